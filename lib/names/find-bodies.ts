import type { Source } from '../registry/source';
import type { Span } from '../shared/span';
import type { KnownNames } from './known-names';

/** A body of the registry that a text names. */
export interface BodyMention extends Span {
  readonly source: Source;
}

/** Finds the bodies that a text names; names that several share are left out. */
export function findBodies(text: string, names: KnownNames): BodyMention[] {
  const found: BodyMention[] = [];
  let until = 0;
  for (const word of text.matchAll(/(?<![\p{L}\p{N}])(?:[\p{Lu}\p{N}]|\p{Ll}{1,2}(?=\p{Lu}))/gu)) {
    if (word.index < until) continue;
    const name = names.index.nameAt(text, word.index);
    if (name === null) continue;
    until = name.end;
    const [source, other] = name.sources;
    // A single letter is as often a variable or a grade.
    if (source !== undefined && other === undefined && name.end - word.index > 1)
      found.push({ start: word.index, end: name.end, source });
  }
  return found;
}
