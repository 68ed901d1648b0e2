import type { Block } from '../../lib/citation/block';
import type { ArticleContext, Citation } from '../../lib/citation/citation';
import { cutBlock, moveCitation } from '../../lib/citation/cut-block';
import { findInBlock, MOST_CITATIONS, wordsToTagOf } from '../../lib/citation/find-citations';
import type { TaggedWord } from '../../lib/citation/tagger';
import type { KnownNames } from '../../lib/names/known-names';
import { pointingBack } from '../../lib/story/point-back';
import { inSlices } from './slices';

/** Finds the citations of all blocks, in order. Rejects when `signal` aborts. */
export type Scan = (blocks: readonly Block[], signal: AbortSignal) => Promise<Citation[]>;

/** Has sentences tagged elsewhere; those that could not be are missing from the answer. */
export type AskForTags = (
  sentences: readonly string[],
  signal: AbortSignal,
) => Promise<ReadonlyMap<string, readonly TaggedWord[]>>;

type Seen = ReadonlyMap<string, readonly Citation[]>;

const keyOf = ({ text, links }: Block): string => text + links.map((link) => `\n${link.start} ${link.href}`).join('');

/** Finds citations piece by piece; pieces seen in the scan before are not scanned again. */
export function createScanner(names: KnownNames, context: ArticleContext, askForTags: AskForTags): Scan {
  let seen: Seen = new Map();

  function* sentencesOf(blocks: readonly Block[]) {
    const sentences = new Set<string>();
    for (const block of blocks) {
      for (const { piece } of cutBlock(block)) {
        if (!seen.has(keyOf(piece))) for (const sentence of wordsToTagOf(piece)) sentences.add(sentence);
        yield;
      }
    }
    return [...sentences];
  }

  function* scan(blocks: readonly Block[], tags: ReadonlyMap<string, readonly TaggedWord[]>) {
    let tagged = true;
    const tag = (sentence: string): readonly TaggedWord[] => {
      const words = tags.get(sentence);
      tagged &&= words !== undefined;
      return words ?? [];
    };
    const extraction = { names, context, tag };
    const now = new Map<string, readonly Citation[]>();
    const citations: Citation[] = [];
    for (const [index, block] of blocks.entries()) {
      for (const { piece, offset } of cutBlock(block)) {
        const key = keyOf(piece);
        tagged = true;
        const found = now.get(key) ?? seen.get(key) ?? findInBlock(piece, index, extraction);
        // What could not be tagged is asked about again at the next reading.
        if (tagged) now.set(key, found);
        for (const citation of found) citations.push({ ...moveCitation(citation, offset), block: index });
        yield;
      }
      if (citations.length >= MOST_CITATIONS) break;
    }
    seen = now;
    return yield* pointingBack(blocks, citations.slice(0, MOST_CITATIONS), names);
  }

  return async (blocks, signal) => {
    const sentences = await inSlices(sentencesOf(blocks), signal);
    const tags = await askForTags(sentences, signal);
    return inSlices(scan(blocks, tags), signal);
  };
}
