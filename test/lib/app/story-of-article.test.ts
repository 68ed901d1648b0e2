import { describe, expect, test } from 'vitest';
import { checkArticle } from '../../../lib/app/check-article';
import type { Citation } from '../../../lib/citation/citation';
import type { Coverage } from '../../../lib/registry/coverage';
import type { SourceDocument } from '../../../lib/registry/document';
import { PLAIN_TOPICS } from '../../../lib/topics/topic-model';
import { citation, coverage, day, document, registryOf } from '../../factories';

const school = document({ date: '2026-05-14', title: 'Acme opens school for robot pilots in Ghent' });
const elsewhere = document({ date: '2026-02-02', title: 'Quarterly notes on turbine maintenance' });
const TITLE = 'Acme AI opens a school for robot pilots in Ghent';

const telling = (text: string, claim: string, over: Partial<Citation> = {}): Citation =>
  citation({
    form: 'prose',
    text,
    source: { text: 'Acme AI', start: 0, end: 7, resolved: null, introduction: null },
    date: null,
    claim,
    ...over,
  });

const announced = telling(
  'Acme AI announced',
  'Acme AI announced on Thursday that it opens a school for robot pilots.',
  {
    date: day('2026-05-14'),
    occasion: 'published',
  },
);
const adds = telling('Acme AI adds', 'The rooms are yellow, Acme AI adds.');

const reportFor = (
  citations: readonly Citation[],
  documents: readonly SourceDocument[],
  { title = TITLE, published = '2026-05-15' as string | null, coverages = [coverage()] } = {},
) =>
  checkArticle(
    { url: '', title, published, lead: '', citations, links: null },
    registryOf(documents, coverages),
    PLAIN_TOPICS,
    '2026-07-02',
  );

describe('the story of an article', () => {
  test('rests on what one telling was verified by, and the others go back to it', async () => {
    const { story, checked } = await reportFor([announced, adds], [school]);
    expect(story).toMatchObject({ kind: 'rests-on', anchors: [{ source: 'Acme AI', document: { id: school.id } }] });
    expect(checked.map(({ verdict }) => verdict.kind)).toEqual(['verified', 'sourced']);
  });

  test('without a record names the channels, and the days that were searched of them', async () => {
    const { story } = await reportFor([announced, adds], [elsewhere]);
    expect(story).toEqual({
      kind: 'no-record',
      anchors: [],
      linked: [],
      searched: [
        {
          sourceId: 'acme',
          source: 'Acme AI',
          channel: 'Acme newsroom',
          from: '2026-05-05',
          to: '2026-05-15',
          status: 'complete',
        },
      ],
      notHeld: [],
    });
  });

  test('is open where the days are not held, and says of whom', async () => {
    const { story } = await reportFor([announced], [elsewhere], { coverages: [coverage({ to: '2026-05-10' })] });
    expect(story).toMatchObject({ kind: 'open', notHeld: ['Acme AI'], searched: [{ to: '2026-05-10' }] });
  });

  test('is open where nobody announced anything', async () => {
    expect((await reportFor([adds], [elsewhere])).story.kind).toBe('open');
  });

  test('is open where the article gives no day', async () => {
    const { story } = await reportFor([announced], [elsewhere], { published: null });
    expect(story).toEqual({ kind: 'open', anchors: [], linked: [], searched: [], notHeld: ['Acme AI'] });
  });

  test('versions of terms are no channel for news', async () => {
    const terms = coverage({ channel: 'Acme terms', types: ['terms-version'], scope: 'kind' });
    const { story } = await reportFor([announced], [elsewhere], { coverages: [terms] });
    expect(story).toMatchObject({ searched: [], notHeld: ['Acme AI'] });
  });

  test('nothing goes back to a document that is mentioned on the side', async () => {
    const { story, checked } = await reportFor([announced, adds], [school], { title: 'Waffles are dearer than ever' });
    expect(story.kind).toBe('open');
    expect(checked.map(({ verdict }) => verdict.kind)).toEqual(['verified', 'not-covered']);
  });

  test('a document of weeks before bears out nothing else; it is shown as what may be meant', async () => {
    const { checked } = await reportFor([announced, adds], [school], { published: '2026-06-05' });
    expect(checked.map(({ verdict }) => verdict)).toMatchObject([
      { kind: 'verified' },
      { kind: 'possible', why: 'no-date', documents: [school] },
    ]);
  });

  test('what it links to on the body’s own site is named though it is not held; a front page is not', async () => {
    const post = 'https://acme.example/blog/school';
    const linking = [
      adds,
      { ...adds, link: post },
      { ...adds, link: `${post}/` },
      { ...adds, link: 'https://acme.example/' },
    ];
    const { story } = await reportFor(linking, [elsewhere]);
    expect(story).toMatchObject({ kind: 'rests-on', anchors: [], linked: [{ url: post, source: 'Acme AI' }] });
    expect(story.linked).toHaveLength(1);
  });

  test('a linked document that is held is an anchor, of whatever day', async () => {
    const { story } = await reportFor([{ ...adds, link: school.url }], [school], { published: '2026-06-28' });
    expect(story).toMatchObject({ anchors: [{ document: { id: school.id } }], linked: [] });
  });

  test('an outlet’s page is no document that a story rests on', async () => {
    const daily = { text: 'The Daily Circuit', start: 0, end: 17, resolved: null, introduction: null };
    const { story } = await reportFor([{ ...adds, source: daily, link: 'https://daily.example/story' }], [elsewhere]);
    expect(story).toMatchObject({ kind: 'open', linked: [] });
  });

  test('an outlet’s report on the same matter shows the primary document, and on another matter none', async () => {
    const daily = { text: 'The Daily Circuit', start: 0, end: 17, resolved: null, introduction: null };
    const reported = {
      ...adds,
      source: daily,
      claim: 'A school for robot pilots opens in Ghent, the Daily Circuit reported.',
    };
    const { checked } = await reportFor([announced, reported, { ...reported, claim: 'Waffles are dear.' }], [school]);
    expect(checked.map(({ verdict }) => verdict)).toMatchObject([
      { kind: 'verified' },
      { kind: 'secondary', document: { id: school.id } },
      { kind: 'secondary', document: null },
    ]);
  });

  describe('an announcement of which neither its day nor the article has anything', () => {
    const text = `Acme AI opens a flying school in Ghent. Neighbours of the airfield complain about noise at night, the mayor
      promises trees, an architect praises the glass roof, and two old hangars will be torn down before winter. Trains to
      the coast stop nearby; a café sells waffles, soup and strong coffee. Students pay nothing for the first term, teachers
      come from eleven countries, and machines are repaired on Sundays. Farmers lent meadows, painters decorated the tower,
      musicians rehearse inside, swallows nest beneath its gutters, while engineers measure wind, rain, frost, dust, pollen,
      temperature, pressure, humidity, lightning and drifting snow. Visitors ring a brass bell, climb ladders, borrow
      blankets, photograph clouds and taste honey from rooftop hives.`;
    const inPost = telling(
      'Acme AI said',
      'It opens a flying school in Ghent, Acme AI said in a blog post on Thursday.',
      {
        date: day('2026-05-14'),
        occasion: 'published',
        documentType: 'blog',
      },
    );
    const thePost = telling('according to the post', 'It has nine rooms, according to the post.', {
      source: { text: 'the post', start: 0, end: 8, resolved: null, introduction: null },
    });
    const ofThatDay = document({ date: '2026-05-14', title: 'Turbine maintenance in three easy steps' });
    const check = (
      over: Partial<Citation> = {},
      types: Coverage['types'] = ['news', 'press-release'],
      lead = text,
      more: readonly Citation[] = [],
    ) =>
      checkArticle(
        {
          url: '',
          title: 'Acme AI opens a flying school in Ghent',
          published: '2026-05-15',
          lead,
          citations: [{ ...inPost, ...over }, thePost, ...more],
          links: null,
        },
        registryOf([elsewhere, ofThatDay], [coverage({ types })]),
        PLAIN_TOPICS,
        '2026-07-02',
      );

    test('has no record, though something was published that day, and so has what goes back to it', async () => {
      const { story, checked } = await check();
      expect(story.kind).toBe('no-record');
      expect(checked.map(({ verdict }) => verdict.kind)).toEqual(['no-record', 'no-record']);
    });

    test.each([
      ['what is said to somebody', { occasion: 'spoken' as const }],
      ['what is of no day', { date: null }],
      ['what was published weeks before', { date: day('2026-04-14') }],
      [
        'what is of research, which is published elsewhere too',
        { claim: 'Its researchers taught robots to fly, Acme AI said in a blog post.' },
      ],
      [
        'what speaks of the document of its day',
        { claim: 'Turbine maintenance in three steps, Acme AI said in a post.' },
      ],
    ])('not: %s', async (_what, over) => {
      const { story, checked } = await check(over);
      expect(story.kind).not.toBe('no-record');
      expect(checked[0]?.verdict.kind).not.toBe('no-record');
    });

    test('not: where the article links to a page of the body that is not held', async () => {
      const link = 'https://acme.example/blog/flying-school';
      const linking = telling('Acme AI adds', 'The rooms are yellow, Acme AI adds.', { link });
      expect((await check({}, undefined, text, [linking])).checked[0]?.verdict.kind).not.toBe('no-record');
    });

    test('not: in a text too short to be compared', async () => {
      expect((await check({}, undefined, '')).story.kind).toBe('open');
    });
  });
});
