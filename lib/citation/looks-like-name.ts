import { PLACE_NAMES } from '../names/place-names';
import { isAside } from './bracket-label';
import { EVENT_NAMES } from './not-sources';

const CONNECTORS = new Set(
  'of the and & for on in de la du et al. al at to von van y und des für del di blog report press release corporate filing newsroom website staff'.split(
    ' ',
  ),
);
const MOST_WORDS = 9;

/** The last word of a place where things happen rather than of a body that publishes. */
const VENUE = /\s(?:Park|Hall|Hotel|Stadium|Arena|Castle|Palace|Plaza|Beach|Island|Street|Avenue|Square|Airport)$/;

/** Rounds of money and laws, which have dates and say nothing. */
const NO_BODY = /^Series\s[A-K]\b|\s(?:Act|Bill|Law|Round)$/;

/** "Memphis", "Abilene, Texas". */
const isPlace = (name: string): boolean => PLACE_NAMES.has((/,\s*([^,]+)$/.exec(name)?.[1] ?? name).toLowerCase());

/** Endings of hosts; those that are as often endings of files ("notes.md", "run.sh") are left out. */
const HOST =
  /^(?:https?:\/\/)?(?:www\.)?(?:[a-z0-9-]+\.)+(?:com|org|net|io|ai|co|gov|edu|int|eu|uk|us|de|fr|ch|at|es|it|nl|be|se|no|dk|fi|ie|jp|kr|cn|in|au|ca|br|africa|news|info|tech|dev|blog|media|online|press|law|tv)(?:\/[^\s()]*)?$/i;

/** True for a bare host or address: "lilting.ch", "example.org/blog/1". */
export const looksLikeHost = (name: string): boolean => HOST.test(name);

/** True when the words could be a name: capitals, a few small connectors, no verbs, no measures. */
export function looksLikeName(name: string): boolean {
  const words = name.split(/\s+/).filter(Boolean);
  if (words.length === 0 || words.length > MOST_WORDS || isAside(name)) return false;
  if (looksLikeHost(name)) return true;
  if (!/^(?:\p{Lu}|\p{N}+\s\p{Lu}|[a-z]+\p{Lu})/u.test(name)) return false;
  if (/[=<>%$€£?!:]|\bphotos?\b|\d{3,}[a-z]|^\p{Lu}?\d/u.test(name)) return false;
  if (isPlace(name) || VENUE.test(name) || NO_BODY.test(name)) return false;
  if (words.some((word) => EVENT_NAMES.has(word.replace(/['’\d]+$/, '').toLowerCase()))) return false;
  // A digit in an unknown name is a model or a version: "GPT-5", "v2.1".
  if (words.some((word) => /\d/.test(word))) return false;
  return words.every(
    (word) =>
      /^[\p{Lu}&(]/u.test(word) || CONNECTORS.has(word.toLowerCase().replace(/,$/, '')) || /^[a-z]+\p{Lu}/u.test(word),
  );
}
