import assert from 'node:assert/strict';
import test from 'node:test';
import type { ContactData } from '../../src/data/contact-data.js';
import { readContactData } from '../../src/data/read-contact-data.js';
import { CallboardError } from '../../src/problem.js';

const members = {
  timeZone: 'Europe/Berlin',
  covers: { from: '2025-10-01', to: '2025-11-01' },
  events: [{ from: '2025-10-05', to: '2025-10-06', label: 'Outage', kind: 'outage' }],
  intervals: [
    { from: '2025-10-06T09:00', minutes: 30, offered: 3, vendor: '北京' },
    { from: '2025-10-07T09:00', minutes: 30, offered: 4 },
  ],
  agents: [{ id: 'a', team: 'red' }],
  contacts: [
    { id: '1', startedAt: '2025-10-07T08:00', agent: 'a' },
    { id: '2', startedAt: '2025-10-08T08:00' },
  ],
};

const shape = (data: ContactData) => ({
  version: data.version,
  quality: data.quality,
  delivered: data.delivered,
  events: data.events,
  intervals: data.table('intervals').rows,
  contacts: data.contacts.rows,
});

test('parts are read whatever the order of the members and the form of the input', async () => {
  const expected = shape(await readContactData(members));
  assert.deepEqual([expected.intervals, expected.contacts, expected.events.length], [1, 2, 1]);
  const turned = Object.fromEntries(Object.entries(members).toReversed());
  for (const input of [members, turned]) {
    const text = JSON.stringify(input);
    const bytes = new TextEncoder().encode(text);
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let at = 0; at < bytes.length; at += 11) controller.enqueue(bytes.slice(at, at + 11));
        controller.close();
      },
    });
    for (const form of [input, text, bytes, stream])
      assert.deepEqual(shape(await readContactData(form)), expected);
  }
});

test('an array and lines are contacts as before, whatever else the data set may have', async () => {
  const options = { timeZone: 'Europe/Berlin' };
  const lines = members.contacts.map((row) => JSON.stringify(row)).join('\n');
  for (const input of [members.contacts, JSON.stringify(members.contacts), lines]) {
    const data = await readContactData(input, options);
    assert.deepEqual([data.contacts.rows, data.delivered, data.events], [2, [], []]);
  }
});

test('of a document that is cut off in a part after the contacts, what is whole before it can be kept', async () => {
  const text = JSON.stringify({ contacts: members.contacts, intervals: members.intervals });
  const cut = text.slice(0, text.lastIndexOf('offered'));
  await assert.rejects(readContactData(cut), CallboardError);
  const data = await readContactData(cut, { onError: 'keep' });
  assert.deepEqual([data.contacts.rows, data.table('intervals').rows], [2, 1]);
  assert.equal(data.quality.problems[0]?.code, 'malformed-json');
});
