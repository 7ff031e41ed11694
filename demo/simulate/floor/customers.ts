import type { Return } from './aftermath.js';
import { orders } from './event-heap.js';
import { type FloorParts, kinds } from './floor-parts.js';
import type { Outcome } from './legs.js';
import { type Channel, channels } from '../model/centre.js';

const noEnd = 2 ** 31 - 1;

/** What customers need of agents. */
export interface Takers {
  /** Whether an agent who is free has taken it. */
  offer(leg: number, now: number): boolean;
  /** Somebody is to be called back. */
  askedForCallback(leg: number, now: number): void;
  /** An email waits until there is time for it. */
  emailCame(now: number): void;
}

/** The customers' side: they come, wait, are offered this and that, lose patience, come again. */
export class Customers {
  readonly #parts: FloorParts;
  readonly #takers: Takers;
  /** Calls, in line or in talk, that the lines hold. */
  readonly #lineCount: number;
  /** By leg. */
  #patienceEnd = new Int32Array(1024);
  readonly #returns: Return[] = [];

  constructor(parts: FloorParts, takers: Takers, lineCount: number) {
    this.#parts = parts;
    this.#takers = takers;
    this.#lineCount = lineCount;
  }

  patienceEnd(leg: number): number {
    return this.#patienceEnd[leg]!;
  }

  /** Somebody contacts about an issue. */
  contact(issue: number, channel: Channel, now: number): void {
    const { cases, centre, period, crew, lines, legs, aftermath, patience } = this.#parts;
    const topic = cases.topic[issue]!;
    const { queue, selfService } = centre.topics[topic]!;
    const conversation = cases.addConversation(issue, now);
    const leg = legs.add(now, conversation, channel, false, centre.queues.indexOf(queue), topic);
    if (channel !== 'email' && selfService > 0 && patience.chance(selfService)) {
      legs.end(leg, 'self-service');
      aftermath.noteCost(leg);
    } else if (channel === 'email') this.join(leg, now);
    else if (!period.isOpenAt(now)) this.#closedDoor(leg, now);
    else if (channel === 'voice' && lines.calls >= this.#lineCount) this.leave(leg, 'blocked', now);
    else if (channel === 'voice' && crew.voiceOnline === 0) this.leave(leg, 'no-agents', now + 8);
    else this.join(leg, now);
  }

  comesAgain(index: number, now: number): void {
    const { issue, channel, after } = this.#returns[index]!;
    if (after >= 0) this.#parts.aftermath.reopen(after);
    this.contact(issue, channel, now);
  }

  planReturn(planned: Return | undefined): void {
    if (planned === undefined || planned.at >= this.#parts.period.end) return;
    this.#parts.heap.push(planned.at, orders.customer, kinds.returns, this.#returns.push(planned) - 1);
  }

  /** The customer is put into another team's line while the first agent notes what it was about. */
  handedOn(leg: number, now: number): void {
    const { legs, cases, centre, period, crew } = this.#parts;
    if (now >= period.end) return;
    const { conversation, channel, topic } = legs.at;
    const id = conversation[leg]!;
    cases.transfers[id]! += 1;
    const to = centre.queues.indexOf(centre.topics[topic[leg]!]!.transfer!.to);
    const next = legs.add(now, id, channels[channel[leg]!]!, false, to, topic[leg]!);
    // Where the first agent was the last one, nobody is there to take it.
    if (crew.voiceOnline === 0) this.leave(next, 'no-agents', now + 8);
    else this.join(next, now);
  }

  /** A contact comes to an agent who is free, or to its line. */
  join(leg: number, now: number): void {
    const { legs, lines } = this.#parts;
    const channel = legs.channelOf(leg);
    if (leg >= this.#patienceEnd.length) {
      const grown = new Int32Array(leg * 2);
      grown.set(this.#patienceEnd);
      this.#patienceEnd = grown;
    }
    this.#patienceEnd[leg] = channel === 'email' ? noEnd : now + this.#drawPatience(channel);
    if (channel === 'voice') lines.calls += 1;
    if (this.#takers.offer(leg, now)) return;
    lines.add(leg, now);
    if (channel === 'email') this.#takers.emailCame(now);
    else this.#watch(leg, now);
  }

  /** Something comes of having waited so long. */
  waited(leg: number, now: number): void {
    const { legs, centre, lines, patience } = this.#parts;
    if (!lines.has(leg)) return;
    const { offerAfterSeconds, overflowAfterSeconds, takesCallback, leavesMessage, leavesByKey } =
      centre.patience;
    const waited = now - legs.at.start[leg]!;
    if (now >= this.#patienceEnd[leg]!) this.leaveLine(leg, 'abandoned', now);
    else if (waited === overflowAfterSeconds) this.leaveLine(leg, 'overflow', now);
    else if (waited === offerAfterSeconds) {
      const choice = patience.unit();
      if (choice < takesCallback) this.leaveLine(leg, 'callback', now);
      else if (choice < takesCallback + leavesMessage) this.leaveLine(leg, 'voicemail', now);
      else if (choice < takesCallback + leavesMessage + leavesByKey) this.leaveLine(leg, 'key-exit', now);
      else this.#watch(leg, now);
    }
  }

  leaveLine(leg: number, outcome: Outcome, now: number): void {
    const { legs, lines } = this.#parts;
    lines.remove(leg, now);
    if (legs.channelOf(leg) === 'voice') lines.calls -= 1;
    this.leave(leg, outcome, now);
  }

  /** A contact ends without an agent; who hung up may come again, who asked for it is called back. */
  leave(leg: number, outcome: Outcome, now: number): void {
    const { legs, aftermath } = this.#parts;
    legs.end(leg, outcome);
    // The line was busy before there was a queue.
    if (outcome !== 'blocked') legs.at.wait[leg] = now - legs.at.start[leg]!;
    aftermath.noteCost(leg);
    if (outcome === 'callback' || outcome === 'voicemail') this.#takers.askedForCallback(leg, now);
    else if (outcome !== 'open') this.planReturn(aftermath.giveUp(leg, now));
  }

  /** The doors are closed (or the data end): nobody who waits is served any more. */
  closing(isEnd: boolean, now: number): void {
    for (const leg of this.#parts.lines.everybody(isEnd))
      this.leaveLine(leg, isEnd ? 'open' : 'timeout', now);
  }

  /** Out of hours a text is played; some leave a message. */
  #closedDoor(leg: number, now: number): void {
    const { patience } = this.#parts;
    if (patience.chance(0.3)) this.leave(leg, 'voicemail', now + 15 + patience.below(40));
    else this.leave(leg, 'timeout', now + 10 + patience.below(15));
  }

  #drawPatience(channel: 'voice' | 'chat'): number {
    const { centre, patience } = this.#parts;
    const { misdials, meanSeconds } = centre.patience;
    if (misdials > 0 && channel === 'voice' && patience.chance(misdials)) return patience.below(6);
    return Math.round(patience.exponential(meanSeconds[channel]));
  }

  /** Plans the next moment at which something comes of waiting: an offer, the overflow, or the end of patience. */
  #watch(leg: number, now: number): void {
    const { legs, centre, heap } = this.#parts;
    const start = legs.at.start[leg]!;
    const { offerAfterSeconds, overflowAfterSeconds } = centre.patience;
    let at = this.#patienceEnd[leg]!;
    if (legs.channelOf(leg) === 'voice') {
      for (const limit of [offerAfterSeconds, overflowAfterSeconds]) {
        if (now - start < limit && start + limit < at) at = start + limit;
      }
    }
    heap.push(at, orders.customer, kinds.waited, leg);
  }
}
