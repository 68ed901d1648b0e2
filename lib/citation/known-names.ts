import type { AliasIndex } from '../registry/alias-index';
import { type ResolvedName, resolveName } from '../registry/resolve-name';
import type { Source } from '../registry/source';

/** What extraction asks of the registry: which names there are, and who a written name is. */
export interface KnownNames {
  readonly index: AliasIndex;
  readonly resolve: (name: string) => ResolvedName;
}

/** @param sources all sources of the registry in force */
export function knownNames(index: AliasIndex, sources: readonly Source[]): KnownNames {
  const asked = new Map<string, ResolvedName>();
  return {
    index,
    resolve(name) {
      const before = asked.get(name);
      if (before !== undefined) return before;
      const resolved = resolveName(name, index, sources);
      asked.set(name, resolved);
      return resolved;
    },
  };
}
