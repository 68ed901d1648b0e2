import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalAddress, isWithin, siteOf } from '../../../lib/shared/address';

test.each([
  ['https://www.acme.example/news/a/', 'http://acme.example/news/a', 'scheme, www and closing slash'],
  ['https://acme.example/a?utm_source=x&id=4#top', 'https://acme.example/a?id=4', 'tracking and fragment'],
  ['https://ACME.example/A', 'https://acme.example/a', 'case'],
  ['https://acme.example/a?b=1&a=2', 'https://acme.example/a?a=2&b=1', 'order of parameters'],
])('%s is %s: %s', (a, b) => {
  expect(canonicalAddress(a)).toBe(canonicalAddress(b));
  expect(canonicalAddress(a)).not.toBeNull();
});

test('different documents stay different', () => {
  expect(canonicalAddress('https://acme.example/a?id=1')).not.toBe(canonicalAddress('https://acme.example/a?id=2'));
});

test.each(['javascript:alert(1)', 'mailto:a@b.example', 'not an address', 'file:///etc/passwd'])(
  '%s has none',
  (address) => {
    expect(canonicalAddress(address)).toBeNull();
  },
);

test.each([
  ['https://www.ACME.example/news', 'acme.example', 'without www, in small letters'],
  ['https://acme.example:8443/news', 'acme.example', 'without its port'],
  ['https://acme.example@evil.example/news', 'evil.example', 'not the user in front of it'],
  ['https://acme.example:x@evil.example/news', 'evil.example', 'not the user and password'],
  ['https://evil.example/?https://acme.example/', 'evil.example', 'not what is asked for'],
  ['javascript:alert(1)', null, 'no site'],
])('the site of %s is %s: %s', (address, site, _because) => {
  expect(siteOf(address)).toBe(site);
});

test('a host lies within its domain, and not within one that ends alike', () => {
  expect(isWithin('news.acme.example', 'acme.example')).toBe(true);
  expect(isWithin('notacme.example', 'acme.example')).toBe(false);
});

test('an address that is read at a glance is the same as one that is parsed', () => {
  const part = fc.string({ unit: fc.constantFrom(...'aZ09-_.~%é/@:xnw'), minLength: 0, maxLength: 8 });
  const host = fc.oneof(fc.constantFrom('acme.example', 'www.acme.example', 'www.com', 'www.www.com', '1.2'), part);
  fc.assert(
    fc.property(
      fc.constantFrom('http', 'https', 'HTTPS'),
      host,
      fc.array(part, { maxLength: 4 }),
      (scheme, at, path) => {
        const address = `${scheme}://${[at, ...path].join('/')}`;
        // What is tracked is left out, but the parser has to be asked.
        expect(canonicalAddress(address)).toBe(canonicalAddress(`${address}?utm_source=x`));
      },
    ),
    { numRuns: 3_000 },
  );
});
