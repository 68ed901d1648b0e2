import { expect, test } from 'vitest';
import { findCitations } from '../../../lib/citation/find-citations';
import { EXTRACTION } from '../../factories';

const THURSDAY = 4;

test.each([
  ['On Thursday, Acme announced a school (Acme, 12 May 2026).', THURSDAY, 'in the same sentence'],
  [
    'On Thursday, Acme announced a school. It was confirmed in a post (Acme, 12 May 2026).',
    THURSDAY,
    'in the sentence before, of the same source',
  ],
  ['On Thursday, Cole announced a school. It was confirmed in a post (Acme, 12 May 2026).', null, 'of somebody else'],
  ['Acme will open a school on Thursday (Acme, 12 May 2026).', null, 'still to come'],
  ['Schools are closed on Thursday and on Friday, Acme said (Acme, 12 May 2026).', null, 'two weekdays'],
  ['Acme announced a school (Acme, 12 May 2026).', null, 'none'],
])('%s → %s: %s', (text, expected, _because) => {
  const bracket = findCitations([{ text, links: [] }], EXTRACTION).find((one) => one.form === 'parenthetical');
  expect(bracket?.statedWeekday).toBe(expected);
});
