import type { Detection } from '../lib/article/detect-article';
import { explainReason, SKIPPED } from '../lib/article/explain-detection';

interface Props {
  readonly detection: Extract<Detection, { kind: 'skip' }>;
  readonly onCheck: () => void;
}

/** Why a page was not read, and the way to have it read all the same. */
export function SkippedPage({ detection, onCheck }: Props) {
  return (
    <div class="state">
      <p>{SKIPPED[detection.reason]} Nothing was marked, and nothing was sent anywhere.</p>
      <button type="button" class="check-anyway" onClick={onCheck}>
        Check this page anyway
      </button>
      {detection.reasons.length > 0 && (
        <details>
          <summary>What was seen of the page</summary>
          <ul>
            {detection.reasons.map((reason) => (
              <li key={reason[0]}>{explainReason(reason)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
