import type { Token } from './tag-sentence';

/** Beginnings of a clause that is what was said. */
const CLAUSE =
  /^(?:that|it|he|she|they|there|its|their|his|her|the|a|an|this|these|those|no|how|why|what|whether|if|we|i|you|some|many|most|all|more|nearly|about|over|only|because|to)$/;
/** The same where the verb takes an object as easily as a clause: "found a way", "denied the claims". */
const SURE_CLAUSE = /^(?:that|it|he|she|they|there|how|why|whether|there's|it's|no)$/;
/** Somebody or something at which words are directed, or where they were put. */
const ADDRESSED =
  /^(?:in|on|at|during|via|through|to|with|about|of|against|last|earlier|yesterday|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|us|me|them|him|her|reporters|investors|employees|staff|lawmakers|users|customers|journalists)$/;

const OBJECT_VERB =
  /^(?:found|finds|find|reported|reports|report|reveals?|revealed|estimates?|estimated|suggests?|suggested|denied|denies|confirmed|confirms|declared|declares|maintains?|maintained|claims|believes?|disclosed|discloses|shows?|showed|indicates?|indicated|expects|proposed|recommended|agreed|observed|admitted|admits|acknowledged|acknowledges|stated|states|notes|conceded)$/;
const FINITE =
  /^\W{0,3}(?:\S+\s+){1,9}?(?:is|are|was|were|will|would|has|have|had|can|could|should|may|might|must|did|does|do|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|won['’]t|cannot)\b/;

/**
 * True when words follow a verb as those that were said, or the verb needs none: "reported that", "told
 * reporters", "said", but not "found a way" or "added a wave".
 */
export function clauseFollows(text: string, verb: Token, next: Token | undefined): boolean {
  const word = verb.lower;
  if (/^(?:said|says|say|told|tells|tell|testified|tweeted|quipped|joked|remarked|wrote|writes|commented)$/.test(word))
    // "Some, say, single digits": an example.
    return !(word === 'say' && /,\s*$/.test(verb.pre) && /^\s*,/.test(verb.post));
  const open = /^[\s]*[:“"]|^\s*''|^\s*,\s*[“"]/.test(verb.post);
  if (open) return true;
  if (next === undefined || /^\s*[.;]/.test(verb.post))
    return /^(?:added|argued|explained|concluded|insisted|recalled|replied|continued|noted|warned|predicted|acknowledged|announced|cautioned|claimed|admitted|conceded|confirmed|argues|explains|insists|warns)$/.test(
      word,
    );
  if (/^\s*,/.test(verb.post))
    return /^(?:added|argued|explained|concluded|insisted|recalled|noted|warned|announced|adds|argues|explains|notes|warns|acknowledged|cautioned|predicted|suggested|claimed|complained|stressed|reported)$/.test(
      word,
    );
  if (
    next.tags.has('Verb') &&
    !next.tags.has('Gerund') &&
    !CLAUSE.test(next.lower) &&
    !next.tags.has('ProperNoun') &&
    !/^\p{Lu}/u.test(next.text)
  )
    return false;
  if (/^agree[sd]?$/.test(word) && next.lower === 'to') return false;
  // "Called the report “a lie”": what it was called is in quotation marks.
  if (/^(?:called|calls|described|describes)$/.test(word))
    return /^[^.;:]{0,80}[“"]/.test(text.slice(next.start, next.start + 90));
  if (SURE_CLAUSE.test(next.lower)) return true;
  if (/^(?:added|adds|add)$/.test(word))
    return /^(?:about|in|during)$/.test(next.lower) && /[:“"]/.test(text.slice(next.start, next.start + 60));
  if (
    /^(?:warned|warn|warns|cautioned|cautions|caution|argued|argues|argue|explained|explains|predicted|predicts|predict|announced|announces|insisted|insists|insist|responded|recalled|complained|stressed|stresses|reiterated|emphasi[sz]e[sd]|alleged|alleges|contended|contends|asserted|asserts|clarified|clarifies|declared|declares)$/.test(
      word,
    )
  )
    return (
      ADDRESSED.test(next.lower) || CLAUSE.test(next.lower) || FINITE.test(text.slice(next.start, next.start + 120))
    );
  if (
    /^(?:reported|confirmed|disclosed|confirms|reports|revealed)$/.test(word) &&
    (/^(?:on|in|last|earlier|monday|tuesday|wednesday|thursday|friday|yesterday)$/.test(next.lower) ||
      /\bto\s+\p{Lu}/u.test(text.slice(next.start, next.start + 60)))
  )
    return true;
  const finite = FINITE.test(text.slice(next.start, next.start + 120));
  return OBJECT_VERB.test(word) ? finite : finite || CLAUSE.test(next.lower);
}
