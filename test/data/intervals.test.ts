import assert from 'node:assert/strict';
import test from 'node:test';
import type { ContactData } from '../../src/data/contact-data.js';
import type { SpanTable } from '../../src/data/part-tables.js';
import { readContactData } from '../../src/data/read-contact-data.js';

const utc = (text: string): number => Date.parse(`${text}Z`);

async function read(members: object): Promise<ContactData> {
  return readContactData({
    timeZone: 'Europe/Berlin',
    covers: { from: '2025-10-01', to: '2025-11-01' },
    ...members,
  });
}

const table = (data: ContactData): SpanTable => data.table('intervals') as SpanTable;
const times = (data: ContactData): [number, number][] =>
  Array.from(table(data).from, (from, row) => [from, table(data).to[row] as number]);
const codes = ({ quality }: ContactData): unknown[] =>
  quality.problems.map(({ code, values, first }) => [code, values, first.map(({ row }) => row)]);

test('a row ends so many minutes of real time after its start, also where the clocks change', async () => {
  const north = await read({
    intervals: [
      // Clocks go from 03:00 back to 02:00 at 01:00 UTC: two hours from 02:00 on end at 03:00.
      { from: '2025-10-26T02:00:00+02:00', minutes: 120, queue: 'a' },
      // The second half hour of the hour that occurs twice, its first and its second time.
      { from: '2025-10-26T02:30:00+02:00', minutes: 30, queue: 'b' },
      { from: '2025-10-26T02:30:00+01:00', minutes: 30, queue: 'b' },
    ],
  });
  assert.deepEqual(times(north), [
    [utc('2025-10-26T00:00'), utc('2025-10-26T02:00')],
    [utc('2025-10-26T00:30'), utc('2025-10-26T01:00')],
    [utc('2025-10-26T01:30'), utc('2025-10-26T02:00')],
  ]);
  const south = await read({
    timeZone: 'Australia/Sydney',
    intervals: [
      // Clocks go from 02:00 on to 03:00 at 16:00 UTC of the day before: one hour from 01:30 on ends at 03:30.
      { from: '2025-10-05T01:30', minutes: 60 },
      { from: '2025-10-05T03:30', minutes: 7.5 },
    ],
  });
  assert.deepEqual(times(south), [
    [utc('2025-10-04T15:30'), utc('2025-10-04T16:30')],
    [utc('2025-10-04T16:30'), utc('2025-10-04T16:37:30')],
  ]);
});

test('a row without a start, without minutes or of none is rejected and told; what it says of its end is not read', async () => {
  const data = await read({
    intervals: [
      { from: '2025-10-01T09:00', minutes: 30, to: '2025-10-09T00:00', offered: 5 },
      { from: '2025-10-01T09:30', to: '2025-10-01T10:00' },
      { from: '2025-10-01T09:30', minutes: 0 },
      { minutes: 30 },
      { from: '2025-10-01T09:30', minutes: -30 },
      { from: '2025-10-01T09:30', minutes: '30' },
    ],
  });
  assert.deepEqual(times(data), [[utc('2025-10-01T07:00'), utc('2025-10-01T07:30')]]);
  assert.deepEqual(table(data).fields, ['from', 'minutes', 'channel', 'offered']);
  assert.deepEqual(codes(data), [
    ['missing-value', { field: 'minutes' }, [1, 4, 5]],
    ['end-not-after-start', { part: 'intervals' }, [2]],
    ['missing-time', { field: 'from' }, [3]],
    ['impossible-value', { field: 'minutes', value: -30 }, [4]],
    ['wrong-type', { field: 'minutes', found: 'string' }, [5]],
  ]);
  assert.equal(data.quality.rejected, 5);
});

test('rows that all lack their start are told so, whatever was read before them', async () => {
  const row = { from: '2025-10-01T00:00', minutes: 1 };
  const first = Array.from({ length: 1024 }, (_, at) => ({ ...row, queue: `${at}` }));
  const data = await read({ intervals: [...first, { minutes: 1, queue: 'late' }] });
  assert.deepEqual(codes(data), [['missing-time', { field: 'from' }, [1024]]]);
});

test('any further text is a dimension, and tells rows apart as the others do', async () => {
  const row = { from: '2025-10-01T09:00', minutes: 30, queue: 'a', offered: 1 };
  const data = await read({
    intervals: [
      { ...row, vendor: 'north' },
      { ...row, vendor: 'south' },
      { ...row, vendor: 'south', offered: 2 },
      { ...row, from: '2025-10-01T09:15', vendor: 'north' },
      { ...row, vendor: 'north', skill: '', weight: 3 },
      { ...row, from: '2025-10-01T09:15' },
    ],
  });
  const vendor = table(data).column('vendor');
  assert.ok(vendor?.kind === 'code');
  assert.deepEqual(
    Array.from(vendor.codes, (code) => vendor.values[code]),
    ['south', 'north', null],
  );
  assert.deepEqual(table(data).fields, ['from', 'minutes', 'channel', 'queue', 'offered', 'vendor']);
  assert.deepEqual(codes(data), [
    ['duplicate', { part: 'intervals' }, [2, 4]],
    // Of equal rows the last one stays, so that the one delivered before it is the other.
    ['overlapping-rows', { part: 'intervals', other: 3 }, [4]],
  ]);
});

test('dimensions of the host’s own are read up to the limit', async () => {
  const names = Array.from({ length: 33 }, (_, at) => `own${at}`);
  const data = await read({
    intervals: [
      { from: '2025-10-01T09:00', minutes: 30, ...Object.fromEntries(names.map((name) => [name, 'x'])) },
    ],
  });
  assert.deepEqual(codes(data), [['too-many-dimensions', { field: 'own32', limit: 32 }, [0]]]);
  assert.equal(table(data).column('own31')?.kind, 'code');
  assert.equal(table(data).column('own32'), undefined);
});

test('of equal times and dimensions the row changed last stays', async () => {
  const row = { from: '2025-10-01T09:00', minutes: 30, queue: 'a' };
  const data = await read({
    intervals: [
      { ...row, offered: 1, updatedAt: '2025-10-02T00:00' },
      { ...row, offered: 2, updatedAt: '2025-10-03T00:00' },
      { ...row, offered: 3, updatedAt: '2025-10-01T00:00' },
      { ...row, offered: 4, minutes: 15 },
    ],
  });
  const offered = table(data).column('offered');
  assert.ok(offered?.kind === 'number');
  assert.deepEqual([table(data).rows, offered.min, offered.max], [1, 2, 2]);
  assert.equal(data.quality.deduplicated, 2);
  assert.deepEqual(codes(data).at(-1), ['overlapping-rows', { part: 'intervals', other: 1 }, [3]]);
});

const contact = (startedAt: string) => ({
  id: startedAt,
  startedAt: `2025-10-${startedAt}`,
  outcome: 'answered',
});

test('rows count wholly outside the time from the first to the last contact', async () => {
  const at = (time: string, minutes = 30) => ({ from: `2025-10-${time}`, minutes, offered: 1 });
  const intervals = [
    at('10T08:00'),
    at('10T08:30'), // the first contact comes just as it ends
    at('10T09:00'),
    at('10T11:30'),
    at('10T12:00'), // the last contact comes as it starts
    at('10T12:30'),
  ];
  const data = await read({ contacts: [contact('10T09:00'), contact('10T12:00')], intervals });
  assert.deepEqual(
    times(data).map(([from]) => from),
    ['10T06:00', '10T06:30', '10T10:30'].map((time) => utc(`2025-10-${time}`)),
  );
  assert.equal(data.delivered[0]?.rows, 6);
  const alone = await read({ intervals });
  assert.equal(table(alone).rows, 6);
  const within = await read({ contacts: [contact('01T00:00'), contact('31T00:00')], intervals });
  assert.deepEqual([table(within).rows, table(within).fields], [0, []]);
});

test('without covers the data cover the time of contacts and of the rows that count', async () => {
  const given = { covers: undefined, contacts: [contact('10T09:00'), contact('10T12:00')] };
  const row = (time: string) => ({ from: `2025-10-${time}`, minutes: 30, offered: 1 });
  const after = await read({ ...given, intervals: [row('10T11:00'), row('11T09:00')] });
  assert.deepEqual(after.covers, { from: utc('2025-10-10T07:00'), to: utc('2025-10-11T07:30') });
  const around = await read({ ...given, intervals: [row('09T09:00'), row('11T09:00')] });
  assert.deepEqual(around.covers, { from: utc('2025-10-09T07:00'), to: utc('2025-10-11T07:30') });
  // A row that sticks into the time of the contacts counts nowhere.
  const into = await read({ ...given, intervals: [row('10T08:45')] });
  assert.deepEqual(into.covers, { from: utc('2025-10-10T07:00'), to: utc('2025-10-10T10:00') + 1 });
  const alone = await read({ covers: undefined, intervals: [row('09T09:00'), row('11T09:00')] });
  assert.deepEqual(alone.covers, { from: utc('2025-10-09T07:00'), to: utc('2025-10-11T07:30') });
});

test('a team that a row does not name is its agent’s', async () => {
  const row = { from: '2025-10-01T09:00', minutes: 30, handled: 1 };
  const data = await read({
    agents: [{ id: 'a1', team: 'north' }, { id: 'a2' }],
    intervals: [
      { ...row, agent: 'a1' },
      { ...row, agent: 'a2' },
      { ...row, agent: 'a1', team: 'south', queue: 'b' },
    ],
  });
  const team = table(data).column('team');
  assert.ok(team?.kind === 'code');
  assert.deepEqual(
    Array.from(team.codes, (code) => team.values[code]),
    ['north', null, 'south'],
  );
});

test('events stand by when they begin', async () => {
  const data = await read({
    events: [
      { from: '2025-10-20', to: '2025-10-21', label: 'Sale', kind: 'promotion' },
      { from: '2025-10-25T08:00', to: '2025-10-26T08:00' },
      { from: '2025-10-05', to: '2025-10-06', label: '<b>', kind: 'flood' },
      { from: '2025-10-05', label: 'no end' },
    ],
  });
  assert.deepEqual(data.events, [
    // Of no kind that the format knows.
    { label: '<b>', kind: null, from: utc('2025-10-04T22:00'), to: utc('2025-10-05T22:00') },
    { label: 'Sale', kind: 'promotion', from: utc('2025-10-19T22:00'), to: utc('2025-10-20T22:00') },
    // 25 hours: the clocks go back on the 26th.
    { label: null, kind: null, from: utc('2025-10-25T06:00'), to: utc('2025-10-26T07:00') },
  ]);
  assert.deepEqual((await read({})).events, []);
});
