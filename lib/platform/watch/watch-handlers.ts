import type { BackgroundProtocol } from '../../protocol';
import { type Handlers, nothing } from '../messaging';
import { parseWatchChoice } from '../wire-schema';
import type { Watching } from './start-watch';

/** Answers about the texts that are watched. */
export const watchHandlers = (
  { texts, changes, choose, service }: Watching,
  lookDue: () => Promise<void>,
): Pick<Handlers<BackgroundProtocol>, 'watchedTexts' | 'textChanges' | 'watchText' | 'lookAtTexts'> => ({
  watchedTexts: { from: 'extension-page', parse: nothing, run: texts },
  textChanges: { from: 'extension-page', parse: nothing, run: changes },
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
