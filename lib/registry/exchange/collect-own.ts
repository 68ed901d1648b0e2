import * as v from 'valibot';
import { success } from '../../shared/outcome';
import { documentId, type SourceDocument } from '../document';
import type { Source } from '../source';
import type { ImportOutcome, ImportProblems } from './import-outcome';
import { type ImportContext, MOST_OWN_DOCUMENTS, MOST_OWN_SOURCES } from './own-registry';
import { ownDocumentSchema, ownSourceSchema } from './own-schema';

/** Where a field of an entry stands; tables give the line of the row for each. */
export type LineOf = (path: readonly (string | number)[]) => number;

/** Takes the entries of a file, whatever its format, and checks them against their form and each other. */
export interface OwnCollector {
  addSource(raw: unknown, lineOf: LineOf): void;
  addDocument(raw: unknown, lineOf: LineOf): void;
  /** Everything, or everything that is wrong. */
  finish(): ImportOutcome;
}

export function collectOwn(problems: ImportProblems, { isTaken, idOf }: ImportContext): OwnCollector {
  const sources = new Map<string, { readonly source: Source; readonly lineOf: LineOf }>();
  const written: { readonly raw: v.InferOutput<typeof ownDocumentSchema>; readonly lineOf: LineOf }[] = [];

  function read<S extends v.GenericSchema>(schema: S, raw: unknown, lineOf: LineOf): v.InferOutput<S> | null {
    const result = v.safeParse(schema, raw);
    if (result.success) return result.output;
    for (const issue of result.issues) {
      const path = (issue.path ?? []).map((step) => step.key as string | number);
      problems.add(lineOf(path), `${path.join('.') || 'the entry'} ${spell(issue)}`);
    }
    return null;
  }

  function checkSources(): void {
    for (const { source, lineOf } of sources.values()) {
      const { id, name, aliases, formerNames, wordlike, parent } = source;
      const names = new Set([name, ...aliases, ...formerNames.map((former) => former.name)]);
      const stray = wordlike.find((word) => !names.has(word));
      if (stray !== undefined) problems.add(lineOf(['wordlike']), `wordlike: ${stray} is not among the names of ${id}`);
      if (parent !== null && (parent === id || (!sources.has(parent) && idOf(parent) !== parent))) {
        problems.add(lineOf(['parent']), `parent: there is no other source with the id ${parent}`);
      }
    }
  }

  function readDocuments(): SourceDocument[] {
    const byName = new Map([...sources.values()].map(({ source }) => [source.name, source.id]));
    const documents = new Map<string, SourceDocument>();
    for (const { raw, lineOf } of written) {
      const { source, ...rest } = raw;
      const sourceId = sources.has(source) ? source : (byName.get(source) ?? idOf(source));
      if (sourceId === null) {
        problems.add(lineOf(['source']), `source: no source, or more than one, is called ${source}`);
        continue;
      }
      const id = documentId(sourceId, rest.date, rest.url);
      if (documents.has(id)) problems.add(lineOf([]), `${rest.url} of ${rest.date} is there twice`);
      documents.set(id, { id, sourceId, ...rest });
    }
    return [...documents.values()];
  }

  return {
    addSource(raw, lineOf) {
      const source = read(ownSourceSchema, raw, lineOf);
      if (source === null) return;
      const { id } = source;
      if (sources.has(id)) problems.add(lineOf(['id']), `id: ${id} is there twice`);
      else if (isTaken(id)) problems.add(lineOf(['id']), `id: there is a source ${id} already; take another id`);
      else if (sources.size === MOST_OWN_SOURCES) problems.add(lineOf([]), `more than ${MOST_OWN_SOURCES} sources`);
      else sources.set(id, { source, lineOf });
    },
    addDocument(raw, lineOf) {
      const document = read(ownDocumentSchema, raw, lineOf);
      if (document === null) return;
      if (written.length === MOST_OWN_DOCUMENTS) problems.add(lineOf([]), `more than ${MOST_OWN_DOCUMENTS} documents`);
      else written.push({ raw: document, lineOf });
    },
    finish() {
      checkSources();
      const documents = readDocuments();
      if (problems.count > 0) return problems.toFailure();
      return success({ sources: [...sources.values()].map(({ source }) => source), documents });
    },
  };
}

/** What valibot says in its own words, in ours; messages of the schema stand as they are. */
function spell(issue: v.BaseIssue<unknown>): string {
  if (issue.type !== 'strict_object') return issue.message;
  if (issue.expected === 'never') return 'is no field of an entry';
  return issue.received === 'undefined' ? 'is missing' : 'must be an object';
}
