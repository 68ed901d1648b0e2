import type { Citation } from '../citation/citation';
import type { SourceDocument } from '../registry/document';
import { daysBetween, type IsoDay } from '../shared/calendar';
import type { StoryEvidence } from './evidence';
import { isOnStory } from './likeness';
import type { Verdict } from './verdict';

/** A citation with its own verdict, in the order of the text. */
export interface Judged {
  readonly citation: Citation;
  /** Ids of the bodies that are named; none where the registry knows nobody. */
  readonly bodies: readonly string[];
  readonly verdict: Verdict;
}

/** The document that the citation before is borne out by. */
interface Shown {
  readonly bodies: readonly string[];
  readonly document: SourceDocument;
}

const sourcedBy = ({ document }: Shown): Verdict => ({ kind: 'sourced', document });

type NoRecord = Extract<Verdict, { kind: 'no-record' }>;

/** What is published on a site, and read there: not what is handed in at court. */
const PUBLICATION =
  '(?:post|blog|blog post|announcement|notice|paper|study|draft|report|release|press release|document|guidance|explainer|advisory)';
/** "The post", "the security post", "the announcement": a publication that the article has spoken of. */
const THE_PUBLICATION = new RegExp(`^(?:the|its|that|this)\\s(?:[\\p{L}-]+\\s)?${PUBLICATION}$`, 'iu');
/** "Wrote in the announcement": whoever speaks, it stands there. */
const IN_THE_PUBLICATION = new RegExp(`\\bin\\s(?:the|that|its)\\s(?:same\\s)?${PUBLICATION}\\b`, 'iu');

/** A document of longer ago is no longer the news. */
const RECENT = 10;

/**
 * Verdicts of those that go back to a document of the story for which there is no record: "the post says", "the
 * company writes", "a manager wrote in the announcement" tell of the same one. What somebody said may have been said
 * anywhere, and is left as it is. Behind a telling that a document bears out, "the post says" goes back to that one.
 * Nothing goes back to a document of a body of which the article rests on another.
 * @param published the article's day
 * @param without ids of bodies of which the article mentions documents at most on the side
 */
export function throughSameDocument(
  judged: readonly Judged[],
  story: StoryEvidence,
  published: IsoDay | null,
  without: ReadonlySet<string> = new Set(),
): readonly Verdict[] {
  const held = new Set(
    judged.flatMap((one) => (speaksOfHeld(one, story) ? one.bodies : [])).filter((id) => !without.has(id)),
  );
  let shown: Shown | null = null;
  let last: { readonly bodies: readonly string[]; readonly verdict: NoRecord; readonly words: string } | null = null;
  return judged.map((one) => {
    const { citation, bodies, verdict } = one;
    if (verdict.kind === 'verified' || verdict.kind === 'sourced') shown = { bodies, document: verdict.document };
    // Of two documents, or of a document and a report on it, "the post" may be either.
    else if (verdict.kind === 'no-record' || (mayPublish(verdict) && !isSameBody(shown?.bodies, bodies))) shown = null;
    if (verdict.kind === 'no-record' && isNews(verdict, published) && !bodies.some((id) => held.has(id))) {
      last = { bodies, verdict, words: citation.text };
      return verdict;
    }
    // Another body's document comes between: from here on, "the post" is that one.
    if (citation.date !== null && mayBeDocument(verdict) && !isSameBody(last?.bodies, bodies)) last = null;
    if (citation.date !== null || !isOpen(verdict)) return verdict;
    if (last === null) return shown !== null && isThePublication(one, shown.bodies) ? sourcedBy(shown) : verdict;
    return goesBack(one, last.bodies) ? { ...last.verdict, through: last.words } : verdict;
  });
}

/** The body has something that the article speaks of, or that bears a citation out. */
export function speaksOfHeld({ verdict }: Judged, { likeness }: StoryEvidence): boolean {
  if (verdict.kind === 'verified' || verdict.kind === 'sourced') return true;
  const documents =
    verdict.kind === 'possible' ? verdict.documents : verdict.kind === 'no-record' ? verdict.nearest : [];
  return documents.some(({ id }) => isOnStory(likeness.get(id)));
}

/** A body publishes; outlets report, and what nobody knows is in no channel. */
const mayBeDocument = ({ kind }: Verdict): boolean =>
  kind === 'verified' || kind === 'sourced' || kind === 'differs' || kind === 'possible' || kind === 'not-covered';

/** Whoever is no person may have written what "the report" stands for: an outlet, a study without a name, a body that nobody knows. */
const mayPublish = (verdict: Verdict): boolean =>
  mayBeDocument(verdict) ||
  verdict.kind === 'secondary' ||
  verdict.kind === 'unknown-source' ||
  verdict.kind === 'vague-source' ||
  (verdict.kind === 'on-record' && verdict.who === 'body');

/** True for a day so near to the article's that what is missing would be its news. */
export const isNews = ({ days }: NoRecord, published: IsoDay | null): boolean =>
  published !== null && daysBetween(days.from, published) <= RECENT && daysBetween(days.from, days.to) <= RECENT;

const isSameBody = (a: readonly string[] | undefined, b: readonly string[]): boolean =>
  a?.some((id) => b.includes(id)) === true;

/** Verdicts that say only that nothing could be looked up. */
const isOpen = ({ kind }: Verdict): boolean =>
  kind === 'not-covered' || kind === 'not-checked' || kind === 'on-record' || kind === 'possible';

const goesBack = (one: Judged, of: readonly string[]): boolean =>
  isThePublication(one, of) ||
  (one.citation.source !== null &&
    one.citation.form !== 'parenthetical' &&
    isSameBody(of, one.bodies) &&
    one.citation.occasion === 'published');

/** "The post says", "wrote in the announcement": of nobody else, as far as the words tell. */
function isThePublication({ citation, bodies }: Judged, of: readonly string[]): boolean {
  if (bodies.length > 0 && !isSameBody(of, bodies)) return false;
  const { source, text, claim } = citation;
  if (source === null || citation.form === 'parenthetical') return false;
  if (THE_PUBLICATION.test(source.text)) return true;
  if (IN_THE_PUBLICATION.test(text) || claim.includes(`${text} `)) {
    const behind = claim.slice(claim.indexOf(text), claim.indexOf(text) + text.length + 40);
    if (IN_THE_PUBLICATION.test(behind)) return true;
  }
  return false;
}
