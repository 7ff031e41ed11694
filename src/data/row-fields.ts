import { Cells, type RowInWork } from './cells.js';

/** A row as an object. */
export type Fields = Readonly<Record<string, unknown>>;

const hasOwn = Object.prototype.hasOwnProperty;

/** Where the values of a row's fields go, by name: fields that are columns, and those that might become some. */
export class RowFields {
  readonly #row: RowInWork;
  readonly #byName = new Map<string, Cells>();
  readonly #columns: Cells[] = [];
  readonly #addColumn: (cells: Cells) => void;
  /** Fields that are no column and that the row in work has text of, with the last one that it has. */
  readonly #new = new Map<Cells, string | null>();
  /** The fields of the last row in their order, which the next row likely has too. */
  readonly #expected: Cells[] = [];

  /** @param addColumn is told, once a row, of a field that is no column and that the row has text of */
  constructor(row: RowInWork, addColumn: (cells: Cells) => void) {
    this.#row = row;
    this.#addColumn = addColumn;
  }

  /** Adds a field that is a column. */
  use(cells: Cells): void {
    this.#byName.set(cells.name, cells);
    this.#columns.push(cells);
  }

  /** A field that never becomes a column. */
  ignore(name: string): void {
    this.#byName.set(name, new Cells(name, this.#row, 'nothing'));
  }

  cells(name: string): Cells {
    let cells = this.#byName.get(name);
    if (cells === undefined) {
      cells = new Cells(name, this.#row, 'nothing');
      cells.onValue = (own, text) => this.#meet(own, text);
      this.#byName.set(name, cells);
    }
    return cells;
  }

  /** Takes the values of an object. */
  take(record: Fields): void {
    const expected = this.#expected;
    let position = 0;
    for (const key in record) {
      if (!hasOwn.call(record, key)) continue;
      let cells = expected[position];
      if (cells === undefined || cells.name !== key) expected[position] = cells = this.cells(key);
      position++;
      cells.value(record[key]);
    }
  }

  /** Makes columns of the fields that the row in work is the first to have text of. */
  settleNew(): void {
    if (this.#new.size === 0) return;
    for (const [cells, text] of this.#new) {
      if (text === null) continue;
      this.#addColumn(cells);
      // Where there is room for no more columns it is still none, and its text goes nowhere.
      if (cells.isColumn) cells.string(text);
    }
    this.#new.clear();
  }

  forgetRow(): void {
    for (const cells of this.#columns) cells.forget();
    this.#new.clear();
  }

  #meet(cells: Cells, text: string | null): void {
    // The last one counts, at the place of the first.
    if (text !== null || this.#new.has(cells)) this.#new.set(cells, text);
  }
}
