import { expect, test } from 'vitest';
import { createScanner } from '../../entrypoints/reader.content/scan-blocks';
import { tagWithCompromise } from '../../lib/citation/compromise-tagger';
import { CONTEXT, NAMES } from '../factories';

const BLOCKS = [{ text: 'Acme said it would open a school (RBT, 14 May 2026).', links: [] }];
const { signal } = new AbortController();
const tagAll = (sentences: readonly string[]) => new Map(sentences.map((one) => [one, tagWithCompromise(one)]));

test('what could not be tagged is asked about again, and what could is not', async () => {
  const asked: number[] = [];
  let isWorkerDead = true;
  const scan = createScanner(NAMES, CONTEXT, async (sentences) => {
    asked.push(sentences.length);
    return isWorkerDead ? new Map() : tagAll(sentences);
  });
  expect((await scan(BLOCKS, signal)).map((one) => one.form)).toEqual(['parenthetical']);
  isWorkerDead = false;
  expect((await scan(BLOCKS, signal)).map((one) => one.form)).toEqual(['prose', 'parenthetical']);
  expect((await scan(BLOCKS, signal)).map((one) => one.form)).toEqual(['prose', 'parenthetical']);
  expect(asked).toEqual([1, 1, 0]);
});
