import type { Random } from '../chance/random.js';
import type { Arrivals } from '../demand/arrivals.js';
import { type Channel, channels } from '../model/centre.js';
import { Customers } from './customers.js';
import { Desk } from './desk.js';
import { EventHeap, orders } from './event-heap.js';
import { type FloorParts, kinds } from './floor-parts.js';
import { Outbound } from './outbound.js';

/** What comes to the floor from outside. */
export interface Demanded {
  readonly arrivals: Readonly<Record<Channel, Arrivals>>;
  /** Seconds at which a campaign's numbers become due. */
  readonly campaign: Int32Array;
  /** Calls, waiting or talking, that the lines hold. */
  readonly lineCount: number;
  /** How many customers the centre has; who contacts is one of them. */
  readonly customers: number;
  readonly callers: Random;
}

/**
 * The centre at work: an event-driven simulation in whole seconds. Contacts join lines, agents take who has waited
 * longest, customers lose patience; waits, abandons and busy lines follow, and nothing of it is drawn.
 */
export class Floor {
  readonly #parts: FloorParts;
  readonly #demanded: Demanded;
  readonly #customers: Customers;
  readonly #outbound: Outbound;
  readonly #desk: Desk;

  constructor(parts: FloorParts, demanded: Demanded) {
    this.#parts = parts;
    this.#demanded = demanded;
    this.#outbound = new Outbound(parts, demanded.customers);
    this.#desk = new Desk(parts, this.#outbound);
    this.#customers = new Customers(parts, this.#desk, demanded.lineCount);
    this.#desk.meet(this.#customers);
    this.#plan();
  }

  /** Works everything off; `onDay` hears of each day that begins. */
  run(onDay: (day: number) => void = () => {}): void {
    const { period, heap } = this.#parts;
    const streams = channels.map((channel) => ({
      channel,
      arrivals: this.#demanded.arrivals[channel],
      next: 0,
    }));
    let day = 0;
    for (;;) {
      let first: (typeof streams)[number] | undefined;
      let at = Infinity;
      for (const stream of streams) {
        if (stream.next < stream.arrivals.count && stream.arrivals.times[stream.next]! < at) {
          first = stream;
          at = stream.arrivals.times[stream.next]!;
        }
      }
      if (first !== undefined && EventHeap.key(at, orders.customer) <= heap.nextKey) {
        this.#newIssue(first.channel, first.arrivals.topics[first.next]!, at);
        first.next += 1;
      } else if (heap.size > 0) {
        heap.pop();
        at = heap.time;
        this.#happen(heap.kind, heap.subject, at);
      } else return;
      while (day < period.days.length && at >= period.days[day]!.from) onDay((day += 1));
    }
  }

  #plan(): void {
    const { crew, period, centre, heap } = this.#parts;
    for (const [index, { shift }] of crew.logs.entries()) {
      if (shift.isAbsent) continue;
      heap.push(shift.from + shift.lateSeconds, orders.freed, kinds.login, index);
      for (const { from } of shift.pauses) heap.push(from, orders.due, kinds.pause, index);
      heap.push(shift.to, orders.due, kinds.shiftEnd, index);
    }
    for (const [index, { open, to }] of period.days.entries()) {
      // Where it is open until midnight, it goes on.
      if (open === null || open.to >= to) continue;
      heap.push(open.to + centre.patience.graceSeconds, orders.closing, kinds.closing, index);
    }
    for (const due of this.#demanded.campaign) heap.push(due, orders.customer, kinds.campaign, 0);
    heap.push(period.end, orders.freed, kinds.closing, -1);
  }

  #newIssue(channel: Channel, topic: number, now: number): void {
    const { callers, customers } = this.#demanded;
    const isAnonymous = channel === 'voice' && callers.chance(0.05);
    const issue = this.#parts.cases.addIssue(callers.below(customers), topic, now, isAnonymous);
    this.#customers.contact(issue, channel, now);
  }

  #happen(kind: number, subject: number, now: number): void {
    if (kind === kinds.freed) this.#desk.freed(subject, now);
    else if (kind === kinds.waited) this.#customers.waited(subject, now);
    else if (kind === kinds.returns) this.#customers.comesAgain(subject, now);
    else if (kind === kinds.handedOn) this.#customers.handedOn(subject, now);
    else if (kind === kinds.login) this.#desk.login(subject, now);
    else if (kind === kinds.pause) this.#desk.pause(subject, now);
    else if (kind === kinds.pauseEnd) this.#desk.pauseEnd(subject, now);
    else if (kind === kinds.shiftEnd) this.#desk.shiftEnd(subject, now);
    else if (kind === kinds.closing) this.#customers.closing(subject < 0, now);
    else {
      if (kind === kinds.callback) this.#outbound.callbackDue(subject);
      else this.#outbound.campaignDue();
      this.#desk.spareTime(now);
    }
  }
}
