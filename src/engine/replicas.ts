import type { RestOfData } from '../data/data-set-rows.js';
import { type ReadRows, receivedRows } from '../data/read-rows.js';
import type { AbortSignalLike } from '../platform.js';
import type { PlanData } from '../query/execute.js';
import type { Partial } from '../query/partial.js';
import type { QueryPlan } from '../query/plan.js';
import { Calls, Moved } from './calls.js';
import { bufferOf, copyOfRows, placeOfRows, type ScannedColumn } from './column-rows.js';
import { planFields } from './plan-fields.js';
import type { PortLike } from './port.js';
import type { ReplicaMethods } from './replica.js';
import { WorkerLost } from './worker-lost.js';

/** A range of rows of one version, as a replica is asked about it. */
export interface ReplicaRows {
  /** Tells it from other ranges that the replica was asked about; the same range of later versions is one with it. */
  readonly id: number;
  readonly data: PlanData;
  readonly from: number;
  readonly to: number;
}

/** A replica, seen from its primary. */
export class Replica {
  readonly #calls: Calls<ReplicaMethods>;
  /** The columns that it has, by the rows that they are of: where each was copied from. */
  readonly #sent = new Map<number, Map<string, object | undefined>>();
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
    const sent = this.#sent.get(id) ?? new Map<string, object | undefined>();
    this.#sent.set(id, sent);
    const columns = new Map<string, ScannedColumn | undefined>();
    for (const field of new Set(plans.flatMap((plan) => [...planFields(plan)]))) {
      const column = data.contacts.column(field);
      const place = placeOfRows(column);
      // Of one buffer, the rows are the same whatever was appended since.
      if (sent.has(field) && sent.get(field) === place) continue;
      columns.set(field, copyOfRows(column, from, to));
      sent.set(field, place);
    }
    const buffers = [...columns.values()].flatMap((column) =>
      column === undefined ? [] : [bufferOf(column)],
    );
    const run = { data: id, rows: to - from, zone: data.zone.name, columns, plans };
    return this.#calls.call('run', new Moved(run, buffers), signal);
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
