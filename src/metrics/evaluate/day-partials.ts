import type { Partial } from '../../query/partial.js';
import type { DayPlans } from '../plan-days.js';
import { planOf, type PlanRows } from '../plan-query.js';
import { type DayGroups, dayGroups } from './day-groups.js';
import type { Layout } from './layout.js';

/** The partials by day of a table, each laid out over its rows when it is first asked for. */
export class DayPartials {
  readonly #partials: { readonly current: readonly Partial[]; readonly previous: readonly Partial[] };
  readonly #plans: DayPlans;
  readonly #layout: Pick<Layout, 'rows' | 'days'>;
  readonly #groups = new Map<string, DayGroups>();

  /** @param partials in the order of the plans */
  constructor(
    partials: { readonly current: readonly Partial[]; readonly previous: readonly Partial[] },
    plans: DayPlans,
    layout: Pick<Layout, 'rows' | 'days'>,
  ) {
    this.#partials = partials;
    this.#plans = plans;
    this.#layout = layout;
  }

  /** The days of some rows in one of the periods; undefined where no plan asked for them. */
  of(rows: PlanRows, period: 'current' | 'previous'): DayGroups | undefined {
    const place = planOf(rows, this.#plans.current);
    if (place === -1) return undefined;
    const key = `${period} ${place}`;
    let groups = this.#groups.get(key);
    if (groups === undefined) {
      const partial = this.#partials[period][place] as Partial;
      const rowOf = this.#layout.days[period][place] as Int32Array;
      groups = dayGroups(partial, this.#plans.day, rowOf, this.#layout.rows);
      this.#groups.set(key, groups);
    }
    return groups;
  }
}
