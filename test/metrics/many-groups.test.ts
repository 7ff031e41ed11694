import assert from 'node:assert/strict';
import { test } from 'node:test';
import { metricIds } from '../../src/metrics/catalog/ids.js';
import { loadDefinitions } from '../../src/metrics/catalog/loaded.js';
import { evaluate } from '../../src/metrics/evaluate.js';
import { planQuery } from '../../src/metrics/plan-query.js';
import { resolveQuery } from '../../src/metrics/resolve-query.js';
import { measureKey, type QueryPlan } from '../../src/query/plan.js';
import type { Partial } from '../../src/query/partial.js';
import { queryFacts } from './query-facts.js';

await loadDefinitions(metricIds);

const agents = 100_000;

/** Agent i has 10 + i % 7 of whatever is counted; every second partial has them shifted by one. */
function partial(plan: QueryPlan, shift: number): Partial {
  const names = Array.from({ length: agents }, (_, i) => `agent-${String(i + shift).padStart(6, '0')}`);
  const values = Float64Array.from(names, (_, i) => 10 + ((i + shift) % 7));
  return {
    groups: agents,
    keys: [
      {
        name: 'agent',
        kind: 'code',
        codes: Uint32Array.from(names, (_, i) => i + 1),
        values: [null, ...names],
      },
    ],
    measures: new Map(plan.measures.map((measure) => [measureKey(measure), { kind: 'add', values }])),
  };
}

test('a hundred thousand agents, two plans and a comparison: columns, order, limit and the rest', () => {
  const facts = queryFacts({ covers: ['2025-01-01', '2026-01-01'] });
  const query = resolveQuery(
    {
      metrics: ['offered', 'contact-volume', 'average-speed-of-answer'],
      by: ['agent'],
      period: { from: '2025-10-06', to: '2025-10-13' },
      compare: 'previous-period',
      orderBy: [{ by: 'offered', direction: 'descending' }],
      limit: 50_000,
      other: true,
    },
    facts,
  );
  const plans = planQuery(query, facts);
  const partials = {
    current: plans.current.map((plan, i) => partial(plan, i)),
    previous: plans.previous.map((plan, i) => partial(plan, i + 5)),
  };
  const table = evaluate(query, plans, partials, facts);
  const { value, previous } = table.column('offered');

  assert.equal(table.length, 50_000);
  assert.equal(value[0], 16);
  assert.equal(table.key(0)['agent'], 'agent-000006');
  assert.equal(previous?.[0], 16);
  assert.equal(table.column('contact-volume').value[0], 16);
  assert.equal(table.key(1)['agent'], 'agent-000013');
  const shown = value.reduce((sum, each) => sum + each, 0);
  const all = Array.from({ length: agents }, (_, i) => 10 + (i % 7)).reduce((sum, each) => sum + each, 0);
  assert.equal(shown + (table.other?.values['offered']?.value as number), all);
});
