import type { Block } from '../citation/block';
import type { Citation } from '../citation/citation';
import type { KnownNames } from '../names/known-names';
import { PLACE_NAMES } from '../names/place-names';

/** Names of one to four capitals that are cited and that the registry does not know. */
export const unknownNames = (citations: readonly Citation[], names: KnownNames): string[] => [
  ...new Set(
    citations
      .filter(({ form, source }) => form !== 'parenthetical' && source !== null)
      .map(({ source }) => source?.text ?? '')
      .filter((name) => /^\p{Lu}[\p{L}\p{N}.&-]+(?:\s\p{Lu}[\p{L}\p{N}.&-]*){0,3}$/u.test(name))
      .filter((name) => !PLACE_NAMES.has(name.toLowerCase()) && names.resolve(name).kind === 'unknown'),
  ),
];

/** Headline names stand in the text as often as this, or are ordinary words with a capital. */
const FEWEST_IN_TEXT = 2;

/** Names of the headline that the registry does not know: what the article is about, though nobody introduces it. */
export function headlineNames(blocks: readonly Block[], names: KnownNames): string[] {
  const [headline, ...rest] = blocks.filter(({ text }) => text.trim() !== '');
  const found = new Set<string>();
  for (const [name] of (headline?.text ?? '').matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}]{2,20}(?![\p{L}\p{N}])/gu)) {
    if (NO_NAME.test(name) || PLACE_NAMES.has(name.toLowerCase()) || names.resolve(name).kind !== 'unknown') continue;
    const times = rest.reduce((sum, { text }) => sum + timesInside(text, name), 0);
    if (times >= FEWEST_IN_TEXT) found.add(name);
  }
  return [...found];
}

/** How often a name stands inside a sentence of a text, where a capital means a name. */
function timesInside(text: string, name: string): number {
  let times = 0;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    if (
      /[\p{Ll},]\s$/u.test(text.slice(Math.max(0, at - 2), at)) &&
      !/^[\p{L}\p{N}]/u.test(text.charAt(at + name.length))
    )
      times++;
  return times;
}

/** Words with a capital that name no body. */
const NO_NAME =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|CEOs?|CTO|CFO|AGI|LLMs?|APIs?|GPUs?|IPO|American|Americans|Chinese|European|British|English|French|German|Japanese|Internet|Republicans?|Democrats?|Congress|China|Europe|America|Texas|California|President|Earth|Christmas)$/;
