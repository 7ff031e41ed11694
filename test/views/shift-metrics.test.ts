import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadData } from '../../src/engine.js';
import type { MetricId } from '../../src/metrics/catalog/ids.js';
import { findLocale } from '../../src/i18n/find-locale.js';
import { explain } from '../../src/views/explain.js';
import { kpiTileQuery, kpiTileView, type KpiTileView } from '../../src/views/kpi-tile.js';
import { plainSpaces } from '../i18n/plain-spaces.js';

/** Ten hours of three chats at a time, of eight hours worked; somebody else's chat; and a shift that says little. */
const source = await loadData({
  timeZone: 'Asia/Shanghai',
  covers: { from: '2025-10-01', to: '2025-10-02' },
  contacts: [
    ...[8, 9, 10, 11, 13].map((hour) => ({
      id: hour,
      agent: 'Ann',
      channel: 'chat',
      outcome: 'answered',
      startedAt: `2025-10-01T${String(hour).padStart(2, '0')}:00`,
      talkSeconds: 7200,
    })),
    { id: 1, agent: 'Eve', outcome: 'answered', startedAt: '2025-10-01T09:00', talkSeconds: 60 },
  ],
  shifts: [
    {
      agent: 'Ann',
      from: '2025-10-01T08:00',
      to: '2025-10-01T16:00',
      paidSeconds: 28_800,
      availableSeconds: 3600,
      trainingSeconds: 0,
    },
    { agent: 'Bob', from: '2025-10-01T08:00', to: '2025-10-01T16:00' },
  ],
});

async function tile(metric: MetricId, locale = 'en'): Promise<KpiTileView> {
  return kpiTileView({ table: await source.query(kpiTileQuery({ metric })), locale, data: {} });
}

async function explained(metric: MetricId, kind: string, locale = 'en'): Promise<string[]> {
  const table = await source.query({ metrics: [metric] });
  const { lines } = explain(table, 0, metric, findLocale(locale));
  return lines.filter((line) => line.kind === kind).map(({ text }) => plainSpaces(text));
}

describe('more handled than worked', () => {
  test('is shown, and a note says how that can be', async () => {
    assert.equal((await tile('utilization')).value, '125.0%');
    assert.deepEqual(await explained('utilization', 'note'), [
      'contacts handled at the same time are added up, so this can exceed 100%',
    ]);
    assert.deepEqual(await explained('utilization', 'note', 'zh'), [
      '同时处理的多个联络，处理时长会累加，因此可能超过 100%',
    ]);
    assert.deepEqual(await explained('utilization', 'note', 'ru'), [
      'время обращений, которые обрабатываются одновременно, складывается, поэтому бывает и больше 100 %',
    ]);
    assert.deepEqual(await explained('occupancy', 'note'), []);
  });

  test('is less than nothing lost', async () => {
    // 8 hours paid − 10 handled − 1 ready: −3 of 8.
    assert.equal(plainSpaces((await tile('shrinkage')).value), '−37.5%');
    assert.deepEqual(await explained('shrinkage', 'component'), [
      'training: 0% (share 0%)',
      'everything else: −37.5% (share 100%)',
    ]);
  });
});

test('shifts and contacts that are left out are rows', async () => {
  assert.deepEqual(await explained('utilization', 'left-out'), [
    '1 row left out: worked time not known',
    '1 row left out: agent has no shift',
  ]);
  assert.deepEqual(await explained('utilization', 'left-out', 'ru'), [
    '1 строка не учтена: отработанное время неизвестно',
    '1 строка не учтена: у оператора нет смен',
  ]);
  // One shift and five contacts of two and six.
  const { notices } = (await tile('utilization')).frame;
  assert.deepEqual(
    notices.map(({ text }) => plainSpaces(text)),
    ['Made from 6 of 8 rows (75.0%); the rest lack something that it needs.'],
  );
});

test('contacts per hour are written and said with the hour', async () => {
  assert.equal((await tile('contacts-per-hour')).value, '0.6/h');
  assert.equal(plainSpaces((await tile('contacts-per-hour', 'ru')).value), '0,6/ч');
  assert.deepEqual(await explained('contacts-per-hour', 'formula'), [
    'handled contacts ÷ hours worked = 5 ÷ 8 = 0.6/h',
  ]);
  assert.deepEqual(await explained('contacts-per-hour', 'sample', 'zh'), ['1 个班次']);
});

test('a field that the shifts lack is called by its name', async () => {
  const bare = await loadData({
    timeZone: 'UTC',
    contacts: [],
    shifts: [{ agent: 'Ann', from: '2025-10-01T08:00', to: '2025-10-01T16:00' }],
  });
  const table = await bare.query(kpiTileQuery({ metric: 'contacts-per-hour' }));
  const told = (locale: string): string[] => {
    const { notices } = kpiTileView({ table, locale, data: description }).frame;
    return notices.map(({ text }) => plainSpaces(text));
  };
  const description = await bare.describe();
  assert.ok(told('en').includes('Not in the data: Time worked (shifts.workedSeconds).'));
  assert.ok(told('zh').includes('数据缺少字段：工作时长（shifts.workedSeconds）。'));
});
