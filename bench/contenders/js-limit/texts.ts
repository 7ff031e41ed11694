const quote = 34;
const backslash = 92;

/** Where the text that begins at `at`, after its quotation mark, ends: at the other mark. */
export function endOfText(bytes: Uint8Array, at: number): number {
  let end = at;
  for (let byte = bytes[end]!; byte !== quote; byte = bytes[++end]!) {
    if (byte === backslash) end += 1;
    // Past the end of the bytes.
    else if (byte === undefined) throw new SyntaxError('unexpected end');
  }
  return end;
}

/** Texts one after another as the bytes that JSON has between the quotation marks: they are unescaped when they are read. */
export class Texts {
  bytes: Uint8Array;
  length = 0;

  constructor(capacity: number) {
    this.bytes = new Uint8Array(capacity);
  }

  /** Keeps the bytes `from` ≤ i < `to` of a source; says where they are. */
  add(source: Uint8Array, from: number, to: number): number {
    const start = this.length;
    const end = start + to - from;
    if (end > this.bytes.length) this.#grow(end);
    const { bytes } = this;
    // Shorter than what a call of `set` with a view of the source costs.
    for (let i = from, j = start; i < to; i += 1, j += 1) bytes[j] = source[i]!;
    this.length = end;
    return start;
  }

  /** The text at `start`, which was added with its mark. */
  read(start: number): string {
    const bytes = this.bytes.subarray(start, endOfText(this.bytes, start));
    return JSON.parse(`"${new TextDecoder().decode(bytes)}"`) as string;
  }

  #grow(needed: number): void {
    const longer = new Uint8Array(Math.max(needed, this.bytes.length * 1.5));
    longer.set(this.bytes);
    this.bytes = longer;
  }
}
