import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { loadData } from '../../src/engine.js';
import type { MetricRequest } from '../../src/metrics/query.js';
import type { MetricRow, MetricValue } from '../../src/metrics/table.js';
import { NaiveParts, type Expected } from './naive/naive-part-metrics.js';
import { partCases, partMetrics, type PartsCase } from './naive/random-parts.js';

async function checkCase({ data, query }: PartsCase): Promise<void> {
  const { covers, ...parts } = data;
  const source = await loadData({ ...parts, currency: 'EUR', covers: { from: covers[0], to: covers[1] } });
  const table = await source.query(query);
  const naive = new NaiveParts({ data, query });
  const period = query.period as { from: string; to: string };
  const requests = query.metrics as readonly MetricRequest[];
  const time = query.by?.find((key) => typeof key === 'object');
  const dimension = query.by?.find((key) => typeof key === 'string');
  const cells = new Map(naive.timeCells(time, period).map((cell) => [cell.name, cell]));
  const timeName = time === undefined ? '' : (Object.values(time)[0] as string);
  for (const row of table.rows) {
    const cell = cells.get(time === undefined ? '' : (row.key[timeName] as string));
    assert.ok(cell !== undefined, JSON.stringify(row.key));
    const key = dimension === undefined ? {} : { [dimension]: row.key[dimension] as string | null };
    check(row, requests, (request) => naive.answer(request, { ...cell, key }));
  }
  const [whole] = naive.timeCells(undefined, period);
  check(table.total as MetricRow, requests, (request) =>
    naive.answer(request, { ...(whole as NonNullable<typeof whole>), key: {} }),
  );
}

function check(
  row: MetricRow,
  requests: readonly MetricRequest[],
  answer: (request: MetricRequest) => Expected,
): void {
  for (const request of requests) {
    const actual = row.values[request.as as string] as MetricValue;
    const expected = answer(request);
    const what = `${JSON.stringify(row.key)} ${request.metric}: ${JSON.stringify(actual)} is not ${JSON.stringify(expected)}`;
    // A dimension that contacts alone have may be there, though no row of the part is told by it: null by either reason.
    if (expected.reason !== undefined && expected.reason !== 'no-dimension') {
      assert.equal(actual.reason, expected.reason, what);
    }
    assert.equal(actual.value === null, expected.value === null, what);
    assert.equal(actual.reason === undefined, actual.value !== null, what);
    if (expected.value !== null) {
      near(actual.value, expected.value, what);
      near(actual.numerator, expected.numerator ?? null, what);
      near(actual.denominator, expected.denominator ?? null, what);
      if (expected.n !== undefined && expected.n >= 0 && request.parameters?.['spread'] === undefined)
        assert.equal(actual.n, expected.n, what);
      if (expected.components !== undefined) checkComponents(actual, expected.components, what);
    }
  }
}

function checkComponents(
  { components = [] }: MetricValue,
  expected: NonNullable<Expected['components']>,
  what: string,
): void {
  assert.deepEqual(
    components.map(({ name }) => name),
    expected.map(({ name }) => name),
    what,
  );
  expected.forEach(({ value, weight }, at) => {
    near(components[at]?.value ?? null, value, what);
    near(components[at]?.weight ?? null, weight, what);
  });
}

function near(actual: number | null, expected: number | null, what: string): void {
  if (actual === null || expected === null) assert.equal(actual, expected, what);
  else assert.ok(Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected)), what);
}

/** All metrics of data without a row: too rare to be left to chance. */
const nothing: PartsCase = {
  data: {
    timeZone: 'America/New_York',
    covers: ['2025-03-06', '2025-03-11'],
    contacts: [],
    agents: [],
    evaluations: [],
    shifts: [],
    ledger: [],
    headcount: [],
    customers: [],
  },
  query: {
    metrics: partMetrics.map(([metric, parameters], at) => ({ metric, parameters, as: `m${at}` })),
    by: ['team', { time: 'hour' }],
    where: {},
    period: { from: '2025-03-06', to: '2025-03-11' },
    total: true,
  },
};

test('metrics of parts beside contacts are what adding up row objects gives', async () => {
  await fc.assert(fc.asyncProperty(partCases, checkCase), {
    numRuns: 1000,
    examples: [[nothing]],
    includeErrorInReport: true,
  });
});
