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
    const [first, last] = [dayOf(zone, from), dayOf(zone, to - 1)];
    const weekdays = this.cells('day-of-week');
    const isOn = (day: number): boolean => weekdays.has(String(weekdayOf(day)));
    const isWhole = (day: number): boolean => from <= dayStart(zone, day) && to >= dayStart(zone, day + 1);
    const partly = (day: number): number =>
      Number(
        isWhole(day)
          ? isOn(day)
          : this.isIn({
              from: Math.max(from, dayStart(zone, day)),
              to: Math.min(to, dayStart(zone, day + 1)),
            }),
      );
    if (first === last) return partly(first);
    const between = last - first - 1;
    let days = partly(first) + partly(last) + Math.floor(between / 7) * weekdays.size;
    for (let day = last - (between % 7); day < last; day += 1) days += Number(isOn(day));
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
