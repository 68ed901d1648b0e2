import { marked } from 'marked';
import type { Observation } from '../../../../lib/texts/watch/watched-text';

/** Terms of a service that there is none of, with numbered clauses, lists and a table. */
export const TERMS = `# Harbour Terms of Service

Last updated: 4 March 2026

These terms are between you and Harbour Freight Data Limited. They say what you may expect from the service, and what the service expects from you.

## 1. The service

1.1. The service stores manifests of ships and answers questions about them. We may change the models behind it at any time.

1.2. You keep all rights in what you upload. We use it only to run the service for you.

1.3. We keep logs of your questions for thirty days, and delete them then unless a court orders otherwise.

## 2. What you may not do

You may not:

- use the service to plan the sinking of a ship;
- pass the manifests of others off as your own;
- ask more than one thousand questions in an hour.

## 3. Fees

| Plan | Fee for a month |
| --- | --- |
| Dinghy | nothing |
| Schooner | 20 euro |

3.1. Fees are due on the first working day of the month. See 1.3 for how long we keep the records of them.

3.2. You can end the contract at the end of every month.

## 4. Law

Irish law applies, and the courts of Cork decide.

© 2026 Harbour Freight Data Limited. All rights reserved.
`;

/** Numbers that look random and are the same in every run. */
export function* numbers(seed: number): Generator<number, never> {
  let state = (seed * 2_654_435_761 + 12_345) >>> 0;
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state;
  }
}

/** The Markdown of a text as a page has it. */
const toHtml = (markdown: string): string => marked.parse(markdown, { async: false, gfm: true });

/**
 * A page around a text, as sites build them: navigation, banners, forms and dates differ with the seed, and so do the
 * names of classes, the wrapping of the text and its typography.
 */
export function pageOf(markdown: string, seed = 1): string {
  const random = numbers(seed);
  const pick = <T>(of: readonly T[]): T => of[random.next().value % of.length] as T;
  const word = (): string => `c${random.next().value.toString(36)}`;
  const dress = (html: string): string =>
    html
      .replace(/<(p|h[1-6]|li|ul|table)>/g, (_, name) => `<${name} class="${word()} ${word()}" data-n="${word()}">`)
      .replace(/<strong>([^<]*)<\/strong>/g, (_, words) =>
        pick([`<b>${words}</b>`, `<span class="${word()}">${words}</span>`]),
      )
      .replace(/’/g, pick(['’', '&rsquo;', '&#39;']))
      .replace(/ (?=[a-z]{9})/g, pick([' ', '\n      ', '&nbsp;']));
  const text = dress(toHtml(markdown));
  const links = ['Products', 'Prices', 'Careers', 'Blog', 'Status', 'Partners', 'Events'].filter(() =>
    pick([true, false]),
  );
  const nav = `<nav><ul>${links.map((link) => `<li><a href="/${link}">${link}</a></li>`).join('')}</ul></nav>`;
  const banner = pick([
    '<div id="onetrust-banner-sdk"><p>We use cookies to make this site better. <button>Accept</button></p></div>',
    '<div class="cookie-banner"><p>This site uses cookies. Read more in our cookie notice.</p></div>',
    `<div role="dialog" aria-modal="true"><p>Join ${random.next().value} others and get our letter!</p></div>`,
    '',
  ]);
  const stamp = `<p class="${word()}">Last updated: ${pick(['3 June 2026', 'June 14, 2026', '2026-07-01', '12/08/2026'])}</p>`;
  const wrapped = pick([
    `<main class="${word()}">${stamp}${text}</main>`,
    `<div role="main"><div class="${word()}">${stamp}${text}</div></div>`,
    `<main><article><header>${stamp}</header>${text}</article><aside><p>Other pages that readers liked: ${word()}</p></aside></main>`,
    `<div class="${word()}"><div class="${word()}"><section>${stamp}${text}</section></div></div>`,
    `<form id="aspnetForm" action="."><input type="hidden" value="${word()}"><div id="content">${text}</div></form>`,
  ]);
  return `<!doctype html><html lang="en"><head><title>Terms | ${word()}</title><style>.x{}</style><script>var a="<p>no</p>"</script></head>
<body class="${pick(['nav-open', 'has-cookie-banner', word()])}"><header><a href="/">Home</a><p>Hello visitor ${word()}</p></header>${nav}
${banner}${wrapped}<div hidden>${word()}</div><div style="display: none">Secret ${word()}</div><span aria-hidden="true">${word()}</span>
<footer><p>© ${pick(['2025', '2026'])} Company</p>${nav}</footer><script>${word()}()</script><noscript>Please enable JavaScript.</noscript></body></html>`;
}

/** A look at a page that gave a text, at an hour counted from the beginning of 2026. */
export const lookAt = (markdown: string, hours: number, extractor = 1): Observation => ({
  ...sightAt(hours),
  extractor,
  read: { ok: true, value: markdown },
});

/** A look at a page that gave none. */
export const refusedAt = (hours: number): Observation => ({
  ...sightAt(hours),
  extractor: 1,
  read: { ok: false, failure: { kind: 'captcha', detail: 'the title says "Just a moment..."' } },
});

function sightAt(hours: number): { at: number; day: string } {
  const at = Date.UTC(2026, 0, 1) + hours * 3_600_000;
  return { at, day: new Date(at).toISOString().slice(0, 10) };
}
