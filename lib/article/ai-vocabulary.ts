/** Words of the AI industry's own beat. Case counts: "AI", "Meta" and "Claude" are told from other words by it. */

const TERMS =
  'A\\.?I\\.?(?:-[a-z]+)?|AIs|AGI|LLMs?|GPT(?:-\\w+)?|[Aa]rtificial[ -][Ii]ntelligence|[Mm]achine[ -][Ll]earning|[Cc]hatbots?|[Ll]arge [Ll]anguage [Mm]odels?|[Gg]enerative|[Dd]eep[ -]?[Ll]earning|[Dd]eepfakes?|[Nn]eural [Nn]etworks?|(?:[Ff]oundation|[Ff]rontier|[Oo]pen-weight) [Mm]odels?';

const NAMES =
  'OpenAI|ChatGPT|Anthropic|Claude|DeepMind|Gemini|Mistral|xAI|Grok|DeepSeek|Perplexity|Hugging ?Face|Nvidia|NVIDIA|Cohere|Midjourney|Copilot|Llama|Bedrock|CoreWeave|Qwen|Moonshot|Sora|Stability AI|Scale AI|Sam Altman|Dario Amodei|Cerebras|Groq|Databricks|SoftBank';

const TRADE =
  '[Cc]ompan(?:y|ies)|[Ss]tart-?ups?|[Ll]abs?|[Ii]ndustry|[Ff]unding|[Vv]aluation|[Ii]nvest(?:or|ment|s|ed)?s?|[Bb]illion|[Mm]illion|[Rr]egulat\\w+|[Ll]awsuit|[Ss]ue[sd]?|[Cc]ourt|[Pp]olicy|[Cc]opyright|[Ll]aunch\\w*|[Rr]elease[sd]?|[Uu]nveil\\w*|[Aa]nnounc\\w+|[Mm]odels?|[Cc]hips?|[Dd]ata cent(?:er|re)s?|CEO|[Ss]afety|[Ee]xecutives?|[Mm]arket|[Dd]eal|[Aa]ct|[Bb]an|[Jj]obs|[Ll]ayoffs|[Pp]artnership|[Aa]cqui\\w+';

const count = (source: string) => {
  const pattern = new RegExp(`(?<![\\w-])(?:${source})(?![\\w])`, 'g');
  return (text: string): number => text.match(pattern)?.length ?? 0;
};

/** How often a text uses a general word for AI. */
export const aiTerms = count(TERMS);
/** How often it names a body or product of the AI industry. */
export const aiNames = count(NAMES);
/** How often it uses a word of trade, law or labour. */
export const tradeWords = count(TRADE);
