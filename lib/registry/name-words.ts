/** Words by which a cited name tells what somebody is, rather than who. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** What a person is at an organisation: "AWS product manager Kevin S." speaks through AWS. */
export const ROLE_WORDS = words(`
  ceo cto cfo coo cio ciso chief executive officer president founder cofounder co-founder spokesperson spokesman
  spokeswoman spokespeople director head manager lead engineer researcher scientist developer evangelist minister
  commissioner chair chairman chairwoman chairperson secretary administrator lawyer attorney counsel representative
  vice vp svp evp senior deputy professor economist strategist editor reporter correspondent columnist analyst
  official officials executives executive staff employee employees partner principal fellow adviser advisor
  architect general judge governor senator regulators
  researchers scientists engineers developers lawyers attorneys economists professors managers directors officers
  spokespersons secretary-general undersecretary chancellor premier`);

/** What an organisation's own publication is called: "AWS blog", "FTC press release". */
export const PUBLICATION_WORDS = words(`
  blog blogs post posts press release releases newsroom news statement statements announcement announcements filing
  filings report reports website site webpage page documentation docs paper study survey research data memo letter
  notice guidance guidelines order complaint terms policy policies newsletter article story interview podcast
  official officially company corporate annual quarterly official's 10-k 10-q 8-k s-1 via`);

/** Words that can describe anybody: a name made of nothing else names nobody. */
const GENERIC_WORDS = words(`
  a an the widely read circulated large big close some several many multiple other various numerous one two three four few most all unnamed anonymous
  undisclosed independent leading top prominent famous well-known major respected reputable local national
  international global senior former current internal external outside security privacy legal compliance regulatory
  financial market markets business technology tech ai cloud data cyber cybersecurity policy political economic
  academic scientific government federal state european american british chinese western industry sector trade
  consumer digital software hardware semiconductor chip enterprise startup venture media news press online recent
  latest new early unofficial reliable trusted credible knowledgeable familiar company companies corporate and of
  in on for with to at from by close supply chain wall street insider insiders watcher watchers watchdog watchdogs
  source sources expert experts analyst analysts observer observers critic critics official officials researcher
  researchers scientist scientists economist economists academic academics executive executives investor investors
  employee employees staffer staffers worker workers user users customer customers people person persons reports
  report study studies survey surveys poll polls publication publications outlet outlets newspaper newspapers
  magazine magazines website websites blog blogs rumor rumors rumour rumours commentator commentators pundit
  pundits specialist specialists engineer engineers developer developers lawyer lawyers attorney attorneys advocate
  advocates activist activists group groups body bodies firm firms representative representatives professional
  professionals leader leaders veteran veterans authority authorities regulator regulators lawmaker lawmakers
  spokesperson spokesman spokeswoman paper papers article articles post posts research data document documents
  filing filings statement memo`);

/** Those among them that can stand for somebody who speaks or for something that is read. */
const GENERIC_HEADS = words(`
  insider insiders watcher watchers watchdog watchdogs source sources expert experts analyst analysts observer
  observers critic critics official officials researcher researchers scientist scientists economist economists
  academics executive executives investor investors employee employees staffer staffers worker workers people person
  persons report reports study studies survey surveys poll polls publication publications outlet outlets newspaper
  newspapers magazine magazines website websites blogs rumors rumours commentator commentators pundits specialist
  specialists engineers developers lawyer lawyers attorneys advocates activists professionals leaders veterans
  authorities regulators lawmakers users customers companies groups firms spokesperson spokesman spokeswoman media
  press articles papers documents`);

const INSIDE_ACCESS =
  /\b(?:sources?|people|persons?|individuals?|officials?|insiders?|employees?|executives?|someone)\s+(?:who\s+(?:is|are|was|were)\s+)?(?:close to|familiar with|with (?:direct )?knowledge|briefed on|involved in|who (?:asked|spoke|requested|declined|wasn['’]t|weren['’]t|was not|were not)|not authori[sz]ed)/i;

const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .split(/[^\p{L}\p{N}-]+/u)
    .filter(Boolean);

/** True when a name names nobody: "industry sources", "a famous publication", "Industry Watchdog Report". */
export function isVagueName(name: string): boolean {
  if (INSIDE_ACCESS.test(name)) return true;
  const all = wordsOf(name);
  return all.length > 0 && all.every((word) => GENERIC_WORDS.has(word)) && all.some((word) => GENERIC_HEADS.has(word));
}

/** Names that stand for nobody in particular: templates and examples use them. */
const PLACEHOLDER_NAME =
  /\b(?:J(?:ane|ohn|anie|ohnny) (?:Q\. )?(?:Doe|Roe)|Richard Roe|Joe Bloggs|Fred Bloggs|Joe Public|John Q\. Public|Jane Q\. Public|Max Mustermann|Erika Mustermann|Foo Bar|Lorem Ipsum|Firstname Lastname|First Last|Your Name|Insert Name|Name Surname)\b/i;

/** True for a stand-in name such as "Jane Doe". */
export const hasPlaceholderName = (name: string): boolean => PLACEHOLDER_NAME.test(name);

const PRONOUN = /^(?:he|she|they|it|we|i|you|who|which|that|this|these|those|him|her|them|us|both|each|others?)$/i;

const DEFINITE_GROUP =
  /^(?:the|this|that|its|their|his|her|our|both|these|those)\s+(?:[\p{L}-]+\s+){0,2}?(?:company|companies|firm|agency|regulator|watchdog|startup|start-up|lab|group|commission|department|ministry|office|bureau|board|authority|body|organi[sz]ation|government|outlet|newspaper|publication|magazine|bank|court|judge|giant|maker|chipmaker|developer|team|pair|duo|report|study|paper|statement|post|blog|letter|memo|filing|lawsuit|complaint|suit|spokesperson|spokesman|spokeswoman|official|executive|researchers?|authors?|scientists?|ceo|founder|analyst|president|professor|lawyers?)$/iu;

/** Products that answer in words: what a chatbot said is nobody's statement. */
const PRODUCT =
  /^(?:ChatGPT|Claude(?: (?:Opus|Sonnet|Haiku|Code|Fable|Mythos))?(?: [\d.]+)?|Gemini|Grok|Copilot|Llama|Le Chat|Siri|Alexa|Bard|Bing|Sora|GPT-?[\w.-]*|the (?:model|chatbot|assistant|AI|bot|agent))$/i;

/** Words in the place of a speaker that name no speaker at all. */
const NO_SPEAKER =
  /^(?:everyone|everybody|nobody|no one|somebody|someone|anyone|anybody|my|your|one|(?:the )?AI industry|the (?:industry|market|world|web|public|internet))\b/i;

/** True for products and for words that name no speaker: "ChatGPT", "everyone". */
export const isNoSpeaker = (name: string): boolean => PRODUCT.test(name.trim()) || NO_SPEAKER.test(name.trim());

/** True for words that point back to somebody named before: "she", "the agency", "its report". */
export const pointsBack = (name: string): boolean => PRONOUN.test(name.trim()) || DEFINITE_GROUP.test(name.trim());
