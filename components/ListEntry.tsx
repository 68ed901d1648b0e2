import { useState } from 'preact/hooks';
import type { ListView } from '../lib/protocol';
import { OWN_LIST } from '../lib/registry/exchange/own-registry';
import { spellDay } from '../lib/shared/calendar';

interface ListEntryProps {
  readonly list: ListView;
  readonly onUpdate: () => void;
  readonly onSwitch: (isOn: boolean) => void;
  readonly onRemove: () => void;
}

const spellTime = (at: number): string =>
  new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const count = (n: number, one: string, many: string): string => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

/** The button that had the focus gives way to others: without this, keys would begin at the top of the page again. */
const focusIt = (button: HTMLButtonElement | null): void => button?.focus();

/** One list: what it holds, how old it is, what is wrong with it, and what can be done to it. */
export function ListEntry({ list, onUpdate, onSwitch, onRemove }: ListEntryProps) {
  const [isAsked, setIsAsked] = useState<boolean | null>(null);
  const { name, address, held, isOn, isUpdating, lastFailure, checkedAt, dueAt, conflicts, spelledKey } = list;
  const isOwn = list.id === OWN_LIST.id;
  return (
    <li class={isOn ? 'list' : 'list off'}>
      <div class="list-head">
        <h2>{name}</h2>
        <label class="switch">
          <input
            type="checkbox"
            role="switch"
            aria-checked={isOn}
            checked={isOn}
            onChange={({ currentTarget }) => onSwitch(currentTarget.checked)}
          />
          In use<span class="unseen">: {name}</span>
        </label>
      </div>
      <p>
        {held === null
          ? 'Nothing of it is held yet.'
          : `${count(held.sources, 'source', 'sources')}, ${count(held.documents, 'document', 'documents')}, ${isOwn ? 'last changed' : 'put together'} on ${spellDay(held.made)} (edition ${held.edition}).`}
      </p>
      {address === null ? (
        <p class="small">{isOwn ? 'Made of the files that you imported.' : 'Comes with Sourcelight.'}</p>
      ) : (
        <>
          <p class="small">
            From <span class="address">{address}</span>
            {checkedAt === null ? ', which has not answered yet' : `, asked ${spellTime(checkedAt)}`}. Next:{' '}
            {spellTime(dueAt)}.
          </p>
          <details>
            <summary>Key and mirrors</summary>
            <p>
              Accepted only when signed with this key: <code class="key">{spelledKey}</code>
            </p>
            {list.mirrors.length > 0 && <p>Mirrors: {list.mirrors.join(', ')}</p>}
          </details>
        </>
      )}
      {lastFailure !== null && (
        <p class="trouble" role="alert">
          The last attempt failed: {lastFailure} {held !== null && `The list of ${spellDay(held.made)} stays in force.`}
        </p>
      )}
      {conflicts.length > 0 && (
        <details>
          <summary>
            {count(conflicts.length, 'contradiction', 'contradictions')} to the lists above, not followed
          </summary>
          <ul class="conflicts">
            {conflicts.map(({ sourceId, field, followed, passedOver }) => (
              <li key={`${sourceId} ${field}`}>
                {sourceId}, {field}: this list says “{passedOver}”, the one followed “{followed}”
              </li>
            ))}
          </ul>
        </details>
      )}
      {(address !== null || isOwn) && (
        <div class="actions">
          {address !== null && (
            <button type="button" disabled={isUpdating} onClick={onUpdate}>
              {isUpdating ? 'Updating …' : 'Update now'}
            </button>
          )}
          {isAsked ? (
            <>
              <button type="button" class="danger" onClick={onRemove}>
                Remove it and all that came with it
              </button>
              <button type="button" ref={focusIt} onClick={() => setIsAsked(false)}>
                Keep it
              </button>
            </>
          ) : (
            <button type="button" ref={isAsked === false ? focusIt : null} onClick={() => setIsAsked(true)}>
              Remove …
            </button>
          )}
        </div>
      )}
    </li>
  );
}
