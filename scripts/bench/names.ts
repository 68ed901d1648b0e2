import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import type * as BareName from '../../lib/names/bare-name';
import type * as KnownListFile from '../../lib/names/known-list';
import { checkKnownFacts, KNOWN_FACTS, KNOWN_NAMES } from '../names/build-known-names';
import { importBundled } from './bundle';
import { printFigure, printHeading } from './print';
import { timeInTurn } from './ratios';

/** Look-ups of each kind in a round; enough that a round takes many milliseconds. */
const LOOKUPS = 20_000;
const ROUNDS = 7;

/** Every so many-th of a list, so that all letters are among them. */
const spread = <T>(items: readonly T[]): T[] => {
  const step = Math.max(1, Math.floor(items.length / LOOKUPS));
  return items.filter((_, i) => i % step === 0).slice(0, LOOKUPS);
};

/** The wide list of names: a look-up beside one in a map of the same names, and what either costs to have at hand. */
export async function measureNames(): Promise<void> {
  printHeading('Known names, in Node');
  const { openKnownList } = await importBundled<typeof KnownListFile>('lib/names/known-list.ts');
  const { bareName } = await importBundled<typeof BareName>('lib/names/bare-name.ts');
  const { names } = checkKnownFacts(KNOWN_FACTS).facts;
  const bytes = readFileSync(KNOWN_NAMES);
  const openList = (): KnownListFile.KnownList => {
    const opened = openKnownList(bytes);
    if (!opened.ok) throw new Error(opened.failure.kind);
    return opened.value;
  };
  /** The plain way: an object for each, found by each of its names. */
  const openMap = (): Map<string, (typeof names)[number][]> => {
    const map = new Map<string, (typeof names)[number][]>();
    for (const one of names) {
      for (const name of [one.name, ...one.aliases, ...one.guarded]) {
        const key = bareName(name).toLowerCase();
        const there = map.get(key);
        if (there === undefined) map.set(key, [one]);
        else if (!there.includes(one)) there.push(one);
      }
    }
    return map;
  };
  const list = openList();
  const map = openMap();
  console.log(`${list.size.toLocaleString('en')} bodies and people, found by ${map.size.toLocaleString('en')} names`);

  const asked = {
    'their own names': spread(names.map(({ name }) => name)),
    aliases: spread(names.flatMap(({ aliases }) => aliases)),
    'names that nobody bears': spread(names.map(({ name }) => `${name} Zed`)),
  };
  for (const [what, written] of Object.entries(asked)) {
    const times = timeInTurn(
      {
        list: () => written.reduce((found, name) => found + list.named(name).length, 0),
        map: () => written.reduce((found, name) => found + (map.get(bareName(name).toLowerCase())?.length ?? 0), 0),
      },
      ROUNDS,
    );
    const each = (milliseconds: number): number => (milliseconds * 1_000) / written.length;
    printFigure({ what: `a look-up, ${what}`, value: each(times.list), unit: 'µs', atMost: 10 });
    printFigure({ what: `the same in a map of objects, ${what}`, value: each(times.map), unit: 'µs' });
  }
  const opening = timeInTurn({ list: openList, map: openMap }, ROUNDS);
  printFigure({ what: 'opening the list', value: opening.list, unit: 'ms', atMost: 50 });
  printFigure({ what: 'building the map, its facts already read', value: opening.map, unit: 'ms' });
  printFigure({ what: 'the list in memory', value: bytes.length / 1e6, unit: 'MB' });
  const packed = deflateRawSync(bytes, { level: 9 }).length;
  printFigure({ what: 'what it adds to the packed extension', value: packed / 1e6, unit: 'MB', atMost: 3 });
}
