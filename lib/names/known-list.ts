import { failure, type Outcome, success } from '../shared/outcome';
import { SHORT_NAME } from './alias-index';
import { bareName } from './bare-name';
import { type KeyMatch, type KnownKeys, openKeys } from './known-keys';
import { BLOCK, FORMAT, HEAD, LARGEST, LONGEST_KEY, MAGIC, siteStem } from './known-list-format';
import { type KnownRecords, recordAt } from './known-records';

/** Somebody or something that an origin of the list names. It does not make what they say reliable, nor a claim true. */
export interface KnownName {
  readonly name: string;
  readonly what: 'body' | 'person';
  /** 'company', 'university', 'agency', …; for a person the office or role. */
  readonly kind: string;
  /** Site without www., or null. */
  readonly site: string | null;
  /** Owner of a product, or body of a person; or null. */
  readonly of: string | null;
  /** True where the name is an ordinary word too, or borne by many, so that it counts only with context. */
  readonly ambiguous: boolean;
}

/** The wide list of names. A person's name alone proves only that somebody of that name holds the post. */
export interface KnownList {
  /**
   * Bodies and people of exactly this name or alias, at most {@link MOST_FOUND}; none where nobody is known.
   * Accents, typographic signs, a leading "the" and legal forms do not count; capitals count where the name is
   * ambiguous or short. Never throws.
   */
  named(name: string): readonly KnownName[];
  /** Bodies and people on the list. */
  readonly size: number;
}

/** Why bytes are no list of names that this version reads. */
export interface KnownListFailure {
  readonly kind: 'too-large' | 'not-a-list' | 'other-format' | 'damaged';
}

export const MOST_FOUND = 64;

/** Where no list could be read: nobody is known by it. */
export const NO_KNOWN_NAMES: KnownList = { named: () => [], size: 0 };

/**
 * Opens a file of known names; its form is told in known-list-format.ts. Nothing is unpacked: the bytes are searched
 * as they are, so that a worker that is woken for one article pays for the names of that article.
 * @param bytes kept, and must not be changed afterwards
 */
export function openKnownList(bytes: Uint8Array): Outcome<KnownList, KnownListFailure> {
  if (bytes.length > LARGEST) return failure({ kind: 'too-large' });
  if (bytes.length < HEAD || String.fromCharCode(...bytes.subarray(0, 4)) !== MAGIC)
    return failure({ kind: 'not-a-list' });
  if (bytes[4] !== FORMAT) return failure({ kind: 'other-format' });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [keys, records, labels, keyBytes, recordBytes, labelBytes] = [8, 12, 16, 20, 24, 28].map((at) =>
    view.getUint32(at, true),
  ) as [number, number, number, number, number, number];
  const keyBlocks = Math.ceil(keys / BLOCK);
  const recordBlocks = Math.ceil(records / BLOCK);
  const keysAt = HEAD + 8 * keyBlocks + 4 * recordBlocks;
  const recordsAt = keysAt + keyBytes;
  const labelsAt = recordsAt + recordBytes;
  if (labelsAt + labelBytes !== bytes.length || records > keys) return failure({ kind: 'damaged' });

  const keyPlaces = new Uint32Array(keyBlocks);
  const introduced = new Uint32Array(keyBlocks);
  const recordPlaces = new Uint32Array(recordBlocks);
  for (let i = 0; i < keyBlocks; i++) {
    keyPlaces[i] = view.getUint32(HEAD + 8 * i, true);
    introduced[i] = view.getUint32(HEAD + 8 * i + 4, true);
  }
  for (let i = 0; i < recordBlocks; i++) recordPlaces[i] = view.getUint32(HEAD + 8 * keyBlocks + 4 * i, true);
  const rises = (places: Uint32Array, end: number): boolean =>
    places.every((place, i) => place <= end && place >= (places[i - 1] ?? 0));
  if (!rises(keyPlaces, keyBytes) || !rises(introduced, records) || !rises(recordPlaces, recordBytes))
    return failure({ kind: 'damaged' });

  const utf8 = new TextDecoder();
  const words = labelBytes === 0 ? [] : utf8.decode(bytes.subarray(labelsAt)).split('\n');
  if (words.length !== labels) return failure({ kind: 'damaged' });
  return success(
    listOver({
      keys: openKeys({ bytes: bytes.subarray(keysAt, recordsAt), places: keyPlaces, introduced, count: keys }),
      records: { bytes: bytes.subarray(recordsAt, labelsAt), places: recordPlaces, count: records },
      labels: words,
    }),
  );
}

interface OpenedList {
  readonly keys: KnownKeys;
  readonly records: KnownRecords;
  readonly labels: readonly string[];
}

function listOver({ keys, records, labels }: OpenedList): KnownList {
  const text = new TextDecoder();

  function knownName(match: KeyMatch): KnownName | null {
    const record = recordAt(records, match.record);
    const kind = record === null ? '' : (labels[record.kind] ?? '');
    if (record === null || kind === '') return null;
    // Found by an alias, its own key is somewhere else.
    const key = text.decode(match.introduces ? match.key : keys.keyOf(match.record));
    const site = text.decode(record.site);
    return {
      name: record.name.length === 0 ? key : text.decode(record.name),
      what: record.isPerson ? 'person' : 'body',
      kind,
      site: site === '' ? null : site.startsWith('.') ? siteStem(key) + site : site,
      of: labels[record.of - 1] ?? null,
      ambiguous: match.guarded,
    };
  }

  return {
    size: records.count,
    named(name) {
      if (name.length > LONGEST_KEY) return [];
      const wanted = utf8Of(bareName(name));
      if (wanted.length === 0 || wanted.length > LONGEST_KEY) return [];
      const found = new Map<number, KnownName>();
      for (const match of keys.find(wanted, MOST_FOUND)) {
        if ((match.guarded || wanted.length <= SHORT_NAME) && !isSame(match.key, wanted)) continue;
        // Where one spelling of a body is an ordinary word and another is not, both have the same key.
        if (found.get(match.record)?.ambiguous) continue;
        const known = knownName(match);
        if (known !== null) found.set(match.record, known);
      }
      return [...found.values()];
    },
  };
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, i) => byte === b[i]);

/** UTF-8 of a text. Names are ASCII nearly always, for which the encoder takes longer than the whole search. */
function utf8Of(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 127) return new TextEncoder().encode(text);
    bytes[i] = unit;
  }
  return bytes;
}
