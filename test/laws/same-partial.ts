import assert from 'node:assert/strict';
import type { MeasureColumn, Partial } from '../../src/query/partial.js';

/**
 * Asserts that two partials say the same: groups in the same order with the same keys (dictionaries may differ), and
 * measures alike to the last bit. Sums of squares alone depend on the order of addition: they agree to 1e-12.
 */
export function assertSamePartial(actual: Partial, expected: Partial): void {
  assert.deepEqual(keysOf(actual), keysOf(expected));
  assert.deepEqual([...actual.measures.keys()].sort(), [...expected.measures.keys()].sort());
  for (const [name, column] of expected.measures) {
    const found = actual.measures.get(name)!;
    if (name.includes('"sum-of-squares"')) assertClose(found, column, name);
    else assert.deepEqual(found, column, name);
  }
}

function keysOf(partial: Partial): unknown {
  return partial.keys.map((key) => [
    key.name,
    key.kind === 'number' ? [...key.values] : Array.from(key.codes, (code) => key.values[code]),
  ]);
}

function assertClose(actual: MeasureColumn, expected: MeasureColumn, name: string): void {
  assert.ok(actual.kind === 'add' && expected.kind === 'add');
  assert.equal(actual.values.length, expected.values.length);
  expected.values.forEach((value, group) => {
    assert.ok(
      Math.abs(actual.values[group]! - value) <= 1e-12 * value,
      `${name}: ${actual.values[group]} for ${value}`,
    );
  });
}
