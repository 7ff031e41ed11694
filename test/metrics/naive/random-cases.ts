import fc from 'fast-check';
import type { By, Condition, MetricQuery, MetricRequest } from '../../../src/metrics/query.js';
import type { MetricId } from '../../../src/metrics/catalog/ids.js';
import { addDays, daysBetween, weekday } from './naive-clock.js';
import type { NaiveData } from './naive-query.js';
import { maybe } from './maybe.js';
import { denseData, type RandomData, sparseData } from './random-data.js';

/** Random questions about random data. */

const channels = fc.constantFrom(undefined, ['voice'], ['email', 'chat'], ['fax']);
const unit = fc.constantFrom(undefined, 'leg', 'conversation');
/** Short ones, of which there are many in data of a few days; some hours, too. */
const windowDays = fc.constantFrom(undefined, 0.25, 0.5, 1, 1, 2, 3);
const sameTopic = fc.constantFrom(undefined, false, true);
const aspectOfStaff = fc.constantFrom(undefined, undefined, 'speed', 'any');
const shortAbandonSeconds = fc.constantFrom(undefined, 0, 5, 20);

/** Parameters without those left undefined. */
function given(parameters: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Record<string, unknown>> {
  return fc
    .record(parameters)
    .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)));
}

const parametersOf: Readonly<Partial<Record<MetricId, fc.Arbitrary<Record<string, unknown>>>>> = {
  'answer-rate': given({
    unit,
    of: fc.constantFrom(undefined, 'offered', 'offered-less-short'),
    shortAbandonSeconds,
    channels,
  }),
  'abandon-rate': given({
    unit,
    excludeShort: fc.constantFrom(undefined, true),
    shortAbandonSeconds,
    channels,
  }),
  'service-level': given({
    unit,
    success: fc.constantFrom(
      ...[undefined, 'answered', 'answered-or-early-abandoned', 'answered-or-short-abandoned'],
      ...['answered-or-abandoned', 'removed'],
    ),
    of: fc.constantFrom(
      ...[
        undefined,
        'offered',
        'offered-less-short',
        'offered-less-early',
        'answered',
        'answered-and-abandoned',
      ],
      ...['answered-and-long-abandoned', 'answered-and-late-abandoned'],
    ),
    flowOuts: fc.constantFrom(undefined, true),
    thresholdSeconds: fc.constantFrom(undefined, 0, 5, 30, { voice: 30, chat: 5 }),
    shortAbandonSeconds,
  }),
  'average-hold-time': given({ over: fc.constantFrom(undefined, 'handled', 'held') }),
  'response-rate': given({
    thresholdSeconds: fc.constantFrom<unknown>(undefined, null, 0, 5, 20, 40_000, 150_000),
    channels,
  }),
  fcr: given({
    method: fc.constantFrom(undefined, 'flagged', 'inferred', 'inferred', 'inferred'),
    ...{ windowDays, sameTopic, transferFails: sameTopic },
  }),
  'repeat-contact-rate': given({ windowDays, sameTopic }),
  'agent-satisfaction': given({ aspect: aspectOfStaff }),
  'agent-nps': given({ aspect: aspectOfStaff }),
  'average-speed-of-answer': given({ channels }),
  'wait-p90': given({ channels }),
  csat: given({
    positiveFrom: fc.constantFrom(undefined, null, 3, 5),
    aspect: fc.constantFrom(undefined, undefined, 'speed', 'any'),
  }),
  'csat-average': given({ aspect: fc.constantFrom(undefined, null, 'solution', 'nothing') }),
};

export const metrics: readonly MetricId[] = [
  ...([
    'contact-volume',
    'offered',
    'answered',
    'abandoned',
    'handled',
    'answer-rate',
    'abandon-rate',
  ] as const),
  ...(['service-level', 'service-level', 'average-speed-of-answer', 'average-time-to-abandon'] as const),
  ...([
    'average-handle-time',
    'average-talk-time',
    'csat',
    'csat',
    'csat-average',
    'nps',
    'ces',
    'survey-response-rate',
  ] as const),
  ...(['wait-p50', 'wait-p90', 'wait-max'] as const),
  ...(['average-hold-time', 'average-wrap-time', 'transfer-rate', 'fcr', 'first-response-time'] as const),
  ...(['response-rate', 'response-rate', 'resolution-rate', 'resolution-time', 'complaint-rate'] as const),
  ...(['script-adherence', 'right-party-contact-rate', 'conversion-rate', 'call-volume'] as const),
  ...(['outbound-volume', 'repeat-contact-rate', 'first-call-close-rate'] as const),
  ...(['agent-satisfaction', 'agent-nps'] as const),
];

const condition: Readonly<Record<string, fc.Arbitrary<Condition>>> = {
  queue: fc.constantFrom<Condition>(
    'a',
    null,
    ['a', 'b'],
    ['Ü', null],
    { not: ['a'] },
    { not: [null, 'b'] },
    [],
  ),
  team: fc.constantFrom<Condition>('red', { not: ['red'] }),
  agent: fc.constantFrom<Condition>('x', null, { not: [null] }),
  topic: fc.constantFrom<Condition>('t1', null),
  channel: fc.constantFrom<Condition>('voice', ['chat', 'email']),
  outcome: fc.constantFrom<Condition>('answered', { not: ['abandoned'] }),
  resolved: fc.constantFrom<Condition>('true', null, { not: ['true'] }),
  complaint: fc.constantFrom<Condition>('true', ['false', null]),
  queueSeconds: fc.constantFrom<Condition>({ min: 5 }, { max: 20 }, { min: 5.001, max: 30 }),
  csat: fc.constantFrom<Condition>({ min: 3 }, { max: 3 }),
  aspect: fc.constantFrom<Condition>('speed', null),
};

const where: fc.Arbitrary<Record<string, Condition>> = fc
  .subarray(Object.keys(condition), { minLength: 1, maxLength: 2 })
  .chain((fields) =>
    fc.record(
      Object.fromEntries(fields.map((field) => [field, condition[field] as fc.Arbitrary<Condition>])),
    ),
  );

function requestOf(asked: readonly MetricId[]): fc.Arbitrary<MetricRequest> {
  return fc.constantFrom(...asked).chain((metric) =>
    fc
      .record({ parameters: parametersOf[metric] ?? fc.constant({}), where: maybe(where, 7) })
      .map((rest) => ({
        metric,
        parameters: rest.parameters,
        ...(rest.where === null ? {} : { where: rest.where }),
      })),
  );
}

const dimension = fc.constantFrom<By>(
  ...['queue', 'team', 'agent', 'topic', 'channel', 'outcome', 'resolved'],
  { cycle: 'hour-of-day' },
  { cycle: 'day-of-week' },
  { cycle: 'hour-of-week' },
  { cycle: 'quarter-hour-of-week' },
  { bin: 'queueSeconds', edges: [0.5, 5, 20, 60] },
  { bin: 'nps', edges: [0, 7, 9] },
  { bin: 'csat', edges: [2, 4] },
  'aspect',
);
const grain = fc.constantFrom<By>(
  ...(['hour', 'day', 'week', 'month', 'quarter', 'year'] as const).map((time) => ({ time })),
);

const fineGrain = fc.constantFrom<By>({ time: '15-minutes' }, { time: '30-minutes' });

const by: fc.Arbitrary<readonly By[]> = fc.oneof(
  fc.constant<readonly By[]>([]),
  fc.tuple(dimension),
  fc.tuple(grain),
  fc.tuple(fineGrain),
  fc.tuple(dimension, dimension),
  fc.tuple(grain, dimension),
  fc.tuple(dimension, grain),
  fc.tuple(dimension, grain, dimension),
);

function nameOf(key: By): string {
  return typeof key === 'string' ? key : (Object.values(key)[0] as string);
}

function period(date: string): fc.Arbitrary<{ from: string; to: string }> {
  return fc.oneof(
    fc
      .tuple(fc.integer({ min: -8, max: 4 }), fc.integer({ min: 1, max: 9 }))
      .map(([from, days]) => ({ from: addDays(date, from), to: addDays(date, from + days) })),
    fc.constant(week(date)),
    // The whole month that the date is in.
    fc.constant({
      from: `${date.slice(0, 7)}-01`,
      to: addDays(`${date.slice(0, 7)}-28`, 4).slice(0, 7) + '-01',
    }),
  );
}

/** The ISO week of a date. */
function week(date: string): { from: string; to: string } {
  const from = addDays(date, 1 - weekday(date));
  return { from, to: addDays(from, 7) };
}

/** The end of a period, at most nine days after its start. */
function shorter({ from, to }: { readonly from: string; readonly to: string }): string {
  const most = addDays(from, 9);
  return to < most ? to : most;
}

/** Data, and a question about them. */
export interface NaiveCase {
  readonly data: NaiveData;
  readonly query: MetricQuery;
}

/** Cases that ask for some of these metrics. */
export function casesOf(
  asked: readonly MetricId[],
  data: fc.Arbitrary<RandomData> = sparseData,
): fc.Arbitrary<NaiveCase> {
  return data.chain(({ data: given, date }) =>
    fc
      .record({
        requests: fc.array(requestOf(asked), { minLength: 1, maxLength: 4 }),
        by: by.filter((keys) => new Set(keys.map(nameOf)).size === keys.length),
        where: maybe(where, 6),
        period: maybe(period(date), 4),
        compare: maybe(
          fc.oneof(fc.constantFrom('previous-period' as const, 'previous-year' as const), period(date)),
          5,
        ),
        keepDates: fc.boolean(),
        attribution: fc.constantFrom('arrival' as const, 'end' as const),
        order: fc.constantFrom(null, 'ascending' as const, 'descending' as const),
        limit: maybe(fc.integer({ min: 1, max: 4 }), 6),
      })
      .map(({ requests, order, limit, keepDates, ...asked }) => {
        // More than a year by the hour is thousands of rows of little news.
        const isLong = daysBetween(...given.covers) > 300;
        const rest = { ...asked, period: asked.period ?? (isLong ? week(date) : null) };
        const metricRequests: MetricRequest[] = requests.map((one, at) => ({ ...one, as: `m${at}` }));
        metricRequests.push({ metric: 'offered', as: 'count' });
        // A month of hours by two dimensions is thousands of rows of little news.
        const isFine = rest.by.some(
          (key) => typeof key === 'object' && 'time' in key && /hour|minutes/.test(key.time),
        );
        const period =
          isFine && rest.period !== null ? { from: rest.period.from, to: shorter(rest.period) } : rest.period;
        const query: MetricQuery = {
          metrics: metricRequests,
          by: rest.by,
          attribution: rest.attribution,
          total: true,
          ...(rest.where === null ? {} : { where: rest.where }),
          ...(period === null ? {} : { period }),
          ...(rest.compare === null ? {} : { compare: rest.compare }),
          ...(rest.compare === 'previous-year' && keepDates ? { align: 'date' as const } : {}),
          ...(order === null ? {} : { orderBy: [{ by: 'count', direction: order }] }),
          ...(limit === null ? {} : { limit, other: true }),
        };
        return { data: given, query };
      }),
  );
}

/** A case in which every metric is asked for, of data that each has something to say of. */
export const wholeCases: fc.Arbitrary<NaiveCase> = denseData.chain(({ data }) =>
  fc
    .record({
      requests: fc.tuple(
        ...[...new Set(metrics)].map((metric) =>
          (parametersOf[metric] ?? fc.constant({})).map((parameters) => ({
            metric,
            as: `the ${metric}`,
            parameters,
          })),
        ),
      ),
      by: fc.oneof(
        fc.constant<readonly By[]>([]),
        fc.tuple(dimension),
        fc.constant([{ time: 'day' as const }]),
      ),
      where: maybe(where, 7),
      attribution: fc.constantFrom('arrival' as const, 'end' as const),
    })
    .map(({ requests, by, where: conditions, attribution }) => ({
      data,
      query: {
        metrics: requests,
        by,
        attribution,
        total: true,
        ...(conditions === null ? {} : { where: conditions }),
      },
    })),
);
