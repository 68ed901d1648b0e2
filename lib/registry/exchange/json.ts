import { collectOwn } from './collect-own';
import { collectImportProblems, type ImportOutcome, openText, refuseAt } from './import-outcome';
import { parseLocatedJson } from './located-json';
import type { ImportContext, OwnRegistry } from './own-registry';

/** What our own files say they are. */
const FORMAT = 'sourcelight-own-registry';
const FORMAT_VERSION = 1;

const FIELDS: readonly string[] = ['format', 'version', 'sources', 'documents'];

/** Everything of a user's own, to keep or to pass on. */
export function exportJson({ sources, documents }: OwnRegistry): string {
  const rows = documents.map(({ id: _id, sourceId, ...rest }) => ({ source: sourceId, ...rest }));
  return `${JSON.stringify({ format: FORMAT, version: FORMAT_VERSION, sources, documents: rows }, null, 2)}\n`;
}

/** Reads what {@link exportJson} wrote, or what somebody wrote by hand in its form. */
export function importJson(text: string, context: ImportContext): ImportOutcome {
  const opened = openText(text);
  if (!opened.ok) return opened;
  const json = parseLocatedJson(opened.value);
  const problems = collectImportProblems();
  if (!('lineOf' in json)) {
    for (const { line, message } of json) problems.add(line, `not JSON: ${message}`);
    return problems.toFailure();
  }
  const { value, lineOf } = json;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuseAt(1, NOT_OURS);
  const file = value as Readonly<Record<string, unknown>>;
  if (file.format !== FORMAT) return refuseAt(lineOf(['format']), NOT_OURS);
  if (file.version !== FORMAT_VERSION) {
    return refuseAt(lineOf(['version']), `this version of Sourcelight reads version ${FORMAT_VERSION} of the format`);
  }
  for (const field of Object.keys(file).filter((one) => !FIELDS.includes(one))) {
    problems.add(lineOf([field]), `${field} is no field of the file`);
  }
  const own = collectOwn(problems, context);
  for (const [list, add] of [
    ['sources', own.addSource],
    ['documents', own.addDocument],
  ] as const) {
    const entries = file[list] ?? [];
    if (!Array.isArray(entries)) problems.add(lineOf([list]), `${list} must be a list`);
    else for (const [i, raw] of entries.entries()) add(raw, (path) => lineOf([list, i, ...path]));
  }
  return own.finish();
}

const NOT_OURS = `the file is no list of sources and documents: it has no "format": "${FORMAT}"`;
