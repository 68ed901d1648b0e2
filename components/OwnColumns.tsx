import type { ComponentChildren } from 'preact';
import { SOURCE_KINDS } from '../lib/registry/source';

function Columns({ caption, rows }: { caption: string; rows: readonly (readonly [string, ComponentChildren])[] }) {
  return (
    <div class="table">
      <table>
        <caption>{caption}</caption>
        <tbody>
          {rows.map(([column, meaning]) => (
            <tr key={column}>
              <th scope="row">
                <code>{column}</code>
              </th>
              <td>{meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What the columns of the tables mean that can be imported. */
export function OwnColumns() {
  return (
    <details class="columns">
      <summary>Columns of the tables</summary>
      <p>
        The first line names the columns, in any order. A table holds sources or documents. Several items in one cell
        are separated by <code>|</code>. Export the list to see a whole example.
      </p>
      <Columns
        caption="Sources: name and kind are needed"
        rows={[
          ['id', 'lower case letters, digits, hyphens; made of the name where it is left out'],
          ['name', 'as articles write it'],
          ['kind', `${SOURCE_KINDS.join(', ')}. What outlets, wires and analysts write verifies nothing.`],
          ['aliases', 'other names'],
          ['wordlike', 'those of the names that are ordinary words too, and count only as written'],
          ['domains', 'example.org: its own sites'],
          ['newsroom', 'address of the page where it publishes'],
          ['feeds', 'addresses of its feeds'],
          ['parent', 'id of the source that it belongs to'],
          [
            'former_names',
            <>
              <code>Old Name=2010-01-01..2019-06-30</code>; either day may be missing
            </>,
          ],
          ['primary_for', 'what it is the first to publish, in words'],
        ]}
      />
      <Columns
        caption="Documents: source, date, title and url are needed"
        rows={[
          ['source', 'id or name of a source, of this list or another'],
          ['date', 'YYYY-MM-DD'],
          ['title', 'the heading'],
          ['url', 'its address, http:// or https://'],
          ['type', 'blog, press-release, news, filing, rule, paper, model-card, terms-version; else news'],
          [
            'date_basis',
            'published, in-address, first-seen, reported, recorded, restamped, filing-period, latest-action; else published',
          ],
        ]}
      />
    </details>
  );
}
