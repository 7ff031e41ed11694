import { IsoTimeReader } from '../time/iso-text.js';
import { earliestInstant, latestInstant } from '../time/zone.js';
import { Dictionary } from './dictionary.js';
import type { ValueSink } from './json/sinks.js';
import { hashOfBytes, viewOf } from './text-table.js';
import { bytesOfText, textOfBytes } from './text-bytes.js';

/** Rows are read in blocks: first the values of each field are gathered, then each field is read as a column. */
export const blockRows = 1024;

/** What a row has of a field. Absent, null and empty text are none. */
export const cell = {
  none: 0,
  text: 1,
  number: 2,
  true: 3,
  false: 4,
  object: 5,
  array: 6,
  /** Text that is a time with its offset, and one of a wall clock. */
  instant: 7,
  wall: 8,
  /** What is no JSON, in rows that a host hands over as objects. */
  bigint: 9,
  symbol: 10,
  function: 11,
} as const;

const kindNames = [
  'none',
  'string',
  'number',
  'boolean',
  'boolean',
  'object',
  'array',
  'string',
  'string',
  'bigint',
  'symbol',
  'function',
];

/** A block's values of a field; undefined where it has none. */
export type HeldValues =
  | {
      readonly kinds: Uint8Array;
      readonly numbers: Float64Array;
      readonly ends: Float64Array;
      readonly hashes: Int32Array;
      readonly bytes: Uint8Array;
    }
  | undefined;

/**
 * What is kept of a field's text: `kind`: that there is one; `codes`: its code in the field's dictionary; `times`: the
 * instant, or its code where it is no time; `texts`: its bytes; `nothing`: of a field that is no column.
 */
export type Keeping = 'kind' | 'codes' | 'times' | 'texts' | 'nothing';

/** The row in work, by its index within the block. */
export interface RowInWork {
  readonly size: number;
}

const none = new Uint8Array(0);
const noNumbers = new Float64Array(0);
const noHashes = new Int32Array(0);

/**
 * A dictionary of so many texts is out of the near caches. Its texts are then kept, and looked up when the block is full:
 * all together, they wait for the memory about as long as one.
 */
const lateFrom = 1 << 12;

const isoTime = new IsoTimeReader();

/** The values of one field in the rows of a block, as delivered. */
export class Cells implements ValueSink {
  readonly name: string;
  /** By row of the block: a `cell`. */
  kinds: Uint8Array;
  /**
   * By row: a number; of an instant or wall-clock time its milliseconds; of a text its code, or where it starts in
   * `bytes`.
   */
  numbers: Float64Array;
  /** By row, where texts are kept: where they end. */
  ends: Float64Array = noNumbers;
  /** By row, where texts are kept: their `textHash`. */
  hashes: Int32Array = noHashes;
  bytes: Uint8Array = none;
  dictionary: Dictionary;
  /** Whether the block has a value. */
  touched = false;
  /** Whether a row had the field twice: the dictionary may have a text that no row has. */
  overwritten = false;
  /** Of a field that is no column: told of each value, with its text if it is one. */
  onValue: ((cells: Cells, text: string | null) => void) | undefined;
  readonly #row: RowInWork;
  /** Whether whole numbers are taken as text. */
  readonly #integers: boolean;
  #keeping: Keeping;
  #length = 0;
  #view: DataView = new DataView(none.buffer);
  #mayBeLate = false;
  /** Whether texts of the block in work are kept and not looked up yet. */
  #isLate = false;

  constructor(name: string, row: RowInWork, keeping: Keeping, integers = false, dictionary?: Dictionary) {
    this.name = name;
    this.#row = row;
    this.#keeping = keeping;
    this.#integers = integers;
    this.dictionary = dictionary ?? new Dictionary();
    const rows = keeping === 'nothing' ? 0 : blockRows;
    this.kinds = new Uint8Array(rows);
    this.numbers = new Float64Array(rows);
    if (keeping === 'texts') this.#makeRoomForTexts();
  }

  text(bytes: Uint8Array, from: number, to: number, hash?: number): void {
    if (from === to) {
      this.none();
      return;
    }
    switch (this.#keeping) {
      case 'codes':
        if (this.#isLate) this.#keepText(bytes, from, to, hash);
        else this.#put(cell.text, this.dictionary.codeOfBytes(bytes, from, to, hash));
        return;
      case 'times':
        if (isoTime.read(bytes, from, to) && isInTime(isoTime))
          this.#put(isoTime.local ? cell.wall : cell.instant, isoTime.ms);
        else this.#put(cell.text, this.dictionary.codeOfBytes(bytes, from, to, hash));
        return;
      case 'texts':
        this.#keepText(bytes, from, to, hash);
        return;
      case 'kind':
        this.#put(cell.text, 0);
        return;
      case 'nothing':
        this.onValue?.(this, textOfBytes(bytes, from, to));
    }
  }

  number(value: number): void {
    if (!this.#integers || !Number.isSafeInteger(value)) this.#put(cell.number, value);
    else this.string(String(value));
  }

  boolean(value: boolean): void {
    this.#put(value ? cell.true : cell.false, 0);
  }

  none(): void {
    // Nothing is there yet, unless the row has the field twice.
    if (this.kinds[this.#row.size] !== cell.none) this.#put(cell.none, 0);
  }

  nested(kind: 'object' | 'array'): void {
    this.#put(cell[kind], 0);
  }

  /** As `text`, of a string. */
  string(text: string): void {
    const { bytes, length } = bytesOfText(text);
    this.text(bytes, 0, length);
  }

  /** Any value of an object. */
  value(value: unknown): void {
    switch (typeof value) {
      case 'string':
        this.string(value);
        return;
      case 'number':
        this.number(value);
        return;
      case 'boolean':
        this.boolean(value);
        return;
      case 'undefined':
        this.none();
        return;
      case 'object':
        if (value === null) this.none();
        else this.nested(Array.isArray(value) ? 'array' : 'object');
        return;
      default:
        this.#put(cell[typeof value as 'bigint' | 'symbol' | 'function'], 0);
    }
  }

  /** The text of a row, where texts are kept as codes or are no times; else null. */
  textAt(index: number): string | null {
    if (this.kinds[index] !== cell.text) return null;
    return this.dictionary.values[this.numbers[index] as number] as string;
  }

  /** What a row's value is, in JSON's words. */
  kindName(index: number): string {
    return kindNames[this.kinds[index] as number] as string;
  }

  /** Whether the field is read as a column. */
  get isColumn(): boolean {
    return this.#keeping !== 'nothing';
  }

  /** Keeps codes from now on, of a field that was no column. */
  keepCodes(dictionary: Dictionary): void {
    this.#keeping = 'codes';
    this.dictionary = dictionary;
    this.onValue = undefined;
    this.kinds = new Uint8Array(blockRows);
    this.numbers = new Float64Array(blockRows);
  }

  /** Keeps no texts from now on, but that there are some. */
  keepKinds(): void {
    this.#keeping = 'kind';
  }

  /** Looks up what was kept for the end of the block. Whoever calls this before a block is read may be given texts late. */
  lookUp(): void {
    this.#mayBeLate = true;
    if (!this.#isLate) return;
    this.#isLate = false;
    const { kinds, numbers, ends, hashes, bytes, dictionary } = this;
    const { size } = this.#row;
    dictionary.fetch(hashes, size);
    for (let i = 0; i < size; i++) {
      if (kinds[i] === cell.text)
        numbers[i] = dictionary.codeOfBytes(bytes, numbers[i] as number, ends[i] as number, hashes[i]);
    }
  }

  /** Takes the block's values out. */
  take(): HeldValues {
    const { size } = this.#row;
    const held = this.touched
      ? {
          kinds: this.kinds.slice(0, size),
          numbers: this.numbers.slice(0, size),
          ends: this.ends.slice(0, size),
          hashes: this.hashes.slice(0, size),
          bytes: this.bytes.slice(0, this.#length),
        }
      : undefined;
    this.clear();
    return held;
  }

  /** Puts a block's values in again. */
  give(held: HeldValues): void {
    // They were looked up before they were taken out.
    this.#isLate = false;
    if (held === undefined) return;
    this.kinds.set(held.kinds);
    this.numbers.set(held.numbers);
    if (this.#keeping === 'texts') {
      this.ends.set(held.ends);
      this.hashes.set(held.hashes);
    }
    this.bytes = held.bytes;
    this.#view = new DataView(held.bytes.buffer);
    this.#length = held.bytes.length;
    this.touched = true;
  }

  /** Forgets the value of the row in work. */
  forget(): void {
    const index = this.#row.size;
    // Its text too, so that those of a block follow one another.
    if (this.kinds[index] === cell.text && this.ends[index] === this.#length && this.#length > 0)
      this.#length = this.numbers[index] as number;
    this.kinds[index] = cell.none;
  }

  /** Makes room for the next block's values. */
  clear(): void {
    if (!this.touched) return;
    this.kinds.fill(cell.none, 0, this.#row.size);
    this.touched = false;
    this.#length = 0;
    this.#isLate = this.#keeping === 'codes' && this.#mayBeLate && this.dictionary.size > lateFrom;
    if (this.#isLate && this.ends.length === 0) this.#makeRoomForTexts();
  }

  #makeRoomForTexts(): void {
    this.ends = new Float64Array(blockRows);
    this.hashes = new Int32Array(blockRows);
  }

  #keepText(bytes: Uint8Array, from: number, to: number, hash?: number): void {
    const start = this.#length;
    const end = start + to - from;
    // Copied by words, the last of which may go beyond the text.
    if (end + 3 > this.#view.byteLength) this.#grow(end + 3);
    const own = this.#view;
    const source = viewOf(bytes);
    if (to + 3 <= source.byteLength) {
      for (let i = 0; i < to - from; i += 4) own.setInt32(start + i, source.getInt32(from + i, true), true);
    } else for (let i = 0; i < to - from; i++) own.setUint8(start + i, bytes[from + i] as number);
    this.#length = end;
    this.ends[this.#row.size] = end;
    this.hashes[this.#row.size] = hash ?? hashOfBytes(bytes, from, to);
    this.#put(cell.text, start);
  }

  #grow(length: number): void {
    const longer = new Uint8Array(Math.max(this.bytes.length * 2, length, 1 << 12));
    longer.set(this.bytes);
    this.bytes = longer;
    this.#view = new DataView(longer.buffer);
  }

  #put(kind: number, number: number): void {
    if (this.#keeping === 'nothing') {
      this.onValue?.(this, null);
      return;
    }
    const index = this.#row.size;
    if (this.kinds[index] !== cell.none) this.overwritten = true;
    this.kinds[index] = kind;
    this.numbers[index] = number;
    this.touched = true;
  }
}

/** Whether a time is one that can be told; of a wall clock's, in every zone. */
function isInTime({ ms, local }: IsoTimeReader): boolean {
  const margin = local ? farthestZone : 0;
  return ms >= earliestInstant + margin && ms <= latestInstant - margin;
}

/** More than any zone is from UTC. */
const farthestZone = 26 * 3_600_000;
