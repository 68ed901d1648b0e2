import type { Detection } from '../lib/article/detect-article';
import { explainDetection, SKIPPED } from '../lib/article/explain-detection';

interface Props {
  readonly detection: Extract<Detection, { kind: 'skip' }>;
  readonly onCheck: () => void;
}

/** Why a page was not read, and the way to have it read all the same. */
export function SkippedPage({ detection, onCheck }: Props) {
  const seen = explainDetection(detection.seen);
  return (
    <div class="state">
      <p>{SKIPPED[detection.reason]} Nothing was marked, and nothing was sent anywhere.</p>
      <button type="button" class="check-anyway" onClick={onCheck}>
        Check this page anyway
      </button>
      {seen.length > 0 && (
        <details>
          <summary>What was seen of the page</summary>
          <ul>
            {seen.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
