/** A half-open range of instants, epoch milliseconds: `from` is in it, `to` is not. */
export interface InstantRange {
  readonly from: number;
  readonly to: number;
}
