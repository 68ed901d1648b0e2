/** What the facts must keep to: the name that a problem is printed with, and the rule in words. docs/add-a-source.md explains each. */
export const RULES = {
  'missing-file': 'a file that the registry is made of is there and can be read',
  'bad-json': 'a .json file is JSON, without comments and trailing commas',
  'unknown-field': 'an object has only the fields of its form',
  'wrong-type': 'every field is there that must be, and is of its type',
  'bad-table': 'a .tsv file has its header, and every row has as many cells, none of them empty that must be filled',
  'bad-id': 'an id is lower case letters, digits and single hyphens',
  'id-order': 'the sources of a file stand in the order of their ids',
  'id-twice': 'an id stands for one source',
  'unknown-kind': 'a kind is one of those in lib/registry/source.ts',
  'kind-elsewhere': 'a source stands in the file of its kind',
  'alias-twice': 'a source has a name once, among its name, aliases and former names',
  'alias-shared': 'a name that several sources bear is declared in ambiguous-aliases.tsv',
  'alias-kept-out': 'a name that ambiguous-aliases.tsv keeps out is no name of a source',
  'alias-unguarded': 'what ambiguous-aliases.tsv says of a name is so in the sources',
  'wordlike-unknown': 'what is marked as wordlike is a name of the source',
  'unknown-guard': 'a guard is shared, as-written, kept-out or through-body',
  'parent-unknown': 'a parent is a source',
  'parent-circle': 'no source is part of itself',
  'bad-domain': 'a domain is lower case, without www., scheme and path',
  'domain-shared': 'a domain that several sources own is declared in shared-domains.tsv, with exactly these',
  'bad-address': 'an address is http or https and can be parsed',
  'former-name-backwards': 'a former name does not end before it begins',
  'no-provenance': 'every fact says where it is from',
  'unknown-source': 'who is named in a table is a source',
  'bad-date': 'a day is one of the calendar, YYYY-MM-DD',
  'future-date': 'no day lies after that of the registry',
  'date-order': 'the documents of a file stand in the order of their dates',
  'unknown-type': 'a type is one of those in lib/registry/document.ts',
  'unknown-date-basis': 'a date basis is one of those in lib/registry/document.ts',
  'document-twice': 'a source has one document of a day at an address',
  'suspect-address': 'no document lies at an address of suspect-addresses.tsv',
  'unknown-status': 'a status is complete, likely or partial',
  'unknown-scope': 'a scope is whole, kind or part',
  'interval-backwards': 'an interval does not end before it begins',
  'interval-overlap': 'the intervals of a channel do not overlap',
  'bad-texts': 'a file of texts is one of fingerprints, of the source that it is named for',
} as const;

export type Rule = keyof typeof RULES;

/** One thing that is wrong with the facts, and where. */
export interface Problem {
  /** Path within the folder of facts: `sources/lab.json`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly rule: Rule;
  readonly detail: string;
}

/** `sources/lab.json:12: bad-id: ...`, which editors can jump to. */
export const spellProblem = ({ file, line, rule, detail }: Problem): string => `${file}:${line}: ${rule}: ${detail}`;

/** Collects problems; all of the readers share one, so that a run shows everything that is wrong. */
export interface Problems {
  readonly found: readonly Problem[];
  add(file: string, line: number, rule: Rule, detail: string): void;
}

export function collectProblems(): Problems {
  const found: Problem[] = [];
  return { found, add: (file, line, rule, detail) => void found.push({ file, line, rule, detail }) };
}
