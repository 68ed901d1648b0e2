import { expect, test } from 'vitest';
import { checkArticle } from '../../../lib/app/check-article';
import { PLAIN_TOPICS } from '../../../lib/topics/topic-model';
import { citation, day, document, registryOf } from '../../factories';

const OF_THE_DAY = document({ date: '2026-05-14', title: 'Robot pilots advisory board on harbour safety' });
const YEARS_BEFORE = document({ date: '2024-02-01', title: 'Robot pilots advisory board on alpine glacier rescue' });

const verdictOn = async (claim: string, documents = [OF_THE_DAY, YEARS_BEFORE]) => {
  const citations = [citation({ date: day('2026-05-14'), claim })];
  const article = { url: 'https://daily.example/a', title: '', published: '2026-05-15', lead: '', citations, links: 1 };
  const report = await checkArticle(article, registryOf(documents), PLAIN_TOPICS, '2026-07-01');
  return report.checked[0]?.verdict;
};

test('a document of the day is not taken for one of years before that says just what is claimed', async () => {
  const claim = 'The robot pilots advisory board met on alpine glacier rescue.';
  expect(await verdictOn(claim, [OF_THE_DAY])).toMatchObject({ kind: 'verified' });
  expect(await verdictOn(claim)).toMatchObject({
    kind: 'possible',
    documents: [{ title: OF_THE_DAY.title }, { title: YEARS_BEFORE.title }],
  });
});

test('one of the day that says what is claimed holds out against all others', async () => {
  expect(await verdictOn('The robot pilots advisory board met on harbour safety.')).toMatchObject({
    kind: 'verified',
    document: { title: OF_THE_DAY.title },
  });
});
