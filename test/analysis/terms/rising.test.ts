import assert from 'node:assert/strict';
import { test } from 'node:test';
import { risingTerms, type TermCount } from '../../../src/analysis/terms/rising.js';

const alone = (comments: number, n: number, previous: number, previousN: number): TermCount => ({
  comments,
  n,
  previous,
  previousN,
});

test('a term that was rare and is common rises, with the interval of its change', () => {
  const [change] = risingTerms([alone(56, 70, 48, 80)]);
  // Newcombe 1998, table II (a): 56/70 − 48/80 = 0.2, method 10: 0.0524 to 0.3339.
  assert.equal(change?.change?.toFixed(4), '0.2000');
  assert.equal(change.low?.toFixed(4), '0.0524');
  assert.equal(change.high?.toFixed(4), '0.3339');
  assert.equal(change.rising, true);
});

test('four comments are too few, whatever they say; what falls does not rise', () => {
  assert.equal(risingTerms([alone(4, 20, 0, 2000)])[0]?.rising, false);
  assert.equal(risingTerms([alone(5, 20, 0, 2000)])[0]?.rising, true);
  assert.equal(risingTerms([alone(10, 100, 60, 100)])[0]?.rising, false);
});

test('with nothing to compare there is no rise and no lack of one', () => {
  for (const count of [alone(9, 10, 0, 0), alone(0, 0, 5, 10)]) {
    assert.deepEqual(risingTerms([count]), [{ change: null, low: null, high: null, rising: null }]);
  }
  assert.deepEqual(risingTerms([]), []);
});

test('looked at among many, what stood alone may be chance', () => {
  const weak = alone(22, 200, 9, 200);
  assert.equal(risingTerms([weak])[0]?.rising, true);
  const among = risingTerms([weak, ...Array.from({ length: 60 }, () => alone(20, 200, 20, 200))]);
  assert.equal(among[0]?.rising, false);
  assert.ok((among[0]?.low ?? 0) > 0);
});

test('of 400 vocabularies without any change at most 5 % show a rising term; without the scan, most would', () => {
  const random = generator(7);
  let withAny = 0;
  let withoutScan = 0;
  const runs = 400;
  for (let run = 0; run < runs; run++) {
    const counts = Array.from({ length: 120 }, (_, word) => {
      // From words in every third comment to words in one of a hundred.
      const share = 0.33 / (1 + word / 4);
      return alone(binomial(random, 150, share), 150, binomial(random, 150, share), 150);
    });
    const changes = risingTerms(counts);
    if (changes.some(({ rising }) => rising)) withAny += 1;
    if (changes.some(({ low }, at) => (low ?? 0) > 0 && (counts[at]?.comments ?? 0) >= 5)) withoutScan += 1;
  }
  assert.ok(withAny / runs <= 0.05, `${withAny} of ${runs}`);
  assert.ok(withoutScan / runs > 0.5, `${withoutScan} of ${runs}`);
});

test('one word in thirty that comes to be in one of seven is found in 90 % of vocabularies', () => {
  const random = generator(11);
  let found = 0;
  for (let run = 0; run < 100; run++) {
    const counts = Array.from({ length: 60 }, (_, word) => {
      const share = 0.33 / (1 + word / 4);
      return alone(binomial(random, 400, share), 400, binomial(random, 400, share), 400);
    });
    counts.push(alone(binomial(random, 400, 0.14), 400, binomial(random, 400, 0.033), 400));
    if (risingTerms(counts).at(-1)?.rising === true) found += 1;
  }
  assert.ok(found >= 90, `${found} of 100`);
});

/** Mulberry32. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function binomial(random: () => number, n: number, p: number): number {
  let count = 0;
  for (let i = 0; i < n; i++) if (random() < p) count += 1;
  return count;
}
