import { cannotBeVerified } from '../verdict/verdict';
import { type CheckedCitation, documentsShown } from './report';

/** What a mark in the page would be for: a warning, a document to open, or nothing that a reader needs there. */
export type Ink = 'alarm' | 'document' | 'none';

/**
 * Who has ink: alarms, and verdicts that can show a document. Everything else says only that there is nothing to
 * look up, and an honest article is full of that; it stands in the list.
 */
export function inkOf({ verdict, bodies }: Pick<CheckedCitation, 'verdict' | 'bodies'>): Ink {
  if (cannotBeVerified(verdict.kind)) return 'alarm';
  const documents = documentsShown(verdict);
  // An outlet's own report is no primary document, however well it is known.
  const shown =
    verdict.kind === 'secondary' ? documents.filter(({ sourceId }) => !isAmong(bodies, sourceId)) : documents;
  return shown.length > 0 ? 'document' : 'none';
}

/** True where a source is one of the bodies that are cited. */
export const isAmong = (bodies: CheckedCitation['bodies'], sourceId: string): boolean =>
  bodies.some(({ id }) => id === sourceId);
