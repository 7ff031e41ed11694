import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { forecastValues } from '../../../src/analysis/forecast/forecast-values.js';

/** Six weeks of days of four values, some closed, some unknown; Sundays (place 6) always closed. */
const counts = fc
  .array(fc.option(fc.nat(60), { freq: 12, nil: Number.NaN }), { minLength: 168, maxLength: 190 })
  .map((values) => Float64Array.from(values, (value, i) => (i % 28 >= 24 ? Number.NaN : value)));
const seasons = [4, 28];

/** What does not change where values are NaN in one of two lists. */
function close(one: readonly (number | null)[], other: readonly (number | null)[], factor = 1): void {
  assert.equal(one.length, other.length);
  one.forEach((value, i) => {
    const twin = other[i];
    if (value === null || twin === null || twin === undefined) assert.equal(value, twin);
    else
      assert.ok(
        Math.abs(value * factor - twin) <= 1e-9 * Math.max(1, twin),
        `${i}: ${value * factor}, ${twin}`,
      );
  });
}

test('a series that repeats itself is forecast as it is, whatever place it begins at', () => {
  for (const first of [0, 5, 27, 30]) {
    const week = Array.from({ length: 28 }, (_, i) => (i >= 24 ? Number.NaN : 3 + ((i * 7) % 11)));
    const values = Float64Array.from({ length: 28 * 6 + first }, (_, i) =>
      i < first - (first % 4) ? Number.NaN : week[i % 28]!,
    );
    const { values: next, accuracy } = forecastValues(values, { seasons, horizon: 60 });
    const due = Array.from({ length: 60 }, (_, i) => week[(values.length + i) % 28]!);
    // Each weekday begins as an average one: of that little is left.
    next.forEach((value, i) => {
      if (Number.isNaN(due[i])) assert.equal(value, null);
      else assert.ok(Math.abs(value! - due[i]!) < 0.03 * due[i]!, `${i}: ${value}, ${due[i]}`);
    });
    assert.equal(accuracy?.naive.wape, 0);
  }
});

test('values add up to blocks, bands hold the forecast and each other, nothing is below 0', () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 70 }), (values, horizon) => {
      const { values: next, bands, blocks, naive } = forecastValues(values, { seasons, horizon });
      assert.equal(next.length, horizon);
      assert.equal(naive.length, horizon);
      const offset = values.length % 4;
      const sums: (number | null)[] = Array.from({ length: Math.ceil((offset + horizon) / 4) }, () => null);
      next.forEach((value, i) => {
        const place = (values.length + i) % 28;
        if (place >= 24) assert.equal(value, null);
        if (value === null) return;
        assert.ok(value >= 0);
        const at = Math.floor((offset + i) / 4);
        sums[at] = (sums[at] ?? 0) + value;
      });
      close(sums, blocks.values);
      for (const { values: line, bands: around } of [{ values: next, bands }, blocks]) {
        line.forEach((value, i) => {
          const edges = around.map(({ low, high }) => [low[i], high[i]] as const);
          if (value === null)
            assert.deepEqual(
              edges.flat(),
              edges.flat().map(() => null),
            );
          else {
            const [inner, outer] = edges;
            if (inner === undefined || outer === undefined) return;
            assert.ok(0 <= outer[0]! && outer[0]! <= inner[0]! && inner[0]! <= value);
            assert.ok(value <= inner[1]! && inner[1]! <= outer[1]!);
          }
        });
      }
    }),
    { numRuns: 200 },
  );
});

test('three times the counts are forecast as three times as many', () => {
  fc.assert(
    fc.property(counts, (values) => {
      const options = { seasons, horizon: 28 };
      const one = forecastValues(values, options);
      const three = forecastValues(
        values.map((value) => 3 * value),
        options,
      );
      close(one.values, three.values, 3);
      assert.equal(one.accuracy?.mase?.toFixed(9), three.accuracy?.mase?.toFixed(9));
    }),
    { numRuns: 200 },
  );
});

test('what is excluded has no say: it may be anything, or nothing', () => {
  fc.assert(
    fc.property(
      counts,
      fc.uniqueArray(fc.nat(159), { maxLength: 20 }),
      fc.nat(100_000),
      (values, exclude, other) => {
        const options = { seasons, horizon: 28, exclude };
        const changed = values.map((value, i) => (exclude.includes(i) ? other : value));
        const missing = values.map((value, i) => (exclude.includes(i) ? Number.NaN : value));
        assert.deepEqual(forecastValues(changed, options), forecastValues(values, options));
        assert.deepEqual(forecastValues(missing, { seasons, horizon: 28 }), forecastValues(values, options));
      },
    ),
    { numRuns: 200 },
  );
});

test('the accuracy of the naive forecast is that of the naive forecast', () => {
  // A week a value: each origin is compared with one value, the one after it.
  fc.assert(
    fc.property(fc.array(fc.nat(50), { minLength: 20, maxLength: 40 }), (list) => {
      const { accuracy, origins } = forecastValues(Float64Array.from(list), { seasons: [1, 2], horizon: 1 });
      const errors = list.slice(6).map((value, i) => Math.abs(value - list[i + 4]!));
      const scale =
        list.slice(2).reduce((sum, value, i) => sum + Math.abs(value - list[i]!), 0) / (list.length - 2);
      const actual = list.slice(6).reduce((sum, value) => sum + value, 0);
      assert.equal(origins, errors.length);
      assert.equal(accuracy?.n, errors.length);
      const sum = errors.reduce((a, b) => a + b, 0);
      if (actual > 0) assert.ok(Math.abs(accuracy!.naive.wape! - sum / actual) < 1e-9);
      if (scale > 0) assert.ok(Math.abs(accuracy!.naive.mase! - sum / errors.length / scale) < 1e-9);
      else assert.equal(accuracy!.naive.mase, null);
    }),
    { numRuns: 200 },
  );
});

test('under four whole weeks nothing is forecast', () => {
  const values = (length: number): Float64Array => new Float64Array(length).fill(5);
  const short = forecastValues(values(4 * 28 - 4), { seasons, horizon: 8 });
  assert.equal(short.reason, 'too-short');
  assert.deepEqual([short.values, short.rounds, short.blocks.values], [[], 3, []]);
  const enough = forecastValues(values(4 * 28), { seasons, horizon: 8 });
  assert.equal(enough.reason, undefined);
  assert.equal(enough.values.length, 8);
  assert.equal(
    forecastValues(new Float64Array(200).fill(Number.NaN), { seasons, horizon: 8 }).reason,
    'too-short',
  );
  assert.equal(forecastValues(new Float64Array(0), { seasons, horizon: 8 }).reason, 'too-short');
});

test('no contacts at all are forecast as none, and have no scale', () => {
  const { values, accuracy } = forecastValues(new Float64Array(28 * 6), { seasons, horizon: 4 });
  assert.deepEqual(values, [0, 0, 0, 0]);
  assert.deepEqual([accuracy?.wape, accuracy?.mase], [null, null]);
});

test('a day that was known in part weighs as what it would have been', () => {
  const values = Float64Array.from({ length: 28 * 8 }, (_, i) => (i % 28 >= 24 ? Number.NaN : 10 + (i % 4)));
  const whole = forecastValues(values, { seasons, horizon: 28 });
  for (let day = 3; day < 56; day += 5) values[day * 4] = Number.NaN;
  close(whole.values, forecastValues(values, { seasons, horizon: 28 }).values);
});

test('misuse throws at once', () => {
  const values = new Float64Array(200).fill(1);
  const of =
    (change: object, list = values): (() => void) =>
    () =>
      void forecastValues(list, { seasons, horizon: 4, ...change });
  assert.throws(of({ seasons: [] }), new RangeError('invalid seasons: '));
  assert.throws(of({ seasons: [4, 30] }), new RangeError('invalid seasons: 4, 30'));
  assert.throws(of({ seasons: [2, 4, 28] }), new RangeError('invalid seasons: 2, 4, 28'));
  assert.throws(of({ seasons: [0, 28] }), new RangeError('invalid seasons: 0, 28'));
  assert.throws(of({ horizon: 0 }), new RangeError('invalid horizon: 0'));
  assert.throws(of({ horizon: 1.5 }), new RangeError('invalid horizon: 1.5'));
  assert.throws(of({ levels: [0.8, 1] }), new RangeError('invalid level: 1'));
  assert.throws(of({ levels: [Number.NaN] }), new RangeError('invalid level: NaN'));
  assert.throws(of({ exclude: [200] }), new RangeError('invalid exclude: 200'));
  assert.throws(of({}, values.with(3, -1)), new RangeError('invalid value: -1'));
  assert.throws(of({}, values.with(3, Infinity)), new RangeError('invalid value: Infinity'));
});
