import type { Citation } from '../citation/citation';
import { publicationInterval, type SourceDocument } from '../registry/document';
import type { Source } from '../registry/source';
import { addDays, daysBetween, type IsoDay, intervalsMeet } from '../shared/calendar';
import { matchTopics } from '../topics/topic';
import type { TopicModel } from '../topics/topic-model';
import { eventsIn, isOnDaysOf, isToldOf, namesEvent, type StoryEvent } from './event';
import { fitsOfTellings, SPEAKS } from './fits-of-tellings';
import { fitOfOpening, openingText, termsOfNames } from './opening';
import { storyTerms, type TitleInStory, titlesInStory } from './title-in-story';
import { toldDays } from './told-days';

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
  /** Events of which the article speaks, with the overview that the body published. */
  readonly events: readonly BodyEvent[];
  /** Documents of its last days of whose titles the article speaks so much that it may be about one of them. */
  readonly spokenOf: readonly SpokenOf[];
}

/** A document that an article may be about. */
export interface SpokenOf {
  readonly document: SourceDocument;
  /** True where headline and first lines touch its title. */
  readonly isInOpening: boolean;
  /** The tellings of its body that speak of it. */
  readonly tellings: readonly Citation[];
}

/** An event of a body of which an article tells. */
export interface BodyEvent extends StoryEvent {
  /** What the body is called, which may stand before the event's name. */
  readonly ownNames: readonly string[];
  /** True where headline or first lines name the event. */
  readonly isInOpening: boolean;
  /** What the body published on the days of the event. */
  readonly published: readonly SourceDocument[];
}

/**
 * How far back the titles of a body are read, in days. Those of the last days may be the one meant; the others say what
 * likeness any title of the body has with any article.
 */
export const TITLES_BACK = 400;

/** A text of fewer distinct terms is no whole article: what it does not speak of means nothing. */
const LEAST_TERMS = 80;

const NOTHING: StoryMatches = { anchors: [], likeness: new Map(), events: [], spokenOf: [] };

/** News is written within so many days of what it rests on. */
export const RECENT = 10;
/** Titles older than this cannot be meant, and are the measure. */
const MEASURE_FROM = 60;
/** Fewer titles are no measure. */
const FEWEST_TITLES = 5;
/** Most titles of the measure that may be as like: one month of a body's titles is always like the next. */
const MOST_AS_LIKE = 1;
/** Least likeness of a title that stands out; of one that is some days old, when other things have happened since. */
const LEAST_LIKENESS = 3;
const LEAST_LIKENESS_LATER = 3.8;
/** Days after which a document is no longer fresh. */
const FRESH = 4;
/** How far it is ahead of all others of the same days: where two are as like, the article is about what both are. */
const AHEAD = 1.15;
/** What the title must have to do with one telling, or with the opening, beside the article as a whole. */
const LEAST_TELLING = 0.2;
const LEAST_OPENING = 0.3;

/** Less likeness will do where headline and first lines speak of a fresh title, or the tellings of its body do. */
const LEAST_LIKENESS_TOLD = 2.6;
const CLEAR_OPENING = 0.4;
/** A title that headline and first lines do not even touch, and no telling, is none that the article may be about. */
const FAINT_OPENING = 0.12;
/** Days, best fit, number and share of the tellings that speak of a title (fit {@link SPEAKS}). */
const TOLD_WITHIN = 2;
const CLEAR_TELLING = 0.28;
const FEWEST_TELL = 3;
const SHARE_TELLS = 0.35;

/** Most titles of a source that are compared with the tellings of its body. */
const MOST_COMPARED = 12;

/** An announcement, its rival's, and an order on both. */
const MOST_ANCHORS = 3;

/**
 * The documents of the last days that an article rests on: those of which it speaks more than of nearly all titles that
 * the body published for a year, or of which a good part of what the body is said to say does. Thresholds:
 * docs/decisions/0019-anchors-of-a-story.md and 0020-the-story-has-a-verdict.md.
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
  const events = new Map<string, BodyEvent>();
  const spokenOf: SpokenOf[] = [];
  const told = toldDays(text, RECENT);
  for (const { family, tellings } of bodies) {
    // Who is not cited has nothing on which the article could rest.
    if (tellings.length === 0) continue;
    const ignored = termsOfNames(family);
    const ownNames = family.flatMap(({ name, aliases }) => [name, ...aliases]);
    for (const { id } of family) {
      for (const event of eventsIn(documents.get(id) ?? [], ownNames, published)) {
        const isInOpening = namesEvent(openingText(text), event, ownNames);
        if (isInOpening || tellings.some((telling) => isToldOf(telling, event, ownNames)))
          events.set(event.document.id, {
            ...event,
            ownNames,
            isInOpening,
            published: family.flatMap((one) => documents.get(one.id) ?? []).filter((one) => isOnDaysOf(event, one)),
          });
      }
      const all = titlesInStory(story, documents.get(id) ?? [], ignored, model);
      const recent = all.filter(({ document }) => isRecent(document, published));
      for (const { document, likeness: own } of recent)
        likeness.set(document.id, Math.max(own, likeness.get(document.id) ?? 0));
      const measure = all.filter(({ document }) => daysBetween(document.date, published) > MEASURE_FROM);
      const compared = likest(recent);
      for (const { sentence, interval } of told) {
        const ofDays = all.filter(({ document }) => intervalsMeet(publicationInterval(document), interval));
        const one = ofDays.find((title) => isToldOfDays(title, ofDays, [...measure, ...recent]));
        if (one !== undefined && speaksOf(sentence, one.document, ignored, model)) found.set(one.document.id, one);
      }
      const documentsCompared = compared.map(({ document }) => document);
      const fitsByDocument = fitsOfTellings(tellings, documentsCompared, ignored, model);
      for (const one of compared) {
        const fits = fitsByDocument.get(one.document) ?? [];
        const opening = fitOfOpening(text, one.document, ignored, model);
        const age = daysBetween(one.document.date, published);
        const speaking = tellings.filter((_, i) => (fits[i] ?? 0) >= LEAST_TELLING);
        const isInOpening = opening >= FAINT_OPENING;
        if (isInOpening || speaking.length > 0)
          spokenOf.push({ document: one.document, isInOpening, tellings: speaking });
        if (isToldThroughout(fits, age) || standsOut(one, recent, measure, { opening, fits, age }))
          found.set(one.document.id, one);
      }
    }
  }
  return {
    anchors: [...found.values()].sort((a, b) => b.likeness - a.likeness).slice(0, MOST_ANCHORS),
    likeness,
    events: [...events.values()],
    spokenOf,
  };
}

/** What a title has to do with headline and first lines, and with each telling of its body; and its age in days. */
interface Spoken {
  readonly opening: number;
  readonly fits: readonly number[];
  readonly age: number;
}

/** The title of its body that the article speaks of, more than of nearly all others. */
function standsOut(
  one: TitleInStory,
  recent: readonly TitleInStory[],
  measure: readonly TitleInStory[],
  { opening, fits, age }: Spoken,
): boolean {
  if (measure.length < FEWEST_TITLES) return false;
  if (measure.filter((other) => other.likeness >= one.likeness).length > MOST_AS_LIKE) return false;
  if (recent.some((other) => other !== one && other.likeness * AHEAD > one.likeness)) return false;
  if (age <= FRESH && opening >= CLEAR_OPENING) return true;
  if (one.likeness < (age <= FRESH ? LEAST_LIKENESS : LEAST_LIKENESS_LATER)) return false;
  return opening >= LEAST_OPENING || fits.some((fit) => fit >= LEAST_TELLING);
}

/** The title of the days that are told of which the article speaks, more than of all others of those days and of nearly all else. */
function isToldOfDays(one: TitleInStory, ofDays: readonly TitleInStory[], measure: readonly TitleInStory[]): boolean {
  return (
    one.likeness >= LEAST_LIKENESS_LATER &&
    measure.length >= FEWEST_TITLES &&
    measure.filter((other) => other.document !== one.document && other.likeness >= one.likeness).length <=
      MOST_AS_LIKE &&
    ofDays.every((other) => other === one || other.likeness * AHEAD <= one.likeness)
  );
}

/** More than one word of a sentence is of the title. */
function speaksOf(claim: string, document: SourceDocument, ignored: ReadonlySet<string>, model: TopicModel): boolean {
  const [match] = matchTopics({ claim, context: '', ignored }, [document], model);
  return match !== undefined && match.fit >= LEAST_TELLING && match.spoken >= 2;
}

/** A document of yesterday that a good part of what its body is said to say speaks of: no other title need be less like. */
function isToldThroughout(fits: readonly number[], age: number): boolean {
  const speaking = fits.filter((fit) => fit >= SPEAKS);
  return (
    age <= TOLD_WITHIN &&
    Math.max(...fits) >= CLEAR_TELLING &&
    speaking.length >= FEWEST_TELL &&
    speaking.length >= SHARE_TELLS * fits.length
  );
}

const likest = (titles: readonly TitleInStory[]): TitleInStory[] =>
  titles
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS_TOLD)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST_COMPARED);

const isRecent = (document: SourceDocument, published: IsoDay): boolean => {
  const { from, to } = publicationInterval(document);
  return to >= addDays(published, -RECENT) && from <= published;
};
