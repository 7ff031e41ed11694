import type { Legs } from './legs.js';
import type { QueueGauge } from './queue-gauge.js';
import { WaitingLine } from './waiting-line.js';

/** All who wait: a line a queue for calls, one for chats, one for emails. */
export class Lines {
  readonly gauge: QueueGauge;
  /** Inbound calls in line or with an agent. */
  calls = 0;
  readonly #legs: Legs;
  readonly #voice: readonly WaitingLine[];
  readonly #chat: WaitingLine;
  readonly #email: WaitingLine;
  /** By leg. */
  #isInLine = new Uint8Array(1024);

  constructor(legs: Legs, queues: number, gauge: QueueGauge) {
    this.gauge = gauge;
    this.#legs = legs;
    const waits = (leg: number): boolean => this.#isInLine[leg] === 1;
    this.#voice = Array.from({ length: queues }, () => new WaitingLine(waits));
    this.#chat = new WaitingLine(waits);
    this.#email = new WaitingLine(waits);
  }

  get chats(): number {
    return this.#chat.length;
  }

  get emails(): number {
    return this.#email.length;
  }

  has(leg: number): boolean {
    return this.#isInLine[leg] === 1;
  }

  add(leg: number, now: number): void {
    if (leg >= this.#isInLine.length) {
      const grown = new Uint8Array(leg * 2);
      grown.set(this.#isInLine);
      this.#isInLine = grown;
    }
    this.#isInLine[leg] = 1;
    this.#of(leg).add(leg);
    if (this.#legs.channelOf(leg) === 'voice') this.gauge.change(1, now);
  }

  remove(leg: number, now: number): void {
    this.#isInLine[leg] = 0;
    this.#of(leg).length -= 1;
    if (this.#legs.channelOf(leg) === 'voice') this.gauge.change(-1, now);
  }

  /** The call that has waited longest in the queues whose bits are set; −1 if there is none. */
  longestCall(queues: number): number {
    let longest = -1;
    for (let queue = 0; queue < this.#voice.length; queue += 1) {
      const line = this.#voice[queue]!;
      if (line.length === 0 || (queues & (1 << queue)) === 0) continue;
      const leg = line.first();
      if (longest < 0 || this.#legs.at.start[leg]! < this.#legs.at.start[longest]!) longest = leg;
    }
    return longest;
  }

  longestChat(): number {
    return this.#chat.first();
  }

  longestEmail(): number {
    return this.#email.first();
  }

  /** Everybody who waits for somebody to talk to; with emails, everybody. */
  everybody(withEmails: boolean): number[] {
    const lines = [...this.#voice, this.#chat, ...(withEmails ? [this.#email] : [])];
    return lines.flatMap((line) => line.all());
  }

  #of(leg: number): WaitingLine {
    const channel = this.#legs.channelOf(leg);
    if (channel === 'voice') return this.#voice[this.#legs.at.queue[leg]!]!;
    return channel === 'chat' ? this.#chat : this.#email;
  }
}
