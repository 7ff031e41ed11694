import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { staffing } from '../../../src/analysis/staffing/staffing.js';
import { staffDay } from '../../../src/analysis/staffing/staff-day.js';
import { loadData } from '../../../src/engine.js';
import type { Dataset } from '../../../src/engine.js';
import { simulate } from '../../../demo/simulate/simulate.js';

/** Berlin, five weeks of Mondays and a Sunday with a clock change: calls at nine, each 240 s, some hung up after 60 s. */
const mondays = ['2026-09-28', '2026-10-05', '2026-10-12', '2026-10-19'];
const offered = [40, 44, 36, 400];

function contacts(): object[] {
  const rows: object[] = [];
  for (const [week, date] of mondays.entries()) {
    for (let at = 0; at < offered[week]!; at += 1) {
      const second = String(at % 60).padStart(2, '0');
      const minute = String(Math.floor(at / 60) + (at % 2 === 0 ? 0 : 30)).padStart(2, '0');
      const isAnswered = at % 4 !== 0;
      rows.push({
        id: `${date} ${at}`,
        startedAt: `${date}T09:${minute}:${second}`,
        channel: at % 5 === 0 ? null : 'voice',
        agent: isAnswered ? 'Ann' : null,
        outcome: isAnswered ? 'answered' : 'abandoned',
        queueSeconds: isAnswered ? 20 : 60,
        ...(isAnswered && { talkSeconds: 200, wrapSeconds: 40 }),
      });
    }
    // What is no call to be answered: chats, what agents dial, what nobody knows the end of.
    rows.push({
      id: `${date} chat`,
      startedAt: `${date}T09:00:00`,
      channel: 'chat',
      agent: 'Bea',
      outcome: 'answered',
      queueSeconds: 1,
      talkSeconds: 9000,
    });
    rows.push({
      id: `${date} out`,
      startedAt: `${date}T09:00:00`,
      channel: 'voice',
      direction: 'outbound',
      agent: 'Ann',
      outcome: 'answered',
      talkSeconds: 7000,
    });
    rows.push({ id: `${date} lost`, startedAt: `${date}T09:00:00`, channel: 'voice', outcome: null });
  }
  return rows;
}

const shift = (agent: string, date: string): object => ({
  agent,
  from: `${date}T09:00:00`,
  to: `${date}T10:00:00`,
  scheduledSeconds: 3600,
  adherentSeconds: 3600,
  paidSeconds: 3600,
  workedSeconds: 3600,
  handlingSeconds: 1800,
  availableSeconds: 900,
});

const whole = {
  timeZone: 'Europe/Berlin',
  covers: { from: '2026-09-28', to: '2026-10-26' },
  contacts: contacts(),
  shifts: mondays.flatMap((date) => [shift('Ann', date), shift('Bea', date)]),
  events: [
    { from: '2026-10-19T08:00:00', to: '2026-10-19T20:00:00', label: '<b>Outage</b>', kind: 'outage' },
    { from: '2026-10-26', to: '2026-10-27', label: 'New number', kind: 'change' },
  ],
};

const load = (change: object = {}): Promise<Dataset> => loadData({ ...whole, ...change });

const at = (result: Awaited<ReturnType<typeof staffing>>, clock: string) =>
  result.intervals.filter(({ from }) => from.slice(11, 16) === clock);

describe('staffing', () => {
  it('takes the mean of the same weekdays, without those of a holiday, an outage or a promotion', async () => {
    const result = await staffing(await load());
    assert.equal(result.day, '2026-10-26');
    assert.deepEqual(result.days, [
      { date: '2026-09-28', calls: 40 },
      { date: '2026-10-05', calls: 44 },
      { date: '2026-10-12', calls: 36 },
    ]);
    assert.deepEqual(result.leftOut, [{ date: '2026-10-19', label: '<b>Outage</b>', kind: 'outage' }]);
    assert.deepEqual(result.events, [{ label: 'New number', kind: 'change' }]);
    assert.equal(result.intervals.length, 48);
    assert.deepEqual(
      at(result, '09:00').map(({ calls }) => calls),
      [20],
    );
    assert.deepEqual(
      at(result, '09:30').map(({ calls }) => calls),
      [20],
    );
    assert.equal(result.calls, 40);
    assert.equal(result.queries.length, 3);
    assert.deepEqual(structuredClone(result), result);
  });

  it('learns handling time, patience and shrinkage from the weeks before', async () => {
    const { aht, patience, shrinkage, model } = await staffing(await load());
    assert.equal(aht.value, 240);
    assert.deepEqual([aht.from, aht.n], ['data', 390]);
    // 130 of 520 hung up after 60 s, 390 waited 20 s: 15,600 seconds over 130.
    assert.equal(patience.value, (130 * 60 + 390 * 20) / 130);
    assert.equal(patience.n, 130);
    assert.equal(shrinkage.value, 0.25);
    assert.equal(model, 'erlang-a');
  });

  it('counts of shifts the part of the agents’ work that these calls are', async () => {
    const result = await staffing(await load());
    // Ann: 240 × 390 of what she handles, 7000 a Monday on top; Bea chats.
    const ann = (240 * 390) / (240 * 390 + 7000 * 4);
    assert.ok(!('reason' in result.shifts));
    assert.ok(Math.abs(result.shifts.share - ann / 2) < 1e-12);
    assert.deepEqual([result.shifts.of, result.shifts.time], ['past', 'scheduled']);
    const [nine] = at(result, '09:00');
    assert.ok(Math.abs(nine!.onShift! - ann) < 1e-12);
    assert.equal(at(result, '11:00')[0]!.onShift, 0);
  });

  it('takes the shifts of the day itself where the data cover it', async () => {
    const shifts = [...whole.shifts, ...['Cem', 'Dan', 'Eva'].map((agent) => shift(agent, '2026-10-12'))];
    const result = await staffing(await load({ shifts }), { day: '2026-10-12', grain: 'hour' });
    assert.ok(!('reason' in result.shifts));
    assert.equal(result.shifts.of, 'day');
    const [nine] = at(result, '09:00');
    assert.ok(Math.abs(nine!.onShift! - 5 * result.shifts.share) < 1e-12);
    assert.deepEqual(
      result.days.map(({ date }) => date),
      ['2026-09-28', '2026-10-05'],
    );
    assert.equal(result.queries.length, 4);
  });

  it('is the pure staffing of its intervals by its settings', async () => {
    const result = await staffing(await load());
    const again = staffDay(
      result.intervals.map(({ calls, seconds, onShift }) => ({ calls, seconds, onShift: onShift ?? null })),
      result.settings!,
    );
    assert.deepEqual(again.needed, result.needed);
    assert.deepEqual(again.present, result.present);
  });

  it('takes what the host knows better', async () => {
    const result = await staffing(await load(), {
      day: '2026-12-01',
      ahtSeconds: 300,
      patienceSeconds: null,
      shrinkage: 0.3,
      calls: [
        { from: '2026-12-01T09:00', calls: 60 },
        { from: '2026-12-01T09:15+01:00', calls: 40 },
        { from: '2026-12-02T09:00', calls: 999 },
      ],
    });
    assert.equal(result.calls, 100);
    assert.equal(result.callsFrom, 'given');
    assert.equal(result.model, 'erlang-c');
    assert.deepEqual(
      [result.aht.from, result.shrinkage.from, result.patience.from],
      ['given', 'given', 'none'],
    );
    const { needed } = at(result, '09:00')[0]!;
    // 100 calls of 300 s in half an hour: 16⅔ Erlang.
    assert.ok(Math.abs(needed.erlangs - 50 / 3) < 1e-12);
    assert.equal(needed.scheduled, Math.ceil(needed.agents / 0.7 - 1e-9));
  });

  it('has 23 and 25 hours on the days of a clock change', async () => {
    const source = await load();
    const autumn = await staffing(source, {
      day: '2026-10-25',
      grain: 'hour',
      calls: [{ from: '2026-10-25T02:30+01:00', calls: 6 }],
    });
    assert.equal(autumn.intervals.length, 25);
    assert.deepEqual(
      at(autumn, '02:00').map(({ from, calls }) => [from, calls]),
      [
        ['2026-10-25T02:00+02:00', 0],
        ['2026-10-25T02:00+01:00', 6],
      ],
    );
    const spring = await staffing(source, { day: '2027-03-28', grain: 'hour' });
    assert.equal(spring.intervals.length, 23);
  });

  it('knows no patience under thirty hang-ups, nor of calls whose wait is not known', async () => {
    const few = contacts().slice(0, 43);
    const result = await staffing(await load({ contacts: few }));
    assert.deepEqual(
      [result.patience.value, result.patience.reason, result.patience.n],
      [null, 'too-few-abandons', 10],
    );
    assert.equal(result.model, 'erlang-c');
    const untold = contacts().map((row) => ('talkSeconds' in row ? { ...row, queueSeconds: null } : row));
    assert.equal((await staffing(await load({ contacts: untold }))).patience.reason, 'no-wait');
  });

  it('divides handling by the contacts that an agent has at once, and says that it is approximate', async () => {
    const source = await load();
    const chat = await staffing(source, { channel: 'chat', concurrency: 3 });
    assert.equal(chat.aht.value, 3000);
    assert.equal(chat.approximate, true);
    assert.equal((await staffing(source)).approximate, undefined);
  });

  it('says why it cannot tell', async () => {
    const source = await load();
    const sales = await staffing(source, { where: { agent: 'Zoe' } });
    assert.equal(sales.reason, 'no-handled');
    assert.deepEqual([sales.settings, sales.needed, sales.present, sales.intervals], [null, null, null, []]);
    const before = await staffing(source, { day: '2026-09-28' });
    assert.equal(before.reason, 'no-past-day');
    const none = await staffing(await load({ contacts: [], covers: undefined, shifts: [] }));
    assert.deepEqual([none.reason, none.day], ['no-past-day', null]);
    const noShifts = await staffing(await load({ shifts: [] }));
    assert.deepEqual(noShifts.shifts, { reason: 'not-supplied' });
    assert.deepEqual([noShifts.present, noShifts.shrinkage.value], [null, null]);
    assert.equal(noShifts.settings?.shrinkage, 0);
    const filtered = await staffing(source, { where: { topic: [null] } });
    assert.deepEqual(filtered.shifts, { reason: 'no-dimension' });
  });

  it('takes totals of intervals for contacts, and says where they are too long', async () => {
    const intervals = mondays.map((date) => ({
      from: `${date}T09:00:00`,
      minutes: 60,
      offered: 60,
      answered: 50,
      abandoned: 10,
      handled: 50,
      queueSeconds: 500,
      abandonedQueueSeconds: 700,
      talkSeconds: 9000,
      wrapSeconds: 1000,
    }));
    const source = await loadData({ timeZone: 'UTC', covers: whole.covers, intervals });
    const result = await staffing(source, { grain: 'hour' });
    assert.equal(result.calls, 60);
    assert.equal(result.aht.value, 200);
    // 40 hung up, and all waited 1200 seconds a Monday.
    assert.equal(result.patience.value, (4 * 1200) / 40);
    assert.equal((await staffing(source, { grain: '15-minutes' })).reason, 'coarser-than-bucket');
  });

  it('keeps to the period', async () => {
    const result = await staffing(await load(), { period: { from: '2026-10-05', to: '2026-10-19' } });
    assert.equal(result.day, '2026-10-19');
    assert.deepEqual(
      result.days.map(({ date }) => date),
      ['2026-10-05', '2026-10-12'],
    );
    assert.deepEqual(result.queries[0]?.period, { from: '2026-10-05', to: '2026-10-19' });
  });

  it('asks the same of a worker as of this thread: by queries alone', async () => {
    const source = await load();
    const asked: object[] = [];
    const result = await staffing({
      describe: () => source.describe(),
      query: (query) => {
        asked.push(query);
        return source.query(structuredClone(query));
      },
    });
    assert.deepEqual(result.queries, asked);
  });

  it('rejects at once when it is aborted', async () => {
    const abort = new AbortController();
    abort.abort();
    await assert.rejects(staffing(await load(), { signal: abort.signal }), { name: 'AbortError' });
  });

  it('finds about the agents that a simulated centre had at its phones', async () => {
    const { data, truth } = simulate({ contacts: 10_000, seed: 7 });
    const source = await loadData(data);
    let [found, real] = [0, 0];
    for (const day of ['2026-10-06', '2026-10-20', '2026-10-22']) {
      const result = await staffing(source, { day });
      found += result.intervals.reduce(
        (sum, { onShift, seconds }) => sum + (onShift! * seconds * (1 - result.settings!.shrinkage)) / 3600,
        0,
      );
      const { from, stepSeconds, values } = truth.online;
      const first = (Date.parse(`${day}T00:00:00+02:00`) - Date.parse(from)) / 1000 / stepSeconds;
      for (let slot = first; slot < first + 86_400 / stepSeconds; slot += 1)
        real += values.voice[slot]! * 0.5;
    }
    assert.ok(Math.abs(found / real - 1) < 0.15, `${found} hours instead of ${real}`);
  });

  it('refuses what cannot be meant', async () => {
    const source = await load();
    for (const [options, message] of [
      [{ day: '2026-02-30' }, 'invalid day: 2026-02-30'],
      [{ day: 'tomorrow' }, 'invalid day: tomorrow'],
      [{ grain: 'day' }, 'invalid grain: day'],
      [{ weeks: 0 }, 'invalid weeks: 0'],
      [{ weeks: 1.5 }, 'invalid weeks: 1.5'],
      [{ serviceLevel: 1 }, 'invalid serviceLevel: 1'],
      [{ maxOccupancy: 0 }, 'invalid maxOccupancy: 0'],
      [{ patienceSeconds: 0 }, 'invalid patienceSeconds: 0'],
      [{ calls: [{ from: '2026-12-01', calls: -1 }] }, 'invalid calls: -1'],
      [{ calls: [{ from: 'nine', calls: 1 }], day: '2026-12-01' }, 'calls that start at no time: nine'],
      [{ agents: 3 }, 'unknown option: agents'],
    ] as const) {
      await assert.rejects(staffing(source, options as object), new RangeError(message));
    }
  });
});
