import type { BackgroundProtocol } from '../../protocol';
import { type Handlers, nothing } from '../messaging';
import { parseWatchChoice, parseWatchedVersion } from '../wire-schema';
import type { Watching } from './start-watch';

/** Answers about the texts that are watched. */
export const watchHandlers = (
  { texts, changes, choose, version, service }: Watching,
  lookDue: () => Promise<void>,
): Pick<
  Handlers<BackgroundProtocol>,
  'watchedTexts' | 'textChanges' | 'watchedVersion' | 'watchText' | 'lookAtTexts'
> => ({
  watchedTexts: { from: 'extension-page', parse: nothing, run: texts },
  textChanges: { from: 'extension-page', parse: nothing, run: changes },
  watchedVersion: {
    from: 'extension-page',
    parse: parseWatchedVersion,
    run: ({ address, print }) => version(address, print),
  },
  watchText: {
    from: 'extension-page',
    parse: parseWatchChoice,
    async run({ address, isOn }) {
      await choose(address, isOn);
      void lookDue();
      return null;
    },
  },
  lookAtTexts: {
    from: 'extension-page',
    parse: nothing,
    async run() {
      await service.lookDue();
      return texts();
    },
  },
});
