import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import type { ArticleSignals } from '../../lib/article/signals';
import { readSignals } from '../../lib/page/read-signals';
import { siteOf } from '../../lib/shared/address';
import { openText } from '../check/open-article';

/** A page or a plain article of the dev corpora, with what people said of it. */
export interface LabelledPage {
  readonly set: 'pages' | 'pages-unseen' | 'articles';
  readonly file: string;
  readonly title: string;
  readonly isEnglish: boolean;
  /** Pages of one site, or of one repository where the address is not known, are in the same fold. */
  readonly site: string;
  /** Null where people could not tell. */
  readonly isArticle: boolean | null;
  readonly isAiIndustry: boolean | null;
  readonly signals: ArticleSignals;
}

const CORPUS = join(import.meta.dirname, '../../../shared/corpus');

type Row = Readonly<Record<string, string>>;

function readTable(file: string): Row[] {
  const [head = [], ...lines] = readFileSync(join(CORPUS, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t'));
  return lines.map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i] ?? ''])));
}

const asBoolean = (label: string | undefined): boolean | null =>
  label === 'yes' ? true : label === 'no' ? false : null;

const siteOfRow = ({ url, origin, source }: Row): string =>
  siteOf(url ?? '') ?? (source || (origin ?? '').split('/').slice(0, 2).join('/'));

/** All labelled pages and articles of the dev halves; none where the corpora are not beside the project. */
export function labelledPages(): LabelledPage[] {
  if (!existsSync(CORPUS)) return [];
  const pages = (['pages', 'pages-unseen'] as const).flatMap((set) =>
    readTable(`${set}.dev.tsv`).map((row) => {
      const html = gunzipSync(readFileSync(join(CORPUS, row.file ?? ''))).toString('utf8');
      const { document } = parseHTML(html);
      return labelled(set, row, readSignals(document as unknown as Document, row.url ?? ''), asBoolean(row.is_article));
    }),
  );
  const articles = readTable('articles.dev.tsv').map((row) =>
    labelled('articles', row, openText(readFileSync(join(CORPUS, row.file ?? ''), 'utf8'), '', null).signals, true),
  );
  return [...pages, ...articles];
}

const labelled = (
  set: LabelledPage['set'],
  row: Row,
  signals: ArticleSignals,
  isArticle: boolean | null,
): LabelledPage => ({
  set,
  file: row.file ?? '',
  title: row.title ?? '',
  isEnglish: row.language === 'en',
  site: siteOfRow(row),
  isArticle,
  isAiIndustry: asBoolean(row.is_ai_industry),
  signals,
});
