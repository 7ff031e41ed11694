import type { GroupSums } from './group-sums.js';

/** The measures by which a metric's customers are counted: a name for each part of them that it reads. */
export const customerSums = 'customers:';

/**
 * Rows whose values are withheld, since they would be of fewer customers than a value may be of. Whoever has the total of
 * some rows could subtract the others from it: so many of the smallest others are withheld too, that those withheld are
 * together of enough customers; among all rows, and of several keys among those with each value of each key, since that
 * is what subtotals are of. A row of nobody says nothing of anybody: it is shown, and covers for none.
 */
export class WithheldRows {
  readonly #names: readonly string[];
  readonly #fewest: number;
  readonly #sumsAt: (row: number) => GroupSums | null;
  readonly #isWithheld: Uint8Array;

  /**
   * @param names of the measures that count customers
   * @param fewest customers that a value may be of
   * @param sumsAt the sums of a row; null where it has no value whatever they are
   * @param keys by key, what tells its values apart, a number a row
   */
  constructor(
    rows: number,
    names: readonly string[],
    fewest: number,
    sumsAt: (row: number) => GroupSums | null,
    keys: readonly ArrayLike<number>[],
  ) {
    this.#names = names;
    this.#fewest = fewest;
    this.#sumsAt = sumsAt;
    this.#isWithheld = new Uint8Array(rows);
    /** Rows of somebody, the smallest first. */
    const known: { readonly row: number; readonly used: number }[] = [];
    let isAny = false;
    for (let row = 0; row < rows; row += 1) {
      const sums = sumsAt(row);
      if (sums === null) continue;
      const counts = names.map((name) => sums.number(name));
      if (!counts.some((count) => count > 0)) continue;
      known.push({ row, used: sums.number('used') });
      if (!counts.some((count) => count > 0 && count < fewest)) continue;
      this.#isWithheld[row] = 1;
      isAny = true;
    }
    if (!isAny) return;
    known.sort((a, b) => a.used - b.used || a.row - b.row);
    const ascending = known.map(({ row }) => row);
    const groups = [ascending, ...(keys.length > 1 ? keys.flatMap((key) => groupsBy(key, ascending)) : [])];
    // What is withheld in one group may leave another one with too few.
    while (groups.map((group) => this.#cover(group)).includes(true));
  }

  has(row: number): boolean {
    return this.#isWithheld[row] === 1;
  }

  /** Withholds more of some rows, the first ones first, until those withheld are enough; whether it had to. */
  #cover(rows: readonly number[]): boolean {
    const withheld = new Customers(this.#names);
    for (const row of rows) if (this.has(row)) withheld.add(this.#sumsAt(row) as GroupSums);
    let isMore = false;
    for (const row of rows) {
      if (!withheld.isAny || !withheld.areFewer(this.#fewest)) break;
      if (this.has(row)) continue;
      this.#isWithheld[row] = 1;
      withheld.add(this.#sumsAt(row) as GroupSums);
      isMore = true;
    }
    return isMore;
  }

  /** Whether those withheld among some rows are together of too few: what is left of the total would tell of them. */
  areTooFew(rows: ArrayLike<number>): boolean {
    const withheld = new Customers(this.#names);
    for (let i = 0; i < rows.length; i += 1) {
      const row = rows[i] as number;
      if (this.has(row)) withheld.add(this.#sumsAt(row) as GroupSums);
    }
    return withheld.isAny && withheld.areFewer(this.#fewest);
  }
}

/** The rows with each value of a key, in their order. */
function groupsBy(key: ArrayLike<number>, rows: readonly number[]): number[][] {
  const groups = new Map<number, number[]>();
  for (const row of rows) {
    const value = key[row] as number;
    const group = groups.get(value);
    if (group === undefined) groups.set(value, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

/** Who some rows are of, by measure. */
class Customers {
  isAny = false;
  readonly #names: readonly string[];
  readonly #known: readonly Set<number>[];
  /** Those of totals, which know no customers: each contact counts as one. */
  readonly #uncounted: number[];

  constructor(names: readonly string[]) {
    this.#names = names;
    this.#known = names.map(() => new Set());
    this.#uncounted = names.map(() => 0);
  }

  add(sums: GroupSums): void {
    this.isAny = true;
    this.#names.forEach((name, at) => {
      const ids = sums.ids(name);
      if (ids === null) this.#uncounted[at] = (this.#uncounted[at] as number) + sums.number(name);
      else for (const id of ids) (this.#known[at] as Set<number>).add(id);
    });
  }

  /** By any of the measures that count some. */
  areFewer(fewest: number): boolean {
    return this.#known.some((ids, at) => {
      const count = ids.size + (this.#uncounted[at] as number);
      return count > 0 && count < fewest;
    });
  }
}
