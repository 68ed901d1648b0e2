/** The encoding that a header or the beginning of an XML file names. */
const IN_HEADER = /charset\s*=\s*"?([\w-]{2,40})/i;
const IN_XML = /^<\?xml[^>]{0,200}encoding\s*=\s*["']([\w-]{2,40})["']/i;

/** The text of an answer in the encoding that it names; UTF-8 where it names none, or one that nobody knows. */
export function decodeText(bytes: Uint8Array, contentType: string): string {
  const start = String.fromCharCode(...bytes.subarray(0, 300)).replace(/^\u00EF\u00BB\u00BF/, '');
  const named = IN_HEADER.exec(contentType)?.[1] ?? IN_XML.exec(start)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(named).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
