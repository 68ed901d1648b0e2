import { expect, test } from 'vitest';
import { kindOf } from '../../../../lib/registry/channels/channel-kinds';
import { channelsOf } from '../../../../lib/registry/channels/channels-of';
import { coverage, source } from '../../../factories';

const FEED = 'https://ftc.example/feed.xml';
const ftc = source({ id: 'ftc', feeds: [FEED] });
const said = coverage({
  sourceId: 'ftc',
  address: FEED,
  channel: 'all press releases',
  scope: 'kind',
  types: ['news'],
});

test('a list from elsewhere does not say what the channel of a known body carries', () => {
  const theirs = { ...said, scope: 'whole' as const, list: 'School list' };
  expect(channelsOf(ftc, [theirs], kindOf)).toMatchObject([{ scope: 'part', name: 'ftc.example/feed.xml' }]);
  expect(channelsOf(ftc, [theirs, said], kindOf)).toMatchObject([{ scope: 'kind', name: 'all press releases' }]);
});

test('a list says what the channels of its own bodies carry', () => {
  const theirs = { ...said, list: 'School list' };
  const own = { ...ftc, list: 'School list' };
  expect(channelsOf(own, [theirs], kindOf)).toMatchObject([{ scope: 'kind' }]);
  expect(channelsOf(own, [said], kindOf)).toMatchObject([{ scope: 'part' }]);
});

test.each([
  ['conditions[agencies][]=ftc', 'kind'],
  ['conditions[agencies][]=ftc&conditions[term]=robots', 'part'],
  ['conditions[agencies][]=ftc&conditions[type][]=NOTICE', 'part'],
])('the Federal Register asked for %s holds the %s', (query, scope) => {
  const address = `https://www.federalregister.gov/api/v1/documents.json?${query}`;
  expect(channelsOf({ ...ftc, feeds: [address] }, [], kindOf)).toMatchObject([{ kind: 'federal-register', scope }]);
});
