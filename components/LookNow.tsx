import type { LookOutcome } from '../lib/protocol';

/** How far a look at the source's own channels has come. */
export type LookState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'asked'; readonly outcomes: readonly LookOutcome[] }
  | { readonly kind: 'failed' };

const outcomeOf = ({ listed, problem }: LookOutcome): string =>
  problem ?? (listed === 0 ? 'nothing new' : listed === 1 ? '1 document' : `${listed} documents`);

interface LookNowProps {
  readonly body: string;
  /** False where nothing is open any more. */
  readonly canLook: boolean;
  readonly state: LookState;
  readonly onLook: () => void;
}

/** Asks a source's own channels when the reader says so, and tells what was asked of whom. */
export function LookNow({ body, canLook, state, onLook }: LookNowProps) {
  return (
    <div class="look">
      {canLook && (
        <>
          <button type="button" onClick={onLook} disabled={state.kind === 'asking'}>
            {state.kind === 'asking' ? 'Asking …' : `Ask ${body}’s own channels now`}
          </button>
          <p class="muted">Its servers then see that somebody asks, and some of them for which days.</p>
        </>
      )}
      <div role="status">
        {state.kind === 'failed' && <p>Nobody answered. Try again in a moment.</p>}
        {state.kind === 'asked' && state.outcomes.length === 0 && (
          <p>The lists know no channel of {body} that can be asked.</p>
        )}
        {state.kind === 'asked' && state.outcomes.length > 0 && (
          <ul aria-label="Channels that were asked">
            {state.outcomes.map((outcome) => (
              <li key={outcome.address}>
                {outcome.channel} <span class="muted">({outcome.address})</span>: {outcomeOf(outcome)}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
