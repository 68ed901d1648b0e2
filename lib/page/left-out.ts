import { type NamedPart, namedPart } from './left-out-names';

/** Whether an element is not shown; what cannot be told from markup alone is asked of the browser. */
export type IsHidden = (element: Element) => boolean;

const NEVER_TEXT = new Set(
  'nav,aside,footer,form,button,input,select,textarea,option,label,code,pre,kbd,samp,script,style,noscript,template,svg,math,iframe,object,embed,video,audio,canvas,figcaption,dialog,menu,address,head,title'.split(
    ',',
  ),
);
/** A handle or one word within a sentence, set as code: "user <code>@name</code> wrote". More than a word is code. */
const ONE_WORD = /^@?[\w./-]{2,40}$/;
const isOneWord = (element: Element): boolean =>
  /^(?:code|kbd|samp)$/.test(element.localName) && ONE_WORD.test(element.textContent ?? '');

const isNeverText = (element: Element): boolean => NEVER_TEXT.has(element.localName) && !isOneWord(element);

const BLOCKS = new Set(
  'address,article,blockquote,body,caption,center,dd,details,div,dl,dt,fieldset,figure,h1,h2,h3,h4,h5,h6,header,hgroup,hr,li,main,ol,p,section,summary,table,tbody,td,tfoot,th,thead,tr,ul'.split(
    ',',
  ),
);
/** True for an element that begins a line of its own. */
export const isBlock = (element: Element): boolean => BLOCKS.has(element.localName);

const LEFT_OUT_ROLES = new Set(
  'navigation,complementary,search,banner,contentinfo,form,dialog,alertdialog,menu,menubar,toolbar,alert,tablist'.split(
    ',',
  ),
);

/** What holds more than this share of the paragraphs is the text. */
const MOST = 0.5;
/** A sidebar or a list of comments may have more paragraphs than a short article; the page's layout has nearly all. */
const NEARLY_ALL = 0.8;
const FEWEST_PARAGRAPHS = 3;

/** Links make up more than this share of teasers. */
const TEASERS = 0.3;
/** A line is a sentence by its end, or by its length in letters; others are labels and lines of buttons. */
const LINE = /^.{25,}[.!?…)][”"'’»]?$|^.{60}/s;
/** Letters of elements that are looked at in one reading; where a page has more, names decide. */
const MOST_LOOKED_AT = 2_000_000;

/** Form controls: an appeal, a consent dialogue, buttons to share. */
const CONTROLS = 'form,input,select,textarea,button,iframe,[role=button],[role=dialog]';
/** A heading that is a link begins a teaser. */
const TEASER = ':is(h2,h3,h4,h5,h6) a[href],a[href] :is(h2,h3,h4,h5,h6)';

const lettersOf = (element: Element): number => element.textContent?.trim().length ?? 0;

/**
 * Whether an element reads like a part of an article: sentences, without controls, and not made of links.
 * @param mayAppeal where it may be an appeal: one paragraph with a link is one
 */
function isProse(element: Element, mayAppeal: boolean): boolean {
  if (element.querySelector(CONTROLS) !== null || element.querySelector(TEASER) !== null) return false;
  let linked = 0;
  for (const link of element.getElementsByTagName('a')) linked += lettersOf(link);
  if (linked > TEASERS * lettersOf(element)) return false;
  const own = [...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ nodeValue }) => nodeValue ?? '');
  const paragraphs = [...element.getElementsByTagName('p')].map(({ textContent }) => textContent ?? '');
  const sentences = [...paragraphs, ...own].filter((text) => LINE.test(text.trim())).length;
  return sentences > (mayAppeal && linked > 0 && element.localName !== 'p' ? 1 : 0);
}

/**
 * What of a page is no text of its article. Elements are told by what they are in HTML, by their role, and by their
 * class and id together with what they hold. What holds most of the text is never left out: some sites wrap the
 * whole page in a form, or an article in what their style sheet calls a newsletter.
 */
export function leftOutOf(root: Element, isHidden: IsHidden): (element: Element) => boolean {
  let paragraphs = -1;
  let lookedAt = 0;

  const holds = (element: Element, share: number): boolean => {
    if (paragraphs < 0) paragraphs = root.getElementsByTagName('p').length;
    return paragraphs >= FEWEST_PARAGRAPHS && element.getElementsByTagName('p').length > share * paragraphs;
  };
  const holdsHeadline = (element: Element): boolean =>
    element.getElementsByTagName('h1').length > 0 && element.getElementsByTagName('p').length >= FEWEST_PARAGRAPHS;
  const looksLikeText = (element: Element, mayAppeal = false): boolean => {
    if (lookedAt > MOST_LOOKED_AT) return false;
    lookedAt += lettersOf(element);
    return isProse(element, mayAppeal);
  };

  /** Classes come in hundreds of elements, ids in one. */
  const parts = new Map<string, NamedPart | null>();
  function partOf(className: string, id: string): NamedPart | null {
    if (className === '' && id === '') return null;
    if (id !== '') return namedPart(className, id);
    let part = parts.get(className);
    if (part === undefined) {
      part = namedPart(className, '');
      parts.set(className, part);
    }
    return part;
  }

  function isApart(element: Element): boolean {
    const tag = element.localName;
    if (typeof tag !== 'string') return true;
    if (isNeverText(element) && !(tag === 'form' && holds(element, MOST))) return true;
    const role = element.getAttribute('role');
    if (role !== null && LEFT_OUT_ROLES.has(role) && !holds(element, MOST)) return true;
    if (element.getAttribute('aria-modal') === 'true') return true;
    const editable = element.getAttribute('contenteditable');
    if (editable !== null && editable !== 'false') return true;
    // Icons and repeated words are hidden from screen readers; text behind a subscription is too, and is shown.
    if (element.getAttribute('aria-hidden') === 'true' && !(isBlock(element) && looksLikeText(element))) return true;
    if (tag === 'article' || tag === 'main' || tag === 'body') return false;
    const part = partOf(element.getAttribute('class') ?? '', element.id);
    if (part === null || holdsHeadline(element)) return false;
    if (part === 'beside') return !holds(element, NEARLY_ALL);
    return !looksLikeText(element, part === 'appeal') && !holds(element, MOST);
  }

  /**
   * A form can name its fields like the methods that it is asked by (`<input name="getAttribute">`). What
   * cannot be asked is left out, as forms are.
   */
  return (element) => {
    try {
      if (!element.hasAttributes() && element.localName !== 'form')
        return isNeverText(element) || (isBlock(element) && isHidden(element));
      return isApart(element) || ((isBlock(element) || isStyled(element)) && isHidden(element));
    } catch {
      return true;
    }
  };
}

/** Asking the browser costs more than all else: words within a paragraph are shown as it is unless something marks them. */
const isStyled = (element: Element): boolean =>
  element.hasAttribute('class') || element.hasAttribute('style') || element.hasAttribute('hidden') || element.id !== '';
