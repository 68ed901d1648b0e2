import { browser } from 'wxt/browser';

/**
 * What `detect.content` uses of WXT's context for content scripts, in place of it: the whole of it would be a sixth of
 * the script that every page loads (docs/decisions/0003-detect-without-polyfill.md).
 */
export class ContentScriptContext {
  readonly #ending = new AbortController();

  /** Ends, when it is asked for, once the extension is gone: everything that was given it stops then. */
  get signal(): AbortSignal {
    // A script of an extension that was updated or removed has no runtime any more.
    if (browser.runtime?.id == null) this.#ending.abort();
    return this.#ending.signal;
  }
}
