/** Characters that show nothing: soft hyphens, joiners, marks of direction. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2064\uFEFF]/g;

const LINK = /!?\[([^[\]]{0,2000})\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+"[^"\n]*")?\)/g;

/** The words of a run of Markdown as a reader sees them, on one line: no emphasis, no addresses of links, no escapes. */
export function plainText(markdown: string): string {
  return markdown
    .replace(INVISIBLE, '')
    .replace(LINK, '$1')
    .replace(/<(?:br|\/?(?:p|b|i|u|em|strong|sup|sub|span|div|td|tr|a))\b[^<>]{0,300}>/gi, ' ')
    .replace(/(?<!\\)(?:\*{1,3}|`+)/g, '')
    .replace(/(?<![\p{L}\p{N}\\])_{1,3}(?=\S)|(?<=[^\s\\])_{1,3}(?![\p{L}\p{N}])/gu, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
