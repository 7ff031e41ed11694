import type { ProblemCode } from '../problem.js';
import { earliestInstant, latestInstant, type Zone } from '../time/zone.js';
import { cell, type Cells } from './cells.js';
import { valueText } from './problem-log.js';

/** Reads the instants of a data set. Asked a million times, it answers without making an object. */
export class TimeReader {
  /** What was wrong with the value last read; with the repairs of a local time it is an instant nevertheless. */
  problem: ProblemCode | null = null;
  /** Null where it is not known yet, and wall-clock times are not to be read. */
  zone: Zone | null;

  constructor(zone: Zone | null) {
    this.zone = zone;
  }

  /** Epoch milliseconds of a row's value that is there, or NaN. */
  read(cells: Cells, index: number): number {
    if (!this.isTime(cells, index)) return NaN;
    const kind = cells.kinds[index];
    const number = cells.numbers[index] as number;
    return kind === cell.wall ? this.#local(number) : Math.floor(number);
  }

  /** Whether a value that is there is a time, in whatever zone. */
  isTime({ kinds, numbers }: Cells, index: number): boolean {
    this.problem = null;
    const kind = kinds[index];
    if (kind === cell.instant || kind === cell.wall) return true;
    const instant = kind === cell.number ? Math.floor(numbers[index] as number) : NaN;
    if (instant >= earliestInstant && instant <= latestInstant) return true;
    this.problem = kind === cell.number || kind === cell.text ? 'invalid-time' : 'wrong-type';
    return false;
  }

  #local(wall: number): number {
    const { instant, local } = (this.zone as Zone).toInstant(wall);
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
  return cells.textAt(index) ?? valueText(cells.numbers[index]);
}
