import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import type { TestEvent } from 'node:test/reporters';
import { report } from '../../../scripts/test/node-reporter.js';

interface Played {
  name: string;
  nesting?: number;
  file?: string;
  suite?: boolean;
  /** Only begins here; its end comes later. */
  begins?: true;
  skip?: string | true;
  todo?: true;
  error?: Error;
  failureType?: string;
}

/** The text that the reporter makes of tests as node:test tells of them: each with its start before it. */
async function reported(...played: Played[]): Promise<string> {
  async function* events(): AsyncGenerator<TestEvent> {
    for (const {
      name,
      nesting = 0,
      file = resolve('test/a.test.ts'),
      suite,
      begins,
      skip,
      todo,
      error,
      failureType,
    } of played) {
      const details = {
        duration_ms: 2,
        ...(suite && { type: 'suite' }),
        ...(error && { error: Object.assign(new Error('wrapper', { cause: error }), { failureType }) }),
      };
      const data = { name, nesting, file, details, skip, todo };
      yield { type: 'test:start', data } as unknown as TestEvent;
      if (!begins) yield { type: error ? 'test:fail' : 'test:pass', data } as unknown as TestEvent;
    }
  }
  let text = '';
  for await (const part of report(events())) text += part;
  return text;
}

describe('the node reporter', () => {
  it('counts tests, not suites, file by file', async () => {
    const b = resolve('test/b.test.ts');
    assert.equal(
      await reported({ name: 'one', nesting: 1 }, { name: 'suite', suite: true }, { name: 'two', file: b }),
      '✔ test/a.test.ts (1, 2 ms)\n✔ test/b.test.ts (1, 2 ms)\n\n2 passed, 0 failed, 0 skipped\n',
    );
  });

  it('tells a failure with its cause, and not again for the suite around it', async () => {
    const text = await reported(
      { name: 'suite', begins: true },
      { name: 'one', nesting: 1, error: new Error('outer', { cause: new Error('inner') }) },
      { name: 'suite', suite: true, error: new Error('x'), failureType: 'subtestsFailed' },
    );
    assert.match(
      text,
      /^✖ test\/a\.test\.ts \(0 passed, 1 failed, 2 ms\)\n {2}✖ suite › one\n {4}Error: outer\n/,
    );
    assert.match(text, /caused by: Error: inner/);
    assert.doesNotMatch(text, /node:internal/);
    assert.match(text, /\n0 passed, 1 failed, 0 skipped\n$/);
  });

  it("tells a suite's own failure, as in a hook", async () => {
    const text = await reported({
      name: 'suite',
      suite: true,
      error: new Error('hook'),
      failureType: 'hookFailed',
    });
    assert.match(text, /✖ suite\n {4}Error: hook/);
    assert.match(text, /\n0 passed, 1 failed, 0 skipped\n$/);
  });

  it('gives the reason of what was skipped', async () => {
    const text = await reported(
      { name: 'a', skip: 'no chdb' },
      { name: 'b', skip: true },
      { name: 'c', todo: true },
    );
    assert.match(
      text,
      /\nskipped: test\/a\.test\.ts: a: no chdb\nskipped: .*: b: no reason given\nskipped: .*: c: no reason given\n0 passed, 0 failed, 3 skipped\n$/,
    );
  });

  it('counts a file without a test as a failure', async () => {
    const text = await reported({ name: 'test/a.test.ts' });
    assert.equal(
      text,
      '✖ test/a.test.ts (0 passed, 1 failed, 2 ms)\n  ✖ no test in this file\n\n0 passed, 1 failed, 0 skipped\n',
    );
  });

  it('counts a file that cannot be loaded as a failure', async () => {
    const text = await reported({
      name: 'test/a.test.ts',
      error: new Error('exit 1'),
      failureType: 'testCodeFailure',
    });
    assert.match(text, /\n0 passed, 1 failed, 0 skipped\n$/);
  });

  it('tells what was thrown outside all tests, and how the process ended', async () => {
    const file = resolve('test/a.test.ts');
    const error = Object.assign(new Error('test failed'), { exitCode: 1, signal: null });
    async function* events(): AsyncGenerator<TestEvent> {
      yield {
        type: 'test:diagnostic',
        data: { nesting: 0, message: 'Error: no such file: month.json' },
      } as TestEvent;
      const data = { name: file, nesting: 0, file, details: { duration_ms: 2, error } };
      yield { type: 'test:fail', data } as unknown as TestEvent;
      yield { type: 'test:diagnostic', data: { nesting: 0, message: 'tests 1' } } as TestEvent;
    }
    let text = '';
    for await (const part of report(events())) text += part;
    assert.match(text, /its process ended with code 1\n {4}Error: no such file: month\.json\n/);
    assert.doesNotMatch(text, /tests 1/);
  });
});
