/**
 * Reads a stream whole, and lets go of it as soon as more than `atMost` bytes have come.
 * @throws RangeError beyond `atMost`
 */
export async function readBounded(
  stream: ReadableStream<Uint8Array>,
  atMost: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > atMost) {
      await reader.cancel().catch(() => undefined);
      throw new RangeError(`more than ${atMost} bytes`);
    }
    chunks.push(value);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
