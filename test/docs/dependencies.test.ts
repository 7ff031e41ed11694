import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

describe('docs/dependencies.md', () => {
  it('has a reason for each dependency, at its version', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
      'dependencies' | 'devDependencies',
      Record<string, string>
    >;
    const rows = readFileSync('docs/dependencies.md', 'utf8').matchAll(/^\| `(.+?)` \| (\S+) \| \S/gm);
    assert.deepEqual(
      [...rows].map(([, name, version]) => `${name} ${version}`).toSorted(),
      Object.entries({ ...dependencies, ...devDependencies })
        .map(([name, version]) => `${name} ${version}`)
        .toSorted(),
    );
  });
});
