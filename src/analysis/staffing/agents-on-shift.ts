import type { MetricTable, ReasonCode } from '../../metrics/table.js';
import { type DayInterval, meanByClock } from './expected-calls.js';
import { asked, type StaffingPlan } from './staffing-plan.js';

/** Who is on shift for the calls of each interval. */
export interface AgentsOnShift {
  /** Mean number of agents by interval; null where it is not known. */
  readonly agents: readonly (number | null)[];
  /** Shifts of the day itself, or the mean of those of the days learned from. */
  readonly of: 'day' | 'past';
  /** What of a shift is counted: what is planned, or where no shift says that, what was worked. */
  readonly time: 'scheduled' | 'worked';
  /** The part of shift time that is for these calls; below 1 where the agents handle others, too. */
  readonly share: number;
}

/** Null with a reason where shifts do not tell. */
export function agentsOnShift(
  answers: {
    readonly past: MetricTable;
    readonly times: MetricTable;
    readonly day?: MetricTable | undefined;
    readonly agents?: MetricTable | undefined;
  },
  plan: StaffingPlan,
  dates: readonly string[],
  intervals: readonly DayInterval[],
): AgentsOnShift | { readonly reason: ReasonCode } {
  const totals = (answers.times.rows[0]?.values ?? {}) as Partial<MetricTable['rows'][number]['values']>;
  const time = (totals[asked.scheduled]?.denominator ?? 0) > 0 ? 'scheduled' : 'worked';
  const ofDay = answers.day;
  const days = ofDay === undefined ? new Set(dates) : new Set(intervals.map(({ from }) => from.slice(0, 10)));
  const seconds = ofDay === undefined ? answers.past : ofDay;
  const total = totals[asked[time]];
  if ((total?.denominator ?? 0) === 0) return { reason: total?.reason ?? 'no-shifts' };
  const share = answers.agents === undefined ? 1 : shareOf(answers.agents, asked[time]);
  if (share === null) return { reason: 'no-handling-time' };

  const byClock = meanByClock(seconds, plan, asked[time], days);
  return {
    agents: intervals.map(({ clock, fromMs, toMs }) => {
      const worked = byClock(clock);
      return worked === null ? null : (worked * share * 1000) / (toMs - fromMs);
    }),
    of: ofDay === undefined ? 'past' : 'day',
    time,
    share,
  };
}

/**
 * Σ shift time × the part of the agent's own handling that is for these calls / Σ shift time. Agents who handled nothing
 * are in neither sum. Null where nobody's handling is known.
 */
function shareOf(table: MetricTable, time: string): number | null {
  const ours = table.column(asked.aht).numerator;
  const all = table.column(asked.all).numerator;
  const shift = table.column(time).denominator;
  let [part, whole] = [0, 0];
  for (let row = 0; row < table.length; row += 1) {
    const handled = all[row] as number;
    const seconds = shift[row] as number;
    if (!(handled > 0) || !(seconds > 0)) continue;
    whole += seconds;
    const own = ours[row] as number;
    part += Number.isNaN(own) ? 0 : (seconds * own) / handled;
  }
  return whole === 0 ? null : part / whole;
}
