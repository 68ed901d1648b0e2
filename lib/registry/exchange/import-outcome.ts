import { failure, type Outcome } from '../../shared/outcome';
import { LARGEST_FILE, type OwnRegistry } from './own-registry';

/** One thing that is wrong with a file, for the user to mend. */
export interface ImportProblem {
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

/** Why nothing was imported. */
export type ImportFailure =
  | { readonly kind: 'too-large'; readonly size: number }
  /** The first problems, in order of lines, and how many more there are. */
  | { readonly kind: 'problems'; readonly problems: readonly ImportProblem[]; readonly more: number };

/** Everything that a file holds, or what is wrong with it: never a half. */
export type ImportOutcome = Outcome<OwnRegistry, ImportFailure>;

/** As many problems as anybody reads through before mending the first. */
const MOST_PROBLEMS = 50;

/** Collects problems, and forgets those beyond the first fifty but their number. */
export interface ImportProblems {
  add(line: number, message: string): void;
  readonly count: number;
  toFailure(): { ok: false; failure: ImportFailure };
}

export function collectImportProblems(): ImportProblems {
  const problems: ImportProblem[] = [];
  let count = 0;
  return {
    add(line, message) {
      count++;
      if (problems.length < MOST_PROBLEMS) problems.push({ line, message });
    },
    get count() {
      return count;
    },
    toFailure() {
      const sorted = [...problems].sort((a, b) => a.line - b.line);
      return failure({ kind: 'problems', problems: sorted, more: count - sorted.length });
    },
  };
}

/** A failure of a single problem. */
export const refuseAt = (line: number, message: string): { ok: false; failure: ImportFailure } =>
  failure({ kind: 'problems', problems: [{ line, message }], more: 0 });

/** The text without its byte order mark and with one kind of line end; or the refusal of one that is too large. */
export function openText(text: string): Outcome<string, ImportFailure> {
  if (text.length > LARGEST_FILE) return failure({ kind: 'too-large', size: text.length });
  return { ok: true, value: text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n') };
}

/** What is wrong, a sentence for each line of a list. */
export function explainImportFailure(reason: ImportFailure): string[] {
  if (reason.kind === 'too-large') {
    return [`The file is larger than ${LARGEST_FILE / 1_000_000} million characters. Nothing was imported.`];
  }
  const lines = reason.problems.map(({ line, message }) => `Line ${line}: ${message}`);
  if (reason.more > 0) lines.push(`And ${reason.more} more. Nothing was imported.`);
  return lines;
}
