import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContactData, type ReadOptions } from '../../src/data/read-contact-data.js';

const complete = {
  timeZone: 'Asia/Shanghai',
  currency: 'CNY',
  covers: { from: '2026-10-01', to: '2026-11-01' },
};
const read = (members: object, options: ReadOptions = {}) =>
  readContactData({ ...complete, ...members }, options);
const problemsOf = async (members: object, options: ReadOptions = {}) =>
  (await read(members, options)).quality.problems.map(({ code, severity, values, count }) => ({
    code,
    severity,
    values,
    count,
  }));
const machine = new Intl.DateTimeFormat().resolvedOptions().timeZone;

test('a complete data set has no problem', async () => {
  const data = await read({});
  assert.deepEqual(data.quality, {
    read: 0,
    kept: 0,
    rejected: 0,
    repaired: 0,
    deduplicated: 0,
    parts: [{ part: 'contacts', read: 0, kept: 0, rejected: 0, repaired: 0, deduplicated: 0 }],
    problems: [],
  });
  assert.equal(data.zone.name, 'Asia/Shanghai');
  assert.equal(data.currency, 'CNY');
  assert.equal(data.weekStart, 1);
  assert.equal(data.coversGiven, true);
  assert.deepEqual(data.covers, {
    from: Date.parse('2026-09-30T16:00:00Z'),
    to: Date.parse('2026-10-31T16:00:00Z'),
  });
  assert.deepEqual(data.scales, {
    csat: { min: 1, max: 5, better: 'higher' },
    nps: { min: 0, max: 10, better: 'higher' },
    ces: { min: 1, max: 7, better: 'lower' },
  });
  assert.equal(data.targets.size, 0);
  assert.deepEqual(data.contacts.fields, []);
  assert.equal(data.contacts.column('startedAt')?.kind, 'number');
});

test('the data’s zone, else the options’, else the machine’s with a warning', async () => {
  const zone = async (timeZone: unknown, options: ReadOptions = {}) =>
    (await read({ timeZone }, options)).zone.name;
  assert.equal(await zone('Asia/Shanghai', { timeZone: 'UTC' }), 'Asia/Shanghai');
  assert.equal(await zone(undefined, { timeZone: 'America/Lima' }), 'America/Lima');
  assert.equal(await zone(null), machine);
  assert.deepEqual(await problemsOf({ timeZone: null }), [
    { code: 'time-zone-missing', severity: 'warning', values: { zone: machine }, count: 1 },
  ]);
  assert.deepEqual(await problemsOf({ timeZone: undefined }, { timeZone: 'America/Lima' }), []);
});

test('a zone that is none is an error, and the next one is used', async () => {
  for (const [value, shown] of [
    ['Mars/Olympus', 'Mars/Olympus'],
    ['+08:00', '+08:00'],
    ['', ''],
    [8, 8],
    [{}, 'object'],
  ] as const) {
    assert.deepEqual(await problemsOf({ timeZone: value }), [
      { code: 'time-zone-unknown', severity: 'error', values: { value: shown, zone: machine }, count: 1 },
    ]);
  }
  const data = await read({ timeZone: 'Mars/Olympus' }, { timeZone: 'America/Lima' });
  assert.equal(data.zone.name, 'America/Lima');
  assert.equal(data.quality.problems[0]?.code, 'time-zone-unknown');
});

test('currency, scales, targets and the fields that are false when absent are checked', async () => {
  assert.deepEqual(await problemsOf({ currency: 'yuan' }), [
    { code: 'currency-invalid', severity: 'error', values: { value: 'yuan' }, count: 1 },
  ]);
  assert.equal((await read({ currency: 'yuan' }, { currency: 'EUR' })).currency, 'EUR');
  assert.equal((await read({ currency: undefined }, { currency: 'EUR' })).currency, 'EUR');
  assert.equal((await read({}, { currency: 'EUR' })).currency, 'CNY');

  const scales = { csat: { min: 1, max: 7 }, ces: { min: 5, max: 1 }, nps: 'ten', other: 5 };
  assert.deepEqual(await problemsOf({ scales }), [
    { code: 'scale-invalid', severity: 'error', values: { kind: 'nps' }, count: 1 },
    { code: 'scale-invalid', severity: 'error', values: { kind: 'ces' }, count: 1 },
  ]);
  assert.deepEqual((await read({ scales })).scales, {
    csat: { min: 1, max: 7, better: 'higher' },
    nps: { min: 0, max: 10, better: 'higher' },
    ces: { min: 1, max: 7, better: 'lower' },
  });
  assert.equal(
    (await read({ scales: { ces: { min: 1, max: 5, better: 'higher' } } })).scales.ces.better,
    'higher',
  );
  assert.equal(
    (await problemsOf({ scales: { ces: { min: 1, max: 5, better: 'more' } } }))[0]?.code,
    'scale-invalid',
  );
  assert.deepEqual((await problemsOf({ scales: 5 }))[0]?.values, { option: 'scales', value: 5 });

  const targets = JSON.parse(
    '{"service-level":{"target":0.8,"floor":0.6},"csat":{"target":0.9},"nps":{"target":"high"},"fcr":5,"__proto__":{"target":1},"x":{"target":1,"floor":"low"}}',
  ) as object;
  const withTargets = await read({ targets });
  assert.deepEqual(
    [...withTargets.targets],
    [
      ['service-level', { target: 0.8, floor: 0.6 }],
      ['csat', { target: 0.9 }],
      ['__proto__', { target: 1 }],
    ],
  );
  assert.deepEqual(
    withTargets.quality.problems.map(({ code, values }) => [code, values['metric']]),
    [
      ['target-invalid', 'nps'],
      ['target-invalid', 'fcr'],
      ['target-invalid', 'x'],
    ],
  );
  assert.deepEqual((await problemsOf({ targets: [] }))[0]?.values, { option: 'targets', value: 'array' });

  assert.deepEqual(
    (await problemsOf({ absentIsFalse: ['sale', 'queue', 5] })).map(({ code, values }) => [code, values]),
    [
      ['option-invalid', { option: 'absentIsFalse', value: 'queue' }],
      ['option-invalid', { option: 'absentIsFalse', value: 5 }],
    ],
  );
  assert.deepEqual((await problemsOf({ absentIsFalse: 'sale' }))[0]?.values, {
    option: 'absentIsFalse',
    value: 'sale',
  });
});

test('what the data cover is given, or from the first to the last start', async () => {
  const contacts = [
    { id: 1, startedAt: '2026-10-05T09:00:00' },
    { id: 2, startedAt: '2026-10-07T18:30:15' },
    { id: 3, startedAt: '2026-10-04T23:59:00' },
  ];
  const span = { from: Date.parse('2026-10-04T15:59:00Z'), to: Date.parse('2026-10-07T10:30:15.001Z') };
  const missing = await read({ covers: null, contacts });
  assert.equal(missing.coversGiven, false);
  assert.deepEqual(missing.covers, span);
  assert.deepEqual(missing.quality.problems, [
    {
      code: 'covers-missing',
      severity: 'warning',
      values: { from: '2026-10-04T23:59', to: '2026-10-07T18:30:15.001' },
      count: 1,
      first: [],
    },
  ]);
  for (const covers of [
    { from: '2026-11-01', to: '2026-10-01' },
    { from: '2026-10-01', to: '2026-10-01' },
    { from: '2026-10-01' },
    { from: '2026-02-30', to: '2026-10-01' },
    { from: 1e30, to: 2e30 },
    'October',
    [],
  ]) {
    const invalid = await read({ covers, contacts });
    assert.deepEqual(invalid.covers, span);
    assert.deepEqual(
      invalid.quality.problems.map(({ code, severity }) => [code, severity]),
      [
        ['covers-invalid', 'error'],
        ['covers-missing', 'warning'],
      ],
      JSON.stringify(covers),
    );
  }
  const instants = { from: Date.parse('2026-10-01T00:00Z'), to: '2026-10-02T00:00+08:00' };
  assert.deepEqual((await read({ covers: instants })).covers, {
    from: Date.parse('2026-10-01T00:00Z'),
    to: Date.parse('2026-10-01T16:00Z'),
  });
  const none = await read({ covers: null });
  assert.equal(none.covers, null);
  assert.deepEqual(none.quality.problems, []);
});

test('parts that are no arrays are told', async () => {
  const members = {
    evaluations: [],
    surveys: [],
    shifts: [],
    events: null,
    ledger: { a: 1 },
    contacts: 'none',
    anything: [1],
  };
  assert.deepEqual(await problemsOf(members), [
    { code: 'wrong-part-type', severity: 'error', values: { part: 'contacts', found: 'string' }, count: 1 },
    { code: 'wrong-part-type', severity: 'error', values: { part: 'ledger', found: 'object' }, count: 1 },
  ]);
});

test('an object that is no data set is told, not taken for an empty one', async () => {
  const data = await readContactData({ data: [{ id: 1 }] }, { timeZone: 'UTC' });
  assert.deepEqual(
    data.quality.problems.map(({ code, severity, values }) => [code, severity, values]),
    [['unreadable-input', 'error', { found: 'object' }]],
  );
  assert.deepEqual((await readContactData({}, { timeZone: 'UTC' })).quality.problems, []);
});

test('the first day of the week is Monday, or the one asked for', async () => {
  assert.equal((await read({}, { weekStart: 7 })).weekStart, 7);
});
