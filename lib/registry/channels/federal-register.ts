import * as v from 'valibot';
import { failure, type Outcome, success } from '../../shared/outcome';
import type { Channel, ChannelAnswer, ChannelFailure, ChannelReader, Listing } from './channel';
import { collectItems } from './collect-items';
import { queryOf, resolveAddress, withQuery } from './listed-address';
import { readJson } from './open-json';

const HOST = 'www.federalregister.gov';

/** The most that the interface gives in one answer, and for one question on all pages together. */
const PER_PAGE = 1_000;
const MOST_RESULTS = 2_000;

const FIELDS = ['title', 'html_url', 'publication_date', 'document_number', 'type'] as const;

const FROM = 'conditions[publication_date][gte]';
const TO = 'conditions[publication_date][lte]';

/** https://www.federalregister.gov/developers/documentation/api/v1. Without any result it leaves `results` out. */
const documentsSchema = v.object({
  count: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  next_page_url: v.nullish(v.string()),
  results: v.nullish(
    v.pipe(
      v.array(
        v.object({
          document_number: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
          title: v.nullish(v.string()),
          html_url: v.nullish(v.string()),
          publication_date: v.nullish(v.string()),
        }),
      ),
      v.maxLength(PER_PAGE),
    ),
  ),
});

/** The Federal Register's documents of one agency, by the day of the issue that printed them. */
export const federalRegisterReader: ChannelReader = {
  kind: 'federal-register',
  isDated: true,
  owns: ({ protocol, hostname, pathname }) =>
    protocol === 'https:' && hostname === HOST && /^\/api\/v1\/documents(?:\.json)?$/.test(pathname),
  request: ({ address }, days) =>
    withQuery(address, [
      ...(days === null ? [] : [[FROM, days.from] as const, [TO, days.to] as const]),
      ['order', days === null ? 'newest' : 'oldest'],
      ['per_page', String(PER_PAGE)],
      ['page', '1'],
      ...FIELDS.map((field) => ['fields[]', field] as const),
    ]),
  read: readDocuments,
};

function readDocuments(answer: ChannelAnswer, _channel: Channel): Outcome<Listing, ChannelFailure> {
  const read = readJson(answer.body, documentsSchema);
  if (!read.ok) return read;
  const { count, next_page_url, results } = read.value;
  const documents = results ?? [];
  if (documents.length === 0 && count > 0) return failure({ kind: 'empty', detail: `none of ${count} documents` });

  const listed = documents.map(({ document_number, title, html_url, publication_date }) => ({
    // Before 2016 some numbers were given twice.
    key: `${document_number} ${publication_date ?? ''}`.trim(),
    title,
    url: html_url,
    date: publication_date ?? 'none',
    dateBasis: 'published' as const,
    type: 'rule' as const,
  }));
  const { items, passedOver } = collectItems(listed, answer.address);
  const next = next_page_url == null ? null : onSameHost(next_page_url, answer.address);
  const isLost = next_page_url != null && next === null;
  const proves = isLost ? 'nothing' : provenBy(queryOf(answer.address), count);
  return success({ items, proves, next: proves === 'newest' ? null : next, children: [], total: count, passedOver });
}

/** Of more results than it shows, the last ones cannot be read, so that some days would be held in part. */
function provenBy(query: ReadonlyMap<string, string>, count: number): Listing['proves'] {
  if (query.has(FROM) && query.has(TO)) return count <= MOST_RESULTS ? 'days' : 'nothing';
  return query.get('order') === 'newest' && (query.get('page') ?? '1') === '1' ? 'newest' : 'nothing';
}

/** The answer says where it goes on: only as far as it came from there itself. */
function onSameHost(next: string, address: string): string | null {
  const resolved = resolveAddress(next, address);
  if (resolved === null) return null;
  const [to, from] = [new URL(resolved), new URL(address)];
  return to.protocol === from.protocol && to.host === from.host ? resolved : null;
}
