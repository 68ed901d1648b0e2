import type { ListUpdate } from '../../protocol';
import { openManifest, type SignedManifest } from '../../registry/snapshot/envelope';
import { explainSnapshotFailure, type SnapshotFailure } from '../../registry/snapshot/failure';
import { LIMITS } from '../../registry/snapshot/manifest';
import { readSnapshotFile } from '../../registry/snapshot/open-shard';
import type { Packing } from '../../registry/snapshot/packing';
import { failure, type Outcome, success } from '../../shared/outcome';
import type { SourcelightDatabase } from '../database/database';
import { installEdition } from '../database/install-edition';
import type { StoredList } from '../database/schema';
import { PERIOD, pauseAfter } from './back-off';
import { FetchFailure, type NoteRequest } from './fetch-file';
import { fileNameOf } from './list-address';
import { type ListFetcher, listFetcher } from './list-fetcher';

export interface UpdateOptions {
  readonly database: SourcelightDatabase;
  readonly packing: Packing;
  readonly note: NoteRequest;
  readonly now: () => number;
  readonly chance: () => number;
}

type Attempt =
  | { readonly kind: 'updated'; readonly edition: number }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly reason: SnapshotFailure }
  | { readonly kind: 'no-answer'; readonly detail: string; readonly retryAfter: number | null };

/**
 * Asks a list's address, and then its mirrors, for a newer edition, and puts it in force. Whatever goes
 * wrong, the edition in force stays, and when to ask again is written down.
 */
export async function updateList(list: StoredList, options: UpdateOptions): Promise<ListUpdate> {
  const { database, now, chance } = options;
  let attempt: Attempt = { kind: 'no-answer', detail: 'it has no address', retryAfter: null };
  for (let start = 0; start <= list.mirrors.length; start++) {
    const next = await attemptFrom(list, start, options);
    // What one place has spoiled another may have whole; a place that gives no answer was passed over already.
    if (start === 0 || next.kind !== 'refused') attempt = next;
    if (next.kind !== 'refused') break;
  }
  if (attempt.kind === 'updated' || attempt.kind === 'unchanged') return attempt;
  const failures = list.failures + 1;
  const detail = attempt.kind === 'refused' ? explainSnapshotFailure(attempt.reason) : attempt.detail;
  const retryAfter = attempt.kind === 'refused' ? null : attempt.retryAfter;
  await database.lists.update(list.id, {
    failures,
    lastFailure: detail,
    dueAt: now() + pauseAfter(failures, retryAfter, chance()),
  });
  return { kind: 'failed', detail };
}

async function attemptFrom(list: StoredList, start: number, options: UpdateOptions): Promise<Attempt> {
  const { database, packing, note, now } = options;
  if (list.address === null) return { kind: 'no-answer', detail: 'it has no address', retryAfter: null };
  const fetcher = listFetcher({ address: list.address, mirrors: list.mirrors }, note, start);
  const answered = { checkedAt: now(), dueAt: now() + PERIOD, failures: 0, lastFailure: null };
  try {
    const fetched = await fetcher.manifest(LIMITS.manifest, list.inForce === null ? null : list.etag);
    if (fetched.bytes === null) {
      await database.lists.update(list.id, answered);
      return { kind: 'unchanged' };
    }
    const opened = await openPinned(fileNameOf(list.address), fetched.bytes, list, packing);
    if (!opened.ok) return { kind: 'refused', reason: opened.failure };
    const { manifest, digest } = opened.value;
    const next: StoredList = { ...list, ...answered, mirrors: manifest.mirrors, etag: fetched.etag };
    if (digest === list.inForce?.digest) {
      await database.lists.update(list.id, { ...answered, mirrors: next.mirrors, etag: next.etag });
      return { kind: 'unchanged' };
    }
    const installed = await installEdition(database, { list: next, opened: opened.value, read: fetcher.file, packing });
    return installed.ok
      ? { kind: 'updated', edition: installed.value.edition }
      : { kind: 'refused', reason: installed.failure };
  } catch (error) {
    if (error instanceof RangeError) {
      return { kind: 'refused', reason: { kind: 'too-large', file: list.address, limit: LIMITS.manifest } };
    }
    const retryAfter = error instanceof FetchFailure ? error.retryAfter : null;
    return { kind: 'no-answer', detail: (error as Error).message, retryAfter };
  }
}

/** Opens a manifest and holds it against what was accepted: the key, and an edition that is not older. */
async function openPinned(
  file: string,
  bytes: Uint8Array,
  { key, inForce }: Pick<StoredList, 'key' | 'inForce'>,
  packing: Packing,
): Promise<Outcome<SignedManifest, SnapshotFailure>> {
  const opened = await openManifest(file, bytes, packing);
  if (!opened.ok) return opened;
  const { manifest, digest } = opened.value;
  if (opened.value.key === null) return failure({ kind: 'unsigned', file });
  if (key !== null && opened.value.key !== key) return failure({ kind: 'other-key', file, key: opened.value.key });
  if (inForce !== null && digest !== inForce.digest && manifest.edition <= inForce.edition) {
    return failure({ kind: 'older-edition', file, edition: manifest.edition, held: inForce.edition });
  }
  return opened;
}

/** Reads the manifest of a list that is not held yet: what it says of itself, and who signed it. */
export async function lookAtList(
  address: string,
  fetcher: Pick<ListFetcher, 'manifest'>,
  packing: Packing,
): Promise<Outcome<SignedManifest & { readonly key: string }, SnapshotFailure>> {
  const file = fileNameOf(address);
  const bytes = await readSnapshotFile(
    async (_, atMost) => (await fetcher.manifest(atMost, null)).bytes ?? new Uint8Array(),
    file,
    LIMITS.manifest,
  );
  if (!bytes.ok) return bytes;
  const opened = await openPinned(file, bytes.value, { key: null, inForce: null }, packing);
  if (!opened.ok) return opened;
  const { key } = opened.value;
  return key === null ? failure({ kind: 'unsigned', file }) : success({ ...opened.value, key });
}
