import type { Citation } from '../citation/citation';
import { looksLikeBody } from '../names/looks-like-body';
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
