import type { Timings } from './browser/timings.js';
import type { ContenderName } from './contenders/contenders.js';
import type { Machine } from './machine.js';
import { median } from './median.js';
import { fewestRounds, type Size } from './options.js';

/** A run of the bench, as it is written to `bench/results/`. */
export interface Results {
  readonly size: Size;
  readonly rows: number;
  readonly bytes: number;
  readonly takenAt: string;
  readonly machine: Machine;
  /** A round each, in the order in which they were run. */
  readonly rounds: readonly Readonly<Partial<Record<ContenderName, Timings>>>[];
}

type Measure = keyof Timings;

const measures: readonly {
  readonly measure: Measure;
  readonly heading: string;
  readonly unit: 'ms' | 'MiB';
}[] = [
  { measure: 'ingest', heading: 'ingest', unit: 'ms' },
  { measure: 'ingestBlock', heading: 'block while ingesting', unit: 'ms' },
  { measure: 'heapBytes', heading: 'heap after ingest, MiB', unit: 'MiB' },
  { measure: 'first', heading: 'Q, first', unit: 'ms' },
  { measure: 'all', heading: 'Q', unit: 'ms' },
  { measure: 'repeats', heading: 'q6 alone', unit: 'ms' },
  { measure: 'allBlock', heading: 'block while asking', unit: 'ms' },
  { measure: 'F1', heading: 'F1', unit: 'ms' },
  { measure: 'F2', heading: 'F2', unit: 'ms' },
  { measure: 'F3', heading: 'F3', unit: 'ms' },
  { measure: 'F4', heading: 'F4', unit: 'ms' },
  { measure: 'F0', heading: 'F0', unit: 'ms' },
  { measure: 'brush', heading: 'brush, a step', unit: 'ms' },
  { measure: 'toggle', heading: 'toggle of a queue', unit: 'ms' },
  { measure: 'append', heading: 'append 1,000, Q', unit: 'ms' },
];

/** The kit: the others are divided by it. */
const subject: ContenderName = 'callboard';

/** A run as Markdown: the median of each measure for each contender and, of the others, of the ratios to the kit's. */
export function reportText(results: Results): string {
  const { size, bytes, rounds, machine } = results;
  const names = Object.keys(rounds[0] ?? {}).toSorted() as ContenderName[];
  const header = ['', ...names].join(' | ');
  const lines = measures.map(({ measure, heading, unit }) =>
    [heading, ...names.map((name) => cell(rounds, name, measure, unit))].join(' | '),
  );
  return [
    `${size} rows (${(bytes / 1e6).toFixed(0)} MB of JSON), medians of ${rounds.length} rounds` +
      `${rounds.length < fewestRounds ? ` (fewer than ${fewestRounds}: a trial)` : ''}, ms`,
    `${machine.processor}, ${machine.cores} cores, ${machine.memoryGiB} GiB; ${machine.system}; ` +
      `Chromium ${machine.chromium}, Node ${machine.node}; ${results.takenAt}`,
    `In brackets: how many times ${subject}'s figure it is, round by round; below 1 it is ahead of ${subject}.`,
    '',
    `| ${header} |`,
    `|---|${'---:|'.repeat(names.length)}`,
    ...lines.map((line) => `| ${line} |`),
  ].join('\n');
}

function cell(rounds: Results['rounds'], name: ContenderName, measure: Measure, unit: 'ms' | 'MiB'): string {
  const values = rounds.map((round) => round[name]![measure]);
  const figure = number(median(values) / (unit === 'MiB' ? 2 ** 20 : 1));
  if (name === subject || !(subject in (rounds[0] ?? {}))) return figure;
  const ratio = median(rounds.map((round) => round[name]![measure] / round[subject]![measure]));
  return `${figure} (${ratio.toFixed(2)} ×)`;
}

function number(value: number): string {
  return value < 100 ? value.toFixed(1) : value.toFixed(0);
}
