import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import type { Timings } from './browser/timings.js';
import { checkAnswers } from './check-answers.js';
import type { ContenderName } from './contenders/contenders.js';
import { Died } from './died.js';
import type { Machine } from './machine.js';
import { measure } from './measure.js';
import { type Size, sizes } from './options.js';
import type { PageFiles } from './page-files.js';
import type { Prepared } from './prepare.js';
import type { Death, Results } from './results.js';
import { hashOf, sourceHash } from './source-hash.js';

/** All that is settled before the first contender begins. */
export interface Run {
  readonly url: string;
  readonly cache: string;
  readonly prepared: readonly (Prepared & Pick<PageFiles, 'made'>)[];
  readonly rounds: number;
  readonly contenders: readonly ContenderName[];
  readonly takenAt: string;
  readonly machine: Machine;
}

/**
 * Checks every contender's answers and takes its figures, round by round; `keep` is given all there is after each, so that
 * a run that is ended was not for nothing. Throws a WrongAnswer before anything is timed.
 */
export async function takeRounds(
  run: Run,
  say: (line: string) => void,
  keep: (results: Results) => Promise<void>,
): Promise<Results> {
  const { url, prepared, rounds, contenders, takenAt, machine } = run;
  const driver = await sourceHash(['./measure.ts', './check-answers.ts']);
  const measured = prepared.map((each) => ({
    ...each,
    made: Object.fromEntries(contenders.map((name) => [name, hashOf([driver, each.made[name]!])])),
    rounds: [] as Partial<Record<ContenderName, Timings>>[],
    deaths: [] as Death[],
  }));
  const urlOf = (size: Size, name: ContenderName): string => `${url}/${size}/${name}.html`;
  const resultsNow = (): Results => ({
    takenAt,
    machine,
    sizes: measured.map(({ size, byteLength, commentBytes, made, rounds: taken, deaths }) => ({
      size,
      rows: sizes[size],
      bytes: byteLength,
      commentBytes,
      made,
      rounds: taken,
      deaths,
    })),
  });

  for (const { size, right, made, deaths } of measured) {
    for (const name of contenders) {
      const mark = `${run.cache}/right/${hashOf([made[name]!, machine.chromium])}`;
      if (existsSync(mark)) continue;
      say(`Checking the answers of ${name} about ${size} rows`);
      const death = await deathIn(name, () => checkAnswers(urlOf(size, name), name, right));
      if (death !== undefined) {
        say(`${name} died at ${size} rows, ${death.what}`);
        deaths.push(death);
        continue;
      }
      await mkdir(`${run.cache}/right`, { recursive: true });
      await writeFile(mark, '');
    }
  }
  for (let round = 0; round < rounds; round += 1) {
    // What comes first finds a cooler machine, so the order turns round.
    const order = round % 2 === 0 ? contenders : contenders.toReversed();
    for (const { size, rounds: taken, deaths } of measured) {
      const timings: Partial<Record<ContenderName, Timings>> = {};
      taken.push(timings);
      for (const name of order) {
        if (deaths.some(({ contender }) => contender === name)) continue;
        say(`Round ${round + 1} of ${rounds}, ${size}: ${name}`);
        const death = await deathIn(name, async () => {
          timings[name] = await measure(urlOf(size, name));
        });
        if (death !== undefined) {
          say(`${name} died at ${size} rows, ${death.what}`);
          deaths.push(death);
        }
        await keep(resultsNow());
      }
    }
  }
  return resultsNow();
}

/** How a contender died of what was done with it, if it did. */
async function deathIn(contender: ContenderName, work: () => Promise<void>): Promise<Death | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (!(error instanceof Died)) throw error;
    return { contender, what: error.message };
  }
}
