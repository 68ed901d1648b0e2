import type { Citation } from '../citation/citation';
import type { ResolvedName } from '../names/resolve-name';
import type { SourceDocument } from '../registry/document';
import type { DayInterval, IsoDay } from '../shared/calendar';
import { clauseAt, comparePassage, type Passage } from '../texts/compare-words';
import { findExact, findNear, type QuoteMatch, type ReadyQuote, readyQuote } from '../texts/find-quote';
import { type HeldText, inForceOn, meantOn, nextOf, seriesOf, type TextVersion } from '../texts/version';
import { isOfAnotherRegion, namesAnotherKind, namingOf, quoteOf, speaksOfTexts } from './cited-quote';
import { MOST_DAYS, type QuoteCheck } from './quote-check';
import { speakerOf } from './speaker';
import type { Verdict } from './verdict';
import { versionDocument } from './version-document';

/** Most places that are listed at which words differ. */
const MOST_CHANGES = 20;

/** Fewest words that are looked up where the article speaks of terms, and where it does not. */
const SHORTEST_OF_TERMS = 4;
const SHORTEST_OF_ALL = 8;

/** Fewest words of which it can be said that some were changed. */
const SHORTEST_CHANGED = 6;

/** The texts that a quote is looked up in. */
export interface TextsLookedUp {
  /** Versions of any documents of the sources that are named. */
  readonly own: readonly HeldText[];
  /** Those of their parents and parts: a quote may prove to be theirs, but is never held against them. */
  readonly related: readonly HeldText[];
  /** What the registry lists at the addresses of those texts: versions whose words it may not hold. */
  readonly recorded: readonly SourceDocument[];
}

interface Found<M extends QuoteMatch = QuoteMatch> {
  readonly held: HeldText;
  readonly match: M;
}

/**
 * Looks the words that a citation quotes up in the texts of its sources.
 * @param published the article's day, for citations without a date
 * @returns null where nothing is quoted, or nothing says that it is quoted from such a text
 */
export function checkQuote(
  citation: Citation,
  name: ResolvedName,
  { own, related, recorded }: TextsLookedUp,
  published: IsoDay | null,
): QuoteCheck | null {
  const texts = [...own, ...related];
  const quote = quoteOf(citation);
  if (quote === null || texts.length === 0) return null;
  const ready = readyQuote(quote);
  const versions = texts.map((held) => held.version);
  const ofTerms = speaksOfTexts(citation, quote, versions);
  if (ready.words < (ofTerms ? SHORTEST_OF_TERMS : SHORTEST_OF_ALL)) return null;
  const days = citation.date?.interval ?? (published === null ? null : { from: published, to: published });
  const ranked = rank(citation, quote, texts, days);

  const exact = findIn(ranked, ready, findExact);
  const best = exact[0];
  if (best !== undefined) return exactCheck(quote, best, exact, texts, days);
  if (!ofTerms || isSpoken(citation, name)) return null;

  const nothing: QuoteCheck = {
    quote,
    outcome: 'absent',
    version: null,
    clause: null,
    standsIn: [],
    lookedUp: texts.length,
    changed: [],
    passage: null,
  };
  if (ready.words < SHORTEST_CHANGED) return nothing;
  const near = findIn(ranked, ready, findNear).filter(
    ({ held }) => own.includes(held) && !namesAnotherKind(citation, quote, held.version),
  );
  const nearest = near.reduce<Found<QuoteMatch & { kind: 'near' }> | undefined>(
    (a, b) => (a === undefined || b.match.share > a.match.share + 0.1 ? b : a),
    undefined,
  );
  if (nearest === undefined) return nothing;
  const { held, match } = nearest;
  const isOfTheDay =
    match.changed.length > 0 &&
    days !== null &&
    !isOfAnotherRegion(citation, quote, held.version) &&
    wasInForce(held.version, near, versions, recorded, days);
  const passage = comparePassage(quote, held, match.at);
  return {
    ...nothing,
    outcome: isOfTheDay ? 'differs' : 'nearly',
    version: held.version,
    clause: clauseNumber(held, match),
    changed: (passage === null ? match.changed : changedIn(passage))
      .slice(0, MOST_CHANGES)
      .map((words) => words.slice(0, 200)),
    passage,
  };
}

function exactCheck(
  quote: string,
  best: Found<QuoteMatch>,
  exact: readonly Found<QuoteMatch>[],
  texts: readonly HeldText[],
  days: DayInterval | null,
): QuoteCheck {
  const series = seriesOf(best.held.version);
  const ofSeries = texts.map(({ version }) => version).filter((version) => seriesOf(version) === series);
  const possible = days === null ? null : meantOn(ofSeries, days);
  const isOfTheDay =
    possible === null ||
    possible.includes(best.held.version) ||
    // Nothing whole is held of that day, so that nothing speaks against the words.
    !possible.some((version) => version.extent === 'whole' && version.recorded <= (days?.to ?? ''));
  return {
    quote,
    outcome: isOfTheDay ? 'stands' : 'stood',
    version: best.held.version,
    clause: clauseNumber(best.held, best.match),
    standsIn: exact
      .map(({ held }) => held.version)
      .filter((version) => seriesOf(version) === series)
      .map((version) => version.recorded)
      .sort()
      .slice(-MOST_DAYS),
    lookedUp: texts.length,
    changed: [],
    passage: comparePassage(quote, best.held, best.match.at),
  };
}

/** The words of the quote that the passage does not have; "" where it has words that the quote leaves out. */
const changedIn = ({ compared }: Passage): string[] =>
  compared.flatMap((run, i) =>
    run.in === 'quote'
      ? [run.words]
      : run.in === 'text' && compared[i - 1]?.in !== 'quote' && compared[i + 1]?.in !== 'quote'
        ? ['']
        : [],
  );

/** What people of a body say to reporters is no quotation of its terms. */
function isSpoken(citation: Citation, name: ResolvedName): boolean {
  const speaker = speakerOf(citation, name);
  if (speaker === 'document') return false;
  return citation.occasion === 'spoken' || speaker === 'person' || speaker === 'spokesperson' || speaker === 'group';
}

function findIn<M extends QuoteMatch>(
  texts: readonly HeldText[],
  quote: ReadyQuote,
  find: (quote: ReadyQuote, fingerprint: HeldText['fingerprint']) => M | null,
): Found<M>[] {
  return texts.flatMap((held) => {
    const match = find(quote, held.fingerprint);
    return match === null ? [] : [{ held, match }];
  });
}

/** The texts in the order in which they are likely to be meant: in force on the day, named by the citation, the latest. */
function rank(citation: Citation, quote: string, texts: readonly HeldText[], days: DayInterval | null): HeldText[] {
  const versions = texts.map(({ version }) => version);
  const ofTheDay = new Set(days === null ? [] : meantOn(versions, days));
  return texts
    .map((held) => ({ held, named: namingOf(citation, quote, held.version), isMeant: ofTheDay.has(held.version) }))
    .sort(
      (a, b) =>
        Number(b.isMeant) - Number(a.isMeant) ||
        b.named - a.named ||
        Number(a.held.version.recorded > (days?.to ?? '9')) - Number(b.held.version.recorded > (days?.to ?? '9')) ||
        b.held.version.recorded.localeCompare(a.held.version.recorded),
    )
    .map(({ held }) => held);
}

/**
 * True where the words of the cited day are known: a held version was in force, and either no other was recorded
 * before that day, or the next held one has the passage with other words than the quote as well.
 */
function wasInForce(
  version: TextVersion,
  near: readonly Found[],
  versions: readonly TextVersion[],
  recorded: readonly SourceDocument[],
  days: DayInterval,
): boolean {
  const inForce = [...inForceOn(versions, days.from), ...inForceOn(versions, days.to)];
  if (!inForce.includes(version)) return false;
  const next = nextOf(version, versions);
  if (next !== null && near.some(({ held }) => held.version === next)) return true;
  return !recorded.some(
    ({ type, url, date }) =>
      type === 'terms-version' && url === version.url && date > version.recorded && date <= days.to,
  );
}

const clauseNumber = (held: HeldText, { at }: QuoteMatch): string | null =>
  held.fingerprint.clauses[clauseAt(held, at.start)]?.number ?? null;

/** The verdict that quoted words decide; null where they leave it open. */
export function judgeQuote(check: QuoteCheck | null): Verdict | null {
  if (check === null || check.version === null) return null;
  const { outcome, version } = check;
  const document = versionDocument(version);
  switch (outcome) {
    case 'stands':
      return { kind: 'verified', by: 'quote', document };
    case 'stood':
      return { kind: 'differs', what: 'version', document };
    case 'differs':
      return { kind: 'differs', what: 'quote', document };
    default:
      return null;
  }
}
