import { SaxesParser } from 'saxes';
import { siteOf } from '../../shared/address';
import type { Source } from '../source';
import { collectOwn } from './collect-own';
import { collectImportProblems, type ImportOutcome, type ImportProblems, openText } from './import-outcome';
import { type ImportContext, MOST_OWN_SOURCES, type OwnRegistry } from './own-registry';
import { idFrom } from './own-tables';

/** Folders in folders: no reader of feeds nests deeper. */
const DEEPEST = 20;

/** What an outline is in `category`, where we wrote it: `/kind/regulator`. */
const KIND = /(?:^|,)\/kind\/([a-z]+)(?:,|$)/;

const escapeAttribute = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/**
 * One's own feeds as a reader of feeds takes them. OPML has room for names, newsrooms and feeds only: sources
 * without a feed, and all documents, are left out.
 */
export function exportOpml({ sources }: OwnRegistry): string {
  const outlines = sources.flatMap(({ name, kind, newsroom, feeds }) =>
    feeds.map((feed) => {
      const site = newsroom === null ? '' : ` htmlUrl="${escapeAttribute(newsroom)}"`;
      const text = escapeAttribute(name);
      return `    <outline type="rss" text="${text}" title="${text}" xmlUrl="${escapeAttribute(feed)}"${site} category="/kind/${kind}"/>\n`;
    }),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n  <head>\n    <title>Sources of Sourcelight</title>\n  </head>\n  <body>\n${outlines.join('')}  </body>\n</opml>\n`;
}

interface Feed {
  readonly line: number;
  readonly name: string;
  readonly kind: string;
  readonly xmlUrl: string;
  readonly htmlUrl: string;
}

/**
 * Reads the feeds of an OPML file: feeds of one name are one source. What it is stays an outlet, whose word
 * verifies nothing, unless the file says otherwise.
 */
export function importOpml(text: string, context: ImportContext): ImportOutcome {
  const opened = openText(text);
  if (!opened.ok) return opened;
  const problems = collectImportProblems();
  const feeds = readOutlines(opened.value, problems);
  const own = collectOwn(problems, context);
  for (const group of groupByName(feeds)) own.addSource(sourceOf(group), ([field]) => lineIn(group, field));
  if (feeds.length === 0 && problems.count === 0) problems.add(1, 'there is no outline with the address of a feed');
  return own.finish();
}

function readOutlines(text: string, problems: ImportProblems): Feed[] {
  const feeds: Feed[] = [];
  const parser = new SaxesParser();
  let depth = 0;
  let over = false;
  const refuse = (message: string): void => {
    // What follows a mistake in the syntax follows from it.
    if (!over) problems.add(parser.line, message);
    over = true;
  };
  parser.on('error', (error) => refuse(`not XML: ${error.message.replace(/^\d+:\d+: /, '')}`));
  // Entities are declared there, and nothing that we read needs any.
  parser.on('doctype', () => refuse('a document type, which a list of feeds does not need'));
  parser.on('opentag', ({ name, attributes }) => {
    depth++;
    if (over) return;
    if (depth === 1 && name !== 'opml') refuse('not OPML: it does not begin with <opml>');
    if (depth > DEEPEST) refuse('outlines within outlines, too deep');
    if (name !== 'outline' || attributes.xmlUrl === undefined) return;
    if (feeds.length === MOST_OWN_SOURCES) return refuse(`more than ${MOST_OWN_SOURCES} feeds`);
    feeds.push({
      line: parser.line,
      name: (attributes.title || attributes.text || siteOf(attributes.xmlUrl) || '').trim(),
      kind: KIND.exec(attributes.category ?? '')?.[1] ?? 'outlet',
      xmlUrl: attributes.xmlUrl,
      htmlUrl: attributes.htmlUrl ?? '',
    });
  });
  parser.on('closetag', () => {
    depth--;
  });
  for (let at = 0; at < text.length && !over; at += PIECE) parser.write(text.slice(at, at + PIECE));
  if (!over) parser.close();
  return feeds;
}

/** How much is given to the parser at once: it is asked to stop between two pieces. */
const PIECE = 65_536;

function groupByName(feeds: readonly Feed[]): Feed[][] {
  const groups = new Map<string, Feed[]>();
  for (const feed of feeds) {
    const group = groups.get(feed.name);
    if (group === undefined) groups.set(feed.name, [feed]);
    else group.push(feed);
  }
  return [...groups.values()];
}

const siteIn = (group: readonly Feed[]): string | null => group.find(({ htmlUrl }) => htmlUrl !== '')?.htmlUrl ?? null;

function sourceOf(group: readonly Feed[]): Partial<Record<keyof Source, unknown>> {
  const newsroom = siteIn(group);
  const name = group[0]?.name ?? '';
  return {
    id: idFrom(name),
    name,
    kind: group[0]?.kind,
    // A site that is a page of a larger one ("medium.com/@somebody") does not own the domain.
    domains: newsroom !== null && /^https?:\/\/[^/]+\/?$/.test(newsroom) ? [siteOf(newsroom) ?? ''] : [],
    newsroom,
    feeds: [...new Set(group.map(({ xmlUrl }) => xmlUrl))],
  };
}

const lineIn = (group: readonly Feed[], field: string | number | undefined): number =>
  (field === 'newsroom' ? group.find(({ htmlUrl }) => htmlUrl !== '') : group[0])?.line ?? 1;
