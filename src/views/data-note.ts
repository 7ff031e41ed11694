import type { Problem } from '../problem.js';
import type { MetricId } from '../metrics/catalog/ids.js';
import type { Span } from './grain-for.js';

/** What a source says of its data, as far as views read it: a part of its description and of its quality report. */
export interface DataNote {
  /** The time that the data cover. */
  readonly covers?: Span | null;
  /** Fields that each metric lacks. */
  readonly metrics?: readonly { readonly metric: MetricId; readonly missing: readonly string[] }[];
  readonly problems?: readonly Problem[];
  /** The values of each dimension, and whether some row has none. */
  readonly dimensions?: readonly {
    readonly name: string;
    readonly values: readonly string[];
    readonly hasUnknown: boolean;
  }[];
}
