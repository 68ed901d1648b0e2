/**
 * Makes the bundled registry in public/registry from a folder of facts in tab-separated files.
 *
 *   npx tsx scripts/registry/import-facts.ts FACTS VERSION
 *
 * FACTS holds sources.tsv, documents.tsv, coverage.tsv and ambiguous_aliases.tsv; VERSION is the day
 * on which the facts were assembled, YYYY-MM-DD.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Coverage, CoverageScope } from '../../lib/registry/coverage';
import type { DateBasis, DocumentType } from '../../lib/registry/document';
import { type ShardEntry, SNAPSHOT_FORMAT } from '../../lib/registry/snapshot';
import type { Source, SourceKind } from '../../lib/registry/source';
import { isIsoDay } from '../../lib/shared/calendar';
import { ADDED_ALIASES, DROPPED_ALIASES, RESTAMPED, WHOLE_CHANNELS } from './import-decisions';

const [facts, version] = process.argv.slice(2);
if (facts === undefined || version === undefined || !isIsoDay(version)) {
  console.error('usage: npx tsx scripts/registry/import-facts.ts FACTS VERSION');
  process.exit(2);
}
const out = join(import.meta.dirname, '../../public/registry');

type Row = Record<string, string>;

function readTable(name: string, folder = facts as string): Row[] {
  const [head = '', ...lines] = readFileSync(join(folder, name), 'utf8').trimEnd().split('\n');
  const columns = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
  });
}

const list = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split('|')
    .map((item) => item.trim())
    .filter(Boolean);

const ambiguous = readTable('ambiguous_aliases.tsv');
const why = new Map(ambiguous.map((row) => [row.alias ?? '', row.why ?? '']));

/** Names that two sources share, under each of them: the matcher must not choose by the string alone. */
const sharedNames = (id: string): string[] =>
  ambiguous
    .filter((row) => /shared/.test(row.why ?? '') && list(row.source_ids).includes(id))
    .map((row) => row.alias ?? '');

/** Tickers, product names and spelled-out guards ("Command (Cohere)") do not name a body that publishes. */
function namesABody(alias: string): boolean {
  const reason = why.get(alias) ?? '';
  return !alias.includes('(') && !/ticker|vague/.test(reason) && !DROPPED_ALIASES.has(alias);
}

const isWordlike = (name: string): boolean => /common word/.test(why.get(name) ?? '');

const fromFacts: Source[] = readTable('sources.tsv')
  .filter((row) => !/^(outlet|dpa)-/.test(row.id ?? '') && row.kind !== 'vague-none')
  .map((row) => {
    const name = row.name ?? '';
    const aliases = [
      ...new Set(
        [...list(row.aliases), ...sharedNames(row.id ?? '')].filter((alias) => alias !== name && namesABody(alias)),
      ),
      ...(ADDED_ALIASES[row.id ?? ''] ?? []),
    ];
    return {
      id: row.id ?? '',
      name,
      kind: row.kind as SourceKind,
      aliases,
      wordlike: [name, ...aliases].filter(isWordlike),
      domains: list(row.domains),
      newsroom: row.newsroom || null,
      feeds: list(row.feeds).filter((feed) => !feed.endsWith('?')),
      parent: null,
      formerNames: [],
      primaryFor: row.primary_for ?? '',
    };
  });

/** Outlets and houses of research that the facts lack, from common knowledge: a name, what it is and where it publishes. */
const added: Source[] = readTable('more-sources.tsv', import.meta.dirname).map((row) => {
  const [name = '', aliases] = [row.name, list(row.aliases)];
  return {
    id: row.id ?? '',
    name,
    kind: row.kind as SourceKind,
    aliases,
    wordlike: row.wordlike === 'yes' ? [name, ...aliases] : [],
    domains: list(row.domains),
    newsroom: null,
    feeds: [],
    parent: null,
    formerNames: [],
    primaryFor: '',
  };
});

const sources = [...fromFacts, ...added].sort((a, b) => a.id.localeCompare(b.id));
const twice = sources.filter((source, i) => source.id === sources[i - 1]?.id);
if (twice.length > 0) throw new Error(`more than one source is called ${twice.map(({ id }) => id).join(', ')}`);
const known = new Set(sources.map((source) => source.id));

function dateBasis(text: string): DateBasis {
  if (/^first seen/.test(text)) return 'first-seen';
  if (/^date in the URL/.test(text)) return 'in-address';
  if (/^recorded by/.test(text)) return 'recorded';
  if (/^report date/.test(text)) return 'filing-period';
  if (/^latest action/.test(text)) return 'latest-action';
  if (/LLM-written|citing file|curator/.test(text)) return 'reported';
  if (/^(published|version date)/.test(text)) return 'published';
  throw new Error(`unknown date basis: ${text}`);
}

const isRestamped = ({ source_id, date = '', url = '' }: Row): boolean =>
  RESTAMPED.some(
    ({ source, from, to, address }) =>
      source === source_id && from <= date && date <= to && (address === undefined || url.includes(address)),
  );

const basisOf = (row: Row): DateBasis => (isRestamped(row) ? 'restamped' : dateBasis(row.date_basis ?? ''));

/** Titles without the remarks of those who collected them, and without the label and date that a listing put before them. */
const title = (row: Row): string =>
  (row.title ?? '')
    .replace(/\s*\((?:title from slug|first record)\)|\s*\[first record\]$/g, '')
    .replace(
      /^[A-Z][A-Za-z ]{2,30}?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{1,2}, 20\d\d(?=[A-Z])/,
      '',
    );

const TYPES_OF_CHANNEL: readonly (readonly [RegExp, readonly DocumentType[]])[] = [
  [/terms versions|Service Terms versions/i, ['terms-version']],
  [/EDGAR/i, ['filing']],
  [/Federal Register|bills/i, ['rule']],
  [
    /news of|press|releases|newsroom|statements|press corner|CAISI|EDPS news|EDPB news|ICO news/i,
    ['press-release', 'news'],
  ],
];

const typesOfChannel = (channel: string): readonly DocumentType[] =>
  TYPES_OF_CHANNEL.find(([pattern]) => pattern.test(channel))?.[1] ?? ['blog', 'news'];

let same = '';
const coverage: Coverage[] = readTable('coverage.tsv')
  .map((row) => {
    const what = row.what ?? '';
    // The table writes "same" where a line repeats the channel of the line above it.
    const channel = what === 'same' ? same : what;
    same = channel;
    const decided = WHOLE_CHANNELS.find((one) => one.source === row.source_id && channel.includes(one.channel));
    return {
      sourceId: row.source_id ?? '',
      channel: decided?.name ?? channel.replace(/\s*\(\d+ texts\)$/, ''),
      from: row.from ?? '',
      to: row.to ?? '',
      status: (row.status ?? '').toLowerCase() as Coverage['status'],
      scope: decided?.scope ?? ('part' as CoverageScope),
      types: decided?.types ?? typesOfChannel(channel),
    };
  })
  .filter((one) => known.has(one.sourceId))
  .sort(
    (a, b) =>
      a.sourceId.localeCompare(b.sourceId) || a.channel.localeCompare(b.channel) || a.from.localeCompare(b.from),
  );

rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, 'documents'), { recursive: true });

const bySource = new Map<string, Row[]>();
for (const row of readTable('documents.tsv')) {
  const id = row.source_id ?? '';
  const rows = bySource.get(id);
  if (rows === undefined) bySource.set(id, [row]);
  else rows.push(row);
}

const lines = (rows: readonly unknown[]): string => `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`;

const shards: ShardEntry[] = [];
for (const source of sources) {
  const rows = bySource.get(source.id);
  if (rows === undefined) continue;
  // Some texts were recorded twice on one day, by two collections: one document.
  const distinct = [...new Map(rows.map((row) => [`${row.date} ${row.url}`, row])).values()];
  const documents = distinct.map((row) => [row.date, title(row), row.url, row.type, basisOf(row)]);
  const file = `documents/${source.id}.json`;
  writeFileSync(join(out, file), `{"source":${JSON.stringify(source.id)},"documents":${lines(documents)}}\n`);
  shards.push({ file, source: source.id, documents: documents.length });
}
writeFileSync(
  join(out, 'snapshot.json'),
  `{"format":${SNAPSHOT_FORMAT},"version":"${version}",\n"sources":${lines(sources)},\n"coverage":${lines(coverage)},\n"shards":${lines(shards)}}\n`,
);
const total = shards.reduce((sum, shard) => sum + shard.documents, 0);
console.log(
  `${sources.length} sources, ${total} documents in ${shards.length} files, ${coverage.length} coverage intervals`,
);
