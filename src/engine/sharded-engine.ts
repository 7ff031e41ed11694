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

/** The rows that this thread scans, and those of each replica. */
interface Split {
  readonly own: PlanData;
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

  /** @param replicas may grow */
  constructor(data: PlanData, replicas: readonly Replica[]) {
    super((plans, signal) => this.#runAll(plans, signal));
    this.#data = data;
    this.#replicas = replicas;
  }

  /** Lets replicas forget the rows: there is a newer version. */
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
    const lists = await Promise.all([execute(own, plans, { signal }), ...theirs]);
    return plans.map((_, at) => merge(lists.map((list) => list[at] as Partial)));
  }

  #currentSplit(): Split {
    if (this.#split !== undefined && this.#splitAmong === this.#replicas.length) return this.#split;
    this.close();
    this.#splitAmong = this.#replicas.length;
    const { rows } = this.#data.contacts;
    const edge = (part: number): number => Math.floor((rows * part) / (this.#replicas.length + 1));
    this.#split = {
      own: rowRange(this.#data, 0, edge(1)),
      others: this.#replicas.flatMap((replica, index) => {
        const [from, to] = [edge(index + 1), edge(index + 2)];
        return from === to ? [] : [{ replica, rows: { id: ++lastId, data: this.#data, from, to } }];
      }),
    };
    return this.#split;
  }
}
