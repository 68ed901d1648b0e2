import type { Citation } from '../citation/citation';

/** "Acme's terms, as of 6 May": the day on which they were in force, not that of their publication. */
export const speaksOfTerms = ({ claim, text, documentType }: Citation): boolean =>
  documentType === 'terms-version' || TERMS_OF_SOMEBODY.test(`${text} ${claim}`);

const TERMS_OF_SOMEBODY =
  /\b(?<!\bin )(?:terms(?: of (?:use|service))?(?=[\s,)])(?! with\b| that\b| under\b)|(?:usage|use|privacy) policy|services? agreement)\b/i;
