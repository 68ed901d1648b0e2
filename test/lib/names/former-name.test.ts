import { expect, test } from 'vitest';
import { buildAliasIndex } from '../../../lib/names/alias-index';
import { formerNameUsed, outsideItsDays } from '../../../lib/names/former-name';
import { resolveName } from '../../../lib/names/resolve-name';
import { source } from '../../factories';

const war = { name: 'Department of Carts', from: '2025-09-05', to: null };
const carts = { name: 'Cart Bureau', from: null, to: '2019-06-30' };
const bureau = source({
  id: 'bureau',
  name: 'Department of Wheels',
  aliases: ['DoW'],
  formerNames: [war, carts, { name: 'Bureau of Wagons', from: null, to: null }],
});
const index = buildAliasIndex([
  bureau,
  source({ id: 'carter', formerNames: [{ ...carts, from: '2021-01-01', to: null }] }),
]);

test.each([
  ['Department of Carts', 'bureau', 'a newer name'],
  ['the department of carts', 'bureau', 'in any case, when it is long'],
  ['Bureau of Wagons spokesperson Jane Roe', 'bureau', 'its people'],
  ['Cart Bureau', 'bureau+carter', 'a name that two have borne keeps both'],
  ['a former Bureau of Wagons engineer', 'unknown', 'who has left does not speak for it'],
])('%s → %s: %s', (written, expected) => {
  const resolved = resolveName(written, index);
  expect(resolved.kind === 'known' ? resolved.sources.map(({ id }) => id).join('+') : resolved.kind).toBe(expected);
});

test.each([
  ['the Department of Carts', war, 'a name with days'],
  ['Cart Bureau', carts, 'a name that has ended'],
  ['Department of Wheels', null, 'its name'],
  ['DoW', null, 'an alias'],
  ['Ministry of Carts', null, 'somebody else'],
])('%s was used: %o, %s', (written, expected, _because) => {
  expect(formerNameUsed(bureau, written)).toEqual(expected);
});

test.each([
  [war, '2025-09-04', 'not-yet', 'the day before'],
  [war, '2025-09-05', null, 'the first day'],
  [war, '2030-01-01', null, 'it has not ended'],
  [carts, '2019-06-30', null, 'the last day'],
  [carts, '2020-06-29', null, 'people still say so'],
  [carts, '2020-06-30', 'no-longer', 'a year later'],
  [carts, '1950-01-01', null, 'nobody knows when it began'],
  [{ name: 'Wagons', from: null, to: null }, '2026-05-14', null, 'nothing is known of its days'],
])('%o on %s is %s: %s', (former, day, expected, _because) => {
  expect(outsideItsDays(former, day)).toBe(expected);
});
