import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { brand } from '../../src/elements/tokens/brand.js';
import { palette } from '../../src/elements/tokens/palette.js';

test('the page on theming names every property that a page can set, and no other', () => {
  const text = readFileSync(new URL('../../docs/theming.md', import.meta.url), 'utf8');
  const named = new Set([...text.matchAll(/`--cb-([a-z0-9-]+)`/g)].map(([, name]) => name as string));
  // The six of data are written from the first to the last.
  for (const at of [2, 3, 4, 5]) named.add(`series-${at}`);
  assert.deepEqual([...named].toSorted(), [...Object.keys(palette), ...Object.keys(brand)].toSorted());
});
