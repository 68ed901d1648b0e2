import type { Span } from '../../shared/span';
import type { Find, PatternInput } from './pattern';

/** Texts that say what is to be done. "Act" and "code" are names and software as often. */
const TEXT =
  '(?:(?:executive\\s)?orders?|laws?|bills?|legislation|statutes?|polic(?:y|ies)|rules?|regulations?|directives?|guidance|guidelines|memo(?:randum)?|framework|treaty|terms)';
const VERB =
  '(?:requires?|directs?|asks?|instructs?|obliges?|mandates?|prohibits?|bans?|forbids?|allows?|permits?|calls?\\sfor|establish(?:es)?)';
const OWNER = "(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Tt]h(?:is|at)|\\p{Lu}[\\p{L}\\p{N}.-]{0,30}[’']s?)";
/** "The order requires", "Acme's new policy now bans": a text and what it says is to be done. */
const PRESCRIBES = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<text>${OWNER}\\s(?:[\\p{L}\\p{N}’'-]{1,24}\\s){0,3}?${TEXT})\\s(?:(?:also|now|further|explicitly|specifically|expressly|already)\\s)?(?<verb>${VERB})\\s(?!by\\b|of\\b|in\\b|and\\b|or\\b)`,
  'gu',
);
/** The same of "it", where the sentence before is about such a text. */
const GOES_ON = new RegExp(`^It\\s(?:(?:also|now|further|explicitly|specifically)\\s)?(?<verb>${VERB})\\s`, 'u');
const IS_ABOUT_TEXT = new RegExp(`^(?<text>${OWNER}\\s(?:[\\p{L}\\p{N}’'-]{1,24}\\s){0,3}?${TEXT})\\s\\p{Ll}`, 'u');
/** What stands before a verb that only wishes for it, or names the text as somebody's object. */
const NO_SUBJECT = /(?:\b(?:of|to|for|by|with|under|in|on|against|from|about|than|that|if|whether|as)\s)$/i;

/** "A law", "a policy": any, and none that could be looked up; the rule of law is no text. */
const IS_NONE = /^[Aa]n?\s(?!.*executive order)|\bof law$/;

/** Whether a text can have one at all. */
export const MAY_PRESCRIBE = new RegExp(
  `\\b${TEXT}\\s(?:\\p{Ll}+\\s)?${VERB}\\s|(?:^|[.!?][”"]?\\s)It\\s(?:\\p{Ll}+\\s)?${VERB}\\s`,
  'u',
);

/** Laws, orders and policies as sources of what they ask for, by the nouns that they are called by. */
export function prescription({ text, heading, sentences, links }: PatternInput): Find[] {
  if (heading || !MAY_PRESCRIBE.test(text)) return [];
  const found: Find[] = [];
  const put = (source: Span, cue: Span, resolved: string | null): void => {
    found.push({
      form: 'prose',
      start: source.start,
      end: cue.end,
      source,
      ...(resolved === null ? {} : { resolved }),
      cue,
      date: null,
      link: links.find((link) => link.start < cue.end && source.start < link.end)?.href ?? null,
      quote: null,
    });
  };
  for (const { index: start, groups = {} } of text.matchAll(PRESCRIBES)) {
    if (NO_SUBJECT.test(text.slice(Math.max(0, start - 12), start)) || IS_NONE.test(groups.text ?? '')) continue;
    const source = { start, end: start + (groups.text ?? '').length };
    put(source, cueBehind(text, source.end, groups.verb ?? ''), null);
  }
  for (const [i, { start, end }] of sentences.entries()) {
    const goesOn = GOES_ON.exec(text.slice(start, Math.min(end, start + 60)));
    const before = sentences[i - 1];
    if (goesOn === null || before === undefined) continue;
    const subject = IS_ABOUT_TEXT.exec(text.slice(before.start, Math.min(before.end, before.start + 160)))?.groups
      ?.text;
    if (subject !== undefined && !IS_NONE.test(subject))
      put({ start, end: start + 2 }, cueBehind(text, start + 2, goesOn.groups?.verb ?? ''), subject);
  }
  return found;
}

function cueBehind(text: string, at: number, verb: string): Span {
  const start = text.indexOf(verb, at);
  return { start, end: start + verb.length };
}
