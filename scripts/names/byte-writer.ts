/** Collects bytes; the numbers are those that `ByteReader` of lib/names reads. */
export class ByteWriter {
  private buffer = new Uint8Array(1 << 16);
  length = 0;

  /** A number in groups of seven bits, the lowest first; at most 28 bits. */
  number(number: number): void {
    let rest = number;
    this.makeRoom(4);
    for (; rest > 127; rest >>>= 7) this.buffer[this.length++] = (rest & 127) | 128;
    this.buffer[this.length++] = rest;
  }

  /** A number of 32 bits, little-endian. */
  fixed(number: number): void {
    this.makeRoom(4);
    for (let shift = 0; shift < 32; shift += 8) this.buffer[this.length++] = (number >>> shift) & 255;
  }

  put(bytes: Uint8Array): void {
    this.makeRoom(bytes.length);
    this.buffer.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** Bytes behind the number of them. */
  sized(bytes: Uint8Array): void {
    this.number(bytes.length);
    this.put(bytes);
  }

  bytes(): Uint8Array {
    return this.buffer.subarray(0, this.length);
  }

  private makeRoom(more: number): void {
    if (this.length + more <= this.buffer.length) return;
    const wider = new Uint8Array(2 * (this.length + more));
    wider.set(this.bytes());
    this.buffer = wider;
  }
}
