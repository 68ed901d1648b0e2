import type { BlockLink } from '../citation/block';
import { isBoldHeading } from '../citation/bold-heading';
import { type IsHidden, isBlock, leftOutOf } from './left-out';
import type { PageBlock, Run } from './page-block';
import { withoutFurniture } from './without-furniture';

export interface ReadOptions {
  /** Whether an element is not shown; what cannot be told from markup alone is asked of the browser here. */
  readonly isHidden: IsHidden;
  /** Reading stops after this many UTF-16 units of text. */
  readonly mostText: number;
  /** Address against which relative links are read. */
  readonly baseUrl: string;
}
const HEADING = /^h[1-6]$/;
const BOLD = /^(?:b|strong)$/;

/** White space is folded to one blank; zero-width marks and soft hyphens are dropped. */
const CHANGED = /[^\S ]| {2,}|[\u00ad\u200b-\u200d\u2060\ufeff]/;
const SQUEEZE = /[\s\u00ad\u200b-\u200d\u2060\ufeff]+/g;

/** Collects the text of one block while the tree is walked. */
class BlockBuilder {
  text = '';
  readonly runs: Run[] = [];
  readonly links: BlockLink[] = [];
  /** UTF-16 units of the text that are set in bold. */
  bold = 0;
  /** True where white space would be the first of the block or the second in a row; kept, because asking a growing string for its end copies it. */
  #open = true;

  append(node: Text): void {
    const { data } = node;
    if (!CHANGED.test(data)) {
      this.#copy(node, data.startsWith(' ') && this.#open ? 1 : 0, data.length, data);
      return;
    }
    let from = 0;
    for (const gap of data.matchAll(SQUEEZE)) {
      this.#copy(node, from, gap.index, data);
      from = gap.index + gap[0].length;
      const blank = gap[0].search(/\s/);
      if (blank < 0 || this.#open) continue;
      this.runs.push({ node, nodeStart: gap.index + blank, blockStart: this.text.length, length: 1 });
      this.space();
    }
    this.#copy(node, from, data.length, data);
  }

  #copy(node: Text, from: number, to: number, data: string): void {
    if (to <= from) return;
    this.runs.push({ node, nodeStart: from, blockStart: this.text.length, length: to - from });
    this.text += data.slice(from, to);
    this.#open = data.charAt(to - 1) === ' ';
  }

  /** A line break inside a block counts as a blank. */
  space(): void {
    if (this.#open) return;
    this.text += ' ';
    this.#open = true;
  }

  /** Length of the text without a blank at its end. */
  get trimmedLength(): number {
    return this.#open ? Math.max(0, this.text.length - 1) : this.text.length;
  }

  finish(heading: boolean): PageBlock | null {
    const text = this.text.trimEnd();
    if (text === '') return null;
    const isHeading = heading || (this.bold >= text.length && isBoldHeading(text));
    return { text, runs: this.runs, links: this.links, heading: isHeading };
  }
}

/** What the browser shows in place of an element's children: its open shadow root, or what is put into a slot. */
function shownInstead(element: Element): ArrayLike<Node> | null {
  if (element.localName === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes?.() ?? [];
    return assigned.length > 0 ? assigned : null;
  }
  return element.shadowRoot?.childNodes ?? null;
}

/** Each is looked for in all other blocks; where more are hidden from screen readers, they are no quotations. */
const MOST_REPEATED = 20;

/** Nodes that are looked at between two rests: some tens of microseconds. */
const NODES_BETWEEN_RESTS = 32;

/**
 * Reads the blocks of an article: its paragraphs, headings, list items and cells, in order, without
 * navigation, asides, comments, code, forms and hidden text.
 */
export function readBlocks(root: Element, options: ReadOptions): PageBlock[] {
  const reading = readingBlocks(root, options);
  for (;;) {
    const step = reading.next();
    if (step.done === true) return step.value;
  }
}

/**
 * Reads blocks and rests now and then, so that a long page can be read in turns. What changes in the page
 * meanwhile is read as it was or as it is.
 */
export function* readingBlocks(
  root: Element,
  { isHidden, mostText, baseUrl }: ReadOptions,
): Generator<undefined, PageBlock[]> {
  const blocks: PageBlock[] = [];
  let current = new BlockBuilder();
  let read = 0;
  let lineBreaks = 0;

  const isLeftOut = leftOutOf(root, isHidden);
  /** How many elements around the place that is read are hidden from screen readers. */
  let unspoken = 0;
  const maybeRepeated = new Set<PageBlock>();
  const close = (heading = false): void => {
    const block = current.finish(heading);
    if (block !== null) {
      blocks.push(block);
      if (unspoken > 0 && maybeRepeated.size < MOST_REPEATED) maybeRepeated.add(block);
      read += block.text.length;
    }
    current = new BlockBuilder();
    lineBreaks = 0;
  };

  // An explicit stack: hostile pages nest deeper than the call stack goes.
  interface Step {
    readonly node: Node;
    readonly leaving?: () => void;
  }
  const stack: Step[] = [{ node: root }];
  const pushChildren = (parent: Element): void => {
    const before = stack.length;
    const shown = shownInstead(parent);
    if (shown !== null) {
      for (let i = shown.length - 1; i >= 0; i--) stack.push({ node: shown[i] as Node });
      return;
    }
    for (let child = parent.lastChild; child !== null; child = child.previousSibling) {
      if ((child as Element).localName === 'form') {
        // A form lets its fields stand in for its siblings.
        stack.length = before;
        for (const one of [...parent.childNodes].reverse()) stack.push({ node: one });
        return;
      }
      stack.push({ node: child });
    }
  };
  for (let nodes = 1; stack.length > 0 && read < mostText; nodes++) {
    if (nodes % NODES_BETWEEN_RESTS === 0) yield;
    const step = stack.pop() as Step;
    if (step.leaving !== undefined) {
      step.leaving();
      continue;
    }
    const { node } = step;
    if (node.nodeType === 3) {
      const text = node as Text;
      if (text.data.trim() !== '') lineBreaks = 0;
      current.append(text);
      continue;
    }
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    if (element !== root && isLeftOut(element)) {
      if (isBlock(element)) close();
      continue;
    }
    if (element.localName === 'br') {
      if (++lineBreaks >= 2) close();
      else current.space();
      continue;
    }
    if (isBlock(element)) {
      close();
      const isUnspoken = element.getAttribute('aria-hidden') === 'true';
      if (isUnspoken) unspoken++;
      stack.push({
        node: element,
        leaving: () => {
          close(HEADING.test(element.localName));
          if (isUnspoken) unspoken--;
        },
      });
    } else if (element.localName === 'a') {
      const builder = current;
      const start = builder.text.length;
      stack.push({ node: element, leaving: () => addLink(builder, start, element, baseUrl) });
    } else if (BOLD.test(element.localName) && current.bold === 0) {
      const builder = current;
      const start = builder.text.length;
      stack.push({
        node: element,
        leaving: () => {
          builder.bold += builder.text.length - start;
        },
      });
    }
    pushChildren(element);
  }
  close();
  return withoutFurniture(blocks.filter((block) => !maybeRepeated.has(block) || !isRepeated(block)));

  /** A quotation set off in large letters is told once: where it stands in its paragraph. */
  function isRepeated(block: PageBlock): boolean {
    return blocks.some((other) => !maybeRepeated.has(other) && other.text.includes(block.text));
  }
}

/** Longer addresses are trackers' payloads; they name no document. */
const LONGEST_ADDRESS = 2_000;

function addLink(builder: BlockBuilder, start: number, anchor: Element, baseUrl: string): void {
  const end = builder.trimmedLength;
  const written = anchor.getAttribute('href');
  if (written === null || written.length > LONGEST_ADDRESS || end <= start) return;
  try {
    const { href, protocol } = new URL(written, baseUrl);
    if (protocol === 'http:' || protocol === 'https:') builder.links.push({ start, end, href });
  } catch {
    // An address that no browser would follow is no link.
  }
}
