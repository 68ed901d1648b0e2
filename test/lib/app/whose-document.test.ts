import { describe, expect, test } from 'vitest';
import { checkArticle } from '../../../lib/app/check-article';
import { memoryRegistry } from '../../../lib/app/memory-registry';
import type { Citation } from '../../../lib/citation/citation';
import { PLAIN_TOPICS } from '../../../lib/topics/topic-model';
import { citation, coverage, document, SOURCES, source } from '../../factories';

const unit = source({ id: 'acme-robots', name: 'Acme Robots', parent: 'acme' });
const school = document({
  date: '2026-05-14',
  title: 'Acme opens school for robot pilots in Ghent',
  sourceId: 'acme-robots',
});

async function verdictOf(says: Partial<Citation>, documents = [school]) {
  const registry = memoryRegistry({
    version: '2026-07-01',
    sources: [...SOURCES, unit],
    coverage: [coverage()],
    documents,
  });
  const article = { url: '', title: '', published: '2026-05-15', lead: '', citations: [citation(says)], links: null };
  return (await checkArticle(article, registry, PLAIN_TOPICS, '2026-07-02')).checked[0]?.verdict;
}

describe('whose document it is', () => {
  test('what a part of the body published is its own', async () => {
    expect(await verdictOf({})).toMatchObject({ kind: 'verified', document: { id: school.id } });
  });

  test('a link to a document that is held tells whom "the lab" stands for', async () => {
    const the = { text: 'the lab', start: 0, end: 7, resolved: null, introduction: null };
    expect(await verdictOf({ source: the })).toMatchObject({ kind: 'not-checked' });
    expect(await verdictOf({ source: the, link: school.url })).toMatchObject({ kind: 'verified', by: 'address' });
  });

  test('a link does not give a name to somebody whom nobody knows', async () => {
    const name = { text: 'Quill Foundation', start: 0, end: 16, resolved: null, introduction: null };
    expect(await verdictOf({ source: name, link: school.url })).toMatchObject({ kind: 'unknown-source' });
  });

  test('the document of somebody else corrects the source where all of the named one’s is held', async () => {
    const theirs = document({ date: '2026-05-14', title: 'School for robot pilots opened in Ghent', sourceId: 'rbt' });
    const verdict = await verdictOf({}, [theirs]);
    expect(verdict).toMatchObject({ kind: 'differs', what: 'source', document: { id: theirs.id } });
  });
});
