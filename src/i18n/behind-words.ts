import type { TablePart } from '../data/part-tables.js';
import type { Quantity } from './plural.js';

/** What the listed rows are. */
export type ListedRow = 'contact' | 'conversation' | 'response';

/** Every text of the list of contacts behind a number. */
export interface BehindWords {
  /** `metric` is its name. */
  readonly title: (metric: string) => string;
  /** Labels of what is chosen: the number, its group, which of its rows. */
  readonly metric: string;
  readonly group: string;
  readonly side: string;
  readonly allGroups: string;
  /** Which rows; those of numerator and denominator have the metric's own words, unless some are subtracted. */
  readonly used: string;
  readonly added: string;
  readonly subtracted: string;
  readonly rest: string;
  readonly leftOut: (reason: string) => string;
  /** Beside these words. */
  readonly count: (side: string, rows: string) => string;
  /** `1–50 of 2,947 contacts`. */
  readonly shown: Readonly<Record<ListedRow, (first: string, last: string, all: Quantity) => string>>;
  /** The field to search in. */
  readonly search: string;
  /** `7 of 1,204 contacts`: so many of all were found. */
  readonly found: Readonly<Record<ListedRow, (found: Quantity, all: Quantity) => string>>;
  /** The same where they are on several pages. */
  readonly foundPart: Readonly<
    Record<ListedRow, (first: string, last: string, found: Quantity, all: Quantity) => string>
  >;
  /** Nothing was found. */
  readonly noMatch: Readonly<Record<ListedRow, (all: Quantity, text: string) => string>>;
  readonly previous: string;
  readonly next: string;
  /** Columns that no field of contacts is called as. */
  readonly columns: Readonly<Record<'id' | 'kind' | 'scale' | 'comment', string>>;
  /** Whole sentences. */
  readonly loading: string;
  readonly none: string;
  readonly withheld: string;
  readonly conversations: string;
  readonly responses: string;
  /** The number counts more than can be listed: records of other parts of the data, totals. */
  readonly partOf: (listed: Quantity, all: string) => string;
  readonly truncated: (rows: Quantity) => string;
  /** Why nothing is listed: what the number is of. */
  readonly ofPart: Readonly<Record<Exclude<TablePart, 'contacts' | 'surveys' | 'staff'>, string>>;
}
