import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problems } from '../registry/problem';
import { itemsOf, parseTable, type TableRow } from '../registry/table-file';

/** A body or person as the facts have it. */
export interface KnownFact {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Names, perhaps `name` itself, that are ordinary words or others' names too: they count only with context. */
  readonly guarded: readonly string[];
  readonly what: 'body' | 'person';
  /** Kind of a body; office or role of a person. */
  readonly kind: string;
  readonly site: string | null;
  /** Owner of a product; body of a person. */
  readonly of: string | null;
}

/** A public collection from which facts were taken. */
export interface KnownOrigin {
  readonly id: string;
  readonly repository: string;
  /** Beginning of the commit's name; empty for what is of this repository. */
  readonly commit: string;
  readonly path: string;
  readonly licence: string;
  /** Rows that rest on it, alone or with others. */
  readonly rows: number;
}

export interface KnownFacts {
  readonly names: readonly KnownFact[];
  readonly origins: readonly KnownOrigin[];
}

/** Licences under which anybody may pass facts on without putting what they are part of under the same licence. */
export const OPEN_LICENCES: readonly string[] = [
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OGL-UK-3.0',
  'PDDL-1.0',
  'public domain',
];

const SITE = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;

/**
 * Reads a folder of known names: bodies/KIND.tsv, people.tsv and origins.tsv. What is wrong goes to `problems`.
 * @param folder that of the known names, not of all facts
 */
export function readKnownFacts(folder: string, problems: Problems): KnownFacts {
  const read = (file: string): string => {
    if (existsSync(join(folder, file))) return readFileSync(join(folder, file), 'utf8');
    problems.add(file, 1, 'missing-file', 'is not there');
    return '';
  };
  const origins = readOrigins(read('origins.tsv'), problems);
  const rows = new Map(origins.map(({ id }) => [id, 0]));
  const rest = (file: string, { line, cells }: TableRow<'origins'>): void => {
    for (const id of itemsOf(cells.origins)) {
      const before = rows.get(id);
      if (before === undefined) problems.add(file, line, 'no-provenance', `${id} is not in origins.tsv`);
      else rows.set(id, before + 1);
    }
  };
  const names: KnownFact[] = [];
  const bodies = existsSync(join(folder, 'bodies')) ? readdirSync(join(folder, 'bodies')).sort() : [];
  for (const file of bodies.filter((name) => name.endsWith('.tsv')).map((name) => `bodies/${name}`)) {
    const kind = file.slice('bodies/'.length, -'.tsv'.length);
    const columns = ['name', 'aliases', 'guarded', 'site', 'owner', 'origins'] as const;
    for (const row of parseTable(file, read(file), columns, ['aliases', 'guarded', 'site', 'owner'], problems)) {
      const { name, aliases, guarded, site, owner } = row.cells;
      rest(file, row);
      if (site !== '' && !SITE.test(site)) problems.add(file, row.line, 'bad-domain', site);
      names.push({
        name,
        aliases: itemsOf(aliases),
        guarded: itemsOf(guarded),
        what: 'body',
        kind,
        site: site === '' ? null : site,
        of: owner === '' ? null : owner,
      });
    }
  }
  const columns = ['name', 'aliases', 'role', 'body', 'guarded', 'origins'] as const;
  for (const row of parseTable(PEOPLE, read(PEOPLE), columns, ['aliases', 'body', 'guarded'], problems)) {
    const { name, aliases, role, body, guarded } = row.cells;
    rest(PEOPLE, row);
    names.push({
      name,
      aliases: itemsOf(aliases),
      guarded: itemsOf(guarded),
      what: 'person',
      kind: role,
      site: null,
      of: body === '' ? null : body,
    });
  }
  return { names, origins: origins.map((origin) => ({ ...origin, rows: rows.get(origin.id) ?? 0 })) };
}

const PEOPLE = 'people.tsv';

function readOrigins(text: string, problems: Problems): KnownOrigin[] {
  const columns = ['id', 'repository', 'commit', 'path', 'licence'] as const;
  return parseTable('origins.tsv', text, columns, ['commit'], problems).map(({ line, cells }) => {
    if (!OPEN_LICENCES.includes(cells.licence)) {
      problems.add('origins.tsv', line, 'no-provenance', `${cells.id}: ${cells.licence} is no open licence`);
    }
    return { ...cells, rows: 0 };
  });
}
