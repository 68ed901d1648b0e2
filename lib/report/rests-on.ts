import type { Verdict } from '../verdict/verdict';
import type { CheckedCitation } from './report';

/** Names of the lists from elsewhere that a verdict rests on, each once. */
export function listsBehind({ verdict, quote, bodies, clauses }: CheckedCitation): string[] {
  const texts = [quote?.version?.list, ...clauses.map(({ version }) => version.list)];
  const lists = [...itemsOf(verdict).map(({ list }) => list), ...texts, ...bodies.map(({ list }) => list)];
  return [...new Set(lists.filter((list) => list !== undefined))];
}

/** What a verdict speaks of: whoever reads it is to know who says so. */
function itemsOf(verdict: Verdict): readonly { readonly list?: string }[] {
  switch (verdict.kind) {
    case 'verified':
    case 'sourced':
    case 'differs':
      return [verdict.document];
    case 'no-record':
      return [...verdict.coverage, ...verdict.nearest];
    case 'possible':
      return verdict.documents;
    case 'not-covered':
      return verdict.coverage;
    case 'secondary':
      return verdict.document === null ? [] : [verdict.document];
    default:
      return [];
  }
}

/** "This rests on the list “School list”, which is not Sourcelight’s own." with a blank before it; "" where there is none. */
export function restsOn(checked: CheckedCitation): string {
  const lists = listsBehind(checked).map((list) => `“${list}”`);
  if (lists.length === 0) return '';
  return ` This rests on the ${lists.length === 1 ? 'list' : 'lists'} ${lists.join(', ')}, not on Sourcelight’s own alone.`;
}
