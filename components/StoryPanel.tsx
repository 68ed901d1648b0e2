import { fromList } from '../lib/report/list-wording';
import type { Report } from '../lib/report/report';
import {
  anchorsTitle,
  borneOutBy,
  linkedLine,
  notHeldSentence,
  searchedSentence,
  storySentence,
} from '../lib/report/story-wording';
import { spellDay } from '../lib/shared/calendar';

export interface StoryPanelProps {
  readonly report: Report;
  /** Indexes of citations that the page no longer shows. */
  readonly lost: readonly number[];
  readonly onShow: (index: number) => void;
}

/** What the article as a whole rests on, with what was searched for it. */
export function StoryPanel({ report, lost, onShow }: StoryPanelProps) {
  const { story, checked } = report;
  const searched = [searchedSentence(story), notHeldSentence(story)].filter((sentence) => sentence !== null);
  const title = anchorsTitle(story);
  return (
    <section class="story" data-kind={story.kind}>
      {(story.kind !== 'rests-on' || title === null) && <p class="story-kind">{storySentence(story)}</p>}
      {title !== null && <h2>{title}</h2>}
      {story.anchors.length > 0 && (
        <ul>
          {story.anchors.map((anchor) => (
            <li key={anchor.document.url}>
              <a href={anchor.document.url} target="_blank" rel="noopener noreferrer">
                {anchor.document.title}
              </a>
              <span class="from">
                {anchor.source}, {spellDay(anchor.document.date)}
                {fromList(anchor.document)}
              </span>
              <BorneOut indexes={borneOutBy(anchor, checked)} report={report} lost={lost} onShow={onShow} />
            </li>
          ))}
        </ul>
      )}
      {story.linked.length > 0 && (
        <ul class="linked">
          {story.linked.map((one) => (
            <li key={one.url}>
              <a href={one.url} target="_blank" rel="noopener noreferrer">
                {one.url}
              </a>
              <span class="from">{linkedLine(one)}</span>
            </li>
          ))}
        </ul>
      )}
      {searched.length > 0 && (
        <details>
          <summary>What was searched</summary>
          {searched.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </details>
      )}
    </section>
  );
}

/** The citations that go back to a document; opens to their places. */
function BorneOut({ indexes, report, lost, onShow }: StoryPanelProps & { readonly indexes: readonly number[] }) {
  if (indexes.length === 0) return null;
  return (
    <details>
      <summary>
        {indexes.length === 1 ? '1 attribution goes back to it' : `${indexes.length} attributions go back to it`}
      </summary>
      <ol>
        {indexes.map((index) => (
          <li key={index}>
            <button type="button" disabled={lost.includes(index)} onClick={() => onShow(index)}>
              {report.checked[index]?.citation.text}
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}
