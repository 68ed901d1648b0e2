import type { Citation } from '../citation/citation';
import { WIDEST_SLACK } from '../registry/document';
import type { Source } from '../registry/source';
import type { CheckedCitation, CitedBody, Report } from '../report/report';
import { type IsoDay, widen } from '../shared/calendar';
import type { TopicModel } from '../topics/topic-model';
import { announcementWithoutRecord } from '../verdict/announcement';
import { topicsOf } from '../verdict/candidates';
import { againstRivals, asksForRivals, asksWhoElse, FAR_SEARCH } from '../verdict/correction';
import { type Evidence, NO_STORY, type StoryEvidence } from '../verdict/evidence';
import { articleFindings, findingsOf } from '../verdict/findings';
import { judge, judgeByStory } from '../verdict/judge';
import { isClear } from '../verdict/likeness';
import { question } from '../verdict/question';
import { secondarySource } from '../verdict/rules/secondary-source';
import { throughSameBracket } from '../verdict/same-bracket';
import { throughSameDocument } from '../verdict/same-document';
import { speakerOf } from '../verdict/speaker';
import { LOGIC_VERSION, type Verdict } from '../verdict/verdict';
import { bodiesWithoutDocument, checkStory, storyEvidence } from './check-story';
import { createReader, gather, type LookUp, quotableOf, type Reader } from './gather-evidence';
import type { Registry } from './ports';
import { readStory } from './read-story';
import { createTextReader } from './read-texts';

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
  const story = await readStory(article, registry, topics);
  const look: LookUp = {
    story: {
      ...NO_STORY,
      anchors: [...story.anchors, ...story.events].map(({ document }) => document),
      events: story.events,
      likeness: story.likeness,
    },
    published: article.published,
    context: [article.title, ...article.citations.map(({ claim }) => claim)].join('\n'),
    registry,
    read,
    readTexts: createTextReader(registry),
    topics,
    inForce,
    quotable: quotableOf(article.citations),
  };
  const judged: Judged[] = [];
  for (let i = 0; i < article.citations.length; i += AT_ONCE) {
    const some = article.citations.slice(i, i + AT_ONCE);
    for (const one of await Promise.all(some.map((citation) => checkOne(citation, look, asOf)))) judged.push(one);
  }
  const evidence = storyEvidence(
    article,
    story,
    judged.map(({ checked }) => checked),
    topics,
  );
  const without = bodiesWithoutDocument(
    story,
    evidence,
    judged.map(({ checked }) => checked),
  );
  const sourced = judged.map((one) =>
    againstStory(againstAnchors(one, evidence, asOf), one.evidence, without, article.published),
  );
  const own = sourced.map(({ citation, bodies, verdict }) => ({
    citation,
    bodies: bodies.map(({ id }) => id),
    verdict,
  }));
  const bracketed = throughSameBracket(own);
  const verdicts = throughSameDocument(
    own.map((one, i) => ({ ...one, verdict: bracketed[i] ?? one.verdict })),
    evidence,
    article.published,
    without,
  );
  const checked = sourced.map((one, i) => ({ ...one, verdict: verdicts[i] ?? one.verdict }));
  return {
    url: article.url,
    title: article.title,
    published: article.published,
    story: await checkStory(article.published, story, evidence, checked, registry),
    checked,
    findings: articleFindings(article.citations, article.links),
    registry: inForce,
    logicVersion: LOGIC_VERSION,
    asOf,
  };
}

/** A citation with what its verdict was reached from. */
interface Judged {
  readonly checked: CheckedCitation;
  readonly evidence: Evidence;
}

/** What single citations rest on, and what the article is about, others may go back to: that rule is asked once more. */
function againstAnchors({ checked, evidence }: Judged, story: StoryEvidence, asOf: IsoDay): CheckedCitation {
  if (checked.verdict.kind === 'secondary' && checked.verdict.document === null) {
    const verdict = secondarySource(question(checked.citation, { ...evidence, story }, asOf));
    return verdict === null ? checked : { ...checked, verdict };
  }
  if (!saysLittle(checked.verdict)) return checked;
  const verdict = judgeByStory(checked.citation, { ...evidence, story }, asOf);
  const isBetter =
    verdict?.kind === 'sourced' || checked.verdict.kind === 'no-record' || checked.verdict.kind === 'not-covered';
  return verdict !== null && isBetter ? { ...checked, verdict } : checked;
}

/** Where nothing that a body published in these days has to do with the article, neither has what lies on the day of its announcement. */
function againstStory(
  checked: CheckedCitation,
  evidence: Evidence,
  without: ReadonlySet<string>,
  published: IsoDay | null,
): CheckedCitation {
  const { verdict, bodies, citation } = checked;
  if (!isUndecided(verdict, citation, evidence) || bodies.length !== 1 || !bodies.some(({ id }) => without.has(id)))
    return checked;
  const absent = announcementWithoutRecord(citation, evidence, published);
  return absent === null ? checked : { ...checked, verdict: absent };
}

/** Nothing was found on the day, or something of which the telling says nothing. */
const isUndecided = (verdict: Verdict, citation: Citation, evidence: Evidence): boolean =>
  verdict.kind === 'not-covered' ||
  (verdict.kind === 'possible' &&
    verdict.why === 'topic-unclear' &&
    !topicsOf(citation, verdict.documents, evidence).some((match) => isClear(match, undefined, 1)));

/** Verdicts that the document of the whole story can take the place of: a bracket of its own day means it, whatever the sentence says. */
const saysLittle = ({ kind }: Verdict): boolean =>
  kind === 'not-covered' || kind === 'possible' || kind === 'on-record' || kind === 'no-record';

async function checkOne(citation: Citation, look: LookUp, asOf: IsoDay): Promise<Judged> {
  const { evidence, clauses, changed } = await gather(citation, look);
  const sources = evidence.name.kind === 'known' ? evidence.name.sources : [];
  const checked: CheckedCitation = {
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
  return { checked, evidence };
}

const toBody = ({ id, name, kind, newsroom, list }: Source): CitedBody => ({
  id,
  name,
  kind,
  newsroom,
  ...(list === undefined ? {} : { list }),
});

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
