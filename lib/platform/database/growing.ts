/** Half as much again: of a million documents' lists, what is held for nothing counts. */
const GROWTH = 1.5;

/** A list of numbers that grows without a box for each of them. */
export class Growing<A extends Uint16Array | Uint32Array> {
  #held: A;
  #size = 0;
  constructor(private readonly make: (size: number) => A) {
    this.#held = make(64);
  }
  get size(): number {
    return this.#size;
  }
  push(value: number): void {
    if (this.#size === this.#held.length) {
      const wider = this.make(Math.ceil(this.#size * GROWTH));
      wider.set(this.#held);
      this.#held = wider;
    }
    this.#held[this.#size++] = value;
  }
  whole(): A {
    return this.#held.slice(0, this.#size) as A;
  }
}

export const numbers16 = () => new Growing((size) => new Uint16Array(size));
export const numbers32 = () => new Growing((size) => new Uint32Array(size));
