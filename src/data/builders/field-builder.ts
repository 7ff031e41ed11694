import type { ProblemCode } from '../../problem.js';
import type { Column } from '../column.js';
import type { ProblemLog } from '../problem-log.js';
import type { Settings } from '../settings.js';

/** Rows are read in blocks: first the values of each field are gathered, then each field is read as a column. */
export const blockRows = 1024;

/** The rows of the block in work, by index within it. */
export interface Block {
  size: number;
  /** Which delivered row it is, from 0. */
  readonly delivered: Float64Array;
  readonly startedAt: Float64Array;
  /** 1 where a time was repaired. */
  readonly repaired: Uint8Array;
}

/** What all fields of one reading share. */
export interface Reading {
  /** Which part the rows are of: where problems are placed. */
  readonly part: string;
  readonly settings: Settings;
  readonly log: ProblemLog;
  readonly block: Block;
}

/** Makes one column out of the values of one field. */
export abstract class FieldBuilder {
  readonly name: string;
  /** The block's values as delivered; undefined where the field is absent or null. */
  readonly values: unknown[] = new Array<unknown>(blockRows).fill(undefined);
  /** Whether the block has a value. */
  touched = false;
  protected readonly reading: Reading;
  readonly #order: number;

  constructor(name: string, order: number, reading: Reading) {
    this.name = name;
    this.reading = reading;
    this.#order = order;
  }

  /** Reads the values gathered. */
  abstract read(): void;

  /** The column of all rows read but those dropped (ascending); undefined where no value is known. */
  abstract finish(dropped: readonly number[]): Column | undefined;

  /** Makes room for the next block's values. */
  clear(): void {
    if (!this.touched) return;
    this.values.fill(undefined, 0, this.reading.block.size);
    this.touched = false;
  }

  protected report(
    code: ProblemCode,
    values: Record<string, string | number>,
    index: number,
    path = this.name,
  ): void {
    const row = this.reading.block.delivered[index] as number;
    this.reading.log.add(code, values, { part: this.reading.part, row, path }, this.#order);
  }
}

/** Gathers a field that another one reads and that is no column of its own. */
export class GatheredField extends FieldBuilder {
  read(): void {
    // Read by the other.
  }

  finish(): undefined {
    return undefined;
  }
}
