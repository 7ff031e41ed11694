import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadData } from '../../../src/engine.js';
import type { MetricId } from '../../../src/metrics/catalog/ids.js';
import type { MetricQuery } from '../../../src/metrics/query.js';
import type { MetricRow, MetricTable, MetricValue } from '../../../src/metrics/table.js';
import { summary } from '../ask-data.js';

/** 1 October 2025 in UTC, unless members say otherwise. */
async function ask(members: object, query: MetricQuery): Promise<MetricTable> {
  const source = await loadData({
    timeZone: 'UTC',
    covers: { from: '2025-10-01', to: '2025-10-02' },
    contacts: [],
    ...members,
  });
  return source.query(query);
}

async function valueOf(
  metric: MetricId,
  members: object,
  query: Omit<MetricQuery, 'metrics'> = {},
): Promise<MetricValue> {
  const table = await ask(members, { ...query, metrics: [metric] });
  return table.rows[0]?.values[metric] as MetricValue;
}

/** Values by group, or why there are none. */
function by(table: MetricTable, key: string, metric: string): Record<string, unknown> {
  return Object.fromEntries(
    table.rows.map((row) => [String(row.key[key]), row.values[metric]?.value ?? row.values[metric]?.reason]),
  );
}

const hour = 3600;
/** Eight hours of Ada's, and four of Ben's. */
const ada = {
  agent: 'ada',
  from: '2025-10-01T08:00',
  to: '2025-10-01T16:00',
  paidSeconds: 8 * hour,
  workedSeconds: 7 * hour,
  handlingSeconds: 4 * hour,
  availableSeconds: 2 * hour,
  scheduledSeconds: 8 * hour,
  adherentSeconds: 6 * hour,
};
const ben = {
  agent: 'ben',
  from: '2025-10-01T12:00',
  to: '2025-10-01T16:00',
  paidSeconds: 4 * hour,
  handlingSeconds: 1 * hour,
  availableSeconds: 1 * hour,
  scheduledSeconds: 4 * hour,
  adherentSeconds: 4 * hour,
};
const shifts = [ada, ben];

describe('shares of the time of shifts', () => {
  test('are of the sums, never means of shares; worked time that is not told is the time paid', async () => {
    assert.deepEqual(summary(await valueOf('utilization', { shifts })), {
      value: 5 / 11,
      of: [5 * hour, 11 * hour, 2],
      used: 2,
    });
    assert.deepEqual(summary(await valueOf('occupancy', { shifts })), {
      value: 5 / 8,
      of: [5 * hour, 8 * hour, 2],
      used: 2,
    });
    assert.deepEqual(summary(await valueOf('schedule-adherence', { shifts })), {
      value: 10 / 12,
      of: [10 * hour, 12 * hour, 2],
      used: 2,
    });
    assert.deepEqual(summary(await valueOf('shrinkage', { shifts })), {
      value: 4 / 12,
      of: [4 * hour, 12 * hour, 2],
      used: 2,
    });
  });
});

describe('seconds of a shift are split over its time', () => {
  test('by cumulative rounding; it is counted where it starts', async () => {
    const shift = { agent: 'ada', from: '2025-10-01T08:30', to: '2025-10-01T11:30', workedSeconds: 3 * hour };
    const table = await ask(
      { shifts: [{ ...shift, handlingSeconds: 1 }] },
      { metrics: ['utilization'], by: [{ time: 'hour' }], total: true },
    );
    const worked = table.rows.slice(8, 12).map(({ values }) => values['utilization'] as MetricValue);
    // A sixth of the second has passed at nine o'clock, a half at ten, five sixths at eleven: 167, 500, 833 ms.
    assert.deepEqual(
      worked.map(({ numerator, denominator, n }) => [numerator, denominator, n]),
      [
        [0.167, 1800, 1],
        [0.333, 3600, 0],
        [0.333, 3600, 0],
        [0.167, 1800, 0],
      ],
    );
    assert.equal(table.rows[7]?.values['utilization']?.reason, 'no-shifts');
    assert.equal(table.rows[12]?.values['utilization']?.reason, 'no-shifts');
    assert.deepEqual(summary(table.total?.values['utilization'] as MetricValue), {
      value: 1 / (3 * hour),
      of: [1, 3 * hour, 1],
      used: 1,
    });
  });

  test('a period has of a shift what lies in it, and counts it only if it starts there', async () => {
    const period = { from: '2025-10-01T14:00', to: '2025-10-02' };
    const { numerator, denominator, n } = await valueOf('schedule-adherence', { shifts }, { period });
    // A quarter of Ada's eight hours, half of Ben's four.
    assert.deepEqual([numerator, denominator, n], [1.5 * hour + 2 * hour, 2 * hour + 2 * hour, 0]);
  });

  const nights: readonly [zone: string, from: string, to: string, real: number, ofFirst: number][] = [
    ['Europe/Berlin', '2025-10-25T22:00', '2025-10-26T06:00', 9, 2],
    ['Europe/Berlin', '2026-03-28T22:00', '2026-03-29T06:00', 7, 2],
    ['Australia/Lord_Howe', '2025-10-04T22:00', '2025-10-05T06:00', 7.5, 2],
    ['Australia/Lord_Howe', '2025-04-05T22:00', '2025-04-06T06:00', 8.5, 2],
    ['Asia/Shanghai', '2025-10-04T22:00', '2025-10-05T06:00', 8, 2],
  ];
  for (const [timeZone, from, to, real, ofFirst] of nights) {
    test(`over midnight and by real time where the clock changes: ${timeZone}, ${from}`, async () => {
      const table = await ask(
        {
          timeZone,
          covers: undefined,
          shifts: [
            { agent: 'ada', from, to, scheduledSeconds: real * hour, adherentSeconds: real * hour * 0.8 },
          ],
        },
        { metrics: ['schedule-adherence'], by: [{ time: 'day' }] },
      );
      const days = table.rows.map(({ key, values }) => [
        key['day'],
        values['schedule-adherence']?.denominator,
        values['schedule-adherence']?.n,
      ]);
      assert.deepEqual(days, [
        [from.slice(0, 10), ofFirst * hour, 1],
        [to.slice(0, 10), (real - ofFirst) * hour, 0],
      ]);
    });
  }
});

/** Taken at 9:52 and over at 10:08. */
const call = {
  id: 'c1',
  agent: 'ada',
  outcome: 'answered',
  startedAt: '2025-10-01T09:50',
  queueSeconds: 120,
  talkSeconds: 840,
  holdSeconds: 60,
  wrapSeconds: 60,
};
const bare = { agent: 'ada', from: '2025-10-01T08:00', to: '2025-10-01T12:00', workedSeconds: 4 * hour };

describe('handling that shifts do not tell', () => {
  test('is that of the contacts, over the real time from when they were taken', async () => {
    for (const attribution of ['arrival', 'end'] as const) {
      const table = await ask(
        { shifts: [bare], contacts: [call] },
        { metrics: ['utilization'], by: [{ time: 'hour' }], total: true, attribution },
      );
      const hours = table.rows.slice(8, 12).map(({ values }) => values['utilization'] as MetricValue);
      assert.deepEqual(
        hours.map(({ numerator, denominator, n }) => [numerator, denominator, n]),
        [
          [0, hour, 1],
          [480, hour, 0],
          [480, hour, 0],
          [0, hour, 0],
        ],
      );
      // One shift and one contact were used; one shift is the sample.
      assert.deepEqual(summary(table.total?.values['utilization'] as MetricValue), {
        value: 960 / (4 * hour),
        of: [960, 4 * hour, 1],
        used: 2,
      });
    }
  });

  test('whatever their outcome; what was not told of hold and wrap was not', async () => {
    const contacts = [
      { agent: 'ada', outcome: 'answered', startedAt: '2025-10-01T08:10', talkSeconds: 100 },
      { agent: 'ada', outcome: 'abandoned', startedAt: '2025-10-01T08:20', wrapSeconds: 10 },
      { agent: 'ada', outcome: 'abandoned', startedAt: '2025-10-01T08:30' },
      { agent: 'ada', direction: 'outbound', outcome: 'busy', startedAt: '2025-10-01T08:40', wrapSeconds: 5 },
      { agent: 'ada', startedAt: '2025-10-01T08:50', talkSeconds: 7 },
      // After work: all of an agent's contacts count, on a shift or not.
      { agent: 'ada', outcome: 'answered', startedAt: '2025-10-01T20:00', talkSeconds: 1000 },
    ];
    assert.deepEqual(summary(await valueOf('utilization', { shifts: [bare], contacts })), {
      value: 1122 / (4 * hour),
      of: [1122, 4 * hour, 1],
      used: 6,
    });
  });

  test('a contact without a talk time, or of somebody without a shift, is left out and told', async () => {
    const contacts = [
      { ...call, agent: 'eve', team: 'b' },
      { ...call, id: 'c2', agent: undefined },
      { ...call, id: 'c3', talkSeconds: undefined },
      // Nobody has handled these.
      {
        ...call,
        id: 'c4',
        agent: 'eve',
        outcome: 'abandoned',
        talkSeconds: 0,
        holdSeconds: 0,
        wrapSeconds: 0,
      },
      { ...call, id: 'c5', agent: undefined, outcome: 'self-service' },
    ];
    const members = { shifts: [bare], contacts };
    assert.deepEqual(summary(await valueOf('utilization', members)), {
      value: 0,
      of: [0, 4 * hour, 1],
      used: 1,
      left: { 'no-talk-time': 1, 'no-shift': 2 },
    });
    const table = await ask(members, { metrics: ['utilization'], by: ['agent'] });
    assert.deepEqual(by(table, 'agent', 'utilization'), { ada: 0, eve: 'no-shift', null: 'no-shift' });
  });

  test('an agent’s shifts that tell it are believed: the contacts are not read, and one without it is left out', async () => {
    const told = { ...bare, from: '2025-10-01T13:00', to: '2025-10-01T14:00', handlingSeconds: 900 };
    assert.deepEqual(summary(await valueOf('utilization', { shifts: [bare, told], contacts: [call] })), {
      value: 900 / (4 * hour),
      of: [900, 4 * hour, 1],
      used: 1,
      left: { 'no-handling-time': 1 },
    });
    // Each agent by his own: Ada's contacts count beside what Ben's shift says.
    const both = [bare, { ...told, agent: 'ben' }];
    assert.deepEqual(summary(await valueOf('utilization', { shifts: both, contacts: [call] })), {
      value: 1860 / (8 * hour),
      of: [1860, 8 * hour, 2],
      used: 3,
    });
  });

  test('a shift that is left out takes the handling in it with it', async () => {
    const later = { agent: 'ada', from: '2025-10-01T13:00', to: '2025-10-01T14:00' };
    const contacts = [call, { ...call, id: 'c2', startedAt: '2025-10-01T13:58' }];
    assert.deepEqual(summary(await valueOf('utilization', { shifts: [bare, later], contacts: [call] })), {
      value: 960 / (4 * hour),
      of: [960, 4 * hour, 1],
      used: 2,
      left: { 'no-worked-time': 1 },
    });
    // Taken at two o'clock, when the later shift was over; a minute before, it would have been in it.
    assert.equal((await valueOf('utilization', { shifts: [bare, later], contacts })).numerator, 1920);
    const within = [call, { ...call, id: 'c2', startedAt: '2025-10-01T13:57' }];
    assert.deepEqual(summary(await valueOf('utilization', { shifts: [bare, later], contacts: within })), {
      value: 960 / (4 * hour),
      of: [960, 4 * hour, 1],
      used: 2,
      left: { 'no-worked-time': 2 },
    });
  });

  test('parallel chats are added, so that utilization passes 100 %', async () => {
    const contacts = [1, 2, 3].map((n) => ({
      id: `c${n}`,
      agent: 'ada',
      channel: 'chat',
      outcome: 'answered',
      startedAt: '2025-10-01T09:00',
      talkSeconds: 3 * hour,
    }));
    const members = { shifts: [{ ...bare, availableSeconds: 0 }], contacts };
    assert.equal((await valueOf('utilization', members)).value, 9 / 4);
    assert.deepEqual(summary(await valueOf('occupancy', members)), {
      value: 1,
      of: [9 * hour, 9 * hour, 1],
      used: 4,
    });
  });

  test('is not in the data without contacts, nor without talk times', async () => {
    for (const contacts of [[], [{ ...call, talkSeconds: undefined }], [{ ...call, agent: undefined }]]) {
      const { reason, lacks } = await valueOf('utilization', { shifts: [bare], contacts });
      assert.deepEqual([reason, lacks], ['not-supplied', { part: 'shifts', field: 'handlingSeconds' }]);
    }
  });
});

describe('what shifts do not say', () => {
  test('leaves them out, for the first time that is not known', async () => {
    const without = (field: string): object => ({ ...ben, agent: field, [field]: null });
    const rows = [
      ada,
      without('paidSeconds'),
      without('handlingSeconds'),
      without('availableSeconds'),
      without('scheduledSeconds'),
      { ...without('adherentSeconds'), scheduledSeconds: null },
    ];
    const [worked, occupied, adherent, shrunk] = await Promise.all(
      (['utilization', 'occupancy', 'schedule-adherence', 'shrinkage'] as const).map((metric) =>
        valueOf(metric, { shifts: rows }),
      ),
    );
    assert.deepEqual(summary(worked as MetricValue), {
      value: 7 / 19,
      of: [7 * hour, 19 * hour, 4],
      used: 4,
      left: { 'no-worked-time': 1, 'no-handling-time': 1 },
    });
    assert.deepEqual(summary(occupied as MetricValue), {
      value: 7 / 12,
      of: [7 * hour, 12 * hour, 4],
      used: 4,
      left: { 'no-handling-time': 1, 'no-available-time': 1 },
    });
    assert.deepEqual(summary(adherent as MetricValue), {
      value: 18 / 20,
      of: [18 * hour, 20 * hour, 4],
      used: 4,
      left: { 'no-scheduled-time': 2 },
    });
    assert.deepEqual(summary(shrunk as MetricValue), {
      value: 6 / 16,
      of: [6 * hour, 16 * hour, 3],
      used: 3,
      left: { 'no-paid-time': 1, 'no-handling-time': 1, 'no-available-time': 1 },
    });
  });

  test('a time of 0 is known; nothing over it is no number', async () => {
    const idle = { ...ben, handlingSeconds: 0, availableSeconds: 0, scheduledSeconds: 0, paidSeconds: 0 };
    for (const metric of ['utilization', 'occupancy', 'schedule-adherence', 'shrinkage'] as const) {
      assert.deepEqual(summary(await valueOf(metric, { shifts: [idle] })), {
        reason: 'no-shifts',
        used: 1,
      });
    }
    const ready = { ...ben, handlingSeconds: 0 };
    assert.equal((await valueOf('utilization', { shifts: [ready] })).value, 0);
  });

  test('their team is their agent’s, unless they say', async () => {
    const members = {
      agents: [
        { id: 'ada', team: 'north' },
        { id: 'ben', team: 'south' },
      ],
      shifts: [
        bare,
        { ...bare, from: '2025-10-01T13:00', to: '2025-10-01T15:00', workedSeconds: hour, team: 'guests' },
      ],
      contacts: [
        call,
        { ...call, id: 'c2', team: 'guests', startedAt: '2025-10-01T13:00', talkSeconds: 600 },
      ],
    };
    const table = await ask(members, { metrics: ['utilization'], by: ['team'] });
    assert.deepEqual(by(table, 'team', 'utilization'), { guests: 720 / hour, north: 960 / (4 * hour) });
  });

  test('a queue, say, makes no groups of them', async () => {
    const table = await ask(
      { shifts: [bare], contacts: [{ ...call, queue: 'care' }] },
      { metrics: ['utilization', 'contacts-per-hour', 'handled'], by: ['queue'] },
    );
    for (const metric of ['utilization', 'contacts-per-hour']) {
      const { reason, lacks } = (table.rows[0] as MetricRow).values[metric] as MetricValue;
      assert.deepEqual([reason, lacks], ['no-dimension', { part: 'shifts', field: 'queue' }]);
    }
    assert.equal(table.rows[0]?.values['handled']?.value, 1);
  });

  test('one that does not last is rejected; of one told twice the newer counts', async () => {
    const source = await loadData({
      timeZone: 'UTC',
      covers: { from: '2025-10-01', to: '2025-10-02' },
      contacts: [],
      shifts: [
        { ...ben, to: ben.from },
        { ...ada, updatedAt: '2025-10-03', adherentSeconds: 1 * hour },
        { ...ada, updatedAt: '2025-10-02' },
        { ...ada, agent: 'eve', to: undefined },
      ],
    });
    const { problems, kept, rejected, deduplicated } = await source.quality();
    assert.deepEqual([kept, rejected, deduplicated], [1, 2, 1]);
    assert.deepEqual(problems.map(({ code, first }) => [code, first.map(({ row }) => row)]).toSorted(), [
      ['duplicate', [2]],
      ['end-not-after-start', [0]],
      ['missing-time', [3]],
    ]);
    const { rows } = await source.query({ metrics: ['schedule-adherence'] });
    assert.equal(rows[0]?.values['schedule-adherence']?.value, 1 / 8);
  });
});

describe('shrinkage', () => {
  test('tells what of it is training', async () => {
    const trained = { ...ada, trainingSeconds: 1 * hour };
    const { value, components } = await valueOf('shrinkage', { shifts: [trained, ben] });
    assert.equal(value, 4 / 12);
    assert.deepEqual(components, [
      { name: 'training', value: 1 / 12, weight: 1 / 4 },
      { name: 'other', value: 3 / 12, weight: 3 / 4 },
    ]);
  });

  test('training that nobody tells is not known', async () => {
    const { components } = await valueOf('shrinkage', { shifts });
    assert.deepEqual(components, [
      { name: 'training', value: null, weight: 0 },
      { name: 'other', value: 4 / 12, weight: 1 },
    ]);
  });

  test('more handled than paid is less than nothing lost', async () => {
    assert.equal(
      (await valueOf('shrinkage', { shifts: [{ ...ben, handlingSeconds: 4 * hour }] })).value,
      -1 / 4,
    );
  });
});

describe('contacts per hour', () => {
  const contacts = [
    { ...call, endedAt: '2025-10-01T10:08' },
    { ...call, id: 'c2', startedAt: '2025-10-01T10:30', direction: 'outbound' },
    { ...call, id: 'c3', startedAt: '2025-10-01T10:40', outcome: 'abandoned' },
  ];

  test('are handled legs over hours worked, where both are', async () => {
    assert.deepEqual(summary(await valueOf('contacts-per-hour', { shifts: [bare], contacts })), {
      value: 0.5,
      of: [2, 4, 1],
      used: 3,
    });
  });

  test('a contact belongs to where it arrived or, if asked, ended', async () => {
    const perHour = async (attribution: 'arrival' | 'end'): Promise<unknown[]> => {
      const table = await ask(
        { shifts: [bare], contacts },
        { metrics: ['contacts-per-hour'], by: [{ time: 'hour' }], attribution },
      );
      return table.rows
        .slice(7, 12)
        .map(({ values }) => values['contacts-per-hour']?.value ?? values['contacts-per-hour']?.reason);
    };
    assert.deepEqual(await perHour('arrival'), ['no-shifts', 0, 1, 1, 0]);
    assert.deepEqual(await perHour('end'), ['no-shifts', 0, 0, 2, 0]);
  });

  test('contacts of others than those with shifts are left out', async () => {
    const members = {
      shifts: [bare],
      contacts: [...contacts, { ...call, id: 'c4', agent: 'eve' }, { ...call, id: 'c5', outcome: undefined }],
    };
    assert.deepEqual(summary(await valueOf('contacts-per-hour', members)), {
      value: 0.5,
      of: [2, 4, 1],
      used: 3,
      left: { 'no-shift': 1, 'no-outcome': 1 },
    });
  });

  test('and so are those of a shift of which nobody knows how long it was worked', async () => {
    const unknown = { agent: 'ada', from: '2025-10-01T13:00', to: '2025-10-01T15:00' };
    const late = { ...call, id: 'c4', startedAt: '2025-10-01T14:00' };
    const members = { shifts: [bare, unknown], contacts: [...contacts, late] };
    assert.deepEqual(summary(await valueOf('contacts-per-hour', members)), {
      value: 0.5,
      of: [2, 4, 1],
      used: 3,
      left: { 'no-worked-time': 2 },
    });
  });

  test('are not in data without contacts', async () => {
    const { reason, lacks } = await valueOf('contacts-per-hour', { shifts: [bare], contacts: [] });
    assert.deepEqual([reason, lacks], ['not-supplied', { part: 'contacts', field: 'agent' }]);
  });
});

describe('training results', () => {
  const first = { ...bare, trainingScore: 80 };
  const second = { ...bare, agent: 'ben', trainingScore: 45, trainingPossible: 50 };

  test('are scores over what was possible, 100 unless told, with the interval of a ratio', async () => {
    const value = await valueOf('training-score', { shifts: [first, second, { ...bare, agent: 'eve' }] });
    assert.deepEqual(summary(value), { value: 125 / 150, of: [125, 150, 2], used: 2 });
    // Residuals ∓10/3; √(2 · 200/9)/150 = 2/45; t of one degree of freedom 12.7062.
    const half = (12.706204736 * 2) / 45;
    assert.ok(Math.abs((value.low as number) - (125 / 150 - half)) < 1e-9);
    assert.ok(Math.abs((value.high as number) - (125 / 150 + half)) < 1e-9);
  });

  test('a shift that says only what was possible is left out; one without training is none', async () => {
    const missed = { ...bare, agent: 'eve', trainingPossible: 100 };
    assert.deepEqual(summary(await valueOf('training-score', { shifts: [first, missed] })), {
      value: 0.8,
      of: [80, 100, 1],
      used: 1,
      left: { 'no-training-score': 1 },
    });
    const table = await ask(
      { shifts: [first, { ...bare, agent: 'ben' }] },
      { metrics: ['training-score'], by: ['agent'] },
    );
    assert.deepEqual(by(table, 'agent', 'training-score'), { ada: 0.8, ben: 'no-training' });
  });

  test('belong to the start of the shift', async () => {
    const night = { ...first, from: '2025-10-01T22:00', to: '2025-10-02T06:00' };
    const table = await ask(
      { covers: { from: '2025-10-01', to: '2025-10-03' }, shifts: [night] },
      { metrics: ['training-score'], by: [{ time: 'day' }] },
    );
    assert.deepEqual(by(table, 'day', 'training-score'), { '2025-10-01': 0.8, '2025-10-02': 'no-training' });
  });
});
