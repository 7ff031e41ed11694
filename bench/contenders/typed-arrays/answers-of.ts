import type { Answer, AnswerKey, Answers, ColumnName } from '../../answer.js';
import { datesOf, type Days, daysBetween, year } from '../../calendar.js';
import { kpis, monthsOf, type QuestionId, type questions, type View } from '../../questions.js';
import { slotsAWeek } from './columns.js';
import { kpiColumn, stride } from './kpi-sums.js';
import type { Repeats } from './repeats.js';
import { cellStride, type DayRange, type Selection, type Sums } from './scan.js';

export const yearDays = daysBetween(year.from, year.to);
const dates = datesOf(year);

/** What there is to answer a view with; each is worked out when a question wants it. */
export interface Findings {
  /** By code. */
  readonly queues: readonly (string | null)[];
  readonly agents: readonly (string | null)[];
  scan(selection: Selection): Sums;
  countRepeats(): Repeats;
}

/** The answers to a view's questions out of sums by group. */
export function answersOf(findings: Findings, view: View): Answers {
  const period = dayRange(view.period ?? year);
  const { queues, agents } = findings;
  let scanned: Sums | undefined;
  const sums = (): Sums => (scanned ??= findings.scan(selectionOf(view, queues)));
  const answer = {
    q1: () => kpiAnswer([[]], total(sums().days), [0]),
    q2: () => byDay(sums(), period),
    q3: () => byAgent(agents, sums()),
    q4: () => byQueueAndSlot(queues, sums()),
    q5: () => waitPercentiles(queues, sums()),
    q6: () => repeats(findings.countRepeats()),
    q7: () => byMonth(queues, sums()),
  } satisfies Record<QuestionId, () => Answer>;
  return Object.fromEntries(view.questions.map((id) => [id, answer[id]()]));
}

function selectionOf(view: View, queues: readonly (string | null)[]): Selection {
  const { month, before } = monthsOf(view);
  return {
    queues: Uint8Array.from(queues, (queue) => (isIn(queue as string, view) ? 1 : 0)),
    period: dayRange(view.period ?? year),
    month: dayRange(month),
    before: dayRange(before),
  };
}

function repeats({ base, repeats }: Repeats): Answer {
  return {
    keys: [[]],
    columns: { repeats: [repeats], 'repeat-base': [base], 'repeat-contact-rate': [repeats / base] },
  };
}

function isIn(queue: string, view: View): boolean {
  return view.queues === null || view.queues.includes(queue);
}

function dayRange({ from, to }: Days): DayRange {
  return { from: daysBetween(year.from, from), to: daysBetween(year.from, to) };
}

function kpiAnswer(keys: readonly AnswerKey[], sums: Float64Array, groups: readonly number[]): Answer {
  return { keys, columns: Object.fromEntries(kpis.map((kpi) => [kpi, kpiColumn(kpi, sums, groups)])) };
}

function total(groups: Float64Array): Float64Array {
  const sums = new Float64Array(stride);
  for (let i = 0; i < groups.length; i += 1) sums[i % stride]! += groups[i]!;
  return sums;
}

function byDay(sums: Sums, { from, to }: DayRange): Answer {
  const days = Array.from({ length: to - from }, (_, i) => from + i);
  return kpiAnswer(
    days.map((day) => [dates[day]!]),
    sums.days,
    days,
  );
}

function byAgent(agents: readonly (string | null)[], sums: Sums): Answer {
  const groups = [...agents.keys()].filter((agent) => hasRows(sums.agents, agent));
  return kpiAnswer(
    groups.map((agent) => [agents[agent]!]),
    sums.agents,
    groups,
  );
}

function hasRows(sums: Float64Array, group: number): boolean {
  return sums.subarray(group * stride, (group + 1) * stride).some((sum) => sum > 0);
}

const slotNames = Array.from({ length: slotsAWeek }, (_, slot) => {
  const quarter = slot % 96;
  const hour = String(Math.floor(quarter / 4)).padStart(2, '0');
  return `${Math.floor(slot / 96) + 1}T${hour}:${String((quarter % 4) * 15).padStart(2, '0')}`;
});

function byQueueAndSlot(queues: readonly (string | null)[], { cells }: Sums): Answer {
  const keys: AnswerKey[] = [];
  const starts: number[] = [];
  for (let cell = 0; cell < queues.length * slotsAWeek; cell += 1) {
    if (cells[cell * cellStride] === 0) continue;
    keys.push([queues[Math.floor(cell / slotsAWeek)]!, slotNames[cell % slotsAWeek]!]);
    starts.push(cell * cellStride);
  }
  const column = (value: (at: number) => number): Float64Array => Float64Array.from(starts, value);
  return {
    keys,
    columns: {
      'contact-volume': column((at) => cells[at]!),
      answered: column((at) => cells[at + 1]!),
      'average-speed-of-answer': column((at) => cells[at + 5]! / cells[at + 4]!),
      'service-level': column((at) => cells[at + 3]! / cells[at + 2]!),
    } satisfies Record<(typeof questions.q4.metrics)[number], Float64Array>,
  };
}

function waitPercentiles(queues: readonly (string | null)[], { waits }: Sums): Answer {
  const asked = [...queues.keys()].filter((queue) => waits[queue]!.some((count) => count > 0));
  return {
    keys: asked.map((queue) => [queues[queue]!]),
    columns: {
      'wait-p50': asked.map((queue) => nearestRank(waits[queue]!, 0.5)),
      'wait-p90': asked.map((queue) => nearestRank(waits[queue]!, 0.9)),
    },
  };
}

/** The percentile of values that are counted by value. */
function nearestRank(counts: Uint32Array, p: number): number {
  const rank = Math.ceil(p * counts.reduce((sum, count) => sum + count, 0));
  let seen = 0;
  return counts.findIndex((count) => (seen += count) >= rank);
}

function byMonth(queues: readonly (string | null)[], { month, before }: Sums): Answer {
  const groups = [...queues.keys()].filter((queue) => hasRows(month, queue) || hasRows(before, queue));
  const columns: Partial<Record<ColumnName, Float64Array>> = {};
  for (const kpi of kpis) {
    columns[kpi] = kpiColumn(kpi, month, groups);
    columns[`previous ${kpi}`] = kpiColumn(kpi, before, groups);
  }
  return { keys: groups.map((group) => [queues[group]!]), columns };
}
