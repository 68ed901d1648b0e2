import * as v from 'valibot';
import { failure, type Outcome, success } from '../../shared/outcome';
import type { Channel, ChannelAnswer, ChannelFailure, ChannelReader, Listing } from './channel';
import { collectItems, type ListedItem } from './collect-items';
import { readJson } from './open-json';

const ADDRESS = /^\/submissions\/CIK(\d{10})\.json$/;
const ACCESSION_NUMBER = /^\d{10}-\d{2}-\d{6}$/;

/** `form10q.htm`, `xslF345X05/form4.xml`. */
const DOCUMENT = /^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/;

/** Folders of filings: `https://www.sec.gov/Archives/edgar/data/CIK/ACCESSION/`. */
const ARCHIVES = 'https://www.sec.gov/Archives/edgar/data';

const column = v.array(v.nullish(v.string(), ''));

/** https://www.sec.gov/search-filings/edgar-application-programming-interfaces */
const submissionsSchema = v.object({
  cik: v.union([v.pipe(v.string(), v.regex(/^\d{1,10}$/)), v.pipe(v.number(), v.safeInteger(), v.minValue(1))]),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
  filings: v.object({
    recent: v.object({
      accessionNumber: column,
      filingDate: column,
      reportDate: column,
      form: column,
      primaryDocument: column,
      primaryDocDescription: column,
    }),
  }),
});

type Columns = v.InferOutput<typeof submissionsSchema>['filings']['recent'];

/**
 * What a company has filed with the SEC: "at least one year of filings or to 1,000 (whichever is more)", newest first.
 * The SEC asks those who ask for a User-Agent that names them, and for no more than ten questions a second.
 */
export const edgarReader: ChannelReader = {
  kind: 'edgar',
  isDated: false,
  owns: ({ protocol, hostname, pathname }) =>
    protocol === 'https:' && hostname === 'data.sec.gov' && ADDRESS.test(pathname),
  request: (channel) => channel.address,
  read: readSubmissions,
};

function readSubmissions(answer: ChannelAnswer, channel: Channel): Outcome<Listing, ChannelFailure> {
  const read = readJson(answer.body, submissionsSchema);
  if (!read.ok) return read;
  const { cik, name, filings } = read.value;
  const { recent } = filings;
  const lengths = new Set(Object.values(recent).map(({ length }) => length));
  if (lengths.size > 1) return failure({ kind: 'malformed', detail: `columns of ${[...lengths].join(', ')} rows` });
  if (recent.form.length === 0) return failure({ kind: 'empty', detail: 'no filings' });
  if (Number(cik) !== cikIn(channel.address)) {
    return failure({ kind: 'other-format', detail: `filings of another company, CIK ${cik}` });
  }
  const listed = recent.form.map((_, row) => listedFiling(recent, row, Number(cik), name));
  const { items, passedOver, holdsNewest } = collectItems(listed, answer.address);
  const proves = holdsNewest ? 'newest' : 'nothing';
  return success({ items, proves, next: null, children: [], total: null, passedOver });
}

/** The number of the company whose filings an address lists; NaN for any other address. */
function cikIn(address: string): number {
  try {
    return Number(ADDRESS.exec(new URL(address).pathname)?.[1] ?? Number.NaN);
  } catch {
    return Number.NaN;
  }
}

function listedFiling(columns: Columns, row: number, cik: number, name: string): ListedItem {
  const accession = columns.accessionNumber[row] ?? '';
  const form = (columns.form[row] ?? '').trim();
  const description = (columns.primaryDocDescription[row] ?? '').trim();
  const aside = description === '' || description.toLowerCase() === form.toLowerCase() ? '' : ` (${description})`;
  return {
    key: accession,
    title: form === '' ? '' : `${name}: ${form}${aside}`,
    url: filingAddress(cik, accession, (columns.primaryDocument[row] ?? '').trim()),
    date: columns.filingDate[row]?.trim() || 'none',
    dateBasis: 'published',
    type: 'filing',
  };
}

/**
 * The address of the filing's main document; of its index where it names none (on paper, or from before there were
 * names), or where what it names is no file below the filing.
 */
function filingAddress(cik: number, accession: string, document: string): string | null {
  if (!ACCESSION_NUMBER.test(accession)) return null;
  const folder = `${ARCHIVES}/${cik}/${accession.replace(/-/g, '')}`;
  return `${folder}/${DOCUMENT.test(document) ? document : `${accession}-index.htm`}`;
}
