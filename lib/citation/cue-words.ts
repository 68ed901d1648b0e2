import type { Token } from './tag-sentence';

/** Verbs and phrases by which prose says whose words it repeats. */

const alternatives = (text: string): string => text.trim().split(/\s+/).join('|');

/** Verbs of speech that need nothing behind them: "X said." */
const PLAIN = alternatives(`
  said says wrote testified tweeted quipped joked remarked added recalled replied explained continued insisted
  commented concluded`);

/** Verbs that report when a clause, a quotation or somebody told follows: "found that", but not "found a way". */
const WITH_CLAUSE = alternatives(`
  told tells announced announces warned warns confirmed confirms writes adds noted notes argued argues claimed claims
  stated states explains acknowledged acknowledges insists revealed reveals disclosed discloses clarified clarifies
  reiterated predicted predicts estimated estimates alleged alleges asserted asserts contended contends concludes
  cautioned cautions stressed stresses emphasized emphasised emphasizes denied denies admitted admits conceded
  responded suggested suggests reported reports believes declared declares complained maintains maintained found
  say tell warn argue claim believe caution predict estimate insist note acknowledge contend report add stress admit
  state reads finds thinks expects advised agreed proposed recommended told observed`);

/** What polls, records and studies do. */
const SHOWING = alternatives('show shows showed indicate indicates indicated suggest reveal find');

export const SAYING_VERB = new RegExp(`^(?:${PLAIN}|${WITH_CLAUSE})$`);
export const SHOWING_VERB = new RegExp(`^(?:${SHOWING})$`);

/** Verbs that stand before their speaker: "“…,” said X". */
export const INVERTED_VERB =
  /^(?:said|says|wrote|writes|explained|explains|added|adds|argued|argues|noted|notes|warned|warns|recalled|recalls|told|claimed|claims|insisted|replied|quipped|joked|announced|reported|reports|tweeted|concluded|observed|predicted|predicts|reads)$/;

const SAYING = `${PLAIN}|${WITH_CLAUSE}`;
const capital = (words: string): string =>
  words
    .split('|')
    .filter((word) =>
      /^(?:says|said|tells|warns|claims|confirms|announces|argues|reports|finds|suggests|reveals|shows)$/.test(word),
    )
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('|');

/** Things that are read, at the beginning of a sentence or inside it. */
const TEXTS =
  '[Pp]oll(?:s|ing)?|[Ss]urveys?|[Ss]tud(?:y|ies)|[Rr]eports?|[Rr]ecords?|[Dd]ata|[Dd]ocuments?|[Ff]ilings?|[Aa]nalys[ei]s|[Ee]stimates?|[Rr]esearch|[Pp]apers?|[Ff]igures|[Ss]tatistics|[Rr]esults?|[Ee]mails?|[Ll]etters?|[Mm]emos?|[Ss]tatements?|[Ll]awsuits?|[Cc]omplaints?|[Pp]osts?|[Aa]verages?|[Ff]indings?|[Tt]ests?|[Ee]xperiments?|[Bb]enchmarks?';

/** Finds whatever may be a cue in plain text, so that only sentences with one reach the tagger. */
export const ANY_CUE = new RegExp(
  `\\b(?:[Pp]er (?=[A-Z0-9])|(?:${SAYING}|${capital(`${SAYING}|${SHOWING}`)}|[Aa]ccording to|[Rr]eportedly|purportedly|[Rr]umou?r(?:s|ed)?|(?:is|are|was|were) said to|(?:reported|published|issued|released|confirmed|obtained|seen|reviewed|made|written|posted|signed|filed|shared|provided|given|cited) by|(?:post|statement|report|filing|memo|letter|release|email|paper|interview|study|survey|analysis|announcement|notice|briefing|document|complaint|note) (?:by|from)|(?:${TEXTS})(?: [^.?!;:]{1,80}?)? (?:${SHOWING}))(?!\\p{L}))`,
  'gu',
);

/** Words before a verb that take the statement back or make it a wish: "cannot say", "to confirm", "could have said". */
export const HYPOTHETICAL =
  /^(?:to|could|would|should|might|may|can|cannot|can't|couldn't|wouldn't|will|won't|must|let|if|didn't|doesn't|don't|not|never|n't|did|does|do|shall|be|being|when|i|we|you|who|which|that|what)$/;

/** Words that may stand between a speaker and the verb. */
export const BETWEEN =
  /^(?:has|have|had|also|later|then|recently|previously|repeatedly|publicly|reportedly|itself|himself|herself|themselves|further|since|now|already|first|only|simply|even|still|just|once|often|explicitly|separately|earlier|again|been|all|both|long|subsequently|similarly|famously)$/;

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
