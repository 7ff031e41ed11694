import type { TargetSetting } from '../data/contact-data.js';
import type { MetricQuery } from '../metrics/query.js';
import type { MetricTable } from '../metrics/table.js';
import type { Problem } from '../problem.js';
import type { Description, MetricSource } from '../source/metric-source.js';
import type { DataNote } from '../views/data-note.js';
import { AskedData, type Asked, type AskedTask, type ElementHost, type Within } from './asked-data.js';
import type { Attributes } from './attributes.js';
import { lastResult } from './last-result.js';

export type { DataState, Within } from './asked-data.js';

/** What an element adds of its own: everything else about its numbers is here. */
export interface DataTask<Ask extends object> {
  /** What the page gave in place of data, so that nothing is to be asked; undefined where it gave nothing. */
  given(): GivenAnswer | undefined;
  /** What the element's own attributes ask for, as plain JSON; undefined while they ask for nothing. */
  ask(attributes: Attributes): Ask | undefined;
  /** The query for an ask. `covers` is the time that the data cover, for what is to suit it. Pure. */
  query(ask: Ask & Within, covers: Description['covers'], description: Description): MetricQuery;
  /** What is asked beside it, in the same breath: one pass over the rows serves all. Pure. */
  also?(ask: Ask & Within, description: Description): readonly MetricQuery[];
  /** What is asked when the answer is there, as it says of which time. Pure. */
  next?(ask: Ask & Within, table: MetricTable, description: Description): readonly MetricQuery[];
  /** What is made of the same rows beside it, by an analysis that asks for itself. */
  analyse?(
    source: MetricSource,
    ask: Ask & Within,
    signal: AbortSignal,
    description: Description,
  ): Promise<unknown>;
  /** Targets of the element's own, by the metric's name in the result. */
  targets?(ask: Ask): ReadonlyMap<string, TargetSetting>;
}

/** Values that the page computed itself, as a table, or what is wrong with them. */
export type GivenAnswer =
  | { readonly table: MetricTable; readonly also?: readonly MetricTable[] }
  | { readonly problem: Problem };

/** What a source answered, with what it says of its data as a whole. */
export interface Answer {
  readonly table: MetricTable;
  /** The answers to what was asked beside it, in that order. */
  readonly also: readonly MetricTable[];
  /** The answers to what was asked after it, in that order. */
  readonly next: readonly MetricTable[];
  /** What the element's `analyse` made. */
  readonly analysis?: unknown;
  readonly data: DataNote;
  /** Who answered, and within what, for further questions about the same rows; absent for given values. */
  readonly from?: {
    readonly source: MetricSource;
    readonly within: Within;
    /** What was asked for, as the element's `ask` gave it, and what the source said of its data then. */
    readonly ask: object;
    readonly description: Description;
  };
}

/** The numbers of one element, as a table that one query answers, with what is asked beside and after it. */
export class ElementData<Ask extends object> extends AskedData<Ask, Answer> {
  constructor(host: ElementHost, task: DataTask<Ask>) {
    super(host, askedTask(task));
  }
}

function askedTask<Ask extends object>(task: DataTask<Ask>): AskedTask<Ask, Answer> {
  const answerOf = lastResult((table: MetricTable, also: readonly MetricTable[] | undefined) => ({
    answer: { table, also: also ?? [], next: [], data: {} },
  }));
  return {
    given() {
      const given = task.given();
      return given && 'table' in given ? answerOf(given.table, given.also) : given;
    },
    ask: (attributes) => task.ask(attributes),
    run: (asked) => answered(task, asked),
    version: ({ table }) => table.version,
  };
}

async function answered<Ask extends object>(
  task: DataTask<Ask>,
  { source, ask, within, description, quality, signal }: Asked<Ask>,
): Promise<Answer> {
  const { covers, metrics, dimensions } = description;
  const targets = task.targets?.(ask);
  const query = task.query({ ...ask, ...within }, covers, description);
  const queries = [query, ...(task.also?.({ ...ask, ...within }, description) ?? [])];
  const answers = (all: readonly MetricQuery[]): Promise<MetricTable[]> =>
    Promise.all(all.map((one) => source.query(one, { signal, ...(targets && { targets }) })));
  // In one breath, so that one pass over the rows serves both.
  const [[table, ...also], analysis] = await Promise.all([
    answers(queries) as Promise<[MetricTable, ...MetricTable[]]>,
    task.analyse?.(source, { ...ask, ...within }, signal, description),
  ]);
  return {
    table,
    also,
    ...(analysis !== undefined && { analysis }),
    next: await answers(task.next?.({ ...ask, ...within }, table, description) ?? []),
    data: { covers, metrics, problems: quality.problems, dimensions },
    from: { source, within, ask, description },
  };
}
