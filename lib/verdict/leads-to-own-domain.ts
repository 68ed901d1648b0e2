import type { Source } from '../registry/source';
import { isWithin, siteOf } from '../shared/address';

/** True when an address lies on a domain of one of the sources. */
export function leadsToOwnDomain(link: string | null, sources: readonly Source[]): boolean {
  const host = link === null ? null : siteOf(link);
  return host !== null && sources.some((source) => source.domains.some((domain) => isWithin(host, domain)));
}
