/** Reads bytes that may be damaged: what lies behind the end is 0 or nothing, and nothing throws. */
export class ByteReader {
  private readonly bytes: Uint8Array;
  /** Where the next is read. */
  at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** A number in groups of seven bits, the lowest first; at most 28 bits. */
  number(): number {
    const first = this.bytes[this.at++] ?? 0;
    if (first < 128) return first;
    let number = first & 127;
    for (let shift = 7; shift < 28; shift += 7) {
      const byte = this.bytes[this.at++] ?? 0;
      number |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    return number;
  }

  /** The next bytes, fewer where there are not as many; a view, no copy. */
  take(length: number): Uint8Array {
    const end = Math.min(this.at + length, this.bytes.length);
    const taken = this.bytes.subarray(this.at, end);
    this.at = end;
    return taken;
  }

  /** Copies the next bytes to a place in `target`; zeros stand for those behind the end. */
  copy(target: Uint8Array, place: number, length: number): void {
    for (let i = 0; i < length; i++) target[place + i] = this.bytes[this.at + i] ?? 0;
    this.at += length;
  }

  /** Passes over as many bytes as the number at hand says. */
  passOver(): void {
    const length = this.number();
    this.at += length;
  }
}
