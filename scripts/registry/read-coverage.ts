import type { Coverage, CoverageScope, CoverageStatus } from '../../lib/registry/coverage';
import { DOCUMENT_TYPES, type DocumentType } from '../../lib/registry/document';
import { type IsoDay, intervalsMeet, isIsoDay } from '../../lib/shared/calendar';
import { isWebAddress } from './check-source';
import type { Problems, Rule } from './problem';
import { itemsOf, parseTable } from './table-file';

const COLUMNS = ['source', 'channel', 'from', 'to', 'status', 'scope', 'types', 'address', 'provenance'] as const;
const STATUSES: readonly string[] = ['complete', 'likely', 'partial'] satisfies CoverageStatus[];
const SCOPES: readonly string[] = ['whole', 'kind', 'part'] satisfies CoverageScope[];

/** Reads over which days which channel of which source is held. */
export function readCoverage(
  file: string,
  text: string,
  version: IsoDay,
  known: ReadonlySet<string>,
  problems: Problems,
): Coverage[] {
  const read: Coverage[] = [];
  const ofChannel = new Map<string, { readonly line: number; readonly one: Coverage }[]>();
  for (const { line, cells } of parseTable(file, text, COLUMNS, ['address', 'provenance'], problems)) {
    const add = (rule: Rule, detail: string): void => problems.add(file, line, rule, detail);
    const { source, channel, from, to, status, scope, address } = cells;
    const types = itemsOf(cells.types);
    if (!known.has(source)) add('unknown-source', source);
    if (cells.provenance === '') add('no-provenance', channel);
    for (const day of [from, to]) {
      if (!isIsoDay(day)) add('bad-date', `${day} is no day of the calendar`);
      else if (day > version) add('future-date', `${day} is after ${version}, the day of the registry`);
    }
    if (!STATUSES.includes(status)) add('unknown-status', status);
    if (!SCOPES.includes(scope)) add('unknown-scope', scope);
    if (address !== '' && !isWebAddress(address)) add('bad-address', address);
    for (const type of types) {
      if (!(DOCUMENT_TYPES as readonly string[]).includes(type)) add('unknown-type', type);
    }
    if (isIsoDay(from) && isIsoDay(to) && to < from)
      add('interval-backwards', `ends on ${to}, before it begins on ${from}`);
    const one: Coverage = {
      sourceId: source,
      channel,
      from,
      to,
      status: status as CoverageStatus,
      scope: scope as CoverageScope,
      types: types as DocumentType[],
      ...(address === '' ? {} : { address }),
    };
    const key = `${source}\t${channel}`;
    const others = ofChannel.get(key) ?? [];
    const met = others.find((other) => intervalsMeet(other.one, one));
    if (met !== undefined) add('interval-overlap', `${from}..${to} overlaps with line ${met.line}`);
    ofChannel.set(key, [...others, { line, one }]);
    read.push(one);
  }
  return read;
}
