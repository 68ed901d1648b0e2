import type { AliasIndex } from './alias-index';
import { type ResolvedName, resolveName } from './resolve-name';

/** What extraction asks of the registry: which names there are, and who a written name is. */
export interface KnownNames {
  readonly index: AliasIndex;
  readonly resolve: (name: string) => ResolvedName;
}

/** Who owns a host or the domain that it lies in; null where the registry knows nobody there. */
export function ownerOfSite(host: string, names: KnownNames): (ResolvedName & { readonly kind: 'known' }) | null {
  for (let at = host; at.includes('.'); at = at.slice(at.indexOf('.') + 1)) {
    const owner = names.resolve(at);
    if (owner.kind === 'known') return owner;
  }
  return null;
}

/** Remembers each name that was asked for. */
export function knownNames(index: AliasIndex): KnownNames {
  const asked = new Map<string, ResolvedName>();
  return {
    index,
    resolve(name) {
      const before = asked.get(name);
      if (before !== undefined) return before;
      const resolved = resolveName(name, index);
      asked.set(name, resolved);
      return resolved;
    },
  };
}
