import fc from 'fast-check';

/** Times in Europe/Berlin, with the instants that they are; null for what is none. */
export const times: readonly (readonly [
  value: unknown,
  instant: number | null,
  repaired?: 'repeated' | 'skipped',
])[] = [
  ['2025-10-01T09:00:00Z', Date.parse('2025-10-01T09:00:00Z')],
  ['2025-10-01T09:00:00.250+02:00', Date.parse('2025-10-01T07:00:00.250Z')],
  ['2025-10-01 09:00', Date.parse('2025-10-01T07:00:00Z')],
  ['2025-01-15', Date.parse('2025-01-14T23:00:00Z')],
  ['1969-12-31T23:59:59-05:00', Date.parse('1970-01-01T04:59:59Z')],
  ['2025-03-30T02:30:00', Date.parse('2025-03-30T01:30:00Z'), 'skipped'],
  ['2025-10-26T02:30:00', Date.parse('2025-10-26T00:30:00Z'), 'repeated'],
  ['2025-10-26T02:30:00+01:00', Date.parse('2025-10-26T01:30:00Z')],
  [Date.parse('2025-10-01T09:00:00Z'), Date.parse('2025-10-01T09:00:00Z')],
  [1_759_309_200_000.75, 1_759_309_200_000],
  [0, 0],
  ['2025-02-30T09:00:00Z', null],
  ['soon', null],
  ['1759309200000', null],
  [1e18, null],
  [Number.NaN, null],
];

const hostile = fc.constantFrom<unknown>(
  null,
  undefined,
  '',
  0,
  -1,
  1.5,
  1e300,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  true,
  false,
  '17',
  'text',
  '__proto__',
  'constructor',
  [],
  {},
  [1],
  { a: 1 },
);
/** Mostly one of the values, now and then anything. */
const mostly = (...values: unknown[]) =>
  fc.oneof({ arbitrary: fc.constantFrom(...values), weight: 8 }, { arbitrary: hostile, weight: 1 });
const time = mostly(...times.map(([value]) => value));
const name = mostly('north', 'south', 'east', '北', 7, -3, '7');
const flag = mostly(true, false, true, false, null);
const seconds = mostly(0, 1, 5, 12.5, 0.0004, 3600, 70_000, 1e9, 2e9, -1);
const outcome = mostly(
  'answered',
  'abandoned',
  'voicemail',
  'busy',
  'no-answer',
  'callback',
  'failed',
  'Answered',
);

const fields: Record<string, fc.Arbitrary<unknown>> = {
  id: mostly('a', 'b', 'c', 'd', 'e', 1, '1', '', null, 'toString'),
  conversation: mostly('k1', 'k2', 'k3', null),
  startedAt: fc.oneof({ arbitrary: time, weight: 30 }, { arbitrary: hostile, weight: 1 }),
  endedAt: time,
  updatedAt: mostly(...times.slice(0, 5).map(([value]) => value), null),
  channel: mostly('voice', 'chat', 'pigeon', null),
  direction: mostly('inbound', 'outbound', 'outbound', 'sideways', null),
  queue: name,
  team: name,
  agent: name,
  customer: name,
  topic: name,
  language: mostly('en', 'zh', 5),
  site: name,
  segment: name,
  outcome,
  answered: flag,
  queueSeconds: seconds,
  ringSeconds: seconds,
  talkSeconds: seconds,
  holdSeconds: seconds,
  wrapSeconds: seconds,
  firstResponseSeconds: seconds,
  resolutionSeconds: seconds,
  transferred: flag,
  resolved: flag,
  resolvedFirstContact: flag,
  closedFirstContact: flag,
  reopened: flag,
  followedScript: flag,
  complaint: mostly(true, true, null),
  rightParty: flag,
  sale: flag,
  revenue: mostly(0, 12.34, -5, 0.00005, 99.999_95, 1e11, 2e11),
  cost: mostly(0, 0.1, 1.1, 1e12),
  currency: mostly('EUR', 'EUR', 'USD', 'eur', null),
  csat: mostly(1, 2, 3, 4, 5, 4.5, 9, 0),
  nps: mostly(0, 6, 9, 10, 11, -1),
  ces: mostly(1, 7, 3.25, 8),
  comment: mostly('fine', '<b>bad</b>', '=1+1', 5),
  product: mostly('phone', 'tv', null, 5),
  ['__proto__']: mostly('parent', null, 5),
  constructor: mostly('built', null),
  toString: mostly('text', null),
  firstLeg: mostly('mine'),
  note: fc.constantFrom<unknown>(5, {}, [], null),
};

/** A field's name to a value; an own `__proto__` is a field like any other. */
export type AnyRow = Record<string, unknown>;

const object = fc
  .array(
    fc
      .constantFrom(...Object.keys(fields), '__proto__')
      .chain((key) =>
        (
          (Object.getOwnPropertyDescriptor(fields, key)?.value as fc.Arbitrary<unknown> | undefined) ??
          hostile
        ).map((value) => [key, value] as const),
      ),
    { maxLength: 25 },
  )
  .map((entries) => Object.fromEntries(entries) as AnyRow);

/** A row as a careless host may deliver it; most have a start. */
export const anyRow: fc.Arbitrary<unknown> = fc.oneof(
  {
    arbitrary: fc
      .tuple(object, fields['startedAt'] as fc.Arbitrary<unknown>, fields['id'] as fc.Arbitrary<unknown>)
      .map(([row, startedAt, id]) => ({ startedAt, id, ...row })),
    weight: 20,
  },
  { arbitrary: object, weight: 1 },
  { arbitrary: hostile, weight: 1 },
);

export const anyRows = fc.array(anyRow, { maxLength: 40 });

/** Members of a data set that change how rows are read. */
export const anyMembers = fc
  .record(
    {
      currency: fc.constantFrom('EUR', 'USD', null),
      absentIsFalse: fc.subarray(['complaint', 'sale', 'transferred', 'rightParty']),
      scales: fc.constantFrom(
        {},
        { csat: { min: 0, max: 10 } },
        { ces: { min: 1, max: 5, better: 'higher' } },
      ),
      covers: fc.constantFrom(null, { from: '2025-10-01', to: '2025-11-01' }),
    },
    { requiredKeys: [] },
  )
  .map((members) => ({ timeZone: 'Europe/Berlin', ...members }) as Record<string, unknown>);
