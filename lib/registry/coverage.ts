import { addDays, type DayInterval, type IsoDay, intervalsMeet } from '../shared/calendar';
import type { DocumentType } from './document';

/** How far an interval of a channel can be trusted to hold everything. */
export type CoverageStatus = 'complete' | 'likely' | 'partial';

/**
 * What a channel carries of its source: `whole` everything that it announces, `kind` every document of
 * the listed types, `part` some of them (one blog of several, one subject of many).
 */
export type CoverageScope = 'whole' | 'kind' | 'part';

/** For one channel of a source: over which days the registry holds what it carried. */
export interface Coverage extends DayInterval {
  readonly sourceId: string;
  /** The channel in words: "all FTC press releases". */
  readonly channel: string;
  readonly status: CoverageStatus;
  readonly scope: CoverageScope;
  readonly types: readonly DocumentType[];
  /** Address of the channel, where it can be asked for what has come since. */
  readonly address?: string;
  /** Name of the list that says so, where that is not the bundled one. */
  readonly list?: string;
}

/** True when the channel speaks for the kind of document that a citation means (null: it names no kind). */
export function coversType(coverage: Coverage, type: DocumentType | null): boolean {
  if (coverage.scope === 'whole') return type === null || coverage.types.includes(type);
  return coverage.scope === 'kind' && type !== null && coverage.types.includes(type);
}

/**
 * The complete intervals that together hold every day of `days` for documents of `type`, in order of
 * time; null when some day is not held. Only these allow the registry to say "it is not there".
 */
export function completeOver(
  coverages: readonly Coverage[],
  days: DayInterval,
  type: DocumentType | null,
): readonly Coverage[] | null {
  const usable = coverages
    .filter((one) => one.status === 'complete' && coversType(one, type) && intervalsMeet(one, days))
    .sort((a, b) => a.from.localeCompare(b.from));
  let next: IsoDay = days.from;
  const used: Coverage[] = [];
  for (const one of usable) {
    if (one.from > next) return null;
    if (one.to < next) continue;
    used.push(one);
    if (one.to >= days.to) return used;
    next = addDays(one.to, 1);
  }
  return null;
}

const PUBLICATION =
  /^(?:the|its|their|own|blog|blogs|news|newsroom|press|release|releases|feed|official|post|posts|s)$/;

const namesIn = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !PUBLICATION.test(word));

/**
 * True when the words of a citation name this very channel: "AWS Security Blog" beside a channel "AWS Security Blog,
 * AWS Public Sector Blog". Then the channel need not carry everything of its source.
 * @param names names of the source, which name no channel
 */
export function coversNamed({ channel }: Coverage, words: string, names: readonly string[]): boolean {
  const named = channelNamed(words, names);
  const held = channel.split(',').map((one) => new Set(namesIn(one)));
  return named.length > 0 && held.some((one) => named.every((word) => one.has(word)));
}

/** The words by which a channel is named, the source's own names and "blog" left out; none where no channel is. */
function channelNamed(words: string, names: readonly string[]): string[] {
  if (!/\b(?:blog|news|newsroom|feed)\b/i.test(words)) return [];
  const ownNames = new Set(names.flatMap(namesIn));
  // "A companion post on the AWS Security Blog, also dated Tuesday": the channel is where the text stands.
  const channel = words
    .replace(/,.*$/s, '')
    .replace(/^.*\b(?:post|entry|note|notice|article)s?\s(?:on|in|at)\s(?=\S.*\b(?:blog|news|newsroom|feed)\b)/is, '');
  return namesIn(channel).filter((word) => !ownNames.has(word));
}

/**
 * The documents of a channel that is named, where their addresses tell: of "AWS Security Blog" those below
 * `/blogs/security/`. All of them where no channel is named, or no address names it.
 * @param words the citation's words for its source
 * @param names names of the source, which name no channel
 */
export function ofNamedChannel<T extends { readonly url: string }>(
  documents: readonly T[],
  words: string,
  names: readonly string[],
): readonly T[] {
  const folder = channelNamed(words, names).join('');
  if (folder === '') return documents;
  const inside = documents.filter(({ url }) => {
    const folders = url.toLowerCase().replace(/[-_]/g, '').split('/').slice(3, -1);
    return folders.includes(folder);
  });
  return inside.length > 0 ? inside : documents;
}
