import type { RowSink, ValueSink } from './json/sinks.js';
import { textOfBytes } from './text-bytes.js';

/** Makes an object of each row; of what a row holds nested only that it is an object or an array. */
export class ObjectRows implements RowSink {
  readonly #take: (row: unknown) => void;
  #row: Record<string, unknown> = newRow();

  /** @param take is given each row: an object without a prototype, or a value that stands for one that is none */
  constructor(take: (row: unknown) => void) {
    this.#take = take;
  }

  field(name: string): ValueSink {
    const put = (value: unknown): void => {
      this.#row[name] = value;
    };
    return {
      text: (bytes, from, to) => put(textOfBytes(bytes, from, to)),
      number: put,
      boolean: put,
      none: () => put(null),
      nested: (kind) => put(kind === 'array' ? [] : {}),
    };
  }

  startRow(): void {
    this.#row = newRow();
  }

  endRow(): void {
    this.#take(this.#row);
  }

  forgetRow(): void {
    this.#row = newRow();
  }

  otherRow(kind: keyof typeof others): void {
    this.#take(others[kind]);
  }
}

const others = { null: null, array: [], string: '', number: 0, boolean: false } as const;

/** Without a prototype: a row may have a field of any name. */
function newRow(): Record<string, unknown> {
  return Object.create(null) as Record<string, unknown>;
}
