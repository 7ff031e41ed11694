import { cumulated } from '../chance/random.js';
import { orders } from './event-heap.js';
import { type FloorParts, kinds } from './floor-parts.js';
import { flags, type Outcome } from './legs.js';
import { whenOpen } from './when-open.js';

interface Callback {
  readonly conversation: number;
  /** The leg that asked for it. */
  readonly leg: number;
}

const mostTries = 3;
/** Whoever left a message in the night is called in the morning. */
const firstHours = 3 * 3600;

/** Calls that the centre makes: promised callbacks, and the numbers of a campaign. Agents make them between calls. */
export class Outbound {
  readonly #parts: FloorParts;
  readonly #customers: number;
  readonly #callbacks: Callback[] = [];
  /** Indexes of callbacks whose time has come, the longest due first. */
  readonly #due: number[] = [];
  #campaignDue = 0;
  readonly #campaignTopics: Float64Array;

  constructor(parts: FloorParts, customers: number) {
    this.#parts = parts;
    this.#customers = customers;
    this.#campaignTopics = cumulated(
      parts.centre.topics.map(({ sale, weight }) => (sale === null ? 0 : weight)),
    );
  }

  get hasCallback(): boolean {
    return this.#due.length > 0;
  }

  get hasCampaign(): boolean {
    return this.#campaignDue > 0;
  }

  /** The queue of the callback that is due longest. */
  get callbackQueue(): number {
    return this.#parts.legs.at.queue[this.#callbacks[this.#due[0]!]!.leg]!;
  }

  ask(leg: number, now: number): void {
    const conversation = this.#parts.legs.at.conversation[leg]!;
    this.#plan(this.#callbacks.push({ conversation, leg }) - 1, now + 600);
  }

  callbackDue(index: number): void {
    this.#due.push(index);
  }

  campaignDue(): void {
    this.#campaignDue += 1;
  }

  /** An agent dials a promised callback. Returns the leg. */
  callBack(agent: number, now: number): number {
    const { legs, cases, agents, aftermath, handling, dialling } = this.#parts;
    const index = this.#due.shift()!;
    const { conversation, leg: asked } = this.#callbacks[index]!;
    const leg = legs.add(now, conversation, 'voice', true, legs.at.queue[asked]!, legs.at.topic[asked]!);
    legs.at.ring[leg] = 6 + dialling.below(20);
    cases.tries[conversation]! += 1;
    if (!dialling.chance(0.8)) {
      legs.end(leg, dialling.chance(0.8) ? 'no-answer' : 'busy');
      if (cases.tries[conversation]! < mostTries) this.#plan(index, now + 2700 + dialling.below(5400));
      return leg;
    }
    legs.end(leg, 'answered');
    handling.draw(leg, agents[agent]!, now);
    legs.at.rightParty[leg] = flags.yes;
    aftermath.noteHandled(leg, agents[agent]!);
    return leg;
  }

  /** An agent dials a number of the campaign. Returns the leg. */
  campaignCall(agent: number, now: number): number {
    const { legs, cases, centre, agents, aftermath, handling, dialling } = this.#parts;
    this.#campaignDue -= 1;
    const topic = dialling.index(this.#campaignTopics);
    const queue = centre.queues.indexOf(centre.topics[topic]!.queue);
    const conversation = cases.addConversation(-1, now, dialling.below(this.#customers));
    const leg = legs.add(now, conversation, 'voice', true, queue, topic);
    legs.at.ring[leg] = 6 + dialling.below(24);
    const outcome = campaignOutcome(dialling.unit());
    legs.end(leg, outcome);
    if (outcome !== 'answered') return leg;
    handling.draw(leg, agents[agent]!, now);
    const isRightParty = dialling.chance(0.72);
    if (!isRightParty) legs.at.talk[leg] = 12 + dialling.below(40);
    aftermath.noteHandled(leg, agents[agent]!);
    aftermath.noteCampaign(leg, agents[agent]!, isRightParty);
    return leg;
  }

  #plan(callback: number, at: number): void {
    const { heap, period, dialling } = this.#parts;
    const due = whenOpen(period, at, dialling, firstHours);
    if (due < period.end) heap.push(due, orders.customer, kinds.callback, callback);
  }
}

function campaignOutcome(draw: number): Outcome {
  if (draw < 0.42) return 'answered';
  if (draw < 0.8) return 'no-answer';
  if (draw < 0.9) return 'busy';
  return draw < 0.93 ? 'failed' : 'voicemail';
}
