import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { TrendChart } from '../../src/views/trend-chart.js';
import { trendStretch } from '../../src/views/trend-stretch.js';

const numbers = (length: number, from = 0): Float64Array =>
  Float64Array.from({ length }, (_, at) => from + at);
const chart = (length: number): TrendChart => ({
  starts: numbers(length).map((at) => at * 10),
  ends: numbers(length).map((at) => at * 10 + 10),
  series: [
    {
      id: 'a',
      label: 'A',
      mark: 'line',
      role: 'main',
      palette: 1,
      values: numbers(length),
      low: numbers(length, -1),
      high: numbers(length, 1),
      inner: { low: numbers(length, -0.5), high: numbers(length, 0.5) },
      partial: Uint8Array.from({ length }, (_, at) => Number(at === length - 1)),
    },
  ],
  rules: [],
  control: {
    centre: numbers(length),
    low: numbers(length),
    high: numbers(length),
    signals: Array.from({ length }, (_, index) => ({ index, shape: 'diamond' })),
  } as unknown as NonNullable<TrendChart['control']>,
  begins: { index: length - 2, label: 'coming' },
  events: [{ first: 1, last: 3, label: 'event' }],
  limits: { min: 0, max: null },
  zero: true,
  steps: 'whole',
  formatValue: String,
  timeTicks: () => [],
});

describe('a stretch of a trend', () => {
  it('has the buckets that begin in it, all that hangs on them, and nothing else', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 4, max: 12 }),
        fc.integer({ min: -3, max: 12 }),
        fc.integer({ min: 2, max: 9 }),
        (length, first, count) => {
          const part = trendStretch(chart(length), first * 10, (first + count) * 10);
          const kept = numbers(length).filter((at) => at >= first && at < first + count);
          if (kept.length < 2) return assert.equal(part, undefined);
          const [one] = part!.series;
          assert.deepEqual([...part!.starts], [...kept.map((at) => at * 10)]);
          for (const [array, off] of [
            [one!.values, 0],
            [one!.low, -1],
            [one!.high, 1],
            [one!.inner!.low, -0.5],
            [part!.control!.low, 0],
          ] as const) {
            assert.deepEqual([...array!], [...kept.map((at) => at + off)]);
          }
          // Each place still names the bucket that it named.
          const named = (index: number): number => part!.starts[index]! / 10;
          assert.deepEqual(
            part!.control!.signals.map(({ index }) => named(index)),
            [...kept],
          );
          assert.equal(
            part!.begins && named(part!.begins.index),
            kept.includes(length - 2) ? length - 2 : undefined,
          );
          const during = [...kept].filter((at) => at >= 1 && at <= 3);
          assert.deepEqual(
            part!.events!.map((event) => [named(event.first), named(event.last)]),
            during.length > 0 ? [[during[0], during.at(-1)]] : [],
          );
          return undefined;
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is none of fewer than two buckets', () => {
    assert.equal(trendStretch(chart(5), 11, 25), undefined);
    assert.equal(trendStretch(chart(5), 900, 990), undefined);
    assert.equal(trendStretch(chart(5), 20, 40)!.starts.length, 2);
  });
});
