import { isWithin, siteOf } from '../../shared/address';
import { failure, type Outcome, success } from '../../shared/outcome';
import type { DocumentType } from '../document';
import {
  type Channel,
  type ChannelAnswer,
  type ChannelFailure,
  type ChannelReader,
  type Listing,
  MOST_CHILDREN,
  MOST_ITEMS,
} from './channel';
import { collectItems, type ListedItem } from './collect-items';
import { LONGEST_ADDRESS, resolveAddress } from './listed-address';
import { type ElementPath, scanXml } from './scan-xml';

/** sitemaps.org: "no more than 50,000 URLs", nor more sitemaps in an index. */
const MOST_ENTRIES = 50_000;

/** Of a field's text, in characters; what is longer is no address and no title. */
const LONGEST_FIELD = 4 * LONGEST_ADDRESS;

/** What is read of an entry, by where it stands: `<image:loc>` within `<image:image>` is another thing. */
const FIELDS: ReadonlyMap<string, keyof Entry> = new Map([
  ['loc', 'loc'],
  ['lastmod', 'lastmod'],
  ['news/title', 'title'],
  ['news/publication_date', 'published'],
]);

interface Entry {
  loc: string;
  lastmod: string;
  title: string;
  published: string;
}

/**
 * Sitemaps (sitemaps.org), those for Google News, and indexes of sitemaps. A plain sitemap gives addresses alone:
 * `lastmod` is the day of the last change, so that such items have no day, and a title made of their address.
 * What a sitemap does not list may be there all the same, so that it proves nothing.
 */
export const sitemapReader: ChannelReader = {
  kind: 'sitemap',
  isDated: false,
  owns: ({ protocol, pathname }) => /^https?:$/.test(protocol) && /sitemap[^?#]*\.xml$/i.test(pathname),
  request: (channel) => channel.address,
  read: readSitemap,
};

function readSitemap(answer: ChannelAnswer, channel: Channel): Outcome<Listing, ChannelFailure> {
  const entries: Entry[] = [];
  let isOverfull = false;
  const scanned = scanXml(answer.body, ['urlset', 'sitemapindex'], {
    onOpen(path) {
      if (!isEntry(path)) return;
      if (entries.length >= MOST_ENTRIES) isOverfull = true;
      else entries.push({ loc: '', lastmod: '', title: '', published: '' });
    },
    onText(text, path) {
      const entry = entries.at(-1);
      const field = FIELDS.get(path.slice(2).join('/'));
      if (isOverfull || entry === undefined || field === undefined || !isEntry(path.slice(0, 2))) return;
      if (entry[field].length < LONGEST_FIELD) entry[field] += text;
    },
  });
  if (!scanned.ok) return scanned;
  if (isOverfull) return failure({ kind: 'unsafe', detail: `more than ${MOST_ENTRIES} entries` });
  if (entries.length === 0) return failure({ kind: 'empty', detail: 'a sitemap without entries' });
  const unproven = { proves: 'nothing', next: null, total: null } as const;
  if (scanned.value === 'sitemapindex') {
    const { children, passedOver } = childrenOf(entries, answer.address);
    return success({ ...unproven, items: [], children, passedOver });
  }
  const listed = newestOf(entries).map((entry) => listedItem(entry, channel.types[0] ?? 'news'));
  const { items, passedOver } = collectItems(listed, answer.address);
  return success({ ...unproven, items, children: [], passedOver });
}

const isEntry = (path: ElementPath): boolean =>
  path.length === 2 &&
  ((path[0] === 'urlset' && path[1] === 'url') || (path[0] === 'sitemapindex' && path[1] === 'sitemap'));

function listedItem({ loc, title, published }: Entry, type: DocumentType): ListedItem {
  const address = loc.trim();
  const isNews = title.trim() !== '' && published.trim() !== '';
  return isNews
    ? { title, url: address, date: published, dateBasis: 'published', type }
    : { title: title.trim() || titleInAddress(address), url: address, date: null, dateBasis: 'first-seen', type };
}

/** `https://example.org/news/regulator-opens-inquiry.html` is "Regulator opens inquiry"; "" where no words are. */
function titleInAddress(address: string): string {
  const path = address.replace(/[?#].*$/s, '').replace(/^[a-z]+:\/\/[^/]*/i, '');
  const segment = path.split('/').findLast((one) => one !== '') ?? '';
  const words = decode(segment)
    .replace(/\.(?:html?|php|aspx?|jsp)$/i, '')
    .split(/[-_+\s]+/)
    .filter((word) => word !== '')
    .join(' ');
  return /\p{L}/u.test(words) ? words.charAt(0).toUpperCase() + words.slice(1) : '';
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Milliseconds since 1970 of the last change, by which the newest are chosen; before all others where it is unknown. */
function changed({ lastmod, published }: Entry): number {
  const time = Date.parse((published || lastmod).trim());
  return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
}

const byChange = (a: Entry, b: Entry): number => {
  const [first, second] = [changed(a), changed(b)];
  return first === second ? 0 : second - first;
};

/** Many sitemaps list the oldest first: of more than can be read, those changed last are kept, in the order of the list. */
function newestOf(entries: readonly Entry[]): readonly Entry[] {
  if (entries.length <= MOST_ITEMS) return entries;
  const newest = new Set([...entries].sort(byChange).slice(0, MOST_ITEMS));
  return entries.filter((entry) => newest.has(entry));
}

/** The sitemaps of an index that lie on its own host, or on hosts within that: sitemaps.org allows no others. */
function childrenOf(entries: readonly Entry[], index: string): { children: string[]; passedOver: number } {
  const home = siteOf(index);
  const isAtHome = (address: string | null): address is string =>
    address !== null && home !== null && isWithin(siteOf(address) ?? '', home);
  const addresses = [...entries].sort(byChange).map(({ loc }) => resolveAddress(loc, index));
  const own = addresses.filter(isAtHome);
  const children = [...new Set(own)].filter((address) => address !== index).slice(0, MOST_CHILDREN);
  return { children, passedOver: addresses.length - own.length };
}
