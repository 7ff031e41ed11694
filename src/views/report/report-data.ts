import type { MetricId } from '../../metrics/catalog/ids.js';
import type { Span } from '../grain-for.js';

/** What of a source's description decides what a report of it can show. */
export interface ReportData {
  readonly timeZone: string;
  readonly weekStart: number;
  readonly covers: (Span & { readonly given: boolean }) | null;
  readonly parts: readonly {
    readonly part: string;
    readonly rows: number;
    readonly fields: readonly string[];
  }[];
  readonly dimensions: readonly { readonly name: string; readonly values: readonly string[] }[];
  readonly metrics: readonly {
    readonly metric: MetricId;
    readonly available: boolean;
    readonly missing: readonly string[];
  }[];
}
