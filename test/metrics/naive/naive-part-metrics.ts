import type { By, Condition, MetricRequest } from '../../../src/metrics/query.js';
import { clockOf, daysBetween } from './naive-clock.js';
import { meet, type Range } from './naive-parts.js';
import type { PartsCase, PartsData, PlainRow } from './random-parts.js';

/**
 * The catalogue's metrics of evaluations, shifts, ledger, headcount and customers, read row by row and cell by cell. Times
 * are milliseconds; amounts are added as whole ten-thousandths.
 */

type Part =
  | 'contacts'
  | 'conversations'
  | 'evaluations'
  | 'shifts'
  | 'handling'
  | 'ledger'
  | 'headcount'
  | 'customers';
type Rows = Readonly<Record<Part, readonly Row[]>>;

interface Row {
  readonly given: PlainRow;
  readonly text: Readonly<Record<string, string | null>>;
  /** An instant has both ends there. */
  readonly from: number;
  readonly to: number;
}

/** Where and when a number is of. */
export interface Cell {
  /** The row's dimensions, empty in a total. */
  readonly key: Readonly<Record<string, string | null>>;
  readonly ranges: readonly Range[];
  /** What has to be covered for it: its bucket, else the period. */
  readonly stretch: Range;
  readonly isBucket: boolean;
  /** Days of the wall clock; null of cells of a cycle. */
  readonly days: number | null;
}

export interface Expected {
  readonly value: number | null;
  readonly numerator?: number | null;
  readonly denominator?: number | null;
  readonly n?: number;
  readonly reason?: string;
  /** What it is put together from: what each has by itself, null without data, and its share of the whole. */
  readonly components?: readonly { name: string; value: number | null; weight: number }[];
}

const hourMs = 3_600_000;
const periodParts: readonly Part[] = ['ledger', 'headcount', 'customers'];

export class NaiveParts {
  readonly #clock;
  readonly #rows: Rows;
  readonly #where: Readonly<Record<string, Condition>>;

  constructor({ data, query }: PartsCase) {
    this.#clock = clockOf(data.timeZone);
    this.#rows = rowsOf(data, (date) => this.#clock.startOf(date));
    this.#where = query.where ?? {};
  }

  /** The cells of a query's rows by the key of time, named as results are; one without. */
  timeCells(
    by: By | undefined,
    period: { from: string; to: string },
  ): readonly (Omit<Cell, 'key'> & { name: string })[] {
    const clock = this.#clock;
    const whole = { from: clock.startOf(period.from), to: clock.startOf(period.to) };
    const daysOf = ({ from, to }: Range) => daysBetween(clock.date(from), clock.date(to));
    if (by === undefined || typeof by === 'string' || 'bin' in by) {
      return [{ name: '', ranges: [whole], stretch: whole, isBucket: false, days: daysOf(whole) }];
    }
    if ('time' in by) {
      return clock.buckets(by.time, whole.from, whole.to).map((name) => {
        const range = meet(clock.instantsOf(by.time, name), whole);
        const days = by.time === 'hour' ? (range.to - range.from) / (24 * hourMs) : daysOf(range);
        return { name, ranges: [range], stretch: range, isBucket: true, days };
      });
    }
    const grain = by.cycle === 'hour-of-day' ? 'hour' : 'day';
    const cells = new Map<string, Range[]>();
    for (const bucket of clock.buckets(grain, whole.from, whole.to)) {
      const range = meet(clock.instantsOf(grain, bucket), whole);
      const name = clock.cell(by.cycle, range.from);
      cells.set(name, [...(cells.get(name) ?? []), range]);
    }
    return [...cells].map(([name, ranges]) => ({ name, ranges, stretch: whole, isBucket: true, days: null }));
  }

  answer(request: MetricRequest, cell: Cell): Expected {
    const { metric, parameters = {} } = request;
    const definition = metrics[metric] as Definition;
    const spread = parameters['spread'] === 'time';
    const without = new Set<Part>();
    for (const [part, fields] of Object.entries(definition.reads(this.#rows)) as [Part, string[]][]) {
      const all = this.#rows[part];
      // Of no contacts at all nothing is lacking.
      if (all.length === 0 && (part === 'contacts' || part === 'conversations') && isOfContacts(metric))
        continue;
      const reason = this.#lackOf(part, fields, cell);
      if (reason !== null && definition.optional !== true) return { value: null, reason };
      if (reason !== null) without.add(part);
      if (!periodParts.includes(part)) continue;
      const { from, to } = cell.stretch;
      const covered = joined(all).map((range) => meet(range, { from, to }));
      if (!covered.some((range) => range.from < range.to)) return { value: null, reason: 'not-covered' };
      if (!covered.some((range) => range.from === from && range.to === to)) {
        return { value: null, reason: 'partial-coverage' };
      }
    }
    const chosen = {} as Record<Part, readonly Row[]>;
    for (const part of Object.keys(this.#rows) as Part[]) {
      chosen[part] = this.#rows[part].filter(
        ({ text }) =>
          Object.entries(this.#where).every(([field, condition]) => passes(text[field] ?? null, condition)) &&
          Object.entries(cell.key).every(([field, value]) => (text[field] ?? null) === value),
      );
      if (without.has(part)) chosen[part] = [];
    }
    for (const part of Object.keys(definition.reads(this.#rows)) as Part[]) {
      if (!periodParts.includes(part)) continue;
      const touching = chosen[part].filter((row) => cell.ranges.some((range) => overlaps(row, range)));
      const sticksOut = touching.some((row) => !cell.ranges.some((range) => isInside(row, range)));
      if (sticksOut && !spread) return { value: null, reason: 'coarser-than-bucket' };
      if (touching.length === 0) return { value: null, reason: 'not-supplied' };
    }
    return definition.value(new Sums(chosen, this.#rows, cell), parameters);
  }

  #lackOf(part: Part, fields: readonly string[], cell: Cell): 'not-supplied' | 'no-dimension' | null {
    const all = this.#rows[part];
    // Data without any rows lack nothing: what is not there is told by each metric.
    if (Object.values(this.#rows).every((rows) => rows.length === 0)) return null;
    if (!fields.every((field) => has(part, all, field, this.#rows))) return 'not-supplied';
    const asked = [...Object.keys(this.#where), ...Object.keys(cell.key)];
    const told = part === 'conversations' ? this.#rows.contacts : all;
    const isTold = asked.every((field) => told.some(({ text }) => (text[field] ?? null) !== null));
    return isTold ? null : 'no-dimension';
  }
}

/** Adds up what lies in a cell. */
class Sums {
  readonly cell: Cell;
  readonly all: Rows;
  readonly #rows: Rows;

  constructor(rows: Rows, all: Rows, cell: Cell) {
    this.#rows = rows;
    this.all = all;
    this.cell = cell;
  }

  /** Rows whose first instant is in the cell. */
  starting(part: Part): readonly Row[] {
    return this.#rows[part].filter(({ from }) =>
      this.cell.ranges.some((range) => range.from <= from && from < range.to),
    );
  }

  /** Rows with any time in the cell. */
  touching(part: Part): readonly Row[] {
    return this.#rows[part].filter((row) => this.cell.ranges.some((range) => overlaps(row, range)));
  }

  /** What of an amount falls into the cell, allotted to the row's time by cumulative rounding. */
  share({ from, to }: Row, whole: number): number {
    const until = (instant: number) => Math.round((whole * (instant - from)) / (to - from));
    return this.cell.ranges
      .map((range) => meet(range, { from, to }))
      .filter((part) => part.from < part.to)
      .reduce((sum, part) => sum + (until(part.to) - until(part.from)), 0);
  }

  sum(part: Part, amount: (row: Row) => number | null): number {
    return this.touching(part).reduce((sum, row) => {
      const whole = amount(row);
      return whole === null ? sum : sum + this.share(row, whole);
    }, 0);
  }
}

interface Definition {
  /** It can do without any of its parts, though not without all. */
  readonly optional?: true;
  /** Parts and the fields that they have to have. */
  reads(rows: Rows): Readonly<Partial<Record<Part, readonly string[]>>>;
  value(sums: Sums, parameters: Readonly<Record<string, unknown>>): Expected;
}

function quotient(numerator: number, denominator: number, n: number, times = 1): Expected {
  return {
    value: denominator === 0 ? null : (numerator * times) / denominator,
    numerator,
    denominator,
    n,
  };
}

const fixed = (value: number): number => Math.round(value * 10_000);
const ms = (seconds: number): number => Math.round(seconds * 1000);
function number(row: Row, field: string): number | null {
  return (row.given[field] as number | null | undefined) ?? null;
}

function quality(criteria: readonly string[] | null): Definition {
  return {
    reads: () => ({ evaluations: ['points', 'possible'] }),
    value(sums) {
      const rows = sums
        .starting('evaluations')
        .filter((row) => (number(row, 'possible') ?? 0) > 0 && number(row, 'points') !== null)
        .filter((row) => criteria === null || criteria.includes(row.text['criterion'] as string));
      const add = (field: string) =>
        rows.reduce((sum, row) => sum + fixed(number(row, field) as number), 0) / 10_000;
      return quotient(add('points'), add('possible'), -1);
    },
  };
}

/** Milliseconds of a shift's field; worked time that is not told is paid time. */
function shiftTime(row: Row, field: string): number | null {
  const seconds = number(row, field) ?? (field === 'workedSeconds' ? number(row, 'paidSeconds') : null);
  return seconds === null ? null : ms(seconds);
}

/** Shares of shift time; handling of agents whose shifts do not say it comes from their contacts. */
function shiftShare(
  fields: readonly string[],
  above: (time: Readonly<Record<string, number>>) => number,
  below: (time: Readonly<Record<string, number>>) => number,
): Definition {
  return {
    reads: () => ({ shifts: fields }),
    value(sums) {
      const readsHandling = fields.includes('handlingSeconds');
      const others = fields.filter((field) => field !== 'handlingSeconds');
      const isUsed = (shift: Row): boolean =>
        others.every((field) => shiftTime(shift, field) !== null) &&
        (!readsHandling || handlingSource(shift, sums.all) !== null);
      const time = Object.fromEntries(
        fields.map((field) => [
          field,
          sums.sum('shifts', (shift) => (isUsed(shift) ? shiftTime(shift, field) : null)),
        ]),
      ) as Record<string, number>;
      if (readsHandling) {
        for (const row of sums.touching('handling')) {
          const during = sums.all.shifts.findLast(
            (shift) =>
              shift.text['agent'] === row.text['agent'] && shift.from <= row.from && row.from < shift.to,
          );
          if (during !== undefined && !isUsed(during)) continue;
          time['handlingSeconds'] = (time['handlingSeconds'] as number) + sums.share(row, row.to - row.from);
        }
      }
      const n = sums.starting('shifts').filter(isUsed).length;
      return quotient(above(time) / 1000, below(time) / 1000, n);
    },
  };
}

/** Whether somebody tells the handling of a shift: itself, or the contacts of an agent none of whose shifts do. */
function handlingSource(shift: Row, all: Rows): 'shift' | 'contacts' | null {
  if (number(shift, 'handlingSeconds') !== null) return 'shift';
  const { agent = null } = shift.text;
  if (agent === null) return null;
  const own = all.shifts.filter(({ text }) => text['agent'] === agent);
  if (own.some((other) => number(other, 'handlingSeconds') !== null)) return null;
  const tells = (field: string) => all.contacts.some(({ given }) => (given[field] ?? null) !== null);
  return tells('agent') && tells('talkSeconds') ? 'contacts' : null;
}

/** Amounts of the ledger; null where the row lacks one that others have. */
const amounts: Readonly<Record<string, readonly string[]>> = {
  cost: ['directCost', 'indirectCost'],
  revenue: ['revenue'],
  sales: ['sales'],
  orders: ['orders'],
  orderValue: ['orderValue'],
};

function fieldsHad(name: string, { ledger }: Rows): readonly string[] {
  return (amounts[name] as readonly string[]).filter((field) =>
    ledger.some((row) => number(row, field) !== null),
  );
}

function booksOf(
  names: readonly string[],
  above: (of: Amounts) => number,
  below: (of: Amounts) => number,
): Definition {
  return {
    reads: (rows) => ({ ledger: names.flatMap((name) => had(name, rows)) }),
    value(sums) {
      const added = addBooks(sums, names);
      if (added === null) return { value: null, numerator: null };
      return quotient(above(added.amounts), below(added.amounts), added.rows);
    },
  };
}

function perContact(names: readonly string[], above: (of: Amounts) => number): Definition {
  return {
    reads: (rows) => ({ conversations: ['outcome'], ledger: names.flatMap((name) => had(name, rows)) }),
    value(sums) {
      const added = addBooks(sums, names);
      const handled = sums
        .starting('conversations')
        .filter(({ text }) => text['outcome'] === 'answered').length;
      // What a row does not say would be missing above the line alone.
      if (added === null || added.isLacking) return { value: null };
      return quotient(above(added.amounts), handled, handled);
    },
  };
}

type Amounts = Readonly<Record<string, number>>;

/** One that no row has is not needed, unless there is none else. */
function had(name: string, rows: Rows): readonly string[] {
  const fields = fieldsHad(name, rows);
  return fields.length > 0 ? fields : [(amounts[name] as readonly string[])[0] as string];
}

/** Sums of the rows that say all that is asked; null where none does. */
function addBooks(
  sums: Sums,
  names: readonly string[],
): { readonly amounts: Amounts; readonly rows: number; readonly isLacking: boolean } | null {
  const fields = names.flatMap((name) => had(name, sums.all));
  const isUsed = (row: Row) => fields.every((field) => number(row, field) !== null);
  const touching = sums.touching('ledger');
  if (!touching.some(isUsed)) return null;
  return {
    rows: sums.starting('ledger').filter(isUsed).length,
    isLacking: !touching.every(isUsed),
    amounts: Object.fromEntries(
      names.map((name) => [
        name,
        had(name, sums.all).reduce(
          (sum, field) =>
            sum + sums.sum('ledger', (row) => (isUsed(row) ? fixed(number(row, field) as number) : null)),
          0,
        ) / 10_000,
      ]),
    ),
  };
}

/** Who left over the mean stock of the time. */
function turnover(
  part: 'headcount' | 'customers',
  gone: string,
  stock: (row: Row) => number | null,
): Definition {
  return {
    reads: () => ({ [part]: part === 'headcount' ? ['opening', 'closing', gone] : ['opening', gone] }),
    value(sums, { annualized }) {
      const { days } = sums.cell;
      const length = annualized === true ? 365.25 : days;
      const rows = sums.starting(part).filter((row) => stock(row) !== null && number(row, gone) !== null);
      const left = rows.reduce((sum, row) => sum + (number(row, gone) as number), 0);
      const stockDays = rows.reduce((sum, row) => sum + (stock(row) as number), 0);
      if (length === null) return { value: null };
      return { ...quotient(left, stockDays / length, rows.length), numerator: left };
    },
  };
}

function daysOf({ given }: Row): number {
  return daysBetween(given['from'] as string, given['to'] as string);
}

const headcountDays = (row: Row): number | null => {
  const [opening, closing] = [number(row, 'opening'), number(row, 'closing')];
  return opening === null || closing === null ? null : ((opening + closing) / 2) * daysOf(row);
};
const customerDays = (row: Row): number | null => {
  const opening = number(row, 'opening');
  return opening === null ? null : opening * daysOf(row);
};
const churn = turnover('customers', 'lost', customerDays);

/** Of each segment the row that ends last, among those that lie in the bucket or period. */
const lifetimeValue: Definition = {
  reads: () => ({ customers: ['opening', 'averagePurchase', 'purchasesPerYear', 'lifetimeYears'] }),
  value(sums) {
    const rows = sums.starting('customers');
    const latest = rows.filter(
      (row) => !rows.some((other) => other.text['segment'] === row.text['segment'] && other.to > row.to),
    );
    const known = latest.filter((row) =>
      ['opening', 'averagePurchase', 'purchasesPerYear', 'lifetimeYears'].every(
        (field) => number(row, field) !== null,
      ),
    );
    const [worth, customers] = known.reduce(
      ([sum, all], row) => {
        const [opening, purchase, times, years] = [
          'opening',
          'averagePurchase',
          'purchasesPerYear',
          'lifetimeYears',
        ].map((field) => number(row, field) as number) as [number, number, number, number];
        return [sum + opening * purchase * times * years, all + opening];
      },
      [0, 0],
    );
    return quotient(worth, customers, known.length);
  },
};

/** The mean of what training, evaluations of accuracy and first contacts say, as far as they say anything. */
const expertise: Definition = {
  optional: true,
  reads: () => ({
    shifts: ['trainingScore'],
    evaluations: ['points', 'possible'],
    conversations: ['resolvedFirstContact'],
  }),
  value(sums, parameters) {
    const { weights = { training: 1, accuracy: 1, fcr: 1 } } = parameters as {
      weights?: Readonly<Record<string, number>>;
    };
    const known = sums
      .starting('conversations')
      .flatMap(({ given }) => (given['resolvedFirstContact'] as boolean | null | undefined) ?? []);
    const values: Readonly<Record<string, number | null>> = {
      training: (metrics['training-score'] as Definition).value(sums, {}).value,
      accuracy: quality(['accuracy']).value(sums, {}).value,
      fcr: quotient(known.filter((isResolved) => isResolved).length, known.length, -1).value,
    };
    const asked = Object.keys(values).filter((name) => (weights[name] ?? 0) > 0);
    const told = asked.filter((name) => values[name] !== null);
    const whole = told.reduce((sum, name) => sum + (weights[name] as number), 0);
    const shares = asked.map((name) => ({
      name,
      value: values[name] as number | null,
      weight: told.includes(name) ? (weights[name] as number) / whole : 0,
    }));
    return {
      value:
        told.length === 0 ? null : shares.reduce((sum, { value, weight }) => sum + weight * (value ?? 0), 0),
      components: shares,
    };
  },
};

const metrics: Readonly<Record<string, Definition>> = {
  'agent-expertise': expertise,
  'quality-score': quality(null),
  'communication-quality': quality(['understanding', 'tone', 'accuracy', 'professionalism']),
  utilization: shiftShare(
    ['workedSeconds', 'handlingSeconds'],
    (time) => time['handlingSeconds'] as number,
    (time) => time['workedSeconds'] as number,
  ),
  occupancy: shiftShare(
    ['handlingSeconds', 'availableSeconds'],
    (time) => time['handlingSeconds'] as number,
    (time) => (time['handlingSeconds'] as number) + (time['availableSeconds'] as number),
  ),
  'schedule-adherence': shiftShare(
    ['scheduledSeconds', 'adherentSeconds'],
    (time) => time['adherentSeconds'] as number,
    (time) => time['scheduledSeconds'] as number,
  ),
  shrinkage: shiftShare(
    ['paidSeconds', 'handlingSeconds', 'availableSeconds'],
    (time) =>
      (time['paidSeconds'] as number) -
      (time['handlingSeconds'] as number) -
      (time['availableSeconds'] as number),
    (time) => time['paidSeconds'] as number,
  ),
  'contacts-per-hour': {
    reads: () => ({ shifts: ['workedSeconds'], contacts: ['agent', 'outcome'] }),
    value(sums) {
      const isUsed = (shift: Row) => shiftTime(shift, 'workedSeconds') !== null;
      const worked = sums.sum('shifts', (shift) => shiftTime(shift, 'workedSeconds'));
      // Of agents with shifts, and not in one that is left out.
      const handled = sums.starting('contacts').filter(({ from, text, given }) => {
        const own = sums.all.shifts.filter(
          (shift) => text['agent'] !== null && shift.text['agent'] === text['agent'],
        );
        const taken = from + ms((given['queueSeconds'] as number | null) ?? 0);
        const during = own.findLast((shift) => shift.from <= taken && taken < shift.to);
        return text['outcome'] === 'answered' && own.length > 0 && (during === undefined || isUsed(during));
      }).length;
      return quotient(handled, worked / hourMs, sums.starting('shifts').filter(isUsed).length);
    },
  },
  'training-score': {
    reads: () => ({ shifts: ['trainingScore'] }),
    value(sums) {
      const rows = sums.starting('shifts').filter((row) => number(row, 'trainingScore') !== null);
      const score = rows.reduce((sum, row) => sum + (number(row, 'trainingScore') as number), 0);
      const possible = rows.reduce((sum, row) => sum + (number(row, 'trainingPossible') ?? 100), 0);
      return quotient(score, possible, rows.length);
    },
  },
  'cost-per-contact': perContact(['cost'], (of) => of['cost'] as number),
  'profit-per-contact': perContact(
    ['revenue', 'cost'],
    (of) => (of['revenue'] as number) - (of['cost'] as number),
  ),
  'revenue-per-contact': perContact(['revenue'], (of) => of['revenue'] as number),
  roi: booksOf(
    ['revenue', 'cost'],
    (of) => (of['revenue'] as number) - (of['cost'] as number),
    (of) => of['cost'] as number,
  ),
  'cost-per-sale': booksOf(
    ['cost', 'sales'],
    (of) => of['cost'] as number,
    (of) => of['sales'] as number,
  ),
  'order-cost': booksOf(
    ['cost', 'orders'],
    (of) => of['cost'] as number,
    (of) => of['orders'] as number,
  ),
  'order-cost-ratio': booksOf(
    ['cost', 'orderValue'],
    (of) => of['cost'] as number,
    (of) => of['orderValue'] as number,
  ),
  'attrition-rate': turnover('headcount', 'left', headcountDays),
  'churn-rate': churn,
  'retention-rate': {
    reads: churn.reads,
    value(sums, parameters) {
      const lost = churn.value(sums, parameters);
      if (lost.value === null) return { value: null };
      return {
        ...lost,
        value: 1 - lost.value,
        numerator: (lost.denominator as number) - (lost.numerator as number),
      };
    },
  },
  'customer-lifetime-value': lifetimeValue,
  handled: {
    reads: () => ({ contacts: ['outcome'] }),
    value(sums) {
      const count = sums.starting('contacts').filter(({ text }) => text['outcome'] === 'answered').length;
      return { value: count, numerator: count, denominator: null, n: count };
    },
  },
};

/** Whether contacts are what the metric counts, and not what another part is set against. */
function isOfContacts(metric: string): boolean {
  return metric === 'handled' || metric.endsWith('-per-contact');
}

function has(part: Part, all: readonly Row[], field: string, rows: Rows): boolean {
  if (field === 'handlingSeconds') return all.some((shift) => handlingSource(shift, rows) !== null);
  if (field === 'workedSeconds') return all.some((shift) => shiftTime(shift, field) !== null);
  return all.some(({ given }) => (given[field] ?? null) !== null);
}

function rowsOf(data: PartsData, startOf: (date: string) => number): Rows {
  const teamOf = (agent: unknown) =>
    (data.agents.find(({ id }) => id === agent)?.['team'] as string | null | undefined) ?? null;
  const texts = (row: PlainRow): Record<string, string | null> =>
    Object.fromEntries(
      Object.entries(row).map(([field, value]) => [field, typeof value === 'string' ? value : null]),
    );
  const ofAgents = (row: PlainRow) => ({
    ...texts(row),
    team: (row['team'] as string | null) ?? teamOf(row['agent']),
  });
  const instants = (rows: readonly PlainRow[], field: string): Row[] =>
    rows.map((given) => ({
      given,
      text: ofAgents(given),
      from: given[field] as number,
      to: given[field] as number,
    }));
  const periods = (rows: readonly PlainRow[]): Row[] =>
    apart(
      rows.map((given) => ({
        given,
        text: texts(given),
        from: startOf(given['from'] as string),
        to: startOf(given['to'] as string),
      })),
    );
  const contacts = instants(data.contacts, 'startedAt');
  const shifts = data.shifts.map((given) => ({
    given,
    text: ofAgents(given),
    from: given['from'] as number,
    to: given['to'] as number,
  }));
  const rows = {
    contacts,
    // A conversation of one leg has the agent and team of its leg if that agent took it.
    conversations: contacts.map((row) => {
      const { outcome = null, agent = null } = row.text;
      const isTaken = outcome === null ? agent !== null : outcome === 'answered';
      return isTaken ? row : { ...row, text: { ...row.text, agent: null, team: null } };
    }),
    evaluations: instants(data.evaluations, 'at'),
    shifts,
    handling: [],
    ledger: periods(data.ledger),
    headcount: periods(data.headcount),
    customers: periods(data.customers),
  };
  return { ...rows, handling: handlingRows(rows, teamOf) };
}

/** Contacts of agents whose shifts do not say their handling, from when they were taken for as long as they were handled. */
function handlingRows(rows: Rows, teamOf: (agent: unknown) => string | null): Row[] {
  return rows.contacts.flatMap((row) => {
    const { agent = null, outcome, team = null } = row.text;
    const own = rows.shifts.filter(({ text }) => agent !== null && text['agent'] === agent);
    if (!own.some((shift) => handlingSource(shift, rows) === 'contacts')) return [];
    const [talk, hold, wrap, wait] = ['talkSeconds', 'holdSeconds', 'wrapSeconds', 'queueSeconds'].map(
      (field) => number(row, field),
    ) as [number | null, number | null, number | null, number | null];
    if (outcome === 'answered' && talk === null) return [];
    const time = ms(talk ?? 0) + ms(hold ?? 0) + ms(wrap ?? 0);
    const from = row.from + ms(wait ?? 0);
    // It is of the team of the shift; out of any, of the agent's or the contact's if that is the team of some shift.
    const during = own.findLast((shift) => shift.from <= from && from < shift.to);
    const isOfShifts = rows.shifts.some(({ text }) => text['team'] === (teamOf(agent) ?? team));
    const ofTeam =
      during !== undefined ? (during.text['team'] ?? null) : isOfShifts ? (teamOf(agent) ?? team) : null;
    return time === 0 ? [] : [{ given: {}, text: { agent, team: ofTeam }, from, to: from + time }];
  });
}

/** Without the rows that overlap with one before them of the same dimensions. */
function apart(rows: readonly Row[]): Row[] {
  const kept: Row[] = [];
  const kind = ({ text }: Row) =>
    JSON.stringify(['queue', 'team', 'segment'].map((field) => text[field] ?? null));
  for (const row of rows) {
    if (!kept.some((other) => kind(other) === kind(row) && overlaps(row, other))) kept.push(row);
  }
  return kept;
}

function overlaps(a: Range, b: Range): boolean {
  return a.from < b.to && b.from < a.to;
}

function isInside(row: Range, range: Range): boolean {
  return range.from <= row.from && row.to <= range.to;
}

/** The times that rows are of, whichever. */
function joined(rows: readonly Range[]): Range[] {
  const found: Range[] = [];
  for (const { from, to } of rows.toSorted((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (last !== undefined && from <= last.to)
      found.splice(-1, 1, { from: last.from, to: Math.max(last.to, to) });
    else found.push({ from, to });
  }
  return found;
}

function passes(value: string | null, condition: Condition): boolean {
  if (typeof condition === 'string' || condition === null) return value === condition;
  if ('not' in condition) return !(condition.not as readonly (string | null)[]).includes(value);
  return (condition as readonly (string | null)[]).includes(value);
}
