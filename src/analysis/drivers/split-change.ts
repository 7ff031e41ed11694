import type { MetricTable, MetricValue, ReasonCode } from '../../metrics/table.js';
import { compareTexts } from '../../query/compare-texts.js';
import { decompose } from './decompose.js';

/** A value of the dimension in one of the two periods. */
export interface DriverSide {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Its part of what the metric is divided by, of a count its part of the count; 0 to 1, null where there is none. */
  readonly share: number | null;
  readonly n: number;
  /** The value's 95 % interval, in its unit; null where there is none. */
  readonly low: number | null;
  readonly high: number | null;
}

/** What one value did to the change, in the metric's unit. */
export interface Driver {
  /** Null: rows that do not know theirs. */
  readonly key: string | null;
  readonly before: DriverSide;
  readonly after: DriverSide;
  /** Null of a count, which has contributions alone. */
  readonly rate: number | null;
  readonly mix: number | null;
  /** Both together, or the contribution. */
  readonly effect: number;
  /** Whether the value's own change is told from noise; null where no interval is defined. */
  readonly significant: boolean | null;
}

/** The values that are not told apart. */
export interface DriversRest {
  readonly values: number;
  readonly rate: number | null;
  readonly mix: number | null;
  readonly effect: number;
}

/** The parts of a change by one dimension, largest first, or why it has none. */
export type ChangeSplit =
  | {
      readonly kind: 'rate-and-mix' | 'contributions';
      readonly drivers: readonly Driver[];
      readonly rest: DriversRest | null;
      /** Of all values together; null of a count. */
      readonly rate: number | null;
      readonly mix: number | null;
      readonly change: number;
    }
  | { readonly reason: ReasonCode | 'not-decomposable' };

interface Asked {
  /** The metric's name in the tables, and the key's. */
  readonly as: string;
  readonly name: string;
  readonly isCount: boolean;
  /** Of all rows, with what it is compared with. */
  readonly total: MetricValue;
  readonly limit: number;
}

/** One value of the dimension as the two tables have it; undefined where a period has no row of it. */
interface Pair {
  readonly key: string | null;
  readonly is: MetricValue | undefined;
  readonly was: MetricValue | undefined;
}

/** Parts and whole may differ by so much of the whole: the sums are of whole numbers, only their units are not. */
const tolerance = 1e-9;

/** `after` is of the period, compared with the one before; `before` of that one, compared with the period. */
export function splitChange(asked: Asked, after: MetricTable, before: MetricTable): ChangeSplit {
  const { total, isCount } = asked;
  const lack = total.reason ?? total.previous?.reason;
  if (lack !== undefined) return { reason: lack };
  const pairs = pairsOf(asked, after, before);
  const missing = pairs.flatMap(({ is, was }) => [is, was]).find((side) => lacks(side, isCount));
  if (missing !== undefined) return { reason: missing.reason ?? 'not-decomposable' };
  return isCount ? contributions(asked, pairs) : rateAndMix(asked, pairs);
}

/** Whether nobody knows what a group's rows add up to; nothing to divide by is known. */
function lacks(side: MetricValue | undefined, isCount: boolean): boolean {
  if (side === undefined) return false;
  return isCount ? side.value === null : side.numerator === null || side.denominator === null;
}

function pairsOf({ as, name }: Asked, after: MetricTable, before: MetricTable): readonly Pair[] {
  const pairs = new Map<string | null, Pair>();
  for (const { key, values } of after.rows) {
    const value = key[name] ?? null;
    pairs.set(value, { key: value, is: values[as], was: values[as]?.previous });
  }
  for (const { key, values } of before.rows) {
    const value = key[name] ?? null;
    if (!pairs.has(value)) pairs.set(value, { key: value, is: values[as]?.previous, was: values[as] });
  }
  return [...pairs.values()];
}

function rateAndMix(asked: Asked, pairs: readonly Pair[]): ChangeSplit {
  const { total } = asked;
  const previous = total.previous as MetricValue;
  const partsOf = (side: 'is' | 'was'): { numerators: number[]; denominators: number[] } => ({
    numerators: pairs.map((pair) => pair[side]?.numerator ?? 0),
    denominators: pairs.map((pair) => pair[side]?.denominator ?? 0),
  });
  const [was, is] = [partsOf('was'), partsOf('is')];
  // What is no quotient of sums, or is of groups that overlap, has no parts.
  if (!(addsUp(was, previous) && addsUp(is, total))) return { reason: 'not-decomposable' };
  const units = [total, previous, ...pairs.flatMap(({ is: a, was: b }) => [a, b])].flatMap(unitsOf);
  const unit = units[0] ?? 1;
  if (units.some((other) => Math.abs(other - unit) > tolerance * Math.abs(unit)))
    return { reason: 'not-decomposable' };
  const found = decompose(was, is);
  if ('reason' in found) return found;
  const all = pairs.map((pair, at): Driver => {
    const [rate, mix] = [unit * (found.rate[at] as number), unit * (found.mix[at] as number)];
    return driverOf(pair, rate, mix, rate + mix, previous.denominator, total.denominator, 'denominator');
  });
  return folded('rate-and-mix', all, unit * found.change, asked.limit);
}

function contributions({ total, limit }: Asked, pairs: readonly Pair[]): ChangeSplit {
  const all = pairs.map((pair): Driver => {
    // Per day where the periods are of unequal length; the change of a value that went is told by its own row.
    const effect = pair.is?.change ?? -(pair.was?.change ?? NaN);
    return driverOf(pair, null, null, effect, total.previous?.value ?? null, total.value, 'value');
  });
  const change = total.change as number;
  const sum = all.reduce((whole, { effect }) => whole + effect, 0);
  const size = Math.max(Math.abs(change), ...all.map(({ effect }) => Math.abs(effect)), 1);
  if (!(Math.abs(sum - change) <= tolerance * size)) return { reason: 'not-decomposable' };
  return folded('contributions', all, change, limit);
}

function driverOf(
  { key, is, was }: Pair,
  rate: number | null,
  mix: number | null,
  effect: number,
  wholeThen: number | null,
  wholeNow: number | null,
  of: 'denominator' | 'value',
): Driver {
  const sideOf = (side: MetricValue | undefined, whole: number | null): DriverSide => ({
    value: side?.value ?? null,
    numerator: side?.numerator ?? null,
    denominator: side?.denominator ?? null,
    share: whole === null || whole === 0 ? null : (side?.[of] ?? 0) / whole,
    n: side?.n ?? 0,
    low: side?.low ?? null,
    high: side?.high ?? null,
  });
  return {
    key,
    before: sideOf(was, wholeThen),
    after: sideOf(is, wholeNow),
    rate,
    mix,
    effect,
    significant: is?.significant ?? was?.significant ?? null,
  };
}

/** Largest first; of as large ones in the order of their keys, the unknown last. */
function folded(
  kind: 'rate-and-mix' | 'contributions',
  all: readonly Driver[],
  change: number,
  limit: number,
): ChangeSplit {
  const sorted = all.toSorted(
    (a, b) => Math.abs(b.effect) - Math.abs(a.effect) || compareTexts(a.key, b.key),
  );
  const rest = sorted.slice(limit);
  const sumOf = (from: readonly Driver[], part: 'rate' | 'mix'): number | null =>
    kind === 'contributions' ? null : from.reduce((sum, driver) => sum + (driver[part] as number), 0);
  return {
    kind,
    drivers: sorted.slice(0, limit),
    rest:
      rest.length === 0
        ? null
        : {
            values: rest.length,
            rate: sumOf(rest, 'rate'),
            mix: sumOf(rest, 'mix'),
            effect: rest.reduce((sum, { effect }) => sum + effect, 0),
          },
    rate: sumOf(all, 'rate'),
    mix: sumOf(all, 'mix'),
    change,
  };
}

function addsUp(
  parts: { readonly numerators: readonly number[]; readonly denominators: readonly number[] },
  whole: MetricValue,
): boolean {
  const isSum = (of: readonly number[], sum: number | null): boolean =>
    sum !== null &&
    Math.abs(of.reduce((a, b) => a + b, 0) - sum) <=
      tolerance * Math.max(1, ...of.map(Math.abs), Math.abs(sum));
  return isSum(parts.numerators, whole.numerator) && isSum(parts.denominators, whole.denominator);
}

/** How many of the metric's units its quotient of 1 is (100 points of a net promoter score); none where it is 0. */
function unitsOf(side: MetricValue | undefined): readonly number[] {
  if (side === undefined || side.value === null || !side.numerator || !side.denominator) return [];
  return [side.value / (side.numerator / side.denominator)];
}
