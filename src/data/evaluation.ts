/** A criterion of an evaluation as the host delivers it, in the part `evaluations`: the fields of the data format. */
export interface Evaluation {
  /** Shared by the criteria of one evaluation. */
  readonly id?: string | number | null;
  readonly criterion?: string | null;
  /** ISO 8601 text, or epoch milliseconds: when it was made. Without it the time of its contact counts. */
  readonly at?: string | number | null;
  readonly updatedAt?: string | number | null;
  /** The id of the contact that it is of. */
  readonly contact?: string | number | null;
  readonly agent?: string | null;
  readonly team?: string | null;
  readonly queue?: string | null;
  readonly evaluator?: string | null;
  /** Earned, from 0 to `possible`. */
  readonly points?: number | null;
  /** 0 or null: the criterion did not apply. */
  readonly possible?: number | null;
}
