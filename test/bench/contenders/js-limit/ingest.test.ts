import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Columns } from '../../../../bench/contenders/js-limit/columns.js';
import { ingest, ingestStream, readRows } from '../../../../bench/contenders/js-limit/ingest.js';
import { appendedRows, generate } from '../../../../bench/generator/generate.js';
import type { Row, RowFile } from '../../../../bench/row.js';

const { bytes, appended } = generate(300);
const { contacts } = JSON.parse(new TextDecoder().decode(bytes)) as RowFile;

/** A file of rows, a line each, as the generator writes them. */
function fileOf(rows: readonly object[]): Uint8Array {
  const lines = rows.map((row) =>
    JSON.stringify(row).replace(/"(cost|revenue)":(\d+(\.\d+)?)/g, withDecimals),
  );
  return new TextEncoder().encode(`{"timeZone":"Europe/Berlin","contacts":[\n${lines.join(',\n')}\n]}\n`);
}

function withDecimals(_: string, name: string, amount: string): string {
  return `"${name}":${Number(amount).toFixed(2)}`;
}

const readable = [
  'id',
  'queue',
  'agent',
  'customer',
  'topic',
  'queueSeconds',
  'talkSeconds',
  'holdSeconds',
  'wrapSeconds',
  'cost',
  'revenue',
  'comment',
] as const satisfies (keyof Row)[];

/** A row as the columns have it, of what can be read back. */
function rowOf(columns: Columns, row: number): Partial<Row> {
  return {
    id: columns.ids.text(row),
    queue: columns.queues.text(columns.queue[row]!),
    agent: columns.agent[row] === 0 ? null : columns.agents.text(columns.agent[row]! - 1),
    customer: columns.customers.text(columns.customer[row]!),
    topic: columns.topics.text(columns.topic[row]!),
    queueSeconds: columns.queueSeconds[row]!,
    talkSeconds: columns.talkSeconds[row]!,
    holdSeconds: columns.holdSeconds[row]!,
    wrapSeconds: columns.wrapSeconds[row]!,
    cost: columns.costCents[row]! / 100,
    revenue: columns.revenueCents[row]! / 100,
    comment: columns.commentOf(row),
  };
}

function rowsOf(columns: Columns): Partial<Row>[] {
  return Array.from({ length: columns.rows }, (_, row) => rowOf(columns, row));
}

function same(row: Row): Partial<Row> {
  return Object.fromEntries(readable.map((name) => [name, row[name]]));
}

describe('the reader that knows the rows', () => {
  it('keeps ids, names, numbers and comments as they are', () => {
    const columns = ingest(bytes);
    assert.deepEqual(rowsOf(columns), contacts.map(same));
    assert.ok(contacts.some((row) => row.comment !== null));
    assert.equal(columns.problems, 0);
    assert.equal(columns.duplicates, 0);
  });

  it('adds rows to those that it has, also to none', () => {
    const columns = ingest(bytes);
    readRows(columns, appended);
    assert.equal(columns.rows, 300 + appendedRows);
    const fromNone = ingest(fileOf([]));
    readRows(fromNone, bytes);
    assert.deepEqual(rowsOf(fromNone), contacts.map(same));
  });

  it('lets a later row with the same id take the place of the one before', () => {
    const [a, b, c] = contacts as [Row, Row, Row];
    const columns = ingest(fileOf([a, b, { ...c, id: a.id }]));
    assert.deepEqual(rowsOf(columns), [same({ ...c, id: a.id }), same(b)]);
    assert.equal(columns.duplicates, 1);
  });

  it('tells texts apart by all of their characters', () => {
    const texts = [
      '',
      'a',
      'ab',
      'abc',
      'abcd',
      'abcde',
      'abcdefgh',
      'abcdefgi',
      'abc"',
      '\\',
      'a\\"b',
      'é',
      '等待',
      '\u0001',
    ];
    const rows = texts.map((text, i) => ({
      ...contacts[0]!,
      id: text,
      queue: text,
      customer: `${i} ${text}`,
      comment: text,
    }));
    const columns = ingest(
      fileOf([...rows, { ...rows[0]!, id: 'x'.repeat(1000), queue: 'x'.repeat(999) }, ...rows]),
    );
    assert.equal(columns.rows, texts.length + 1);
    assert.equal(columns.duplicates, texts.length);
    assert.deepEqual(rowsOf(columns).slice(0, texts.length), rows.map(same));
    assert.equal(columns.queues.text(columns.queue[texts.length]!), 'x'.repeat(999));
  });

  it('numbers any texts as a Map does', () => {
    // The library's own characters of all planes take a second to set up.
    const character = fc.nat(0x10ffff - 0x800).map((n) => String.fromCodePoint(n < 0xd800 ? n : n + 0x800));
    const text = fc.oneof(
      fc.string({ unit: character, maxLength: 9 }),
      fc.constantFrom('', 'a', 'aa', '\0', '"'),
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 60 }), (customers) => {
        const columns = ingest(
          fileOf(customers.map((customer, i) => ({ ...contacts[0]!, id: `${i}`, customer }))),
        );
        const numbers = new Map([...new Set(customers)].map((customer, number) => [customer, number]));
        assert.deepEqual(
          [...columns.customer.subarray(0, columns.rows)],
          customers.map((customer) => numbers.get(customer)),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('counts values of a wrong type, and goes on behind them', () => {
    const wrong = [
      { queueSeconds: '12' },
      { talkSeconds: 1.5 },
      { holdSeconds: null },
      { wrapSeconds: -1 },
      { wrapSeconds: 65_536 },
      { csat: 6 },
      { nps: [{ a: '],}' }] },
      { transferred: 'yes' },
      { agent: 7 },
      { comment: { text: '"' } },
      { queue: null },
      { direction: 'sideways' },
    ];
    for (const values of wrong) {
      const columns = ingest(fileOf([contacts[0]!, { ...contacts[1]!, ...values }, contacts[2]!]));
      assert.equal(columns.problems, 1, JSON.stringify(values));
      assert.deepEqual([rowOf(columns, 0), rowOf(columns, 2)], [contacts[0]!, contacts[2]!].map(same));
    }
  });

  it('leaves out a row without an id, and counts it', () => {
    const columns = ingest(
      fileOf([contacts[0]!, { ...contacts[1]!, id: null }, contacts[2]!, { ...contacts[3]!, id: 4 }]),
    );
    assert.equal(columns.problems, 2);
    assert.deepEqual(rowsOf(columns), [contacts[0]!, contacts[2]!].map(same));
  });

  it('refuses other files', () => {
    const pretty = new TextEncoder().encode(JSON.stringify({ contacts }, null, 2));
    assert.throws(() => ingest(pretty), SyntaxError);
    const { topic, ...rest } = contacts[0]!;
    assert.throws(() => ingest(fileOf([{ ...rest, topic }])), SyntaxError);
    assert.throws(
      () => ingest(fileOf([{ ...contacts[0]!, startedAt: '2024-01-01T00:00:00+01:00' }])),
      SyntaxError,
    );
  });

  it('reads a stream as it reads bytes, wherever that is cut', async () => {
    const few = fileOf(contacts.slice(0, 40));
    for (const [size, file] of [
      [1, few],
      [7, few],
      [500, bytes],
      [4096, bytes],
      [bytes.length, bytes],
    ] as const) {
      let at = 0;
      const stream = new ReadableStream<Uint8Array>({
        pull(controller) {
          if (at >= file.length) controller.close();
          else controller.enqueue(file.slice(at, (at += size)));
        },
      });
      const read = await ingestStream(stream, file.length);
      assert.deepEqual(rowsOf(read), rowsOf(ingest(file)), `${size} bytes a piece`);
    }
  });
});
