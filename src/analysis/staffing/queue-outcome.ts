/** What callers and agents meet in a queue in its steady state: shares from 0 to 1, seconds. JSON: nothing is infinite. */
export interface QueueOutcome {
  /** Offered load. */
  readonly erlangs: number;
  /** Whether the queue has a steady state: more agents than Erlang, or callers who hang up. */
  readonly stable: boolean;
  /** Of the offered: those who find no agent free. */
  readonly waitProbability: number;
  /** Of the offered: those who are answered within the threshold. */
  readonly serviceLevel: number;
  /** Mean wait of the answered; null where nobody is, or waits grow without end. */
  readonly asaSeconds: number | null;
  /** Mean wait of all, until the answer or the hanging up; null where it grows without end. */
  readonly meanWaitSeconds: number | null;
  /** Of the offered: those who hang up before an answer. */
  readonly abandonRate: number;
  /** Of the agents' time: that spent on calls; null without agents. */
  readonly occupancy: number | null;
}
