import type { Random } from '../chance/random.js';
import type { Agent } from '../people/agents.js';
import type { Pause, Shift } from '../staffing/shift.js';
import { ShiftLog } from './shift-log.js';

const nobody = -1;

/** Who is logged in, who is free, who is due for a pause; and the log of it. Knows nothing of contacts but how many. */
export class Crew {
  readonly logs: readonly ShiftLog[];
  /** Free voice agents, the longest idle first. */
  readonly idle: number[] = [];
  /** Digital agents who are logged in and may take more. */
  readonly digital: number[] = [];
  voiceOnline = 0;
  readonly #agents: readonly Agent[];
  readonly #random: Random;
  /** Index of the shift that an agent is in. */
  readonly #shiftOf: Int32Array;
  readonly #inHand: Uint8Array;
  readonly #limit: Uint8Array;
  readonly #busySince: Float64Array;
  readonly #ringing: Float64Array;
  readonly #dueOut: Uint8Array;
  /** Pauses whose time has come while the agent was busy. */
  readonly #duePauses: Pause[][];

  constructor(agents: readonly Agent[], shifts: readonly Shift[], random: Random) {
    this.#agents = agents;
    this.#random = random;
    this.logs = shifts.map((shift) => new ShiftLog(shift));
    this.#shiftOf = new Int32Array(agents.length).fill(nobody);
    this.#inHand = new Uint8Array(agents.length);
    this.#limit = new Uint8Array(agents.length);
    this.#busySince = new Float64Array(agents.length);
    this.#ringing = new Float64Array(agents.length);
    this.#dueOut = new Uint8Array(agents.length);
    this.#duePauses = agents.map(() => []);
  }

  login(shift: number, now: number, limit: number): void {
    const log = this.logs[shift]!;
    const { agent, desk } = log.shift;
    log.login = now;
    this.#shiftOf[agent] = shift;
    this.#limit[agent] = limit;
    this.#dueOut[agent] = 0;
    this.#duePauses[agent] = [];
    if (desk === 'voice') this.voiceOnline += 1;
    else this.digital.push(agent);
  }

  isOnline(agent: number): boolean {
    return this.#shiftOf[agent] !== nobody;
  }

  shiftOf(agent: number): number {
    return this.#shiftOf[agent]!;
  }

  logOf(agent: number): ShiftLog {
    return this.logs[this.#shiftOf[agent]!]!;
  }

  inHand(agent: number): number {
    return this.#inHand[agent]!;
  }

  /** Whether a digital agent may take one more. */
  hasRoom(agent: number): boolean {
    return this.#inHand[agent]! < this.#limit[agent]! && !this.mustStop(agent);
  }

  /** Whether a pause or the end of the shift is due. */
  mustStop(agent: number): boolean {
    return this.#dueOut[agent] === 1 || this.#duePauses[agent]!.length > 0;
  }

  isDueOut(agent: number): boolean {
    return this.#dueOut[agent] === 1;
  }

  /** A free agent waits for work. */
  setIdle(agent: number): void {
    this.idle.push(agent);
  }

  /** Gives an agent a contact; before the answer it rings for some seconds. */
  take(agent: number, now: number, ringSeconds: number): void {
    const at = this.idle.indexOf(agent);
    if (at >= 0) this.idle.splice(at, 1);
    if (this.#inHand[agent] === 0) {
      this.#busySince[agent] = now;
      this.#ringing[agent] = ringSeconds;
    }
    this.#inHand[agent]! += 1;
  }

  /** A contact is done. Returns whether it was the last one in hand. */
  release(agent: number, now: number): boolean {
    this.#inHand[agent]! -= 1;
    if (this.#inHand[agent]! > 0) return false;
    const log = this.logOf(agent);
    log.ringingSeconds += this.#ringing[agent]!;
    log.busySeconds += now - this.#busySince[agent]! - this.#ringing[agent]!;
    return true;
  }

  noteHandling(agent: number, seconds: number): void {
    this.logOf(agent).handlingSeconds += seconds;
  }

  addDuePause(agent: number, pause: Pause): void {
    this.#duePauses[agent]!.push(pause);
  }

  setDueOut(agent: number): void {
    this.#dueOut[agent] = 1;
  }

  isPaused(agent: number, now: number): boolean {
    const last = this.logOf(agent).taken.at(-1);
    return last !== undefined && now < last.to;
  }

  /** Begins the pause that is due; returns when it will end. Breaks tend to take a little longer. */
  startPause(agent: number, now: number): number {
    const pause = this.#duePauses[agent]!.shift()!;
    this.#leaveLists(agent);
    const overtime = pause.kind === 'training' || this.#random.chance(0.6) ? 0 : this.#random.exponential(75);
    const to = now + pause.seconds + Math.round(overtime);
    this.logOf(agent).taken.push({ kind: pause.kind, from: now, to });
    return to;
  }

  /** Back at work. */
  endPause(agent: number): void {
    if (this.#agents[agent]!.desk === 'digital') this.digital.push(agent);
  }

  logout(agent: number, now: number): void {
    const log = this.logOf(agent);
    log.logout = now;
    this.#leaveLists(agent);
    if (log.shift.desk === 'voice') this.voiceOnline -= 1;
    this.#shiftOf[agent] = nobody;
  }

  #leaveLists(agent: number): void {
    for (const list of [this.idle, this.digital]) {
      const at = list.indexOf(agent);
      if (at >= 0) list.splice(at, 1);
    }
  }
}
