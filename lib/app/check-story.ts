import { hasTrueDate, publicationInterval, type SourceDocument } from '../registry/document';
import { isSecondary } from '../registry/source';
import type { CheckedCitation } from '../report/report';
import { canonicalAddress } from '../shared/address';
import { addDays, daysBetween, type IsoDay } from '../shared/calendar';
import { RECENT, type SpokenOf, type StoryBody } from '../story/anchors';
import { centralAmong } from '../story/central';
import { isOnHostOfOthers } from '../story/hosts-of-others';
import type { Opening } from '../story/opening';
import type { LinkedDocument, Story } from '../story/story';
import type { TopicModel } from '../topics/topic-model';
import type { StoryEvidence } from '../verdict/evidence';
import { judgeStory } from '../verdict/judge-story';
import { isInPerfect } from '../verdict/other-occasion';
import type { Registry } from './ports';
import type { StoryRead } from './read-story';
import { searchedFor } from './search-story';

/** A dated telling of something older is the story's too; over more days, the date no longer says which document. */
const TOLD_BACK = 45;
const TOLD_DAYS = 7;

/** Most documents that a story rests on; a list of links has hundreds, and rests on none in particular. */
const MOST_ANCHORS = 12;

/** Days between a document and an article that reports it at once, time zones included; and one that does so a little later. */
const SAME_NEWS = 1;
const STILL_NEWS = 4;

/** The story as it was read, and what single citations were found to rest on: day and title fit a telling itself. */
export function storyEvidence(
  opening: Opening & { readonly published: IsoDay | null },
  story: StoryRead,
  checked: readonly CheckedCitation[],
  topics: TopicModel,
): StoryEvidence {
  const anchors = new Map([...story.anchors, ...story.events].map(({ document }) => [document.url, document]));
  for (const one of checked) {
    if (anchors.size >= MOST_ANCHORS) break;
    const document = restsOn(one, opening.published);
    if (document !== null && !anchors.has(document.url)) anchors.set(document.url, document);
  }
  const all = [...anchors.values()];
  const central: string[] = [];
  const news: string[] = [];
  for (const body of story.bodies) {
    const own = all.filter(({ sourceId }) => body.family.some(({ id }) => id === sourceId));
    if (own.length === 0) continue;
    const ownEvents = story.events.filter((event) => own.includes(event.document));
    const told = ownEvents.find(({ isInOpening }) => isInOpening)?.document;
    const others = centralAmong(
      own.filter((document) => !ownEvents.some((event) => event.document === document)),
      opening,
      body,
      topics,
    );
    central.push(...[...(told === undefined ? [] : [told]), ...others].map(({ id }) => id));
    // What is announced at an event of which the article is goes back to the event.
    const newest = told === undefined ? others : [told];
    news.push(...newest.filter((document) => isNewsOf(document, body, opening.published)).map(({ id }) => id));
  }
  return {
    anchors: all,
    central: new Set(central),
    news: new Set(news),
    events: story.events,
    likeness: story.likeness,
  };
}

/** Published on the day before or with the article, or a few days ago where the article does not begin with something newer. */
function isNewsOf({ date }: SourceDocument, { tellings }: StoryBody, published: IsoDay | null): boolean {
  if (published === null) return false;
  const days = daysBetween(date, published);
  const [first] = tellings;
  return days <= SAME_NEWS || (days <= STILL_NEWS && (first === undefined || !isInPerfect(first)));
}

function restsOn({ citation, verdict, bodies }: CheckedCitation, published: IsoDay | null): SourceDocument | null {
  // What an outlet reports is no primary document.
  if (verdict.kind !== 'verified' || bodies.some(isSecondary)) return null;
  // What the article links to, it rests on, of whatever day.
  if (verdict.by === 'address') return verdict.document;
  if (published === null || !hasTrueDate(verdict.document) || verdict.document.type === 'terms-version') return null;
  const { from, to } = publicationInterval(verdict.document);
  if (from > published) return null;
  if (to >= addDays(published, -RECENT)) return verdict.document;
  const told = citation.date?.interval ?? null;
  const isTold = told !== null && daysBetween(told.from, told.to) <= TOLD_DAYS;
  return isTold && to >= addDays(published, -TOLD_BACK) ? verdict.document : null;
}

/**
 * Ids of the bodies at the centre of which the article speaks of nothing that they published in its last days, but for
 * what it mentions on the side.
 */
export function bodiesWithoutDocument(
  { bodies, spokenOf }: StoryRead,
  evidence: StoryEvidence,
  checked: readonly CheckedCitation[],
): ReadonlySet<string> {
  // A text too short to be compared says nothing by what it does not speak of.
  if (evidence.likeness.size === 0) return new Set();
  const borneOut = new Map(
    checked.flatMap(({ citation, verdict }) =>
      verdict.kind === 'verified' || verdict.kind === 'sourced' ? [[citation, verdict.document.id] as const] : [],
    ),
  );
  const besides = new Set(borneOut.values());
  // What only a telling speaks of that another document bears out is not what the article is about either.
  const isOpen = ({ document, isInOpening, tellings }: SpokenOf): boolean =>
    !besides.has(document.id) && (isInOpening || tellings.some((telling) => !borneOut.has(telling)));
  const speaking = [
    ...spokenOf.filter(isOpen).map(({ document }) => document),
    ...evidence.anchors.filter(({ id }) => evidence.central.has(id)),
  ];
  // A page on the body's own site that is linked and not held may be what is meant.
  const linked = checked.flatMap(({ verdict, bodies: cited }) =>
    verdict.kind === 'possible' && verdict.why === 'own-domain' ? cited.map(({ id }) => id) : [],
  );
  const published = new Set([...speaking.map(({ sourceId }) => sourceId), ...linked]);
  const without = bodies.filter(({ isCentre, family }) => isCentre && !family.some(({ id }) => published.has(id)));
  return new Set(without.flatMap(({ family: [body] }) => (body === undefined ? [] : [body.id])));
}

/** The verdict on the article as a whole, with what was searched for it. */
export async function checkStory(
  published: IsoDay | null,
  { bodies }: StoryRead,
  evidence: StoryEvidence,
  checked: readonly CheckedCitation[],
  registry: Pick<Registry, 'coverageOf' | 'sources'>,
): Promise<Story> {
  const linked = linkedIn(checked);
  const kind = judgeStory({
    linked,
    judged: checked.map((one) => ({ ...one, bodies: one.bodies.map(({ id }) => id) })),
    evidence,
    published,
    centre: new Set(bodies.filter(({ isCentre }) => isCentre).flatMap(({ family }) => family.map(({ id }) => id))),
  });
  const names = new Map((await registry.sources()).map(({ id, name }) => [id, name]));
  const isCentralOne = ({ id }: SourceDocument): boolean => evidence.central.has(id);
  const anchors = [
    ...new Set([
      ...evidence.anchors,
      ...checked.flatMap(({ verdict }) => (verdict.kind === 'sourced' ? [verdict.document] : [])),
    ]),
  ].sort((a, b) => Number(isCentralOne(b)) - Number(isCentralOne(a)));
  return {
    kind,
    anchors: anchors.map((document) => ({ document, source: names.get(document.sourceId) ?? document.sourceId })),
    linked,
    ...(await searchedFor(bodies, registry, published)),
  };
}

/** Most linked documents that are named. */
const MOST_LINKED = 5;

/** What is linked on the site of a primary body, and not held. Its front page is no document. */
function linkedIn(checked: readonly CheckedCitation[]): LinkedDocument[] {
  const linked = new Map<string, LinkedDocument>();
  for (const { citation, verdict, bodies } of checked) {
    const [body] = bodies;
    const { link, text } = citation;
    if (verdict.kind !== 'possible' || verdict.why !== 'own-domain' || link === null) continue;
    if (body === undefined || isSecondary(body) || isOnHostOfOthers(link)) continue;
    const address = canonicalAddress(link);
    if (address === null || !address.includes('/') || linked.has(address)) continue;
    linked.set(address, { url: link, source: body.name, sourceId: body.id, words: text });
  }
  return [...linked.values()].slice(0, MOST_LINKED);
}
