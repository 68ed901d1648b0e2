import type { ComponentChildren } from 'preact';
import type { CitedDate } from '../lib/citation/citation';
import type { SourceDocument } from '../lib/registry/document';
import { dateElsewhere, fromList } from '../lib/report/list-wording';
import { changedSinceSentence } from '../lib/report/quote-wording';
import { type CheckedCitation, canLook, coverageShown, documentsShown, type Report } from '../lib/report/report';
import { SPEAKER_NAME } from '../lib/report/summary-wording';
import {
  coverageSentence,
  findingSentence,
  quoteNote,
  reasonOf,
  VERDICT_MEANING,
  whatWouldSettle,
} from '../lib/report/wording';
import { spellDay } from '../lib/shared/calendar';
import { ClausePassage } from './ClausePassage';
import { LookNow, type LookState } from './LookNow';
import { QuoteComparison } from './QuoteComparison';
import { VerdictMark } from './VerdictMark';

export interface CitationCardProps {
  readonly checked: CheckedCitation;
  readonly report: Report;
  /** Place of the citation among those of the article, from 0. */
  readonly index: number;
  /** Whether it is marked in the page; one that is not was opened from the list. */
  readonly isMarked: boolean;
  /** Whether there is another mark to go to. */
  readonly canStep: boolean;
  readonly copied: boolean;
  readonly look: LookState;
  readonly onStep: (by: 1 | -1) => void;
  readonly onClose: () => void;
  /** Asks the cited bodies' own channels for the cited days. */
  readonly onLook: () => void;
  /** Puts the paper trail of this citation on the clipboard. */
  readonly onCopy: () => void;
  /** Takes this mark away for as long as the page is open. */
  readonly onHide: () => void;
}

function DocumentLink({ document }: { document: SourceDocument }) {
  return (
    <a href={document.url} target="_blank" rel="noopener noreferrer">
      {document.title} <span class="muted">({spellDay(document.date)})</span>
    </a>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** Which days a date stands for, where its words alone do not tell: " (6 July 2026)". */
function daysMeant({ interval, precision }: CitedDate): string {
  if (interval === null || precision !== 'relative') return '';
  return interval.from === interval.to
    ? ` (${spellDay(interval.from)})`
    : ` (${spellDay(interval.from)} to ${spellDay(interval.to)})`;
}

function WhatWasRead({ checked: { citation, bodies, speaker } }: { checked: CheckedCitation }) {
  const written = citation.source?.text;
  return (
    <Part title="What was read">
      <blockquote>{citation.text}</blockquote>
      <dl>
        <dt>Source</dt>
        <dd>
          {written ?? (citation.form === 'link' ? 'by its link' : 'nobody named')}
          {citation.source?.resolved != null && <span> → {citation.source.resolved}</span>}
          {bodies.length > 0 && bodies[0]?.name !== written && bodies[0]?.name !== citation.source?.resolved && (
            <span class="muted"> ({bodies.map((body) => body.name).join(' or ')})</span>
          )}
        </dd>
        {speaker !== null && (
          <>
            <dt>Speaks</dt>
            <dd>{SPEAKER_NAME[speaker][0]}</dd>
          </>
        )}
        <dt>Date</dt>
        <dd>
          {citation.date?.text ?? 'none given'}
          {citation.date !== null && <span class="muted">{daysMeant(citation.date)}</span>}
        </dd>
        {citation.quote !== null && (
          <>
            <dt>Quote</dt>
            <dd>“{citation.quote}”</dd>
          </>
        )}
        <dt>For</dt>
        <dd class="claim">{citation.claim}</dd>
      </dl>
    </Part>
  );
}

function WhatItWasComparedWith({ checked, report }: { checked: CheckedCitation; report: Report }) {
  const { version, documents, lists = [] } = report.registry;
  return (
    <Part title="What it was compared with">
      <p>
        {checked.verdict.kind === 'not-checked'
          ? 'Nothing was looked up.'
          : `The registry of ${spellDay(version)}, ${documents.toLocaleString('en')} documents${
              lists.length > 1
                ? `, in ${lists.map(({ name, made }) => `“${name}” (${spellDay(made)})`).join(', ')}`
                : ''
            }.`}
      </p>
      <ul>
        {documentsShown(checked.verdict).map((document) => (
          <li key={document.id}>
            <DocumentLink document={document} />
            {fromList(document)}
            {dateElsewhere(document)}
          </li>
        ))}
        {coverageShown(checked.verdict).map((one) => (
          <li key={`${one.channel} ${one.from}`}>{coverageSentence(one)}</li>
        ))}
      </ul>
    </Part>
  );
}

/** What was read, what it was compared with, why this verdict, and what can be done. */
export function CitationCard(props: CitationCardProps) {
  const { checked, report, index, isMarked, canStep, copied, look, onStep, onClose, onCopy, onHide, onLook } = props;
  const { citation, verdict, findings, bodies } = checked;
  const settle = whatWouldSettle(checked);
  const note = quoteNote(checked);
  const site = bodies.length === 1 ? bodies[0] : undefined;
  const place = `${index + 1} of ${report.checked.length}`;
  return (
    <div class="card" role="dialog" aria-label={`Citation ${place}`} tabIndex={-1}>
      <header>
        <h2>
          <VerdictMark kind={verdict.kind} />
        </h2>
        <button type="button" class="icon" onClick={onClose} aria-label="Close">
          ×
        </button>
      </header>
      <p class="meaning">{VERDICT_MEANING[verdict.kind]}</p>
      <Part title="Why">
        <p>{reasonOf(checked, report.registry)}</p>
        {note !== null && <p>{note}</p>}
        {checked.quote !== null && <QuoteComparison check={checked.quote} />}
        {checked.changed !== null && <p class="finding">{changedSinceSentence(checked.changed)}</p>}
        {findings.map((finding) => (
          <p key={finding} class="finding">
            {findingSentence(finding, citation)}
          </p>
        ))}
      </Part>
      {checked.clauses.length > 0 && (
        <Part title="What the terms say on it">
          {checked.clauses.map((clause) => (
            <ClausePassage key={`${clause.version.id} ${clause.number} ${clause.text.slice(0, 40)}`} clause={clause} />
          ))}
        </Part>
      )}
      <WhatWasRead checked={checked} />
      <WhatItWasComparedWith checked={checked} report={report} />
      <Part title="What you can do">
        {settle !== null && <p>{settle}</p>}
        {(canLook(checked) || look.kind !== 'idle') && (
          <LookNow body={bodies[0]?.name ?? 'the source'} canLook={canLook(checked)} state={look} onLook={onLook} />
        )}
        <div class="actions">
          {site?.newsroom != null && (
            <a class="button" href={site.newsroom} target="_blank" rel="noopener noreferrer">
              Open {site.name}’s site
            </a>
          )}
          <button type="button" onClick={onCopy}>
            {copied ? 'Copied' : 'Copy this check'}
          </button>
          {isMarked && (
            <button type="button" onClick={onHide}>
              Hide this mark
            </button>
          )}
        </div>
      </Part>
      <footer>
        <button type="button" disabled={!canStep} onClick={() => onStep(-1)}>
          ‹ Previous
        </button>
        <span class="muted" aria-live="polite">
          {place}
        </span>
        <button type="button" disabled={!canStep} onClick={() => onStep(1)}>
          Next ›
        </button>
      </footer>
    </div>
  );
}
