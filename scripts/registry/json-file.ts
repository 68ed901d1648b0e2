import { findNodeAtLocation, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Problems } from './problem';

/** A JSON file whose values know on which line they stand. */
export interface JsonFile {
  readonly file: string;
  readonly value: unknown;
  /** The line of the value at a path, or of the nearest around it that is there. */
  lineOf(path: readonly (string | number)[]): number;
}

/** Parses strictly: what is wrong is a problem, and then there is no value. */
export function parseJsonFile(file: string, text: string, problems: Problems): JsonFile | null {
  const starts = [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)];
  const lineAt = (offset: number): number => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  for (const { error, offset } of errors) problems.add(file, lineAt(offset), 'bad-json', printParseErrorCode(error));
  if (root === undefined || errors.length > 0) return null;
  return {
    file,
    value: JSON.parse(text) as unknown,
    lineOf(path) {
      for (let length = path.length; length >= 0; length--) {
        const node = findNodeAtLocation(root, path.slice(0, length));
        if (node !== undefined) return lineAt(node.offset);
      }
      return 1;
    },
  };
}
