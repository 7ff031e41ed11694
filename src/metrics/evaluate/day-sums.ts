import type { Formula, SumsTime } from '../define.js';
import { type DaySums, fewestDays } from '../intervals/by-days.js';
import type { DayGroups } from './day-groups.js';
import { GroupSums } from './group-sums.js';

/** The days of what a metric reads of one part. */
export interface DaySource {
  readonly days: DayGroups;
  /** The key of each measure, by the metric's own name. */
  readonly keys: ReadonlyMap<string, string>;
}

/** What a metric's quotient is made of, day by day of a row. */
export class RowDays {
  readonly #sources: readonly DaySource[];
  readonly #sums: GroupSums;

  /** @param unused names that no source has: sums of no rows */
  constructor(sources: readonly DaySource[], unused: readonly string[], time: SumsTime) {
    this.#sources = sources;
    this.#sums = new GroupSums(
      sources.map(({ days }) => days.partial),
      sources.map(({ keys }, place) => ({ place, keys })),
      unused,
      time,
    );
  }

  /** Null where they are too few to tell. `time` of the sums must have been moved to the row before. */
  of(row: number, formula: Formula, parameters: Readonly<Record<string, unknown>>): DaySums | null {
    const groups = this.#sources.reduce(
      (sum, { days: { starts } }) => sum + (starts[row + 1] as number) - (starts[row] as number),
      0,
    );
    if (groups < fewestDays) return null;
    const above: number[] = [];
    const below: number[] = [];
    const at = this.#sources.map(({ days }) => days.starts[row] as number);
    for (;;) {
      // Parts may lack days that others have: the next day is the first one that any of them has.
      let day = Infinity;
      this.#sources.forEach(({ days }, source) => {
        const next = at[source] as number;
        if (next < (days.starts[row + 1] as number))
          day = Math.min(day, days.days[days.groups[next] as number] as number);
      });
      if (day === Infinity) return { above, below };
      this.#sources.forEach(({ days }, source) => {
        const next = at[source] as number;
        const group = days.groups[next] as number;
        const has = next < (days.starts[row + 1] as number) && days.days[group] === day;
        this.#sums.groups[source] = has ? group : -1;
        if (has) at[source] = next + 1;
      });
      above.push(formula.numerator(this.#sums, parameters));
      below.push(formula.denominator(this.#sums, parameters));
    }
  }
}
