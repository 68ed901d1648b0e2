import { expect, test } from 'vitest';
import { checkArticle } from '../../../lib/app/check-article';
import { memoryRegistry } from '../../../lib/app/memory-registry';
import { PLAIN_TOPICS } from '../../../lib/topics/topic-model';
import { citation, document, SOURCES } from '../../factories';
import { held } from '../texts/held';

/** Words that look like those of terms, never twice the same. */
function words(count: number, seed: number): string {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state;
  };
  return Array.from({ length: count }, () => `term${next() % 400}`).join(' ');
}

const article = (citations: ReturnType<typeof citation>[]) => ({
  url: 'https://news.example/',
  title: 'News',
  published: '2026-05-20',
  lead: '',
  citations,
  links: 0,
});

test('quotes beyond what any article has are not looked up, and no verdict is drawn from them', async () => {
  const text = words(400, 1);
  const registry = memoryRegistry({
    version: '2026-07-01',
    sources: SOURCES,
    coverage: [],
    documents: [document({ date: '2026-05-14', title: 'Robots' })],
    texts: [held(text)],
  });
  const quoting = () => citation({ quote: text.slice(0, 1_900), claim: 'The terms say so' });
  const many = article(Array.from({ length: 200 }, quoting));
  const { checked } = await checkArticle(many, registry, PLAIN_TOPICS, '2026-07-01');
  expect(checked[0]?.quote?.outcome).toBe('stands');
  expect(checked.at(-1)?.quote).toBeNull();
  expect(checked.filter(({ quote }) => quote !== null).length).toBeLessThan(40);
});
