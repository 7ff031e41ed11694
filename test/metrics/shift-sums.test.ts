import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { loadData } from '../../src/engine.js';
import type { By } from '../../src/metrics/query.js';
import type { MetricTable, MetricValue } from '../../src/metrics/table.js';
import { contact, shift } from '../data/any-shifts.js';

const metrics = [
  'utilization',
  'occupancy',
  'schedule-adherence',
  'shrinkage',
  'contacts-per-hour',
  'training-score',
] as const;

/** In whole milliseconds (or thousandths of a contact, or of a point) what the values of a metric add up to. */
function added(values: readonly MetricValue[]): Record<string, number> {
  const sum = (of: (value: MetricValue) => number | null): number =>
    values.reduce((all, value) => all + Math.round((of(value) ?? 0) * 1000), 0);
  return {
    numerator: sum(({ numerator }) => numerator),
    n: sum(({ n }) => n),
    used: sum(({ coverage }) => coverage.used),
    eligible: sum(({ coverage }) => coverage.eligible),
  };
}

const valuesOf = (table: MetricTable, metric: string): MetricValue[] =>
  table.rows.map(({ values }) => values[metric] as MetricValue);

/** Hours worked are no whole number of thousandths: their milliseconds are. */
function below(values: readonly MetricValue[], metric: string): number {
  const perUnit = metric === 'contacts-per-hour' ? 3_600_000 : 1000;
  return values.reduce((all, { denominator }) => all + Math.round((denominator ?? 0) * perUnit), 0);
}

test('the hours of a night in which the clock goes back add up to its days, to agents and to the total', async () => {
  const ways: readonly (readonly By[])[] = [
    [{ time: 'hour' }],
    [{ time: '15-minutes' }, 'agent'],
    [{ time: 'day' }, 'team'],
    [{ cycle: 'hour-of-day' }],
    ['agent'],
  ];
  await fc.assert(
    fc.asyncProperty(
      // Each field is in some row, so that nothing is missing from the data as a whole.
      fc.array(shift, { maxLength: 6 }).map((shifts) => [...shifts, whole]),
      fc.array(contact, { maxLength: 10 }),
      fc.constantFrom(...ways),
      async (shifts, contacts, by) => {
        const source = await loadData({
          timeZone: 'Europe/Berlin',
          covers: { from: '2025-10-25', to: '2025-10-28' },
          agents: [{ id: 'ada', team: 'east' }],
          contacts: [...contacts, call],
          shifts,
        });
        const total = await source.query({ metrics: [...metrics] });
        const table = await source.query({ metrics: [...metrics], by: [...by] });
        for (const metric of metrics) {
          const [parts, all] = [valuesOf(table, metric), valuesOf(total, metric)];
          assert.deepEqual(added(parts), added(all), metric);
          assert.equal(below(parts, metric), below(all, metric), metric);
        }
      },
    ),
    { numRuns: 200 },
  );
});

const whole = {
  agent: 'zoe',
  team: 'west',
  from: Date.UTC(2025, 9, 25, 23, 10),
  to: Date.UTC(2025, 9, 26, 3, 50),
  paidSeconds: 16_800,
  workedSeconds: 16_001,
  availableSeconds: 3333,
  scheduledSeconds: 16_800,
  adherentSeconds: 9999,
  trainingSeconds: 1,
  trainingScore: 7,
  trainingPossible: 9,
};
const call = {
  agent: 'zoe',
  team: 'west',
  outcome: 'answered',
  startedAt: Date.UTC(2025, 9, 26, 0, 59),
  talkSeconds: 123.457,
};
