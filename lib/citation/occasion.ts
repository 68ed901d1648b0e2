import type { DocumentType } from '../registry/document';
import type { Occasion } from './citation';

const TYPES: readonly (readonly [RegExp, DocumentType])[] = [
  [/\bblog(?:\s?post)?s?\b/i, 'blog'],
  [/\b(?:press|news) releases?\b/i, 'press-release'],
  [/\b(?:10-[KQ]|8-K|S-1|(?:regulatory|securities|SEC|court) filings?)\b/, 'filing'],
  [
    /\b(?:terms of (?:service|use)|service terms|usage polic(?:y|ies)|privacy policy|acceptable use policy)\b/i,
    'terms-version',
  ],
  [/\b(?:model|system) cards?\b/i, 'model-card'],
  [/\b(?:research paper|preprint|white ?paper|arXiv)\b/i, 'paper'],
  [/\b(?:final rule|proposed rule|Federal Register|executive order)\b/i, 'rule'],
];

/** The kind of document that words speak of ("in a blog post by ..."), or null. */
export const documentTypeIn = (words: string): DocumentType | null =>
  TYPES.find(([pattern]) => pattern.test(words))?.[1] ?? null;

/** Said to somebody, or put where no channel of the registry looks. */
const SPOKEN =
  /\b(?:spokes(?:person|man|woman|people)|told|interview(?:ed)?|in an e-?mail|by e-?mail|testif(?:ied|ies|ying)|hearing|on stage|podcast|earnings call|conference call|(?<!text-to-)speech(?! (?:recognition|synthesis|models?|technology|to text|software|assistants?))|keynote|panel|tweet(?:ed)?|posted on X\b|on LinkedIn|press conference|memo to (?:staff|employees)|testimony|amicus|docs|documentation|status page|changelog|git ?hub|arXiv|(?:wrote|said|posted|announced) (?:it )?on (?:X|Twitter|Threads|Bluesky|Mastodon|Facebook|YouTube|Discord|Reddit)\b)/i;
/** "Confirmed to Reuters": to somebody with a name. */
const TO_SOMEBODY = /\b(?:confirmed|explained|admitted|acknowledged|conceded|said|wrote) to (?:the )?[A-Z]/;
const PUBLISHED =
  /\b(?:announce[ds]?|announcement|publish(?:ed|es)?|blog|press release|news release|report(?! that)|filing|filed|released?|wrote|writes|issued|statement|paper|posted|unveiled|launched|introduced)\b/i;

/** Whether words speak of something published or of something said to somebody. */
export function occasionOf(words: string): Occasion {
  if (SPOKEN.test(words) || TO_SOMEBODY.test(words)) return 'spoken';
  return PUBLISHED.test(words) ? 'published' : 'unstated';
}
