import { stemmer } from 'stemmer';

const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above after again against all also am an and any are as at back be because been before being below between
  both but by can could day days did do does doing down during each even ever few first for from further get gets had
  has have having he her here hers him his how i if in into is it its just last like made make makes many may me more
  most much must my new news next no nor not now of off on once one only or other our out over own per said same say
  says she should since so some such than that the their them then there these they this those through to too two under
  until up upon use used using very was way we well were what when where which while who whom why will with within
  without would year years yet you your week month today blog post press release announces announced announce
  announcing introducing introduces introduced launches launched launch update updates report reports company
  companies`
    .split(/\s+/)
    .filter(Boolean),
);

/** One spelling for what the field writes in several ways. */
const ONE_SPELLING: readonly (readonly [RegExp, string])[] = [
  [/\bartificial[\s-]+intelligence\b/g, 'ai'],
  [/\blarge[\s-]+language[\s-]+models?\b/g, 'llm language model'],
  [/\bllms\b/g, 'llm'],
  [/\bmachine[\s-]+learning\b/g, 'ml'],
  [/\bdata[\s-]+cent(?:er|re)s?\b/g, 'datacenter'],
  [/\bchat[\s-]?bots?\b/g, 'chatbot'],
  [/\bchat[\s-]gpt\b/g, 'chatgpt'],
  [/\b(?:graphics processors?|graphics processing units?|gpus)\b/g, 'gpu'],
  [/\bu\.s\.(?:a\.)?|\bunited states\b/g, ' us '],
  [/\bu\.k\.|\bunited kingdom\b/g, ' uk '],
];

/** Whether any of them can be there: one search for what most titles have nothing of. */
const HAS_SPELLINGS = /\b(?:artificial|large|llms|machine|data|chat|graphics|gpus|u\.|united)/;

const BRITISH: readonly (readonly [RegExp, string])[] = [
  [/(..)is(e[ds]?|ing|ation|ations|er|ers)$/, '$1iz$2'],
  [/^(.{2,})our(s|ed|ing|ful|ite|able|hood|less)?$/, '$1or$2'],
  [/^(cent|met|theat|fib|lit)re(s|d)?$/, '$1er$2'],
  [/^(defen|licen|offen)ce(s|d)?$/, '$1se$2'],
  [/^programme(s)?$/, 'program$1'],
];

const NUMBER_WORD =
  /\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred)(?=[\s-]+(?:thousand|million|billion|trillion|per\s?cent)\b)/g;
const HAS_UNIT = /thousand|[mbr]illion|per\s?cent/;
const NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  hundred: 100,
};

/** A sum or share: "$10 million", "£14m", "1.7B€", "13 percent". One term, since its parts alone say little. */
const AMOUNT =
  /(?<![\d.,])(\d+(?:[.,]\d+)*)[\s-]*(million|mn|m|billion|bn|b|trillion|tn|percent|per\s?cent|%)(?![\p{L}\p{N}])/gu;
const UNIT: Readonly<Record<string, string>> = { mn: 'm', bn: 'b', tn: 't' };
const AMOUNT_TERM = /^\d[\d.]*[mbtp]$/;

const unitOf = (unit: string): string => UNIT[unit] ?? (unit === '%' ? 'p' : unit.charAt(0));

/** True for a term that is a sum or a share. */
export const isAmount = (term: string): boolean => AMOUNT_TERM.test(term);

const ASCII = /^[\s\x20-\x7e]*$/;

/** Texts in one spelling: small letters, no accents, the field's abbreviations, amounts as one word. */
function plainOf(text: string): string {
  const bare = ASCII.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '');
  let plain = bare.replace(/['’]s\b/g, '').toLowerCase();
  if (HAS_SPELLINGS.test(plain))
    for (const [pattern, spelling] of ONE_SPELLING) plain = plain.replace(pattern, spelling);
  if (HAS_UNIT.test(plain)) plain = plain.replace(NUMBER_WORD, (word) => String(NUMBERS[word] ?? word));
  if (!/\d/.test(plain)) return plain;
  return plain.replace(
    AMOUNT,
    (_, figure: string, unit: string) => `${figure.replace(/,(?=\d{3})/g, '')}${unitOf(unit)} `,
  );
}

function spell(word: string): string {
  if (word.length <= 4) return word;
  return BRITISH.reduce((spelled, [pattern, american]) => spelled.replace(pattern, american), word);
}

/** Terms of words met before: titles repeat themselves, and stemming is the dearest part of comparing them. */
const terms = new Map<string, string>();
const MOST_TERMS = 50_000;

/** The term of a word as it stands in a plain text; "" for one that says nothing. */
function termOf(found: string): string {
  const before = terms.get(found);
  if (before !== undefined) return before;
  if (terms.size >= MOST_TERMS) terms.clear();
  const word = found.replace(/,(?=\d{3})/g, '');
  const isFigure = /\d/.test(word);
  const isEmpty = (word.length < 2 && !isFigure) || STOP_WORDS.has(word);
  const term = isEmpty ? '' : isFigure ? word : stemmer(spell(word));
  terms.set(found, term);
  return term;
}

const WORD = /[\p{L}\p{N}]+(?:[.,]\p{N}+[\p{L}]?)*/gu;
/** The same among small letters of ASCII, which engines find several times as fast. */
const ASCII_WORD = /[a-z0-9]+(?:[.,][0-9]+[a-z]?)*/g;

/** The distinct content terms of a text: stems of its words, its numbers and amounts. */
export function termsOf(text: string): Set<string> {
  const distinct = new Set<string>();
  const plain = plainOf(text);
  for (const found of plain.match(ASCII.test(plain) ? ASCII_WORD : WORD) ?? []) {
    const term = termOf(found);
    if (term !== '') distinct.add(term);
  }
  return distinct;
}
