import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner';
import { closingLine, skippedLine } from './closing-line.js';

/** Counts the tests of @web/test-runner; a file that fails without a failed test, as on load, is one failure. */
export function browserReporter(): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      const total = { passed: 0, failed: 0, skipped: 0 };
      const skipped: string[] = [];
      for (const session of sessions) {
        const before = total.failed;
        for (const { path, test } of tests(session)) {
          if (test.skipped) {
            total.skipped++;
            skipped.push(skippedLine(path, 'marked so in the test'));
          } else if (test.passed) total.passed++;
          else total.failed++;
        }
        if (!session.passed && total.failed === before) total.failed++;
      }
      // The default reporter leaves its line unfinished.
      console.log(['', '', ...skipped, closingLine(total)].join('\n'));
    },
  };
}

type TestResult = TestSuiteResult['tests'][number];

function* tests(session: TestSession): Generator<{ path: string; test: TestResult }> {
  if (session.testResults) yield* suiteTests(session.testResults, '');
}

function* suiteTests(suite: TestSuiteResult, path: string): Generator<{ path: string; test: TestResult }> {
  for (const test of suite.tests) yield { path: `${path} ${test.name}`.trim(), test };
  for (const inner of suite.suites) yield* suiteTests(inner, `${path} ${inner.name}`);
}
