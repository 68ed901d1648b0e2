/** A last part behind a bar, or a short one behind a dash, is the name of the site. */
const SITE_NAME = /(?:\s+[|·»•]|_).*$|\s[-–—]\s(?:[^\s\d]+\s?){1,4}$/;
/** A heading of fewer words is often the name of the site or section. */
const HEADLINE = /(?:\S+\s+){3}\S|[\u3040-\ud7af]{8}/;

/**
 * What the page says that it is about: its title without the name of the site, which says what the site is about and
 * not the article, and its heading where that is more than a name.
 */
export function headlineText(title: string, heading: string): string {
  const own = title.replace(SITE_NAME, '').trim();
  return own === '' || HEADLINE.test(heading) ? `${own} . ${heading}` : own;
}
