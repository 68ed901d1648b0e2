import type { Source } from '../registry/source';
import type { Span } from '../shared/span';

/** Somebody or some body that an article names. */
export interface Member {
  readonly kind: 'person' | 'body';
  /** "Josh Miller"; for a body of the registry, its name there. */
  readonly name: string;
  /** The fullest way in which the article puts it, with role and body: "Acme director Ida Roe". */
  readonly phrase: string;
  /** How the article says who or what that is; null where it does not. */
  readonly introduction: string | null;
  /** The body of the registry, for a body that it knows. */
  readonly source: Source | null;
}

/** A place where a member is named in full, or by what stands for the full name. */
export interface Mention extends Span {
  readonly block: number;
  readonly member: Member;
}

export interface Placed {
  readonly block: number;
  readonly start: number;
}

export const isBefore = (one: Placed, other: Placed): boolean =>
  one.block < other.block || (one.block === other.block && one.start < other.start);

/** An article names no more than this; what is beyond repeats itself or is a list. */
export const MOST_MENTIONS = 5_000;

/** Mentions by the block that they stand in, in their order. */
export function byBlock(mentions: readonly Mention[]): ReadonlyMap<number, readonly Mention[]> {
  const found = new Map<number, Mention[]>();
  for (const one of mentions) {
    const there = found.get(one.block);
    if (there === undefined) found.set(one.block, [one]);
    else there.push(one);
  }
  return found;
}
