import { countNewlines } from './input-place.js';
import type { ValueSink } from './sinks.js';

/** Gaps that are remembered: more of them, or longer ones, are no row's format but noise. */
const maxGaps = 4096;
const maxLength = 1024;
/** Members that may be missing between one and the next without a look into the memory. */
const maxMissing = 8;

/** The bytes between two values of a row, or before its first: `,"talkSeconds":` with the white space that it has. */
export class Gap {
  readonly length: number;
  readonly sink: ValueSink;
  readonly newlines: number;
  /** The gap that came behind the value of this one, most likely. */
  next: Gap | undefined;
  /** Another one whose bytes have the same hash. */
  readonly other: Gap | undefined;
  /**
   * The bytes in words of eight, read as doubles: of bytes that stand in JSON, two are equal only where their bits are. The
   * last one ends with the gap, and so may overlap with the one before. None where the gap is shorter.
   */
  readonly #words: Float64Array;
  /** The first and the last four bytes. */
  readonly #first: number;
  readonly #last: number;

  constructor(view: DataView, from: number, to: number, sink: ValueSink, other: Gap | undefined) {
    this.length = to - from;
    this.sink = sink;
    this.newlines = countNewlines(new Uint8Array(view.buffer), from, to);
    this.other = other;
    this.#first = view.getInt32(from, true);
    this.#last = view.getInt32(to - 4, true);
    this.#words = new Float64Array(this.length < 8 ? 0 : Math.ceil(this.length / 8));
    const last = this.#words.length - 1;
    for (let i = 0; i < last; i++) this.#words[i] = view.getFloat64(from + 8 * i, true);
    if (last >= 0) this.#words[last] = view.getFloat64(to - 8, true);
  }

  /** The index behind this gap at `at`; −1 where other bytes are. */
  behind(view: DataView, at: number): number {
    const words = this.#words;
    const last = words.length - 1;
    const end = at + this.length;
    if (last < 0) {
      const isSame = view.getInt32(at, true) === this.#first && view.getInt32(end - 4, true) === this.#last;
      return isSame ? end : -1;
    }
    for (let i = 0; i < last; i++) if (view.getFloat64(at + 8 * i, true) !== words[i]) return -1;
    return view.getFloat64(end - 8, true) === words[last] ? end : -1;
  }
}

/**
 * Which gap comes next: the one that came behind the same field in an earlier row. Rows without some of the fields, and
 * with others between, are predicted too, as long as the order of those that they have is the same.
 */
export class KeyPrediction {
  /** The gap that opens a row, most likely. */
  first: Gap | undefined;
  readonly #gaps = new Map<number, Gap>();
  #count = 0;

  /** The gap at `at` among the next but one and later ones behind `last` (undefined: at the start of a row). */
  findLater(last: Gap | undefined, view: DataView, at: number): Gap | undefined {
    if (last === undefined) return undefined;
    let gap = last.next?.next;
    for (let missing = 1; gap !== undefined && missing < maxMissing; missing++) {
      if (gap.behind(view, at) >= 0) return gap;
      gap = gap.next;
    }
    return undefined;
  }

  /** The gap that has these bytes, if it is remembered; the one behind `last` from now on. */
  recall(last: Gap | undefined, view: DataView, from: number, to: number): Gap | undefined {
    let gap = this.#gaps.get(hash(view, from, to));
    while (gap !== undefined && gap.behind(view, from) !== to) gap = gap.other;
    if (gap === undefined) return undefined;
    if (last === undefined) this.first = gap;
    else last.next = gap;
    return gap;
  }

  /** Remembers a gap that was not met before, as the one behind `last`, and before that which was there. */
  learn(last: Gap | undefined, view: DataView, from: number, to: number, sink: ValueSink): Gap {
    const key = hash(view, from, to);
    const gap = new Gap(view, from, to, sink, this.#gaps.get(key));
    if (this.#count === maxGaps || to - from > maxLength) return gap;
    this.#count++;
    this.#gaps.set(key, gap);
    // A gap that opens a row is never behind another: its brace would be taken for the comma.
    gap.next = last === undefined ? this.first?.next : last.next;
    if (last === undefined) this.first = gap;
    else last.next = gap;
    return gap;
  }
}

function hash(view: DataView, from: number, to: number): number {
  let code = to - from;
  for (let at = from; at < to; at++) code = Math.imul(code ^ view.getUint8(at), 0x01000193);
  return code;
}
