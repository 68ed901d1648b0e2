import type { Coverage } from '../coverage';
import type { DocumentType } from '../document';
import type { Source } from '../source';
import type { Channel, ChannelKind } from './channel';

/** What a channel carries of which nothing more is known. */
const USUAL_TYPES: Record<ChannelKind, readonly DocumentType[]> = {
  feed: ['blog', 'news', 'press-release'],
  sitemap: ['blog', 'news', 'press-release'],
  wordpress: ['blog', 'news', 'press-release'],
  'federal-register': ['rule'],
  edgar: ['filing'],
};

/** Interfaces of offices that hold everything of one kind by law, with what may be asked for without leaving any out. */
const WHOLE_KINDS: ReadonlyMap<ChannelKind, readonly string[]> = new Map([
  ['federal-register', ['conditions[agencies][]']],
  ['edgar', []],
]);

/** False for a question that is narrower than the office's: what does not match its words is missing from the answer. */
function isWholeKind(kind: ChannelKind, address: string): boolean {
  const whole = WHOLE_KINDS.get(kind);
  return whole !== undefined && [...new URL(address).searchParams].every(([name]) => whole.includes(name));
}

/**
 * The channels of a source. What one carries is what the registry's coverage says of its address; of any other nobody
 * knows that it carries everything, so that what it lacks proves nothing.
 * @param coverage coverage of the source
 * @param kindOf the kind of an address; null for one that cannot be asked
 */
export function channelsOf(
  source: Source,
  coverage: readonly Coverage[],
  kindOf: (address: string) => ChannelKind | null,
): Channel[] {
  const { id, feeds } = source;
  const own = coverage.filter((one) => one.sourceId === id && isOfItsList(source)(one));
  return feeds.flatMap((address) => {
    const kind = kindOf(address);
    if (kind === null) return [];
    const known = own.find((one) => one.address === address);
    return [
      {
        sourceId: id,
        kind,
        address,
        name: known?.channel ?? nameOf(address),
        scope: known?.scope ?? (isWholeKind(kind, address) ? 'kind' : 'part'),
        types: known?.types ?? USUAL_TYPES[kind],
      },
    ];
  });
}

/**
 * True for what is said by the very list that knows a source. Any other may hold what it likes of it, but does not
 * decide what absence from the source's own channels proves.
 */
export const isOfItsList =
  (source: Pick<Source, 'list'> | undefined) =>
  ({ list }: { readonly list?: string }): boolean =>
    list === source?.list;

function nameOf(address: string): string {
  const { host, pathname } = new URL(address);
  return `${host.replace(/^www\./, '')}${pathname === '/' ? '' : pathname}`;
}
