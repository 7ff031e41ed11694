import type { Metric } from '../../questions.js';
import type { Row } from '../../row.js';

type Kpi = Exclude<Metric, `wait-${string}` | `repeat${string}`>;

/** What the KPIs of a group are made of, added to and taken from as rows pass its filters or no longer do. */
export class Sums {
  volume = 0;
  answered = 0;
  queued = 0;
  abandoned = 0;
  waitSeconds = 0;
  inTime = 0;
  handled = 0;
  handleSeconds = 0;
  transferred = 0;
  costCents = 0;
  revenueCents = 0;
  resolutionKnown = 0;
  resolved = 0;
  csatResponses = 0;
  csatPositive = 0;
  npsResponses = 0;
  npsBalance = 0;

  /** Adds a row, or takes it away: `times` is 1 or -1. */
  count(row: Row, times: number): void {
    const answered = row.outcome === 'answered';
    if (row.direction === 'inbound') {
      this.volume += times;
      if (answered) this.answered += times;
      if (isQueued(row)) {
        this.queued += times;
        if (!answered) this.abandoned += times;
        else {
          this.waitSeconds += times * row.queueSeconds;
          if (row.queueSeconds <= 20) this.inTime += times;
        }
      }
    }
    if (answered) {
      this.handled += times;
      this.handleSeconds += times * (row.talkSeconds + row.holdSeconds + row.wrapSeconds);
      if (row.transferred) this.transferred += times;
      // In cents, since fractions that are added and taken away leave a rest.
      this.costCents += times * Math.round(row.cost * 100);
      this.revenueCents += times * Math.round(row.revenue * 100);
    }
    if (row.resolvedFirstContact !== null) {
      this.resolutionKnown += times;
      if (row.resolvedFirstContact) this.resolved += times;
    }
    if (row.csat !== null) {
      this.csatResponses += times;
      if (row.csat >= 4) this.csatPositive += times;
    }
    if (row.nps !== null) {
      this.npsResponses += times;
      if (row.nps >= 9) this.npsBalance += times;
      else if (row.nps <= 6) this.npsBalance -= times;
    }
  }

  value(metric: Kpi): number {
    switch (metric) {
      case 'contact-volume':
        return this.volume;
      case 'answered':
        return this.answered;
      case 'abandon-rate':
        return this.abandoned / this.queued;
      case 'average-speed-of-answer':
        return this.waitSeconds / (this.queued - this.abandoned);
      case 'average-handle-time':
        return this.handleSeconds / this.handled;
      case 'service-level':
        return this.inTime / this.queued;
      case 'fcr':
        return this.resolved / this.resolutionKnown;
      case 'transfer-rate':
        return this.transferred / this.handled;
      case 'csat':
        return this.csatPositive / this.csatResponses;
      case 'nps':
        return (100 * this.npsBalance) / this.npsResponses;
      case 'cost-per-contact':
        return this.costCents / 100 / this.handled;
      case 'revenue-per-contact':
        return this.revenueCents / 100 / this.handled;
    }
  }
}

/** The part of them that q4 asks for. */
export class QueueSums {
  volume = 0;
  answered = 0;
  queued = 0;
  queuedAnswered = 0;
  waitSeconds = 0;
  inTime = 0;

  count(row: Row, times: number): void {
    if (row.direction !== 'inbound') return;
    this.volume += times;
    const answered = row.outcome === 'answered';
    if (answered) this.answered += times;
    if (!isQueued(row)) return;
    this.queued += times;
    if (!answered) return;
    this.queuedAnswered += times;
    this.waitSeconds += times * row.queueSeconds;
    if (row.queueSeconds <= 20) this.inTime += times;
  }
}

/** How often each wait occurs, in whole seconds: percentiles that rows can be taken from. */
export class Waits {
  readonly #counts: number[] = [];
  #total = 0;

  count(row: Row, times: number): void {
    if (row.direction !== 'inbound' || !isQueued(row)) return;
    this.#total += times;
    this.#counts[row.queueSeconds] = (this.#counts[row.queueSeconds] ?? 0) + times;
  }

  /** By nearest rank; NaN where there is none. */
  percentile(p: number): number {
    let left = Math.ceil(p * this.#total);
    if (left === 0) return Number.NaN;
    let seconds = 0;
    for (; seconds < this.#counts.length; seconds += 1) {
      left -= this.#counts[seconds] ?? 0;
      if (left <= 0) break;
    }
    return seconds;
  }
}

/** On the channels that have a queue. */
function isQueued(row: Row): boolean {
  return row.channel === 'voice' || row.channel === 'chat';
}
