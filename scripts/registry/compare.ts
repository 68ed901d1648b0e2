import type { RegistryContents } from '../../lib/app/memory-registry';

/** What was added, removed and changed of one kind of thing; by its name, in order. */
export interface Difference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

/** What a registry has that another had not. */
export interface RegistryDifference {
  readonly sources: Difference;
  readonly documents: Difference;
  readonly intervals: Difference;
}

/** Compares two registries, the older first. */
export function compareRegistries(before: RegistryContents, after: RegistryContents): RegistryDifference {
  return {
    sources: compareBy(before.sources, after.sources, ({ id }) => id),
    documents: compareBy(before.documents, after.documents, ({ id }) => id),
    // An interval is known by where it begins: a channel that is held for longer is changed, not new.
    intervals: compareBy(before.coverage, after.coverage, (one) => `${one.sourceId}, ${one.channel}, from ${one.from}`),
  };
}

function compareBy<T>(before: readonly T[], after: readonly T[], nameOf: (item: T) => string): Difference {
  const old = new Map(before.map((item) => [nameOf(item), canonical(item)]));
  const now = new Map(after.map((item) => [nameOf(item), canonical(item)]));
  return {
    added: [...now.keys()].filter((name) => !old.has(name)).sort(),
    removed: [...old.keys()].filter((name) => !now.has(name)).sort(),
    changed: [...now].filter(([name, item]) => old.has(name) && old.get(name) !== item).map(([name]) => name),
  };
}

/** JSON with the fields in one order, whatever order the item was built in. */
const canonical = (item: unknown): string =>
  JSON.stringify(item, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
