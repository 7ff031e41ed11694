import { resolutionParts } from '../../analysis/bottlenecks/bottlenecks.js';
import { runRuleNames } from '../../analysis/control/run-rules.js';
import {
  describedKinds,
  insightLacks,
  testFamilies,
  type Insights,
} from '../../analysis/insights/insights-result.js';
import { remedyIds } from '../../analysis/insights/remedies.js';
import { isCurrency } from '../../data/currency-code.js';
import { wallTime } from '../../i18n/wall-time.js';
import { reasonCodes } from '../../metrics/table.js';
import { Attributes } from '../attributes.js';
import type { Given } from '../asked-data.js';
import { isMetricId } from '../read-metric.js';
import type { FoundInsights } from './find-insights.js';

type Members = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;

/** Findings that the page had made elsewhere, as `insights()` gives them; undefined where it gave none. */
export function givenInsights(
  tag: string,
  value: unknown,
  timeZone: string | undefined,
): Given<FoundInsights> | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const attributes = new Attributes(tag);
  const zone = attributes.text('time-zone', timeZone);
  const given = attributes.object('value', value);
  if (given !== undefined && !isInsights(given)) attributes.refuse('value', value);
  if (attributes.problem !== undefined) return { problem: attributes.problem };
  return {
    answer: {
      insights: given as unknown as Insights,
      data: {},
      ...(zone !== undefined && { timeZone: zone }),
    },
  };
}

const isText: Check = (value) => typeof value === 'string';
const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isAmount: Check = (value) => isNumber(value) && (value as number) >= 0;
const isObject: Check = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const oneOf =
  (words: readonly unknown[]): Check =>
  (value) =>
    words.includes(value);
const shaped =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isObject(value) && Object.entries(checks).every(([name, check]) => check((value as Members)[name]));
/** True and false, and null for neither. */
const isSide: Check = oneOf([true, false, null]);

const isMoment: Check = (value) => typeof value === 'string' && wallTime(value) !== undefined;
const isPeriod = shaped({ from: isMoment, to: isMoment });
const isKey = shaped({
  dimension: isText,
  key: orNull(isText),
  name: (name) => name === undefined || isText(name),
});
const every = {
  id: isText,
  metric: isMetricId,
  as: isText,
  weight: shaped({ value: isNumber, unit: isText }),
};
const numbers = { value: isNumber, other: isNumber, difference: isNumber, n: isAmount, otherN: isAmount };
const tested = {
  ...every,
  ...numbers,
  class: oneOf(['tested']),
  significant: oneOf([true]),
  low: orNull(isNumber),
  high: orNull(isNumber),
  p: isAmount,
  q: isAmount,
  better: isSide,
  folded: listOf(shaped({ kind: oneOf([...testFamilies, ...describedKinds]), at: orNull(isKey) })),
};
const described = {
  ...every,
  class: oneOf(['described']),
  significant: oneOf([null]),
  value: orNull(isNumber),
};

/** What each kind has of its own, as far as it is read. */
const kinds: Readonly<Record<string, Check>> = {
  change: shaped({
    ...tested,
    driver: orNull(
      (driver) => isKey(driver) && shaped({ effect: isNumber, alone: oneOf([true, false]) })(driver),
    ),
  }),
  'value-change': shaped({ ...tested, at: isKey }),
  difference: shaped({ ...tested, at: isKey }),
  event: shaped({
    ...tested,
    event: shaped({ label: orNull(isText), kind: orNull(isText), from: isMoment, to: isMoment }),
    weeks: isAmount,
  }),
  term: shaped({ ...tested, term: isText, comments: isAmount, otherComments: isAmount }),
  signal: shaped({
    ...described,
    value: isNumber,
    rule: oneOf(runRuleNames),
    points: listOf(isText),
    centre: isNumber,
    low: isNumber,
    high: isNumber,
    above: oneOf([true, false]),
    better: isSide,
    n: isAmount,
    baseline: isAmount,
    looked: isAmount,
    falseAlarms: isAmount,
  }),
  pareto: shaped({
    ...described,
    dimension: isText,
    value: isNumber,
    largest: listOf((one) => isKey(one) && shaped({ share: isNumber })(one)),
    few: isAmount,
    of: isAmount,
    n: isAmount,
  }),
  peaks: shaped({
    ...described,
    value: isNumber,
    peaks: listOf(shaped({ weekday: oneOf([1, 2, 3, 4, 5, 6, 7]), hour: isHour, value: isNumber })),
    usual: isNumber,
    n: isAmount,
  }),
  bottleneck: shaped({ ...described, at: isKey, part: oneOf(resolutionParts), value: isNumber, n: isAmount }),
  'gated-agents': shaped({ ...described, value: isNumber, of: isAmount }),
};

function isHour(value: unknown): boolean {
  return isAmount(value) && (value as number) < 24;
}

function isFinding(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { kind, remedy, evidence } = value as Members;
  const check = typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  return check?.(value) === true && (remedy === null || oneOf(remedyIds)(remedy)) && isObject(evidence);
}

const isInsights = shaped({
  findings: listOf(isFinding),
  more: isAmount,
  tested: shaped({
    level: isAmount,
    comparisons: isAmount,
    significant: isAmount,
    families: listOf(shaped({ family: oneOf(testFamilies), comparisons: isAmount, significant: isAmount })),
  }),
  notLooked: listOf(
    shaped({
      kind: oneOf([...testFamilies, ...describedKinds]),
      metric: orNull(isMetricId),
      dimension: orNull(isText),
      reason: oneOf([...insightLacks, ...reasonCodes]),
      count: isAmount,
    }),
  ),
  period: orNull(isPeriod),
  compare: orNull(isPeriod),
  currency: orNull(isCurrency),
  version: isText,
});
