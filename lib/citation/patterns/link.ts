import { isSecondary } from '../../registry/source';
import type { Find, PatternInput } from './pattern';

/** Pages of a site that are no documents: what is sold, who works there, where to sign in. */
const NO_DOCUMENT =
  /^\/(?:$|products?|pricing|about|contact|careers|jobs|team|login|signin|signup|docs?|documentation|api|platform|support|help|shop|store|download|search|tags?|topics?|categor(?:y|ies)|authors?|people|company|solutions|features|blog\/?$|news\/?$|newsroom\/?$|research\/?$|index\.html?$)/i;

/** Links in the running text that lead to a document of a primary source: "offered [its own contribution](…)". */
export function link({ text, links, names, context }: PatternInput): Find[] {
  const found: Find[] = [];
  for (const { start, end, href } of links) {
    const address = /^https?:\/\/(?:www\.)?([^/?#:]+)(?::\d+)?(\/[^?#]*)?/i.exec(href);
    const host = address?.[1]?.toLowerCase();
    if (host === undefined || isOwnSite(host, context.site) || NO_DOCUMENT.test(address?.[2] ?? '/')) continue;
    if (!isDocument(address?.[2] ?? '') || end - start < 2) continue;
    const owner = ownerOf(host, names);
    if (owner === null) continue;
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

const isDocument = (path: string): boolean => PUBLISHED.test(path);

const isOwnSite = (host: string, site: string | null): boolean =>
  site !== null && (host === site || host.endsWith(`.${site}`) || site.endsWith(`.${host}`));

/** The primary source at a host or at the domain that it belongs to. */
function ownerOf(host: string, names: PatternInput['names']) {
  for (let at = host; at.includes('.'); at = at.slice(at.indexOf('.') + 1)) {
    const owner = names.resolve(at);
    if (owner.kind === 'known') return owner.sources.every(isSecondary) ? null : owner;
  }
  return null;
}
