import type { Test } from './plan.js';
import type { RowWords } from './row-words.js';

/** Words of rows that answer some of the tests alike: a class, numbered from 0. */
export class WordClasses {
  readonly size: number;
  /** By word. */
  readonly classOf: Int32Array;
  readonly #words: RowWords;
  readonly #passing = new Map<Test, Int32Array>();

  constructor(words: RowWords, classOf: Int32Array = new Int32Array(words.size), size = 1) {
    this.#words = words;
    this.classOf = classOf;
    this.size = size;
  }

  /** Divided further by what the tests answer. */
  with(...tests: readonly Test[]): WordClasses {
    let { classOf, size }: Pick<WordClasses, 'classOf' | 'size'> = this;
    for (const test of tests) ({ classOf, size } = divided(classOf, this.#words.passing(test), size));
    return new WordClasses(this.#words, classOf, size);
  }

  /** The classes whose rows pass a test, one of those that they were divided by. */
  passing(test: Test): Int32Array {
    let passing = this.#passing.get(test);
    if (passing === undefined) {
      const found = new Set<number>();
      this.#words.passing(test).forEach((passes, word) => {
        if (passes === 1) found.add(this.classOf[word] as number);
      });
      passing = Int32Array.from(found);
      this.#passing.set(test, passing);
    }
    return passing;
  }
}

function divided(
  classOf: Int32Array,
  passes: Uint8Array,
  size: number,
): Pick<WordClasses, 'classOf' | 'size'> {
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
