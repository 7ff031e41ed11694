import type { Condition, MetricQuery, MetricRequest, Period } from '../../metrics/query.js';
import type { MetricTable, MetricValue, ReasonCode } from '../../metrics/table.js';
import type { AbortSignalLike } from '../../platform.js';
import type { Description, MetricSource } from '../../source/metric-source.js';
import { clusteredSlope, type SlopeData } from './clustered-slope.js';
import { type FittedSlope, isStep, movedLever, type WhatIfLever, type WhatIfReason } from './moved-lever.js';
import { middleOf, resolutionEdges, type SlopeCells, slopeCells, waitEdges } from './slope-cells.js';
import { type LeverId, leverIds, vendorClaims } from './vendor-claims.js';

/** What decides which data are asked for. */
export interface WhatIfAsk {
  readonly where?: Readonly<Record<string, Condition>>;
  readonly period?: Period;
  readonly attribution?: 'arrival' | 'end';
}

/** What is worked out from the answers: other steps ask nothing anew. */
export interface WhatIfChoices {
  /** What is to be moved by how much: minutes of wait, else a fraction of what it is; by default as the claims have it. */
  readonly steps?: Readonly<Partial<Record<LeverId, number>>>;
}

export interface WhatIfOptions extends WhatIfAsk, WhatIfChoices {
  readonly signal?: AbortSignalLike;
}

/** What satisfaction might do. Plain JSON: fractions, minutes. */
export interface WhatIf {
  /** Satisfaction as it is: share of positive answers. */
  readonly csat: MetricValue;
  readonly levers: readonly WhatIfLever[];
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
  /** The lever, in its own unit, of what was fitted on. */
  levelOf(x: number): number;
}

/** The queries of the analysis, in a fixed order: satisfaction as it is, then one a lever. */
export function whatIfQueries(
  ask: WhatIfAsk,
  description: Pick<Description, 'scales'>,
): readonly [MetricQuery, ...MetricQuery[]] {
  const base = baseOf(ask);
  const fits = fitsOf(base, description);
  return [{ metrics: ['csat'], ...base }, ...leverIds.map((lever) => fits[lever].query)];
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
  for (const name of Object.keys(options)) {
    if (!members.includes(name)) throw new RangeError(`unknown option: ${name}`);
  }
  stepsOf(options);
  const { signal, ...ask } = options;
  const description = await source.describe();
  const tables = await Promise.all(
    whatIfQueries(ask, description).map((query) =>
      source.query(query, signal === undefined ? {} : { signal }),
    ),
  );
  return whatIfFrom(tables, ask, description);
}

/** The same from the answers to its queries. */
export function whatIfFrom(
  tables: readonly MetricTable[],
  ask: WhatIfAsk & WhatIfChoices,
  description: Pick<Description, 'scales'>,
): WhatIf {
  const steps = stepsOf(ask);
  const fits = fitsOf(baseOf(ask), description);
  const [first, ...answers] = tables as [MetricTable, ...MetricTable[]];
  const csat = first.rows[0]?.values['csat'] as MetricValue;
  return {
    csat,
    levers: leverIds.map((lever, at) =>
      movedLever(
        lever,
        steps[lever],
        csat.value,
        csat.reason === undefined
          ? fittedSlope(fits[lever], answers[at] as MetricTable, csat)
          : { reason: csat.reason },
      ),
    ),
    version: first.version,
    queries: whatIfQueries(ask, description),
  };
}

function baseOf({ where, period, attribution }: WhatIfAsk): WhatIfAsk {
  return {
    ...(where !== undefined && { where }),
    ...(period !== undefined && { period }),
    ...(attribution !== undefined && { attribution }),
  };
}

function fitsOf(base: WhatIfAsk, { scales }: Pick<Description, 'scales'>): Readonly<Record<LeverId, Fit>> {
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
      levelOf: (x) => x,
    },
    'resolution-time': {
      query: { metrics: [request()], by: by('resolutionSeconds', times), ...base },
      cells: (table) =>
        slopeCells(table, 'positive', 'resolutionSeconds', times, (from, to) => Math.log(from * to) / 2),
      levelOf: (x) => Math.exp(x),
    },
    repeats: repeatsFit(base, scales?.csat ?? { min: 1, max: 5 }),
  };
}

/**
 * Whether a conversation was a repeat is told of contacts: so the scores are taken to these, those of surveys too, and the
 * share of repeats among the satisfied and the others gives all four counts of each day.
 */
function repeatsFit(base: WhatIfAsk, { min, max }: { readonly min: number; readonly max: number }): Fit {
  // Beyond the scale there is no score: the second bin ends with it.
  const edges = [min, min + 0.75 * (max - min), max + 1];
  return {
    query: {
      metrics: [{ metric: 'repeat-contact-rate', as: 'repeats' }],
      by: [{ time: 'day' }, { bin: 'response.csat', edges }],
      ...base,
    },
    cells(table) {
      // Of each day and bin: so many repeats of so many contacts, all of them satisfied or none.
      const positives = slopeCells(table, 'repeats', 'response.csat', edges, (from) =>
        from === min ? 0 : 1,
      );
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
    levelOf: (x) => x,
  };
}

function fittedSlope(
  fit: Fit,
  table: MetricTable,
  csat: MetricValue,
): FittedSlope | { readonly reason: WhatIfReason } {
  const cells = fit.cells(table);
  const n = cells.weight.reduce((sum, weight) => sum + weight, 0);
  if (n < fewestAnswers) return { reason: lackOf(table) ?? tooFew(fit, n, csat) };
  if (new Set(cells.cluster).size < fewestDays) return { reason: 'too-few-days' };
  const line = clusteredSlope(cells satisfies SlopeData);
  if (line === null) return { reason: 'no-spread' };
  const { slope, low, high, clusters, meanX } = line;
  const [least, most] = middleOf(cells) as readonly [number, number];
  return {
    ...{ n, days: clusters, leftOut: cells.leftOut, slope, low, high },
    level: fit.levelOf(meanX),
    middle: [fit.levelOf(least), fit.levelOf(most)],
  };
}

/** Answers enough, and none of them is of a contact that could be a repeat: they are of contacts that are not there. */
function tooFew(fit: Fit, n: number, csat: MetricValue): WhatIfReason {
  const isOfContacts = fit.query.metrics.some((one) => typeof one === 'object' && one.metric !== 'csat');
  return isOfContacts && n === 0 && csat.n >= fewestAnswers ? 'scores-not-on-contacts' : 'too-few-answers';
}

/** Why no row of the table has a value, where all give one reason that is not of the rows. */
function lackOf(table: MetricTable): ReasonCode | undefined {
  const reason = table.rows[0]?.values[table.query.metrics[0]?.as ?? '']?.reason;
  return reason === 'not-supplied' || reason === 'no-dimension' || reason === 'too-few' ? reason : undefined;
}

function stepsOf({ steps: given = {} }: WhatIfChoices): Readonly<Record<LeverId, number>> {
  for (const name of Object.keys(given)) {
    if (!(leverIds as readonly string[]).includes(name)) throw new RangeError(`unknown lever: ${name}`);
  }
  const stepOf = (lever: LeverId): number => {
    const step = given[lever] ?? vendorClaims[lever].step;
    if (!isStep(lever, step)) throw new RangeError(`invalid step of ${lever}: ${step}`);
    return step;
  };
  return {
    wait: stepOf('wait'),
    'resolution-time': stepOf('resolution-time'),
    repeats: stepOf('repeats'),
  };
}
