import type { Citation } from '../citation/citation';
import { WIDEST_SLACK } from '../registry/document';
import { isSecondary, type Source } from '../registry/source';
import type { CheckedCitation, CitedBody, Report } from '../report/report';
import { canonicalAddress } from '../shared/address';
import { type DayInterval, type IsoDay, widen } from '../shared/calendar';
import type { TopicModel } from '../topics/topic-model';
import { type ChangedSince, changedSince } from '../verdict/changed-since';
import { quoteOf } from '../verdict/cited-quote';
import { type ClauseShown, clausesFor } from '../verdict/claimed-clause';
import { againstRivals, asksForRivals, asksWhoElse, FAR_SEARCH } from '../verdict/correction';
import { type Evidence, type StoryEvidence, searchWindow } from '../verdict/evidence';
import { articleFindings, findingsOf } from '../verdict/findings';
import { judge } from '../verdict/judge';
import { checkQuote } from '../verdict/quote';
import { throughSameDocument } from '../verdict/same-document';
import { speakerOf } from '../verdict/speaker';
import { LOGIC_VERSION, type Verdict } from '../verdict/verdict';
import type { Registry } from './ports';
import { readStory } from './read-story';
import { createTextReader, type ReadTexts } from './read-texts';
import { whoExists } from './who-exists';
import { behindLink, kinOf, needsLink, whoIsCited } from './who-is-cited';

/** What is known of an article when its citations are checked: of the page's text the citations and the lead. */
export interface ArticleToCheck {
  readonly url: string;
  readonly title: string;
  readonly published: IsoDay | null;
  /** Its first paragraphs, at most {@link LONGEST_LEAD} UTF-16 units. */
  readonly lead: string;
  readonly citations: readonly Citation[];
  /** Hyperlinks in the article's text; null when the text came without markup. */
  readonly links: number | null;
}

/** Citations that are looked up together: a database answers many questions in little more time than one. */
const AT_ONCE = 50;

/**
 * Checks the citations of an article against the registry in force.
 * @param topics what is known of the words that topics are compared by
 * @param asOf the day of the check
 * @throws what the registry throws when it cannot be read
 */
export async function checkArticle(
  article: ArticleToCheck,
  registry: Registry,
  topics: TopicModel,
  asOf: IsoDay,
): Promise<Report> {
  const inForce = await registry.inForce();
  const read = createReader(registry);
  const { anchors, likeness } = await readStory(article, registry, topics);
  const look: LookUp = {
    story: { anchors: anchors.map(({ document }) => document), likeness },
    published: article.published,
    context: [article.title, ...article.citations.map(({ claim }) => claim)].join('\n'),
    registry,
    read,
    readTexts: createTextReader(registry),
    topics,
    inForce,
    quotable: quotableOf(article.citations),
  };
  const checked: CheckedCitation[] = [];
  for (let i = 0; i < article.citations.length; i += AT_ONCE) {
    const some = article.citations.slice(i, i + AT_ONCE);
    for (const one of await Promise.all(some.map((citation) => checkOne(citation, look, asOf)))) checked.push(one);
  }
  const verdicts = throughSameDocument(
    checked.map(({ citation, bodies, verdict }) => ({ citation, bodies: bodies.map(({ id }) => id), verdict })),
    look.story,
    article.published,
  );
  return {
    url: article.url,
    title: article.title,
    published: article.published,
    checked: checked.map((one, i) => ({ ...one, verdict: verdicts[i] ?? one.verdict })),
    findings: articleFindings(article.citations, article.links),
    registry: inForce,
    logicVersion: LOGIC_VERSION,
    asOf,
  };
}

async function checkOne(citation: Citation, look: LookUp, asOf: IsoDay): Promise<CheckedCitation> {
  const { evidence, clauses, changed } = await gather(citation, look);
  const sources = evidence.name.kind === 'known' ? evidence.name.sources : [];
  return {
    citation,
    bodies: sources.map(toBody),
    speaker: speakerOf(citation, evidence.name),
    verdict: await judgeWithOthers(citation, evidence, look.read, asOf),
    findings: [
      ...findingsOf(citation, look.published, asOf),
      ...(evidence.quote?.outcome === 'differs' ? (['misquote'] as const) : []),
    ],
    quote: evidence.quote,
    clauses,
    changed,
  };
}

const toBody = ({ id, name, kind, newsroom, list }: Source): CitedBody => ({
  id,
  name,
  kind,
  newsroom,
  ...(list === undefined ? {} : { list }),
});

/** Most sources that share a name and are looked at together. */
const MOST_SHARED = 4;

/**
 * Most UTF-16 units of quotes that are looked up for one article: a long article with a quote in every paragraph has a
 * third of it. Looking one up costs what all else about a citation does twenty times over.
 */
const MOST_QUOTED = 60_000;

/** The first citations whose quotes keep within {@link MOST_QUOTED}. */
function quotableOf(citations: readonly Citation[]): Set<Citation> {
  let left = MOST_QUOTED;
  return new Set(
    citations.filter((citation) => {
      left -= quoteOf(citation)?.length ?? 0;
      return left >= 0;
    }),
  );
}

/** What all look-ups of an article share. */
interface LookUp {
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

interface Gathered {
  readonly evidence: Evidence;
  readonly clauses: readonly ClauseShown[];
  /** What became of the cited text since. */
  readonly changed: ChangedSince | null;
}

async function gather(citation: Citation, look: LookUp): Promise<Gathered> {
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
  const window = searchWindow(citation, published);
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

/** Judges, holds a match against what the body published for years, and where nothing of the named source is meant, once more with what all others published that day. */
async function judgeWithOthers(citation: Citation, evidence: Evidence, read: Reader, asOf: IsoDay): Promise<Verdict> {
  const verdict = judge(citation, evidence, asOf);
  const cited = citation.date?.interval ?? null;
  if (cited === null) return verdict;
  if (verdict.kind === 'verified' && asksForRivals(citation, evidence, verdict) && verdict.by === 'date-and-topic') {
    const years = widen(cited, FAR_SEARCH);
    return againstRivals(citation, evidence, verdict, await read.documentsOf(verdict.document.sourceId, years));
  }
  if (!asksWhoElse(citation, evidence, verdict)) return verdict;
  const sameDays = await read.documentsOn(widen(cited, WIDEST_SLACK), citation.claim);
  return judge(citation, { ...evidence, sameDays }, asOf);
}

type Reader = Pick<Registry, 'documentsOf' | 'documentsOn'>;

/** Asks the registry once for each source and window, however many citations share them. */
function createReader(registry: Registry): Reader {
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
