import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spellKey } from '../../../lib/registry/snapshot/envelope';
import { explainSnapshotFailure } from '../../../lib/registry/snapshot/failure';
import type { Manifest } from '../../../lib/registry/snapshot/manifest';
import { encodeTexts } from '../../../lib/texts/codec';
import { publishFacts, sizeOf } from '../publish-facts';
import { FACTS } from '../read-facts';
import { readOwnFiles } from '../read-own-files';
import { groupBySource, readTexts } from '../read-texts';
import { addFound } from '../refresh/add-found';
import { signerOf } from '../signer';
import { earlierOnDisk, MANIFEST, openOnDisk, writeToDisk } from '../snapshot-folder';
import { checkedFacts } from './build';

export interface PublishArguments {
  readonly key?: string | undefined;
  readonly facts?: string | undefined;
  readonly own?: readonly string[] | undefined;
  readonly texts?: string | undefined;
  readonly found?: readonly string[] | undefined;
  readonly name?: string | undefined;
  readonly edition?: string | undefined;
  readonly from: readonly string[];
  readonly mirror: readonly string[];
}

/** Writes a snapshot into a folder that any static host can serve, with deltas from earlier ones. */
export async function publishSnapshot(folder: string, options: PublishArguments): Promise<boolean> {
  const contents = contentsOf(options);
  if (contents === null) return false;
  const earlier = [];
  // What lies there already is what subscribers hold.
  const here = existsSync(join(folder, MANIFEST)) && !options.from.includes(folder) ? [folder] : [];
  let lastKey: string | null = null;
  for (const place of [...options.from, ...here]) {
    const path = join(place, MANIFEST);
    const opened = await openOnDisk(path);
    if (!opened.ok) return refuse(explainSnapshotFailure(opened.failure));
    lastKey = opened.value.key ?? lastKey;
    earlier.push(earlierOnDisk(path, opened.value));
  }
  const last = earlier.reduce<Manifest | null>(
    (newest, { manifest }) => (newest === null || manifest.edition > newest.edition ? manifest : newest),
    null,
  );
  const name =
    options.name ?? last?.name ?? (options.own === undefined && options.texts === undefined ? 'Sourcelight' : null);
  if (name === null) return refuse('give the list a name: --name "Our list"');
  const edition =
    options.edition === undefined ? (last === null ? undefined : last.edition + 1) : Number(options.edition);
  if (last !== null && edition !== undefined && edition <= last.edition)
    return refuse(`edition ${edition} does not follow edition ${last.edition}; subscribers would refuse it`);
  const signer = options.key === undefined ? null : await signerOf(readFileSync(options.key, 'utf8'));
  if (lastKey !== null && signer?.key !== lastKey)
    return refuse(`edition ${last?.edition} is signed with ${spellKey(lastKey)}; subscribers would refuse another key`);
  const built = await publishFacts(contents, {
    name,
    ...(edition === undefined ? {} : { edition }),
    mirrors: options.mirror,
    texts: contents.encodedTexts,
    signer,
    earlier,
  });
  writeToDisk(folder, built);
  const { manifest } = built;
  console.log(
    `wrote ${folder}: ${manifest.name}, edition ${manifest.edition}, ${manifest.counts.sources} sources, ${manifest.counts.documents} documents, ${built.files.size} files, ${sizeOf(built)} bytes`,
  );
  for (const { from, bytes } of manifest.deltas) console.log(`an update from edition ${from} moves ${bytes} bytes`);
  console.log(signer === null ? 'not signed: nobody can subscribe to it' : `signed with ${spellKey(signer.key)}`);
  return true;
}

function refuse(why: string): false {
  console.error(`registry: ${why}`);
  return false;
}

/** What is to be published: dated texts, a list of one's own, or facts. */
function contentsOf({ texts, own, facts, found = [] }: PublishArguments) {
  if (texts !== undefined) return withTexts(texts);
  const contents = own === undefined ? checkedFacts(facts ?? FACTS) : readOwnFiles(own);
  return contents === null ? null : found.reduce(addFound, contents);
}

/** Dated texts with their words: a list of its own, of whose sources the bundled one knows. */
function withTexts(folder: string) {
  const encodedTexts = new Map(
    [...groupBySource(readTexts(folder))].map(
      ([id, texts]) => [id, encodeTexts(id, texts, { keepTexts: true })] as const,
    ),
  );
  const version = new Date().toISOString().slice(0, 10);
  return { version, sources: [], coverage: [], documents: [], encodedTexts };
}
