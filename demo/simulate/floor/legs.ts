import { type Channel, channels } from '../model/centre.js';

export const outcomes = [
  'open',
  'answered',
  'abandoned',
  'callback',
  'voicemail',
  'timeout',
  'overflow',
  'key-exit',
  'no-agents',
  'blocked',
  'self-service',
  'no-answer',
  'busy',
  'failed',
] as const;
export type Outcome = (typeof outcomes)[number];

/** A boolean of a contact in a byte: not known, false or true. */
export const flags = { unknown: 0, no: 1, yes: 2 } as const;

const outcomeCodes = new Map(outcomes.map((outcome, code) => [outcome, code]));
const channelCodes = new Map(channels.map((channel, code) => [channel, code]));

/** What a leg has; a number each. Seconds are whole; −1 stands for "there is none". */
const columns = {
  start: Int32Array,
  conversation: Int32Array,
  channel: Uint8Array,
  isOutbound: Uint8Array,
  queue: Uint8Array,
  topic: Uint8Array,
  agent: Int32Array,
  shift: Int32Array,
  outcome: Uint8Array,
  wait: Int32Array,
  ring: Int32Array,
  talk: Int32Array,
  hold: Int32Array,
  wrap: Int32Array,
  firstResponse: Int32Array,
  resolution: Int32Array,
  transferred: Uint8Array,
  resolved: Uint8Array,
  firstContact: Uint8Array,
  closed: Uint8Array,
  reopened: Uint8Array,
  script: Uint8Array,
  complaint: Uint8Array,
  rightParty: Uint8Array,
  sale: Uint8Array,
  revenueCents: Int32Array,
  costCents: Int32Array,
  /** The truth, which the flags tell only where an agent noted it. */
  isSolved: Uint8Array,
  /** The last handled leg of a conversation: what a survey asks about. */
  concludes: Uint8Array,
} as const;

type Name = keyof typeof columns;
type Columns = { [name in Name]: InstanceType<(typeof columns)[name]> };

/** Columns in which −1 stands for "there is none" until something is written. */
const emptyIsMinusOne: readonly Name[] = [
  'agent',
  'shift',
  'wait',
  'ring',
  'talk',
  'hold',
  'wrap',
  'firstResponse',
  'resolution',
  'revenueCents',
  'costCents',
];

/** All legs in the order in which they begin: a number a column, so that millions fit into memory. */
export class Legs {
  count = 0;
  #capacity = 0;
  #columns = {} as Columns;

  constructor(capacity = 1024) {
    this.#grow(capacity);
  }

  /** The columns; they are replaced when they grow, so ask for them anew after an {@link add}. */
  get at(): Columns {
    return this.#columns;
  }

  add(
    start: number,
    conversation: number,
    channel: Channel,
    isOutbound: boolean,
    queue: number,
    topic: number,
  ): number {
    if (this.count === this.#capacity) this.#grow(this.#capacity * 2);
    const leg = this.count;
    this.count += 1;
    const at = this.#columns;
    at.start[leg] = start;
    at.conversation[leg] = conversation;
    at.channel[leg] = channelCodes.get(channel)!;
    at.isOutbound[leg] = isOutbound ? 1 : 0;
    at.queue[leg] = queue;
    at.topic[leg] = topic;
    return leg;
  }

  channelOf(leg: number): Channel {
    return channels[this.#columns.channel[leg]!]!;
  }

  outcomeOf(leg: number): Outcome {
    return outcomes[this.#columns.outcome[leg]!]!;
  }

  end(leg: number, outcome: Outcome): void {
    this.#columns.outcome[leg] = outcomeCodes.get(outcome)!;
  }

  isAnswered(leg: number): boolean {
    return this.#columns.outcome[leg] === outcomeCodes.get('answered');
  }

  /** When an agent began to talk or write. */
  answeredAt(leg: number): number {
    const { start, wait, ring, isOutbound } = this.#columns;
    return start[leg]! + (isOutbound[leg] === 1 ? ring[leg]! : wait[leg]!);
  }

  /** Seconds of an agent's work. */
  handling(leg: number): number {
    const { talk, hold, wrap } = this.#columns;
    return talk[leg]! < 0 ? 0 : talk[leg]! + Math.max(0, hold[leg]!) + Math.max(0, wrap[leg]!);
  }

  /** When the customer and the agent part; the agent's wrap-up follows. */
  talkedUntil(leg: number): number {
    const { talk, hold } = this.#columns;
    return this.answeredAt(leg) + talk[leg]! + Math.max(0, hold[leg]!);
  }

  #grow(capacity: number): void {
    const grown: Record<string, Int32Array | Uint8Array> = {};
    for (const [name, Kind] of Object.entries(columns) as [Name, Int32ArrayConstructor][]) {
      const column = new Kind(capacity);
      const before = this.#columns[name];
      if (before !== undefined) column.set(before);
      if (emptyIsMinusOne.includes(name)) column.fill(-1, before?.length ?? 0);
      grown[name] = column;
    }
    this.#columns = grown as unknown as Columns;
    this.#capacity = capacity;
  }
}
