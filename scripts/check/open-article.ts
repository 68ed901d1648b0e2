import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseHTML } from 'linkedom';
import { marked } from 'marked';
import type { ReadArticle } from '../../lib/app/read-article';
import { type Detection, detectArticle } from '../../lib/article/detect-article';
import type { ArticleSignals } from '../../lib/article/signals';
import type { Block } from '../../lib/citation/block';
import { isBoldHeading } from '../../lib/citation/bold-heading';
import { MOST_TEXT } from '../../lib/citation/find-citations';
import { articleRoot } from '../../lib/page/article-root';
import { publishedDay } from '../../lib/page/published-day';
import { readBlocks } from '../../lib/page/read-blocks';
import { readSignals } from '../../lib/page/read-signals';
import type { IsoDay } from '../../lib/shared/calendar';

/** An article opened outside a browser, with what detection said of it. */
export interface OpenedArticle {
  readonly detection: Detection;
  /** What detection looked at. */
  readonly signals: ArticleSignals;
  readonly article: ReadArticle;
}

/** Stands in for the address of a page that has none, so that relative links can be told from none. */
const NO_ADDRESS = 'https://address.invalid/';

/** Markup alone tells: there is no layout outside a browser. */
const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Opens a page from its HTML. */
export function openHtml(html: string, url: string, published: IsoDay | null): OpenedArticle {
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`);
  const signals = readSignals(document as unknown as Document, url);
  const root = articleRoot(document as unknown as Document);
  const blocks =
    root === null
      ? []
      : readBlocks(root, {
          isHidden: (element) =>
            element.hasAttribute('hidden') || HIDDEN_STYLE.test(element.getAttribute('style') ?? ''),
          mostText: MOST_TEXT,
          baseUrl: url || NO_ADDRESS,
        });
  return {
    detection: detectArticle(signals),
    signals,
    article: {
      url,
      title: signals.title || signals.headline,
      published: published ?? publishedDay(document as unknown as Document, url, [signals.title, signals.headline]),
      blocks,
      hasMarkup: true,
    },
  };
}

/** A heading as texts for terminals mark it. */
const MARKED_HEADING = /^#{1,6}\s/;

/** A line wholly in bold, with its number in a list or without. */
const BOLD = /^(?:\d{1,2}[.)]\s)?\*\*([^*]+)\*\*$/;

/** Opens a plain text: each line is a block, the first one the headline. A text given by hand is taken for an article. */
export function openText(text: string, url: string, published: IsoDay | null): OpenedArticle {
  const blocks: Block[] = text.split('\n').map((line) => ({
    text: line,
    links: [],
    heading: MARKED_HEADING.test(line) || isBoldHeading(BOLD.exec(line.trim())?.[1] ?? ''),
  }));
  const written = blocks.map((block) => block.text.trim()).filter(Boolean);
  const title = (written[0] ?? '').slice(0, 300);
  const lead = written.slice(1, 13).map((line) => line.slice(0, 600));
  const signals: ArticleSignals = {
    url: '',
    title,
    headline: title,
    openGraphType: 'article',
    jsonLdTypes: ['Article'],
    hasDay: published !== null,
    hasDateline: published !== null,
    hasAuthor: false,
    articleElements: 1,
    lead,
    paragraphs: written.length,
    loneParagraphs: 0,
  };
  return {
    detection: detectArticle(signals),
    signals,
    article: { url, title, published, blocks, hasMarkup: false },
  };
}

/** Opens a saved article by its extension: .html, .md, or anything else as plain text. */
export function openFile(file: string): OpenedArticle {
  const text = readFileSync(file, 'utf8');
  switch (extname(file).toLowerCase()) {
    case '.html':
    case '.htm':
    case '.xhtml':
      return openHtml(text, '', null);
    case '.md':
    case '.markdown': {
      const html = marked.parse(text.replace(/^---\n[\s\S]*?\n---\n/, ''), { async: false });
      return openHtml(
        `<!doctype html><html><head><meta property="og:type" content="article"></head><body><article>${html}</article></body></html>`,
        pathToFileURL(file).href,
        null,
      );
    }
    default:
      return openText(text, '', null);
  }
}
