import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { simulate } from '../../../demo/simulate/simulate.js';
import { monthOfTests } from '../../../scripts/data/month-of-tests.js';

test('tests have the simulator’s usual month, whatever lies in the demo’s folder', () => {
  const file = monthOfTests();
  assert.ok(!file.startsWith('demo/'), file);
  assert.equal(monthOfTests(), file);
  assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), simulate({ flaws: 0.001 }).data);
});
