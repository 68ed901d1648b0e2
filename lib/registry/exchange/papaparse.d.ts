/**
 * The part of Papa Parse that is used. Its own types bring those of Node with them, which the pure ring must
 * not see.
 */
declare module 'papaparse' {
  interface Row {
    readonly data: readonly string[];
    readonly errors: readonly { readonly code: string; readonly message: string }[];
    /** `cursor` is the offset behind the row. */
    readonly meta: { readonly cursor: number };
  }

  interface Papa {
    parse(
      text: string,
      options: {
        readonly delimiter: string;
        readonly newline: '\n';
        readonly quoteChar: '"';
        readonly step: (row: Row, parser: { readonly abort: () => void }) => void;
      },
    ): void;
    unparse(
      rows: readonly (readonly string[])[],
      options: { readonly delimiter: string; readonly newline: '\r\n' },
    ): string;
  }

  const papa: Papa;
  export default papa;
}
