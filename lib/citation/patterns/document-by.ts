import { nounPhraseAfter, nounPhraseBefore } from '../noun-phrase';
import type { Token } from '../tag-sentence';
import type { Spoken } from './said';

const DOCUMENT =
  /^(?:post|statement|report|filing|memo|letter|release|email|e-mail|paper|interview|study|survey|analysis|announcement|notice|note|document|complaint|briefing)s?$/;
const MADE =
  /^(?:reported|published|issued|released|confirmed|written|posted|made|given|cited|provided|signed|filed|shared|obtained|seen|reviewed)$/;

/** "in a blog post by X", "in a statement from X", "a statement reported by X", "was confirmed by X". */
export function documentBy(tokens: readonly Token[]): Spoken[] {
  const found: Spoken[] = [];
  tokens.forEach((token, i) => {
    if (token.lower !== 'by' && token.lower !== 'from') return;
    const before = tokens[i - 1];
    if (before === undefined) return;
    const verb = MADE.test(before.lower) && token.lower === 'by';
    const noun = DOCUMENT.test(before.lower);
    if (!verb && !noun) return;
    // A passive counts where a document or a report of words is its subject; "made by TSMC" is no attribution.
    if (
      verb &&
      !/^(?:reported|confirmed|published|obtained|seen|reviewed)$/.test(before.lower) &&
      !tokens.slice(Math.max(0, i - 5), i).some((one) => DOCUMENT.test(one.lower))
    )
      return;
    const first = tokens[i + 1];
    const source = first === undefined || first.tags.has('Pronoun') ? null : nounPhraseAfter(tokens, i + 1);
    if (source !== null) found.push({ source, cue: { start: phraseStart(tokens, i - 1), end: token.end } });
  });
  return found;
}

/** Where "in a blog post by" begins. */
function phraseStart(tokens: readonly Token[], at: number): number {
  const phrase = nounPhraseBefore(tokens, at);
  if (phrase === null) return (tokens[at] as Token).start;
  const before = tokens[phrase.first - 1];
  return before !== undefined && /^(?:in|by)$/.test(before.lower) ? before.start : phrase.start;
}
