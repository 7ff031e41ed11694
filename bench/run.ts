import { readFile, rm, writeFile } from 'node:fs/promises';
import { serveFiles } from '../scripts/serve/static-server.js';
import { WrongAnswer } from './check-answers.js';
import { describeMachine } from './machine.js';
import { mergeResults } from './merge-results.js';
import { type Options, parseOptions, usage } from './options.js';
import { type PageFiles, writePageFiles } from './page-files.js';
import { installPeers, isInstalled } from './peers.js';
import { prepare, type Prepared } from './prepare.js';
import { reportText } from './report.js';
import type { Results } from './results.js';
import { readResults, writeResults } from './results-file.js';
import { type Run, takeRounds } from './take-rounds.js';
import { withFigures } from './with-figures.js';

/** What runs keep for each other; this run's pages while it lasts; where its figures stay. */
const cache = '.cache/bench';
const pagesFolder = `${cache}/pages-${process.pid}`;
const resultsFolder = 'bench/results';

async function run({ sizes: asked, rounds, contenders, from, write }: Options): Promise<void> {
  const results =
    from.length > 0
      ? mergeResults(await Promise.all(from.map(readResults)))
      : await bench({ asked, rounds, contenders });
  const report = reportText(results);
  console.log(report);
  if (write) await writeFigures(report);
}

async function bench({
  asked,
  rounds,
  contenders,
}: Pick<Options, 'rounds' | 'contenders'> & { asked: Options['sizes'] }): Promise<Results> {
  if (!contenders.every(isInstalled)) {
    say('Installing the packages of bench/package.json');
    installPeers();
  }
  const machine = await describeMachine();
  try {
    const prepared: (Prepared & PageFiles)[] = [];
    for (const size of asked) {
      const rows = await prepare(size, cache, say);
      prepared.push({ ...rows, ...(await writePageFiles(`${pagesFolder}/${size}`, contenders, rows)) });
    }
    // Isolated pages have a clock of 5 µs, others one of 100 µs; their workers must be isolated too.
    const isolated = {
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    };
    const files = prepared.flatMap(({ size, names }) => names.map((name) => `/${size}/${name}`));
    const server = await serveFiles({
      mounts: { '/': pagesFolder },
      headers: Object.fromEntries(files.map((file) => [file, isolated])),
    });
    const takenAt = new Date().toISOString();
    const file = `${resultsFolder}/${asked.join('-')}-${takenAt.replaceAll(':', '-')}.json`;
    const begun: Run = { url: server.url, cache, prepared, rounds, contenders, takenAt, machine };
    try {
      return await takeRounds(begun, say, (results) => writeResults(file, results));
    } finally {
      await server.close();
      say(`Figures, as far as there are any, are in ${file}`);
    }
  } finally {
    await rm(pagesFolder, { recursive: true, force: true });
  }
}

/** Puts the figures into the page about performance, in place of those of the run before. */
async function writeFigures(report: string): Promise<void> {
  const page = 'docs/performance.md';
  await writeFile(page, withFigures(await readFile(page, 'utf8'), report));
  say(`Written to ${page}`);
}

const begun = performance.now();

/** Progress goes beside the report, which alone is on standard output. Before each line, how long the run takes so far. */
function say(line: string): void {
  const seconds = Math.floor((performance.now() - begun) / 1000);
  console.error(
    `${String(Math.floor(seconds / 60)).padStart(3)}:${String(seconds % 60).padStart(2, '0')}  ${line}`,
  );
}

try {
  await run(parseOptions(process.argv.slice(2)));
} catch (error) {
  if (error instanceof WrongAnswer) say(`Wrong answer, nothing was timed. ${error.message}`);
  else if (error instanceof RangeError) say(`${error.message}\n${usage}`);
  else throw error;
  process.exitCode = 1;
}
