import fc from 'fast-check';
import { type AnyRow, times } from './any-contacts.js';

const hostile = fc.constantFrom<unknown>(
  ...[null, undefined, '', 0, -1, 1.5, 1e300, Number.NaN, Number.NEGATIVE_INFINITY, true, '5', [], {}],
);
/** Mostly one of the values, now and then anything. */
const mostly = (...values: unknown[]) =>
  fc.oneof({ arbitrary: fc.constantFrom(...values), weight: 10 }, { arbitrary: hostile, weight: 1 });
const time = mostly(...times.map(([value]) => value), null);
const name = mostly('north', 'west', '北', 7, '7', null);

const fields: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  id: mostly('s1', 's2', 's3', 1, '1', null, null, null, '__proto__'),
  // Ids of `anyRows`, and some that no contact has.
  contact: mostly('a', 'b', 'c', 'd', 1, '1', 'toString', 'gone', 'x', null),
  at: time,
  updatedAt: mostly(...times.slice(0, 5).map(([value]) => value), null),
  kind: fc.oneof(
    {
      arbitrary: fc.constantFrom('csat', 'csat', 'csat', 'nps', 'nps', 'ces', 'agent-satisfaction'),
      weight: 15,
    },
    { arbitrary: fc.constantFrom<unknown>('CSAT', 'constructor', '', null, 5, ['csat']), weight: 1 },
  ),
  aspect: mostly(null, null, null, 'speed', 'attitude', 4),
  score: mostly(0, 1, 2, 3, 3.25, 4, 4.5, 5, 6, 7, 8, 9, 10, 11, 0.000_04),
  scaleMin: mostly(null, null, null, 0, 1, 1, 0.1, 10, -2e6),
  scaleMax: mostly(null, null, null, 5, 7, 10, 100, 1, 2e6),
  comment: mostly('fine', '=1+1', null),
  channel: mostly('voice', 'chat', 'fax', null),
  queue: name,
  team: name,
  agent: name,
  topic: name,
  site: name,
  ['__proto__']: mostly('parent'),
};

const survey = fc
  .record(Object.fromEntries(Object.keys(fields).map((key) => [key, fields[key] as fc.Arbitrary<unknown>])), {
    requiredKeys: ['kind', 'score'],
  })
  .map((row) => row as AnyRow);

/** Rows of the part `surveys` as a careless host may deliver them. */
export const anySurveys: fc.Arbitrary<unknown[]> = fc.array(
  fc.oneof({ arbitrary: survey, weight: 25 }, { arbitrary: hostile, weight: 1 }),
  { maxLength: 30 },
);
