/**
 * Words by what they speak for, in English and, for the clearest of them, in other languages of the web's news.
 * Words are looked up one by one, which is cheap on every page and never finds a word inside another. One with a
 * capital is meant exactly so: "Claude" and "Meta" are told from other words by it. One in lower case stands for all
 * words with the same first seven letters ("regulat": regulators, regulation); two words are joined by `_`.
 */
export type WordClass = 'ai' | 'name' | 'firm' | 'trade' | 'report' | 'craft' | 'address';

/** Letters of a word in lower case that are compared. */
export const STEM = 7;

/** Where a word is in two lists, the later one counts. */
export const VOCABULARY: Readonly<Record<WordClass, string>> = {
  /** Words that speak to a customer or a reader. */
  address: "you your you're yoursel our ours solutio platfor sie ihr ihre ihren vous votre vos nos tu tus",
  /** Words of papers, manuals and lessons. */
  craft:
    'paper papers dataset algorit functio paramet gradien equatio encoder decoder embeddi token tokens layer layers neurons vector vectors matrix baselin et_al arxiv figure tutoria step steps python code coding api apis sdk install example method methods impleme inferen archite supervi samplin benchma workflo prompt prompts query queries library librari',
  /** Words by which reporters say who said or did what, and when. */
  report:
    'said says told reporte accordi spokesp spokesm stateme intervi confirm decline monday tuesday wednesd thursda friday yesterd week earlier sagte sagt laut zufolge selon déclaré affirme indiqué estime dijo según afirmó señaló disse zei',
  /** Words of trade, law, politics and labour. */
  trade:
    'company compani firm firms startup start-u industr funding valuati investm investo billion million trillio revenue profit profits shares stock stocks regulat lawsuit sue sues sued suing court judge trial antitru policy policie copyrig launch launche release releasi unveil unveils unveile announc chip chips chipmak semicon data_center data_centers data_centre ceo founder cofound executi market markets deal deals act ban bans bill lawmake senate congres governm commiss preside jobs layoffs workers employe hiring partner acquire acquisi merger ipo rival rivals competi subscri pricing spendin tariffs license licensi safety nonprof open-so open_source ' +
    'unterne konzern branche milliar investi klage gericht gesetz verordn regieru behörde markt chef kündigt entrepr financem justice tribuna procès loi régleme gouvern marché lance lancent lanceme dévoile annonce rachat valoris emplois puces empresa millone inversi ley gobiern mercado lanza anuncia acuerdo azienda miliard governo bilhões bedrijv',
  /** Words for AI itself. */
  ai: 'AI AIs A.I AGI LLM LLMs GenAI KI IA ИИ artific_intelli machine_learnin deep_learnin chatbot languag_model languag_models neural_network foundat_model foundat_models frontie_model frontie_models deepfak künstli_intelli sprachm intelli_artific intelig_artific kunstma_intelli',
  /** Technology firms and their heads, who do much besides AI. */
  firm: 'Google Alphabet Microsoft Apple Amazon AWS Meta Facebook Instagram YouTube IBM Intel AMD Qualcomm Broadcom Micron Samsung Oracle Salesforce Adobe Tesla SpaceX Musk Zuckerberg Pichai Nadella ByteDance TikTok Alibaba Tencent Baidu Huawei GitHub SAP Siri Alexa',
  /** Bodies, people and products of the AI industry. */
  name: 'OpenAI ChatGPT GPT Anthropic Claude DeepMind Gemini Gemma LaMDA Mistral xAI Grok DeepSeek Perplexity Hugging_Face Nvidia NVIDIA Blackwell Cohere Midjourney Copilot Llama LLaMA CoreWeave Qwen Moonshot Kimi Zhipu MiniMax SenseTime Sora Codex DALL-E Stable_Diffusion Stability_AI Scale_AI ElevenLabs Suno Runway Cursor Waymo Altman Amodei Hassabis LeCun Hinton Bengio Sutskever Murati Suleyman Cerebras Groq Databricks Palantir SoftBank Stargate TSMC LAION EleutherAI Aleph_Alpha',
};

/** Where words are not parted by blanks, they are found by their characters. */
export const UNPARTED: Readonly<Partial<Record<WordClass, RegExp>>> = {
  ai: /人工智能|人工知能|生成式|大模型|言語モデル|机器学习|機械学習|인공지능|생성형|챗봇/g,
  name: /英伟达|エヌビディア|오픈AI|엔비디아|챗GPT/g,
  firm: /谷歌|微软|百度|阿里|腾讯|グーグル|アップル|マイクロソフト|구글|삼성/g,
  trade:
    /公司|企[业業]|投[资資]|融[资資]|收购|買収|政府|监管|規制|法案|法院|訴訟|市[场場]|芯片|半[导導]体|[亿億]|发布|発表|業界|기업|투자|정부|규제|법원|소송|시장|반도체|출시|업계/g,
};
