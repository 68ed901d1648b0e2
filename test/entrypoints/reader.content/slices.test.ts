import { expect, test } from 'vitest';
import { inSlices } from '../../../entrypoints/reader.content/slices';

const busy = (milliseconds: number): void => {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
};

test('long work lets others have their turn, and none of it is lost', async () => {
  function* work() {
    let done = 0;
    for (; done < 8; done++) {
      busy(5);
      yield;
    }
    return done;
  }
  let turns = 0;
  const others = setInterval(() => turns++, 1);
  expect(await inSlices(work(), new AbortController().signal)).toBe(8);
  clearInterval(others);
  expect(turns).toBeGreaterThanOrEqual(2);
});

test('work begins in a turn of its own', async () => {
  let begun = false;
  // biome-ignore lint/correctness/useYield: work may be too short to rest.
  function* work() {
    begun = true;
  }
  const done = inSlices(work(), new AbortController().signal);
  expect(begun).toBe(false);
  await done;
  expect(begun).toBe(true);
});

test('an abort ends work that would never end', async () => {
  const ending = new AbortController();
  function* work(): Generator<undefined, never> {
    for (;;) yield;
  }
  const done = inSlices(work(), ending.signal);
  ending.abort(new Error('the page is gone'));
  await expect(done).rejects.toThrow('the page is gone');
});
