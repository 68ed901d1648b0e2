import { WEEKDAYS } from '../shared/calendar';
import type { Span } from '../shared/span';
import { sentenceIndexAt } from './sentences';
import { LONGEST_SENTENCE } from './tag-sentence';

const WEEKDAY = new RegExp(`(?:^|[\\s,;(“"])(on|last|this)\\s+(${WEEKDAYS.join('|')})\\b`, 'gi');

/** Verbs by which a sentence says that something was made known on that weekday. */
const MADE_KNOWN =
  /\b(?:announced|said|told|confirmed|published|released|issued|reported|unveiled|launched|introduced|wrote|posted|filed|warned|disclosed|revealed|stated|opened|sued|fined|ruled|ordered|charged|settled|approved|adopted)\b/i;
const NOT_YET =
  /\b(?:will|would|next|until|by|from|starting|starts|due|expected|scheduled|plans?|effective)\b[^,;.]{0,40}$/i;

/** Sentences before the citation's own that are looked at: what stands further off dates something else. */
const LONGEST_LOOK_BACK = 4;

/**
 * The weekday that a paragraph gives for what a citation dates, 0 (Sunday) to 6, or null.
 *
 * "On Thursday, AWS announced ... . It was confirmed in a blog post (AWS, 12 May 2026)." The weekday
 * may stand in the citation's own sentence or, when it names the same source, in one before it; the
 * nearest counts, and another day date between the two ends the search.
 * @param name the source as written
 */
export function statedWeekday(text: string, sentences: readonly Span[], at: number, name: string): number | null {
  const last = sentenceIndexAt(sentences, at);
  for (let i = last; i >= Math.max(0, last - LONGEST_LOOK_BACK); i--) {
    const sentence = sentences[i];
    if (sentence === undefined) break;
    const own = i === last;
    const end = Math.min(sentence.end, at);
    const words = text.slice(Math.max(sentence.start, end - LONGEST_SENTENCE), end);
    if (!own && !mentions(words, name)) continue;
    const weekdays = [...words.matchAll(WEEKDAY)].filter((match) => !NOT_YET.test(words.slice(0, match.index + 1)));
    if (weekdays.length === 1 && MADE_KNOWN.test(words)) {
      return WEEKDAYS.findIndex((day) => day.toLowerCase() === weekdays[0]?.[2]?.toLowerCase());
    }
    if (weekdays.length > 0 || /\b(?:19|20)\d{2}\b/.test(words)) return null;
  }
  return null;
}

/** True when the words name the source, in full or by the first of its words. */
function mentions(words: string, name: string): boolean {
  const first = /[\p{Lu}][\p{L}\p{N}&.-]+/u.exec(name)?.[0];
  return first !== undefined && words.includes(first);
}
