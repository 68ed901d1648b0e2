import type { Span } from '../shared/span';
import type { Member } from './member';

const INSTITUTION =
  '(?:office|department|commission|agency|ministry|bureau|board|authority|council|committee|institute|foundation|association|alliance|coalition|union|court)';
/** "The patent office", "the US copyright office", "the trade commission": a noun for an institution with its own words. */
const SHORT_NAME = new RegExp(
  String.raw`(?<![\p{L}\p{N}])[Tt](?:he|hat|his)\s(?:(?:US|U\.S\.|UK|EU|federal|national|state)\s)?((?:\p{Ll}{4,20}\s){1,3})${INSTITUTION}(?![\p{L}\p{N}])`,
  'gu',
);

/** A place where a body is called by a part of its name. */
export interface ShortName extends Span {
  readonly member: Member;
}

/**
 * Finds bodies that a text calls by a part of their names, in small letters: "the patent office" for the Patent and
 * Trademark Office. What two bodies of the article could be called so is left out.
 */
export function shortNamesIn(text: string, bodies: Iterable<Member>): ShortName[] {
  const found: ShortName[] = [];
  for (const { 0: written, 1: own = '', index } of text.matchAll(SHORT_NAME)) {
    const words = own.trim().split(' ');
    const called = new Set([...bodies].filter((one) => one.kind === 'body' && hasAll(one, words)));
    const [member] = called;
    if (called.size === 1 && member !== undefined) found.push({ start: index, end: index + written.length, member });
  }
  return found;
}

const hasAll = ({ name, source }: Member, words: readonly string[]): boolean =>
  [name, ...(source?.aliases ?? [])].some((one) => {
    const parts = new Set(one.toLowerCase().split(/[^\p{L}]+/u));
    return words.every((word) => parts.has(word));
  });
