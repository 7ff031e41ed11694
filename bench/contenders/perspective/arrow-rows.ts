import { Dictionary, Int32, makeData, makeVector, Table, tableToIPC, Utf8, Vector } from 'apache-arrow';
import { datesOf, weekdayOf, year } from '../../calendar.js';
import type { Row } from '../../row.js';
import { sumColumns, sums } from './sums.js';

/** `20250131`: days as numbers, in order. */
export function dayNumber(day: string): number {
  return Number(day.replaceAll('-', ''));
}

/** Rows as Arrow: their texts, and numbers to group by, filter by and add up. */
export function arrowOf(rows: readonly Row[]): ArrayBuffer {
  const days = new Map(
    datesOf(year).map((day) => [day, { number: dayNumber(day), slot: (weekdayOf(day) - 1) * 96 }]),
  );
  const dayOf = (row: Row): { number: number; slot: number } => days.get(row.startedAt.slice(0, 10))!;
  const numbers = (value: (row: Row) => number): Vector => makeVector(Int32Array.from(rows, value));
  const texts = (value: (row: Row) => string | null): Vector => textVector(rows, value);
  const table = new Table({
    id: plainTexts(rows.map((row) => row.id)),
    channel: texts((row) => row.channel),
    queue: texts((row) => row.queue),
    agent: texts((row) => row.agent),
    customer: texts((row) => row.customer),
    topic: texts((row) => row.topic),
    comment: texts((row) => row.comment),
    queueSeconds: numbers((row) => row.queueSeconds),
    instant: numbers((row) => Date.parse(row.startedAt) / 1000),
    day: numbers((row) => dayOf(row).number),
    slot: numbers((row) => dayOf(row).slot + quarterHour(row)),
    ...Object.fromEntries(sums.map((sum) => [sum, numbers(sumColumns[sum])])),
  });
  const bytes = tableToIPC(table, 'stream');
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

function quarterHour(row: Row): number {
  return Number(row.startedAt.slice(11, 13)) * 4 + Math.floor(Number(row.startedAt.slice(14, 16)) / 15);
}

/** Texts as numbers of a dictionary. Arrow's own builder asks of every value what it is, and takes several times as long. */
function textVector(rows: readonly Row[], value: (row: Row) => string | null): Vector {
  const codes = new Map<string, number>();
  const data = new Int32Array(rows.length);
  const present = new Uint8Array(Math.ceil(rows.length / 64) * 8);
  let nullCount = 0;
  for (const [i, row] of rows.entries()) {
    const text = value(row);
    if (text === null) {
      nullCount += 1;
      continue;
    }
    present[i >> 3]! |= 1 << (i & 7);
    let code = codes.get(text);
    if (code === undefined) {
      code = codes.size;
      codes.set(text, code);
    }
    data[i] = code;
  }
  const type = new Dictionary(new Utf8(), new Int32());
  const dictionary = plainTexts([...codes.keys()]);
  return new Vector([
    makeData({ type, length: rows.length, nullCount, nullBitmap: present, data, dictionary }),
  ]);
}

function plainTexts(texts: readonly string[]): Vector<Utf8> {
  const encoder = new TextEncoder();
  // No character of two bytes in memory takes more than three in UTF-8.
  const data = new Uint8Array(texts.reduce((length, text) => length + text.length * 3, 0));
  const valueOffsets = new Int32Array(texts.length + 1);
  let end = 0;
  for (const [i, text] of texts.entries()) {
    end += encoder.encodeInto(text, data.subarray(end)).written;
    valueOffsets[i + 1] = end;
  }
  const type = new Utf8();
  return new Vector([
    makeData({ type, length: texts.length, nullCount: 0, valueOffsets, data: data.subarray(0, end) }),
  ]);
}
