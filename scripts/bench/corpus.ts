import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { articleText, type Block } from '../../lib/citation/block';
import { openFile } from '../check/open-article';

/** Real articles and pages lie beside the project: their texts are other publishers' and none of them goes into it. */
const CORPUS = join(import.meta.dirname, '../../../shared/corpus');

/** What is said where the corpora are absent. */
export const NO_CORPUS = 'SKIPPED: there is no folder ../shared/corpus beside the project';

/** An article as extraction gets it, and the same words as one text for those who take no blocks. */
export interface DevArticle {
  readonly blocks: readonly Block[];
  readonly text: string;
}

/** A saved page, still packed. */
export interface DevPage {
  readonly name: string;
  html(): string;
}

function filesOf(folder: string, ending: string): string[] {
  const whole = join(CORPUS, folder);
  if (!existsSync(whole)) return [];
  return readdirSync(whole)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(whole, name));
}

/** All dev articles; none where the corpus is absent. */
export const devArticles = (): DevArticle[] =>
  filesOf('articles-dev', '.md').map((file) => {
    const { blocks } = openFile(file).article;
    return { blocks, text: articleText(blocks) };
  });

/** All dev pages; none where the corpus is absent. Their names are hashes, so that any run of them is a random sample. */
export const devPages = (): DevPage[] =>
  filesOf('pages-dev', '.html.gz').map((file) => ({
    name: file.replace(/^.*[\\/]/, ''),
    html: () => gunzipSync(readFileSync(file)).toString('utf8'),
  }));
