import { isSecondary } from '../../registry/source';
import { datesIn } from '../date-of-telling';
import { sentenceIndexAt } from '../sentences';
import type { Find, PatternInput } from './pattern';

/** What can be read on a blog or site was put there: "set out in a post on the Acme Blog". */
const MADE_PUBLIC =
  '(?:set out|laid out|spelled out|described|outlined|detailed|published|explained|announced|posted|confirmed|presented|shared|disclosed|revealed|documented|introduced|unveiled|appeared|appearing|available)';
const TEXT = '(?:post|entry|notice|note|article|statement|announcement|update|write-up|paper|report)';
const CHANNEL = new RegExp(
  `\\b${MADE_PUBLIC}(?:\\sin\\s(?:an?|its)\\s(?:[\\p{L}-]+\\s){0,3}${TEXT})?\\son\\s(?:the\\s)?(?<name>(?:[\\p{Lu}\\d][\\p{L}\\p{N}&.’'-]*\\s(?:(?:of|for|and)\\s)?){1,6}(?:[Bb]log|[Nn]ewsroom|website|site))(?![\\p{L}])`,
  'gu',
);
/**
 * The same with the day in between, and of a channel that is only pointed back to: "appeared on Wednesday in a post on its
 * developer blog".
 */
const OWN_CHANNEL = new RegExp(
  `\\b${MADE_PUBLIC}(?:\\s(?:on\\s)?[^,.;:“”"()]{3,24}?)?\\sin\\s(?:an?|its)\\s(?:[\\p{L}-]+\\s){0,3}${TEXT}\\s(?:on|in)\\s(?:the\\s(?:[\\p{L}-]+\\s){1,4}(?:section|category|part)\\sof\\s)?(?<name>(?:its|their|the\\s(?:company|firm|lab|agency|institute)['’]s)\\s(?:[\\p{L}-]+\\s){0,3}(?:blog|newsroom|website|site))(?![\\p{L}])`,
  'gu',
);
/** Whether a text can name one at all. */
export const NAMES_CHANNEL = /(?:[Bb]log|[Nn]ewsroom|site)(?![\p{L}])/u;

/** A publication named by where it stands, with nobody who speaks: "described on the Acme Research Blog on Wednesday". */
export function namedChannel(input: PatternInput): Find[] {
  const { text, names, sentences } = input;
  if (input.heading || !NAMES_CHANNEL.test(text)) return [];
  const found: Find[] = [];
  for (const match of text.matchAll(CHANNEL)) {
    const name = match.groups?.name ?? '';
    const end = match.index + match[0].length;
    const source = { start: end - name.length, end };
    const resolved = names.resolve(name);
    if (resolved.kind !== 'known' || resolved.sources.every(isSecondary)) continue;
    const sentence = sentences[sentenceIndexAt(sentences, match.index)];
    const date =
      sentence === undefined
        ? null
        : (datesIn(text, sentence, input.context).find(
            (one) => one.start >= end && /^,?\s(?:(?:on|in|dated)\s)?$/.test(text.slice(end, one.start)),
          ) ?? null);
    found.push({
      form: 'prose',
      start: match.index,
      end: date?.end ?? end,
      source,
      cue: null,
      date,
      link: input.links.find((link) => link.start < end && match.index < link.end)?.href ?? null,
      quote: null,
    });
  }
  for (const match of text.matchAll(OWN_CHANNEL)) {
    const end = match.index + match[0].length;
    const sentence = sentences[sentenceIndexAt(sentences, match.index)];
    const dates = sentence === undefined ? [] : datesIn(text, sentence, input.context);
    found.push({
      form: 'prose',
      start: match.index,
      end,
      source: { start: end - (match.groups?.name ?? '').length, end },
      cue: null,
      date: dates.find((one) => one.start > match.index && one.end < end) ?? null,
      link: input.links.find((link) => link.start < end && match.index < link.end)?.href ?? null,
      quote: null,
    });
  }
  return found;
}
