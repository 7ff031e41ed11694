import { npsInterval, npsStandardError } from '../../metrics/intervals/net-promoter.js';
import { scoreName } from '../../views/nps-gauge.js';
import { scoreEdges } from '../../views/nps-scores.js';
import { Attributes } from '../attributes.js';
import type { GivenAnswer } from '../element-data.js';
import { givenTable, type GivenGroups } from '../given-table.js';
import { readGivenValue, type GivenValue } from '../given-value.js';
import { readTarget } from '../read-metric.js';
import type { CbNpsGauge } from './nps-gauge.js';

/** How many are in each group, where a page knows no more. */
export interface NpsGroups {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

/** Lower edges of the groups on the scale from 0 to 10, and its end. */
const groupEdges = [0, 7, 9, 11];

/** The gauge's own `rows` or `value` as an answer; undefined where it has neither. */
export function givenNps(
  tag: string,
  rows: CbNpsGauge['rows'],
  value: CbNpsGauge['value'],
  target: CbNpsGauge['target'],
  floor: CbNpsGauge['floor'],
  timeZone: CbNpsGauge['timeZone'],
): GivenAnswer | undefined {
  const isGiven = (one: unknown): boolean => one !== undefined && one !== null && one !== '';
  if (!isGiven(rows) && !isGiven(value)) return undefined;
  const attributes = new Attributes(tag);
  const given = isGiven(rows) ? ofCounts(attributes, rows) : ofValue(attributes, value);
  const setting = readTarget(attributes, { target, floor });
  const zone = attributes.text('time-zone', timeZone) ?? 'UTC';
  if (attributes.problem !== undefined || given === undefined) return { problem: attributes.problem! };
  const { total, groups } = given;
  return {
    table: givenTable({
      metric: 'nps',
      as: scoreName,
      total,
      buckets: undefined,
      ...(groups && { groups }),
      setting,
      period: null,
      timeZone: zone,
    }),
  };
}

interface GivenNps {
  readonly total: GivenValue;
  readonly groups?: GivenGroups;
}

/** How many gave each score from 0 to 10. */
function ofCounts(attributes: Attributes, rows: unknown): GivenNps | undefined {
  const counts = attributes.list('rows', rows);
  if (counts === undefined) return undefined;
  if (counts.length !== scoreEdges.length - 1 || !counts.every(isCount)) {
    return attributes.refuse('rows', rows);
  }
  return scored(
    counts.map((n, score) => ({ n, key: String(score), sign: score >= 9 ? 1 : score >= 7 ? 0 : -1 })),
    scoreEdges,
  );
}

/** How many are in each group, or the number alone. */
function ofValue(attributes: Attributes, value: unknown): GivenNps | undefined {
  const object = attributes.object('value', value);
  if (object === undefined) return undefined;
  const { promoters, passives, detractors } = object;
  if (promoters === undefined && passives === undefined && detractors === undefined) {
    const total = readGivenValue(attributes, 'value', value);
    return total && { total };
  }
  if (!isCount(promoters) || !isCount(passives) || !isCount(detractors)) {
    return attributes.refuse('value', value);
  }
  return scored(
    [
      { n: detractors, key: '0', sign: -1 },
      { n: passives, key: '7', sign: 0 },
      { n: promoters, key: '9', sign: 1 },
    ],
    groupEdges,
  );
}

/** Counts that each stand for, against or beside: a value of each, and of all. */
function scored(
  counts: readonly { readonly n: number; readonly key: string; readonly sign: -1 | 0 | 1 }[],
  edges: readonly number[],
): GivenNps {
  const sum = (sign: -1 | 0 | 1): number =>
    counts.reduce((total, one) => total + (one.sign === sign ? one.n : 0), 0);
  return {
    total: valueOf(sum(1), sum(0), sum(-1)),
    groups: {
      by: { bin: 'nps', edges },
      keys: counts.map(({ key }) => key),
      values: counts.map(({ n, sign }) =>
        valueOf(sign === 1 ? n : 0, sign === 0 ? n : 0, sign === -1 ? n : 0),
      ),
    },
  };
}

function valueOf(promoters: number, passives: number, detractors: number): GivenValue {
  const n = promoters + passives + detractors;
  const numerator = promoters - detractors;
  const bounds = npsInterval(promoters, detractors, n);
  return {
    value: n === 0 ? null : (100 * numerator) / n,
    n,
    numerator,
    denominator: n,
    low: bounds?.low ?? null,
    high: bounds?.high ?? null,
    standardError: n === 0 ? null : npsStandardError(promoters, detractors, n),
  };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
