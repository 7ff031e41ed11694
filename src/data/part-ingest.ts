import { CallboardError, problem } from '../problem.js';
import type { CurrencyBuilder, CurrencyUse } from './builders/currency-builder.js';
import { DimensionBuilder } from './builders/dimension-builder.js';
import { EndBuilder } from './builders/end-builder.js';
import type { Block, FieldBuilder, Reading } from './builders/field-builder.js';
import { makeBuilder } from './builders/make-builder.js';
import type { TimeBuilder } from './builders/time-builder.js';
import { blockRows, cell, type Cells } from './cells.js';
import { withoutUnused } from './code-column.js';
import type { Column, NumberColumn } from './column.js';
import type { RowCounts } from './contact-ingest.js';
import { DeliveredRows } from './delivered-rows.js';
import { Dictionary } from './dictionary.js';
import { Duplicates } from './duplicates.js';
import type { RowSink } from './json/sinks.js';
import { isKnown } from './known-column.js';
import { decodeNumbers } from './number-column.js';
import { overlappingRows } from './overlapping-rows.js';
import type { RowPolicy } from './policy/row-policy.js';
import type { PartSchema } from './part-schema.js';
import { foundKind, ProblemLog } from './problem-log.js';
import { type Fields, RowFields } from './row-fields.js';
import type { Settings } from './settings.js';
import { TimeReader } from './time-reader.js';
import { withoutRows } from './without-rows.js';

/** The rows of a part as columns: in the order of delivery, duplicates settled. Immutable. */
export interface PartRows {
  readonly schema: PartSchema;
  readonly counts: RowCounts;
  /** Rows that are kept. */
  readonly rows: number;
  /** Which delivered row each is, from 0. */
  readonly delivered: Float64Array;
  /** Of fields that some row has, in the order of the schema. */
  readonly columns: ReadonlyMap<string, Column>;
  /** By currency that rows name; empty where the part has none. */
  readonly currencyUses: ReadonlyMap<string, CurrencyUse>;
  readonly log: ProblemLog;
}

const noInstants = new Float64Array(blockRows).fill(NaN);

/** Turns the rows of a part beside contacts into columns, block by block. */
export class PartIngest implements RowSink {
  readonly #schema: PartSchema;
  readonly #policy: RowPolicy | null;
  readonly #reading: Reading;
  readonly #block: Block = {
    size: 0,
    delivered: new Float64Array(blockRows),
    startedAt: new Float64Array(blockRows),
    repaired: new Uint8Array(blockRows),
  };
  readonly #builders = new Map<string, FieldBuilder>();
  readonly #fields: RowFields;
  /** The host's own dimensions, by first appearance. */
  readonly #further: string[] = [];
  /** Rows that should last and do not, as they stand among those of the blocks. */
  readonly #timeless: number[] = [];
  #rows = 0;
  #read = 0;
  #rejected = 0;
  #repaired = 0;

  constructor(schema: PartSchema, settings: Settings) {
    this.#schema = schema;
    this.#policy = settings.policy;
    this.#reading = {
      part: schema.part,
      limits: settings.limits,
      log: new ProblemLog(),
      block: this.#block,
      delivered: new DeliveredRows(),
    };
    const before = {
      rows: 0,
      columns: new Map(),
      dictionaries: new Map(),
      currencyUses: new Map(),
      overfull: new Set<string>(),
    };
    const time = new TimeReader(settings.zone);
    this.#fields = new RowFields(this.#block, (cells) => this.#addDimension(cells));
    schema.fields.forEach((field, order) => {
      this.#use(makeBuilder(field, order, this.#reading, before, time, this.#builders, settings.scales));
    });
    for (const name of schema.further?.reserved ?? []) this.#fields.ignore(name);
  }

  /** Reads one more row of any kind. Throws a CallboardError where there are more than the limit. */
  add(row: unknown): void {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) {
      this.otherRow(foundKind(row));
      return;
    }
    this.startRow();
    const policy = this.#policy;
    this.#fields.take((policy === null ? row : policy.row(this.#schema.part, row)) as Fields);
    this.endRow();
  }

  field(name: string): Cells {
    return this.#fields.cells(name);
  }

  startRow(): void {
    const { limits } = this.#reading;
    if (this.#read >= limits.rows) throw new CallboardError(problem('too-many-rows', { limit: limits.rows }));
  }

  endRow(): void {
    const block = this.#block;
    const index = block.size;
    const delivered = this.#read++;
    if (!this.#hasWords(index, delivered)) {
      this.forgetRow();
      return;
    }
    block.delivered[index] = delivered;
    block.repaired[index] = 0;
    if (this.#schema.further !== undefined) this.#fields.settleNew();
    block.size = index + 1;
    if (block.size === blockRows) this.#readBlock();
  }

  forgetRow(): void {
    this.#fields.forgetRow();
  }

  otherRow(found: string): void {
    this.startRow();
    this.#reject('row-not-object', { found }, this.#read++);
  }

  /** Makes the columns, one a step. */
  *finish(): Generator<undefined, PartRows> {
    if (this.#block.size > 0) this.#readBlock();
    const rows = this.#rows;
    const delivered = this.#reading.delivered.all();
    const isDropped = new Uint8Array(rows);
    for (const row of this.#timeless) isDropped[row] = 1;
    const deduplicated = this.#settle(isDropped, delivered);
    yield;
    this.#rejected += this.#timeless.length + this.#takeApart(isDropped, delivered);
    this.#checkStocks(isDropped, delivered);
    const dropped = Array.from(isDropped.keys()).filter((row) => isDropped[row] === 1);
    yield;
    const columns = new Map<string, Column>();
    for (const name of [...this.#schema.fields.map((field) => field.name), ...this.#further]) {
      const column = this.#builders.get(name)?.finish(dropped);
      if (column !== undefined && isKnown(column)) {
        // Of rows that were dropped or rejected, the dictionary still has the texts.
        columns.set(name, column.kind === 'code' ? withoutUnused(column) : column);
      }
      yield;
    }
    return {
      schema: this.#schema,
      counts: {
        read: this.#read,
        rejected: this.#rejected,
        repaired: this.#repaired,
        deduplicated,
      },
      rows: rows - dropped.length,
      delivered: withoutRows(delivered, dropped),
      columns,
      currencyUses: (this.#builders.get('currency') as CurrencyBuilder | undefined)?.uses ?? new Map(),
      log: this.#reading.log,
    };
  }

  /** A field that the format does not have and a row has text of for the first time is a dimension, up to the limit. */
  #addDimension(cells: Cells): void {
    const { fields, part } = this.#schema;
    const { name } = cells;
    const { limits, log } = this.#reading;
    const limit = limits.dimensions;
    const order = fields.length + this.#further.length;
    if (this.#further.length >= limit) {
      const place = { part, row: this.#read - 1, path: name };
      log.add('too-many-dimensions', { field: name, limit }, place, order);
      return;
    }
    // Of the blocks before this one, no row has it.
    const before = { rows: this.#rows, column: undefined, dictionary: undefined };
    cells.keepCodes(new Dictionary());
    this.#further.push(name);
    this.#use(new DimensionBuilder(cells, order, this.#reading, before, { own: true }));
  }

  #use(builder: FieldBuilder): void {
    this.#builders.set(builder.name, builder);
    this.#fields.use(builder.cells);
  }

  #hasWords(index: number, delivered: number): boolean {
    for (const [field, words] of Object.entries(this.#schema.words)) {
      const cells = this.#fields.cells(field);
      const kind = cells.kinds[index];
      const value = cells.textAt(index);
      if (value !== null && words.includes(value)) continue;
      if (kind === cell.none) this.#reject('missing-value', { field }, delivered, field);
      else if (value === null)
        this.#reject('wrong-type', { field, found: cells.kindName(index) }, delivered, field);
      else this.#reject('unknown-value', { field, value }, delivered, field);
      return false;
    }
    return true;
  }

  #reject(
    code: 'row-not-object' | 'missing-value' | 'wrong-type' | 'unknown-value',
    values: Readonly<Record<string, string | number>>,
    row: number,
    path?: string,
  ): void {
    this.#rejected++;
    const place = { part: this.#schema.part, row, ...(path === undefined ? {} : { path }) };
    this.#reading.log.add(code, values, place, 0);
  }

  #readBlock(): void {
    const block = this.#block;
    for (const builder of this.#builders.values()) builder.read();
    if (this.#schema.span !== undefined) this.#findTimeless();
    for (let i = 0; i < block.size; i++) this.#repaired += block.repaired[i] as number;
    this.#reading.delivered.push(block.delivered, block.size);
    this.#rows += block.size;
    for (const { cells } of this.#builders.values()) cells.clear();
    block.size = 0;
  }

  /** Rows of the block that are to last and say no time, or none that passes. */
  #findTimeless(): void {
    const { block, log } = this.#reading;
    const { part } = this.#schema;
    // Of a field that no row of the block has, the builder was not asked for instants.
    const [from, to] = ['from', 'to'].map((name) => {
      const builder = this.#builders.get(name) as TimeBuilder | EndBuilder;
      return builder instanceof EndBuilder || builder.cells.touched ? builder.instants : noInstants;
    }) as [Float64Array, Float64Array];
    const end = this.#schema.fields.find(({ kind }) => kind === 'end');
    const length = end?.kind === 'end' ? end.length : undefined;
    for (let i = 0; i < block.size; i++) {
      const path = Number.isNaN(from[i]) ? 'from' : (length ?? 'to');
      const row = block.delivered[i] as number;
      if (path === length && Number.isNaN(to[i])) {
        log.add('missing-value', { field: path }, { part, row, path }, 0);
      } else if (Number.isNaN(from[i]) || Number.isNaN(to[i])) {
        log.add('missing-time', { field: path }, { part, row, path }, 0);
      } else if (!((from[i] as number) < (to[i] as number))) {
        log.add('end-not-after-start', { part }, { part, row, path }, 0);
      } else continue;
      block.repaired[i] = 0;
      this.#timeless.push(this.#rows + i);
    }
  }

  /** Drops the rows that others replace, and tells of them and of rows that have none of the keys. How many it dropped. */
  #settle(isDropped: Uint8Array, delivered: Float64Array): number {
    const { part, keys } = this.#schema;
    if (keys.length === 0) return 0;
    const updatedAt = this.#builders.get('updatedAt')?.finish([]) as NumberColumn | undefined;
    const times = updatedAt && decodeNumbers(updatedAt);
    const path = keys[0]?.[0] as string;
    const hasKey = isDropped.slice();
    const repeats: number[] = [];
    for (const key of keys) {
      const keyAt = this.#keyTexts([...key, ...this.#further]);
      const left = Uint32Array.from(isDropped.keys()).filter((row) => isDropped[row] === 0);
      const duplicates = new Duplicates();
      left.forEach((row) => {
        const text = keyAt(row);
        if (text !== null) hasKey[row] = 1;
        if (!duplicates.takeText(text, times?.[row] ?? NaN)) repeats.push(row);
      });
      for (const at of duplicates.clearDropped()) isDropped[left[at] as number] = 1;
    }
    const { log } = this.#reading;
    const place = (row: number) => ({ part, row: delivered[row] as number, path });
    repeats.sort((a, b) => a - b);
    for (const row of repeats) log.add('duplicate', { part }, place(row), 0);
    hasKey.forEach((has, row) => has === 0 && log.add('missing-id', { part }, place(row), 0));
    return repeats.length;
  }

  /** Drops the rows that overlap in time with one delivered before them, of the same dimensions. How many it dropped. */
  #takeApart(isDropped: Uint8Array, delivered: Float64Array): number {
    const { part, span } = this.#schema;
    // Without a column of either, no row has a time.
    const [from, to] = ['from', 'to'].map(
      (name) => this.#builders.get(name)?.finish([]) as NumberColumn | undefined,
    );
    if (span?.apart === undefined || from === undefined || to === undefined) return 0;
    const dimensions = [...span.apart, ...this.#further].map((field) =>
      this.#builders.get(field)?.finish([]),
    );
    const spans = { from: decodeNumbers(from), to: decodeNumbers(to) };
    const overlapping = overlappingRows(spans, isDropped, (row) =>
      dimensions.map((column) => rawAt(column, row)).join(),
    );
    for (const { row, other } of overlapping) {
      isDropped[row] = 1;
      const place = { part, row: delivered[row] as number, path: 'from' };
      this.#reading.log.add('overlapping-rows', { part, other: delivered[other] as number }, place, 0);
    }
    return overlapping.length;
  }

  /** Tells of rows whose stock at the end is not what that at the start and the changes make. They stay. */
  #checkStocks(isDropped: Uint8Array, delivered: Float64Array): void {
    const { part, stock } = this.#schema;
    if (stock === undefined) return;
    const columns = stock.map((field) => this.#builders.get(field)?.finish([]) as NumberColumn | undefined);
    // Where one of the four is not known, nothing contradicts the others.
    if (columns.includes(undefined)) return;
    const [opening, came, went, closing] = (columns as NumberColumn[]).map(decodeNumbers) as [
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    const path = stock[3];
    isDropped.forEach((dropped, row) => {
      const missing = at(opening, row) + at(came, row) - at(went, row) - at(closing, row);
      if (dropped === 1 || Number.isNaN(missing) || missing === 0) return;
      this.#reading.log.add('stock-mismatch', { part }, { part, row: delivered[row] as number, path }, 0);
    });
  }

  /** What tells a row by a key, or null where it does not have it. A key of text has no other field. */
  #keyTexts(key: readonly string[]): (row: number) => string | null {
    const columns = key.map((field) => this.#builders.get(field)?.finish([]));
    const [first, ...others] = columns;
    if (first === undefined) return () => null;
    if (first.kind === 'text') return (row) => first.at(row);
    return (row) => {
      const value = rawAt(first, row);
      return value === 0 ? null : [value, ...others.map((column) => rawAt(column, row))].join();
    };
  }
}

/** A code or raw number: equal where the values are, 0 where none is known. */
function rawAt(column: Column | undefined, row: number): number {
  if (column === undefined || column.kind === 'text') return 0;
  return (column.kind === 'code' ? column.codes[row] : column.raw[row]) as number;
}

function at(values: Float64Array, row: number): number {
  return values[row] as number;
}
