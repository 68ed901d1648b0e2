import { spellDay } from '../shared/calendar';
import { dateElsewhere, fromList } from './list-wording';
import { changedSinceSentence, placeOf } from './quote-wording';
import { type CheckedCitation, coverageShown, documentsShown, type Report } from './report';
import { storyLines } from './story-wording';
import { SPEAKER_NAME } from './summary-wording';
import { coverageSentence, findingSentence, quoteNote, reasonOf, VERDICT_NAME } from './wording';

/** One citation's paper trail as plain text, to paste into notes or a letter to the editor. */
export function formatCheck(checked: CheckedCitation, report: Report): string {
  const { citation, verdict, findings } = checked;
  const note = quoteNote(checked);
  return [
    ...storyLines(report.story),
    `${citation.text}: ${VERDICT_NAME[verdict.kind]}`,
    `Claim: ${citation.claim}`,
    ...(checked.speaker === null ? [] : [`Who speaks: ${SPEAKER_NAME[checked.speaker][0]}`]),
    `Why: ${reasonOf(checked, report.registry)}`,
    ...(note === null ? [] : [`Quote: ${note}`]),
    ...(checked.changed === null ? [] : [`Since: ${changedSinceSentence(checked.changed)}`]),
    ...checked.clauses.map((one) => `Clause: ${placeOf(one.version, one.number)}, ${one.version.url}: ${one.text}`),
    ...findings.map((finding) => `Also: ${findingSentence(finding, citation)}`),
    ...documentsShown(verdict).map(
      (document) =>
        `Document: ${document.title}, ${spellDay(document.date)}, ${document.url}${fromList(document)}${dateElsewhere(document)}`,
    ),
    ...coverageShown(verdict).map((one) => `Held: ${coverageSentence(one)}`),
    `Article: ${report.title} ${report.url}`,
    `Checked by Sourcelight as of ${spellDay(report.asOf)} with the registry of ${spellDay(report.registry.version)}. This says what the registry holds, not whether the claim is true.`,
  ].join('\n');
}
