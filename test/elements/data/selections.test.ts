import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Selections } from '../../../src/elements/data/selections.js';
import type { Condition } from '../../../src/metrics/query.js';

// Owners are only told apart, never asked anything.
const [a, b, c] = ['a', 'b', 'c'].map((name) => ({ name })) as unknown as [
  HTMLElement,
  HTMLElement,
  HTMLElement,
];
const october = { from: '2025-10-01', to: '2025-11-01' };

function counted(): { held: Selections; changes: () => number } {
  let changes = 0;
  const held = new Selections(() => changes++);
  return { held, changes: () => changes };
}

describe('Selections', () => {
  it('holds the last condition of each owner and dimension, whatever came before', () => {
    const condition: fc.Arbitrary<Condition | undefined> = fc.constantFrom(
      undefined,
      null,
      'sales',
      ['sales', null],
      { not: ['sales'] },
      { min: 5 },
    );
    const step = fc.record({
      owner: fc.constantFrom(a, b, c),
      dimension: fc.constantFrom('queue', 'team', '__proto__', 'constructor'),
      condition,
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const { held, changes } = counted();
        const plain = new Map<HTMLElement, Map<string, Condition>>([a, b, c].map((one) => [one, new Map()]));
        for (const { owner, dimension, condition: next } of steps) {
          const before = JSON.stringify([...plain.get(owner)!]);
          if (next === undefined) plain.get(owner)!.delete(dimension);
          else plain.get(owner)!.set(dimension, next);
          const [told, list] = [changes(), held.selections];
          held.select(owner, dimension, next);
          const same = JSON.stringify([...plain.get(owner)!]) === before;
          assert.equal(changes() - told, same ? 0 : 1);
          assert.equal(held.selections === list, same);
        }
        for (const owner of [a, b, c]) {
          const all = held.selections.filter((one) => one.owner === owner);
          const wanted = plain.get(owner)!;
          assert.equal(all.length, wanted.size > 0 ? 1 : 0);
          assert.deepEqual(new Map(Object.entries(all[0]?.where ?? {})), wanted);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the order in which owners began', () => {
    const { held } = counted();
    for (const owner of [b, a, c]) held.select(owner, 'queue', 'sales');
    held.select(b, 'queue', 'service');
    assert.deepEqual(
      held.selections.map(({ owner }) => owner),
      [b, a, c],
    );
  });

  it('holds one time for each owner', () => {
    const { held, changes } = counted();
    held.range(a, october);
    held.range(a, { ...october });
    held.range(b, null);
    assert.equal(changes(), 1);
    held.range(a, { ...october, to: '2025-10-08' });
    assert.deepEqual(held.ranges, [{ owner: a, period: { from: '2025-10-01', to: '2025-10-08' } }]);
    held.range(a, null);
    assert.deepEqual(held.ranges, []);
    assert.equal(changes(), 3);
  });

  it('lets go of all of one owner, or of all', () => {
    const { held, changes } = counted();
    held.select(a, 'queue', 'sales');
    held.range(a, october);
    held.select(b, 'team', [null]);
    held.release(a);
    assert.deepEqual([held.selections, held.ranges], [[{ owner: b, where: { team: [null] } }], []]);
    held.release(a);
    assert.equal(changes(), 4);
    held.clear();
    assert.deepEqual([held.selections, held.ranges], [[], []]);
    held.clear();
    assert.equal(changes(), 5);
  });
});
