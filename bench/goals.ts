import type { ContenderName } from './contenders/contenders.js';
import { type Measure, medianOf, ratioOf, roundsOf, type SizeResults } from './results.js';

/** What the kit is to reach at a million rows. */
interface Goal {
  readonly what: string;
  readonly most: number;
  /** NaN where the run did not measure it. */
  found(of: SizeResults): number;
}

const kit: ContenderName = 'callboard';
const twoWorkers: ContenderName = 'callboard-workers';
const limit: ContenderName = 'js-limit';
const rowObjects: ContenderName = 'row-objects';

function ratio(
  what: string,
  most: number,
  name: ContenderName,
  other: ContenderName,
  measure: Measure,
): Goal {
  return { what: `${what}, × \`${other}\``, most, found: (of) => ratioOf(of, name, other, measure) };
}

const goals: readonly Goal[] = [
  ratio('ingest with two workers', 0.5, twoWorkers, rowObjects, 'ingest'),
  ratio('ingest in one thread', 1.5, kit, limit, 'ingest'),
  {
    what: 'longest block of the main thread while ingesting with two workers, ms',
    most: 50,
    found: (of) => medianOf(of, twoWorkers, 'ingestBlock'),
  },
  {
    what: 'longest block while ingesting in one thread, ms',
    most: 50,
    found: (of) => medianOf(of, kit, 'ingestBlock'),
  },
  {
    what: 'kept, without the texts of comments, B a row',
    most: 60,
    found: (of) => (medianOf(of, kit, 'kept') - of.commentBytes) / of.rows,
  },
  ratio('peak while streaming', 0.35, kit, rowObjects, 'streamPeak'),
  ratio('all questions, warm, in one thread', 1.3, kit, limit, 'all'),
  ratio('all questions, warm, with two workers', 0.8, twoWorkers, limit, 'all'),
  ratio('repeat contacts within 7 days', 1.3, kit, limit, 'repeats'),
];

/** Ten times the rows, and a tenth of that more. */
const mostGrowth = 11;

/** Goals, what was found, and whether that is enough, as lines of Markdown. */
export function goalLines(sizes: readonly SizeResults[]): string[] {
  const largest = sizes.at(-1)!;
  const smaller = sizes.find(({ rows }) => rows * 10 === largest.rows);
  return [
    `| goals, at ${largest.size} rows | at most | found | |`,
    '|---|---:|---:|---|',
    ...goals.map(({ what, most, found }) => line(what, most, found(largest))),
    ...(smaller === undefined ? [] : growthLines(smaller, largest)),
  ];
}

/** The line of each contender of the kit's that grew most from a size to ten times as many rows. */
function growthLines(smaller: SizeResults, larger: SizeResults): string[] {
  const ours = [kit, twoWorkers].filter((name) => roundsOf(larger, name) > 0 && roundsOf(smaller, name) > 0);
  return ours.map((name) => {
    const measures = Object.keys(larger.rounds.find((round) => round[name])![name]!) as Measure[];
    const growth = measures
      .filter((measure) => !measure.endsWith('Block'))
      .map((measure) => ({
        measure,
        times: medianOf(larger, name, measure) / medianOf(smaller, name, measure),
      }))
      .filter(({ times }) => !Number.isNaN(times))
      .sort((a, b) => b.times - a.times);
    const most = growth[0]!;
    return line(
      `\`${name}\`: ${larger.size} × ${smaller.size}, the line that grew most (${most.measure})`,
      mostGrowth,
      most.times,
    );
  });
}

function line(what: string, most: number, found: number): string {
  if (Number.isNaN(found)) return `| ${what} | ${most} | – | not measured |`;
  return `| ${what} | ${most} | ${found < 10 ? found.toFixed(2) : found.toFixed(0)} | ${found <= most ? 'met' : 'missed'} |`;
}
