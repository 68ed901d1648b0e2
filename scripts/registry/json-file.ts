import { type LocatedJson, parseLocatedJson } from '../../lib/registry/exchange/located-json';
import type { Problems } from './problem';

/** A JSON file whose values know on which line they stand. */
export interface JsonFile extends LocatedJson {
  readonly file: string;
}

/** Parses strictly: what is wrong is a problem, and then there is no value. */
export function parseJsonFile(file: string, text: string, problems: Problems): JsonFile | null {
  const json = parseLocatedJson(text);
  if ('lineOf' in json) return { file, ...json };
  for (const { line, message } of json) problems.add(file, line, 'bad-json', message);
  return null;
}
