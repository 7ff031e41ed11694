import type { Test } from './plan.js';
import type { RowWords } from './row-words.js';

/** Words of rows that answer some of the tests alike: a class, numbered from 0. */
export class WordClasses {
  readonly size: number;
  /** By word. */
  readonly #classOf: Int32Array;
  readonly #words: RowWords;
  #apart: WordClasses | undefined;
  readonly #passing = new Map<Test, Int32Array>();

  constructor(words: RowWords, classOf: Int32Array = new Int32Array(words.size), size = 1) {
    this.#words = words;
    this.#classOf = classOf;
    this.size = size;
  }

  /** Divided further by what the tests answer. */
  with(...tests: readonly Test[]): WordClasses {
    let classOf = this.#classOf;
    let size = this.size;
    for (const test of tests) ({ classOf, size } = divided(classOf, this.#words.passing(test), size));
    return new WordClasses(this.#words, classOf, size);
  }

  /** The same for so many groups, or each word for itself where that takes few cells: then no row's class is looked up. */
  simplest(groups: number): WordClasses {
    const { size: words } = this.#words;
    if (words > this.size + fewMore && words * groups > fewCells) return this;
    this.#apart ??= new WordClasses(
      this.#words,
      Int32Array.from({ length: words }, (_, word) => word),
      words,
    );
    return this.#apart;
  }

  /** By word; null where each is its own class. */
  get classOf(): Int32Array | null {
    return this.#classOf.every((own, word) => own === word) ? null : this.#classOf;
  }

  /** The classes whose rows pass a test, one of those that they were divided by. */
  passing(test: Test): Int32Array {
    let passing = this.#passing.get(test);
    if (passing === undefined) {
      const found = new Set<number>();
      this.#words.passing(test).forEach((passes, word) => {
        if (passes === 1) found.add(this.#classOf[word] as number);
      });
      passing = Int32Array.from(found);
      this.#passing.set(test, passing);
    }
    return passing;
  }
}

const fewMore = 8;
/** Half of a core's nearest cache. */
const fewCells = 4096;

function divided(
  classOf: Int32Array,
  passes: Uint8Array,
  size: number,
): { readonly classOf: Int32Array; readonly size: number } {
  const next = new Int32Array(size * 2).fill(-1);
  const result = new Int32Array(classOf.length);
  let count = 0;
  for (let word = 0; word < classOf.length; word += 1) {
    const at = (classOf[word] as number) * 2 + (passes[word] as number);
    if (next[at] === -1) {
      next[at] = count;
      count += 1;
    }
    result[word] = next[at] as number;
  }
  return { classOf: result, size: Math.max(1, count) };
}
