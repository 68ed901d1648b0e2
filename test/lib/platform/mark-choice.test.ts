import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { chooseMarked, followMarkChoice, markChoice } from '../../../lib/platform/mark-choice';

beforeEach(() => fakeBrowser.reset());

test('nothing chosen, alarms and documents are marked', async () => {
  expect(await markChoice()).toBe('alarms-and-documents');
});

test('a choice is kept', async () => {
  await chooseMarked('everything');
  expect(await markChoice()).toBe('everything');
});

test.each([null, 7, 'all', { kind: 'everything' }, ['everything']])('%j is no choice', async (stored) => {
  await fakeBrowser.storage.local.set({ marks: stored });
  expect(await markChoice()).toBe('alarms-and-documents');
});

test('each choice is told while somebody listens, and nothing else is', async () => {
  const heard: string[] = [];
  const ending = new AbortController();
  followMarkChoice((choice) => heard.push(choice), ending.signal);
  await chooseMarked('everything');
  await fakeBrowser.storage.local.set({ sitesOff: ['news.example'] });
  await fakeBrowser.storage.local.set({ marks: 'nonsense' });
  ending.abort();
  await chooseMarked('everything');
  expect(heard).toEqual(['everything', 'alarms-and-documents']);
});
