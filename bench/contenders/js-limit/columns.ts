import { Texts } from './texts.js';
import { TextTable } from './text-table.js';

/** Bits of a row's word, from the lowest. */
export const inboundBit = 1;
export const answeredBit = 2;
export const transferredBit = 4;
/** Two bits: 0 not known, 1 no, 2 yes. */
export const resolvedShift = 3;
/** Three bits: 0 none, else the score. */
export const csatShift = 5;
/** Four bits: 0 none, else the score + 1. */
export const npsShift = 8;
/** Three bits: the channel's number. */
export const channelShift = 12;
export const words = 1 << 15;

/** More than any number of the columns of 16 bits. */
export const tooLarge = 1 << 16;

/** The rows as arrays: 30 bytes a row beside the texts of ids and comments. */
export class Columns {
  rows = 0;
  /** By row: what is one of a few. */
  word: Uint16Array;
  /** Seconds since the year began on the zone's wall clock, less the zone's offset from its winter time. */
  start: Int32Array;
  /** Of the year, from 0. */
  day: Uint16Array;
  /** Quarter hour of the week from Monday, 0:00. */
  slot: Uint16Array;
  queue: Uint8Array;
  /** The agent's number + 1; 0: none. */
  agent: Uint16Array;
  customer: Uint32Array;
  topic: Uint8Array;
  queueSeconds: Uint16Array;
  talkSeconds: Uint16Array;
  holdSeconds: Uint16Array;
  wrapSeconds: Uint16Array;
  costCents: Uint16Array;
  revenueCents: Uint16Array;
  /** Where the comment is among the texts, + 1; 0: none. */
  comment: Uint32Array;
  /** Values of a wrong type, and what does not fit: read as none or, of numbers, as 0. */
  problems = 0;
  /** Rows that gave way to a later one with their id. */
  duplicates = 0;

  /** The row is the id's number. */
  readonly ids: TextTable;
  readonly channels = new TextTable(8);
  readonly queues = new TextTable(64);
  readonly agents = new TextTable(1024);
  readonly customers: TextTable;
  readonly topics = new TextTable(256);
  readonly comments: Texts;

  /** @param expected how many rows there may be: more make it grow */
  constructor(expected: number) {
    this.word = new Uint16Array(expected);
    this.start = new Int32Array(expected);
    this.day = new Uint16Array(expected);
    this.slot = new Uint16Array(expected);
    this.queue = new Uint8Array(expected);
    this.agent = new Uint16Array(expected);
    this.customer = new Uint32Array(expected);
    this.topic = new Uint8Array(expected);
    this.queueSeconds = new Uint16Array(expected);
    this.talkSeconds = new Uint16Array(expected);
    this.holdSeconds = new Uint16Array(expected);
    this.wrapSeconds = new Uint16Array(expected);
    this.costCents = new Uint16Array(expected);
    this.revenueCents = new Uint16Array(expected);
    this.comment = new Uint32Array(expected);
    this.ids = new TextTable(expected, 10);
    this.customers = new TextTable(Math.max(16, expected >> 2));
    this.comments = new Texts(expected * 4);
  }

  get capacity(): number {
    return this.word.length;
  }

  commentOf(row: number): string | null {
    const at = this.comment[row]!;
    return at === 0 ? null : this.comments.read(at - 1);
  }

  grow(): void {
    const rows = Math.max(1024, Math.ceil(this.capacity * 1.5));
    this.word = grown(this.word, new Uint16Array(rows));
    this.start = grown(this.start, new Int32Array(rows));
    this.day = grown(this.day, new Uint16Array(rows));
    this.slot = grown(this.slot, new Uint16Array(rows));
    this.queue = grown(this.queue, new Uint8Array(rows));
    this.agent = grown(this.agent, new Uint16Array(rows));
    this.customer = grown(this.customer, new Uint32Array(rows));
    this.topic = grown(this.topic, new Uint8Array(rows));
    this.queueSeconds = grown(this.queueSeconds, new Uint16Array(rows));
    this.talkSeconds = grown(this.talkSeconds, new Uint16Array(rows));
    this.holdSeconds = grown(this.holdSeconds, new Uint16Array(rows));
    this.wrapSeconds = grown(this.wrapSeconds, new Uint16Array(rows));
    this.costCents = grown(this.costCents, new Uint16Array(rows));
    this.revenueCents = grown(this.revenueCents, new Uint16Array(rows));
    this.comment = grown(this.comment, new Uint32Array(rows));
  }
}

function grown<Values extends { set(values: Values): void }>(values: Values, longer: Values): Values {
  longer.set(values);
  return longer;
}
