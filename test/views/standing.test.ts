import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MetricId } from '../../src/metrics/catalog/ids.js';
import type { MetricValue } from '../../src/metrics/table.js';
import { standingMark, standingOf, standingText } from '../../src/views/standing.js';
import { subjectOf } from '../../src/views/subject-of.js';
import { fakeTable, value } from './fake-table.js';

const subject = (metric: MetricId, language = 'en') =>
  subjectOf(fakeTable({ metrics: [metric], rows: [] }), metric, language);
const of = (metric: MetricId, low: number | null, high: number | null, mean: number, n = 1000): unknown => {
  const middle = low === null || high === null ? 0.5 : (low + high) / 2;
  const one: MetricValue = value(middle, { low, high, n });
  return standingOf(subject(metric), one, mean);
};

test('above or below only where the interval does not hold the mean', () => {
  assert.equal(of('resolution-rate', 0.6, 0.7, 0.5), 'above');
  assert.equal(of('resolution-rate', 0.3, 0.4, 0.5), 'below');
  assert.equal(of('resolution-rate', 0.4, 0.6, 0.5), 'unclear');
  // The ends belong to the interval.
  assert.equal(of('resolution-rate', 0.5, 0.7, 0.5), 'unclear');
  assert.equal(of('resolution-rate', 0.3, 0.5, 0.5), 'unclear');
});

test('too small a sample is not judged, however far off it is', () => {
  assert.equal(of('csat', 0.9, 1, 0.5, 9), 'few');
  assert.equal(of('csat', 0.9, 1, 0.5, 10), 'above');
  assert.equal(of('average-handle-time', 100, 200, 300, 29), 'few');
  assert.equal(of('average-handle-time', 100, 200, 300, 30), 'below');
});

test('what has no interval, no value or no mean is not judged', () => {
  assert.equal(of('resolution-rate', null, null, 0.5), null);
  assert.equal(of('resolution-rate', 0.6, 0.7, NaN), null);
  assert.equal(standingOf(subject('csat'), value(null), 0.5), null);
  assert.equal(of('handled', null, null, 100, 1), null, 'a count is never too few');
});

test('is told by a shape that is not its colour alone, and in words', () => {
  const marks = (['average-handle-time', 'resolution-rate', 'average-talk-time'] as const).flatMap((metric) =>
    (['above', 'below'] as const).map((standing) => standingMark(subject(metric), standing)!),
  );
  assert.deepEqual(
    marks.map(({ shape, tone, hollow, text }) => [shape, tone, hollow, text]),
    [
      ['up', 'missed', true, 'above the mean, which is worse'],
      ['down', 'met', false, 'below the mean, which is better'],
      ['up', 'met', false, 'above the mean, which is better'],
      ['down', 'missed', true, 'below the mean, which is worse'],
      ['up', 'neutral', false, 'above the mean'],
      ['down', 'neutral', false, 'below the mean'],
    ],
  );
  assert.equal(standingMark(subject('csat'), 'unclear')!.shape, 'ring');
  assert.equal(standingMark(subject('csat'), 'few'), null);
  assert.equal(standingText(subject('csat'), 'few'), 'too few to judge: at least 10 are needed');
  assert.equal(standingText(subject('csat', 'zh'), 'unclear'), '与均值无明显差异');
  assert.equal(standingText(subject('csat'), null), '');
});
