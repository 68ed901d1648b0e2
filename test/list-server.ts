import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a server is to do with a request that it would otherwise answer with the file. */
export type Trouble = (request: IncomingMessage, response: ServerResponse) => boolean;

/** A static host on this machine: ETag, conditional requests, any origin may read. */
export interface ListServer {
  readonly origin: string;
  /** Path to bytes, without the leading slash. */
  readonly files: Map<string, Uint8Array>;
  /** Answers or spoils requests before the files do; returns true when it has dealt with one. */
  trouble: Trouble | null;
  /** Says of packed files that they are packed for the journey, so that whoever fetches them gets them unpacked. */
  isEncoded: boolean;
  /** Paths and status of all answers so far. */
  readonly answered: { path: string; status: number; etagSent: string | null }[];
  close(): Promise<void>;
}

export async function serveList(files: ReadonlyMap<string, Uint8Array>): Promise<ListServer> {
  const held = new Map(files);
  const answered: ListServer['answered'] = [];
  const { createHash } = await import('node:crypto');
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').slice(1);
    const etagSent = request.headers['if-none-match'] ?? null;
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', 'if-none-match');
    response.setHeader('access-control-expose-headers', 'etag, retry-after');
    response.on('finish', () => {
      if (request.method === 'GET') answered.push({ path, status: response.statusCode, etagSent });
    });
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    if (own.trouble?.(request, response) === true) return;
    const bytes = held.get(path);
    if (bytes === undefined) {
      response.writeHead(404, { 'content-type': 'text/html' }).end('<!doctype html><title>Not found</title>');
      return;
    }
    const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`;
    response.setHeader('etag', etag);
    if (etagSent === etag) {
      response.writeHead(304).end();
      return;
    }
    // As servers do that take .gz for a matter of the journey.
    if (own.isEncoded) response.setHeader('content-encoding', 'gzip');
    response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const own: ListServer = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    files: held,
    trouble: null,
    isEncoded: false,
    answered,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return own;
}
