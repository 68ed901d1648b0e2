import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';

/** Present in every manifest: the oldest browsers with the CSS Custom Highlight API, popovers, and Ed25519 in WebCrypto. */
const OLDEST_CHROMIUM = '137';
const OLDEST_FIREFOX = '140.0';
/** The first that knows `data_collection_permissions`. */
const OLDEST_FIREFOX_FOR_ANDROID = '142.0';

const PREACT_INNER_HTML = /\(\w+\.innerHTML=\w+\.__html\)/;

/**
 * Takes `dangerouslySetInnerHTML` out of Preact, so that no script of the extension can write HTML at all
 * (docs/decisions/0004-no-inner-html.md). Fails the build when Preact no longer has it where it was.
 */
const withoutInnerHtml = (): Plugin => ({
  name: 'sourcelight:without-inner-html',
  apply: 'build',
  transform(code, id) {
    if (!/\/preact\/dist\/preact\.m?js$/.test(id)) return undefined;
    if (!PREACT_INNER_HTML.test(code)) throw new Error('Preact sets innerHTML in another place than before');
    return { code: code.replace(PREACT_INNER_HTML, '(null)'), map: null };
  },
});

const START_SIGNAL = /this\.stopOldScripts\(\);\s*this\.listenForNewerScripts\(\);/;

/**
 * Takes out the signal by which WXT's content scripts end their forerunners: it is posted to the page, which
 * would see that Sourcelight is there and could forge it to take the marks away
 * (docs/decisions/0006-no-word-to-the-page.md).
 */
const withoutStartSignal = (): Plugin => ({
  name: 'sourcelight:without-start-signal',
  apply: 'build',
  transform(code, id) {
    if (!/wxt\/dist\/utils\/content-script-context\.mjs$/.test(id)) return undefined;
    if (!START_SIGNAL.test(code)) throw new Error('WXT starts content scripts in another way than before');
    return { code: code.replace(START_SIGNAL, ''), map: null };
  },
});

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({ plugins: [preact(), withoutInnerHtml(), withoutStartSignal()] }),
  hooks: {
    // detect.content runs on every page; see lib/platform/native-browser.ts and detect-context.ts.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.every((entrypoint) => entrypoint.name === 'detect')) return;
      const native = fileURLToPath(new URL('./lib/platform/native-browser.ts', import.meta.url));
      const context = fileURLToPath(new URL('./lib/platform/detect-context.ts', import.meta.url));
      // A twentieth smaller than what esbuild makes of it. No function here is used as a constructor, so all may be arrows.
      config.build = {
        ...config.build,
        minify: 'terser',
        terserOptions: { ecma: 2020, compress: { passes: 3, unsafe_arrows: true } },
      };
      config.plugins ??= [];
      config.plugins.push({
        name: 'sourcelight:small-platform',
        enforce: 'pre',
        // Of WXT's wrapper only the call is left: its words for a crash are for development.
        transform: (_, id) =>
          id.includes('virtual:wxt-content-script')
            ? `import { ContentScriptContext } from 'wxt/utils/content-script-context';
               import definition from ${JSON.stringify(id.slice(id.indexOf('?') + 1))};
               export default definition.main(new ContentScriptContext());`
            : undefined,
        resolveId: (id) =>
          id === 'webextension-polyfill'
            ? native
            : id.endsWith('wxt/utils/content-script-context')
              ? context
              : undefined,
      });
    },
  },
  manifest: ({ browser }) => ({
    name: 'Sourcelight',
    description: 'Shows, inside an article about the AI industry, which of its attributed citations nobody can verify.',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'alarms', 'contextMenus'],
    // Asked for when the reader wants to be told of changed texts.
    optional_permissions: ['notifications'],
    // Firefox would otherwise ask for https where a list lies on this machine.
    content_security_policy: { extension_pages: "script-src 'self'; object-src 'self'" },
    icons: { 16: '/icons/icon-16.png', 32: '/icons/icon-32.png', 48: '/icons/icon-48.png', 128: '/icons/icon-128.png' },
    action: { default_title: 'Sourcelight' },
    commands: {
      'next-citation': { suggested_key: { default: 'Alt+Shift+N' }, description: 'Go to the next citation' },
      'previous-citation': { suggested_key: { default: 'Alt+Shift+P' }, description: 'Go to the previous citation' },
      'check-anyway': { suggested_key: { default: 'Alt+Shift+C' }, description: 'Check this page anyway' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'sourcelight@sourcelight.invalid',
              strict_min_version: OLDEST_FIREFOX,
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: OLDEST_FIREFOX_FOR_ANDROID },
          },
        }
      : { minimum_chrome_version: OLDEST_CHROMIUM }),
  }),
});
