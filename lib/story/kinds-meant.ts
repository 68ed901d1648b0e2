import { OFFICES, type SourceKind } from '../registry/source';

const FIRMS: readonly SourceKind[] = ['company', 'lab', 'cloud', 'analyst'];
const PRESS: readonly SourceKind[] = ['outlet', 'wire'];

const KINDS: readonly (readonly [RegExp, readonly SourceKind[]])[] = [
  [
    /\b(?:compan(?:y|ies)|firm|start-?up|lab|laboratory|giant|maker|chipmaker|manufacturer|vendor|business|unicorn|developer|provider|search engine)\b/i,
    FIRMS,
  ],
  [
    /\b(?:agency|regulator|watchdog|commission|department|ministry|office|bureau|board|authority|government|administration|committee)\b/i,
    OFFICES,
  ],
  [/\b(?:outlet|newspaper|publication|magazine|website|paper)\b/i, PRESS],
  [/\bcourt\b/i, ['court']],
  [
    /\b(?:institute|university|think tank|non-?profit|charity|group|organi[sz]ation|coalition|alliance|association|foundation|union|initiative)\b/i,
    ['research', 'ngo'],
  ],
];

/** Which bodies a description such as "the agency" can stand for; none where it tells no kind, as "it" does. */
export const kindsMeantBy = (words: string): readonly SourceKind[] =>
  KINDS.find(([pattern]) => pattern.test(words))?.[1] ?? [];
