import { judgeQuote } from '../quote';
import type { Rule } from './rule';

/** `verified` by quote, or `differs` by its words: what the held texts of the body show about the words in quotation marks. */
export const quotedWords: Rule = ({ evidence }) => judgeQuote(evidence.quote);
