import * as v from 'valibot';
import type { Source, SourceKind } from '../../lib/registry/source';
import type { JsonFile } from './json-file';
import type { Problems } from './problem';

/** The facts of a source that name where they are from. */
export const PROVEN_FACTS = ['name', 'aliases', 'domains', 'newsroom', 'feeds', 'parent', 'formerNames'] as const;

/** A source as it stands in the facts, with its place. */
export interface SourceFact {
  readonly file: string;
  readonly source: Source;
  /** Two letters, `EU` or `INT`; for those who read the facts. */
  readonly country: string | null;
  readonly provenance: Readonly<Partial<Record<(typeof PROVEN_FACTS)[number], string>>>;
  /** The line of one of its fields; without a path, its first. */
  lineOf(...path: (string | number)[]): number;
}

const text = v.pipe(v.string(), v.minLength(1, 'is empty'), v.maxLength(1_000, 'is longer than 1000 characters'));
const texts = v.optional(v.array(text), []);

const formSchema = v.strictObject({
  id: text,
  name: text,
  kind: text,
  country: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{2,3}(?:-[A-Z]{2})?$/, 'is no code of a country'))),
  aliases: texts,
  wordlike: texts,
  domains: texts,
  newsroom: v.optional(text),
  feeds: texts,
  parent: v.optional(text),
  formerNames: v.optional(
    v.array(v.strictObject({ name: text, from: v.nullable(v.string()), to: v.nullable(v.string()) })),
    [],
  ),
  primaryFor: v.optional(text),
  provenance: v.strictObject(v.entriesFromList(PROVEN_FACTS, v.optional(text))),
});

/** Reads the sources of a file; those of a wrong form are problems and left out. */
export function readSourceFile(json: JsonFile, problems: Problems): SourceFact[] {
  const { file, value } = json;
  if (!Array.isArray(value)) {
    problems.add(file, 1, 'wrong-type', 'a file of sources is an array');
    return [];
  }
  const facts: SourceFact[] = [];
  for (const [i, entry] of (value as unknown[]).entries()) {
    const read = v.safeParse(formSchema, entry);
    if (!read.success) {
      for (const issue of read.issues) {
        const path = (issue.path ?? []).map((step) => step.key as string | number);
        const rule = issue.type === 'strict_object' && issue.expected === 'never' ? 'unknown-field' : 'wrong-type';
        problems.add(file, json.lineOf([i, ...path]), rule, `${path.join('.') || 'a source'}: ${issue.message}`);
      }
      continue;
    }
    const { country, provenance, newsroom, parent, primaryFor, kind, ...rest } = read.output;
    facts.push({
      file,
      source: {
        ...rest,
        kind: kind as SourceKind,
        newsroom: newsroom ?? null,
        parent: parent ?? null,
        primaryFor: primaryFor ?? '',
      },
      country: country ?? null,
      provenance: provenance as SourceFact['provenance'],
      lineOf: (...path) => json.lineOf([i, ...path]),
    });
  }
  return facts;
}

/** All names of a source, each with the path at which it stands. */
export function namesOf({
  name,
  aliases,
  formerNames,
}: Source): (readonly [name: string, path: (string | number)[]])[] {
  return [
    [name, ['name']],
    ...aliases.map((alias, i) => [alias, ['aliases', i]] as const),
    ...formerNames.map((former, i) => [former.name, ['formerNames', i, 'name']] as const),
  ].map(([written, path]) => [written as string, path as (string | number)[]]);
}
