import { type FittedSlope, movedLever } from '../../analysis/what-if/moved-lever.js';
import { type LeverId, leverIds, vendorClaims } from '../../analysis/what-if/vendor-claims.js';
import type { WhatIf } from '../../analysis/what-if/what-if.js';
import type { MetricTable, MetricValue } from '../../metrics/table.js';
import { Attributes } from '../attributes.js';
import type { GivenAnswer } from '../element-data.js';
import { givenTable } from '../given-table.js';
import { readGivenValue } from '../given-value.js';

/** How satisfaction goes with a lever, as a page fitted it. */
export interface GivenLine {
  readonly lever: LeverId;
  /** Change of the share of positive answers with a minute, a unit of ln of the time, or a repeat; 95 % interval. */
  readonly slope: number;
  readonly low: number;
  readonly high: number;
  /** Answers and days that it was fitted on. */
  readonly n: number;
  readonly days: number;
  /** The lever as it is: minutes, seconds, or the share of repeats. */
  readonly level: number;
}

export type GivenLines = Readonly<Partial<Record<LeverId, FittedSlope>>>;

/** Beyond these numbers no page means what it says. */
const largest = 1e9;

/** The element's own `value`, with `rows`, as an answer; undefined where it has none. */
export function givenWhatIf(
  tag: string,
  value: unknown,
  rows: unknown,
): (GivenAnswer & { readonly lines?: GivenLines }) | undefined {
  const isAbsent = (one: unknown): boolean => one === undefined || one === null || one === '';
  if (isAbsent(value) && isAbsent(rows)) return undefined;
  const attributes = new Attributes(tag);
  const csat = readGivenValue(attributes, 'value', value);
  const isShare = csat !== undefined && (csat.value === null || (csat.value >= 0 && csat.value <= 1));
  // Slopes alone lead from nothing to anything.
  if (!isShare) attributes.refuse('value', value ?? '');
  const lines: Partial<Record<LeverId, FittedSlope>> = {};
  for (const row of attributes.list('rows', rows) ?? []) {
    const line = readLine(row);
    if (line === undefined || lines[line.lever] !== undefined) {
      attributes.refuse('rows', rows);
      continue;
    }
    const { lever, slope, low, high, n, days, level } = line;
    lines[lever] = { slope, low, high, n, days, level, leftOut: 0, middle: null };
  }
  if (attributes.problem !== undefined) return { problem: attributes.problem };
  const table = givenTable({
    ...{ metric: 'csat', total: csat, buckets: undefined, setting: undefined, period: null },
    timeZone: 'UTC',
  });
  return { table, lines };
}

/** What they come to for the steps. */
export function whatIfOfGiven(
  table: MetricTable,
  lines: GivenLines,
  steps: Readonly<Partial<Record<LeverId, number>>>,
): WhatIf {
  const csat = table.rows[0]?.values['csat'] as MetricValue;
  return {
    csat,
    levers: leverIds.map((lever) =>
      movedLever(
        lever,
        steps[lever] ?? vendorClaims[lever].step,
        csat.value,
        lines[lever] ?? { reason: 'not-supplied' },
      ),
    ),
    version: table.version,
    queries: [],
  };
}

function readLine(row: unknown): GivenLine | undefined {
  const line = (row ?? {}) as Partial<GivenLine>;
  const { lever, slope, low, high, n, days, level } = line;
  const isNumber = (one: unknown): one is number => typeof one === 'number' && Math.abs(one) <= largest;
  if (!leverIds.some((one) => one === lever) || ![slope, low, high, n, days, level].every(isNumber))
    return undefined;
  const { low: from, high: to, level: at } = line as GivenLine;
  return from <= to && at >= 0 ? (line as GivenLine) : undefined;
}
