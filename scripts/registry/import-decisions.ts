import type { CoverageScope } from '../../lib/registry/coverage';
import type { DocumentType } from '../../lib/registry/document';

/** Short names in use that the facts do not list, by source. */
export const ADDED_ALIASES: Readonly<Record<string, readonly string[]>> = {
  'business-insider': ['BI'],
  'washington-post': ['WP'],
  // Holders of the office in the time that the registry covers; their statements are the White House's.
  'white-house': ['President Joe Biden', 'President Biden', 'President Donald Trump', 'President Trump'],
};

/**
 * Names that the facts list under a source but that name a product, a place or a paper rather than the
 * body that publishes ("Claude said" is not a word of Anthropic), that belong to somebody else, or that
 * are too short to tell from ordinary capitals.
 */
export const DROPPED_ALIASES: ReadonlySet<string> = new Set([
  // Two papers of their own, not names of Adweek and EdSurge.
  'Ad Age',
  'AdAge',
  'EdWeek',
  'Education Week',
  'Claude',
  'Claude Code',
  'ChatGPT',
  'Sora',
  'Llama',
  'FAIR',
  'MAI',
  'META',
  'Copilot',
  'Microsoft Copilot',
  'Azure OpenAI',
  'Azure AI Foundry',
  'Microsoft Foundry',
  'Bedrock',
  'Amazon Bedrock',
  'Alexa',
  'Siri',
  'Apple Intelligence',
  'Google Search',
  'Vertex AI',
  'Gemini',
  'Grok',
  'Grok AI',
  'Optimus',
  'Dojo',
  'FSD',
  'Starlink',
  'Le Chat',
  'Vibe',
  'Stable Diffusion',
  'Dream Machine',
  'Luma',
  'Scale',
  'FLUX',
  'Jamba',
  'Pi',
  'Hermes',
  'DeepSeek-V3',
  'DeepSeek-R1',
  'Qwen',
  'Tongyi',
  'ERNIE',
  'Ernie Bot',
  'Wenxin',
  'Doubao',
  'Hunyuan',
  'Seed',
  'Kimi',
  'Kimi AI',
  'GLM',
  'Hailuo',
  'Pangu',
  'Ascend',
  'MiMo',
  'Instinct',
  'watsonx',
  'Granite',
  'Agentforce',
  'CRM',
  'Slack',
  'Joule',
  'Firefly',
  'Mosaic',
  'DBRX',
  'Cortex',
  'LPU',
  'GroqCloud',
  'Together',
  'Fireworks',
  'Solar',
  'HyperCLOVA',
  'GitHub Copilot',
  'Devin',
  'Windsurf',
  'v0',
  'Bolt',
  'Junie',
  'LangSmith',
  'LangGraph',
  'Palmyra',
  'Rovo',
  'Duck.ai',
  'Command',
  'Comet',
  'Arena',
  'Chatbot Arena',
  'AH Capital',
  'State of Generative AI in the Enterprise',
  'Vision Fund',
  'Stability',
  'Inflection',
  'Constellation',
  'Reliance',
  'Figure',
  'Menlo',
  'Nous',
  'Brave Search',
  'Snapchat',
  'Facebook',
  'VMware',
  'Jio',
  'TEAM',
  'SHOP',
  'Davos',
  'Secretary-General',
  'Capitol Hill',
  'MEPs',
  'MPs',
  'the President',
  'MS',
  'GS',
  'ST',
  'ET',
  'HT',
  'court filing',
  'court documents',
  'federal court',
  'formerly Twitter',
  'Ad Age',
  'AdAge',
  'EdWeek',
  'Education Week',
  "EU leaders' summit",
  'IC3',
  'CC',
  'NET',
  'NOW',
  'SNOW',
  'AI Safety Institute',
]);

interface ChannelDecision {
  readonly source: string;
  /** Part of the channel's name in the facts. */
  readonly channel: string;
  /** The channel's name as readers see it. */
  readonly name: string;
  readonly scope: CoverageScope;
  readonly types: readonly DocumentType[];
}

/**
 * Channels that carry everything their source announces (`whole`), or every document of a kind
 * (`kind`). All other channels are `part`: one of several blogs, a selection by subject.
 */
export const WHOLE_CHANNELS: readonly ChannelDecision[] = [
  {
    source: 'amd',
    channel: 'AMD press-release RSS',
    name: 'AMD press releases',
    scope: 'whole',
    types: ['press-release', 'news'],
  },
  {
    source: 'anthropic',
    channel: 'posts listed on anthropic.com/news',
    name: 'posts listed on anthropic.com/news',
    scope: 'whole',
    types: ['news', 'press-release'],
  },
  {
    source: 'ftc',
    channel: 'all FTC press releases',
    name: 'all FTC press releases',
    scope: 'whole',
    types: ['press-release', 'news'],
  },
  {
    source: 'hugging-face',
    channel: 'huggingface.co/blog official RSS',
    name: 'Hugging Face blog',
    scope: 'whole',
    types: ['blog', 'news', 'press-release'],
  },
  {
    source: 'intel',
    channel: 'Intel (INTC) press-release RSS',
    name: 'Intel press releases',
    scope: 'whole',
    types: ['press-release', 'news'],
  },
  {
    source: 'mistral',
    channel: 'mistral.ai/news',
    name: 'posts on mistral.ai/news',
    scope: 'whole',
    types: ['blog', 'news', 'press-release'],
  },
  {
    source: 'openai',
    channel: 'OpenAI News official RSS',
    name: 'OpenAI News',
    scope: 'whole',
    types: ['blog', 'news', 'press-release'],
  },
  {
    source: 'sec',
    channel: 'SEC press-release RSS',
    name: 'SEC press releases',
    scope: 'kind',
    types: ['press-release'],
  },
  {
    source: 'uk-aisi',
    channel: 'aisi.gov.uk/blog',
    name: 'AI Security Institute blog',
    scope: 'kind',
    types: ['blog'],
  },
  {
    source: 'white-house',
    channel: 'whitehouse.gov statements-releases RSS',
    name: 'White House statements and releases',
    scope: 'kind',
    types: ['press-release', 'news'],
  },
];

interface Restamped {
  readonly source: string;
  readonly from: string;
  readonly to: string;
  /** Part of the addresses meant; all of the source when left out. */
  readonly address?: string;
}

/**
 * Days on which a feed stamped a batch of older documents. Google DeepMind's site was moved in October 2025
 * (29 documents of the months before, none between), and again on a Saturday in May 2026; OpenAI's academy
 * pages all carry the first day on which they were seen.
 */
export const RESTAMPED: readonly Restamped[] = [
  { source: 'google-deepmind', from: '2025-10-20', to: '2025-10-31' },
  { source: 'google-deepmind', from: '2026-05-16', to: '2026-05-17' },
  { source: 'openai', from: '2026-04-10', to: '2026-04-10', address: '/academy' },
];
