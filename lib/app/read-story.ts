import type { Citation } from '../citation/citation';
import { findBodies } from '../names/find-bodies';
import type { KnownNames } from '../names/known-names';
import { isSecondary, type Source } from '../registry/source';
import { addDays, type IsoDay } from '../shared/calendar';
import { anchorsOf, type StoryBody, type StoryMatches, TITLES_BACK } from '../story/anchors';
import { type Opening, openingText } from '../story/opening';
import type { TopicModel } from '../topics/topic-model';
import type { Registry } from './ports';
import { kinOf, whoIsCited } from './who-is-cited';

/** What is read of an article besides its citations. */
export interface StoryToRead {
  readonly title: string;
  readonly lead: string;
  readonly published: IsoDay | null;
  readonly citations: readonly Citation[];
}

/** Most bodies whose titles are compared: those that headline and first lines name, then those cited most often. */
const MOST_BODIES = 8;
/** Most titles of one source, the latest; some publish thousands in a year. */
const MOST_TITLES = 1_500;

const NOTHING: StoryMatches = { anchors: [], likeness: new Map(), events: [], spokenOf: [] };

/** What was read of the bodies of an article. */
export interface StoryRead extends StoryMatches {
  /** Those at the centre first. */
  readonly bodies: readonly StoryBody[];
}

/** Looks for the documents that an article rests on among those of the bodies that it cites and names. */
export async function readStory(
  { title, lead, published, citations }: StoryToRead,
  registry: Pick<Registry, 'names' | 'sources' | 'documentsOf'>,
  topics: TopicModel,
): Promise<StoryRead> {
  const bodies = bodiesOf(citations, { title, lead }, await registry.names(), await registry.sources());
  if (published === null) return { bodies, ...NOTHING };
  const days = { from: addDays(published, -TITLES_BACK), to: published };
  const ids = new Set(bodies.flatMap(({ family }) => family.map(({ id }) => id)));
  const documents = new Map(
    await Promise.all(
      [...ids].map(async (id) => [id, (await registry.documentsOf(id, days)).slice(-MOST_TITLES)] as const),
    ),
  );
  return { bodies, ...anchorsOf({ title, lead, published, citations }, bodies, documents, topics) };
}

/** Primary bodies of the article with their families. Several that share a name are nobody in particular. */
function bodiesOf(
  citations: readonly Citation[],
  opening: Opening,
  names: KnownNames,
  all: readonly Source[],
): StoryBody[] {
  const tellings = new Map<Source, Citation[]>();
  const of = (source: Source): Citation[] => {
    const before = tellings.get(source);
    if (before !== undefined) return before;
    const own: Citation[] = [];
    tellings.set(source, own);
    return own;
  };
  for (const citation of citations) {
    const name = whoIsCited(citation, names);
    if (name.kind !== 'known' || name.sources.length > 2) continue;
    for (const source of name.sources) if (!isSecondary(source)) of(source).push(citation);
  }
  for (const { source } of findBodies(`${opening.title}\n${opening.lead}`, names)) if (!isSecondary(source)) of(source);
  const centre = new Set(findBodies(openingText(opening), names).map(({ source }) => source));
  return [...tellings]
    .sort(([a, x], [b, y]) => Number(centre.has(b)) - Number(centre.has(a)) || y.length - x.length)
    .slice(0, MOST_BODIES)
    .map(([source, own]) => ({
      family: [source, ...kinOf([source], all)].filter((one) => !isSecondary(one)),
      tellings: own,
      isCentre: centre.has(source),
    }));
}
