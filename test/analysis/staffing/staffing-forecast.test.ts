import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { agentsFor } from '../../../src/analysis/staffing/agents-for.js';
import { staffing } from '../../../src/analysis/staffing/staffing.js';
import { forecast, loadData } from '../../../src/engine.js';
import type { Dataset } from '../../../src/engine.js';
import { chance, poisson } from '../forecast/simulated-counts.js';

// Nine weeks of Berlin, to a Monday; the clock goes back on 25 October.
const covers = { from: '2026-08-17', to: '2026-10-19' };

/** Calls from nine to twelve on weekdays, half as many chats; nothing at weekends, and on a holiday. */
function contacts(days: number): object[] {
  const next = chance(11);
  return Array.from({ length: days }, (_, at) => {
    const day = new Date(Date.parse(covers.from) + at * 86_400_000);
    const date = day.toISOString().slice(0, 10);
    const isOpen = at % 7 < 5 && date !== '2026-09-15';
    return [9, 10, 11]
      .flatMap((hour) =>
        Array.from({ length: isOpen ? poisson(next, at % 7 === 0 ? 60 : 30) : 0 }, (__, i) => ({
          startedAt: `${date}T${String(hour).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}`,
          channel: i % 3 === 2 ? 'chat' : i % 7 === 0 ? null : 'voice',
          queue: i % 2 === 0 ? 'sales' : '=care',
          agent: 'Ann',
          outcome: 'answered',
          queueSeconds: 5,
          talkSeconds: 240,
          wrapSeconds: 60,
        })),
      )
      .flat();
  }).flat();
}

const load = (days = 63, more: object = {}): Promise<Dataset> =>
  loadData({ timeZone: 'Europe/Berlin', covers, contacts: contacts(days), ...more });

describe('staffing from a forecast', () => {
  it('takes the calls of its channel from the forecast, interval by interval', async () => {
    const source = await load();
    const told = await staffing(source, { forecast: true, grain: 'hour' });
    assert.equal(told.reason, undefined);
    assert.deepEqual([told.day, told.callsFrom], ['2026-10-19', 'forecast']);
    const voice = await forecast(await load(63, {}), {
      grain: 'hour',
      days: 14,
      where: { channel: ['voice', null] },
    });
    const points = voice.intervals.filter(({ key }) => key.startsWith('2026-10-19'));
    assert.deepEqual(
      told.intervals.map(({ from, calls }) => [from, calls]),
      points.map(({ key, value }) => [key, value ?? 0]),
    );
    assert.deepEqual(
      told.intervals.map(({ band }) => band?.high),
      points.map(({ bands }) => bands.find(({ level }) => level === 0.8)?.high),
    );
    assert.ok(Math.abs(told.calls - voice.days[0]!.value!) < 1e-9, `${told.calls}`);
    assert.deepEqual(told.forecast?.accuracy, voice.accuracy);
    assert.deepEqual(told.forecast?.learned, covers);
    assert.deepEqual(structuredClone(told), told);
    assert.equal(told.queries.at(-1)?.period?.to, '2026-10-19');
  });

  it('tells the agents at the upper edge of each interval’s band, never fewer', async () => {
    const told = await staffing(await load(), {
      ...{ forecast: true, grain: 'hour', patienceSeconds: null, ahtSeconds: 1200 },
    } as const);
    const { upper } = told.forecast!;
    assert.equal(upper!.intervals.length, told.intervals.length);
    let more = 0;
    told.intervals.forEach(({ band, calls, needed, seconds }, at) => {
      const one = upper!.intervals[at]!;
      assert.equal(one.calls, band?.high ?? calls);
      assert.ok(one.needed.agents >= needed.agents, `${at}`);
      if (one.needed.agents > needed.agents) more += 1;
      const alone = agentsFor({
        calls: one.calls,
        intervalSeconds: seconds,
        ahtSeconds: 1200,
        thresholdSeconds: 20,
        serviceLevel: 0.8,
        maxOccupancy: 0.85,
        shrinkage: told.settings!.shrinkage,
      });
      assert.equal(one.needed.agents, alone.agents);
    });
    assert.ok(more > 0, `${more}`);
    assert.ok(upper!.needed.scheduledHours > told.needed!.scheduledHours, 'hours');
  });

  it('staffs the day that is asked for, learning from what lies before it alone', async () => {
    const source = await load();
    const past = await staffing(source, { forecast: true, day: '2026-10-06', grain: 'hour' });
    assert.deepEqual(past.forecast?.learned, { from: covers.from, to: '2026-10-06' });
    assert.equal(past.forecast?.provisional, true);
    // By default the next open day: after a Friday the Monday.
    const friday = await staffing(source, {
      forecast: true,
      period: { from: covers.from, to: '2026-10-17' },
    });
    assert.equal(friday.day, '2026-10-19');
    // The day of 25 hours has 25 intervals, closed as its weekday is.
    const sunday = await staffing(source, { forecast: true, day: '2026-10-25', grain: 'hour' });
    assert.deepEqual([sunday.intervals.length, sunday.calls], [25, 0]);
    // A page that shows a week does not make the past forgotten.
    const week = await staffing(source, { forecast: true, period: { from: '2026-10-12', to: '2026-10-19' } });
    assert.deepEqual(week.forecast?.learned, covers);
  });

  it('says why there is none', async () => {
    const source = await load();
    const early = await staffing(source, { forecast: true, day: '2026-09-10' });
    assert.deepEqual([early.reason, early.settings, early.intervals], ['too-short', null, []]);
    assert.equal(early.forecast?.weeks, 3);
    const far = await staffing(source, { forecast: true, day: '2028-01-03' });
    assert.equal(far.reason, 'too-far');
    const none = await staffing(source, { forecast: true, day: '2020-01-03' });
    assert.equal(none.reason, 'no-past-day');
    const empty = await staffing(await load(63, { contacts: [] }), { forecast: true });
    assert.ok(['no-past-day', 'no-handled'].includes(empty.reason!), empty.reason);
  });

  it('refuses calls beside it', async () => {
    const source = await load(7);
    await assert.rejects(
      staffing(source, { forecast: true, calls: [{ from: '2026-10-19T09:00', calls: 1 }] }),
      new RangeError('calls are given, and not to be forecast'),
    );
  });
});
