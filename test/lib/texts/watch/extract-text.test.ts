import { describe, expect, test } from 'vitest';
import { EXTRACTOR_VERSION, extractText, LONGEST_PAGE } from '../../../../lib/texts/watch/extract-text';
import { printOf } from '../../../../lib/texts/watch/significant-words';
import { pageOf, TERMS } from './pages';

const FILLER = `<p>${'The service is provided as it is, and the fees are due at the end of each month of the calendar. '.repeat(8)}</p>`;
const read = (html: string): string => {
  const outcome = extractText(html);
  return outcome.ok ? outcome.value : `refused: ${outcome.failure.kind}, ${outcome.failure.detail}`;
};
const inMain = (html: string): string =>
  read(`<body><main>${html}${FILLER}</main></body>`).split('\n\nThe service is prov')[0] ?? '';

test('the same text comes out of forty pages that differ in all else', () => {
  const prints = new Set(Array.from({ length: 40 }, (_, seed) => printOf(read(pageOf(TERMS, seed))).print));
  expect([...prints]).toEqual([printOf(TERMS).print]);
});

test('headings, paragraphs, lists and tables become Markdown', () => {
  expect(read(pageOf(TERMS, 4))).toContain('## 1. The service\n\n1.1. The service stores manifests');
  expect(read(pageOf(TERMS, 4))).toContain('- pass the manifests of others off as your own;');
  expect(read(pageOf(TERMS, 4))).toContain('| Schooner | 20 euro |');
});

test.each<[why: string, html: string, markdown: string]>([
  ['items of an ordered list have numbers', '<ol><li>One thing<li>Another</ol>', '1. One thing\n\n2. Another'],
  [
    'as the list counts',
    '<ol start="4"><li>Four</li><li value="9">Nine</li><li>Ten</li></ol>',
    '4. Four\n\n9. Nine\n\n10. Ten',
  ],
  ['in letters', '<ol type="a"><li>One</li><li>Two</li></ol>', 'a) One\n\nb) Two'],
  ['in Roman ones', '<ol style="list-style-type: lower-roman"><li>One</li><li>Two</li></ol>', 'i) One\n\nii) Two'],
  ['unless the item has its own', '<ol><li>1.1 Scope of it all</li></ol>', '- 1.1 Scope of it all'],
  ['a list in a list', '<ul><li>Outer<ul><li>Inner</li></ul></li></ul>', '- Outer\n\n  - Inner'],
  ['a paragraph in an item', '<ul><li><p>First.</p><p>Second.</p></li></ul>', '- First.\n\nSecond.'],
  ['a break of line', '<p>One<br>two<br><br>three</p>', 'One\ntwo\n\nthree'],
  ['a button that is a heading', '<h3><button aria-expanded="true">3. Fees</button></h3>', '### 3. Fees'],
  ['a heading in several parts', '<h2><div>3.</div> <div>Fees</div></h2><p>x</p>', '## 3. Fees\n\nx'],
  ['a heading in a numbered item', '<ol><li><h3>Fees</h3><p>Twenty.</p></li></ol>', '### 1. Fees\n\nTwenty.'],
  ['but no other', '<p>Fees</p><button>Accept all</button>', 'Fees'],
  [
    'signs of Markdown are only signs',
    '<p>A * b_c [d] # `e`</p><p># f</p><p>- g</p>',
    'A \\* b\\_c \\[d\\] # \\`e\\`\n\n\\# f\n\n\\- g',
  ],
  ['entities', '<p>Fees &amp; taxes &lt;10&nbsp;&euro;&#8217;s&gt;</p>', 'Fees & taxes \\<10 €’s>'],
  [
    'what the page leaves out is closed',
    '<p>One<p>Two<ul><li>Three<li>Four</ul>Five',
    'One\n\nTwo\n\n- Three\n\n- Four\n\nFive',
  ],
  ['a table of layout', '<table><tr><td><h2>Fees</h2><p>Twenty.</p></td></tr></table>', '## Fees\n\nTwenty.'],
  [
    'a bar in a cell',
    '<table><tr><td>a|b</td><td><p>c</p><p>d</p></td></tr></table>',
    '| a\\|b | c d |\n| --- | --- |',
  ],
  [
    'a contents list',
    '<ul><li><a href="#a">Fees</a></li><li><a href="#b">Law</a><ul><li><a href="#c">Courts</a></li><li><a href="#d">Cork</a></li></ul></li></ul><p>Text</p>',
    'Text',
  ],
  [
    'a list of other documents stays',
    '<ul><li><a href="/a">Privacy</a></li><li><a href="/b">Fees</a></li></ul>',
    '- Privacy\n\n- Fees',
  ],
  [
    'what is hidden',
    '<p>Seen</p><p hidden>a</p><p aria-hidden="true">b</p><p style="color:red;DISPLAY : none">c</p>',
    'Seen',
  ],
  ['a drawing that ends where it begins', '<svg/><p>Seen</p><svg><path/><title>x</title></svg>', 'Seen'],
  [
    'a section on cookies',
    '<section id="cookies" class="cookie-policy"><p>We bake cookies.</p></section>',
    'We bake cookies.',
  ],
  ['a banner on them', '<div class="cookie-banner"><p>We bake cookies.</p></div><p>Seen</p>', 'Seen'],
])('%s', (_, html, markdown) => expect(inMain(html)).toBe(markdown));

test('the tags of head and body may be left out', () => {
  expect(read(`<!doctype html><head><title>Terms</title><meta charset="utf-8"><p>Fees</p>${FILLER}`)).toContain('Fees');
  expect(read(`<title>Terms</title><h1>Fees</h1>${FILLER}`)).toContain('# Fees');
  expect(read(`<head><title>Terms</title>Fees ${FILLER}`)).toContain('Fees');
});

describe('pages that are no text are refused', () => {
  const page = (title: string, body: string): string =>
    `<html><head><title>${title}</title></head><body>${body}</body></html>`;
  const chatter = '<nav><a href="/">Home</a></nav><p>Welcome to our site. Here is some news of the day for you.</p>';

  test.each<[kind: string, why: string, html: string]>([
    [
      'captcha',
      'a check of the browser',
      page('Just a moment...', '<h1>example.org</h1><p>Verifying you are human. This may take a few seconds.</p>'),
    ],
    ['captcha', 'with an own title', page('example.org', `${chatter}<p>Please complete the CAPTCHA below.</p>`)],
    [
      'needs-script',
      'a page of scripts',
      page('Terms', '<noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div>'),
    ],
    ['error-page', 'not found', page('Page not found - Harbour', chatter)],
    ['error-page', 'too many requests', page('429 Too Many Requests', '<h1>Too Many Requests</h1>')],
    ['error-page', 'that only its words tell', page('Harbour', `${chatter}<h1>Access denied</h1>`)],
    ['error-page', 'in the dress of the site', page('404 | Harbour', `<main>${FILLER}</main>`)],
    [
      'login',
      'a wall',
      page('Harbour', `${chatter}<form><p>Please sign in to continue.</p></form><p>Please sign in to continue.</p>`),
    ],
    ['error-page', 'with a number', page('503 Service Unavailable', chatter)],
    ['login', 'named in the title', page('Log in to Harbour', chatter)],
    ['too-short', 'nothing', ''],
    ['too-short', 'hardly anything', page('Harbour', chatter)],
  ])('%s: %s', (kind, _, html) => expect(read(html)).toMatch(new RegExp(`^refused: ${kind}`)));

  test('but a name may begin like an error', () =>
    expect(read(page('500 Startups Terms', FILLER))).toContain('The service is'));
  test('but terms may speak of captchas, passwords and errors', () => {
    const terms = `${TERMS}\n\nYou must be logged in. Access denied pages, captcha checks and JavaScript is required. Try again later.`;
    expect(read(pageOf(`${terms}${`\n\n${terms}`}`, 2))).toContain('captcha checks');
  });
});

describe('hostile pages are read in linear time', { timeout: 120_000 }, () => {
  const inTime = (html: string, most = 20_000): string => {
    const start = performance.now();
    const result = read(html);
    expect(performance.now() - start).toBeLessThan(most);
    return result;
  };
  const many = (part: string, count = 100_000): string => part.repeat(count);

  test('100,000 elements deep, with the words kept', () =>
    expect(inTime(`${many('<div>')}${FILLER}${many('</div>')}`)).toContain('The service is provided'));
  test('of every kind', () => {
    for (const name of ['b', 'p', 'li', 'ul', 'table', 'td', 'a', 'section', 'form', 'svg', 'h1'])
      inTime(many(`<${name}>x`, 50_000));
  });
  test('a list in a list, and tables in tables', () => {
    inTime(many('<ul><li><a href="#x">x</a>', 50_000));
    inTime(many('<table><tr><td>x', 50_000));
  });
  test('end tags without begin', () => inTime(`${many('<p>', 200)}${many('</i></p></div>')}`));
  test('attributes, comments and entities without end', () => {
    inTime(`<div ${many('a=b ', 500_000)}`);
    inTime(`<div class="${many('cookie-banner ', 200_000)}">`);
    inTime(many('<!--', 500_000));
    inTime(many('&amp', 500_000));
    inTime(`<style>${many('<', 1_000_000)}`);
  });
  test('five million units and no more', () => {
    inTime(`<main>${many('<p>Words of a clause that goes on.</p>', 135_000)}</main>`);
    expect(read(' '.repeat(LONGEST_PAGE + 1))).toContain('refused: too-long');
  });
});

test('the ways of reading are counted', () => expect(EXTRACTOR_VERSION).toBe(1));
