import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import { askAgain } from '../../../lib/platform/ask-again';
import { askBackground, handleMessages, nothing, type Trust } from '../../../lib/platform/messaging';
import { parseArticleToCheck } from '../../../lib/platform/wire-schema';
import type { BackgroundProtocol } from '../../../lib/protocol';
import { citation } from '../../factories';

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

/** Delivers a message as from a given sender and returns what is replied, or undefined when nobody answers. */
function deliver(message: unknown, sender: object): Promise<unknown> {
  const trigger = fakeBrowser.runtime.onMessage.trigger as (...args: unknown[]) => unknown;
  return new Promise((resolve) => {
    trigger(message, sender, resolve);
    setTimeout(() => resolve(undefined), 30);
  });
}

const handle = (from: Trust) =>
  handleMessages<BackgroundProtocol>({ forgetReports: { from, parse: nothing, run: () => 3 } });

const MESSAGE = { sourcelight: 1, name: 'forgetReports', input: null };
const id = () => browser.runtime.id;
const PAGE = { url: 'https://news.example/a', tab: { id: 4 } };

describe('handleMessages', () => {
  test.each([
    ['web-page', { ...PAGE }, { value: 3 }, 'a content script'],
    ['web-page', { url: undefined }, undefined, 'not the extension itself'],
    ['extension-page', { ...PAGE }, undefined, 'no content script'],
    ['extension-page', { url: undefined }, { value: 3 }, 'the worker'],
  ] as const)('for %s: from %j → %j: %s', async (trust, sender, expected, _who) => {
    handle(trust);
    expect(await deliver(MESSAGE, { id: id(), ...sender })).toEqual(expected);
  });

  test('nobody else’s extension is answered', async () => {
    handle('both');
    expect(await deliver(MESSAGE, { id: 'other-extension', ...PAGE })).toBeUndefined();
  });

  test.each([
    null,
    'text',
    {},
    { sourcelight: 2, name: 'forgetReports' },
    { sourcelight: 1, name: 'constructor' },
    { sourcelight: 1, name: 7 },
  ])('a message of another kind is left alone: %j', async (message) => {
    handle('both');
    expect(await deliver(message, { id: id(), ...PAGE })).toBeUndefined();
  });

  test('a failure reaches the one who asked', async () => {
    handleMessages<BackgroundProtocol>({
      forgetReports: {
        from: 'both',
        parse: nothing,
        run: () => {
          throw new Error('storage is full');
        },
      },
    });
    expect(await deliver(MESSAGE, { id: id(), ...PAGE })).toEqual({ error: 'storage is full' });
  });
});

describe('askBackground', () => {
  const replying = (reply: unknown) => vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue(reply as never);

  test('returns the value of the reply', async () => {
    replying({ value: 3 });
    expect(await askBackground('forgetReports', null)).toBe(3);
  });

  test.each([
    [{ error: 'storage is full' }, 'storage is full', 'the handler failed'],
    [undefined, 'nobody answered', 'the worker died'],
  ])('rejects on %j: %s', async (reply, message, _because) => {
    replying(reply);
    await expect(askBackground('forgetReports', null)).rejects.toThrow(message);
  });
});

describe('askAgain', () => {
  const patience = { tries: 3, timeout: 20, pause: 1 };
  const { signal } = new AbortController();

  test('asks a new worker when the first was killed before it replied', async () => {
    let asked = 0;
    const answer = await askAgain(async () => (++asked === 1 ? new Promise(() => {}) : 'here'), patience, signal);
    expect([answer, asked]).toEqual(['here', 2]);
  });

  test('gives up in the end, with the last reason', async () => {
    await expect(askAgain(async () => Promise.reject(new Error('port closed')), patience, signal)).rejects.toThrow(
      'port closed',
    );
  });

  test('stops when the article is gone', async () => {
    const controller = new AbortController();
    controller.abort();
    await expect(askAgain(async () => 'here', patience, controller.signal)).rejects.toThrow();
  });
});

describe('parseArticleToCheck', () => {
  const article = {
    url: 'https://news.example/a',
    title: 'A',
    published: '2026-05-15',
    lead: '',
    citations: [citation()],
    links: 0,
  };

  test('takes what the reader sends', () => {
    expect(parseArticleToCheck(article)).toEqual(article);
  });

  test.each([
    ['a text of the page', { ...article, text: 'the whole page' }],
    ['an endless claim', { ...article, citations: [citation({ claim: 'x'.repeat(100_000) })] }],
    ['too many citations', { ...article, citations: Array.from({ length: 5_000 }, () => citation()) }],
    ['a date that is none', { ...article, published: 'yesterday' }],
    ['an offset that is none', { ...article, citations: [citation({ start: -1 })] }],
    ['nothing', null],
  ])('refuses %s', (_, input) => {
    expect(() => parseArticleToCheck(input)).toThrow();
  });
});
