import type { Report } from '../lib/report/report';
import { FINDING_NAME } from '../lib/report/wording';
import { VerdictMark } from './VerdictMark';

export interface CitationListProps {
  readonly report: Report;
  /** Indexes of citations that the page no longer shows. */
  readonly lost: readonly number[];
  readonly onShow: (index: number) => void;
}

/** All citations in order of the text; the path to the marks for keyboard and screen reader. */
export function CitationList({ report, lost, onShow }: CitationListProps) {
  return (
    <ol class="citations">
      {report.checked.map(({ citation, verdict, findings }, index) => (
        <li key={`${citation.block} ${citation.start}`}>
          <button type="button" disabled={lost.includes(index)} onClick={() => onShow(index)}>
            <span class="cited">
              {citation.text}
              {citation.source?.resolved != null && <span class="meant"> → {citation.source.resolved}</span>}
            </span>
            <span class="verdict">
              <VerdictMark kind={verdict.kind} />
              {findings.map((finding) => (
                <span key={finding} class="finding">
                  {FINDING_NAME[finding]}
                </span>
              ))}
              {lost.includes(index) && <span class="finding">no longer on the page</span>}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
