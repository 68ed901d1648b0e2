import { describe, expect, test } from 'vitest';
import { addDays } from '../../../lib/shared/calendar';
import { anchorsOf, type StoryBody, type StoryText } from '../../../lib/story/anchors';
import { PLAIN_TOPICS } from '../../../lib/topics/topic-model';
import { citation, document, SOURCES } from '../../factories';

const ACME = SOURCES[0] as (typeof SOURCES)[number];
const DAY = '2026-05-14';

/** A year of titles on other matters, one a fortnight. */
const OTHERS = [
  'quarterly figures',
  'hiring in Lyon',
  'a harbour crane',
  'winter schedule',
  'board election',
  'new offices',
];
const YEAR = Array.from({ length: 24 }, (_, i) =>
  document({ date: addDays(DAY, -70 - 14 * i), title: `Notes on ${OTHERS[i % OTHERS.length]} ${i}` }),
).reverse();

const pilots = document({ date: '2026-05-13', title: 'Robot pilots open a flying school in Ghent' });

const LEAD = `Acme AI opens a flying school for robot pilots in Ghent. The pilots are robots with six arms. Neighbours of the
  airfield complain about noise at night, the mayor promises trees, an architect praises the glass roof, and two old
  hangars will be torn down before winter. Trains to the coast stop nearby; a café sells waffles, soup and strong coffee.
  Students pay nothing for the first term, teachers come from eleven countries, and machines are repaired on Sundays.
  Farmers lent meadows, painters decorated the tower, musicians rehearse inside, swallows nest beneath its gutters, while
  engineers measure wind, rain, frost, dust, pollen, temperature, pressure, humidity, lightning and drifting snow.
  Visitors ring a brass bell, climb ladders, borrow blankets, photograph clouds and taste honey from rooftop hives.`;

const story = (over: Partial<StoryText> = {}): StoryText => ({
  title: 'A flying school for robot pilots opens in Ghent',
  lead: LEAD,
  published: DAY,
  citations: [],
  ...over,
});

const acme = (...claims: readonly string[]): StoryBody => ({
  family: [ACME],
  tellings: claims.map((claim) => citation({ text: 'Acme said', claim, date: null })),
  isCentre: true,
});

/** Of which no title says anything. */
const SAID = 'The soup is hot, Acme said.';

const anchors = (text: StoryText, documents = [...YEAR, pilots], bodies = [acme(SAID)]) =>
  anchorsOf(text, bodies, new Map([[ACME.id, documents]]), PLAIN_TOPICS).anchors.map(({ document: one }) => one.title);

describe('what a story rests on', () => {
  test('the document of its days whose title it speaks of', () => {
    expect(anchors(story())).toEqual([pilots.title]);
  });

  test.each([
    ['of another month', story({ published: '2026-06-20' })],
    ['of the days after', story({ published: '2026-05-05' })],
    [
      'of which the article says nothing',
      story({ title: 'Waffles', lead: LEAD.replaceAll(/robots?|pilots?|flying|school|Ghent/gi, 'geese') }),
    ],
    ['beside a text that is no whole article', story({ lead: 'Robot pilots open a flying school in Ghent.' })],
  ])('nothing %s', (_what, text) => {
    expect(anchors(text)).toEqual([]);
  });

  test('nothing of a body that is not cited', () => {
    expect(anchors(story(), undefined, [acme()])).toEqual([]);
  });

  test('nothing of a body whose titles are always like this', () => {
    const alike = YEAR.map((one, i) => ({ ...one, title: `Robot pilots open a flying school in Ghent, part ${i}` }));
    expect(anchors(story(), [...alike, pilots])).toEqual([]);
  });

  test('nothing where two titles of the same days are as like', () => {
    const twin = document({ date: '2026-05-12', title: 'Robot pilots open a flying school at night' });
    expect(anchors(story(), [...YEAR, twin, pilots])).toEqual([]);
  });

  test('nothing of a body of which too little is held to compare', () => {
    expect(anchors(story(), [...YEAR.slice(0, 3), pilots])).toEqual([]);
  });

  test('nothing where a title shares rare words with the text, but neither headline nor telling', () => {
    const title = 'Swallows, gutters, waffles, pollen, hangars and meadows';
    expect(anchors(story(), [...YEAR, document({ date: '2026-05-13', title })])).toEqual([]);
  });

  test('only documents of the last days are compared with the story', () => {
    const { likeness } = anchorsOf(story(), [acme(SAID)], new Map([[ACME.id, [...YEAR, pilots]]]), PLAIN_TOPICS);
    expect([...likeness.keys()]).toEqual([pilots.id]);
  });

  test('the overview of an event that the opening or a telling names', () => {
    const overview = document({ date: '2026-05-12', title: 'Acme AI Wings 2026: robots take off' });
    const events = (text: StoryText, ...claims: string[]) =>
      anchorsOf(text, [acme(...claims)], new Map([[ACME.id, [...YEAR, overview]]]), PLAIN_TOPICS).events.map(
        ({ document: one, isInOpening }) => [one.title, isInOpening],
      );
    expect(events(story({ title: 'At Acme AI Wings, robots fly' }), SAID)).toEqual([[overview.title, true]]);
    expect(events(story(), 'At Wings 2026, Acme said that robots fly.')).toEqual([[overview.title, false]]);
    expect(events(story(), SAID)).toEqual([]);
  });

  test('a document of the days that are told beside the tellings', () => {
    const older = { ...pilots, date: '2026-04-20' };
    const told = (sentence: string, documents = [...YEAR, older]) => {
      const besides = { ...citation({ text: 'Acme said', claim: SAID, context: sentence, date: null }) };
      return anchors(story({ citations: [besides] }), documents);
    };
    expect(told('The flying school of the robot pilots in Ghent opened in April.')).toEqual([pilots.title]);
    expect(told('The school of flying robot pilots opened its doors in Ghent three weeks ago.')).toEqual([
      pilots.title,
    ]);
    expect(told('The flying school of the robot pilots in Ghent opened in March.')).toEqual([]);
    expect(told('A bakery opened in April.')).toEqual([]);
    expect(told('The flying school of the robot pilots in Ghent opened.')).toEqual([]);
    const twin = document({ date: '2026-04-12', title: 'Robot pilots open a flying school at night' });
    expect(told('The flying school of the robot pilots in Ghent opened in April.', [...YEAR, twin, older])).toEqual([]);
  });

  test('what the article may be about, with what speaks of it', () => {
    const spoken = (text: StoryText, ...claims: string[]) =>
      anchorsOf(text, [acme(...claims)], new Map([[ACME.id, [...YEAR, pilots]]]), PLAIN_TOPICS).spokenOf.map(
        ({ document: one, isInOpening, tellings }) => [one.title, isInOpening, tellings.map(({ claim }) => claim)],
      );
    const told = 'Robot pilots open a flying school, Acme said.';
    expect(spoken(story(), SAID, told)).toEqual([[pilots.title, true, [told]]]);
    const elsewhere = {
      title: 'Waffles are dearer',
      lead: `${'Waffles cost more than soup or honey now. '.repeat(20)}${LEAD}`,
    };
    expect(spoken(story(elsewhere), SAID, told)).toEqual([[pilots.title, false, [told]]]);
    expect(spoken(story(elsewhere), SAID)).toEqual([]);
  });
});
