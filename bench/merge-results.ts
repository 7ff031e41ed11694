import { isDeepStrictEqual } from 'node:util';
import { sizes } from './options.js';
import type { Results, SizeResults } from './results.js';

/**
 * Several runs as one that had the rounds of all. Throws a RangeError where they are not of the same machine, rows and
 * contenders: medians over different things would be of none.
 */
export function mergeResults(runs: readonly Results[]): Results {
  const ascending = runs.toSorted((a, b) => a.takenAt.localeCompare(b.takenAt));
  const last = ascending.at(-1);
  if (last === undefined) throw new RangeError('no figures to put together');
  for (const { machine, takenAt } of ascending) {
    if (!isDeepStrictEqual(machine, last.machine))
      throw new RangeError(`taken on another machine: ${takenAt}`);
  }
  const merged = new Map<string, SizeResults>();
  for (const { sizes: ofRun, takenAt } of ascending) {
    for (const each of ofRun) {
      const before = merged.get(each.size);
      merged.set(each.size, before === undefined ? each : together(before, each, takenAt));
    }
  }
  return {
    ...last,
    sizes: [...merged.values()].toSorted((a, b) => sizes[a.size] - sizes[b.size]),
  };
}

function together(before: SizeResults, more: SizeResults, takenAt: string): SizeResults {
  for (const [name, made] of Object.entries(more.made)) {
    const other = (before.made as Readonly<Record<string, string>>)[name];
    if (other !== undefined && other !== made)
      throw new RangeError(`another ${name}, or other rows, at ${more.size}: ${takenAt}`);
  }
  return {
    ...before,
    made: { ...before.made, ...more.made },
    rounds: [...before.rounds, ...more.rounds],
    deaths: [...before.deaths, ...more.deaths],
  };
}
