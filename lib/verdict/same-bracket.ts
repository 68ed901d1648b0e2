import type { Judged } from './same-document';
import type { Verdict } from './verdict';

/** Brackets of the same body and day are the same document; fewer of them prove nothing against one another. */
const FEWEST = 3;

/**
 * Verdicts of brackets that name the same body and day. Where one of them leads to nothing that was published and the
 * others to different titles, each unclear, no one title is what all of them cite, and what fits single words fits by
 * chance.
 */
export function throughSameBracket(judged: readonly Judged[]): readonly Verdict[] {
  const groups = new Map<string, Judged[]>();
  for (const one of judged) {
    const key = keyOf(one);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return judged.map((one) => {
    const group = groups.get(keyOf(one) ?? '') ?? [];
    return one.verdict.kind === 'possible' ? (contradiction(group) ?? one.verdict) : one.verdict;
  });
}

function keyOf({ citation: { form, date }, bodies }: Judged): string | null {
  const [body, other] = bodies;
  if (form !== 'parenthetical' || body === undefined || other !== undefined || date?.precision !== 'day') return null;
  return `${body} ${date.iso}`;
}

function contradiction(group: readonly Judged[]): Verdict | null {
  if (group.length < FEWEST) return null;
  const absent = group.find(({ verdict }) => verdict.kind === 'no-record')?.verdict;
  const titles = new Set<string>();
  for (const { verdict } of group) {
    if (verdict.kind === 'no-record') continue;
    if (verdict.kind !== 'possible' || verdict.why !== 'topic-unclear') return null;
    titles.add(verdict.documents[0]?.title ?? '');
  }
  return absent !== undefined && titles.size > 1 ? absent : null;
}
