import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { closingLines } from '../../../scripts/test/browser-reporter.js';

const test = (name: string, state: { passed?: boolean; skipped?: boolean }) => ({
  name,
  passed: state.passed ?? false,
  skipped: state.skipped ?? false,
});
interface Suite {
  name: string;
  tests: ReturnType<typeof test>[];
  suites: Suite[];
}
const suite = (name: string, tests: Suite['tests'], suites: Suite[] = []): Suite => ({ name, tests, suites });

describe('the browser reporter', () => {
  it('counts the tests of all files, at any depth, and names what was skipped', () => {
    const inner = suite('by day', [test('draws', { passed: true }), test('zooms', { skipped: true })]);
    assert.deepEqual(
      closingLines([
        { passed: true, testResults: suite('', [], [suite('chart', [], [inner])]) },
        { passed: false, testResults: suite('', [test('fails', {}), test('passes', { passed: true })]) },
      ]),
      ['skipped: chart by day zooms: marked so in the test', '2 passed, 1 failed, 1 skipped'],
    );
  });

  it('counts a file that could not be loaded as one failure', () => {
    assert.deepEqual(closingLines([{ passed: false }]), ['0 passed, 1 failed, 0 skipped']);
  });

  it('counts an error after passed tests as one failure', () => {
    assert.deepEqual(
      closingLines([{ passed: false, testResults: suite('', [test('a', { passed: true })]) }]),
      ['1 passed, 1 failed, 0 skipped'],
    );
  });
});
