import type { Citation } from '../citation/citation';
import type { Coverage } from '../registry/coverage';
import type { SourceDocument } from '../registry/document';
import { spellDay, spellDays, WEEKDAYS, weekdayOf } from '../shared/calendar';
import type { ArticleFinding, CitationFinding, NotCheckedReason, Verdict, VerdictKind } from '../verdict/verdict';
import { isAmong } from './ink';
import { dateElsewhere, fromList } from './list-wording';
import { quoteSentence } from './quote-wording';
import type { CheckedCitation, Report } from './report';
import { restsOn } from './rests-on';

/** The name of a verdict as readers see it. */
export const VERDICT_NAME: Record<VerdictKind, string> = {
  'no-record': 'No record',
  'vague-source': 'Nobody named',
  differs: 'Differs',
  'unknown-source': 'Unknown source',
  possible: 'Possible',
  'not-covered': 'Not covered',
  secondary: 'Secondary source',
  'on-record': 'On record',
  verified: 'Verified',
  sourced: 'Sourced',
  'not-checked': 'Not checked',
};

/** What a verdict means, in one sentence that is true of all of its cases. */
export const VERDICT_MEANING: Record<VerdictKind, string> = {
  'no-record': 'The registry holds all that the source’s own channel carried then, and nothing matches.',
  'vague-source': 'Nobody is named, so nobody can look it up.',
  differs: 'The registry has the document that seems to be meant, but a detail is off.',
  'unknown-source': 'The registry does not know this name. It may be fine.',
  possible: 'The source published something that may be meant; the registry cannot tell.',
  'not-covered': 'The source is known, but the registry does not hold enough of it to tell.',
  secondary: 'Somebody else’s reporting, not a primary source.',
  'on-record':
    'The article says who speaks, so that anybody can ask them. What they said is in no document to look up.',
  verified: 'The cited source published a matching document.',
  sourced: 'The story rests on a document of this source. Open it to see whether it says this.',
  'not-checked': 'Nothing was looked up. This says nothing against the article.',
};

export const FINDING_NAME: Record<CitationFinding | ArticleFinding, string> = {
  'impossible-date': 'No such day',
  'future-date': 'Dated in the future',
  'weekday-clash': 'Weekday and date disagree',
  'placeholder-name': 'Placeholder name',
  misquote: 'Other words',
  'no-link-anywhere': 'No links anywhere',
};

const NOT_CHECKED: Record<NotCheckedReason, string> = {
  'registry-empty': 'The registry is not loaded yet. It loads in the background; try again in a moment.',
  'registry-stale':
    'The registry is more than a year older than this citation’s date, so what it lacks means nothing. Update Sourcelight.',
  'lookup-failed': 'The browser’s storage could not be read. Reload the page to try again.',
  'refers-back':
    'The words point back to somebody named before, and the text does not tell beyond doubt to whom. Nothing was looked up.',
  'not-introduced':
    'A name of which neither the article nor the registry says who that is. Nothing was looked up; this says nothing against the article.',
  'timed-out': 'The background worker gave no answer. Reload the page to try again.',
};

const ON_RECORD: Record<Extract<Verdict, { kind: 'on-record' }>['who'], string> = {
  person:
    'The article says who this person is. What people tell reporters, a court or an audience is in no document of the registry.',
  spokesperson:
    'A spokesperson answered for a body that is named. Such answers go to reporters and are in no document of the registry.',
  body: 'The article says what this body is. The registry holds no documents of it, so nothing was held against it.',
};

const quoted = (document: SourceDocument): string => `“${document.title}”${fromList(document)}`;

/** "complete from 28 May 2021 to 14 August 2026: posts listed on anthropic.com/news". */
export const coverageSentence = (one: Coverage): string =>
  `${one.channel}: ${one.status === 'complete' ? 'everything' : one.status === 'likely' ? 'probably everything' : 'part'}${one.scope === 'part' && one.status === 'complete' ? ' of this channel' : ''}, ${spellDays(one)}${fromList(one)}`;

const bodyName = ({ bodies, citation }: CheckedCitation): string =>
  bodies[0]?.name ?? citation.source?.text ?? 'the source';

/** The body that is named, where the document is its own; one that is part of it, or that it is part of, is not named here. */
const publisherOf = (checked: CheckedCitation, document: SourceDocument): string =>
  isAmong(checked.bodies, document.sourceId) ? bodyName(checked) : `a body that belongs to ${bodyName(checked)}`;

/** Why this verdict: the rule and what it rests on, in sentences, and which lists say so. */
export const reasonOf = (checked: CheckedCitation, registry: Report['registry']): string =>
  `${ruleOf(checked, registry)}${restsOn(checked)}`;

function ruleOf(checked: CheckedCitation, registry: Report['registry']): string {
  const { verdict, citation } = checked;
  const body = bodyName(checked);
  switch (verdict.kind) {
    case 'verified':
      if (verdict.by === 'quote' && checked.quote !== null) return quoteSentence(checked.quote);
      return verdict.by === 'address'
        ? `The link leads to ${quoted(verdict.document)}, which ${body} published on ${spellDay(verdict.document.date)}.${dateElsewhere(verdict.document)}`
        : `${body} published ${quoted(verdict.document)} on ${spellDay(verdict.document.date)}: day and topic match.${dateElsewhere(verdict.document)}`;
    case 'sourced':
      return `The story rests on ${quoted(verdict.document)}, which ${publisherOf(checked, verdict.document)} published on ${spellDay(verdict.document.date)}. The title alone cannot tell whether it says this: open it and see.${dateElsewhere(verdict.document)}`;
    case 'differs':
      if ((verdict.what === 'quote' || verdict.what === 'version') && checked.quote !== null)
        return quoteSentence(checked.quote);
      return verdict.what === 'date'
        ? `${body} published ${quoted(verdict.document)} on ${spellDay(verdict.document.date)}${citation.date === null ? '' : `, not on ${citation.date.text}`}.${dateElsewhere(verdict.document)}`
        : `On that day ${quoted(verdict.document)} was published by somebody else, not by ${body}.${dateElsewhere(verdict.document)}`;
    case 'no-record':
      return `${verdict.through === undefined ? '' : `These words go back to the document of “${verdict.through}”. `}The registry holds ${listOf(verdict.coverage.map((one) => `${one.channel} (complete from ${spellDay(one.from)} to ${spellDay(one.to)})${fromList(one)}`))}. Nothing of ${verdict.through === undefined ? body : 'the source'} dated ${spellDays(verdict.days)}, one day on either side included, speaks of this.${nearestTo(verdict)}`;
    case 'vague-source':
      return 'The words name no person, body or document that anybody could ask or look up.';
    case 'unknown-source':
      return `No source in the registry goes by this name. That may be the registry’s gap: it says nothing against the claim.`;
    case 'on-record':
      return ON_RECORD[verdict.who];
    case 'possible':
      return possibleReason(verdict, body);
    case 'not-covered':
      return notCoveredReason(verdict, body, registry.version);
    case 'secondary':
      if (verdict.document === null)
        return `${body} reports what others did. Look there for the primary document that it rests on.`;
      return !isAmong(checked.bodies, verdict.document.sourceId)
        ? `${body} reports what others did. The registry has ${quoted(verdict.document)} of ${spellDay(verdict.document.date)} on the same matter.${dateElsewhere(verdict.document)}`
        : `${body} published ${quoted(verdict.document)} on ${spellDay(verdict.document.date)}. It is reporting, not a primary document.${dateElsewhere(verdict.document)}`;
    case 'not-checked':
      return NOT_CHECKED[verdict.why];
  }
}

/** What came nearest, for those who want to look themselves. */
function nearestTo({ nearest }: Extract<Verdict, { kind: 'no-record' }>): string {
  const [first] = nearest;
  return first === undefined ? '' : ` The nearest that it holds: ${quoted(first)}, ${spellDay(first.date)}.`;
}

function possibleReason(verdict: Extract<Verdict, { kind: 'possible' }>, body: string): string {
  const count = verdict.documents.length;
  const these = count === 1 ? 'a document' : `${count} documents`;
  switch (verdict.why) {
    case 'own-domain':
      return `The link leads to a site of ${body}, but the registry does not hold that page.`;
    case 'no-date':
      return `No date is given. The registry holds ${these} of ${body} on this topic; whether ${count === 1 ? 'it' : 'one of them'} is meant, nothing tells.`;
    case 'shared-name':
      return `Several bodies can be meant; the registry holds ${these} of theirs for that time.`;
    case 'topic-unclear':
      return `${body} published ${count === 5 ? 'several documents' : these} around that time; from the titles the registry cannot tell whether one is meant.`;
  }
}

function notCoveredReason(verdict: Extract<Verdict, { kind: 'not-covered' }>, body: string, version: string): string {
  switch (verdict.why) {
    case 'spoken':
      return 'What is said to reporters or put elsewhere is in no channel that the registry holds.';
    case 'no-date':
      return `No date is given, so a missing document proves nothing.`;
    case 'vague-date':
      return 'The date is too wide or too open to search, so a missing document proves nothing.';
    case 'impossible-date':
      return 'There is no such day, so nothing can be looked up for it.';
    case 'shared-name':
      return 'Several bodies can be meant by these words, and nothing tells which.';
    case 'part':
      return `The registry holds everything of that time only from ${listOf(verdict.coverage.filter(({ status }) => status === 'complete').map((one) => `${one.channel}${fromList(one)}`))}. ${body} may have published it elsewhere.`;
    case 'period':
      return verdict.coverage.length === 0
        ? `The registry of ${spellDay(version)} holds no complete list of what ${body} publishes.`
        : `The registry of ${spellDay(version)} does not hold everything that ${body} published then.`;
  }
}

/** What came of looking up quoted words where the verdict rests on something else; null where it does not, or nothing was looked up. */
export function quoteNote({ quote, verdict }: CheckedCitation): string | null {
  const decided =
    (verdict.kind === 'verified' && verdict.by === 'quote') ||
    (verdict.kind === 'differs' && (verdict.what === 'quote' || verdict.what === 'version'));
  return quote === null || decided ? null : quoteSentence(quote);
}

/** What would settle the matter, in one sentence; null where nothing is open. */
export function whatWouldSettle(checked: CheckedCitation): string | null {
  const body = bodyName(checked);
  switch (checked.verdict.kind) {
    case 'not-covered':
    case 'possible':
    case 'no-record':
      return checked.verdict.kind === 'not-covered' && checked.verdict.why === 'spoken'
        ? `Ask ${body}, or look for a transcript or a published statement.`
        : `A document of that day on ${body}’s own site would settle it.`;
    case 'unknown-source':
      return 'Look for the name’s own site and the cited document there.';
    case 'vague-source':
      return 'Only the author can say who is meant.';
    case 'not-checked':
      return checked.verdict.why === 'refers-back'
        ? 'Read back a little: whoever is meant has been named before.'
        : null;
    case 'on-record':
      return 'Ask them, or look for a recording, a transcript or a published statement.';
    case 'secondary':
      return 'Open the report and look for the document or person that it cites.';
    default:
      return null;
  }
}

/** A finding about one citation, in a sentence. */
export function findingSentence(finding: CitationFinding, citation: Citation): string {
  switch (finding) {
    case 'impossible-date':
      return `${citation.date?.text ?? 'The date'} is in no calendar.`;
    case 'future-date':
      return `${citation.date?.text ?? 'The date'} lies after the article, or after today.`;
    case 'weekday-clash': {
      const iso = citation.date?.iso ?? null;
      const said = citation.statedWeekday === null ? '' : WEEKDAYS[citation.statedWeekday];
      return `The text says ${said}; ${citation.date?.text} ${iso === null ? '' : `was a ${WEEKDAYS[weekdayOf(iso)]}`}.`;
    }
    case 'placeholder-name':
      return 'The name is one that templates use where no real person stands. Courts use it for protected parties too.';
    case 'misquote':
      return 'The quoted words are not those of the primary text.';
  }
}

export function articleFindingSentence(finding: ArticleFinding): string {
  switch (finding) {
    case 'no-link-anywhere':
      return 'None of the citations, nor any other word of the text, has a link.';
  }
}

const listOf = (items: readonly string[]): string =>
  items.length <= 1 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
