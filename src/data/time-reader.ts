import type { ProblemCode } from '../problem.js';
import { dayMs } from '../time/civil.js';
import { clockText, dateText } from '../time/iso-text.js';
import { earliestInstant, latestInstant, type Zone } from '../time/zone.js';
import { cell, type Cells } from './cells.js';
import { valueText } from './problem-log.js';

/** Reads the instants of a data set. Asked a million times, it answers without making an object. */
export class TimeReader {
  /** What was wrong with the value last read; with the repairs of a local time it is an instant nevertheless. */
  problem: ProblemCode | null = null;
  readonly #zone: Zone;

  constructor(zone: Zone) {
    this.#zone = zone;
  }

  /** Epoch milliseconds of a row's value that is there, or NaN. */
  read(cells: Cells, index: number): number {
    this.problem = null;
    const kind = cells.kinds[index];
    const number = cells.numbers[index] as number;
    let instant = NaN;
    if (kind === cell.instant) instant = number;
    else if (kind === cell.wall) instant = this.#local(number);
    else if (kind === cell.number) instant = Math.floor(number);
    else if (kind !== cell.text) {
      this.problem = 'wrong-type';
      return NaN;
    }
    if (instant >= earliestInstant && instant <= latestInstant) return instant;
    this.problem = 'invalid-time';
    return NaN;
  }

  #local(wall: number): number {
    const { instant, local } = this.#zone.toInstant(wall);
    if (local !== 'unique')
      this.problem = local === 'repeated' ? 'local-time-repeated' : 'local-time-skipped';
    return instant;
  }
}

/** The values of a problem with a time. */
export function timeValues(code: ProblemCode, cells: Cells, index: number): Record<string, string | number> {
  const field = cells.name;
  if (code === 'invalid-time') return { field, value: deliveredTime(cells, index) };
  return code === 'wrong-type' ? { field, found: cells.kindName(index) } : { field };
}

/** A value that is no time, as it was delivered or as it was read. */
function deliveredTime(cells: Cells, index: number): string | number {
  const number = cells.numbers[index] as number;
  if (cells.kinds[index] !== cell.wall) return cells.textAt(index) ?? valueText(number);
  // On the first or last day of all that can be told, only the zone shows that it is none.
  const day = Math.floor(number / dayMs);
  return `${dateText(day)}T${clockText(number - day * dayMs)}`;
}
