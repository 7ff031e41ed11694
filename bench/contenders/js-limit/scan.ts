import { slotsAWeek } from '../typed-arrays/columns.js';
import { cellStride, type Selection, type Sums } from '../typed-arrays/scan.js';
import type { BlockDays } from './block-days.js';
import type { Columns } from './columns.js';
import { GroupSums, groupShift, opinionsAt, rowsAFlush, sumsAt } from './group-sums.js';
import { handledMask, kinds, queuedAnsweredMask, type RowClasses } from './row-classes.js';

/** Rows of a block: what is found of them stays in the nearest cache. */
export const blockRows = 2048;

/** Counts of a cell of queue and slot by kind and in time, and in the last place its seconds of waiting. */
const cellShift = 4;
const waitPlace = 15;

/** The sums for all questions but q6, in one pass over the blocks that have days of the selection. */
export function scan(
  columns: Columns,
  blocks: BlockDays,
  { handling, opinion }: RowClasses,
  { queues, period, month, before }: Selection,
  yearDays: number,
): Sums {
  const queueCount = columns.queues.size;
  const { rows, word, day, slot, queue, agent } = columns;
  const { queueSeconds, talkSeconds, holdSeconds, wrapSeconds, costCents, revenueCents } = columns;
  const days = new GroupSums(yearDays);
  const agents = new GroupSums(columns.agents.size + 1);
  /** By queue, of the month before and then of the month. */
  const months = new GroupSums(queueCount * 2);
  const cells = new Int32Array((queueCount * slotsAWeek) << cellShift);
  /** By queue and seconds; the first place is of rows in no queue. */
  const longest = blocks.longestWait + 1;
  const waits = new Uint32Array(queueCount * longest + 1);

  const inPeriod = daysIn(period, yearDays);
  const inMonths = daysIn(month, yearDays);
  for (let d = before.from; d < before.to; d += 1) inMonths[d] = 1;
  const selected = new Int32Array(blockRows);

  const dayCounts = days.counts;
  const agentCounts = agents.counts;
  const monthCounts = months.counts;

  for (let from = 0, block = 0; from < rows; from += blockRows, block += 1) {
    const to = Math.min(rows, from + blockRows);
    if (from % rowsAFlush === 0) for (const groups of [days, agents, months]) groups.flush();

    if (blocks.meets(block, period)) {
      let n = 0;
      for (let i = from; i < to; i += 1) {
        selected[n] = i;
        n += queues[queue[i]!]! & inPeriod[day[i]!]!;
      }
      for (let k = 0; k < n; k += 1) {
        const i = selected[k]!;
        const w = word[i]!;
        const wait = queueSeconds[i]!;
        // Less than 0 where the wait is at most 20.
        const late = handling[w]!;
        const how = late | ((wait - 21) >>> 31);
        const said = opinionsAt + opinion[w]!;
        const handled = handledMask[how]!;
        const counted = wait & queuedAnsweredMask[how]!;
        const handle = (talkSeconds[i]! + holdSeconds[i]! + wrapSeconds[i]!) & handled;
        const cost = costCents[i]! & handled;
        const revenue = revenueCents[i]! & handled;

        const ofDay = day[i]! << groupShift;
        dayCounts[ofDay + how]! += 1;
        dayCounts[ofDay + said]! += 1;
        dayCounts[ofDay + sumsAt]! += counted;
        dayCounts[ofDay + sumsAt + 1]! += handle;
        dayCounts[ofDay + sumsAt + 2]! += cost;
        dayCounts[ofDay + sumsAt + 3]! += revenue;

        const ofAgent = agent[i]! << groupShift;
        agentCounts[ofAgent + how]! += 1;
        agentCounts[ofAgent + said]! += 1;
        agentCounts[ofAgent + sumsAt]! += counted;
        agentCounts[ofAgent + sumsAt + 1]! += handle;
        agentCounts[ofAgent + sumsAt + 2]! += cost;
        agentCounts[ofAgent + sumsAt + 3]! += revenue;

        const q = queue[i]!;
        const cell = (q * slotsAWeek + slot[i]!) << cellShift;
        const kind = how >> 2;
        cells[cell + kind * 2 + (how & 1)]! += 1;
        cells[cell + waitPlace]! += counted;
        waits[(kind >> 2) * (q * longest + wait + 1)]! += 1;
      }
    }

    if (blocks.meets(block, month) || blocks.meets(block, before)) {
      let n = 0;
      for (let i = from; i < to; i += 1) {
        selected[n] = i;
        n += queues[queue[i]!]! & inMonths[day[i]!]!;
      }
      for (let k = 0; k < n; k += 1) {
        const i = selected[k]!;
        const w = word[i]!;
        const wait = queueSeconds[i]!;
        const how = handling[w]! | ((wait - 21) >>> 31);
        const handled = handledMask[how]!;
        const group = (queue[i]! * 2 + (day[i]! >= month.from ? 1 : 0)) << groupShift;
        monthCounts[group + how]! += 1;
        monthCounts[group + opinionsAt + opinion[w]!]! += 1;
        monthCounts[group + sumsAt]! += wait & queuedAnsweredMask[how]!;
        monthCounts[group + sumsAt + 1]! += (talkSeconds[i]! + holdSeconds[i]! + wrapSeconds[i]!) & handled;
        monthCounts[group + sumsAt + 2]! += costCents[i]! & handled;
        monthCounts[group + sumsAt + 3]! += revenueCents[i]! & handled;
      }
    }
  }

  const ofMonths = months.kpiSums();
  const stride = ofMonths.length / (queueCount * 2 || 1);
  return {
    days: days.kpiSums(),
    agents: agents.kpiSums(),
    cells: cellSums(cells),
    waits: Array.from({ length: queueCount }, (_, q) =>
      waits.subarray(q * longest + 1, (q + 1) * longest + 1),
    ),
    month: everyOther(ofMonths, stride, 1),
    before: everyOther(ofMonths, stride, 0),
  };
}

/** By day: 1 if it is in. */
function daysIn({ from, to }: { from: number; to: number }, yearDays: number): Uint8Array {
  return Uint8Array.from({ length: yearDays }, (_, day) => (day >= from && day < to ? 1 : 0));
}

/** Volume, answered, offered in a queue, answered in time, answered in a queue, their seconds of waiting. */
function cellSums(cells: Int32Array): Float64Array {
  const count = cells.length >> cellShift;
  const sums = new Float64Array(count * cellStride);
  for (let cell = 0; cell < count; cell += 1) {
    const at = cell << cellShift;
    const of = (kind: number): number => cells[at + kind * 2]! + cells[at + kind * 2 + 1]!;
    const queuedAnswered = of(kinds.queuedAnswered);
    const queued = of(kinds.abandoned) + queuedAnswered;
    const answered = of(kinds.answered) + queuedAnswered;
    const to = cell * cellStride;
    sums[to] = of(kinds.missed) + of(kinds.answered) + queued;
    sums[to + 1] = answered;
    sums[to + 2] = queued;
    sums[to + 3] = cells[at + kinds.queuedAnswered * 2 + 1]!;
    sums[to + 4] = queuedAnswered;
    sums[to + 5] = cells[at + waitPlace]!;
  }
  return sums;
}

/** Of pairs of stretches the first ones, or the second ones. */
function everyOther(values: Float64Array, length: number, which: number): Float64Array {
  const chosen = new Float64Array(values.length / 2);
  for (let i = 0; i < chosen.length / length; i += 1) {
    chosen.set(values.subarray((i * 2 + which) * length, (i * 2 + which + 1) * length), i * length);
  }
  return chosen;
}
