import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explain, loadData } from '../../src/engine.js';
import type { MetricRequest } from '../../src/metrics/query.js';
import { findLocale } from '../../src/i18n/find-locale.js';
import { plainSpaces } from '../i18n/plain-spaces.js';

const at = { startedAt: '2025-10-01T09:00', outcome: 'answered', queueSeconds: 5 };
const source = await loadData({
  timeZone: 'UTC',
  covers: { from: '2025-10-01', to: '2025-10-02' },
  contacts: [
    { id: '1', conversation: 'c', ...at, holdSeconds: 30, resolvedFirstContact: true },
    { id: '2', conversation: 'c', ...at, holdSeconds: 0 },
    { id: '3', ...at, outcome: 'abandoned', resolvedFirstContact: false },
  ],
});

/** Lines of an explanation by their labels, with the formula and the sample. */
async function said(request: MetricRequest, locale: string): Promise<readonly string[]> {
  const table = await source.query({ metrics: [{ ...request, as: 'it' }] });
  return explain(table, 0, 'it', findLocale(locale))
    .lines.filter(({ kind }) => kind === 'formula' || kind === 'sample' || kind === 'variant')
    .map(({ label, text }) => plainSpaces(`${label}: ${text}`));
}

test('conversations in place of legs are said, and are what the sample counts', async () => {
  const request: MetricRequest = { metric: 'answer-rate', parameters: { unit: 'conversation' } };
  const english = await said(request, 'en');
  assert.ok(english.includes('Sample: 2 conversations'));
  assert.ok(english.includes('What is counted: conversations, the legs of a transfer as one'));
  assert.ok((await said(request, 'zh')).includes('计数单位: 会话，转接各段合并计数'));
  assert.ok((await said(request, 'ru')).includes('Единица счёта: обращение целиком, со всеми переводами'));
  const legs = await said({ metric: 'answer-rate' }, 'en');
  assert.ok(legs.includes('Sample: 3 offered contacts'));
  assert.ok(!legs.some((line) => line.startsWith('What is counted')));
});

test('a mean says what it is over', async () => {
  const over = (value: string): MetricRequest => ({
    metric: 'average-hold-time',
    parameters: { over: value },
  });
  assert.deepEqual(await said(over('handled'), 'en'), [
    'Formula: hold time ÷ handled contacts with a known hold time = 30 s ÷ 2 = 15 s',
    'Sample: 2 handled contacts',
    'Averaged over: all handled contacts',
  ]);
  assert.deepEqual(await said(over('held'), 'en'), [
    'Formula: hold time ÷ contacts that were held = 30 s ÷ 1 = 30 s',
    'Sample: 1 handled contact',
    'Averaged over: contacts that were held',
  ]);
  assert.ok((await said(over('held'), 'zh')).includes('平均范围: 有保持的联络'));
  assert.ok((await said(over('held'), 'ru')).includes('Среднее по: обращениям с удержанием'));
});

test('a response within a time, or at any', async () => {
  const within = async (thresholdSeconds: number | null) =>
    (await said({ metric: 'response-rate', parameters: { thresholdSeconds } }, 'en'))[0];
  assert.equal(await within(90), 'Formula: first answered within 1:30 ÷ offered = 2 ÷ 3 = 67%');
  assert.equal(await within(null), 'Formula: answered ÷ offered = 2 ÷ 3 = 67%');
});

test('first-contact resolution says how it is told', async () => {
  assert.ok((await said({ metric: 'fcr' }, 'en')).includes('Judged by: what the source system recorded'));
  assert.ok((await said({ metric: 'fcr' }, 'zh')).includes('判定依据: 来源系统的记录'));
  assert.ok((await said({ metric: 'fcr' }, 'ru')).includes('Признак: отметка исходной системы'));
});
