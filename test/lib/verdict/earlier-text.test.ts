import { describe, expect, test } from 'vitest';
import type { Citation } from '../../../lib/citation/citation';
import type { SourceDocument } from '../../../lib/registry/document';
import { addDays } from '../../../lib/shared/calendar';
import { searchWindow } from '../../../lib/verdict/evidence';
import { judge } from '../../../lib/verdict/judge';
import { citation, coverage, day, document, evidence, SOURCES } from '../../factories';

const MONTH = {
  ...day('2026-02-01'),
  text: 'in February',
  iso: '2026-02',
  interval: { from: '2026-02-01', to: '2026-02-28' },
};
/** Titles on other matters, so that a rare word tells something. */
const OTHERS = ['hiring', 'offices', 'cranes', 'winter', 'elections', 'soup'].flatMap((word, i) =>
  Array.from({ length: 12 }, (_, n) =>
    document({ date: addDays('2026-01-02', 7 * n + i), title: `Notes on ${word} ${n}` }),
  ),
);

const verdictOn = (says: Partial<Citation>, documents: readonly SourceDocument[]) =>
  judge(
    citation({ form: 'prose', ...says }),
    evidence({ coverage: [coverage()], documents: [...documents, ...OTHERS], published: '2026-05-15' }),
    '2026-07-02',
  );

describe('a telling of months ago', () => {
  const claw = document({
    date: '2026-02-23',
    title: 'An account of the Kestrel gripper, its wrist, wires and weight',
  });

  test('goes back to the one title of its month that names what it names', () => {
    const claim =
      'Acme announced in February that the wrist of its Kestrel breaks eggs, cups and windows in every kitchen of the coast.';
    expect(verdictOn({ text: 'Acme announced in February', claim, date: MONTH }, [claw])).toEqual({
      kind: 'sourced',
      document: claw,
    });
  });

  test('and to none of two that name it', () => {
    const other = document({ date: '2026-02-11', title: 'Kestrel in the second week' });
    const claim =
      'Acme announced in February that the wrist of its Kestrel breaks eggs, cups and windows in every kitchen of the coast.';
    expect(verdictOn({ text: 'Acme announced in February', claim, date: MONTH }, [claw, other]).kind).not.toBe(
      'sourced',
    );
  });

  test('nor to one that is stamped anew, or beside a link to a page that is not held', () => {
    const claim =
      'Acme announced in February that the wrist of its Kestrel breaks eggs, cups and windows in every kitchen of the coast.';
    const says = { text: 'Acme announced in February', claim, date: MONTH };
    expect(verdictOn(says, [{ ...claw, dateBasis: 'restamped' }]).kind).not.toBe('sourced');
    expect(verdictOn({ ...says, link: 'https://acme.example/kestrel' }, [claw])).toMatchObject({ why: 'own-domain' });
  });

  const smuggling = document({ date: '2026-02-23', title: 'Stopping smuggling' });

  test('may mean a title with which it shares a rare word', () => {
    const claim = 'In February, Acme accused neighbours of sending crates by night, for smuggling is cheap.';
    expect(verdictOn({ text: 'Acme accused', claim, date: MONTH }, [smuggling])).toMatchObject({
      kind: 'possible',
      documents: [smuggling],
    });
  });

  test('means nothing where only common words are shared', () => {
    const claim = 'In February, Acme accused neighbours of sending crates by night.';
    expect(verdictOn({ text: 'Acme accused', claim, date: MONTH }, [smuggling]).kind).toBe('not-covered');
  });

  test('without a time is looked for over a year', () => {
    const before = citation({ text: 'Acme has previously accused', date: null });
    expect(searchWindow(before, '2026-05-15', SOURCES.slice(0, 1))?.from).toBe(addDays('2026-05-15', -400));
    const now = citation({ text: 'Acme said', date: null });
    expect(searchWindow(now, '2026-05-15', SOURCES.slice(0, 1))?.from).toBe(addDays('2026-05-15', -21));
  });
});
