import type { KnownNames } from '../../names/known-names';
import { isSecondary } from '../../registry/source';
import type { Find, PatternInput } from './pattern';

/** What a body publishes to say something, however it is called. */
const TEXT =
  '(?:(?:announcement\\s)?blog\\sposts?|posts?|announcement|account|statement|report|paper|disclosure|post-?mortem|explainer|write-?up)';
/** A word of a name; longer ones are none, and would be slow to pass over. */
const WORD = '(?<![\\p{L}\\p{N}])\\p{Lu}[\\p{L}\\p{N}.&-]{0,30}';
/**
 * "Acme's blog post about the fire", "Acme's account last week of how", "Acme's statement: “…”": a text that is named
 * by its owner, with what it is about. What is only mentioned ("Acme's report came late") tells nothing of its content.
 */
const OWNED = new RegExp(
  `(?<name>(?:${WORD}\\s){0,3}${WORD})[’']s?\\s(?:(?!own)[\\p{Ll}-]{1,20}\\s){0,2}?${TEXT}(?=\\s(?:about|of|on(?!\\s\\p{Lu}\\p{L}+day)|(?:last|this)\\s(?:week|month))\\s|:\\s[“"])`,
  'gu',
);
/** Whether a text can have one at all. */
export const OWNS_DOCUMENT =
  /\p{L}[’']s?\s[^.!?]{0,30}?(?:post|announcement|account|statement|report|paper|disclosure|mortem|explainer|write)/u;

/** A publication named by its owner and its content, with no verb of speech. */
export function ownedDocument({ text, names, heading, links }: PatternInput): Find[] {
  if (heading || !OWNS_DOCUMENT.test(text)) return [];
  const found: Find[] = [];
  for (const match of text.matchAll(OWNED)) {
    const words = match.groups?.name ?? '';
    const name = longestName(words, names);
    if (name === null) continue;
    const start = match.index + words.length - name.length;
    const end = match.index + match[0].length;
    found.push({
      form: 'prose',
      start,
      end,
      source: { start, end: start + name.length },
      cue: null,
      date: null,
      link: links.find((link) => link.start < end && start < link.end)?.href ?? null,
      quote: null,
    });
  }
  return found;
}

/** "Reading Acme": a sentence begins with a capital too. */
function longestName(words: string, names: KnownNames): string | null {
  for (let name = words; name !== ''; name = name.replace(/^\S+\s?/, '')) {
    const resolved = names.resolve(name);
    if (resolved.kind === 'known' && resolved.through === 'name')
      return resolved.sources.every(isSecondary) ? null : name;
  }
  return null;
}
