import { describe, expect, test } from 'vitest';
import { detectArticle } from '../../../lib/article/detect-article';
import { explainDetection } from '../../../lib/article/explain-detection';
import type { ArticleSignals } from '../../../lib/article/signals';

/** An article in its best dress, so that only the topic decides. */
const about = (title: string, lead: readonly string[]): ArticleSignals => ({
  url: 'https://news.example/2026/05/15/a-story-of-the-day',
  title,
  headline: title,
  openGraphType: 'article',
  jsonLdTypes: ['NewsArticle'],
  hasDay: true,
  hasDateline: true,
  hasAuthor: true,
  articleElements: 1,
  loneParagraphs: 0,
  lead,
  paragraphs: lead.length,
});

const INDUSTRY: readonly (readonly [string, readonly string[]])[] = [
  [
    'Larkspur raises $30M to sell voice agents to airlines',
    [
      'Larkspur, a two-year-old AI startup in Lisbon, said on Tuesday that it had raised $30 million from a group of European investors at a valuation of $210 million.',
      'The company sells agents that speak with passengers whose flights are late. Its revenue has grown fivefold since January, chief executive Marta Nunes said in an interview.',
      'Rival startups have raised more, but few of them have customers that pay, said an investor who was not part of the round. The AI market, he added, is short of revenue and long on valuations.',
      'Larkspur runs on language models of OpenAI and Mistral, and plans to hire forty people before the end of the year.',
    ],
  ],
  [
    'Dublin court lets authors’ case against chatbot maker go on',
    [
      'A judge in Dublin ruled on Thursday that eleven authors may go on with their lawsuit against the maker of a chatbot, which they accuse of training its AI on copies of their books.',
      'The company had asked the court to dismiss the case, and argued that copyright law allows the training of language models. The judge said that this was for a jury to decide.',
      'Lawyers of the authors said that they would ask for $40 million. The company declined to comment on the ruling, and told investors in March that it expected no damages.',
      'Similar cases against AI companies are before courts in Munich, Paris and New York, and lawmakers in Brussels have announced a bill on licences for training data.',
    ],
  ],
  [
    'The county that said no to the data centers',
    [
      'Residents of the county voted on Monday to ban new data centers for two years, after an AI company announced a campus that would use as much power as all its homes.',
      'The ban is the fourth of its kind this year. Federal officials have warned that local votes could slow the race with China for computing power, and the governor said that he would veto it.',
      'The company told workers that it would look for land elsewhere. Its shares fell by three percent, and those of a rival that builds data centers in Texas rose.',
      'Economists say that the jobs that such campuses bring are few, while the price of power in the state has risen by a fifth since 2024.',
    ],
  ],
  [
    'KI-Start-up aus Leipzig sammelt 20 Millionen Euro ein',
    [
      'Das Leipziger KI-Unternehmen Fernblick hat nach eigenen Angaben 20 Millionen Euro von Investoren erhalten. Die Bewertung liege bei 90 Millionen Euro, sagte der Chef am Dienstag.',
      'Die Firma entwickelt Sprachmodelle für Behörden und will damit unabhängig von OpenAI und anderen Konzernen aus Amerika werden. Die Regierung in Berlin hat drei Verträge mit ihr geschlossen.',
      'Investoren warnen vor einer Blase am Markt für künstliche Intelligenz. Das Unternehmen beschäftigt 60 Menschen und will bis Ende des Jahres weitere 40 einstellen.',
      'Im Februar hatte ein Konkurrent aus Paris eine ähnliche Summe erhalten. Die Wettbewerbsbehörde prüft die Übernahme eines dritten Anbieters.',
    ],
  ],
  [
    'Monday Machine Notes — 11 May 2026',
    [
      'Anthropic and the government of Kenya signed an agreement on Friday; the text is not public, and two ministers say different things about its price.',
      'A new open model from Shenzhen beats last year’s best on three benchmarks. The weights are out, with a licence that bans its use by the military.',
      'OpenAI let go of sixty people in marketing. The company says that it will hire as many engineers; former employees say that it has said so before.',
      'Nvidia will sell fewer chips to the Gulf than investors had expected. The shares fell by four percent and came back by the evening.',
    ],
  ],
];

const OTHERS: readonly (readonly [string, readonly string[]])[] = [
  [
    'How small bakeries can use ChatGPT to plan their week',
    [
      'You do not need to be a programmer to use AI in your bakery. In this guide you learn how to write a prompt that plans your week, step by step, with examples that you can copy.',
      'Start with a simple list of your products and your customers. Tell ChatGPT who your customers are, what they order, and how many people work in your team.',
      'Next, build a template. The best prompts are short and useful: give an example of the output, and let the tool fill in the rest. A free plan is enough to start.',
      'AI can help you manage your time, but it makes errors. Check every order before you send it, and keep the template in a file that your team can edit.',
    ],
  ],
  [
    'Sparse attention without tears: what changes in a transformer layer',
    [
      'A transformer computes attention between all tokens of a sequence, so the cost grows with the square of its length. Sparse methods keep only some entries of the matrix.',
      'We follow the input through one layer of a language model: the query and key vectors, the softmax, and the output. The code is in Python, and fits into a file of sixty lines.',
      'In our example, the model with local attention needs a third of the memory, and its accuracy on the dataset falls by half a point. The parameters are the same as in the paper.',
      'The architecture of LLMs hides simple tricks. If you build your own, measure the error of each layer before you tune the whole function.',
    ],
  ],
  [
    'AI in the reading room: what our school library learned in a year',
    [
      'For a year, students of our school have used an AI tutor in the library. Teachers manage the tasks, and the tool helps students who read slowly to learn new words.',
      'Students like the tutor, and teachers say that their classes have more time. The best results came where the team had built a simple plan together with the parents.',
      'Not all worked. The AI made errors in exercises on grammar, and some students asked it to write their essays. Teachers now check the output, and students learn to do so too.',
      'Our organisation will share the curriculum with other schools. AI is a tool, and education is what teachers and students make of it.',
    ],
  ],
  [
    'AI für Handwerker: so schreiben Sie Angebote in zehn Minuten',
    [
      'Mit KI schreiben Sie Ihre Angebote schneller. In dieser Anleitung lernen Sie Schritt für Schritt, wie Sie ein Werkzeug wie ChatGPT in Ihrem Betrieb nutzen.',
      'Zum Beispiel können Sie der KI eine Liste Ihrer Preise geben. Sie erstellt daraus einen Text, den Sie nur noch prüfen. Das spart Ihnen jede Woche zwei Stunden.',
      'Achten Sie darauf, dass Sie keine Daten Ihrer Kunden eingeben. Nutzen Sie Vorlagen, die Sie einmal schreiben und immer wieder verwenden.',
      'Am Ende lesen Sie Ihr Angebot laut vor. Die KI macht Fehler, und Ihre Kunden merken es, wenn der Ton nicht zu Ihnen passt.',
    ],
  ],
  [
    'Best AI tools for recruiters in 2026',
    [
      'Recruiters save time with AI tools that read candidate profiles. We tried nine of them with our team, and rank the best by price, features and how easy they are to learn.',
      'The first tool has a free plan and a simple workflow. It scores candidates, writes messages, and works with the HR software that most organizations use.',
      'The second tool is for enterprise teams. Its AI can build a list of candidates from one prompt, and the pricing starts at 40 dollars for each user.',
      'All tools make errors, so let people decide. Tell candidates that you use AI, and keep an example of each decision in your files.',
    ],
  ],
];

describe('the topic of an article', () => {
  test.each(INDUSTRY)('%s: of the industry', (title, lead) => {
    const detection = detectArticle(about(title, lead));
    expect(detection.kind, explainDetection(detection.seen).join(' ')).toBe('article');
  });

  test.each(OTHERS)('%s: of another one', (title, lead) => {
    const detection = detectArticle(about(title, lead));
    expect(detection, explainDetection(detection.seen).join(' ')).toMatchObject({ reason: 'not-ai-industry' });
  });

  test('that AI is not mentioned at all is told', () => {
    const lead = Array(5).fill('Roses want sun and company, and they grow in pots on any balcony in the north.');
    const { seen } = detectArticle(about('Ten roses for a small garden', lead));
    expect(explainDetection(seen)).toContain('It does not mention AI.');
  });

  test('what was seen is told in sentences', () => {
    const [title, lead] = OTHERS[0] as (typeof OTHERS)[number];
    expect(explainDetection(detectArticle(about(title, lead)).seen)).toEqual([
      'The page calls itself an article (JSON-LD).',
      'It gives a day of publication.',
      'A day stands by the headline.',
      'It names an author.',
      'Its address is made of a headline.',
      'Its text is marked up as an article.',
      'Its text has 4 paragraphs.',
      'It speaks to customers.',
      'Its headline promises a lesson, an explanation or a list.',
      'It mentions AI 3 times.',
      'AI is mentioned in 75 % of its paragraphs.',
      'It names 1 known firm or person of the industry.',
      'It speaks of how AI works or is used, in the words of a lesson, of research or of a trade.',
    ]);
  });
});
