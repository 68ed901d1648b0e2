import * as v from 'valibot';
import { addDays, type DayInterval } from '../../shared/calendar';
import { failure, type Outcome, success } from '../../shared/outcome';
import type { Channel, ChannelAnswer, ChannelFailure, ChannelReader, Listing } from './channel';
import { collectItems } from './collect-items';
import { queryOf, withQuery } from './listed-address';
import { readJson } from './open-json';

/** The most that WordPress gives in one answer. */
const PER_PAGE = 100;

const FIELDS = 'id,date,date_gmt,link,title,type';

/** https://developer.wordpress.org/rest-api/reference/posts/#schema, of which only {@link FIELDS} are asked for. */
const postsSchema = v.pipe(
  v.array(
    v.object({
      id: v.union([v.pipe(v.number(), v.safeInteger()), v.pipe(v.string(), v.maxLength(100))]),
      /** In the site's own time zone, without naming it. */
      date: v.nullish(v.string()),
      link: v.nullish(v.string()),
      title: v.nullish(v.object({ rendered: v.nullish(v.string()) })),
    }),
  ),
  v.maxLength(PER_PAGE),
);

const errorSchema = v.object({ code: v.string() });

/**
 * The REST interface of WordPress, for posts and for any type of post of a site's own
 * (`/wp-json/wp/v2/press-releases`). It can be asked for days, and says in its headers how much there is.
 */
export const wordpressReader: ChannelReader = {
  kind: 'wordpress',
  isDated: true,
  owns: ({ protocol, pathname }) => /^https?:$/.test(protocol) && /\/wp-json\/wp\/v2\/[a-z0-9_-]+\/?$/i.test(pathname),
  request: ({ address }, days) =>
    withQuery(address, [
      ...(days === null ? [['order', 'desc'] as const] : [['order', 'asc'] as const, ...askedFor(days)]),
      ['orderby', 'date'],
      ['per_page', String(PER_PAGE)],
      ['page', '1'],
      ['_fields', FIELDS],
    ]),
  read: readPosts,
};

/**
 * Both are instants, and excluded; without a zone they are of the site's own. A day to spare on each side, for callers
 * whose days are those of another zone.
 */
const askedFor = ({ from, to }: DayInterval): (readonly [string, string])[] => [
  ['after', `${addDays(from, -1)}T00:00:00`],
  ['before', `${addDays(to, 2)}T00:00:00`],
];

function readPosts(answer: ChannelAnswer, channel: Channel): Outcome<Listing, ChannelFailure> {
  const posts = readJson(answer.body, postsSchema);
  if (!posts.ok) return failure(errorIn(answer.body) ?? posts.failure);
  const total = count(answer.headers.get('x-wp-total'));
  const pages = count(answer.headers.get('x-wp-totalpages'));
  if (posts.value.length === 0 && total !== 0) return failure({ kind: 'empty', detail: 'no posts' });

  const query = queryOf(answer.address);
  const page = count(query.get('page')) ?? 1;
  const next = pages !== null && page < pages ? withQuery(answer.address, [['page', String(page + 1)]]) : null;
  const type = channel.types[0] ?? 'blog';
  const listed = posts.value.map(({ id, date, link, title }) => ({
    key: String(id),
    title: title?.rendered,
    url: link,
    // The interface dates all that is published: without a day something is wrong, and no item is made of it.
    date: date ?? 'none',
    dateBasis: 'published' as const,
    type,
  }));
  const { items, passedOver } = collectItems(listed, answer.address);
  const proves = total === null || pages === null ? 'nothing' : provenBy(query);
  // Asked for no days, one page of the newest is enough.
  return success({ items, proves, next: proves === 'days' ? next : null, children: [], total, passedOver });
}

/** A redirect may have lost what was asked: then the answer is about other days, or about the newest only. */
function provenBy(query: ReadonlyMap<string, string>): Listing['proves'] {
  const isByDate = query.get('orderby') === 'date';
  if (isByDate && query.get('order') === 'asc' && query.has('after') && query.has('before')) return 'days';
  return isByDate && query.get('order') === 'desc' && query.get('page') === '1' ? 'newest' : 'nothing';
}

/** Interfaces that are switched off answer with an object: `{"code": "rest_no_route", ...}`. */
function errorIn(body: string): ChannelFailure | null {
  const error = readJson(body, errorSchema);
  return error.ok ? { kind: 'other-format', detail: `an error: ${error.value.code.slice(0, 100)}` } : null;
}

const count = (text: string | undefined): number | null => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : null);
