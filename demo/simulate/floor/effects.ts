import type { Period } from '../calendar/period.js';
import type { Happening } from '../demand/happenings.js';

/** What happenings do to the solving of a topic and to the time it takes. */
export class Effects {
  readonly #period: Period;
  /** By day; most days have none. */
  readonly #ofDay: readonly (readonly Happening[])[];

  constructor(period: Period, happenings: readonly Happening[]) {
    this.#period = period;
    this.#ofDay = period.days.map((day) =>
      happenings.filter(
        ({ from, to, solves, takes }) => from < day.to && day.from < to && solves.size + takes.size > 0,
      ),
    );
  }

  /** Added to the logit of solving. */
  solves(topic: string, now: number): number {
    return this.#at(now).reduce((sum, { solves }) => sum + (solves.get(topic) ?? 0), 0);
  }

  /** Times as long. */
  takes(topic: string, now: number): number {
    return this.#at(now).reduce((product, { takes }) => product * (takes.get(topic) ?? 1), 1);
  }

  #at(now: number): readonly Happening[] {
    const ofDay = this.#ofDay[this.#period.dayIndexAt(now)]!;
    return ofDay.length === 0 ? ofDay : ofDay.filter(({ from, to }) => from <= now && now < to);
  }
}
