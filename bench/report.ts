import { type ContenderName, entryOf } from './contenders/contenders.js';
import { goalLines } from './goals.js';
import { fewestRounds } from './options.js';
import {
  contendersIn,
  type Measure,
  medianOf,
  ratioOf,
  type Results,
  roundsOf,
  type SizeResults,
} from './results.js';

interface Column {
  readonly measure: Measure;
  readonly heading: string;
  /** Milliseconds where nothing is said. */
  readonly unit?: 'MiB' | 'B a row';
}

const reading: readonly Column[] = [
  { measure: 'ingest', heading: 'ingest' },
  { measure: 'ingestBlock', heading: 'block' },
  { measure: 'ingestPeak', heading: 'peak, MiB', unit: 'MiB' },
  { measure: 'kept', heading: 'kept, B a row', unit: 'B a row' },
  { measure: 'stream', heading: 'streamed' },
  { measure: 'streamBlock', heading: 'block' },
  { measure: 'streamPeak', heading: 'peak, MiB', unit: 'MiB' },
];

const asking: readonly Column[] = [
  { measure: 'first', heading: 'Q, first' },
  { measure: 'all', heading: 'Q' },
  { measure: 'allBlock', heading: 'block' },
  { measure: 'repeats', heading: 'q6' },
  { measure: 'F0', heading: 'Qfast' },
  { measure: 'F1', heading: 'F1' },
  { measure: 'F2', heading: 'F2' },
  { measure: 'F3', heading: 'F3' },
  { measure: 'F4', heading: 'F4' },
  { measure: 'brush', heading: 'brush' },
  { measure: 'toggle', heading: 'toggle' },
  { measure: 'append', heading: 'append' },
];

/** The kit: figures of others that are better are set in bold. */
const subject: ContenderName = 'callboard';

/** A run as Markdown. */
export function reportText({ sizes, machine, takenAt }: Results): string {
  const rounds = sizes.flatMap((size) => contendersIn(size).map((name) => roundsOf(size, name)));
  // Of a contender that died there is none, which its row says.
  const [fewest, most] = [Math.min(...rounds.filter((count) => count > 0)), Math.max(...rounds)];
  return [
    `Medians of ${fewest === most ? most : `${fewest} to ${most}`} ${most === 1 ? 'round' : 'rounds'}${fewest < fewestRounds ? ` (fewer than ${fewestRounds}: a trial)` : ''}, in ms ` +
      `where nothing else is said; **bold**: ahead of \`${subject}\`. ${machine.processor}, ${machine.cores} cores, ` +
      `${machine.memoryGiB} GiB; ${machine.system}; Chromium ${machine.chromium}, Node ${machine.node}; ` +
      `${takenAt.slice(0, 10)}.`,
    ...sizes.flatMap((size) => [
      '',
      ...tableOf(size, reading),
      '',
      ...tableOf(size, asking),
      ...lacking(size),
      ...died(size),
    ]),
    '',
    ...goalLines(sizes),
  ].join('\n');
}

function tableOf(size: SizeResults, columns: readonly Column[]): string[] {
  const title = `${size.size} rows (${(size.bytes / 1e6).toFixed(0)} MB)`;
  return [
    `| ${[title, ...columns.map(({ heading }) => heading)].join(' | ')} |`,
    `|---|${'---:|'.repeat(columns.length)}`,
    ...contendersIn(size).map(
      (name) =>
        `| ${[titleOf(size, name), ...columns.map((column) => cell(size, name, column))].join(' | ')} |`,
    ),
  ];
}

/** With its number of rounds, where others have more; `died` where it has none. */
function titleOf(size: SizeResults, name: ContenderName): string {
  const rounds = roundsOf(size, name);
  if (rounds === 0) return `${name}: died`;
  const most = Math.max(...contendersIn(size).map((other) => roundsOf(size, other)));
  return rounds === most ? name : `${name} (${rounds} ${rounds === 1 ? 'round' : 'rounds'})`;
}

function cell(size: SizeResults, name: ContenderName, { measure, unit }: Column): string {
  if (measure === 'repeats' && entryOf(name).lacks?.includes('q6')) return '–';
  const value =
    medianOf(size, name, measure) / (unit === 'MiB' ? 2 ** 20 : unit === 'B a row' ? size.rows : 1);
  if (Number.isNaN(value)) return '–';
  const text = value < 10 ? value.toFixed(1) : value.toFixed(0);
  return name !== subject && ratioOf(size, name, subject, measure) < 1 ? `**${text}**` : text;
}

function lacking(size: SizeResults): string[] {
  const lines = contendersIn(size).flatMap((name) => {
    const { lacks = [] } = entryOf(name);
    return lacks.length === 0 ? [] : [`${name} is not asked ${lacks.join(', ')}, which it cannot answer.`];
  });
  return lines.length === 0 ? [] : ['', ...lines];
}

function died({ size, deaths }: SizeResults): string[] {
  if (deaths.length === 0) return [];
  return ['', ...deaths.map(({ contender, what }) => `${contender} died at ${size} rows, ${what}.`)];
}
