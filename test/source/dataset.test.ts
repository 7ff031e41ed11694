import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Contact, loadData } from '../../src/engine.js';

const contacts: readonly Contact[] = [
  {
    id: 'a',
    startedAt: '2026-10-01T09:00:00',
    queue: 'sales',
    agent: 'Ann',
    outcome: 'answered',
    queueSeconds: 30,
    talkSeconds: 100,
    customer: 'c1',
    vip: 'yes',
    transferred: false,
  },
  {
    id: 'b',
    startedAt: '2026-10-01T08:00:00',
    queue: 'care',
    outcome: 'abandoned',
    queueSeconds: 12,
    transferred: null,
  },
  {
    id: 'c',
    startedAt: '2026-10-02T10:00:00',
    queue: 'sales',
    agent: 'Bob',
    outcome: 'answered',
    queueSeconds: 5,
    talkSeconds: 60,
    comment: '<b>nice</b>',
  },
  {
    id: 'd',
    startedAt: '2026-10-02T10:00:00',
    agent: 'Ann',
    outcome: 'answered',
    queueSeconds: 20,
    talkSeconds: 80,
    transferred: true,
  },
];
const input = { timeZone: 'Europe/Berlin', covers: { from: '2026-10-01', to: '2026-10-03' }, contacts };

test('describe tells parts, dimensions and their values, span, and what each metric lacks', async () => {
  const description = await (await loadData(input)).describe();
  assert.equal(description.timeZone, 'Europe/Berlin');
  assert.deepEqual(description.covers, { from: '2026-10-01', to: '2026-10-03', given: true });
  assert.equal(description.parts[0]!.rows, 4);
  const dimension = (name: string): unknown => description.dimensions.find((found) => found.name === name);
  assert.deepEqual(dimension('queue'), {
    name: 'queue',
    parts: ['contacts'],
    values: ['care', 'sales'],
    hasUnknown: true,
  });
  assert.deepEqual(dimension('agent'), {
    name: 'agent',
    parts: ['contacts'],
    values: ['Ann', 'Bob'],
    hasUnknown: true,
  });
  assert.deepEqual(dimension('vip'), {
    name: 'vip',
    parts: ['contacts'],
    values: ['yes'],
    hasUnknown: true,
  });
  for (const name of ['id', 'customer', 'transferred', 'comment', 'startedAt'])
    assert.equal(dimension(name), undefined);
  const metric = (id: string): unknown => description.metrics.find((found) => found.metric === id);
  assert.deepEqual(metric('service-level'), { metric: 'service-level', available: true, missing: [] });
  assert.deepEqual(metric('nps'), {
    metric: 'nps',
    available: false,
    missing: ['nps'],
    lacks: [{ part: 'surveys', field: 'nps' }],
  });
});

test('contacts gives the rows behind a number a page at a time, in the JSON they came in', async () => {
  const source = await loadData(input);
  const ids = async (query: Partial<Parameters<typeof source.contacts>[0]>): Promise<unknown> => {
    const { rows, total } = await source.contacts({ offset: 0, limit: 10, ...query });
    return [rows.map((row) => row.id).join(''), total];
  };
  assert.deepEqual(await ids({}), ['bacd', 4]);
  assert.deepEqual(await ids({ offset: 1, limit: 2 }), ['ac', 4]);
  assert.deepEqual(await ids({ offset: 9 }), ['', 4]);
  assert.deepEqual(await ids({ limit: 0 }), ['', 4]);
  assert.deepEqual(await ids({ where: { queue: 'sales' } }), ['ac', 2]);
  assert.deepEqual(await ids({ where: { queue: null } }), ['d', 1]);
  assert.deepEqual(await ids({ where: { queueSeconds: { min: 12, max: 30 } } }), ['bd', 2]);
  assert.deepEqual(await ids({ period: { from: '2026-10-02', to: '2026-10-03' } }), ['cd', 2]);
  assert.deepEqual(await ids({ orderBy: [{ by: 'queueSeconds', direction: 'descending' }] }), ['adbc', 4]);
  // Rows that do not know the field come last both ways, ties in the order of delivery.
  assert.deepEqual(await ids({ orderBy: [{ by: 'queue', direction: 'descending' }] }), ['acbd', 4]);
  assert.deepEqual(await ids({ orderBy: [{ by: 'talkSeconds' }] }), ['cdab', 4]);
  const { rows } = await source.contacts({
    where: { agent: 'Bob' },
    fields: ['id', 'comment', 'startedAt'],
    offset: 0,
    limit: 1,
  });
  assert.deepEqual(
    rows.map((row) => ({ ...row })),
    [{ id: 'c', comment: '<b>nice</b>', startedAt: '2026-10-02T10:00:00+02:00' }],
  );
});

test('a wrong page or order is refused with the value', async () => {
  const source = await loadData(input);
  await assert.rejects(source.contacts({ offset: -1, limit: 5 }), /invalid offset: -1/);
  await assert.rejects(source.contacts({ offset: 0, limit: 2.5 }), /invalid limit: 2.5/);
  await assert.rejects(
    source.contacts({ offset: 0, limit: 5, orderBy: [{ by: 'shoe' }] }),
    /no such field: shoe/,
  );
});

test('append answers as if the rows had been there from the start, and tells listeners the new version', async () => {
  const source = await loadData({ ...input, contacts: contacts.slice(0, 2) });
  const heard: string[] = [];
  const stop = source.subscribe(({ version }) => heard.push(version));
  const before = (await source.describe()).version;
  const { version } = await source.append(contacts.slice(2));
  const reloaded = await loadData(input);
  assert.notEqual(version, before);
  assert.deepEqual(heard, [version]);
  assert.equal(version, (await reloaded.describe()).version);
  const query = {
    metrics: ['service-level', 'average-handle-time', 'contact-volume'],
    by: ['queue', { time: 'day' }],
    total: true,
  } as const;
  assert.deepEqual((await source.query(query)).toJSON(), (await reloaded.query(query)).toJSON());
  stop();
  await source.append([{ id: 'e', startedAt: '2026-10-02T11:00:00' }]);
  assert.deepEqual(heard, [version]);
});

test('what is asked before an append is answered by the data of before', async () => {
  const source = await loadData(input);
  const asked = source.query({ metrics: ['contact-volume'] });
  await source.append([{ id: 'e', startedAt: '2026-10-02T11:00:00' }]);
  assert.equal((await asked).rows[0]!.values['contact-volume']!.value, 4);
  assert.equal(
    (await source.query({ metrics: ['contact-volume'] })).rows[0]!.values['contact-volume']!.value,
    5,
  );
});

test('a closed source refuses, and an aborted question is an AbortError', async () => {
  const source = await loadData(input);
  await assert.rejects(source.query({ metrics: ['offered'] }, { signal: AbortSignal.abort() }), {
    name: 'AbortError',
  });
  source.close();
  await assert.rejects(source.query({ metrics: ['offered'] }), /source is closed/);
  await assert.rejects(source.describe(), /source is closed/);
});

test('a query of a wrong form is refused at once, in lower case, with the value', async () => {
  const source = await loadData(input);
  await assert.rejects(
    source.query({ metrics: ['shoe-size' as 'nps'] }),
    /^(RangeError|TypeError): [a-z].*shoe-size/,
  );
  await assert.rejects(source.query({ metrics: ['nps'], by: [{ time: 'fortnight' as 'day' }] }), /fortnight/);
  await assert.rejects(source.query({ metrics: ['nps'], period: { from: 'soon', to: 'later' } }), /soon/);
});

const survey = { kind: 'csat', score: 5 };
const surveyed = {
  ...input,
  contacts: contacts.map((contact) => ({ ...contact, nps: 9 })),
  surveys: [
    { ...survey, contact: 'a', aspect: 'speed' },
    { ...survey, contact: 'gone', score: 1, at: '2026-10-01T12:00', agent: 'Zoe' },
    { contact: 'c', kind: 'nps', score: 0, channel: 'chat' },
  ],
};

test('describe tells responses as a part; they have the dimensions of contacts, and their own', async () => {
  const plain = await (await loadData(input)).describe();
  const description = await (await loadData(surveyed)).describe();
  assert.deepEqual(
    plain.parts.map(({ part }) => part),
    ['contacts'],
  );
  assert.deepEqual(description.parts[1], {
    part: 'surveys',
    rows: 6,
    fields: ['contact', 'at', 'kind', 'aspect', 'score', 'channel', 'agent', 'csat', 'nps'],
  });
  assert.deepEqual(
    description.dimensions.map(({ name, parts }) => [name, parts]),
    [
      ...plain.dimensions.map(({ name }) => [name, ['contacts', 'surveys']]),
      ['kind', ['surveys']],
      ['aspect', ['surveys']],
    ],
  );
  // What is offered to filter contacts by is what contacts have.
  assert.deepEqual(
    description.dimensions.slice(0, plain.dimensions.length).map(({ values }) => values),
    plain.dimensions.map(({ values }) => values),
  );
  const missing = (metric: string) => description.metrics.find((one) => one.metric === metric)?.missing;
  assert.deepEqual([missing('csat'), missing('nps'), missing('ces')], [[], [], ['ces']]);
  assert.deepEqual([missing('survey-response-rate'), missing('fcr')], [[], []]);
  const lacks = plain.metrics.find((one) => one.metric === 'survey-response-rate')?.missing;
  assert.deepEqual(lacks, ['surveyed']);
});

test('describe lists every part that has rows, events, and dimensions with the parts that have them', async () => {
  const source = await loadData({
    timeZone: 'Europe/Berlin',
    covers: { from: '2026-10-01', to: '2026-11-01' },
    // Members may stand in any order.
    intervals: [
      { from: '2026-10-20T09:00', minutes: 30, offered: 4, queue: 'night', vendor: 'north' },
      { from: '2026-10-01T09:10', minutes: 10, queue: 'care', vendor: 'unused' },
    ],
    events: [{ from: '2026-10-24', to: '2026-10-25T12:00', label: 'Sale', kind: 'promotion' }],
    agents: [{ id: 'Ann', name: 'Ann A.', team: 'red' }],
    ledger: [{ from: '2026-10-01', to: '2026-11-01', revenue: 5, queue: 'care' }],
    headcount: [],
    contacts,
  });
  const description = await source.describe();
  assert.deepEqual(
    description.parts.map(({ part, rows }) => [part, rows]),
    [
      ['contacts', 4],
      ['ledger', 1],
      // All that were kept, also those in the time of the contacts.
      ['intervals', 2],
      ['agents', 1],
      ['events', 1],
    ],
  );
  const fields = (name: string) => description.parts.find(({ part }) => part === name)?.fields;
  assert.deepEqual(fields('intervals'), ['from', 'minutes', 'channel', 'queue', 'offered', 'vendor']);
  assert.deepEqual(fields('events'), ['from', 'to', 'label', 'kind']);
  assert.deepEqual(description.events, [
    { label: 'Sale', kind: 'promotion', from: '2026-10-24', to: '2026-10-25T12:00' },
  ]);
  const dimension = (name: string) => description.dimensions.find((one) => one.name === name);
  assert.deepEqual(dimension('queue'), {
    name: 'queue',
    parts: ['contacts', 'ledger', 'intervals'],
    values: ['care', 'night', 'sales'],
    hasUnknown: true,
  });
  assert.deepEqual(dimension('vendor'), {
    name: 'vendor',
    parts: ['intervals'],
    values: ['north'],
    hasUnknown: false,
  });
  assert.deepEqual(dimension('agent')?.names, { Ann: 'Ann A.' });
  assert.equal(dimension('offered'), undefined);
  const cost = description.metrics.find(({ metric }) => metric === 'roi');
  assert.deepEqual(
    [cost?.missing, cost?.lacks],
    [['ledger.directCost'], [{ part: 'ledger', field: 'directCost' }]],
  );
});

test('totals alone answer what they have, and describe says so', async () => {
  const source = await loadData({
    timeZone: 'Europe/Berlin',
    covers: { from: '2026-10-01', to: '2026-11-01' },
    intervals: [{ from: '2026-10-20T09:00', minutes: 30, offered: 4, answered: 3, queue: 'night' }],
  });
  const description = await source.describe();
  const available = description.metrics.flatMap(({ metric, available: can }) => (can ? [metric] : []));
  for (const metric of ['offered', 'answered', 'answer-rate', 'service-level'] as const)
    assert.ok(available.includes(metric), metric);
  for (const metric of ['wait-p50', 'handled', 'abandon-rate', 'fcr'] as const)
    assert.ok(!available.includes(metric), metric);
  assert.deepEqual(
    description.dimensions.map(({ name, parts }) => [name, parts]),
    [
      ['channel', ['intervals']],
      ['queue', ['intervals']],
    ],
  );
});

test('metrics of contacts and of responses stand in one table; a contact keeps its score as delivered', async () => {
  const source = await loadData(surveyed);
  const table = await source.query({
    metrics: ['nps', 'answer-rate', { metric: 'csat', as: 'speed', parameters: { aspect: 'speed' } }],
    by: ['queue'],
    total: true,
  });
  assert.deepEqual(
    table.rows.map(({ key, values }) => [
      key['queue'],
      values['nps']?.numerator,
      values['nps']?.n,
      values['answer-rate']?.value,
      values['speed']?.value,
    ]),
    [
      ['care', 1, 1, 0, null],
      ['sales', 0, 2, 1, 1],
      [null, 1, 1, 1, null],
    ],
  );
  assert.equal(table.total?.values['nps']?.value, 50);
  const onChat = await source.query({ metrics: ['nps'], where: { channel: 'chat' } });
  assert.equal(onChat.rows[0]?.values['nps']?.value, -100);
  const vips = await source.query({ metrics: ['csat', 'nps'], where: { vip: 'yes' } });
  assert.deepEqual(vips.rows[0]?.values['csat']?.coverage, {
    used: 0,
    eligible: 1,
    excluded: [{ reason: 'unknown-contact', rows: 1 }],
  });
  assert.equal(vips.rows[0]?.values['nps']?.n, 1);
  const { rows } = await source.contacts({ offset: 0, limit: 10, fields: ['id', 'nps'] });
  assert.deepEqual(
    rows.map((row) => ({ ...row })),
    ['b', 'a', 'c', 'd'].map((id) => ({ id, nps: 9 })),
  );
});

test('a survey whose contact is appended later is of that contact from then on', async () => {
  const source = await loadData(surveyed);
  const care = async () => {
    const table = await source.query({ metrics: ['csat'], where: { queue: 'care' } });
    return table.rows[0]?.values['csat'];
  };
  assert.deepEqual((await care())?.coverage.excluded, [{ reason: 'unknown-contact', rows: 1 }]);
  const { problems } = await source.append([{ id: 'gone', startedAt: '2026-10-02T09:00', queue: 'care' }]);
  assert.deepEqual(problems, []);
  assert.deepEqual([(await care())?.n, (await care())?.coverage.excluded], [1, []]);
  assert.ok(!(await source.quality()).problems.some(({ code }) => code === 'unknown-contact'));
});
