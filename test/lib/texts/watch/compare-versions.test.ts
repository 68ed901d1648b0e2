import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareVersions } from '../../../../lib/texts/watch/compare-versions';
import { printOf } from '../../../../lib/texts/watch/significant-words';
import { TERMS } from './pages';

/** What changed, in a line for each: `reworded 1.3`. */
const told = (before: string, after: string): string[] =>
  compareVersions(before, after).map(({ kind, number, path }) => `${kind} ${number ?? path.at(-1)}`);
const edit = (...edits: readonly [from: string | RegExp, to: string][]): string =>
  edits.reduce((text, [from, to]) => {
    const edited = text.replace(from, to);
    expect(edited, `${from} stands in the text`).not.toBe(text);
    return edited;
  }, TERMS);

describe('what readers of the words would not see is no change', () => {
  test.each<[why: string, edits: [string | RegExp, string][]]>([
    ['the day of the update', [['4 March 2026', 'June 30, 2027']]],
    [
      'a day that was not given before',
      [['Last updated: 4 March 2026', 'Effective: 1 May 2026 ([previous version](https://a.example/old))']],
    ],
    ['a day grown together with a link', [['Last updated: 4 March 2026', 'Effective May 1, 2026Previous Version']]],
    ['no day any more', [['Last updated: 4 March 2026\n', '']]],
    ['the year of the copyright', [['© 2026', '© 2024-2031']]],
    [
      'quotation marks and dashes',
      [
        ['working day', 'working\u00a0day'],
        ['service expects', '“service” expects'],
      ],
    ],
    ['soft hyphens', [['manifests', 'mani\u00adfests']]],
    ['emphasis and links', [['Fees are due', '**Fees** [are](https://a.example) _due_']]],
    ['breaks of lines', [['between you and', 'between you\nand']]],
    ['a paragraph in two', [['Limited. They say', 'Limited.\n\nThey say']]],
    ['two clauses in one', [['the month. See', 'the month.\n\nSee']]],
    ['another sign for items', [[/^- /gm, '* ']]],
    [
      'numbers with letters',
      [
        ['1.1. The', 'A.1. The'],
        ['1.2. You', 'A.2.a. You'],
      ],
    ],
    [
      'headings that are called sections',
      [
        ['## 4. Law', '## Section 4: Law'],
        ['## 3. Fees', '## § 7 Fees'],
      ],
    ],
    [
      'links to other versions',
      [['4 March 2026', '24 October, 2025 (past versions)\n\nArchived versions | Download PDF']],
    ],
    [
      'numbers for items',
      [
        ['- use', '1. use'],
        ['- pass', '2. pass'],
        ['- ask', '3. ask'],
      ],
    ],
    ['another level of headings', [['## 2.', '### 2.']]],
    ['a clause that moved', [[/(1\.2\. .*)\n\n(1\.3\. .*)/, '$2\n\n$1']]],
    ['a clause that is numbered otherwise', [['3.2. You', '3.4. You']]],
    [
      'lines of the page',
      [
        ['# Harbour', 'Version 3.1\n\nSkip to main content\n\nPrint this page\n\n# Harbour'],
        ['© 2026', 'Back to top\n\n5 min read\n\n© 2026'],
      ],
    ],
    ['what links say to the blind', [['Irish law', 'Irish law (opens in a new window)']]],
  ])('%s', (_, edits) => {
    expect(told(TERMS, edit(...edits))).toEqual([]);
    expect(told(edit(...edits), TERMS)).toEqual([]);
  });

  test('most of it does not even change the print', () => {
    expect(printOf(edit(['4 March 2026', '5 May 2027'], ['© 2026', '© 2030'], ['3.2. You', '3.4. You']))).toEqual(
      printOf(TERMS),
    );
    expect(printOf(edit(['thirty days', 'sixty days']))).not.toEqual(printOf(TERMS));
  });
});

describe('what they would see is', () => {
  test.each<[why: string, edits: [string | RegExp, string][], changes: string[]]>([
    ['a word', [['thirty days', 'sixty days']], ['reworded 1.3']],
    ['a figure', [['20 euro', '25 euro']], ['reworded 3. Fees']],
    [
      'a sign of percent',
      [['one thousand questions', 'one thousand % questions']],
      ['reworded 2. What you may not do'],
    ],
    ['a date within a clause', [['Irish law applies', 'From 1 May 2026 Irish law applies']], ['reworded 4. Law']],
    ['a clause that is gone', [[/1\.2\. .*\n\n/, '']], ['removed 1.2']],
    ['one at the end', [['of every month.', 'of every month.\n\n3.3. We send reminders by post.']], ['added 3.3']],
    [
      'one in the middle, by which the others get new numbers',
      [
        ['1.3. We', '1.4. We'],
        ['1.2. You', '1.3. You'],
        [/^1\.1\. .*$/m, '$&\n\n1.2. The service speaks Dutch and Danish on Sundays.'],
        ['See 1.3', 'See 1.4'],
      ],
      ['added 1.2'],
    ],
    [
      'and another that is reworded as well',
      [
        ['1.3. We', '1.4. We'],
        ['1.2. You', '1.3. You'],
        [/^1\.1\. .*$/m, '$&\n\n1.2. The service speaks Dutch and Danish on Sundays.'],
        ['thirty days', 'sixty days'],
      ],
      ['added 1.2', 'reworded 1.4'],
    ],
    ['another heading', [['## 4. Law', '## 4. Law and courts']], ['reworded 4']],
    [
      'another clause under the same number',
      [[/1\.2\. .*/, '1.2. Everything that was uploaded belongs to the harbour master now.']],
      ['removed 1.2', 'added 1.2'],
    ],
    ['a reference to another clause', [['See 1.3', 'See 1.2']], ['reworded 3.1']],
    [
      'one of two clauses with the same words',
      [['Irish law applies, and the courts of Cork decide.', 'They decide.\n\nThey decide.']],
      ['removed 4. Law', 'added 4. Law', 'added 4. Law'],
    ],
  ])('%s', (_, edits, changes) => expect(told(TERMS, edit(...edits))).toEqual(changes));

  test('with the words of both for showing', () => {
    const [change] = compareVersions(TERMS, edit(['thirty days, and', 'sixty days (or more), and']));
    expect(change).toMatchObject({
      kind: 'reworded',
      number: '1.3',
      path: ['Harbour Terms of Service', '1. The service'],
      before: expect.stringContaining('for thirty days'),
      after: expect.stringContaining('for sixty days'),
    });
    expect(change?.words).toEqual([
      { in: 'both', words: 'We keep logs of your questions for' },
      { in: 'before', words: 'thirty' },
      { in: 'after', words: 'sixty' },
      { in: 'both', words: 'days' },
      { in: 'after', words: 'or more),' },
      { in: 'both', words: 'and delete them then unless a court orders otherwise.' },
    ]);
  });
});

const clauses = fc.array(
  fc.array(fc.constantFrom(...'ship crew cargo mast harbour pilot tide anchor fee month law court'.split(' ')), {
    minLength: 4,
    maxLength: 12,
  }),
  { minLength: 1, maxLength: 12 },
);
const textOf = (each: readonly (readonly string[])[]): string => each.map((words) => words.join(' ')).join('\n\n');

describe('for any two texts', () => {
  test('the changes lead from the words of one to the words of the other', () => {
    fc.assert(
      fc.property(clauses, clauses, (a, b) => {
        const sorted = (words: string[]): string[] => words.filter((word) => word !== '').sort();
        const gone: string[] = [];
        const come: string[] = [];
        for (const { before, after } of compareVersions(textOf(a), textOf(b))) {
          gone.push(...(before ?? '').split(' '));
          come.push(...(after ?? '').split(' '));
        }
        expect(sorted([...a.flat(), ...come])).toEqual(sorted([...b.flat(), ...gone]));
      }),
    );
  });
  test('none are told of a text and itself in another order', () => {
    fc.assert(
      fc.property(clauses, (a) => {
        expect(compareVersions(textOf(a), textOf([...a].reverse()))).toEqual([]);
      }),
    );
  });
});

describe('long texts take no longer than they must', { timeout: 60_000 }, () => {
  const long = (count: number, word: (i: number) => string): string =>
    Array.from({ length: count }, (_, i) => `${Math.floor(i / 50) + 1}.${(i % 50) + 1}. ${word(i)}`).join('\n\n');
  const inTime = (before: string, after: string, most = 20_000): number => {
    const start = performance.now();
    const { length } = compareVersions(before, after);
    expect(performance.now() - start).toBeLessThan(most);
    return length;
  };
  const say = (i: number, salt: string): string =>
    Array.from({ length: 60 }, (_, j) => `${salt}${(i * 7_919 + j * 104_729) % 9_973}`).join(' ');

  test('3,000 clauses with 30 changes', () =>
    expect(
      inTime(
        long(3_000, (i) => say(i, 'a')),
        long(3_000, (i) => `${say(i, 'a')}${i % 100 === 0 ? ' now' : ''}`),
      ),
    ).toBe(30));
  test('3,000 clauses, all reworded', () =>
    expect(
      inTime(
        long(3_000, (i) => say(i, 'a')),
        long(3_000, (i) => `so ${say(i, 'a')} now`),
      ),
    ).toBe(3_000));
  test('3,000 clauses, all others', () =>
    expect(
      inTime(
        long(3_000, (i) => say(i, 'a')),
        long(3_000, (i) => say(i, 'b')),
      ),
    ).toBe(6_000));
  test('the same words over and over', () => {
    inTime(`${'no '.repeat(50)}x`, `${'yes no '.repeat(20)}previous version 1 x`);
    for (const part of ['last updated ', 'previous version 1 ', '1 May 2026 ', 'this page ', 'print this page '])
      inTime(TERMS, `${part.repeat(8)}x\n\n${part.repeat(1_000)}x`);
    inTime(
      long(5_000, () => 'no no no no no no no no'),
      long(5_000, (i) => 'no '.repeat((i % 9) + 1)),
    );
    inTime('no\n\n'.repeat(30_000), 'no no\n\n'.repeat(30_000));
    inTime('no '.repeat(100_000), 'yes no '.repeat(100_000));
  });
});
