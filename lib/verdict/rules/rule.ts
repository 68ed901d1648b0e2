import type { Question } from '../question';
import type { Verdict } from '../verdict';

/** One outcome, in a file of its own: the verdict where it is the one, else null, and the next rule is asked. */
export type Rule = (question: Question) => Verdict | null;
