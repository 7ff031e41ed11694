import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonicalText, measureKey } from '../../src/query/plan.js';

test('the same JSON has the same text in whatever order its members stand, and the text reads back as it', () => {
  const withoutProto = fc.jsonValue().filter((value) => !JSON.stringify(value).includes('__proto__'));
  fc.assert(
    fc.property(withoutProto, (value) => {
      const text = canonicalText(value);
      assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(value)));
      assert.equal(canonicalText(reversed(value)), text);
    }),
    { numRuns: 300 },
  );
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reversed(member)]),
  );
}

test('measures that differ in anything have different keys', () => {
  const where = { field: 'queue', in: ['a', null] };
  const keys = [
    measureKey({ kind: 'count', where }),
    measureKey({ kind: 'count', where: { field: 'queue', notIn: ['a', null] } }),
    measureKey({ kind: 'count', where: { field: 'queue', in: ['a', 'null'] } }),
    measureKey({ kind: 'sum', of: ['queue'], where }),
    measureKey({ kind: 'max', of: ['queue'], where }),
  ];
  assert.equal(new Set(keys).size, keys.length);
  assert.equal(measureKey({ where, kind: 'count' }), keys[0]);
  assert.equal(measureKey({ kind: 'count', where: { ...where, from: undefined } as never }), keys[0]);
});
