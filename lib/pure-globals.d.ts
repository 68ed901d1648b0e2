/**
 * What the pure ring may use beyond ECMAScript: `URL` and the coders of UTF-8, which browsers, workers and Node all have.
 * Read by tsconfig.pure.json only in effect; elsewhere it merges with the full declarations.
 */
interface URLSearchParams extends Iterable<[string, string]> {}

interface URL {
  readonly href: string;
  readonly protocol: string;
  readonly host: string;
  readonly hostname: string;
  readonly pathname: string;
  readonly searchParams: URLSearchParams;
}

declare var URL: { new (url: string, base?: string): URL };

interface TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}

declare var TextEncoder: { new (): TextEncoder };

interface TextDecoder {
  decode(bytes: Uint8Array): string;
}

declare var TextDecoder: { new (label?: string, options?: { fatal?: boolean }): TextDecoder };
