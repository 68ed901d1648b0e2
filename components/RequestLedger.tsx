import type { NotedRequest } from '../lib/protocol';

const spellTime = (at: number): string => new Date(at).toISOString().slice(0, 19).replace('T', ' ');

/** Every request that the extension has made, newest first. */
export function RequestLedger({ requests }: { requests: readonly NotedRequest[] }) {
  return (
    <section class="ledger">
      <h2>Requests</h2>
      <p>
        {requests.length === 0
          ? 'Sourcelight has asked no server for anything.'
          : 'Every request that Sourcelight has made, newest first. None of them says what you read.'}
      </p>
      {requests.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a narrow window cuts it off, and keys must be able to move it
        <section class="table" aria-label="Requests, a table" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">When (UTC)</th>
                <th scope="col">Address</th>
                <th scope="col">Why</th>
                <th scope="col">Answer</th>
                <th scope="col">Bytes</th>
              </tr>
            </thead>
            <tbody>
              {requests.map(({ at, address, why, outcome, bytes }, i) => (
                <tr key={`${at} ${i}`}>
                  <td class="time">{spellTime(at)}</td>
                  <td class="address">{address}</td>
                  <td>{why}</td>
                  <td>{outcome}</td>
                  <td class="count">{bytes.toLocaleString('en')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}
