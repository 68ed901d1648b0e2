import { CAPITAL_CUES, CUES, DOCUMENT_NOUNS, MADE_BY, SHOWING_WORDS, TEXT_BEFORE } from './cue-words';

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

/** What has to follow a word that is a cue only with another: "according to", "published by". */
type Check = (text: string, start: number, end: number) => boolean;

const isDigitOrCapital = (code: number): boolean => (code >= 48 && code <= 57) || (code >= 65 && code <= 90);

const ALWAYS: Check = () => true;
const followedBy =
  (...words: readonly string[]): Check =>
  (text, _, end) =>
    words.some((word) => text.startsWith(word, end));

const CHECKS = new Map<string, Check>();
for (const word of ['is', 'are', 'was', 'were']) CHECKS.set(word, followedBy(' said to'));
for (const word of DOCUMENT_NOUNS) CHECKS.set(word, followedBy(' by', ' from'));
for (const word of MADE_BY) CHECKS.set(word, followedBy(' by'));
for (const word of SHOWING_WORDS)
  CHECKS.set(word, (text, start) => TEXT_BEFORE.test(text.slice(Math.max(0, start - 90), start)));
for (const word of ['according', 'According']) CHECKS.set(word, followedBy(' to'));
for (const word of ['per', 'Per'])
  CHECKS.set(word, (text, _, end) => text.charCodeAt(end) === 32 && isDigitOrCapital(text.charCodeAt(end + 1)));
for (const word of [...CUES, ...CAPITAL_CUES]) CHECKS.set(word, ALWAYS);

const INSTRUMENT_WORDS = new Map<string, Check>(
  [
    'Order',
    'Regulation',
    'Directive',
    'Decision',
    'Opinion',
    'Reg',
    'FR',
    'CFR',
    'USC',
    'NIST',
    'ISO',
    'EO',
    'Law',
    'Pub',
  ].map((word) => [word, ALWAYS]),
);
INSTRUMENT_WORDS.set('E', followedBy('.O.'));
INSTRUMENT_WORDS.set('C', followedBy('.F.R.'));
INSTRUMENT_WORDS.set('U', followedBy('.S.C.'));
INSTRUMENT_WORDS.set('H', followedBy('.R.'));
INSTRUMENT_WORDS.set('S', (text, _, end) => text.startsWith('. ', end) && /\d/.test(text.charAt(end + 2)));

const DAY_WORDS = new Map<string, Check>();
for (const word of ['on', 'On', 'dated'])
  DAY_WORDS.set(word, (text, _, end) => text.charCodeAt(end) === 32 && isDigitOrCapital(text.charCodeAt(end + 1)));

const LONGEST_WORD = 15;
/**
 * By the first two letters and the length of a word, whether it can be one of ours: asking a table costs a
 * tenth of cutting the word out to look it up, and most words fall through.
 */
const POSSIBLE = new Uint8Array(32 * 32 * 16);
const place = (first: number, second: number, length: number): number =>
  ((first & 31) << 9) | ((second & 31) << 4) | length;
for (const word of [...CHECKS.keys(), ...INSTRUMENT_WORDS.keys(), ...DAY_WORDS.keys()])
  POSSIBLE[place(word.charCodeAt(0), word.length > 1 ? word.charCodeAt(1) : 0, word.length)] = 1;

const OTHER = 0;
const LETTER = 1;
const STOP = 2;
const BRACKET = 3;
const KIND = new Uint8Array(128);
for (let code = 0; code < 26; code++) {
  KIND[65 + code] = LETTER;
  KIND[97 + code] = LETTER;
}
for (const mark of '.!?') KIND[mark.charCodeAt(0)] = STOP;
for (const mark of '([') KIND[mark.charCodeAt(0)] = BRACKET;
const ELLIPSIS = 0x2026;
/** Letters beyond ASCII begin here; what lies between is punctuation, but for a few marks that no cue stands beside. */
const FIRST_LETTER_BEYOND = 0xc0;

const kindOf = (code: number): number =>
  code < 128
    ? (KIND[code] as number)
    : code === ELLIPSIS
      ? STOP
      : code >= FIRST_LETTER_BEYOND && (code < 0x2000 || code > 0x206f)
        ? LETTER
        : OTHER;

/** Passes over a text once and notes where something is to be looked at. */
export function spot(text: string): Spots {
  const cues: number[] = [];
  const brackets: number[] = [];
  const stops: number[] = [];
  let hasDay = false;
  let hasInstrument = false;
  let before = OTHER;
  let wordStart = 0;
  for (let i = 0; i <= text.length; i++) {
    const kind = i === text.length ? OTHER : kindOf(text.charCodeAt(i));
    if (kind === LETTER) {
      if (before !== LETTER) wordStart = i;
    } else {
      if (before === LETTER) word(wordStart, i);
      if (kind === BRACKET) brackets.push(i);
      else if (kind === STOP && before !== STOP) stops.push(i);
    }
    before = kind;
  }
  return { cues, brackets, stops, hasDay, hasInstrument };

  function word(start: number, end: number): void {
    const length = end - start;
    if (length > LONGEST_WORD) return;
    if (POSSIBLE[place(text.charCodeAt(start), length > 1 ? text.charCodeAt(start + 1) : 0, length)] === 0) return;
    const written = text.slice(start, end);
    if (CHECKS.get(written)?.(text, start, end) === true) cues.push(start);
    hasDay ||= DAY_WORDS.get(written)?.(text, start, end) === true;
    hasInstrument ||= INSTRUMENT_WORDS.get(written)?.(text, start, end) === true;
  }
}
