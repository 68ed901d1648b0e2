import type { BackgroundProtocol, ListRefusal } from '../../protocol';
import { failure, type Outcome, success } from '../../shared/outcome';
import type { SourcelightDatabase } from '../database/database';
import { type Handlers, nothing } from '../messaging';
import {
  parseAddedList,
  parseAddress,
  parseListId,
  parseListSwitch,
  parseOwnFile,
  parseOwnFormat,
} from '../wire-schema';
import type { ListsService } from './lists-service';
import type { OwnList } from './own-list';
import { readLedger } from './request-ledger';

/** The ledger's page shows so many requests. */
const SHOWN_REQUESTS = 200;

/** An error of a list's is an answer: the options page shows it. */
async function answer<T>(work: Promise<T>): Promise<Outcome<T, ListRefusal>> {
  try {
    return success(await work);
  } catch (error) {
    return failure({ kind: 'refused', detail: error instanceof Error ? error.message : String(error) });
  }
}

/** Answers to the options page about lists. */
export const listHandlers = (
  database: SourcelightDatabase,
  lists: ListsService,
  own: OwnList,
): Pick<
  Handlers<BackgroundProtocol>,
  'lists' | 'lookAtList' | 'addList' | 'updateList' | 'switchList' | 'removeList' | 'importOwn' | 'exportOwn' | 'ledger'
> => ({
  lists: { from: 'extension-page', parse: nothing, run: () => lists.all() },
  lookAtList: { from: 'extension-page', parse: parseAddress, run: ({ address }) => answer(lists.look(address)) },
  addList: {
    from: 'extension-page',
    parse: parseAddedList,
    run: ({ address, key }) => answer(lists.add(address, key)),
  },
  updateList: { from: 'extension-page', parse: parseListId, run: ({ id }) => answer(lists.update(id)) },
  switchList: {
    from: 'extension-page',
    parse: parseListSwitch,
    run: ({ id, isOn }) => answer(own.inTurn(id, () => lists.switchTo(id, isOn)).then(() => null)),
  },
  removeList: {
    from: 'extension-page',
    parse: parseListId,
    run: ({ id }) => answer(own.inTurn(id, () => lists.remove(id)).then(() => null)),
  },
  importOwn: { from: 'extension-page', parse: parseOwnFile, run: ({ format, text }) => own.take(format, text) },
  exportOwn: { from: 'extension-page', parse: parseOwnFormat, run: ({ format }) => own.give(format) },
  ledger: { from: 'extension-page', parse: nothing, run: () => readLedger(database, SHOWN_REQUESTS) },
});
