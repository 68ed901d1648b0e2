import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/** Present in every manifest: the oldest browsers with the CSS Custom Highlight API and popovers. */
const OLDEST_CHROMIUM = '125';
const OLDEST_FIREFOX = '140.0';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({ plugins: [preact()] }),
  hooks: {
    // detect.content runs on every page; see lib/platform/native-browser.ts.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.every((entrypoint) => entrypoint.name === 'detect')) return;
      const native = fileURLToPath(new URL('./lib/platform/native-browser.ts', import.meta.url));
      config.plugins ??= [];
      config.plugins.push({
        name: 'sourcelight:native-browser',
        enforce: 'pre',
        resolveId: (id) => (id === 'webextension-polyfill' ? native : undefined),
      });
    },
  },
  manifest: ({ browser }) => ({
    name: 'Sourcelight',
    description: 'Shows, inside an article about the AI industry, which of its attributed citations nobody can verify.',
    permissions: ['storage', 'unlimitedStorage', 'scripting'],
    action: { default_title: 'Sourcelight' },
    commands: {
      'next-citation': { suggested_key: { default: 'Alt+Shift+N' }, description: 'Go to the next citation' },
      'previous-citation': { suggested_key: { default: 'Alt+Shift+P' }, description: 'Go to the previous citation' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'sourcelight@sourcelight.invalid',
              strict_min_version: OLDEST_FIREFOX,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: OLDEST_CHROMIUM }),
  }),
});
