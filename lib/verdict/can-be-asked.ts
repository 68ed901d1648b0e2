import type { Citation } from '../citation/citation';
import type { ResolvedName } from '../names/resolve-name';
import { speakerOf } from './speaker';

/** Who can be asked about what they said: a person or a spokesperson; null for a body or a document, which publishes. */
export function canBeAsked(citation: Citation, name: ResolvedName): 'person' | 'spokesperson' | null {
  const speaker = speakerOf(citation, name);
  return speaker === 'person' || speaker === 'spokesperson' ? speaker : null;
}
