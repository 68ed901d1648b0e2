import type { Citation } from '../citation/citation';
import { type KnownNames, ownerOfSite } from '../citation/known-names';
import { WIDEST_SLACK } from '../registry/document';
import type { ResolvedName } from '../registry/resolve-name';
import { isSecondary, type Source } from '../registry/source';
import type { CheckedCitation, CitedBody, Report } from '../report/report';
import { canonicalAddress, siteOf } from '../shared/address';
import { type DayInterval, type IsoDay, widen } from '../shared/calendar';
import { type ClauseShown, clausesFor } from '../verdict/claimed-clause';
import { type Evidence, searchWindow } from '../verdict/evidence';
import { articleFindings, findingsOf } from '../verdict/findings';
import { judge } from '../verdict/judge';
import { checkQuote } from '../verdict/quote';
import { speakerOf } from '../verdict/speaker';
import { LOGIC_VERSION } from '../verdict/verdict';
import type { Registry } from './ports';
import { createTextReader, type ReadTexts } from './read-texts';

/** What is known of an article when its citations are checked. No text of the page beyond the citations. */
export interface ArticleToCheck {
  readonly url: string;
  readonly title: string;
  readonly published: IsoDay | null;
  readonly citations: readonly Citation[];
  /** Hyperlinks in the article's text; null when the text came without markup. */
  readonly links: number | null;
}

/**
 * Checks the citations of an article against the registry in force.
 * @param asOf the day of the check
 * @throws what the registry throws when it cannot be read
 */
export async function checkArticle(article: ArticleToCheck, registry: Registry, asOf: IsoDay): Promise<Report> {
  const inForce = await registry.inForce();
  const read = createReader(registry);
  const readTexts = createTextReader(registry);
  const context = [article.title, ...article.citations.map(({ claim }) => claim)].join('\n');
  const checked: CheckedCitation[] = [];
  for (const citation of article.citations) {
    const { evidence, clauses } = await gather(
      citation,
      article.published,
      context,
      registry,
      read,
      readTexts,
      inForce,
    );
    const sources = evidence.name.kind === 'known' ? evidence.name.sources : [];
    checked.push({
      citation,
      bodies: sources.map(toBody),
      speaker: speakerOf(citation, evidence.name),
      verdict: judge(citation, evidence, asOf),
      findings: [
        ...findingsOf(citation, article.published, asOf),
        ...(evidence.quote?.outcome === 'differs' ? (['misquote'] as const) : []),
      ],
      quote: evidence.quote,
      clauses,
    });
  }
  return {
    url: article.url,
    title: article.title,
    published: article.published,
    checked,
    findings: articleFindings(article.citations, article.links),
    registry: inForce,
    logicVersion: LOGIC_VERSION,
    asOf,
  };
}

const toBody = ({ id, name, kind, newsroom }: Source): CitedBody => ({ id, name, kind, newsroom });

/** Most sources that share a name and are looked at together. */
const MOST_SHARED = 4;

interface Gathered {
  readonly evidence: Evidence;
  readonly clauses: readonly ClauseShown[];
}

async function gather(
  citation: Citation,
  published: IsoDay | null,
  context: string,
  registry: Registry,
  read: Reader,
  readTexts: ReadTexts,
  inForce: Evidence['registry'],
): Promise<Gathered> {
  const names = await registry.names();
  const name = whoIsCited(citation, names);
  const nothing: Evidence = {
    name,
    documents: [],
    sameDays: [],
    linked: [],
    coverage: [],
    quote: null,
    registry: inForce,
  };
  if (name.kind !== 'known' || inForce.documents === 0) return { evidence: nothing, clauses: [] };
  const sources = name.sources.slice(0, MOST_SHARED);
  const window = searchWindow(citation, published);
  const cited = citation.date?.interval ?? null;
  const address = citation.link === null ? null : canonicalAddress(citation.link);
  const [documents, sameDays, linked, coverage] = await Promise.all([
    window === null ? [] : Promise.all(sources.map((source) => read.documentsOf(source.id, window))),
    cited === null || citation.date?.precision !== 'day' || sources.some(isSecondary)
      ? []
      : read.documentsOn(widen(cited, WIDEST_SLACK)),
    address === null ? [] : registry.documentsAt(address),
    Promise.all(sources.map((source) => registry.coverageOf(source.id))),
  ]);
  const texts = sources.every(isSecondary) ? null : await readTexts(sources);
  const quote = texts === null ? null : checkQuote(citation, name, texts, published);
  return {
    evidence: { ...nothing, documents: documents.flat(), sameDays, linked, coverage: coverage.flat(), quote },
    // The clause that is quoted is shown with the quote.
    clauses:
      texts === null || quote?.passage != null ? [] : clausesFor(citation, sources, texts.own, published, context),
  };
}

/** Who the words name; where they name nobody, the owner of the site behind their link. */
function whoIsCited({ source, link }: Citation, names: KnownNames): ResolvedName {
  if (source !== null) return names.resolve(source.resolved ?? source.text);
  const host = link === null ? null : siteOf(link);
  return (host === null ? null : ownerOfSite(host, names)) ?? { kind: 'vague' };
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
    documentsOn: (days) => once(spell(days), () => registry.documentsOn(days)),
  };
}
