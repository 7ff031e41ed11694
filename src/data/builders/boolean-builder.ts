import { cell, type Cells } from '../cells.js';
import { hasValues } from '../code-column.js';
import { booleanValues, type CodeArray, type CodeColumn } from '../column.js';
import { Dictionary } from '../dictionary.js';
import type { Settings } from '../settings.js';
import { withoutRows } from '../without-rows.js';
import { CodeBuilder, type CodesBefore } from './code-builder.js';
import type { Reading } from './field-builder.js';

const isFalse = 1;
const isTrue = 2;

/** Reads booleans; `answeredOnly` leaves out those of contacts with another outcome. */
export class BooleanBuilder extends CodeBuilder {
  readonly #answeredOnly: CodeBuilder | undefined;
  /** The first row of this reading. */
  readonly #firstRow: number;
  /** Rows of values that are no booleans: not known, but not absent. */
  readonly #refused: number[] = [];
  #rows: number;
  #isAbsentFalse = false;

  constructor(
    cells: Cells,
    order: number,
    reading: Reading,
    before: CodesBefore,
    answeredOnly: CodeBuilder | undefined,
  ) {
    super(cells, order, reading, before, new Dictionary(booleanValues));
    this.#answeredOnly = answeredOnly;
    this.#firstRow = before.rows;
    this.#rows = before.rows;
  }

  read(): void {
    const { size } = this.reading.block;
    if (this.cells.touched) this.#take(size);
    else this.pass();
    this.#rows += size;
  }

  override settle({ absentIsFalse }: Settings): void {
    this.#isAbsentFalse = absentIsFalse.has(this.name);
  }

  override finish(dropped: readonly number[]): CodeColumn | undefined {
    if (!this.hasValues && !this.#isAbsentFalse) return undefined;
    const column = this.finishAlways([]);
    if (this.#isAbsentFalse) this.#fill(column.codes);
    const isAll = dropped.length === 0;
    const codes = isAll ? column.codes : withoutRows(column.codes, dropped);
    return (isAll && this.hasValues) || hasValues(codes)
      ? { kind: 'code', codes, values: booleanValues }
      : undefined;
  }

  #take(size: number): void {
    const { codes } = this;
    const { kinds } = this.cells;
    for (let i = 0; i < size; i++) {
      const kind = kinds[i];
      if (kind === cell.true) codes[i] = isTrue;
      else if (kind === cell.false) codes[i] = isFalse;
      else {
        codes[i] = 0;
        if (kind === cell.none) continue;
        this.#refused.push(this.#rows + i);
        this.wrongType(i);
      }
    }
    if (this.#answeredOnly !== undefined) this.#leaveOut(this.#answeredOnly);
    this.push();
  }

  #leaveOut({ codes: outcomes, dictionary }: CodeBuilder): void {
    const { size } = this.reading.block;
    const answered = dictionary.find('answered');
    for (let i = 0; i < size; i++) {
      const outcome = outcomes[i];
      if (outcome !== 0 && outcome !== answered) this.codes[i] = 0;
    }
  }

  /** False for what is absent, of the rows of this reading. */
  #fill(codes: CodeArray): void {
    const outcomes = this.#answeredOnly?.finishAlways([]);
    const answered = outcomes?.values.indexOf('answered') ?? 0;
    let refused = 0;
    for (let row = this.#firstRow; row < codes.length; row++) {
      if (row === this.#refused[refused]) refused++;
      else if (codes[row] === 0) {
        const outcome = outcomes?.codes[row] ?? 0;
        if (outcome === 0 || outcome === answered) codes[row] = isFalse;
      }
    }
  }
}
