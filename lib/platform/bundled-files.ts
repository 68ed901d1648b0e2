import { browser } from 'wxt/browser';
import type { ReadKnownNames } from '../app/ports';
import { NO_KNOWN_NAMES, openKnownList } from '../names/known-list';
import type { ReadFile } from '../registry/snapshot/open-shard';
import { PLAIN_TOPICS, readTopicModel, type TopicModel } from '../topics/topic-model';

/** Reads files of the snapshot that the extension carries. Nothing but the extension's own package is asked. */
export const readBundledFile: ReadFile = async (file) => {
  const response = await fetch(browser.runtime.getURL(`/registry/${file}` as '/'));
  if (!response.ok) throw new Error(`status ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
};

/**
 * The related words that the extension carries, read when first asked for. Without them topics are compared by the
 * same words alone, so that a missing file costs matches and never a check.
 */
export const readBundledTopics: () => Promise<TopicModel> = once(async () => {
  try {
    const response = await fetch(browser.runtime.getURL('/words/related.bin' as '/'));
    if (!response.ok) throw new Error(`status ${response.status}`);
    return readTopicModel(new Uint8Array(await response.arrayBuffer()));
  } catch (error) {
    console.warn('Topics are compared by the same words alone:', error);
    return PLAIN_TOPICS;
  }
});

/** The wide list of names that the extension carries, read when first asked for. */
export const readBundledNames: ReadKnownNames = once(async () => {
  try {
    const response = await fetch(browser.runtime.getURL('/names/known.bin' as '/'));
    if (!response.ok) throw new Error(`status ${response.status}`);
    const opened = openKnownList(new Uint8Array(await response.arrayBuffer()));
    if (!opened.ok) throw new Error(opened.failure.kind);
    return opened.value;
  } catch (error) {
    console.warn('Nobody is known by name but those of the registry:', error);
    return NO_KNOWN_NAMES;
  }
});

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | null = null;
  return () => {
    answer ??= read();
    return answer;
  };
}
