/** Verbs and phrases by which prose says whose words it repeats. */

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Verbs of speech that need nothing behind them: "X said." */
const PLAIN = words(`
  said says wrote testified tweeted quipped joked remarked added recalled replied explained continued insisted
  commented concluded`);

/** Verbs that report when a clause, a quotation or somebody told follows: "found that", but not "found a way". */
const WITH_CLAUSE = words(`
  told tells announced announces warned warns confirmed confirms writes adds noted notes argued argues claimed claims
  stated states explains acknowledged acknowledges insists revealed reveals disclosed discloses clarified clarifies
  reiterated predicted predicts estimated estimates alleged alleges asserted asserts contended contends concludes
  cautioned cautions stressed stresses emphasized emphasised emphasizes denied denies admitted admits conceded
  responded suggested suggests reported reports believes declared declares complained maintains maintained found
  say tell warn argue claim believe caution predict estimate insist note acknowledge contend report add stress admit
  state reads finds thinks expects advised agreed proposed recommended told observed forecasts counters countered counter conceded denied ruled called calls
  described describes`);

/** What tells who spoke right behind a quotation, and elsewhere mostly something else: "“…!” he posted at noon". */
export const BEHIND_QUOTATION = /^(?:posted|read)$/;

/** What polls, records and studies do. */
export const SHOWING_WORDS = words('show shows showed discovered indicate indicates indicated suggest reveal find');

const anyOf = (list: readonly string[]): RegExp => new RegExp(`^(?:${list.join('|')})$`);

export const SAYING_VERB = anyOf([...PLAIN, ...WITH_CLAUSE]);
export const SHOWING_VERB = anyOf(SHOWING_WORDS);

/** Verbs that stand before their speaker: "“…,” said X". */
export const INVERTED_VERB =
  /^(?:said|says|wrote|writes|explained|explains|added|adds|argued|argues|noted|notes|warned|warns|recalled|recalls|claimed|claims|insisted|replied|quipped|joked|announced|reported|reports|tweeted|concluded|observed|predicted|predicts|reads|counters|countered)$/;

/** Words that may attribute wherever they stand, so that only sentences with one reach the tagger. */
export const CUES: readonly string[] = [
  ...PLAIN,
  ...WITH_CLAUSE,
  ...words('allegedly supposedly reportedly purportedly rumors rumours rumored rumoured'),
];
/** Of these, forms for several speakers, which are infinitives as often. */
export const VERBS_FOR_SEVERAL = words('say tell warn argue believe predict insist contend acknowledge admit');
/** Of these, forms for several speakers that are nouns as often. */
export const NOUNS_FOR_TEXTS = words('state note claim report stress estimate caution');
/** Of these, forms for one speaker that are plural nouns as often. */
export const PLURALS_TOO = words('claims states reports estimates');
/** The same at the beginning of a sentence or in a headline. */
export const CAPITAL_CUES = words(
  'Says Said Tells Warns Claims Confirms Announces Argues Reports Finds Suggests Reveals Shows Reportedly Rumors Rumours',
);
/** Verbs that attribute with "by" behind them: "published by X". */
export const MADE_BY = words(
  'reported published issued released confirmed obtained seen reviewed made written posted signed filed shared provided given cited',
);
/** Nouns that attribute with "by" or "from" behind them: "a statement from X". */
export const DOCUMENT_NOUNS = words(
  'post statement report filing memo letter release email paper interview study survey analysis announcement notice briefing document complaint note',
);
/** Words that end with something that is read and whatever describes it: what may stand before "shows". */
export const TEXT_BEFORE =
  /(?<!\p{L})(?:[Pp]oll(?:s|ing)?|[Ss]urveys?|[Ss]tud(?:y|ies)|[Rr]eports?|[Rr]ecords?|[Dd]ata|[Dd]ocuments?|[Ff]ilings?|[Aa]nalys[ei]s|[Ee]stimates?|[Rr]esearch|[Pp]apers?|[Ff]igures|[Ss]tatistics|[Rr]esults?|[Ee]mails?|[Ll]etters?|[Mm]emos?|[Ss]tatements?|[Ll]awsuits?|[Cc]omplaints?|[Pp]osts?|[Aa]verages?|[Ff]indings?|[Tt]ests?|[Ee]xperiments?|[Bb]enchmarks?|[Ss]imulations?)(?:\s[^.?!;:]*)?\s$/u;

/** Words before a verb that take the statement back or make it a wish: "cannot say", "to confirm", "could have said". */
export const HYPOTHETICAL =
  /^(?:to|could|would|should|might|may|can|cannot|can't|couldn't|wouldn't|will|won't|must|let|if|didn't|doesn't|don't|not|never|n't|did|does|do|shall|be|being|when|i|we|you|who|which|that|what)$/;

/** Words that may stand between a speaker and the verb. */
export const BETWEEN =
  /^(?:has|have|had|also|later|then|recently|previously|repeatedly|publicly|reportedly|itself|himself|herself|themselves|further|since|now|already|first|only|simply|even|still|just|once|often|explicitly|separately|earlier|again|been|all|both|long|subsequently|similarly|famously)$/;
