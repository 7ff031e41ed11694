import { daysBetween, weekdayOf, year } from '../../calendar.js';
import type { Row } from '../../row.js';
import { Dictionary } from './dictionary.js';

export const slotsAWeek = 7 * 96;

/** In columns of scores and of what may not be known. */
export const unknown = -1;

/** In the column of outcomes and directions. */
export const answered = 1;
export const inbound = 1;

/** The rows as arrays, written for just these fields and just this year. */
export class Columns {
  rows = 0;
  /** On the channels that have a queue. */
  longestQueueWait = 0;
  readonly channels = new Dictionary();
  readonly queues = new Dictionary();
  readonly agents = new Dictionary();
  readonly customers = new Dictionary();
  readonly topics = new Dictionary();
  readonly ids: string[] = [];
  readonly comments: (string | null)[] = [];
  startedAt = new Float64Array(0);
  /** Of the year, from 0. */
  day = new Uint16Array(0);
  /** Quarter hour of the week from Monday, 0:00. */
  slot = new Uint16Array(0);
  channel = new Uint8Array(0);
  direction = new Uint8Array(0);
  queue = new Uint8Array(0);
  agent = new Uint16Array(0);
  customer = new Uint32Array(0);
  topic = new Uint8Array(0);
  outcome = new Uint8Array(0);
  queueSeconds = new Int32Array(0);
  talkSeconds = new Int32Array(0);
  holdSeconds = new Int32Array(0);
  wrapSeconds = new Int32Array(0);
  transferred = new Uint8Array(0);
  resolvedFirstContact = new Int8Array(0);
  csat = new Int8Array(0);
  nps = new Int8Array(0);
  costCents = new Int32Array(0);
  revenueCents = new Int32Array(0);

  add(rows: readonly Row[]): void {
    this.#reserve(this.rows + rows.length);
    for (const row of rows) this.#addRow(row);
  }

  #addRow(row: Row): void {
    const i = this.rows;
    this.rows += 1;
    this.ids.push(row.id);
    this.comments.push(row.comment);
    this.startedAt[i] = Date.parse(row.startedAt);
    const day = dayOfYear(digits(row.startedAt, 5), digits(row.startedAt, 8));
    this.day[i] = day;
    this.slot[i] =
      weekdays[day]! * 96 + digits(row.startedAt, 11) * 4 + Math.floor(digits(row.startedAt, 14) / 15);
    this.channel[i] = this.channels.code(row.channel);
    this.direction[i] = row.direction === 'inbound' ? inbound : 0;
    this.queue[i] = this.queues.code(row.queue);
    this.agent[i] = this.agents.code(row.agent);
    this.customer[i] = this.customers.code(row.customer);
    this.topic[i] = this.topics.code(row.topic);
    this.outcome[i] = row.outcome === 'answered' ? answered : 0;
    this.queueSeconds[i] = row.queueSeconds;
    if (hasQueue(row.channel)) this.longestQueueWait = Math.max(this.longestQueueWait, row.queueSeconds);
    this.talkSeconds[i] = row.talkSeconds;
    this.holdSeconds[i] = row.holdSeconds;
    this.wrapSeconds[i] = row.wrapSeconds;
    this.transferred[i] = row.transferred ? 1 : 0;
    this.resolvedFirstContact[i] =
      row.resolvedFirstContact === null ? unknown : row.resolvedFirstContact ? 1 : 0;
    this.csat[i] = row.csat ?? unknown;
    this.nps[i] = row.nps ?? unknown;
    this.costCents[i] = Math.round(row.cost * 100);
    this.revenueCents[i] = Math.round(row.revenue * 100);
  }

  #reserve(rows: number): void {
    if (rows <= this.day.length) return;
    this.startedAt = grown(this.startedAt, new Float64Array(rows));
    this.day = grown(this.day, new Uint16Array(rows));
    this.slot = grown(this.slot, new Uint16Array(rows));
    this.channel = grown(this.channel, new Uint8Array(rows));
    this.direction = grown(this.direction, new Uint8Array(rows));
    this.queue = grown(this.queue, new Uint8Array(rows));
    this.agent = grown(this.agent, new Uint16Array(rows));
    this.customer = grown(this.customer, new Uint32Array(rows));
    this.topic = grown(this.topic, new Uint8Array(rows));
    this.outcome = grown(this.outcome, new Uint8Array(rows));
    this.queueSeconds = grown(this.queueSeconds, new Int32Array(rows));
    this.talkSeconds = grown(this.talkSeconds, new Int32Array(rows));
    this.holdSeconds = grown(this.holdSeconds, new Int32Array(rows));
    this.wrapSeconds = grown(this.wrapSeconds, new Int32Array(rows));
    this.transferred = grown(this.transferred, new Uint8Array(rows));
    this.resolvedFirstContact = grown(this.resolvedFirstContact, new Int8Array(rows));
    this.csat = grown(this.csat, new Int8Array(rows));
    this.nps = grown(this.nps, new Int8Array(rows));
    this.costCents = grown(this.costCents, new Int32Array(rows));
    this.revenueCents = grown(this.revenueCents, new Int32Array(rows));
  }
}

/** Whether a channel has a queue in the sense of the queue metrics. */
export function hasQueue(channel: string | null): boolean {
  return channel === 'voice' || channel === 'chat';
}

function grown<Values extends { set(values: Values): void }>(values: Values, longer: Values): Values {
  longer.set(values);
  return longer;
}

/** Two decimal digits of a text. */
function digits(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;
}

const monthStarts = Array.from({ length: 12 }, (_, month) =>
  daysBetween(year.from, `2025-${String(month + 1).padStart(2, '0')}-01`),
);

/** From 0 (Monday), by day of the year. */
const weekdays = Array.from(
  { length: daysBetween(year.from, year.to) },
  (_, day) => (weekdayOf(year.from) - 1 + day) % 7,
);

function dayOfYear(month: number, day: number): number {
  return monthStarts[month - 1]! + day - 1;
}
