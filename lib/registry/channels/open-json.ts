import * as v from 'valibot';
import { failure, type Outcome, success } from '../../shared/outcome';
import type { ChannelFailure } from './channel';

/** The value of an answer that should be JSON; nesting is bounded by the engine's parser. */
export function openJson(body: string): Outcome<unknown, ChannelFailure> {
  const text = body.replace(/^[\uFEFF\s]+/, '');
  if (!/^[{[]/.test(text)) {
    const detail = text === '' ? 'nothing' : text.startsWith('<') ? 'a page instead of JSON' : 'no JSON';
    return failure({ kind: 'other-format', detail });
  }
  try {
    return success(JSON.parse(text));
  } catch (error) {
    const detail = error instanceof Error ? error.message.slice(0, 200) : 'not JSON';
    return failure({ kind: 'malformed', detail });
  }
}

/** The answer of an interface, in its documented shape; `malformed` names the first field that is not. */
export function readJson<const T extends v.GenericSchema>(
  body: string,
  schema: T,
): Outcome<v.InferOutput<T>, ChannelFailure> {
  const opened = openJson(body);
  if (!opened.ok) return opened;
  const parsed = v.safeParse(schema, opened.value, { abortEarly: true });
  if (parsed.success) return success(parsed.output);
  const [issue] = parsed.issues;
  const detail = `${v.getDotPath(issue) ?? 'the answer'}: ${issue.message}`.slice(0, 200);
  return failure({ kind: 'malformed', detail });
}
