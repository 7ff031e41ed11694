/** A response to a survey as the host delivers it, in the part `surveys`: the fields of the data format. */
export interface Survey {
  readonly id?: string | number | null;
  /** The id of the contact that it is of. */
  readonly contact?: string | number | null;
  /** ISO 8601 text, or epoch milliseconds: when it came, for where the contact is not in the data. */
  readonly at?: string | number | null;
  readonly updatedAt?: string | number | null;
  readonly kind: 'csat' | 'nps' | 'ces' | 'agent-satisfaction';
  /** What of the contact it asks about (attitude, speed, …); without it, the contact as a whole. */
  readonly aspect?: string | null;
  readonly score?: number | null;
  /** The scale of the score, where it is not the data set's. */
  readonly scaleMin?: number | null;
  readonly scaleMax?: number | null;
  readonly comment?: string | null;
  readonly channel?: string | null;
  readonly queue?: string | null;
  readonly team?: string | null;
  readonly agent?: string | null;
  readonly topic?: string | null;
}
