import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

describe('docs/dependencies.md', () => {
  it('has a reason for each dependency, at its version', () => {
    const named = ['package.json', 'bench/package.json'].flatMap((file) => {
      const { dependencies, devDependencies } = JSON.parse(readFileSync(file, 'utf8')) as Partial<
        Record<'dependencies' | 'devDependencies', Record<string, string>>
      >;
      return Object.entries({ ...dependencies, ...devDependencies });
    });
    const rows = readFileSync('docs/dependencies.md', 'utf8').matchAll(/^\| `(.+?)` \| (\S+) \| \S/gm);
    assert.deepEqual(
      [...rows].map(([, name, version]) => `${name} ${version}`).toSorted(),
      named.map(([name, version]) => `${name} ${version}`).toSorted(),
    );
  });
});
