const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** What people are called where they are not named; singular, their plurals are read off. */
const GROUPS = words(`
  insider watcher watchdog source expert analyst observer critic official researcher scientist economist academic
  executive investor employee staffer worker person user customer commentator pundit specialist engineer developer
  lawyer attorney advocate activist professional leader veteran authority regulator lawmaker legislator spokesperson
  spokesman spokeswoman historian scholar author reviewer strategist pollster aide adviser advisor assistant
  organizer organiser opponent proponent supporter skeptic sceptic friend colleague neighbor neighbour relative
  parent teacher student doctor physician nurse patient voter resident citizen consumer shareholder banker trader
  broker fund prosecutor investigator detective witness victim juror senator congressman congresswoman diplomat
  politician minister ambassador judge technologist ethicist philosopher professor founder entrepreneur manager
  director recruiter contractor freelancer writer artist musician actor producer publisher editor journalist reporter
  columnist blogger filmmaker gamer player fan reader viewer participant respondent member representative delegate
  delegation negotiator mediator technician operator driver pilot soldier officer commander general veteran union
  campaigner group coalition alliance organization organisation nonprofit charity startup start-up vendor supplier retailer
  firm company outlet newspaper magazine publication website site blog opponent rival competitor partner client
  hacker attacker moderator volunteer trainer annotator labeler clinician therapist psychologist sociologist
  community mother father mom dad woman man neighbour tinkerer scientist creator maker influencer broker campaigner mathematician trader owner buyer subscriber commenter marketer circle democrat republican conservative liberal american european briton biologist physicist chemist mathematician statistician linguist tipster whistleblower panelist insurer lender`);

const IRREGULAR = words(`
  people spokespeople media press police authorities companies agencies ministries universities witnesses counsel
  congressmen businessmen businesswomen spokesmen spokeswomen personnel staff others`);

/** What is written, counted or ruled, and can be read. */
const TEXTS = words(`
  report poll polling survey study record document filing analysis analyses estimate data figure research paper
  statistic number result letter memo email e-mail complaint lawsuit suit indictment ruling order opinion bill audit
  review finding statement post announcement notice brief projection forecast average experiment benchmark article
  story rumor rumour affidavit transcript testimony presentation slide contract patent leak metric index census
  questionnaire assessment evaluation guidance guideline draft proposal note release newsletter tweet thread message
  test trial simulation calculation measurement term policy agreement documentation page addendum charter code law regulation directive statute constitution treaty
  resolution clause section essay declaration motion advisory explainer preprint op-ed forecast description blog manifesto screenshot spreadsheet log dataset chart filing disclosure warrant subpoena petition lawsuits`);

const singular = (word: string): readonly string[] => [
  word,
  word.replace(/s$/, ''),
  word.replace(/es$/, ''),
  word.replace(/ies$/, 'y'),
];

/** Ends of plural nouns for people who do or study something: "skippers", "ecologists", "trainees". */
const DOERS =
  /\p{Ll}{3,}(?:[^aeiou]ers|[aeiou]{1,2}[^aeiou]ers|tors|sors|ists|icians|arians|ees|eers|ogues|phers|women|men)$/u;
/** Things that end alike. */
const NO_DOERS =
  /(?:computers|servers|processors|sensors|reactors|motors|transformers|routers|browsers|trackers|containers|factors|errors|numbers|orders|offers|papers|letters|quarters|vectors|tensors|monitors|centers|chapters|powers|borders|layers|filters|answers|parameters|characters|headers|others|matters|covers|corners|meters|clusters|accelerators|generators|adapters|controllers|counters|mergers|trees|fees|degrees|coffees|committees|guarantees|lists|sisters|brothers|boosters|posters|banners|folders|printers|scanners|speakers|headphones|trailers|stickers|newsletters|chatters|wonders|dangers|disasters|rivers|waters|towers|flowers|shoulders|fingers|dollars|prayers|careers|specimens|regimens|acumens|tumors|colors|mirrors|indicators|calculators|detectors|elevators|simulators|robots?)$/;

/** True for a noun, singular or plural, that stands for people or bodies without naming them. */
export const isGroupNoun = (word: string): boolean =>
  IRREGULAR.has(word) || singular(word).some((one) => GROUPS.has(one)) || (DOERS.test(word) && !NO_DOERS.test(word));

/** True for a noun, singular or plural, that stands for something that can be read. */
export const isTextNoun = (word: string): boolean => singular(word).some((one) => TEXTS.has(one));
