import type { Column, NumberColumn } from './column.js';
import type { Table } from './contact-data.js';
import { decodeNumbers } from './number-column.js';
import type { SpanTable } from './part-tables.js';
import type { PartRows } from './part-ingest.js';

/** Makes a column that rows do not have themselves out of those they have. */
export type PartDerivation = (rows: PartRows) => Column | undefined;

/** The rows of a part as they were delivered, with columns derived when first asked for. */
export class RowsTable implements Table {
  readonly rows: number;
  readonly fields: readonly string[];
  readonly #part: PartRows;
  readonly #derivations: ReadonlyMap<string, PartDerivation>;
  readonly #derived = new Map<string, Column | undefined>();

  constructor(part: PartRows, derivations: ReadonlyMap<string, PartDerivation> = new Map()) {
    this.rows = part.rows;
    this.fields = part.rows === 0 ? [] : [...part.columns.keys()];
    this.#part = part;
    this.#derivations = derivations;
  }

  column(name: string): Column | undefined {
    const derive = this.#derivations.get(name);
    if (derive === undefined) return this.#part.columns.get(name);
    if (!this.#derived.has(name)) this.#derived.set(name, derive(this.#part));
    return this.#derived.get(name);
  }
}

/** The same of rows that last. */
export class SpansTable extends RowsTable implements SpanTable {
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly spread: ReadonlySet<string>;
  readonly series: readonly string[];

  /** @param series see `SpanTable` */
  constructor(
    part: PartRows,
    spread: ReadonlySet<string>,
    derivations: ReadonlyMap<string, PartDerivation> = new Map(),
    series: readonly string[] = [],
  ) {
    super(part, derivations);
    this.from = instants(part, 'from');
    this.to = instants(part, 'to');
    this.spread = spread;
    this.series = series;
  }
}

function instants(part: PartRows, field: string): Float64Array {
  const column = part.columns.get(field) as NumberColumn | undefined;
  return column === undefined ? new Float64Array(0) : decodeNumbers(column);
}
