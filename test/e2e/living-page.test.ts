import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Launched } from '../../scripts/browser/launch';
import { readPainted, waitForMarks } from '../../scripts/browser/painted';
import { type PageServer, servePages } from '../../scripts/browser/serve-pages';
import { launch, openPopup } from './browsers';
import { article, GARDEN, INVENTED, page as pageOf } from './pages';

const BRACKET = INVENTED.bracket;
/** Brackets that name nobody, and so are marked whatever the registry holds. */
const another = (what: string): string => `(${what} Watchdog Report, 2 June 2026)`;

const TEXT = `<p>OpenAI, Anthropic and Nvidia want more chips for their large language models, executives of the AI companies told investors.</p>
  <p>Regulators opened a probe ${BRACKET}. The companies have said nothing of it so far.</p>
  <p>Regulators look at the deals, and generative AI startups raise billions in funding for their models all the same.</p>
  <p>The rival labs compete for chips and for people, and the price of both has doubled within a year, investors said.</p>`;

/** Text that comes by script, after a skeleton that has words of its own. */
const LATE = pageOf(
  INVENTED.title,
  `<div id="text"><p>${'Loading the story, please wait a moment until it is here. '.repeat(6)}</p></div>
   <script>setTimeout(() => { document.getElementById('text').innerHTML = ${JSON.stringify(TEXT)}; }, Number(new URL(location).searchParams.get('ms')));</script>`,
);

const HIDDEN = article(
  `The FTC opened a probe ${BRACKET}.</p>
   <details><summary>More</summary><p>The agency asked for papers, it is said ${another('Details')}. They are due in a month or two.</p></details>
   <div id="class" class="closed"><p>The agency asked for names, it is said ${another('Class')}. They are due in a month or two.</p></div>
   <div id="unseen" style="visibility:hidden"><p>The agency asked for dates, it is said ${another('Visibility')}. They are due in a month or two.</p></div>
   <input type="checkbox" id="box"><div class="ticked"><p>The agency asked for prices, it is said ${another('Checkbox')}. They are due in a month or two.</p></div><p>`,
  '<style>.closed,.ticked{display:none} #box:checked + .ticked{display:block}</style>',
);

const withBody = (title: string, body: string): string =>
  pageOf(title, '').replace(/<body>.*<\/body>/s, `<body>${body}</body>`);

const SHADOW = withBody(
  INVENTED.title,
  `<story-page><template shadowrootmode="open"><main><h1>${INVENTED.title}</h1><story-text><template shadowrootmode="open">${TEXT}</template></story-text></main></template></story-page>`,
);

const STORY = (title: string, bracket: string): string =>
  `<article style="min-height:3000px"><h1>${title}</h1>${TEXT.replaceAll(BRACKET, bracket)}${TEXT.replaceAll(BRACKET, 'today').repeat(2)}</article>`;
const IN_A_ROW = withBody(
  'Chip makers and AI labs fight over data centres',
  `<main>${STORY('Chip makers and AI labs fight over data centres', another('First'))}${STORY('AI labs sign deals with a regulator', another('Second'))}</main>`,
);

const GERMAN = pageOf(
  'KI-Unternehmen streiten um Rechenzentren',
  '<p>OpenAI und Anthropic wollen mehr Chips von Nvidia für ihre Sprachmodelle, heißt es in Berlin. Die Behörde prüft den Fall (FTC, 14. Mai 2026), und die Investoren warten auf ein Urteil.</p>'.repeat(
    5,
  ),
);

const PAGES: Readonly<Record<string, string>> = {
  '/late': LATE,
  '/hidden': HIDDEN,
  '/shadow': SHADOW,
  '/row': IN_A_ROW,
  '/german': GERMAN,
  '/garden': GARDEN,
  '/article': article(`The FTC opened a probe ${BRACKET}.`),
  '/next': '<!doctype html><title>Next</title><a href="/article">back</a>',
  '/before': `<!doctype html><title>Before</title><script type="speculationrules">{"prerender":[{"urls":["/article"],"eagerness":"immediate"}]}</script><a id="on" href="/article">on</a>`,
};

const marksIn = async (page: Page): Promise<string> =>
  Object.values(await readPainted(page))
    .flat()
    .join(' ');
const waitForMark = (page: Page, words: string, timeout = 8_000) =>
  page.waitForFunction(
    (wanted) =>
      [...CSS.highlights.values()].some((marks) => [...marks].some((range) => range.toString().includes(wanted))),
    { timeout, polling: 100 },
    words,
  );

describe.each(['chromium', 'firefox'] as const)('a page that lives, in %s', (kind) => {
  let launched: Launched;
  let server: PageServer;
  const open = async (path: string): Promise<Page> => {
    const page = await launched.browser.newPage();
    await page.goto(server.origin + path);
    return page;
  };

  beforeAll(async () => {
    server = await servePages((path) => PAGES[path]);
    launched = await launch(kind);
  });
  afterAll(async () => {
    await launched?.browser.close();
    await server?.close();
  });

  test('text that comes six seconds late is marked', async () => {
    const page = await open('/late?ms=6000');
    await waitForMark(page, 'Watchdog', 12_000);
    await page.close();
  });

  test('text that comes when nobody waits any more is read once the popup asks', async () => {
    const page = await open('/late?ms=16500');
    await new Promise((resolve) => setTimeout(resolve, 18_500));
    expect(await marksIn(page)).toBe('');
    const popup = await openPopup(launched, page.url(), '.citations');
    await popup.close();
    await page.bringToFront();
    await waitForMark(page, 'Watchdog');
    await page.close();
  });

  test('what was hidden is marked once it is shown, whatever shows it', async () => {
    const page = await open('/hidden');
    await waitForMark(page, 'Industry');
    expect(await marksIn(page)).not.toMatch(/Details|Class|Visibility|Checkbox/);
    await page.click('summary');
    await waitForMark(page, 'Details');
    await page.evaluate(() => document.getElementById('class')?.classList.remove('closed'));
    await waitForMark(page, 'Class');
    await page.evaluate(() => document.getElementById('unseen')?.style.setProperty('visibility', 'visible'));
    await waitForMark(page, 'Visibility');
    await page.click('#box');
    await waitForMark(page, 'Checkbox');
    await page.close();
  });

  test('an article in open shadow roots is marked', async () => {
    const page = await open('/shadow');
    await waitForMark(page, 'Industry', 20_000);
    await page.close();
  });

  test('of several articles in a row, the one in view is read', async () => {
    const page = await open('/row');
    await waitForMark(page, 'First');
    expect(await marksIn(page)).not.toContain('Second');
    await page.evaluate(() => document.querySelectorAll('article')[1]?.scrollIntoView());
    await waitForMark(page, 'Second');
    expect(await marksIn(page)).not.toContain('First');
    await page.evaluate(() => scrollTo(0, 0));
    await waitForMark(page, 'First');
    await page.close();
  });

  test('a page in another language says what was read of it', async () => {
    const page = await open('/german');
    const popup = await openPopup(launched, page.url(), '.citations, .summary, .state');
    await popup.waitForFunction(() => document.body.textContent?.includes('Not in English'), { timeout: 20_000 });
    expect(await popup.$eval('body', (body) => body.textContent)).toContain(
      'Not in English: only brackets, links and names were read.',
    );
    await popup.close();
    await page.close();
  });

  test('a skipped page is checked when its reader wants it', async () => {
    const page = await open('/garden');
    await page.evaluate((bracket) => {
      document.querySelector('p')?.append(` They were counted ${bracket}.`);
    }, BRACKET);
    const popup = await openPopup(launched, page.url(), '.check-anyway');
    expect(await popup.$eval('.state', (element) => element.textContent)).toContain(
      'something else than the AI industry',
    );
    await popup.click('.check-anyway');
    await popup.waitForSelector('.citations', { timeout: 20_000 });
    await popup.close();
    await page.bringToFront();
    await waitForMark(page, 'Industry');
    await page.reload();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await marksIn(page)).toBe('');
    await page.close();
  });

  /** A tab in the background gets no clicks of the driver. */
  const clickSwitch = (popup: Page): Promise<void> =>
    popup.$eval('[role="switch"]', (element) => (element as HTMLElement).click());
  /** Goes back without waiting for the load, which never comes for a page out of the cache. */
  const goBack = async (page: Page): Promise<void> => {
    await page.evaluate(() => {
      setTimeout(() => history.back(), 50);
    });
    // The driver loses what it waits for in a page that is left.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  };
  const leaveArticle = async (): Promise<Page> => {
    const page = await open('/article');
    await waitForMark(page, 'Industry');
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        document.title = `persisted: ${persisted}`;
      });
    });
    await page.goto(`${server.origin}/next`);
    return page;
  };
  const isBack = async (page: Page): Promise<void> => {
    for (let i = 0; i < 30 && (await page.title()) !== 'persisted: true'; i++)
      await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await page.title()).toBe('persisted: true');
  };

  test('a page that comes back from the back-forward cache is marked', async () => {
    const page = await leaveArticle();
    await goBack(page);
    await isBack(page);
    await waitForMark(page, 'Industry');
    await page.close();
  });

  test('it is not when its site was switched off meanwhile', async () => {
    const page = await leaveArticle();
    const popup = await openPopup(launched, page.url(), '.state, .citations');
    await clickSwitch(popup);
    await popup.waitForFunction(() => document.querySelector('.state')?.textContent?.includes('Switched off'), {
      polling: 100,
    });
    await page.bringToFront();
    await goBack(page);
    await isBack(page);
    await page.waitForFunction(() => CSS.highlights.size === 0, { timeout: 5_000, polling: 100 });
    await clickSwitch(popup);
    await popup.waitForFunction(() => !document.querySelector('.state')?.textContent?.includes('Switched off'), {
      polling: 100,
    });
    await popup.close();
    await page.close();
  });

  test('a site that is switched off loses its marks in all open pages', async () => {
    const pages: Page[] = [];
    for (const path of ['/article', '/article?again']) {
      const page = await open(path);
      await waitForMark(page, 'Industry');
      pages.push(page);
    }
    const popup = await openPopup(launched, pages[0]?.url() ?? '');
    await clickSwitch(popup);
    for (const page of pages) await page.waitForFunction(() => CSS.highlights.size === 0, { polling: 100 });
    await clickSwitch(popup);
    await popup.close();
    for (const page of pages) await page.close();
  });
});

describe('in chromium', () => {
  let launched: Launched;
  let server: PageServer;
  beforeAll(async () => {
    server = await servePages((path) => PAGES[path]);
    launched = await launch('chromium');
  });
  afterAll(async () => {
    await launched?.browser.close();
    await server?.close();
  });

  test('a prerendered article is marked when it is shown, and nothing of it is asked before', async () => {
    const page = await launched.browser.newPage();
    await page.goto(`${server.origin}/before`);
    for (let i = 0; i < 40 && !server.requests.includes('/article'); i++)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(server.requests).toContain('/article');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await marksIn(page)).toBe('');
    await page.click('#on');
    await waitForMarks(page);
    const wasPrerendered = await page.evaluate(
      () =>
        (performance.getEntriesByType('navigation')[0] as { activationStart?: number } | undefined)?.activationStart,
    );
    expect(wasPrerendered).toBeGreaterThan(0);
    expect(server.requests.filter((path) => path === '/article')).toHaveLength(1);
    await page.close();
  });
});
