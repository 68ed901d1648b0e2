import { expect, test } from 'vitest';
import { whoExists } from '../../../lib/app/who-exists';
import { findCitations } from '../../../lib/citation/find-citations';
import { type KnownName, NO_KNOWN_NAMES } from '../../../lib/names/known-list';
import { EXTRACTION } from '../../factories';

const body = (name: string, more: Partial<KnownName> = {}): KnownName => ({
  name,
  what: 'body',
  kind: 'institute',
  site: null,
  of: null,
  ambiguous: false,
  ...more,
});

const NAMES = [
  body('Tide Institute'),
  body('University of Brume', { kind: 'university' }),
  body('Brume Tide Foundation'),
  body('Harvest', { ambiguous: true }),
];
const LIST = { ...NO_KNOWN_NAMES, named: (name: string) => NAMES.filter((one) => one.name === name) };

const known = (text: string): string | null => {
  const [citation] = findCitations([{ text, links: [] }], EXTRACTION);
  if (citation === undefined) throw new Error(`no citation in: ${text}`);
  return whoExists(citation, LIST)?.name ?? null;
};

test.each([
  ['The Tide Institute said the harbour silts up.', 'Tide Institute', 'the name'],
  ['A recent survey from the Tide Institute found silt.', 'Tide Institute', 'words around the name'],
  ['The British Tide Institute said the harbour silts up.', 'Tide Institute', 'where it is from, before the name'],
  ['The Brume School of Ferry Studies said the harbour silts up.', 'University of Brume', 'a part of a university'],
  ['The Brume Harbour Observatory said the harbour silts up.', 'University of Brume', 'a part of a university'],
  ['The Brume Tide Foundation said the harbour silts up.', 'Brume Tide Foundation', 'its own name comes first'],
])('%s is %s: %s', (text, name) => {
  expect(known(text)).toBe(name);
});

test.each([
  ['The Quillon School of Ferry Studies said the harbour silts up.', 'a university that nobody lists'],
  ['Harvest said the harbour silts up.', 'a word of every day'],
  ['The Quillon Foundation said the harbour silts up.', 'a name that nobody lists'],
])('%s is nobody known: %s', (text) => {
  expect(known(text)).toBeNull();
});
