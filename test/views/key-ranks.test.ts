import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { By } from '../../src/metrics/query.js';
import { keyName } from '../../src/metrics/key-name.js';
import { keyRanks } from '../../src/views/key-ranks.js';
import { subjectOf } from '../../src/views/subject-of.js';
import { fakeTable, value } from './fake-table.js';

/** Keys in the order of their ranks; what has none comes last, in brackets. */
function ordered(by: By, keys: readonly (string | null)[], language = 'en', weekStart = 1): string[] {
  const table = fakeTable({
    metrics: ['offered'],
    by: [by],
    rows: keys.map((key) => ({ key: { [keyName(by)]: key }, values: value(1) })),
    query: { weekStart },
  });
  const { locale, formats } = subjectOf(table, 'offered', language);
  const ranks = keyRanks(table, by, locale, formats);
  const known = keys.map((_, row) => row).filter((row) => !Number.isNaN(ranks[row]));
  return [
    ...known.toSorted((a, b) => ranks[a]! - ranks[b]!).map((row) => String(keys[row])),
    ...keys.filter((_, row) => Number.isNaN(ranks[row])).map((key) => `(${key})`),
  ];
}

test('names as in a dictionary, numbers in them by what they count', () => {
  assert.deepEqual(ordered('agent', ['Agent 10', 'agent 2', null, 'Émile', 'Zoë', 'Adam']), [
    'Adam',
    'agent 2',
    'Agent 10',
    'Émile',
    'Zoë',
    '(null)',
  ]);
});

test('values that the format names are ordered by what the reader sees', () => {
  // Звонки, Почта, Чат.
  assert.deepEqual(ordered('channel', ['chat', 'email', 'voice'], 'ru'), ['voice', 'email', 'chat']);
  assert.deepEqual(ordered('channel', ['voice', 'chat', 'email'], 'en'), ['chat', 'email', 'voice']);
});

test('texts that a language takes for equal still have places of their own', () => {
  assert.equal(new Set(ordered('queue', ['a', 'a\u00ad', 'A'])).size, 3);
});

test('bins by their edges', () => {
  const by = { bin: 'queueSeconds', edges: [5, 20, 100] } as const;
  assert.deepEqual(ordered(by, ['100', null, '20', '<5', '5']), ['<5', '5', '20', '100', '(null)']);
});

test('cells of a week from the day that it starts on', () => {
  assert.deepEqual(ordered({ cycle: 'day-of-week' }, ['1', '7', '3']), ['1', '3', '7']);
  assert.deepEqual(ordered({ cycle: 'day-of-week' }, ['1', '7', '3'], 'en', 7), ['7', '1', '3']);
  assert.deepEqual(ordered({ cycle: 'hour-of-week' }, ['2T09', '1T23', '2T00']), ['1T23', '2T00', '2T09']);
  assert.deepEqual(ordered({ cycle: 'quarter-hour-of-week' }, ['1T09:45', '1T10:00', '1T09:00']), [
    '1T09:00',
    '1T09:45',
    '1T10:00',
  ]);
  assert.deepEqual(ordered({ cycle: 'hour-of-day' }, ['10', '09', '00']), ['00', '09', '10']);
});

test('times by their instants: the hour that occurs twice stands in the order in which it did', () => {
  const keys = ['2025-10-26T02:00+01:00', '2025-10-26T02:00+02:00', '2025-10-26T03:00+01:00'];
  const hour = 3_600_000;
  const table = fakeTable({
    metrics: ['offered'],
    by: [{ time: 'hour' }],
    rows: [keys[1]!, keys[0]!, keys[2]!].map((key) => ({ key: { hour: key }, values: value(1) })),
    edges: [0, hour, 2 * hour, 3 * hour],
  });
  const { locale, formats } = subjectOf(table, 'offered', 'en');
  const ranks = keyRanks(table, { time: 'hour' }, locale, formats);
  assert.ok(ranks[0]! < ranks[1]! && ranks[1]! < ranks[2]!);
  assert.deepEqual(ordered({ time: 'day' }, ['2025-10-02', '2025-10-01']), ['2025-10-01', '2025-10-02']);
});
