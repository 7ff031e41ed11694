import type { Period } from '../calendar/period.js';
import type { Random } from '../chance/random.js';
import type { Centre, Channel } from '../model/centre.js';
import { type Agent, beginnerShare, tenureDays } from '../people/agents.js';
import type { Cases } from './cases.js';
import type { Effects } from './effects.js';
import { flags, type Legs } from './legs.js';
import { whenOpen } from './when-open.js';

/** Somebody will contact again about the same issue. */
export interface Return {
  readonly issue: number;
  readonly channel: Channel;
  readonly at: number;
  /** The leg after which; −1 if nobody had handled it. */
  readonly after: number;
}

/** What comes of a conversation: whether it is solved, what is noted of it, whether the customer comes again. */
export class Aftermath {
  readonly #centre: Centre;
  readonly #period: Period;
  readonly #effects: Effects;
  readonly #legs: Legs;
  readonly #cases: Cases;
  readonly #random: Random;

  constructor(centre: Centre, period: Period, effects: Effects, legs: Legs, cases: Cases, random: Random) {
    this.#centre = centre;
    this.#period = period;
    this.#effects = effects;
    this.#legs = legs;
    this.#cases = cases;
    this.#random = random;
  }

  /** The last leg of a conversation has been drawn: the customer's issue is solved or not. */
  conclude(leg: number, agent: Agent): Return | undefined {
    const { at } = this.#legs;
    const conversation = at.conversation[leg]!;
    const issue = this.#cases.issueOf[conversation]!;
    const before = this.#cases.handled[issue]!;
    this.#cases.handled[issue] = before + 1;
    const isSolved = this.#random.chance(this.#solving(leg, agent, before));
    at.isSolved[leg] = isSolved ? 1 : 0;
    at.concludes[leg] = 1;
    this.#noteResolution(leg, issue, isSolved, before);
    at.complaint[leg] = this.#random.chance(this.#complaining(leg, isSolved, before)) ? flags.yes : flags.no;
    this.#noteSale(leg, agent);
    const { unsolved, solved } = this.#centre.followUp;
    if (!this.#random.chance(isSolved ? solved : unsolved)) return undefined;
    const end = this.#legs.talkedUntil(leg);
    const channel = this.#legs.channelOf(leg);
    return { issue, channel, at: this.#later(end, channel), after: leg };
  }

  /** Nobody handled it; some of these try again. */
  giveUp(leg: number, now: number): Return | undefined {
    const { abandoned, soon } = this.#centre.followUp;
    if (!this.#random.chance(abandoned)) return undefined;
    const channel = this.#legs.channelOf(leg);
    const isSoon = this.#random.chance(soon);
    const at = isSoon
      ? this.#opened(now + 60 + Math.round(this.#random.exponential(1200)), channel)
      : this.#later(now, channel);
    return { issue: this.#cases.issueOf[this.#legs.at.conversation[leg]!]!, channel, at, after: -1 };
  }

  /** A customer has come again after an issue had been noted as solved: it had not been. */
  reopen(leg: number): void {
    const { at } = this.#legs;
    if (at.resolved[leg] !== flags.yes) return;
    at.reopened[leg] = flags.yes;
    if (at.firstContact[leg] === flags.yes) at.firstContact[leg] = flags.no;
  }

  /** What every leg that an agent took has. */
  noteHandled(leg: number, agent: Agent): void {
    const { at } = this.#legs;
    if (this.#legs.channelOf(leg) === 'voice' && this.#random.chance(0.6)) {
      const follows = this.#random.chance(logistic(1.7 + 0.5 * agent.ability));
      at.script[leg] = follows ? flags.yes : flags.no;
    }
    this.noteCost(leg);
  }

  /** Of the time of an agent, and of the line. */
  noteCost(leg: number): void {
    const { at } = this.#legs;
    const { handlingHour, voiceMinute, selfService } = this.#centre.money;
    const channel = this.#legs.channelOf(leg);
    const share = channel === 'chat' ? 1 / this.#centre.handling.chats[1] : 1;
    const onLine = channel === 'voice' ? Math.max(0, at.wait[leg]!) + Math.max(0, at.talk[leg]!) : 0;
    const own = this.#legs.outcomeOf(leg) === 'self-service' ? selfService : 0;
    const cost = own + (this.#legs.handling(leg) / 3600) * handlingHour * share + (onLine / 60) * voiceMinute;
    at.costCents[leg] = Math.round(cost * 100);
  }

  /** A campaign call that somebody took. */
  noteCampaign(leg: number, agent: Agent, isRightParty: boolean): void {
    const { at } = this.#legs;
    at.rightParty[leg] = isRightParty ? flags.yes : flags.no;
    at.complaint[leg] = this.#random.chance(0.004) ? flags.yes : flags.no;
    if (isRightParty) this.#noteSale(leg, agent, 0.45);
    else at.sale[leg] = flags.no;
  }

  #solving(leg: number, agent: Agent, before: number): number {
    const { people, topics } = this.#centre;
    const { at } = this.#legs;
    const topic = topics[at.topic[leg]!]!;
    const now = at.start[leg]!;
    const beginner = beginnerShare(this.#centre, tenureDays(agent, this.#period, now));
    return logistic(
      logit(topic.solved) +
        people.solvesByAbility * agent.ability -
        people.beginnerSolves * beginner +
        this.#effects.solves(topic.name, now) -
        // What could not be solved at once is hard.
        (before > 0 ? 0.35 : 0),
    );
  }

  #complaining(leg: number, isSolved: boolean, before: number): number {
    const waited = this.#cases.waited[this.#legs.at.conversation[leg]!]!;
    const isSlow = this.#legs.channelOf(leg) !== 'email' && waited > 180;
    return 0.006 + (isSolved ? 0 : 0.05) + (isSlow ? 0.03 : 0) + (before > 0 && !isSolved ? 0.05 : 0);
  }

  /** What agents tick off: most of the time, and not always right. */
  #noteResolution(leg: number, issue: number, isSolved: boolean, before: number): void {
    const { at } = this.#legs;
    const random = this.#random;
    if (!random.chance(0.9)) return;
    at.resolved[leg] = isSolved ? flags.yes : flags.no;
    if (isSolved) at.reopened[leg] = flags.no;
    const isFirst = before === 0;
    if (random.chance(0.93)) at.firstContact[leg] = isSolved && isFirst ? flags.yes : flags.no;
    const wasPassedOn = this.#cases.transfers[at.conversation[leg]!]! > 0;
    const closes = isSolved ? isFirst && !wasPassedOn : isFirst && random.chance(0.1);
    at.closed[leg] = closes ? flags.yes : flags.no;
    if (!isSolved) return;
    // Some need somebody behind the scenes.
    const after = random.chance(0.15) ? Math.round(random.exponential(20 * 3600)) : 0;
    const end = this.#legs.talkedUntil(leg) + at.wrap[leg]! + after;
    at.resolution[leg] = end - this.#cases.firstStart[issue]!;
  }

  #noteSale(leg: number, agent: Agent, factor = 1): void {
    const { at } = this.#legs;
    const { sale } = this.#centre.topics[at.topic[leg]!]!;
    if (sale === null) return;
    const sells = this.#random.chance(Math.min(0.9, sale * factor * Math.exp(0.2 * agent.ability)));
    at.sale[leg] = sells ? flags.yes : flags.no;
    if (sells)
      at.revenueCents[leg] = Math.round(100 * this.#random.lognormal(this.#centre.money.saleMean, 0.6));
  }

  /** Some days on, when the channel is open. */
  #later(from: number, channel: Channel): number {
    const { meanDays, latestDays } = this.#centre.followUp;
    // Exponential, cut: drawn by its inverse.
    const most = 1 - Math.exp(-latestDays / meanDays);
    const days = -meanDays * Math.log(1 - this.#random.unit() * most);
    return this.#opened(from + 600 + Math.round(days * 86_400), channel);
  }

  #opened(at: number, channel: Channel): number {
    return channel === 'email' ? at : whenOpen(this.#period, at, this.#random);
  }
}

function logit(probability: number): number {
  return Math.log(probability / (1 - probability));
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
