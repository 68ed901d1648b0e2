import * as v from 'valibot';
import { isIsoDay } from '../shared/calendar';
import { failure, type Outcome, success } from '../shared/outcome';
import { ByteReader, ByteWriter } from './bytes';
import { LONGEST_TEXT } from './clauses';
import { type ClauseMark, MOST_WORDS, SHINGLE_WORDS } from './fingerprint';
import type { HeldText } from './version';

/** The only format of held texts that this version reads. */
export const TEXTS_FORMAT = 1;

/** Why held texts were refused. */
export interface BadTexts {
  readonly kind: 'bad-texts';
  readonly detail: string;
}

const MAGIC = [0x53, 0x4c, 0x54, 0x58];

/** Most versions of one source, most clauses among them, and most words when all versions are laid out. */
const MOST_VERSIONS = 1_000;
const MOST_CLAUSES = 500_000;
const MOST_WORDS_IN_ALL = 30_000_000;
const LONGEST_NUMBER = 24;

const day = v.pipe(v.string(), v.check(isIsoDay, 'not a day of the calendar, YYYY-MM-DD'));
const shortText = v.pipe(v.string(), v.minLength(1), v.maxLength(300));

const headSchema = v.strictObject({
  source: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/)),
  versions: v.pipe(
    v.array(
      v.strictObject({
        id: shortText,
        service: v.pipe(v.string(), v.maxLength(300)),
        document: shortText,
        recorded: day,
        stated: v.nullable(day),
        url: v.pipe(v.string(), v.maxLength(1_000), v.regex(/^https?:\/\/[^\s/]/, 'not an http(s) address')),
        collection: v.pipe(v.string(), v.maxLength(300)),
        extent: v.picklist(['whole', 'part']),
      }),
    ),
    v.maxLength(MOST_VERSIONS),
    v.check((versions) => new Set(versions.map(({ id }) => id)).size === versions.length, 'an id is there twice'),
  ),
});

interface StoredClause {
  readonly number: string | null;
  readonly shingles: Uint16Array;
}

/**
 * Puts the versions of one source into bytes: clauses that several versions share are stored once.
 * @param keepTexts whether the texts go in where they are held, or the fingerprints alone
 */
export function encodeTexts(
  sourceId: string,
  texts: readonly HeldText[],
  { keepTexts }: { keepTexts: boolean },
): Uint8Array<ArrayBuffer> {
  const clauses: StoredClause[] = [];
  const known = new Map<string, number>();
  const idOf = (clause: StoredClause): number => {
    const key = `${clause.number ?? ''}:${clause.shingles.join()}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    known.set(key, clauses.length);
    return clauses.push(clause) - 1;
  };
  const layouts = texts.map(({ fingerprint: { clauses: marks, shingles } }) => {
    const runs: { start: number; count: number }[] = [];
    marks.forEach(({ at, number }, i) => {
      const id = idOf({ number, shingles: shingles.subarray(at, marks[i + 1]?.at ?? shingles.length) });
      const last = runs.at(-1);
      if (last !== undefined && last.start + last.count === id) last.count++;
      else runs.push({ start: id, count: 1 });
    });
    return runs;
  });

  const out = new ByteWriter();
  for (const byte of [...MAGIC, TEXTS_FORMAT, SHINGLE_WORDS]) out.byte(byte);
  const utf8 = new TextEncoder();
  const versions = texts.map(({ version: { sourceId: _, ...version } }) => version);
  out.run(utf8.encode(JSON.stringify({ source: sourceId, versions })));
  out.number(clauses.length);
  for (const { number, shingles } of clauses) {
    out.number(shingles.length);
    out.run(utf8.encode(number ?? ''));
  }
  for (const runs of layouts) {
    out.number(runs.length);
    for (const { start, count } of runs) {
      out.number(start);
      out.number(count);
    }
  }
  for (const { shingles } of clauses) for (const hash of shingles) out.short(hash);
  for (const { text } of texts) {
    const kept = keepTexts ? text : null;
    out.byte(kept === null ? 0 : 1);
    if (kept !== null) out.run(utf8.encode(kept));
  }
  return out.finish();
}

/** Reads what {@link encodeTexts} wrote. Bytes from elsewhere are checked throughout, and bounded before room is made for them. */
export function decodeTexts(bytes: Uint8Array): Outcome<{ sourceId: string; texts: HeldText[] }, BadTexts> {
  const bad = (detail: string) => failure<BadTexts>({ kind: 'bad-texts', detail });
  try {
    const input = new ByteReader(bytes);
    if (MAGIC.some((byte) => input.byte() !== byte)) return bad('not held texts');
    const format = input.byte();
    if (format !== TEXTS_FORMAT) return bad(`format ${format}, where ${TEXTS_FORMAT} is read`);
    if (input.byte() !== SHINGLE_WORDS) return bad('shingles of another length');
    const utf8 = new TextDecoder('utf-8', { fatal: true });
    const head = v.safeParse(headSchema, JSON.parse(utf8.decode(input.run(1_000_000))), { abortEarly: true });
    if (!head.success) return bad(head.issues[0].message);
    const { source, versions } = head.output;

    const stored = Array.from({ length: input.number(Math.min(MOST_CLAUSES, input.left)) }, () => ({
      words: input.number(MOST_WORDS),
      number: utf8.decode(input.run(LONGEST_NUMBER * 3)).slice(0, LONGEST_NUMBER),
    }));
    let all = 0;
    const layouts = versions.map(() => {
      const ids: number[] = [];
      let words = 0;
      for (let runs = input.number(stored.length * 2); runs > 0; runs--) {
        const start = input.number(stored.length);
        const count = input.number(stored.length - start);
        for (let id = start; id < start + count; id++) {
          ids.push(id);
          words += stored[id]?.words ?? 0;
          if (words > MOST_WORDS || ids.length > MOST_WORDS) throw new RangeError('a version of too many words');
        }
      }
      all += words;
      if (all > MOST_WORDS_IN_ALL) throw new RangeError('too many words in all');
      return { ids, words };
    });
    const shingles = stored.map(({ words }) => input.shorts(words));
    const texts = layouts.map(({ ids, words }, i): HeldText => {
      const version = { ...(versions[i] as (typeof versions)[number]), sourceId: source };
      const laid = new Uint16Array(words);
      const clauses: ClauseMark[] = [];
      let at = 0;
      for (const id of ids) {
        clauses.push({ at, number: stored[id]?.number || null });
        laid.set(shingles[id] ?? [], at);
        at += stored[id]?.words ?? 0;
      }
      const text = input.byte() === 0 ? null : utf8.decode(input.run(LONGEST_TEXT * 3));
      return { version, fingerprint: { shingles: laid, clauses }, text };
    });
    return input.left === 0 ? success({ sourceId: source, texts }) : bad('bytes are left over');
  } catch (error) {
    return bad(error instanceof Error ? error.message : String(error));
  }
}
