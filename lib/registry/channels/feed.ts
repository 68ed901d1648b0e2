import {
  type AtomFeed,
  type JsonFeed,
  parseAtomFeed,
  parseJsonFeed,
  parseRdfFeed,
  parseRssFeed,
  type RdfFeed,
  type RssFeed,
} from 'feedsmith';
import { failure, type Outcome, success } from '../../shared/outcome';
import type { DocumentType } from '../document';
import type { Channel, ChannelAnswer, ChannelFailure, ChannelReader, Listing } from './channel';
import { collectItems, type ListedItem } from './collect-items';
import { resolveAddress } from './listed-address';
import { openJson } from './open-json';
import { scanXml } from './scan-xml';

/** The roots of RSS 0.91 to 2.0, of Atom 0.3 and 1.0, of RSS 0.90 and 1.0. */
const ROOTS = ['rss', 'feed', 'rdf'] as const;

/** More than any feed has, and as much as a sitemap may: beyond it, the parser's memory is what is asked for. */
const MOST_LISTED = 50_000;

/**
 * RSS, Atom, RDF and JSON Feed: the newest items of a source, at one address that is always the same.
 * The parser takes what breaks off for what ends, so that each answer is first walked through to its end.
 */
export const feedReader: ChannelReader = {
  kind: 'feed',
  isDated: false,
  /** Feeds have no form of address: any may be one. So this kind is asked last. */
  owns: ({ protocol }) => protocol === 'https:' || protocol === 'http:',
  request: (channel) => channel.address,
  read: readFeed,
};

function readFeed(answer: ChannelAnswer, channel: Channel): Outcome<Listing, ChannelFailure> {
  const listed = listItems(answer, channel.types[0] ?? 'news');
  if (!listed.ok) return listed;
  if (listed.value.length === 0) return failure({ kind: 'empty', detail: 'a feed without items' });
  const { items, passedOver, holdsNewest } = collectItems(listed.value, answer.address);
  const proves = holdsNewest ? 'newest' : 'nothing';
  return success({ items, proves, next: null, children: [], total: null, passedOver });
}

function listItems(answer: ChannelAnswer, type: DocumentType): Outcome<ListedItem[], ChannelFailure> {
  if (/^[\uFEFF\s]*[{[]/.test(answer.body)) {
    const opened = openJson(answer.body);
    if (!opened.ok) return opened;
    return guard(() => (parseJsonFeed(opened.value).items ?? []).map((item) => fromJson(item, type)));
  }
  let listed = 0;
  const scanned = scanXml(answer.body, ROOTS, {
    onOpen(path) {
      if (path.length <= 3 && /^(?:item|entry)$/.test(path.at(-1) ?? '')) listed++;
    },
  });
  if (!scanned.ok) return scanned;
  if (listed > MOST_LISTED) return failure({ kind: 'unsafe', detail: `more than ${MOST_LISTED} items` });
  switch (scanned.value) {
    case 'rss':
      return guard(() => (parseRssFeed(answer.body).items ?? []).map((item) => fromRss(item, answer.address, type)));
    case 'feed':
      return guard(() => fromAtom(parseAtomFeed(answer.body), answer.address, type));
    default:
      return guard(() => (parseRdfFeed(answer.body).items ?? []).map((item) => fromRdf(item, answer.address, type)));
  }
}

/** The parser throws: for a root that holds nothing it says so by the name of its error alone. */
function guard(parse: () => ListedItem[]): Outcome<ListedItem[], ChannelFailure> {
  try {
    return success(parse());
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'ParseError') return success([]);
    if (name === 'DetectError') return failure({ kind: 'other-format', detail: 'no feed' });
    return failure({ kind: 'malformed', detail: 'not readable as a feed' });
  }
}

function fromRss(item: RssFeed.Item<string>, base: string, type: DocumentType): ListedItem {
  const { guid } = item;
  // RSS 2.0: a guid is the address too, unless it says that it is not.
  const permanent = guid?.isPermaLink === false ? undefined : guid?.value;
  const url = item.link ?? mainLink(item.atom?.links) ?? permanent;
  return {
    key: guid?.value ?? item.atom?.id,
    title: item.title ?? item.dc?.titles?.[0],
    url: within(url, [item.xml?.base], base),
    date: item.pubDate ?? item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0] ?? item.atom?.published,
    dateBasis: 'published',
    type,
  };
}

function fromRdf(item: RdfFeed.Item<string>, base: string, type: DocumentType): ListedItem {
  return {
    key: item.rdf?.about,
    title: item.title ?? item.dc?.titles?.[0],
    url: within(item.link ?? item.rdf?.about, [item.xml?.base], base),
    date: item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0],
    dateBasis: 'published',
    type,
  };
}

function fromAtom(feed: AtomFeed.Feed<string>, base: string, type: DocumentType): ListedItem[] {
  return (feed.entries ?? []).map((entry) => ({
    key: entry.id,
    title: entry.title?.value,
    url: within(mainLink(entry.links) ?? entry.content?.src, [feed.xml?.base, entry.xml?.base], base),
    date: entry.published ?? entry.updated,
    // The day of the last change is no day of publication.
    dateBasis: entry.published === undefined ? 'restamped' : 'published',
    type,
  }));
}

function fromJson(item: JsonFeed.Item<string>, type: DocumentType): ListedItem {
  return {
    key: item.id,
    title: item.title,
    url: item.url ?? item.external_url,
    date: item.date_published ?? item.date_modified,
    dateBasis: item.date_published === undefined ? 'restamped' : 'published',
    type,
  };
}

/** RFC 4287, 4.2.7.2: a link without relation is the alternate one. Its own page is better than a PDF of it. */
function mainLink(links: AtomFeed.Entry<string>['links']): string | undefined {
  const alternates = (links ?? []).filter(({ rel }) => rel === undefined || rel === 'alternate');
  return (alternates.find(({ type }) => type === undefined || /html/i.test(type)) ?? alternates[0])?.href;
}

/** Resolves an address against the bases that XML declares around it, the outermost first. */
function within(url: string | undefined, bases: readonly (string | undefined)[], base: string): string | undefined {
  const innermost = bases.reduce<string>((around, declared) => resolveAddress(declared ?? '', around) ?? around, base);
  return url === undefined ? undefined : (resolveAddress(url, innermost) ?? undefined);
}
