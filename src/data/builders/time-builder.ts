import type { ProblemCode } from '../../problem.js';
import type { NumberColumn } from '../column.js';
import { foundKind, valueText } from '../problem-log.js';
import type { TimeReader } from '../time-reader.js';
import type { Reading } from './field-builder.js';
import { IntegerBuilder, type NumbersBefore } from './number-builder.js';

/** Takes the instants of `startedAt`, which are read before anything else of a row. */
export class StartBuilder extends IntegerBuilder {
  override read(): void {
    this.touched = true;
    super.read();
  }

  override finish(dropped: readonly number[]): NumberColumn {
    return this.finishAlways(dropped);
  }

  protected convert(_values: readonly unknown[], integers: Float64Array): void {
    integers.set(this.reading.block.startedAt.subarray(0, integers.length));
  }
}

/** Reads instants that may be absent. */
export class TimeBuilder extends IntegerBuilder {
  /** Those of the block last read, NaN where not known. */
  readonly instants: Float64Array;
  readonly #reader: TimeReader;
  readonly #notBeforeStart: boolean;

  constructor(
    name: string,
    order: number,
    reading: Reading,
    before: NumbersBefore,
    reader: TimeReader,
    notBeforeStart: boolean,
  ) {
    super(name, order, reading, before);
    this.instants = new Float64Array(this.values.length);
    this.#reader = reader;
    this.#notBeforeStart = notBeforeStart;
  }

  protected convert(values: readonly unknown[], integers: Float64Array): void {
    const reader = this.#reader;
    const { startedAt, repaired } = this.reading.block;
    for (let i = 0; i < integers.length; i++) {
      const value = values[i];
      let instant = value === undefined || value === '' ? NaN : reader.read(value);
      if (value !== undefined && value !== '' && reader.problem !== null) {
        this.#tell(reader.problem, value, i);
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

  #tell(code: ProblemCode, value: unknown, index: number): void {
    this.report(code, timeValues(code, this.name, value), index);
  }
}

/** The values of a problem with a time. */
export function timeValues(
  code: ProblemCode,
  field: string,
  value: unknown,
): Record<string, string | number> {
  if (code === 'invalid-time') return { field, value: valueText(value) };
  return code === 'wrong-type' ? { field, found: foundKind(value) } : { field };
}
