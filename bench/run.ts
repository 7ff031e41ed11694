import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { serveFiles } from '../scripts/serve/static-server.js';
import type { Timings } from './browser/timings.js';
import { checkAnswers, type RightAnswers, rightAnswers, WrongAnswer } from './check-answers.js';
import type { ContenderName } from './contenders/contenders.js';
import { type Generated, generate } from './generator/generate.js';
import { describeMachine } from './machine.js';
import { measure } from './measure.js';
import { type Options, parseOptions, type Size, sizes, usage } from './options.js';
import { writePageFiles } from './page-files.js';
import { installPeers, isInstalled } from './peers.js';
import { reportText } from './report.js';
import type { Results, Round } from './results.js';
import { withFigures } from './with-figures.js';

/** Where this run's pages lie while it lasts, and where its figures stay. */
const pagesFolder = `.cache/bench/${process.pid}`;
const resultsFolder = 'bench/results';

async function run({ sizes: asked, rounds, contenders, write }: Options): Promise<void> {
  if (!contenders.every(isInstalled)) {
    say('Installing the packages of bench/package.json');
    installPeers();
  }
  const prepared: {
    size: Size;
    file: Pick<Generated, 'commentBytes'> & { byteLength: number };
    right: RightAnswers;
  }[] = [];
  const files: string[] = [];
  for (const size of asked) {
    say(`Generating ${size} rows`);
    const generated = generate(sizes[size]);
    const written = await writePageFiles(`${pagesFolder}/${size}`, contenders, generated);
    files.push(...written.map((file) => `/${size}/${file}`));
    say(`Working out the right answers to questions of ${size} rows`);
    const { bytes, commentBytes } = generated;
    prepared.push({ size, file: { byteLength: bytes.length, commentBytes }, right: rightAnswers(generated) });
  }
  // Isolated pages have a clock of 5 µs, others one of 100 µs; their workers must be isolated too.
  const isolated = {
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  };
  const server = await serveFiles({
    mounts: { '/': pagesFolder },
    headers: Object.fromEntries(files.map((file) => [file, isolated])),
  });
  const urlOf = (size: Size, name: ContenderName): string => `${server.url}/${size}/${name}.html`;
  try {
    for (const { size, right } of prepared) {
      for (const name of contenders) {
        say(`Checking the answers of ${name} about ${size} rows`);
        await checkAnswers(urlOf(size, name), name, right).catch((error: unknown) => {
          throw error instanceof WrongAnswer ? new WrongAnswer(`${name}: ${error.message}`) : error;
        });
      }
    }
    const measured = new Map<Size, Round[]>(asked.map((size) => [size, []]));
    for (let round = 0; round < rounds; round += 1) {
      // What comes first finds a cooler machine, so the order turns round.
      const order = round % 2 === 0 ? contenders : contenders.toReversed();
      for (const size of asked) {
        const timings: Partial<Record<ContenderName, Timings>> = {};
        for (const name of order) {
          say(`Round ${round + 1} of ${rounds}, ${size}: ${name}`);
          timings[name] = await measure(urlOf(size, name));
        }
        measured.get(size)!.push(timings);
      }
    }
    const results: Results = {
      takenAt: new Date().toISOString(),
      machine: await describeMachine(),
      sizes: prepared.map(({ size, file }) => ({
        size,
        rows: sizes[size],
        bytes: file.byteLength,
        commentBytes: file.commentBytes,
        rounds: measured.get(size)!.map((round) => inOrder(round, contenders)),
      })),
    };
    await save(results);
    const report = reportText(results);
    console.log(report);
    if (write) await writeFigures(report);
  } finally {
    await server.close();
    await rm(pagesFolder, { recursive: true });
  }
}

/** A round's figures in the order in which contenders are listed, whatever the order of its own. */
function inOrder(round: Round, contenders: readonly ContenderName[]): Round {
  return Object.fromEntries(contenders.map((name) => [name, round[name]]));
}

async function save(results: Results): Promise<void> {
  await mkdir(resultsFolder, { recursive: true });
  const names = results.sizes.map(({ size }) => size).join('-');
  const file = `${resultsFolder}/${names}-${results.takenAt.replaceAll(':', '-')}.json`;
  await writeFile(file, `${JSON.stringify(results, null, 2)}\n`);
  say(`Written to ${file}`);
}

/** Puts the figures into the page about performance, in place of those of the run before. */
async function writeFigures(report: string): Promise<void> {
  const page = 'docs/performance.md';
  await writeFile(page, withFigures(await readFile(page, 'utf8'), report));
  say(`Written to ${page}`);
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
