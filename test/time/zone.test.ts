import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hostZoneName, isZoneName, Zone } from '../../src/time/zone.js';
import { firstInstantFrom, oddPlaces, offsetBy, wallAt } from './wall-oracle.js';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const allZones = Intl.supportedValuesOf('timeZone');
const zones = new Map<string, Zone>();
const zoneOf = (name: string) => {
  const zone = zones.get(name) ?? new Zone(name);
  zones.set(name, zone);
  return zone;
};

/** A zone and an instant: near a change of its clock, or anywhere. */
const moment = fc.oneof(
  fc
    .tuple(fc.constantFrom(...oddPlaces), fc.integer({ min: -3 * dayMs, max: 3 * dayMs }))
    .map(([[name, around], shift]) => ({ name, instant: Date.parse(around) + shift })),
  fc
    .tuple(fc.constantFrom(...oddPlaces), fc.integer({ min: -8, max: 8 }), fc.constantFrom(-1000, -1, 0, 1))
    .map(([[name, around], quarters, shift]) => ({
      name,
      instant: Date.parse(around) + (quarters * hourMs) / 4 + shift,
    })),
  fc.record({
    name: fc.constantFrom(...allZones),
    instant: fc.integer({ min: Date.parse('1830-01-01'), max: Date.parse('2100-01-01') }),
  }),
);

test('the offset at an instant is what Intl shows', () => {
  fc.assert(
    fc.property(moment, ({ name, instant }) => {
      assert.equal(zoneOf(name).offsetAt(instant), offsetBy(name, instant));
    }),
    { numRuns: 1500 },
  );
});

test('centuries hence and long ago it still is', () => {
  const far = fc.oneof(
    fc.integer({ min: Date.parse('2400-01-01'), max: Date.parse('9999-12-31') }),
    fc.integer({ min: Date.parse('0001-01-02'), max: Date.parse('1845-01-01') }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...allZones), far, (name, instant) => {
      assert.equal(zoneOf(name).offsetAt(instant), offsetBy(name, instant));
    }),
    { numRuns: 400 },
  );
  // Near a change of the clock: the second of each month's last Sunday at one o'clock.
  for (let year = 2480; year < 9990; year += 211) {
    for (const month of [2, 9]) {
      const last = new Date(Date.UTC(year, month + 1, 0));
      const change = Date.UTC(year, month, last.getUTCDate() - last.getUTCDay(), 1);
      for (const instant of [change - 1000, change]) {
        assert.equal(zoneOf('Europe/Berlin').offsetAt(instant), offsetBy('Europe/Berlin', instant));
      }
    }
  }
});

test('every pair of changes is found, however close', () => {
  // Walked by the hour over weeks in which the clock changed twice.
  for (const [name, from, to] of [
    ['America/Recife', '2000-10-01', '2000-10-20'],
    ['America/Noronha', '2000-10-01', '2000-10-20'],
    ['Africa/Tunis', '1943-03-20', '1943-05-10'],
    ['Africa/Casablanca', '2025-02-10', '2025-04-20'],
    ['Africa/Cairo', '2010-08-01', '2010-10-05'],
    ['America/Argentina/Tucuman', '2004-05-25', '2004-06-20'],
    ['Asia/Hebron', '2011-07-25', '2011-10-05'],
  ] as const) {
    const zone = new Zone(name);
    const offsets = new Set<number>();
    for (let at = Date.parse(from); at < Date.parse(to); at += hourMs) {
      offsets.add(zone.offsetAt(at));
      assert.equal(zone.offsetAt(at), offsetBy(name, at), `${name} ${new Date(at).toISOString()}`);
    }
    assert.ok(offsets.size > 1, `${name} has no change here: the example is stale`);
  }
});

test('a wall-clock time is its earliest instant, or moved forward by the gap', () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: -90, max: 90 }), ({ name, instant }, minutes) => {
      const local = wallAt(name, instant) + minutes * 60_000;
      const { instant: found, local: kind } = zoneOf(name).toInstant(local);
      const first = firstInstantFrom(name, local);
      assert.equal(zoneOf(name).reach(local), first);
      if (wallAt(name, first) === local) {
        assert.equal(found, first);
        // Another one follows where the clock goes back within the next day by as much as it has gone on.
        const again = offsetsAfter(name, first).some((offset) => {
          const other = local - offset;
          return other > first && wallAt(name, other) === local;
        });
        assert.equal(kind, again ? 'repeated' : 'unique');
      } else {
        const lastBefore = wallAt(name, first - 1) + 1;
        assert.equal(kind, 'skipped');
        assert.equal(found, first + (local - lastBefore));
      }
    }),
    { numRuns: 400 },
  );
});

function offsetsAfter(name: string, instant: number): number[] {
  const offsets = new Set<number>();
  for (let at = instant; at <= instant + 26 * hourMs; at += hourMs / 2) offsets.add(offsetBy(name, at));
  return [...offsets];
}

test('local and instant are each other’s inverse but for the later of a pair', () => {
  fc.assert(
    fc.property(moment, ({ name, instant }) => {
      const zone = zoneOf(name);
      const back = zone.toInstant(zone.toLocal(instant));
      assert.notEqual(back.local, 'skipped');
      assert.ok(back.instant === instant || (back.instant < instant && back.local === 'repeated'));
    }),
    { numRuns: 1000 },
  );
});

test('segments tile their range and have the offset of each instant in them', () => {
  const range = fc.tuple(moment, fc.integer({ min: 0, max: 1200 * dayMs }));
  fc.assert(
    fc.property(range, fc.nat(), ([{ name, instant: from }, length], pick) => {
      const { starts, offsets } = zoneOf(name).segments(from, from + length);
      assert.equal(starts[0], from);
      assert.equal(starts.length, offsets.length);
      const index = pick % starts.length;
      const start = starts[index] as number;
      assert.ok(index === 0 || start < from + length);
      assert.equal(offsetBy(name, start), offsets[index]);
      if (index > 0) {
        assert.ok(start > (starts[index - 1] as number));
        assert.equal(offsetBy(name, start - 1), offsets[index - 1]);
        assert.notEqual(offsets[index], offsets[index - 1]);
      }
    }),
    { numRuns: 400 },
  );
});

test('questions in any order have the same answers', () => {
  const fresh = new Zone('Europe/Berlin');
  const instants = Array.from(
    { length: 400 },
    (_, i) => Date.parse('2023-01-01') + ((i * 7919) % 1461) * dayMs,
  );
  for (const instant of instants) assert.equal(fresh.offsetAt(instant), offsetBy('Europe/Berlin', instant));
});

test('names', () => {
  assert.ok(isZoneName('Asia/Shanghai'));
  assert.ok(isZoneName('UTC'));
  for (const name of ['', 'Mars/Olympus', '+08:00', 'constructor', '__proto__', '../etc']) {
    assert.equal(isZoneName(name), false, name);
  }
  assert.throws(() => new Zone('Mars/Olympus'), new RangeError('unknown time zone: Mars/Olympus'));
  assert.ok(isZoneName(hostZoneName()));
  assert.equal(new Zone('Asia/Shanghai').name, 'Asia/Shanghai');
});

test('a zone that was met before is not asked about again', () => {
  const moments = [Date.UTC(2025, 0, 1), Date.UTC(2025, 2, 30, 1), Date.UTC(2025, 6, 1)];
  const told = moments.map((at) => new Zone('Europe/Oslo').toLocal(at) - at);
  const { DateTimeFormat } = Intl;
  try {
    Intl.DateTimeFormat = (() => assert.fail('asked again')) as unknown as typeof DateTimeFormat;
    assert.deepEqual(
      moments.map((at) => new Zone('Europe/Oslo').toLocal(at) - at),
      told,
    );
    assert.deepEqual(told, [hourMs, 2 * hourMs, 2 * hourMs]);
  } finally {
    Intl.DateTimeFormat = DateTimeFormat;
  }
});
