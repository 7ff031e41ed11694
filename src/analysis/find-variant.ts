import type { AbortSignalLike } from '../platform.js';
import { catalog } from '../metrics/catalog/index.js';
import { metricIds, type MetricId } from '../metrics/catalog/ids.js';
import type { Condition, MetricQuery, Period } from '../metrics/query.js';
import type { ReasonCode } from '../metrics/table.js';
import type { MetricSource } from '../source/metric-source.js';
import { mergedVariants, type Candidate } from './merge-variants.js';
import { printsAs, readShown, type Reading } from './shown-number.js';
import { askVariants, type Attribution, type Sample } from './variant-samples.js';
import { variantLines, type Parameters } from './variant-space.js';

export interface FindVariantOptions {
  readonly metric: MetricId;
  /** The number as the other system shows it: `82.7 %`, `0.827`, `4:12`, `4 мин 12 с`. */
  readonly shown: string;
  readonly period?: Period;
  readonly where?: Readonly<Record<string, Condition>>;
  /** What is known of the other system's definition, as `{thresholdSeconds: 20}`: only the rest is searched. */
  readonly parameters?: Parameters;
  readonly signal?: AbortSignalLike;
}

/** A definition and what it gives. */
export interface VariantFit {
  /** Those that differ from the metric's defaults, or whose defaults the data choose; for a metric request. */
  readonly parameters: Parameters;
  /** By which all of the numbers are the same. */
  readonly attributions: readonly Attribution[];
  /** The same by vendors' names, as parameters for a request. */
  readonly presets: readonly Parameters[];
  /** From where to where a number of the parameters may be, in whole ones, without another result. */
  readonly ranges: Readonly<Record<string, readonly [from: number, to: number]>>;
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly n: number;
  /** Its value less the shown number, in the unit that is shown: percentage points, seconds, minutes. */
  readonly difference: number;
  /** Where the numbers are from: in which of the queries, by which name. */
  readonly query: number;
  readonly as: string;
}

export interface FoundVariants {
  readonly metric: MetricId;
  readonly shown: string;
  /** How the shown text was read: more than one where it may be read in more than one way. */
  readonly readings: readonly Reading[];
  /** What gives the shown number to its printed precision, closest first; of those as close, the plainest. */
  readonly matches: readonly VariantFit[];
  /** What does not, one of each kind of definition, closest first. */
  readonly nearMisses: readonly VariantFit[];
  /** How many matches there are beyond those listed. */
  readonly more: number;
  /** Why definitions gave no number, where some did not. */
  readonly reasons: readonly ReasonCode[];
  /** How many definitions were asked about; what lies between two of them was not, where it could only give the same. */
  readonly tried: number;
  readonly version: string;
  readonly queries: readonly MetricQuery[];
}

const mostMatches = 100;
const mostNearMisses = 10;
const members = ['metric', 'shown', 'period', 'where', 'parameters', 'signal'];

/**
 * Which definitions of a metric give the number that another system shows for a period: variants, thresholds in whole
 * seconds, short limits, units, channels and attributions. Nothing is guessed: each comes with its sums, and `queries`
 * ask for them again. Throws a RangeError for a number that cannot be read.
 */
export async function findVariant(
  source: Pick<MetricSource, 'describe' | 'query'>,
  options: FindVariantOptions,
): Promise<FoundVariants> {
  const { metric, shown, parameters: fixed = {} } = options;
  for (const name of Object.keys(options)) {
    if (!members.includes(name)) throw new RangeError(`unknown option: ${name}`);
  }
  if (!metricIds.includes(metric)) throw new RangeError(`unknown metric: ${metric}`);
  if ('preset' in fixed) throw new RangeError(`preset cannot be held fixed: ${String(fixed['preset'])}`);
  const readings = readShown(shown, catalog[metric].unit);

  const description = await source.describe();
  const lines = variantLines(metric, fixed, description);
  // All contacts of data without a given span are in its time, whether by arrival or by end.
  const isAll = options.period === undefined && description.covers?.given !== true;
  const attributions: readonly Attribution[] = isAll ? ['arrival'] : ['arrival', 'end'];
  const base = {
    ...(options.period === undefined ? {} : { period: options.period }),
    ...(options.where === undefined ? {} : { where: options.where }),
  };
  const ask = (query: MetricQuery): ReturnType<MetricSource['query']> =>
    source.query(query, options.signal === undefined ? {} : { signal: options.signal });
  const samples = await askVariants(ask, { metric, lines, base, readings, attributions });

  const valued = samples.filter(({ answer }) => answer.value !== null);
  const isMatch = ({ answer }: Sample): boolean =>
    readings.some((reading) => printsAs(answer.value as number, reading));
  const candidates = (from: readonly Sample[]): readonly Candidate[] =>
    mergedVariants(isAll ? byEndToo(from) : from, metric, readings).toSorted(
      (a, b) => Math.abs(a.fit.difference) - Math.abs(b.fit.difference) || a.plain - b.plain,
    );
  const matching = candidates(valued.filter(isMatch));
  const missing = candidates(valued.filter((sample) => !isMatch(sample) && isUsual(sample)));

  return {
    metric,
    shown,
    readings,
    ...(await evidence(ask, base, metric, {
      matches: matching.slice(0, mostMatches),
      nearMisses: oneOfEachKind(missing).slice(0, mostNearMisses),
    })),
    more: Math.max(0, matching.length - mostMatches),
    reasons: [...new Set(samples.flatMap(({ answer }) => answer.reason ?? []))],
    tried: samples.length,
  };
}

/** What was asked by arrival alone, where the end gives the same. */
function byEndToo(samples: readonly Sample[]): readonly Sample[] {
  return samples.flatMap((sample) => [sample, { ...sample, attribution: 'end' }]);
}

function isUsual({ line, at }: Sample): boolean {
  return at === null || line.along?.usual.includes(at) === true;
}

function oneOfEachKind(candidates: readonly Candidate[]): readonly Candidate[] {
  const kinds = new Set<string>();
  return candidates.filter(({ kind }) => !kinds.has(kind) && kinds.add(kind));
}

/** The numbers of what is listed, asked for by themselves, so that whoever doubts them can ask again. */
async function evidence(
  ask: (query: MetricQuery) => ReturnType<MetricSource['query']>,
  base: Pick<MetricQuery, 'period' | 'where'>,
  metric: MetricId,
  listed: Readonly<Record<'matches' | 'nearMisses', readonly Candidate[]>>,
): Promise<Pick<FoundVariants, 'matches' | 'nearMisses' | 'queries' | 'version'>> {
  const fits = (['matches', 'nearMisses'] as const).flatMap((list) =>
    listed[list].map((candidate, at) => ({
      list,
      candidate,
      as: `${list === 'matches' ? 'match' : 'near'} ${at + 1}`,
    })),
  );
  const queries = (['arrival', 'end'] as const).flatMap((attribution): MetricQuery[] => {
    const metrics = fits
      .filter(({ candidate }) => candidate.fit.attributions.includes(attribution))
      .map(({ candidate: { fit }, as }) => ({ metric, as, parameters: fit.parameters }));
    return metrics.length === 0 ? [] : [{ metrics, ...base, attribution }];
  });
  const tables = await Promise.all(queries.map(ask));
  const fitsOf = (list: 'matches' | 'nearMisses'): readonly VariantFit[] =>
    fits
      .filter((fit) => fit.list === list)
      .map(({ candidate: { fit }, as }) => ({
        ...fit,
        query: queries.findIndex(({ attribution }) => attribution === fit.attributions[0]),
        as,
      }));
  return {
    matches: fitsOf('matches'),
    nearMisses: fitsOf('nearMisses'),
    queries,
    version: tables[0]?.version ?? '',
  };
}
