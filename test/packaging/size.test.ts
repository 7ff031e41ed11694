import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { ensureBuilt } from '../../scripts/build/ensure-built.js';
import { sizeChanges } from '../../scripts/sizes/compare.js';
import { measureSizes, type Size } from '../../scripts/sizes/measure.js';

/** Bytes with gzip that a page may load, whatever was recorded. */
const budgets = { 'engine, first load': 30_000, 'engine, first answer': 85_000 } as const;

describe('sizes', () => {
  let measured: Record<string, Size>;
  before(async () => {
    ensureBuilt();
    measured = await measureSizes();
  });

  it('are those of sizes.json', () => {
    const recorded = JSON.parse(readFileSync('sizes.json', 'utf8')) as Record<string, Size>;
    const changes = sizeChanges(recorded, measured);
    assert.deepEqual(changes, [], 'where the change is meant, record it: npm run sizes');
  });

  it('of the engine alone keep to their budgets', () => {
    for (const [name, most] of Object.entries(budgets)) {
      const { gzip } = measured[name]!;
      assert.ok(gzip <= most, `${name}: ${gzip} of ${most} bytes`);
    }
  });
});
