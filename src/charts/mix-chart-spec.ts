import type { Look } from './marks/look.js';
import type { PaintRole } from './scene.js';

/** What every whole is divided into. */
export interface MixPart {
  /** Unique in the chart, and the same from one drawing to the next. */
  readonly id: string;
  readonly label: string;
  /** What it is of the one whole, in figures; shown where there is only one. */
  readonly detail: string;
  /** Label and detail in one line, for lists. */
  readonly caption: string;
  readonly role: PaintRole;
  /** What tells it apart where colours do not; full where absent. */
  readonly look?: Look;
}

/** One whole. Arrays have a value for each part. */
export interface MixRow {
  readonly label: string;
  /** What is no category but the rest, such as "other" and "not known": its name recedes. */
  readonly rest?: boolean;
  /** No less than 0. */
  readonly counts: Float64Array;
  /** The shares as they are printed. */
  readonly texts: readonly string[];
  /** What the shares are of. */
  readonly total: string;
}

/** A chart of shares. Texts and formats are handed in. */
export interface MixChartSpec {
  /** The paper, in CSS pixels. Bars take the height that they need, columns and a ring the one that they are given. */
  readonly width: number;
  readonly height: number;
  readonly direction: 'ltr' | 'rtl';
  /** Lying bars of one length, standing ones of one height, or a ring: of one whole only. */
  readonly shape: 'bars' | 'columns' | 'ring';
  readonly parts: readonly MixPart[];
  readonly rows: readonly MixRow[];
  /** In the middle of a ring. */
  readonly middle: { readonly value: string; readonly label: string };
  /** In place of shares of nothing. */
  readonly nothing: string;
  /** Short names of rows that stand in an order, no more than `most`: all others are understood from them. */
  rowTicks?(most: number): readonly { readonly row: number; readonly label: string }[];
  /** A share, 0…1, as its label on the axis. */
  formatShare(share: number): string;
  /** Parts that are selected; where there are any, the others recede. */
  readonly selected?: ReadonlySet<number>;
  /** Of all labels, in pixels; 12 where absent. */
  readonly textSize?: number;
  /** The width of a text at `textSize`, in pixels. */
  labelWidth(text: string): number;
}

/** Throws where arrays do not fit together, ids are not unique, a count is none, or a ring has several wholes. */
export function checkMix({ parts, rows, shape }: MixChartSpec): void {
  const ids = new Set<string>();
  for (const { id } of parts) {
    if (ids.has(id)) throw new RangeError(`two parts with one id: ${id}`);
    ids.add(id);
  }
  for (const { counts, texts } of rows) {
    for (const array of [counts, texts]) {
      if (array.length !== parts.length) {
        throw new RangeError(`${parts.length} parts need as many values: ${array.length}`);
      }
    }
    const wrong = counts.find((count) => !(count >= 0 && count < Infinity));
    if (wrong !== undefined) throw new RangeError(`a part of a whole is a count: ${wrong}`);
  }
  if (shape === 'ring' && rows.length > 1) {
    throw new RangeError(`a ring is of one whole: ${rows.length}`);
  }
}

/** Where each part of a whole begins and ends, 0…1; all at 0 where the whole is nothing. */
export function stackOf(counts: Float64Array): readonly { readonly from: number; readonly to: number }[] {
  const whole = counts.reduce((sum, count) => sum + count, 0);
  let before = 0;
  return Array.from(counts, (count) => {
    const from = whole === 0 ? 0 : before / whole;
    before += count;
    return { from, to: whole === 0 ? 0 : before / whole };
  });
}
