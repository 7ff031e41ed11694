/** A column of a table that readers sort and walk over. */
export interface GridColumn {
  /** Unique in the table: what it is sorted by, `key queue`, `csat`, `csat change`. */
  readonly id: string;
  readonly kind: 'key' | 'text' | 'value' | 'change';
  /** In the header. */
  readonly label: string;
  /** In full, where the label is short. */
  readonly name: string;
  readonly align: 'start' | 'end';
  /** Where the first click on its header sorts to; null: the table is not sorted by it. */
  readonly first: SortDirection | null;
  /** The metric's name in the table; null for a key. */
  readonly metric: string | null;
  /** The key's name; null for a metric's column. */
  readonly key: string | null;
  /** Whether the key is a dimension, which other elements can be filtered by. */
  readonly dimension: boolean;
  /** What is drawn in its cells, all of them on one scale. */
  readonly drawing: GridDrawing | null;
}

/** Bars from 0, or dots with their whiskers against a rule that all cells share. */
export type GridDrawing =
  | { readonly kind: 'bar' }
  | {
      readonly kind: 'dot';
      /** NaN for none. */
      readonly rule: number;
      /** Whether the scale begins at 0. */
      readonly zero: boolean;
    };

/** What one cell draws; fits the charts' own type. NaN where there is none. */
export interface GridDot {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** It rests on too little. */
  readonly hollow: boolean;
}

export type SortDirection = 'ascending' | 'descending';

export interface GridSort {
  /** Id of a column. */
  readonly column: string;
  readonly direction: SortDirection;
}

/** A line of the table, below its header. */
export interface GridLine {
  readonly kind: 'row' | 'subtotal' | 'other' | 'total';
  /** Unique in the table, and the same in the next answer for the same group. */
  readonly id: string;
  /** Its row in the table that it is of (the subtotals' own for these); 0 for the single ones. */
  readonly row: number;
  /** How many of its first keys are those of the line above. */
  readonly repeats: number;
}

/** Shapes by which a judgement is told without its colour. */
export type CellShape = 'up' | 'down' | 'same' | 'disc' | 'triangle' | 'square' | 'ring' | 'rule';

export interface CellMark {
  readonly shape: CellShape;
  readonly tone: 'met' | 'near' | 'missed' | 'unclear' | 'neutral';
  /** An outline, where two of one shape have to be told apart without their colour. */
  readonly hollow?: boolean;
  /** What it says, in words. */
  readonly text: string;
}

export interface GridCell {
  readonly text: string;
  /** Recedes: no value, or one that rests on too little. */
  readonly muted: boolean;
  /** Before the text. */
  readonly mark: CellMark | null;
  /** A word after the text; empty for none. */
  readonly remark: string;
  /** Stands small under the text, where there is room; `aloud` has it, too. */
  readonly note?: string;
  /** All of it as a phrase to be read aloud. */
  readonly aloud: string;
  /** What is drawn beside it; null for nothing. */
  readonly dot: GridDot | null;
}

/** What stands beside a cell that is pointed at. */
export interface GridTip {
  readonly title: string;
  readonly lines: readonly { readonly label: string; readonly text: string }[];
}

/** A whole table, cell by cell: nothing is put into words before it is shown. */
export interface GridView {
  readonly caption: string;
  readonly columns: readonly GridColumn[];
  /** Lines of the body in an order; null: as the answer has them. `shown` leaves out rows that are not looked for. */
  lines(sort: GridSort | null, shown?: (row: number) => boolean): readonly GridLine[];
  /** Lines under the body, whatever its order. */
  readonly foot: readonly GridLine[];
  cell(line: GridLine, column: number): GridCell;
  /** What all rows draw in a column, for its scale. */
  dots(column: number): readonly GridDot[];
  /** Null where there is nothing to add to what the cell shows. */
  tip(line: GridLine, column: number): GridTip | null;
  /** The key of a line's row; empty for single lines. */
  key(line: GridLine): Readonly<Record<string, string | null>>;
}
