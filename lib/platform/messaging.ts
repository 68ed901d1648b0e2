import { browser } from 'wxt/browser';
import type { BackgroundProtocol, InputOf, OutputOf, TabProtocol } from '../protocol';

/** What goes over the wire. Replies are wrapped, so that "nobody answered" is told from "answered nothing". */
interface Envelope {
  readonly sourcelight: 1;
  readonly name: string;
  readonly input: unknown;
}

/** Who sent a message, as the browser says: never what the message claims. */
export interface Sender {
  readonly tabId: number | null;
  readonly url: string;
  readonly incognito: boolean;
  /** Names the very document, where the browser does; null otherwise. */
  readonly documentId: string | null;
}

/** Which senders a handler listens to: content scripts of web pages, or pages of the extension itself. */
export type Trust = 'web-page' | 'extension-page' | 'both';

export interface Handler<I, O> {
  readonly from: Trust;
  /** Checks the input; throws on anything else than what the protocol says. */
  readonly parse: (input: unknown) => I;
  readonly run: (input: I, sender: Sender) => O | Promise<O>;
}

export type Handlers<P> = { readonly [N in keyof P]?: Handler<InputOf<P, N>, OutputOf<P, N>> };

const isEnvelope = (message: unknown): message is Envelope =>
  typeof message === 'object' &&
  message !== null &&
  (message as Envelope).sourcelight === 1 &&
  typeof (message as Envelope).name === 'string';

interface RawSender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly documentId?: string | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly incognito?: boolean } | undefined;
}

function isTrusted({ id, url }: RawSender, trust: Trust): boolean {
  if (id !== browser.runtime.id) return false;
  // A message from the background worker has no page behind it.
  const own = url === undefined || url.startsWith(browser.runtime.getURL('/'));
  return trust === 'both' || (trust === 'extension-page' ? own : !own && /^https?:/.test(url));
}

/** Answers messages. Call it synchronously at the start of a script: a woken worker gets its message right away. */
export function handleMessages<P extends object>(handlers: Handlers<P>): () => void {
  const listener = (message: unknown, sender: RawSender, reply: (response: unknown) => void): true | undefined => {
    if (!isEnvelope(message) || !Object.hasOwn(handlers, message.name)) return undefined;
    const handler = handlers[message.name as keyof P] as Handler<unknown, unknown> | undefined;
    if (handler === undefined || !isTrusted(sender, handler.from)) return undefined;
    const from: Sender = {
      tabId: sender.tab?.id ?? null,
      url: sender.url ?? '',
      incognito: sender.tab?.incognito ?? false,
      documentId: sender.documentId ?? null,
    };
    Promise.resolve()
      .then(() => handler.run(handler.parse(message.input), from))
      .then(
        (value) => reply({ value }),
        (error: unknown) => reply({ error: error instanceof Error ? error.message : String(error) }),
      );
    // The polyfill and the test double both keep the channel open for `reply` on `true`.
    return true;
  };
  browser.runtime.onMessage.addListener(listener as never);
  return () => browser.runtime.onMessage.removeListener(listener as never);
}

function unwrap<T>(response: unknown): T {
  if (typeof response !== 'object' || response === null) throw new Error('nobody answered');
  const { value, error } = response as { value?: T; error?: string };
  if (error !== undefined) throw new Error(error);
  return value as T;
}

const envelope = (name: string, input: unknown): Envelope => ({ sourcelight: 1, name, input });

/** Asks the background worker. Rejects when nobody answers or the worker dies before it does. */
export async function askBackground<N extends keyof BackgroundProtocol & string>(
  name: N,
  input: InputOf<BackgroundProtocol, N>,
): Promise<OutputOf<BackgroundProtocol, N>> {
  return unwrap(await browser.runtime.sendMessage(envelope(name, input)));
}

/** Asks the content scripts of a tab. Rejects when none of them answers. */
export async function askTab<N extends keyof TabProtocol & string>(
  tabId: number,
  name: N,
  input: InputOf<TabProtocol, N>,
): Promise<OutputOf<TabProtocol, N>> {
  return unwrap(await browser.tabs.sendMessage(tabId, envelope(name, input)));
}

/** Parser for messages without input. */
export const nothing = (): null => null;
