import { readdirSync } from 'node:fs';

/** The kinds of test file, each with its own way to run. */
export type TestKind = 'node' | 'browser' | 'pages' | 'packaging';

/** The kind of a file by its path from the root; undefined for what is no test file. */
export function testKind(path: string): TestKind | undefined {
  if (!path.endsWith('.test.ts')) return undefined;
  if (path.endsWith('.browser.test.ts')) return 'browser';
  if (path.startsWith('test/pages/')) return 'pages';
  if (path.startsWith('test/packaging/')) return 'packaging';
  return 'node';
}

/** The test files of a kind, by path from the root, in a stable order. */
export function testFiles(kind: TestKind): string[] {
  return readdirSync('test', { recursive: true, encoding: 'utf8' })
    .map((file) => `test/${file.replaceAll('\\', '/')}`)
    .filter((file) => testKind(file) === kind)
    .toSorted();
}
