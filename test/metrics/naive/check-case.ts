import assert from 'node:assert/strict';
import { loadData } from '../../../src/engine.js';
import type { Coverage, MetricRow, MetricValue } from '../../../src/metrics/table.js';
import type { NaiveValue } from './naive-metrics.js';
import { naiveQuery, type NaiveCell, type NaiveRowOfTable } from './naive-query.js';
import type { NaiveCase } from './random-cases.js';

/** Asserts that the engine answers a case as adding up row objects does. */
export async function checkCase({ data, query }: NaiveCase): Promise<void> {
  const { timeZone, covers, contacts, absentIsFalse, surveys } = data;
  const [from, to] = covers;
  const source = await loadData({ timeZone, covers: { from, to }, contacts, absentIsFalse, surveys });
  const table = await source.query(query);
  const expected = naiveQuery(data, query);

  assert.deepEqual(
    table.rows.map(({ key }) => ({ ...key })),
    expected.rows.map(({ key }) => key),
  );
  table.rows.forEach((row, at) => checkRow(row, expected.rows[at] as NaiveRowOfTable));
  checkRow(table.total as MetricRow, expected.total);
  assert.equal(table.other === undefined, expected.other === undefined);
  if (table.other !== undefined) checkRow(table.other, expected.other as NaiveRowOfTable);
  for (const { as } of table.query.metrics) {
    const { value, n, numerator, denominator, previous } = table.column(as);
    table.rows.forEach(({ values }, at) => {
      const one = values[as] as MetricValue;
      assert.ok(Object.is(value[at], one.value ?? NaN));
      assert.ok(Object.is(numerator[at], one.numerator ?? NaN));
      assert.ok(Object.is(denominator[at], one.denominator ?? NaN));
      assert.ok(Object.is(n[at], one.n));
      if (query.compare !== undefined) assert.equal(previous?.[at], one.previous?.value ?? NaN);
    });
  }
}

function checkRow(actual: MetricRow, expected: NaiveRowOfTable): void {
  for (const [name, cell] of Object.entries(expected.cells)) {
    const value = actual.values[name] as MetricValue;
    checkCell(value, cell, `${JSON.stringify(expected.key)} ${name}`);
    if (cell.before === undefined) {
      assert.equal(value.previous, undefined, name);
    } else {
      checkCell(value.previous as MetricValue, cell.before, `${JSON.stringify(expected.key)} before ${name}`);
      checkChange(value, cell, cell.before);
    }
  }
}

function checkCell(actual: MetricValue, expected: NaiveCell, what: string): void {
  assert.equal(actual.partial === true, expected.partial, `${what}: partial`);
  if (expected.now === undefined) {
    assert.equal(actual.reason, expected.reason, what);
    assert.deepEqual(
      [actual.value, actual.numerator, actual.denominator, actual.n],
      [null, null, null, 0],
      what,
    );
    return;
  }
  checkValue(actual, expected.now, what);
}

function checkValue(actual: MetricValue, expected: NaiveValue, what: string): void {
  near(actual.value, expected.value, expected.near === true ? 0.01 : 1e-12, `${what}: value`);
  near(actual.numerator, expected.numerator, 1e-12, `${what}: numerator`);
  assert.equal(actual.denominator, expected.denominator, `${what}: denominator`);
  assert.equal(actual.n, expected.n, `${what}: n`);
  assert.equal(
    actual.reason === undefined,
    expected.value !== null,
    `${what}: a reason exactly where there is no value`,
  );
  if (expected.reason !== undefined) assert.equal(actual.reason, expected.reason, what);
  near(actual.low, expected.interval?.[0] ?? null, 1e-7, `${what}: low`);
  near(actual.high, expected.interval?.[1] ?? null, 1e-7, `${what}: high`);
  assert.deepEqual(plain(actual.coverage), plain(coverageOf(expected)), `${what}: coverage`);
}

function coverageOf({ used, excluded }: NaiveValue): Coverage {
  const reasons = Object.entries(excluded).filter(([, rows]) => rows > 0);
  return {
    used,
    eligible: reasons.reduce((sum, [, rows]) => sum + rows, used),
    excluded: reasons.map(([reason, rows]) => ({ reason, rows })) as Coverage['excluded'],
  };
}

/** Reasons in any order. */
function plain({ used, eligible, excluded }: Coverage): unknown {
  return { used, eligible, excluded: excluded.map(({ reason, rows }) => `${reason} ${rows}`).toSorted() };
}

function checkChange(actual: MetricValue, now: NaiveCell, before: NaiveCell): void {
  const [value, previous] = [now.now?.value ?? null, before.now?.value ?? null];
  if (value === null || previous === null) {
    assert.deepEqual([actual.change, actual.changeRatio, actual.perDay], [null, null, undefined]);
    return;
  }
  // Percentiles are near, not exact: their change is that of the values given.
  const [shown, shownBefore] = [actual.value as number, actual.previous?.value as number];
  const isCount = now.now?.denominator === null && now.now.numerator !== null;
  const perDay = isCount && now.days !== before.days;
  assert.equal(actual.perDay === true, perDay);
  const [a, b] = perDay ? [shown / now.days, shownBefore / before.days] : [shown, shownBefore];
  assert.ok(Math.abs((actual.change as number) - (a - b)) < 1e-9);
  if (b === 0) assert.equal(actual.changeRatio, null);
  else assert.ok(Math.abs((actual.changeRatio as number) - (a - b) / Math.abs(b)) < 1e-9);
}

function near(actual: number | null, expected: number | null, relative: number, what: string): void {
  if (actual === null || expected === null) {
    assert.equal(actual, expected, what);
    return;
  }
  const tolerance = relative * Math.max(Math.abs(expected), 1e-2);
  assert.ok(Math.abs(actual - expected) <= tolerance, `${what}: ${actual} is not ${expected}`);
}
