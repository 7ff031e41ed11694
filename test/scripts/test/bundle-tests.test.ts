import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withAddress } from '../../../scripts/test/bundle-tests.js';

test('a module that is moved finds what lies beside its source', () => {
  // In parts: else it would be replaced here too.
  const own = ['import', 'meta', 'url'].join('.');
  const text = withAddress(`new URL("../package.json", ${own})`, '/kit/test/a b.test.ts');
  assert.equal(text, 'new URL("../package.json", "file:///kit/test/a%20b.test.ts")');
});
