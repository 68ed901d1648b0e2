import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeTexts, encodeTexts } from '../../lib/texts/codec';
import { comparePassage } from '../../lib/texts/compare-words';
import { findExact, findNear, readyQuote } from '../../lib/texts/find-quote';
import type { HeldText } from '../../lib/texts/version';
import { groupBySource, readTexts } from '../registry/read-texts';
import { alter, drawClauses, seededRandom, squeeze } from './sample';

const SHARED = join(import.meta.dirname, '../../../shared');
export const TERMS = join(SHARED, 'registry-facts/terms');
const SENTENCES = join(SHARED, 'corpus/attributions.dev.jsonl');

/** What is printed where the texts are not beside this clone. */
export const NO_TEXTS = 'SKIPPED: there is no folder ../shared/registry-facts/terms beside the project';

export const hasTexts = (): boolean => existsSync(join(TERMS, 'QUOTES.tsv')) && existsSync(SENTENCES);

/** How often the answer for a quote and a version was right. */
export interface Tally {
  readonly asked: number;
  readonly right: number;
}

export interface Figures {
  /** Sentences of QUOTES.tsv, in each version that has or lacks them. */
  readonly quotes: Tally;
  /** Clauses drawn at random, in each version of all sources. */
  readonly clauses: Tally;
  /** The same with one, two and three words changed: told as other words in the version they were drawn from. */
  readonly altered: readonly [Tally, Tally, Tally];
  /** Sentences from elsewhere, in each version: neither found nor taken for a changed clause. */
  readonly foreign: Tally;
}

export interface Measured {
  /** Fingerprints as they are shipped: encoded without texts, and decoded. */
  readonly byFingerprint: Figures;
  /** With the texts at hand, told by the comparison of the words themselves. */
  readonly byText: Figures;
  readonly words: number;
  readonly bytes: number;
}

const SEED = 20261122;
const CLAUSES = 200;
const FOREIGN = 200;

/** Asks for quotes whose answer is known. */
export function measureTexts(): Measured {
  const texts = readTexts(TERMS);
  let bytes = 0;
  const bare = [...groupBySource(texts)].flatMap(([source, held]) => {
    const encoded = encodeTexts(source, held, { keepTexts: false });
    bytes += encoded.length;
    const read = decodeTexts(encoded);
    if (!read.ok) throw new Error(read.failure.detail);
    return read.value.texts;
  });
  const byId = new Map(bare.map((held) => [held.version.id, held]));
  const inOrder = texts.map(({ version }) => byId.get(version.id) as HeldText);
  return {
    byFingerprint: figuresOf(texts, inOrder),
    byText: figuresOf(texts, texts),
    words: texts.reduce((sum, { fingerprint }) => sum + fingerprint.shingles.length, 0),
    bytes,
  };
}

/** @param asked the same versions as they are looked up, with their texts or without */
function figuresOf(texts: readonly HeldText[], asked: readonly HeldText[]): Figures {
  const random = seededRandom(SEED);
  const squeezed = texts.map(({ text }) => squeeze(text ?? ''));
  const count = (answers: readonly boolean[]): Tally => ({
    asked: answers.length,
    right: answers.filter(Boolean).length,
  });

  const listed = readFileSync(join(TERMS, 'QUOTES.tsv'), 'utf8').trim().split('\n').slice(1);
  const quotes = listed.flatMap((line) => {
    const [, , , quote = '', , , present = '', absent = ''] = line.split('\t');
    const named = (files: string): HeldText[] =>
      files
        .split(',')
        .filter(Boolean)
        .map((file) => asked.find(({ version }) => `${version.id}.txt` === file) as HeldText);
    return [...named(present).map((held) => stands(quote, held)), ...named(absent).map((held) => !stands(quote, held))];
  });

  const drawn = drawClauses(texts, CLAUSES, random);
  const has = (clause: string, i: number): boolean => (squeezed[i] ?? '').includes(squeeze(clause));
  const clauses = drawn.flatMap((clause) => asked.map((held, i) => stands(clause, held) === has(clause, i)));
  const altered = [1, 2, 3].map((changes) =>
    count(
      drawn.map((clause) => {
        const quote = alter(clause, changes, random);
        const own = asked.filter((_, i) => has(clause, i));
        return own.every((held) => !stands(quote, held)) && own.some((held) => differs(quote, held));
      }),
    ),
  );
  const foreign = foreignSentences(random).flatMap((sentence) =>
    asked.map((held) => !stands(sentence, held) && !differs(sentence, held)),
  );
  return {
    quotes: count(quotes),
    clauses: count(clauses),
    altered: altered as unknown as Figures['altered'],
    foreign: count(foreign),
  };
}

/** Word for word: told by the hashes, and by the words where they are at hand. */
function stands(quote: string, held: HeldText): boolean {
  const match = findExact(readyQuote(quote), held.fingerprint);
  if (match === null || held.text === null) return match !== null;
  return comparePassage(quote, held, match.at)?.compared.every((run) => run.in === 'both') === true;
}

function differs(quote: string, held: HeldText): boolean {
  const match = findNear(readyQuote(quote), held.fingerprint);
  if (match === null || held.text === null) return match !== null;
  return comparePassage(quote, held, match.at)?.compared.some((run) => run.in !== 'both') === true;
}

function foreignSentences(random: () => number): string[] {
  const sentences = readFileSync(SENTENCES, 'utf8')
    .trim()
    .split('\n')
    .flatMap((line) => (JSON.parse(line) as { text: string }).text.split(/(?<=[.!?])\s+/))
    .filter((sentence) => sentence.split(' ').length >= 8);
  const drawn = new Set<string>();
  while (drawn.size < Math.min(FOREIGN, sentences.length))
    drawn.add(sentences[Math.floor(random() * sentences.length)] ?? '');
  return [...drawn];
}
