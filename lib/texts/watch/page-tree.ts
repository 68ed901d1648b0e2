import { Tokenizer } from 'htmlparser2';

/** An element of a page, with the few attributes that tell what it is for. */
export interface PageElement {
  /** In lower case. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (PageElement | string)[];
}

/** Deepest nesting that is kept: what stands deeper is read as if it stood there, as browsers do from 512 on. */
export const DEEPEST = 200;

/** Most UTF-16 units of the value of an attribute that are read. */
const LONGEST_VALUE = 2_000;

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' '));

const KEPT = setOf('hidden aria-hidden aria-modal style role id class href start value type');

const VOID = setOf(
  'area base basefont br col command embed frame hr img input keygen link meta param source track wbr',
);

/** What may stand in the head of a page; anything else begins the body, whose tag may be left out. */
const IN_HEAD = setOf('title meta link style script base noscript template');

/** Elements that end an open paragraph by beginning. */
const BLOCKS = setOf(
  'address article aside blockquote details dialog div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre section summary table ul',
);
const P = setOf('p');
/** A paragraph ends only where nothing but words in bold, links and the like stands open within it. */
const PARAGRAPH_BOUNDS = setOf('button table td th div section article li ul ol');

/** Elements that end others by beginning, and what none of them looks beyond. */
const ENDS: ReadonlyMap<string, { readonly ends: ReadonlySet<string>; readonly within: ReadonlySet<string> }> = new Map(
  [
    ['li', { ends: setOf('li'), within: setOf('ul ol menu table') }],
    ['dt', { ends: setOf('dt dd'), within: setOf('dl table') }],
    ['dd', { ends: setOf('dt dd'), within: setOf('dl table') }],
    ['tr', { ends: setOf('tr'), within: setOf('table thead tbody tfoot') }],
    ['td', { ends: setOf('td th'), within: setOf('tr table') }],
    ['th', { ends: setOf('td th'), within: setOf('tr table') }],
    ['thead', { ends: setOf('thead tbody tfoot'), within: setOf('table') }],
    ['tbody', { ends: setOf('thead tbody tfoot'), within: setOf('table') }],
    ['tfoot', { ends: setOf('thead tbody tfoot'), within: setOf('table') }],
    ['option', { ends: setOf('option'), within: setOf('select') }],
  ],
);

/** What an end tag does not look beyond, unless it is of a part of the table itself. */
const CELL = setOf('td th caption table');
const TABLE_PART = setOf('table thead tbody tfoot tr td th caption body html');
const NOTHING: ReadonlySet<string> = new Set();

/**
 * Reads HTML into a tree, in a time that grows with its length alone and never deeper than {@link DEEPEST}.
 * Mends what HTML lets pages leave out; of what is wrong beyond that, keeps the words in their order.
 */
export function readPage(html: string): PageElement {
  const root: PageElement = { name: '#root', attributes: {}, children: [] };
  const open: PageElement[] = [root];
  /** How many of a name are open, and how many were opened beyond the deepest level and so have no element. */
  const counts = new Map<string, number>();
  const flattened = new Map<string, number>();
  let name = '';
  let attributes: Record<string, string> = {};
  let attribute = '';
  let value = '';

  const top = (): PageElement => open.at(-1) ?? root;
  const say = (text: string): void => {
    if (top().name === 'head' && text.trim() !== '') closeTo(open.length - 1);
    top().children.push(text);
  };
  const add = (to: Map<string, number>, key: string, by: number): void => {
    to.set(key, (to.get(key) ?? 0) + by);
  };
  const closeTo = (depth: number): void => {
    while (open.length > depth) {
      const element = open.pop();
      if (element !== undefined) add(counts, element.name, -1);
    }
  };
  /** Depth of the nearest open element of the names, or -1. */
  const nearest = (names: ReadonlySet<string>, within: ReadonlySet<string>): number => {
    for (let i = open.length - 1; i > 0; i--) {
      const at = open[i]?.name ?? '';
      if (names.has(at)) return i;
      if (within.has(at)) return -1;
    }
    return -1;
  };
  const begin = (isWhole: boolean): void => {
    if (top().name === 'head' && !IN_HEAD.has(name)) closeTo(open.length - 1);
    if (BLOCKS.has(name) && (counts.get('p') ?? 0) > 0) {
      const paragraph = nearest(P, PARAGRAPH_BOUNDS);
      if (paragraph !== -1) closeTo(paragraph);
    }
    const rules = ENDS.get(name);
    if (rules !== undefined) {
      const ended = nearest(rules.ends, rules.within);
      if (ended !== -1) closeTo(ended);
    }
    const element: PageElement = { name, attributes, children: [] };
    if (isWhole || VOID.has(name)) top().children.push(element);
    else if (open.length > DEEPEST) add(flattened, name, 1);
    else {
      top().children.push(element);
      open.push(element);
      add(counts, name, 1);
    }
  };
  const end = (closed: string): void => {
    if (closed === 'br') {
      top().children.push({ name: 'br', attributes: {}, children: [] });
      return;
    }
    if ((flattened.get(closed) ?? 0) > 0) {
      add(flattened, closed, -1);
      return;
    }
    if ((counts.get(closed) ?? 0) <= 0) return;
    const at = nearest(setOf(closed), TABLE_PART.has(closed) ? NOTHING : CELL);
    if (at !== -1) closeTo(at);
  };

  const tokenizer = new Tokenizer(
    {},
    {
      ontext: (from, to) => say(html.slice(from, to)),
      ontextentity: (point) => say(String.fromCodePoint(point)),
      onopentagname: (from, to) => {
        name = html.slice(from, to).toLowerCase();
        attributes = {};
      },
      onattribname: (from, to) => {
        attribute = html.slice(from, to).toLowerCase();
        value = '';
      },
      onattribdata: (from, to) => {
        if (value.length < LONGEST_VALUE && KEPT.has(attribute))
          value += html.slice(from, Math.min(to, from + LONGEST_VALUE));
      },
      onattribentity: (point) => {
        if (value.length < LONGEST_VALUE) value += String.fromCodePoint(point);
      },
      onattribend: () => {
        if (KEPT.has(attribute) && attributes[attribute] === undefined) attributes[attribute] = value;
      },
      onopentagend: () => begin(false),
      // Only drawings and formulas can have elements that end where they begin.
      onselfclosingtag: () => begin(name === 'svg' || name === 'math' || (counts.get('svg') ?? 0) > 0),
      onclosetag: (from, to) => end(html.slice(from, to).toLowerCase()),
      oncdata: () => {},
      oncomment: () => {},
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onend: () => {},
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return root;
}
