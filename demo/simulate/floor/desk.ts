import { tenureDays } from '../people/agents.js';
import type { Customers, Takers } from './customers.js';
import { orders } from './event-heap.js';
import { type FloorParts, kinds } from './floor-parts.js';
import { flags } from './legs.js';
import type { Outbound } from './outbound.js';

/** The agents' side: they come and go, pause, and take who has waited longest of those they can help. */
export class Desk implements Takers {
  readonly #parts: FloorParts;
  readonly #outbound: Outbound;
  /** Digital agents who have an email in hand. */
  readonly #isWriting: Uint8Array;
  #customers!: Customers;

  constructor(parts: FloorParts, outbound: Outbound) {
    this.#parts = parts;
    this.#outbound = outbound;
    this.#isWriting = new Uint8Array(parts.agents.length);
  }

  /** Customers and agents know each other. */
  meet(customers: Customers): void {
    this.#customers = customers;
  }

  login(shift: number, now: number): void {
    const { agents, centre, period, crew } = this.#parts;
    const { agent, desk } = crew.logs[shift]!.shift;
    const [chatsAtFirst, chatsLater] = centre.handling.chats;
    const chats = tenureDays(agents[agent]!, period, now) < 90 ? chatsAtFirst : chatsLater;
    crew.login(shift, now, desk === 'voice' ? 1 : chats);
    this.#nextFor(agent, now);
  }

  /** The time of a planned pause has come. */
  pause(shift: number, now: number): void {
    const { crew } = this.#parts;
    const { agent, pauses } = crew.logs[shift]!.shift;
    if (crew.shiftOf(agent) !== shift) return;
    crew.addDuePause(
      agent,
      pauses.find(({ from }) => from === now)!,
    );
    if (crew.inHand(agent) === 0 && !crew.isPaused(agent, now)) this.#nextFor(agent, now);
  }

  pauseEnd(agent: number, now: number): void {
    this.#parts.crew.endPause(agent);
    this.#nextFor(agent, now);
  }

  shiftEnd(shift: number, now: number): void {
    const { crew } = this.#parts;
    const { agent } = crew.logs[shift]!.shift;
    if (crew.shiftOf(agent) !== shift) return;
    crew.setDueOut(agent);
    if (crew.inHand(agent) === 0 && !crew.isPaused(agent, now)) this.#nextFor(agent, now);
  }

  /** An agent is done with a leg, or its customer hung up while it rang. */
  freed(leg: number, now: number): void {
    const { legs, lines, crew, agents } = this.#parts;
    const { at } = legs;
    const agent = at.agent[leg]!;
    if (legs.channelOf(leg) === 'voice' && at.isOutbound[leg] === 0) {
      lines.calls -= 1;
      if (!legs.isAnswered(leg)) {
        at.agent[leg] = -1;
        at.shift[leg] = -1;
        this.#customers.leave(leg, 'abandoned', now);
      }
    }
    if (legs.channelOf(leg) === 'email') this.#isWriting[agent] = 0;
    const isFree = crew.release(agent, now);
    if (isFree || agents[agent]!.desk === 'digital') this.#nextFor(agent, now);
  }

  offer(leg: number, now: number): boolean {
    const { legs } = this.#parts;
    const channel = legs.channelOf(leg);
    // Emails wait until there is time for them.
    const agent = channel === 'voice' ? this.#freeFor(leg) : channel === 'chat' ? this.#freeForChat() : -1;
    if (agent >= 0) this.#take(leg, agent, now);
    return agent >= 0;
  }

  askedForCallback(leg: number, now: number): void {
    this.#outbound.ask(leg, now);
  }

  emailCame(now: number): void {
    const { crew, lines, period } = this.#parts;
    if (now >= period.end) return;
    for (let i = 0; i < crew.digital.length && lines.emails > 0; i += 1)
      this.#takeDigital(crew.digital[i]!, now);
    if (lines.emails > 0) this.spareTime(now);
  }

  /** Free voice agents call back; while enough others remain, they call for the campaign and answer emails. */
  spareTime(now: number): void {
    const { crew, lines, agents, period } = this.#parts;
    if (now >= period.end) return;
    while (crew.idle.length > 0) {
      if (this.#outbound.hasCallback) {
        const bit = 1 << this.#outbound.callbackQueue;
        const skilled = crew.idle.find((agent) => (agents[agent]!.skills & bit) !== 0);
        this.#callBack(skilled ?? crew.idle[0]!, now);
        continue;
      }
      const reserve = Math.max(2, Math.ceil(0.2 * crew.voiceOnline));
      if (crew.idle.length <= reserve) return;
      if (this.#outbound.hasCampaign) this.#campaignCall(crew.idle[0]!, now);
      else if (lines.emails > 0) this.#takeFromLine(lines.longestEmail(), crew.idle[0]!, now);
      else return;
    }
  }

  /** The free agent who has been idle longest, of the queue's own team first. */
  #freeFor(leg: number): number {
    const { legs, agents, crew } = this.#parts;
    const bit = 1 << legs.at.queue[leg]!;
    let skilled = -1;
    for (const agent of crew.idle) {
      const { ownQueues, skills } = agents[agent]!;
      if ((ownQueues & bit) !== 0) return agent;
      if (skilled < 0 && (skills & bit) !== 0) skilled = agent;
    }
    return skilled;
  }

  /** The digital agent with the fewest contacts in hand. */
  #freeForChat(): number {
    const { crew } = this.#parts;
    let best = -1;
    for (const agent of crew.digital) {
      if (crew.hasRoom(agent) && (best < 0 || crew.inHand(agent) < crew.inHand(best))) best = agent;
    }
    return best;
  }

  /** What an agent does who may be free: leave, pause, take who has waited longest, or what there is time for. */
  #nextFor(agent: number, now: number): void {
    const { agents, period, crew, lines, heap } = this.#parts;
    const isDigital = agents[agent]!.desk === 'digital';
    if (crew.mustStop(agent)) {
      if (crew.inHand(agent) > 0) return;
      if (!crew.isDueOut(agent)) {
        heap.push(crew.startPause(agent, now), orders.freed, kinds.pauseEnd, agent);
        return;
      }
      // After closing time, whoever waits is still served.
      const waits =
        isDigital || !crew.logOf(agent).shift.isLast ? -1 : lines.longestCall(agents[agent]!.skills);
      if (waits >= 0) this.#takeFromLine(waits, agent, now);
      else crew.logout(agent, now);
    } else if (now >= period.end) {
      return;
    } else if (isDigital) this.#takeDigital(agent, now);
    else {
      const waits = lines.longestCall(agents[agent]!.skills);
      if (waits >= 0) this.#takeFromLine(waits, agent, now);
      else {
        crew.setIdle(agent);
        this.spareTime(now);
      }
    }
  }

  /** Chats up to the agent's number, and one email beside them. */
  #takeDigital(agent: number, now: number): void {
    const { crew, lines } = this.#parts;
    while (crew.hasRoom(agent)) {
      if (lines.chats > 0) this.#takeFromLine(lines.longestChat(), agent, now);
      else if (lines.emails > 0 && this.#isWriting[agent] === 0) {
        this.#takeFromLine(lines.longestEmail(), agent, now);
      } else return;
    }
  }

  #takeFromLine(leg: number, agent: number, now: number): void {
    this.#parts.lines.remove(leg, now);
    this.#take(leg, agent, now);
  }

  /** An agent takes an inbound contact. Who hangs up while it rings is not handled. */
  #take(leg: number, agent: number, now: number): void {
    const { legs, cases, agents, handling, aftermath, crew, heap } = this.#parts;
    const { at } = legs;
    const channel = legs.channelOf(leg);
    const patienceEnd = this.#customers.patienceEnd(leg);
    const ring = channel === 'voice' ? handling.ringSeconds() : 0;
    at.agent[leg] = agent;
    at.shift[leg] = crew.shiftOf(agent);
    if (channel === 'voice') at.ring[leg] = Math.min(ring, patienceEnd - now);
    if (channel === 'email') this.#isWriting[agent] = 1;
    crew.take(agent, now, Math.max(0, at.ring[leg]!));
    if (patienceEnd < now + ring) {
      heap.push(patienceEnd, orders.freed, kinds.freed, leg);
      return;
    }
    at.wait[leg] = now + ring - at.start[leg]!;
    cases.waited[at.conversation[leg]!]! += at.wait[leg]!;
    legs.end(leg, 'answered');
    handling.draw(leg, agents[agent]!, now);
    aftermath.noteHandled(leg, agents[agent]!);
    this.#workOn(leg, agent);
    if (at.transferred[leg] === flags.yes) {
      heap.push(legs.talkedUntil(leg), orders.customer, kinds.handedOn, leg);
    } else this.#customers.planReturn(aftermath.conclude(leg, agents[agent]!));
  }

  #workOn(leg: number, agent: number): void {
    const { legs, crew, heap } = this.#parts;
    crew.noteHandling(agent, legs.handling(leg));
    heap.push(legs.answeredAt(leg) + legs.handling(leg), orders.freed, kinds.freed, leg);
  }

  #callBack(agent: number, now: number): void {
    const { legs, aftermath, agents } = this.#parts;
    const leg = this.#outbound.callBack(agent, now);
    this.#dialled(leg, agent, now);
    if (legs.isAnswered(leg)) this.#customers.planReturn(aftermath.conclude(leg, agents[agent]!));
  }

  #campaignCall(agent: number, now: number): void {
    this.#dialled(this.#outbound.campaignCall(agent, now), agent, now);
  }

  #dialled(leg: number, agent: number, now: number): void {
    const { legs, crew } = this.#parts;
    legs.at.agent[leg] = agent;
    legs.at.shift[leg] = crew.shiftOf(agent);
    crew.take(agent, now, legs.at.ring[leg]!);
    this.#workOn(leg, agent);
  }
}
