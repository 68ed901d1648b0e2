import type { ComparedRun } from '../lib/texts/compare-words';
import type { QuoteCheck } from '../lib/verdict/quote-check';
import { ClausePlace } from './ClausePassage';

/**
 * A quote and the words of its clause side by side. What only the quote has is struck out, what only the text has
 * is underlined; the elements say so to a screen reader too.
 */
export function QuoteComparison({ check: { version, clause, passage } }: { check: QuoteCheck }) {
  if (version === null || passage === null) return null;
  return (
    <div class="comparison">
      <div>
        <h4>The article</h4>
        <blockquote>
          <Runs runs={passage.compared} only="quote" />
        </blockquote>
      </div>
      <div>
        <h4>The text</h4>
        <blockquote cite={version.url}>
          <span class="muted">{passage.before}</span>
          <Runs runs={passage.compared} only="text" />
          <span class="muted">{passage.after}</span>
        </blockquote>
        <ClausePlace version={version} number={clause} path={passage.path} />
      </div>
    </div>
  );
}

/** The words that both have, and those of one side marked up. */
function Runs({ runs, only }: { runs: readonly ComparedRun[]; only: 'quote' | 'text' }) {
  return (
    <>
      {runs.map((run, i) => {
        if (run.in !== 'both' && run.in !== only) return null;
        const key = `${i} ${run.in}`;
        if (run.in === 'both') return <span key={key}>{run.words} </span>;
        return only === 'quote' ? <del key={key}>{run.words} </del> : <ins key={key}>{run.words} </ins>;
      })}
    </>
  );
}
