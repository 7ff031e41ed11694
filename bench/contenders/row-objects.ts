import type { Answer, AnswerKey, Answers, ColumnName } from '../answer.js';
import { type Days, datesOf, weekdayOf, year } from '../calendar.js';
import {
  kpis,
  monthsOf,
  type QuestionId,
  questions,
  repeatsFrom,
  repeatWindowDays,
  type View,
} from '../questions.js';
import type { Row, RowFile } from '../row.js';
import type { Contender } from './contender.js';

/** `JSON.parse` and plain loops over its objects: what most pages do. */
export function rowObjects(): Contender {
  let rows: Row[] = [];
  return {
    async ingest(bytes) {
      rows = (JSON.parse(new TextDecoder().decode(bytes)) as RowFile).contacts as Row[];
    },
    async ingestStream(stream) {
      rows = ((await new Response(stream).json()) as RowFile).contacts as Row[];
    },
    async ask(view) {
      const queues = view.queues && new Set(view.queues);
      const ofQueues = queues ? rows.filter((row) => queues.has(row.queue)) : rows;
      const inView = view.period ? within(ofQueues, view.period) : ofQueues;
      const answer = {
        q1: () => kpiAnswer([[]], [total(inView)]),
        q2: () => byDay(inView, view.period ?? year),
        q3: () => tabulate(groupBy(inView, (row) => row.agent)),
        q4: () => byQueueAndSlot(inView),
        q5: () => waitPercentiles(inView),
        q6: () => repeats(inView),
        q7: () => byMonth(ofQueues, view),
      } satisfies Record<QuestionId, () => Answer>;
      return Object.fromEntries(view.questions.map((id) => [id, answer[id]()])) as Answers;
    },
    async append(bytes) {
      rows.push(...(JSON.parse(new TextDecoder().decode(bytes)) as Row[]));
    },
  };
}

/** Rows say their start on the wall clock, so that texts can be compared. */
function within(rows: readonly Row[], { from, to }: Days): Row[] {
  return rows.filter((row) => row.startedAt >= from && row.startedAt < to);
}

/** What the KPIs are made of. */
class Sums {
  volume = 0;
  answered = 0;
  queued = 0;
  abandoned = 0;
  queuedAnswered = 0;
  waitSeconds = 0;
  inTime = 0;
  handled = 0;
  handleSeconds = 0;
  csatResponses = 0;
  csatPositive = 0;
  resolutionKnown = 0;
  resolved = 0;
  transferred = 0;
  costCents = 0;
  revenueCents = 0;
  npsResponses = 0;
  promoters = 0;
  detractors = 0;

  add(row: Row): void {
    const answered = row.outcome === 'answered';
    if (row.direction === 'inbound') {
      this.volume += 1;
      if (answered) this.answered += 1;
      if (row.channel === 'voice' || row.channel === 'chat') {
        this.queued += 1;
        if (answered) {
          this.queuedAnswered += 1;
          this.waitSeconds += row.queueSeconds;
          if (row.queueSeconds <= 20) this.inTime += 1;
        } else this.abandoned += 1;
      }
    }
    if (answered) {
      this.handled += 1;
      this.handleSeconds += row.talkSeconds + row.holdSeconds + row.wrapSeconds;
      if (row.transferred) this.transferred += 1;
      this.costCents += Math.round(row.cost * 100);
      this.revenueCents += Math.round(row.revenue * 100);
    }
    if (row.resolvedFirstContact !== null) {
      this.resolutionKnown += 1;
      if (row.resolvedFirstContact) this.resolved += 1;
    }
    if (row.csat !== null) {
      this.csatResponses += 1;
      if (row.csat >= 4) this.csatPositive += 1;
    }
    if (row.nps !== null) {
      this.npsResponses += 1;
      if (row.nps >= 9) this.promoters += 1;
      else if (row.nps <= 6) this.detractors += 1;
    }
  }

  value(metric: (typeof kpis)[number]): number {
    switch (metric) {
      case 'contact-volume':
        return this.volume;
      case 'answered':
        return this.answered;
      case 'abandon-rate':
        return this.abandoned / this.queued;
      case 'average-speed-of-answer':
        return this.waitSeconds / this.queuedAnswered;
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
        return (100 * (this.promoters - this.detractors)) / this.npsResponses;
      case 'cost-per-contact':
        return this.costCents / 100 / this.handled;
      case 'revenue-per-contact':
        return this.revenueCents / 100 / this.handled;
    }
  }
}

function total(rows: readonly Row[]): Sums {
  const sums = new Sums();
  for (const row of rows) sums.add(row);
  return sums;
}

function groupBy<Name>(rows: readonly Row[], nameOf: (row: Row) => Name): Map<Name, Sums> {
  const groups = new Map<Name, Sums>();
  for (const row of rows) {
    const name = nameOf(row);
    let sums = groups.get(name);
    if (sums === undefined) {
      sums = new Sums();
      groups.set(name, sums);
    }
    sums.add(row);
  }
  return groups;
}

function tabulate(groups: ReadonlyMap<string | null, Sums>): Answer {
  return kpiAnswer(
    Array.from(groups.keys(), (name) => [name]),
    [...groups.values()],
  );
}

function kpiAnswer(keys: readonly AnswerKey[], sums: readonly Sums[]): Answer {
  return { keys, columns: Object.fromEntries(kpis.map((kpi) => [kpi, sums.map((each) => each.value(kpi))])) };
}

function byDay(rows: readonly Row[], period: Days): Answer {
  const groups = groupBy(rows, (row) => row.startedAt.slice(0, 10));
  return tabulate(new Map(datesOf(period).map((day) => [day, groups.get(day) ?? new Sums()])));
}

function byQueueAndSlot(rows: readonly Row[]): Answer {
  const weekdays = new Map<string, number>();
  const queues = new Map<string, Map<string, Sums>>();
  for (const row of rows) {
    const day = row.startedAt.slice(0, 10);
    let weekday = weekdays.get(day);
    if (weekday === undefined) {
      weekday = weekdayOf(day);
      weekdays.set(day, weekday);
    }
    const quarter = Math.floor(Number(row.startedAt.slice(14, 16)) / 15) * 15;
    const slot = `${weekday}T${row.startedAt.slice(11, 13)}:${quarter === 0 ? '00' : quarter}`;
    let slots = queues.get(row.queue);
    if (slots === undefined) {
      slots = new Map();
      queues.set(row.queue, slots);
    }
    let sums = slots.get(slot);
    if (sums === undefined) {
      sums = new Sums();
      slots.set(slot, sums);
    }
    sums.add(row);
  }
  const cells = [...queues].flatMap(([queue, slots]) =>
    [...slots].map(([slot, sums]) => ({ key: [queue, slot], sums })),
  );
  return {
    keys: cells.map((cell) => cell.key),
    columns: Object.fromEntries(
      questions.q4.metrics.map((metric) => [metric, cells.map((cell) => cell.sums.value(metric))]),
    ),
  };
}

function waitPercentiles(rows: readonly Row[]): Answer {
  const waits = new Map<string, number[]>();
  for (const row of rows) {
    if (row.direction !== 'inbound' || (row.channel !== 'voice' && row.channel !== 'chat')) continue;
    const ofQueue = waits.get(row.queue);
    if (ofQueue) ofQueue.push(row.queueSeconds);
    else waits.set(row.queue, [row.queueSeconds]);
  }
  const ascending = Array.from(waits.values(), (list) => Float64Array.from(list).sort());
  const nearestRank = (p: number): number[] =>
    ascending.map((list) => list[Math.ceil(p * list.length) - 1] as number);
  return {
    keys: Array.from(waits.keys(), (queue) => [queue]),
    columns: { 'wait-p50': nearestRank(0.5), 'wait-p90': nearestRank(0.9) },
  };
}

function repeats(rows: readonly Row[]): Answer {
  const windowMs = repeatWindowDays * 86_400_000;
  const starts = new Map<string, { at: number; counts: boolean }[]>();
  for (const row of rows) {
    if (row.direction !== 'inbound') continue;
    const start = { at: Date.parse(row.startedAt), counts: row.startedAt >= repeatsFrom };
    const ofCustomer = starts.get(row.customer);
    if (ofCustomer) ofCustomer.push(start);
    else starts.set(row.customer, [start]);
  }
  let repeated = 0;
  let base = 0;
  for (const ofCustomer of starts.values()) {
    ofCustomer.sort((a, b) => a.at - b.at);
    for (let i = 0; i < ofCustomer.length; i += 1) {
      if (!ofCustomer[i]!.counts) continue;
      base += 1;
      if (i > 0 && ofCustomer[i]!.at - ofCustomer[i - 1]!.at <= windowMs) repeated += 1;
    }
  }
  return {
    keys: [[]],
    columns: { repeats: [repeated], 'repeat-base': [base], 'repeat-contact-rate': [repeated / base] },
  };
}

function byMonth(rows: readonly Row[], view: View): Answer {
  const { month, before } = monthsOf(view);
  const now = groupBy(within(rows, month), (row) => row.queue);
  const past = groupBy(within(rows, before), (row) => row.queue);
  const queues = [...new Set([...now.keys(), ...past.keys()])];
  const columns: Partial<Record<ColumnName, number[]>> = {};
  for (const kpi of kpis) {
    columns[kpi] = queues.map((queue) => (now.get(queue) ?? new Sums()).value(kpi));
    columns[`previous ${kpi}`] = queues.map((queue) => (past.get(queue) ?? new Sums()).value(kpi));
  }
  return { keys: queues.map((queue) => [queue]), columns };
}
