import type { CodeColumn, NumberColumn } from '../data/column.js';
import type { Block } from './block.js';
import { type FieldTest, answer, fieldTests } from './field-tests.js';
import type { Test } from './plan.js';
import type { TableView } from './table-view.js';
import { type ValueClasses, noValues, valueClasses } from './value-classes.js';

interface Digit {
  readonly field: string;
  readonly column: CodeColumn | NumberColumn | undefined;
  readonly classes: ValueClasses;
  readonly stride: number;
}

/**
 * A row's answers to many tests packed into one small integer, its flag word: a digit a column, the digit being the
 * class of the row's value. Counting words by group then counts every test at once.
 */
export class FlagWords {
  /** How many different words there can be. */
  readonly size: number;
  readonly #digits: readonly Digit[];

  /** `known`: fields whose digit is wanted even where no test asks about them. */
  constructor(view: TableView, tests: readonly Test[], known: readonly string[] = []) {
    const leaves = new Map<string, FieldTest[]>(known.map((field) => [field, []]));
    const all = new Set<FieldTest>();
    for (const test of tests) fieldTests(test, all);
    for (const leaf of all) {
      const sameField = leaves.get(leaf.field);
      if (sameField === undefined) leaves.set(leaf.field, [leaf]);
      else sameField.push(leaf);
    }
    const digits: Digit[] = [];
    let size = 1;
    for (const [field, tested] of leaves) {
      const column = view.column(field);
      const classes = column === undefined ? noValues : valueClasses(column, tested);
      digits.push({ field, column, classes, stride: size });
      size *= classes.count;
    }
    this.#digits = digits;
    this.size = size;
  }

  /** Writes the words of the block's rows. */
  write(words: Int32Array, block: Block): void {
    words.fill(0, 0, block.length);
    for (const { column, classes, stride } of this.#digits) {
      if (column !== undefined && classes.count > 1) {
        classes.addTo(words, block.read(column), block.length, stride);
      }
    }
  }

  /** Whether a test holds for the rows of a word. */
  holds(test: Test, word: number): boolean {
    return answer(test, (leaf) => {
      const digit = this.#digit(leaf.field);
      return digit.classes.holds(leaf, classIn(digit, word));
    });
  }

  /** Whether the rows of a word have a value of the field. */
  isKnown(field: string, word: number): boolean {
    return classIn(this.#digit(field), word) > 0;
  }

  #digit(field: string): Digit {
    return this.#digits.find((digit) => digit.field === field) as Digit;
  }
}

function classIn(digit: Digit, word: number): number {
  return Math.floor(word / digit.stride) % digit.classes.count;
}
