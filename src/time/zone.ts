import { daysFromCivil, dayMs } from './civil.js';

/** How a wall-clock time stands in its zone: once, twice (clocks went back), or never (clocks went forward). */
export type LocalKind = 'unique' | 'repeated' | 'skipped';

/** Stretches of constant offset: from `starts[i]` on (to the next start, or the end asked for) it is `offsets[i]` ms. */
export interface Segments {
  readonly starts: Float64Array;
  readonly offsets: Float64Array;
}

/** Instants that the kit works with: the years 0001 to 9999 in UTC, so that every instant has a four-digit date. */
export const earliestInstant = daysFromCivil(1, 1, 1) * dayMs;
export const latestInstant = daysFromCivil(10_000, 1, 1) * dayMs - 1;

// Transitions are found block by block, when first asked for. A probe every three days cannot miss a pair of them: the
// closest pair that undoes itself in the time-zone database, in any zone from the beginning to 2087, is 3.99 days
// apart (Africa/Freetown in September 1939); the next are 6.96 days apart (Brazil in 2000, Gaza).
const blockMs = 400 * dayMs;
const probeMs = 3 * dayMs;
// Before the first change of any zone (Manila, at the end of 1844) clocks went by the sun. From 2100 on all go by rules of
// the calendar (Morocco's list of dates ends in 2087), which repeats itself every 400 years.
const firstChange = daysFromCivil(1840, 1, 1) * dayMs;
const rulesFrom = daysFromCivil(2100, 1, 1) * dayMs;
const calendarMs = 146_097 * dayMs;
// More than any zone's offset from UTC (Manila before 1844: −15:56), so that a wall-clock time's instant is within it.
const reachMs = 26 * 3_600_000;

/** `Intl`'s reading of one zone's clock; undefined where it knows no such zone. Offsets such as `+08:00` are no names. */
function clockFormat(name: string): Intl.DateTimeFormat | undefined {
  if (!/^[a-z]/i.test(name)) return undefined;
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    // It has no other way to say so.
    return undefined;
  }
}

/** Tells the offset in milliseconds at an instant of whole seconds. */
function clockReader(name: string): ((instant: number) => number) | undefined {
  const format = clockFormat(name);
  if (format === undefined) return undefined;
  // Taking parts costs four times what a text does: they are asked once, for the order in which the text has them.
  const order = format
    .formatToParts(0)
    .flatMap(({ type }) => (type === 'literal' || type === 'era' ? [] : [type]));
  const [year, month, day, hour, minute, second] = (
    ['year', 'month', 'day', 'hour', 'minute', 'second'] as const
  ).map((type) => order.indexOf(type)) as [number, number, number, number, number, number];
  return (instant) => {
    const text = format.format(instant);
    const numbers = (text.match(/\d+/g) as string[]).map(Number) as [number, ...number[]];
    const at = (index: number) => numbers[index] as number;
    const days = daysFromCivil(text.includes('B') ? 1 - at(year) : at(year), at(month), at(day)); // BC
    return days * dayMs + (((at(hour) % 24) * 60 + at(minute)) * 60 + at(second)) * 1000 - instant;
  };
}

interface Block {
  readonly starts: readonly number[];
  readonly offsets: readonly number[];
}

/** What `Intl` has told of a zone. */
interface Clock {
  readonly read: (instant: number) => number;
  readonly blocks: Map<number, Block>;
  /** The offset before the first change. */
  first?: number;
}

// By name, for all zones that are made of it: to come up with a format, and with a year's changes, takes a millisecond each.
const clocks = new Map<string, Clock>();

function clockOf(name: string): Clock | undefined {
  let clock = clocks.get(name);
  if (clock === undefined) {
    const read = clockReader(name);
    if (read === undefined) return undefined;
    clock = { read, blocks: new Map() };
    clocks.set(name, clock);
  }
  return clock;
}

/**
 * The clock of one time zone: a table of its offset changes, taken from `Intl` once for each stretch of time that is
 * asked about. After that, asking costs a comparison or two.
 */
export class Zone {
  readonly name: string;
  readonly #clock: Clock;
  // The segment last used, and the wall-clock times that lie in it and in no other.
  #from = Infinity;
  #to = -Infinity;
  #offset = 0;
  #localFrom = Infinity;
  #localTo = -Infinity;

  /** Throws a RangeError for a name that is no time zone. */
  constructor(name: string) {
    const clock = clockOf(name);
    if (clock === undefined) throw new RangeError(`unknown time zone: ${name}`);
    this.name = name;
    this.#clock = clock;
  }

  /** Milliseconds that the wall clock is ahead of UTC. */
  offsetAt(instant: number): number {
    if (!(instant >= this.#from && instant < this.#to)) this.#use(instant);
    return this.#offset;
  }

  /** Wall-clock milliseconds, counted as if in UTC. */
  toLocal(instant: number): number {
    return instant + this.offsetAt(instant);
  }

  /**
   * The instant of a wall-clock time: the earlier one where it occurs twice; where it does not exist, moved forward by
   * the gap (02:30 in a gap from 02:00 to 03:00 is 03:30).
   */
  toInstant(local: number): { instant: number; local: LocalKind } {
    if (!(local >= this.#localFrom && local < this.#localTo)) this.#use(local - this.offsetAt(local));
    if (local >= this.#localFrom && local < this.#localTo)
      return { instant: local - this.#offset, local: 'unique' };
    return this.#search(local, false);
  }

  /**
   * The first instant at which the wall clock shows a time or, where that time does not exist, the one at which it
   * jumps over it. Days, weeks and months start so.
   */
  reach(local: number): number {
    return this.#search(local, true).instant;
  }

  /** The segments that cover `from` to `to`; the first starts at `from`. An empty range has the one at `from`. */
  segments(from: number, to: number): Segments {
    const starts: number[] = [];
    const offsets: number[] = [];
    const last = Math.floor(Math.max(from, to - 1) / blockMs);
    for (let index = Math.floor(from / blockMs); index <= last; index++) {
      const block = this.#block(index);
      for (let i = 0; i < block.starts.length; i++) {
        const start = block.starts[i] as number;
        const offset = block.offsets[i] as number;
        if (start <= from) {
          starts[0] = from;
          offsets[0] = offset;
        } else if (start < to && offset !== offsets.at(-1)) {
          starts.push(start);
          offsets.push(offset);
        }
      }
    }
    return { starts: Float64Array.from(starts), offsets: Float64Array.from(offsets) };
  }

  #search(local: number, reach: boolean): { instant: number; local: LocalKind } {
    const { starts, offsets } = this.segments(local - reachMs, local + reachMs);
    let found: number | undefined;
    let gap = 0;
    for (let i = 0; i < starts.length; i++) {
      const start = starts[i] as number;
      const instant = local - (offsets[i] as number);
      if (instant < start) {
        // Later than all of the segment before, earlier than all of this one: it lies in the gap between them.
        if (found === undefined) {
          gap = i;
          break;
        }
      } else if (i + 1 === starts.length || instant < (starts[i + 1] as number)) {
        if (found !== undefined) return { instant: found, local: 'repeated' };
        found = instant;
      }
    }
    if (found !== undefined) return { instant: found, local: 'unique' };
    const instant = reach ? (starts[gap] as number) : local - (offsets[gap - 1] as number);
    return { instant, local: 'skipped' };
  }

  /** Makes the segment at an instant the one last used. */
  #use(instant: number): void {
    const index = Math.floor(instant / blockMs);
    const { starts, offsets } = this.#block(index);
    let i = starts.length - 1;
    while ((starts[i] as number) > instant) i--;
    const offset = offsets[i] as number;
    const from = starts[i] as number;
    const to = i + 1 < starts.length ? (starts[i + 1] as number) : (index + 1) * blockMs;
    this.#offset = offset;
    this.#from = from;
    this.#to = to;
    // At a block's edges the neighbour is not known: leave room for any.
    this.#localFrom = i === 0 ? from + offset + reachMs : from + Math.max(offset, offsets[i - 1] as number);
    this.#localTo =
      i + 1 === starts.length ? to + offset - reachMs : to + Math.min(offset, offsets[i + 1] as number);
  }

  #block(index: number): Block {
    let block = this.#clock.blocks.get(index);
    if (block === undefined) {
      const from = index * blockMs;
      block = from < rulesFrom + calendarMs ? this.#probe(from, from + blockMs) : this.#repeated(from);
      this.#clock.blocks.set(index, block);
    }
    return block;
  }

  /** The block like it of the 400 years that repeat themselves. Data with one mistyped year ask for all of them. */
  #repeated(from: number): Block {
    const later = Math.floor((from - rulesFrom) / calendarMs) * calendarMs;
    const { starts, offsets } = this.segments(from - later, from - later + blockMs);
    return { starts: Array.from(starts, (start) => start + later), offsets: [...offsets] };
  }

  // Times here are whole seconds, as all of the database's are.
  #probe(from: number, to: number): Block {
    const starts = [from];
    const offsets = [this.#ask(from)];
    for (let at = from; at < to; at += probeMs) {
      const next = Math.min(at + probeMs, to - 1000);
      const target = this.#ask(next);
      let low = at;
      let last = offsets.at(-1) as number;
      while (last !== target) {
        let high = next;
        while (high - low > 1000) {
          const middle = Math.floor((low + high) / 2000) * 1000;
          if (this.#ask(middle) === last) low = middle;
          else high = middle;
        }
        last = this.#ask(high);
        starts.push(high);
        offsets.push(last);
        low = high;
      }
    }
    return { starts, offsets };
  }

  #ask(instant: number): number {
    if (instant < firstChange) return (this.#clock.first ??= this.#clock.read(firstChange));
    return this.#clock.read(Math.min(8.64e15, instant));
  }
}

/** Whether the host knows a time zone of this (IANA) name. */
export function isZoneName(name: string): boolean {
  return clockOf(name) !== undefined;
}

/** The time zone of the machine; UTC where it has none. */
export function hostZoneName(): string {
  const name: string | undefined = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return name !== undefined && isZoneName(name) ? name : 'UTC';
}
