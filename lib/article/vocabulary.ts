/**
 * Words by what they speak for, in the languages of most of the web's news. Two words are joined by `_`.
 * Words are looked up one by one, which is cheap on every page and never finds a word inside another. A word
 * with a capital is meant so: "Claude" and "Meta" are told from other words by it.
 */
export type WordClass = 'ai' | 'name' | 'firm' | 'trade' | 'report' | 'craft' | 'address';

/** Words for AI itself. */
const AI =
  'AI A.I AIs AGI ASI LLM LLMs GenAI artificial_intelligence machine_learning deep_learning chatbot chatbots language_model language_models generative deepfake deepfakes neural_network neural_networks foundation_model foundation_models frontier_model frontier_models ' +
  'KI künstliche_intelligenz künstlicher_intelligenz künstlichen_intelligenz sprachmodell sprachmodelle sprachmodellen generativen generativer maschinelles_lernen ' +
  'IA intelligence_artificielle apprentissage_automatique générative génératives ' +
  'inteligencia_artificial inteligência_artificial generativa intelligenza_artificiale kunstmatige_intelligentie kunstig_intelligens yapay_zeka sztuczna_inteligencja sztucznej_inteligencji ИИ искусственный_интеллект искусственного_интеллекта нейросеть нейросети';

/** Bodies, people and products of the AI industry. */
const NAMES =
  'OpenAI ChatGPT GPT Anthropic Claude DeepMind Gemini Gemma LaMDA Mistral xAI Grok DeepSeek Perplexity Hugging_Face Nvidia NVIDIA Blackwell Cohere Midjourney Copilot Llama LLaMA Bedrock CoreWeave Qwen Moonshot Kimi Zhipu MiniMax SenseTime Baichuan Sora Codex DALL-E Stable_Diffusion Stability_AI Scale_AI ElevenLabs Suno Runway Inflection Cursor Replit Waymo Altman Amodei Hassabis LeCun Hinton Bengio Sutskever Murati Suleyman Cerebras Groq Databricks Palantir SoftBank Stargate TSMC LAION EleutherAI Aleph_Alpha Meta_AI';

/** Technology firms, bodies and people that do much besides AI. */
const FIRMS =
  'Google Alphabet Microsoft Apple Amazon AWS Meta Facebook Instagram WhatsApp YouTube IBM Intel AMD Qualcomm Broadcom Micron Arm Samsung Oracle Salesforce Adobe Tesla SpaceX Musk Zuckerberg Pichai Nadella Huang Bezos ByteDance TikTok Alibaba Tencent Baidu Huawei Xiaomi Spotify Uber GitHub Siemens SAP Siri Alexa';

/** Words of trade, law, politics and labour. */
const TRADE =
  'company companies firm firms startup startups start-up start-ups industry funding valuation valued investor investors investment investments invest billion million trillion revenue profit profits shares stock stocks regulate regulation regulations regulator regulators lawsuit lawsuits sue sues sued suing court judge trial attorney antitrust policy policies copyright launch launches launched launching release releases released releasing unveil unveils unveiled announce announces announced announcement chip chips chipmaker semiconductor semiconductors data_center data_centers data_centre data_centres ceo cto founder founders cofounder co-founder executive executives market markets deal deals act ban bans bill lawmakers senate congress government governments commission president jobs layoffs workers employees hiring partnership acquire acquires acquired acquisition merger ipo rival rivals competitors subscribers pricing spending tariffs license licenses licensing safety nonprofit open-source open_source ' +
  'unternehmen konzern firmen branche milliarden millionen milliarde euro dollar investoren finanzierung klage gericht gesetz verordnung regierung behörde markt chef kündigt angekündigt mitarbeiter ' +
  'entreprise entreprises milliard milliards millions investisseurs levée financement justice tribunal procès loi régulation réglementation gouvernement marché lance lancent lancement dévoile annonce rachat rachète valorisation partenariat emplois puces ' +
  'empresa empresas millones inversión inversores demanda ley gobierno mercado lanza lanzamiento anuncia presentó anunció acuerdo empleo azienda aziende miliardi milioni legge governo accordo bilhões milhões investimento lança acordo bedrijf bedrijven miljard miljoen şirket milyar milyon компания компании миллиардов миллионов закон рынок';

/** Words by which reporters say who said or did what, and when. */
const REPORT =
  'said says told reported reportedly according spokesperson spokesman spokeswoman sources statement interview confirmed declined monday tuesday wednesday thursday friday yesterday week earlier ' +
  'sagte sagt laut berichtet erklärte zufolge selon déclaré affirme indiqué estime dijo según afirmó aseguró señaló secondo dichiarato segundo disse afirmou zei volgens сообщил сообщила заявил заявила';

/** Words of research papers, manuals and lessons. */
const CRAFT =
  'paper papers dataset datasets algorithm algorithms function functions parameter parameters gradient loss equation theorem encoder decoder embedding embeddings token tokens layer layers neurons vector vectors matrix baseline baselines et_al arxiv figure fig tutorial tutorials step steps python pytorch tensorflow code coding api apis sdk install example examples method methods implementation implement fine-tuning inference architecture supervised unsupervised regression classification classifier sampling benchmark benchmarks experiment experiments hyperparameters optimization distribution workflow workflows prompt prompts repo query queries library libraries';

/** Words that speak to a reader or buyer. */
const ADDRESS =
  "you your you're you'll you've yourself our ours tips guide learn discover solutions solution services platform features seamless boost streamline empower leverage benefits customers sie ihr ihre ihren ihrem unser unsere vous votre vos notre nos usted tu tus nuestro nuestra";

/** Where a word is in two lists, the later one counts. */
export const VOCABULARY: readonly (readonly [WordClass, string])[] = [
  ['address', ADDRESS],
  ['craft', CRAFT],
  ['report', REPORT],
  ['trade', TRADE],
  ['ai', AI],
  ['firm', FIRMS],
  ['name', NAMES],
];

/** Where words are not parted by blanks, they are found by their characters. */
export const UNPARTED: readonly (readonly [WordClass, RegExp])[] = [
  [
    'ai',
    /人工智能|人工知能|人工智慧|生成式|大模型|言語モデル|语言模型|机器学习|機械学習|深度学习|チャットボット|인공지능|생성형|챗봇|언어모델/g,
  ],
  ['name', /英伟达|輝達|月之暗面|智谱|商汤|エヌビディア|오픈AI|엔비디아|챗GPT|딥시크|앤트로픽/g],
  ['firm', /谷歌|微软|百度|阿里|腾讯|华为|グーグル|アップル|マイクロソフト|구글|삼성|네이버/g],
  [
    'trade',
    /公司|企业|企業|投资|投資|融资|融資|收购|買収|政府|监管|規制|法案|法院|起诉|訴訟|提訴|股价|株価|市场|市場|芯片|半导体|半導体|亿|億|发布|推出|発表|業界|行业|기업|투자|정부|규제|법원|소송|시장|반도체|출시|발표|업계/g,
  ],
];
