import { blockRows, type Cells } from '../cells.js';
import type { Reading } from './field-builder.js';
import { IntegerBuilder, type NumberBuilder, type NumbersBefore } from './number-builder.js';
import type { TimeBuilder } from './time-builder.js';

/** Makes the instant at which a row's time ends, of the instant at which it starts and of how long it is: real time. */
export class EndBuilder extends IntegerBuilder {
  /** Those of the block last read, NaN where not known. */
  readonly instants = new Float64Array(blockRows);
  readonly #from: TimeBuilder;
  readonly #length: NumberBuilder;

  constructor(
    cells: Cells,
    order: number,
    reading: Reading,
    before: NumbersBefore,
    from: TimeBuilder,
    length: NumberBuilder,
  ) {
    super(cells, order, reading, before);
    this.#from = from;
    this.#length = length;
  }

  /** Whatever a row says under this name itself is not read. */
  protected override get isGiven(): boolean {
    return true;
  }

  protected convert(integers: Float64Array): void {
    const { instants, cells } = this.#from;
    for (let i = 0; i < integers.length; i++) {
      const start = cells.touched ? (instants[i] as number) : NaN;
      const end = start + this.#length.integerAt(i);
      integers[i] = end;
      this.instants[i] = end;
    }
  }
}
