import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spellKey } from '../../../lib/registry/snapshot/envelope';
import { explainSnapshotFailure } from '../../../lib/registry/snapshot/failure';
import { encodeTexts } from '../../../lib/registry/texts/codec';
import { publishFacts, sizeOf } from '../publish-facts';
import { FACTS } from '../read-facts';
import { readOwnFile } from '../read-own-file';
import { groupBySource, readTexts } from '../read-texts';
import { signerOf } from '../signer';
import { earlierOnDisk, MANIFEST, openOnDisk, writeToDisk } from '../snapshot-folder';
import { checkedFacts } from './build';

export interface PublishArguments {
  readonly key?: string | undefined;
  readonly facts?: string | undefined;
  readonly own?: string | undefined;
  readonly texts?: string | undefined;
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
  for (const place of options.from) {
    const path = join(place, MANIFEST);
    const opened = await openOnDisk(path);
    if (!opened.ok) {
      console.error(`registry: ${explainSnapshotFailure(opened.failure)}`);
      return false;
    }
    earlier.push(earlierOnDisk(path, opened.value));
  }
  const newest = Math.max(0, ...earlier.map(({ manifest }) => manifest.edition));
  const edition = options.edition === undefined ? (newest > 0 ? newest + 1 : undefined) : Number(options.edition);
  if (edition !== undefined && edition <= newest) {
    console.error(`registry: edition ${edition} does not follow edition ${newest}; subscribers would refuse it`);
    return false;
  }
  const signer = options.key === undefined ? null : await signerOf(readFileSync(options.key, 'utf8'));
  const built = await publishFacts(contents, {
    ...(options.name === undefined ? {} : { name: options.name }),
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

/** What is to be published: dated texts, a list of one's own, or facts. */
function contentsOf({ texts, own, facts }: PublishArguments) {
  if (texts !== undefined) return withTexts(texts);
  return own === undefined ? checkedFacts(facts ?? FACTS) : readOwnFile(own);
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
