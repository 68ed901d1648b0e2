import type { Citation } from '../citation/citation';
import type { ResolvedName } from '../names/resolve-name';
import { isGroupNoun, isTextNoun } from '../names/speaker-nouns';
import { headOf } from '../names/vague-name';

/**
 * Who an article lets speak, as a description and no judgement: from a document that one can open down to
 * nobody at all. `referred` words point back to somebody, and the text does not tell to whom.
 */
export const SPEAKERS = ['document', 'body', 'person', 'spokesperson', 'group', 'nobody', 'referred'] as const;
export type Speaker = (typeof SPEAKERS)[number];

const SPOKESPERSON =
  /\b(?:spokes(?:person|people|man|men|woman|women)|press secretary|representatives? (?:for|of|from))\b/i;
const NUMBERED_LAW =
  /\b(?:Order|Regulation|Directive|Opinion|Reg\.|FR|CFR|C\.F\.R\.|U\.S\.C\.|Law|H\.R\.|NIST\s(?:AI|SP|IR)|ISO(?:\/IEC)?)\s[(\d§N]/;
/** Words that end the names of bodies and of what they publish, and no person's. */
const BODY_WORD =
  /^(?:Inc|Corp|Ltd|LLC|Institute|Institut|University|College|School|Department|Ministry|Commission|Committee|Court|Agency|Council|Party|Association|Foundation|Society|Union|Group|Labs?|Laborator(?:y|ies)|Bank|Board|Office|Bureau|Center|Centre|Authority|Government|Times|Post|News|Journal|Gazette|Herald|Tribune|Magazine|Review|Technolog(?:y|ies)|Systems?|Partners|Capital|Ventures|Monitor|Watch|Services?|Security|Intelligence|Network|Alliance|Coalition|Project|Initiative|Forum|Fund|Trust|Academy|Panel|Index|Observatory|Workshop|Brief|Briefing|Letter|Roundtable|Ledger|Desk|Robotics|Analytics|Insights?|Research|Economics|Energy|Health|Media|Software|Networks|Dynamics|Data|Compute|Cloud|Report|Survey|Weekly|Daily|Digest|Bulletin|Tracker|Barometer|Registry|Consortium|Federation|Congress|Parliament|Senate|Chamber|Club|League|Platform|Pictures|Studios?|Records|Motors|Airlines|Industries|Holdings|Solutions|Consulting|Consultants|Associates|Advisors|Advisers|Securities|Asset|Management|Organization|Organisation|Collective|Cooperative|Taskforce|Force|Programme|Program|Clinic|Hospital|Museum|Library|Archive|Press|Radio|Television|TV|AI|government|administration|company|startup|firm|coalition|institute|group|agency|investigation|team|lab)$/;

/** True for a name that is a body's by its form: its last word, letters alone, or small words inside it. */
export function looksLikeBody(name: string): boolean {
  const words = name.replace(/^(?:the|an?)\s/i, '').split(/\s+/);
  if (BODY_WORD.test(words.at(-1) ?? '')) return true;
  if (/^\p{Lu}[\p{Lu}\d.&-]+$/u.test(name)) return true;
  // "Center for Ships and Shoes", "Slate & Chalk": no person is called so.
  return (
    words.length > 2 && words.some((word) => /^(?:of|for|and|&|on|to)$/.test(word)) && /^\p{Lu}/u.test(words[0] ?? '')
  );
}

/** Who speaks in a citation. */
export function speakerOf({ source, form }: Citation, name: ResolvedName): Speaker {
  if (source === null) return form === 'link' ? 'document' : 'nobody';
  const { text } = source;
  if (SPOKESPERSON.test(text)) return 'spokesperson';
  if (NUMBERED_LAW.test(text) && /\d/.test(text)) return 'document';
  // "Acme's finance chief, Jane Roe": what stands before the comma says who it is.
  const head = headOf(text.replace(/,.*$/s, ''));
  const noun = head.split(/\s+/).at(-1)?.toLowerCase() ?? '';
  switch (name.kind) {
    case 'open':
      return 'referred';
    case 'vague':
      return 'group';
    case 'known':
      if (isTextNoun(noun)) return 'document';
      if (isUnnamedGroup(text, head, noun)) return 'group';
      if (name.through === 'publication') return 'document';
      return name.through === 'person' && !looksLikeBody(head) ? 'person' : 'body';
    case 'unknown':
      if (isTextNoun(noun)) return 'document';
      if (isUnnamedGroup(text, head, noun)) return 'group';
      return looksLikeBody(head) ? 'body' : 'person';
  }
}

/** "Analysts at Acme", "researchers from Acme and Cole": several people, and none of them by name. */
const isUnnamedGroup = (text: string, head: string, noun: string): boolean =>
  isGroupNoun(noun) && noun.endsWith('s') && !/\s\p{Lu}/u.test(head) && /\s(?:of|at|from|in|with|for)\s/.test(text);

/** True for the two that nobody could ask: an unnamed group, and nobody. */
export const namesNoOne = (speaker: Speaker): boolean => speaker === 'group' || speaker === 'nobody';
