import { findNodeAtLocation, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';

/** A parsed text whose values know on which line they stand. */
export interface LocatedJson {
  readonly value: unknown;
  /** The line of the value at a path, or of the nearest around it that is there; from 1. */
  lineOf(path: readonly (string | number)[]): number;
}

/** A mistake in the syntax, and its line. */
export interface SyntaxProblem {
  readonly line: number;
  readonly message: string;
}

/** The parser recurses; no file of ours nests deeper than a former name in a source in a list. */
const DEEPEST = 16;

/** Parses JSON strictly, without comments and trailing commas: the value, or every mistake. */
export function parseLocatedJson(text: string): LocatedJson | readonly SyntaxProblem[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
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
  const tooDeep = firstBeyond(text, DEEPEST);
  if (tooDeep !== null) return [{ line: lineAt(tooDeep), message: 'brackets within brackets, too deep' }];
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  if (root === undefined || errors.length > 0) {
    if (errors.length === 0) return [{ line: 1, message: 'ValueExpected' }];
    return errors.map(({ error, offset }) => ({ line: lineAt(offset), message: printParseErrorCode(error) }));
  }
  return {
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

/** Where brackets outside of strings first stand deeper than `deepest`; null when nowhere. */
function firstBeyond(text: string, deepest: number): number | null {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    if (mark === '"') inString = !inString;
    else if (inString) at += mark === '\\' ? 1 : 0;
    else if (mark === '[' || mark === '{') depth++;
    else if (mark === ']' || mark === '}') depth--;
    if (depth > deepest) return at;
  }
  return null;
}
