import { splitClauses } from '../../lib/texts/clauses';
import type { HeldText } from '../../lib/texts/version';

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A text with all but letters and digits taken out, and the addresses of links: another way to tell whether
 * words stand in it than the one that is measured.
 */
export const squeeze = (text: string): string =>
  text
    .replace(/\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+"[^"\n]*")?\)/g, ']')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** `count` clauses drawn at random from all texts, of 8 to 120 words, no two alike. */
export function drawClauses(texts: readonly HeldText[], count: number, random: () => number): string[] {
  const drawn = new Set<string>();
  const clauses = texts.map(({ text }) => splitClauses(text ?? '').map((clause) => clause.text));
  while (drawn.size < count) {
    const ofText = clauses[Math.floor(random() * clauses.length)] ?? [];
    const clause = ofText[Math.floor(random() * ofText.length)] ?? '';
    const words = clause.split(' ').length;
    if (words >= 8 && words <= 120) drawn.add(clause);
  }
  return [...drawn];
}

const OTHER_WORDS = (
  'must may never always not all some only partly solely fully rarely permitted forbidden required optional ' +
  'thirteen sixteen thirty ninety days months years immediately eventually customer vendor partner public private ' +
  'refund penalty maximum minimum before after without with including excluding'
).split(' ');

/** A quote with some words at random replaced, left out, or put in. */
export function alter(quote: string, changes: number, random: () => number): string {
  const words = quote.split(' ');
  const places = new Set<number>();
  while (places.size < changes) {
    const place = Math.floor(random() * words.length);
    if (/[\p{L}\p{N}]/u.test(words[place] ?? '')) places.add(place);
  }
  for (const place of [...places].sort((a, b) => b - a)) {
    const before = words[place]?.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    let other = before;
    while (other === before) other = OTHER_WORDS[Math.floor(random() * OTHER_WORDS.length)] ?? '';
    const kind = random();
    // Without its first or last word a quote is shorter, and as true as before.
    const inside = place > 0 && place < words.length - 1;
    if (kind < 0.6 || (kind < 0.8 && !inside)) words[place] = other ?? '';
    else if (kind < 0.8) words.splice(place, 1);
    else words.splice(place, 0, other ?? '');
  }
  return words.join(' ');
}
