import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContactData } from '../../src/data/read-contact-data.js';
import { SharedPasses } from '../../src/engine/shared-passes.js';
import { metricIds, type MetricId } from '../../src/metrics/catalog/ids.js';
import type { MetricQuery } from '../../src/metrics/query.js';
import { execute, type PlanData } from '../../src/query/execute.js';
import { Dataset } from '../../src/source/dataset.js';
import * as asking from '../../src/source/asking.js';

const input = {
  timeZone: 'Europe/Berlin',
  contacts: [
    {
      id: '1',
      startedAt: '2025-10-01T09:00:00',
      outcome: 'answered',
      queueSeconds: 3,
      talkSeconds: 60,
      csat: 5,
    },
    { id: '2', startedAt: '2025-10-02T09:00:00', outcome: 'abandoned', queueSeconds: 30, csat: null },
  ],
};

let passes = 0;

class CountedPasses extends SharedPasses {
  constructor(data: PlanData) {
    super((plans, signal) => {
      passes++;
      return execute(data, plans, { signal });
    });
  }
}

async function newSource(): Promise<Dataset> {
  passes = 0;
  return new Dataset(await readContactData(input), { ...asking, LocalEngine: CountedPasses });
}

// First, and in a file that does not import the catalogue: no definition has been loaded.
test('queries of one turn share a pass, though they wait for definitions of several chapters', async () => {
  const source = await newSource();
  const ask = (metric: MetricId) => source.query({ metrics: [metric] });
  const tables = await Promise.all([ask('abandon-rate'), ask('csat'), ask('average-talk-time'), ask('nps')]);
  assert.equal(passes, 1);
  assert.deepEqual(
    tables.map(({ rows }) => Object.values(rows[0]!.values)[0]!.value),
    [0.5, 1, 60, null],
  );
});

test('a query that asks for nothing there is rejected as what it is', async () => {
  const source = await newSource();
  const rejected = (query: unknown, message: RegExp) =>
    assert.rejects(source.query(query as MetricQuery), message);
  await rejected(null, /^TypeError: query is not an object: null/);
  await rejected('offered', /^TypeError: query is not an object/);
  await rejected({}, /^TypeError: metrics is not a list/);
  await rejected({ metrics: ['fortune'] }, /^RangeError: unknown metric: fortune/);
  await rejected({ metrics: ['toString', 'offered'] }, /^RangeError: unknown metric: toString/);
  await rejected({ metrics: [null] }, /^TypeError: metric is neither an id nor a request/);
  await rejected({ metrics: [{ metric: 7 }] }, /unknown metric: 7/);
  assert.equal(passes, 0);
});

test('every metric can be asked for, in the order of the catalogue', async () => {
  const source = await newSource();
  const { rows } = await source.query({ metrics: metricIds });
  assert.deepEqual(Object.keys(rows[0]!.values), [...metricIds]);
  const { metrics } = await source.describe();
  assert.deepEqual(
    metrics.map(({ metric }) => metric),
    [...metricIds],
  );
});
