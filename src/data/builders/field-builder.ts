import type { ProblemCode } from '../../problem.js';
import type { Cells } from '../cells.js';
import type { Column } from '../column.js';
import type { DeliveredRows } from '../delivered-rows.js';
import type { Limits } from '../limits.js';
import type { ProblemLog } from '../problem-log.js';
import type { Settings } from '../settings.js';

/** The rows of the block in work, by index within it. */
export interface Block {
  /** Whole rows; the one in work stands behind them. */
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
  readonly limits: Limits;
  readonly log: ProblemLog;
  readonly block: Block;
  /** Of the rows of blocks that are read. */
  readonly delivered: DeliveredRows;
}

/** Makes one column out of the values of one field. */
export abstract class FieldBuilder {
  readonly name: string;
  /** The block's values as delivered. */
  readonly cells: Cells;
  protected readonly reading: Reading;
  readonly #order: number;

  constructor(cells: Cells, order: number, reading: Reading) {
    this.name = cells.name;
    this.cells = cells;
    this.reading = reading;
    this.#order = order;
  }

  /** Reads the values gathered. */
  abstract read(): void;

  /** Applies what the data set says of all its rows, wherever among its members that stands: once, before the end. */
  settle(_settings: Settings): void {
    // Most fields hang on nothing of it.
  }

  /** The column of all rows read but those dropped (ascending); undefined where no value is known. */
  abstract finish(dropped: readonly number[]): Column | undefined;

  protected report(
    code: ProblemCode,
    values: Record<string, string | number>,
    index: number,
    path = this.name,
  ): void {
    this.#tell(code, values, this.reading.block.delivered[index] as number, path);
  }

  /** As `report`, of a row of all that were read. */
  protected reportRow(code: ProblemCode, values: Record<string, string | number>, row: number): void {
    this.#tell(code, values, this.reading.delivered.at(row), this.name);
  }

  /** Tells that a value is of another kind than the field's. */
  protected wrongType(index: number): void {
    this.report('wrong-type', { field: this.name, found: this.cells.kindName(index) }, index);
  }

  #tell(code: ProblemCode, values: Record<string, string | number>, row: number, path: string): void {
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
