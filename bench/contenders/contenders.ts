import type { QuestionId } from '../questions.js';
import type { Contender } from './contender.js';

/** What the bench has to know of a contender; what it does is in its module. */
export interface ContenderEntry {
  /** For the report's readers. */
  readonly what: string;
  /** Questions that it cannot answer: it is not asked them. */
  readonly lacks?: readonly QuestionId[];
  /** The package of `bench/package.json` that it is made of. */
  readonly package?: string;
  /** Files that its page loads beside its script: their names there, and where they are in `bench/node_modules`. */
  readonly files?: Readonly<Record<string, string>>;
  /** Scripts that its page starts as workers: their names there, and their sources, from `bench/`. */
  readonly workers?: Readonly<Record<string, string>>;
  /** It does not run in Node: only the bench itself holds its answers against the reference. */
  readonly pagesOnly?: true;
}

/** All contenders: `NAME` is made by the function of that name, in camel case, in `NAME.ts`. */
export const contenders = {
  callboard: {
    what: "this engine by its public interface, `loadData` and `query`, in the page's one thread",
  },
  'callboard-workers': {
    what: 'the same in two workers, `createWorkerSource`; from 100k rows on, fewer it reads in the one thread',
    workers: { 'callboard.worker.js': '../src/callboard.worker.ts' },
    pagesOnly: true,
  },
  'row-objects': { what: '`JSON.parse` and plain loops over the objects' },
  'typed-arrays': {
    what:
      '`JSON.parse` into typed arrays and dictionary codes written for these fields and this one year, and a single ' +
      'loop written for these questions',
  },
  'js-limit': {
    what:
      'a reader from bytes to typed arrays written for these very rows, down to the order of their members, and loops ' +
      'written for these questions: how far one thread of JavaScript goes',
  },
  arquero: {
    what: 'Arquero 8: `JSON.parse` into its table, columns to add up derived once, its verbs for every question',
    package: 'arquero',
  },
  crossfilter: {
    what: 'Crossfilter 1.5: `JSON.parse` into its records, a live group for every question',
    lacks: ['q6'],
    package: 'crossfilter2',
  },
  duckdb: {
    what: 'DuckDB-Wasm 1.32 in a worker of its own, rows by its own reader of JSON, a statement of SQL for every question',
    package: '@duckdb/duckdb-wasm',
    files: {
      'duckdb-eh.wasm': '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm',
      'duckdb-browser-eh.worker.js': '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js',
    },
    pagesOnly: true,
  },
  perspective: {
    what:
      'Perspective 5.5 in a worker of its own, `JSON.parse` into Arrow, live views; quotients of their sums, and ' +
      'percentiles from counts of waits, worked out beside it',
    package: '@perspective-dev/client',
    files: {
      'perspective-server.wasm': '@perspective-dev/server/dist/wasm/perspective-server.wasm',
      'perspective-client.wasm': '@perspective-dev/client/dist/wasm/perspective-js.wasm',
    },
    pagesOnly: true,
  },
} as const satisfies Record<string, ContenderEntry>;

export type ContenderName = keyof typeof contenders;
export const contenderNames = Object.keys(contenders) as readonly ContenderName[];

export function entryOf(name: ContenderName): ContenderEntry {
  return contenders[name];
}

/** The questions of a view that a contender is asked. */
export function askedOf(name: ContenderName, questions: readonly QuestionId[]): readonly QuestionId[] {
  const { lacks = [] } = entryOf(name);
  return questions.filter((id) => !lacks.includes(id));
}

/** The name of the function that makes a contender. */
export function factoryName(name: ContenderName): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** Makes a contender here, where there is no page. Some take time to start: a worker, an engine to compile. */
export async function makeContender(name: ContenderName): Promise<Contender> {
  const module = (await import(`./${name}.ts`)) as Record<string, () => Contender | Promise<Contender>>;
  return module[factoryName(name)]!();
}
