import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { ensureBuilt } from '../../scripts/build/ensure-built.js';
import { sizeChanges } from '../../scripts/sizes/compare.js';
import { measureSizes, type Size } from '../../scripts/sizes/measure.js';

describe('sizes', () => {
  before(ensureBuilt);

  it('are those of sizes.json', async () => {
    const recorded = JSON.parse(readFileSync('sizes.json', 'utf8')) as Record<string, Size>;
    const changes = sizeChanges(recorded, await measureSizes());
    assert.deepEqual(changes, [], 'where the change is meant, record it: npm run sizes');
  });
});
