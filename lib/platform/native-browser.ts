/**
 * The browser's own extension API, in place of webextension-polyfill. `detect.content` runs on every
 * page, and the polyfill alone would be two thirds of it; both supported browsers answer with promises
 * by themselves (docs/decisions/0003-detect-without-polyfill.md).
 */
const scope = globalThis as { browser?: unknown; chrome?: unknown };

export default scope.browser ?? scope.chrome;
