import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { metricIds } from '../../src/metrics/catalog/ids.js';
import { checkCase } from './naive/check-case.js';
import { casesOf, metrics, wholeCases } from './naive/random-cases.js';
import { partMetrics } from './naive/random-parts.js';

test('the engine gives what adding up row objects by the catalogue gives', async () => {
  await fc.assert(fc.asyncProperty(casesOf(metrics), checkCase), {
    numRuns: 250,
    includeErrorInReport: true,
  });
});

test('and for every metric at once', async () => {
  await fc.assert(fc.asyncProperty(wholeCases, checkCase), { numRuns: 170, includeErrorInReport: true });
});

/** Metrics of further parts, which are read in a test of their own. */
const ofParts: readonly string[] = partMetrics.map(([metric]) => metric);

test('every metric is asked for', () => {
  assert.deepEqual([...new Set([...metrics, ...ofParts])].toSorted(), metricIds.toSorted());
});
