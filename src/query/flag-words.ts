import { CallboardError, problem } from '../problem.js';
import type { Block } from './block.js';
import type { BlockBuffers } from './block-buffers.js';
import type { FieldClasses } from './field-classes.js';
import { answer } from './field-tests.js';
import type { Test } from './plan.js';

/** More combinations than this are no condition that anybody wrote. */
const mostCombinations = 1 << 20;

interface Digit extends FieldClasses {
  readonly stride: number;
}

/**
 * A row's answers to some tests packed into one small integer, its flag word. It is found by a digit a column, the digit
 * being the class of the row's value; combinations of digits with the same answers to all tests are one word. Counting
 * words by group then counts every test at once.
 */
export class FlagWords {
  /** How many different words there can be. */
  readonly size: number;
  readonly #digits = new Map<string, Digit>();
  readonly #wordOfCombination: Int32Array;
  /** By test, 1 for each word whose rows pass it. */
  readonly #passing: ReadonlyMap<Test, Uint8Array>;
  readonly #words: Int32Array;
  #from = -1;

  /** `fields` are those that the tests ask about, all among those of `classes`. */
  constructor(
    classes: ReadonlyMap<string, FieldClasses>,
    fields: Iterable<string>,
    tests: readonly Test[],
    buffers: BlockBuffers,
  ) {
    this.#words = buffers.ints();
    let combinations = 1;
    for (const field of fields) {
      const found = classes.get(field) as FieldClasses;
      this.#digits.set(field, { ...found, stride: combinations });
      combinations *= found.classes.count;
    }
    if (combinations > mostCombinations) {
      throw new CallboardError(problem('too-many-conditions', { limit: mostCombinations }));
    }
    this.#wordOfCombination = new Int32Array(combinations);
    const words = new Map<string, number>();
    const answersOfWord: boolean[][] = [];
    for (let combination = 0; combination < combinations; combination += 1) {
      const answers = tests.map((test) => this.#answer(test, combination));
      const key = answers.map(Number).join('');
      const word = words.get(key) ?? words.size;
      if (word === words.size) {
        words.set(key, word);
        answersOfWord.push(answers);
      }
      this.#wordOfCombination[combination] = word;
    }
    this.size = words.size;
    this.#passing = new Map(
      tests.map((test, index) => [test, Uint8Array.from(answersOfWord, (answers) => Number(answers[index]))]),
    );
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
      lookUp(this.#words, this.#wordOfCombination, block.length);
    }
    return this.#words;
  }

  /** 1 for each word whose rows pass the test, which is one of those given. */
  passing(test: Test): Uint8Array {
    return this.#passing.get(test) as Uint8Array;
  }

  #answer(test: Test, combination: number): boolean {
    return answer(test, (leaf) => {
      const { classes, stride } = this.#digits.get(leaf.field) as Digit;
      return classes.holds(leaf, Math.floor(combination / stride) % classes.count);
    });
  }
}

function lookUp(words: Int32Array, table: Int32Array, rows: number): void {
  for (let i = 0; i < rows; i += 1) words[i] = table[words[i] as number] as number;
}
