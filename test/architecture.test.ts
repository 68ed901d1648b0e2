import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** The pure ring below the use cases. */
const PURE = [
  'lib/shared',
  'lib/article',
  'lib/texts',
  'lib/registry',
  'lib/names',
  'lib/citation',
  'lib/topics',
  'lib/story',
  'lib/verdict',
  'lib/report',
];

/** What each folder may import besides itself. The table of lib/README.md, made executable. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'lib/shared': [],
  'lib/article': ['lib/shared'],
  'lib/texts': ['lib/shared'],
  'lib/registry': ['lib/shared', 'lib/texts'],
  'lib/names': ['lib/shared', 'lib/registry'],
  'lib/citation': ['lib/shared', 'lib/registry', 'lib/names'],
  'lib/topics': ['lib/shared', 'lib/registry'],
  'lib/story': ['lib/shared', 'lib/registry', 'lib/names', 'lib/citation', 'lib/topics'],
  'lib/verdict': ['lib/shared', 'lib/registry', 'lib/texts', 'lib/names', 'lib/citation', 'lib/topics', 'lib/story'],
  'lib/report': ['lib/shared', 'lib/registry', 'lib/texts', 'lib/names', 'lib/citation', 'lib/story', 'lib/verdict'],
  'lib/app': PURE,
  'lib/page': ['lib/shared', 'lib/article', 'lib/citation', 'lib/verdict'],
  'lib/protocol.ts': [
    'lib/shared',
    'lib/article',
    'lib/citation',
    'lib/registry',
    'lib/texts',
    'lib/report',
    'lib/app',
  ],
  'lib/platform': [...PURE, 'lib/app', 'lib/protocol.ts'],
  components: [
    'lib/shared',
    'lib/article',
    'lib/registry',
    'lib/texts',
    'lib/names',
    'lib/citation',
    'lib/verdict',
    'lib/report',
    'lib/protocol.ts',
  ],
  entrypoints: [...PURE, 'components', 'lib/app', 'lib/page', 'lib/platform', 'lib/protocol.ts'],
};

/** Packages that only some folders may know. */
const PACKAGE_DOORS: Readonly<Record<string, RegExp>> = {
  compromise: /^lib\/citation\/compromise-tagger\.ts$/,
  dexie: /^lib\/platform\/database\//,
  'wxt/browser': /^(?:lib\/platform|entrypoints)\//,
  'webextension-polyfill': /^$/,
  preact: /^(?:components|entrypoints)\//,
  valibot:
    /^lib\/(?:registry\/snapshot\/(?:manifest|rows)|registry\/exchange\/(?:own-schema|collect-own)|texts\/codec|registry\/channels\/(?:open-json|wordpress|federal-register|edgar)|platform\/wire-schema)\.ts$/,
  papaparse: /^lib\/registry\/exchange\/delimited\.ts$/,
  saxes: /^lib\/registry\/(?:exchange\/opml|channels\/scan-xml)\.ts$/,
  feedsmith: /^lib\/registry\/channels\/feed\.ts$/,
  'jsonc-parser': /^lib\/registry\/exchange\/located-json\.ts$/,
  htmlparser2: /^lib\/(?:texts\/watch\/page-tree|registry\/channels\/plain-title)\.ts$/,
  // The bench measures against these; none may reach a release.
  'chrono-node': /^$/,
  'wink-nlp': /^$/,
  'wink-eng-lite-web-model': /^$/,
  '@mozilla/readability': /^$/,
  'mark.js': /^$/,
};

/** Longest source file, in lines. */
const CEILING = 250;

const sources = ['lib', 'components', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts') && statSync(join(ROOT, file)).isFile()),
);

const importsOf = (file: string): string[] =>
  [...readFileSync(join(ROOT, file), 'utf8').matchAll(/(?:from|import)\s+'([^']+)'/g)].map((match) => match[1] ?? '');

const areaOf = (file: string): string => {
  const [first = '', second = ''] = file.split('/');
  return first === 'lib' ? `${first}/${second}` : first;
};

test('the source files were found', () => expect(sources.length).toBeGreaterThan(50));

describe.each(sources)('%s', (file) => {
  test('imports run one way', () => {
    const area = areaOf(file);
    const allowed = MAY_IMPORT[area];
    expect(allowed, `${area} is in no row of the table`).toBeDefined();
    for (const imported of importsOf(file).filter((name) => name.startsWith('.'))) {
      const target = areaOf(
        relative(ROOT, join(ROOT, dirname(file), imported)).replace(/^lib\/protocol$/, 'lib/protocol.ts'),
      );
      if (target !== area) expect(allowed, `${file} imports ${imported}`).toContain(target);
    }
  });

  test('packages come in by their doors', () => {
    for (const imported of importsOf(file)) {
      const name = Object.keys(PACKAGE_DOORS).find((one) => imported === one || imported.startsWith(`${one}/`));
      if (name !== undefined) expect(file, `imports ${imported}`).toMatch(PACKAGE_DOORS[name] ?? /^$/);
    }
  });

  test('is of a size to read', () => {
    expect(readFileSync(join(ROOT, file), 'utf8').split('\n').length).toBeLessThanOrEqual(CEILING);
  });

  test('is named for what it does', () => {
    expect(file).not.toMatch(/util|helper|manager|common|misc/i);
  });
});

test('the parsers of files stay out of what runs in pages', () => {
  // Chromium takes a content script with U+FFFF in it for no UTF-8, and pages should load no more than they use.
  const reached = new Set(sources.filter((file) => /^entrypoints\/[\w-]+\.content\b/.test(file)));
  expect(reached.size).toBeGreaterThan(2);
  for (const file of reached) {
    for (const imported of importsOf(file).filter((name) => name.startsWith('.'))) {
      const path = relative(ROOT, join(ROOT, dirname(file), imported));
      const found = sources.find((one) => one === `${path}.ts` || one === `${path}.tsx`);
      if (found !== undefined) reached.add(found);
    }
  }
  const packages = [...reached].flatMap(importsOf);
  expect(packages).toContain('valibot');
  const parsers = ['papaparse', 'saxes', 'jsonc-parser', 'feedsmith', 'htmlparser2'];
  for (const parser of parsers) expect(packages).not.toContain(parser);
  expect([...reached].filter((file) => file.endsWith('own-schema.ts'))).toEqual([]);
});

test('the wide list of names stays in the worker', () => {
  const valuesOf = (file: string): string[] =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(/^(?:im|ex)port (?!type\b)[^;]*?from '(\.[^']+)'/gm)].map(
      (match) => match[1] ?? '',
    );
  const reached = new Set(sources.filter((file) => /^entrypoints\/[\w-]+\.content\b/.test(file)));
  for (const file of reached) {
    for (const imported of valuesOf(file)) {
      const path = relative(ROOT, join(ROOT, dirname(file), imported));
      const found = sources.find((one) => one === `${path}.ts` || one === `${path}.tsx`);
      if (found !== undefined) reached.add(found);
    }
  }
  expect([...reached]).toContain('lib/names/alias-index.ts');
  expect([...reached].filter((file) => /\/known-(?:list|keys|records)/.test(file))).toEqual([]);
});

test('no files import each other in a circle', () => {
  const resolved = (file: string, imported: string): string | undefined => {
    const path = relative(ROOT, join(ROOT, dirname(file), imported));
    return sources.find((one) => one === `${path}.ts` || one === `${path}.tsx` || one === `${path}/index.ts`);
  };
  const state = new Map<string, 'open' | 'done'>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'open') circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (state.has(file)) return;
    state.set(file, 'open');
    for (const imported of importsOf(file).filter((name) => name.startsWith('.'))) {
      const target = resolved(file, imported);
      if (target !== undefined) visit(target, [...path, file]);
    }
    state.set(file, 'done');
  };
  for (const file of sources) visit(file, []);
  expect(circles).toEqual([]);
});

test('every rule on a verdict is asked', () => {
  const order = importsOf('lib/verdict/rules/in-order.ts');
  for (const file of sources.filter((one) => one.startsWith('lib/verdict/rules/'))) {
    const name = file.replace(/^.*\//, '').replace(/\.ts$/, '');
    if (name !== 'in-order') expect(order, name).toContain(`./${name}`);
  }
});

test('every pattern that finds attributions is in use', () => {
  const patterns = sources.filter((file) => file.startsWith('lib/citation/patterns/') && !file.endsWith('/pattern.ts'));
  const used = sources.filter((file) => file.startsWith('lib/citation/')).flatMap(importsOf);
  for (const file of patterns) {
    const name = file.replace(/^.*\//, '').replace(/\.ts$/, '');
    expect(
      used.some((imported) => imported.endsWith(`/${name}`)),
      name,
    ).toBe(true);
  }
});
