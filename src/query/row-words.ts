import type { RawArray } from '../data/column.js';
import { CallboardError, problem } from '../problem.js';
import { type BlockReader, blockRows } from './block.js';
import { keepWords, wordsBefore } from './later-words.js';
import { type FieldClasses, fieldClasses } from './field-classes.js';
import { answer, type FieldTest } from './field-tests.js';
import { type Test, testKey } from './plan.js';
import type { TableView } from './table-view.js';

/** More combinations of classes than this are asked about by several words: their table would be larger than the words. */
export const mostCombinations = 1 << 20;

/** Words of rows, as few bytes each as they need. */
export type Words = Uint16Array | Uint32Array;

/** The words of a block's rows: the first row's is `words[from]`. */
export interface BlockWords {
  readonly words: Words;
  readonly from: number;
}

interface Digit extends FieldClasses {
  readonly stride: number;
}

/** What is known of rows when all of them have their word. */
export interface FilledWords {
  readonly words: Words;
  readonly answers: readonly Uint8Array[];
  readonly wordOfAnswers: ReadonlyMap<string, number>;
}

/** The arrays of the columns that words are made of; undefined for a field that no row has. */
export type WordArrays = readonly (RawArray | undefined)[];

/**
 * A word a row for some tests: rows with the same word answer all of them alike. Words are numbered as they are met, so
 * that there are as many as the rows tell apart, few as a rule, however many the tests could. They are made in one pass
 * over the rows; after that no test is asked of a row again, whatever is counted.
 */
export class RowWords {
  readonly #tests = new Map<string, Test>();
  readonly #digits: readonly Digit[];
  readonly #answers: Uint8Array[] = [];
  readonly #passing = new Map<string, Uint8Array>();
  readonly #wordOfAnswers = new Map<string, number>();
  readonly #combinations = new Int32Array(blockRows);
  #wordOfCombination: Int32Array | null;
  #words: Words;
  #filled = 0;

  /** Throws a CallboardError (`too-many-conditions`) for tests of more combinations than can be told apart. */
  constructor(view: TableView, tests: Iterable<Test>, rows: number) {
    for (const test of tests) this.#tests.set(testKey(test), test);
    let combinations = 1;
    this.#digits = [...fieldClasses(view, this.#tests.values()).values()].map((found): Digit => {
      const digit = { ...found, stride: combinations };
      combinations *= found.classes.count;
      return digit;
    });
    if (combinations > mostCombinations) {
      throw new CallboardError(problem('too-many-conditions', { limit: mostCombinations }));
    }
    this.#wordOfCombination = new Int32Array(combinations).fill(-1);
    this.#words = this.#goOn(rows) ?? new Uint16Array(rows);
  }

  /** Whether it answers all of some tests. */
  knows(tests: Iterable<Test>): boolean {
    for (const test of tests) if (!this.#tests.has(testKey(test))) return false;
    return true;
  }

  /** How many words there are. Ask when all rows have one. */
  get size(): number {
    return this.#answers.length;
  }

  /** By row. Ask when all rows have one. */
  get words(): Words {
    return this.#words;
  }

  get isFilled(): boolean {
    return this.#filled === this.#words.length;
  }

  /** 1 for each word whose rows pass the test, which is one of those given. Ask when all rows have one. */
  passing(test: Test): Uint8Array {
    const key = testKey(test);
    let passing = this.#passing.get(key);
    if (passing === undefined) {
      const at = [...this.#tests.keys()].indexOf(key);
      passing = Uint8Array.from(this.#answers, (answers) => answers[at] as number);
      this.#passing.set(key, passing);
    }
    return passing;
  }

  /** Gives the reader's rows their words, unless they have them: blocks come in their order. Whether it read them. */
  meet(reader: BlockReader): boolean {
    if (reader.from !== this.#filled) return false;
    const combinations = this.#combinations;
    combinations.fill(0, 0, reader.length);
    for (const { column, classes, stride } of this.#digits) {
      if (column !== undefined && classes.count > 1)
        classes.addTo(combinations, reader.read(column), reader.length, stride);
    }
    const table = this.#wordOfCombination as Int32Array;
    for (let i = 0; i < reader.length; i += 1) {
      const combination = combinations[i] as number;
      let word = table[combination] as number;
      if (word === -1) table[combination] = word = this.#wordOf(combination);
      this.#words[reader.from + i] = word;
    }
    this.#filled = reader.from + reader.length;
    if (this.isFilled) {
      this.#wordOfCombination = null;
      keepWords(this.#arrays(), this.#key(), {
        words: this.#words,
        answers: this.#answers,
        wordOfAnswers: this.#wordOfAnswers,
      });
    }
    return true;
  }

  /** Takes over the words of the rows before those that were appended; undefined where there are none to be had. */
  #goOn(rows: number): Words | undefined {
    const before = wordsBefore(this.#arrays(), this.#key(), rows);
    if (before === undefined) return undefined;
    this.#answers.push(...before.answers);
    for (const [answers, word] of before.wordOfAnswers) this.#wordOfAnswers.set(answers, word);
    // The block that the others end in is read once more, to the same words.
    this.#filled = before.from - (before.from % blockRows);
    return before.words;
  }

  #arrays(): (RawArray | undefined)[] {
    return this.#digits.map(({ column }) => (column?.kind === 'code' ? column.codes : column?.raw));
  }

  #key(): string {
    return [...this.#tests.keys()].join();
  }

  #wordOf(combination: number): number {
    const holds = new Map<string, boolean>();
    for (const { classes, tests, stride } of this.#digits) {
      const valueClass = Math.floor(combination / stride) % classes.count;
      for (const test of tests) holds.set(testKey(test), classes.holds(test, valueClass));
    }
    const isTrue = (leaf: FieldTest): boolean => holds.get(testKey(leaf)) as boolean;
    const answers = Uint8Array.from(this.#tests.values(), (test) => (answer(test, isTrue) ? 1 : 0));
    const key = answers.join('');
    let word = this.#wordOfAnswers.get(key);
    if (word === undefined) {
      word = this.#answers.length;
      this.#wordOfAnswers.set(key, word);
      this.#answers.push(answers);
      if (word === 0x1_0000) this.#words = Uint32Array.from(this.#words);
    }
    return word;
  }
}
