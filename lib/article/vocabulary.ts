/**
 * Words by what they speak for, in English and, for the clearest of them, in other languages of the web's news.
 * Words are looked up one by one, which is cheap on every page and never finds a word inside another. One with a
 * capital is meant exactly so: "Claude" and "Meta" are told from other words by it. One in lower case stands for all
 * words with the same first seven letters ("artific": artificial, artificielle); two words are joined by `_`.
 */
export type WordClass = 'ai' | 'name' | 'firm' | 'address';

/** Letters of a word in lower case that are compared. */
export const STEM = 7;

/** Where a word is in two lists, the later one counts. */
export const VOCABULARY: Readonly<Record<WordClass, string>> = {
  /** Words that speak to a customer or a reader. */
  address: "you your you're our solutio platfor sie ihre vous votre",
  /** Words for AI itself. */
  ai: 'AI AIs A.I AGI LLM LLMs KI IA ИИ artific_intelli machine_learnin deep_learnin chatbot languag_model languag_models neural_network frontie_models deepfak künstli_intelli sprachm intelli_artific intelig_artific',
  /** Technology firms and their heads, who do much besides AI. */
  firm: 'Google Microsoft Apple Amazon AWS Meta Facebook IBM Intel AMD Tesla SpaceX Musk Zuckerberg ByteDance Alibaba Baidu Huawei GitHub',
  /** Bodies, people and products of the AI industry. */
  name: 'OpenAI ChatGPT GPT Anthropic Claude DeepMind Gemini Mistral xAI Grok DeepSeek Perplexity Hugging_Face Nvidia NVIDIA Cohere Midjourney Copilot Llama CoreWeave Qwen Sora Stability_AI Scale_AI Waymo Altman Amodei Hassabis LeCun Hinton Bengio Sutskever Cerebras Databricks SoftBank TSMC LAION EleutherAI',
};

/** A text without any of these is not about AI, and its words need not be looked up. */
export const HINT = /\b(?:AI|KI|IA|LLM|GPT)|[xn]AI|rtificial|ИИ|人工|인공/;

/** Kana, Chinese and Korean characters: their words are not parted by blanks, or not as other words are. */
export const UNPARTED_TEXT = /[\u3040-\ud7af]/;

/** There, words for AI and names of its industry are found by their characters. */
export const UNPARTED_AI =
  /人工智能|人工知能|生成式|大模型|言語モデル|机器学习|機械学習|英伟达|인공지능|생성형|오픈AI|엔비디아/g;
