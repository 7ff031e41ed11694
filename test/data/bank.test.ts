import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { numberAt, type NumberColumn } from '../../src/data/column.js';
import { contactAt } from '../../src/data/contact-at.js';
import type { ContactData } from '../../src/data/contact-data.js';
import { readContactData } from '../../src/data/read-contact-data.js';

// Not part of the project: it lies beside it where it is developed.
const file = new URL('../../../shared/data/bank-february-1999.json', import.meta.url);
const skip = existsSync(file) ? false : `no ${file.pathname}`;

test('a month of a bank’s calls is read whole', { skip }, async () => {
  const bytes = new Uint8Array(readFileSync(file));
  const delivered = (JSON.parse(new TextDecoder().decode(bytes)) as { contacts: Record<string, unknown>[] })
    .contacts;
  const data = await readContactData(bytes);
  const { quality, contacts } = data;
  assert.deepEqual([quality.read, quality.kept], [31_125, 31_125]);
  assert.deepEqual(
    quality.problems.map(({ code, severity }) => [code, severity]),
    [['covers-missing', 'warning']],
  );
  assert.equal(data.zone.name, 'Asia/Jerusalem');
  const raw = (name: string) => (contacts.column(name) as NumberColumn).raw;
  assert.ok(raw('queueSeconds') instanceof Uint16Array);
  assert.ok(raw('talkSeconds') instanceof Uint16Array);
  assert.ok(raw('startedAt') instanceof Uint32Array);
  for (const name of ['queue', 'agent', 'topic', 'segment', 'outcome', 'channel', 'direction']) {
    const column = contacts.column(name);
    assert.ok(column?.kind === 'code' && column.codes instanceof Uint8Array, name);
  }

  // The published figures, from the columns.
  const outcomes = tally(data, 'outcome');
  assert.deepEqual([outcomes.get('answered'), outcomes.get('abandoned')], [27_162, 3963]);
  let waited = 0;
  let talked = 0;
  for (let row = 0; row < contacts.rows; row++) {
    if (contactAt(data, row, ['outcome'])['outcome'] !== 'answered') continue;
    waited += numberAt(contacts.column('queueSeconds') as NumberColumn, row) as number;
    talked += numberAt(contacts.column('talkSeconds') as NumberColumn, row) as number;
  }
  assert.equal((waited / 27_162 / 1000).toFixed(6), '40.774317');
  assert.equal((talked / 27_162 / 1000).toFixed(6), '176.352993');

  // Every row as it was delivered; in February all of Israel’s clocks were two hours ahead.
  for (let row = 0; row < contacts.rows; row++) {
    const given = delivered[row] as Record<string, unknown>;
    const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
    assert.deepEqual(
      { ...contactAt(data, row) },
      { direction: 'inbound', ...known, startedAt: `${given['startedAt'] as string}+02:00` },
    );
  }
});

function tally(data: ContactData, field: string): Map<unknown, number> {
  const counts = new Map<unknown, number>();
  for (let row = 0; row < data.contacts.rows; row++) {
    const value = contactAt(data, row, [field])[field];
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
