import type { CodeColumn, NumberColumn, TextColumn } from './column.js';
import { orderRuns } from './order-runs.js';

/** The inbound conversations of each known customer, told by their first legs, by `startedAt`, then `id`. */
export interface CustomerRuns {
  readonly count: number;
  /** Rows: those of customer k stand from `starts[k]` to `starts[k + 1]`. */
  readonly rows: Uint32Array;
  readonly starts: Uint32Array;
}

/** What tells whose a conversation is, and when it started. */
export interface RunColumns {
  readonly customer: CodeColumn;
  readonly direction: CodeColumn;
  readonly firstLeg: CodeColumn;
  readonly startedAt: NumberColumn;
  readonly id: TextColumn | undefined;
}

/**
 * Finds them in two passes over the rows and one ordering of each customer's. Outbound conversations and later legs are in
 * no run, and neither are those of customers who are not known.
 */
export function findCustomerRuns({ customer, direction, firstLeg, startedAt, id }: RunColumns): CustomerRuns {
  const { codes, values } = customer;
  const directions = direction.codes;
  const firstLegs = firstLeg.codes;
  const inbound = direction.values.indexOf('inbound');
  const isFirst = firstLeg.values.indexOf('true');
  const next = new Uint32Array(values.length);
  for (let row = 0; row < codes.length; row++) {
    if (directions[row] === inbound && firstLegs[row] === isFirst) next[codes[row] as number]!++;
  }
  next[0] = 0;
  const starts = [0];
  let total = 0;
  for (let code = 1; code < next.length; code++) {
    const count = next[code] as number;
    next[code] = total;
    if (count === 0) continue;
    total += count;
    starts.push(total);
  }
  const rows = new Uint32Array(total);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    if (code !== 0 && directions[row] === inbound && firstLegs[row] === isFirst) rows[next[code]!++] = row;
  }
  const found = { count: starts.length - 1, rows, starts: Uint32Array.from(starts) };
  orderRuns(found, startedAt.raw, id);
  return found;
}
