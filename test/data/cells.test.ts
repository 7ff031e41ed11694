import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeColumn, TextColumn } from '../../src/data/column.js';
import { readContactData } from '../../src/data/read-contact-data.js';

/** More customers than are looked up one by one; again and again, some without a name, or by a number. */
const rows = Array.from({ length: 12_000 }, (_, i) => {
  const turn = (i * 7919) % 5500;
  const customer = i % 11 === 0 ? null : turn % 13 === 0 ? turn : `${'«"\\'.slice(0, turn % 4)}kunde-${turn}`;
  const id = i % 500 === 499 ? `c${i - 300}` : `c${i}`;
  return {
    id,
    startedAt: '2025-10-01T09:00:00',
    customer,
    agent: `a-${turn}`,
    comment: turn % 3 === 0 ? null : `\n${turn}`,
    queue: i < 3000 ? null : `q${i}`,
  };
});
/** Without the rows that a later one with the same id replaces. */
const last = new Map(rows.map((row, i) => [row.id, i]));
const kept = rows.filter((row, i) => last.get(row.id) === i);
const wanted = kept.map(({ customer }) => (customer === null ? null : String(customer)));

const texts = ({ codes, values }: CodeColumn) => Array.from(codes, (code) => values[code]);

test('texts of many customers are those of their rows, whenever they are looked up', async () => {
  const json = JSON.stringify(rows);
  // A row more at the end is rejected, and its customer, whom nobody else has, is not among the values.
  const rejected = `${json.slice(0, -1)},{"id":"x","customer":"nobody","startedAt":true}]`;
  // The zone behind the rows: they wait for it.
  const waiting = `{"contacts":${json},"timeZone":"Europe/Berlin"}`;
  const twice = json.replace(/"(customer|id|comment)":/g, '"$1":"somebody","$1":');
  // A row that comes to the end of the bytes at hand is read again.
  const bytes = new TextEncoder().encode(json);
  for (const input of [rows, json, bytes, rejected, waiting, twice]) {
    const { contacts } = await readContactData(input, input === waiting ? {} : { timeZone: 'Europe/Berlin' });
    const column = contacts.column('customer') as CodeColumn;
    assert.deepEqual(texts(column), wanted);
    assert.equal(new Set(column.values).size, column.values.length);
    assert.deepEqual(new Set(column.values.slice(1)), new Set(wanted.filter((text) => text !== null)));
    assert.equal(contacts.rows, kept.length);
    assert.deepEqual(
      texts(contacts.column('agent') as CodeColumn),
      kept.map(({ agent }) => agent),
    );
    for (const name of ['id', 'comment'] as const) {
      const column = contacts.column(name) as TextColumn;
      assert.deepEqual(
        kept.map((_, row) => column.at(row)),
        kept.map((row) => row[name]),
      );
    }
  }
});
