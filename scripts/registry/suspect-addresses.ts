import { canonicalAddress } from '../../lib/shared/address';
import { isWebAddress } from './check-source';
import type { Problems } from './problem';
import { parseTable } from './table-file';

/** An address that looks official and is not: sample data, an unsupported claim, one word off. */
export interface SuspectAddress {
  readonly line: number;
  readonly url: string;
  /** The source whose site it seems to lie on. */
  readonly pretendsToBe: string;
}

const COLUMNS = ['url', 'pretends_to_be', 'kind', 'likely_real_url', 'why', 'provenance'] as const;

export function readSuspectAddresses(
  file: string,
  text: string,
  known: ReadonlySet<string>,
  problems: Problems,
): SuspectAddress[] {
  return parseTable(file, text, COLUMNS, ['likely_real_url'], problems).map(({ line, cells }) => {
    if (!isWebAddress(cells.url)) problems.add(file, line, 'bad-address', cells.url);
    if (!known.has(cells.pretends_to_be)) problems.add(file, line, 'unknown-source', cells.pretends_to_be);
    return { line, url: cells.url, pretendsToBe: cells.pretends_to_be };
  });
}

/** The addresses in the form in which documents are compared with them. */
export const canonicalSuspects = (suspects: readonly SuspectAddress[]): ReadonlySet<string> =>
  new Set(suspects.map(({ url }) => canonicalAddress(url)).filter((address) => address !== null));
