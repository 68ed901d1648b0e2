import type { SourceDocument } from '../registry/document';
import type { Source } from '../registry/source';
import type { HeldText } from '../registry/texts/version';
import { canonicalAddress } from '../shared/address';
import type { Registry } from './ports';

/** The texts of a body and of its relatives, and what the registry lists at their addresses. */
export interface TextsOfBody {
  readonly own: readonly HeldText[];
  /** Of the organisations that it is part of, and of its parts: "Amazon's terms" may be those of AWS. */
  readonly related: readonly HeldText[];
  readonly recorded: readonly SourceDocument[];
}

export type ReadTexts = (sources: readonly Source[]) => Promise<TextsOfBody>;

/** Most related organisations whose texts are read. */
const MOST_RELATED = 6;

/** Reads texts once for each source, however many citations of an article ask for them. */
export function createTextReader(registry: Registry): ReadTexts {
  const asked = new Map<string, ReturnType<Registry['textsOf']>>();
  const at = new Map<string, ReturnType<Registry['documentsAt']>>();
  let all: ReturnType<Registry['sources']> | null = null;
  const once = <T>(map: Map<string, Promise<T>>, key: string, ask: (key: string) => Promise<T>): Promise<T> => {
    const answer = map.get(key) ?? ask(key);
    map.set(key, answer);
    return answer;
  };
  const textsOf = async (ids: readonly string[]): Promise<HeldText[]> =>
    (await Promise.all(ids.map((id) => once(asked, id, (one) => registry.textsOf(one))))).flat();

  return async (sources) => {
    const ids = sources.map(({ id }) => id);
    all ??= registry.sources();
    const parents = sources.map(({ parent }) => parent);
    const related = (await all)
      .filter(
        ({ id, parent }) => !ids.includes(id) && (parents.includes(id) || (parent !== null && ids.includes(parent))),
      )
      .slice(0, MOST_RELATED);
    const [own, others] = await Promise.all([textsOf(ids), textsOf(related.map(({ id }) => id))]);
    const addresses = [...new Set([...own, ...others].map(({ version }) => canonicalAddress(version.url)))];
    const recorded = await Promise.all(
      addresses.map((address) => (address === null ? [] : once(at, address, (one) => registry.documentsAt(one)))),
    );
    return { own, related: others, recorded: recorded.flat() };
  };
}
