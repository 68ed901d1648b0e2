/**
 * What bodies are called by what they make or are: "the ChatGPT maker", "the search giant". Facts, by id of the
 * registry's source; a product that several make is left out.
 */
const MAKERS: Readonly<Record<string, string>> = {
  chatgpt: 'openai',
  gpt: 'openai',
  sora: 'openai',
  codex: 'openai',
  claude: 'anthropic',
  fable: 'anthropic',
  gemini: 'google',
  android: 'google',
  chrome: 'google',
  pixel: 'google',
  youtube: 'google',
  search: 'google',
  iphone: 'apple',
  ipad: 'apple',
  mac: 'apple',
  macbook: 'apple',
  siri: 'apple',
  windows: 'microsoft',
  copilot: 'microsoft',
  xbox: 'microsoft',
  office: 'microsoft',
  facebook: 'meta',
  instagram: 'meta',
  whatsapp: 'meta',
  llama: 'meta',
  grok: 'xai',
  'le chat': 'mistral',
  kimi: 'moonshot',
  qwen: 'alibaba',
  alexa: 'amazon',
  kindle: 'amazon',
  bedrock: 'aws',
  'e-commerce': 'amazon',
  firefly: 'adobe',
  photoshop: 'adobe',
  snapchat: 'snap',
  cuda: 'nvidia',
  geforce: 'nvidia',
  ryzen: 'amd',
  xeon: 'intel',
  galaxy: 'samsung',
  playstation: 'sony',
};

const EPITHET =
  /^(?:the\s)?(?:\p{L}[\p{L}.-]*[\s-]){0,3}?([\p{L}-]+(?:\s\p{L}+)?)[\s-](?:maker|owner|developer|creator|parent|giant|operator|manufacturer|company|firm|titan|behemoth)$/iu;

/** Presidents alone sign one; whose it is otherwise, its owner's name says ("the governor's executive order"). */
const EXECUTIVE_ORDER = /^(?:an?|the|this|that)\s(?:[\p{L}-]+\s){0,3}executive order$/iu;

/** The id of the body that an epithet stands for ("the iPhone maker" → apple); null for all others. */
export function bodyOfEpithet(words: string): string | null {
  if (EXECUTIVE_ORDER.test(words.trim())) return 'white-house';
  const product = EPITHET.exec(words.trim())?.[1]?.toLowerCase();
  if (product === undefined) return null;
  return MAKERS[product] ?? MAKERS[product.split(' ').at(-1) ?? ''] ?? null;
}
