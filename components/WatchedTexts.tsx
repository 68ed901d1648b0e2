import type { TextChangeView, WatchedTextView } from '../lib/protocol';
import { titleOf } from '../lib/report/quote-wording';
import { spellDay } from '../lib/shared/calendar';
import { TextChanges } from './TextChanges';

interface WatchedTextsProps {
  readonly texts: readonly WatchedTextView[];
  readonly changes: readonly TextChangeView[];
  readonly onWatch: (text: WatchedTextView, isOn: boolean) => void;
  readonly onSave: (change: TextChangeView, print: string, when: 'before' | 'after') => void;
  /** Whether changes are told by the system's notifications. */
  readonly isNotified: boolean;
  readonly onNotify: (isOn: boolean) => void;
}

const stateOf = ({ isWatched, recorded, versions, problem, askedAt }: WatchedTextView): string => {
  if (!isWatched) return '';
  if (problem !== null) return ` – ${problem}`;
  if (recorded === null) return askedAt === null ? ' – not looked at yet' : ' – no text yet';
  return ` – as recorded on ${spellDay(recorded)}${versions > 1 ? `, ${versions} versions` : ''}`;
};

/** Terms and policies that are looked at twice a day, and what changed in them. */
export function WatchedTexts({ texts, changes, onWatch, onSave, isNotified, onNotify }: WatchedTextsProps) {
  const watched = texts.filter(({ isWatched }) => isWatched).length;
  return (
    <section class="watch">
      <h2>Watched texts</h2>
      <p>
        Terms and policies change without a word. The pages that you choose are looked at twice a day; each version is
        kept here with its day, and what changed is told clause by clause.
      </p>
      {changes.length > 0 ? (
        <TextChanges changes={changes} onSave={onSave} />
      ) : (
        watched > 0 && <p>Nothing has changed so far.</p>
      )}
      {watched > 0 && (
        <label class="switch">
          <input
            type="checkbox"
            checked={isNotified}
            onChange={({ currentTarget }) => onNotify(currentTarget.checked)}
          />
          Tell me of changes by a notification
        </label>
      )}
      <details open={watched > 0 && watched === texts.length}>
        <summary>
          {watched} of {texts.length} texts watched
        </summary>
        <ul class="texts">
          {texts.map((text) => (
            <li key={text.address}>
              <label>
                <input
                  type="checkbox"
                  name="watch"
                  value={text.address}
                  checked={text.isWatched}
                  onChange={({ currentTarget }) => onWatch(text, currentTarget.checked)}
                />
                <span>
                  {titleOf(text)} <span class="small address">{text.address}</span>
                  {stateOf(text)}
                </span>
              </label>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
