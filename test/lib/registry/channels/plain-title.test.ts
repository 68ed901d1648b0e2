import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_TITLE, plainTitle } from '../../../../lib/registry/channels/plain-title';

describe('titles as readers see them', () => {
  const cases: readonly (readonly [markup: string, plain: string, because: string])[] = [
    ['Carts &amp; robots', 'Carts & robots', 'an entity'],
    ['Caf&eacute; &#8220;R&#x26;D&#8221; &nbsp; now', 'Café “R&D” now', 'entities by name and by number'],
    ['A <b>bold</b><i>cart</i>', 'A boldcart', 'tags within a line part no words'],
    ['A cart<br>for<p>two</p>riders', 'A cart for two riders', 'those that end a line do'],
    ['Before<script>alert("&lt;")</script><style>a{}</style>after', 'Beforeafter', 'what nobody sees'],
    ['Growth < 5% & rising', 'Growth < 5% & rising', 'signs that begin no markup'],
    ['AT&T', 'AT&T', 'an ampersand of its own'],
    ['a\u0000b\u0007c\n\t d\u2028e', 'a b c d e', 'control characters and breaks'],
    ['li\u00ADcen\u200Bce\uFEFF', 'licence', 'what cannot be seen'],
    ['half \uD83D here', 'half here', 'half a character'],
    ['  <em> </em> ', '', 'nothing left'],
    ['Cut <a href="', 'Cut', 'a tag that breaks off'],
  ];
  test.each(cases)('%j', (markup, plain) => expect(plainTitle(markup)).toBe(plain));
});

test('a title is short, on one line and stable', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), (markup) => {
      const plain = plainTitle(markup);
      expect(plain.length).toBeLessThanOrEqual(LONGEST_TITLE);
      expect(plain).not.toMatch(/[\n\r\t\p{Cc}\p{Cs}]|^\s|\s$| {2}/u);
    }),
  );
});
