import { expect, test } from 'vitest';
import { bareName } from '../../../lib/names/bare-name';

test.each([
  ['The New Yorker', 'New Yorker', 'a leading article'],
  ['The', 'The', 'an article alone is all there is'],
  ['Thema', 'Thema', 'no article: nothing parts it'],
  ['Acme, Inc.', 'Acme', 'legal form behind a comma'],
  ['Acme Co., Ltd.', 'Acme', 'two legal forms'],
  ['Acme S.p.A.', 'Acme', 'a legal form with dots'],
  ['Inc', 'Inc', 'a legal form alone is the name'],
  ['Incase', 'Incase', 'only whole words are legal forms'],
  ['Nestlé', 'Nestle', 'accents'],
  ['Ørsted', 'Orsted', 'a letter whose stroke is no mark'],
  ['Moody’s', "Moody's", 'the typographic apostrophe'],
  ['Mercedes‑Benz', 'Mercedes-Benz', 'the hyphen that does not break'],
  ['Barnes & Noble', 'Barnes and Noble', 'the sign for and'],
  ['U.S. Army', 'US Army', 'dots of abbreviations'],
  ['St. Louis', 'St Louis', 'the dot of one word'],
  ['Foo.ai', 'Foo.ai', 'a dot inside a word is part of the name'],
  ['J. D. Salinger', 'JD Salinger', 'initials apart'],
  ['J.D. Salinger', 'JD Salinger', 'initials together'],
  ['Wal\u00a0Mart   Stores', 'Wal Mart Stores', 'blanks'],
  ['ИЗВЕСТИЯ', 'известия', 'capitals that are not ASCII'],
  ['', '', 'nothing'],
])('%s → %s: %s', (written, bare) => {
  expect(bareName(written)).toBe(bare);
  expect(bareName(bare), 'twice is once').toBe(bare);
});
