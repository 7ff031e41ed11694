import type { Table } from '../data/contact-data.js';
import { type FieldClasses, fieldClasses } from './field-classes.js';
import { fieldTests } from './field-tests.js';
import { type Measure, type Test, testKey } from './plan.js';
import { mostCombinations, RowWords } from './row-words.js';
import type { TableView } from './table-view.js';

/** So many words a row are kept at most: a page asks the same few things again and again, of other rows and by other keys. */
const mostKept = 3;

const kept = new WeakMap<Table, KeptWords>();

/** The words of a table's rows that were made for earlier questions. They go with the table. */
export function keptWords(table: Table, view: TableView): KeptWords {
  let words = kept.get(table);
  if (words === undefined) {
    words = new KeptWords(view, table.rows);
    kept.set(table, words);
  }
  return words;
}

export class KeptWords {
  readonly #view: TableView;
  readonly #rows: number;
  /** The latest used last. */
  #words: RowWords[] = [];

  constructor(view: TableView, rows: number) {
    this.#view = view;
    this.#rows = rows;
  }

  /** Words that together answer the tests of some measures, each measure's by one of them. Some may have to be filled. */
  for(measures: Iterable<Measure>): readonly RowWords[] {
    const tests = new Map<string, Test>();
    for (const { where } of measures) tests.set(testKey(where), where);
    const found = this.#known([...tests.values()]);
    if (found !== undefined) return [found];
    return this.#parts(tests).map((part) => this.#known([...part.values()]) ?? this.#make(part.values()));
  }

  #known(tests: readonly Test[]): RowWords | undefined {
    const found = this.#words.find((words) => words.knows(tests));
    if (found !== undefined) this.#words = [...this.#words.filter((words) => words !== found), found];
    return found;
  }

  #make(tests: Iterable<Test>): RowWords {
    const words = new RowWords(this.#view, tests, this.#rows);
    this.#words = [...this.#words, words].slice(-mostKept);
    return words;
  }

  /** The tests in as few parts as their combinations allow. */
  #parts(tests: ReadonlyMap<string, Test>): readonly ReadonlyMap<string, Test>[] {
    const classes = fieldClasses(this.#view, tests.values());
    const parts: { tests: Map<string, Test>; fields: ReadonlySet<string> }[] = [];
    for (const [key, test] of tests) {
      const asked = [...fieldTests(test)].map(({ field }) => field);
      const room = parts.find(
        ({ fields }) => combinations(new Set([...fields, ...asked]), classes) <= mostCombinations,
      );
      if (room === undefined) parts.push({ tests: new Map([[key, test]]), fields: new Set(asked) });
      else {
        room.tests.set(key, test);
        room.fields = new Set([...room.fields, ...asked]);
      }
    }
    return parts.map((part) => part.tests);
  }
}

function combinations(fields: ReadonlySet<string>, classes: ReadonlyMap<string, FieldClasses>): number {
  let count = 1;
  for (const field of fields) count *= (classes.get(field) as FieldClasses).classes.count;
  return count;
}
