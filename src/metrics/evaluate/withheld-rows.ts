import type { GroupSums } from './group-sums.js';

/** The measures by which a metric's customers are counted: a name for each part of them that it reads. */
export const customerSums = 'customers:';

/**
 * Rows whose values are withheld, since they would be of fewer customers than a value may be of. Whoever has the total
 * could subtract the others from it: so many of the smallest other rows are withheld too, that those withheld are together
 * of enough customers. A row of nobody says nothing of anybody: it is shown, and covers for none.
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
   */
  constructor(
    rows: number,
    names: readonly string[],
    fewest: number,
    sumsAt: (row: number) => GroupSums | null,
  ) {
    this.#names = names;
    this.#fewest = fewest;
    this.#sumsAt = sumsAt;
    this.#isWithheld = new Uint8Array(rows);
    const others: { readonly row: number; readonly used: number }[] = [];
    const withheld = new Customers(names);
    for (let row = 0; row < rows; row += 1) {
      const sums = sumsAt(row);
      if (sums === null) continue;
      const counts = names.map((name) => sums.number(name));
      if (counts.some((count) => count > 0 && count < fewest)) {
        this.#isWithheld[row] = 1;
        withheld.add(sums);
      } else if (counts.some((count) => count > 0)) others.push({ row, used: sums.number('used') });
    }
    if (!withheld.isAny) return;
    others.sort((a, b) => a.used - b.used || a.row - b.row);
    for (const { row } of others) {
      if (!withheld.areFewer(fewest)) return;
      this.#isWithheld[row] = 1;
      withheld.add(sumsAt(row) as GroupSums);
    }
  }

  has(row: number): boolean {
    return this.#isWithheld[row] === 1;
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
