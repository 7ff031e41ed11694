import { definitionOf } from '../../metrics/definition-of.js';
import type { Condition, MetricQuery, MetricRequest } from '../../metrics/query.js';
import type { MetricRow, MetricTable, MetricValue, ReasonCode, ResolvedMetric } from '../../metrics/table.js';
import type { ChangeWindow } from './change-window.js';
import { type ChangeEstimate, differenceOfChanges } from './difference-of-changes.js';

type Where = Readonly<Record<string, Condition>>;

/** Whose change is asked about. */
export interface SidesAsk {
  readonly metrics: readonly MetricRequest[];
  readonly where?: Where;
  /**
   * Rows that the change did not touch: conditions beside those of `where`, and in place of those on the same fields.
   * What changed among them too is taken off.
   */
  readonly comparison?: Where;
  readonly attribution?: 'arrival' | 'end';
}

/**
 * `no-clear-change`: the 95 % interval spans 0. `changed`: it does not, of a metric of which neither more nor less is
 * better. `not-judged`: no interval is defined, or one of the values is null.
 */
export type BeforeAfterVerdict = 'better' | 'worse' | 'changed' | 'no-clear-change' | 'not-judged';

/** A metric of one group of rows before and after. */
export interface SidesChange {
  /** The values, each with its sums, sample, interval and coverage. */
  readonly before: MetricValue;
  readonly after: MetricValue;
  readonly change: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** What a change comes to, beside that of a comparison group. */
export interface ChangeJudgement {
  /** Own change, less that of the comparison group; null where one of them is not known. */
  readonly difference: ChangeEstimate | null;
  readonly verdict: BeforeAfterVerdict;
  /** Why a value is not known. */
  readonly reason?: ReasonCode;
}

/** Both sides of each group: the rows' own and, where one was asked for, the comparison group's. */
export function sidesQueries(
  { metrics, where = {}, comparison, attribution }: SidesAsk,
  { before, after, weeks }: Pick<ChangeWindow, 'before' | 'after' | 'weeks'>,
): readonly [MetricQuery, ...MetricQuery[]] {
  const sides = (of: Where): MetricQuery => ({
    ...{ metrics, where: of, period: after },
    // Of no weeks there are no sides: the table says the names of the metrics.
    ...(weeks > 0 && { compare: before }),
    ...(attribution !== undefined && { attribution }),
  });
  return [sides(where), ...(comparison === undefined ? [] : [sides({ ...where, ...comparison })])];
}

/** A metric of the answer to such a query. */
export function sidesChange(sides: MetricTable, as: string): SidesChange {
  const whole = sides.rows[0] as MetricRow;
  const { previous, change, changeLow, changeHigh, ...after } = whole.values[as] as MetricValue;
  return {
    before: previous as MetricValue,
    after,
    change: change ?? null,
    low: changeLow ?? null,
    high: changeHigh ?? null,
  };
}

/** The difference of the changes of two groups, or the change itself where there is no other, and what it says. */
export function judgeChange(
  own: SidesChange,
  comparison: SidesChange | null,
  metric: ResolvedMetric,
): ChangeJudgement {
  const difference = differenceOf(own, comparison);
  const lack = [own, comparison]
    .flatMap((group) => [group?.before, group?.after])
    .find((one) => one?.reason !== undefined);
  return {
    difference,
    verdict: verdictOf(difference, metric),
    ...(lack?.reason !== undefined && { reason: lack.reason }),
  };
}

function differenceOf(own: SidesChange, comparison: SidesChange | null): ChangeEstimate | null {
  const mine = estimateOf(own);
  if (comparison === null || mine === null) return mine;
  const theirs = estimateOf(comparison);
  return theirs === null ? null : differenceOfChanges(mine, theirs);
}

function estimateOf({ change, low, high }: SidesChange): ChangeEstimate | null {
  return change === null || low === null || high === null ? null : { value: change, low, high };
}

function verdictOf(difference: ChangeEstimate | null, metric: ResolvedMetric): BeforeAfterVerdict {
  if (difference === null) return 'not-judged';
  const { low, high } = difference;
  if (low <= 0 && high >= 0) return 'no-clear-change';
  const { better } = definitionOf(metric);
  if (better === 'none') return 'changed';
  return low > 0 === (better === 'higher') ? 'better' : 'worse';
}
