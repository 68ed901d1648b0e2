import type { Detection, SkipReason } from './detect-article';
import { KIND, type Seen, TOPIC } from './evidence';

/** Why a page is not read, in a sentence for the popup. */
export const SKIPPED: Readonly<Record<SkipReason, string>> = {
  'no-text': 'There is too little text here to tell what the page is about.',
  'front-page': 'This looks like the front page of a site, not like one article.',
  'not-an-article': 'This looks like another kind of page than an article.',
  'not-ai-industry': 'This article seems to be about something else than the AI industry.',
};

type Told = number | string | undefined;
type Reason = (typeof KIND)[number] | (typeof TOPIC)[number];

const SENTENCE: Readonly<Record<Reason, (told: Told) => string>> = {
  'json-ld': () => 'The page calls itself an article (JSON-LD).',
  'open-graph': (kind) => `The page calls itself “${kind}”, not an article (Open Graph).`,
  published: () => 'It gives a day of publication.',
  dateline: () => 'A day stands by the headline.',
  author: () => 'It names an author.',
  'headline-address': () => 'Its address is made of a headline.',
  'article-address': () => 'Its address is one of articles.',
  'other-address': () => 'Its address is one of other pages, such as documentation, shops, forums or lists.',
  'other-title': () => 'Its title is one of other pages, such as terms or “About us”.',
  issue: () => 'It is an issue of a newsletter.',
  'article-element': () => 'Its text is marked up as an article.',
  alone: () => 'Most of its paragraphs stand alone, as teasers and posts do.',
  paragraphs: (count) => `Its text has ${count} ${count === 1 ? 'paragraph' : 'paragraphs'}.`,
  sales: () => 'It speaks to customers.',
  ai: (times) =>
    times === 0 ? 'It does not mention AI.' : `It mentions AI ${times === 1 ? 'once' : `${times} times`}.`,
  spread: (share) => `AI is mentioned in ${share} % of its paragraphs.`,
  names: (count) => `It names ${count} known ${count === 1 ? 'firm or person' : 'firms or people'} of the industry.`,
  'ai-headline': () => 'Its headline speaks of AI.',
  'name-headline': () => 'Its headline names a firm.',
  lesson: () => 'Its headline promises a lesson, an explanation or a list.',
  events: (isNews) =>
    isNews === 1
      ? 'It tells of events: money, courts, laws, people coming and going.'
      : 'It speaks of how AI works or is used, in the words of a lesson, of research or of a trade.',
};

const sentences = (names: readonly Reason[], seen: readonly Seen[]): string[] =>
  names.flatMap((name, i) => {
    const [amount, told] = seen[i] ?? [0];
    // That AI is not mentioned at all is what speaks against an article.
    const isMissed = name === 'ai' && told === 0;
    return amount === 0 && !isMissed ? [] : [SENTENCE[name](told)];
  });

/** What was seen of a page, for and against, in sentences. */
export const explainDetection = ({ kind, topic }: Detection['seen']): string[] => [
  ...sentences(KIND, kind),
  ...sentences(TOPIC, topic),
];
