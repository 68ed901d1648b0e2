import { splitClauses } from '../clauses';
import { type Word, wordsOf } from '../words';

/** A clause with the words by which two of them are the same. Its number is none of them. */
export interface ReadClause {
  /** Place among the clauses that say something. */
  readonly index: number;
  /** As the text numbers it: `50.12.5`, `A.1.a`; null where it has no number. */
  readonly number: string | null;
  /** Headings above it, the widest first. */
  readonly path: readonly string[];
  /** Its words as they are written, without the number. */
  readonly text: string;
  readonly words: readonly Word[];
  /** The folded words in one string. */
  readonly key: string;
}

/** Numbers that clauses of Markdown are not known by: `A.1.`, `I.2.a.`; at the head of a heading also `Article 5:` and `§ 5`. */
const LETTERED = /^([A-Z]\.\d{1,3}(?:\.(?:\d{1,3}|[a-z]))*)\.?\s+(?=\S)/u;
const TITLED =
  /^((?:(?:section|article|clause|chapter|part|artikel|abschnitt)\s+|§+\s*)(?:\d{1,3}(?:\.\d{1,3})*|[ivx]{1,6}))[.:)\s–—-]+(?=\S)/iu;

const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const DATE = new RegExp(
  `\\b(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?:${MONTH})\\.?,?\\s+\\d{4}|(?:${MONTH})\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|(?:${MONTH})\\.?,?\\s+\\d{4}|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}|\\d+ (?:minute|hour|day|week|month|year)s? ago)(?![\\p{N}])`,
  'giu',
);

/** What a line that only says when a text was made may say besides the day. */
const STAMP =
  /\b(?:last|recently|updated?|modified|revised|reviewed|revision|changed|effective|published|publication|posted|issued|version|versions|previous|prior|past|archived?|download|pdf|print|valid|current|in force|as of|from|on|since|date|dated|is|was|were|are|and|the|of|at|this|these|our|it|page|document|policy|terms|agreement|conditions|use|service|services|notice|statement|view|see|read|date of|utc|gmt|am|pm|v?\d+(?:[.:]\d+)*)\b/giu;

const STAMP_SIGN =
  /\b(?:updated?|modified|revised|reviewed|revision|changed|effective|published|posted|issued|version|valid|in force|as of|date)\b/iu;

/** Lines of nothing but what belongs to the page and not to its text. */
const FURNITURE =
  /^(?:(?:(?:skip|jump) to (?:main |the )?content|back to (?:the )?top|(?:view |see |read )?(?:the )?(?:previous|prior|archived?|older|earlier) versions?(?: here)?|print(?: this page)?|download(?: as)?(?: a)?(?: pdf)?|share(?: this(?: page)?)?|copy link|(?:document |current )?version v?\d[\d.]*|last (?:updated|modified|revised)|(?:table of )?contents|on this page|in this article|(?:expand|collapse|open|close) all|(?:select|choose)(?: your)? (?:language|region|country)|was this (?:page|article|information) helpful|yes|no|give feedback|send feedback|\d+ min(?:ute)?s? read|reading time \d+ min(?:ute)?s?|sign in|log in|sign up|menu|search|home|next|previous|learn more|read more|show more|show less|english|deutsch|français|español|italiano|português|nederlands|polski|svenska|日本語|한국어|中文|简体中文|繁體中文)(?: |$))+$/u;

/** What pages write behind links for those who cannot see them. */
const ASIDE = /\(?opens (?:in )?(?:a )?new (?:window|tab)\)?/giu;

/** "© 2025 Example": the year moves by itself. */
const COPYRIGHT = /^(?:©|\(c\)|copyright\b)/iu;
const YEARS = /\b(?:19|20)\d\d\b/g;

/** Most units of a clause that could be a stamp or a line of the page. */
const LONGEST_LINE = 160;

/** True for words that say only when a text was made, or that belong to the page around it. */
function isFurniture(text: string, words: readonly Word[]): boolean {
  if (text.length > LONGEST_LINE) return false;
  if (FURNITURE.test(words.map(({ folded }) => folded).join(' '))) return true;
  const rest = text.replace(DATE, ' ');
  if (rest === text) return false;
  const isStamp = STAMP_SIGN.test(rest);
  const left = rest.replace(isStamp ? STAMP : /[^\p{L}\p{N}]/gu, ' ');
  return !/[\p{L}\p{N}]/u.test(left.replace(/previous version/gi, ' '));
}

/** The clauses of a Markdown text that say something, in order: no stamps of dates, no words of the page around it. */
export function readClauses(markdown: string): ReadClause[] {
  const read: ReadClause[] = [];
  for (const clause of splitClauses(markdown)) {
    const { number, isHeading, path } = clause;
    const own = number === null ? (LETTERED.exec(clause.text) ?? (isHeading ? TITLED.exec(clause.text) : null)) : null;
    const text = clause.text.slice(own?.[0].length ?? 0);
    // Blanks keep the places of the other words. A copyright line is the same in every year.
    const blank = (part: string): string => ' '.repeat(part.length);
    const shown = text.replace(ASIDE, blank);
    const counted = COPYRIGHT.test(shown) ? shown.replace(YEARS, blank) : shown;
    const words = wordsOf(counted);
    if (words.length === 0 || isFurniture(counted, words)) continue;
    const key = words.map(({ folded }) => folded).join(' ');
    read.push({ index: read.length, number: number ?? own?.[1] ?? null, path, text, words, key });
  }
  return read;
}

/** What tells whether two texts say the same, word by word: not their typography, markup, numbers or dates. */
export interface Print {
  readonly print: string;
  readonly length: number;
}

/** The print of a Markdown text: a hash of 64 bits over the words that count, and how many they are. */
export function printOf(markdown: string): Print {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  let length = 0;
  for (const { words } of readClauses(markdown)) {
    for (const { folded } of words) {
      for (let i = 0; i <= folded.length; i++) {
        const unit = i < folded.length ? folded.charCodeAt(i) : 0x20;
        low = Math.imul(low ^ unit, 0x01000193);
        high = Math.imul(high ^ unit, 0x85ebca6b) ^ (high >>> 15);
      }
      length++;
    }
  }
  const hex = (part: number): string => (part >>> 0).toString(16).padStart(8, '0');
  return { print: `${hex(low)}${hex(high)}`, length };
}
