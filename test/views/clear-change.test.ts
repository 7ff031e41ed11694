import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadData } from '../../src/engine.js';
import { findLocale } from '../../src/i18n/find-locale.js';
import { changeCell } from '../../src/views/metric-cell.js';
import { explain } from '../../src/views/explain.js';
import { kpiTileQuery, kpiTileView } from '../../src/views/kpi-tile.js';
import { subjectOf } from '../../src/views/subject-of.js';
import type { MetricValue } from '../../src/metrics/table.js';

/** Calls of one day each, the second a week after the first: 48 of 80 answered (60 %), then so many of 70. */
async function tableOf(answered: number) {
  const day = (date: string, count: number, all: number) =>
    Array.from({ length: all }, (_, i) => ({
      startedAt: `${date}T10:00`,
      outcome: i < count ? 'answered' : 'abandoned',
    }));
  const source = await loadData({
    timeZone: 'UTC',
    covers: { from: '2025-10-01', to: '2025-10-31' },
    contacts: [...day('2025-10-06', 48, 80), ...day('2025-10-13', answered, 70)],
  });
  return source.query(
    kpiTileQuery({
      metric: 'answer-rate',
      period: { from: '2025-10-13', to: '2025-10-14' },
      compare: 'previous-period',
    }),
  );
}

test('a tile says whether a change is clear; one that is not is neither good nor bad', async () => {
  const [clear, unclear] = [await tableOf(56), await tableOf(44)];
  const change = (table: typeof clear, locale: string) => kpiTileView({ table, locale }).change;
  assert.deepEqual(
    ['en', 'zh', 'ru'].map((locale) => change(clear, locale)?.judgementText),
    ['better, clear change', '改善，变化显著', 'лучше, явное изменение'],
  );
  assert.equal(change(clear, 'en')?.judgement, 'better');
  assert.deepEqual(
    ['en', 'zh', 'ru'].map((locale) => change(unclear, locale)?.judgementText),
    ['no clear change', '变化不显著', 'явного изменения нет'],
  );
  assert.equal(change(unclear, 'en')?.judgement, 'neutral');
  assert.equal(change(unclear, 'en')?.direction, 'up');
});

test('it is said aloud after the change', async () => {
  const summary = async (answered: number, locale: string) =>
    kpiTileView({ table: await tableOf(answered), locale }).frame.summary;
  assert.match(await summary(56, 'en'), /a change for the better\. The change is clear\.$/);
  assert.match(await summary(44, 'en'), /It is no clear change: chance alone could make it\.$/);
  assert.match(await summary(44, 'zh'), /这一变化并不显著，可能只是偶然波动。$/);
  assert.match(await summary(44, 'ru'), /Явного изменения нет: такая разница может быть случайной\.$/);
});

test('explained with its interval, and noted in tables', async () => {
  const table = await tableOf(56);
  // Newcombe 1998, table II: 0.0524 to 0.3339.
  const lines = explain(table, 'total', 'answer-rate', findLocale('en')).lines.filter(
    ({ kind }) => kind === 'comparison',
  );
  assert.equal(lines.length, 2);
  assert.match(lines[0]?.text ?? '', /60%; \+20\spp, clear change$/);
  assert.deepEqual(
    [lines[1]?.label, lines[1]?.text.replaceAll('\u00a0', ' ')],
    ['95% interval of the change', '+5 pp to +33 pp'],
  );
  const value = table.total?.values['answer-rate'] as MetricValue;
  const cell = changeCell(subjectOf(table, 'answer-rate', 'en'), value);
  assert.deepEqual([cell.text.replaceAll('\u00a0', ' '), cell.remark], ['+20 pp', 'better, clear change']);
});

test('nothing is said of counts, or where nothing changed', async () => {
  const same = kpiTileView({ table: await tableOf(42), locale: 'en' });
  assert.equal(same.change?.direction, 'same');
  assert.equal(same.change?.judgementText, '');
});
