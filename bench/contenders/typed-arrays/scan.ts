import { answered, type Columns, hasQueue, inbound, slotsAWeek, unknown } from './columns.js';
import {
  abandoned,
  answeredCount,
  cents,
  csatPositive,
  csatResponses,
  detractors,
  handled,
  handleSeconds,
  inTime,
  npsResponses,
  promoters,
  queued,
  queuedAnswered,
  resolutionKnown,
  resolved,
  revenue,
  stride,
  transferredCount,
  volume,
  waitSeconds,
} from './kpi-sums.js';

/** Days of the year, half-open. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

export interface Selection {
  /** By code: 1 if the queue is in. */
  readonly queues: Uint8Array;
  readonly period: DayRange;
  readonly month: DayRange;
  readonly before: DayRange;
}

/** Sums for all questions, filled in one pass. */
export interface Sums {
  readonly days: Float64Array;
  readonly agents: Float64Array;
  /** By queue, then slot of the week: four sums each, `cellStride` apart. */
  readonly cells: Float64Array;
  /** By queue: how many waited so many seconds. */
  readonly waits: readonly Uint32Array[];
  /** By queue, of the month and of the month before. */
  readonly month: Float64Array;
  readonly before: Float64Array;
}

/** Volume, answered, offered in a queue, answered in time, answered in a queue, their seconds of waiting. */
export const cellStride = 6;

export function scan(columns: Columns, selection: Selection, yearDays: number): Sums {
  const queueCount = columns.queues.values.length;
  const { rows, day, slot, channel, direction, queue, agent, outcome, queueSeconds } = columns;
  const sums: Sums = {
    days: new Float64Array(yearDays * stride),
    agents: new Float64Array(columns.agents.values.length * stride),
    cells: new Float64Array(queueCount * slotsAWeek * cellStride),
    waits: Array.from({ length: queueCount }, () => new Uint32Array(columns.longestQueueWait + 1)),
    month: new Float64Array(queueCount * stride),
    before: new Float64Array(queueCount * stride),
  };
  const { days, agents, cells, waits } = sums;
  const { queues, period, month, before } = selection;
  const queuedChannels = Uint8Array.from(columns.channels.values, (name) => (hasQueue(name) ? 1 : 0));

  for (let i = 0; i < rows; i += 1) {
    const q = queue[i]!;
    if (queues[q] === 0) continue;
    const d = day[i]!;
    const inPeriod = d >= period.from && d < period.to;
    const ofMonth =
      d >= month.from && d < month.to ? sums.month : d >= before.from && d < before.to ? sums.before : null;
    if (!inPeriod && ofMonth === null) continue;

    const isAnswered = outcome[i] === answered;
    const isInbound = direction[i] === inbound;
    const isQueued = isInbound && queuedChannels[channel[i]!] === 1;
    const wait = queueSeconds[i]!;
    if (inPeriod) {
      add(columns, i, isQueued, days, d * stride);
      add(columns, i, isQueued, agents, agent[i]! * stride);
      if (isInbound) {
        const at = (q * slotsAWeek + slot[i]!) * cellStride;
        cells[at] = cells[at]! + 1;
        if (isAnswered) cells[at + 1] = cells[at + 1]! + 1;
        if (isQueued) {
          cells[at + 2] = cells[at + 2]! + 1;
          if (isAnswered) {
            if (wait <= 20) cells[at + 3] = cells[at + 3]! + 1;
            cells[at + 4] = cells[at + 4]! + 1;
            cells[at + 5] = cells[at + 5]! + wait;
          }
          const counts = waits[q]!;
          counts[wait] = counts[wait]! + 1;
        }
      }
    }
    if (ofMonth !== null) add(columns, i, isQueued, ofMonth, q * stride);
  }
  return sums;
}

function add(columns: Columns, i: number, isQueued: boolean, sums: Float64Array, at: number): void {
  const isAnswered = columns.outcome[i] === answered;
  const wait = columns.queueSeconds[i]!;
  const csat = columns.csat[i]!;
  const nps = columns.nps[i]!;
  const resolvedFirst = columns.resolvedFirstContact[i]!;
  if (columns.direction[i] === inbound) {
    sums[at + volume] = sums[at + volume]! + 1;
    if (isAnswered) sums[at + answeredCount] = sums[at + answeredCount]! + 1;
    if (isQueued) {
      sums[at + queued] = sums[at + queued]! + 1;
      if (isAnswered) {
        sums[at + queuedAnswered] = sums[at + queuedAnswered]! + 1;
        sums[at + waitSeconds] = sums[at + waitSeconds]! + wait;
        if (wait <= 20) sums[at + inTime] = sums[at + inTime]! + 1;
      } else sums[at + abandoned] = sums[at + abandoned]! + 1;
    }
  }
  if (isAnswered) {
    sums[at + handled] = sums[at + handled]! + 1;
    sums[at + handleSeconds] =
      sums[at + handleSeconds]! + columns.talkSeconds[i]! + columns.holdSeconds[i]! + columns.wrapSeconds[i]!;
    sums[at + transferredCount] = sums[at + transferredCount]! + columns.transferred[i]!;
    sums[at + cents] = sums[at + cents]! + columns.costCents[i]!;
    sums[at + revenue] = sums[at + revenue]! + columns.revenueCents[i]!;
  }
  if (resolvedFirst !== unknown) {
    sums[at + resolutionKnown] = sums[at + resolutionKnown]! + 1;
    sums[at + resolved] = sums[at + resolved]! + resolvedFirst;
  }
  if (csat !== unknown) {
    sums[at + csatResponses] = sums[at + csatResponses]! + 1;
    if (csat >= 4) sums[at + csatPositive] = sums[at + csatPositive]! + 1;
  }
  if (nps !== unknown) {
    sums[at + npsResponses] = sums[at + npsResponses]! + 1;
    if (nps >= 9) sums[at + promoters] = sums[at + promoters]! + 1;
    else if (nps <= 6) sums[at + detractors] = sums[at + detractors]! + 1;
  }
}
