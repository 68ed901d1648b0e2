import { RELATED_WORDS_FORMAT } from '../../../lib/topics/topic-model';

/** A term with its rarity, and the numbers of later terms that mean much the same. */
export interface ListedWord {
  readonly word: string;
  readonly rarity: number;
  readonly related: readonly (readonly [number: number, closeness: number])[];
}

/** Writes the file that {@link readTopicModel} reads; its form is told there. */
export function encodeRelatedWords(list: readonly ListedWord[]): Uint8Array {
  const words = new TextEncoder().encode(list.map(({ word }) => word).join(' '));
  const pairs = list.reduce((sum, { related }) => sum + related.length, 0);
  const bytes = new Uint8Array(12 + words.length + 2 * list.length + 3 * pairs);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('SLRW'));
  view.setUint8(4, RELATED_WORDS_FORMAT);
  view.setUint32(8, words.length, true);
  bytes.set(words, 12);
  let at = 12 + words.length;
  for (const { rarity } of list) view.setUint8(at++, Math.min(255, Math.round(rarity * 20)));
  for (const { related } of list) {
    view.setUint8(at++, related.length);
    for (const [number, closeness] of related) {
      view.setUint16(at, number, true);
      view.setUint8(at + 2, Math.round(closeness * 255));
      at += 3;
    }
  }
  return bytes;
}
