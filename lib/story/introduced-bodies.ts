import type { Span } from '../shared/span';

/** A body that an article names and says the kind of: "market research firm Counterpoint Research". */
export interface IntroducedBody extends Span {
  readonly name: string;
  /** What the article says that it is. */
  readonly introduction: string;
  /** False where the words may as well say what a person is: "a developer", "an investor". */
  readonly sure: boolean;
}

/** What a body is; the word that makes "X, a … company" an introduction. */
const KIND =
  '(?:compan(?:y|ies)|firm|start-?up|non-?profit|organi[sz]ation|group|institute|institution|think tank|lab|laboratory|agency|regulator|coalition|alliance|association|union|foundation|charity|app|platform|provider|maker|developer|publisher|newsletter|outlet|magazine|newspaper|site|website|publication|service|university|college|school|bank|fund|investor|consultancy|broker|retailer|operator|vendor|studio|business|watchdog|council|project|subsidiary|arm|network|marketplace|exchange|prediction market|chipmaker|carmaker|automaker|unicorn|giant|label|chain|hospital|nonprofits|initiative|registry|supplier|manufacturer|tracker|incubator|accelerator|collective|society|party|podcast|blog|department|office|ministry|bureau|court|archive|clinic|museum|store|brand|engine|conglomerate|partnership|venture)';
const NAME_WORD = "(?:\\p{Lu}|\\d+\\p{Lu}|\\p{Ll}+\\p{Lu})[\\p{L}\\p{N}.&’'+-]*[\\p{L}\\p{N}]|\\p{Lu}";
const NAME = `(?:${NAME_WORD})(?:\\s(?:(?:of|for|the|and|on|in|&|de|la)\\s){0,2}(?:${NAME_WORD})){0,6}`;

/** A word for a kind, with the name behind it: "App analytics company [Apptopia]". */
const KIND_WORD = new RegExp(`(?<![\\p{L}\\p{N}-])${KIND}(?=\\s[\\p{Lu}\\d]|\\s\\p{Ll}+\\p{Lu})`, 'gu');
/** "Singapore-[based] Acti". */
const SEATED = /[\s-](?:based|headquartered)(?=\s[\p{Lu}\d])/gu;
/** What opens a description: ", a payroll start-up", "— which makes …", "(a lab in Delft)". */
const OPENING = /(?:,\s|\s?[—–]\s?|\s\()(?=(?:an?|the|one of the|another|now|part of|which|whose)\s)/gu;
const DESCRIPTION = new RegExp(
  `((?:an?|the|one of the|another|now|part of)\\s(?:[\\p{L}\\d’',$&-]+\\s){0,8}${KIND}s?(?![\\p{L}])|(?:which|whose)\\s[^.;:“”"()—–,]{3,80})`,
  'uy',
);
const NAME_HERE = new RegExp(`${NAME}(?![\\p{L}\\p{N}])`, 'uy');
const NAME_AT_END = new RegExp(`(?<![\\p{L}\\p{N}’'])(${NAME})$`, 'u');
const WORDS_AT_END = /(?:[\p{L}\p{N}’'-]+\s){0,5}$/u;
const PLACE_AT_END = /(?<![\p{L}])(?:\p{Lu}[\p{L}.]*[\s-]?){1,3}$/u;
const IS_KIND = new RegExp(`(?<![\\p{L}])${KIND}s?(?![\\p{L}])`, 'u');

/** Furthest that is looked back from a word for a kind, in UTF-16 units. */
const LOOK_BACK = 90;
const before = (text: string, at: number): string => text.slice(Math.max(0, at - LOOK_BACK), at);

function nameAt(text: string, at: number): string {
  NAME_HERE.lastIndex = at;
  return NAME_HERE.exec(text)?.[0] ?? '';
}

/** Finds the bodies that a text introduces: from the words that describe to the name beside them, so that most text is passed over once. */
export function introducedBodies(text: string): IntroducedBody[] {
  const found: IntroducedBody[] = [];
  const put = (start: number, name: string, introduction: string, sure = !PEOPLES_TOO.test(introduction)): void => {
    if (name !== '') found.push({ start, end: start + name.length, name: trimmed(name), introduction, sure });
  };
  for (const { index, 0: kind } of text.matchAll(KIND_WORD)) {
    const start = index + kind.length + 1;
    put(start, nameAt(text, start), `${WORDS_AT_END.exec(before(text, index))?.[0] ?? ''}${kind}`);
  }
  for (const { index, 0: seated } of text.matchAll(SEATED)) {
    const place = PLACE_AT_END.exec(before(text, index))?.[0].replace(STARTERS, '') ?? '';
    const start = index + seated.length + 1;
    if (place !== '') put(start, nameAt(text, start), `${place}${seated} company`, true);
  }
  for (const { index, 0: opening } of text.matchAll(OPENING)) {
    DESCRIPTION.lastIndex = index + opening.length;
    const introduction = DESCRIPTION.exec(text)?.[1];
    if (introduction === undefined) continue;
    // "Abbott, a professor at a law school": the kind must be what the words are about.
    const [head = ''] = introduction.replace(/^(?:one|part) of the\s/, '').split(/\s(?:of|at|for|in|with|from|to)\s/);
    if (!/^(?:which|whose)\s/.test(introduction) && !IS_KIND.test(head)) continue;
    const name = NAME_AT_END.exec(before(text, index))?.[1] ?? '';
    put(index - name.length, name, introduction);
  }
  return found.filter(({ name, start, introduction }) => {
    const particle = /[\p{L}-]*\s$/u.exec(text.slice(Math.max(0, start - 12), start))?.[0].trim() ?? '';
    return (
      name.length > 1 &&
      !STARTERS.test(name) &&
      !NO_BODY.test(name) &&
      !(ADVERB.test(name) && /^the\s/.test(introduction) && beginsSentence(text, start)) &&
      !/^(?:van|von|der|den|de|del|la|bin|al|el|da|du)$/.test(particle)
    );
  });
}

/** Letters that name no body. */
const NO_BODY = /^(?:AI|CEO|CTO|CFO|US|UK|EU|U\.S|U\.K|API|APIs|IPO|LLM|LLMs|GPU|GPUs|AGI|PR|TV|IT)$/;

/** "Currently, the patent office is": at the head of a sentence, no name that the words behind describe. */
const ADVERB = /^\p{Lu}\p{Ll}+ly$/u;
const beginsSentence = (text: string, at: number): boolean =>
  at === 0 || /[.!?:]["”’)]?\s$|\n$/.test(text.slice(Math.max(0, at - 3), at));

/** Kinds that are people's too. */
const PEOPLES_TOO =
  /\b(?:provider|maker|developer|publisher|investor|broker|retailer|operator|vendor|supplier|manufacturer|tracker|giant|brand)s?$/i;

const trimmed = (name: string): string => name.replace(/['’]s?$/, '');

/** Words with a capital only because they begin a sentence, or a day. */
const STARTERS =
  /^(?:The|A|An|In|On|At|As|But|And|So|If|When|While|It|He|She|They|We|I|This|That|These|Those|For|With|By|To|Of|Its|Their|His|Her|Our|One|Another|Some|Many|Most|Last|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Though|Although|Because|Since|However|Meanwhile|Instead|Also|From|Or|Not|Now|Then|There|Here|What|Why|How|Who|Where|Both|Under|Over|Despite|Through|During|Among|Between|After|Earlier|Later|Next|January|February|March|April|May|June|July|August|September|October|November|December)(?:\s|$)/;
