/** Whether an element is not shown; what cannot be told from markup alone is asked of the browser. */
export type IsHidden = (element: Element) => boolean;

const LEFT_OUT = new Set(
  'nav,aside,footer,form,button,input,select,textarea,option,label,code,pre,kbd,samp,script,style,noscript,template,svg,math,iframe,object,embed,video,audio,canvas,figcaption,dialog,menu,address,head,title'.split(
    ',',
  ),
);
/** A handle or one word within a sentence, set as code: "user <code>@name</code> wrote". More than a word is code. */
const ONE_WORD = /^@?[\w./-]{2,40}$/;
const isOneWord = (element: Element): boolean =>
  /^(?:code|kbd|samp)$/.test(element.localName) && ONE_WORD.test(element.textContent ?? '');

const isNeverText = (element: Element): boolean => LEFT_OUT.has(element.localName) && !isOneWord(element);

const BLOCKS = new Set(
  'address,article,blockquote,body,caption,center,dd,details,div,dl,dt,fieldset,figure,h1,h2,h3,h4,h5,h6,header,hgroup,hr,li,main,ol,p,section,summary,table,tbody,td,tfoot,th,thead,tr,ul'.split(
    ',',
  ),
);
const FEWEST_PARAGRAPHS = 3;
/** There may be more comments than paragraphs of the article; but what holds the headline too is no list of them. */
const NEVER_TEXT = /comment|respon[ds]|disqus|related|recommend/i;
const holdsHeadline = (element: Element): boolean =>
  element.getElementsByTagName('h1').length > 0 && element.getElementsByTagName('p').length >= FEWEST_PARAGRAPHS;
/** A sidebar of teasers may have more paragraphs than a short article; a layout with a sidebar has nearly all. */
const SIDEBAR = /sidebar/i;
const NEARLY_ALL = 0.8;
const MOST = 0.5;
const LEFT_OUT_ROLES = new Set([
  'navigation',
  'complementary',
  'search',
  'banner',
  'contentinfo',
  'form',
  'dialog',
  'menu',
  'menubar',
  'toolbar',
  'alert',
  'tablist',
]);
const LEFT_OUT_NAMES =
  /(?:^|[\s_-])(?:comments?|comment-?list|respond|disqus\w*|sidebar|related|recommended|recirc\w*|newsletter|subscribe|social|share|sharing|promo|advert\w*|ad-?slot|sponsor\w*|cookie\w*|consent|breadcrumbs?|most-?read|trending|popular|paywall|sr-only|visually-?hidden|screen-reader-text|author-bio|tags?-list)(?:$|[\s_-])/i;

function isLeftOut(element: Element, holdsTheText: HoldsTheText): boolean {
  const tag = element.localName;
  if (typeof tag !== 'string' || (isNeverText(element) && !(tag === 'form' && holdsTheText(element)))) return true;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  if (LEFT_OUT_ROLES.has(element.getAttribute('role') ?? '')) return true;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return true;
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`;
  return (
    names.length > 1 &&
    !['article', 'main', 'body'].includes(tag) &&
    LEFT_OUT_NAMES.test(names) &&
    !holdsHeadline(element) &&
    (NEVER_TEXT.test(names) || !holdsTheText(element, SIDEBAR.test(names) ? NEARLY_ALL : MOST))
  );
}

/** True for an element that begins a line of its own. */
export const isBlock = (element: Element): boolean => BLOCKS.has(element.localName);

/** Asking the browser costs more than all else: words within a paragraph are shown as it is unless something marks them. */
const isStyled = (element: Element): boolean =>
  element.hasAttribute('class') || element.hasAttribute('style') || element.id !== '';

/**
 * A form can name its fields like the methods that it is asked by (`<input name="getAttribute">`). What
 * cannot be asked is left out, as forms are.
 */
export function isSkipped(element: Element, isHidden: IsHidden, holdsTheText: HoldsTheText): boolean {
  try {
    if (!element.hasAttributes() && element.localName !== 'form')
      return isNeverText(element) || (isBlock(element) && isHidden(element));
    return isLeftOut(element, holdsTheText) || ((isBlock(element) || isStyled(element)) && isHidden(element));
  } catch {
    return true;
  }
}

/** Whether an element holds most of the text, or more than a share of it, whatever it is called. */
export type HoldsTheText = (element: Element, share?: number) => boolean;

/**
 * Tells wrappers of the text from what is left out. Some sites wrap the whole page in a form, or an article in
 * what their style sheet calls a newsletter or a paywall: what holds most of the paragraphs is the text.
 */
export function wrappersOf(root: Element): HoldsTheText {
  let paragraphs = -1;
  return (element, share = MOST) => {
    if (paragraphs < 0) paragraphs = root.getElementsByTagName('p').length;
    return paragraphs >= FEWEST_PARAGRAPHS && element.getElementsByTagName('p').length > share * paragraphs;
  };
}
