import type { Citation } from '../citation/citation';

/** "Has said", "had repeatedly promised": at some time until now, and not in the document of which the story tells. */
const PERFECT = /\b(?:has|have|had|having|’s been|'s been)\b/i;
/** Another time than the story's, named without a date. */
const ANOTHER_TIME =
  /\b(?:previous(?:ly)?|earlier|formerly|originally|initially|in the past|at the time|at first|long|once|ago|years?|in (?:19|20)\d\d|repeatedly|often|always|usually|separately|later|since|(?:last|that) (?:week|month|summer|fall|autumn|winter|spring))\b/i;

/** Handed to somebody, or written in a document of another kind than an announcement. */
const ELSEWHERE =
  /\b(?:statements? (?:\w+ )?(?:to|with)|(?:in|according to|during|at|through|via|per) (?:(?:an?|the|its|their|his|her|that|this|another) )?(?:[\p{L}\p{N}’'-]+ ){0,3}?(?:(?:system|model) card|white ?paper|lawsuit|complaint|motion|court|testimony|letter|memo|e-?mails?|interview|earnings|filings?|response))\b/iu;
/** What always stands on a body's site, and is no announcement: "reads Acme's description". */
const STANDING_PAGE =
  /\b(?:descriptions?|documentation|manual|help (?:page|cent(?:er|re))|support (?:page|site)|status page|FAQs?|home ?page|website)\b/i;
/** Characters before a telling that can say when and where it was made; what is longer is what is told. */
const CIRCUMSTANCE = 80;
/** Characters behind a telling from which the content follows it, rather than stands before it. */
const CONTENT = 15;

/** True where a telling's words take it out of the story: what was said before, again and again, or apart from it. */
export function isOtherOccasion(citation: Pick<Citation, 'text' | 'claim' | 'documentType' | 'date'>): boolean {
  const { text, claim, date } = citation;
  // "Last week" is a time of its own where it is not the telling's date, which is compared as days.
  const words = [text, before(text, claim)].map((one) => (date === null ? one : one.replace(date.text, ' ')));
  return (
    isInPerfect(citation) ||
    words.some((one) => ANOTHER_TIME.test(one) || ELSEWHERE.test(one)) ||
    STANDING_PAGE.test(text)
  );
}

/**
 * "Has apologized": what happened today, and stands in no document of the days before. "Has accused it in a blog post"
 * tells of a document all the same.
 */
export const isInPerfect = ({ text, documentType }: Pick<Citation, 'text' | 'documentType'>): boolean =>
  PERFECT.test(text) && documentType === null;

/** "Has previously accused", "repeatedly warned": at some earlier time, and none in particular. */
export const isToldOfBefore = ({ text }: Pick<Citation, 'text'>): boolean =>
  /\b(?:previously|formerly|repeatedly|in the past)\b/i.test(text);

/** "Two years ago, OpenAI said that …": words that stand before the telling and its content. None in "…, OpenAI said". */
function before(text: string, claim: string): string {
  const at = claim.indexOf(text);
  return at < 0 || at > CIRCUMSTANCE || claim.length - at - text.length < CONTENT ? '' : claim.slice(0, at);
}
