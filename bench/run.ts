import { mkdir, rm, writeFile } from 'node:fs/promises';
import { serveFiles } from '../scripts/serve/static-server.js';
import type { Timings } from './browser/timings.js';
import { checkAnswers, rightAnswers, WrongAnswer } from './check-answers.js';
import type { ContenderName } from './contenders/contenders.js';
import { generate } from './generator/generate.js';
import { describeMachine } from './machine.js';
import { measure } from './measure.js';
import { type Options, parseOptions, sizes, usage } from './options.js';
import { writePageFiles } from './page-files.js';
import { installPeers, isInstalled } from './peers.js';
import { reportText, type Results } from './report.js';

/** Where this run's pages lie while it lasts, and where its figures stay. */
const pagesFolder = `.cache/bench/${process.pid}`;
const resultsFolder = 'bench/results';

async function run({ size, rounds, contenders }: Options): Promise<void> {
  say(`Generating ${size} rows`);
  const generated = generate(sizes[size]);
  if (!contenders.every(isInstalled)) {
    say('Installing the packages of bench/package.json');
    installPeers();
  }
  const files = await writePageFiles(pagesFolder, contenders, generated);
  const path = (name: ContenderName): string => `/${name}.html`;
  // Isolated pages have a clock of 5 µs, others one of 100 µs; their workers must be isolated too.
  const isolated = {
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  };
  const server = await serveFiles({
    mounts: { '/': pagesFolder },
    headers: Object.fromEntries(files.map((file) => [`/${file}`, isolated])),
  });
  try {
    say('Working out the right answers');
    const right = rightAnswers(generated);
    for (const name of contenders) {
      say(`Checking the answers of ${name}`);
      await checkAnswers(server.url + path(name), name, right).catch((error: unknown) => {
        throw error instanceof WrongAnswer ? new WrongAnswer(`${name}: ${error.message}`) : error;
      });
    }
    const measured: Partial<Record<ContenderName, Timings>>[] = [];
    for (let round = 0; round < rounds; round += 1) {
      // What comes first finds a cooler machine, so the order turns round.
      const order = round % 2 === 0 ? contenders : contenders.toReversed();
      const timings: Partial<Record<ContenderName, Timings>> = {};
      for (const name of order) {
        say(`Round ${round + 1} of ${rounds}: ${name}`);
        timings[name] = await measure(server.url + path(name));
      }
      measured.push(timings);
    }
    const results: Results = {
      size,
      rows: sizes[size],
      bytes: generated.bytes.length,
      takenAt: new Date().toISOString(),
      machine: await describeMachine(),
      rounds: measured,
    };
    await save(results);
    console.log(reportText(results));
  } finally {
    await server.close();
    await rm(pagesFolder, { recursive: true });
  }
}

async function save(results: Results): Promise<void> {
  await mkdir(resultsFolder, { recursive: true });
  const file = `${resultsFolder}/${results.size}-${results.takenAt.replaceAll(':', '-')}.json`;
  await writeFile(file, `${JSON.stringify(results, null, 2)}\n`);
  say(`Written to ${file}`);
}

/** Progress goes beside the report, which alone is on standard output. */
function say(line: string): void {
  console.error(line);
}

try {
  await run(parseOptions(process.argv.slice(2)));
} catch (error) {
  if (error instanceof WrongAnswer) say(`Wrong answer, nothing was timed. ${error.message}`);
  else if (error instanceof RangeError) say(`${error.message}\n${usage}`);
  else throw error;
  process.exitCode = 1;
}
