/**
 * Words by what they speak for, in English and, for the clearest of them, in other languages of the web's news.
 * Words are looked up one by one, which is cheap on every page and never finds a word inside another. One with a
 * capital is meant exactly so: "Claude" and "Meta" are told from other words by it. One in lower case stands for all
 * words with the same first six letters ("artifi": artificial, artificielle); two words are joined by `_`.
 */
export type WordClass = 'ai' | 'name' | 'firm' | 'event' | 'craft' | 'address';

/** Letters of a word in lower case that are compared. */
export const STEM = 6;

/** Where a word is in two lists, the later one counts. */
export const VOCABULARY: Readonly<Record<WordClass, string>> = {
  /**
   * What an industry is reported by: money, firms and their people, courts, laws, politics, launches and incidents, who
   * said it and on which day.
   */
  event:
    'said says told accord report statem interv asked wrote annonc ceo execut millio billio trilli millia milion millon miliar raised fundin invest valuat revenu profit shares stock ipo startu cofoun deal acquir acquis merger launch releas announ unveil govern gouver admini presid congre legisl laws regula policy politi geopol federa nation europe americ china chines washin milita pentag court judge lawsui sued suing copyri employ worker jobs layoff labor compet rival race giant giants safety risks concer warned threat attack breach incide public societ econom silico chips monday tuesda wednes thursd friday week sicher seguri sicure sécuri',
  /** What lessons, research and other trades are written in: how something is made or used, and by whom. */
  craft:
    "api apis sdk python code config endpoi databa file files json prompt token tokens instru task tasks parame output input functi pipeli workfl framew format archit algori contex memory local termin reposi github query vector embedd retrie layer neural sequen librar fine-t method accura datase error exampl exempl ejempl esempi beispi simple simply imagin useful help helps learn guide tips step steps start build create best free pricin tier plan plans featur let's tool tools app user conten optimi effici team teams manage strate enterp busine custom client organi leader accoun studen school teache univer educat curric patien clinic diagno medica hospit doctor health therap recrui hr candid brand rankin retail logist manufa sales ",
  /** Words that speak to a customer or a reader. */
  address: "you your you're our soluti platfo sie ihre vous votre",
  /** Words for AI itself. */
  ai: 'AI AIs A.I AGI LLM LLMs KI IA ИИ artifi_intell machin_learni deep_learni chatbo langua_model langua_models neural_networ fronti_models deepfa data_center datace GPU GPUs TPU TPUs robota künstl_intell sprach intell_artifi inteli_artifi kunstm_intell',
  /** Technology firms and their heads, who do much besides AI. */
  firm: 'Google Microsoft Apple Amazon AWS Meta Facebook IBM Intel AMD Tesla SpaceX Musk Zuckerberg ByteDance Alibaba Baidu Huawei GitHub',
  /** Bodies, people and products of the AI industry. */
  name: 'OpenAI Openai ChatGPT GPT Anthropic Claude DeepMind Gemini Mistral xAI Grok DeepSeek Perplexity Hugging_Face Nvidia NVIDIA Cohere Midjourney Copilot Llama CoreWeave Qwen Sora Stability_AI Scale_AI Waymo Altman Amodei Hassabis LeCun Hinton Bengio Sutskever Cerebras Databricks SoftBank TSMC LAION EleutherAI',
};

/** A text without any of these is not about AI, and its words need not be looked up. */
export const HINT =
  /\b(?:AI|KI|IA|LLM|GPT)|[xn]AI|penai|hatbot|ata [Cc]ent|guage [Mm]odel|achine [Ll]ear|Nvidia|Claude|Gemini|rtificial|ИИ|人工|인공/;

/** Kana, Chinese and Korean characters: their words are not parted by blanks, or not as other words are. */
export const UNPARTED_TEXT = /[\u3040-\ud7af]/;

/** There, words for AI and names of its industry are found by their characters. */
export const UNPARTED_AI =
  /人工智能|人工知能|生成式|大模型|言語モデル|机器学习|機械学習|英伟达|인공지능|생성형|오픈AI|엔비디아/g;
