/** Verbs and phrases by which prose says whose words it repeats. */

const alternatives = (text: string): string => text.trim().split(/\s+/).join('|');

/** Forms that state somebody's words whatever follows them. */
const SAYING = alternatives(`
  said says told tells announced announces warned warns confirmed confirms wrote writes added adds noted notes argued
  argues claimed claims stated states explained explains acknowledged acknowledges insisted insists revealed reveals
  disclosed discloses testified clarified clarifies reiterated predicted predicts estimated estimates alleged alleges
  asserted asserts contended contends concluded concludes cautioned cautions stressed stresses emphasized emphasised
  tweeted denied denies admitted admits conceded recalled replied responded suggested suggests reported reports
  believes declared declares complained quipped joked remarked maintains maintained found say warn argue claim believe caution predict estimate`);

export const SAYING_VERB = new RegExp(`^(?:${SAYING})$`);

/** Finds whatever may be a cue in plain text, so that only sentences with one reach the tagger. */
export const ANY_CUE = new RegExp(
  `\\b(?:${SAYING}|[Aa]ccording to|[Pp]er [A-Z]|reported by|published by|issued by|released by|confirmed by|(?:post|statement|report|filing|memo|letter|release|email|paper|interview|study|survey|analysis) (?:by|from))\\b`,
  'g',
);

/** Verbs that report only when a clause or a quotation follows: "found that", but not "found a way". */
export const NEEDS_CLAUSE =
  /^(?:warn|argue|claim|believe|caution|predict|estimate|found|reported|reports|reveals|revealed|estimates|estimated|suggests|suggested|concluded|concludes|believes|claims|claimed|states|notes|adds|added|confirmed|confirms|maintained|maintains|denied|denies|announced|announces|responded|recalled|say|admitted|disclosed|predicted|predicts|writes|wrote|alleges|acknowledged|complained|alleged|declared|explained|explains|stressed|emphasized|emphasised|stresses|admits|declares|discloses|acknowledges|reiterated|told|tells|warned|warns|cautioned|cautions|argued)$/;

/** Words before a verb that take the statement back or make it a wish: "cannot say", "to confirm", "could have said". */
export const HYPOTHETICAL =
  /^(?:to|could|would|should|might|may|can|cannot|can't|couldn't|wouldn't|will|won't|must|let|if|didn't|doesn't|don't|not|never)$/;

/** Words that may stand between a speaker and the verb. */
export const BETWEEN =
  /^(?:has|have|had|also|later|then|recently|previously|repeatedly|publicly|reportedly|itself|himself|herself|themselves|further|since|now|already|first|only|simply|even|who|still|just|once|often|explicitly|separately|earlier|again|have|been)$/;
