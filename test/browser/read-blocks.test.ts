import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBlocks, readingBlocks } from '../../lib/page/read-blocks';
import { toRange } from '../../lib/page/to-range';
import { OPTIONS, show, texts } from './page';

describe('readBlocks', () => {
  test.each([
    ['<p>One.</p><p>Two.</p>', ['One.', 'Two.'], 'paragraphs'],
    ['<h2>Head</h2><ul><li>One</li><li>Two</li></ul>', ['Head', 'One', 'Two'], 'headings and list items'],
    [
      '<p>It paid (<em>FTC</em>, <a href="/x">14 May</a> <span>2026</span>).</p>',
      ['It paid (FTC, 14 May 2026).'],
      'inline tags do not split',
    ],
    ['<p>  many \n\t blanks&nbsp;here </p>', ['many blanks here'], 'white space is folded'],
    ['<p>soft\u00adhyphen and zero\u200bwidth</p>', ['softhyphen and zerowidth'], 'invisible marks are dropped'],
    ['<p>one<br>line</p><p>two<br><br>blocks</p>', ['one line', 'two', 'blocks'], 'line breaks'],
    ['<nav>Menu</nav><aside>Most read</aside><footer>Rights</footer><p>Text</p>', ['Text'], 'furniture'],
    ['<p>Text <code>(FTC, 14 May 2026)</code> more</p>', ['Text more'], 'code'],
    ['<p>User <code>@ann_lind</code> wrote so.</p>', ['User @ann_lind wrote so.'], 'a handle set as code'],
    [
      '<p>Press <kbd>Esc</kbd> or read <samp>tide.log</samp>.</p>',
      ['Press Esc or read tide.log.'],
      'a word set as code',
    ],
    ['<pre><code>rebuild</code></pre><p>Text</p>', ['Text'], 'a listing of one word'],
    ['<form><p>Subscribe</p></form><p>Text</p>', ['Text'], 'forms'],
    ['<div class="comments"><p>First!</p></div><p>Text</p>', ['Text'], 'comments'],
    ['<p>Text</p><section id="comments"><p>First!</p></section>', ['Text'], 'comments by id'],
    [
      '<p hidden>Hidden</p><p style="display:none">None</p><p style="visibility:hidden">Gone</p><p>Text</p>',
      ['Text'],
      'hidden text',
    ],
    [
      '<p aria-hidden="true">Decoration</p><p>Text <span class="sr-only">for readers only</span></p>',
      ['Text'],
      'text for some only',
    ],
    ['<p contenteditable>Draft</p><p>Text</p>', ['Text'], 'what is being written'],
    ['<div>Loose text <p>Para</p> tail</div>', ['Loose text', 'Para', 'tail'], 'text beside blocks'],
    [
      '<form><p>One</p><p>Two</p><p>Three</p><input name="previousSibling"></form>',
      ['One', 'Two', 'Three'],
      'a form around the page',
    ],
    [
      '<div class="paywall"><p>One</p><p>Two</p><p>Three</p></div>',
      ['One', 'Two', 'Three'],
      'a name for the whole text',
    ],
    ['<div class="comments"><p>One</p><p>Two</p><p>Three</p></div><p>Text</p>', ['Text'], 'more comments than text'],
    [
      '<p>Text</p><form><input name="previousSibling"></form><p>After</p>',
      ['Text', 'After'],
      'a form that stands in for its siblings',
    ],
    ['<div contenteditable><p>One</p><p>Two</p><p>Three</p></div><p>Text</p>', ['Text'], 'a long draft'],
    [
      '<form><p>One</p><p>Two</p><p>Three</p><input name="getElementsByTagName"></form><p>Text</p>',
      ['Text'],
      'a form that cannot be asked',
    ],
    ['', [], 'an empty page'],
  ])('%s → %j: %s', (html, expected, _because) => {
    expect(texts(html)).toEqual(expected);
  });

  const PROSE =
    'The council of the island has asked two makers of turbines for papers on their tests, and both have answered in time.';
  const P = `<p>${PROSE}</p>`;
  const SHORT = 'The tests were open (CMA, 5 July 2026), says the council of the island in its report.';
  test.each([
    [`<section id="sharing-of-power"><h2>Sharing of power</h2><p>${SHORT}</p></section>`, 'an id made of a heading'],
    [`<section id="comments-by-fishers"><p>${SHORT}</p></section>`, 'an id that begins with a word for comments'],
    [`<div class="post no-share has-sidebar"><p>${SHORT}</p></div>`, 'classes that say what is not there'],
    [`<div id="trending-winds"><p>${SHORT}</p></div>`, 'an id of everyday words'],
    [`<div class="subscriber-only"><p>${SHORT}</p><p>${SHORT} Twice.</p></div>`, 'text for subscribers that is shown'],
    [`<p class="paywall" aria-hidden="true">${SHORT}</p>`, 'a paragraph hidden from screen readers only'],
    [`<div class="social-effects"><p>${SHORT}</p></div>`, 'a class of everyday words'],
  ])('%#: text stays: %s (%s)', (html, _because) => {
    expect(texts(`<h1>Wind</h1>${P.repeat(3)}${html}${P}`).join(' ')).toContain(SHORT);
  });

  const TEASER = 'Fishers want to be asked before turbines come';
  test.each([
    [`<div class="related"><h3><a href="/a">${TEASER}</a></h3><p>${SHORT}</p></div>`, 'teasers with a summary'],
    [`<div class="newsletter-signup"><p>${SHORT}</p><form><input></form></div>`, 'an appeal with a form'],
    [`<div id="cookie-banner"><p>${SHORT}</p><button>Accept</button></div>`, 'a consent dialogue'],
    [`<div role="dialog"><p>${SHORT}</p></div>`, 'a dialogue by its role'],
    [`<div class="promo"><p>${SHORT} <a href="/b">Order it</a></p></div>`, 'an advertisement with a link'],
    [`<div class="comment-list"><p>${SHORT}</p><p>${SHORT}</p></div>`, 'comments'],
    [`<div class="author-bio"><p>${SHORT}</p></div>`, 'a note on the author'],
    [`<div class="article-sidebar"><p>${SHORT}</p></div>`, 'a column beside the text'],
  ])('%#: what is no text goes: %s (%s)', (html, _because) => {
    expect(texts(`<h1>Wind</h1>${P.repeat(3)}${html}${P}`)).toEqual(['Wind', ...Array(4).fill(PROSE)]);
  });

  test('a quotation in large letters is read once, where it stands', () => {
    expect(texts(`${P}<div aria-hidden="true"><p>${PROSE.slice(0, 70)}</p></div>${P}`)).toEqual([PROSE, PROSE]);
  });

  test.each([
    ['<ul><li><a href="/a">News</a></li><li><a href="/b">Sports</a></li></ul>', '', 'a menu before the text'],
    ['', '<p>Tags</p><p><a href="/a">Wind</a></p><p>© 2026 Island Times</p>', 'what stands behind the text'],
    ['', `<p>Sign up for our newsletter and never miss a story.</p>${P}`, 'an appeal to subscribe'],
    ['', `<p>Read also</p><p><a href="/a">${TEASER}</a></p>${P}`, 'a teaser under its label'],
    [
      '',
      `<p><a href="/a">Wind</a></p><p><a href="/b">Water</a></p><p><a href="/c">Fish</a></p>${P}`,
      'a menu in the text',
    ],
  ])('%#: furniture %s %s is left out: %s', (before, after, _because) => {
    const read = texts(`${before}<h1>Wind</h1>${P}${after}`);
    expect(new Set(read)).toEqual(new Set(['Wind', PROSE]));
  });

  test('a long paragraph on rights is text', () => {
    const LONG = `${PROSE} The contract said that all rights reserved by the makers end with the tests. ${PROSE} ${PROSE}`;
    expect(texts(`${P}<p>${LONG}</p>${P}`)).toContain(LONG);
  });

  test('a list of links is read where it is the text', () => {
    const items = ['A first firm opens its books', 'A second one is sold', 'A third one sues the fourth of them'];
    const list = `<ul>${items.map((item) => `<li><a href="/x">${item} for the public to see</a></li>`).join('')}</ul>`;
    expect(texts(`<h1>Wind this week</h1>${P}${list}${P}`)).toHaveLength(6);
  });

  test('what is put into open shadow roots is read in place', () => {
    const root = show('<p>Before.</p><div id="host"><p>Put into the slot.</p></div><p>After.</p>');
    const shadow = (root.querySelector('#host') as Element).attachShadow({ mode: 'open' });
    shadow.innerHTML = '<p>Inside.</p><slot></slot><nav>Menu</nav>';
    expect(readBlocks(root, OPTIONS).map(({ text }) => text)).toEqual([
      'Before.',
      'Inside.',
      'Put into the slot.',
      'After.',
    ]);
  });

  test('text hidden by a style sheet is left out', () => {
    const root = show('<style>.quiet { display: none }</style><p class="quiet">Hidden</p><p>Text</p>');
    expect(readBlocks(root, OPTIONS).map((block) => block.text)).toEqual(['Text']);
  });

  test('links carry their address in full', () => {
    const [block] = readBlocks(
      show('<p>See the <a href="/report">report</a> or <a href="javascript:alert(1)">this</a>.</p>'),
      OPTIONS,
    );
    expect(block?.links).toEqual([{ start: 8, end: 14, href: 'https://news.example/report' }]);
  });

  test('a page of 10 MB is read to its bound, without a long wait for the rest', () => {
    const root = show('');
    const paragraph = `<p>${'word '.repeat(1_000)}</p>`;
    root.innerHTML = paragraph.repeat(2_000);
    const blocks = readBlocks(root, { ...OPTIONS, mostText: 500_000 });
    const read = blocks.reduce((sum, block) => sum + block.text.length, 0);
    expect(read).toBeGreaterThanOrEqual(500_000);
    expect(read).toBeLessThan(510_000);
  });

  test.each([
    ['<p>Some words.</p>'.repeat(500), 'many blocks'],
    [`<p>${'<b>Some</b> words. '.repeat(500)}</p>`, 'one block of many nodes'],
  ])('reading rests often and misses nothing: %#', (html, _because) => {
    const root = show(html);
    const reading = readingBlocks(root, OPTIONS);
    let rests = 0;
    let step = reading.next();
    for (; step.done !== true; step = reading.next()) rests++;
    expect(rests).toBeGreaterThan(20);
    expect(step.value).toEqual(readBlocks(root, OPTIONS));
  });

  test('what is taken out of the page while reading rests does not end the reading', () => {
    const root = show(`${'<p>One.</p>'.repeat(50)}<section>${'<p>Two.</p>'.repeat(50)}</section><p>Three.</p>`);
    const reading = readingBlocks(root, OPTIONS);
    reading.next();
    root.querySelector('section')?.remove();
    let step = reading.next();
    while (step.done !== true) step = reading.next();
    expect(step.value.at(-1)?.text).toBe('Three.');
  });

  test('nesting as deep as a hostile page likes is read without a stack of its own', () => {
    const root = show('');
    let inner: HTMLElement = root;
    for (let i = 0; i < 20_000; i++) {
      const next = document.createElement('span');
      inner.append(next);
      inner = next;
    }
    inner.textContent = 'deep';
    expect(readBlocks(root, { ...OPTIONS, isHidden: () => false }).map((block) => block.text)).toEqual(['deep']);
  });
});

describe('toRange', () => {
  test('finds a citation that straddles inline tags', () => {
    const root = show('<p>It paid\n   (<em>FTC</em>, <a href="/x">14\n May</a> <span>2026</span>).</p>');
    const [block] = readBlocks(root, OPTIONS);
    if (block === undefined) throw new Error('no block');
    const start = block.text.indexOf('(');
    const range = toRange(block, { start, end: start + '(FTC, 14 May 2026)'.length });
    expect(range?.toString().replace(/\s+/g, ' ')).toBe('(FTC, 14 May 2026)');
  });

  test('any span of any markup comes back as its own words', () => {
    const piece = fc.constantFrom(
      'word',
      ' ',
      '  \n ',
      '<em>in</em>',
      '<b> bold</b>',
      '&nbsp;',
      '(FTC)',
      '<a href="/x">link </a>',
      '\u200b',
      '<br>',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 30 }), fc.nat(), fc.nat(), (pieces, a, b) => {
        for (const block of readBlocks(show(`<p>${pieces.join('')}</p>`), OPTIONS)) {
          const start = a % block.text.length;
          const end = start + 1 + (b % (block.text.length - start));
          const shown = toRange(block, { start, end })?.toString() ?? '';
          const plain = (text: string) => text.replace(/[\s\u200b]+/g, '');
          expect(plain(shown)).toBe(plain(block.text.slice(start, end)));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a page that changed since it was read gives no range', () => {
    const root = show('<p>It paid (FTC, 14 May 2026).</p>');
    const [block] = readBlocks(root, OPTIONS);
    if (block === undefined) throw new Error('no block');
    const span = { start: 8, end: 26 };
    expect(toRange(block, span)?.toString()).toBe('(FTC, 14 May 2026)');
    const words = root.querySelector('p')?.firstChild as Text;
    words.data = 'It paid (SEC, 14 May 2026).';
    expect(toRange(block, span)).toBeNull();
    root.replaceChildren();
    expect(toRange(block, span)).toBeNull();
  });
});

describe('words for a layout in a class', () => {
  const text = '<h1>Kites</h1><p>One</p><p>Two</p><p>Three</p>';
  const teasers = '<p>Teaser</p>'.repeat(5);

  test.each([
    [`<div class="layout-sidebar">${text}</div>`, ['Kites', 'One', 'Two', 'Three'], 'a layout with a sidebar'],
    [
      `<div class="page has-sidebar">${text}</div><div>${teasers}</div>`,
      ['Kites', 'One', 'Two', 'Three', ...Array(5).fill('Teaser')],
      'the headline stands in it, and fewer paragraphs than beside it',
    ],
    [
      `<div class="entry no-related">${text}</div>`,
      ['Kites', 'One', 'Two', 'Three'],
      'an article without related ones',
    ],
    [`<div>${text}</div><div class="sidebar">${teasers}</div>`, ['Kites', 'One', 'Two', 'Three'], 'a sidebar'],
    [
      `<div>${text}</div><div class="comments">${'<p>First!</p>'.repeat(9)}</div>`,
      ['Kites', 'One', 'Two', 'Three'],
      'more comments than text',
    ],
  ])('%s: %j: %s', (html, expected, _because) => {
    expect(texts(html)).toEqual(expected);
  });
});

describe('headings', () => {
  test.each([
    ['<h3>Kites are dear</h3>', true, 'marked as one'],
    ['<p><strong>Kites are dear</strong></p>', true, 'a paragraph wholly in bold'],
    ['<p><b>Kites are dear</b> this year</p>', false, 'bold at its beginning'],
    ['<p><strong>Kites are dear, Acme said.</strong></p>', false, 'a sentence that is set in bold'],
    ['<p><strong>“Kites are dear,” Acme said</strong></p>', false, 'a quotation'],
    [`<p><strong>${'Kites are dear and '.repeat(12)}</strong></p>`, false, 'a long summary'],
    ['<p>Kites are dear</p>', false, 'plain'],
  ])('%s: %s', (html, expected, _because) => {
    expect(readBlocks(show(html), OPTIONS).map(({ heading }) => heading)).toEqual([expected]);
  });
});
