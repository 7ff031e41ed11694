import assert from 'node:assert/strict';
import { test } from 'node:test';
import { metricIds } from '../../src/metrics/catalog/ids.js';
import { loadDefinitions } from '../../src/metrics/catalog/loaded.js';
import type { MetricQuery } from '../../src/metrics/query.js';
import { planQuery } from '../../src/metrics/plan-query.js';
import { resolveQuery } from '../../src/metrics/resolve-query.js';
import { measureKey } from '../../src/query/plan.js';
import { queryFacts } from './query-facts.js';

await loadDefinitions(metricIds);

function plan(query: MetricQuery, facts = queryFacts()) {
  return planQuery(resolveQuery(query, facts), facts);
}

test('legs, conversations and responses have a plan each, as their metrics count them', () => {
  const rows = (...metrics: MetricQuery['metrics']) =>
    plan({ metrics }).current.map(({ part, unit }) => `${part} ${unit}`);
  assert.deepEqual(rows('offered'), ['contacts leg']);
  assert.deepEqual(rows('contact-volume'), ['contacts conversation']);
  assert.deepEqual(rows('nps', 'contact-volume', 'csat', 'offered').toSorted(), [
    'contacts conversation',
    'contacts leg',
    'surveys leg',
  ]);
});

test('what a filter leaves out since nobody knows the contact is a plan of its own, where there can be such', () => {
  const where = { queue: 'sales' };
  const metrics = ['csat', 'offered', { metric: 'nps', as: 'care', where: { agent: null } }] as const;
  assert.equal(plan({ metrics, where }).leftOut.size, 0);
  const facts = queryFacts({ hasUnknownContacts: true });
  assert.equal(plan({ metrics: ['csat', 'offered'] }, facts).leftOut.size, 0);
  assert.equal(plan({ metrics: ['offered'], where }, facts).leftOut.size, 0);
  assert.deepEqual([...plan({ metrics }, facts).leftOut], [['surveys', 2]]);
  const { leftOut, current, previous } = plan({ metrics, where, compare: 'previous-period' }, facts);
  const unknown = { field: 'response.contactKnown', in: ['false'] };
  for (const plans of [current, previous]) {
    assert.equal(plans.length, 3);
    const { part, measures, where: read } = plans[leftOut.get('surveys') as number]!;
    assert.deepEqual([part, measures.length], ['surveys', 2]);
    assert.deepEqual(read, {
      any: [{ field: 'queue', in: ['sales'] }, { all: [unknown, { field: 'queue', in: [null] }] }],
    });
  }
});

test('responses are of no time where the data have no span', () => {
  const facts = queryFacts({ covers: null });
  assert.deepEqual(plan({ metrics: ['csat'] }, facts).current[0]?.range, { from: 0, to: 0 });
});

test('a measure that several metrics need is there once', () => {
  const keys = plan({ metrics: ['answer-rate', 'abandon-rate', 'service-level'] }).current[0]?.measures.map(
    measureKey,
  );
  assert.equal(new Set(keys).size, keys?.length);
  const alone = (metric: 'answer-rate' | 'abandon-rate') =>
    plan({ metrics: [metric] }).current[0]?.measures.length;
  // Both need offered and the unknown outcomes.
  const both = plan({ metrics: ['answer-rate', 'abandon-rate'] }).current[0]?.measures.length;
  assert.equal(both, (alone('answer-rate') as number) + 1);
});

test('filters of the query are in the plan, those of one metric in its measures', () => {
  const [only] = plan({
    metrics: [
      'offered',
      { metric: 'offered', as: 'sales', where: { queue: 'sales', queueSeconds: { max: 20 } } },
    ],
    where: { team: ['a', 'b'] },
  }).current;
  assert.deepEqual(only?.where, { field: 'team', in: ['a', 'b'] });
  const filtered = only.measures.filter((measure) => JSON.stringify(measure.where).includes('sales'));
  assert.equal(filtered.length, only.measures.length / 2);
  for (const { where } of filtered) {
    assert.ok('all' in where);
    assert.deepEqual(where.all.slice(-2), [
      { field: 'queue', in: ['sales'] },
      { field: 'queueSeconds', below: 20_000 },
    ]);
  }
});

test('keys with their names, edges in the unit of the column', () => {
  const [only] = plan({
    metrics: ['offered'],
    by: [{ time: 'hour' }, { cycle: 'day-of-week' }, { bin: 'queueSeconds', edges: [0, 20] }, 'queue'],
  }).current;
  assert.deepEqual(only?.keys, [
    { name: 'hour', time: 'hour' },
    { name: 'day-of-week', cycle: 'day-of-week' },
    { name: 'queueSeconds', bin: 'queueSeconds', edges: [0, 20_000] },
    { name: 'queue', field: 'queue' },
  ]);
});

test('a plan scans what both period and data cover; the comparison is the same plan over another range', () => {
  const facts = queryFacts({ covers: ['2025-09-10', '2025-10-20'] });
  const { current, previous } = plan(
    {
      metrics: ['offered'],
      period: { from: '2025-10-01', to: '2025-11-01' },
      compare: 'previous-period',
      attribution: 'end',
    },
    facts,
  );
  assert.deepEqual(current[0]?.range, { from: Date.parse('2025-10-01'), to: Date.parse('2025-10-20') });
  assert.deepEqual(previous[0]?.range, { from: Date.parse('2025-09-10'), to: Date.parse('2025-09-20') });
  assert.deepEqual({ ...previous[0], range: null }, { ...current[0], range: null });
  assert.equal(current[0]?.time, 'effectiveEndedAt');
});

test('outside what the data cover a range is empty; without a span there is none', () => {
  const later = plan({ metrics: ['offered'], period: { from: '2026-01-01', to: '2026-02-01' } }).current[0];
  assert.equal(later?.range?.from, later?.range?.to);
  const empty = plan({ metrics: ['offered'] }, queryFacts({ covers: null, rows: 0 })).current[0];
  assert.equal(empty?.range, null);
});

test('a plan is plain JSON', () => {
  const { current } = plan({
    metrics: ['service-level', 'wait-p90', 'wait-max', 'csat', 'average-handle-time', 'contact-volume'],
    by: ['queue'],
  });
  assert.deepEqual(JSON.parse(JSON.stringify(current)), current);
});
