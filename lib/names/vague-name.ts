import { isGroupNoun, isTextNoun } from './speaker-nouns';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that can describe anybody: a name made of nothing else names nobody. */
const GENERIC_WORDS = words(`
  a an the widely read circulated large big close some several many multiple other various numerous one two three four few most all unnamed anonymous
  undisclosed independent leading top prominent famous well-known major respected reputable local national
  international global senior former current internal external outside security privacy legal compliance regulatory
  financial market markets business technology tech ai cloud data cyber cybersecurity policy political economic
  academic scientific government federal state european american british chinese western industry sector trade
  consumer digital software hardware semiconductor chip enterprise startup venture media news press online recent
  latest new early unofficial reliable trusted credible knowledgeable familiar company companies corporate and of
  in on for with to at from by close supply chain wall street insider insiders watcher watchers watchdog watchdogs
  source sources expert experts analyst analysts observer observers critic critics official officials researcher
  researchers scientist scientists economist economists academic academics executive executives investor investors
  employee employees staffer staffers worker workers user users customer customers people person persons reports
  report study studies survey surveys poll polls publication publications outlet outlets newspaper newspapers
  magazine magazines website websites blog blogs rumor rumors rumour rumours commentator commentators pundit
  pundits specialist specialists engineer engineers developer developers lawyer lawyers attorney attorneys advocate
  advocates activist activists group groups body bodies firm firms representative representatives professional
  professionals leader leaders veteran veterans authority authorities regulator regulators lawmaker lawmakers
  spokesperson spokesman spokeswoman paper papers article articles post posts research data document documents
  filing filings statement memo`);

/** Those among them that can stand for somebody who speaks or for something that is read. */
const GENERIC_HEADS = words(`
  insider insiders watcher watchers watchdog watchdogs source sources expert experts analyst analysts observer
  observers critic critics official officials researcher researchers scientist scientists economist economists
  academics executive executives investor investors employee employees staffer staffers worker workers people person
  persons report reports study studies survey surveys poll polls publication publications outlet outlets newspaper
  newspapers magazine magazines website websites blogs rumors rumours commentator commentators pundits specialist
  specialists engineers developers lawyer lawyers attorneys advocates activists professionals leaders veterans
  authorities regulators lawmakers users customers companies groups firms spokesperson spokesman spokeswoman media
  press articles papers documents`);

/** People whom nobody names, by what is said of them; whose they are makes no difference. */
export const isUnnamedInsider = (name: string): boolean => INSIDE_ACCESS.test(name) || ANONYMOUS.test(name);

const ANONYMOUS =
  /\b(?:(?:requested|requesting|granted|on condition of) anonymity|(?:asked|asking|declined|wished|wanted|chose) (?:not )?to (?:be named|be identified|remain anonymous)|not authori[sz]ed to)\b|^(?:one|some|several|multiple|many|two|three|four|a few|another)\s(?:current\s|former\s|other\s)*(?:people|persons?|sources?|employees|insiders|staffers|workers|executives|officials)\b(?=.*\b(?:at|inside|within|close)\b)/iu;

const INSIDE_ACCESS =
  /\b(?:sources?|people|persons?|individuals?|officials?|insiders?|employees?|executives?|someone)\s+(?:who\s+(?:is|are|was|were)\s+)?(?:close to|familiar with|with (?:direct )?knowledge|briefed on|involved in|who (?:asked|spoke|requested|declined|wasn['’]t|weren['’]t|was not|were not)|not authori[sz]ed)/i;

const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .split(/[^\p{L}\p{N}-]+/u)
    .filter(Boolean);

/** Words by which a group is pointed at without a noun: "others say", "many argue". */
const BARE_GROUP =
  /^(?:(?:some|many|most|several|few|a few|still|yet) )?(?:others?|some|many|most|several|few|those|all)$/i;

/** Where the head of a noun phrase ends and what describes it begins. */
const BEHIND_HEAD =
  /\s(?:of|from|at|in|on|by|with|for|to|about|against|inside|within|across|behind|around|near|among|who|whom|which|that|familiar|close|briefed|involved|(?:[\p{Ll}-]+(?:ing|ed))(?=\s))(?:\s|$)/u;

/** Capitals that tell of a country, a faith, a party or a place, and of nobody in it. */
const DESCRIBES =
  /^(?:Americans?|British|English|Scottish|Irish|French|Germans?|Italians?|Spanish|Portuguese|Belgians?|Danish|Swedish|Norwegians?|Finnish|Polish|Russians?|Ukrainians?|Turkish|Israelis?|Iranians?|Iraqis?|Saudi|Emirati|Indians?|Pakistani|Chinese|Japanese|Koreans?|Taiwanese|Vietnamese|Indonesian|Malaysian|Singaporean|Australians?|Canadians?|Mexicans?|Brazilians?|Argentine|Africans?|Asians?|Europeans?|Nigerians?|Kenyans?|Egyptians?|Christians?|Catholics?|Californians?|Parisian|Greeks?|Dutch|Welsh|Swiss|Thai|Arab|Arabs|Muslims?|Jewish|Jews?|Hindus?|Democrats?|Democratic|Republicans?|GOP|Tory|Labour|Conservatives?|Liberals?|U\.?S\.?|U\.?K\.?|E\.?U\.?|UN|AI|IT|Western|Eastern|Northern|Southern|European|African|Asian|Latino|Hispanic|Black|White|Washington|London|Brussels|Beijing|Seattle|Wall|Street|Silicon|Valley|Capitol|Hill|Congressional|Congress|Bay|Area|Europe|China|India|America|Britain|Hollywood|Big|Tech)$/;

/** True for a capitalised word that tells where somebody is from and not who it is. */
export const onlyDescribes = (word: string): boolean =>
  DESCRIBES.test(word.replace(/[,.]$/, '').replace(/['’]s?$/, ''));

const PREPOSITION = /\s(?:of|from|at|in|on|by|with|for|to|about|who|that|which)\s/;

/** The words for who or what speaks, without what describes it: "labor organizers" of "labor organizers supporting the effort". */
export function headOf(name: string): string {
  const bare = name.replace(/^(?:the|a|an|some|many|several|most|other|two|three|four|both|its|their|his|her)\s+/i, '');
  // "A growing body of research": what there is much of.
  const shared =
    /^(?:[\p{L}\d%-]+\s){0,3}(?:percent|percentage|share|third|quarter|body|wave|slew|host|range|number|series|raft|chorus|handful|group|majority|dozens|hundreds|half|lot|lots)\sof\s(.+)$/u.exec(
      bare,
    )?.[1];
  if (shared !== undefined) return headOf(shared);
  const last = bare.split(/\s+/).at(-1) ?? '';
  // "Polling data": a participle right before the noun describes it.
  const end =
    /^[\p{L}-]+(?:\s[\p{L}-]+)*\s[\p{L}-]+(?:ing|ed)\s[\p{L}-]+(?:\s[\p{L}-]+)?$/u.test(bare) &&
    (isTextNoun(last) || isGroupNoun(last)) &&
    !PREPOSITION.test(bare)
      ? undefined
      : BEHIND_HEAD.exec(bare)?.index;
  return (end === undefined ? bare : bare.slice(0, end)).trim();
}

/** True when a noun phrase in small letters is headed by people or papers in general: "restructuring experts", "a recent study". */
function isHeadedByGroup(name: string): boolean {
  const [, ...rest] = name.split(/\s+/);
  const isName = (word: string): boolean => /^\p{Lu}/u.test(word) && !onlyDescribes(word);
  const opensWithName = /^\p{Lu}[\p{Lu}\d]|^\p{Lu}.*['’]s\s/u.test(name) && !onlyDescribes(name.split(/\s/)[0] ?? '');
  if (rest.some(isName) || opensWithName) return false;
  const last = headOf(name).split(/\s+/).at(-1)?.toLowerCase() ?? '';
  return isGroupNoun(last) || isTextNoun(last);
}

/** True when a name names nobody: "industry sources", "a famous publication", "Industry Watchdog Report", "many economists". */
export function isVagueName(name: string): boolean {
  if (isUnnamedInsider(name) || BARE_GROUP.test(name)) return true;
  const all = wordsOf(name);
  if (all.length === 0) return false;
  return (
    (all.every((word) => GENERIC_WORDS.has(word)) && all.some((word) => GENERIC_HEADS.has(word))) ||
    isHeadedByGroup(name)
  );
}
