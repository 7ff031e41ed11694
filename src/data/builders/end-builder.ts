import type { Reading } from './field-builder.js';
import { IntegerBuilder, type NumberBuilder, type NumbersBefore } from './number-builder.js';
import type { TimeBuilder } from './time-builder.js';

/** Makes the instant at which a row's time ends, of the instant at which it starts and of how long it is: real time. */
export class EndBuilder extends IntegerBuilder {
  /** Those of the block last read, NaN where not known. */
  readonly instants: Float64Array;
  readonly #from: TimeBuilder;
  readonly #length: NumberBuilder;

  constructor(
    name: string,
    order: number,
    reading: Reading,
    before: NumbersBefore,
    from: TimeBuilder,
    length: NumberBuilder,
  ) {
    super(name, order, reading, before);
    this.instants = new Float64Array(this.values.length);
    this.#from = from;
    this.#length = length;
  }

  /** Whatever a row says under this name itself is not read. */
  override read(): void {
    this.touched = true;
    super.read();
  }

  protected convert(_values: readonly unknown[], integers: Float64Array): void {
    const { instants } = this.#from;
    for (let i = 0; i < integers.length; i++) {
      const start = this.#from.touched ? (instants[i] as number) : NaN;
      const end = start + this.#length.integerAt(i);
      integers[i] = end;
      this.instants[i] = end;
    }
  }
}
