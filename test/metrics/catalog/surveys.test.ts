import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalog } from '../../../src/metrics/catalog/index.js';
import { npsInterval, npsStandardError } from '../../../src/metrics/intervals/net-promoter.js';
import { wilson } from '../../../src/metrics/intervals/wilson.js';
import { ask, usualFacts } from '../ask-metric.js';
import { contact, times, type Row } from '../row-sums.js';

function scores(field: 'csat' | 'nps', values: readonly number[]): Row[] {
  return values.map((value) => contact({ [field]: value }));
}

function scaled(min: number, max: number) {
  return { ...usualFacts, scales: { ...usualFacts.scales, csat: { min, max, better: 'higher' as const } } };
}

test('csat: positive / responses, whatever the outcome or direction', () => {
  const answer = ask('csat', [
    ...scores('csat', [1, 2, 3, 4, 5, 5]),
    contact({ direction: 'outbound', outcome: 'answered', csat: 4 }),
    ...times(5, { outcome: 'answered' }),
  ]);
  assert.equal(answer.numerator, 4);
  assert.equal(answer.denominator, 7);
  assert.deepEqual(answer.bounds, wilson(4, 7));
  assert.equal(answer.used, 7);
});

test('positive by the rule of the scale: 4–5 of 5, 6–7 of 7, 8–10 of 10', () => {
  const positives = (min: number, max: number) => {
    const whole = Array.from({ length: max - min + 1 }, (_, i) => min + i);
    return whole.filter((score) => ask('csat', scores('csat', [score]), {}, scaled(min, max)).value === 1);
  };
  assert.deepEqual(positives(1, 5), [4, 5]);
  assert.deepEqual(positives(1, 7), [6, 7]);
  assert.deepEqual(positives(0, 10), [8, 9, 10]);
  assert.deepEqual(positives(1, 10), [8, 9, 10]);
  assert.deepEqual(positives(1, 3), [3]);
});

test('positiveFrom is a parameter, exact on scores with decimals', () => {
  assert.equal(ask('csat', scores('csat', [1, 3, 5]), { positiveFrom: 3 }).numerator, 2);
  assert.equal(ask('csat', scores('csat', [4.0999, 4.1]), { positiveFrom: 4.1 }).numerator, 1);
  assert.throws(() => ask('csat', [], { positiveFrom: 6 }), {
    name: 'RangeError',
    message: 'positiveFrom is not on the scale 1 to 5: 6',
  });
  assert.throws(() => ask('csat', [], { positiveFrom: '4' }), { name: 'TypeError' });
});

test('csat-average: Σ scores / responses', () => {
  const answer = ask('csat-average', scores('csat', [1, 4, 4.5]));
  assert.equal(answer.numerator, 9.5);
  assert.equal(answer.value, 9.5 / 3);
  assert.equal(answer.n, 3);
});

test('nps: 100 × (promoters − detractors) / responses; 7 and 8 are neither', () => {
  const answer = ask('nps', scores('nps', [0, 6, 7, 8, 9, 10, 10, 10]));
  assert.equal(answer.numerator, 2);
  assert.equal(answer.denominator, 8);
  assert.equal(answer.value, 25);
  assert.deepEqual(answer.bounds, npsInterval(4, 2, 8));
  assert.equal(catalog.nps.formula.standardError?.(answer.sums, {}), npsStandardError(4, 2, 8));
});

test('nps goes down to −100', () => {
  assert.equal(ask('nps', scores('nps', [0, 3, 6])).value, -100);
});

test('no responses: no value', () => {
  for (const id of ['csat', 'csat-average', 'nps'] as const) {
    const answer = ask(id, times(3, { outcome: 'answered' }));
    assert.ok(Number.isNaN(answer.value));
    assert.equal(answer.denominator, 0);
    assert.equal(answer.bounds, null);
    assert.equal(catalog[id].emptyReason({ positiveFrom: 4 }), 'no-responses');
    assert.equal(catalog[id].minSample, 10);
  }
});
