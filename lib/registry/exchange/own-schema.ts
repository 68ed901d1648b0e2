import * as v from 'valibot';
import { siteOf } from '../../shared/address';
import { isIsoDay } from '../../shared/calendar';
import { DATE_BASES, DOCUMENT_TYPES } from '../document';
import { SOURCE_KINDS } from '../source';

// No control characters, no halves of surrogate pairs, no non-characters: nothing that a format cannot carry.
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF]/u;

const text = (most: number) =>
  v.pipe(
    v.string('must be text'),
    v.trim(),
    v.minLength(1, 'is empty'),
    v.maxLength(most, `is longer than ${most} characters`),
    v.check((value) => !UNPRINTABLE.test(value), 'has a line break or a control character'),
  );

/** Tables separate the items of a cell by it. */
const item = v.pipe(
  text(300),
  v.check((value) => !value.includes('|'), 'has a |, which separates items in tables'),
);

const day = v.pipe(
  v.string('must be a day, YYYY-MM-DD'),
  v.trim(),
  v.check(isIsoDay, 'is no day of the calendar, YYYY-MM-DD'),
);

const address = v.pipe(
  text(1_000),
  v.check(
    (value) => /^https?:\/\/[^\s|]+$/.test(value) && siteOf(value) !== null,
    'is no address that begins with http:// or https://',
  ),
);

const list = <T extends v.GenericSchema<string, string>>(schema: T, most: number) =>
  v.optional(v.pipe(v.array(schema, 'must be a list'), v.maxLength(most, `has more than ${most} items`)), []);

const oneOf = <const T extends readonly string[]>(values: T) =>
  v.picklist(values, `must be one of ${values.join(', ')}`);

/** A source as a user writes it: most of it may be left out. */
export const ownSourceSchema = v.strictObject({
  id: v.pipe(
    v.string('must be text'),
    v.maxLength(60, 'is longer than 60 characters'),
    v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower case letters, digits and hyphens'),
  ),
  name: item,
  kind: oneOf(SOURCE_KINDS),
  aliases: list(item, 50),
  wordlike: list(item, 50),
  domains: list(
    v.pipe(
      item,
      v.toLowerCase(),
      v.regex(/^(?!www\.)[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, 'is no domain such as example.org'),
    ),
    20,
  ),
  newsroom: v.optional(v.nullable(address), null),
  feeds: list(address, 20),
  parent: v.optional(v.nullable(item), null),
  formerNames: v.optional(
    v.pipe(
      v.array(v.strictObject({ name: item, from: v.nullable(day), to: v.nullable(day) }), 'must be a list'),
      v.maxLength(20, 'has more than 20 items'),
      v.check(
        (names) => names.every(({ from, to }) => from === null || to === null || from <= to),
        'ends before it begins',
      ),
    ),
    [],
  ),
  primaryFor: v.optional(v.union([v.literal(''), text(300)]), ''),
});

/** A document as a user writes it; `source` is an id or a name. */
export const ownDocumentSchema = v.strictObject({
  source: item,
  date: day,
  title: text(500),
  url: address,
  type: v.optional(oneOf(DOCUMENT_TYPES), 'news'),
  dateBasis: v.optional(oneOf(DATE_BASES), 'published'),
});
