import type { Citation } from '../citation/citation';
import { isSecondary } from '../registry/source';
import { canonicalAddress } from '../shared/address';
import type { DayInterval, IsoDay } from '../shared/calendar';
import type { TopicModel } from '../topics/topic-model';
import { type ChangedSince, changedSince } from '../verdict/changed-since';
import { quoteOf } from '../verdict/cited-quote';
import { type ClauseShown, clausesFor } from '../verdict/claimed-clause';
import { type Evidence, type StoryEvidence, searchWindow } from '../verdict/evidence';
import { checkQuote } from '../verdict/quote';
import type { Registry } from './ports';
import type { ReadTexts } from './read-texts';
import { whoExists } from './who-exists';
import { behindLink, kinOf, needsLink, whoIsCited } from './who-is-cited';

/** Most sources that share a name and are looked at together. */
const MOST_SHARED = 4;

/**
 * Most UTF-16 units of quotes that are looked up for one article: a long article with a quote in every paragraph has a
 * third of it. Looking one up costs what all else about a citation does twenty times over.
 */
const MOST_QUOTED = 60_000;

/** The first citations whose quotes keep within {@link MOST_QUOTED}. */
export function quotableOf(citations: readonly Citation[]): Set<Citation> {
  let left = MOST_QUOTED;
  return new Set(
    citations.filter((citation) => {
      left -= quoteOf(citation)?.length ?? 0;
      return left >= 0;
    }),
  );
}

/** What all look-ups of an article share. */
export interface LookUp {
  readonly story: StoryEvidence;
  readonly published: IsoDay | null;
  /** All that the article says where it cites, to tell what it is about. */
  readonly context: string;
  readonly registry: Registry;
  readonly read: Reader;
  readonly readTexts: ReadTexts;
  readonly topics: TopicModel;
  readonly inForce: Evidence['registry'];
  /** Citations whose quoted words are looked up. */
  readonly quotable: ReadonlySet<Citation>;
}

/** All that the registry has to say about one citation. */
export interface Gathered {
  readonly evidence: Evidence;
  readonly clauses: readonly ClauseShown[];
  /** What became of the cited text since. */
  readonly changed: ChangedSince | null;
}

/** Asks the registry all that the verdict on one citation may look at. */
export async function gather(citation: Citation, look: LookUp): Promise<Gathered> {
  const { published, registry, read, topics, inForce } = look;
  const address = citation.link === null ? null : canonicalAddress(citation.link);
  const looking = address === null ? Promise.resolve([]) : registry.documentsAt(address);
  const all = await registry.sources();
  const name = needsLink(citation)
    ? (behindLink(await looking, all) ?? whoIsCited(citation, await registry.names()))
    : whoIsCited(citation, await registry.names());
  const nothing: Evidence = {
    name,
    kin: [],
    documents: [],
    sameDays: [],
    linked: [],
    coverage: [],
    quote: null,
    published,
    story: look.story,
    registry: inForce,
    topics,
  };
  if (name.kind !== 'known' || inForce.documents === 0) {
    await looking;
    const known = name.kind === 'unknown' ? whoExists(citation, await registry.knownNames()) : null;
    return { evidence: { ...nothing, known }, clauses: [], changed: null };
  }
  const sources = name.sources.slice(0, MOST_SHARED);
  const kin = kinOf(sources, all);
  const window = searchWindow(citation, published, sources);
  const [linked, documents, coverage] = await Promise.all([
    looking,
    window === null ? [] : Promise.all([...sources, ...kin].map((source) => read.documentsOf(source.id, window))),
    Promise.all(sources.map((source) => registry.coverageOf(source.id))),
  ]);
  const texts = sources.every(isSecondary) ? null : await look.readTexts(sources, kin);
  const quote = texts === null || !look.quotable.has(citation) ? null : checkQuote(citation, name, texts, published);
  // The clause that is quoted is shown with the quote.
  const clauses =
    texts === null || quote?.passage != null ? [] : clausesFor(citation, sources, texts.own, published, look.context);
  const cited = quote?.version ?? clauses[0]?.version;
  const seen = published ?? citation.date?.interval?.to ?? null;
  return {
    evidence: { ...nothing, kin, documents: documents.flat(), linked, coverage: coverage.flat(), quote },
    clauses,
    changed:
      cited === undefined || texts === null || seen === null
        ? null
        : changedSince(cited, [...texts.own, ...texts.related], seen, quote?.standsIn ?? null),
  };
}

export type Reader = Pick<Registry, 'documentsOf' | 'documentsOn'>;

/** Asks the registry once for each source and window, however many citations share them. */
export function createReader(registry: Registry): Reader {
  const asked = new Map<string, ReturnType<Registry['documentsOf']>>();
  const once = (key: string, ask: () => ReturnType<Registry['documentsOf']>) => {
    const before = asked.get(key);
    if (before !== undefined) return before;
    const answer = ask();
    asked.set(key, answer);
    return answer;
  };
  const spell = ({ from, to }: DayInterval): string => `${from}/${to}`;
  return {
    documentsOf: (id, days) => once(`${id} ${spell(days)}`, () => registry.documentsOf(id, days)),
    documentsOn: (days, claim) => once(`${spell(days)} ${claim}`, () => registry.documentsOn(days, claim)),
  };
}
