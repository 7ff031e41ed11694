import assert from 'node:assert/strict';
import test from 'node:test';
import { forecast } from '../../../src/analysis/forecast/forecast.js';
import type { ForecastOptions } from '../../../src/analysis/forecast/forecast-source.js';
import { loadData } from '../../../src/engine.js';
import type { MetricSource } from '../../../src/source/metric-source.js';
import { chance, poisson } from './simulated-counts.js';

/** Calls of each day at times of the clock, by a function of date, weekday (0 = Sunday) and hour. */
function calls(
  from: string,
  days: number,
  count: (weekday: number, hour: number, date: string) => number,
): object[] {
  return Array.from({ length: days }, (_, at) => {
    const day = new Date(Date.parse(from) + at * 86_400_000);
    const date = day.toISOString().slice(0, 10);
    return Array.from({ length: 24 }, (__, hour) =>
      Array.from({ length: count(day.getUTCDay(), hour, date) }, (___, i) => ({
        startedAt: `${date}T${String(hour).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}`,
        outcome: 'answered',
        queue: i % 2 === 0 ? 'sales' : 'care',
      })),
    ).flat();
  }).flat();
}

const load = (contacts: readonly object[], more: object): Promise<MetricSource> =>
  loadData({ timeZone: 'Europe/Berlin', contacts, ...more });

/** Open from 8 to 18 on weekdays, to 12 on Saturdays; twice as busy on Mondays and in the mornings. */
function usual(weekday: number, hour: number): number {
  if (weekday === 0 || hour < 8 || hour >= (weekday === 6 ? 12 : 18)) return 0;
  return (weekday === 1 ? 12 : 6) * (hour < 12 ? 2 : 1);
}

// Nine weeks to a Monday before the clock goes back, on 25 October 2026.
const covers = { from: '2026-08-17', to: '2026-10-19' };
const steady = calls(covers.from, 63, usual);

test('days and intervals of a steady centre, closed when it is closed', async () => {
  const source = await load(steady, { covers });
  const found = await forecast(source, { days: 14, grain: 'hour' });
  assert.equal(found.reason, undefined);
  assert.deepEqual([found.weeks, found.provisional, found.n], [9, false, steady.length]);
  assert.deepEqual(found.learned, covers);
  assert.equal(found.days.length, 14);
  const [monday, tuesday] = found.days;
  assert.equal(monday?.key, '2026-10-19');
  // Each weekday begins as an average one: of that little is left after nine weeks.
  const sum = (weekday: number): number =>
    Array.from({ length: 24 }, (_, hour) => usual(weekday, hour)).reduce((a, b) => a + b, 0);
  assert.ok(Math.abs(monday!.value! / sum(1) - 1) < 0.03, `${monday!.value}`);
  assert.ok(Math.abs(tuesday!.value! / sum(2) - 1) < 0.03, `${tuesday!.value}`);
  assert.equal(found.days[6]?.value, null, 'Sundays are closed');
  const at = (key: string) => found.intervals.find((point) => point.key === key);
  assert.equal(at('2026-10-20T07:00+02:00')?.value, 0, 'no weekday has calls then');
  assert.equal(at('2026-10-24T12:00+02:00')?.value, null, 'Saturday afternoon');
  assert.ok(at('2026-10-24T11:00+02:00')!.value! > 8);
  assert.equal(found.accuracy.days?.naive.wape, 0);
});

test('intervals add up to days, also where the clock changes; bands hold what is shown', async () => {
  const next = chance(7);
  // Round the clock, so that the hours of the change count.
  const contacts = calls(covers.from, 63, (weekday, hour) =>
    poisson(next, weekday === 1 ? 6 : hour < 12 ? 4 : 2),
  );
  const source = await load(contacts, { covers });
  for (const grain of ['hour', '30-minutes'] as const) {
    const found = await forecast(source, { days: 14, grain });
    const slots = grain === 'hour' ? 24 : 48;
    const ofDay = (date: string) => found.intervals.filter(({ key }) => key.startsWith(date));
    assert.equal(ofDay('2026-10-25').length, (slots * 25) / 24);
    assert.equal(ofDay('2026-10-26').length, slots);
    assert.deepEqual(
      ofDay('2026-10-25')
        .map(({ key }) => key)
        .filter((key) => key.includes('T02:00')),
      ['2026-10-25T02:00+02:00', '2026-10-25T02:00+01:00'],
    );
    for (const { key, value, bands } of found.days) {
      const sum = ofDay(key).reduce((all, point) => all + point.value!, 0);
      assert.ok(Math.abs(sum - value!) < 1e-9 * sum, `${key}: ${sum}, ${value}`);
      const [inner, outer] = bands;
      assert.deepEqual([inner?.level, outer?.level], [0.8, 0.95]);
      assert.ok(
        outer!.low <= inner!.low &&
          inner!.low <= value! &&
          value! <= inner!.high &&
          inner!.high <= outer!.high,
      );
    }
  }
  const long = await forecast(source, { days: 14, grain: 'hour' });
  const [before, after] = ['2026-10-25', '2026-11-01'].map(
    (date) => long.days.find(({ key }) => key === date)!.value!,
  );
  assert.ok(before! > after! * 1.02, `a Sunday of 25 hours has more: ${before}, ${after}`);
});

test('the hour that was skipped or came twice in the past does not move the hours of other days', async () => {
  const spring = { from: '2026-02-23', to: '2026-04-27' };
  // Four contacts each hour of 63 days; on 29 March the clock shows no 2 o'clock.
  const contacts = calls(spring.from, 63, (_, hour, date) => (date === '2026-03-29' && hour === 2 ? 0 : 4));
  const found = await forecast(await load(contacts, { covers: spring }), { days: 7, grain: 'hour' });
  for (const { key, value } of found.intervals) assert.ok(Math.abs(value! - 4) < 1e-6, `${key}: ${value}`);
});

test('days under events and those that were closed unmarked are left out, and said', async () => {
  const holiday = '2026-09-15';
  const rush = '2026-10-06';
  const contacts = calls(covers.from, 63, (weekday, hour, date) =>
    date === holiday ? 0 : usual(weekday, hour) * (date === rush ? 5 : 1),
  );
  const events = [
    { label: 'Sale', kind: 'promotion', from: `${rush}T00:00`, to: '2026-10-07T00:00' },
    { label: 'Fair', kind: 'change', from: '2026-10-21', to: '2026-10-22' },
  ];
  const source = await load(contacts, { covers, events });
  const options: ForecastOptions = { days: 7, grain: 'hour', closed: ['2026-10-22'] };
  const found = await forecast(source, options);
  assert.deepEqual(found.leftOut, [
    { date: holiday, because: 'closed', label: null, kind: null },
    { date: rush, because: 'event', label: 'Sale', kind: 'promotion' },
  ]);
  const same = await forecast(await load(steady, { covers }), options);
  found.days.forEach(({ value }, at) => {
    const other = same.days[at]?.value;
    if (value === null || other === null) assert.equal(value, other);
    else assert.ok(Math.abs(value - other!) < 0.01 * other!, `${at}: ${value}, ${other}`);
  });
  assert.deepEqual(found.days[2]?.events, [{ label: 'Fair', kind: 'change' }]);
  assert.equal(found.days[3]?.value, null);
  assert.deepEqual(found.days[3]?.bands, []);
  const kept = await forecast(source, { ...options, events: 'keep' });
  assert.deepEqual(
    kept.leftOut.map(({ date }) => date),
    [holiday],
  );
  assert.ok(kept.days[1]!.value! > found.days[1]!.value!, 'Tuesdays with the rush');
});

test('under four weeks it is refused, under eight it is provisional; cut days do not count', async () => {
  const weeks = async (days: number, more: object = {}) =>
    forecast(await load(calls(covers.from, days, usual), more), { days: 1, grain: 'day' });
  const to = (days: number): string =>
    new Date(Date.parse(covers.from) + days * 86_400_000).toISOString().slice(0, 10);
  const of = (days: number) => weeks(days, { covers: { from: covers.from, to: to(days) } });
  const short = await of(27);
  assert.deepEqual([short.reason, short.days, short.weeks], ['too-short', [], 3]);
  assert.deepEqual([(await of(28)).reason, (await of(28)).provisional], [undefined, true]);
  assert.deepEqual([(await of(55)).provisional, (await of(56)).provisional], [true, false]);
  // Of contacts without a span the first and the last day are cut: here by closing time.
  const cut = await weeks(30);
  assert.deepEqual(cut.learned, { from: '2026-08-18', to: '2026-09-15' });
  assert.deepEqual([(await weeks(29)).reason, cut.reason], ['too-short', undefined]);
});

test('no better than the naive forecast is shown as that one', async () => {
  // Each week repeats the one before, but for a level that doubles every three weeks.
  const contacts = calls(covers.from, 63, (weekday, hour, date) => {
    const week = Math.floor((Date.parse(date) - Date.parse(covers.from)) / (7 * 86_400_000));
    return Math.round((usual(weekday, hour) / 4) * 2 ** (week / 3));
  });
  const found = await forecast(await load(contacts, { covers }), { days: 7, grain: 'hour' });
  const { days } = found.accuracy;
  assert.ok(days!.mase! >= 1);
  assert.equal(found.naive.days, true);
  for (const { value, naive } of found.days) {
    if (value !== null) assert.ok(Math.abs(value - naive!) < 1e-9 * naive!, `${value}, ${naive}`);
  }
});

test('the answer is plain data with its question; filters and periods are asked as they are', async () => {
  const source = await load(steady, { covers });
  const options: ForecastOptions = {
    days: 3,
    grain: 'hour',
    metric: 'contact-volume',
    where: { queue: 'sales' },
    period: { from: '2026-08-19T12:00', to: '2026-10-12' },
  };
  const found = await forecast(source, options);
  assert.deepEqual(structuredClone(found), found);
  assert.deepEqual(JSON.parse(JSON.stringify(found)), found);
  assert.deepEqual(found.queries, [
    {
      metrics: ['contact-volume'],
      by: [{ time: 'hour' }],
      period: { from: '2026-08-20', to: '2026-10-12' },
      where: { queue: 'sales' },
    },
  ]);
  const again = await source.query(found.queries[0]!);
  const sum = again.column('contact-volume').value.reduce((a, b) => a + b, 0);
  assert.equal(found.n, sum);
  assert.equal(found.days[0]?.key, '2026-10-12');
  assert.deepEqual(await forecast(source, options), found);
});

test('hours in which nobody ever comes make the bands of the others no narrower', async () => {
  const next = chance(3);
  // Twelve of these calls come in each of three hours of the day, by chance alone.
  const contacts = calls(covers.from, 63, (_, hour) => (hour < 9 || hour > 11 ? 0 : poisson(next, 12)));
  const found = await forecast(await load(contacts, { covers }), { days: 7, grain: 'hour' });
  for (const { key, value, bands } of found.intervals) {
    const [inner] = bands;
    if (value === 0) assert.deepEqual([inner?.low, inner?.high], [0, 0], key);
    else {
      // 80 % of Poisson counts of 12 lie within ±1.28·√12, of which the wide end is the naive forecast's.
      const width = inner!.high - inner!.low;
      assert.ok(width > 7 && width < 14, `${key}: ${inner!.low} to ${inner!.high}`);
    }
  }
});

test('an abort is heard while it is worked out, and others have their turn', async () => {
  const source = await load(steady, { covers });
  const abort = new AbortController();
  // As soon as the counts are there.
  const asked: Pick<MetricSource, 'describe' | 'query'> = {
    describe: () => source.describe(),
    query: async (query) => {
      const table = await source.query(query);
      setImmediate(() => abort.abort());
      return table;
    },
  };
  await assert.rejects(forecast(asked, { grain: '5-minutes', days: 366, signal: abort.signal }), {
    name: 'AbortError',
  });
});

test('what counts when it ended is asked so', async () => {
  const found = await forecast(await load(steady, { covers }), { days: 1, attribution: 'end' });
  assert.equal(found.queries[0]?.attribution, 'end');
});

test('what cannot be asked is a reason, misuse throws', async () => {
  const source = await load(steady, { covers });
  const past = await forecast(source, { period: { from: '2025-01-01', to: '2025-06-01' } });
  assert.deepEqual([past.reason, past.learned, past.days], ['not-covered', null, []]);
  const empty = await forecast(await load([], {}), {});
  assert.deepEqual([empty.reason, empty.days], ['not-covered', []]);
  const none = await forecast(await load(steady, { covers }), { where: { queue: 'nowhere' }, days: 2 });
  assert.equal(none.reason ?? none.days[0]?.value, 0);
  const misuse = (options: object): Promise<unknown> => forecast(source, options as ForecastOptions);
  await assert.rejects(misuse({ grain: 'week' }), new RangeError('invalid grain: week'));
  await assert.rejects(misuse({ metric: 'csat' }), new RangeError('no count that is forecast: csat'));
  await assert.rejects(misuse({ days: 0 }), new RangeError('invalid days: 0'));
  await assert.rejects(misuse({ levels: [2] }), new RangeError('invalid level: 2'));
  await assert.rejects(misuse({ closed: ['soon'] }), new RangeError('invalid date: soon'));
  await assert.rejects(misuse({ horizon: 4 }), new RangeError('unknown option: horizon'));
});
