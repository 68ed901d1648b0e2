import { useState } from 'preact/hooks';
import type { ListPreview, ListRefusal } from '../lib/protocol';
import { spellDay } from '../lib/shared/calendar';
import type { Outcome } from '../lib/shared/outcome';

interface AddListProps {
  readonly look: (address: string) => Promise<Outcome<ListPreview, ListRefusal>>;
  /** True when it was added. */
  readonly onAdd: (preview: ListPreview) => Promise<boolean>;
  /** Asks for leave to read from the address; true when given. */
  readonly onAllow: (address: string) => Promise<boolean>;
}

type State =
  | { readonly kind: 'empty' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'seen'; readonly preview: ListPreview }
  | { readonly kind: 'refused'; readonly detail: string };

const MAY_NOT_READ = /may not read/;

/** Adds a list by its address, in two steps: what is there and who signed it, then the decision. */
export function AddList({ look, onAdd, onAllow }: AddListProps) {
  const [address, setAddress] = useState('');
  const [state, setState] = useState<State>({ kind: 'empty' });

  async function lookThere(): Promise<void> {
    setState({ kind: 'looking' });
    const seen = await look(address);
    setState(seen.ok ? { kind: 'seen', preview: seen.value } : { kind: 'refused', detail: seen.failure.detail });
  }
  async function add(preview: ListPreview): Promise<void> {
    if (!(await onAdd(preview))) return;
    setAddress('');
    setState({ kind: 'empty' });
  }

  return (
    <section class="add">
      <h2>Add a list</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void lookThere();
        }}
      >
        <label for="list-address">Address of the list</label>
        <div class="row">
          <input
            id="list-address"
            type="url"
            required
            maxLength={1_000}
            placeholder="https://…/snapshot.gz"
            value={address}
            onInput={({ currentTarget }) => setAddress(currentTarget.value)}
          />
          <button type="submit" disabled={state.kind === 'looking'}>
            {state.kind === 'looking' ? 'Looking …' : 'Look at it'}
          </button>
        </div>
        <p class="small">Looking asks that address, and no other, for the list’s name, size and key.</p>
      </form>
      <div role="status">
        {state.kind === 'refused' && (
          <p class="trouble">
            {state.detail}{' '}
            {MAY_NOT_READ.test(state.detail) && address.startsWith('https://') && (
              <button
                type="button"
                onClick={async () => {
                  if (await onAllow(address)) await lookThere();
                }}
              >
                Let Sourcelight read from that server, and look again
              </button>
            )}
          </p>
        )}
        {state.kind === 'seen' && <Preview preview={state.preview} onAdd={() => void add(state.preview)} />}
      </div>
    </section>
  );
}

function Preview({ preview, onAdd }: { preview: ListPreview; onAdd: () => void }) {
  const { name, edition, made, counts, spelledKey, address } = preview;
  return (
    <div class="preview">
      <h3>{name}</h3>
      <p>
        {countOf(counts.sources, 'source', 'sources')}, {countOf(counts.documents, 'document', 'documents')}, put
        together on {spellDay(made)} (edition {edition}), at <span class="address">{address}</span>.
      </p>
      <p>
        It is signed with this key, which every later edition must be signed with too. Compare it with the one that its
        publisher gives:
      </p>
      <p>
        <code class="key">{spelledKey}</code>
      </p>
      <button type="button" class="primary" onClick={onAdd}>
        Add “{name}” under this key
      </button>
    </div>
  );
}

const countOf = (n: number, one: string, many: string): string => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
