import { useState } from 'preact/hooks';
import type { ListView, OwnCounts, OwnRefusal } from '../lib/protocol';
import type { OwnFile, OwnFormat } from '../lib/registry/exchange/own-formats';
import type { Outcome } from '../lib/shared/outcome';
import { OwnColumns } from './OwnColumns';

type Holds = OwnFile['holds'];

interface OwnListProps {
  /** Null where there is none yet. */
  readonly held: ListView['held'];
  readonly onImport: (file: File) => Promise<Outcome<OwnCounts, OwnRefusal>>;
  /** The name of the file that was saved; null where there was nothing to save. */
  readonly onExport: (format: OwnFormat, holds: Holds) => Promise<string | null>;
}

/** A file of which nothing was imported. */
interface RefusedFile {
  readonly name: string;
  readonly lines: readonly string[];
}

/** Problems shown for a file: as many as anybody reads through before mending the first, and how many more there are. */
const SHOWN_LINES = 51;

const EXPORTS: readonly (readonly [label: string, holds: Holds, formats: readonly OwnFormat[]])[] = [
  ['Export everything', 'everything', ['json']],
  ['Export sources', 'sources', ['csv', 'tsv', 'opml']],
  ['Export documents', 'documents', ['csv', 'tsv']],
];

const count = (n: number, one: string): string => `${n.toLocaleString('en')} ${one}${n === 1 ? '' : 's'}`;
const whatCame = ({ sources, documents }: OwnCounts): string =>
  [sources > 0 ? count(sources, 'source') : '', documents > 0 ? count(documents, 'document') : '']
    .filter(Boolean)
    .join(' and ');
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The user's own list: files in, with what is wrong with them line by line, and files out. */
export function OwnList({ held, onImport, onExport }: OwnListProps) {
  const [said, setSaid] = useState<readonly string[]>([]);
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);

  async function importOne(file: File): Promise<Outcome<OwnCounts, OwnRefusal>> {
    try {
      return await onImport(file);
    } catch (error) {
      return { ok: false, failure: { kind: 'refused', lines: [messageOf(error)] } };
    }
  }

  /**
   * One after the other. Documents may name sources of a file that comes after theirs, so those that were refused
   * are tried again for as long as others get in.
   */
  async function importAll(files: readonly File[]): Promise<void> {
    const done: string[] = [];
    setRefused([]);
    for (let left = files; left.length > 0; ) {
      const out: { readonly file: File; readonly refused: RefusedFile }[] = [];
      for (const file of left) {
        setSaid([...done, `Importing “${file.name}” …`]);
        const imported = await importOne(file);
        if (imported.ok) done.push(`“${file.name}”: ${whatCame(imported.value)} imported.`);
        else out.push({ file, refused: { name: file.name, lines: imported.failure.lines } });
      }
      if (out.length === left.length) setRefused(out.map((one) => one.refused));
      left = out.length === left.length ? [] : out.map(({ file }) => file);
    }
    setSaid(done);
  }

  async function save(format: OwnFormat, holds: Holds): Promise<void> {
    try {
      const name = await onExport(format, holds);
      setSaid([name === null ? 'There is nothing to export.' : `Saved as “${name}”.`]);
    } catch (error) {
      setSaid([`It could not be exported: ${messageOf(error)}`]);
    }
  }

  return (
    <section class="own">
      <h2>Your own list</h2>
      <p>
        Add sources that the lists above do not have, and documents of any source, from files on this computer. What is
        there under the same id is replaced. Nothing is sent anywhere.
      </p>
      <label for="own-files">Files to import: .json, .csv, .tsv or .opml</label>
      <input
        id="own-files"
        type="file"
        multiple
        accept=".json,.csv,.tsv,.opml"
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file, mended, can be chosen again.
          currentTarget.value = '';
          void importAll(files);
        }}
      />
      <div role="status" class="own-said">
        {said.map((sentence, i) => (
          <p key={`${i} ${sentence}`}>{sentence}</p>
        ))}
      </div>
      <div role="alert">
        {refused.map(({ name, lines }, i) => (
          <div key={`${i} ${name}`} class="problems">
            <p class="trouble">Nothing of “{name}” was imported:</p>
            <ul>
              {lines.slice(0, SHOWN_LINES).map((line, i) => (
                <li key={`${i} ${line}`}>{line}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      {held !== null && (
        <dl class="exports">
          {EXPORTS.map(([label, holds, formats]) => (
            <div key={holds}>
              <dt>{label}</dt>
              <dd>
                {formats.map((format) => (
                  <button
                    key={format}
                    type="button"
                    aria-label={`${label} as ${format.toUpperCase()}`}
                    onClick={() => void save(format, holds)}
                  >
                    {format.toUpperCase()}
                  </button>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <OwnColumns />
    </section>
  );
}
