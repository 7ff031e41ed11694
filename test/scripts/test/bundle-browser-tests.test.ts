import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atItsAddress, bundleBrowserTests, namedTests } from '../../../scripts/test/bundle-browser-tests.js';

type Served = { readonly body: string; readonly type: string } | undefined;

test('a test is served at the address of its source, and so are its worker and its source map', async () => {
  const { serve } = await bundleBrowserTests(['test/elements/gauge.browser.test.ts']);
  const at = async (path: string): Promise<Served> => (await serve!({ path } as never)) as Served;
  const { body, type } = (await at('/test/elements/gauge.browser.test.ts'))!;
  assert.equal(type, 'js');
  assert.match(body, /cb-gauge/);
  assert.equal((await at('/src/callboard.worker.ts'))?.type, 'js');
  const [, map] = /sourceMappingURL=(\S+)\s*$/.exec(body)!;
  const { sources } = JSON.parse((await at(`/test/elements/${map}`))!.body) as { sources: string[] };
  assert.ok(sources.includes('gauge.browser.test.ts'), String(sources));
  for (const [, chunk] of body.matchAll(/from "\.\.\/\.\.(\/bundled-tests\/[^"]+)"/g)) {
    assert.equal((await at(chunk!))?.type, 'js', chunk);
  }
  assert.equal(await at('/src/elements/gauge/gauge.ts'), undefined);
});

test('a module in a chunk knows the address of its source', () => {
  // In parts: else it would be replaced here too.
  const own = ['import', 'meta', 'url'].join('.');
  assert.equal(
    atItsAddress(`new URL('../w.ts', ${own})`, '/src/engine/a.ts'),
    `new URL('../w.ts', new URL("/src/engine/a.ts", location.href).href)`,
  );
});

test('only files that a command line names are compiled, and all where it may mean others', () => {
  const isFile = (path: string): boolean => !path.includes('*');
  const one = 'test/elements/gauge.browser.test.ts';
  assert.deepEqual(namedTests(['--files', one], isFile), [one]);
  assert.deepEqual(namedTests(['--files', `./${one}`, one], isFile), [one, one]);
  assert.equal(namedTests([], isFile), undefined);
  assert.equal(namedTests(['--files', 'test/*/a.browser.test.ts'], isFile), undefined);
  assert.equal(namedTests(['--files', one, '--concurrency', '1'], isFile), undefined);
});
