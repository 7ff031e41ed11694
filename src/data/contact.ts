/** A contact as the host delivers it and as `contacts()` gives it back: the fields of the data format, all optional. */
export interface Contact {
  readonly id?: string;
  readonly conversation?: string | null;
  /** ISO 8601 text, or epoch milliseconds. */
  readonly startedAt?: string | number;
  readonly endedAt?: string | number | null;
  readonly updatedAt?: string | number | null;
  readonly channel?: string | null;
  readonly direction?: string | null;
  readonly queue?: string | null;
  readonly team?: string | null;
  readonly agent?: string | null;
  readonly customer?: string | null;
  readonly topic?: string | null;
  readonly language?: string | null;
  readonly site?: string | null;
  readonly segment?: string | null;
  readonly outcome?: string | null;
  readonly answered?: boolean | null;
  readonly queueSeconds?: number | null;
  readonly ringSeconds?: number | null;
  readonly talkSeconds?: number | null;
  readonly holdSeconds?: number | null;
  readonly wrapSeconds?: number | null;
  readonly firstResponseSeconds?: number | null;
  readonly resolutionSeconds?: number | null;
  readonly transferred?: boolean | null;
  readonly resolved?: boolean | null;
  readonly resolvedFirstContact?: boolean | null;
  readonly closedFirstContact?: boolean | null;
  readonly reopened?: boolean | null;
  readonly followedScript?: boolean | null;
  readonly complaint?: boolean | null;
  readonly rightParty?: boolean | null;
  readonly sale?: boolean | null;
  readonly revenue?: number | null;
  readonly cost?: number | null;
  readonly currency?: string | null;
  readonly csat?: number | null;
  readonly nps?: number | null;
  readonly ces?: number | null;
  readonly comment?: string | null;
  /** Any further string field is a dimension. */
  readonly [dimension: string]: unknown;
}
