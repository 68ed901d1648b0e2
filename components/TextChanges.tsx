import type { TextChangeView } from '../lib/protocol';
import { titleOf } from '../lib/report/quote-wording';
import { spellDay } from '../lib/shared/calendar';
import type { TextChange } from '../lib/texts/watch/watched-text';

const KIND: Record<TextChange['kind'], string> = { added: 'Added', removed: 'Removed', reworded: 'Reworded' };

/** Changes of one version that are shown before the reader asks for all. */
const SHOWN = 5;

function Change({ change: { kind, number, path, words } }: { change: TextChange }) {
  return (
    <li class="change">
      <strong>
        {KIND[kind]}
        {number === null ? '' : ` ${number}`}
      </strong>{' '}
      {path.length > 0 && <span class="small">{path.join(' › ')}</span>}
      <p>
        {words.map((run, i) =>
          run.in === 'both' ? (
            `${run.words} `
          ) : run.in === 'before' ? (
            <del key={`${i} del`}>{run.words} </del>
          ) : (
            <ins key={`${i} ins`}>{run.words} </ins>
          ),
        )}
      </p>
    </li>
  );
}

interface TextChangesProps {
  readonly changes: readonly TextChangeView[];
  /** Saves one of the versions as a file. */
  readonly onSave: (change: TextChangeView, print: string, when: 'before' | 'after') => void;
}

/** What changed in the texts that are watched, newest first, clause by clause. */
export function TextChanges({ changes, onSave }: TextChangesProps) {
  return (
    <ol class="changes">
      {changes.map((one) => {
        const { address, service, document, at, event } = one;
        const { from, to } = event;
        return (
          <li key={`${address} ${at}`}>
            <h3>
              <a href={address} target="_blank" rel="noopener noreferrer">
                {titleOf({ service, document })}
              </a>
              , {spellDay(event.recorded)}
            </h3>
            <div class="actions">
              <button type="button" onClick={() => onSave(one, from, 'before')}>
                Save the text before
              </button>
              {to !== null && (
                <button type="button" onClick={() => onSave(one, to, 'after')}>
                  Save the text after
                </button>
              )}
            </div>
            {event.kind === 'flapping' && (
              <p>The page goes back and forth between texts. It is left alone until it has been the same for a week.</p>
            )}
            <ul>
              {event.changes.slice(0, SHOWN).map((change, i) => (
                <Change key={`${i} ${change.number}`} change={change} />
              ))}
            </ul>
            {event.changes.length > SHOWN && (
              <details>
                <summary>{event.changes.length - SHOWN} more</summary>
                <ul>
                  {event.changes.slice(SHOWN).map((change, i) => (
                    <Change key={`${i} ${change.number}`} change={change} />
                  ))}
                </ul>
              </details>
            )}
          </li>
        );
      })}
    </ol>
  );
}
