import { isIsoDay } from '../shared/calendar';
import { failure, type Outcome, success } from '../shared/outcome';
import { LONGEST_TEXT } from './clauses';
import type { TextVersion } from './version';

/** Why a file is no dated text. */
export interface BadText {
  readonly kind: 'bad-text';
  readonly detail: string;
}

/**
 * Reads a dated text: the first line is a header, `# service=... | source_id=... | document=... |
 * recorded=YYYY-MM-DD | stated_date=YYYY-MM-DD or none | url=... | provenance=...`, the rest Markdown.
 * @param id what tells this version from the others of its source: the file's name
 */
export function parseDatedText(id: string, file: string): Outcome<{ version: TextVersion; text: string }, BadText> {
  const bad = (detail: string) => failure<BadText>({ kind: 'bad-text', detail: `${id}: ${detail}` });
  if (file.length > LONGEST_TEXT) return bad('too long');
  const newline = file.indexOf('\n');
  const header = file.slice(0, newline === -1 ? 0 : newline).replace(/^\uFEFF/, '');
  if (!header.startsWith('# ')) return bad('the first line is no header');
  const fields = new Map<string, string>();
  for (const field of header.slice(2).split(' | ')) {
    const equals = field.indexOf('=');
    if (equals > 0) fields.set(field.slice(0, equals).trim(), field.slice(equals + 1).trim());
  }
  const recorded = fields.get('recorded') ?? '';
  const stated = fields.get('stated_date') ?? '';
  const url = fields.get('url') ?? '';
  const sourceId = fields.get('source_id') ?? '';
  const named = fields.get('document') ?? '';
  if (!isIsoDay(recorded)) return bad('recorded is no day of the calendar');
  if (!/^https?:\/\/[^\s/]/.test(url)) return bad('url is no http(s) address');
  if (sourceId === '' || named === '') return bad('source_id or document is missing');
  const part = / *\(extract\b.*\)$/i;
  return success({
    version: {
      id,
      sourceId,
      service: fields.get('service') ?? '',
      document: named.replace(part, ''),
      recorded,
      stated: isIsoDay(stated) ? stated : null,
      url,
      collection: /^[^@]*/.exec(fields.get('provenance') ?? '')?.[0] ?? '',
      extent: part.test(named) ? 'part' : 'whole',
    },
    text: file.slice(newline + 1),
  });
}
