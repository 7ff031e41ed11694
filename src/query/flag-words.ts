import { type Block, blockRows } from './block.js';
import type { FieldClasses } from './field-classes.js';
import { answer } from './field-tests.js';
import type { Test } from './plan.js';

interface Digit extends FieldClasses {
  readonly stride: number;
}

/**
 * A row's answers to many tests packed into one small integer, its flag word: a digit a column, the digit being the
 * class of the row's value. Counting words by group then counts every test at once.
 */
export class FlagWords {
  /** How many different words there can be. */
  readonly size: number;
  readonly #digits = new Map<string, Digit>();
  readonly #words = new Int32Array(blockRows);
  #from = -1;

  /** A digit for each of the fields, which are among those of `classes`. */
  constructor(classes: ReadonlyMap<string, FieldClasses>, fields: Iterable<string>) {
    let size = 1;
    for (const field of fields) {
      const found = classes.get(field) as FieldClasses;
      this.#digits.set(field, { ...found, stride: size });
      size *= found.classes.count;
    }
    this.size = size;
  }

  /** The words of the block's rows, made once a block whoever asks. */
  of(block: Block): Int32Array {
    if (this.#from !== block.from) {
      this.#from = block.from;
      this.#words.fill(0, 0, block.length);
      for (const { column, classes, stride } of this.#digits.values()) {
        if (column !== undefined && classes.count > 1) {
          classes.addTo(this.#words, block.read(column), block.length, stride);
        }
      }
    }
    return this.#words;
  }

  /** 1 for each word whose rows pass the test. */
  passing(test: Test): Uint8Array {
    const passes = new Uint8Array(this.size);
    for (let word = 0; word < this.size; word += 1) {
      const holds = answer(test, (leaf) => {
        const digit = this.#digits.get(leaf.field) as Digit;
        return digit.classes.holds(leaf, classIn(digit, word));
      });
      if (holds) passes[word] = 1;
    }
    return passes;
  }

  /** 1 for each word whose rows have a value of a number field. */
  known(field: string): Uint8Array {
    const digit = this.#digits.get(field) as Digit;
    return new Uint8Array(this.size).map((_, word) => (classIn(digit, word) > 0 ? 1 : 0));
  }
}

function classIn(digit: Digit, word: number): number {
  return Math.floor(word / digit.stride) % digit.classes.count;
}
