import { CallboardError, problem } from '../problem.js';
import type { Zone } from '../time/zone.js';
import { CodeBuilder, type CodesBefore, dictionaryBefore } from './builders/code-builder.js';
import type { CurrencyBuilder, CurrencyUse } from './builders/currency-builder.js';
import { DimensionBuilder } from './builders/dimension-builder.js';
import type { Block, FieldBuilder, Reading } from './builders/field-builder.js';
import { type Before, makeBuilder } from './builders/make-builder.js';
import type { TextBuilder } from './builders/text-builder.js';
import type { TimeBuilder } from './builders/time-builder.js';
import { blockRows, cell, type Cells, type HeldValues } from './cells.js';
import type { Dictionary } from './dictionary.js';
import type { Column, NumberColumn } from './column.js';
import { derivedFields } from './contact-data.js';
import { contactFields } from './contact-schema.js';
import { DeliveredRows } from './delivered-rows.js';
import { Duplicates } from './duplicates.js';
import type { RowSink } from './json/sinks.js';
import { decodeNumbers } from './number-column.js';
import { foundKind, ProblemLog } from './problem-log.js';
import type { Limits } from './limits.js';
import type { RowPolicy } from './policy/row-policy.js';
import { defaultScales, type Settings } from './settings.js';
import { type Fields, RowFields } from './row-fields.js';
import type { TextList } from './text-column.js';
import { TimeReader, timeValues } from './time-reader.js';

/** Rows, as far as they were read. */
export interface RowCounts {
  readonly read: number;
  readonly rejected: number;
  readonly repaired: number;
  readonly deduplicated: number;
}

/** What reading rows needs to know of the data set before their end; `Settings` have all of it. */
export interface ReadingRules {
  /** Null where what follows the rows may name it: rows with a time of the wall clock then wait for the end. */
  readonly zone: Zone | null;
  readonly limits: Limits;
  readonly policy: RowPolicy | null;
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
  /** Whether every text of the dictionaries is one that a row has. */
  readonly isTidy: boolean;
  /** The host's own dimensions, by first appearance. */
  readonly dimensions: readonly string[];
  readonly overfull: ReadonlySet<string>;
  readonly currencyUses: ReadonlyMap<string, CurrencyUse>;
  /** Look-ups that the next reading would else have to make anew. The first one takes them: it will add to them. */
  indexes: Indexes | undefined;
}

interface WaitingBlock {
  readonly size: number;
  readonly delivered: Float64Array;
  /** By builder: the block's values. */
  readonly held: readonly HeldValues[];
}

export interface Indexes {
  readonly duplicates: Duplicates;
  /** Of the rows of the last reading: which delivered one each was, those dropped since included. */
  readonly delivered: DeliveredRows;
  readonly dictionaries: ReadonlyMap<string, Dictionary>;
}

const startedAtOrder = contactFields.findIndex((field) => field.name === 'startedAt');
const timeFields = contactFields.flatMap(({ name, kind }) => (kind === 'time' ? [name] : []));
const reserved: ReadonlySet<string> = new Set(derivedFields);

/**
 * Turns rows into columns, block by block. Going on from what was read before gives the same as reading all in one.
 */
export class ContactIngest implements RowSink {
  readonly #rules: ReadingRules;
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
  readonly #startedAt: Cells;
  readonly #fields: RowFields;
  readonly #dimensions: string[] = [];
  readonly #duplicates: Duplicates;
  /** Blocks with times of a wall clock whose zone is not known yet, and all blocks behind them. */
  #waiting: WaitingBlock[] = [];
  /** Of the blocks before the one in work, and of what was read before. */
  #rows: number;
  #read = 0;
  #rejected = 0;
  #repaired = 0;
  /** Whether a row was rejected: dictionaries may have its texts. */
  #untidy = false;
  /** Whether a row was begun, forgotten and not begun again. */
  #isForgotten = false;

  /** @param also a log that is told the problems of this reading alone */
  constructor(rules: ReadingRules, before?: Ingested, also?: ProblemLog) {
    const indexes = before?.indexes;
    if (before !== undefined) before.indexes = undefined;
    this.#rules = rules;
    this.#before = before;
    this.#reading = {
      part: 'contacts',
      limits: rules.limits,
      log: before?.log.copy(also) ?? new ProblemLog(also),
      block: this.#block,
      delivered: new DeliveredRows(before?.rows),
    };
    this.#time = new TimeReader(rules.zone);
    this.#starting = {
      rows: before?.rows ?? 0,
      columns: before?.columns ?? new Map(),
      dictionaries: indexes?.dictionaries ?? new Map(),
      currencyUses: before?.currencyUses ?? new Map(),
      overfull: before?.overfull ?? new Set(),
    };
    this.#rows = this.#starting.rows;
    this.#fields = new RowFields(this.#block, (cells) => this.#addDimension(cells));
    contactFields.forEach((field, order) => {
      const starting = this.#starting;
      this.#use(makeBuilder(field, order, this.#reading, starting, this.#time, this.#byName, defaultScales));
    });
    for (const name of reserved) this.#fields.ignore(name);
    for (const name of before?.dimensions ?? []) this.#newDimension(this.#fields.cells(name));
    this.#startedAt = this.#fields.cells('startedAt');
    this.#duplicates = indexes?.duplicates ?? settledRows(before);
    this.#read = before?.counts.read ?? 0;
    this.#rejected = before?.counts.rejected ?? 0;
    this.#repaired = before?.counts.repaired ?? 0;
  }

  /** Rows read, whatever became of them. */
  get read(): number {
    return this.#read;
  }

  /** Reads one more row of any kind. Throws a CallboardError where there are more than the limit. */
  add(row: unknown): void {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) {
      this.otherRow(foundKind(row));
      return;
    }
    const { policy } = this.#rules;
    this.startRow();
    this.#fields.take((policy === null ? row : policy.row('contacts', row)) as Fields);
    this.endRow();
  }

  field(name: string): Cells {
    return this.#fields.cells(name);
  }

  startRow(): void {
    const { limits } = this.#rules;
    if (this.#read >= limits.rows) throw new CallboardError(problem('too-many-rows', { limit: limits.rows }));
    this.#isForgotten = false;
  }

  endRow(): void {
    const block = this.#block;
    const index = block.size;
    const delivered = this.#read++;
    block.delivered[index] = delivered;
    if (!this.#hasStart(index)) {
      this.#rejected++;
      this.#untidy = true;
      this.#fields.forgetRow();
      return;
    }
    this.#fields.settleNew();
    block.size = index + 1;
    if (block.size === blockRows) this.#endBlock();
  }

  forgetRow(): void {
    this.#isForgotten = true;
    this.#fields.forgetRow();
  }

  otherRow(found: string): void {
    this.startRow();
    this.#rejected++;
    const place = { part: 'contacts', row: this.#read++ };
    this.#reading.log.add('row-not-object', { found }, place, startedAtOrder);
  }

  /**
   * Makes the columns, one a step. With `keepIndexes` the result keeps the look-ups for the next reading, at the price of
   * their memory; what it will join needs no texts of its own before.
   */
  *finish(settings: Settings, keepIndexes: boolean): Generator<undefined, Ingested> {
    this.#time.zone = settings.zone;
    yield* this.#readWaiting();
    if (this.#block.size > 0) this.#readBlock();
    const dropped = this.#duplicates.clearDropped();
    yield;
    const columns = new Map<string, Column>();
    for (const builder of this.#builders) {
      builder.settle(settings);
      if (builder instanceof CodeBuilder && !keepIndexes) yield* builder.dictionary.spell();
      const column = builder.finish(dropped);
      if (column !== undefined) columns.set(builder.name, column);
      yield;
    }
    return {
      settings,
      counts: {
        read: this.#read,
        rejected: this.#rejected,
        repaired: this.#repaired,
        deduplicated: (this.#before?.counts.deduplicated ?? 0) + dropped.length,
      },
      rows: this.#rows - dropped.length,
      log: this.#reading.log,
      columns,
      isTidy: this.#isTidy(dropped.length),
      dimensions: this.#dimensions,
      overfull: new Set(this.#builders.filter(isOverfull).map((builder) => builder.name)),
      currencyUses: (this.#byName.get('currency') as CurrencyBuilder).uses,
      indexes: keepIndexes ? this.#indexes() : undefined,
    };
  }

  #isTidy(dropped: number): boolean {
    const wasTidy = this.#before?.isTidy ?? true;
    const isOverwritten = this.#builders.some(({ cells }) => cells.overwritten);
    return wasTidy && dropped === 0 && !this.#untidy && !this.#isForgotten && !isOverwritten;
  }

  /** Whether a row says when it started; told where it does not. */
  #hasStart(index: number): boolean {
    const cells = this.#startedAt;
    const missing = cells.kinds[index] === cell.none;
    if (!missing && this.#time.isTime(cells, index)) return true;
    const place = { part: 'contacts', row: this.#read - 1, path: 'startedAt' };
    const code = missing ? 'missing-time' : (this.#time.problem ?? 'invalid-time');
    this.#reading.log.add(code, timeValues(code, cells, index), place, startedAtOrder);
    return false;
  }

  #endBlock(): void {
    const hasWaiting = this.#waiting.length > 0;
    if (hasWaiting || (this.#time.zone === null && this.#hasWallTime())) this.#wait();
    else this.#readBlock();
  }

  #hasWallTime(): boolean {
    const { size } = this.#block;
    return timeFields.some((name) => this.#fields.cells(name).kinds.subarray(0, size).includes(cell.wall));
  }

  /** Puts the block aside until the zone is known. */
  #wait(): void {
    const { size, delivered } = this.#block;
    for (const { cells } of this.#builders) cells.lookUp();
    const held = this.#builders.map(({ cells }) => cells.take());
    this.#waiting.push({ size, delivered: delivered.slice(0, size), held });
    this.#block.size = 0;
  }

  /** Reads the blocks that were put aside, and behind them again the one in work. */
  *#readWaiting(): Generator<undefined, void> {
    if (this.#waiting.length === 0) return;
    if (this.#block.size > 0) this.#wait();
    for (const { size, delivered, held } of this.#waiting) {
      this.#block.size = size;
      this.#block.delivered.set(delivered);
      held.forEach((values, index) => (this.#builders[index] as FieldBuilder).cells.give(values));
      this.#readBlock();
      yield;
    }
    this.#waiting = [];
  }

  #readBlock(): void {
    const block = this.#block;
    for (const { cells } of this.#builders) cells.lookUp();
    this.#readStarts();
    for (const builder of this.#builders) builder.read();
    this.#settle();
    for (let i = 0; i < block.size; i++) this.#repaired += block.repaired[i] as number;
    for (const { cells } of this.#builders) cells.clear();
    this.#reading.delivered.push(block.delivered, block.size);
    this.#rows += block.size;
    block.size = 0;
  }

  #readStarts(): void {
    const { size, startedAt, repaired, delivered } = this.#block;
    const time = this.#time;
    const cells = this.#startedAt;
    for (let i = 0; i < size; i++) {
      startedAt[i] = time.read(cells, i);
      repaired[i] = time.problem === null ? 0 : 1;
      if (time.problem === null) continue;
      const place = { part: 'contacts', row: delivered[i] as number, path: 'startedAt' };
      this.#reading.log.add(time.problem, timeValues(time.problem, cells, i), place, startedAtOrder);
    }
  }

  #settle(): void {
    const { size, delivered } = this.#block;
    const { kinds, numbers, ends, hashes, bytes } = (this.#byName.get('id') as TextBuilder).cells;
    const updatedAt = this.#byName.get('updatedAt') as TimeBuilder;
    const isUpdated = updatedAt.cells.touched;
    this.#duplicates.fetch(hashes, size);
    for (let i = 0; i < size; i++) {
      const hasId = kinds[i] === cell.text;
      const from = hasId ? (numbers[i] as number) : 0;
      const to = hasId ? (ends[i] as number) : 0;
      const isNew = this.#duplicates.take(
        bytes,
        from,
        to,
        isUpdated ? (updatedAt.instants[i] as number) : NaN,
        hashes[i],
      );
      if (isNew && hasId) continue;
      const place = { part: 'contacts', row: delivered[i] as number, path: 'id' };
      this.#reading.log.add(hasId ? 'duplicate' : 'missing-id', { part: 'contacts' }, place, 0);
    }
  }

  /** A field that a row has text of for the first time becomes a dimension, up to the limit. */
  #addDimension(cells: Cells): void {
    const { limits, log } = this.#reading;
    const limit = limits.dimensions;
    if (this.#dimensions.length < limit) {
      this.#newDimension(cells);
      return;
    }
    const place = { part: 'contacts', row: this.#read - 1, path: cells.name };
    log.add('too-many-dimensions', { field: cells.name, limit }, place, contactFields.length);
  }

  #newDimension(cells: Cells): void {
    const { name } = cells;
    const { columns, dictionaries, overfull } = this.#starting;
    const before = {
      // Of the blocks before this one, no row has it.
      rows: this.#rows,
      column: columns.get(name) as CodesBefore['column'],
      dictionary: dictionaries.get(name),
    };
    const order = contactFields.length + this.#dimensions.length;
    cells.keepCodes(dictionaryBefore(before));
    this.#dimensions.push(name);
    this.#use(new DimensionBuilder(cells, order, this.#reading, before, { own: true }, overfull.has(name)));
  }

  #use(builder: FieldBuilder): void {
    this.#builders.push(builder);
    this.#byName.set(builder.name, builder);
    this.#fields.use(builder.cells);
  }

  #indexes(): Indexes {
    const dictionaries = new Map<string, Dictionary>();
    for (const builder of this.#builders) {
      if (builder instanceof CodeBuilder) dictionaries.set(builder.name, builder.dictionary);
    }
    return { duplicates: this.#duplicates, delivered: this.#reading.delivered, dictionaries };
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
  if (ids === undefined) {
    for (let row = 0; row < (before?.rows ?? 0); row++) duplicates.takeText(null, times?.[row] ?? NaN);
  } else ids.each((bytes, from, to, row) => duplicates.take(bytes, from, to, times?.[row] ?? NaN));
  return duplicates;
}
