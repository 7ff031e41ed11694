import {
  init_client as initClient,
  init_server as initServer,
  type Table,
  type View as LiveView,
  type ViewConfigUpdate,
  worker,
} from '@perspective-dev/client';
import type { Answer, AnswerKey, Answers, ColumnName } from '../answer.js';
import type { Days } from '../calendar.js';
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
import { arrowOf, dayNumber } from './perspective/arrow-rows.js';
import { formulas, type Kpi, type Sum, sums } from './perspective/sums.js';
import { sideBySide } from './side-by-side.js';
import { slotNames } from './slot-names.js';

/**
 * Perspective: a table in a worker of its own, live views of it. Rows go in as Arrow, which its guide calls the fastest way
 * (its own reader of JSON, and expressions for what is derived, take about three times as long). It has sums, not quotients
 * of them, and no percentiles: quotients are taken here, percentiles from how often each wait occurs. A view that is asked
 * again is still there.
 */
export async function perspective(): Promise<Contender> {
  initServer(fetch('perspective-server.wasm'));
  initClient(fetch('perspective-client.wasm'));
  const client = await worker();
  let contacts: Table;
  let views: Views;
  return {
    async ingest(bytes) {
      const { contacts: rows } = JSON.parse(new TextDecoder().decode(bytes)) as RowFile;
      contacts = await client.table(arrowOf(rows));
      views = new Views(contacts);
    },
    async ask(view) {
      const answers = view.questions.map(async (id) => [id, await answerTo(views, id, view)]);
      const answered = Object.fromEntries(await Promise.all(answers)) as Answers;
      await views.closeUnused();
      return answered;
    },
    async append(bytes) {
      await contacts.update(arrowOf(JSON.parse(new TextDecoder().decode(bytes)) as Row[]));
    },
  };
}

const added = Object.fromEntries(sums.map((sum) => [sum, 'sum']));

type Columns = Readonly<Record<string, readonly number[]>> & {
  readonly __ROW_PATH__?: readonly (readonly (string | number | null)[])[];
};

/** The views that are open, by what they show. */
class Views {
  readonly #table: Table;
  readonly #open = new Map<string, Promise<LiveView>>();
  readonly #used = new Set<string>();

  constructor(table: Table) {
    this.#table = table;
  }

  async columns(config: ViewConfigUpdate): Promise<Columns> {
    const name = JSON.stringify(config);
    this.#used.add(name);
    let view = this.#open.get(name);
    if (view === undefined) {
      view = this.#table.view(config);
      this.#open.set(name, view);
    }
    return (await (await view).to_columns()) as Columns;
  }

  /** Closes what was not asked for since the last time: an open view is kept up to date. */
  async closeUnused(): Promise<void> {
    for (const [name, view] of this.#open) {
      if (this.#used.has(name)) continue;
      this.#open.delete(name);
      await (await view).delete();
    }
    this.#used.clear();
  }
}

async function answerTo(views: Views, id: QuestionId, view: View): Promise<Answer> {
  const by = (...columns: string[]): ViewConfigUpdate => grouped(view, view.period, columns);
  switch (id) {
    case 'q1':
      return kpiAnswer(await views.columns(by()), () => []);
    case 'q2':
      return kpiAnswer(await views.columns(by('day')), ([day]) => [dayName(day as number)]);
    case 'q3':
      return kpiAnswer(await views.columns(by('agent')), ([agent]) => [agent as string | null]);
    case 'q4': {
      const cells = { ...by('queue', 'slot'), columns: sumsOf(questions.q4.metrics) };
      return kpiAnswer(
        await views.columns(cells),
        ([queue, slot]) => [queue as string, slotNames[slot as number]!],
        questions.q4.metrics,
      );
    }
    case 'q5': {
      const waits = by('queue', 'queueSeconds');
      const filter = [...waits.filter!, ['queued', '==', 1] satisfies Filter];
      return waitPercentiles(await views.columns({ ...waits, columns: ['queued'], filter }));
    }
    case 'q6':
      return repeats(views, view);
    case 'q7': {
      const { month, before } = monthsOf(view);
      const within = async (period: Days): Promise<Answer> =>
        kpiAnswer(await views.columns(grouped(view, period, ['queue'])), ([queue]) => [queue as string]);
      return sideBySide(...(await Promise.all([within(month), within(before)])));
    }
  }
}

type Filter = NonNullable<ViewConfigUpdate['filter']>[number];

/** The sums of a view's queues in a period, by some columns. */
function grouped({ queues }: View, period: Days | null, by: string[]): ViewConfigUpdate {
  const filter: Filter[] = [];
  if (queues) filter.push(['queue', 'in', [...queues]]);
  if (period) filter.push(['day', '>=', dayNumber(period.from)], ['day', '<', dayNumber(period.to)]);
  return {
    group_by: by,
    group_rollup_mode: by.length === 0 ? 'total' : 'flat',
    columns: [...sums],
    aggregates: added,
    filter,
  };
}

function sumsOf(metrics: readonly Kpi[]): string[] {
  return [...new Set(metrics.flatMap((metric) => formulas[metric].slice(0, 2) as Sum[]))];
}

function kpiAnswer(
  columns: Columns,
  keyOf: (path: readonly (string | number | null)[]) => AnswerKey,
  metrics: readonly Kpi[] = kpis,
): Answer {
  const values = metrics.map((metric): [ColumnName, number[]] => [metric, valuesOf(metric, columns)]);
  return {
    keys: (columns.__ROW_PATH__ ?? [[]]).map(keyOf),
    columns: Object.fromEntries(values),
  };
}

function valuesOf(metric: Kpi, columns: Columns): number[] {
  const [sum, divisor, times = 1] = formulas[metric];
  const counts = columns[sum]!;
  if (divisor === undefined) return counts.map((count) => count ?? 0);
  return counts.map((count, row) => (times * count) / columns[divisor]![row]!);
}

/** By nearest rank, from how often each wait occurs in a queue. */
function waitPercentiles(columns: Columns): Answer {
  const queues = new Map<string, (readonly [seconds: number, count: number])[]>();
  for (const [row, path] of columns.__ROW_PATH__!.entries()) {
    const [queue, seconds] = path as [string, number];
    const waits = queues.get(queue);
    const wait = [seconds, columns['queued']![row]!] as const;
    if (waits) waits.push(wait);
    else queues.set(queue, [wait]);
  }
  const percentiles = (p: number): number[] => Array.from(queues.values(), (waits) => nearestRank(waits, p));
  return {
    keys: Array.from(queues.keys(), (queue) => [queue]),
    columns: { 'wait-p50': percentiles(0.5), 'wait-p90': percentiles(0.9) },
  };
}

function nearestRank(waits: readonly (readonly [seconds: number, count: number])[], p: number): number {
  const ascending = waits.toSorted(([a], [b]) => a - b);
  let left = Math.ceil(p * waits.reduce((sum, [, count]) => sum + count, 0));
  return ascending.find(([, count]) => (left -= count) <= 0)?.[0] ?? Number.NaN;
}

async function repeats(views: Views, view: View): Promise<Answer> {
  const all = grouped(view, null, []);
  const filter: Filter[] = [...all.filter!, ['inbound', '==', 1], ['day', '>=', dayNumber(repeatsFrom)]];
  const base = await views.columns({ ...all, columns: ['inbound'], filter });
  const repeated = await views.columns({
    ...all,
    columns: ['inbound'],
    windows: {
      gap: {
        column: 'instant',
        aggregate: 'diff',
        partition_by: ['customer', 'inbound'],
        order_by: ['instant', 'asc'],
      },
    },
    filter: [...filter, ['gap', '<=', repeatWindowDays * 86_400]],
  });
  const [count, of] = [repeated['inbound']![0] ?? 0, base['inbound']![0] ?? 0];
  return {
    keys: [[]],
    columns: { repeats: [count], 'repeat-base': [of], 'repeat-contact-rate': [count / of] },
  };
}

function dayName(number: number): string {
  return String(number).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
}
