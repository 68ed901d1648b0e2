import { SaxesParser } from 'saxes';
import { failure, type Outcome, success } from '../../shared/outcome';
import type { ChannelFailure } from './channel';

/** Elements within elements: titles and summaries in XHTML nest a dozen deep, tables in tables two dozen. */
const DEEPEST = 100;

/** Fifty thousand entries of a sitemap with twenty elements each. */
const MOST_ELEMENTS = 1_000_000;

/** How much is given to the parser at once: it is asked to stop between two pieces. */
const PIECE = 65_536;

/** Mistakes that leave the elements as they are: entities of HTML in XML, and characters that XML cannot carry. */
const HARMLESS = /^\d+:\d+: (?:undefined entity|malformed character entity|disallowed character(?:\.| in entity name))/;

/** More of them than any text has. */
const MOST_HARMLESS = 10_000;

/** `&` that begins no entity, as in addresses. Left alone, the parser takes all up to the next `;` for an entity. */
const BARE_AMPERSAND = /&(?!#?\w{1,31};)/g;

/** A page, by how it begins. A DOCTYPE in small letters is HTML's alone. */
const PAGE = /^(?:<!--(?:(?!-->).){0,2000}-->\s*)*<(?:!doctype\s+html|html|head|body)\b/is;

/** The names of the open elements from the root on, without prefix, in small letters. */
export type ElementPath = readonly string[];

/** Is told of each element in turn. */
export interface XmlVisitor {
  onOpen?(path: ElementPath): void;
  /** Text directly in the last element of the path, in one piece or several, entities decoded. */
  onText?(text: string, path: ElementPath): void;
  onClose?(path: ElementPath): void;
}

/**
 * Walks through an XML document from its start to its end, so that one that breaks off is found out. Declared entities
 * are refused and none is ever expanded; nothing is fetched.
 * @param roots names that the root may have, in small letters and without prefix
 * @returns the root's name
 */
export function scanXml(
  body: string,
  roots: readonly string[],
  visitor: XmlVisitor = {},
): Outcome<string, ChannelFailure> {
  const text = escapeAmpersands(body.replace(/^[\uFEFF\s]+/, ''));
  if (PAGE.test(text)) return failure({ kind: 'other-format', detail: 'an HTML page' });
  if (!text.startsWith('<')) return failure({ kind: 'other-format', detail: text === '' ? 'nothing' : 'no XML' });

  const parser = new SaxesParser();
  const path: string[] = [];
  let root: string | null = null;
  let elements = 0;
  let harmless = 0;
  // An object, since the compiler takes a variable that only callbacks set for one that stays null.
  const refused: { reason: ChannelFailure | null } = { reason: null };
  const refuse = (kind: ChannelFailure['kind'], detail: string): void => {
    refused.reason ??= { kind, detail: detail.slice(0, 200) };
  };

  parser.on('error', ({ message }) => {
    if (HARMLESS.test(message) && ++harmless <= MOST_HARMLESS) return;
    refuse('malformed', message);
  });
  parser.on('doctype', (doctype) => {
    if (/^\s*html\b/i.test(doctype)) refuse('other-format', 'an HTML page');
    else if (/\[|<!/.test(doctype)) refuse('unsafe', 'a document type with declarations of its own');
  });
  parser.on('opentag', ({ name }) => {
    if (refused.reason !== null) return;
    const local = name.replace(/^.*:/, '').toLowerCase();
    if (root === null && !roots.includes(local)) return refuse('other-format', `<${name}> instead of <${roots[0]}>`);
    root ??= local;
    path.push(local);
    if (path.length > DEEPEST) refuse('unsafe', `elements nested more than ${DEEPEST} deep`);
    if (++elements > MOST_ELEMENTS) refuse('unsafe', `more than ${MOST_ELEMENTS} elements`);
    visitor.onOpen?.(path);
  });
  const tell = (piece: string): void => {
    if (refused.reason === null) visitor.onText?.(piece, path);
  };
  parser.on('text', tell);
  parser.on('cdata', tell);
  parser.on('closetag', () => {
    if (refused.reason !== null) return;
    visitor.onClose?.(path);
    path.pop();
  });

  for (let at = 0; at < text.length && refused.reason === null; at += PIECE) parser.write(text.slice(at, at + PIECE));
  if (refused.reason === null) parser.close();
  if (refused.reason !== null) return failure(refused.reason);
  return root === null ? failure({ kind: 'malformed', detail: 'no element' }) : success(root);
}

/** Escapes the ampersands that begin no entity, but for those in CDATA, where they stand for themselves. */
function escapeAmpersands(text: string): string {
  const escapeIn = (piece: string): string => piece.replace(BARE_AMPERSAND, '&amp;');
  const [before = '', ...sections] = text.split(CDATA_START);
  const escaped = sections.map((section) => {
    const end = section.indexOf(CDATA_END);
    return end < 0 ? section : section.slice(0, end) + escapeIn(section.slice(end));
  });
  return [escapeIn(before), ...escaped].join(CDATA_START);
}

const CDATA_START = '<![CDATA[';
const CDATA_END = ']]>';
