const BAR = /\s+[|·»•]+\s+|_/;
const DASH = /\s+[-–—]\s+/;
/** A last part behind a dash that is no longer than this, in words, is taken for the name of the site. */
const LONGEST_SITE_NAME = 4;
/** A heading shorter than this, in words, is often the name of the site or section. */
const SHORTEST_HEADLINE = 4;
const CJK = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/;

const wordsOf = (text: string): number => (CJK.test(text) ? text.length / 2 : text.split(/\s+/).filter(Boolean).length);

/** A page's title without the name of its site, which says what the site is about and not the article. */
export function withoutSiteName(title: string, siteName: string): string {
  const parts = title.split(BAR).filter((part) => part.trim() !== '' && part.trim() !== siteName);
  const longest = parts.reduce((best, part) => (part.length > best.length ? part : best), '');
  const last = longest.split(DASH).at(-1) ?? '';
  const cut = longest.length - last.length;
  const isSite = cut > last.length && wordsOf(last) <= LONGEST_SITE_NAME && !/\d/.test(last);
  return (isSite ? longest.slice(0, cut).replace(/\s+[-–—]\s+$/, '') : longest).trim();
}

/** What the page says that it is about: its title, and its heading where that is more than a name. */
export function headlineText(title: string, heading: string, siteName: string): string {
  const own = withoutSiteName(title, siteName);
  return own === '' || wordsOf(heading) >= SHORTEST_HEADLINE ? `${own} . ${heading}` : own;
}
