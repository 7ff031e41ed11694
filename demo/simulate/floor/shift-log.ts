import type { PauseKind, Shift } from '../staffing/shift.js';

/** A pause as it was taken. */
export interface Taken {
  readonly kind: PauseKind;
  readonly from: number;
  readonly to: number;
}

/** What became of a planned shift, in seconds of the period. */
export class ShiftLog {
  readonly shift: Shift;
  login = -1;
  logout = -1;
  /** At least one contact in hand. */
  busySeconds = 0;
  /** The phone rings here or there, and nobody talks yet. */
  ringingSeconds = 0;
  /** Talk, hold and wrap of all contacts; several at once count each. */
  handlingSeconds = 0;
  readonly taken: Taken[] = [];

  constructor(shift: Shift) {
    this.shift = shift;
  }

  get isWorked(): boolean {
    return this.login >= 0;
  }

  secondsOf(kind: PauseKind): number {
    return this.taken.reduce((sum, pause) => (pause.kind === kind ? sum + pause.to - pause.from : sum), 0);
  }

  /** Logged in, whatever the state; lunch is the agent's own time. */
  get workedSeconds(): number {
    return this.isWorked ? this.logout - this.login - this.secondsOf('lunch') : 0;
  }

  /** Ready and idle. */
  get availableSeconds(): number {
    if (!this.isWorked) return 0;
    const paused = this.secondsOf('break') + this.secondsOf('training');
    return this.workedSeconds - paused - this.busySeconds - this.ringingSeconds;
  }

  /** Planned, without lunch. */
  get scheduledSeconds(): number {
    const { from, to, pauses } = this.shift;
    return to - from - pauses.reduce((sum, { kind, seconds }) => (kind === 'lunch' ? sum + seconds : sum), 0);
  }

  get paidSeconds(): number {
    return Math.max(this.scheduledSeconds, this.workedSeconds);
  }

  /** Seconds of the schedule in which the agent did what it says: worked, paused or was in training. */
  get adherentSeconds(): number {
    if (!this.isWorked) return 0;
    const { from, to, pauses } = this.shift;
    const planned = pauses.map(({ kind, from: start, seconds }) => ({
      kind,
      from: start,
      to: start + seconds,
    }));
    const edges = [
      from,
      to,
      this.login,
      this.logout,
      ...[...planned, ...this.taken].flatMap((p) => [p.from, p.to]),
    ]
      .filter((edge) => edge >= from && edge <= to)
      .sort((a, b) => a - b);
    let adherent = 0;
    for (let i = 1; i < edges.length; i += 1) {
      const [start, end] = [edges[i - 1]!, edges[i]!];
      const plan = planned.find((p) => p.from <= start && end <= p.to)?.kind ?? 'work';
      const isThere = this.login <= start && end <= this.logout;
      const did = this.taken.find((p) => p.from <= start && end <= p.to)?.kind ?? 'work';
      if (plan !== 'lunch' && isThere && plan === did) adherent += end - start;
    }
    return adherent;
  }
}
