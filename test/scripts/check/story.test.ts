import { describe, expect, test } from 'vitest';
import type { Report } from '../../../lib/report/report';
import { storyLines } from '../../../lib/report/story-wording';
import { checkOpened } from '../../../scripts/check/answer';
import { openRegistry, openTopicModel } from '../../../scripts/check/bundled-registry';
import { openText } from '../../../scripts/check/open-article';

/** Paragraphs on one line each, as pages have them. */
const unwrapped = (text: string): string => text.replace(/(?<!\n)\n(?!\n)/g, ' ');

async function reportOn(text: string, published: string): Promise<Report> {
  const registry = await openRegistry();
  if (!registry.ok) throw new Error(registry.failure.kind);
  const { report } = await checkOpened(openText(unwrapped(text), 'https://news.example/story', published), {
    registry: registry.value,
    topics: await openTopicModel(),
    asOf: '2026-11-21',
    assumeArticle: true,
  });
  if (report === null) throw new Error('not read');
  return report;
}

/** A story that never happened, of the kind that a careful newsroom refuses: what it would have searched by hand. */
const INVENTED = `# AWS hands every Bedrock prompt to Anthropic for training

Amazon Web Services will pass on all prompts that its customers type into Bedrock, so that Anthropic can train new models
on them, and nobody may opt out. The change was announced in a post (AWS Machine Learning Blog, 12 May 2026).

Customers have two weeks to agree or to leave (AWS Machine Learning Blog, 12 May 2026). Anthropic welcomed the step on its
site (Anthropic, 13 May 2026). The regulator in Washington is said to look into it (FTC, 14 May 2026).

People close to the talks say that the price of the data was never written down. A hospital in the north is said to have
moved its records over a weekend; a bakery chain did the same with its recipes, and two universities have asked their
lawyers, who found no clause that would forbid it. Storage in other countries, the post says, makes no difference.`;

/** A true one, in our own words, on a document of the bundled registry. */
const TRUE = `# OpenAI and Broadcom show an inference chip made for language models

OpenAI and Broadcom have unveiled a chip that is optimised for the inference of large language models, OpenAI said on
Wednesday. The company calls it Jalapeño.

It will run in data centres from next year, OpenAI says. The company says that it needs less power than a graphics card.
Two years ago, OpenAI said that it had no plans for hardware of its own.

A grocer in the valley sells the pepper of that name by the crate, and has run out of it twice since Wednesday; the mayor
speaks of a coincidence. Schools have put the word on the list for a spelling contest, and the band of the fire brigade
rehearses a march. Tourists photograph the shelves, cooks write recipes, gardeners exchange seeds, and a brewer has a beer.

Trains to the valley are full on Saturdays; the station sells umbrellas, postcards and a tin trumpet. An orchestra from
the coast plays under chestnut trees, children paint lanterns, fishermen mend nets, and a retired teacher shows how glass
was blown here before the railway came. Whoever stays overnight hears owls, frogs and the mill.`;

describe('the story of an article, against the bundled registry', () => {
  test('an invented one has no record, and the paper trail names what was searched and what is not held', async () => {
    const { story } = await reportOn(INVENTED, '2026-05-15');
    expect(story).toMatchObject({ kind: 'no-record', anchors: [] });
    const complete = story.searched.filter(({ status, to }) => status === 'complete' && to === '2026-05-15');
    expect(complete.map(({ channel }) => channel)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('AWS Machine Learning Blog'),
        expect.stringContaining('anthropic.com/news'),
      ]),
    );
    expect(story.notHeld).toContain('Federal Trade Commission');
    expect(storyLines(story)[0]).toContain('No record of this story');
  });

  test('nothing of it is borne out', async () => {
    const { checked } = await reportOn(INVENTED, '2026-05-15');
    expect(checked.length).toBeGreaterThan(4);
    for (const { verdict } of checked) expect(['verified', 'sourced']).not.toContain(verdict.kind);
  });

  test('a true one rests on its document, and what the body says of it goes back there', async () => {
    const { story, checked } = await reportOn(TRUE, '2026-06-25');
    expect(story).toMatchObject({
      kind: 'rests-on',
      anchors: [{ document: { url: 'https://openai.com/index/openai-broadcom-jalapeno-inference-chip' } }],
    });
    const kinds = new Map(checked.map(({ citation, verdict }) => [citation.claim, verdict.kind]));
    const kindOf = (words: string) => [...kinds].find(([claim]) => claim.includes(words))?.[1];
    expect(kindOf('from next year')).toBe('sourced');
    expect(kindOf('less power')).toBe('sourced');
    expect(kindOf('no plans for hardware')).not.toBe('sourced');
  });
});
