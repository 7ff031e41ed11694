import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeModule } from '../src/code-module.js';
import { CallboardError } from '../src/problem.js';

test('a module is loaded once, and not before somebody asks', async () => {
  let loads = 0;
  const load = codeModule(async () => {
    loads++;
    return { answer: 42 };
  });
  assert.equal(loads, 0);
  const [one, other] = await Promise.all([load(), load()]);
  assert.equal(one, other);
  assert.equal(await load(), one);
  assert.equal(loads, 1);
});

test('code that does not come is told by a problem, and tried again by the next who needs it', async () => {
  const failures: unknown[] = [new TypeError('Failed to fetch dynamically imported module: a.js'), 'gone'];
  const load = codeModule(async () => {
    if (failures.length > 0) throw failures.shift();
    return 'there';
  });
  for (const message of ['Failed to fetch dynamically imported module: a.js', 'gone']) {
    await assert.rejects(load(), (error: unknown) => {
      assert.ok(error instanceof CallboardError);
      assert.deepEqual(
        [error.problem.code, error.problem.severity, error.problem.values],
        ['code-not-loaded', 'error', { message }],
      );
      return true;
    });
  }
  assert.equal(await load(), 'there');
});

test('what was only asked for ahead of need fails for nobody', async () => {
  // Node ends a test file by a rejection that nobody handles.
  void codeModule(() => Promise.reject(new Error('gone')))();
  await new Promise((resolve) => setTimeout(resolve, 0));
});
