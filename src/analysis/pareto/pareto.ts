import type { AbortSignalLike } from '../../platform.js';
import type { MetricId } from '../../metrics/catalog/ids.js';
import type { Condition, MetricQuery, Period } from '../../metrics/query.js';
import type { Coverage, MetricTable, MetricValue, ReasonCode } from '../../metrics/table.js';
import type { MetricSource } from '../../source/metric-source.js';
import { paretoOf } from './pareto-of.js';

/** What can be added up over topics, and the metric whose numerator it is. */
export const paretoAmounts = {
  contacts: 'contact-volume',
  complaints: 'complaint-rate',
  repeats: 'repeat-contact-rate',
  'handle-time': 'average-handle-time',
} as const satisfies Readonly<Record<string, MetricId>>;
export type ParetoAmount = keyof typeof paretoAmounts;

/** What a chart of Pareto's is asked for, as plain JSON. */
export interface ParetoAsk {
  /** What is added up; contacts by default. */
  readonly of?: ParetoAmount;
  /** The dimension whose values are ordered; `topic` by default. */
  readonly by?: string;
  /** The part of the whole that the few make, 0 to 1; 0.8 by default. */
  readonly share?: number;
  /** Of the metric: `windowDays` and `sameTopic` of repeats. */
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly where?: Readonly<Record<string, Condition>>;
  readonly period?: Period;
  readonly attribution?: 'arrival' | 'end';
}

export interface ParetoOptions extends ParetoAsk {
  readonly signal?: AbortSignalLike;
}

/** A value of the dimension. */
export interface ParetoRow {
  /** Null: not known, which is a value like the others. */
  readonly key: string | null;
  /** What the data call it, where it is an id. */
  readonly name?: string;
  /** Conversations, or seconds of handling. */
  readonly amount: number;
  /** Of the whole, 0 to 1; null where the whole is 0. */
  readonly share: number | null;
  /** Its share with those of all before it. */
  readonly cumulative: number | null;
  /** It is one of the fewest that make the share. */
  readonly few: boolean;
}

export interface Pareto {
  readonly of: ParetoAmount;
  readonly by: string;
  readonly metric: MetricId;
  readonly unit: 'conversations' | 'seconds';
  readonly share: number;
  /** Largest first; equal amounts by key, what is not known last. */
  readonly rows: readonly ParetoRow[];
  /** Σ of the rows' amounts. */
  readonly whole: number;
  /** How many rows make the share, and how many more are as large as the last of them. */
  readonly few: number;
  readonly tied: number;
  /** Values whose amount is not known, and why; they are in no sum. */
  readonly lacking: readonly {
    readonly key: string | null;
    readonly name?: string;
    readonly reason: ReasonCode;
  }[];
  /** Of the whole: the contacts that could be asked, and those that said. */
  readonly coverage: Coverage;
  /** Why there is nothing to show; absent where there is. */
  readonly reason?: ReasonCode;
  readonly version: string;
  readonly queries: readonly MetricQuery[];
}

const members = ['of', 'by', 'share', 'parameters', 'where', 'period', 'attribution', 'signal'];

/** The one query of the analysis: every value, in the order of its key. Throws a RangeError for an amount that there is none of. */
export function paretoQuery({
  of = 'contacts',
  by = 'topic',
  parameters,
  where,
  period,
  attribution,
}: ParetoAsk): MetricQuery {
  if (!Object.hasOwn(paretoAmounts, of)) throw new RangeError(`unknown amount: ${of}`);
  if (typeof by !== 'string') throw new TypeError(`not the name of a dimension: ${JSON.stringify(by)}`);
  return {
    metrics: [parameters === undefined ? paretoAmounts[of] : { metric: paretoAmounts[of], parameters }],
    by: [by],
    ...(where && { where }),
    ...(period && { period }),
    ...(attribution && { attribution }),
    total: true,
  };
}

/**
 * The topics (or values of another dimension) by what they bring, the largest first, and the few that make 80 % of it:
 * conversations, those with a complaint, those that follow another of the same customer, or seconds of handling. Throws
 * for a wrong option; what the data cannot tell is a `reason`.
 */
export async function pareto(
  source: Pick<MetricSource, 'query'>,
  options: ParetoOptions = {},
): Promise<Pareto> {
  for (const name of Object.keys(options)) {
    if (!members.includes(name)) throw new RangeError(`unknown option: ${name}`);
  }
  const { signal, ...ask } = options;
  const query = paretoQuery(ask);
  paretoOf([], shareOf(ask));
  return paretoFrom(await source.query(query, signal === undefined ? {} : { signal }), ask, [query]);
}

/** The same from the answer to its query, or from a table whose one metric is the amounts themselves. */
export function paretoFrom(table: MetricTable, ask: ParetoAsk, queries: readonly MetricQuery[]): Pareto {
  const { of = 'contacts', by = 'topic' } = ask;
  const metric = paretoAmounts[of];
  const as = table.query.metrics[0]?.as ?? metric;
  const values = table.rows.map(({ key, values: own }) => ({
    key: key[by] ?? null,
    ...named(table, by, key[by] ?? null),
    value: own[as] as MetricValue,
  }));
  const amounts = values.map(({ value: { value, numerator } }) => {
    if (value === null) return NaN;
    return table.query.metrics[0]?.metric === metric ? (numerator ?? value) : value;
  });
  const { share = 0.8 } = ask;
  const found = paretoOf(amounts, { share });
  const total = table.total?.values[as];
  return {
    of,
    by,
    metric,
    unit: of === 'handle-time' ? 'seconds' : 'conversations',
    share,
    rows: found.order.map((place, at) => {
      const { value: _, ...named } = values[place] as (typeof values)[number];
      return {
        ...named,
        amount: amounts[place] as number,
        share: found.shares[at] as number | null,
        cumulative: found.cumulative[at] as number | null,
        few: at < found.few,
      };
    }),
    whole: found.whole,
    few: found.few,
    tied: found.tied,
    lacking: found.unknown.map((place) => {
      const { value, ...named } = values[place] as (typeof values)[number];
      return { ...named, reason: value.reason ?? 'not-supplied' };
    }),
    coverage: total?.coverage ?? table.coverage,
    ...reasonOf(total, found.order.length > 0 ? [] : values),
    version: table.version,
    queries,
  };
}

/** Why there is nothing: the total says so or, as where no contact has the dimension, each of the values does. */
function reasonOf(
  total: MetricValue | undefined,
  lacking: readonly { readonly value: MetricValue }[],
): { readonly reason?: ReasonCode } {
  if (total?.value === null) return { reason: total.reason ?? 'no-contacts' };
  const reason = lacking[0]?.value.reason;
  return reason === undefined ? {} : { reason };
}

function shareOf({ share }: ParetoAsk): { readonly share?: number } {
  return share === undefined ? {} : { share };
}

function named(table: MetricTable, by: string, key: string | null): { readonly name?: string } {
  const name = key === null ? undefined : table.nameOf?.(by, key);
  return name === undefined ? {} : { name };
}
