import { addCounts, parseClosingLine, type Counts } from './closing-line.js';
import { failureLines } from './failure-lines.js';
import type { Step } from './steps.js';

/** How a step's command ended. */
export interface Ended {
  /** 0 where all was well; null where it was ended by a signal. */
  readonly code: number | null;
  readonly lines: readonly string[];
}

/** What a step came to. */
export interface Outcome {
  readonly step: Step;
  readonly counts: Counts;
  readonly seconds: number;
  /** Why the step failed, beyond what its counts say. */
  readonly fault?: string;
  /** The lines by which its runner explained what it skipped. */
  readonly skipped: readonly string[];
  /** What failed, in the runner's words: told again at the end, where whoever sees only the last lines finds it. */
  readonly failures: readonly string[];
}

export interface StepRunner {
  run(step: Step): Promise<Ended>;
  /** Milliseconds on a clock that never goes back. */
  now(): number;
  begun(step: Step): void;
  ended(outcome: Outcome): void;
}

/**
 * Runs the steps in their order, as many at once as `cores` allow. A step begins when all before it have begun
 * or cannot yet, what it needs has passed, and its cores are free; what needs a failed step fails without being run.
 */
export async function runSteps(
  steps: readonly Step[],
  cores: number,
  runner: StepRunner,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const running = new Map<Step, Promise<void>>();
  const waiting = [...steps];
  const passed = (name: string): boolean =>
    !steps.some((step) => step.name === name) ||
    outcomes.some((outcome) => outcome.step.name === name && isGood(outcome));
  const failed = (name: string): boolean =>
    outcomes.some((outcome) => outcome.step.name === name && !isGood(outcome));
  const settle = (outcome: Outcome): void => {
    outcomes.push(outcome);
    runner.ended(outcome);
  };
  const begin = async (step: Step): Promise<void> => {
    runner.begun(step);
    const started = runner.now();
    const ended = await runner.run(step);
    const judged = judge(step, ended);
    const failures = judged.counts.failed > 0 ? failureLines(ended.lines) : [];
    settle({ step, seconds: (runner.now() - started) / 1000, ...judged, failures });
    running.delete(step);
  };

  while (waiting.length > 0 || running.size > 0) {
    for (const step of waiting.slice()) {
      const lost = step.needs?.find(failed);
      const used = [...running.keys()].reduce((sum, other) => sum + other.cores, 0);
      if (lost !== undefined) {
        settle({
          step,
          counts: { passed: 0, failed: 1, skipped: 0 },
          seconds: 0,
          fault: `not run: ${lost} failed`,
          skipped: [],
          failures: [],
        });
      } else if (!(step.needs ?? []).every(passed)) {
        continue;
      } else if (used > 0 && used + step.cores > cores) {
        // It waits for its cores, and nothing overtakes it.
        break;
      } else {
        running.set(step, begin(step));
      }
      waiting.splice(waiting.indexOf(step), 1);
    }
    if (running.size > 0) await Promise.race(running.values());
  }
  return outcomes;
}

export function isGood({ counts }: Outcome): boolean {
  return counts.failed === 0;
}

export function totalCounts(outcomes: readonly Outcome[]): Counts {
  return outcomes.map(({ counts }) => counts).reduce(addCounts, { passed: 0, failed: 0, skipped: 0 });
}

/** What a step's end means. A runner that crashed, or ran nothing, is one failure more than it counted. */
export function judge(step: Step, { code, lines }: Ended): Pick<Outcome, 'counts' | 'fault' | 'skipped'> {
  const skipped = lines.filter((line) => line.startsWith('skipped: '));
  const ending = code === null ? 'was ended by a signal' : `ended with code ${code}`;
  if (step.counts === 'exit code') {
    return code === 0
      ? { counts: { passed: 1, failed: 0, skipped: 0 }, skipped }
      : { counts: { passed: 0, failed: 1, skipped: 0 }, skipped, fault: ending };
  }
  const counts = lines.map(parseClosingLine).findLast((found) => found !== undefined);
  const oneMore = addCounts(counts ?? { passed: 0, failed: 0, skipped: 0 }, {
    passed: 0,
    failed: 1,
    skipped: 0,
  });
  if (counts === undefined) return { counts: oneMore, skipped, fault: `${ending} without a closing line` };
  if (counts.passed + counts.failed === 0) return { counts: oneMore, skipped, fault: 'ran no test' };
  if (code !== 0 && counts.failed === 0) return { counts: oneMore, skipped, fault: ending };
  return { counts, skipped };
}
