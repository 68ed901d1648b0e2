import type { Span } from '../shared/span';
import { plainText } from './markdown';

/** One provision of a text: a numbered clause, a paragraph, an item of a list, or a heading. */
export interface Clause extends Span {
  /** As the text numbers it, without the closing point: `50.12.5`, `a`; null where it has no number. */
  readonly number: string | null;
  /** Headings above it, the widest first, with their numbers. */
  readonly path: readonly string[];
  /** Its words as a reader sees them, without number and Markdown. */
  readonly text: string;
  readonly isHeading: boolean;
}

/** Longest text that is split into clauses, in UTF-16 units. */
export const LONGEST_TEXT = 3_000_000;

const BULLET = /^\s*[*+•-]\s+(?=\S)/;
const NUMBER =
  /^\s*(?:(\d{1,3}(?:\.\d{1,3}){1,6})(?:\.\s*|\s+)|(?:(\d{1,3})[.)]|\(?([a-z]|[ivx]{2,5}|[A-Z])\)|([a-hj-zA-HJ-Z])\.)\s+)(?=["'“‘(\p{L}])/u;

/** The number at the beginning of a plain text, and where the words after it begin. */
export function leadingNumber(plain: string): { readonly number: string; readonly end: number } | null {
  const match = NUMBER.exec(plain);
  const number = match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4];
  return match === null || number === undefined ? null : { number, end: match[0].length };
}

interface Line extends Span {
  readonly text: string;
}

/** Splits a Markdown text into its clauses, in order; `start` and `end` of each count in the text. */
export function splitClauses(markdown: string): Clause[] {
  const clauses: Clause[] = [];
  const headings: { level: number; title: string }[] = [];
  const titles = new Map<string, string>();
  let open: Line[] = [];

  const close = (level: number | null): void => {
    const first = open[0];
    const last = open.at(-1);
    open = [];
    if (first === undefined || last === undefined) return;
    const raw = markdown.slice(first.start, last.end);
    const plain = plainText(
      raw
        .replace(/^\s*#{1,6}\s+/, '')
        .replace(BULLET, '')
        .replace(/\|/g, ' '),
    );
    const numbered = leadingNumber(plain);
    const text = numbered === null ? plain : plain.slice(numbered.end);
    if (!/[\p{L}\p{N}]/u.test(text)) return;
    const number = numbered?.number ?? null;
    if (level !== null) while (headings.length > 0 && (headings.at(-1)?.level ?? 0) >= level) headings.pop();
    clauses.push({
      start: first.start,
      end: last.end,
      number,
      path: [...headings.map((heading) => heading.title), ...parentTitles(number, titles)],
      text,
      isHeading: level !== null,
    });
    if (number?.includes('.')) titles.set(number, `${number}. ${shortTitle(text)}`);
    if (level !== null) {
      headings.push({ level, title: (number === null ? text : `${number}. ${text}`).slice(0, 200) });
      titles.clear();
    }
  };

  for (const line of linesOf(markdown.slice(0, LONGEST_TEXT))) {
    const text = line.text.trim();
    if (/^(?:={3,}|-{3,})$/.test(text) && open.length > 0) close(text.startsWith('=') ? 1 : 2);
    else if (text === '' || /^(?:(?:\* ?){3,}|-{3,}|={3,}|(?:\|?\s*:?-{2,}:?\s*)+\|?)$/.test(text)) close(null);
    else if (/^#{1,6}\s/.test(text)) {
      close(null);
      open = [line];
      close(/^#+/.exec(text)?.[0].length ?? 1);
    } else {
      if (BULLET.test(line.text) || text.startsWith('|') || leadingNumber(plainText(text.slice(0, 60))) !== null)
        close(null);
      open.push(line);
    }
  }
  close(null);
  return clauses;
}

/** Titles of the clauses that a numbered one stands under: of 50.12.5, those of 50.12. */
function parentTitles(number: string | null, titles: ReadonlyMap<string, string>): string[] {
  const steps = number?.split('.') ?? [];
  return steps.slice(1, -1).flatMap((_, i) => titles.get(steps.slice(0, i + 2).join('.')) ?? []);
}

/** The words that name a clause at its beginning: "Amazon Bedrock" of "Amazon Bedrock. The following terms apply". */
const shortTitle = (text: string): string => (/^.{1,60}?(?=[.:]\s|$)/u.exec(text)?.[0] ?? text.slice(0, 40)).trim();

function* linesOf(text: string): Generator<Line> {
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    yield { start, end, text: text.slice(start, end) };
    start = end + 1;
  }
}
