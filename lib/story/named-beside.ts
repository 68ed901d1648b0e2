import type { Citation, CitedSource } from '../citation/citation';
import { sentenceIndexAt } from '../citation/sentences';
import type { KnownNames } from '../names/known-names';
import { ownerOfSite } from '../names/known-names';
import { isTextNoun } from '../names/speaker-nouns';
import { OFFICES } from '../registry/source';
import { siteOf } from '../shared/address';
import type { Cast } from './cast';
import type { Member } from './member';
import { SUBJECT_WITHIN } from './nearest-member';

/** Who is meant, and how the article introduces them. */
type Meant = Pick<CitedSource, 'resolved' | 'introduction'>;

const whoIs = ({ phrase, introduction }: Member): Meant => ({ resolved: phrase, introduction });

/** What a bracket of the same sentence names: "(FTC, 14 May 2026; SEC, 2 June 2026)", "(The Information)". */
const BRACKET = /\(([^()]{2,160})\)/g;
/** "Experts who spoke to us: N and N", "from A to B", "such as N". */
const LISTS = /^[^.!?]{0,80}?(?::\s|\ssuch as\s|\sincluding\s|\slike\s)(?:[\p{L}'’-]+\s){0,4}$/u;
/** What goes on with a name: "research by energy analytics firm Cleanview". */
const GOES_ON = /^(?:\s[\p{Ll}\p{N}’'-]+){0,9}\s(?:the\s)?$/u;

/**
 * Who is named right beside words that name nobody: in a bracket or a link of the sentence, in what goes on behind the
 * words, or in the sentence beside them that speaks of the same text. Null where nobody is.
 */
export function whoIsBeside(citation: Citation, cast: Cast, names: KnownNames): Meant | null {
  const text = cast.blocks[citation.block]?.text ?? '';
  const sentences = cast.sentencesOf(citation.block);
  const index = sentenceIndexAt(sentences, citation.start);
  const sentence = sentences[index] ?? { start: 0, end: text.length };
  const words = text.slice(sentence.start, sentence.end);
  for (const { index: at, 1: inner = '' } of words.matchAll(BRACKET)) {
    if (isAbbreviation(inner, words.slice(0, at))) continue;
    const named = inner
      .split(/[;,]/)
      .map((part) =>
        part
          .replace(/\s\$$/, '')
          .replace(/^\s*(?:(?:via|per|see|and|source:?)\s)?/i, '')
          .trim(),
      )
      .find((part) => part !== '' && names.resolve(part).kind === 'known');
    if (named !== undefined) return { resolved: named, introduction: null };
  }
  const digest = endOfItem(citation.block, sentence.end, cast, names);
  if (digest !== null) return { resolved: digest, introduction: null };
  for (const { href, start, end } of cast.blocks[citation.block]?.links ?? []) {
    if (start >= sentence.end || end <= sentence.start) continue;
    const host = siteOf(href);
    const owner = host === null ? null : ownerOfSite(host, names);
    const [first] = owner?.sources ?? [];
    if (first !== undefined) return { resolved: first.name, introduction: null };
  }
  const end = citation.source?.end ?? citation.end;
  const behind = cast.mentionsIn(citation.block).filter((one) => one.start >= end && one.end <= sentence.end);
  const next = behind[0];
  if (next !== undefined) {
    const gap = text.slice(end, next.start);
    if (
      LISTS.test(gap) ||
      (citation.source !== null && GOES_ON.test(gap) && /\s(?:by|from|of|at|firm|company)\b/.test(gap))
    )
      return whoIs(next.member);
  }
  if (citation.source === null) return null;
  const noun = headNoun(citation.source.text);
  return (
    goesOn(citation, cast, index, noun) ??
    (isText(citation.source.text) ? besideText(citation, cast, index, noun) : null)
  );
}

const REPORTS = /^(?:report|stor(?:y|ies)|article|investigation|account)s?$/;
const AUTHORITIES = /^(?:regulators?|watchdogs?|authorit(?:y|ies)|officials?)$/;

/**
 * The subject of the sentence behind, where that goes on with the same telling: "A new report suggests … The Gazette
 * reports that …", "Regulators ordered … The Harbour Authority also said …".
 */
function goesOn({ block, source }: Citation, cast: Cast, index: number, noun: string): Meant | null {
  const next = cast.sentencesOf(block)[index + 1];
  const first = cast.mentionsIn(block).find((one) => next !== undefined && one.start >= next.start);
  if (next === undefined || first === undefined || first.start - next.start > SUBJECT_WITHIN) return null;
  const kind = first.member.source?.kind;
  if (kind === undefined || source === null) return null;
  const behind = (cast.blocks[block]?.text ?? '').slice(first.end, first.end + 60);
  const isReport =
    REPORTS.test(noun) &&
    (kind === 'outlet' || kind === 'wire') &&
    /^\s(?:reports|reported|writes|wrote|says|said)\b/.test(behind);
  const isOffice =
    AUTHORITIES.test(noun) && OFFICES.includes(kind) && /^(?:\s\([^()]{2,12}\))?\salso\s\p{Ll}/u.test(behind);
  return isReport || isOffice ? whoIs(first.member) : null;
}

/** "Roe Harbour Works (RHW)": the letters are of the name before them, and no source. */
function isAbbreviation(inner: string, before: string): boolean {
  const initials = (before.match(/(?<![\p{L}\p{N}])\p{Lu}/gu) ?? []).join('');
  return /^[\p{Lu}&]{2,}$/u.test(inner) && initials.endsWith(inner.replace(/&/g, ''));
}

/** Longest item of a digest, and longest line that stands above one, in UTF-16 units. */
const LONGEST_ITEM = 420;
const LONGEST_TITLE = 160;
const CLOSING_BRACKET = /\(([^()]{2,60})\)\s*\**\s*$/;

/** Digests name their source once for an item: "A physicist proposes … The same lives could recur. (New Scientist)". */
function endOfItem(block: number, from: number, cast: Cast, names: KnownNames): string | null {
  const own = cast.blocks[block]?.text ?? '';
  const next = cast.blocks.slice(block + 1, block + 3).find(({ text }) => text.trim() !== '')?.text ?? '';
  const item = own.length <= LONGEST_ITEM ? own.slice(from) : '';
  const below = own.length <= LONGEST_TITLE && next.length <= LONGEST_ITEM ? next : '';
  for (const words of [item, below]) {
    const name = CLOSING_BRACKET.exec(words)?.[1]?.replace(/\s\$$/, '').trim();
    if (name !== undefined && names.resolve(name).kind === 'known') return name;
  }
  return null;
}

const headNoun = (words: string): string =>
  words
    .split(/\s(?:of|from|by|on|about|into|that|in)\s/)[0]
    ?.split(/\s+/)
    .at(-1)
    ?.toLowerCase() ?? '';

const isText = (words: string): boolean => isTextNoun(headNoun(words));

/** The sentence before or behind, where it tells whose the study is: "The study, by Roe Lab, …", "Acme's report …". */
function besideText(citation: Citation, cast: Cast, index: number, noun: string): Meant | null {
  const text = cast.blocks[citation.block]?.text ?? '';
  const sentences = cast.sentencesOf(citation.block);
  const stem = noun.replace(/(?:ies|y|es|s)$/, '').replace(/[^\p{L}-]/gu, '');
  const owns = new RegExp(`^['’]s?\\s(?:[\\p{L}-]+\\s){0,3}${stem}`, 'iu');
  const by = new RegExp(
    `\\b${stem}\\p{L}*,?\\s(?:[\\p{L},-]+\\s){0,8}(?:by|from|in|at)\\s(?:the\\s)?(?:[\\p{Ll}-]+\\s){0,4}$`,
    'iu',
  );
  for (const span of [sentences[index + 1], sentences[index - 1]]) {
    if (span === undefined || !text.slice(span.start, span.end).toLowerCase().includes(stem.toLowerCase())) continue;
    for (const one of cast.mentionsIn(citation.block)) {
      if (one.start < span.start || one.end > span.end) continue;
      const behind = text.slice(one.end, Math.min(span.end, one.end + 60));
      if (owns.test(behind) || by.test(text.slice(span.start, one.start))) return whoIs(one.member);
    }
  }
  return null;
}
