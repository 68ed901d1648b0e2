import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractCitations } from '../../lib/app/read-article';
import { readStory } from '../../lib/app/read-story';
import { tagWithCompromise } from '../../lib/citation/compromise-tagger';
import { addDays, type IsoDay } from '../../lib/shared/calendar';
import { openRegistry, openTopicModel } from '../check/bundled-registry';
import { openText } from '../check/open-article';

const FILES = ['whole-articles.dev.jsonl', 'fabricated.dev.jsonl', 'mixed.dev.jsonl'];

/** So many days earlier, the same bodies have published other things: whatever an article is said to rest on there is wrong. */
const EARLIER = [60, 100, 150, 200];

interface Label {
  readonly article: string;
  readonly folder: string;
  readonly date: IsoDay;
  readonly url: string;
}

export interface ImpostorStories {
  /** Articles set beside other weeks of the same bodies. */
  readonly pairs: number;
  /** Those that were given an anchor there. */
  readonly falseAnchors: number;
  readonly falseAnchorRate: number;
}

/**
 * Sets every article of the corpora beside what its bodies published weeks and months before it.
 * @param corpus folder of the labelled articles
 * @throws when the bundled registry cannot be read
 */
export async function measureImpostorStories(corpus: string): Promise<ImpostorStories> {
  const opened = await openRegistry();
  if (!opened.ok) throw new Error(`the bundled registry cannot be read: ${opened.failure.kind}`);
  const registry = opened.value;
  const topics = await openTopicModel();
  const names = await registry.names();
  let pairs = 0;
  let falseAnchors = 0;
  for (const { article, folder, date, url } of articlesOf(corpus)) {
    const text = readFileSync(join(corpus, folder, article), 'utf8');
    const read = extractCitations(openText(text, url, date).article, names, tagWithCompromise, date);
    for (const days of EARLIER) {
      const { anchors, events } = await readStory({ ...read, published: addDays(date, -days) }, registry, topics);
      pairs++;
      if (anchors.length + events.length > 0) falseAnchors++;
    }
  }
  return { pairs, falseAnchors, falseAnchorRate: Math.round((1e4 * falseAnchors) / Math.max(1, pairs)) / 1e4 };
}

function articlesOf(corpus: string): Label[] {
  const labels = FILES.flatMap((file) =>
    readFileSync(join(corpus, file), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Label),
  );
  return [...new Map(labels.map((label) => [label.article, label])).values()];
}
