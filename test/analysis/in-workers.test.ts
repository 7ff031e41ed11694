import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  beforeAfter,
  bottlenecks,
  controlChart,
  drivers,
  eventEffect,
  forecast,
  funnel,
  heatmap,
  insights,
  loadData,
  type MetricSource,
  pareto,
  scorecard,
  terms,
} from '../../src/engine.js';
import { openWorkerSource } from '../../src/source/open-worker-source.js';
import { portWorkers } from '../source/port-workers.js';
import { noise, secondPeriod } from './insights/noise.js';

const days = 35;
const period = secondPeriod(days);
const data = {
  ...(noise({
    seed: 7,
    contacts: 3000,
    days,
    dimensions: {
      queue: ['a', 'b', 'c'],
      team: ['east', 'west'],
      topic: ['bills', 'cards', 'codes', 'loans', 'other', 'taxes'],
      agent: ['Ann', 'Bo', 'Cy', 'Di', 'Ed', 'Flo'],
      channel: ['voice', 'chat'],
    },
    dayEffect: 0.2,
    comments: ['thank you', 'the app is slow', 'my card is blocked', '付款失败', 'долго ждал ответа'],
    planted: ({ second, key }) => (second && key['queue'] === 'b' ? { fcr: 0.4, handleTimes: 1.4 } : {}),
  }) as { readonly contacts: readonly object[] }),
  events: [{ from: '2026-05-04T09:00', to: '2026-05-04T15:00', label: 'outage', kind: 'incident' }],
};

async function inWorkers(workers: number): Promise<MetricSource> {
  return openWorkerSource(
    structuredClone(data),
    { onProblem: (problem) => assert.fail(JSON.stringify(problem)) },
    {
      workers,
      ways: [portWorkers().way],
      small: { bytes: 0, rows: 0 },
      partedFrom: 0,
      patienceMs: 60_000,
      weakly: () => ({ deref: () => undefined }),
    },
  );
}

const analyses: Readonly<Record<string, (source: MetricSource) => Promise<object>>> = {
  insights: (source) => insights(source, { period }),
  scorecard: (source) =>
    scorecard(source, { period, compare: 'previous-period', targets: { fcr: { floor: 0.5, target: 0.8 } } }),
  controlChart: (source) => controlChart(source, { metric: 'fcr', grain: 'day' }),
  drivers: (source) => drivers(source, { metric: 'average-handle-time', by: ['queue', 'team'], period }),
  forecast: (source) => forecast(source, {}),
  heatmap: (source) => heatmap(source, { metric: 'contact-volume' }),
  funnel: (source) => funnel(source, { compare: 'previous-period' }),
  pareto: (source) => pareto(source, { of: 'handle-time' }),
  beforeAfter: (source) => beforeAfter(source, { metric: 'fcr', on: period.from }),
  eventEffect: (source) => eventEffect(source, { metric: 'contact-volume', event: 0 }),
  terms: (source) => terms(source, { period }),
  bottlenecks: (source) => bottlenecks(source, { period }),
};

for (const workers of [1, 3]) {
  test(`analyses give the same over ${workers} worker(s) as over data at hand`, async () => {
    const [local, worker] = [await loadData(structuredClone(data)), await inWorkers(workers)];
    assert.equal((await worker.describe()).engine, 'workers');
    for (const [name, analysis] of Object.entries(analyses)) {
      const [there, here] = [await analysis(worker), await analysis(local)];
      assert.deepEqual(JSON.parse(JSON.stringify(there)), JSON.parse(JSON.stringify(here)), name);
      assert.deepEqual(structuredClone(there), there, name);
    }
    worker.close();
  });
}
