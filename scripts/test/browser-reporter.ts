import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner';
import { closingLine, skippedLine } from './closing-line.js';

/** Ends the output of @web/test-runner as every runner here ends. */
export function browserReporter(): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      // The default reporter leaves its line unfinished.
      console.log(['', '', ...closingLines(sessions)].join('\n'));
    },
  };
}

/** The reasons of what was skipped, and the counts; a file that fails without a failed test, as on load, is one failure. */
export function closingLines(sessions: Iterable<Pick<TestSession, 'passed' | 'testResults'>>): string[] {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const skipped: string[] = [];
  for (const session of sessions) {
    const before = total.failed;
    for (const { path, test } of session.testResults ? suiteTests(session.testResults, '') : []) {
      if (test.skipped) {
        total.skipped++;
        skipped.push(skippedLine(path, 'marked so in the test'));
      } else if (test.passed) total.passed++;
      else total.failed++;
    }
    if (!session.passed && total.failed === before) total.failed++;
  }
  return [...skipped, closingLine(total)];
}

type TestResult = TestSuiteResult['tests'][number];

function* suiteTests(suite: TestSuiteResult, path: string): Generator<{ path: string; test: TestResult }> {
  for (const test of suite.tests) yield { path: `${path} ${test.name}`.trim(), test };
  for (const inner of suite.suites) yield* suiteTests(inner, `${path} ${inner.name}`);
}
