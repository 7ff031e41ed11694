import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadData } from '../../src/engine.js';
import type { MetricRequest } from '../../src/metrics/query.js';
import type { MetricId } from '../../src/metrics/catalog/ids.js';
import { findLocale } from '../../src/i18n/find-locale.js';
import { explain } from '../../src/views/explain.js';
import { kpiTileQuery, kpiTileView, type KpiTileView } from '../../src/views/kpi-tile.js';
import { metricTableQuery, metricTableView } from '../../src/views/metric-table.js';
import { plainSpaces } from '../i18n/plain-spaces.js';

const at = '2025-10-01T12:00';

function evaluation(
  id: string,
  agent: string,
  criteria: Readonly<Record<string, readonly [points: number | null, possible: number]>>,
) {
  return Object.entries(criteria).map(([criterion, [points, possible]]) => {
    return { id, at, agent, criterion, points, possible };
  });
}

/** Points 12 of 15, 13.5 of 15 and 7 of 10, of accuracy 17.5 of 20; three of four conversations resolved at once. */
const source = await loadData({
  timeZone: 'Asia/Shanghai',
  covers: { from: '2025-10-01', to: '2025-10-03' },
  contacts: [1, 2, 3, 4].map((id) => {
    return { id, startedAt: at, outcome: 'answered', agent: 'Ann', resolvedFirstContact: id > 1 };
  }),
  surveys: [
    ...[5, 4, 3, 4].map((score, id) => ({ id, kind: 'agent-satisfaction', at, score, agent: 'Ann' })),
    ...[10, 9, 8, 2].map((score, id) => {
      return { id: 10 + id, kind: 'agent-satisfaction', at, score, scaleMin: 0, scaleMax: 10, agent: 'Bob' };
    }),
  ],
  evaluations: [
    ...evaluation('1', 'Ann', { tone: [4, 5], accuracy: [8, 10] }),
    ...evaluation('2', 'Ann', { tone: [4, 5], accuracy: [9.5, 10] }),
    ...evaluation('3', 'Bob', { closing: [7, 10], accuracy: [null, 10] }),
  ],
});

async function tile(metric: MetricId | MetricRequest, locale = 'en'): Promise<KpiTileView> {
  return kpiTileView({ table: await source.query(kpiTileQuery({ metric })), locale, data: {} });
}

async function explained(metric: MetricId | MetricRequest, kind: string, locale = 'en'): Promise<string[]> {
  const table = await source.query({ metrics: [metric], total: true });
  const id = typeof metric === 'string' ? metric : metric.metric;
  const { lines } = explain(table, 'total', id, findLocale(locale));
  return lines.filter((line) => line.kind === kind).map(({ text }) => plainSpaces(text));
}

describe('a tile', () => {
  test('of quality has a share, its interval, how many evaluations, and what was left out', async () => {
    const view = await tile('quality-score');
    // 32.5 of 40; residuals −0.1875, 1.3125 and −1.125: √(3/2 × 3.0234) × 4.3027 / 40.
    assert.equal(view.value, '81%');
    assert.equal(view.interval, '95% interval 58% to 104%');
    assert.equal(view.sample, '3 evaluations');
    assert.deepEqual(
      view.frame.notices.map(({ severity, text }) => [severity, text]),
      [
        [
          'warning',
          'Made from 5 of 6 criteria of evaluations (83.3%); the rest lack something that it needs.',
        ],
      ],
    );
  });

  test('in every language', async () => {
    assert.deepEqual(
      [(await tile('quality-score', 'zh')).sample, plainSpaces((await tile('quality-score', 'ru')).sample)],
      ['3 次质检', '3 проверки'],
    );
    assert.equal((await tile('agent-nps', 'zh')).frame.heading, '员工净推荐值');
  });

  test('of staff has a score on the scale of the data, and points', async () => {
    const view = await tile('agent-satisfaction');
    assert.deepEqual([view.value, view.sample], ['4.0', '4 responses']);
    const nps = await tile('agent-nps');
    assert.deepEqual([nps.value, nps.sample], ['+25', '4 responses']);
  });
});

test('a table of agents has quality, expertise and staff side by side, each of its own part', async () => {
  const ask = { metrics: ['quality-score', 'agent-expertise', 'agent-nps'] as const, by: ['agent'] };
  const table = await source.query(metricTableQuery(ask));
  assert.deepEqual(
    table.rows.map(({ key, values }) => [
      key['agent'],
      ...ask.metrics.map((metric) => values[metric]?.value ?? values[metric]?.reason),
    ]),
    [
      ['Ann', 25.5 / 30, (17.5 / 20 + 3 / 4) / 2, 'other-scale'],
      ['Bob', 7 / 10, 'no-points', 25],
    ],
  );
  const { frame } = metricTableView({ table, locale: 'en' });
  assert.deepEqual(
    frame.twin.rows.map((cells) => cells.slice(0, 2)),
    [
      ['Ann', '85%'],
      ['Bob', '70%'],
      ['Total', '81%'],
    ],
  );
});

describe('the explain panel', () => {
  test('says the points, and what of them is not known', async () => {
    assert.deepEqual(await explained('quality-score', 'formula'), [
      'points earned ÷ points possible = 32.5 ÷ 40 = 81%',
    ]);
    assert.deepEqual(await explained('quality-score', 'left-out'), [
      '1 criterion of an evaluation left out: points not known',
    ]);
    const accuracy = { metric: 'communication-quality', parameters: { criterion: 'accuracy' } } as const;
    assert.deepEqual(await explained(accuracy, 'variant', 'ru'), ['Точность']);
  });

  test('lists what expertise is put together from, and what dropped out', async () => {
    assert.deepEqual(await explained('agent-expertise', 'component'), [
      'training results: no data, so the rest makes up the whole',
      'accuracy in evaluations: 87.5% (share 50%)',
      'first-contact resolution: 75.0% (share 50%)',
    ]);
    const weighted = { metric: 'agent-expertise', parameters: { weights: { accuracy: 1, fcr: 3 } } } as const;
    assert.deepEqual(await explained(weighted, 'component', 'zh'), [
      '质检准确性：87.5%（占比 25%）',
      '一次解决率：75.0%（占比 75%）',
    ]);
    assert.deepEqual(await explained(weighted, 'variant'), [
      'training results: 0, accuracy in evaluations: 1, and first-contact resolution: 3',
      'what the source system recorded',
    ]);
    assert.deepEqual(await explained('agent-expertise', 'left-out'), ['1 row left out: points not known']);
  });
});

test('the description says what the data can answer, and what the other metrics lack', async () => {
  const { metrics, parts } = await source.describe();
  const answer = (id: MetricId) => metrics.find(({ metric }) => metric === id);
  for (const id of ['quality-score', 'communication-quality', 'agent-expertise', 'agent-nps'] as const) {
    assert.deepEqual([answer(id)?.available, answer(id)?.missing], [true, []], id);
  }
  assert.deepEqual(answer('first-call-close-rate')?.missing, ['closedFirstContact']);
  assert.equal(parts.find(({ part }) => part === 'evaluations')?.rows, 6);
  const bare = await loadData({ timeZone: 'UTC', contacts: [{ id: 1, startedAt: 1 }] });
  const lacking = (await bare.describe()).metrics.find(({ metric }) => metric === 'quality-score');
  assert.deepEqual(lacking?.missing, ['evaluations.points', 'evaluations.possible']);
});
