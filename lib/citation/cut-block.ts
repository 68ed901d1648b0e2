import { overlaps, shift } from '../shared/span';
import type { Block } from './block';
import type { Citation } from './citation';

/** A part of a block, and where it begins in the block's text. */
export interface Piece {
  readonly piece: Block;
  readonly offset: number;
}

/**
 * Longer runs of text than this, in UTF-16 units, are no paragraph that anybody wrote. They are scanned in
 * pieces, so that the cost of a scan grows with the text and not with its square.
 */
const LONGEST_PIECE = 4_000;

/** Cuts a block that is too long at ends of sentences, or wherever there is none in reach. */
export function cutBlock(block: Block): Piece[] {
  const { text, links, heading } = block;
  if (text.length <= LONGEST_PIECE) return [{ piece: block, offset: 0 }];
  const pieces: Piece[] = [];
  for (let start = 0; start < text.length; ) {
    const end = start + LONGEST_PIECE >= text.length ? text.length : cutBefore(text, start, start + LONGEST_PIECE);
    const span = { start, end };
    pieces.push({
      offset: start,
      piece: {
        text: text.slice(start, end),
        ...(heading === undefined ? {} : { heading }),
        links: links
          .filter((link) => overlaps(link, span))
          .map((link) => ({
            href: link.href,
            start: Math.max(0, link.start - start),
            end: Math.min(end, link.end) - start,
          })),
      },
    });
    start = end;
  }
  return pieces;
}

/** The last end of a sentence in the second half of the piece, else its last blank, else its end. */
function cutBefore(text: string, start: number, end: number): number {
  const half = text.slice(start + LONGEST_PIECE / 2, end);
  const stop = Math.max(half.lastIndexOf('. '), half.lastIndexOf('.\n'));
  const at = stop >= 0 ? stop + 1 : half.lastIndexOf(' ');
  return at < 0 ? end : start + LONGEST_PIECE / 2 + at + 1;
}

/** A citation of a piece, as one of the block. */
export function moveCitation(citation: Citation, by: number): Citation {
  if (by === 0) return citation;
  const { source, date } = citation;
  return {
    ...citation,
    ...shift(citation, by),
    source: source === null ? null : { ...source, ...shift(source, by) },
    date: date === null ? null : { ...date, ...shift(date, by) },
  };
}
