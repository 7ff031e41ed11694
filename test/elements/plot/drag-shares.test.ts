import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { dragged } from '../../../src/elements/plot/drag-shares.js';

describe('drawing a part of the time along', () => {
  it('moves an end as far as the other, or all of it as long as it is', () => {
    const part = { from: 0.25, to: 0.5 };
    assert.deepEqual(dragged(part, 'from', 0.125, 0.1), { from: 0.375, to: 0.5 });
    assert.deepEqual(dragged(part, 'from', 0.5, 0.125), { from: 0.375, to: 0.5 });
    assert.deepEqual(dragged(part, 'to', -9, 0.125), { from: 0.25, to: 0.375 });
    assert.deepEqual(dragged(part, 'both', 0.25, 0.1), { from: 0.5, to: 0.75 });
    assert.deepEqual(dragged(part, 'both', 9, 0.1), { from: 0.75, to: 1 });
    assert.deepEqual(dragged(part, 'both', -9, 0.1), { from: 0, to: 0.25 });
  });

  it('stays within the whole, whatever is drawn, and never closes', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.9, noNaN: true }),
        fc.double({ min: 0.05, max: 0.1, noNaN: true }),
        fc.constantFrom('from' as const, 'to' as const, 'both' as const),
        fc.double({ min: -3, max: 3, noNaN: true }),
        (from, length, end, by) => {
          const moved = dragged({ from, to: from + length }, end, by, 0.01);
          assert.ok(moved.from >= 0 && moved.to <= 1 + 1e-12 && moved.to - moved.from > 0.0099);
        },
      ),
      { numRuns: 300 },
    );
  });
});
