import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sizeChanges } from '../../../scripts/sizes/compare.js';

describe('sizeChanges', () => {
  const recorded = { engine: { min: 10_000, gzip: 4_000 } };

  it('sees growth and shrinking to the byte', () => {
    assert.deepEqual(sizeChanges(recorded, { engine: { min: 10_001, gzip: 4_000 } }), [
      'engine: 10000 → 10001 (+1) bytes, 4000 → 4000 (+0) with gzip',
    ]);
    assert.equal(sizeChanges(recorded, { engine: { min: 9_999, gzip: 3_999 } }).length, 1);
  });

  it('lets gzip differ by what versions of zlib differ', () => {
    assert.deepEqual(sizeChanges(recorded, { engine: { min: 10_000, gzip: 4_020 } }), []);
    assert.equal(sizeChanges(recorded, { engine: { min: 10_000, gzip: 4_021 } }).length, 1);
  });

  it('names what is new and what is gone', () => {
    assert.deepEqual(sizeChanges(recorded, { 'elements/data': { min: 5, gzip: 4 } }), [
      'engine: recorded, but no longer built',
      'elements/data: 5 bytes, not recorded yet',
    ]);
  });
});
