import type { TableTwin } from '../../src/views/frame-view.js';

/** A table twin whose orders are the numbers that they give: what can be compared with another one's. */
export function plainTwin({ columns, ...twin }: TableTwin): unknown {
  return { ...twin, columns: columns.map(({ order, ...column }) => ({ ...column, order: order?.() })) };
}
