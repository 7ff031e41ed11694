import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { metricIds } from '../../src/metrics/catalog/ids.js';
import { checkCase } from './naive/check-case.js';
import { casesOf, metrics, wholeCases } from './naive/random-cases.js';

test('the engine gives what adding up row objects by the catalogue gives', async () => {
  await fc.assert(fc.asyncProperty(casesOf(metrics), checkCase), {
    numRuns: 300,
    includeErrorInReport: true,
  });
});

test('and for every metric at once', async () => {
  await fc.assert(fc.asyncProperty(wholeCases, checkCase), { numRuns: 200, includeErrorInReport: true });
});

/** Metrics of rows that last, which the naive reading does not know yet. */
const notRead: readonly string[] = [
  'quality-score',
  'communication-quality',
  'agent-expertise',
  'first-call-close-rate',
  'agent-satisfaction',
  'agent-nps',
  'utilization',
  'occupancy',
  'schedule-adherence',
  'shrinkage',
  'contacts-per-hour',
  'training-score',
  'repeat-contact-rate',
  'cost-per-contact',
  'profit-per-contact',
  'cost-per-sale',
  'order-cost',
  'order-cost-ratio',
  'attrition-rate',
  'customer-lifetime-value',
  'churn-rate',
  'retention-rate',
  'revenue-per-contact',
  'roi',
];

test('every metric is asked for', () => {
  assert.deepEqual([...new Set(metrics), ...notRead].toSorted(), metricIds.toSorted());
});
