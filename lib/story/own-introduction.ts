import { ROLE_WORDS } from '../names/name-words';
import { isGroupNoun } from '../names/speaker-nouns';
import type { Span } from '../shared/span';

/** What the words for a source say of it themselves: "X41 D-Sec, the security firm that found it", "security firm Proofpoint". */
export function introductionInWords(words: string, text: string, { end }: Span): string | null {
  const apposition = /^[^,]{2,80},\s(?:an?|the|one of|which|who|whose|[\p{L}-]+\s(?:of|at|for|with))\s.{3,}$/su.exec(
    words,
  );
  if (apposition !== null) return words.slice(words.indexOf(',') + 2);
  const before = /^((?:an?\s|the\s)?(?:[\p{Ll}\d][\p{L}\d’'-]*\s){1,6})(?=\p{Lu}|\d+\p{Lu})/u.exec(words)?.[1]?.trim();
  if (before !== undefined && isDescription(before)) return before.replace(/^(?:an?|the)\s/, '');
  const behind = /^(?:,|\s[—–])\s((?:an?|the|one of the|which|who|whose)\s[^.;:“”"()—–]{5,110})/u.exec(
    text.slice(end, end + 130),
  )?.[1];
  return behind !== undefined && (/^(?:which|who|whose)/.test(behind) || isDescription(behind)) ? behind : null;
}

const isDescription = (words: string): boolean =>
  words.split(/[\s-]+/).some((word) => {
    const plain = word.toLowerCase().replace(/[^\p{L}]/gu, '');
    return ROLE_WORDS.has(plain) || isGroupNoun(plain);
  });
