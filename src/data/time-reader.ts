import type { ProblemCode } from '../problem.js';
import { parseIsoText } from '../time/iso-text.js';
import { earliestInstant, latestInstant, type Zone } from '../time/zone.js';

/** Reads the instants of a data set. Asked a million times, it answers without making an object. */
export class TimeReader {
  /** What was wrong with the value last read; with the repairs of a local time it is an instant nevertheless. */
  problem: ProblemCode | null = null;
  readonly #zone: Zone;

  constructor(zone: Zone) {
    this.#zone = zone;
  }

  /** Epoch milliseconds of a value that is there, or NaN. */
  read(value: unknown): number {
    this.problem = null;
    let instant = NaN;
    if (typeof value === 'string') {
      const time = parseIsoText(value);
      if (time !== undefined) instant = time.local ? this.#local(time.ms) : time.ms;
    } else if (typeof value === 'number') instant = Math.floor(value);
    else {
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
