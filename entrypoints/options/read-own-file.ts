import type { OwnRefusal } from '../../lib/protocol';
import { explainImportFailure } from '../../lib/registry/exchange/import-outcome';
import { formatOf, type OwnFormat } from '../../lib/registry/exchange/own-formats';
import { LARGEST_FILE } from '../../lib/registry/exchange/own-registry';
import { failure, type Outcome, success } from '../../lib/shared/outcome';

/** No character of UTF-16 takes more bytes in UTF-8. */
const MOST_BYTES = 3 * LARGEST_FILE;

const refuse = (lines: readonly string[]) => failure({ kind: 'refused', lines } as const);

/** Reads a file that the user chose as text; its ending tells the format. */
export async function readOwnFile(
  file: File,
): Promise<Outcome<{ readonly format: OwnFormat; readonly text: string }, OwnRefusal>> {
  const format = formatOf(file.name);
  if (format === null) return refuse(['Its name does not end in .json, .csv, .tsv or .opml.']);
  const tooLarge = refuse(explainImportFailure({ kind: 'too-large', size: file.size }));
  if (file.size > MOST_BYTES) return tooLarge;
  const text = decode(await file.arrayBuffer());
  if (text === null) {
    return refuse(['Its letters are not in UTF-8. In a spreadsheet, save it as “CSV UTF-8”.']);
  }
  return text.length > LARGEST_FILE ? tooLarge : success({ format, text });
}

/** Spreadsheets write text with tabs in UTF-16, and say so in the first two bytes. */
function decode(bytes: ArrayBuffer): string | null {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
