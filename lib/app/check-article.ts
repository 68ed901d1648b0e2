import type { Citation } from '../citation/citation';
import { type KnownNames, ownerOfSite } from '../citation/known-names';
import { WIDEST_SLACK } from '../registry/document';
import type { ResolvedName } from '../registry/resolve-name';
import { isSecondary, type Source } from '../registry/source';
import type { CheckedCitation, CitedBody, Report } from '../report/report';
import { canonicalAddress, siteOf } from '../shared/address';
import { type DayInterval, type IsoDay, widen } from '../shared/calendar';
import { type Evidence, searchWindow } from '../verdict/evidence';
import { articleFindings, findingsOf } from '../verdict/findings';
import { judge } from '../verdict/judge';
import { speakerOf } from '../verdict/speaker';
import { LOGIC_VERSION } from '../verdict/verdict';
import type { Registry } from './ports';

/** What is known of an article when its citations are checked. No text of the page beyond the citations. */
export interface ArticleToCheck {
  readonly url: string;
  readonly title: string;
  readonly published: IsoDay | null;
  readonly citations: readonly Citation[];
  /** Hyperlinks in the article's text; null when the text came without markup. */
  readonly links: number | null;
}

/** Citations that are looked up together: a database answers many questions in little more time than one. */
const AT_ONCE = 25;

/**
 * Checks the citations of an article against the registry in force.
 * @param asOf the day of the check
 * @throws what the registry throws when it cannot be read
 */
export async function checkArticle(article: ArticleToCheck, registry: Registry, asOf: IsoDay): Promise<Report> {
  const inForce = await registry.inForce();
  const read = createReader(registry);
  const checked: CheckedCitation[] = [];
  for (let i = 0; i < article.citations.length; i += AT_ONCE) {
    const some = article.citations.slice(i, i + AT_ONCE);
    const gathered = await Promise.all(some.map((one) => gather(one, article.published, registry, read, inForce)));
    for (const [k, citation] of some.entries()) {
      const evidence = gathered[k] as Evidence;
      const sources = evidence.name.kind === 'known' ? evidence.name.sources : [];
      checked.push({
        citation,
        bodies: sources.map(toBody),
        speaker: speakerOf(citation, evidence.name),
        verdict: judge(citation, evidence, asOf),
        findings: findingsOf(citation, article.published, asOf),
      });
    }
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

async function gather(
  citation: Citation,
  published: IsoDay | null,
  registry: Registry,
  read: Reader,
  inForce: Evidence['registry'],
): Promise<Evidence> {
  const names = await registry.names();
  const name = whoIsCited(citation, names);
  const nothing: Evidence = { name, documents: [], sameDays: [], linked: [], coverage: [], registry: inForce };
  if (name.kind !== 'known' || inForce.documents === 0) return nothing;
  const sources = name.sources.slice(0, MOST_SHARED);
  const window = searchWindow(citation, published);
  const cited = citation.date?.interval ?? null;
  const address = citation.link === null ? null : canonicalAddress(citation.link);
  const [documents, sameDays, linked, coverage] = await Promise.all([
    window === null ? [] : Promise.all(sources.map((source) => read.documentsOf(source.id, window))),
    cited === null || citation.date?.precision !== 'day' || sources.some(isSecondary)
      ? []
      : read.documentsOn(widen(cited, WIDEST_SLACK), citation.claim),
    address === null ? [] : registry.documentsAt(address),
    Promise.all(sources.map((source) => registry.coverageOf(source.id))),
  ]);
  return { ...nothing, documents: documents.flat(), sameDays, linked, coverage: coverage.flat() };
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
    documentsOn: (days, claim) => once(`${spell(days)} ${claim}`, () => registry.documentsOn(days, claim)),
  };
}
