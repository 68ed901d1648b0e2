/** The encoding that a header or the beginning of an XML file names. */
const IN_HEADER = /charset\s*=\s*"?([\w-]{2,40})/i;
const IN_XML = /^<\?xml[^>]{0,200}encoding\s*=\s*["']([\w-]{2,40})["']/i;

/** Marks of the order of bytes. What begins with one needs no name. */
const IN_MARK: readonly (readonly [mark: RegExp, encoding: string])[] = [
  [/^\u00EF\u00BB\u00BF/, 'utf-8'],
  [/^\u00FE\u00FF/, 'utf-16be'],
  [/^\u00FF\u00FE/, 'utf-16le'],
];

/** The text of an answer in the encoding that it names; UTF-8 where it names none, or one that nobody knows. */
export function decodeText(bytes: Uint8Array, contentType: string): string {
  const start = String.fromCharCode(...bytes.subarray(0, 300));
  const marked = IN_MARK.find(([mark]) => mark.test(start))?.[1];
  // Who can read "utf-16" in these bytes has no UTF-16 before them.
  const inXml = IN_XML.exec(start)?.[1]?.replace(/^utf-?16.*$/i, 'utf-8');
  const named = marked ?? IN_HEADER.exec(contentType)?.[1] ?? inXml ?? 'utf-8';
  try {
    return new TextDecoder(named).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
