import type { RegistryContents } from '../../lib/app/memory-registry';
import type { Coverage } from '../../lib/registry/coverage';
import type { Difference, RegistryDifference } from './compare';

/** How many names a line of changes lists before it only counts. */
const MOST_NAMED = 12;

/** `2026-11-21: 1460 sources, 23135 documents of 177 sources, 178 intervals of coverage`. */
export function describeSize({ version, sources, documents, coverage }: RegistryContents): string {
  const publishing = new Set(documents.map(({ sourceId }) => sourceId)).size;
  return `${version}: ${sources.length} sources, ${documents.length} documents of ${publishing} sources, ${coverage.length} intervals of coverage`;
}

/** A line for each source with coverage: the complete days in full, the others as a number. */
export function describeCoverage({ coverage }: RegistryContents): string[] {
  const bySource = new Map<string, Coverage[]>();
  for (const one of coverage) bySource.set(one.sourceId, [...(bySource.get(one.sourceId) ?? []), one]);
  const width = Math.max(0, ...[...bySource.keys()].map((id) => id.length));
  return [...bySource].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, all]) => `${id.padEnd(width)}  ${spell(all)}`);
}

function spell(all: readonly Coverage[]): string {
  const complete = all.filter(({ status }) => status === 'complete').sort((a, b) => (a.from < b.from ? -1 : 1));
  const parts = complete.map(({ from, to, scope }) => `${from}..${to} ${scope}`);
  for (const status of ['likely', 'partial'] as const) {
    const count = all.filter((one) => one.status === status).length;
    if (count > 0) parts.push(`${count} ${status}`);
  }
  return parts.join(', ');
}

/** What changed, a line for each sort of change; one line when nothing did. */
export function describeDifference(difference: RegistryDifference): string[] {
  const lines = (['sources', 'documents', 'intervals'] as const).flatMap((what) =>
    (['added', 'removed', 'changed'] as const).flatMap((how) => describeNames(what, how, difference[what][how])),
  );
  return lines.length === 0 ? ['nothing changed'] : lines;
}

function describeNames(what: string, how: keyof Difference, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const more = names.length > MOST_NAMED ? `, and ${names.length - MOST_NAMED} more` : '';
  return [`${names.length} ${what} ${how}: ${names.slice(0, MOST_NAMED).join('; ')}${more}`];
}
