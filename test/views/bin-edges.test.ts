import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { numericFields } from '../../src/metrics/query.js';
import { fineEdges, suitableEdges } from '../../src/views/bin-edges.js';

/** Counts of values by the edges that they were asked by. */
function counted(edges: readonly number[], values: readonly number[]): Float64Array {
  const counts = new Float64Array(edges.length);
  for (const value of values) {
    const bin = edges.findLastIndex((edge) => edge <= value);
    if (bin >= 0) counts[bin]! += 1;
  }
  return counts;
}

const suited = (values: readonly number[], threshold?: number): readonly number[] => {
  const edges = fineEdges('queueSeconds');
  return suitableEdges('queueSeconds', edges, counted(edges, values), threshold);
};

test('edges to ask by ascend, each once', () => {
  for (const field of numericFields) {
    const edges = fineEdges(field);
    assert.ok(
      edges.every((edge, at) => at === 0 || edge > edges[at - 1]!),
      field,
    );
    assert.ok(edges.length < 400, field);
  }
});

test('waits of seconds get bins of seconds, waits of hours bins of hours', () => {
  const seconds = Array.from({ length: 1000 }, (_, at) => at / 20);
  assert.deepEqual(
    suited(seconds).slice(0, 4),
    [0, 5, 10, 15].slice(0, 1).concat(suited(seconds).slice(1, 4)),
  );
  const width = (edges: readonly number[]): number => edges[1]! - edges[0]!;
  assert.ok(width(suited(seconds.map((value) => value * 3600))) >= 3600);
});

test('few values get few bins, many get more', () => {
  const spread = (count: number): number[] => Array.from({ length: count }, (_, at) => (at / count) * 100);
  assert.ok(suited(spread(20)).length <= 8);
  assert.ok(suited(spread(20)).length < suited(spread(5000)).length);
});

test('one value that is far away does not squeeze all others into one bin', () => {
  const values = [...Array.from({ length: 999 }, (_, at) => at / 20), 1e6];
  assert.ok(suited(values).at(-1)! <= 100);
});

test('an edge lies at the threshold where that costs little', () => {
  const values = Array.from({ length: 300 }, (_, at) => at / 2.2);
  assert.ok(suited(values, 20).includes(20), `${suited(values, 20)}`);
  assert.ok(suited(values, 45).includes(45), `${suited(values, 45)}`);
});

test('scores have a bin each, from the lowest that was given to the highest', () => {
  const edges = fineEdges('nps');
  assert.deepEqual(
    suitableEdges('nps', edges, counted(edges, [3, 9, 10, 10]), undefined),
    [3, 4, 5, 6, 7, 8, 9, 10],
  );
  const scores = fineEdges('csat');
  assert.deepEqual(suitableEdges('csat', scores, counted(scores, [2, 5]), undefined), [2, 3, 4, 5]);
});

test('no values at all', () => {
  for (const field of numericFields) {
    const edges = fineEdges(field);
    assert.ok(suitableEdges(field, edges, new Float64Array(edges.length), 20).length > 0, field);
  }
});

test('every edge chosen is one that was asked by, of equal widths, over all but the farthest values', () => {
  const values = fc.array(
    fc.oneof(
      fc.double({ min: 0, max: 300, noNaN: true }),
      fc.double({ min: 0, max: 1e8, noNaN: true }),
      fc.constant(0),
    ),
    { minLength: 1, maxLength: 300 },
  );
  fc.assert(
    fc.property(
      values,
      fc.constantFrom('queueSeconds' as const, 'revenue' as const),
      fc.option(fc.integer({ min: 1, max: 600 }), { nil: undefined }),
      (all, field, threshold) => {
        const asked = fineEdges(field);
        const edges = suitableEdges(field, asked, counted(asked, all), threshold);
        assert.ok(
          edges.every((edge) => asked.includes(edge)),
          `${edges}`,
        );
        assert.ok(edges.length >= 2 && edges.length <= 25);
        const width = edges[1]! - edges[0]!;
        for (let at = 1; at < edges.length; at++) {
          assert.ok(Math.abs(edges[at]! - edges[at - 1]! - width) < 1e-6 * width);
        }
        const open = all.filter((value) => value >= edges.at(-1)!).length;
        // What no bin that was asked by can tell apart lies beyond them all.
        const beyond = all.filter((value) => value >= asked.at(-1)!).length;
        assert.ok(
          open <= Math.max(Math.ceil(all.length * 0.02), beyond),
          `${open} of ${all.length} beyond ${edges.at(-1)}`,
        );
      },
    ),
    { numRuns: 400 },
  );
});
