import type { Citation, CitedSource } from '../citation/citation';
import { sentenceIndexAt } from '../citation/sentences';
import type { KnownNames } from '../names/known-names';
import { isGroupNoun, isTextNoun } from '../names/speaker-nouns';
import type { Cast } from './cast';
import { bodyNamed, personNamed } from './member-named';
import { bodyMeant, personMeant, type Spoken } from './nearest-member';

/** Who is meant, and how the article introduces them. */
type Meant = Pick<CitedSource, 'resolved' | 'introduction'>;

/** "Moussouris' blog post", "the agency's decision", "his lawyer's statement": whose text it is speaks. */
export function ownerOfText(
  citation: Citation,
  cast: Cast,
  spoken: readonly Spoken[],
  names: KnownNames,
): Meant | null {
  const { source } = citation;
  const own = source === null ? null : /^(?:in\s)?(his|her|its|their)\s.*?([\p{L}-]+)$/iu.exec(source.text);
  const noun = (own?.[2] ?? '').toLowerCase();
  // "Its testers" are the body's own; "its creators" are those of a thing.
  const isStaff = /^(?:its|their)$/i.test(own?.[1] ?? '') && isGroupNoun(noun) && !MAKES_THINGS.test(noun);
  if (own !== null && (isTextNoun(noun) || isStaff)) return ownerInSentence(citation, own[1] ?? '', cast, spoken);
  const parts = source === null ? null : /^(.{2,60}?)(?:['’]s|(?<=s)['’])\s(.+)$/su.exec(source.text);
  if (source === null || parts === null || !parts[2]?.split(/\s+/).some((word) => isTextNoun(word.toLowerCase())))
    return null;
  const words = parts[1] ?? '';
  const named = { ...citation, source: { ...source, text: words } };
  const member =
    personNamed({ ...named, source: { ...named.source, end: source.start + words.length } }, cast) ??
    (names.resolve(words).kind === 'open'
      ? (personMeant(named, cast, spoken) ?? bodyMeant(named, cast, spoken))
      : bodyNamed(words, cast));
  if (member !== null) return { resolved: member.phrase, introduction: member.introduction ?? parts[2] ?? null };
  return names.resolve(words).kind === 'known' ? { resolved: words, introduction: null } : null;
}

const MAKES_THINGS =
  /^(?:creator|maker|developer|author|owner|user|customer|backer|critic|rival|competitor|fan|supporter|opponent|reader|viewer|player|member|investor|shareholder|founder)s?$/;

/** "In his memo, Roe leans on": the one person of the sentence, wherever it names him; or whoever spoke before. */
function ownerInSentence(citation: Citation, whose: string, cast: Cast, spoken: readonly Spoken[]): Meant | null {
  const isPerson = /^(?:his|her)$/i.test(whose);
  const sentences = cast.sentencesOf(citation.block);
  const span = sentences[sentenceIndexAt(sentences, citation.start)];
  const near = cast.mentions.filter(
    (one) =>
      one.block === citation.block &&
      span !== undefined &&
      one.start >= span.start &&
      one.end <= span.end &&
      one.member.kind === (isPerson ? 'person' : 'body'),
  );
  const members = new Set(near.map(({ member }) => member));
  const [only] = members;
  const pronoun = { ...citation, source: citation.source && { ...citation.source, text: isPerson ? 'he' : 'it' } };
  const member =
    members.size === 1 && only !== undefined
      ? only
      : isPerson
        ? personMeant(pronoun, cast, spoken)
        : bodyMeant(pronoun, cast, spoken);
  return member === null ? null : { resolved: member.phrase, introduction: member.introduction };
}
