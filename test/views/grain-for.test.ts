import assert from 'node:assert/strict';
import { test } from 'node:test';
import { grainFor } from '../../src/views/grain-for.js';

test('buckets suit the stretch of time', () => {
  const grain = (from: string, to: string): string => grainFor({ from, to });
  assert.equal(grain('2025-10-01T09:00', '2025-10-01T13:00'), '5-minutes');
  assert.equal(grain('2025-10-01', '2025-10-02'), '30-minutes');
  assert.equal(grain('2025-10-01', '2025-10-04'), 'hour');
  assert.equal(grain('2025-10-06', '2025-10-13'), 'day');
  assert.equal(grain('2025-10-01', '2025-11-01'), 'day');
  assert.equal(grain('2025-01-01', '2026-01-01'), 'week');
  assert.equal(grain('2021-01-01', '2026-01-01'), 'month');
  assert.equal(grain('2001-01-01', '2026-01-01'), 'quarter');
  assert.equal(grain('1951-01-01', '2026-01-01'), 'year');
});

test('instants are read as well', () => {
  assert.equal(grainFor({ from: '2025-10-01T00:00:00Z', to: '2025-10-03T00:00:00+08:00' }), 'hour');
});

test('without a stretch of time, days', () => {
  assert.equal(grainFor(null), 'day');
  assert.equal(grainFor({ from: '2025-10-01', to: '2025-10-01' }), 'day');
  assert.equal(grainFor({ from: 'yesterday', to: 'today' }), 'day');
});
