/** A contact as the bench's files have it; every field is always there. */
export interface Row {
  readonly id: string;
  /** Wall clock of `timeZone` with its offset: `2025-03-30T03:15:07+02:00`. */
  readonly startedAt: string;
  readonly channel: string;
  readonly direction: 'inbound' | 'outbound';
  readonly queue: string;
  /** Null where no agent took it. */
  readonly agent: string | null;
  readonly customer: string;
  readonly topic: string;
  readonly outcome: 'answered' | 'abandoned';
  readonly queueSeconds: number;
  readonly talkSeconds: number;
  readonly holdSeconds: number;
  readonly wrapSeconds: number;
  readonly transferred: boolean;
  readonly resolvedFirstContact: boolean | null;
  /** 1 to 5. */
  readonly csat: number | null;
  /** 0 to 10. */
  readonly nps: number | null;
  /** Two decimals. */
  readonly cost: number;
  readonly revenue: number;
  /** Free text in several scripts; null on most. */
  readonly comment: string | null;
}

/** What a file of rows says of itself. */
export interface RowFile {
  readonly timeZone: string;
  readonly contacts: readonly Row[];
}
