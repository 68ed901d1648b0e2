import { mergeDocuments } from '../../../lib/app/merge-lists';
import type { Coverage } from '../../../lib/registry/coverage';
import type { SourceDocument } from '../../../lib/registry/document';
import type { Source } from '../../../lib/registry/source';
import { addDays, type IsoDay } from '../../../lib/shared/calendar';
import { readChannelFiles } from './channel-files';

interface Contents {
  readonly version: IsoDay;
  readonly sources: readonly Source[];
  readonly coverage: readonly Coverage[];
  readonly documents: readonly SourceDocument[];
}

/**
 * Contents of a registry with what a refresh has found beside them: documents that are not there yet, and coverage,
 * which goes on where the same channel's ended. They are of the day of the last answer.
 */
export function addFound<T extends Contents>(contents: T, folder: string): T {
  const known = new Set(contents.sources.map(({ id }) => id));
  const files = readChannelFiles(folder).filter(({ state }) => known.has(state.sourceId));
  const listed = files.flatMap(({ documents }) =>
    documents.map(({ channel: _, page: __, key: ___, ...document }) => document),
  );
  const answered = files.map(({ state }) => new Date(state.answeredAt ?? 0).toISOString().slice(0, 10));
  return {
    ...contents,
    version: answered.reduce((last, day) => (day > last ? day : last), contents.version),
    documents: mergeDocuments([
      [null, contents.documents],
      [null, listed],
    ]).map(({ otherDate: _, ...document }) => document),
    coverage: files.flatMap(({ coverage }) => coverage).reduce(join, [...contents.coverage]),
  };
}

/** Adds an interval, to the one of the same channel that it goes on from if there is one. */
function join(all: Coverage[], one: Coverage): Coverage[] {
  const before = all.findIndex(
    (other) =>
      other.sourceId === one.sourceId &&
      other.channel === one.channel &&
      other.status === 'complete' &&
      other.from <= one.from &&
      addDays(other.to, 1) >= one.from,
  );
  const open = all[before];
  if (open === undefined) return [...all, one];
  return all.with(before, { ...open, to: open.to > one.to ? open.to : one.to });
}
