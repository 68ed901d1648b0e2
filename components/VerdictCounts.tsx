import { countVerdicts, type Report } from '../lib/report/report';
import { VERDICT_MEANING } from '../lib/report/wording';
import { VERDICT_KINDS } from '../lib/verdict/verdict';
import { VerdictMark } from './VerdictMark';

/** How many citations got which verdict, and what it means; kinds that do not occur are left out. */
export function VerdictCounts({ report }: { report: Report }) {
  const counts = countVerdicts(report);
  return (
    <dl class="counts">
      {VERDICT_KINDS.filter((kind) => counts[kind] > 0).map((kind) => (
        <div key={kind}>
          <dt>
            <VerdictMark kind={kind} />
            <span class="count">{counts[kind]}</span>
          </dt>
          <dd>{VERDICT_MEANING[kind]}</dd>
        </div>
      ))}
    </dl>
  );
}
