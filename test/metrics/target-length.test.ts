import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadData } from '../../src/engine.js';
import { targetLength } from '../../src/metrics/target-length.js';
import { Zone } from '../../src/time/zone.js';

const zone = new Zone('Europe/Berlin');
const stretch = (from: string, to: string) => ({ from: Date.parse(from), to: Date.parse(to) });

test('a month of the calendar and a year are lengths, whatever the clock does in them', () => {
  assert.equal(targetLength(stretch('2025-10-01T00:00+02:00', '2025-11-01T00:00+01:00'), zone), 'month');
  assert.equal(targetLength(stretch('2025-05-05T00:00+02:00', '2026-05-05T00:00+02:00'), zone), 'year');
  assert.equal(targetLength(stretch('2025-10-02T00:00+02:00', '2025-11-02T00:00+01:00'), zone), null);
});

test('data without any time have no length, and still an answer', async () => {
  assert.equal(targetLength({ from: -Infinity, to: Infinity }, zone), null);
  assert.equal(targetLength({ from: NaN, to: NaN }, zone), null);
  const source = await loadData({ timeZone: 'UTC', contacts: [] });
  const { rows } = await source.query({ metrics: ['attrition-rate'] });
  assert.equal(rows[0]?.values['attrition-rate']?.reason, 'not-covered');
});
