import { REFRESH_SCOPES, type RefreshScope, type RefreshView } from '../lib/protocol';

interface RefreshProps {
  readonly view: RefreshView;
  readonly onChoose: (scope: RefreshScope) => void;
  readonly onRefresh: () => void;
}

const channels = (count: number): string => (count === 1 ? '1 channel' : `${count.toLocaleString('en')} channels`);

const labelOf = (scope: RefreshScope, { counts }: RefreshView): string => {
  switch (scope) {
    case 'off':
      return 'Ask nobody';
    case 'own':
      return `Ask the sources of your own list (${channels(counts.own)})`;
    case 'core':
      return `Ask all companies, regulators and other bodies that the lists know feeds of (${channels(counts.core)})`;
  }
};

const spellTime = (at: number): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** Whose own channels are asked for what came out since the lists were made, and what came of it. */
export function Refresh({ view, onChoose, onRefresh }: RefreshProps) {
  const { scope, isRunning, answered, lastAnswer, documents, problems } = view;
  return (
    <section class="refresh">
      <h2>Stay up to date</h2>
      <p>
        What came out after the lists were made is known only to the sources. Sourcelight can ask their own feeds every
        few hours. Whole feeds are fetched, whatever you read; nobody is told what that is.
      </p>
      <fieldset>
        <legend>Sources that are asked</legend>
        {REFRESH_SCOPES.map((one) => (
          <label key={one}>
            <input type="radio" name="refresh" value={one} checked={scope === one} onChange={() => onChoose(one)} />
            {labelOf(one, view)}
          </label>
        ))}
      </fieldset>
      {answered > 0 && lastAnswer !== null && (
        <p>
          {channels(answered)} answered, the last at {spellTime(lastAnswer)}; {documents.toLocaleString('en')}{' '}
          {documents === 1 ? 'document is' : 'documents are'} held from them.
        </p>
      )}
      {scope !== 'off' && (
        <button type="button" onClick={onRefresh} disabled={isRunning}>
          {isRunning ? 'Asking …' : 'Ask now'}
        </button>
      )}
      {problems.length > 0 && (
        <details>
          <summary>{channels(problems.length)} without an answer</summary>
          <ul>
            {problems.map(({ address, problem }) => (
              <li key={address}>
                <span class="address">{address}</span>: {problem}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
