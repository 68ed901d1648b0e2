import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { tagWithCompromise } from '../../../lib/citation/compromise-tagger';
import { findInBlock, MOST_TEXT } from '../../../lib/citation/find-citations';
import type { Tagger } from '../../../lib/citation/tagger';
import { buildAliasIndex } from '../../../lib/names/alias-index';
import { knownNames } from '../../../lib/names/known-names';
import { articleRoot } from '../../../lib/page/article-root';
import { isHidden } from '../../../lib/page/is-hidden';
import type { PageBlock } from '../../../lib/page/page-block';
import { readBlocks } from '../../../lib/page/read-blocks';
import type { Source } from '../../../lib/registry/source';
import { timeInTurn } from '../ratios';
import { timeAfresh } from './forget';

/** Times of one page, in milliseconds. */
export interface ReadingTimes {
  /** The page's blocks, nothing else. */
  readonly reading: number;
  /** Reading, and the scan without the sentences that are handed to compromise. */
  readonly untagged: number;
  /** The same with the tagging, which takes place in the worker and not in the page. */
  readonly whole: number;
  readonly isProbablyReaderable: number;
  readonly clone: number;
  /** Readability takes the document apart: this has the clone in it. */
  readonly cloneAndParse: number;
}

const CONTEXT = { published: '2026-05-15', site: null };

/** The page's blocks as the reader reads them. */
export function readPage(): PageBlock[] {
  const root = articleRoot(document);
  if (root === null) return [];
  return readBlocks(root, { isHidden, mostText: MOST_TEXT, baseUrl: document.baseURI });
}

export function timeReading(sources: readonly Source[], rounds: number): ReadingTimes {
  const index = buildAliasIndex(sources);
  const scan = (tag: Tagger) => {
    const extraction = { names: knownNames(index), context: CONTEXT, tag };
    return readPage().map((block, at) => findInBlock(block, at, extraction));
  };
  const clone = () => document.cloneNode(true) as Document;
  const contenders = {
    reading: readPage,
    untagged: () => scan(() => []),
    whole: () => scan(tagWithCompromise),
    isProbablyReaderable: () => isProbablyReaderable(document),
    clone,
    cloneAndParse: () => new Readability(clone()).parse(),
  };
  // What runs for the first time is compiled on the way.
  timeInTurn(contenders, 1, timeAfresh);
  return timeInTurn(contenders, rounds, timeAfresh);
}
