/** Writes numbers and runs of bytes one behind the other. */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 16);
  #end = 0;

  #make(room: number): void {
    if (this.#end + room <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#end + room));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }

  byte(value: number): void {
    this.#make(1);
    this.#bytes[this.#end++] = value;
  }

  /** A whole number from 0 to 2^32 - 1 in as few bytes as it needs, seven bits in each. */
  number(value: number): void {
    let rest = value;
    while (rest >= 128) {
      this.byte((rest % 128) | 128);
      rest = Math.floor(rest / 128);
    }
    this.byte(rest);
  }

  /** A run of bytes, with its length before it. */
  run(bytes: Uint8Array): void {
    this.number(bytes.length);
    this.#make(bytes.length);
    this.#bytes.set(bytes, this.#end);
    this.#end += bytes.length;
  }

  /** A number of 16 bits, the low byte first. */
  short(value: number): void {
    this.byte(value & 0xff);
    this.byte(value >> 8);
  }

  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#end);
  }
}

/** Reads what {@link ByteWriter} wrote. Every method throws a RangeError where the bytes end too soon or hold too large a number. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  byte(): number {
    const value = this.#bytes[this.#at++];
    if (value === undefined) throw new RangeError('it ends too soon');
    return value;
  }

  /** @param most the largest number that may stand here */
  number(most: number): number {
    let value = 0;
    for (let scale = 1; scale <= 128 ** 4; scale *= 128) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128) {
        if (value > most) throw new RangeError(`${value} where at most ${most} may stand`);
        return value;
      }
    }
    throw new RangeError('a number of too many bytes');
  }

  run(longest: number): Uint8Array {
    const length = this.number(longest);
    if (length > this.left) throw new RangeError('it ends too soon');
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  /** The next `count` numbers of 16 bits. */
  shorts(count: number): Uint16Array {
    if (count * 2 > this.left) throw new RangeError('it ends too soon');
    const shorts = new Uint16Array(count);
    for (let i = 0; i < count; i++) shorts[i] = this.byte() | (this.byte() << 8);
    return shorts;
  }
}
