import type { Quantity } from './plural.js';

/** Every text of the filter bar. */
export interface FilterWords {
  readonly heading: string;
  /** The button that shows the filters where there is little room; how many are set. */
  readonly toggle: (set: Quantity) => string;
  readonly period: string;
  /** The choice of all time that there is. */
  readonly wholePeriod: string;
  /** The last day that the data cover; so for the days. */
  readonly lastDay: string;
  readonly lastDays: (days: Quantity) => string;
  readonly otherDates: string;
  readonly from: string;
  /** The last day, itself included. */
  readonly until: string;
  readonly apply: string;
  readonly wrongOrder: string;
  /** What is selected of a dimension: nothing, so that all values pass. */
  readonly anyValue: string;
  readonly severalValues: (selected: Quantity) => string;
  /** A field to find values in; of which dimension. */
  readonly search: (dimension: string) => string;
  readonly noMatch: string;
  /** Of many values only some are listed. */
  readonly firstValues: (shown: Quantity, all: Quantity) => string;
  /** Takes away what is selected of one dimension. */
  readonly reset: string;
  readonly clearAll: string;
  /** Takes back the last change of what is selected, and makes it again. */
  readonly undo: string;
  readonly redo: string;
  /** Said when that is done; the filters that are set then, null where none is. */
  readonly undone: (filters: string | null) => string;
  readonly redone: (filters: string | null) => string;
  /** Names the list of what is selected. */
  readonly selected: string;
  readonly remove: (filter: string) => string;
  /** Said of a filter that a click on a chart has set. */
  readonly fromChart: string;
  /** Stands for values that are too many to name. */
  readonly valueCount: (values: Quantity) => string;
  readonly contacts: (all: Quantity) => string;
  readonly contactsOf: (left: Quantity, all: Quantity) => string;
  readonly none: string;
  /** Filters that were taken away, as the data do not have their values. */
  readonly dropped: (filters: string) => string;
}
