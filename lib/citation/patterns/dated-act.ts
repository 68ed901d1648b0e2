import { findBodies } from '../../names/find-bodies';
import type { Source } from '../../registry/source';
import { isSecondary } from '../../registry/source';
import { type Span, shift } from '../../shared/span';
import type { CitedDate } from '../citation';
import { findDates } from '../dates';
import type { Find, PatternInput } from './pattern';

/** What a body does that it also makes known: "changed its guidance on 28 November 2025". */
const ACT =
  /^(?:['’]s\s+[\p{Ll}-]+\s+)?\s+(?:(?:has|had|have|also|formally|officially|first|jointly|publicly|quietly|again|later|unanimously)\s+){0,2}(published|released|issued|launched|unveiled|introduced|presented|pointed|proposed|adopted|approved|finali[sz]ed|changed|updated|amended|revised|fined|sued|banned|settled|posted|described|reported|answered|told|open-sourced|announced|demonstrated|outlined|detailed|addressed|examined|(?:set|laid|put|rolled|brought) out|took up)(?![\p{L}])/u;
/** "A post by Thinking Machines Lab on September 10": what it published, and no verb. */
const TEXT_BY =
  /\b(?:post|report|statement|paper|announcement|release|notice|memo|letter|filing|study|blog|guide|update)\s+(?:by|from)\s+(?:the\s+)?$/i;
/** "“Kites at night” by Acme on 3 May describes how": a text by its title is the subject of what stands behind its day. */
const BY = /\S\s(?:by|from)\s(?:the\s)?$/i;
const TELLS = /^,?\s(?:\p{Ll}+ly\s)?\p{Ll}{3,}s\s(?:that|how|why|what|it|the|an?)\b/u;
/** "On May 3", "dated 3 May": before anything is looked up. */
const DAY_FOLLOWS =
  /\b(?:[Oo]n|dated)\s(?:[A-Z][a-z]{2,8},?\s)?(?:\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?[A-Z]|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]*\s\d|\d{4}-)/;
/** Furthest that the day may stand behind the body, in UTF-16 units. */
const REACH = 160;

/** Acts of a known body with their day: "The FTC launched a label on January 7", "a post by Acme on May 3". */
export function datedAct(input: PatternInput): Find[] {
  const { text, names, context } = input;
  const found: Find[] = [];
  if (!input.spots.hasDay) return found;
  for (const sentence of input.sentences) {
    const words = text.slice(sentence.start, sentence.end);
    if (words.length > 1_500 || !DAY_FOLLOWS.test(words)) continue;
    const days = findDates(words, context).filter(
      (date) =>
        date.precision === 'day' && /\b(?:on|dated)\s+$/i.test(words.slice(Math.max(0, date.start - 7), date.start)),
    );
    if (days.length === 0) continue;
    const bodies = findBodies(words, names);
    for (const body of bodies) {
      if (!isPrimary(body.source)) continue;
      const behind = words.slice(body.end, body.end + 80);
      const act = ACT.exec(behind);
      const before = words.slice(Math.max(0, body.start - 30), body.start);
      const titled = BY.test(before) ? days.find((date) => isTitled(words, body, date)) : undefined;
      if (act === null && titled === undefined && !TEXT_BY.test(before)) continue;
      const day =
        titled ??
        dayBefore(words, body, days) ??
        days.find(
          (date) =>
            date.start > body.end &&
            date.start - body.end < REACH &&
            !/[;:“"]|,\s(?:and|but|while)\s|\band\s/.test(words.slice(body.end, date.start)),
        );
      if (day === undefined) continue;
      const source = shift(withPartner(words, body, bodies), sentence.start);
      found.push({
        form: 'prose',
        start: Math.min(source.start, sentence.start + day.start),
        end: Math.max(source.end, sentence.start + day.end),
        source,
        cue: null,
        date: { ...day, start: sentence.start + day.start, end: sentence.start + day.end },
        link: null,
        quote: null,
      });
      break;
    }
  }
  return found;
}

/** "OpenAI and Broadcom unveiled": what two do together is both's. */
function withPartner(words: string, body: Span, bodies: readonly Span[]): Span {
  const partner = bodies.find(({ end }) => end < body.start && words.slice(end, body.start) === ' and ');
  return partner === undefined ? body : { start: partner.start, end: body.end };
}

const isTitled = (words: string, body: Span, { start, end }: Span): boolean =>
  /^\son\s$/.test(words.slice(body.end, start)) && TELLS.test(words.slice(end, end + 40));

/** "In a notice dated May 11, 2023, the FDA pointed readers to …". */
const dayBefore = (words: string, body: Span, days: readonly CitedDate[]): CitedDate | undefined =>
  days.find(
    (date) =>
      date.end < body.start &&
      /^,\s(?:the\s)?$/i.test(words.slice(date.end, body.start)) &&
      /\bin an?\s[^,.;]{3,60}\s(?:dated|on|of)\s$/i.test(words.slice(0, date.start)),
  );

const isPrimary = (source: Source): boolean => !isSecondary(source);
