import fc from 'fast-check';
import type { Measure, PlanKey, QueryPlan, Test } from '../../src/query/plan.js';

/** Cells around the clock changes of `randomRows`, and others. */
const cells = {
  'time.hour-of-day': ['00', '01', '02', '03', '12', '23', null],
  'time.day-of-week': ['1', '6', '7', null],
  'time.hour-of-week': ['7T00', '7T01', '7T02', '7T03', '6T23', '1T12', null],
  'time.quarter-hour-of-week': ['7T02:00', '7T02:45', '7T03:15', '1T12:30', null],
} as const;

const cellTest: fc.Arbitrary<Test> = fc
  .constantFrom(...(Object.keys(cells) as (keyof typeof cells)[]))
  .chain((field) =>
    fc
      .tuple(fc.subarray<string | null>([...cells[field]]), fc.boolean())
      .map(([values, isIn]): Test => (isIn ? { field, in: values } : { field, notIn: values })),
  );

const leaf: fc.Arbitrary<Test> = fc.oneof(
  cellTest,
  fc.record({
    field: fc.constantFrom('outcome', 'queue', 'agent', 'nowhere'),
    in: fc.uniqueArray(fc.constantFrom('answered', 'abandoned', 'sales', '', '__proto__', 'ann', null)),
  }),
  fc.record({
    field: fc.constantFrom('outcome', 'queue', 'agent', 'nowhere'),
    notIn: fc.uniqueArray(fc.constantFrom('answered', 'abandoned', 'sales', '', '__proto__', 'ann', null)),
  }),
  fc.record(
    {
      field: fc.constantFrom('queueSeconds', 'talkSeconds', 'cost', 'nowhere'),
      from: fc.constantFrom(-1, 0, 1, 5_001, 20_000),
      below: fc.constantFrom(0, 1, 20_001, 63_001, 50_000_000),
    },
    { requiredKeys: ['field'] },
  ),
);

export const randomTest: fc.Arbitrary<Test> = fc.letrec<{ test: Test }>((tie) => ({
  test: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    leaf,
    fc.record({ all: fc.array(tie('test'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('test'), { maxLength: 3 }) }),
    fc.record({ not: tie('test') }),
  ),
})).test;

const fields = fc.constantFrom('queueSeconds', 'talkSeconds', 'cost', 'nowhere');

export const randomMeasure: fc.Arbitrary<Measure> = fc.oneof(
  fc.record({ kind: fc.constant('count' as const), where: randomTest }),
  fc.record({
    kind: fc.constant('sum' as const),
    of: fc.uniqueArray(fields, { minLength: 1 }),
    where: randomTest,
  }),
  fc.record({
    kind: fc.constant('sum-of-squares' as const),
    of: fc.uniqueArray(fields, { minLength: 1 }),
    unit: fc.constantFrom(1, 100),
    where: randomTest,
  }),
  fc.record({
    kind: fc.constant('max' as const),
    of: fc.uniqueArray(fields, { minLength: 1 }),
    where: randomTest,
  }),
  fc.record({
    kind: fc.constant('histogram' as const),
    of: fc.constantFrom('queueSeconds', 'talkSeconds'),
    bins: fc.constant('log-64' as const),
    where: randomTest.map((test): Test => ({
      all: [test, { field: 'queueSeconds' }, { field: 'talkSeconds' }],
    })),
  }),
  fc.record({
    kind: fc.constant('distinct' as const),
    of: fields,
    atMost: fc.integer({ min: 1, max: 7 }),
    where: randomTest,
  }),
);

export const allKeys: readonly PlanKey[] = [
  { name: 'queue', field: 'queue' },
  { name: 'agent', field: 'agent' },
  { name: 'nowhere', field: 'nowhere' },
  { name: '5-minutes', time: '5-minutes' }, // with others: more combinations than are addressed directly
  { name: 'hour', time: 'hour' },
  { name: 'day', time: 'day' },
  { name: 'hour-of-day', cycle: 'hour-of-day' },
  { name: 'hour-of-week', cycle: 'hour-of-week' },
  { name: 'queueSeconds', bin: 'queueSeconds', edges: [1, 5_001, 20_001] },
  { name: 'cost', bin: 'cost', edges: [0, 10_000] },
];

/** Legs, conversations, or responses. */
const rowsRead = fc.constantFrom<Pick<QueryPlan, 'part' | 'unit'>>(
  { part: 'contacts', unit: 'leg' },
  { part: 'contacts', unit: 'conversation' },
  { part: 'surveys', unit: 'leg' },
);

export function randomPlan(zone: string, keys: readonly PlanKey[] = allKeys): fc.Arbitrary<QueryPlan> {
  return fc
    .record({
      read: rowsRead,
      time: fc.constant('startedAt' as const),
      zone: fc.constant(zone),
      weekStart: fc.constantFrom(1 as const, 7 as const),
      range: fc.option(fc.constantFrom({ from: Date.UTC(2018, 2, 1), to: Date.UTC(2018, 9, 28, 1) }), {
        nil: null,
      }),
      where: randomTest,
      keys: fc.subarray([...keys], { maxLength: Math.min(4, keys.length) }),
      measures: fc.array(randomMeasure, { minLength: 1, maxLength: 6 }),
    })
    .map(({ read, ...plan }) => ({ ...read, ...plan }));
}
