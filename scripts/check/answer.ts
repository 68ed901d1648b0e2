import { checkArticle } from '../../lib/app/check-article';
import type { Registry } from '../../lib/app/ports';
import { extractCitations } from '../../lib/app/read-article';
import { explainDetection } from '../../lib/article/explain-detection';
import { articleText, blockOffsets } from '../../lib/citation/block';
import { tagWithCompromise } from '../../lib/citation/compromise-tagger';
import type { CheckedCitation, Report } from '../../lib/report/report';
import type { IsoDay } from '../../lib/shared/calendar';
import type { Story } from '../../lib/story/story';
import type { TopicModel } from '../../lib/topics/topic-model';
import type { OpenedArticle } from './open-article';

export interface CheckOptions {
  readonly registry: Registry;
  readonly topics: TopicModel;
  readonly asOf: IsoDay;
  /** Read the text whatever detection says. */
  readonly assumeArticle: boolean;
}

/** The answer for one article, as programs get it. All offsets are UTF-16 units of the article's text. */
export interface Answer {
  readonly article: {
    readonly isArticle: boolean;
    readonly isAiIndustry: boolean;
    readonly reasons: readonly string[];
  };
  readonly citations: readonly AnswerCitation[];
  readonly findings: readonly string[];
  readonly registry: string;
  readonly error: string | null;
  readonly text?: string;
  /** What the article as a whole rests on; null where nothing was checked. */
  readonly story: AnswerStory | null;
}

interface AnswerStory {
  readonly kind: string;
  readonly anchors: readonly {
    readonly url: string;
    readonly title: string;
    /** Null for what is linked and not held. */
    readonly date: IsoDay | null;
    readonly source: string;
    readonly held: boolean;
  }[];
  readonly searched: readonly {
    readonly source: string;
    readonly channel: string;
    readonly from: IsoDay;
    readonly to: IsoDay;
    readonly status: string;
  }[];
  /** Names of bodies of which those days are not held completely. */
  readonly notHeld: readonly string[];
}

interface AnswerCitation {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly form: string;
  readonly source: {
    readonly text: string;
    readonly start: number;
    readonly end: number;
    readonly id: string | null;
    readonly kind: string | null;
    readonly resolved: string | null;
  } | null;
  readonly date: {
    readonly text: string;
    readonly iso: string | null;
    readonly precision: string;
    /** The days that are meant, first and last; null when not known. */
    readonly interval: { readonly from: IsoDay; readonly to: IsoDay } | null;
  } | null;
  readonly quote: string | null;
  readonly link: string | null;
  readonly claim: string;
  /** How plainly it is said who speaks; null where no name could be looked up. */
  readonly speaker: string | null;
  readonly verdict: {
    readonly kind: string;
    readonly documentUrl: string | null;
    /** How it was verified, or what differs; null for other verdicts. */
    readonly by: string | null;
  };
  /** What came of looking up the quoted words in the held texts; null where none were looked up. */
  readonly quoteCheck: {
    readonly outcome: string;
    readonly version: string | null;
    readonly clause: string | null;
    readonly standsIn: readonly IsoDay[];
    readonly changed: readonly string[];
  } | null;
  /** Clauses that speak to the claim, best first. */
  /** Days of later versions of the cited text, which the article could not know; none are held where it is empty. */
  readonly changedSince: readonly string[];
  readonly clauses: readonly { readonly version: string; readonly number: string | null; readonly text: string }[];
  readonly findings: readonly string[];
}

/** Checks one opened article; the report is null where detection skipped it. */
export async function checkOpened(
  opened: OpenedArticle,
  { registry, topics, asOf, assumeArticle }: CheckOptions,
): Promise<{ answer: Answer; report: Report | null }> {
  const { detection, article } = opened;
  const { version } = await registry.inForce();
  const isArticle = detection.kind === 'article' || detection.reason === 'not-ai-industry';
  const base = {
    article: { isArticle, isAiIndustry: detection.kind === 'article', reasons: explainDetection(detection.seen) },
    registry: version,
    error: null,
    ...(article.hasMarkup ? { text: articleText(article.blocks) } : {}),
  };
  if (detection.kind === 'skip' && !assumeArticle) {
    const reasons = [`skipped: ${detection.reason}`, ...explainDetection(detection.seen)];
    return {
      answer: { ...base, article: { ...base.article, reasons }, citations: [], findings: [], story: null },
      report: null,
    };
  }
  const report = await checkArticle(
    extractCitations(article, await registry.names(), tagWithCompromise, asOf),
    registry,
    topics,
    asOf,
  );
  const offsets = blockOffsets(article.blocks);
  return {
    answer: {
      ...base,
      citations: report.checked.map((checked) => toAnswer(checked, offsets[checked.citation.block] ?? 0)),
      findings: report.findings,
      story: toStory(report.story),
    },
    report,
  };
}

const toStory = ({ kind, anchors, linked, searched, notHeld }: Story): AnswerStory => ({
  kind,
  anchors: [
    ...anchors.map(({ document: { url, title, date, sourceId } }) => ({
      url,
      title,
      date,
      source: sourceId,
      held: true,
    })),
    ...linked.map(({ url, words, sourceId }) => ({ url, title: words, date: null, source: sourceId, held: false })),
  ],
  searched: searched.map(({ sourceId, channel, from, to, status }) => ({
    source: sourceId,
    channel,
    from,
    to,
    status,
  })),
  notHeld,
});

function toAnswer(
  { citation, bodies, speaker, verdict, findings, quote, clauses, changed }: CheckedCitation,
  offset: number,
): AnswerCitation {
  const { source, date } = citation;
  const body = bodies.length === 1 ? bodies[0] : undefined;
  const document = 'document' in verdict ? verdict.document : verdict.kind === 'possible' ? verdict.documents[0] : null;
  return {
    start: offset + citation.start,
    end: offset + citation.end,
    text: citation.text,
    form: citation.form,
    source:
      source === null
        ? null
        : {
            text: source.text,
            start: offset + source.start,
            end: offset + source.end,
            id: body?.id ?? null,
            kind: body?.kind ?? null,
            resolved: source.resolved,
          },
    date: date === null ? null : { text: date.text, iso: date.iso, precision: date.precision, interval: date.interval },
    quote: citation.quote,
    link: citation.link,
    claim: citation.claim,
    speaker,
    verdict: {
      kind: verdict.kind,
      documentUrl: document?.url ?? null,
      by: verdict.kind === 'verified' ? verdict.by : verdict.kind === 'differs' ? verdict.what : null,
    },
    quoteCheck:
      quote === null
        ? null
        : {
            outcome: quote.outcome,
            version: quote.version?.id ?? null,
            clause: quote.clause,
            standsIn: quote.standsIn,
            changed: quote.changed,
          },
    changedSince: changed?.recorded ?? [],
    clauses: clauses.map(({ version, number, text }) => ({ version: version.id, number, text })),
    findings,
  };
}

/** The answer for a line or file that could not be read. */
export const refusal = (version: string, error: string): Answer => ({
  article: { isArticle: false, isAiIndustry: false, reasons: [] },
  citations: [],
  findings: [],
  registry: version,
  error,
  story: null,
});
