import type { Place, Problem, ProblemCode } from '../problem.js';

/** How many places of a problem are kept. */
const mostPlaces = 5;
/** How many distinct values of one code are told apart; further ones are counted together under `otherValues`. */
const mostValues = 20;
export const otherValues = '…';
const longestText = 80;

/** Codes where nothing was lost: something was assumed, repaired, merged or left aside. All others are errors. */
const warnings: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'time-zone-missing',
  'covers-missing',
  'local-time-repeated',
  'local-time-skipped',
  'outcome-from-boolean',
  'mixed-currency',
  'missing-id',
  'duplicate',
  'unknown-contact',
  'stock-mismatch',
  'boolean-only-true',
  'policy-field-unknown',
]);

/** Values that do not make a kind of their own: the first one met stands for all. */
const examples: Partial<Record<ProblemCode, string>> = {
  'impossible-value': 'value',
  'invalid-time': 'value',
};

/** Values that do, but of which the data may have any number. */
const openValues: Partial<Record<ProblemCode, string>> = {
  'unknown-outcome': 'value',
  'unknown-direction': 'value',
  'unknown-value': 'value',
  'mixed-currency': 'currency',
  'too-many-dimensions': 'field',
  'overlapping-rows': 'other',
};

type Values = Record<string, string | number>;

interface Entry {
  readonly code: ProblemCode;
  values: Values;
  readonly order: number;
  count: number;
  readonly first: Place[];
}

/** What a log has counted. */
export type LoggedProblems = readonly Readonly<Entry>[];

/** Counts the problems of rows by kind, with the first places of each. */
export class ProblemLog {
  readonly #entries = new Map<string, Entry>();
  readonly #distinct = new Map<ProblemCode, number>();

  readonly #also: ProblemLog | undefined;

  /** @param also another log that is told everything too */
  constructor(also?: ProblemLog) {
    this.#also = also;
  }

  /** A log that goes on from what `entries` gave, in another thread perhaps. */
  static of(entries: ReadonlyMap<string, Readonly<Entry>>): ProblemLog {
    const log = new ProblemLog();
    for (const [key, entry] of entries) {
      log.#entries.set(key, { ...entry, values: { ...entry.values }, first: [...entry.first] });
      log.#distinct.set(entry.code, (log.#distinct.get(entry.code) ?? 0) + 1);
    }
    return log;
  }

  /** All that was counted by what tells it apart, as plain data. */
  entries(): ReadonlyMap<string, Readonly<Entry>> {
    return this.#entries;
  }

  /** A copy that goes on counting on its own. */
  copy(also?: ProblemLog): ProblemLog {
    const log = new ProblemLog(also);
    for (const [key, entry] of this.#entries) {
      log.#entries.set(key, { ...entry, values: { ...entry.values }, first: [...entry.first] });
    }
    for (const [code, count] of this.#distinct) log.#distinct.set(code, count);
    return log;
  }

  /**
   * Counts one more of a kind. `order` ranks kinds that are first met in the same row (fields in schema order).
   */
  add(code: ProblemCode, values: Values, place: Place, order: number): void {
    this.#also?.add(code, values, place, order);
    const open = openValues[code];
    let key = keyOf(code, values);
    let entry = this.#entries.get(key);
    if (entry === undefined && open !== undefined && (this.#distinct.get(code) ?? 0) >= mostValues) {
      values = { ...values, [open]: otherValues };
      key = keyOf(code, values);
      entry = this.#entries.get(key);
    }
    if (entry === undefined) {
      entry = { code, values: shortened(values), order, count: 0, first: [] };
      this.#entries.set(key, entry);
      this.#distinct.set(code, (this.#distinct.get(code) ?? 0) + 1);
    }
    entry.count++;
    keepFirst(entry, values, place);
  }

  /** Whether values were so many that some are counted together. */
  get hasOthers(): boolean {
    return [...this.#entries.values()].some(({ code, values }) => {
      const open = openValues[code];
      return open !== undefined && values[open] === otherValues;
    });
  }

  /**
   * Adds what another reading counted, whose rows come behind; false where the values of both are too many to be told
   * apart, and which are depends on their order.
   * @param rows how many rows were delivered before its first
   */
  join(other: LoggedProblems, rows: number): boolean {
    for (const { code, values, order, count, first } of other) {
      const key = keyOf(code, values);
      const known = this.#entries.get(key);
      const places = first.map((place) => ({ ...place, row: place.row + rows }));
      if (known !== undefined) {
        known.count += count;
        known.first.push(...places.slice(0, mostPlaces - known.first.length));
        continue;
      }
      const distinct = (this.#distinct.get(code) ?? 0) + 1;
      if (distinct > mostValues && openValues[code] !== undefined) return false;
      this.#distinct.set(code, distinct);
      this.#entries.set(key, { code, values, order, count, first: places });
    }
    return true;
  }

  /** All that was counted, as plain data. */
  logged(): LoggedProblems {
    return [...this.#entries.values()];
  }

  /** All kinds, in the order of the rows that had them first. */
  problems(): Problem[] {
    const entries = [...this.#entries.values()];
    entries.sort((a, b) => (a.first[0] as Place).row - (b.first[0] as Place).row || a.order - b.order);
    return entries.map(({ code, values, count, first }) => coded(code, values, count, [...first]));
  }
}

/** Keeps a place if it is one of the first, and of the first one the values: rows may be told of in any order. */
function keepFirst(entry: Entry, values: Values, place: Place): void {
  const { first } = entry;
  let at = first.length;
  while (at > 0 && (first[at - 1] as Place).row > place.row) at--;
  if (at === mostPlaces) return;
  first.splice(at, 0, place);
  if (first.length > mostPlaces) first.pop();
  if (at === 0) entry.values = shortened(values);
}

/** A problem with the severity of its code. */
export function coded(
  code: ProblemCode,
  values: Values = {},
  count = 1,
  first: readonly Place[] = [],
): Problem {
  return {
    code,
    severity: warnings.has(code) ? 'warning' : 'error',
    values: shortened(values),
    count,
    first,
  };
}

function keyOf(code: ProblemCode, values: Values): string {
  const example = examples[code];
  return JSON.stringify([code, example === undefined ? values : { ...values, [example]: '' }]);
}

function shortened(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && value.length > longestText ? `${value.slice(0, longestText)}…` : value,
    ]),
  );
}

/** A value as a problem shows it: numbers and text as they are, anything else as JSON. */
export function valueText(value: unknown): string | number {
  if (typeof value === 'string') return value;
  // NaN and the infinities are no JSON, and a problem is.
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  return typeof value === 'object' ? foundKind(value) : String(value);
}

/** What a value is, in JSON's words. */
export function foundKind(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
