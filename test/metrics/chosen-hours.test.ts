import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Contact, loadData } from '../../src/engine.js';
import { chosenHours } from '../../src/metrics/chosen-hours.js';
import { Zone } from '../../src/time/zone.js';
import { oddPlaces, wallAt } from '../time/wall-oracle.js';

const minute = 60_000;
const day = 86_400_000;

function contact(startedAt: string, more: object = {}): object {
  return { startedAt, direction: 'inbound', channel: 'voice', outcome: 'answered', ...more };
}

// 2025-09-30 and 2025-10-07 … 28 are Tuesdays.
const contacts = [
  contact('2025-09-02T10:15:00'),
  contact('2025-09-09T10:15:00'),
  contact('2025-10-07T09:59:59', { endedAt: '2025-10-07T10:05:00' }),
  contact('2025-10-07T10:00:00', { endedAt: '2025-10-07T11:00:00' }),
  contact('2025-10-07T10:59:59.999', { id: 'last' }),
  contact('2025-10-14T10:30:00'),
  contact('2025-10-15T10:30:00'),
  contact('2025-10-21T10:30:00'),
];
const data = { timeZone: 'Asia/Shanghai', covers: { from: '2025-09-01', to: '2025-11-01' }, contacts };
const tuesdays = { 'time.hour-of-week': ['2T10'] };
const october = { from: '2025-10-01', to: '2025-11-01' };

test('contacts of an hour of the week, by when they arrived or by when they ended', async () => {
  const source = await loadData(data);
  const ask = async (attribution: 'arrival' | 'end'): Promise<number | null | undefined> => {
    const query = { metrics: ['offered' as const], where: tuesdays, period: october, attribution };
    return (await source.query(query)).rows[0]?.values['offered']?.value;
  };
  assert.equal(await ask('arrival'), 4);
  // The first ended at 10:05, the second at 11:00.
  assert.equal(await ask('end'), 4);
  const page = { where: tuesdays, period: october, offset: 0, limit: 9 };
  assert.deepEqual(
    (await source.contacts({ ...page, fields: ['id', 'startedAt'] })).rows.map((row) => row.id ?? null),
    [null, 'last', null, null],
  );
  const behind = { metric: 'offered' as const };
  assert.equal((await source.contacts({ ...page, behind })).total, 4);
});

test('counts of two months are compared by the days that have some of the hours', async () => {
  const source = await loadData(data);
  const table = await source.query({
    metrics: ['offered'],
    where: tuesdays,
    period: october,
    compare: 'previous-period',
  });
  const { value, previous, change, perDay } = table.rows[0]!.values['offered']!;
  // Four Tuesdays in October, five in September.
  assert.deepEqual([value, previous?.value, perDay], [4, 2, true]);
  assert.ok(Math.abs(change! - (4 / 4 - 2 / 5)) < 1e-12);
});

test('a day without the hours has no value, one with them counts, and none is 0 where nothing came', async () => {
  const source = await loadData(data);
  const table = await source.query({
    metrics: ['offered', 'average-handle-time'],
    by: [{ time: 'day' }],
    where: tuesdays,
    period: { from: '2025-10-13', to: '2025-10-30' },
  });
  const told = table.rows.map(({ key, values: { offered } }) => [
    key['day'],
    offered?.value,
    offered?.reason,
  ]);
  const known = told.filter(([, value]) => value !== null);
  assert.deepEqual(known, [
    ['2025-10-14', 1, undefined],
    ['2025-10-21', 1, undefined],
    ['2025-10-28', 0, undefined],
  ]);
  assert.ok(told.every(([, value, reason]) => value !== null || reason === 'outside-hours'));
});

test('what is of a whole month is not split into hours', async () => {
  const source = await loadData({
    ...data,
    currency: 'EUR',
    ledger: [{ from: '2025-10-01', to: '2025-11-01', directCost: 1000 }],
    headcount: [{ from: '2025-10-01', to: '2025-11-01', opening: 10, closing: 10, left: 1 }],
  });
  const metrics = ['cost-per-contact', 'attrition-rate'] as const;
  const { values } = (await source.query({ metrics, where: tuesdays, period: october })).rows[0]!;
  assert.deepEqual(
    Object.values(values).map(({ value, reason }) => [value, reason]),
    [
      [null, 'coarser-than-bucket'],
      [null, 'coarser-than-bucket'],
    ],
  );
  const spread = { metric: 'attrition-rate' as const, parameters: { spread: 'time' } };
  const { reason } = (await source.query({ metrics: [spread], where: tuesdays, period: october })).rows[0]!
    .values['attrition-rate']!;
  assert.equal(reason, 'no-length');
});

test('worked time is that of the hours alone', async () => {
  const source = await loadData({
    ...data,
    shifts: [
      {
        agent: 'a',
        from: '2025-10-07T08:00:00',
        to: '2025-10-07T16:00:00',
        workedSeconds: 28_800,
        handlingSeconds: 14_400,
      },
    ],
  });
  const { utilization } = (await source.query({ metrics: ['utilization'], where: tuesdays, period: october }))
    .rows[0]!.values;
  assert.deepEqual([utilization?.numerator, utilization?.denominator], [1800, 3600]);
});

test('cells that there are none of, and metrics that would be cut alone, are refused', async () => {
  const source = await loadData(data);
  const ask = (where: object): Promise<unknown> =>
    source.query({ metrics: ['offered'], where: where as Record<string, string> });
  for (const cell of ['8T10', '2T24', '2', '02', 'x']) {
    await assert.rejects(ask({ 'time.hour-of-week': [cell] }), {
      name: 'RangeError',
      message: `no such cell of time.hour-of-week: ${cell}`,
    });
  }
  await assert.rejects(ask({ 'time.hour-of-day': { min: 3 } }), TypeError);
  await assert.rejects(source.query({ metrics: [{ metric: 'offered', where: tuesdays }] }), {
    name: 'RangeError',
    message: 'only a whole query can be filtered by: time.hour-of-week',
  });
});

test('contacts of 1970 and of 9999 are found by their hour', async () => {
  const far = [
    contact('1970-01-06T10:30:00'),
    contact('9999-12-28T10:30:00'),
    contact('2025-10-08T10:30:00'),
  ];
  const source = await loadData({ timeZone: 'Asia/Shanghai', contacts: far });
  const table = await source.query({ metrics: ['offered'], where: tuesdays });
  assert.equal(table.rows[0]?.values['offered']?.value, 2);
});

test('rows that are appended are looked at alone, and are found as after a reload', async () => {
  const [first, ...rest] = contacts;
  const source = await loadData({ ...data, contacts: [first] });
  const query = { metrics: ['offered' as const], where: { 'time.day-of-week': '2' } };
  assert.equal((await source.query(query)).rows[0]?.values['offered']?.value, 1);
  for (const row of rest) await source.append([row as Contact]);
  const whole = await (await loadData(data)).query(query);
  assert.deepEqual((await source.query(query)).rows, whole.rows);
});

test('the days and the hours of a stretch of time are those that the wall clock shows', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...oddPlaces),
      fc.integer({ min: -9 * 24 * 60, max: 9 * 24 * 60 }),
      fc.integer({ min: 0, max: 17 * 24 * 4 }),
      fc.subarray(['1', '2', '3', '4', '5', '6', '7']),
      fc.uniqueArray(fc.integer({ min: 0, max: 23 }), { maxLength: 4 }),
      ([name, around], start, length, days, hours) => {
        const zone = new Zone(name);
        const from = Math.floor((Date.parse(around) / minute + start) / 15) * 15 * minute;
        const to = from + length * 15 * minute;
        const where = {
          'time.day-of-week': days,
          'time.hour-of-day': hours.map((h) => String(h).padStart(2, '0')),
        };
        const found = chosenHours(where, zone);
        const on = new Set<string>();
        for (let at = from; at < to; at += 15 * minute) {
          const wall = new Date(wallAt(name, at)).toISOString();
          if (
            days.includes(String(new Date(wall).getUTCDay() || 7)) &&
            hours.includes(Number(wall.slice(11, 13)))
          )
            on.add(wall.slice(0, 10));
        }
        // Times of local mean time begin between two of the instants looked at.
        if (Date.parse(around) < Date.parse('1972-02-01')) return;
        if (to - from < 15 * day) assert.equal(found?.isIn({ from, to }), on.size > 0);
        // A day that goes back over midnight shows the date before once more.
        if (name !== 'America/St_Johns') assert.equal(found?.days({ from, to }), on.size);
      },
    ),
    { numRuns: 200 },
  );
});
