/**
 * Makes the bundled registry in public/registry from a folder of facts in tab-separated files.
 *
 *   npx tsx scripts/registry/import-facts.ts FACTS VERSION
 *
 * FACTS holds sources.tsv, documents.tsv, coverage.tsv and ambiguous_aliases.tsv; VERSION is the day
 * on which the facts were assembled, YYYY-MM-DD.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Coverage, CoverageScope } from '../../lib/registry/coverage';
import { type DateBasis, type DocumentType, documentId, type SourceDocument } from '../../lib/registry/document';
import type { Source, SourceKind } from '../../lib/registry/source';
import { isIsoDay } from '../../lib/shared/calendar';
import { ADDED_ALIASES, DROPPED_ALIASES, RESTAMPED, WHOLE_CHANNELS } from './import-decisions';
import { writeBundled } from './write-bundled';

const [facts, version] = process.argv.slice(2);
if (facts === undefined || version === undefined || !isIsoDay(version)) {
  console.error('usage: npx tsx scripts/registry/import-facts.ts FACTS VERSION');
  process.exit(2);
}

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

const documents = readTable('documents.tsv').flatMap((row): SourceDocument[] => {
  const { source_id: sourceId = '', date = '', url = '' } = row;
  if (!known.has(sourceId)) return [];
  const id = documentId(sourceId, date, url);
  return [{ id, sourceId, date, title: title(row), url, type: row.type as DocumentType, dateBasis: basisOf(row) }];
});
// Some texts were recorded twice on one day, by two collections: one document.
const distinct = [...new Map(documents.map((document) => [document.id, document])).values()];
await writeBundled({ version, sources, coverage, documents: distinct });
