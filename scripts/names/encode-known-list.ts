import { SHORT_NAME } from '../../lib/names/alias-index';
import { bareName } from '../../lib/names/bare-name';
import { BLOCK, FORMAT, HEAD, LONGEST_KEY, MAGIC, orderOf, siteStem } from '../../lib/names/known-list-format';
import { ByteWriter } from './byte-writer';
import type { KnownFact } from './known-facts';

interface Key {
  readonly bytes: Uint8Array;
  /** The bytes in which order counts. */
  readonly order: Uint8Array;
  readonly fact: number;
  readonly introduces: boolean;
  readonly guarded: boolean;
}

/** Writes the file that `openKnownList` reads; its form is told in known-list-format.ts. */
export function encodeKnownList(facts: readonly KnownFact[]): Uint8Array {
  const keys = facts.flatMap(keysOf).sort(inOrder);
  const labels = mostUsedFirst(facts.flatMap(({ kind, of }) => (of === null ? [kind] : [kind, of])));
  /** Number of each fact's record: the order in which the keys introduce them. */
  const numbers = new Uint32Array(facts.length);
  const introducing = keys.filter(({ introduces }) => introduces);
  introducing.forEach(({ fact }, number) => {
    numbers[fact] = number;
  });

  const index = new ByteWriter();
  const keyBytes = new ByteWriter();
  let introduced = 0;
  let before: Uint8Array = new Uint8Array(0);
  for (const [i, key] of keys.entries()) {
    if (i % BLOCK === 0) {
      index.fixed(keyBytes.length);
      index.fixed(introduced);
      before = new Uint8Array(0);
    }
    const shared = sharedBytes(before, key.bytes);
    const rest = key.bytes.subarray(shared);
    keyBytes.number(shared);
    keyBytes.sized(rest);
    const distance = (numbers[key.fact] ?? 0) - introduced;
    const place = key.introduces ? 2 : (distance < 0 ? -2 * distance - 1 : 2 * distance) << 2;
    keyBytes.number(place | (key.guarded ? 1 : 0));
    if (key.introduces) introduced++;
    before = key.bytes;
  }

  const recordBytes = new ByteWriter();
  for (const [i, { bytes, fact }] of introducing.entries()) {
    if (i % BLOCK === 0) index.fixed(recordBytes.length);
    const { name, what, kind, site, of } = facts[fact] as KnownFact;
    const key = decoder.decode(bytes);
    recordBytes.number((labels.get(kind) ?? 0) * 2 + (what === 'person' ? 1 : 0));
    recordBytes.sized(name === key ? new Uint8Array(0) : encoder.encode(name));
    recordBytes.sized(encoder.encode(shortSite(site, key)));
    recordBytes.number(of === null ? 0 : (labels.get(of) ?? 0) + 1);
  }
  const labelBytes = encoder.encode([...labels.keys()].join('\n'));

  const head = new ByteWriter();
  head.put(encoder.encode(MAGIC));
  head.fixed(FORMAT);
  for (const one of [keys.length, facts.length, labels.size, keyBytes.length, recordBytes.length, labelBytes.length])
    head.fixed(one);
  if (head.length !== HEAD) throw new Error('the head of the list has another length than its form says');
  return Buffer.concat([head.bytes(), index.bytes(), keyBytes.bytes(), recordBytes.bytes(), labelBytes]);
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The keys by which a body or person is found, the first of which introduces it. */
function keysOf({ name, aliases, guarded }: KnownFact, fact: number): Key[] {
  const guardedKeys = guarded.map(bareName);
  const guardedInSmall = new Set(guardedKeys.map((key) => key.toLowerCase()));
  // "TARGET CORP" says no more than "Target" does.
  const guards = (key: string): boolean => guardedInSmall.has(key.toLowerCase());
  const seen = new Set<string>();
  return [...[name, ...aliases].map(bareName), ...guardedKeys].flatMap((key, i) => {
    // Capitals tell such names apart: both spellings are keys.
    const apart = guards(key) || key.length <= SHORT_NAME ? key : key.toLowerCase();
    const bytes = encoder.encode(key);
    if (seen.has(apart) || key === '') return [];
    if (bytes.length > LONGEST_KEY) throw new RangeError(`longer than a key may be: ${key}`);
    seen.add(apart);
    return [{ bytes, order: bytes.map(orderOf), fact, introduces: i === 0, guarded: guards(key) }];
  });
}

const inOrder = (a: Key, b: Key): number =>
  Buffer.compare(a.order, b.order) || Buffer.compare(a.bytes, b.bytes) || a.fact - b.fact;

function sharedBytes(a: Uint8Array, b: Uint8Array): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a[at] === b[at]) at++;
  return at;
}

/** A site that begins with the letters and digits of the key, without them. */
function shortSite(site: string | null, key: string): string {
  const stem = siteStem(key);
  if (site === null) return '';
  return stem !== '' && site.startsWith(`${stem}.`) ? site.slice(stem.length) : site;
}

/** Each text once with its number: the more it is used, the smaller. */
function mostUsedFirst(texts: readonly string[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const text of texts) uses.set(text, (uses.get(text) ?? 0) + 1);
  const sorted = [...uses].sort(([a, used], [b, other]) => other - used || (a < b ? -1 : 1));
  return new Map(sorted.map(([text], number) => [text, number]));
}
