import type { PageBlock } from './page-block';

/** Links over more than this share of a block make it a teaser or a line of a menu. */
const ALL_LINK = 0.85;
/** A paragraph of prose has so many letters, and ends as a sentence does. */
const PROSE = 100;
const SENTENCE = /[.!?…。！？][”"'’»)\]]*\s*$/;
/** So many lines of a menu one after another are a list of them, wherever they stand. */
const IN_A_ROW = 3;
/** Longer lines at the ends of an article are not furniture. */
const LONGEST_LINE = 60;
/** An item of a menu is no longer. */
const LONGEST_ITEM = 30;
const LONGEST_APPEAL = 260;

/** Lines that ask for something, as they begin; each of them asks for what is named in `APPEALED`. */
const APPEAL =
  /^(?:(?:sign up|subscribe|join|follow|share|support|become|enjoy(?:ed|ing)?|thanks|stay|listen|register|never miss|don['’]t miss|to continue|please)\b|get (?:the|our|your)\b|already (?:a|have)\b|want (?:more|to)\b|if you (?:enjoyed|liked|like)\b|this (?:post|article|story) is (?:for|free)|abonn|inscri|suscr|melden sie|jetzt )/i;
const APPEALED =
  /newsletter|subscri|inbox|our (?:app|channel|podcast|community)|(?:follow|join) us|\bon (?:x|twitter|facebook|linkedin|instagram|whatsapp|telegram|google news)\b|\bmember(?:ship)?\b|share (?:this|it)\b|with a friend|abonn|suscri|inscri/i;
/** Lines that lead to other articles, and labels of what is no text. */
const LABEL =
  /^(?:read (?:more|also|next|on)|see also|also read|more (?:from|on|stories)|related(?: \w+)?|recommended|most read|trending|top stories|up next|advertisement|sponsored|share this(?: \w+)?|lesen sie auch|lest auch|mehr zum thema|à lire aussi|lire aussi|lea también|leggi anche|lees ook|skip to (?:main )?content|log ?in|sign (?:in|up)|menu|search|comments?(?: \(\d+\))?)\W*$/i;
/** A byline without a day. */
const BYLINE = /^(?:by|von|par|por|di|door)\s/i;
const RIGHTS = /^(?:©|copyright (?:©|\(c\)|\d))|all rights reserved/i;

const isAllLink = ({ text, links }: PageBlock): boolean =>
  links.length > 0 && links.reduce((sum, { start, end }) => sum + end - start, 0) >= ALL_LINK * text.length;
const isProse = ({ text, heading }: PageBlock): boolean =>
  heading !== true && text.length >= PROSE && SENTENCE.test(text);
/** A day or a number may be cited, or tell when the article was written. */
const tellsNothing = ({ text }: PageBlock): boolean => !/\d/.test(text);
/** An appeal or a line on rights. A long paragraph that has such words is an article's own. */
const isAppeal = (block: PageBlock): boolean =>
  block.text.length <= LONGEST_APPEAL &&
  (RIGHTS.test(block.text) || (APPEAL.test(block.text) && APPEALED.test(block.text) && tellsNothing(block)));

/**
 * Teasers and menus between the paragraphs: links one after another, of a word or two each or under a label. Other
 * links in a row are the items of a list of news.
 */
function teasersInARow(blocks: readonly PageBlock[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let from = 0, i = 0; i <= blocks.length; i++) {
    const block = blocks[i];
    if (block !== undefined && isAllLink(block) && tellsNothing(block)) continue;
    const row = blocks.slice(from, i);
    const isLabelled = LABEL.test(blocks[from - 1]?.text ?? '');
    if (isLabelled || (row.length >= IN_A_ROW && row.every(({ text }) => text.length <= LONGEST_ITEM)))
      for (let at = from; at < i; at++) found.add(at);
    from = i + 1;
  }
  return found;
}

/**
 * What is left of an article's blocks without what stands around and between them: lines of menus, labels, teasers in a
 * row, appeals to subscribe, rights. A single line that is a link stays: lists of sources and news are made of them.
 */
export function withoutFurniture(blocks: readonly PageBlock[]): PageBlock[] {
  const first = blocks.findIndex(isProse);
  if (first < 0) return [...blocks];
  const last = blocks.findLastIndex(isProse);
  const inRow = teasersInARow(blocks);
  const headline = blocks.findLastIndex(({ heading }, i) => heading === true && i < first);
  return blocks.filter((block, i) => {
    const { text, heading } = block;
    if (LABEL.test(text) || isAppeal(block) || inRow.has(i)) return false;
    if ((i >= first && i <= last) || i === headline || !tellsNothing(block)) return true;
    return (
      !isAllLink(block) && (heading === true || text.length > LONGEST_LINE || SENTENCE.test(text) || BYLINE.test(text))
    );
  });
}
