import type { MetricTable } from '../metrics/table.js';
import type { Explanation } from './explain.js';

/** A remark that stands under the picture: partial periods, low coverage, a null's reason, a warning of the data. */
export interface Notice {
  readonly severity: 'info' | 'warning';
  readonly text: string;
}

export interface TwinColumn {
  readonly label: string;
  readonly align: 'start' | 'end';
  /** Numbers in whose order its rows can be put, NaN for none; absent: the table is not sorted by it. */
  readonly order?: () => ArrayLike<number>;
}

/** The table that says the same as the picture: formatted text, headers, a caption. */
export interface TableTwin {
  readonly caption: string;
  readonly columns: readonly TwinColumn[];
  /** The first cell of a row is its header. */
  readonly rows: readonly (readonly string[])[];
  /** So many rows at the end stay there whatever the order: the rest, the total. None where absent. */
  readonly last?: number;
}

/** A number of a table: `as` names it there, `label` for readers. */
export interface NamedNumber {
  readonly as: string;
  readonly label: string;
  /** What `cb-select` tells of it, where that is no group of the table. */
  readonly key?: Readonly<Record<string, string | null>>;
}

/** What every element's frame shows, whatever the picture inside it is. */
export interface FrameView {
  readonly heading: string;
  /** Period, zone, filters: what the number is of. */
  readonly subheading: string;
  /** One to three sentences that say aloud what the picture shows. */
  readonly summary: string;
  readonly state: 'ready' | 'empty' | 'partial';
  readonly notices: readonly Notice[];
  /** One a metric shown. */
  readonly explanations: readonly Explanation[];
  readonly twin: TableTwin;
  /** The table whose numbers are shown, for the contacts behind them; absent where there is no such table. */
  readonly table?: MetricTable;
  /** What the table's numbers are called where their metrics do not tell them apart, as those of places of a funnel. */
  readonly numbers?: readonly NamedNumber[];
  /** The whole export, ready to save. */
  readonly csv: string;
  /** Base of exported files' names, without extension: `service-level-by-day-2025-10-01-2025-11-01`. */
  readonly fileName: string;
}
