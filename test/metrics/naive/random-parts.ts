import fc from 'fast-check';
import type { By, Condition, MetricQuery } from '../../../src/metrics/query.js';
import { maybe } from './maybe.js';
import { addDays, clockOf } from './naive-clock.js';

/** Random data of the parts beside contacts: over clock changes, with nulls, gaps, ties and rows of several lengths. */

export type PlainRow = Readonly<Record<string, string | number | boolean | null>>;

export interface PartsData {
  readonly timeZone: string;
  /** Dates, half-open. */
  readonly covers: readonly [from: string, to: string];
  readonly contacts: readonly PlainRow[];
  readonly agents: readonly PlainRow[];
  readonly evaluations: readonly PlainRow[];
  readonly shifts: readonly PlainRow[];
  readonly ledger: readonly PlainRow[];
  readonly headcount: readonly PlainRow[];
  readonly customers: readonly PlainRow[];
}

export interface PartsCase {
  readonly data: PartsData;
  readonly query: MetricQuery;
}

/** Zones and a date near which their clocks change, in either half of the world. */
const places = [
  ['Europe/Berlin', '2025-03-30'],
  ['Europe/Berlin', '2025-10-26'],
  ['America/New_York', '2025-03-09'],
  ['Australia/Sydney', '2025-04-06'],
  ['Australia/Sydney', '2025-10-05'],
  ['Asia/Shanghai', '2025-10-01'],
] as const;

const hourMs = 3_600_000;
const agents = ['x', 'y', 'z'] as const;
const seconds = fc.oneof(
  fc.integer({ min: 0, max: 40_000 }),
  fc.integer({ min: 0, max: 9999 }).map((ms) => ms / 1000),
);
const amount = fc.integer({ min: 0, max: 20_000 }).map((cents) => cents / 100);

/** Days cut into rows of some length, some of them missing. */
function stretches(from: string, days: number): fc.Arbitrary<{ from: string; to: string }[]> {
  return fc
    .array(fc.record({ length: fc.constantFrom(1, 1, 2, 7), isThere: fc.nat(9) }), {
      minLength: 1,
      maxLength: days,
    })
    .map((pieces) => {
      const rows: { from: string; to: string }[] = [];
      let at = 0;
      for (const { length, isThere } of pieces) {
        if (isThere > 0) rows.push({ from: addDays(from, at), to: addDays(from, at + length) });
        at += length;
      }
      return rows;
    });
}

/** Rows of a part that is cut into stretches of time, once for each of some dimensions. */
function periodRows(
  from: string,
  days: number,
  kinds: readonly PlainRow[],
  values: fc.Arbitrary<PlainRow>,
): fc.Arbitrary<PlainRow[]> {
  return fc
    .subarray([...kinds])
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map((kind) =>
          stretches(from, days).chain((rows) =>
            fc
              .array(values, { minLength: rows.length, maxLength: rows.length })
              .map((all) => rows.map((row, at) => ({ ...row, ...kind, ...all[at] }))),
          ),
        ),
      ),
    )
    .map((lists) => lists.flat());
}

/** Shifts of one agent, one after another. */
function shiftsOf(agent: string | null, start: number): fc.Arbitrary<PlainRow[]> {
  const told = maybe(seconds, 2);
  return fc
    .array(
      fc.record({
        gap: fc.constantFrom(0, hourMs, 6 * hourMs, 12 * hourMs, 1_800_000),
        length: fc.constantFrom(hourMs, 4 * hourMs, 8 * hourMs, 30 * hourMs, 5_400_001),
        team: maybe(fc.constantFrom('red', 'blue'), 6),
        scheduledSeconds: told,
        adherentSeconds: told,
        paidSeconds: told,
        workedSeconds: maybe(seconds, 5),
        availableSeconds: told,
        handlingSeconds: maybe(seconds, 8),
        trainingScore: maybe(fc.integer({ min: 0, max: 100 }), 4),
        trainingPossible: maybe(fc.constantFrom(50, 100), 5),
      }),
      { maxLength: 4 },
    )
    .map((shifts) => {
      let at = start;
      return shifts.map(({ gap, length, ...rest }) => {
        const from = at + gap;
        at = from + length;
        return { agent, from, to: at, ...rest };
      });
    });
}

function contact(start: number, days: number): fc.Arbitrary<PlainRow> {
  const handled = maybe(seconds, 2);
  return fc
    .record({
      id: fc.integer({ min: 0, max: 400 }).map(String),
      startedAt: fc.integer({ min: 0, max: days * 24 }).map((hour) => start + hour * hourMs),
      direction: fc.constantFrom('inbound', 'inbound', 'outbound'),
      outcome: maybe(fc.constantFrom('answered', 'answered', 'abandoned'), 1),
      agent: maybe(fc.constantFrom(...agents, 'nobody'), 2),
      team: maybe(fc.constantFrom('red', 'blue'), 5),
      queue: maybe(fc.constantFrom('a', 'b'), 2),
      queueSeconds: maybe(seconds, 2),
      talkSeconds: handled,
      holdSeconds: handled,
      wrapSeconds: handled,
      resolvedFirstContact: maybe(fc.boolean()),
    })
    .map((row) => ({
      ...row,
      outcome: row.direction === 'outbound' && row.outcome === 'abandoned' ? 'no-answer' : row.outcome,
    }));
}

const evaluation = (start: number, days: number): fc.Arbitrary<PlainRow> =>
  fc
    .record({
      id: fc.integer({ min: 0, max: 9 }).map((id) => `e${id}`),
      criterion: fc.constantFrom('tone', 'accuracy', 'greeting', 'understanding'),
      share: fc.constantFrom(0, 0.25, 0.5, 1),
      possible: maybe(fc.constantFrom(0, 4, 10), 1),
    })
    .map(({ id, share, possible, ...rest }) => {
      // What an evaluation has as a whole its rows share.
      const place = Number(id.slice(1));
      return {
        id,
        ...rest,
        at: start + ((place * 7919) % (days * 24)) * hourMs,
        agent: place % 4 === 3 ? null : (agents[place % 3] as string),
        team: place % 5 === 0 ? 'blue' : null,
        possible,
        points: possible === null ? null : possible * share,
      };
    });

const ledgerKinds: readonly PlainRow[] = [{}, { queue: 'a' }, { queue: 'b' }, { team: 'red' }];
const money = fc.record({
  directCost: maybe(amount, 1),
  indirectCost: maybe(amount, 1),
  revenue: maybe(amount, 1),
  orderValue: maybe(amount, 1),
  sales: maybe(fc.nat(9), 1),
  orders: maybe(fc.nat(9), 1),
});
const stock = fc.record({
  opening: maybe(fc.nat(50), 1),
  closing: maybe(fc.nat(50), 1),
  left: maybe(fc.nat(5), 1),
  joined: maybe(fc.nat(5), 1),
});
const worth = fc.record({
  opening: maybe(fc.nat(50), 1),
  lost: maybe(fc.nat(5), 1),
  averagePurchase: maybe(amount, 1),
  purchasesPerYear: maybe(fc.nat(12), 1),
  lifetimeYears: maybe(fc.nat(9), 1),
});

const data: fc.Arbitrary<PartsData> = fc.constantFrom(...places).chain(([timeZone, date]) =>
  fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 2, max: 9 })).chain(([before, after]) => {
    const covers = [addDays(date, -before), addDays(date, after)] as const;
    const days = before + after;
    const start = clockOf(timeZone).startOf(covers[0]);
    return fc.record({
      timeZone: fc.constant(timeZone),
      covers: fc.constant(covers),
      contacts: fc.uniqueArray(contact(start, days), { maxLength: 30, selector: ({ id }) => id }),
      agents: fc.constantFrom<readonly PlainRow[]>(
        [],
        [
          { id: 'x', team: 'red' },
          { id: 'z', name: 'Zoë' },
        ],
      ),
      evaluations: fc.uniqueArray(evaluation(start, days), {
        maxLength: 20,
        selector: ({ id, criterion }) => `${id} ${criterion}`,
      }),
      shifts: fc
        .tuple(...[...agents, null].map((agent) => shiftsOf(agent, start)))
        .map((lists) => lists.flat()),
      ledger: periodRows(covers[0], days, ledgerKinds, money),
      headcount: periodRows(covers[0], days, [{}, { team: 'red' }, { team: 'blue' }], stock),
      customers: periodRows(covers[0], days, [{}, { segment: 's1' }, { segment: 's2' }], worth),
    });
  }),
);

/** Metrics of the parts beside contacts and surveys, with parameters that matter. */
export const partMetrics = [
  ['agent-expertise', {}],
  ['agent-expertise', { weights: { training: 1, accuracy: 2, fcr: 0.5 } }],
  ['agent-expertise', { weights: { accuracy: 1, fcr: 3 }, method: 'flagged' }],
  ['quality-score', {}],
  ['communication-quality', {}],
  ['utilization', {}],
  ['occupancy', {}],
  ['schedule-adherence', {}],
  ['shrinkage', {}],
  ['contacts-per-hour', {}],
  ['training-score', {}],
  ['cost-per-contact', {}],
  ['profit-per-contact', {}],
  ['revenue-per-contact', {}],
  ['roi', {}],
  ['roi', { spread: 'time' }],
  ['cost-per-sale', {}],
  ['order-cost', {}],
  ['order-cost-ratio', {}],
  ['order-cost-ratio', { spread: 'time' }],
  ['attrition-rate', {}],
  ['attrition-rate', { annualized: true }],
  ['churn-rate', {}],
  ['retention-rate', {}],
  ['customer-lifetime-value', {}],
  ['handled', {}],
] as const;

const keys: readonly By[] = ['team', 'agent', 'queue', 'segment', 'criterion'];
const times: readonly By[] = [
  ...(['hour', 'day', 'day', 'week', 'month'] as const).map((time) => ({ time })),
  { cycle: 'hour-of-day' },
  { cycle: 'day-of-week' },
];

const conditions: Readonly<Record<string, readonly Condition[]>> = {
  team: ['red', null, ['red', 'blue'], { not: ['red'] }],
  agent: ['x', ['y', null]],
  queue: ['a', { not: ['b'] }],
  segment: ['s1', null],
};

export const partCases: fc.Arbitrary<PartsCase> = data.chain((one) =>
  fc.record({
    data: fc.constant(one),
    query: fc
      .record({
        metrics: fc.uniqueArray(fc.constantFrom(...partMetrics), { minLength: 1, maxLength: 3 }),
        dimension: maybe(fc.constantFrom(...keys), 6),
        time: maybe(fc.constantFrom(...times), 5),
        where: maybe(fc.constantFrom(...Object.keys(conditions)), 7).chain((field) =>
          field === null
            ? fc.constant({})
            : fc
                .constantFrom(...(conditions[field] as readonly Condition[]))
                .map((condition) => ({ [field]: condition })),
        ),
        cut: fc.tuple(fc.nat(3), fc.nat(3)),
        isWhole: fc.boolean(),
      })
      .map(({ metrics, dimension, time, where, cut, isWhole }): MetricQuery => {
        const [first, last] = one.covers;
        const from = isWhole ? first : addDays(first, cut[0]);
        const to = isWhole ? last : addDays(last, -cut[1]);
        return {
          metrics: metrics.map(([metric, parameters], at) => ({ metric, parameters, as: `m${at}` })),
          by: [dimension, time].filter((key) => key !== null),
          where,
          period: from < to ? { from, to } : { from: first, to: last },
          total: true,
        };
      }),
  }),
);
