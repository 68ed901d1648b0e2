/** Labels that say outright that a source follows. */
const SOURCE_LABEL =
  /^(?:sources?\s*:|fuentes?\s*:|quellen?\s*:|vía|via|per|from|according to|(?:as )?(?:first )?reported by|citing|h\/t|hat tip:?)\s*/i;

/** Words that send the reader to a source, and as often to a table or a chapter: a name and a date must follow. */
const POINTER = /^(?:see(?: also)?|cf\.?|compare|e\.g\.,?|as in)\s+/i;

/** First words of brackets that say something else. */
const ASIDE =
  /^(?:as of|as in|by|born|formerly|previously|now|then|since|until|till|from|through|before|after|around|about|approx|circa|c\.|est|due|expected|effective|starting|updated|published|released|last|next|late|early|mid|on|at|in|between|see|fig|figure|table|chapter|section|page|part|pp?\.|photo|image|picture|illustration|credit|video|also|aka|a\.k\.a\.|and|or|but|including|e\.g\.|i\.e\.|version|v\d|disclosure|note|editor|listen|watch|read|correction|clarification|update)\b/i;

export const isAside = (words: string): boolean => ASIDE.test(words);

/** What a bracket begins with: `sure` labels make any name a source, a pointer only one with a date. */
export function readLabel(inner: string): { readonly length: number; readonly sure: boolean } | null {
  const sure = SOURCE_LABEL.exec(inner)?.[0] ?? /^[Ss]ources?\s(?=\p{Lu})/u.exec(inner)?.[0];
  if (sure !== undefined) return { length: sure.length, sure: true };
  const pointer = POINTER.exec(inner)?.[0];
  return pointer === undefined ? null : { length: pointer.length, sure: false };
}
