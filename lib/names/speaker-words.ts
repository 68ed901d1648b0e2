import { PLACE_NAMES } from './place-names';
import { isGroupNoun, isTextNoun } from './speaker-nouns';
import { headOf, onlyDescribes } from './vague-name';

/** Names that stand for nobody in particular: templates and examples use them. */
const PLACEHOLDER_NAME =
  /\b(?:J(?:ane|ohn|anie|ohnny) (?:Q\. )?(?:Doe|Roe)|Richard Roe|Joe Bloggs|Fred Bloggs|Joe Public|John Q\. Public|Jane Q\. Public|Max Mustermann|Erika Mustermann|Foo Bar|Lorem Ipsum|Firstname Lastname|First Last|Your Name|Insert Name|Name Surname)\b/i;

/** True for a stand-in name such as "Jane Doe". */
export const hasPlaceholderName = (name: string): boolean => PLACEHOLDER_NAME.test(name);

const PRONOUN = /^(?:he|she|they|it)$/i;

/** Bodies that are called by what they are once they have been named. */
const BODY =
  /^(?:agenc(?:y|ies)|commission|department|ministry|office|bureau|board|body|government|administration|bank|court|giant|maker|chipmaker|carmaker|automaker|lab|laboratory|institute|institution|university|team|pair|duo|trio|service|platform|committee|panel|council|jury|army|navy|military|police|party|campaign|subsidiary|unit|division|parent|ceo|cfo|cto|founders?|president|chair|chairman|chairwoman|chief|secretary|boss|billionaire|mayor|governor|business|conglomerate|think|tank|publisher|outfit|unicorn|engine|newspaper|paper|magazine)$/i;

/** True for "the agency", "its report", "his lawyers": a definite description without a name in it. */
function isDefinite(name: string): boolean {
  const rest = /^(?:the|this|that|its|their|his|her|our|these|those)\s+(.+)$/iu.exec(name)?.[1];
  if (rest === undefined) return false;
  // "The San Francisco-based company", "the Chinese firm": capitals that name nobody.
  const plain = withoutPlace(
    rest.replace(/(?:\p{Lu}[\p{L}.]*\s)*\p{Lu}[\p{L}.]*-(?:based|backed|owned|led|born)\s/gu, ''),
  );
  if (
    plain.split(/\s+/).some((word) => /\p{Lu}/u.test(word) && !/^(?:CEO|CTO|CFO)$/.test(word) && !onlyDescribes(word))
  )
    return false;
  const last = headOf(rest).split(/\s+/).at(-1)?.toLowerCase() ?? '';
  return BODY.test(last) || /\bceo$/i.test(rest) || isGroupNoun(last) || isTextNoun(last);
}

/** "The San Francisco lab", "the London AI start-up": where it is, before what it is. */
function withoutPlace(words: string): string {
  const place = /^((?:\p{Lu}[\p{L}.]*\s){1,3})\p{L}/u.exec(words)?.[1] ?? '';
  for (let name = place.trim(); name !== ''; name = name.replace(/\s?\S+$/, ''))
    if (PLACE_NAMES.has(name.toLowerCase())) return words.slice(name.length + 1);
  return words;
}

/** "Company officials": of the company that the text speaks of. */
const OFFICIALS =
  /^(?:company|agency|department|commission|administration|campaign|court) (?:officials?|executives?|spokes\p{L}+|lawyers?|representatives?|documents?|filings?)$/iu;

/** True for words that point back to somebody named before: "she", "the agency", "its report". */
export const pointsBack = (name: string): boolean =>
  PRONOUN.test(name.trim()) || isDefinite(name.trim()) || OFFICIALS.test(name.trim());

/** Products that answer in words: what a chatbot said is nobody's statement. */
const PRODUCT =
  /^(?:ChatGPT|Claude(?: (?:Opus|Sonnet|Haiku|Code|Fable|Mythos))?(?: [\d.]+)?|Gemini|Grok|Copilot|Llama|Le Chat|Siri|Alexa|Bard|Bing|Sora|GPT-?[\w.-]*|the (?:model|chatbot|assistant|AI|bot|agent))$/i;

/** Words in the place of a speaker that name no speaker at all. */
const NO_SPEAKER =
  /^(?:everyone|everybody|nobody|no one|somebody|someone|anyone|anybody|my|your|neither|one$|i$|i['’]\p{L}+|we$|(?:the )?AI industry|the (?:industry|market|world|web|public|internet))(?![\p{L}\p{N}])/iu;

/** True for products and for words that name no speaker: "ChatGPT", "everyone". */
export const isNoSpeaker = (name: string): boolean => PRODUCT.test(name.trim()) || NO_SPEAKER.test(name.trim());
