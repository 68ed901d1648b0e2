import { type IsoDay, spellDay } from '../shared/calendar';
import type { TextVersion } from '../texts/version';
import type { ChangedSince } from '../verdict/changed-since';
import type { QuoteCheck } from '../verdict/quote-check';

/** "clause 50.12.5 of Amazon Web Services: Terms of Service, in the version recorded on 12 May 2026". */
export const placeOf = (version: TextVersion, number: string | null): string =>
  `${number === null ? '' : `clause ${number} of `}${titleOf(version)}, in the version recorded on ${spellDay(version.recorded)}`;

export const titleOf = ({ service, document }: Pick<TextVersion, 'service' | 'document'>): string =>
  service === '' ? document : `${service}: ${document}`;

/** What came of looking up the quoted words, in sentences; the verdict may rest on something else. */
export function quoteSentence(check: QuoteCheck): string {
  const { outcome, version, clause, standsIn, lookedUp } = check;
  const texts = lookedUp === 1 ? 'the one version' : `the ${lookedUp} versions`;
  if (version === null)
    return `The quoted words are in none of ${texts} of terms and policies that are held. Others may have them: this proves nothing.`;
  const place = placeOf(version, clause);
  switch (outcome) {
    case 'stands':
      return `The quoted words stand in ${place}.${othersThan(version.recorded, standsIn)}`;
    case 'stood':
      return `The quoted words stand in ${place}, but not in the version of the cited day.${othersThan(version.recorded, standsIn)}`;
    case 'differs':
      return `The words differ from ${place}. ${changedSentence(check)}`;
    default:
      return `Similar words stand in ${place}; whether that is the text of the cited day is not known. ${changedSentence(check)}`;
  }
}

/** "This text has changed since: later versions were recorded on 10 June 2026 and 30 June 2026 ...". */
export function changedSinceSentence({ version, recorded, stillStands }: ChangedSince): string {
  const days = recorded.map(spellDay);
  const last = days.at(-1) ?? '';
  const when =
    days.length === 1
      ? `a later version was recorded on ${last}`
      : `later versions were recorded on ${days.slice(0, -1).join(', ')} and ${last}`;
  const quoted =
    stillStands === null
      ? ''
      : stillStands
        ? ` The quoted words still stand in the one of ${last}.`
        : ` The quoted words stand in the one of ${last} no more.`;
  return `${titleOf(version)} has changed since the article: ${when}.${quoted}`;
}

function othersThan(day: IsoDay, days: readonly IsoDay[]): string {
  const others = days.filter((one) => one !== day);
  if (others.length === 0) return '';
  return ` They stand in ${others.length === 1 ? 'the version' : 'those'} of ${others.map(spellDay).join(', ')} too.`;
}

/** "2 places differ; not there: “must”, “sixteen”." */
function changedSentence({ changed, passage }: QuoteCheck): string {
  const places = `${changed.length} ${changed.length === 1 ? 'place differs' : 'places differ'}`;
  const named = changed.filter((words) => words !== '').map((words) => `“${words}”`);
  const there = (passage?.compared ?? []).filter((run) => run.in === 'text').map((run) => `“${run.words}”`);
  const parts = [
    places,
    ...(named.length === 0 ? [] : [`not there: ${named.slice(0, 8).join(', ')}`]),
    ...(there.length === 0 ? [] : [`there instead: ${there.slice(0, 8).join(', ')}`]),
  ];
  return changed.length === 0 ? 'Its parts do not follow each other there.' : `${parts.join('; ')}.`;
}
