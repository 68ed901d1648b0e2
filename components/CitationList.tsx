import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Ink } from '../lib/report/ink';
import type { CheckedCitation, Report } from '../lib/report/report';
import { type SpeakerRow, speakerRows } from '../lib/report/speaker-rows';
import { rowName } from '../lib/report/summary-wording';
import { FINDING_NAME } from '../lib/report/wording';
import { VerdictMark } from './VerdictMark';

export interface CitationListProps {
  readonly report: Report;
  /** Indexes of citations that the page no longer shows. */
  readonly lost: readonly number[];
  readonly onShow: (index: number) => void;
}

const PARTS: readonly (readonly [Ink, string])[] = [
  ['alarm', 'Cannot be verified'],
  ['document', 'With a document'],
  ['none', 'No document to show'],
];

/** All citations, a row for each speaker, alarms first; the path to all of them for keyboard and screen reader. */
export function CitationList({ report, lost, onShow }: CitationListProps) {
  const rows = speakerRows(report.checked);
  return (
    <div class="citations">
      {PARTS.map(([ink, title]) => {
        const own = rows.filter((row) => row.ink === ink);
        if (own.length === 0) return null;
        return (
          <section key={ink}>
            <h2>{title}</h2>
            <ol>
              {own.map((row) => (
                <Row key={row.key} row={row} report={report} lost={lost} onShow={onShow} />
              ))}
            </ol>
          </section>
        );
      })}
    </div>
  );
}

function Row({ row, ...list }: CitationListProps & { row: SpeakerRow }) {
  const { report } = list;
  const [first] = row.indexes;
  if (row.indexes.length === 1 && first !== undefined) {
    return (
      <li>
        <Single index={first} {...list}>
          <VerdictMark kind={row.kind} />
        </Single>
      </li>
    );
  }
  return <Repeated row={row} findings={findingsOf(row.indexes, report)} {...list} />;
}

/** A speaker who is cited several times: opens to the places. */
function Repeated({
  row,
  findings,
  ...list
}: CitationListProps & { row: SpeakerRow; findings: CheckedCitation['findings'] }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <li>
      <button type="button" class="row" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        <span class="cited">{rowName(row)}</span>
        <span class="verdict">
          <VerdictMark kind={row.kind} />
          <Findings findings={findings} />
        </span>
      </button>
      <ol class="places" id={id} hidden={!isOpen}>
        {isOpen &&
          row.indexes.map((index) => (
            <li key={index}>
              <Single index={index} {...list}>
                <span class="claim">{list.report.checked[index]?.citation.claim}</span>
              </Single>
            </li>
          ))}
      </ol>
    </li>
  );
}

/** One citation: shows its place in the page. */
function Single({
  index,
  report,
  lost,
  onShow,
  children,
}: CitationListProps & { index: number; children: ComponentChildren }) {
  const checked = report.checked[index];
  if (checked === undefined) return null;
  const { citation, findings } = checked;
  const isLost = lost.includes(index);
  return (
    <button type="button" class="place" data-index={index} disabled={isLost} onClick={() => onShow(index)}>
      <span class="cited">
        {citation.text}
        {citation.source?.resolved != null && <span class="meant"> → {citation.source.resolved}</span>}
      </span>
      <span class="verdict">
        {children}
        <Findings findings={findings} />
        {isLost && <span class="finding">no longer on the page</span>}
      </span>
    </button>
  );
}

function Findings({ findings }: Pick<CheckedCitation, 'findings'>) {
  return findings.map((finding) => (
    <span key={finding} class="finding">
      {FINDING_NAME[finding]}
    </span>
  ));
}

const findingsOf = (indexes: readonly number[], report: Report): CheckedCitation['findings'] => [
  ...new Set(indexes.flatMap((index) => report.checked[index]?.findings ?? [])),
];
