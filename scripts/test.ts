import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import { BrowserNotFound, findBrowser } from './find-browser.js';
import { closingLine } from './test/closing-line.js';
import { isGood, runSteps, totalCounts, type Ended } from './test/run-steps.js';
import { chooseSteps, steps, type Step } from './test/steps.js';
import { thisMachine } from './this-machine.js';

// `npm test`: all steps; `npm test -- node lint`: those and what they need. Ends with the counts over all runners.

/** The most that a step may take; beyond it something hangs. */
const timeout = 15 * 60_000;

const chosen = chooseSteps(steps, process.argv.slice(2));
const nameWidth = Math.max(...chosen.map(({ name }) => name.length));
const say = (name: string, line: string): void => console.log(`${name.padEnd(nameWidth)} │ ${line}`);

// Once, before several runners look for it at the same time.
const browser = await findBrowser(thisMachine()).catch((error: unknown) => {
  if (!(error instanceof BrowserNotFound)) throw error;
  console.error(error.message);
  return undefined;
});

const started = performance.now();
const outcomes = await runSteps(chosen, Math.min(availableParallelism(), 2), {
  run,
  now: () => performance.now(),
  begun: ({ name, script }) => say(name, `npm run ${script}`),
  ended: ({ step, counts, seconds, fault }) =>
    say(
      step.name,
      `${seconds.toFixed(1)} s: ${closingLine(counts)}${fault === undefined ? '' : ` (${fault})`}`,
    ),
});

console.log(`\nSteps, ${((performance.now() - started) / 1000).toFixed(0)} s in all:`);
for (const outcome of outcomes) {
  const { step, counts, seconds, fault } = outcome;
  const mark = isGood(outcome) ? '✔' : '✖';
  console.log(
    `  ${mark} ${step.name.padEnd(nameWidth)} ${seconds.toFixed(1).padStart(6)} s  ${closingLine(counts)}${fault === undefined ? '' : ` (${fault})`}`,
  );
}
for (const line of outcomes.flatMap(({ skipped }) => skipped)) console.log(line);
for (const { step, failures } of outcomes.filter((outcome) => !isGood(outcome))) {
  console.log(`\nFailed in ${step.name} (npm run ${step.script}):`);
  for (const line of failures) console.log(`  ${line}`);
}
const total = totalCounts(outcomes);
console.log(`\n${closingLine(total)}`);
if (total.failed > 0) process.exitCode = 1;

/** Runs a step's script with its lines shown as they come, each behind the step's name. */
function run({ name, script }: Step): Promise<Ended> {
  const child = spawn('npm', ['run', '--silent', script], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NO_COLOR: '1',
      STORYBOOK_DISABLE_TELEMETRY: '1',
      ...(browser && { CHROME_PATH: browser }),
    },
    shell: process.platform === 'win32',
    timeout,
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      say(name, line);
    });
  }
  return new Promise((resolve) => {
    child.on('error', (error) => {
      say(name, error.message);
      resolve({ code: 1, lines });
    });
    child.on('close', (code) => resolve({ code, lines }));
  });
}
