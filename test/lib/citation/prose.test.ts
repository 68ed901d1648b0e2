import { describe, expect, test } from 'vitest';
import { findCitations } from '../../../lib/citation/find-citations';
import { EXTRACTION } from '../../factories';

const find = (text: string) => findCitations([{ text, links: [] }], EXTRACTION);

describe('attributions in prose', () => {
  test.each([
    ['Acme said it would open a school.', 'Acme', 'X said'],
    ['Acme has announced that it would open a school.', 'Acme', 'with an auxiliary'],
    [
      'Acme’s terms of use for Ghent, as of 7 May 2026, state: “You must be kind to all robots.”',
      'Acme’s terms of use for Ghent',
      'a text that states',
    ],
    [
      '“You must be kind to all robots,” reads Acme’s flying robot prohibited use policy.',
      'Acme’s flying robot prohibited use policy',
      'a participle in a title',
    ],
    ['Acme told Daily Circuit that it would open a school.', 'Acme', 'told somebody'],
    ['“We will open a school,” said Acme.', 'Acme', 'inverted'],
    [
      '“It is small,” the lawsuit states with great earnestness.',
      'the lawsuit',
      'behind a quotation, with more to come',
    ],
    ['“Three schools at once!” he posted in the middle of the night.', 'he', 'a verb that tells behind a quotation'],
    ['“It was small,” the report read.', 'the report', 'what a text reads'],
    ['It has a roof that Acme claimed would last for years.', 'Acme', 'around the speaker'],
    ['It was heated less than the hangar, said one person.', 'one person', 'nobody named, without a quotation'],
    ['The start-up said Acme “never asked at that time” and left.', 'The start-up', 'a noun with a hyphen'],
    ['Acme has since disclosed similar fires.', 'Acme', 'what the tagger takes for an adjective'],
    ['Acme reported a loss of $3 million for the year.', 'Acme', 'a result'],
    ['Back in 2016, Acme had this to say about it: “It flies.”', 'Acme', 'an idiom'],
    ['Prices will fall, says Cole.', 'Cole', 'inverted without a quotation'],
    ["''We will open a school,'' said Paul Sand, a former clerk.", 'Paul Sand, a former clerk', 'typewriter quotes'],
    ['“We will open a school,” an Acme Cloud spokesperson said.', 'an Acme Cloud spokesperson', 'a spokesperson'],
    ['“It grew by a third last year,” the Daily Circuit reported.', 'the Daily Circuit', 'at the end of the sentence'],
    ['As Acme has alleged, the school was closed.', 'Acme', 'as X has alleged'],
    ['According to the Robotics Board of Trade, sales rose.', 'the Robotics Board of Trade', 'according to'],
    ['Sales rose, according to Cole & Company.', 'Cole & Company', 'according to, behind'],
    ['Sales rose, per Cole, from three to five.', 'Cole', 'per'],
    ['According to Acme’s tests, it is faster.', 'Acme’s tests', 'a body’s own tests'],
    ['Sales rose, according to polling by the union.', 'polling by the union', 'what the tagger takes for a verb'],
    [
      'According to a study by researchers at Acme, prices rose.',
      'researchers at Acme',
      'a study leads to who made it',
    ],
    ['The price was confirmed in a blog post by Acme.', 'Acme', 'a blog post by'],
    ['In a statement reported by a famous publication, prices rose.', 'a famous publication', 'a vague outlet'],
    ['Industry sources said that prices rose.', 'Industry sources', 'a vague group'],
    ['A town where farming experts say some prices rose is near.', 'farming experts', 'inside a relative clause'],
    ['Others, however, say a change is due.', 'Others', 'interrupted by one word'],
    ['An insider close to the talks said the price was open.', 'An insider close to the talks', 'inside access'],
    [
      'Kevin Sand, a product manager at Acme, said prices rose.',
      'Kevin Sand, a product manager at Acme',
      'an apposition',
    ],
    ['Ida Roe, 32, noted the school was small.', 'Ida Roe', 'an age between commas'],
    ['Ida Roe, who ran the school, told police that it was small.', 'Ida Roe', 'a clause between commas'],
    [
      'Ida Roe, Acme’s director of schools, told reporters it was small.',
      'Ida Roe, Acme’s director of schools',
      'a role',
    ],
    ['Best notes that the school is small.', 'Best', 'a name that is an adjective'],
    [
      'A poll from Hill College released Wednesday found Roe in front.',
      'A poll from Hill College released Wednesday',
      'a poll',
    ],
    ['Records show Acme paid for the school.', 'Records', 'what records show'],
    ['The complaint alleges that Acme copied books.', 'The complaint', 'a document'],
    ['He said it would rain.', 'He', 'a pronoun, left open'],
    ['The company said it would rain.', 'The company', 'a description, left open'],
    ['Acme Says It Will Open a School', 'Acme', 'a headline'],
    ['Rumors of a second school are about.', 'Rumors', 'rumours'],
    ['Under Executive Order 14110, firms had to report.', 'Executive Order 14110', 'an order by its number'],
    ['Article 5 of Regulation (EU) 2024/1689 prohibits it.', 'Regulation (EU) 2024/1689', 'a law by its number'],
    ['Its guide changed. The RBT launched a label on January 7.', 'RBT', 'an act of a known body with its day'],
    ['In a notice dated May 11, 2026, the RBT adopted a limit.', 'RBT', 'a dated notice'],
    ['Source: Hill Gazette', 'Hill Gazette', 'a line that names its source'],
    ['[3] RBT, “On robots”, 14 May 2026.', 'RBT', 'an entry of a list of references'],
  ])('%s → %s: %s', (text, expected) => {
    expect(find(text).map((one) => one.source?.text)).toEqual([expected]);
  });

  test.each([
    ['It is easier said than done.', 'an idiom'],
    ['She cannot say what it costs.', 'not said'],
    ['The chips were made by Acme in May.', 'made, not told'],
    ['It went according to plan.', 'in keeping with'],
    ['It costs 5 dollars per user.', 'a measure'],
    ['Both giants recently confirmed that it works.', 'a group named before'],
    ['Acme found a way to sell it.', 'found something, not that something is so'],
    ['Acme got two of the claims tossed, since they were weak.', 'a noun that could be a verb'],
    ['In May Acme added a wave to its logo.', 'an object'],
    ['It lost twice what it reported in the same period last year.', 'a clause that nobody states'],
    ['Up to 50 employees reported to one manager.', 'reporting to somebody'],
    ['She narrowed the gap to, say, single digits.', 'an example'],
    ['We said it would rain.', 'the author'],
    ['Acme’s continued growth is a wonder.', 'what is somebody’s'],
    ['ChatGPT said it would rain.', 'a product that answers'],
    ['She signed Executive Order 14110 into law.', 'a law as a thing, not as a source'],
    ['There is no lack of phone rumors.', 'rumours as such'],
  ])('%s → nothing: %s', (text) => {
    expect(find(text)).toEqual([]);
  });

  test('"reportedly" is an attribution to nobody, unless the sentence names somebody', () => {
    expect(find('Acme is reportedly shrinking.')).toMatchObject([{ text: 'reportedly', source: null }]);
    expect(find('Acme is reportedly shrinking, according to Cole.').map((one) => one.source?.text)).toEqual(['Cole']);
  });

  test('the quotation belongs to its speaker', () => {
    const [one] = find('“We will open a school,” said Acme.');
    expect(one).toMatchObject({ form: 'quote', quote: 'We will open a school,' });
  });

  test('words inside a quotation are the speaker’s own', () => {
    expect(find('“Acme said it would come,” Cole said.').map((one) => one.source?.text)).toEqual(['Cole']);
  });

  test('a weekday beside the verb dates it, against the article’s day', () => {
    expect(find('Acme said on Tuesday that it would open a school.')[0]?.date).toMatchObject({
      iso: '2026-05-12',
      precision: 'relative',
    });
  });

  test('a bracket right behind an attribution is the same citation', () => {
    const found = find('The price was confirmed in a blog post by Acme (Acme, 12 May 2026).');
    expect(found.map((one) => one.form)).toEqual(['parenthetical']);
  });

  test('spans are the words they say', () => {
    const text = 'Sales rose, according to Cole & Company. “No,” said Acme.';
    for (const one of find(text)) {
      expect(text.slice(one.start, one.end)).toBe(one.text);
      expect(text.slice(one.source?.start, one.source?.end)).toBe(one.source?.text);
    }
  });
});

describe('links to documents', () => {
  const linked = (words: string, href: string) => {
    const text = `It has ${words} for robots.`;
    const start = text.indexOf(words);
    return findCitations([{ text, links: [{ start, end: start + words.length, href }] }], {
      ...EXTRACTION,
      context: { ...EXTRACTION.context, site: 'news.example' },
    });
  };

  test('a link to a primary source’s document cites it', () => {
    expect(linked('offered a plan', 'https://acme.example/news/a-plan-for-robots')).toMatchObject([
      { form: 'link', text: 'offered a plan', source: null, link: 'https://acme.example/news/a-plan-for-robots' },
    ]);
  });

  test.each([
    ['https://acme.example/', 'the front page'],
    ['https://acme.example/products/robot', 'what is sold'],
    ['https://daily.example/news/a-plan-for-robots', 'an outlet: somebody else’s reporting'],
    ['https://blog.news.example/news/a-plan', 'the page’s own site'],
    ['https://unheard.example/news/a-plan', 'nobody the registry knows'],
  ])('%s does not: %s', (href) => {
    expect(linked('offered a plan', href)).toEqual([]);
  });
});

describe('a day before a name, without a comma between them', () => {
  test.each([
    ['On 14 May 2026 Acme announced that it would open a school.', 'Acme', '2026-05-14'],
    ['On May 14 Acme announced a school for robots.', 'Acme', '2026-05-14'],
    ['On May 14 2026 Bolt Robots announced that it would close.', 'Bolt Robots', '2026-05-14'],
    ['On Tuesday Acme announced a school for robots.', 'Acme', '2026-05-12'],
    ['In May 2026 Acme said it would stop.', 'Acme', '2026-05'],
    ['Last week Acme said the school was safe.', 'Acme', null],
    ['In early May Acme said that the school was safe.', 'Acme', null],
    ['According to a 14 May 2026 Acme blog post, the school is safe.', 'Acme blog post', '2026-05-14'],
    ['Since 14 May Acme said nothing of it.', 'Acme', null],
  ])('%s', (text, name, iso) => {
    const [citation] = find(text);
    expect(citation?.source?.text).toBe(name);
    expect(citation?.date?.iso ?? null).toBe(iso);
  });

  test('a name that is a day is left whole', () => {
    expect(find('The Sunday Circuit said that prices rose.')[0]?.source?.text).toBe('The Sunday Circuit');
    expect(find('On Monday the Friday Group said that prices rose.')[0]?.source?.text).toBe('the Friday Group');
  });
});

describe('publications named by where they stand', () => {
  test.each([
    ['The plan was set out on the Acme Blog on Tuesday.', 'Acme Blog', '2026-05-12'],
    ['The ramp, described in a long post on the Acme newsroom, is wooden.', 'Acme newsroom', null],
    [
      'Details were published on the Robotics Board of Trade website on May 3, 2026.',
      'Robotics Board of Trade website',
      '2026-05-03',
    ],
  ])('%s', (text, source, day) => {
    expect(find(text).map((one) => [one.source?.text, one.date?.iso ?? null])).toEqual([[source, day]]);
  });

  test.each([
    ['Photos were published on the Harbour Gossip Blog.', 'nobody knows whose blog it is'],
    ['The Acme Blog is read by millions.', 'nothing is told'],
    ['The figures were published on the Daily Circuit website.', 'an outlet’s site is no channel of a body'],
  ])('%s attributes nothing: %s', (text) => {
    expect(find(text)).toEqual([]);
  });
});
