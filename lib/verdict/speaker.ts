import type { Citation } from '../citation/citation';
import type { ResolvedName } from '../registry/resolve-name';
import { isGroupNoun, isTextNoun } from '../registry/speaker-nouns';
import { headOf } from '../registry/vague-name';

/**
 * Who an article lets speak, as a description and no judgement: from a document that one can open down to
 * nobody at all. `referred` words point back to somebody, and the text does not tell to whom.
 */
export const SPEAKERS = ['document', 'body', 'person', 'spokesperson', 'group', 'nobody', 'referred'] as const;
export type Speaker = (typeof SPEAKERS)[number];

const SPOKESPERSON =
  /\b(?:spokes(?:person|people|man|men|woman|women)|press secretary|representatives? (?:for|of|from))\b/i;
const NUMBERED_LAW = /\b(?:Order|Regulation|Directive|Opinion|Reg\.|FR|CFR|C\.F\.R\.|U\.S\.C\.|Law|H\.R\.)\s[(\d§N]/;
const BODY_WORD =
  /\b(?:Inc|Corp|Ltd|LLC|Institute|University|College|School|Department|Ministry|Commission|Committee|Court|Agency|Council|Party|Association|Foundation|Society|Union|Group|Labs?|Bank|Board|Office|Bureau|Center|Centre|Authority|Government|Times|Post|News|Journal|Gazette|Herald|Tribune|Magazine|Review|Technologies|Systems|Partners|Capital|Ventures|government|administration|company|startup|firm)\b/;

/** Who speaks in a citation. */
export function speakerOf({ source, form }: Citation, name: ResolvedName): Speaker {
  if (source === null) return form === 'link' ? 'document' : 'nobody';
  const { text } = source;
  if (SPOKESPERSON.test(text)) return 'spokesperson';
  if (NUMBERED_LAW.test(text) && /\d/.test(text)) return 'document';
  const noun = headOf(text).split(/\s+/).at(-1)?.toLowerCase() ?? '';
  switch (name.kind) {
    case 'open':
      return 'referred';
    case 'vague':
      return 'group';
    case 'known':
      if (isTextNoun(noun) || name.through === 'publication') return 'document';
      return name.through === 'person' ? 'person' : 'body';
    case 'unknown':
      if (isTextNoun(noun)) return 'document';
      return BODY_WORD.test(text) || /^\p{Lu}[\p{Lu}\d.&]+$/u.test(text) || isGroupNoun(noun) ? 'body' : 'person';
  }
}

/** True for the two that nobody could ask: an unnamed group, and nobody. */
export const namesNoOne = (speaker: Speaker): boolean => speaker === 'group' || speaker === 'nobody';
