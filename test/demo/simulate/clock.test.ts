import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Period } from '../../../demo/simulate/calendar/period.js';
import { holidaysOf } from '../../../demo/simulate/calendar/holidays.js';
import { IsoWriter, ZoneClock } from '../../../demo/simulate/calendar/zone-clock.js';
import { defaultCentre } from '../../../demo/simulate/model/default-centre.js';
import { simulate } from '../../../demo/simulate/simulate.js';
import { grouped } from './grouped.js';
import { dayOf, secondsOf } from './statistics.js';
import { stationaryCentre } from './stationary-centre.js';

const seconds = (text: string): number => Date.parse(text) / 1000;

test('a wall clock is read and set as the zone’s own laws have it', () => {
  const berlin = new ZoneClock('Europe/Berlin', seconds('2026-03-01T00:00Z'), seconds('2026-12-01T00:00Z'));
  const iso = new IsoWriter(berlin);
  assert.equal(iso.write(seconds('2026-03-29T00:59:59Z')), '2026-03-29T01:59:59+01:00');
  assert.equal(iso.write(seconds('2026-03-29T01:00:00Z')), '2026-03-29T03:00:00+02:00');
  assert.equal(iso.write(seconds('2026-10-25T00:59:59Z')), '2026-10-25T02:59:59+02:00');
  assert.equal(iso.write(seconds('2026-10-25T01:00:00Z')), '2026-10-25T02:00:00+01:00');
  // What comes twice is the earlier one, what never comes is past the gap.
  assert.equal(berlin.instantOf(seconds('2026-10-25T02:30Z')), seconds('2026-10-25T00:30Z'));
  assert.equal(berlin.instantOf(seconds('2026-03-29T02:30Z')), seconds('2026-03-29T01:30Z'));

  // Half an hour of summer time, and an offset of quarters.
  const lordHowe = new ZoneClock(
    'Australia/Lord_Howe',
    seconds('2026-09-01T00:00Z'),
    seconds('2026-11-01T00:00Z'),
  );
  assert.equal(lordHowe.offsetAt(seconds('2026-10-03T15:29:59Z')), 10.5 * 3600);
  assert.equal(lordHowe.offsetAt(seconds('2026-10-03T15:30:00Z')), 11 * 3600);
  const kathmandu = new ZoneClock(
    'Asia/Kathmandu',
    seconds('2026-01-01T00:00Z'),
    seconds('2026-01-02T00:00Z'),
  );
  assert.equal(new IsoWriter(kathmandu).write(seconds('2026-01-01T00:00Z')), '2026-01-01T05:45:00+05:45');
});

test('setting the clock to what it reads leads back, but for the second of two', () => {
  const zones = [
    'Europe/Berlin',
    'America/St_Johns',
    'Australia/Lord_Howe',
    'Asia/Shanghai',
    'Africa/Casablanca',
  ];
  const [from, to] = [seconds('2026-01-01T00:00Z'), seconds('2027-01-01T00:00Z')];
  const clocks = zones.map((zone) => new ZoneClock(zone, from - 3 * 86_400, to + 3 * 86_400));
  fc.assert(
    fc.property(fc.nat(zones.length - 1), fc.integer({ min: from, max: to }), (zone, instant) => {
      const clock = clocks[zone]!;
      const back = clock.instantOf(clock.wallAt(instant));
      assert.equal(clock.wallAt(back), clock.wallAt(instant));
      assert.ok(back === instant || (back < instant && instant - back <= 3600));
    }),
    { numRuns: 500 },
  );
});

test('days tile a period, and the changed ones have 23 or 25 hours', () => {
  const { opening } = defaultCentre;
  const year = new Period('Europe/Berlin', '2026-01-01', 365, opening, true);
  assert.equal(year.days[0]!.from, 0);
  assert.equal(year.lastDate, '2027-01-01');
  for (const [i, { from, to, date }] of year.days.entries()) {
    if (i > 0) assert.equal(from, year.days[i - 1]!.to);
    const hours = date === '2026-03-29' ? 23 : date === '2026-10-25' ? 25 : 24;
    assert.equal(to - from, hours * 3600, date);
    assert.equal(year.dayIndexAt(from), i);
    assert.equal(year.dayIndexAt(to - 1), i);
  }
  // 2026: Easter is on 5 April.
  assert.deepEqual(
    year.days.filter(({ holiday }) => holiday !== null).map(({ date }) => date),
    [
      ...['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-01', '2026-05-14', '2026-05-25'],
      ...['2026-10-03', '2026-10-31', '2026-12-25', '2026-12-26'],
    ],
  );
  assert.ok(holidaysOf(2027).has('2027-03-29'));
  assert.ok(holidaysOf(2024).has('2024-04-01'));
});

test('doors open by the wall clock on either side of a change', () => {
  const { data } = simulate({ contacts: 6000, seed: 1 });
  const served = data.contacts.filter(
    ({ channel, outcome, direction }) =>
      channel === 'voice' && direction === undefined && outcome === 'answered',
  );
  const days = grouped(served, ({ startedAt }) => dayOf(startedAt));
  for (const [date, contacts] of days) {
    const weekday = new Date(date).getUTCDay();
    assert.notEqual(weekday, 0);
    const [from, to] = weekday === 6 ? ['09:00:00', '14:00:00'] : ['08:00:00', '18:00:00'];
    for (const { startedAt, transferred, id, conversation } of contacts) {
      const time = (startedAt as string).slice(11, 19);
      // Whoever is handed on at closing time is still helped.
      const isHandedOn = conversation !== undefined && transferred !== undefined;
      assert.ok(time >= from && (time < to || isHandedOn), `${id} on ${date} at ${time}`);
    }
  }
  assert.ok(days.has('2026-10-24') && days.has('2026-10-26'));
  const starts = (date: string): Set<string> =>
    new Set(data.shifts.filter(({ from }) => from.startsWith(date)).map(({ from }) => from));
  assert.ok(starts('2026-10-23').has('2026-10-23T08:00:00+02:00'));
  assert.ok(starts('2026-10-26').has('2026-10-26T08:00:00+01:00'));
});

for (const { change, from, hours } of [
  { change: '2026-10-25', from: '2026-10-23', hours: 25 },
  { change: '2026-03-29', from: '2026-03-27', hours: 23 },
]) {
  test(`${change}: no hour is lost and none is counted twice`, () => {
    const perHour = 250;
    const { data } = simulate({
      centre: stationaryCentre({ agents: 30, talkSeconds: 180, patienceSeconds: 300 }),
      contacts: perHour * (hours + 4 * 24),
      days: 5,
      from,
      seed: 9,
    });
    const ofDay = data.contacts.filter(({ startedAt }) => dayOf(startedAt) === change);
    const byHour = grouped(ofDay, ({ startedAt }) => Math.floor(secondsOf(startedAt) / 3600));
    assert.equal(byHour.size, hours);
    // Demand is even: each real hour has its share, within five standard deviations.
    for (const [hour, rows] of byHour) {
      assert.ok(Math.abs(rows.length - perHour) < 5 * Math.sqrt(perHour), `${rows.length} in hour ${hour}`);
    }
    const twos = grouped(
      ofDay.filter(({ startedAt }) => (startedAt as string).slice(11, 13) === '02'),
      ({ startedAt }) => (startedAt as string).slice(19),
    );
    assert.deepEqual([...twos.keys()], hours === 25 ? ['+02:00', '+01:00'] : []);
    assert.ok(
      data.contacts.every(
        (row, i) => i === 0 || secondsOf(data.contacts[i - 1]!.startedAt) <= secondsOf(row.startedAt),
      ),
    );
    assert.equal(data.contacts[0]!.id, 'C0000001');
  });
}
