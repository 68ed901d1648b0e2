import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RegistryContents } from '../../lib/app/memory-registry';
import { type ShardEntry, SNAPSHOT_FORMAT } from '../../lib/registry/snapshot';

/** A value a line, so that a snapshot can be compared by eye. */
const lines = (values: readonly unknown[]): string =>
  `[\n${values.map((value) => JSON.stringify(value)).join(',\n')}\n]`;

/**
 * Writes a registry in the form that the extension reads.
 * @param head path of the snapshot's head; the folder of documents beside it is made anew
 */
export function writeSnapshot({ version, sources, coverage, documents }: RegistryContents, head: string): void {
  const folder = dirname(head);
  // Not the whole folder: it is whatever `--out` names.
  rmSync(join(folder, 'documents'), { recursive: true, force: true });
  mkdirSync(join(folder, 'documents'), { recursive: true });
  const shards: ShardEntry[] = [];
  for (const { id } of sources) {
    const rows = documents
      .filter(({ sourceId }) => sourceId === id)
      .map(({ date, title, url, type, dateBasis }) => [date, title, url, type, dateBasis]);
    if (rows.length === 0) continue;
    const file = `documents/${id}.json`;
    writeFileSync(join(folder, file), `{"source":${JSON.stringify(id)},"documents":${lines(rows)}}\n`);
    shards.push({ file, source: id, documents: rows.length });
  }
  const all = `"sources":${lines(sources)},\n"coverage":${lines(coverage)},\n"shards":${lines(shards)}`;
  writeFileSync(head, `{"format":${SNAPSHOT_FORMAT},"version":"${version}",\n${all}}\n`);
}
