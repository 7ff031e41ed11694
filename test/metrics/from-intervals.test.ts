import assert from 'node:assert/strict';
import test from 'node:test';
import { loadData } from '../../src/engine.js';
import type { MetricId } from '../../src/metrics/catalog/ids.js';
import type { MetricQuery, MetricRequest } from '../../src/metrics/query.js';
import type { MetricTable, MetricValue } from '../../src/metrics/table.js';
import { summary } from './ask-data.js';

const october = { timeZone: 'Europe/Berlin', covers: { from: '2025-10-01', to: '2025-11-01' } };

async function ask(members: object, query: MetricQuery): Promise<MetricTable> {
  return (await loadData({ ...october, ...members })).query(query);
}

async function valueOf(
  metric: MetricId | MetricRequest,
  members: object,
  query: Omit<MetricQuery, 'metrics'> = {},
): Promise<MetricValue> {
  const request = typeof metric === 'string' ? { metric } : metric;
  const table = await ask(members, { ...query, metrics: [{ ...request, as: 'it' }] });
  return table.rows[0]?.values['it'] as MetricValue;
}

/** A half hour: ten offered, eight answered (six within 20 s), two abandoned (one within 20 s, none within 5 s). */
const half = (from: string, more: object = {}) => ({
  from: `2025-10-${from}`,
  minutes: 30,
  contacts: 12,
  offered: 10,
  answered: 8,
  abandoned: 2,
  handled: 9,
  transferred: 3,
  queueSeconds: 120,
  abandonedQueueSeconds: 50,
  talkSeconds: 1800,
  holdSeconds: 90,
  wrapSeconds: 270,
  thresholdSeconds: 20,
  answeredWithin: 6,
  abandonedWithin: 1,
  callbackWithin: 0,
  shortAbandonSeconds: 5,
  shortAbandoned: 0,
  ...more,
});
const day = [half('06T09:00'), half('06T09:30', { offered: 20, answered: 11, abandoned: 9 })];
const intervals = { intervals: day };

test('counts, shares and means are made of totals alone', async () => {
  const table = await ask(intervals, {
    metrics: [
      'contact-volume',
      'offered',
      'answered',
      'abandoned',
      'handled',
      'answer-rate',
      'abandon-rate',
      'average-speed-of-answer',
      'average-time-to-abandon',
      'average-handle-time',
      'average-talk-time',
      'average-hold-time',
      'average-wrap-time',
      'transfer-rate',
      'service-level',
    ],
  });
  const values = table.rows[0]?.values ?? {};
  assert.deepEqual(
    Object.entries(values).map(([metric, { value, numerator, denominator }]) => [
      metric,
      value,
      numerator,
      denominator,
    ]),
    [
      ['contact-volume', 24, 24, null],
      ['offered', 30, 30, null],
      ['answered', 19, 19, null],
      ['abandoned', 11, 11, null],
      ['handled', 18, 18, null],
      ['answer-rate', 19 / 30, 19, 30],
      ['abandon-rate', 11 / 30, 11, 30],
      ['average-speed-of-answer', 240 / 19, 240, 19],
      ['average-time-to-abandon', 100 / 11, 100, 11],
      ['average-handle-time', 240, 4320, 18],
      ['average-talk-time', 200, 3600, 18],
      ['average-hold-time', 10, 180, 18],
      ['average-wrap-time', 30, 540, 18],
      ['transfer-rate', 6 / 18, 6, 18],
      ['service-level', 12 / 30, 12, 30],
    ],
  );
  // A share is of counts; how single waits and talks scatter, totals do not say.
  assert.ok((values['service-level']?.low ?? 1) < 0.4 && (values['service-level']?.high ?? 0) > 0.4);
  for (const metric of ['average-speed-of-answer', 'average-handle-time', 'average-wrap-time'])
    assert.deepEqual([values[metric]?.low, values[metric]?.high], [null, null]);
  assert.deepEqual(values['average-handle-time']?.present, { holdSeconds: 18, wrapSeconds: 18 });
});

test('every variant of the service level whose counts are there is their quotient', async () => {
  const row = half('06T09:00', {
    offered: 100,
    answered: 70,
    abandoned: 20,
    answeredWithin: 50,
    abandonedWithin: 9,
    callbackWithin: 3,
    shortAbandoned: 4,
  });
  const of = async (parameters: object): Promise<unknown> => {
    const { value, numerator, denominator, reason } = await valueOf(
      { metric: 'service-level', parameters: parameters as Record<string, unknown> },
      { intervals: [row] },
    );
    return value === null ? reason : [numerator, denominator];
  };
  assert.deepEqual(await of({ success: 'answered' }), [50, 100]);
  assert.deepEqual(await of({ success: 'answered-or-early-abandoned' }), [59, 100]);
  assert.deepEqual(await of({ success: 'answered-or-short-abandoned' }), [54, 100]);
  assert.deepEqual(await of({ success: 'answered-or-abandoned' }), [70, 100]);
  assert.deepEqual(await of({ success: 'removed' }), [62, 100]);
  assert.deepEqual(await of({ of: 'offered-less-short' }), [50, 96]);
  assert.deepEqual(await of({ of: 'offered-less-early' }), [50, 91]);
  assert.deepEqual(await of({ of: 'answered' }), [50, 70]);
  assert.deepEqual(await of({ of: 'answered-and-abandoned' }), [50, 90]);
  assert.deepEqual(await of({ of: 'answered-and-long-abandoned' }), [50, 86]);
  assert.deepEqual(await of({ of: 'answered-and-late-abandoned' }), [50, 81]);
  assert.deepEqual(await of({ of: 'offered-less-short', shortAbandonSeconds: 0 }), [50, 100]);
  assert.deepEqual(await of({ preset: 'amazon-connect' }), [62, 100]);
  // How many flowed out of the queue no row says; of conversations rows do not tell.
  assert.equal(await of({ of: 'answered', flowOuts: true }), 'threshold-not-supplied');
  assert.equal(await of({ unit: 'conversation' }), 'not-supplied');
});

test('another threshold is never guessed: null, with those there are', async () => {
  const at = (thresholdSeconds: number, more: object = {}) =>
    valueOf({ metric: 'service-level', parameters: { thresholdSeconds, ...more } }, intervals);
  const other = await at(30);
  assert.equal(other.value, null);
  assert.equal(other.reason, 'threshold-not-supplied');
  assert.deepEqual(other.thresholds, { thresholdSeconds: [20] });
  assert.equal((await at(20)).value, 12 / 30);
  const short = await at(20, { of: 'offered-less-short', shortAbandonSeconds: 3 });
  assert.equal(short.reason, 'threshold-not-supplied');
  assert.deepEqual(short.thresholds, { thresholdSeconds: [20], shortAbandonSeconds: [5] });
  const rate = (shortAbandonSeconds: number) =>
    valueOf(
      { metric: 'abandon-rate', parameters: { excludeShort: true, shortAbandonSeconds } },
      { intervals: [half('06T09:00', { shortAbandoned: 1 })] },
    );
  assert.deepEqual(summary(await rate(5)), { value: 1 / 9, of: [1, 9, 9], used: 10 });
  assert.deepEqual((await rate(10)).thresholds, { shortAbandonSeconds: [5] });
  const answers = await valueOf(
    { metric: 'answer-rate', parameters: { of: 'offered-less-short' } },
    { intervals: [half('06T09:00', { shortAbandoned: 1 })] },
  );
  assert.deepEqual(summary(answers), { value: 8 / 9, of: [8, 9, 9], used: 10 });
});

test('different thresholds do not add up; a row of nobody has none to say', async () => {
  const queues = [
    half('06T09:00', { queue: 'a' }),
    half('06T09:00', { queue: 'b', thresholdSeconds: 30 }),
    half('06T09:00', { queue: 'c', answeredWithin: undefined }),
    half('06T09:30', {
      queue: 'a',
      offered: 0,
      answered: 0,
      abandoned: 0,
      thresholdSeconds: undefined,
      answeredWithin: undefined,
    }),
  ];
  const table = await ask({ intervals: queues }, { metrics: ['service-level'], by: ['queue'], total: true });
  assert.deepEqual(
    [...table.rows, table.total].map((row) => {
      const { value, reason, thresholds } = row?.values['service-level'] ?? {};
      return [row?.key['queue'], value ?? reason, thresholds?.thresholdSeconds];
    }),
    [
      ['a', 0.6, undefined],
      ['b', 'threshold-not-supplied', [20, 30]],
      ['c', 'threshold-not-supplied', [20, 30]],
      [undefined, 'threshold-not-supplied', [20, 30]],
    ],
  );
  const column = table.column('service-level');
  assert.deepEqual([...column.value].map(Number.isNaN), [false, true, true]);
});

test('each channel has its own threshold', async () => {
  const chat = half('06T09:00', { channel: 'chat', thresholdSeconds: 60 });
  const of = (thresholdSeconds: object | number) =>
    valueOf({ metric: 'service-level', parameters: { thresholdSeconds } }, { intervals: [...day, chat] });
  assert.deepEqual(summary(await of({ voice: 20, chat: 60 })), {
    value: 18 / 40,
    of: [18, 40, 40],
    used: 40,
  });
  assert.equal((await of(20)).reason, 'threshold-not-supplied');
});

test('rows that lack a field are left out, and lower the coverage', async () => {
  const some = [
    half('06T09:00'),
    half('06T09:30', { queueSeconds: undefined }),
    half('06T10:00', { answered: undefined }),
    half('06T10:30', { offered: undefined, holdSeconds: undefined }),
  ];
  const of = async (metric: MetricId) => summary(await valueOf(metric, { intervals: some }));
  assert.deepEqual(await of('average-speed-of-answer'), {
    value: 15,
    of: [240, 16, 16],
    used: 16,
    left: { 'no-wait': 8, 'no-count': 1 },
  });
  assert.deepEqual(await of('answer-rate'), {
    value: 0.8,
    of: [16, 20, 20],
    used: 20,
    left: { 'no-count': 2 },
  });
  assert.deepEqual(await of('service-level'), {
    value: 0.6,
    of: [18, 30, 30],
    used: 30,
    left: { 'no-count': 1 },
  });
  const handle = await valueOf('average-handle-time', { intervals: some });
  assert.equal(handle.value, (4 * 1800 + 3 * 90 + 4 * 270) / 36);
  assert.deepEqual(handle.present, { holdSeconds: 27, wrapSeconds: 36 });
});

test('what totals cannot say is null where they are, naming them', async () => {
  const cannot: readonly (MetricId | MetricRequest)[] = [
    'wait-p50',
    'wait-max',
    'call-volume',
    'fcr',
    'resolution-rate',
    'complaint-rate',
    { metric: 'average-hold-time', parameters: { over: 'held' } },
    { metric: 'answer-rate', parameters: { unit: 'conversation' } },
  ];
  for (const metric of cannot) {
    const { value, reason, lacks } = await valueOf(metric, intervals);
    assert.deepEqual([value, reason, lacks], [null, 'not-supplied', { part: 'intervals' }], String(metric));
  }
  const ended = await valueOf('offered', intervals, { attribution: 'end' });
  assert.deepEqual([ended.value, ended.lacks], [null, { part: 'intervals' }]);
  const without = await valueOf('transfer-rate', {
    intervals: [half('06T09:00', { transferred: undefined })],
  });
  assert.deepEqual(
    [without.value, without.reason, without.lacks],
    [null, 'not-supplied', { part: 'intervals', field: 'transferred' }],
  );
});

const contact = (at: string, more: object = {}) => ({
  id: at,
  startedAt: `2025-10-${at}`,
  outcome: 'answered',
  queueSeconds: 10,
  talkSeconds: 100,
  ...more,
});
/** Contacts of the 10th and 11th, and half hours of every day from the 9th to the 12th at nine. */
const both = {
  contacts: [
    contact('10T09:10'),
    contact('10T09:20', { outcome: 'abandoned', talkSeconds: undefined }),
    contact('11T09:40'),
  ],
  intervals: ['09', '10', '11', '12'].map((at) => half(`${at}T09:00`)),
};

test('contacts count in their time, totals before and after it, and neither twice', async () => {
  const table = await ask(both, {
    metrics: ['offered', 'answer-rate', 'average-speed-of-answer', 'wait-max', 'contact-volume'],
    by: [{ time: 'day' }],
    period: { from: '2025-10-08', to: '2025-10-14' },
    total: true,
  });
  const column = (metric: string): unknown[] =>
    table.rows.map(({ values }) => values[metric]?.value ?? values[metric]?.reason);
  assert.deepEqual(column('offered'), [0, 10, 2, 1, 10, 0]);
  assert.deepEqual(column('contact-volume'), [0, 12, 2, 1, 12, 0]);
  assert.deepEqual(column('answer-rate'), ['no-offered', 0.8, 0.5, 1, 0.8, 'no-offered']);
  assert.deepEqual(column('wait-max').slice(1, 5), ['not-supplied', 10, 10, 'not-supplied']);
  const total = table.total?.values ?? {};
  assert.equal(total['offered']?.value, 23);
  assert.equal(total['wait-max']?.value, null);
  // 8 + 8 of the totals, 2 contacts: 120 + 120 + 10 + 10 seconds.
  assert.equal(total['average-speed-of-answer']?.value, 260 / 18);
  assert.deepEqual(
    [total['average-speed-of-answer']?.low, total['average-speed-of-answer']?.high],
    [null, null],
  );
  assert.notEqual(total['answer-rate']?.low, null);
  const of = await ask(both, {
    metrics: ['average-talk-time'],
    period: { from: '2025-10-10', to: '2025-10-12' },
  });
  assert.notEqual(of.rows[0]?.values['average-talk-time']?.low, null);
});

test('without covers, time of neither contacts nor rows is not covered', async () => {
  const table = await ask(
    { ...both, covers: undefined },
    { metrics: ['offered', 'wait-p50'], by: [{ time: 'hour' }], total: true },
  );
  assert.deepEqual(
    [table.query.period?.from, table.query.period?.to],
    ['2025-10-09T09:00', '2025-10-12T09:30'],
  );
  const told = Object.fromEntries(
    table.rows.map(({ key, values }) => [
      String(key['hour']).slice(8, 13),
      values['offered']?.value ?? values['offered']?.reason,
    ]),
  );
  assert.equal(told['09T09'], 10);
  assert.equal(told['09T10'], 'not-covered');
  assert.equal(told['10T09'], 2);
  assert.equal(told['10T10'], 0);
  assert.equal(told['11T10'], 'not-covered');
  assert.equal(told['12T09'], 10);
  assert.equal(table.total?.values['offered']?.value, 23);
});

test('a row longer than the bucket is not split, but counts in the total', async () => {
  const table = await ask(intervals, {
    metrics: ['offered', 'service-level'],
    by: [{ time: '15-minutes' }],
    period: { from: '2025-10-06T08:30', to: '2025-10-06T10:00' },
    total: true,
  });
  assert.deepEqual(
    table.rows.map(({ values }) => values['offered']?.value ?? values['offered']?.reason),
    [0, 0, ...Array<string>(4).fill('coarser-than-bucket')],
  );
  assert.equal(table.total?.values['offered']?.value, 30);
  assert.equal(table.total?.values['service-level']?.value, 12 / 30);
  const cut = await valueOf('offered', intervals, {
    period: { from: '2025-10-06T09:15', to: '2025-10-06T10:00' },
  });
  assert.equal(cut.reason, 'coarser-than-bucket');
});

test('half hours of the night when the clocks change add up to hours, and to the day', async () => {
  // 00:00Z to 02:00Z of 26 October: 02:00 twice. Four half hours of real time.
  const north = ['00:00', '00:30', '01:00', '01:30', '02:00'].map((time, at) => ({
    from: `2025-10-26T${time}Z`,
    minutes: 30,
    offered: at + 1,
  }));
  const hours = await ask(
    { intervals: north },
    {
      metrics: ['offered'],
      by: [{ time: 'hour' }],
      period: { from: '2025-10-26T01:00', to: '2025-10-26T04:00' },
      total: true,
    },
  );
  assert.deepEqual(
    hours.rows.map(({ key, values }) => [key['hour'], values['offered']?.value]),
    [
      ['2025-10-26T01:00+02:00', 0],
      ['2025-10-26T02:00+02:00', 3],
      ['2025-10-26T02:00+01:00', 7],
      ['2025-10-26T03:00+01:00', 5],
    ],
  );
  assert.equal(hours.total?.values['offered']?.value, 15);
  const cells = await ask(
    { intervals: north },
    {
      metrics: ['offered'],
      by: [{ cycle: 'hour-of-day' }],
      period: { from: '2025-10-26', to: '2025-10-27' },
    },
  );
  const cell = cells.rows.filter(({ values }) => (values['offered']?.value ?? 0) > 0);
  assert.deepEqual(
    cell.map(({ values }) => values['offered']?.value),
    [10, 5],
  );
  // The clocks of Sydney skip from 02:00 to 03:00: half an hour before it and half an hour after it.
  const south = await ask(
    {
      timeZone: 'Australia/Sydney',
      intervals: [
        { from: '2025-10-05T01:30', minutes: 30, offered: 1 },
        { from: '2025-10-05T03:00', minutes: 30, offered: 2 },
        { from: '2025-10-05T03:30', minutes: 60, offered: 4 },
      ],
    },
    {
      metrics: ['offered'],
      by: [{ time: 'hour' }],
      period: { from: '2025-10-05T01:00', to: '2025-10-05T05:00' },
      total: true,
    },
  );
  assert.deepEqual(
    south.rows.map(({ key, values }) => [key['hour'], values['offered']?.value ?? values['offered']?.reason]),
    [
      ['2025-10-05T01:00+10:00', 1],
      ['2025-10-05T03:00+11:00', 'coarser-than-bucket'],
      ['2025-10-05T04:00+11:00', 'coarser-than-bucket'],
    ],
  );
  assert.equal(south.total?.values['offered']?.value, 7);
});

test('a dimension of the host’s own groups totals; where one of the two lacks it, its time has no value', async () => {
  const members = {
    contacts: [contact('10T09:10', { queue: 'a' }), contact('11T09:40', { queue: 'b' })],
    intervals: [
      half('09T09:00', { queue: 'a', vendor: 'north' }),
      half('09T09:00', { queue: 'b', vendor: 'south' }),
    ],
  };
  const vendors = await ask(members, {
    metrics: ['offered'],
    by: ['vendor'],
    period: { from: '2025-10-09', to: '2025-10-10' },
  });
  assert.deepEqual(
    vendors.rows.map(({ key, values }) => [key['vendor'], values['offered']?.value]),
    [
      ['north', 10],
      ['south', 10],
    ],
  );
  const days = await ask(members, {
    metrics: ['offered'],
    by: [{ time: 'day' }],
    where: { vendor: 'north' },
    period: { from: '2025-10-09', to: '2025-10-11' },
  });
  assert.deepEqual(
    days.rows.map(({ values }) => [
      values['offered']?.value ?? values['offered']?.reason,
      values['offered']?.lacks,
    ]),
    [
      [10, undefined],
      ['no-dimension', { part: 'contacts', field: 'vendor' }],
    ],
  );
  const queues = await ask(members, { metrics: ['offered', 'service-level'], by: ['queue'], total: true });
  assert.deepEqual(
    queues.rows.map(({ values }) => [values['offered']?.value, values['service-level']?.value]),
    [
      [11, 7 / 11],
      [11, 7 / 11],
    ],
  );
  const directions = await ask(members, { metrics: ['offered'], where: { direction: 'inbound' } });
  assert.deepEqual(directions.rows[0]?.values['offered']?.lacks, { part: 'intervals', field: 'direction' });
  // A count of totals is no dimension.
  const waits = await ask(members, { metrics: ['offered'], where: { queueSeconds: { min: 5 } } });
  assert.deepEqual(waits.rows[0]?.values['offered']?.lacks, { part: 'intervals', field: 'queueSeconds' });
});

test('what contacts lack is told in their time alone', async () => {
  const members = {
    contacts: [contact('10T09:10', { outcome: undefined }), contact('11T09:40', { outcome: undefined })],
    intervals: [half('09T09:00')],
  };
  const table = await ask(members, {
    metrics: ['offered'],
    by: [{ time: 'day' }],
    period: { from: '2025-10-09', to: '2025-10-11' },
  });
  assert.deepEqual(
    table.rows.map(({ values }) => [values['offered']?.value, values['offered']?.lacks]),
    [
      [10, undefined],
      [null, { part: 'contacts', field: 'outcome' }],
    ],
  );
});

test('a comparison of contacts with totals compares what both have', async () => {
  const { rows } = await ask(both, {
    metrics: ['offered', 'wait-p50'],
    period: { from: '2025-10-10', to: '2025-10-11' },
    compare: { from: '2025-10-09', to: '2025-10-10' },
  });
  assert.equal(rows[0]?.values['offered']?.change, 2 - 10);
  assert.equal(rows[0]?.values['wait-p50']?.previous?.reason, 'not-supplied');
  assert.equal(rows[0]?.values['wait-p50']?.change, null);
});

test('more answered than offered in a half hour is shown as it is, without an interval', async () => {
  const rate = await valueOf('answer-rate', {
    intervals: [half('06T09:00', { offered: 7, answered: 8, abandoned: 0 })],
  });
  assert.deepEqual([rate.value, rate.low, rate.high], [8 / 7, null, null]);
});

test('channels of totals are channels of the data', async () => {
  const { value } = await valueOf('answer-rate', { intervals: [half('06T09:00', { channel: 'email' })] });
  assert.equal(value, 0.8);
});

test('a change of a mean of totals is not judged, one of a share is', async () => {
  const many = (day: string, answered: number) =>
    half(`${day}T09:00`, { offered: 1000, answered, abandoned: 1000 - answered });
  const { rows } = await ask(
    { intervals: [many('06', 700), many('07', 900)] },
    {
      metrics: ['answer-rate', 'average-speed-of-answer'],
      period: { from: '2025-10-07', to: '2025-10-08' },
      compare: { from: '2025-10-06', to: '2025-10-07' },
    },
  );
  const { 'answer-rate': share, 'average-speed-of-answer': mean } = rows[0]?.values ?? {};
  assert.equal(share?.significant, true);
  assert.notEqual(mean?.change, null);
  assert.deepEqual([mean?.significant, mean?.changeLow, mean?.changeHigh], [null, null, null]);
});

test('what is shared out to conversations has no value where there are totals alone', async () => {
  const members = {
    ...both,
    covers: { from: '2025-10-09', to: '2025-10-12' },
    ledger: ['09', '10', '11'].map((at) => ({
      from: `2025-10-${at}`,
      to: `2025-10-${Number(at) + 1}`,
      directCost: 6,
      indirectCost: 0,
    })),
  };
  const table = await ask(members, {
    metrics: ['cost-per-contact', 'roi'],
    by: [{ time: 'day' }],
    total: true,
  });
  assert.deepEqual(
    [...table.rows, table.total].map((row) => {
      const { value, lacks } = row?.values['cost-per-contact'] ?? {};
      return value ?? lacks;
    }),
    [{ part: 'intervals' }, 6, 6, { part: 'intervals' }],
  );
});

test('what customers say is answered beside totals', async () => {
  const surveyed = { ...both, contacts: both.contacts.map((one) => ({ ...one, csat: 5 })) };
  const { value, n } = await valueOf('csat', surveyed);
  assert.deepEqual([value, n], [1, 3]);
});

test('appended contacts take the place of totals in their time', async () => {
  const source = await loadData({ ...october, ...both });
  const offered = async () =>
    (await source.query({ metrics: ['offered'] })).rows[0]?.values['offered']?.value;
  assert.equal(await offered(), 10 + 3 + 10);
  await source.append([contact('12T09:20')]);
  // The half hour of the 12th has a contact in it now.
  assert.equal(await offered(), 10 + 4);
  const reloaded = await loadData({ ...october, ...both, contacts: [...both.contacts, contact('12T09:20')] });
  assert.equal((await source.describe()).version, (await reloaded.describe()).version);
});
