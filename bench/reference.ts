import type { Answer, AnswerKey, Answers, ColumnName } from './answer.js';
import { type Days, datesOf, weekdayOf, year } from './calendar.js';
import {
  type Key,
  type Metric,
  monthsOf,
  type Question,
  type QuestionId,
  questions,
  repeatsFrom,
  repeatWindowDays,
  type View,
} from './questions.js';
import type { Row, RowFile } from './row.js';

/** A row and the wall clock at its start, as `Intl` tells it: `2025-03-30 03:15:07`. */
interface ClockedRow extends Row {
  readonly clock: string;
  /** Milliseconds since the inbound contact of the same customer before it; none where there is none. */
  readonly sinceLast?: number;
}

/**
 * The right answers, found slowly and plainly: rows are collected by key, and each metric is worked out for each
 * collection as the catalogue words it. It shares no code with what it judges.
 */
export class Reference {
  readonly #rows: readonly ClockedRow[];

  constructor({ timeZone, contacts }: RowFile) {
    const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    this.#rows = withGaps(contacts.map((row) => ({ ...row, clock: clock.format(new Date(row.startedAt)) })));
  }

  answer(view: View): Answers {
    const rows = this.#rows.filter((row) => view.queues === null || view.queues.includes(row.queue));
    return Object.fromEntries(view.questions.map((id) => [id, answerTo(id, rows, view)]));
  }
}

/** Inbound contacts follow the customer's one before; those that start together follow each other by id. */
function withGaps(rows: readonly ClockedRow[]): ClockedRow[] {
  const sinceLast = new Map<ClockedRow, number>();
  for (const inbound of groupBy(rows.filter(isInbound), (row) => row.customer).values()) {
    const ordered = inbound
      .map((row) => ({ row, at: Date.parse(row.startedAt) }))
      .sort((a, b) => a.at - b.at || (a.row.id < b.row.id ? -1 : 1));
    ordered.slice(1).forEach(({ row, at }, i) => sinceLast.set(row, at - ordered[i]!.at));
  }
  return rows.map((row) => {
    const gap = sinceLast.get(row);
    return gap === undefined ? row : { ...row, sinceLast: gap };
  });
}

function answerTo(id: QuestionId, rows: readonly ClockedRow[], view: View): Answer {
  const question: Question = questions[id];
  const { month, before } = monthsOf(view);
  const period = question.months ? month : (view.period ?? year);
  const now = collect(within(rows, period), question.by);
  const past = question.months ? collect(within(rows, before), question.by) : undefined;

  const names = new Set([...now.keys(), ...(past?.keys() ?? [])]);
  if (question.by.length === 0) names.add(nameOf([]));
  // A day on which nothing happened is shown all the same.
  if (question.by[0] === 'day') for (const day of datesOf(period)) names.add(nameOf([day]));

  const columns: Partial<Record<ColumnName, number[]>> = {};
  for (const metric of question.metrics) {
    columns[metric] = [...names].map((name) => metrics[metric](now.get(name) ?? []));
    if (past) columns[`previous ${metric}`] = [...names].map((name) => metrics[metric](past.get(name) ?? []));
  }
  return { keys: [...names].map((name) => JSON.parse(name) as AnswerKey), columns };
}

function within(rows: readonly ClockedRow[], { from, to }: Days): ClockedRow[] {
  return rows.filter((row) => from <= dayOf(row) && dayOf(row) < to);
}

function collect(rows: readonly ClockedRow[], by: readonly Key[]): Map<string, ClockedRow[]> {
  return groupBy(rows, (row) => nameOf(by.map((key) => keys[key](row))));
}

function groupBy(rows: readonly ClockedRow[], name: (row: ClockedRow) => string): Map<string, ClockedRow[]> {
  const groups = new Map<string, ClockedRow[]>();
  for (const row of rows) {
    const group = groups.get(name(row));
    if (group) group.push(row);
    else groups.set(name(row), [row]);
  }
  return groups;
}

function nameOf(key: AnswerKey): string {
  return JSON.stringify(key);
}

function dayOf(row: ClockedRow): string {
  return row.clock.slice(0, 10);
}

const keys: Readonly<Record<Key, (row: ClockedRow) => string | null>> = {
  day: dayOf,
  agent: (row) => row.agent,
  queue: (row) => row.queue,
  'quarter-hour-of-week': (row) => {
    const minute = Math.floor(Number(row.clock.slice(14, 16)) / 15) * 15;
    return `${weekdayOf(dayOf(row))}T${row.clock.slice(11, 13)}:${String(minute).padStart(2, '0')}`;
  },
};

type Rows = readonly ClockedRow[];

/** The metrics, for any rows. NaN where the catalogue says null: nothing to divide by. */
const metrics: Readonly<Record<Metric, (rows: Rows) => number>> = {
  'contact-volume': (rows) => rows.filter(isInbound).length,
  answered: (rows) => rows.filter(isAnswered).length,
  'abandon-rate': (rows) => {
    const offered = rows.filter(isQueued);
    return offered.filter((row) => row.outcome === 'abandoned').length / offered.length;
  },
  'average-speed-of-answer': (rows) =>
    mean(rows.filter((row) => isQueued(row) && isAnswered(row)).map((row) => row.queueSeconds)),
  'average-handle-time': (rows) =>
    mean(rows.filter(isHandled).map((row) => row.talkSeconds + row.holdSeconds + row.wrapSeconds)),
  'service-level': (rows) => {
    const offered = rows.filter(isQueued);
    return offered.filter((row) => isAnswered(row) && row.queueSeconds <= 20).length / offered.length;
  },
  fcr: (rows) => {
    const known = rows.map((row) => row.resolvedFirstContact).filter((resolved) => resolved !== null);
    return known.filter((resolved) => resolved).length / known.length;
  },
  'transfer-rate': (rows) => {
    const handled = rows.filter(isHandled);
    return handled.filter((row) => row.transferred).length / handled.length;
  },
  csat: (rows) => {
    const scores = rows.map((row) => row.csat).filter((score) => score !== null);
    return scores.filter((score) => score >= 4).length / scores.length;
  },
  nps: (rows) => {
    const scores = rows.map((row) => row.nps).filter((score) => score !== null);
    const promoters = scores.filter((score) => score >= 9).length;
    const detractors = scores.filter((score) => score <= 6).length;
    return (100 * (promoters - detractors)) / scores.length;
  },
  'cost-per-contact': (rows) => meanMoney(rows.filter(isHandled).map((row) => row.cost)),
  'revenue-per-contact': (rows) => meanMoney(rows.filter(isHandled).map((row) => row.revenue)),
  'wait-p50': (rows) => nearestRank(waits(rows), 0.5),
  'wait-p90': (rows) => nearestRank(waits(rows), 0.9),
  repeats: (rows) => repeatBase(rows).filter(isRepeat).length,
  'repeat-base': (rows) => repeatBase(rows).length,
  'repeat-contact-rate': (rows) => {
    const base = repeatBase(rows);
    return base.filter(isRepeat).length / base.length;
  },
};

function isInbound(row: Row): boolean {
  return row.direction === 'inbound';
}

function isAnswered(row: Row): boolean {
  return isInbound(row) && row.outcome === 'answered';
}

/** Inbound or outbound. */
function isHandled(row: Row): boolean {
  return row.outcome === 'answered';
}

/** Offered on a channel that has a queue in the sense of the queue metrics; of those, the rows have voice and chat. */
function isQueued(row: Row): boolean {
  return isInbound(row) && (row.channel === 'voice' || row.channel === 'chat');
}

function waits(rows: Rows): number[] {
  return rows.filter(isQueued).map((row) => row.queueSeconds);
}

/** Of the data's first days nobody knows what came before. */
function repeatBase(rows: Rows): ClockedRow[] {
  return rows.filter((row) => isInbound(row) && dayOf(row) >= repeatsFrom);
}

function isRepeat(row: ClockedRow): boolean {
  return row.sinceLast !== undefined && row.sinceLast <= repeatWindowDays * 86_400_000;
}

/** Added up in cents, so that it is exact. */
function meanMoney(amounts: readonly number[]): number {
  return mean(amounts.map((amount) => Math.round(amount * 100))) / 100;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function nearestRank(values: readonly number[], p: number): number {
  const ascending = values.toSorted((a, b) => a - b);
  return ascending[Math.ceil(p * values.length) - 1] ?? Number.NaN;
}
