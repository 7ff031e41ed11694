import makeCrossfilter, { type Crossfilter, type Dimension, type Group, type GroupAll } from 'crossfilter2';
import type { Answer, Answers } from '../answer.js';
import { type Days, datesOf, daysBetween, weekdayOf, year } from '../calendar.js';
import { kpis, monthsOf, type questions, type View } from '../questions.js';
import type { Row, RowFile } from '../row.js';
import type { Contender } from './contender.js';
import { QueueSums, Sums, Waits } from './crossfilter/sums.js';
import { slotNames, slotsAWeek } from './slot-names.js';
import { Dictionary } from './typed-arrays/dictionary.js';

const days = datesOf(year);

/**
 * Crossfilter: records, dimensions to filter by, and a live group for every question, which each filter brings up to date
 * by the rows that it lets in or shuts out. A group does not see the filter of its own dimension: so that of days need
 * not be redone while the period moves, and what is asked by day, by month or by queue is read off where it is wanted.
 */
export function crossfilter(): Contender {
  let contacts: Contacts;
  let shown: Pick<View, 'queues' | 'period'> = { queues: null, period: null };
  return {
    async ingest(bytes) {
      contacts = new Contacts((JSON.parse(new TextDecoder().decode(bytes)) as RowFile).contacts);
    },
    async ask(view) {
      if (String(view.queues) !== String(shown.queues)) contacts.filterQueues(view.queues);
      if (view.period?.from !== shown.period?.from || view.period?.to !== shown.period?.to) {
        contacts.filterPeriod(view.period);
      }
      shown = view;
      return contacts.answers(view);
    },
    async append(bytes) {
      contacts.add(JSON.parse(new TextDecoder().decode(bytes)) as Row[]);
    },
  };
}

class Contacts {
  readonly #contacts: Crossfilter<Row>;
  readonly #queues = new Dictionary();
  readonly #agents = new Dictionary();
  /** Of the year, from 0. */
  readonly #day: Dimension<Row, number>;
  /** A queue's quarter hour of the week: both q4's groups and the filter of queues, since a queue's stand together. */
  readonly #cell: Dimension<Row, number>;
  readonly #all: GroupAll<Row, Sums>;
  readonly #byDay: Group<Row, number, Sums>;
  readonly #byMonth: Group<Row, number, Map<string, Sums>>;
  readonly #byAgent: Group<Row, number, Sums>;
  readonly #byCell: Group<Row, number, QueueSums>;
  readonly #waits: Group<Row, number, Waits>;

  constructor(rows: readonly Row[]) {
    const dayNumbers = new Map(days.map((day, number) => [day, number]));
    const firstSlots = days.map((day) => (weekdayOf(day) - 1) * 96);
    const dayOf = (row: Row): number => dayNumbers.get(row.startedAt.slice(0, 10))!;

    this.#contacts = makeCrossfilter(rows as Row[]);
    this.#day = this.#contacts.dimension<number>(dayOf);
    this.#cell = this.#contacts.dimension<number>(
      (row) =>
        this.#queues.code(row.queue) * slotsAWeek +
        firstSlots[dayOf(row)]! +
        Number(row.startedAt.slice(11, 13)) * 4 +
        Math.floor(Number(row.startedAt.slice(14, 16)) / 15),
    );
    const agent = this.#contacts.dimension<number>((row) => this.#agents.code(row.agent));

    this.#all = this.#contacts.groupAll<Sums>().reduce(...counting(() => new Sums()));
    this.#byDay = this.#day.group<number, Sums>().reduce(...counting(() => new Sums()));
    this.#byMonth = this.#day
      .group<number, Map<string, Sums>>((day) => monthNumber(days[day]!))
      .reduce(
        (queues, row) => countByQueue(queues, row, 1),
        (queues, row) => countByQueue(queues, row, -1),
        () => new Map(),
      );
    this.#byAgent = agent.group<number, Sums>().reduce(...counting(() => new Sums()));
    this.#byCell = this.#cell.group<number, QueueSums>().reduce(...counting(() => new QueueSums()));
    this.#waits = this.#cell
      .group<number, Waits>((cell) => Math.floor(cell / slotsAWeek))
      .reduce(...counting(() => new Waits()));
  }

  add(rows: readonly Row[]): void {
    this.#contacts.add(rows as Row[]);
  }

  filterQueues(queues: readonly string[] | null): void {
    if (queues === null) this.#cell.filterAll();
    else {
      const codes = new Set(queues.map((queue) => this.#queues.code(queue)));
      this.#cell.filterFunction((cell) => codes.has(Math.floor((cell as number) / slotsAWeek)));
    }
  }

  filterPeriod(period: Days | null): void {
    if (period === null) this.#day.filterAll();
    else this.#day.filterRange([daysBetween(year.from, period.from), daysBetween(year.from, period.to)]);
  }

  answers(view: View): Answers {
    const { from, to } = view.period ?? year;
    const inView = this.#byDay.all().filter(({ key }) => from <= days[key]! && days[key]! < to);
    const agents = this.#byAgent.all();
    return {
      q1: kpiAnswer([[]], [this.#all.value()]),
      q2: kpiAnswer(
        inView.map(({ key }) => [days[key]!]),
        inView.map(({ value }) => value),
      ),
      q3: kpiAnswer(
        agents.map(({ key }) => [this.#agents.values[key]!]),
        agents.map(({ value }) => value),
      ),
      q4: this.#cells(view),
      q5: this.#percentiles(view),
      q7: this.#months(view),
    };
  }

  #cells({ queues }: View): Answer {
    const shows = this.#queuesShown(queues);
    const cells = this.#byCell.all().filter(({ key }) => shows[Math.floor(key / slotsAWeek)]);
    const column = (value: (sums: QueueSums) => number): number[] => cells.map((cell) => value(cell.value));
    return {
      keys: cells.map(({ key }) => [
        this.#queues.values[Math.floor(key / slotsAWeek)]!,
        slotNames[key % slotsAWeek]!,
      ]),
      columns: {
        'contact-volume': column((sums) => sums.volume),
        answered: column((sums) => sums.answered),
        'average-speed-of-answer': column((sums) => sums.waitSeconds / sums.queuedAnswered),
        'service-level': column((sums) => sums.inTime / sums.queued),
      } satisfies Record<(typeof questions.q4.metrics)[number], number[]>,
    };
  }

  #percentiles({ queues }: View): Answer {
    const shows = this.#queuesShown(queues);
    const groups = this.#waits.all().filter(({ key }) => shows[key]);
    return {
      keys: groups.map(({ key }) => [this.#queues.values[key]!]),
      columns: {
        'wait-p50': groups.map(({ value }) => value.percentile(0.5)),
        'wait-p90': groups.map(({ value }) => value.percentile(0.9)),
      },
    };
  }

  #months(view: View): Answer {
    const { month, before } = monthsOf(view);
    const months = new Map(this.#byMonth.all().map(({ key, value }) => [key, value]));
    const now = months.get(monthNumber(month.from));
    const past = months.get(monthNumber(before.from));
    const queues = [...new Set([...(now?.keys() ?? []), ...(past?.keys() ?? [])])];
    const none = new Sums();
    const keys = queues.map((queue) => [queue]);
    const { columns } = kpiAnswer(
      keys,
      queues.map((queue) => now?.get(queue) ?? none),
    );
    const previous = kpis.map((kpi) => [
      `previous ${kpi}`,
      queues.map((queue) => (past?.get(queue) ?? none).value(kpi)),
    ]);
    return { keys, columns: { ...columns, ...Object.fromEntries(previous) } };
  }

  #queuesShown(queues: readonly string[] | null): boolean[] {
    return this.#queues.values.map((queue) => queues === null || queues.includes(queue!));
  }
}

/** What `reduce` wants of a group whose value counts rows itself. */
function counting<Value extends { count(row: Row, times: number): void }>(
  initial: () => Value,
): [(value: Value, row: Row) => Value, (value: Value, row: Row) => Value, () => Value] {
  const count = (value: Value, row: Row, times: number): Value => {
    value.count(row, times);
    return value;
  };
  return [(value, row) => count(value, row, 1), (value, row) => count(value, row, -1), initial];
}

function countByQueue(queues: Map<string, Sums>, row: Row, times: number): Map<string, Sums> {
  let sums = queues.get(row.queue);
  if (sums === undefined) {
    sums = new Sums();
    queues.set(row.queue, sums);
  }
  sums.count(row, times);
  return queues;
}

function kpiAnswer(keys: Answer['keys'], sums: readonly Sums[]): Answer {
  return { keys, columns: Object.fromEntries(kpis.map((kpi) => [kpi, sums.map((each) => each.value(kpi))])) };
}

/** From 1, January. */
function monthNumber(day: string): number {
  return Number(day.slice(5, 7));
}
