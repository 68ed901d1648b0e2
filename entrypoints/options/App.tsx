import { useCallback, useEffect, useState } from 'preact/hooks';
import { AddList } from '../../components/AddList';
import { ListEntry } from '../../components/ListEntry';
import { OwnList } from '../../components/OwnList';
import { Refresh } from '../../components/Refresh';
import { RequestLedger } from '../../components/RequestLedger';
import { WatchedTexts } from '../../components/WatchedTexts';
import { askBackground } from '../../lib/platform/messaging';
import { requestAccess, requestOrigins } from '../../lib/platform/site-access';
import { chooseNotified, isNotified } from '../../lib/platform/watch/notify';
import type {
  ListPreview,
  ListRefusal,
  ListUpdate,
  ListView,
  NotedRequest,
  OwnCounts,
  OwnRefusal,
  RefreshScope,
  RefreshView,
  TextChangeView,
  WatchedTextView,
} from '../../lib/protocol';
import type { OwnFormat } from '../../lib/registry/exchange/own-formats';
import { OWN_LIST } from '../../lib/registry/exchange/own-registry';
import type { Outcome } from '../../lib/shared/outcome';
import { readOwnFile } from './read-own-file';
import { saveFile } from './save-file';

/** Milliseconds between looks at lists that are being updated. */
const LOOK_AGAIN = 700;

/** What came of the last thing that was done to a list, in words. */
const outcomeOf = (name: string, update: ListUpdate): string => {
  switch (update.kind) {
    case 'updated':
      return `“${name}” is in force as edition ${update.edition}.`;
    case 'unchanged':
      return `“${name}” has nothing new.`;
    case 'failed':
      return `“${name}” was not updated: ${update.detail}`;
  }
};

export function App() {
  const [lists, setLists] = useState<readonly ListView[] | null>(null);
  const [requests, setRequests] = useState<readonly NotedRequest[]>([]);
  const [refresh, setRefresh] = useState<RefreshView | null>(null);
  const [texts, setTexts] = useState<readonly WatchedTextView[]>([]);
  const [isNotifiedNow, setNotified] = useState(false);
  const [changes, setChanges] = useState<readonly TextChangeView[]>([]);
  const [said, setSaid] = useState('');

  const look = useCallback(async () => {
    try {
      setLists(await askBackground('lists', null));
      setRequests(await askBackground('ledger', null));
      setRefresh(await askBackground('refreshView', null));
      setTexts(await askBackground('watchedTexts', null));
      setChanges(await askBackground('textChanges', null));
      setNotified(await isNotified());
    } catch (error) {
      setSaid(`The lists could not be read: ${error instanceof Error ? error.message : String(error)}`);
    }
  }, []);
  useEffect(() => void look(), [look]);
  // On the first start the bundled list is there only when it is whole.
  const isBusy = lists?.length === 0 || lists?.some(({ isUpdating }) => isUpdating) || refresh?.isRunning;
  useEffect(() => {
    if (isBusy !== true) return undefined;
    const timer = setInterval(() => void look(), LOOK_AGAIN);
    return () => clearInterval(timer);
  }, [isBusy, look]);

  async function lookAt(address: string): Promise<Outcome<ListPreview, ListRefusal>> {
    const seen = await askBackground('lookAtList', { address });
    // The ledger has a request more.
    await look();
    return seen;
  }
  async function add(preview: ListPreview): Promise<boolean> {
    setSaid(`Loading “${preview.name}” …`);
    const added = await askBackground('addList', { address: preview.address, key: preview.key });
    await look();
    setSaid(added.ok ? outcomeOf(preview.name, added.value) : added.failure.detail);
    return added.ok;
  }
  async function update({ id, name }: ListView): Promise<void> {
    setSaid(`Asking for “${name}” …`);
    const asked = askBackground('updateList', { id });
    await look();
    const updated = await asked;
    await look();
    setSaid(updated.ok ? outcomeOf(name, updated.value) : updated.failure.detail);
  }
  async function switchTo({ id, name }: ListView, isOn: boolean): Promise<void> {
    const switched = await askBackground('switchList', { id, isOn });
    await look();
    setSaid(switched.ok ? `“${name}” is ${isOn ? 'on' : 'off'}.` : switched.failure.detail);
  }
  async function remove({ id, name }: ListView): Promise<void> {
    const removed = await askBackground('removeList', { id });
    await look();
    setSaid(removed.ok ? `“${name}” is removed, with everything that came with it.` : removed.failure.detail);
  }
  async function choose(scope: RefreshScope): Promise<void> {
    // Asked for in the very click, as browsers want it.
    const isAllowed = scope === 'off' || (await requestOrigins(refresh?.origins[scope] ?? []));
    if (!isAllowed) setSaid('The browser was not allowed to read what the sources answer, so they are not asked.');
    else return setRefresh(await askBackground('chooseRefresh', { scope }));
    return look();
  }
  async function refreshNow(): Promise<void> {
    setSaid('Asking the sources’ channels …');
    const after = await askBackground('refreshNow', null);
    await look();
    setSaid(`The channels were asked; ${after.documents.toLocaleString('en')} documents are held from them.`);
  }
  async function watch({ address }: WatchedTextView, isOn: boolean): Promise<void> {
    // Only what lies on this machine is asked over http, and that needs no leave.
    const isAllowed = !isOn || address.startsWith('http:') || (await requestAccess(address));
    if (!isAllowed) return setSaid('The browser was not allowed to read that page, so it is not watched.');
    await askBackground('watchText', { address, isOn });
    await askBackground('lookAtTexts', null);
    return look();
  }
  async function saveVersion(
    { address, service, document }: TextChangeView,
    print: string,
    when: string,
  ): Promise<void> {
    const text = await askBackground('watchedVersion', { address, print });
    if (text === null) setSaid('That version is held no more.');
    else saveFile(`${`${service} ${document}`.replace(/[^\p{L}\p{N}]+/gu, '-').toLowerCase()}-${when}.md`, text);
  }
  async function importFile(file: File): Promise<Outcome<OwnCounts, OwnRefusal>> {
    const read = await readOwnFile(file);
    const imported = read.ok ? await askBackground('importOwn', read.value) : read;
    await look();
    return imported;
  }
  async function exportFile(format: OwnFormat, holds: string): Promise<string | null> {
    const file = (await askBackground('exportOwn', { format })).find((one) => one.holds === holds);
    if (file === undefined) return null;
    saveFile(file.name, file.text);
    return file.name;
  }

  return (
    <>
      <h1>Sourcelight’s lists</h1>
      <p class="lead">
        Citations are looked up in these lists, which lie in this browser. Each is kept apart from the others: what one
        says otherwise than those above it is shown and not followed.
      </p>
      <p class="said" role="status">
        {said}
      </p>
      {lists === null || lists.length === 0 ? (
        <p>Reading the lists …</p>
      ) : (
        <ul class="lists">
          {lists.map((list) => (
            <ListEntry
              key={list.id}
              list={list}
              onUpdate={() => void update(list)}
              onSwitch={(isOn) => void switchTo(list, isOn)}
              onRemove={() => void remove(list)}
            />
          ))}
        </ul>
      )}
      <AddList look={lookAt} onAdd={add} onAllow={requestAccess} />
      <OwnList
        held={lists?.find(({ id }) => id === OWN_LIST.id)?.held ?? null}
        onImport={importFile}
        onExport={exportFile}
      />
      {refresh !== null && (
        <Refresh view={refresh} onChoose={(scope) => void choose(scope)} onRefresh={() => void refreshNow()} />
      )}
      {texts.length > 0 && (
        <WatchedTexts
          texts={texts}
          changes={changes}
          onWatch={(text, isOn) => void watch(text, isOn)}
          onSave={(change, print, when) => void saveVersion(change, print, when)}
          isNotified={isNotifiedNow}
          onNotify={(isOn) => void chooseNotified(isOn).then(setNotified)}
        />
      )}
      <RequestLedger requests={requests} />
    </>
  );
}
