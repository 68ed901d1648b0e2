import * as v from 'valibot';
import { dayOfTimestamp } from '../../lib/shared/calendar';
import { failure, type Outcome, success } from '../../lib/shared/outcome';
import { type OpenedArticle, openHtml, openText } from './open-article';

const lineSchema = v.pipe(
  v.object({
    id: v.union([v.string(), v.number()]),
    text: v.optional(v.string()),
    html: v.optional(v.string()),
    url: v.nullish(v.string()),
    published: v.nullish(v.string()),
  }),
  v.check((line) => line.text !== undefined || line.html !== undefined, 'neither "text" nor "html" is there'),
);

/** A line that could not be read, with its id where that much could be. */
export interface BadLine {
  readonly kind: 'bad-line';
  readonly id: string | number | null;
  readonly detail: string;
}

/** Reads one line of `--lines`; the article is opened later, so that what goes wrong there is the line's own answer. */
export function openLine(line: string): Outcome<{ id: string | number; open: () => OpenedArticle }, BadLine> {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    return failure({ kind: 'bad-line', id: null, detail: `not JSON: ${(error as Error).message}` });
  }
  const parsed = v.safeParse(lineSchema, json);
  if (!parsed.success) {
    const id = (json as { id?: unknown } | null)?.id;
    const detail = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'line'}: ${issue.message}`).join('; ');
    return failure({ kind: 'bad-line', id: typeof id === 'string' || typeof id === 'number' ? id : null, detail });
  }
  const { id, text, html, url, published } = parsed.output;
  const day = dayOfTimestamp(published);
  return success({
    id,
    open: () => (html === undefined ? openText(text ?? '', url ?? '', day) : openHtml(html, url ?? '', day)),
  });
}
