import type { SourceDocument } from '../registry/document';
import type { Source } from '../registry/source';
import { canonicalAddress } from '../shared/address';
import type { HeldText } from '../texts/version';
import type { Registry } from './ports';

/** The texts of a body and of its relatives, and what the registry lists at their addresses. */
export interface TextsOfBody {
  readonly own: readonly HeldText[];
  /** Of the organisations that it is part of, and of its parts: "Amazon's terms" may be those of AWS. */
  readonly related: readonly HeldText[];
  readonly recorded: readonly SourceDocument[];
}

/** @param kin what the sources are part of, and what is part of them */
export type ReadTexts = (sources: readonly Source[], kin: readonly Source[]) => Promise<TextsOfBody>;

/** Reads texts once for each source, however many citations of an article ask for them. */
export function createTextReader(registry: Registry): ReadTexts {
  const asked = new Map<string, ReturnType<Registry['textsOf']>>();
  const at = new Map<string, ReturnType<Registry['documentsAt']>>();
  const once = <T>(map: Map<string, Promise<T>>, key: string, ask: (key: string) => Promise<T>): Promise<T> => {
    const answer = map.get(key) ?? ask(key);
    map.set(key, answer);
    return answer;
  };
  const textsOf = async (ids: readonly string[]): Promise<HeldText[]> =>
    (await Promise.all(ids.map((id) => once(asked, id, (one) => registry.textsOf(one))))).flat();

  return async (sources, kin) => {
    const [own, others] = await Promise.all([textsOf(sources.map(({ id }) => id)), textsOf(kin.map(({ id }) => id))]);
    const addresses = [...new Set([...own, ...others].map(({ version }) => canonicalAddress(version.url)))];
    const recorded = await Promise.all(
      addresses.map((address) => (address === null ? [] : once(at, address, (one) => registry.documentsAt(one)))),
    );
    return { own, related: others, recorded: recorded.flat() };
  };
}
