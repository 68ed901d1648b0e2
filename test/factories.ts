import { memoryRegistry } from '../lib/app/memory-registry';
import type { ArticleContext, Citation, CitedDate } from '../lib/citation/citation';
import { tagWithCompromise } from '../lib/citation/compromise-tagger';
import type { Extraction } from '../lib/citation/find-citations';
import { buildAliasIndex } from '../lib/names/alias-index';
import { type KnownNames, knownNames } from '../lib/names/known-names';
import type { Coverage } from '../lib/registry/coverage';
import { documentId, type SourceDocument } from '../lib/registry/document';
import type { Source } from '../lib/registry/source';
import type { CheckedCitation, Report } from '../lib/report/report';
import { OPEN_STORY } from '../lib/story/story';
import { PLAIN_TOPICS } from '../lib/topics/topic-model';
import { type Evidence, NO_STORY, type StoryEvidence } from '../lib/verdict/evidence';

/** Sources made up for tests: none of them is in the bundled registry. */
export const source = (over: Partial<Source> & Pick<Source, 'id'>): Source => ({
  name: over.id.toUpperCase(),
  kind: 'company',
  aliases: [],
  wordlike: [],
  domains: [`${over.id}.example`],
  newsroom: null,
  feeds: [],
  parent: null,
  formerNames: [],
  primaryFor: '',
  ...over,
});

export const SOURCES: readonly Source[] = [
  source({ id: 'acme', name: 'Acme AI', aliases: ['Acme'], kind: 'lab' }),
  source({ id: 'acme-cloud', name: 'Acme Cloud', aliases: ['AC2'], kind: 'cloud' }),
  source({ id: 'rbt', name: 'Robotics Board of Trade', aliases: ['RBT'], kind: 'regulator' }),
  source({ id: 'rbt-2', name: 'Royal Bureau of Tables', aliases: ['RBT2', 'The Bureau'], kind: 'regulator' }),
  source({ id: 'rbt-3', name: 'Rural Bureau of Trees', aliases: ['The Bureau'], kind: 'regulator' }),
  source({ id: 'daily', name: 'The Daily Circuit', aliases: ['Daily Circuit', 'DC'], kind: 'outlet' }),
  source({ id: 'time', name: 'Moment', kind: 'outlet', wordlike: ['Moment'] }),
  source({ id: 'cole', name: 'Cole & Company', kind: 'analyst', aliases: ['Cole'] }),
];

export const NAMES: KnownNames = knownNames(buildAliasIndex(SOURCES));

export const document = (over: Partial<SourceDocument> & Pick<SourceDocument, 'date' | 'title'>): SourceDocument => {
  const sourceId = over.sourceId ?? 'acme';
  const url = over.url ?? `https://${sourceId}.example/${over.date}/${over.title.toLowerCase().replace(/\W+/g, '-')}`;
  return { id: documentId(sourceId, over.date, url), type: 'blog', dateBasis: 'published', ...over, sourceId, url };
};

export const coverage = (over: Partial<Coverage> = {}): Coverage => ({
  sourceId: 'acme',
  channel: 'Acme newsroom',
  from: '2026-01-01',
  to: '2026-06-30',
  status: 'complete',
  scope: 'whole',
  types: ['blog', 'news', 'press-release'],
  ...over,
});

export const day = (iso: string, over: Partial<CitedDate> = {}): CitedDate => ({
  text: iso,
  start: 0,
  end: iso.length,
  iso,
  precision: 'day',
  interval: { from: iso, to: iso },
  impossible: false,
  ...over,
});

export const citation = (over: Partial<Citation> = {}): Citation => ({
  block: 0,
  start: 0,
  end: 10,
  text: '(Acme AI)',
  form: 'parenthetical',
  source: { text: 'Acme AI', start: 1, end: 8, resolved: null, introduction: null },
  date: day('2026-05-14'),
  quote: null,
  link: null,
  claim: 'The lab opened a school for robot pilots in Ghent.',
  context: '',
  documentType: null,
  occasion: 'unstated',
  statedWeekday: null,
  ...over,
});

export const storyOf = (over: Partial<StoryEvidence>): StoryEvidence => ({ ...NO_STORY, ...over });

export const evidence = (over: Partial<Evidence> = {}): Evidence => ({
  name: { kind: 'known', sources: SOURCES.slice(0, 1), through: 'name' },
  kin: [],
  documents: [],
  sameDays: [],
  linked: [],
  coverage: [],
  quote: null,
  published: null,
  story: NO_STORY,
  registry: { version: '2026-07-01', documents: 100 },
  topics: PLAIN_TOPICS,
  ...over,
});

export const checkedCitation = (over: Partial<CheckedCitation> = {}): CheckedCitation => ({
  citation: citation(),
  bodies: [],
  speaker: null,
  verdict: { kind: 'vague-source' },
  findings: [],
  quote: null,
  clauses: [],
  changed: null,
  ...over,
});

export const reportOf = (checked: readonly CheckedCitation[]): Report => ({
  url: 'https://news.example/a',
  title: 'News',
  published: null,
  story: OPEN_STORY,
  checked,
  findings: [],
  registry: { version: '2026-07-01', documents: 100, lists: [] },
  logicVersion: 1,
  asOf: '2026-07-02',
});

export const CONTEXT: ArticleContext = { published: '2026-05-15', site: null };

export const EXTRACTION: Extraction = { names: NAMES, context: CONTEXT, tag: tagWithCompromise };

export const registryOf = (documents: readonly SourceDocument[], coverages: readonly Coverage[] = [coverage()]) =>
  memoryRegistry({ version: '2026-07-01', sources: SOURCES, coverage: coverages, documents });
