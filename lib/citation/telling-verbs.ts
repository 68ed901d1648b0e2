/**
 * Verbs by which somebody makes something known, by what they mean; the frame of a group says what must follow
 * before one of them attributes. The groups stand for kinds of telling, not for words that some text had.
 */
import { inflect } from './inflect';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Taking a stand against or for somebody, or telling them what to do: whom or what, a noun phrase, follows. */
const TOWARDS = words(`
  accuse blame criticize criticise condemn denounce rebuke fault slam praise endorse defend deny dispute reject refute
  rebut contradict decry urge order instruct implore apologize apologise oppose call`);

/** Giving an account of something: "described the tool as", "detailed how"; whatever is described follows. */
const ACCOUNTS = words(`
  describe characterize characterise detail outline highlight emphasize emphasise stress mention
  cite reference recount summarize summarise portray attribute liken compare elaborate`);

/** Binding oneself, or naming what one expects: "promised to", "pledged $2 million", "forecast growth". */
const COMMITS = words('promise pledge vow forecast project predict estimate calculate reckon propose recommend');

/** Naming what one expects, now: what was expected once is told of somebody, and not by him. */
const EXPECTS = ['expect', 'expects', 'anticipate', 'anticipates', 'foresee', 'foresees'] as const;

/** Holding something to be so; counts with a clause, since one can also think of, fear for and hope for things. */
const STANCES = words(`
  think believe fear worry doubt suspect hope complain grumble object lament marvel agree disagree`);

/** Making known, with a clause or a noun phrase that says what: "disclosed that", "revealed the breach". */
const DISCLOSES = words(`
  announce disclose reveal acknowledge admit concede confess confirm clarify reiterate declare claim allege assert
  contend warn caution conclude rule hint signal speculate posit tease suggest observe uncover`);

/** "Pushed back on", "pointed out", "called on": the small word makes a telling of the verb. */
const PHRASAL: Readonly<Record<string, readonly string[]>> = {
  point: ['out', 'to'],
  ask: ['for'],
  push: ['back'],
  call: ['on', 'for', 'out'],
  hit: ['back'],
  fire: ['back'],
  spell: ['out'],
  lay: ['out'],
  put: ['it'],
  chime: ['in'],
  weigh: ['in'],
  brush: ['off'],
  lash: ['out'],
  speak: ['out'],
  shoot: ['back'],
  go: ['further'],
  cast: ['doubt'],
  sound: ['alarm', 'off'],
  raise: ['concerns', 'questions', 'doubts', 'objections'],
  express: [
    'concern',
    'concerns',
    'doubt',
    'doubts',
    'regret',
    'disappointment',
    'confidence',
    'interest',
    'skepticism',
  ],
  voice: ['concern', 'concerns', 'doubt', 'doubts', 'support', 'opposition'],
};
const PHRASAL_FORMS: Readonly<Record<string, readonly string[]>> = {
  put: ['put', 'puts'],
  hit: ['hit', 'hits'],
  cast: ['cast', 'casts'],
  lay: ['lays', 'laid'],
  go: ['went', 'goes'],
  speak: ['spoke', 'speaks', 'spoken'],
  shoot: ['shot', 'shoots'],
};

/** Asking aloud: "questioned why", "asks whether"; a question follows, or whom it is put to and to do what. */
const ASKS = words('ask question wonder');

/** What a verb needs behind it before it attributes. */
export type Frame = 'towards' | 'account' | 'commits' | 'stance' | 'discloses' | 'asks';

const GROUPS: readonly (readonly [Frame, readonly string[]])[] = [
  ['stance', STANCES],
  ['commits', COMMITS],
  ['discloses', DISCLOSES],
  ['account', ACCOUNTS],
  ['towards', TOWARDS],
  ['asks', ASKS],
];

/** "Is worried about", "are divided on": an attitude that somebody is said to have. */
const ATTITUDES = words(`
  worried concerned skeptical sceptical optimistic pessimistic convinced unconvinced confident adamant divided wary
  alarmed hopeful doubtful critical`);
const ATTITUDE_TOWARDS = ['about', 'on', 'over', 'that', 'of', 'by'];

/** Verbs that read well as participles: "…, claiming that", "a letter saying". */
const PARTICIPLES = words(
  'say write tell claim argue allege assert note warn admit acknowledge announce confirm deny accuse insist explain contend caution state suggest promise forecast predict describe call cite assert declare reiterate stress emphasize urge conclude complain joke reveal allege concede predict quote',
);

const FRAME = new Map<string, Frame>();
for (const [frame, verbs] of GROUPS) {
  for (const verb of verbs) for (const form of inflect(verb).finite) if (!FRAME.has(form)) FRAME.set(form, frame);
}
for (const form of EXPECTS) FRAME.set(form, 'commits');
const PARTICIPLE = new Set(PARTICIPLES.map((verb) => inflect(verb).participle));
const SMALL_WORDS = new Map<string, readonly string[]>();
for (const [verb, small] of Object.entries(PHRASAL)) {
  for (const form of PHRASAL_FORMS[verb] ?? inflect(verb).finite) SMALL_WORDS.set(form, small);
}

/** The frame of a verb's finite form ("accused", "describes"); null for other words. */
export const frameOf = (word: string): Frame | null => FRAME.get(word) ?? null;

/** The words behind an adjective of attitude that tell towards what; null for other words. */
export const attitudeTowards = (word: string): readonly string[] | null =>
  ATTITUDES.includes(word) ? ATTITUDE_TOWARDS : null;

/** The small words that make a telling of a verb's form ("pointed": out); null for other words. */
export const smallWordsOf = (word: string): readonly string[] | null => SMALL_WORDS.get(word) ?? null;

/** True for "claiming", "writing" and their like. */
export const isTellingParticiple = (word: string): boolean => PARTICIPLE.has(word);

const PUBLISHING = words('publish issue post release share submit write circulate file drop');
/** Making something public that can be read: "published a paper", "issued a statement". */
export const MAKES_PUBLIC = new Set(
  PUBLISHING.flatMap((verb) => inflect(verb).finite.filter((form) => form !== verb || verb === 'publish')),
);

/** Handing over: a telling where what is handed over is said ("gave examples"). */
export const GIVES: ReadonlySet<string> = new Set(
  ['give', 'offer', 'provide', 'share'].flatMap((verb) => inflect(verb).finite.slice(1)),
);

const ALL_TELLING = GROUPS.flatMap(([, verbs]) => verbs);
/** Verbs that are nouns too: "questions", "orders" and "releases" are mostly no verbs. */
const NOUNS_TOO = new Set(
  words(
    'order call promise doubt hope fear question object detail reference stress signal rule praise demand fault project forecast estimate release issue post share file challenge claim worry pledge vow outline highlight hint',
  ),
);
const pastOf = (verb: string): readonly string[] => inflect(verb).finite.slice(2);
const thirdOf = (verb: string): string => inflect(verb).finite[1] ?? '';

/** Words that may attribute wherever they stand, so that only sentences with one reach the tagger. */
export const TELLING_CUES: readonly string[] = [
  ...[...ALL_TELLING, ...PUBLISHING].flatMap(pastOf),
  ...ALL_TELLING.filter((verb) => !NOUNS_TOO.has(verb)).map(thirdOf),
  ...EXPECTS.filter((form) => form.endsWith('s')),
];
/** "Claiming", "writing": mostly something that goes on, seldom words. */
export const PARTICIPLE_CUES: ReadonlySet<string> = PARTICIPLE;
/** "Released", "shared": mostly a thing, seldom a text. */
export const PUBLISHED_CUES: readonly string[] = PUBLISHING.flatMap(pastOf).filter((form) => form !== 'wrote');
/** Forms for several ("they fear", "critics question"), which are nouns and infinitives as often. */
export const BASE_CUES: readonly string[] = [...ALL_TELLING, ...EXPECTS.filter((form) => !form.endsWith('s'))];
/** Forms for one ("Acme promises", "she questions") that are plural nouns as often. */
export const THIRD_CUES: readonly string[] = [...NOUNS_TOO, ...PUBLISHING].map(thirdOf);
export const PHRASAL_CUES: ReadonlyMap<string, readonly string[]> = new Map([
  ...SMALL_WORDS,
  ...ATTITUDES.map((word) => [word, ATTITUDE_TOWARDS] as const),
]);
