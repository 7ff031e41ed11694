import type { Quantity } from './plural.js';

/** Every text of the metric table, and of what it shares with the agent scorecard. */
export interface MetricTableWords {
  /** `Offered and answer rate by queue`. Keys come with their names as in headers. */
  readonly heading: (metrics: string, keys: string) => string;
  /** Stands for the names of metrics that are too many for a heading. */
  readonly metrics: (count: Quantity) => string;
  /** A sentence: how long the table is. */
  readonly rows: (rows: Quantity) => string;
  /** What the keys do, for whoever comes to the table by keyboard. */
  readonly keys: string;
  /** Said once the rows are in another order; the column as it is named. */
  readonly sorted: Readonly<Record<'ascending' | 'descending', (column: string) => string>>;
  /** Names the field to search in. */
  readonly search: string;
  /** How many of the rows have what is looked for. */
  readonly found: (found: Quantity, all: Quantity) => string;
  /** Stands in place of rows that are looked for in vain. */
  readonly noMatch: (text: string) => string;
  /** Names the list of shapes under the table. */
  readonly legend: string;
}
