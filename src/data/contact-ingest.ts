import { CallboardError, problem } from '../problem.js';
import { CodeBuilder, type CodesBefore } from './builders/code-builder.js';
import type { CurrencyBuilder, CurrencyUse } from './builders/currency-builder.js';
import { DimensionBuilder } from './builders/dimension-builder.js';
import { type Block, blockRows, type FieldBuilder, type Reading } from './builders/field-builder.js';
import { type Before, makeBuilder } from './builders/make-builder.js';
import type { TextBuilder } from './builders/text-builder.js';
import { type TimeBuilder, timeValues } from './builders/time-builder.js';
import type { Dictionary } from './dictionary.js';
import type { Column, NumberColumn } from './column.js';
import { derivedFields } from './contact-data.js';
import { hashTexts } from './content-hash.js';
import { contactFields } from './contact-schema.js';
import { Duplicates } from './duplicates.js';
import { decodeNumbers } from './number-column.js';
import { foundKind, ProblemLog } from './problem-log.js';
import type { Settings } from './settings.js';
import { TextList } from './text-column.js';
import { TimeReader } from './time-reader.js';

/** Rows, as far as they were read. */
export interface RowCounts {
  readonly read: number;
  readonly rejected: number;
  readonly repaired: number;
  readonly deduplicated: number;
}

/** The contacts read so far, and what reading more of them needs to know. Immutable but for `indexes`. */
export interface Ingested {
  readonly settings: Settings;
  readonly counts: RowCounts;
  /** Rows that are kept. */
  readonly rows: number;
  readonly log: ProblemLog;
  /** Of stored fields that had a value once, in schema order, then the host's own by first appearance. */
  readonly columns: ReadonlyMap<string, Column>;
  /** The host's own dimensions, by first appearance. */
  readonly dimensions: readonly string[];
  readonly overfull: ReadonlySet<string>;
  readonly currencyUses: ReadonlyMap<string, CurrencyUse>;
  /** Look-ups that the next reading would else have to make anew. The first one takes them: it will add to them. */
  indexes: Indexes | undefined;
}

interface Indexes {
  readonly duplicates: Duplicates;
  readonly dictionaries: ReadonlyMap<string, Dictionary>;
}

const hasOwn = Object.prototype.hasOwnProperty;
const startedAtOrder = contactFields.findIndex((field) => field.name === 'startedAt');
const reserved: ReadonlySet<string> = new Set(derivedFields);

/**
 * Turns rows into columns, block by block. Going on from what was read before gives the same as reading all in one.
 */
export class ContactIngest {
  readonly #reading: Reading;
  readonly #before: Ingested | undefined;
  readonly #starting: Before;
  readonly #time: TimeReader;
  readonly #block: Block = {
    size: 0,
    delivered: new Float64Array(blockRows),
    startedAt: new Float64Array(blockRows),
    repaired: new Uint8Array(blockRows),
  };
  readonly #builders: FieldBuilder[] = [];
  readonly #byName = new Map<string, FieldBuilder>();
  readonly #dimensions: string[] = [];
  readonly #duplicates: Duplicates;
  /** The fields of the last row in their order, which the next row likely has too. */
  readonly #expected: FieldBuilder[] = [];
  /** Of the blocks before the one in work, and of what was read before. */
  #rows: number;
  #read = 0;
  #rejected = 0;
  #repaired = 0;

  /** @param also a log that is told the problems of this reading alone */
  constructor(settings: Settings, before?: Ingested, also?: ProblemLog) {
    const indexes = before?.indexes;
    if (before !== undefined) before.indexes = undefined;
    this.#before = before;
    this.#reading = {
      part: 'contacts',
      settings,
      log: before?.log.copy(also) ?? new ProblemLog(also),
      block: this.#block,
    };
    this.#time = new TimeReader(settings.zone);
    this.#starting = {
      rows: before?.rows ?? 0,
      columns: before?.columns ?? new Map(),
      dictionaries: indexes?.dictionaries ?? new Map(),
      currencyUses: before?.currencyUses ?? new Map(),
      overfull: before?.overfull ?? new Set(),
    };
    this.#rows = this.#starting.rows;
    contactFields.forEach((field, order) => {
      this.#use(makeBuilder(field, order, this.#reading, this.#starting, this.#time, this.#byName));
    });
    for (const name of before?.dimensions ?? []) this.#addDimension(name);
    this.#duplicates = indexes?.duplicates ?? settledRows(before);
    this.#read = before?.counts.read ?? 0;
    this.#rejected = before?.counts.rejected ?? 0;
    this.#repaired = before?.counts.repaired ?? 0;
  }

  /** Rows read, whatever became of them. */
  get read(): number {
    return this.#read;
  }

  /** Reads one more row. Throws a CallboardError where there are more than the limit. */
  add(row: unknown): void {
    const { limits } = this.#reading.settings;
    if (this.#read >= limits.rows) throw new CallboardError(problem('too-many-rows', { limit: limits.rows }));
    const delivered = this.#read++;
    if (typeof row !== 'object' || row === null || Array.isArray(row)) {
      this.#rejected++;
      const place = { part: 'contacts', row: delivered };
      this.#reading.log.add('row-not-object', { found: foundKind(row) }, place, startedAtOrder);
      return;
    }
    const block = this.#block;
    const index = block.size;
    const { policy } = this.#reading.settings;
    const record = (policy === null ? row : policy.row('contacts', row)) as Readonly<Record<string, unknown>>;
    const instant = this.#readStart(record['startedAt'], delivered);
    if (Number.isNaN(instant)) {
      this.#rejected++;
      return;
    }
    block.delivered[index] = delivered;
    block.startedAt[index] = instant;
    block.repaired[index] = this.#time.problem === null ? 0 : 1;
    const expected = this.#expected;
    let position = 0;
    for (const key in record) {
      if (!hasOwn.call(record, key)) continue;
      const value = record[key];
      let field = expected[position];
      if (field === undefined || field.name !== key) {
        field = this.#byName.get(key) ?? this.#newDimension(key, value, delivered);
        if (field !== undefined) expected[position] = field;
      }
      position++;
      if (field === undefined || value === undefined || value === null) continue;
      field.values[index] = value;
      field.touched = true;
    }
    block.size = index + 1;
    if (block.size === blockRows) this.#readBlock();
  }

  /**
   * Makes the columns, one a step. With `keepIndexes` the result keeps the look-ups for the next reading, at the price of
   * their memory.
   */
  *finish(keepIndexes: boolean): Generator<undefined, Ingested> {
    if (this.#block.size > 0) this.#readBlock();
    const dropped = this.#duplicates.clearDropped();
    yield;
    const columns = new Map<string, Column>();
    for (const builder of this.#builders) {
      const column = builder.finish(dropped);
      if (column !== undefined) columns.set(builder.name, column);
      yield;
      if (column instanceof TextList) yield* hashTexts(column);
    }
    return {
      settings: this.#reading.settings,
      counts: {
        read: this.#read,
        rejected: this.#rejected,
        repaired: this.#repaired,
        deduplicated: (this.#before?.counts.deduplicated ?? 0) + dropped.length,
      },
      rows: this.#rows - dropped.length,
      log: this.#reading.log,
      columns,
      dimensions: this.#dimensions,
      overfull: new Set(this.#builders.filter(isOverfull).map((builder) => builder.name)),
      currencyUses: (this.#byName.get('currency') as CurrencyBuilder).uses,
      indexes: keepIndexes ? this.#indexes() : undefined,
    };
  }

  #readStart(value: unknown, delivered: number): number {
    const time = this.#time;
    const instant = value === undefined || value === null || value === '' ? NaN : time.read(value);
    if (Number.isNaN(instant) || time.problem !== null) {
      const place = { part: 'contacts', row: delivered, path: 'startedAt' };
      const missing = value === undefined || value === null || value === '';
      const code = missing ? 'missing-time' : (time.problem ?? 'invalid-time');
      this.#reading.log.add(code, timeValues(code, 'startedAt', value), place, startedAtOrder);
    }
    return instant;
  }

  #readBlock(): void {
    const block = this.#block;
    for (const builder of this.#builders) builder.read();
    this.#settle();
    for (let i = 0; i < block.size; i++) this.#repaired += block.repaired[i] as number;
    for (const builder of this.#builders) builder.clear();
    this.#rows += block.size;
    block.size = 0;
  }

  #settle(): void {
    const { size, delivered } = this.#block;
    const { texts } = this.#byName.get('id') as TextBuilder;
    const updatedAt = this.#byName.get('updatedAt') as TimeBuilder;
    for (let i = 0; i < size; i++) {
      const id = texts[i] as string | null;
      const isNew = this.#duplicates.take(id, updatedAt.touched ? (updatedAt.instants[i] as number) : NaN);
      if (isNew && id !== null) continue;
      const place = { part: 'contacts', row: delivered[i] as number, path: 'id' };
      this.#reading.log.add(id === null ? 'missing-id' : 'duplicate', { part: 'contacts' }, place, 0);
    }
  }

  /** A field met for the first time: a dimension if it has text, else nothing. */
  #newDimension(name: string, value: unknown, delivered: number): FieldBuilder | undefined {
    if (typeof value !== 'string' || value === '' || reserved.has(name)) return undefined;
    const { settings, log } = this.#reading;
    const limit = settings.limits.dimensions;
    if (this.#dimensions.length >= limit) {
      const place = { part: 'contacts', row: delivered, path: name };
      log.add('too-many-dimensions', { field: name, limit }, place, contactFields.length);
      return undefined;
    }
    return this.#addDimension(name);
  }

  #addDimension(name: string): FieldBuilder {
    const { columns, dictionaries, overfull } = this.#starting;
    const builder = new DimensionBuilder(
      name,
      contactFields.length + this.#dimensions.length,
      this.#reading,
      {
        // Of the blocks before this one, no row has it.
        rows: this.#rows,
        column: columns.get(name) as CodesBefore['column'],
        dictionary: dictionaries.get(name),
      },
      { own: true },
      overfull.has(name),
    );
    this.#dimensions.push(name);
    this.#use(builder);
    return builder;
  }

  #use(builder: FieldBuilder): void {
    this.#builders.push(builder);
    this.#byName.set(builder.name, builder);
  }

  #indexes(): Indexes {
    const dictionaries = new Map<string, Dictionary>();
    for (const builder of this.#builders) {
      if (builder instanceof CodeBuilder) dictionaries.set(builder.name, builder.dictionary);
    }
    return { duplicates: this.#duplicates, dictionaries };
  }
}

function isOverfull(builder: FieldBuilder): boolean {
  return builder instanceof DimensionBuilder && builder.overfull;
}

/** The rows read before, settled anew. */
function settledRows(before: Ingested | undefined): Duplicates {
  const duplicates = new Duplicates();
  const ids = before?.columns.get('id') as TextList | undefined;
  const updatedAt = before?.columns.get('updatedAt') as NumberColumn | undefined;
  const times = updatedAt && decodeNumbers(updatedAt);
  for (let row = 0; row < (before?.rows ?? 0); row++) {
    duplicates.take(ids?.at(row) ?? null, times?.[row] ?? NaN);
  }
  return duplicates;
}
