import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { rove, stopAt, type RovingField, type RovingStop } from '../../src/charts/roving.js';

/** One series a text: `x` has a value, `.` has none. */
const field = (texts: string[], direction: 'ltr' | 'rtl' = 'ltr'): RovingField => ({
  buckets: texts[0]!.length,
  series: texts.length,
  direction,
  hasValue: (series, index) => texts[series]![index] === 'x',
});
const go = (stop: RovingStop, keys: string[], on: RovingField): RovingStop =>
  keys.reduce((at, key) => rove(at, key, on) ?? at, stop);
const start: RovingStop = { series: 0, index: 0 };

test('arrows go from bucket to bucket and stay at the ends', () => {
  const on = field(['xxx']);
  assert.equal(go(start, ['ArrowRight'], on).index, 1);
  assert.equal(go(start, ['ArrowRight', 'ArrowRight', 'ArrowRight'], on).index, 2);
  assert.equal(go(start, ['ArrowRight', 'ArrowLeft', 'ArrowLeft'], on).index, 0);
});

test('an arrow goes to its own side of the paper, whichever way time runs', () => {
  const on = field(['xxx'], 'rtl');
  assert.equal(go(start, ['ArrowLeft'], on).index, 1);
  assert.equal(go(start, ['ArrowLeft', 'ArrowRight'], on).index, 0);
  assert.equal(go(start, ['Home'], on).index, 0);
  assert.equal(go(start, ['End'], on).index, 2);
});

test('a gap is one stop, said with both its ends, from either side', () => {
  const on = field(['x...x']);
  const there = go(start, ['ArrowRight'], on);
  assert.deepEqual(there, { series: 0, index: 1, gapEnd: 3 });
  assert.deepEqual(go(there, ['ArrowRight'], on), { series: 0, index: 4 });
  assert.deepEqual(go(there, ['ArrowRight', 'ArrowLeft'], on), there);
  assert.equal(go(there, ['ArrowLeft'], on).index, 0);
});

test('home and end are the first and last bucket, as parts of their gaps', () => {
  const on = field(['..xx.']);
  assert.deepEqual(go({ series: 0, index: 2 }, ['Home'], on), { series: 0, index: 0, gapEnd: 1 });
  assert.deepEqual(go({ series: 0, index: 2 }, ['End'], on), { series: 0, index: 4, gapEnd: 4 });
});

test('a page is a tenth of the buckets, and leaves a gap however long', () => {
  const on = field(['x'.repeat(100)]);
  assert.equal(go(start, ['PageDown'], on).index, 10);
  assert.equal(go(start, ['PageDown', 'PageDown', 'PageUp'], on).index, 10);
  assert.equal(go(start, ['PageUp'], on).index, 0);
  assert.equal(go({ series: 0, index: 95 }, ['PageDown'], on).index, 99);
  const gappy = field([`x${'.'.repeat(98)}x`]);
  assert.equal(go(start, ['PageDown', 'PageDown'], gappy).index, 99);
  assert.equal(go({ series: 0, index: 99 }, ['PageUp', 'PageUp'], gappy).index, 0);
});

test('up and down change the series at the same bucket', () => {
  const on = field(['xxx', 'x..']);
  const there = go({ series: 0, index: 2 }, ['ArrowDown'], on);
  assert.deepEqual(there, { series: 1, index: 1, gapEnd: 2 });
  assert.deepEqual(go(start, ['ArrowDown', 'ArrowDown'], on), { series: 1, index: 0 });
  assert.deepEqual(go(start, ['ArrowUp'], on), start);
});

test('keys that are not the chart’s are left to the page', () => {
  const on = field(['xxx']);
  for (const key of ['Tab', 'a', 'Enter', 'Escape', 'ArrowUp', 'ArrowDown'])
    assert.equal(rove(start, key, on), null);
  assert.equal(rove(start, 'ArrowRight', field([''])), null);
});

test('walking on visits each value once, says each gap once, and walking back does the same', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('x', '.', '..', 'xx'), { minLength: 1, maxLength: 40 }),
      fc.constantFrom('ltr', 'rtl'),
      (parts, direction) => {
        const text = parts.join('');
        const on = field([text], direction as 'ltr' | 'rtl');
        // A gap is a run of dots; what else is a value.
        const expected = [...text.matchAll(/\.+|x/g)].map((found) => found.index);
        const walk = (key: string, from: RovingStop): number[] => {
          const visited = [from.index];
          for (let at = from; ;) {
            const next = rove(at, key, on)!;
            if (next.index === at.index) return visited;
            visited.push((at = next).index);
          }
        };
        const [onward, back] =
          direction === 'ltr' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
        assert.deepEqual(walk(onward!, stopAt(0, 0, on)), expected);
        assert.deepEqual(walk(back!, stopAt(0, text.length - 1, on)), expected.toReversed());
      },
    ),
    { numRuns: 300 },
  );
});

test('paging always comes to the end', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('x', '.'.repeat(30), 'xx'), { minLength: 1, maxLength: 60 }),
      (parts) => {
        const text = parts.join('');
        const on = field([text]);
        const down = go(stopAt(0, 0, on), Array<string>(40).fill('PageDown'), on);
        assert.deepEqual(down, stopAt(0, text.length - 1, on));
        assert.deepEqual(go(down, Array<string>(40).fill('PageUp'), on), stopAt(0, 0, on));
      },
    ),
    { numRuns: 200 },
  );
});
