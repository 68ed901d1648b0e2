import type { Problems } from './problem';
import { itemsOf, parseTable } from './table-file';

/** A domain on which several bodies publish: `gov.uk`. */
export interface SharedDomain {
  readonly file: string;
  readonly line: number;
  readonly domain: string;
  readonly sources: readonly string[];
}

export function readSharedDomains(file: string, text: string, problems: Problems): SharedDomain[] {
  return parseTable(file, text, ['domain', 'sources', 'why'], [], problems).map(({ line, cells }) => ({
    file,
    line,
    domain: cells.domain,
    sources: itemsOf(cells.sources),
  }));
}
