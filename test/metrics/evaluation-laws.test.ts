import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { loadData } from '../../src/engine.js';
import { studentTQuantile } from '../../src/metrics/intervals/student-t.js';
import type { MetricRow } from '../../src/metrics/table.js';

/** A row of the part as it is delivered. */
interface Row {
  readonly id: number | null;
  readonly criterion: string | null;
  readonly at: number;
  readonly agent: string | null;
  readonly evaluator: string | null;
  readonly points: number | null;
  readonly possible: number | null;
}

const communication = ['understanding', 'tone', 'accuracy', 'professionalism'];
const criteria = [...communication, 'closing', null] as const;

const anyRow: fc.Arbitrary<Row> = fc
  .record({
    id: fc.option(fc.integer({ min: 0, max: 4 }), { freq: 9 }),
    criterion: fc.constantFrom(...criteria),
    // Nearly all rows of an evaluation agree on whose it is and when it was.
    isOdd: fc.integer({ min: 0, max: 4 }).map((draw) => draw === 0),
    agent: fc.constantFrom('Ann', 'Bob', null),
    evaluator: fc.constantFrom('Eve', null),
    share: fc.constantFrom(0, 0.25, 0.5, 0.8, 1, null),
    possible: fc.constantFrom(0, 2.5, 5, 10, 10, null),
  })
  .map(({ id, isOdd, agent, share, possible, ...rest }) => ({
    id,
    ...rest,
    at: 1000 + (id ?? 7),
    agent: isOdd || id === null ? agent : id % 2 === 0 ? 'Ann' : 'Bob',
    evaluator: isOdd ? rest.evaluator : 'Eve',
    points: share === null ? null : share * (possible ?? 3),
    possible,
  }));

const anyRows = fc.uniqueArray(anyRow, {
  minLength: 1,
  maxLength: 24,
  selector: ({ id, criterion }) => (id === null ? Symbol('none') : JSON.stringify([id, criterion])),
});

type Dimension = 'agent' | 'evaluator' | 'criterion';
const dimension = fc.constantFrom<Dimension>('agent', 'evaluator', 'criterion');
const condition = fc.oneof(
  fc.constant<Partial<Record<Dimension, string>>>({}),
  fc.constant({ agent: 'Ann' }),
  fc.constant({ evaluator: 'Eve' }),
  fc.constant({ criterion: 'tone' }),
);

const isOf = (row: Row, where: Partial<Record<Dimension, string>>): boolean =>
  Object.entries(where).every(([field, value]) => row[field as Dimension] === value);

/** Value, n and interval of rows, with each evaluation's own total or each criterion as the sample. */
function plainly(rows: readonly Row[], byCriterion: boolean) {
  const counted = rows.filter(({ points, possible }) => points !== null && (possible ?? 0) > 0);
  const units = new Map<string, { x: number; y: number }>();
  counted.forEach(({ id, at, agent, evaluator, points, possible }, i) => {
    const own = byCriterion || id === null;
    const key = own ? `row ${i}` : JSON.stringify([id, at, agent, evaluator]);
    const { x, y } = units.get(key) ?? { x: 0, y: 0 };
    units.set(key, { x: x + (points ?? 0), y: y + (possible ?? 0) });
  });
  const all = [...units.values()];
  const n = all.length;
  const x = all.reduce((sum, unit) => sum + unit.x, 0);
  const y = all.reduce((sum, unit) => sum + unit.y, 0);
  const residuals = all.reduce((sum, unit) => sum + (unit.x - (x / y) * unit.y) ** 2, 0);
  const half = n < 2 ? null : (studentTQuantile(0.975, n - 1) * Math.sqrt((n / (n - 1)) * residuals)) / y;
  return { n, x, y, half, used: counted.length };
}

function check(row: MetricRow | undefined, as: string, expected: ReturnType<typeof plainly>): void {
  const value = row?.values[as];
  assert.ok(value !== undefined);
  if (value.reason === 'not-supplied' || value.reason === 'no-dimension') {
    assert.equal(value.value, null);
    if (value.reason === 'not-supplied') assert.equal(expected.used, 0, as);
    return;
  }
  const near = (a: number | null, b: number | null, what: string): void => {
    assert.equal(a === null, b === null, `${as} ${what}: ${a} is not ${b}`);
    // Where all units agree, the width is the root of what rounding leaves.
    if (a !== null && b !== null) assert.ok(Math.abs(a - b) < 1e-5, `${as} ${what}: ${a} is not ${b}`);
  };
  assert.equal(value.n, expected.n, `${as} n`);
  assert.equal(value.coverage.used, expected.used, `${as} used`);
  near(value.value, expected.n === 0 ? null : expected.x / expected.y, 'value');
  if (expected.n === 0) return;
  near(value.low, expected.half === null ? null : expected.x / expected.y - expected.half, 'low');
  near(value.high, expected.half === null ? null : expected.x / expected.y + expected.half, 'high');
}

test('quality is what adding up evaluations row by row gives, however it is grouped and filtered', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyRows,
      fc.option(dimension, { nil: null }),
      condition,
      condition,
      async (evaluations, by, where, own) => {
        const covers = { from: '1970-01-01', to: '1970-01-02' };
        const source = await loadData({ timeZone: 'UTC', covers, evaluations });
        const table = await source.query({
          metrics: [
            { metric: 'quality-score', as: 'all' },
            { metric: 'quality-score', as: 'own', where: own },
            { metric: 'communication-quality', as: 'communication' },
            { metric: 'communication-quality', as: 'tone', parameters: { criterion: 'tone' } },
          ],
          by: by === null ? [] : [by],
          where,
          total: true,
        });
        const asksCriteria = by === 'criterion' || 'criterion' in where;
        const judge = (row: MetricRow | undefined, rows: readonly Row[]): void => {
          const here = rows.filter((one) => isOf(one, where));
          const ofWords = here.filter(({ criterion }) => communication.includes(criterion ?? ''));
          check(row, 'all', plainly(here, asksCriteria));
          const mine = here.filter((one) => isOf(one, own));
          check(row, 'own', plainly(mine, asksCriteria || 'criterion' in own));
          check(row, 'communication', plainly(ofWords, asksCriteria));
          check(
            row,
            'tone',
            plainly(
              ofWords.filter(({ criterion }) => criterion === 'tone'),
              true,
            ),
          );
        };
        judge(table.total, evaluations);
        for (const row of table.rows) {
          const key = by === null ? null : (row.key[by] ?? null);
          judge(row, by === null ? evaluations : evaluations.filter((one) => one[by] === key));
        }
      },
    ),
    { numRuns: 300, includeErrorInReport: true },
  );
});
