import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { closingLine, parseClosingLine, skippedLine } from '../../../scripts/test/closing-line.js';
import { judge, runSteps, totalCounts, type Ended } from '../../../scripts/test/run-steps.js';
import { chooseSteps, steps, type Step } from '../../../scripts/test/steps.js';
import { testKind } from '../../../scripts/test/test-files.js';

const step = (name: string, more: Partial<Step> = {}): Step => ({
  name,
  script: name,
  counts: 'exit code',
  cores: 1,
  ...more,
});
const good: Ended = { code: 0, lines: [] };

/** Runs steps whose ends are given by name, and tells what was begun and ended in which order. */
async function play(list: readonly Step[], ends: Record<string, Ended> = {}) {
  const log: string[] = [];
  let clock = 0;
  const outcomes = await runSteps(list, 2, {
    run: async ({ name }) => {
      await new Promise((resolve) => setImmediate(resolve));
      return ends[name] ?? good;
    },
    now: () => (clock += 500),
    begun: ({ name }) => log.push(`+${name}`),
    ended: ({ step: { name } }) => log.push(`-${name}`),
  });
  return { log: log.join(' '), outcomes };
}

describe('runSteps', () => {
  it('runs two steps of one core at a time', async () => {
    const { log } = await play([step('a'), step('b'), step('c')]);
    assert.match(log, /^\+a \+b -a /);
  });

  it('lets a step of two cores run alone, and lets none overtake it', async () => {
    const { log } = await play([step('a'), step('wide', { cores: 2 }), step('b')]);
    assert.equal(log, '+a -a +wide -wide +b -b');
  });

  it('waits for what a step needs, and meanwhile begins others', async () => {
    const { log } = await play([step('a'), step('b', { needs: ['a'] }), step('c')]);
    assert.match(log, /^\+a \+c -a \+b|^\+a \+c -a -c \+b/);
  });

  it('keeps what failed of a step that failed, and nothing of one that passed', async () => {
    const lines = ['✖ a.test.ts (0 passed, 1 failed)', '  ✖ sums'];
    const { outcomes } = await play([step('a'), step('b')], { a: { code: 1, lines }, b: { code: 0, lines } });
    assert.deepEqual(
      outcomes.map(({ failures }) => failures),
      [lines, []],
    );
  });

  it('fails without a run what needs a failed step, and what needs that', async () => {
    const { log, outcomes } = await play(
      [step('a'), step('b', { needs: ['a'] }), step('c', { needs: ['b'] })],
      {
        a: { code: 2, lines: [] },
      },
    );
    assert.equal(log, '+a -a -b -c');
    assert.deepEqual(
      outcomes.map(({ fault }) => fault),
      ['ended with code 2', 'not run: a failed', 'not run: b failed'],
    );
    assert.deepEqual(totalCounts(outcomes), { passed: 0, failed: 3, skipped: 0 });
  });

  it('tells the seconds of each', async () => {
    const { outcomes } = await play([step('a')]);
    assert.equal(outcomes[0]!.seconds, 0.5);
  });
});

describe('judge', () => {
  const runner = step('node', { counts: 'closing line' });
  const judged = (code: number | null, ...lines: string[]) => judge(runner, { code, lines });

  it('takes the last closing line and the reasons of what was skipped', () => {
    assert.deepEqual(
      judged(0, '1 passed, 0 failed, 0 skipped', 'skipped: x: no chdb', '4 passed, 0 failed, 1 skipped'),
      {
        counts: { passed: 4, failed: 0, skipped: 1 },
        skipped: ['skipped: x: no chdb'],
      },
    );
  });

  it('counts a crash as a failure, whatever was counted before', () => {
    assert.deepEqual(judged(1, '4 passed, 0 failed, 0 skipped').counts, { passed: 4, failed: 1, skipped: 0 });
    assert.equal(judged(7).fault, 'ended with code 7 without a closing line');
    assert.equal(judged(null).fault, 'was ended by a signal without a closing line');
    assert.equal(judged(0).counts.failed, 1);
  });

  it('counts no test, or only skipped ones, as a failure', () => {
    assert.equal(judged(0, '0 passed, 0 failed, 0 skipped').fault, 'ran no test');
    assert.deepEqual(judged(0, '0 passed, 0 failed, 3 skipped').counts, { passed: 0, failed: 1, skipped: 3 });
  });

  it('does not count a failure twice', () => {
    assert.deepEqual(judged(1, '4 passed, 2 failed, 0 skipped').counts, { passed: 4, failed: 2, skipped: 0 });
  });

  it('counts a step without a runner as one test', () => {
    assert.deepEqual(judge(step('lint'), good).counts, { passed: 1, failed: 0, skipped: 0 });
    assert.deepEqual(judge(step('lint'), { code: 1, lines: [] }).counts, {
      passed: 0,
      failed: 1,
      skipped: 0,
    });
  });
});

describe('chooseSteps', () => {
  it('adds what a step needs, in order', () => {
    const names = (...wanted: string[]) => chooseSteps(steps, wanted).map(({ name }) => name);
    assert.deepEqual(names('stories'), ['build', 'storybook', 'stories']);
    assert.deepEqual(names('node', 'types'), ['types', 'node']);
    assert.equal(names().length, steps.length);
  });

  it('names the steps that there are', () => {
    assert.throws(() => chooseSteps(steps, ['unit']), /no such step: unit; there are types, lint, /);
  });
});

describe('closingLine', () => {
  it('is read as it is written', () => {
    const counts = { passed: 12, failed: 3, skipped: 1 };
    assert.deepEqual(parseClosingLine(closingLine(counts)), counts);
    assert.equal(parseClosingLine('Chrome: 3 passed, 1 failed, 0 skipped'), undefined);
    assert.equal(skippedLine('x', undefined), 'skipped: x: no reason given');
  });
});

describe('testKind', () => {
  it('goes by the path', () => {
    assert.equal(testKind('test/time/zone.test.ts'), 'node');
    assert.equal(testKind('test/elements/data/data.browser.test.ts'), 'browser');
    assert.equal(testKind('test/pages/calls.e2e.test.ts'), 'pages');
    assert.equal(testKind('test/packaging/size.test.ts'), 'packaging');
    assert.equal(testKind('test/layers/import-table.ts'), undefined);
  });
});
