import {
  ALWAYS,
  addsWords,
  all,
  asksSomething,
  behindClauseOfSeveral,
  behindNoPassive,
  behindNoWish,
  behindOne,
  behindQuotation,
  behindSeveral,
  behindText,
  type Condition,
  callsSomething,
  comparesSomething,
  either,
  followedBy,
  givesSomethingSaid,
  holdsSomething,
  makesTextPublic,
  tellsAsParticiple,
} from './cue-conditions';
import {
  CAPITAL_CUES,
  CUES,
  DOCUMENT_NOUNS,
  MADE_BY,
  NOUNS_FOR_TEXTS,
  PLURALS_TOO,
  SHOWING_WORDS,
  TEXT_BEFORE,
  VERBS_FOR_SEVERAL,
} from './cue-words';
import {
  BASE_CUES,
  GIVES,
  PARTICIPLE_CUES,
  PHRASAL_CUES,
  PUBLISHED_CUES,
  TELLING_CUES,
  THIRD_CUES,
} from './telling-verbs';

/** Where in a text something is to be looked at; all else is passed over. */
export interface Spots {
  /** Beginnings of words that may attribute. */
  readonly cues: readonly number[];
  /** Opening brackets, round and square. */
  readonly brackets: readonly number[];
  /** Marks that may end a sentence; of several in a row, the first. */
  readonly stops: readonly number[];
  /** True where "on May 3" or "dated 3 May" may stand. */
  readonly hasDay: boolean;
  /** True where a law or an order may be named by its number. */
  readonly hasInstrument: boolean;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** What a word is looked up for. */
type Found = 'cue' | 'day' | 'instrument';

const WORDS = new Map<string, { readonly found: Found; readonly holds: Condition }>();
const put = (found: Found, words: Iterable<string>, holds: Condition): void => {
  for (const word of words) WORDS.set(word, { found, holds });
};

const MONTHS = new Set(['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']);
/** "On Tuesday, 17 February". */
const WEEKDAYS = new Set(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']);
/** "Discovered that", "discovered this week that". */
const THAT_SOON = /^(?:\s(?:this|last)\sweek|\syesterday)?\sthat\s/;
const WEEKDAY_OF_DAY = /^[A-Z][a-z]{2,5}day,?\s(?:\d|[A-Z][a-z]{2})/;
const beforeDay: Condition = (text, _, end) => {
  if (text.charCodeAt(end) !== 32) return false;
  const next = text.slice(end + 1, end + 4);
  if (isDigit(next.charCodeAt(0)) || MONTHS.has(next)) return true;
  return WEEKDAYS.has(next) && WEEKDAY_OF_DAY.test(text.slice(end + 1, end + 18));
};
put('day', ['on', 'On', 'dated'], beforeDay);

put('instrument', ['Order', 'Regulation', 'Directive', 'Decision', 'Opinion', 'Reg', 'FR', 'CFR', 'USC'], ALWAYS);
put('instrument', ['NIST', 'ISO', 'EO', 'Law', 'Pub'], ALWAYS);
put('instrument', ['E'], followedBy('.O.'));
put('instrument', ['C'], followedBy('.F.R.'));
put('instrument', ['U'], followedBy('.S.C.'));
put('instrument', ['H'], followedBy('.R.'));
put('instrument', ['S'], (text, _, end) => text.startsWith('. ', end) && isDigit(text.charCodeAt(end + 2)));

for (const [verb, small] of PHRASAL_CUES) put('cue', [verb], followedBy(...small.map((word) => ` ${word}`)));
put('cue', BASE_CUES, either(behindSeveral, behindClauseOfSeveral));
put('cue', THIRD_CUES, behindOne);
put('cue', DOCUMENT_NOUNS, followedBy(' by', ' from'));
put('cue', MADE_BY, followedBy(' by'));
put('cue', TELLING_CUES, ALWAYS);
put(
  'cue',
  SHOWING_WORDS,
  (text, start, end) =>
    THAT_SOON.test(text.slice(end, end + 16)) || TEXT_BEFORE.test(text.slice(Math.max(0, start - 90), start)),
);
put('cue', ['according', 'According'], followedBy(' to'));
put('cue', ['per', 'Per'], (text, _, end) => {
  const next = text.charCodeAt(end + 1);
  return text.charCodeAt(end) === 32 && (isDigit(next) || (next >= 65 && next <= 90));
});
put('cue', [...CUES, ...CAPITAL_CUES], ALWAYS);
put('cue', VERBS_FOR_SEVERAL, behindNoWish);
put('cue', NOUNS_FOR_TEXTS, either(followedBy(' by', ' from'), all(behindNoWish, either(behindSeveral, behindOne))));
put(
  'cue',
  [...GIVES].filter((form) => form !== 'shared'),
  givesSomethingSaid,
);
put('cue', ['called', 'calls'], callsSomething);
put('cue', PUBLISHED_CUES, either(makesTextPublic, givesSomethingSaid));
put('cue', PARTICIPLE_CUES, tellsAsParticiple);
put('cue', ['asked', 'wondered'], asksSomething);
put('cue', ['add', 'adds', 'added'], addsWords);
put('cue', PLURALS_TOO, behindNoWish);
put('cue', ['rumor', 'rumour'], followedBy(' mill'));
put('cue', ['read'], either(behindText, behindQuotation));
put('cue', ['found'], behindNoPassive);
put('cue', ['had'], followedBy(' this to say'));
put('cue', ['thought'], holdsSomething);
put('cue', ['compared'], comparesSomething);

const LONGEST_WORD = 15;
/**
 * By the first two letters and the length of a word, whether it can be one of ours: asking a table costs a
 * tenth of cutting the word out to look it up, and most words fall through.
 */
const POSSIBLE = new Uint8Array(32 * 32 * 16);
const place = (first: number, second: number, length: number): number =>
  ((first & 31) << 9) | ((second & 31) << 4) | length;
for (const word of WORDS.keys())
  POSSIBLE[place(word.charCodeAt(0), word.length > 1 ? word.charCodeAt(1) : 0, word.length)] = 1;

const LETTER = 1;
const STOP = 2;
const BRACKET = 3;
/** By UTF-16 unit; 64 kB, so that every character is asked about in one step. */
const KIND = new Uint8Array(0x10000);
for (let code = 0xc0; code < 0x2000; code++) KIND[code] = LETTER;
for (let code = 0x2070; code < 0xfe00; code++) KIND[code] = LETTER;
for (let letter = 0; letter < 26; letter++) KIND[65 + letter] = KIND[97 + letter] = LETTER;
for (const mark of '.!?…') KIND[mark.charCodeAt(0)] = STOP;
for (const mark of '([') KIND[mark.charCodeAt(0)] = BRACKET;

/** Passes over a text once and notes where something is to be looked at. */
export function spot(text: string): Spots {
  const cues: number[] = [];
  const brackets: number[] = [];
  const stops: number[] = [];
  let hasDay = false;
  let hasInstrument = false;
  const { length } = text;
  for (let i = 0; i < length; ) {
    const kind = KIND[text.charCodeAt(i)];
    if (kind === LETTER) {
      const start = i++;
      while (i < length && KIND[text.charCodeAt(i)] === LETTER) i++;
      const size = i - start;
      if (size > LONGEST_WORD) continue;
      if (POSSIBLE[place(text.charCodeAt(start), size > 1 ? text.charCodeAt(start + 1) : 0, size)] === 0) continue;
      const word = WORDS.get(text.slice(start, i));
      if (word === undefined || !word.holds(text, start, i)) continue;
      if (word.found === 'cue') cues.push(start);
      else if (word.found === 'day') hasDay = true;
      else hasInstrument = true;
      continue;
    }
    if (kind === STOP) {
      stops.push(i);
      while (i < length && KIND[text.charCodeAt(i)] === STOP) i++;
      continue;
    }
    if (kind === BRACKET) brackets.push(i);
    i++;
  }
  return { cues, brackets, stops, hasDay, hasInstrument };
}
