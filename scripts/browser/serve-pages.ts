import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this machine, for pages that a test or the demo opens. */
export interface PageServer {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly origin: string;
  /** Paths that were asked for, in order. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** What to answer: HTML, or HTML with headers of its own; undefined is a 404. */
export type Respond = (path: string) => string | { html: string; headers: Record<string, string> } | undefined;

/** Serves pages on a free port of 127.0.0.1. */
export async function servePages(respond: Respond): Promise<PageServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    requests.push(path);
    const answer = respond(path);
    if (answer === undefined) {
      response.writeHead(404).end();
      return;
    }
    const { html, headers } = typeof answer === 'string' ? { html: answer, headers: {} } : answer;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
