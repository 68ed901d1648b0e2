import type { Citation } from '../citation/citation';
import { type KnownNames, ownerOfSite } from '../names/known-names';
import type { ResolvedName } from '../names/resolve-name';
import { pointsBack } from '../names/speaker-words';
import type { SourceDocument } from '../registry/document';
import type { Source } from '../registry/source';
import { siteOf } from '../shared/address';

/** Most bodies that a source is part of, or that are part of it, whose documents are looked at too. */
const MOST_KIN = 6;

/** What the sources are part of, and what is part of them. */
export function kinOf(sources: readonly Source[], all: readonly Source[]): Source[] {
  const own = new Set(sources.map(({ id }) => id));
  const parents = new Set(sources.map(({ parent }) => parent));
  return all
    .filter(({ id, parent }) => !own.has(id) && (parents.has(id) || (parent !== null && own.has(parent))))
    .slice(0, MOST_KIN);
}

/** Where the words name nobody or point back, a link to a document that is held tells whose it is. */
export const needsLink = ({ source }: Citation): boolean =>
  source === null || (source.resolved === null && pointsBack(source.text));

export function behindLink(linked: readonly SourceDocument[], all: readonly Source[]): ResolvedName | null {
  if (linked.length === 0) return null;
  const sources = all.filter(({ id }) => linked.some(({ sourceId }) => sourceId === id));
  return sources.length === 0 ? null : { kind: 'known', sources, through: 'address' };
}

/** Who the words name; where they name nobody, the owner of the site behind their link. */
export function whoIsCited({ source, link }: Citation, names: KnownNames): ResolvedName {
  if (source !== null) return names.resolve(source.resolved ?? source.text);
  const host = link === null ? null : siteOf(link);
  return (host === null ? null : ownerOfSite(host, names)) ?? { kind: 'vague' };
}
