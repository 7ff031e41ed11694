import type { AbortSignalLike } from '../platform.js';
import { answerOf, consolidate } from '../query/consolidate.js';
import { execute, type PlanData } from '../query/execute.js';
import { hasSeveralLegs, legPlan } from '../query/leg-plan.js';
import { merge } from '../query/merge.js';
import type { Partial } from '../query/partial.js';
import type { QueryPlan } from '../query/plan.js';
import type { Replica, ReplicaRows } from './replicas.js';
import { rowRange } from './row-range.js';
import { SharedPasses } from './shared-passes.js';
import { WorkerLost } from './worker-lost.js';

let lastId = 0;

/** Rows that are appended are scanned here until they are more than such a share of those that were split (a shift). */
const mostAppendedShift = 3;

/** The rows that this thread scans, in one stretch or two, and those of each replica. */
interface Split {
  readonly own: readonly PlanData[];
  /** Where the first stretch ends. */
  readonly edge: number;
  /** How many rows there were when they were split. */
  readonly rows: number;
  readonly others: readonly { readonly replica: Replica; readonly rows: ReplicaRows }[];
}

/**
 * Runs plans of contacts in several threads at once, each over a range of the rows, and merges what they give; all other
 * plans here. Rows of a replica that is gone, or goes, are scanned here too.
 */
export class ShardedEngine extends SharedPasses {
  readonly #data: PlanData;
  readonly #replicas: readonly Replica[];
  #split: Split | undefined;
  #splitAmong = 0;

  /**
   * @param replicas may grow
   * @param before of the version before: replicas keep their rows, and those appended are scanned here
   */
  constructor(data: PlanData, replicas: readonly Replica[], before?: ShardedEngine) {
    super((plans, signal) => this.#runAll(plans, signal));
    this.#data = data;
    this.#replicas = replicas;
    if (before === undefined || before.#split === undefined) return;
    this.#splitAmong = before.#splitAmong;
    this.#split = this.#later(before.#split);
  }

  /** Lets replicas forget the rows. */
  close(): void {
    for (const { replica, rows } of this.#split?.others ?? []) replica.forget(rows.id);
    this.#split = undefined;
  }

  async #runAll(asked: readonly QueryPlan[], signal: AbortSignalLike): Promise<readonly Partial[]> {
    const data = this.#data;
    const split = this.#currentSplit();
    if (split.others.every(({ replica }) => replica.isLost)) return execute(data, asked, { signal });
    // Whether conversations have several legs is of all rows, so that it is asked before they are split.
    const isOfLegs = asked.every(({ unit }) => unit === 'leg');
    const several = !isOfLegs && hasSeveralLegs(data.contacts);
    const run = asked.map((plan) => legPlan(plan, several));
    const { plans, answeredBy } = consolidate(run);
    const isShared = plans.map(({ part }) => part === 'contacts');
    const shared = this.#runShared(
      split,
      plans.filter((_, at) => isShared[at]),
      signal,
    );
    const rest = execute(
      data,
      plans.filter((_, at) => !isShared[at]),
      { signal },
    );
    const [ofContacts, others] = (await Promise.all([shared, rest])).map((list) => [...list]) as [
      Partial[],
      Partial[],
    ];
    const partials = isShared.map((is) => (is ? ofContacts : others).shift() as Partial);
    return asked.map((plan, at) =>
      answerOf(plan, run[at] as QueryPlan, partials[answeredBy[at] as number] as Partial),
    );
  }

  async #runShared(
    { own, others }: Split,
    plans: readonly QueryPlan[],
    signal: AbortSignalLike,
  ): Promise<Partial[]> {
    if (plans.length === 0) return [];
    // Replicas first: they begin while this thread is busy with its own rows.
    const theirs = others.map(async ({ replica, rows }) => {
      try {
        return await replica.run(rows, plans, signal);
      } catch (error) {
        if (!(error instanceof WorkerLost)) throw error;
        return execute(rowRange(this.#data, rows.from, rows.to), plans, { signal });
      }
    });
    const ours = own.map((rows) => execute(rows, plans, { signal }));
    const lists = await Promise.all([...ours, ...theirs]);
    return plans.map((_, at) => merge(lists.map((list) => list[at] as Partial)));
  }

  #currentSplit(): Split {
    if (this.#split !== undefined && this.#splitAmong === this.#replicas.length) return this.#split;
    this.close();
    this.#splitAmong = this.#replicas.length;
    const { rows } = this.#data.contacts;
    const edge = (part: number): number => Math.floor((rows * part) / (this.#replicas.length + 1));
    this.#split = {
      own: [rowRange(this.#data, 0, edge(1))],
      edge: edge(1),
      rows,
      others: this.#replicas.flatMap((replica, index) => {
        const [from, to] = [edge(index + 1), edge(index + 2)];
        return from === to ? [] : [{ replica, rows: { id: ++lastId, data: this.#data, from, to } }];
      }),
    };
    return this.#split;
  }

  /** A split of the version before for this one; none where too much of it would be this thread's alone. */
  #later({ edge, rows, others }: Split): Split | undefined {
    const all = this.#data.contacts.rows;
    if (all < rows || all - rows > rows >>> mostAppendedShift) {
      for (const other of others) other.replica.forget(other.rows.id);
      return undefined;
    }
    const appended = all === rows ? [] : [rowRange(this.#data, rows, all)];
    return {
      own: [rowRange(this.#data, 0, edge), ...appended],
      edge,
      rows,
      others: others.map(({ replica, rows: theirs }) => ({ replica, rows: { ...theirs, data: this.#data } })),
    };
  }
}
