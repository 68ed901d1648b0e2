import { describe, expect, test } from 'vitest';
import type { HeldText } from '../../../../lib/texts/version';
import { compareVersions } from '../../../../lib/texts/watch/compare-versions';
import { EXTRACTOR_VERSION, extractText } from '../../../../lib/texts/watch/extract-text';
import { beginWatch, watchStep } from '../../../../lib/texts/watch/watch-state';
import type { TextChange, WatchEvent, WatchState } from '../../../../lib/texts/watch/watched-text';
import { readTexts } from '../../../../scripts/registry/read-texts';
import { hasTexts, NO_TEXTS, TERMS } from '../../../../scripts/texts/measure';
import { pageOf } from './pages';

const HOUR = 3_600_000;

/** The versions of a document, by how their files begin, in the order of their days. */
const familyOf = (texts: readonly HeldText[], name: RegExp): HeldText[] =>
  texts
    .filter(({ version }) => name.test(version.id))
    .sort((a, b) => (a.version.recorded < b.version.recorded ? -1 : 1));

/** The text as its archive recorded it, without the note on what was cut out. */
const wordsOf = ({ text }: HeldText): string => (text ?? '').replace(/^\[EXTRACT: .*\]$/m, '');

interface Replay {
  readonly events: readonly WatchEvent[];
  readonly state: WatchState;
  /** Longest times of one page, in milliseconds. */
  readonly extraction: number;
  readonly step: number;
}

/** Looks at a page that gives the versions from their days on: twice on the first day, then five times until the next. Each page is another around the same text. */
function replay(versions: readonly HeldText[]): Replay {
  let state: WatchState | null = null;
  const events: WatchEvent[] = [];
  let extraction = 0;
  let step = 0;
  versions.forEach((version, i) => {
    const start = Date.parse(version.version.recorded);
    const next = versions[i + 1];
    const end = next === undefined ? start + 30 * 24 * HOUR : Date.parse(next.version.recorded);
    const times = [start + 9 * HOUR, start + 21 * HOUR];
    for (let n = 1; n <= 4; n++) times.push(start + 22 * HOUR + (n / 5) * (end - start - 22 * HOUR));
    times.forEach((at, n) => {
      const html = pageOf(wordsOf(version), i * 10 + n);
      const before = performance.now();
      const read = extractText(html);
      const between = performance.now();
      expect(read.ok, version.version.id).toBe(true);
      const seen = { at, day: new Date(at).toISOString().slice(0, 10), extractor: EXTRACTOR_VERSION, read };
      const stepped = state === null ? null : watchStep(state, seen);
      state = stepped?.state ?? beginWatch(seen);
      if (stepped?.event) events.push(stepped.event);
      extraction = Math.max(extraction, between - before);
      step = Math.max(step, performance.now() - between);
    });
  });
  if (state === null) throw new Error('no versions');
  return { events, state, extraction, step };
}

const nameOf = ({ kind, number, path }: TextChange): string => `${kind} ${number ?? `in ${path.at(-1) ?? 'the text'}`}`;

describe.skipIf(!hasTexts())(
  `recorded terms, watched as pages (${hasTexts() ? 'replayed' : NO_TEXTS})`,
  { timeout: 120_000 },
  () => {
    const texts = hasTexts() ? readTexts(TERMS) : [];

    test('each change of section 50 of the AWS Service Terms once, with its clauses', () => {
      const { events } = replay(familyOf(texts, /^aws-service-terms-section-50/));
      expect(events.map(({ kind, recorded, changes }) => [kind, recorded, ...changes.map(nameOf)].join(', '))).toEqual([
        'changed, 2026-04-15, reworded 50.1, reworded 50.10',
        'changed, 2026-05-19, reworded 50.10, added 50.15, added 50.15.1, added 50.15.2, added 50.15.3, added 50.15.4, added 50.16, added 50.16.1, added 50.16.2, added 50.16.3, added 50.16.4',
        'changed, 2026-05-29, reworded 50.1, reworded 50.4, reworded 50.10, added 50.14.2, added 50.17, added 50.17.1',
        'changed, 2026-06-10, reworded 50.1, reworded 50.3, reworded 50.12.2, added 50.12.2.1, added 50.12.2.2',
        'changed, 2026-06-30, reworded 50.1, added 50.12.5.1',
        'changed, 2026-07-30, reworded 50.1',
        // On 18 August only the address of a link was another.
      ]);
    });

    test.each([
      ['the whole AWS Service Terms', /^aws-service-terms-2026/],
      ["OpenAI's terms for Europe", /^openai-eu-terms-of-use/],
      ["Anthropic's consumer terms", /^anthropic-consumer-terms/],
      ["Anthropic's usage policy", /^anthropic-usage-policy/],
      ["Anthropic's commercial terms", /^anthropic-commercial/],
      ["Microsoft's Copilot terms", /^microsoft-copilot/],
      ["Google's terms", /^google-terms/],
      ["Google's policy for generated content", /^google-genai/],
      ["OpenAI's usage policies", /^openai-usage/],
      ["OpenAI's services agreement", /^openai-services/],
    ])('%s: through pages the same changes as from the recorded texts', (name, files) => {
      const versions = familyOf(texts, files);
      const { events, extraction, step } = replay(versions);
      const expected = versions.slice(1).flatMap((version, i) => {
        const before = versions[i];
        const changes = before === undefined ? [] : compareVersions(wordsOf(before), wordsOf(version));
        return changes.length === 0 ? [] : [{ recorded: version.version.recorded, changes: changes.map(nameOf) }];
      });
      console.log(
        `${name}: ${expected.map(({ recorded, changes }) => `${recorded} ${changes.length}`).join(', ')} changes; ` +
          `reading a page ${Math.round(extraction)} ms, a step ${Math.round(step)} ms at most`,
      );
      expect(events.map(({ recorded, changes }) => ({ recorded, changes: changes.map(nameOf) }))).toEqual(expected);
      expect(events.every(({ kind }) => kind === 'changed')).toBe(true);
    });

    test('nothing where only navigation, banners, dates and markup differ', () => {
      for (const text of texts) {
        const day = text.version.recorded;
        let state: WatchState | null = null;
        for (let n = 0; n < 4; n++) {
          const read = extractText(pageOf(wordsOf(text), n * 7 + 3));
          const seen = { at: Date.parse(day) + n * 12 * HOUR, day, extractor: EXTRACTOR_VERSION, read };
          const step: { state: WatchState | null; event: WatchEvent | null } =
            state === null ? { state: beginWatch(seen), event: null } : watchStep(state, seen);
          expect(step.event, text.version.id).toBeNull();
          state = step.state;
        }
        expect(state?.versions, text.version.id).toHaveLength(1);
        expect(state?.last.print, text.version.id).toBe(state?.current);
      }
    });
  },
);
