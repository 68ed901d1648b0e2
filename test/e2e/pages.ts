import { addDays, spellDay } from '../../lib/shared/calendar';

/** Pages for the journeys. Their citations are of documents in the bundled registry unless said otherwise. */

export const page = (title: string, body: string, head = ''): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title><meta property="og:type" content="article">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"${title}","datePublished":"2026-07-30"}</script>${head}</head>
<body><main><article><h1>${title}</h1>${body}</article></main></body></html>`;

/** Documents of the bundled registry, with words that speak of them. */
export const REAL_DOCUMENTS = [
  {
    claim: 'OpenAI and Broadcom have unveiled an inference chip that is optimised for large language models',
    source: 'OpenAI',
    date: '2026-06-24',
    url: 'https://openai.com/index/openai-broadcom-jalapeno-inference-chip',
  },
  {
    claim:
      'The government of Alberta uses Claude to find and fix cybersecurity vulnerabilities across government systems',
    source: 'Anthropic',
    date: '2026-07-06',
    url: 'https://www.anthropic.com/news/alberta-government-claude-cybersecurity',
  },
  {
    claim: 'Ben Bernanke was appointed to the Long-Term Benefit Trust',
    source: 'Anthropic',
    date: '2026-07-09',
    url: 'https://www.anthropic.com/news/ben-bernanke',
  },
  {
    claim: 'The research partnership of the lab and the film studio A24, now announced, is the first of its kind',
    source: 'Google DeepMind',
    date: '2026-07-03',
    url: 'https://deepmind.google/blog/google-deepmind-and-a24-announce-first-of-its-kind-research-partnership/',
  },
] as const;

/** An article whose citations are all in the registry, its dates moved by `days`. */
export const realArticle = (days: number): string =>
  page(
    'AI labs and chip companies announce a summer of deals',
    REAL_DOCUMENTS.map(
      ({ claim, source, date }) =>
        `<p>${claim} (${source}, ${spellDay(addDays(date, days))}). More is to come next week.</p>`,
    ).join(''),
  );

export const GARDEN = page(
  'Ten roses for a small garden',
  '<p>Roses want sun and company. They grow in pots on any balcony in the north.</p>'.repeat(5),
);

export const INVENTED = {
  title: 'Chip makers and AI labs fight over data centres',
  /** Nobody is named in it, so it is marked whatever the registry holds. */
  bracket: '(Industry Watchdog Report, 14 May 2026)',
};

/** One paragraph that cites, in an article about the AI industry. */
export const article = (cites: string, head = ''): string =>
  page(
    INVENTED.title,
    `<p>OpenAI, Anthropic and Nvidia want more chips for their large language models, executives of the AI companies told investors.</p>
     <p id="cites">${cites} The companies have said nothing of it so far, and the market does not seem to mind.</p>
     <p>Regulators look at the deals, and generative AI startups raise billions in funding for their models all the same.</p>`,
    head,
  );
