/**
 * What classes and ids tell of an element. They are written for style sheets and scripts, so a name is a hint: most
 * elements with one are asked what they hold before they are left out (`left-out.ts`).
 */
export type NamedPart =
  /** Comments, notes on the author, columns beside the text, words for machines: prose, so only the name tells. */
  | 'beside'
  /** Appeals, advertisements, consent. */
  | 'appeal'
  /** Teasers and buttons, or a section that speaks of such things. */
  | 'teasers';

const BESIDE = /^(?:comments?|commentlist|respond|replies|disqus\w*|sidebar)$/;
const APPEAL =
  /^(?:newsletter|subscri\w+|advert\w*|ads?|adslot|sponsor\w*|promo\w*|cookie\w*|consent|gdpr|onetrust|cookiebot|didomi|breadcrumbs?|recirc\w*)$/;
const TEASERS = /^(?:related|recommend\w*|popular|trending|share|sharing|shares|social|tags|teasers?|upsell)$/;
/** Names that mean one thing only, as they are written. */
const ONLY =
  /(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-reader-text|author-bio|author-box|about-the-author|most-read|most-popular)(?:$|[\s_-])/i;

/** Words that say of a name that it is made for the style sheet, and not of the words of a heading. */
const STRUCTURAL =
  /^(?:area|articles?|aside|banner|bar|below|block|body|bottom|box|btn|buttons?|card|cards|c|col|column|container|content|contents|cta|cms|component|count|embed|feed|footer|form|foot|group|header|head|holder|icons?|inline|inner|item|items|js|label|latest|layer|left|line|links?|list|main|media|menu|modal|module|more|news|notice|outer|overlay|page|panel|popup|posts?|print|read|reading|right|root|row|rail|section|single|signup|sign|slot|stories|story|strip|tab|template|text|the|thread|title|toolbar|tools|top|topics|ui|unit|up|view|widget|wp|wrap|wrapper|wrapping|zone|\d+|\w)$/;
/** "has-sidebar", "no-share", "layout-sidebar": how the element is laid out, not what it is. */
const LAYOUT = /^(?:has|no|not|with|without|hide|layout|grid|two|one|three|is)$/;

/** The words of a name: "relatedPosts-list" is related, posts, list. */
const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

function partOf(words: readonly string[], isWhole: boolean): NamedPart | null {
  if (words.some((word) => LAYOUT.test(word))) return null;
  const telling = words.filter((word) => BESIDE.test(word) || APPEAL.test(word) || TEASERS.test(word));
  if (telling.length === 0) return null;
  // An id is often made of the words of a heading: "comments-by-regulators".
  if (isWhole && !words.every((word) => telling.includes(word) || STRUCTURAL.test(word))) return null;
  if (telling.some((word) => BESIDE.test(word)))
    return words.every((word) => telling.includes(word) || STRUCTURAL.test(word)) ? 'beside' : 'teasers';
  return telling.some((word) => APPEAL.test(word)) ? 'appeal' : 'teasers';
}

/** Longer names, in UTF-16 units, are read no further. */
const LONGEST_NAMES = 400;

/** A quick look first: hardly any element has a name that matters. */
const ANY =
  /comment|respond|replies|disqus|newsletter|subscri|advert|\bads?\b|adslot|sponsor|promo|cookie|consent|gdpr|onetrust|didomi|breadcrumb|recirc|related|recommend|most|popular|trending|shar|social|sidebar|tags|teaser|upsell|sr-only|hidden|screen-reader|author/i;

/** What an element is by its class and id, if they tell. */
export function namedPart(writtenClass: string, writtenId: string): NamedPart | null {
  const className = writtenClass.slice(0, LONGEST_NAMES);
  const id = writtenId.slice(0, LONGEST_NAMES);
  const names = `${className} ${id}`;
  if (!ANY.test(names)) return null;
  if (ONLY.test(names)) return 'beside';
  let found = id === '' ? null : partOf(wordsOf(id), true);
  for (const name of className.split(/\s+/)) {
    const part = partOf(wordsOf(name), false);
    if (part !== null && (found === null || found === 'teasers')) found = part;
  }
  return found;
}
