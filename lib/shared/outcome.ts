/**
 * What a step that can be expected to fail hands back. `Error` objects do not survive
 * extension messaging, so expected failures travel as values with a `kind`.
 */
export type Outcome<T, F extends { kind: string }> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: F };

export const success = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

export const failure = <F extends { kind: string }>(reason: F): { ok: false; failure: F } => ({
  ok: false,
  failure: reason,
});
