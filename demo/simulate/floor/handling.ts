import type { Period } from '../calendar/period.js';
import type { Random } from '../chance/random.js';
import type { Centre, Channel } from '../model/centre.js';
import { type Agent, beginnerShare, tenureDays } from '../people/agents.js';
import type { Effects } from './effects.js';
import { flags, type Legs } from './legs.js';

/** How long contacts take and which of them are handed on. */
export class Handling {
  readonly #centre: Centre;
  readonly #period: Period;
  readonly #effects: Effects;
  readonly #legs: Legs;
  readonly #random: Random;

  constructor(centre: Centre, period: Period, effects: Effects, legs: Legs, random: Random) {
    this.#centre = centre;
    this.#period = period;
    this.#effects = effects;
    this.#legs = legs;
    this.#random = random;
  }

  ringSeconds(): number {
    const [from, to] = this.#centre.handling.ring;
    return to === 0 ? 0 : from + this.#random.below(to - from + 1);
  }

  /** Draws talk, hold and wrap-up of a leg that an agent takes, and whether it is handed on. */
  draw(leg: number, agent: Agent, now: number): void {
    const { at } = this.#legs;
    const random = this.#random;
    const channel = this.#legs.channelOf(leg);
    const topic = this.#centre.topics[at.topic[leg]!]!;
    const { held, wrapSeconds } = this.#centre.handling;
    const beginner = beginnerShare(this.#centre, tenureDays(agent, this.#period, now));
    const pace = agent.pace * (1 + this.#centre.people.beginnerSlower * beginner);
    const isHandedOn = this.#isHandedOn(leg, agent, channel, beginner);
    const mean = topic.talkSeconds * this.#longer(channel) * this.#effects.takes(topic.name, now) * pace;
    // Whoever hands on has only found out what it is about.
    at.talk[leg] = this.#seconds(isHandedOn ? mean * 0.45 : mean);
    at.hold[leg] =
      channel === 'voice' && random.chance(held.probability) ? this.#seconds(held.meanSeconds) : 0;
    const wrap = wrapSeconds[channel] * pace;
    at.wrap[leg] = wrap === 0 ? 0 : this.#seconds(isHandedOn ? wrap * 0.6 : wrap);
    at.transferred[leg] = isHandedOn ? flags.yes : flags.no;
    // The first words of a chat come after some typing, an answer to an email is the email.
    const typed = channel === 'chat' ? 8 + random.below(33) : at.talk[leg]!;
    if (channel !== 'voice') at.firstResponse[leg] = at.wait[leg]! + Math.min(typed, at.talk[leg]!);
  }

  #isHandedOn(leg: number, agent: Agent, channel: Channel, beginner: number): boolean {
    const { at } = this.#legs;
    const { transfer } = this.#centre.topics[at.topic[leg]!]!;
    if (transfer === null || channel !== 'voice' || at.isOutbound[leg] === 1) return false;
    // Whoever knows the other queue as well goes on alone.
    if ((agent.skills & (1 << this.#centre.queues.indexOf(transfer.to))) !== 0) return false;
    const isOwn = (agent.ownQueues & (1 << at.queue[leg]!)) !== 0;
    return this.#random.chance(transfer.probability * (isOwn ? 1 : 1.5) * (1 + 0.5 * beginner));
  }

  #longer(channel: Channel): number {
    return channel === 'voice' ? 1 : this.#centre.handling.longerThanTalk[channel];
  }

  /** Whole seconds, at least one but for what has no spread of its own. */
  #seconds(mean: number): number {
    const { shape, spread } = this.#centre.handling;
    if (shape === 'exponential') return Math.round(this.#random.exponential(mean));
    return Math.max(1, Math.round(this.#random.lognormal(mean, spread)));
  }
}
