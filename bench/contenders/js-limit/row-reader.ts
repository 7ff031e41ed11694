import { daysBetween, weekdayOf, year } from '../../calendar.js';
import {
  answeredBit,
  channelShift,
  type Columns,
  csatShift,
  inboundBit,
  tooLarge,
  npsShift,
  resolvedShift,
  transferredBit,
} from './columns.js';
import { endOfValue } from './end-of-value.js';
import type { TextTable } from './text-table.js';
import { endOfText } from './texts.js';

/**
 * Reads rows from bytes into columns, in one pass without an object. It knows the names and the order of the members, that
 * no white space is between them and that a row is a line; other files it refuses. A value of a wrong type is counted and
 * is none.
 */
export class RowReader {
  readonly #columns: Columns;
  #bytes: Uint8Array = new Uint8Array(0);
  #view: DataView = new DataView(new ArrayBuffer(0));
  #at = 0;

  constructor(columns: Columns) {
    this.#columns = columns;
  }

  /** Reads the rows that begin between two places; the last of them is whole. Says where it stopped. */
  read(bytes: Uint8Array, from: number, to: number): number {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#at = from;
    while (this.#at < to && bytes[this.#at] === openBrace) {
      this.#readRow();
      // `},` and the end of the line, or `}` and the end of it.
      this.#at += bytes[this.#at + 1] === comma ? 3 : 2;
    }
    return this.#at;
  }

  #readRow(): void {
    const columns = this.#columns;
    const bytes = this.#bytes;
    const { ids } = columns;
    const start = this.#at;
    this.#skip('{"id":');
    let row = 0;
    if (bytes[this.#at] === quote) row = this.#number(ids);
    else {
      // Without an id nobody knows whether it is there already.
      columns.problems += 1;
      this.#at = bytes.lastIndexOf(closeBrace, endOfValue(bytes, start));
      return;
    }
    if (row < columns.rows) columns.duplicates += 1;
    else {
      columns.rows += 1;
      if (row === columns.capacity) columns.grow();
    }

    this.#skip(',"startedAt":');
    this.#readStart(row);
    this.#skip(',"channel":');
    let word = this.#code(columns.channels) << channelShift;
    this.#skip(',"direction":');
    if (this.#isText('inbound', 'outbound')) word |= inboundBit;
    this.#skip(',"queue":');
    columns.queue[row] = this.#code(columns.queues);
    this.#skip(',"agent":');
    columns.agent[row] = this.#codeOrNull(columns.agents);
    this.#skip(',"customer":');
    columns.customer[row] = this.#code(columns.customers);
    this.#skip(',"topic":');
    columns.topic[row] = this.#code(columns.topics);
    this.#skip(',"outcome":');
    if (this.#isText('answered', 'abandoned')) word |= answeredBit;
    this.#skip(',"queueSeconds":');
    columns.queueSeconds[row] = this.#integer();
    this.#skip(',"talkSeconds":');
    columns.talkSeconds[row] = this.#integer();
    this.#skip(',"holdSeconds":');
    columns.holdSeconds[row] = this.#integer();
    this.#skip(',"wrapSeconds":');
    columns.wrapSeconds[row] = this.#integer();
    this.#skip(',"transferred":');
    if (this.#flag() === 2) word |= transferredBit;
    this.#skip(',"resolvedFirstContact":');
    word |= this.#flag() << resolvedShift;
    this.#skip(',"csat":');
    word |= this.#score(1, 5) << csatShift;
    this.#skip(',"nps":');
    word |= this.#score(0, 10) << npsShift;
    this.#skip(',"cost":');
    columns.costCents[row] = this.#cents();
    this.#skip(',"revenue":');
    columns.revenueCents[row] = this.#cents();
    columns.word[row] = word;
    this.#skip(',"comment":');
    columns.comment[row] = this.#comment();
    if (bytes[this.#at] !== closeBrace) throw this.#unknownFile();
  }

  /** Passes over what stands before a value. */
  #skip(key: string): void {
    this.#at += key.length;
    if (this.#bytes[this.#at - 1] !== colon) throw this.#unknownFile();
  }

  /** The number of the text here. */
  #number(texts: TextTable): number {
    const number = texts.numberOf(this.#view, this.#at + 1);
    this.#at = texts.end + 1;
    return number;
  }

  #code(texts: TextTable): number {
    if (this.#bytes[this.#at] === quote) return this.#number(texts);
    this.#refuse();
    return texts.unknown();
  }

  /** The text's number + 1; 0: none. */
  #codeOrNull(texts: TextTable): number {
    if (this.#bytes[this.#at] === quote) return this.#number(texts) + 1;
    this.#noneOrRefuse();
    return 0;
  }

  /** Whether it is the first of two texts; told by their second letters. */
  #isText(first: string, second: string): boolean {
    const bytes = this.#bytes;
    const at = this.#at;
    if (bytes[at] === quote) {
      if (bytes[at + first.length + 1] === quote && bytes[at + 2] === first.charCodeAt(1)) {
        this.#at = at + first.length + 2;
        return true;
      }
      if (bytes[at + second.length + 1] === quote && bytes[at + 2] === second.charCodeAt(1)) {
        this.#at = at + second.length + 2;
        return false;
      }
    }
    this.#refuse();
    return false;
  }

  /** 0: not known, 1: no, 2: yes. */
  #flag(): number {
    const byte = this.#bytes[this.#at];
    if (byte === letterF) {
      this.#at += 5;
      return 1;
    }
    if (byte === letterT) {
      this.#at += 4;
      return 2;
    }
    this.#noneOrRefuse();
    return 0;
  }

  /** A whole number ≥ 0. */
  #integer(): number {
    const bytes = this.#bytes;
    const from = this.#at;
    let at = from;
    let value = 0;
    let digit = bytes[at]! - zero;
    while (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      digit = bytes[++at]! - zero;
    }
    if (at > from && isEnd(bytes[at]!) && value < tooLarge) {
      this.#at = at;
      return value;
    }
    this.#refuse();
    return 0;
  }

  /** A score's place from 1; 0: none. */
  #score(least: number, most: number): number {
    const bytes = this.#bytes;
    const at = this.#at;
    const first = bytes[at]! - zero;
    if (first < 0 || first > 9) {
      this.#noneOrRefuse();
      return 0;
    }
    const value = this.#integer();
    if (value >= least && value <= most) return value + 1 - least;
    this.#columns.problems += 1;
    return 0;
  }

  /** An amount ≥ 0 with two decimals. */
  #cents(): number {
    const bytes = this.#bytes;
    let at = this.#at;
    let value = 0;
    let digit = bytes[at]! - zero;
    while (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      digit = bytes[++at]! - zero;
    }
    const tens = bytes[at + 1]! - zero;
    const ones = bytes[at + 2]! - zero;
    const cents = value * 100 + tens * 10 + ones;
    const isMoney = bytes[at] === point && tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9;
    if (at > this.#at && isMoney && isEnd(bytes[at + 3]!) && cents < tooLarge) {
      this.#at = at + 3;
      return cents;
    }
    this.#refuse();
    return 0;
  }

  /** Where the text is kept + 1; 0: none. */
  #comment(): number {
    if (this.#bytes[this.#at] !== quote) {
      this.#noneOrRefuse();
      return 0;
    }
    const end = endOfText(this.#bytes, this.#at + 1) + 1;
    // With the mark at its end, by which it is found.
    const start = this.#columns.comments.add(this.#bytes, this.#at + 1, end);
    this.#at = end;
    return start + 1;
  }

  /** `"2025-03-30T03:15:07+02:00"`, of the one year. */
  #readStart(row: number): void {
    const bytes = this.#bytes;
    const at = this.#at;
    const columns = this.#columns;
    const month = twoDigits(bytes, at + 6);
    const date = twoDigits(bytes, at + 9);
    const hour = twoDigits(bytes, at + 12);
    const minute = twoDigits(bytes, at + 15);
    const second = twoDigits(bytes, at + 18);
    const offset = twoDigits(bytes, at + 21);
    // Whatever is no digit makes NaN of these, or more than there is.
    const day = monthStarts[month]! + date - 1;
    const isTime =
      bytes[at] === quote &&
      bytes[at + 26] === quote &&
      twoDigits(bytes, at + 1) * 100 + twoDigits(bytes, at + 3) === yearNumber &&
      date >= 1 &&
      day < monthStarts[month + 1]! &&
      hour < 24 &&
      minute < 60 &&
      second < 60 &&
      offset < 24 &&
      bytes[at + 20] === plus;
    if (!isTime) throw this.#unknownFile();
    columns.day[row] = day;
    columns.slot[row] = weekdays[day]! * 96 + hour * 4 + quarters[minute]!;
    columns.start[row] = ((day * 24 + hour - offset) * 60 + minute) * 60 + second;
    this.#at = at + 27;
  }

  #noneOrRefuse(): void {
    if (this.#bytes[this.#at] === letterN) this.#at += 4;
    else this.#refuse();
  }

  /** Passes over a value that is not what it should be. */
  #refuse(): void {
    this.#columns.problems += 1;
    this.#at = endOfValue(this.#bytes, this.#at);
  }

  #unknownFile(): SyntaxError {
    return new SyntaxError(`not a file that this was written for, at byte ${this.#at}`);
  }
}

const quote = 34;
const plus = 43;
const comma = 44;
const point = 46;
const zero = 48;
const colon = 58;
const letterF = 102;
const letterN = 110;
const letterT = 116;
const openBrace = 123;
const closeBrace = 125;

function isEnd(byte: number): boolean {
  return byte === comma || byte === closeBrace;
}

const yearNumber = Number(year.from.slice(0, 4));

/** By month, 1 to 13: the day of the year that it begins on. */
const monthStarts = Uint16Array.from({ length: 14 }, (_, month) =>
  month === 0
    ? 0
    : month === 13
      ? daysBetween(year.from, year.to)
      : daysBetween(year.from, `${yearNumber}-${String(month).padStart(2, '0')}-01`),
);

/** From 0 (Monday), by day of the year. */
const weekdays = Uint8Array.from(
  { length: daysBetween(year.from, year.to) },
  (_, day) => (weekdayOf(year.from) - 1 + day) % 7,
);

const quarters = Uint8Array.from({ length: 60 }, (_, minute) => minute / 15);

/** 100 where they are none. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = bytes[at]! - zero;
  const ones = bytes[at + 1]! - zero;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : 100;
}
