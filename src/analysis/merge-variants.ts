import { catalog } from '../metrics/catalog/index.js';
import type { MetricId } from '../metrics/catalog/ids.js';
import type { MetricValue } from '../metrics/table.js';
import type { VariantFit } from './find-variant.js';
import type { Reading } from './shown-number.js';
import { presetsOf } from './variant-presets.js';
import type { Sample } from './variant-samples.js';
import { chosenByData, type Axis, type Parameters } from './variant-space.js';

/** Definitions that are one to a reader: the same sums by either attribution, or by thresholds next to each other. */
export interface Candidate {
  readonly fit: Omit<VariantFit, 'query' | 'as'>;
  /** The less, the more of it is usual. */
  readonly plain: number;
  /** All of it but its numbers. */
  readonly kind: string;
}

/** Samples with a value, as a reader would count them. */
export function mergedVariants(
  samples: readonly Sample[],
  metric: MetricId,
  readings: readonly Reading[],
): readonly Candidate[] {
  // Samples of one line with one result differ in the place along it alone, and so do all between them.
  const byResult = grouped(samples, ({ line, attribution, answer }) =>
    JSON.stringify([line.parameters, line.along?.name, attribution, resultOf(answer)]),
  );
  const stretches = byResult.map((group) => {
    const [first] = group as [Sample, ...Sample[]];
    const places = group.flatMap(({ at }) => at ?? []);
    const range = places.length === 0 ? null : ([Math.min(...places), Math.max(...places)] as const);
    const at = range === null ? null : usualWithin(range, first.line.along);
    return { ...first, at, range };
  });
  // Of both attributions, or of one.
  const byLine = grouped(stretches, ({ line, at, range, answer }) =>
    JSON.stringify([line.parameters, line.along?.name, at, range, resultOf(answer)]),
  );
  const both = byLine.map((group) => {
    const [{ line, at, range, answer }] = group as [(typeof group)[number], ...typeof group];
    const parameters = line.along === null ? line.parameters : { ...line.parameters, [line.along.name]: at };
    const ranges =
      range === null || line.along === null || range[0] === range[1] ? {} : { [line.along.name]: range };
    return {
      parameters,
      ranges,
      answer,
      isUsual: at === null || line.along?.usual.includes(at) === true,
      attributions: group.map(({ attribution }) => attribution),
    };
  });
  return named(both).map(({ parameters, ranges, answer, attributions, isUsual }): Candidate => {
    const value = answer.value as number;
    const differences = readings.map((reading) => (value - reading.value) / reading.scale);
    const departing = departures(metric, parameters);
    return {
      fit: {
        parameters: departing,
        attributions,
        presets: metric === 'service-level' ? presetsOf(parameters) : [],
        ranges,
        value,
        numerator: answer.numerator,
        denominator: answer.denominator,
        n: answer.n,
        difference: differences.reduce((a, b) => (Math.abs(b) < Math.abs(a) ? b : a)),
      },
      plain: Object.keys(departing).length + (attributions[0] === 'end' ? 1 : 0) + (isUsual ? 0 : 1),
      kind: JSON.stringify([Object.entries(parameters).filter(([, given]) => typeof given !== 'number')]),
    };
  });
}

type Stretch = Pick<VariantFit, 'parameters' | 'ranges' | 'attributions'> & {
  readonly answer: MetricValue;
  readonly isUsual: boolean;
};

/** Each once: a definition may lie on two lines, on one along its threshold and on one along its short limit. */
function named(stretches: readonly Stretch[]): readonly Stretch[] {
  return grouped(stretches, ({ parameters, attributions }) =>
    JSON.stringify([Object.entries(parameters).toSorted(([a], [b]) => (a < b ? -1 : 1)), attributions]),
  ).map((group) => ({
    ...(group[0] as Stretch),
    ranges: Object.assign({}, ...group.map(({ ranges }) => ranges)) as Stretch['ranges'],
  }));
}

function resultOf({ value, numerator, denominator, n }: MetricValue): readonly unknown[] {
  return [value, numerator, denominator, n];
}

/** The place in a stretch that a reader would have chosen. */
function usualWithin([from, to]: readonly [number, number], along: Axis | null): number {
  const tens = Math.ceil(from / 10) * 10;
  return along?.usual.find((one) => one >= from && one <= to) ?? (tens <= to ? tens : from);
}

/** What differs from the metric's defaults, or is by default what the data have. */
function departures(metric: MetricId, parameters: Parameters): Parameters {
  const defaults = catalog[metric].parameters;
  return Object.fromEntries(
    Object.entries(parameters).filter(
      ([name, value]) =>
        value !== undefined && (value !== defaults[name] || Object.hasOwn(chosenByData, name)),
    ),
  );
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
