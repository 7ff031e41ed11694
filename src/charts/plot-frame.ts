/** A rectangle in CSS pixels; `x` and `y` are its upper left corner. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The paper of a chart: what there is room for, and how text is measured. */
export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly direction: 'ltr' | 'rtl';
  /** Of all labels, in pixels. */
  readonly textSize: number;
  /** The width of a text at `textSize`, in pixels. */
  labelWidth(text: string): number;
}

/** A paper with the part of it that the data are drawn in. */
export interface PlotFrame extends Paper {
  readonly plot: Rectangle;
}

/** How far below the middle of a line of text its baseline lies. */
export function baselineShift(textSize: number): number {
  return textSize * 0.35;
}

/** The side of the paper where reading starts is 0 there and grows with reading; on the paper it is an x. */
export function acrossPaper({ width, direction }: Pick<Paper, 'width' | 'direction'>, along: number): number {
  return direction === 'rtl' ? width - along : along;
}

/** The text, cut with an ellipsis where it is wider than there is room; empty where there is room for nothing. */
export function fitText(text: string, room: number, labelWidth: (text: string) => number): string {
  if (labelWidth(text) <= room) return text;
  const characters = Array.from(text);
  let low = 0;
  let high = characters.length - 1;
  const cut = (length: number): string => `${characters.slice(0, length).join('').trimEnd()}…`;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (labelWidth(cut(middle)) <= room) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? '' : cut(low);
}
