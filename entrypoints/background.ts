import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { checkArticle } from '../lib/app/check-article';
import { tagWithCompromise } from '../lib/citation/compromise-tagger';
import { clearBadge, showBadge } from '../lib/platform/badge';
import { readBundledFile, readBundledNames, readBundledTopics } from '../lib/platform/bundled-files';
import { refreshHandlers } from '../lib/platform/channels/refresh-handlers';
import { startRefresh } from '../lib/platform/channels/start-refresh';
import { SourcelightDatabase } from '../lib/platform/database/database';
import { forgetReports, keepReport } from '../lib/platform/database/report-history';
import { listHandlers } from '../lib/platform/lists/list-handlers';
import { listsService } from '../lib/platform/lists/lists-service';
import { ownList } from '../lib/platform/lists/own-list';
import { menuOfThePage } from '../lib/platform/menu-of-the-page';
import { askTab, handleMessages, nothing } from '../lib/platform/messaging';
import { webPacking } from '../lib/platform/packing';
import { checkAnyway, injectReader } from '../lib/platform/reader-injection';
import { startRegistryService } from '../lib/platform/registry-service';
import { isSiteOff } from '../lib/platform/sites';
import { startWatch } from '../lib/platform/watch/start-watch';
import { watchHandlers } from '../lib/platform/watch/watch-handlers';
import { parseArticleToCheck, parseSentences } from '../lib/platform/wire-schema';
import type { BackgroundProtocol } from '../lib/protocol';
import { failure, success } from '../lib/shared/outcome';

const UPDATE_ALARM = 'update-lists';
const GO_ON_ALARM = 'go-on-asking';

export default defineBackground(() => {
  const database = new SourcelightDatabase();
  // Begun anew with each worker, so a load that a killed worker left half-way is taken up here.
  const service = startRegistryService({
    database,
    manifest: 'snapshot.gz',
    read: readBundledFile,
    packing: webPacking,
    readKnownNames: readBundledNames,
  });
  const lists = listsService({
    database,
    stored: service.stored,
    packing: webPacking,
    now: Date.now,
    chance: Math.random,
  });

  const own = ownList({
    database,
    stored: service.stored,
    packing: webPacking,
    now: Date.now,
    loaded: () => service.loaded,
  });

  const refreshing = startRefresh(database, service.stored);
  const watching = startWatch(database, service.stored);
  /** Asks the channels and looks at the texts whose time has come; a worker that is ended on the way is woken to go on. */
  async function refreshDue(): Promise<void> {
    try {
      await service.loaded;
      if ((await refreshing.service.isDue()) || (await watching.service.isDue())) {
        await browser.alarms.create(GO_ON_ALARM, { periodInMinutes: 1 });
        await refreshing.service.refreshDue();
        await watching.service.lookDue();
      } else await refreshing.service.forgetGone();
    } catch (error) {
      console.warn('channels:', error);
    }
    // Where nothing is due, or nothing can be stored, it would wake the worker every minute for ever.
    await browser.alarms.clear(GO_ON_ALARM);
  }

  handleMessages<BackgroundProtocol>({
    readArticle: {
      from: 'web-page',
      parse: nothing,
      async run(_, sender) {
        const { tabId, url } = sender;
        if (tabId === null || (await isSiteOff(url))) return 'site-off';
        await clearBadge(tabId);
        await injectReader(tabId, sender);
        return 'started';
      },
    },
    sourceNames: { from: 'web-page', parse: nothing, run: async () => (await service.current()).sources() },
    tagSentences: {
      from: 'web-page',
      parse: parseSentences,
      run: ({ sentences }) => sentences.map(tagWithCompromise),
    },
    checkArticle: {
      from: 'web-page',
      parse: parseArticleToCheck,
      async run(article, { tabId, url, incognito }) {
        try {
          const topics = await readBundledTopics();
          const today = new Date().toISOString().slice(0, 10);
          const check = async () => checkArticle({ ...article, url }, await service.current(), topics, today);
          // A list that was replaced while it was being asked is asked anew, once.
          const report = await check().catch(check);
          if (tabId !== null) await showBadge(tabId, report);
          // A report that cannot be kept is still a report; private windows leave no trace.
          if (!incognito)
            await keepReport(database, report, Date.now()).catch((error) => console.warn('report not kept:', error));
          return success(report);
        } catch (error) {
          return failure({ kind: 'lookup-failed', detail: String(error) });
        }
      },
    },
    leftArticle: {
      from: 'web-page',
      parse: nothing,
      async run(_, { tabId }) {
        if (tabId !== null) await clearBadge(tabId);
        return null;
      },
    },
    registryStatus: {
      from: 'extension-page',
      parse: nothing,
      async run() {
        const status = service.status();
        // Lists come and go after the load.
        if (status.kind !== 'ready' || status.inMemory) return status;
        const { documents } = await service.stored.inForce();
        return { ...status, documents };
      },
    },
    forgetReports: { from: 'extension-page', parse: nothing, run: () => forgetReports(database) },
    ...listHandlers(database, lists, own),
    ...refreshHandlers(refreshing, refreshDue),
    ...watchHandlers(watching, refreshDue),
  });

  // Lists whose time has come are updated; an alarm wakes the worker where it has gone to sleep.
  const updateDue = () => service.loaded.then(lists.updateDue).catch((error) => console.warn('lists:', error));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === UPDATE_ALARM) void updateDue().then(refreshDue);
    if (name === GO_ON_ALARM) void refreshDue();
  });
  void browser.alarms.get(UPDATE_ALARM).then((there) => {
    if (there == null) return browser.alarms.create(UPDATE_ALARM, { periodInMinutes: 60, delayInMinutes: 5 });
  });

  browser.commands.onCommand.addListener(async (command) => {
    const by = command === 'next-citation' ? 1 : command === 'previous-citation' ? -1 : null;
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    // On a page that is not read nobody answers, and nothing is to be done.
    if (by !== null && tab?.id !== undefined) await askTab(tab.id, 'walk', { by }).catch(() => undefined);
    if (command === 'check-anyway' && tab?.id !== undefined) await checkAnyway(tab.id).catch(() => undefined);
  });
  menuOfThePage();
});
