import { ownerOfSite } from '../../names/known-names';
import { isSecondary } from '../../registry/source';
import { isWithin, siteOf } from '../../shared/address';
import type { Find, PatternInput } from './pattern';

/** Pages of a site that are no documents: what is sold, who works there, where to sign in. */
const NO_DOCUMENT =
  /^\/(?:$|products?|pricing|about|contact|careers|jobs|team|login|signin|signup|docs?|documentation|api|platform|support|help|shop|store|download|search|tags?|topics?|categor(?:y|ies)|authors?|people|company|solutions|features|blog\/?$|news\/?$|newsroom\/?$|research\/?$|index\.html?$)/i;

/** Links in the running text that lead to a document of a primary source: "offered [its own contribution](…)". */
export function link({ text, links, names, context }: PatternInput): Find[] {
  const found: Find[] = [];
  for (const { start, end, href } of links) {
    const host = siteOf(href);
    const path = /^\w+:\/\/[^/?#]*([^?#]*)/.exec(href)?.[1] ?? '';
    if (host === null || isOwnSite(host, context.site) || end - start < 2) continue;
    if (NO_DOCUMENT.test(path) || !PUBLISHED.test(path)) continue;
    const owner = ownerOfSite(host, names);
    if (owner === null || owner.sources.every(isSecondary)) continue;
    const written = names.resolve(text.slice(start, end));
    found.push({
      form: 'link',
      start,
      end,
      source: written.kind === 'known' ? { start, end } : null,
      cue: null,
      date: null,
      link: href,
      quote: null,
    });
  }
  return found;
}

/** Where sites keep what they publish: "/news/…", "/blog/…", "/2026/05/…". */
const PUBLISHED =
  /\/[^/]*(?:news|blog|press|posts?\b|announc|research|publication|release|statement|report|article|stor(?:y|ies)\b|index|insight|update|speech|document|guidance|rule|notice|polic|terms|filing|order|decision|media|20\d\d)[^/]*\/[^/]/i;

const isOwnSite = (host: string, site: string | null): boolean =>
  site !== null && (isWithin(host, site) || isWithin(site, host));
