import type { SourceDocument } from '../registry/document';
import { spellDay } from '../shared/calendar';

/** " (from the list “Your own list”)" behind what a list says that is not the bundled one; the bundled one's goes without saying. */
export const fromList = ({ list }: { readonly list?: string }): string =>
  list === undefined ? '' : ` (from the list “${list}”)`;

/** " The list “Your own list” dates it 12 May 2026." where a second list gives a document another day. */
export const dateElsewhere = ({ otherDate }: Pick<SourceDocument, 'otherDate'>): string =>
  otherDate === undefined ? '' : ` The list “${otherDate.list}” dates it ${spellDay(otherDate.date)}.`;
