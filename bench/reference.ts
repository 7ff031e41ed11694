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

/** What the metrics ask of a row, and its start: the instant, the wall clock's date and quarter hour of the week. */
interface ClockedRow extends Pick<
  Row,
  'id' | 'customer' | 'queue' | 'agent' | 'queueSeconds' | 'transferred' | 'csat' | 'nps'
> {
  readonly inbound: boolean;
  readonly answered: boolean;
  /** Voice or chat: on a channel that has a queue in the sense of the queue metrics. */
  readonly live: boolean;
  readonly handleSeconds: number;
  readonly resolved: boolean | null;
  /** Whole cents, so that sums are exact. */
  readonly costCents: number;
  readonly revenueCents: number;
  readonly at: number;
  /** `2025-03-30`. */
  readonly day: string;
  /** `7T03:15`. */
  readonly slot: string;
  /** Milliseconds since the inbound contact of the same customer before it; -1 where there is none. */
  sinceLast: number;
}

/**
 * The right answers, found plainly: rows are collected by key, and each metric is worked out for each collection as the
 * catalogue words it. It shares no code with what it judges. What is the same whatever is asked, a row's wall clock and
 * the contact before it, is worked out once.
 */
export class Reference {
  readonly #rows: readonly ClockedRow[];

  constructor({ timeZone, contacts }: RowFile) {
    const clockAt = wallClock(timeZone);
    this.#rows = contacts.map((row) => {
      const at = Date.parse(row.startedAt);
      const { day, slot } = clockAt(at);
      return {
        at,
        day,
        slot,
        sinceLast: -1,
        id: row.id,
        customer: row.customer,
        queue: row.queue,
        agent: row.agent,
        inbound: row.direction === 'inbound',
        answered: row.outcome === 'answered',
        live: row.channel === 'voice' || row.channel === 'chat',
        queueSeconds: row.queueSeconds,
        handleSeconds: row.talkSeconds + row.holdSeconds + row.wrapSeconds,
        transferred: row.transferred,
        resolved: row.resolvedFirstContact,
        csat: row.csat,
        nps: row.nps,
        costCents: Math.round(row.cost * 100),
        revenueCents: Math.round(row.revenue * 100),
      };
    });
    findGaps(this.#rows);
  }

  answer(view: View): Answers {
    const rows = this.#rows.filter((row) => view.queues === null || view.queues.includes(row.queue));
    return Object.fromEntries(view.questions.map((id) => [id, answerTo(id, rows, view)]));
  }
}

const quarterMs = 15 * 60_000;

/**
 * The date and the quarter hour of the week on a zone's wall clock, as `Intl` tells them. It is asked once for each quarter
 * hour: clocks are changed between two of them, never within one.
 */
function wallClock(timeZone: string): (at: number) => { readonly day: string; readonly slot: string } {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  const known = new Map<number, { day: string; slot: string }>();
  return (at) => {
    const quarter = Math.floor(at / quarterMs);
    let told = known.get(quarter);
    if (told === undefined) {
      // `2025-03-30 03:15:00`
      const text = clock.format(new Date(quarter * quarterMs));
      const day = text.slice(0, 10);
      told = { day, slot: `${weekdayOf(day)}T${text.slice(11, 16)}` };
      known.set(quarter, told);
    }
    return told;
  };
}

/** Inbound contacts follow the customer's one before; those that start together follow each other by id. */
function findGaps(rows: readonly ClockedRow[]): void {
  for (const inbound of groupBy(rows.filter(isInbound), (row) => row.customer).values()) {
    inbound.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
    inbound.slice(1).forEach((row, i) => (row.sinceLast = row.at - inbound[i]!.at));
  }
}

function answerTo(id: QuestionId, rows: readonly ClockedRow[], view: View): Answer {
  const question: Question = questions[id];
  const { month, before } = monthsOf(view);
  const period = question.months ? month : (view.period ?? year);
  const now = collect(within(rows, period), question.by);
  const past = question.months ? collect(within(rows, before), question.by) : undefined;

  const names = new Set([...now.keys(), ...(past?.keys() ?? [])]);
  // A day on which nothing happened is shown all the same.
  if (question.by[0] === 'day') for (const day of datesOf(period)) names.add(nameOf([day]));

  const columns: Partial<Record<ColumnName, number[]>> = {};
  for (const metric of question.metrics) {
    columns[metric] = [...names].map((name) => metrics[metric](now.get(name) ?? []));
    if (past) columns[`previous ${metric}`] = [...names].map((name) => metrics[metric](past.get(name) ?? []));
  }
  return { keys: [...names].map((name) => JSON.parse(name) as AnswerKey), columns };
}

function within(rows: readonly ClockedRow[], { from, to }: Days): readonly ClockedRow[] {
  return rows.filter(({ day }) => from <= day && day < to);
}

/** Rows by what they have in each of the keys, the name of which is the text of all; of no key, all rows. */
function collect(rows: readonly ClockedRow[], by: readonly Key[]): Map<string, readonly ClockedRow[]> {
  let groups: { readonly key: AnswerKey; readonly rows: readonly ClockedRow[] }[] = [{ key: [], rows }];
  for (const name of by) {
    groups = groups.flatMap((group) =>
      Array.from(groupBy(group.rows, keys[name]), ([value, among]) => ({
        key: [...group.key, value],
        rows: among,
      })),
    );
  }
  return new Map(groups.map((group) => [nameOf(group.key), group.rows]));
}

function groupBy<Value>(
  rows: readonly ClockedRow[],
  valueOf: (row: ClockedRow) => Value,
): Map<Value, ClockedRow[]> {
  const groups = new Map<Value, ClockedRow[]>();
  for (const row of rows) {
    const value = valueOf(row);
    const group = groups.get(value);
    if (group) group.push(row);
    else groups.set(value, [row]);
  }
  return groups;
}

function nameOf(key: AnswerKey): string {
  return JSON.stringify(key);
}

const keys: Readonly<Record<Key, (row: ClockedRow) => string | null>> = {
  day: (row) => row.day,
  agent: (row) => row.agent,
  queue: (row) => row.queue,
  'quarter-hour-of-week': (row) => row.slot,
};

type Rows = readonly ClockedRow[];

/** The metrics, for any rows. NaN where the catalogue says null: nothing to divide by. */
const metrics: Readonly<Record<Metric, (rows: Rows) => number>> = {
  'contact-volume': (rows) => rows.filter(isInbound).length,
  answered: (rows) => rows.filter(isAnswered).length,
  'abandon-rate': (rows) => {
    const offered = rows.filter(isQueued);
    return offered.filter((row) => !row.answered).length / offered.length;
  },
  'average-speed-of-answer': (rows) =>
    mean(rows.filter((row) => isQueued(row) && isAnswered(row)).map((row) => row.queueSeconds)),
  'average-handle-time': (rows) => mean(rows.filter(isHandled).map((row) => row.handleSeconds)),
  'service-level': (rows) => {
    const offered = rows.filter(isQueued);
    return offered.filter((row) => isAnswered(row) && row.queueSeconds <= 20).length / offered.length;
  },
  fcr: (rows) => {
    const known = rows.map((row) => row.resolved).filter((resolved) => resolved !== null);
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
  'cost-per-contact': (rows) => mean(rows.filter(isHandled).map((row) => row.costCents)) / 100,
  'revenue-per-contact': (rows) => mean(rows.filter(isHandled).map((row) => row.revenueCents)) / 100,
  'wait-p50': (rows) => nearestRank(waits(rows), 0.5),
  'wait-p90': (rows) => nearestRank(waits(rows), 0.9),
  repeats: (rows) => repeatBase(rows).filter(isRepeat).length,
  'repeat-base': (rows) => repeatBase(rows).length,
  'repeat-contact-rate': (rows) => {
    const base = repeatBase(rows);
    return base.filter(isRepeat).length / base.length;
  },
};

function isInbound(row: ClockedRow): boolean {
  return row.inbound;
}

function isAnswered(row: ClockedRow): boolean {
  return row.inbound && row.answered;
}

/** Inbound or outbound. */
function isHandled(row: ClockedRow): boolean {
  return row.answered;
}

/** Offered on a channel that has a queue. */
function isQueued(row: ClockedRow): boolean {
  return row.inbound && row.live;
}

function waits(rows: Rows): number[] {
  return rows.filter(isQueued).map((row) => row.queueSeconds);
}

/** Of the data's first days nobody knows what came before. */
function repeatBase(rows: Rows): ClockedRow[] {
  return rows.filter((row) => isInbound(row) && row.day >= repeatsFrom);
}

function isRepeat(row: ClockedRow): boolean {
  return row.sinceLast >= 0 && row.sinceLast <= repeatWindowDays * 86_400_000;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function nearestRank(values: readonly number[], p: number): number {
  const ascending = Float64Array.from(values).sort();
  return ascending[Math.ceil(p * values.length) - 1] ?? Number.NaN;
}
