import type { Problem } from '../problem.js';
import type { MetricId } from '../metrics/catalog/ids.js';
import type { Condition, Period } from '../metrics/query.js';
import type { PageFilters } from './page-filters.js';

/** Events cross shadow boundaries and bubble, so that a page may listen once, on any ancestor. */
const reach = { bubbles: true, composed: true } as const;

/** A mark was chosen, by pointer or keyboard. `key` is the key of its row in the table, empty for a single number. */
export class CbSelectEvent extends CustomEvent<{
  readonly key: Readonly<Record<string, string | null>>;
  readonly metric: MetricId;
}> {
  constructor(key: Readonly<Record<string, string | null>>, metric: MetricId) {
    super('cb-select', { ...reach, detail: { key, metric } });
  }
}

/**
 * An element is about to let through other values of a dimension; null: it no longer filters by it. The value "not
 * known" is `[null]`. What the page prevents does not happen.
 */
export class CbFilterEvent extends CustomEvent<{
  readonly dimension: string;
  readonly condition: Condition | null;
}> {
  constructor(dimension: string, condition: Condition | null) {
    super('cb-filter', { ...reach, cancelable: true, detail: { dimension, condition } });
  }
}

/** An element is about to keep to another time; null: to no time of its own. What the page prevents does not happen. */
export class CbRangeEvent extends CustomEvent<{ readonly period: Period | null }> {
  constructor(period: Period | null) {
    super('cb-range', { ...reach, cancelable: true, detail: { period } });
  }
}

/**
 * What is selected inside a `cb-data` has changed, by a reader's step or one taken back: `filters` is all of it, null
 * where nothing is. Not fired for what the page itself sets by the `filters` of the `cb-data`.
 */
export class CbChangeEvent extends CustomEvent<{ readonly filters: PageFilters | null }> {
  constructor(filters: PageFilters | null) {
    super('cb-change', { ...reach, detail: { filters } });
  }
}

/** A reader has zoomed in on a time of a trend; null: all of it is shown again. It keeps no other element to that time. */
export class CbZoomEvent extends CustomEvent<{ readonly period: Period | null }> {
  constructor(period: Period | null) {
    super('cb-zoom', { ...reach, detail: { period } });
  }
}

/** New numbers are shown (or, from `cb-data`, can be asked for); `version` is that of the data. */
export class CbReadyEvent extends CustomEvent<{ readonly version: string }> {
  constructor(version: string) {
    super('cb-ready', { ...reach, detail: { version } });
  }
}

/** A load or a question failed. The last good picture, if there is one, is still shown. */
export class CbErrorEvent extends CustomEvent<{ readonly problem: Problem }> {
  constructor(problem: Problem) {
    super('cb-error', { ...reach, detail: { problem } });
  }
}

declare global {
  // Of elements, the document and the window alike.
  interface GlobalEventHandlersEventMap {
    'cb-select': CbSelectEvent;
    'cb-filter': CbFilterEvent;
    'cb-range': CbRangeEvent;
    'cb-zoom': CbZoomEvent;
    'cb-change': CbChangeEvent;
    'cb-ready': CbReadyEvent;
    'cb-error': CbErrorEvent;
  }
}
