import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conditionsTest } from '../../src/metrics/condition.js';
import type { Condition } from '../../src/metrics/query.js';
import { always } from '../../src/query/plan.js';
import { passes } from './row-sums.js';

test('conditions on dimensions: one value, not known, any of, none of', () => {
  assert.deepEqual(conditionsTest({ queue: 'sales' }), { field: 'queue', in: ['sales'] });
  assert.deepEqual(conditionsTest({ queue: null }), { field: 'queue', in: [null] });
  assert.deepEqual(conditionsTest({ queue: ['a', null] }), { field: 'queue', in: ['a', null] });
  assert.deepEqual(conditionsTest({ queue: { not: ['a'] } }), { field: 'queue', notIn: ['a'] });
  assert.equal(passes(conditionsTest({ queue: [] }), { queue: 'a' }), false);
});

test('ranges in the JSON unit become the integers of the columns', () => {
  assert.deepEqual(conditionsTest({ queueSeconds: { min: 1.005, max: 20 } }), {
    field: 'queueSeconds',
    from: 1005,
    below: 20_000,
  });
  assert.deepEqual(conditionsTest({ revenue: { max: 12.34 } }), { field: 'revenue', below: 123_400 });
  assert.deepEqual(conditionsTest({ csat: { min: 4 } }), { field: 'csat', from: 40_000 });
  assert.deepEqual(conditionsTest({ startedAt: { min: 1_700_000_000_000 } }), {
    field: 'startedAt',
    from: 1_700_000_000_000,
  });
});

test('number fields are known or not', () => {
  const notKnown = conditionsTest({ csat: null });
  assert.equal(passes(notKnown, { csat: null }), true);
  assert.equal(passes(notKnown, { csat: 3 }), false);
  assert.deepEqual(conditionsTest({ csat: { not: [null] } }), { field: 'csat' });
  for (const csat of [null, 3]) assert.equal(passes(conditionsTest({ csat: [] }), { csat }), false);
});

test('all conditions hold, in one order whichever they came in; none is the test that all pass', () => {
  const one = conditionsTest({ team: 'x', queue: 'a' });
  assert.deepEqual(one, conditionsTest({ queue: 'a', team: 'x' }));
  assert.equal(passes(one, { queue: 'a', team: 'x' }), true);
  assert.equal(passes(one, { queue: 'a', team: 'y' }), false);
  assert.deepEqual(conditionsTest({}), always);
});

test('misuse throws with field and value', () => {
  const misuse = (where: unknown, name: string, message: string) =>
    assert.throws(() => conditionsTest(where as Record<string, Condition>), { name, message });
  misuse([], 'TypeError', 'where is not an object: []');
  misuse({ queue: 3 }, 'TypeError', 'invalid condition on queue: 3');
  misuse({ queue: { min: 3 } }, 'TypeError', 'invalid condition on queue: {"min":3}');
  misuse({ queue: ['a', 3] }, 'TypeError', 'value of queue is neither text nor null: 3');
  misuse({ csat: '4' }, 'TypeError', 'condition on number field csat is neither null nor a range: 4');
  misuse(
    { csat: { least: 4 } },
    'TypeError',
    'condition on number field csat is neither null nor a range: {"least":4}',
  );
  misuse({ csat: { min: NaN } }, 'RangeError', 'edge of csat is not finite: NaN');
  misuse({ comment: 'hello' }, 'RangeError', 'field cannot be filtered by: comment');
  misuse({ '': 'a' }, 'RangeError', 'condition without a field: ""');
});
