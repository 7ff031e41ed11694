import type { RestOfData } from '../data/data-set-rows.js';
import { type ReadRows, receivedRows } from '../data/read-rows.js';
import type { AbortSignalLike } from '../platform.js';
import type { PlanData } from '../query/execute.js';
import type { Partial } from '../query/partial.js';
import type { QueryPlan } from '../query/plan.js';
import { Calls, Moved } from './calls.js';
import { bufferOf, copyOfRows, type ScannedColumn } from './column-rows.js';
import { planFields } from './plan-fields.js';
import type { PortLike } from './port.js';
import type { ReplicaMethods } from './replica.js';
import { WorkerLost } from './worker-lost.js';

/** A range of rows of one version, as a replica is asked about it. */
export interface ReplicaRows {
  /** Tells it from all others that the replica was asked about. */
  readonly id: number;
  readonly data: PlanData;
  readonly from: number;
  readonly to: number;
}

/** A replica, seen from its primary. */
export class Replica {
  readonly #calls: Calls<ReplicaMethods>;
  /** The columns that it has, by the rows that they are of. */
  readonly #sent = new Map<number, Set<string>>();
  #isLost = false;

  constructor(port: PortLike) {
    this.#calls = new Calls<ReplicaMethods>(port, {});
  }

  get isLost(): boolean {
    return this.#isLost;
  }

  /** Rejects with a `WorkerLost` where the replica is gone, or goes before it has answered. */
  async run(
    rows: ReplicaRows,
    plans: readonly QueryPlan[],
    signal: AbortSignalLike,
  ): Promise<readonly Partial[]> {
    if (this.#isLost) throw new WorkerLost('lost');
    const { id, data, from, to } = rows;
    const sent = this.#sent.get(id) ?? new Set();
    this.#sent.set(id, sent);
    const missing = new Set(
      plans.flatMap((plan) => [...planFields(plan)]).filter((field) => !sent.has(field)),
    );
    const columns = new Map<string, ScannedColumn | undefined>();
    for (const field of missing) columns.set(field, copyOfRows(data.contacts.column(field), from, to));
    const buffers = [...columns.values()].flatMap((column) =>
      column === undefined ? [] : [bufferOf(column)],
    );
    const run = { data: id, rows: to - from, zone: data.zone.name, columns, plans };
    const answer = this.#calls.call('run', new Moved(run, buffers), signal);
    for (const field of missing) sent.add(field);
    return answer;
  }

  /** Lets go of rows that nothing is asked of any more. */
  forget(id: number): void {
    if (this.#sent.delete(id)) this.#calls.tell('forget', id);
  }

  /** What stands behind the rows that it reads of the input; undefined where it cannot read them, or is gone. */
  restOfBack(): Promise<RestOfData | undefined> {
    return unlessLost(this.#calls.call('restOfBack', undefined));
  }

  /** Those rows, by the members of the whole data set; undefined where it is gone. */
  async rowsOfBack(members: RestOfData['members']): Promise<ReadRows | undefined> {
    const rows = await unlessLost(this.#calls.call('rowsOfBack', members));
    return rows && receivedRows(rows);
  }

  lose(): void {
    this.#isLost = true;
    this.#calls.end(new WorkerLost('lost'));
  }
}

function unlessLost<T>(asked: Promise<T>): Promise<T | undefined> {
  return asked.catch((error: unknown) => {
    if (error instanceof WorkerLost) return undefined;
    throw error;
  });
}
