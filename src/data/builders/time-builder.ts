import { blockRows, cell, type Cells } from '../cells.js';
import type { NumberColumn } from '../column.js';
import { type TimeReader, timeValues } from '../time-reader.js';
import type { Reading } from './field-builder.js';
import { IntegerBuilder, type NumbersBefore } from './number-builder.js';

/** Takes the instants of `startedAt`, which are read before anything else of a row. */
export class StartBuilder extends IntegerBuilder {
  override finish(dropped: readonly number[]): NumberColumn {
    return this.finishAlways(dropped);
  }

  protected override get isGiven(): boolean {
    return true;
  }

  protected convert(integers: Float64Array): void {
    integers.set(this.reading.block.startedAt.subarray(0, integers.length));
  }
}

/** Reads instants that may be absent. */
export class TimeBuilder extends IntegerBuilder {
  /** Those of the block last read, NaN where not known. */
  readonly instants = new Float64Array(blockRows);
  readonly #reader: TimeReader;
  readonly #notBeforeStart: boolean;

  constructor(
    cells: Cells,
    order: number,
    reading: Reading,
    before: NumbersBefore,
    reader: TimeReader,
    notBeforeStart: boolean,
  ) {
    super(cells, order, reading, before);
    this.#reader = reader;
    this.#notBeforeStart = notBeforeStart;
  }

  protected convert(integers: Float64Array): void {
    const reader = this.#reader;
    const { cells } = this;
    const { startedAt, repaired } = this.reading.block;
    for (let i = 0; i < integers.length; i++) {
      const isGiven = cells.kinds[i] !== cell.none;
      let instant = isGiven ? reader.read(cells, i) : NaN;
      if (isGiven && reader.problem !== null) {
        this.report(reader.problem, timeValues(reader.problem, cells, i), i);
        if (!Number.isNaN(instant)) repaired[i] = 1;
      }
      if (this.#notBeforeStart && instant < (startedAt[i] as number)) {
        this.report('end-before-start', { field: this.name }, i);
        instant = NaN;
      }
      integers[i] = instant;
      this.instants[i] = instant;
    }
  }
}
