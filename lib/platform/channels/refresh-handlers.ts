import type { BackgroundProtocol } from '../../protocol';
import { type Handlers, nothing } from '../messaging';
import { parseLookNow, parseRefreshScope } from '../wire-schema';
import { chooseRefreshScope } from './refresh-settings';
import type { Refreshing } from './start-refresh';

/** Answers about the sources' own channels. */
export const refreshHandlers = (
  { service, view, lookNow }: Refreshing,
  refreshDue: () => Promise<void>,
): Pick<Handlers<BackgroundProtocol>, 'refreshView' | 'chooseRefresh' | 'refreshNow' | 'lookNow'> => ({
  refreshView: { from: 'extension-page', parse: nothing, run: view },
  chooseRefresh: {
    from: 'extension-page',
    parse: parseRefreshScope,
    async run({ scope }) {
      await chooseRefreshScope(scope);
      void refreshDue();
      return { ...(await view()), isRunning: scope !== 'off' };
    },
  },
  refreshNow: {
    from: 'extension-page',
    parse: nothing,
    async run() {
      await service.refreshNow();
      return view();
    },
  },
  lookNow: {
    from: 'web-page',
    parse: parseLookNow,
    run: ({ sourceIds, days }, { incognito }) => lookNow(sourceIds, days, incognito),
  },
});
