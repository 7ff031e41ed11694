import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadData } from '../../src/engine.js';
import type { MetricId } from '../../src/metrics/catalog/ids.js';
import type { MetricValue } from '../../src/metrics/table.js';
import { published, skipUnpublished } from './published-values.js';

// The published figures again, from JSON to the value that a tile reads: formulas by themselves have tests of their own.

async function valueOf(metric: MetricId, contacts: readonly object[]): Promise<MetricValue> {
  const source = await loadData({
    timeZone: 'Europe/London',
    covers: { from: '2025-10-01', to: '2025-10-02' },
    contacts: contacts.map((contact) => ({ startedAt: '2025-10-01T10:00', outcome: 'answered', ...contact })),
  });
  const [row] = (await source.query({ metrics: [metric] })).rows;
  return row?.values[metric] as MetricValue;
}

function times(count: number, contact: object): readonly object[] {
  return Array.from({ length: count }, () => contact);
}

function near(actual: number | null | undefined, expected: number, tolerance: number): void {
  assert.ok(
    typeof actual === 'number' && Math.abs(actual - expected) <= tolerance,
    `${actual} is not ${expected}`,
  );
}

describe('Wilson intervals of published proportions', { skip: skipUnpublished }, () => {
  // To what the six digits of the catalogue's quantile are worth.
  const tolerance = 1e-8;
  for (const { x, n, low, high } of published?.wilson_95.rows ?? []) {
    test(`${x} of ${n}, as an answer rate and as a share of complaints`, async () => {
      const answered = await valueOf('answer-rate', [
        ...times(x, { queueSeconds: 1 }),
        ...times(n - x, { outcome: 'abandoned', queueSeconds: 1 }),
      ]);
      const complaints = await valueOf('complaint-rate', [
        ...times(x, { complaint: true }),
        ...times(n - x, { complaint: false }),
      ]);
      for (const value of [answered, complaints]) {
        assert.deepEqual([value.numerator, value.denominator, value.n], [x, n, n]);
        near(value.low, low, tolerance);
        near(value.high, high, tolerance);
      }
    });
  }
});

test('NPS of 1/2 promoters and 1/6 detractors of 324', { skip: skipUnpublished }, async () => {
  const expected = published?.nps_margin.value;
  assert.ok(expected !== undefined);
  const value = await valueOf('nps', [
    ...times(81, { nps: 9 }),
    ...times(81, { nps: 10 }),
    ...times(60, { nps: 7 }),
    ...times(48, { nps: 8 }),
    ...times(27, { nps: 6 }),
    ...times(27, { nps: 0 }),
  ]);
  assert.equal(value.n, expected.n);
  near(value.value, expected.nps, 1e-9);
  near(value.standardError, expected.se, 1e-9);
  near(1.96 * (value.standardError ?? NaN), expected.moe95, 1e-9);
});
