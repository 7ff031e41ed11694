import type { AbortSignalLike } from '../../platform.js';
import type { MetricId } from '../../metrics/catalog/ids.js';
import { wilson } from '../../metrics/intervals/wilson.js';
import type { Condition, MetricQuery, MetricRequest, Period } from '../../metrics/query.js';
import type { Coverage, MetricTable, MetricValue, ReasonCode } from '../../metrics/table.js';
import type { MetricSource } from '../../source/metric-source.js';
import {
  chosenFlow,
  type FlowStep,
  type FunnelExitId,
  type FunnelFlow,
  type FunnelFlowId,
  type FunnelPlace,
  type FunnelStepId,
  usualFunnelSteps,
} from './funnel-flows.js';

/** What a funnel is asked for, as plain JSON. */
export interface FunnelAsk {
  /** Two or more steps of one flow, in its order; `offered`, `answered`, `resolved` by default. */
  readonly steps?: readonly FunnelStepId[];
  readonly where?: Readonly<Record<string, Condition>>;
  readonly period?: Period;
  readonly compare?: MetricQuery['compare'];
  readonly attribution?: 'arrival' | 'end';
}

export interface FunnelOptions extends FunnelAsk {
  readonly signal?: AbortSignalLike;
}

/** How many are at a place, as parts of those at the step before and of those at the first; parts are 0 to 1. */
export interface FunnelShares {
  /** Null where it is not known: `reason` says why. */
  readonly count: number | null;
  /** Null at the first step, and of a step to which nobody came. */
  readonly ofStep: number | null;
  readonly ofAll: number | null;
}

export interface FunnelCount<Id extends string> extends FunnelShares {
  readonly id: Id;
  readonly reason?: ReasonCode;
  /** Ends of the 95 % interval of `ofStep` (Wilson); null where there is none. */
  readonly low: number | null;
  readonly high: number | null;
  /** The same in the period compared with; absent without one. */
  readonly previous?: FunnelShares;
  /** Conditions that let through exactly these contacts. */
  readonly where: Readonly<Record<string, Condition>>;
}

export interface FunnelExit extends FunnelCount<FunnelExitId> {
  /** Nobody knows whether they came to the next step. */
  readonly unknown: boolean;
}

export interface FunnelStep extends FunnelCount<FunnelStepId> {
  /**
   * Those who came here and not to the next step, largest first, those of whom it is not known last; without reasons that
   * nobody had. With those of the next step they are all of this one.
   */
  readonly exits: readonly FunnelExit[];
}

export interface Funnel {
  readonly flow: FunnelFlowId;
  readonly metric: MetricId;
  readonly counts: 'conversations' | 'attempts';
  readonly steps: readonly FunnelStep[];
  /** Steps that the data cannot tell, each with the field that they lack; no step after one of these is shown. */
  readonly missing: readonly {
    readonly id: FunnelStepId;
    readonly reason: ReasonCode;
    readonly field?: string;
  }[];
  /** Of the contacts that may be at the first step: those of whom it is known. */
  readonly coverage: Coverage;
  /** Why there is nothing to show; absent where there is. */
  readonly reason?: ReasonCode;
  readonly version: string;
  readonly queries: readonly MetricQuery[];
}

const members = ['steps', 'where', 'period', 'compare', 'attribution', 'signal'];

/**
 * The one query of the analysis: first the rates of the catalogue that have the counts above and below their line, then the
 * count at each place under its id. Throws a RangeError for steps that make no flow.
 */
export function funnelQuery({ steps, where, period, compare, attribution }: FunnelAsk): MetricQuery {
  const flow = chosenFlow(steps ?? usualFunnelSteps);
  const { metric } = flow;
  const shown = flow.steps.map(({ id }) => id);
  const places = flow.steps.flatMap((step): readonly FunnelPlace[] => [step, ...step.exits]);
  return {
    metrics: [
      ...flow.rates.filter(({ step }) => shown.slice(1).includes(step)).map(rateOf),
      ...places.map((place) => countAt(metric, place)),
      // Of whom it is not known what became of them: they may be at the first step.
      ...(shown[0] === 'offered' ? [{ metric, as: 'outcome-unknown', where: { outcome: [null] } }] : []),
    ],
    ...(where && { where }),
    ...(period && { period }),
    ...(compare && { compare }),
    ...(attribution && { attribution }),
  };
}

function rateOf({ metric, as, parameters, where }: FunnelFlow['rates'][number]): MetricRequest {
  return { metric, ...(as && { as }), ...(parameters && { parameters }), ...(where && { where }) };
}

/** The metric counts one direction alone. */
function countAt(
  metric: MetricId,
  { id, where: { direction: _direction, ...where } }: FunnelPlace,
): MetricRequest {
  return { metric, as: id, ...(Object.keys(where).length > 0 && { where }) };
}

/**
 * How many contacts come from step to step, and where those are who do not: offered, answered, resolved by default. Counts
 * are those of the metrics; what is not known is never guessed but is a way out of its own. Throws for a wrong option; what
 * the data cannot tell is a `reason`.
 */
export async function funnel(
  source: Pick<MetricSource, 'query'>,
  options: FunnelOptions = {},
): Promise<Funnel> {
  for (const name of Object.keys(options)) {
    if (!members.includes(name)) throw new RangeError(`unknown option: ${name}`);
  }
  const { signal, ...ask } = options;
  const query = funnelQuery(ask);
  return funnelFrom(await source.query(query, signal === undefined ? {} : { signal }), ask, [query]);
}

/** The same from the answer to its query, or from a table that has the counts under the ids of the places. */
export function funnelFrom(
  table: MetricTable,
  { steps: ids = usualFunnelSteps }: Pick<FunnelAsk, 'steps'>,
  queries: readonly MetricQuery[],
): Funnel {
  const flow = chosenFlow(ids);
  const values = table.rows[0]?.values ?? {};
  const valueOf = (id: string): MetricValue | undefined => values[id];
  const lost = flow.steps.findIndex(({ id }) => valueOf(id)?.reason === 'no-dimension');
  const known = lost < 0 ? flow.steps : flow.steps.slice(0, lost);
  const first = valueOf(flow.steps[0].id);
  const at = (place: FunnelPlace, before: FlowStep | undefined): Counted =>
    countOf(place, valueOf(place.id), before && valueOf(before.id), first);
  const steps = known.map((step, place): FunnelStep => {
    const next = known[place + 1];
    const exits = (next?.exits ?? [])
      .filter(({ id }) => valueOf(id) !== undefined)
      .map((exit): FunnelExit => ({ id: exit.id, ...at(exit, step), unknown: exit.unknown === true }))
      .filter(({ count, previous }) => count !== 0 || (previous?.count ?? 0) !== 0);
    return {
      id: step.id,
      ...at(step, known[place - 1]),
      exits: exits.sort((a, b) => Number(a.unknown) - Number(b.unknown) || (b.count ?? -1) - (a.count ?? -1)),
    };
  });
  const reason = first?.value === null ? (first.reason ?? 'no-contacts') : undefined;
  return {
    flow: flow.id,
    metric: flow.metric,
    counts: flow.counts,
    steps,
    missing: flow.steps.slice(known.length).map(({ id }) => {
      const { reason: why = 'not-supplied', lacks } = valueOf(id) ?? {};
      return { id, reason: why, ...(lacks?.field !== undefined && { field: lacks.field }) };
    }),
    coverage: coverageOf(first, ids[0] === 'offered' ? valueOf('outcome-unknown') : undefined),
    ...(reason ? { reason } : first?.value === 0 ? { reason: 'no-contacts' as const } : {}),
    version: table.version,
    queries,
  };
}

type Counted = Omit<FunnelCount<string>, 'id'>;

function countOf(
  { where }: FunnelPlace,
  value: MetricValue | undefined,
  before: MetricValue | undefined,
  first: MetricValue | undefined,
): Counted {
  const count = value?.value ?? null;
  const whole = before?.value ?? null;
  const interval = count === null || whole === null ? null : wilson(count, whole);
  return {
    ...sharesOf(value, before, first),
    ...(count === null && { reason: value?.reason ?? ('not-supplied' as const) }),
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    ...(value?.previous && { previous: sharesOf(value.previous, before?.previous, first?.previous) }),
    where,
  };
}

function sharesOf(
  value: MetricValue | undefined,
  before: MetricValue | undefined,
  first: MetricValue | undefined,
): FunnelShares {
  const count = value?.value ?? null;
  const part = (of: MetricValue | undefined): number | null =>
    count === null || !of?.value ? null : count / of.value;
  return { count, ofStep: part(before), ofAll: part(first) };
}

function coverageOf(first: MetricValue | undefined, unknown: MetricValue | undefined): Coverage {
  const used = first?.value ?? 0;
  const rows = unknown?.value ?? 0;
  return {
    used,
    eligible: used + rows,
    excluded: rows > 0 ? [{ reason: 'no-outcome', rows }] : [],
  };
}
