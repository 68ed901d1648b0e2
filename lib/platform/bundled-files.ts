import { browser } from 'wxt/browser';
import type { ReadFile } from '../registry/snapshot';
import type { ReadBytes } from './bundled-texts';

/** Reads files of the snapshot that the extension carries. Nothing but the extension's own package is asked. */
export const readBundledFile: ReadFile = async (file) => {
  const response = await fetch(browser.runtime.getURL(`/registry/${file}` as '/'));
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.text();
};

/** The same, as bytes. */
export const readBundledBytes: ReadBytes = async (file) => {
  const response = await fetch(browser.runtime.getURL(`/registry/${file}` as '/'));
  if (!response.ok) throw new Error(`status ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
};
