import type { Condition, MetricQuery, MetricRequest, Period } from '../../metrics/query.js';
import type { MetricTable, MetricValue, ReasonCode } from '../../metrics/table.js';
import type { AbortSignalLike } from '../../platform.js';
import type { Description, MetricSource } from '../../source/metric-source.js';
import { clusteredSlope, type SlopeData } from './clustered-slope.js';
import { resolutionEdges, type SlopeCells, slopeCells, waitEdges } from './slope-cells.js';
import { type LeverId, leverIds, type VendorClaim, vendorClaims } from './vendor-claims.js';

export interface WhatIfOptions {
  readonly where?: Readonly<Record<string, Condition>>;
  readonly period?: Period;
  readonly attribution?: 'arrival' | 'end';
  /** What is to be moved by how much: minutes of wait, else a fraction of what it is; by default as the claims have it. */
  readonly steps?: Readonly<Partial<Record<LeverId, number>>>;
  readonly signal?: AbortSignalLike;
}

/**
 * Why nothing was fitted: a reason of a metric's, or fewer answers than 200, fewer days than 7, a lever that does not
 * differ, or scores that do not stand on contacts, so that nobody can tell which of them were repeats.
 */
export type WhatIfReason =
  ReasonCode | 'too-few-answers' | 'too-few-days' | 'no-spread' | 'scores-not-on-contacts';

/** How satisfaction goes with a lever in the host's own data: an association, which says nothing of why. */
export interface Association {
  /** Answers that were fitted, and days that they are of. */
  readonly n: number;
  readonly days: number;
  /** Answers without the lever's value, or beyond what is fitted. */
  readonly leftOut: number;
  /** Change of the share of positive answers with a minute of wait, a unit of ln(resolution time), or the repeat flag; 95 %. */
  readonly slope: number;
  readonly low: number;
  readonly high: number;
  /** What the line says for the step: absolute, and as a fraction of the share of positive answers, null where that is 0; 95 %. */
  readonly change: Estimate;
  readonly relative: Estimate | null;
  /** The interval leaves out 0. */
  readonly clear: boolean;
}

export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface Lever {
  readonly lever: LeverId;
  /** What is asked: minutes of wait, else a fraction of what it is. */
  readonly step: number;
  readonly claim: VendorClaim;
  readonly association: Association | { readonly reason: WhatIfReason };
}

/** What satisfaction might do. Plain JSON: fractions, minutes. */
export interface WhatIf {
  /** Satisfaction as it is: share of positive answers. */
  readonly csat: MetricValue;
  readonly levers: readonly Lever[];
  readonly version: string;
  readonly queries: readonly MetricQuery[];
}

const fewestAnswers = 200;
const fewestDays = 7;
const members: readonly string[] = ['where', 'period', 'attribution', 'steps', 'signal'];
/** Channels with a queue that a customer waits in; a contact that names none is a call. */
const queued: Readonly<Record<string, Condition>> = { channel: ['voice', 'video', 'chat', null] };

/** What is asked for a lever, and what its answers are fitted on. */
interface Fit {
  readonly query: MetricQuery;
  cells(table: MetricTable): SlopeCells;
  /** Of the slope's x, what the step is. */
  stepOf(step: number, meanX: number): number;
}

/**
 * The claims of a vendor about what satisfaction follows, beside what the host's own data show: positive answers (0 or 1)
 * by least squares on the minutes of wait, the logarithm of the resolution time, and whether the contact was a repeat,
 * each by itself, errors clustered by day. Fitted on sums by day and narrow bins, so that it works wherever queries do.
 * Throws a RangeError for an unknown option, lever, or a step that is no number or takes more than all.
 */
export async function whatIf(
  source: Pick<MetricSource, 'describe' | 'query'>,
  options: WhatIfOptions = {},
): Promise<WhatIf> {
  const steps = stepsOf(options);
  const { signal } = options;
  const description = await source.describe();
  const base = {
    ...(options.where !== undefined && { where: options.where }),
    ...(options.period !== undefined && { period: options.period }),
    ...(options.attribution !== undefined && { attribution: options.attribution }),
  };
  const fits = fitsOf(base, description);
  const whole: MetricQuery = { metrics: ['csat'], ...base };
  const queries = [whole, ...leverIds.flatMap((lever) => fits[lever]?.query ?? [])];
  const tables = await Promise.all(
    queries.map((query) => source.query(query, signal === undefined ? {} : { signal })),
  );
  const first = tables[0] as MetricTable;
  const csat = first.rows[0]?.values['csat'] as MetricValue;
  const answers = new Map(queries.map((query, at) => [query, tables[at] as MetricTable]));
  return {
    csat,
    levers: leverIds.map((lever): Lever => {
      const fit = fits[lever];
      const step = steps[lever];
      const association =
        csat.reason !== undefined
          ? { reason: csat.reason }
          : fit === null
            ? ({ reason: 'scores-not-on-contacts' } as const)
            : associate(fit, answers.get(fit.query) as MetricTable, step, csat.value as number);
      return { lever, step, claim: vendorClaims[lever], association };
    }),
    version: first.version,
    queries,
  };
}

function fitsOf(
  base: Pick<MetricQuery, 'where' | 'period' | 'attribution'>,
  description: Description,
): Readonly<Record<LeverId, Fit | null>> {
  const by = (bin: 'queueSeconds' | 'resolutionSeconds', edges: readonly number[]): MetricQuery['by'] => [
    { time: 'day' },
    { bin, edges },
  ];
  const request = (where?: MetricRequest['where']): MetricRequest => ({
    ...{ metric: 'csat', as: 'positive' },
    ...(where !== undefined && { where }),
  });
  const waits = waitEdges();
  const times = resolutionEdges();
  return {
    wait: {
      query: { metrics: [request(queued)], by: by('queueSeconds', waits), ...base },
      cells: (table) => slopeCells(table, 'positive', 'queueSeconds', waits, (from, to) => (from + to) / 120),
      stepOf: (step) => step,
    },
    'resolution-time': {
      query: { metrics: [request()], by: by('resolutionSeconds', times), ...base },
      cells: (table) =>
        slopeCells(table, 'positive', 'resolutionSeconds', times, (from, to) => Math.log(from * to) / 2),
      stepOf: (step) => Math.log(1 + step),
    },
    repeats: repeatsFit(base, description),
  };
}

/**
 * Whether a conversation was a repeat is told of contacts, so that the scores have to stand on them: then the share of
 * repeats among the satisfied and the others gives all four counts of each day.
 */
function repeatsFit(
  base: Pick<MetricQuery, 'where' | 'period' | 'attribution'>,
  { parts, scales }: Description,
): Fit | null {
  const isOnContacts = parts.some(({ part, fields }) => part === 'contacts' && fields.includes('csat'));
  if (!isOnContacts) return null;
  const { min, max } = scales?.csat ?? { min: 1, max: 5 };
  // Beyond the scale there is no score: the second bin ends with it.
  const edges = [min, min + 0.75 * (max - min), max + 1];
  return {
    query: {
      metrics: [{ metric: 'repeat-contact-rate', as: 'repeats' }],
      by: [{ time: 'day' }, { bin: 'csat', edges }],
      ...base,
    },
    cells(table) {
      // Of each day and bin: so many repeats of so many contacts, all of them satisfied or none.
      const positives = slopeCells(table, 'repeats', 'csat', edges, (from) => (from === min ? 0 : 1));
      const cells = { x: [] as number[], y: [] as number[], weight: [] as number[], cluster: [] as number[] };
      positives.x.forEach((isPositive, at) => {
        const [share, count] = [positives.y[at] as number, positives.weight[at] as number];
        for (const [isRepeat, weight] of [
          [1, share * count],
          [0, (1 - share) * count],
        ] as const) {
          cells.x.push(isRepeat);
          cells.y.push(isPositive);
          cells.weight.push(Math.round(weight));
          cells.cluster.push(positives.cluster[at] as number);
        }
      });
      // Contacts without a score are no answers that were left out.
      return { ...cells, leftOut: 0 };
    },
    stepOf: (step, share) => step * share,
  };
}

function associate(
  fit: Fit,
  table: MetricTable,
  step: number,
  csat: number,
): Association | { readonly reason: WhatIfReason } {
  const cells = fit.cells(table);
  const n = cells.weight.reduce((sum, weight) => sum + weight, 0);
  if (n < fewestAnswers) return { reason: lackOf(table) ?? 'too-few-answers' };
  if (new Set(cells.cluster).size < fewestDays) return { reason: 'too-few-days' };
  const line = clusteredSlope(cells satisfies SlopeData);
  if (line === null) return { reason: 'no-spread' };
  const { slope, low, high, clusters, meanX } = line;
  const times = fit.stepOf(step, meanX);
  const change = scaled({ value: slope, low, high }, times);
  return {
    ...{ n, days: clusters, leftOut: cells.leftOut, slope, low, high, change },
    relative: csat === 0 ? null : scaled(change, 1 / csat),
    clear: low > 0 || high < 0,
  };
}

/** Why no row of the table has a value, where all give one reason that is not of the rows. */
function lackOf(table: MetricTable): ReasonCode | undefined {
  const reason = table.rows[0]?.values[table.query.metrics[0]?.as ?? '']?.reason;
  return reason === 'not-supplied' || reason === 'no-dimension' || reason === 'too-few' ? reason : undefined;
}

function scaled({ value, low, high }: Estimate, times: number): Estimate {
  const [a, b] = [low * times, high * times];
  return { value: value * times, low: Math.min(a, b), high: Math.max(a, b) };
}

function stepsOf(options: WhatIfOptions): Readonly<Record<LeverId, number>> {
  for (const name of Object.keys(options)) {
    if (!members.includes(name)) throw new RangeError(`unknown option: ${name}`);
  }
  const given = options.steps ?? {};
  for (const name of Object.keys(given)) {
    if (!(leverIds as readonly string[]).includes(name)) throw new RangeError(`unknown lever: ${name}`);
  }
  const stepOf = (lever: LeverId): number => {
    const step = given[lever] ?? vendorClaims[lever].step;
    const least = lever === 'wait' ? -Infinity : -1;
    // A resolution time of nothing has no logarithm; all repeats may go.
    if (!Number.isFinite(step) || step < least || (lever === 'resolution-time' && step === -1))
      throw new RangeError(`invalid step of ${lever}: ${step}`);
    return step;
  };
  return {
    wait: stepOf('wait'),
    'resolution-time': stepOf('resolution-time'),
    repeats: stepOf('repeats'),
  };
}
