import type { Report } from '../report/report';
import type { IsoDay } from '../shared/calendar';
import { OPEN_STORY } from '../story/story';
import { articleFindings, findingsOf } from '../verdict/findings';
import { LOGIC_VERSION, type NotCheckedReason } from '../verdict/verdict';
import type { ArticleToCheck } from './check-article';

/** The report of an article whose look-up could not be done: every citation is there, none is judged. */
export function uncheckedReport(article: ArticleToCheck, why: NotCheckedReason, asOf: IsoDay): Report {
  const { url, title, published, citations, links } = article;
  return {
    url,
    title,
    published,
    story: OPEN_STORY,
    checked: citations.map((citation) => ({
      citation,
      bodies: [],
      speaker: null,
      verdict: { kind: 'not-checked', why },
      findings: findingsOf(citation, published, asOf),
      quote: null,
      clauses: [],
      changed: null,
    })),
    findings: articleFindings(citations, links),
    registry: { version: '1970-01-01', documents: 0, lists: [] },
    logicVersion: LOGIC_VERSION,
    asOf,
  };
}
