import { relative, resolve } from 'node:path';
import { inspect } from 'node:util';
import type { TestEvent } from 'node:test/reporters';
import { closingLine, skippedLine } from './closing-line.js';

/**
 * Reports node:test file by file: a line for each file, its failures in full, the reasons of what was skipped,
 * and the closing line. Suites are not counted. A file that cannot be loaded or has no test is one failure.
 */
export async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const skipped: string[] = [];
  const path: string[] = [];
  /** What node:test says of an exception outside all tests; the file fails right after it, and without it. */
  let outside: string[] = [];
  let current = newFile('');

  for await (const { type, data } of events) {
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    if (type === 'test:diagnostic' && data.message.startsWith('Error: ')) outside.push(data.message);
    if (type === 'test:start') path.splice(data.nesting, Infinity, data.name);
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const file = resolve(data.file ?? data.name);
    if (file !== current.file) {
      yield* summary(current);
      current = newFile(file);
    }
    if (data.nesting === 0) current.ms += data.details.duration_ms;
    const name = [...path.slice(0, data.nesting), data.name].join(' › ');
    const isSuite = data.details.type === 'suite';
    const isFile = resolve(data.name) === file;
    if (type === 'test:fail') {
      // A suite fails with its tests; only a failure of its own, as in a hook, is news.
      if (isSuite && failureType(data.details.error) === 'subtestsFailed') continue;
      const said = [
        describeError(data.details.error),
        ...(isFile ? [...endOf(data.details.error), ...outside] : []),
      ];
      if (isFile) outside = [];
      current.failures.push(`  ✖ ${name}\n${indent(said.join('\n'))}\n`);
    } else if (isFile) {
      current.failures.push('  ✖ no test in this file\n');
    } else if (isSuite) {
      continue;
    } else if (data.skip !== undefined || data.todo !== undefined) {
      total.skipped++;
      skipped.push(skippedLine(`${relative('.', file)}: ${name}`, data.skip ?? data.todo));
      continue;
    } else {
      total.passed++;
      current.passed++;
      continue;
    }
    total.failed++;
  }
  yield* summary(current);
  yield ['', ...skipped, closingLine(total), ''].join('\n');
}

interface FileReport {
  readonly file: string;
  readonly failures: string[];
  passed: number;
  ms: number;
}

function newFile(file: string): FileReport {
  return { file, failures: [], passed: 0, ms: 0 };
}

function* summary({ file, failures, passed, ms }: FileReport): Generator<string> {
  if (file === '') return;
  const failed = failures.length > 0;
  const counts = failed ? `${passed} passed, ${failures.length} failed` : `${passed}`;
  yield `${failed ? '✖' : '✔'} ${relative('.', file)} (${counts}, ${Math.round(ms)} ms)\n`;
  yield* failures;
}

function failureType(error: unknown): string | undefined {
  return (error as { failureType?: string }).failureType;
}

/** How the process of a file ended. */
function endOf(error: unknown): readonly string[] {
  const { exitCode, signal } = error as { exitCode?: number | null; signal?: string | null };
  if (signal) return [`its process was ended by ${signal}`];
  return exitCode ? [`its process ended with code ${exitCode}`] : [];
}

/** The error that the test threw, and its causes, without the runner's own frames. */
function describeError(error: Error): string {
  // The runner wraps what was thrown.
  const thrown: unknown[] = [error.cause ?? error];
  for (let last = thrown[0]; last instanceof Error && last.cause !== undefined; last = last.cause) {
    thrown.push(last.cause);
  }
  return thrown
    .map((each) => (each instanceof Error ? (each.stack ?? each.message) : inspect(each)))
    .join('\ncaused by: ')
    .replace(/\n\s+at [^\n]*\(?node:[^\n]*/g, '');
}

function indent(text: string): string {
  return text.replace(/^/gm, '    ');
}
