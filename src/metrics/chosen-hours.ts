import type { InstantRange } from '../data/contact-data.js';
import { bucketEdges, dayOf, dayStart } from '../time/buckets.js';
import { dayMs, weekdayOf } from '../time/civil.js';
import { cycleField } from '../time/cycle-field.js';
import { cycleCells, cycleKey, cycleSize } from '../time/cycles.js';
import { timeCycles, type TimeCycle, type WeekStart } from '../time/grain.js';
import type { Zone } from '../time/zone.js';
import { conditionTests } from './condition.js';
import type { Condition } from './query.js';

/** Every cell of any cycle is so many of these. */
const finest: TimeCycle = 'quarter-hour-of-week';
const monday: WeekStart = 1;

/** In so long a time every cell of a week is, also where a clock change takes one of them away. */
const longMs = 15 * dayMs;

/** So many days are looked at one by one. */
const mostDays = 4000;

/** The time of a week that a filter keeps to, where it asks for cells of a cycle. */
export class ChosenHours {
  /** By quarter hour of the week, from Monday's midnight: whether it is let through. */
  readonly #quarters: readonly boolean[];
  readonly #zone: Zone;
  readonly #cells = new Map<TimeCycle, ReadonlySet<string>>();

  constructor(quarters: readonly boolean[], zone: Zone) {
    this.#quarters = quarters;
    this.#zone = zone;
  }

  /** Whether a stretch of time has any of it. */
  isIn({ from, to }: InstantRange): boolean {
    if (!(from < to) || !this.#quarters.includes(true)) return false;
    if (to - from >= longMs) return true;
    const edges = bucketEdges(this.#zone, '15-minutes', { from, to }, monday);
    return cycleCells(this.#zone, finest, edges, monday).some((cell) => this.#quarters[cell]);
  }

  /** On how many days of a stretch of time some of it is. */
  days({ from, to }: InstantRange): number {
    if (!(from < to)) return 0;
    const zone = this.#zone;
    const weekdays = this.cells('day-of-week');
    const [first, last] = [dayOf(zone, from), dayOf(zone, to - 1)];
    // Of centuries, whole weeks are counted as such.
    const weeks = Math.max(0, Math.floor((last - first - mostDays) / 7));
    let days = weeks * weekdays.size;
    for (let day = first; day <= last - weeks * 7; day += 1) {
      const [start, end] = [dayStart(zone, day), dayStart(zone, day + 1)];
      // A day with a clock change may lack the hours, and one that the zone skipped has none.
      const isPlain = end - start === dayMs && from <= start && (to >= end || weeks > 0);
      const isOn = isPlain
        ? weekdays.has(String(weekdayOf(day)))
        : this.isIn({ from: Math.max(from, start), to: Math.min(to, end) });
      if (isOn) days += 1;
    }
    return days;
  }

  /** The cells of a cycle that some of it is in. */
  cells(cycle: TimeCycle): ReadonlySet<string> {
    let cells = this.#cells.get(cycle);
    if (cells === undefined) {
      cells = new Set(this.#quarters.flatMap((is, quarter) => (is ? [cellOfQuarter(cycle, quarter)] : [])));
      this.#cells.set(cycle, cells);
    }
    return cells;
  }
}

/** The hours that a filter keeps to; null where it keeps to none. */
export function chosenHours(where: Readonly<Record<string, Condition>>, zone: Zone): ChosenHours | null {
  const asked = timeCycles.filter((cycle) => Object.hasOwn(where, cycleField(cycle)));
  if (asked.length === 0) return null;
  const conditions = asked.map((cycle) => {
    const field = cycleField(cycle);
    const [found] = conditionTests({ [field]: where[field] as Condition });
    const test = found?.test as { readonly in?: readonly unknown[]; readonly notIn?: readonly unknown[] };
    return {
      cycle,
      isLet: (cell: string) => test.in?.includes(cell) ?? test.notIn?.includes(cell) === false,
    };
  });
  const quarters = Array.from({ length: cycleSize(finest) }, (_, quarter) =>
    conditions.every(({ cycle, isLet }) => isLet(cellOfQuarter(cycle, quarter))),
  );
  return new ChosenHours(quarters, zone);
}

function cellOfQuarter(cycle: TimeCycle, quarter: number): string {
  const [day, inDay] = [Math.floor(quarter / 96), quarter % 96];
  const hour = Math.floor(inDay / 4);
  const cells: Readonly<Record<TimeCycle, number>> = {
    'hour-of-day': hour,
    'day-of-week': day,
    'hour-of-week': day * 24 + hour,
    'quarter-hour-of-week': quarter,
  };
  return cycleKey(cycle, cells[cycle], monday);
}
