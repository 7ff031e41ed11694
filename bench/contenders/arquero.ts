import { type ColumnTable, from } from 'arquero';
import type { Answer, AnswerKey, Answers, ColumnName } from '../answer.js';
import { type Days, datesOf, weekdayOf, year } from '../calendar.js';
import {
  kpis,
  type Metric,
  monthsOf,
  type QuestionId,
  questions,
  repeatsFrom,
  repeatWindowDays,
  type View,
} from '../questions.js';
import type { Row, RowFile } from '../row.js';
import type { Contender } from './contender.js';
import { sideBySide } from './side-by-side.js';

/** Arquero: a table of columns, verbs on it, expressions that it compiles. */
export function arquero(): Contender {
  let contacts: ColumnTable;
  return {
    async ingest(bytes) {
      contacts = tableOf((JSON.parse(new TextDecoder().decode(bytes)) as RowFile).contacts);
    },
    async ask(view) {
      const ofQueues = view.queues
        ? contacts.params({ queues: view.queues }).filter('(d, $) => includes($.queues, d.queue)')
        : contacts;
      const inView = view.period ? within(ofQueues, view.period) : ofQueues;
      const answer = {
        q1: () => rolledUp(inView, [], kpis),
        q2: () => rolledUp(inView, ['day'], kpis),
        q3: () => rolledUp(inView, ['agent'], kpis),
        q4: () => rolledUp(inView, ['queue', 'slot'], questions.q4.metrics),
        q5: () => waitPercentiles(inView),
        q6: () => repeats(inView),
        q7: () => byMonth(ofQueues, view),
      } satisfies Record<QuestionId, () => Answer>;
      return Object.fromEntries(view.questions.map((id) => [id, answer[id]()])) as Answers;
    },
    async append(bytes) {
      contacts = contacts.concat(tableOf(JSON.parse(new TextDecoder().decode(bytes)) as Row[]));
    },
  };
}

/**
 * The rows as columns, with those beside them that questions group by and add up: an expression would be worked out anew
 * for every question. All expressions are texts: Arquero reads a function's source, whose names a bundler shortens.
 */
function tableOf(rows: readonly Row[]): ColumnTable {
  return from(rows as Row[])
    .params({
      weekdays: Object.fromEntries(datesOf(year).map((day) => [day, weekdayOf(day)])),
      quarters: ['00', '15', '30', '45'],
    })
    .derive({
      start: 'd => +parse_date(d.startedAt)',
      day: 'd => slice(d.startedAt, 0, 10)',
      inbound: "d => d.direction === 'inbound' ? 1 : 0",
      handled: "d => d.outcome === 'answered' ? 1 : 0",
    })
    .derive({
      slot: `(d, $) => $.weekdays[d.day] + 'T' + slice(d.startedAt, 11, 14)
        + $.quarters[floor(slice(d.startedAt, 14, 16) / 15)]`,
      answered: 'd => d.inbound * d.handled',
      queued: "d => d.channel === 'voice' || d.channel === 'chat' ? d.inbound : 0",
    })
    .derive({
      abandoned: 'd => d.queued * (1 - d.handled)',
      queuedAnswered: 'd => d.queued * d.handled',
      waitSeconds: 'd => d.queued * d.handled * d.queueSeconds',
      inTime: 'd => d.queueSeconds <= 20 ? d.queued * d.handled : 0',
      handleSeconds: 'd => d.handled * (d.talkSeconds + d.holdSeconds + d.wrapSeconds)',
      resolutionKnown: 'd => d.resolvedFirstContact === null ? 0 : 1',
      resolved: 'd => d.resolvedFirstContact ? 1 : 0',
      transfers: 'd => d.transferred ? d.handled : 0',
      csatResponses: 'd => d.csat === null ? 0 : 1',
      csatPositive: 'd => d.csat >= 4 ? 1 : 0',
      npsResponses: 'd => d.nps === null ? 0 : 1',
      npsBalance: 'd => d.nps === null ? 0 : d.nps >= 9 ? 1 : d.nps <= 6 ? -1 : 0',
      costCents: 'd => d.handled * round(d.cost * 100)',
      revenueCents: 'd => d.handled * round(d.revenue * 100)',
    });
}

type Kpi = (typeof kpis)[number];

const expressions: Readonly<Record<Kpi, string>> = {
  'contact-volume': 'd => sum(d.inbound)',
  answered: 'd => sum(d.answered)',
  'abandon-rate': 'd => sum(d.abandoned) / sum(d.queued)',
  'average-speed-of-answer': 'd => sum(d.waitSeconds) / sum(d.queuedAnswered)',
  'average-handle-time': 'd => sum(d.handleSeconds) / sum(d.handled)',
  'service-level': 'd => sum(d.inTime) / sum(d.queued)',
  fcr: 'd => sum(d.resolved) / sum(d.resolutionKnown)',
  'transfer-rate': 'd => sum(d.transfers) / sum(d.handled)',
  csat: 'd => sum(d.csatPositive) / sum(d.csatResponses)',
  nps: 'd => 100 * sum(d.npsBalance) / sum(d.npsResponses)',
  'cost-per-contact': 'd => sum(d.costCents) / 100 / sum(d.handled)',
  'revenue-per-contact': 'd => sum(d.revenueCents) / 100 / sum(d.handled)',
};

function within(table: ColumnTable, { from: first, to }: Days): ColumnTable {
  return table.params({ first, to }).filter('(d, $) => d.day >= $.first && d.day < $.to');
}

function rolledUp(table: ColumnTable, by: readonly string[], metrics: readonly Kpi[]): Answer {
  const grouped = by.length === 0 ? table : table.groupby(...by);
  const sums = grouped.rollup(Object.fromEntries(metrics.map((metric) => [metric, expressions[metric]])));
  return { keys: keysOf(sums, by), columns: columnsOf(sums, metrics) };
}

function keysOf(table: ColumnTable, by: readonly string[]): AnswerKey[] {
  const columns = by.map((name) => table.array(name) as (string | null)[]);
  return Array.from({ length: table.numRows() }, (_, row) => columns.map((column) => column[row]!));
}

function columnsOf(
  table: ColumnTable,
  metrics: readonly Metric[],
): Partial<Record<ColumnName, Float64Array>> {
  // The sum of no rows is undefined.
  return Object.fromEntries(
    metrics.map((metric) => [metric, Float64Array.from(table.array(metric), (value) => value ?? 0)]),
  );
}

/** By nearest rank: Arquero's own quantiles lie between the values beside them. */
function waitPercentiles(table: ColumnTable): Answer {
  const waits = table
    .filter('d => d.queued')
    .groupby('queue')
    .rollup({ waits: 'd => array_agg(d.queueSeconds)' });
  const ascending = Array.from(waits.array('waits') as number[][], (list) => Float64Array.from(list).sort());
  const nearestRank = (p: number): number[] => ascending.map((list) => list[Math.ceil(p * list.length) - 1]!);
  return {
    keys: keysOf(waits, ['queue']),
    columns: { 'wait-p50': nearestRank(0.5), 'wait-p90': nearestRank(0.9) },
  };
}

function repeats(table: ColumnTable): Answer {
  const counts = table
    .filter('d => d.inbound')
    .select('customer', 'start', 'day')
    .groupby('customer')
    .orderby('start')
    .derive({ gap: 'd => d.start - lag(d.start, 1, -Infinity)' })
    .ungroup()
    .unorder()
    .params({ first: repeatsFrom, window: repeatWindowDays * 86_400_000 })
    .filter('(d, $) => d.day >= $.first')
    .derive({ repeated: '(d, $) => d.gap <= $.window ? 1 : 0' })
    .rollup({
      repeats: 'd => sum(d.repeated)',
      'repeat-base': 'd => count()',
      'repeat-contact-rate': 'd => sum(d.repeated) / count()',
    });
  return { keys: [[]], columns: columnsOf(counts, questions.q6.metrics) };
}

function byMonth(table: ColumnTable, view: View): Answer {
  const { month, before } = monthsOf(view);
  return sideBySide(
    rolledUp(within(table, month), ['queue'], kpis),
    rolledUp(within(table, before), ['queue'], kpis),
  );
}
