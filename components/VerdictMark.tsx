import { VERDICT_NAME } from '../lib/report/wording';
import { GROUP_OF, type VerdictKind } from '../lib/verdict/verdict';

/** A verdict's name with a sample of the line that marks it in the page. */
export function VerdictMark({ kind }: { kind: VerdictKind }) {
  return (
    <span class={`mark ${GROUP_OF[kind]}`}>
      <span class="swatch" aria-hidden="true">
        abc
      </span>
      {VERDICT_NAME[kind]}
    </span>
  );
}
