import type { Citation } from '../citation/citation';
import { publicationInterval, type SourceDocument } from '../registry/document';
import type { Source } from '../registry/source';
import { addDays, daysBetween, type IsoDay } from '../shared/calendar';
import { matchTopics } from '../topics/topic';
import type { TopicModel } from '../topics/topic-model';
import { fitOfOpening, termsOfNames } from './opening';
import { storyTerms, titlesInStory } from './title-in-story';

/** The text of an article, as far as the story is read from it. */
export interface StoryText {
  readonly title: string;
  /** Its first paragraphs. */
  readonly lead: string;
  readonly published: IsoDay;
  readonly citations: readonly Citation[];
}

/** A body that an article names, with what it is part of and what is part of it. */
export interface StoryBody {
  readonly family: readonly Source[];
  /** Citations of the body itself. */
  readonly tellings: readonly Citation[];
  /** True where title or first lines name it. */
  readonly isCentre: boolean;
}

/** A document that an article rests on. */
export interface Anchor {
  readonly document: SourceDocument;
  /** See `TitleInStory.likeness`; the larger, the surer. */
  readonly likeness: number;
}

/** What an article and the titles of the bodies that it names have to do with each other. */
export interface StoryMatches {
  /** Surest first; most articles have none or one. */
  readonly anchors: readonly Anchor[];
  /** How much of a title the article speaks of, by the document's id, for the documents of its last days. */
  readonly likeness: ReadonlyMap<string, number>;
}

/**
 * How far back the titles of a body are read, in days. Those of the last days may be the one meant; the others say what
 * likeness any title of the body has with any article.
 */
export const TITLES_BACK = 400;

/** A text of fewer distinct terms is no whole article: what it does not speak of means nothing. */
const LEAST_TERMS = 80;

const NOTHING: StoryMatches = { anchors: [], likeness: new Map() };

/** News is written within so many days of what it rests on. */
export const RECENT = 10;
/** Titles older than this cannot be meant, and are the measure. */
const MEASURE_FROM = 60;
/** Fewer titles are no measure. */
const FEWEST_TITLES = 5;
/** Most titles of the measure that may be as like: one month of a body's titles is always like the next. */
const MOST_AS_LIKE = 1;
const LEAST_LIKENESS = 3;
/** How far it is ahead of all others of the same days: where two are as like, the article is about what both are. */
const AHEAD = 1.15;
/** What the title must have to do with one telling, or with the opening, beside the article as a whole. */
const LEAST_TELLING = 0.2;
const LEAST_OPENING = 0.3;
/** An announcement, its rival's, and an order on both. */
const MOST_ANCHORS = 3;

/**
 * The documents that an article rests on: of the last days, better than nearly all titles that the body published for
 * a year, and than all others of those days. Thresholds: docs/decisions/0019-anchors-of-a-story.md.
 * @param documents by source, those of the {@link TITLES_BACK} days up to the article, in order of date
 */
export function anchorsOf(
  text: StoryText,
  bodies: readonly StoryBody[],
  documents: ReadonlyMap<string, readonly SourceDocument[]>,
  model: TopicModel,
): StoryMatches {
  const { title, lead, published, citations } = text;
  const story = storyTerms([title, lead, ...citations.map(({ context, claim }) => `${context} ${claim}`)]);
  if (story.terms.size < LEAST_TERMS) return NOTHING;
  const likeness = new Map<string, number>();
  const found = new Map<string, Anchor>();
  for (const { family, tellings } of bodies) {
    const ignored = termsOfNames(family);
    const topics = tellings.map(({ claim, context }) => ({ claim, context, ignored }));
    for (const { id } of family) {
      const all = titlesInStory(story, documents.get(id) ?? [], ignored, model);
      const recent = all.filter(({ document }) => isRecent(document, published));
      for (const { document, likeness: own } of recent)
        likeness.set(document.id, Math.max(own, likeness.get(document.id) ?? 0));
      const measure = all.filter(({ document }) => daysBetween(document.date, published) > MEASURE_FROM);
      if (measure.length < FEWEST_TITLES) continue;
      const best = mostAlike(recent);
      if (best === null || best.likeness < LEAST_LIKENESS) continue;
      if (measure.filter((one) => one.likeness >= best.likeness).length > MOST_AS_LIKE) continue;
      if (recent.some((one) => one !== best && one.likeness * AHEAD > best.likeness)) continue;
      const isTold = topics.some((one) => (matchTopics(one, [best.document], model)[0]?.fit ?? 0) >= LEAST_TELLING);
      if (isTold || fitOfOpening(text, best.document, ignored, model) >= LEAST_OPENING)
        found.set(best.document.id, best);
    }
  }
  return {
    anchors: [...found.values()].sort((a, b) => b.likeness - a.likeness).slice(0, MOST_ANCHORS),
    likeness,
  };
}

const isRecent = (document: SourceDocument, published: IsoDay): boolean => {
  const { from, to } = publicationInterval(document);
  return to >= addDays(published, -RECENT) && from <= published;
};

const mostAlike = (titles: readonly Anchor[]): Anchor | null =>
  titles.reduce<Anchor | null>((best, one) => (best === null || one.likeness > best.likeness ? one : best), null);
