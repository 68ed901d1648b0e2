import { namesNoOne, SPEAKERS, type Speaker } from '../verdict/speaker';
import { VERDICT_KINDS, type VerdictKind } from '../verdict/verdict';
import { countSpeakers, countUnverifiable, countVerdicts, type Report } from './report';
import type { SpeakerRow } from './speaker-rows';
import { VERDICT_NAME } from './wording';

/** What was found first, then what is wrong, then what is open. */
const IN_SUMMARY: readonly VerdictKind[] = [
  'verified',
  'sourced',
  ...VERDICT_KINDS.filter((kind) => kind !== 'verified' && kind !== 'sourced'),
];

const attributions = (count: number): string => `${count} ${count === 1 ? 'attribution' : 'attributions'}`;

/** "11 attributions: 4 verified, 1 differs, 6 not covered". What was not checked is counted too, or readers take it for true. */
export function summaryLine(report: Report): string {
  const counts = countVerdicts(report);
  if (report.checked.length === 0) return 'No attributions found in this article.';
  const parts = IN_SUMMARY.filter((kind) => counts[kind] > 0).map(
    (kind) => `${counts[kind]} ${VERDICT_NAME[kind].toLowerCase()}`,
  );
  return `${attributions(report.checked.length)}: ${parts.join(', ')}`;
}

/** "2 of 14 cannot be verified"; without alarms "Calm: 13 attributions, no alarm", which is not said of what nobody looked at. */
export function headline(report: Report): string {
  const total = report.checked.length;
  if (total === 0) return 'No attributions found in this article.';
  if (countUnverifiable(report) > 0) return unverifiableLine(report);
  return countVerdicts(report)['not-checked'] === total
    ? `${attributions(total)}, none of them checked`
    : `Calm: ${attributions(total)}, no alarm`;
}

/** "7 of 19 cannot be verified". */
export const unverifiableLine = (report: Report): string =>
  `${countUnverifiable(report)} of ${report.checked.length} cannot be verified`;

/** Why the badge shows another number than the headline; null where it does not. */
export function badgeSentence(report: Report, rows: number): string | null {
  return rows === countUnverifiable(report) ? null : `The button shows ${rows}: repetitions count once.`;
}

/** "135 more are in the list only, so that the page stays readable."; null where all marks are in the page. */
export const listOnlySentence = (count: number): string | null =>
  count === 0 ? null : `${count} more ${count === 1 ? 'is' : 'are'} in the list only, so that the page stays readable.`;

/** "Josh Miller, 11 times"; a row of one says no number. */
export const rowName = ({ name, indexes }: Pick<SpeakerRow, 'name' | 'indexes'>): string =>
  indexes.length === 1 ? name : `${name}, ${indexes.length} times`;

/** Who speaks, as readers see it: one, and several. */
export const SPEAKER_NAME: Record<Speaker, readonly [string, string]> = {
  document: ['document', 'documents'],
  body: ['named body', 'named bodies'],
  person: ['named person', 'named persons'],
  spokesperson: ['spokesperson', 'spokespersons'],
  group: ['unnamed group', 'unnamed groups'],
  nobody: ['nobody', 'nobody'],
  referred: ['somebody named before', 'somebody named before'],
};

/** "4 of 11 attributions name no one: 7 named bodies, 3 unnamed groups, 1 nobody". A description, no judgement. */
export function speakersLine(report: Report): string {
  const counts = countSpeakers(report);
  const total = SPEAKERS.reduce((sum, speaker) => sum + counts[speaker], 0);
  if (total === 0) return '';
  const noOne = SPEAKERS.filter(namesNoOne).reduce((sum, speaker) => sum + counts[speaker], 0);
  const parts = SPEAKERS.filter((speaker) => counts[speaker] > 0).map(
    (speaker) => `${counts[speaker]} ${SPEAKER_NAME[speaker][counts[speaker] === 1 ? 0 : 1]}`,
  );
  return `${noOne} of ${total} ${total === 1 ? 'attribution names' : 'attributions name'} no one. Who speaks: ${parts.join(', ')}`;
}
