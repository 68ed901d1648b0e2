import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** How a channel answers. In `body`, `redirect` and headers `{origin}` is the server, `{other}` the same as another site. */
export interface ChannelReply {
  readonly status?: number;
  readonly body?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  /** Answers 304 to whoever has this already. */
  readonly etag?: string;
  readonly modified?: string;
  readonly gzip?: boolean;
  /** Address to go on to. */
  readonly redirect?: string;
  /** Milliseconds before anything is answered. */
  readonly delay?: number;
  /** Sends the body again and again, up to so many bytes. */
  readonly bytes?: number;
  /** Ends the connection after so many bytes of the body. */
  readonly breaksAfter?: number;
}

export interface AskedOf {
  /** Path and query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** Bytes that went out by the time that the answer was over or broken off. */
  sent: number;
  isBroken: boolean;
}

/** How many answers are under way at once. */
export interface Gauge {
  now: number;
  most: number;
}

/** A server on this machine that plays the channels of sources. */
export interface ChannelServer {
  readonly origin: string;
  /** The same server under a name that is another site. */
  readonly other: string;
  /** By path; by path and number of the page (`/feed 2`) where a page is asked for by the parameter `page`. */
  readonly replies: Map<string, ChannelReply>;
  readonly asked: AskedOf[];
  readonly gauge: Gauge;
  /** What it says in `date`, in milliseconds since 1970; nothing where null. */
  clock: () => number | null;
  /** Ends all connections, as the death of who asks does. */
  drop(): void;
  close(): Promise<void>;
}

/** @param gaugesOf what a request is counted in besides the server's own gauge */
export async function serveChannels(
  gaugesOf: (headers: IncomingHttpHeaders) => readonly Gauge[] = () => [],
): Promise<ChannelServer> {
  const asked: AskedOf[] = [];
  const replies = new Map<string, ChannelReply>();
  const gauge: Gauge = { now: 0, most: 0 };
  const server = createServer((request, response) => {
    const entry: AskedOf = { path: request.url ?? '/', headers: request.headers, sent: 0, isBroken: false };
    asked.push(entry);
    const gauges = [gauge, ...gaugesOf(request.headers)];
    for (const one of gauges) one.most = Math.max(one.most, ++one.now);
    const { socket } = request;
    const before = socket.bytesWritten;
    let isUnderWay = true;
    const over = (): void => {
      for (const one of gauges) one.now -= Number(isUnderWay);
      isUnderWay = false;
    };
    // Who asked may ask again before the connection is put away.
    response.on('finish', over);
    response.on('close', () => {
      over();
      entry.sent = socket.bytesWritten - before;
      entry.isBroken = !response.writableFinished;
    });
    const fill = (text: string): string => text.replaceAll('{origin}', own.origin).replaceAll('{other}', own.other);
    const url = new URL(entry.path, own.origin);
    const reply = replies.get(`${url.pathname} ${url.searchParams.get('page')}`) ?? replies.get(url.pathname);
    const answer = () => send(reply ?? { status: 404, body: '<!doctype html><title>Not found</title>' });
    if (reply?.delay === undefined) answer();
    else setTimeout(answer, reply.delay);

    function send({
      status = 200,
      body = '',
      headers = {},
      etag,
      modified,
      gzip,
      redirect,
      bytes,
      breaksAfter,
    }: ChannelReply) {
      const date = own.clock();
      response.sendDate = false;
      if (date !== null) response.setHeader('date', new Date(date).toUTCString());
      if (etag !== undefined) response.setHeader('etag', etag);
      if (modified !== undefined) response.setHeader('last-modified', modified);
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, fill(value));
      if (redirect !== undefined) return response.writeHead(301, { location: fill(redirect) }).end();
      const { 'if-none-match': tag, 'if-modified-since': since } = request.headers;
      const isSame = tag !== undefined ? tag === etag : since !== undefined && since === modified;
      if (isSame) return response.writeHead(304).end();
      const whole = Buffer.from(typeof body === 'string' ? fill(body) : body);
      if (breaksAfter !== undefined) {
        response.writeHead(status, { 'content-length': whole.length });
        return response.write(whole.subarray(0, breaksAfter), () => socket.destroy());
      }
      if (bytes !== undefined) {
        response.writeHead(status);
        return pour(response, whole, bytes);
      }
      if (gzip === true) response.setHeader('content-encoding', 'gzip');
      return response.writeHead(status).end(gzip === true ? gzipSync(whole) : whole);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const own: ChannelServer = {
    origin: `http://127.0.0.1:${port}`,
    other: `http://localhost:${port}`,
    replies,
    asked,
    gauge,
    clock: () => null,
    drop: () => server.closeAllConnections(),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return own;
}

/** Writes no faster than it is read, and no further than somebody reads. */
function pour(response: ServerResponse, piece: Buffer, bytes: number): void {
  let left = bytes;
  const go = (): void => {
    while (left > 0 && !response.destroyed) {
      left -= piece.length;
      if (!response.write(piece)) return void response.once('drain', go);
    }
    response.end();
  };
  go();
}
