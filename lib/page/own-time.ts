/** A page has more of them only where it lists others' articles. */
const MOST_TIMES = 20;
/** Where the days of other articles stand: tickers, teasers, comments. */
const ELSEWHERE =
  /^(?:nav|aside|footer|form) |teaser|ticker|related|comment|recommend|sidebar|promo|most-?read|trending|latest/i;
/** The day of a change is not the day of publication. */
const CHANGED = /updated|modified|edited|revised|changed|aktualisiert|mis à jour|actualizado/i;
/** An article without a heading of its own, but with so many paragraphs, is the one that is read. */
const FEWEST_PARAGRAPHS = 3;

/** True for a day that stands with the article's own text. */
function isOfArticle(time: Element, heading: Element | undefined): boolean {
  for (let at: Element | null = time; at !== null && at.localName !== 'main'; at = at.parentElement) {
    if (ELSEWHERE.test(`${at.localName} ${at.className} ${at.id}`)) return false;
    if (at.localName === 'article')
      return heading === undefined || at.contains(heading) || at.getElementsByTagName('p').length >= FEWEST_PARAGRAPHS;
  }
  return true;
}

/** The `<time>` of the article itself: one that says so first, else the first that stands with it and tells no change. */
export function ownTime(document: Document): Element | undefined {
  const heading = document.getElementsByTagName('h1')[0];
  const times = [...document.querySelectorAll('time[datetime]')]
    .slice(0, MOST_TIMES)
    .filter((time) => isOfArticle(time, heading));
  return (
    times.find((time) => time.matches('[itemprop=datePublished],[pubdate]')) ??
    times.find(
      (time) =>
        !CHANGED.test(
          `${time.getAttribute('itemprop')} ${time.className} ${time.textContent} ${time.previousSibling?.textContent?.slice(-24)}`,
        ),
    )
  );
}
