import assert from 'node:assert/strict';
import { test } from 'node:test';
import { execute } from '../../src/query/execute.js';
import { type QueryPlan, always } from '../../src/query/plan.js';
import type { TimeGrain } from '../../src/time/grain.js';
import { dataOf } from './random-table.js';

const year1 = Date.UTC(2001, 0, 1) - 2000 * 365.2425 * 86_400_000;
const data = dataOf([{ startedAt: year1 }, { startedAt: Date.UTC(2018, 5, 1) }], 'Asia/Shanghai');

function plan(grain: TimeGrain): QueryPlan {
  return {
    part: 'contacts',
    unit: 'leg',
    time: 'startedAt',
    zone: 'Asia/Shanghai',
    weekStart: 1,
    range: null,
    where: always,
    keys: [{ name: grain, time: grain }],
    measures: [{ kind: 'count', where: always }],
  };
}

test('one contact of the year 1 does not make hundreds of millions of buckets', async () => {
  await assert.rejects(execute(data, [plan('5-minutes')]), /too many buckets of 5-minutes: 2018 years/);
  await assert.rejects(execute(data, [plan('hour')]), /too many buckets of hour/);
  const [days] = await execute(data, [plan('day')]);
  assert.equal(days!.groups, 2);
});
