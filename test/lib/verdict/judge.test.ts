import { describe, expect, test } from 'vitest';
import type { Citation } from '../../../lib/citation/citation';
import type { Evidence } from '../../../lib/verdict/evidence';
import { judge } from '../../../lib/verdict/judge';
import { citation, coverage, day, document, evidence, SOURCES, storyOf } from '../../factories';

const AS_OF = '2026-07-02';
const school = document({ date: '2026-05-14', title: 'Acme opens school for robot pilots in Ghent' });
const unrelated = document({ date: '2026-05-14', title: 'Quarterly notes on turbine maintenance' });
const NEWS = storyOf({ anchors: [school], news: new Set([school.id]) });
const outlet = {
  kind: 'known' as const,
  sources: SOURCES.filter((source) => source.id === 'daily'),
  through: 'name' as const,
};
const shared = {
  kind: 'known' as const,
  sources: SOURCES.filter((source) => source.id.startsWith('rbt-')),
  through: 'name' as const,
};

interface Row {
  readonly kind: string;
  readonly why?: string;
  readonly because: string;
  readonly says?: Partial<Citation>;
  readonly holds?: Partial<Evidence>;
}

const UNKNOWN = { name: { kind: 'unknown' as const } };
const says = (text: string, over: Partial<Citation> = {}, source: Partial<NonNullable<Citation['source']>> = {}) => ({
  form: 'prose' as const,
  date: null,
  ...over,
  source: { text, start: 0, end: text.length, resolved: null, introduction: null, ...source },
});

const ROWS: readonly Row[] = [
  {
    because: 'the article says who it is',
    kind: 'on-record',
    says: says('Ann Lind', {}, { introduction: 'founder of a harbour school' }),
    holds: UNKNOWN,
  },
  {
    because: 'the words for the speaker say it themselves',
    kind: 'on-record',
    says: says('Blue Reed Robotics', {}, { introduction: 'a payroll start-up' }),
    holds: UNKNOWN,
  },
  { because: 'a spokesperson can be asked', kind: 'on-record', says: says('a Blue Reed spokesperson'), holds: UNKNOWN },
  {
    because: 'the article links to it',
    kind: 'on-record',
    says: says('Blue Reed Robotics', { link: 'https://bluereed.example/ramps' }),
    holds: UNKNOWN,
  },
  {
    because: 'a list of names knows that there is such a body',
    kind: 'on-record',
    says: says('Blue Reed Robotics'),
    holds: {
      ...UNKNOWN,
      known: { name: 'Blue Reed Robotics', what: 'body', kind: 'company', site: null, of: null, ambiguous: false },
    },
  },
  {
    because: 'the words lead back to somebody of the article',
    kind: 'on-record',
    says: says('the ruling', {}, { resolved: 'Ann Lind' }),
    holds: UNKNOWN,
  },
  {
    because: 'a person whom nothing places is no authority to look up',
    kind: 'not-checked',
    why: 'not-introduced',
    says: says('Ann Lind'),
    holds: UNKNOWN,
  },
  {
    because: 'a body that nobody introduces leads nowhere',
    kind: 'unknown-source',
    says: says('Blue Reed Robotics'),
    holds: UNKNOWN,
  },
  {
    because: 'in a bracket a document is claimed, whoever is introduced',
    kind: 'unknown-source',
    says: says('Ann Lind', { form: 'parenthetical', date: day('2026-05-14') }, { introduction: 'a captain' }),
    holds: UNKNOWN,
  },
  {
    because: 'a stand-in is nobody, with whatever role',
    kind: 'unknown-source',
    says: says('Analyst Jane Doe', {}, { introduction: 'Analyst' }),
    holds: UNKNOWN,
  },

  { because: 'day and topic match', kind: 'verified', holds: { documents: [school] } },
  {
    because: 'the clock of the source may be a day off',
    kind: 'verified',
    holds: { documents: [{ ...school, date: '2026-05-15' }] },
  },
  {
    because: 'a crawl sees a document up to two days late',
    kind: 'verified',
    holds: { documents: [{ ...school, date: '2026-05-16', dateBasis: 'first-seen' }] },
  },
  {
    because: 'the link leads to the document',
    kind: 'verified',
    says: { link: school.url, claim: 'Pilots are taught.' },
    holds: { linked: [school] },
  },
  {
    because: 'a month is cited and the document is of it',
    kind: 'verified',
    says: { date: day('2026-05', { precision: 'month', interval: { from: '2026-05-01', to: '2026-05-31' } }) },
    holds: { documents: [school] },
  },

  {
    because: 'the document meant is of another day',
    kind: 'differs',
    says: { date: day('2026-05-04') },
    holds: { documents: [school], coverage: [coverage()] },
  },
  {
    because: 'the linked document is of another day',
    kind: 'differs',
    says: { link: school.url, date: day('2026-04-01') },
    holds: { linked: [school] },
  },
  {
    because: 'somebody else published it that day',
    kind: 'differs',
    holds: {
      coverage: [coverage()],
      sameDays: [{ ...school, sourceId: 'rbt', title: 'School for robot pilots opens in Ghent' }],
    },
  },

  {
    because: 'the body’s own document may be among those that are not held',
    kind: 'not-covered',
    why: 'period',
    holds: { sameDays: [{ ...school, sourceId: 'rbt', title: 'School for robot pilots opens in Ghent' }] },
  },
  {
    because: 'a site that was rebuilt stamps its old documents anew, so the other day proves nothing',
    kind: 'not-covered',
    why: 'period',
    says: { date: day('2026-05-04') },
    holds: { documents: [{ ...school, dateBasis: 'restamped' }] },
  },
  {
    because: 'nor does the same day',
    kind: 'possible',
    why: 'topic-unclear',
    holds: { documents: [{ ...school, dateBasis: 'restamped' }] },
  },
  {
    because: 'the title names another sum',
    kind: 'possible',
    why: 'topic-unclear',
    says: { claim: 'Acme opens a school for robot pilots in Ghent with a gift of $900 million.' },
    holds: { documents: [{ ...school, title: 'Acme opens $200 million school for robot pilots in Ghent' }] },
  },
  {
    because: 'everything of that time is held, and nothing is of that day',
    kind: 'no-record',
    holds: { coverage: [coverage()] },
  },
  {
    because: 'a version tag comes out daily and says nothing',
    kind: 'no-record',
    holds: { coverage: [coverage()], documents: [{ ...unrelated, title: 'v2.1.206' }] },
  },
  {
    because: 'a record of the terms is no news either',
    kind: 'no-record',
    holds: { coverage: [coverage()], documents: [{ ...unrelated, type: 'terms-version' }] },
  },

  { because: 'nobody is named', kind: 'vague-source', holds: { name: { kind: 'vague' } } },
  { because: 'the name is not in the registry', kind: 'unknown-source', holds: { name: { kind: 'unknown' } } },

  {
    because: 'something was published that day, on what cannot be told',
    kind: 'possible',
    why: 'topic-unclear',
    holds: { documents: [unrelated] },
  },
  {
    because: 'everything is held, and what was published that day is of another topic',
    kind: 'no-record',
    holds: { documents: [unrelated], coverage: [coverage()] },
  },
  {
    because: 'what was published that day may be what is meant',
    kind: 'possible',
    why: 'topic-unclear',
    holds: { documents: [{ ...unrelated, title: 'A pilot speaks of turbines' }], coverage: [coverage()] },
  },
  {
    because: 'what was published that day may be meant by its words, but the whole article is of something else',
    kind: 'no-record',
    holds: {
      documents: [{ ...unrelated, title: 'A pilot speaks of turbines' }],
      coverage: [coverage()],
      story: storyOf({ likeness: new Map([[unrelated.id, 0.4]]) }),
    },
  },
  {
    because: 'what was published that day is what the whole article speaks of',
    kind: 'possible',
    why: 'topic-unclear',
    holds: {
      documents: [{ ...unrelated, title: 'A pilot speaks of turbines' }],
      coverage: [coverage()],
      story: storyOf({ likeness: new Map([[unrelated.id, 3.1]]) }),
    },
  },
  {
    because: 'the story rests on a document of the body, and the telling speaks of it',
    kind: 'sourced',
    says: says('Acme AI', { claim: 'Acme AI says that its school for robot pilots has six rooms.' }),
    holds: { story: storyOf({ anchors: [school] }) },
  },
  {
    because: 'the telling speaks of something else than the document on which the story rests',
    kind: 'not-covered',
    why: 'no-date',
    says: says('Acme AI', { claim: 'Acme AI says that turbines are dear.' }),
    holds: { story: storyOf({ anchors: [school] }) },
  },
  {
    because: 'the article’s news is a document of the body, and nothing says that this stands elsewhere',
    kind: 'sourced',
    says: says('Acme AI', { claim: 'The rooms are yellow, Acme AI says.', text: 'Acme AI says' }),
    holds: { story: NEWS },
  },
  {
    because: 'it has been said, at some time until now',
    kind: 'not-covered',
    why: 'no-date',
    says: says('Acme AI', { claim: 'Acme AI has said that turbines are dear.', text: 'Acme AI has said' }),
    holds: { story: NEWS },
  },
  {
    because: 'it was said in another year',
    kind: 'not-covered',
    why: 'no-date',
    says: says('Acme AI', { claim: 'Two years ago, Acme AI said that it would never teach.', text: 'Acme AI said' }),
    holds: { story: NEWS },
  },
  {
    because: 'it was handed to a newspaper',
    kind: 'not-covered',
    why: 'no-date',
    says: says('Acme AI', {
      claim: 'In a statement given to the Daily Circuit, Acme AI said: “We teach no turbines.”',
      text: 'Acme AI said',
    }),
    holds: { story: NEWS },
  },
  {
    because: 'it is of the news’ own day, and in a document of another kind: what is missing may stand in the news',
    kind: 'possible',
    why: 'topic-unclear',
    says: {
      form: 'prose',
      text: 'Acme AI says',
      claim: 'In a white paper of Thursday, Acme AI says that turbines are dear.',
      documentType: null,
    },
    holds: { coverage: [coverage()], story: NEWS },
  },
  {
    because: 'another document of the cited day is nearer to what is told',
    kind: 'verified',
    says: {
      form: 'prose',
      claim: 'Acme AI published its quarterly notes on turbine maintenance.',
      text: 'Acme AI published',
    },
    holds: { documents: [unrelated], coverage: [coverage()], story: NEWS },
  },
  {
    because: 'the telling is of another day than the document on which the story rests',
    kind: 'not-covered',
    why: 'period',
    says: {
      form: 'prose',
      date: day('2026-05-20'),
      claim: 'Acme AI says that its school for robot pilots has six rooms.',
    },
    holds: { story: storyOf({ anchors: [school] }) },
  },
  {
    because: 'it was said to somebody, whatever the story rests on',
    kind: 'not-covered',
    why: 'spoken',
    says: says('Acme AI', { claim: 'Acme AI told us that its school for robot pilots grows.', occasion: 'spoken' }),
    holds: { story: storyOf({ anchors: [school] }) },
  },
  {
    because: 'the story rests on the document of another body',
    kind: 'not-covered',
    why: 'no-date',
    says: says('Acme AI', { claim: 'Acme AI says that its school for robot pilots has six rooms.' }),
    holds: {
      story: storyOf({ anchors: [{ ...school, sourceId: 'cole' }] }),
    },
  },
  {
    because: 'another channel of the source is complete, and may not carry all',
    kind: 'not-covered',
    why: 'part',
    holds: { coverage: [coverage({ scope: 'part', channel: 'Acme Robotics Blog' })] },
  },
  {
    because: 'the channel that is named is complete',
    kind: 'no-record',
    says: { source: { text: 'Acme Robotics Blog', start: 1, end: 19, resolved: null, introduction: null } },
    holds: { coverage: [coverage({ scope: 'part', channel: 'Acme Robotics Blog (20 newest), Acme Sea Blog' })] },
  },
  {
    because: 'another channel than the one named is complete',
    kind: 'not-covered',
    why: 'part',
    says: { source: { text: 'Acme Security Blog', start: 1, end: 19, resolved: null, introduction: null } },
    holds: { coverage: [coverage({ scope: 'part', channel: 'Acme Robotics Blog' })] },
  },
  {
    because: 'terms are cited as of a day on which they were in force',
    kind: 'not-covered',
    why: 'period',
    says: { claim: "Pilots may leave the school, Acme's terms of use said." },
    holds: { coverage: [coverage()] },
  },
  {
    because: 'the link leads to the source’s own site',
    kind: 'possible',
    why: 'own-domain',
    says: { link: 'https://www.acme.example/new' },
    holds: { coverage: [coverage()] },
  },
  {
    because: 'no date is given and a recent document fits',
    kind: 'possible',
    why: 'no-date',
    says: { date: null },
    holds: { documents: [school] },
  },
  {
    because: 'several bodies go by the name',
    kind: 'possible',
    why: 'shared-name',
    holds: { name: shared, documents: [{ ...unrelated, sourceId: 'rbt-2' }] },
  },

  { because: 'no channel is held at all', kind: 'not-covered', why: 'period' },
  {
    because: 'the channel is held for another time',
    kind: 'not-covered',
    why: 'period',
    holds: { coverage: [coverage({ to: '2026-05-01' })] },
  },
  {
    because: 'the time-zone day after is not held',
    kind: 'not-covered',
    why: 'period',
    holds: { coverage: [coverage({ to: '2026-05-14' })] },
  },
  {
    because: 'the channel is only probably complete',
    kind: 'not-covered',
    why: 'period',
    holds: { coverage: [coverage({ status: 'likely' })] },
  },
  {
    because: 'a filing is cited and the newsroom carries none',
    kind: 'not-covered',
    why: 'part',
    says: { documentType: 'filing' },
    holds: { coverage: [coverage()] },
  },
  {
    because: 'it was said to somebody',
    kind: 'not-covered',
    why: 'spoken',
    says: { occasion: 'spoken' },
    holds: { coverage: [coverage()] },
  },
  {
    because: 'a person of the body may have said it anywhere',
    kind: 'not-covered',
    why: 'spoken',
    holds: { name: { kind: 'known', sources: SOURCES.slice(0, 1), through: 'person' }, coverage: [coverage()] },
  },
  {
    because: 'a weekday dates the telling, not the document that it may be about',
    kind: 'no-record',
    says: { date: day('2026-05-04', { precision: 'relative' }) },
    holds: { documents: [school], coverage: [coverage()] },
  },
  {
    because: 'no date is given',
    kind: 'not-covered',
    why: 'no-date',
    says: { date: null },
    holds: { coverage: [coverage()] },
  },
  {
    because: 'a year is too wide',
    kind: 'not-covered',
    why: 'vague-date',
    says: { date: day('2026', { precision: 'year', interval: { from: '2026-01-01', to: '2026-12-31' } }) },
    holds: { coverage: [coverage({ from: '2025-01-01', to: '2027-12-31' })] },
  },
  {
    because: 'over a month, what nothing says was published may have been said anywhere',
    kind: 'not-covered',
    why: 'vague-date',
    says: {
      form: 'prose',
      date: day('2026-05', { precision: 'month', interval: { from: '2026-05-01', to: '2026-05-31' } }),
    },
    holds: { coverage: [coverage()] },
  },
  {
    because: 'over a month, nothing of what was published fits',
    kind: 'no-record',
    says: {
      form: 'prose',
      occasion: 'published',
      date: day('2026-05', { precision: 'month', interval: { from: '2026-05-01', to: '2026-05-31' } }),
    },
    holds: { coverage: [coverage()] },
  },
  {
    because: 'there is no such day',
    kind: 'not-covered',
    why: 'impossible-date',
    says: { date: day('2026-06-31', { iso: null, interval: null, impossible: true }) },
    holds: { coverage: [coverage()] },
  },
  {
    because: 'several bodies go by the name and none published then',
    kind: 'not-covered',
    why: 'shared-name',
    holds: { name: shared, coverage: [coverage()] },
  },

  {
    because: 'an outlet reports what others did',
    kind: 'secondary',
    holds: { name: outlet, coverage: [coverage({ sourceId: 'daily' })] },
  },
  {
    because: 'even where its own report is held',
    kind: 'secondary',
    holds: { name: outlet, documents: [{ ...school, sourceId: 'daily' }] },
  },

  {
    because: 'nothing is loaded',
    kind: 'not-checked',
    why: 'registry-empty',
    holds: { name: { kind: 'unknown' }, registry: { version: '2026-07-01', documents: 0 } },
  },
  {
    because: 'the registry is years older than the citation',
    kind: 'not-checked',
    why: 'registry-stale',
    holds: { registry: { version: '2024-01-01', documents: 100 } },
  },
];

describe('judge', () => {
  test.each(ROWS)('$kind $why: $because', ({ kind, why, says, holds }) => {
    const verdict = judge(citation(says), evidence(holds), AS_OF);
    expect(verdict).toMatchObject(why === undefined ? { kind } : { kind, why });
  });

  test('the right document is shown', () => {
    expect(judge(citation(), evidence({ documents: [unrelated, school] }), AS_OF)).toMatchObject({
      document: { id: school.id },
    });
  });
});

describe('the three mistakes that end a credibility tool', () => {
  test('nothing of another topic is called verified, however many documents there are', () => {
    const many = Array.from({ length: 60 }, (_, i) =>
      document({ date: '2026-05-14', title: `Turbine note ${i} on maintenance` }),
    );
    expect(judge(citation(), evidence({ documents: many }), AS_OF).kind).toBe('possible');
    expect(judge(citation(), evidence({ documents: many, coverage: [coverage()] }), AS_OF).kind).toBe('no-record');
  });

  test('one shared word does not verify', () => {
    const pilots = document({ date: '2026-05-14', title: 'Pilots of the old airline meet' });
    expect(judge(citation(), evidence({ documents: [pilots] }), AS_OF).kind).toBe('possible');
  });

  test('what was not looked at is not called unverifiable', () => {
    const empty = evidence({ name: { kind: 'vague' }, registry: { version: '1970-01-01', documents: 0 } });
    expect(judge(citation(), empty, AS_OF).kind).toBe('not-checked');
  });

  test('"not found" is not said of a time that is not held, for any edge of the coverage', () => {
    for (const edge of ['2026-05-12', '2026-05-13', '2026-05-14']) {
      expect(judge(citation(), evidence({ coverage: [coverage({ to: edge })] }), AS_OF).kind).toBe('not-covered');
    }
    expect(judge(citation(), evidence({ coverage: [coverage({ to: '2026-05-15' })] }), AS_OF).kind).toBe('no-record');
  });
});
