import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalog } from '../../../src/metrics/catalog/index.js';
import { definitionOf } from '../../../src/metrics/definition-of.js';
import { meanInterval } from '../../../src/metrics/intervals/mean.js';
import { npsInterval, npsStandardError } from '../../../src/metrics/intervals/net-promoter.js';
import { wilson } from '../../../src/metrics/intervals/wilson.js';
import { ask, usualFacts } from '../ask-metric.js';
import { response, type Row } from '../row-sums.js';

type Kind = Parameters<typeof response>[0];

function scores(kind: Kind, values: readonly (number | null)[], rest: Parameters<typeof response>[2] = {}) {
  return values.map((value) => response(kind, value, rest));
}

/** Facts of data that have these scales. */
function scaled(scales: Partial<typeof usualFacts.scales>): typeof usualFacts {
  return { ...usualFacts, scales: { ...usualFacts.scales, ...scales } };
}

const others: Row[] = [
  ...scores('csat', [1, 1], { aspect: 'speed' }),
  ...scores('ces', [7, 7]),
  ...scores('agent-satisfaction', [5, 5]),
];

test('csat: positive / responses to the overall question, with a score', () => {
  const rows = [...scores('csat', [1, 2, 3, 4, 5, 5, 4, null, null]), ...scores('nps', [9]), ...others];
  const answer = ask('csat', rows);
  assert.equal(answer.numerator, 4);
  assert.equal(answer.denominator, 7);
  assert.deepEqual(answer.bounds, wilson(4, 7));
  assert.equal(answer.used, 7);
  assert.deepEqual(answer.excluded, { 'no-score': 2 });
});

test('positive each on its own scale: 4–5 of 5, 6–7 of 7, 8–10 of 10', () => {
  const positives = (min: number, max: number) => {
    const whole = Array.from({ length: max - min + 1 }, (_, i) => min + i);
    return whole.filter((score) => ask('csat', scores('csat', [score], { scale: [min, max] })).value === 1);
  };
  assert.deepEqual(positives(1, 5), [4, 5]);
  assert.deepEqual(positives(1, 7), [6, 7]);
  assert.deepEqual(positives(0, 10), [8, 9, 10]);
  assert.deepEqual(positives(1, 10), [8, 9, 10]);
  assert.deepEqual(positives(1, 3), [3]);
  const mixed = [
    ...scores('csat', [4, 3]),
    ...scores('csat', [5, 6], { scale: [1, 7] }),
    ...scores('csat', [8], { scale: [0, 10] }),
  ];
  assert.deepEqual([ask('csat', mixed).numerator, ask('csat', mixed).denominator], [3, 5]);
});

test('positiveFrom is exact on scores with decimals, and of the scale of the data alone', () => {
  assert.equal(ask('csat', scores('csat', [1, 3, 5]), { positiveFrom: 3 }).numerator, 2);
  assert.equal(ask('csat', scores('csat', [4.0999, 4.1]), { positiveFrom: 4.1 }).numerator, 1);
  const mixed = [...scores('csat', [4, 3, null]), ...scores('csat', [7, 9], { scale: [0, 10] })];
  const answer = ask('csat', mixed, { positiveFrom: 4 });
  assert.deepEqual([answer.numerator, answer.denominator, answer.used], [1, 2, 2]);
  assert.deepEqual(answer.excluded, { 'no-score': 1, 'other-scale': 2 });
  const ofTen = scaled({ csat: { min: 0, max: 10, better: 'higher' } });
  assert.deepEqual(ask('csat', mixed, { positiveFrom: 8 }, ofTen).excluded, {
    'no-score': 1,
    'other-scale': 2,
  });
  assert.equal(ask('csat', mixed, { positiveFrom: 8 }, ofTen).numerator, 1);
  assert.throws(() => ask('csat', [], { positiveFrom: 6 }), {
    name: 'RangeError',
    message: 'positiveFrom is not on the scale 1 to 5: 6',
  });
  assert.throws(() => ask('csat', [], { positiveFrom: '4' }), { name: 'TypeError' });
});

test('of one aspect, or of any', () => {
  const rows = [
    ...scores('csat', [5, 5, 1]),
    ...scores('csat', [4, 1], { aspect: 'speed' }),
    ...scores('csat', [1], { aspect: 'any way' }),
  ];
  const of = (aspect: unknown) => {
    const { numerator, denominator } = ask('csat', rows, { aspect });
    return [numerator, denominator];
  };
  assert.deepEqual(of(null), [2, 3]);
  assert.deepEqual(of('speed'), [1, 2]);
  assert.deepEqual(of('any'), [3, 6]);
  assert.deepEqual(of('price'), [0, 0]);
  assert.equal(ask('csat-average', rows, { aspect: 'speed' }).value, 2.5);
  assert.throws(() => of(['speed']), { name: 'TypeError', message: 'aspect is not a name: ["speed"]' });
  assert.throws(() => of(''), { name: 'RangeError', message: 'aspect without a name: ""' });
  const fields = (aspect: string | null) => catalog.csat.variantFields?.({ aspect });
  assert.deepEqual([fields(null), fields('speed'), fields('any')], [['csat'], ['aspect'], ['score']]);
});

test('csat-average: Σ scores / responses, on the scale of the data', () => {
  const rows = [...scores('csat', [1, 4, 4.5, null]), ...scores('csat', [9], { scale: [0, 10] }), ...others];
  const answer = ask('csat-average', rows);
  assert.equal(answer.numerator, 9.5);
  assert.equal(answer.value, 9.5 / 3);
  assert.equal(answer.n, 3);
  assert.deepEqual(answer.excluded, { 'no-score': 1, 'other-scale': 1 });
  const ofTen = scaled({ csat: { min: 0, max: 10, better: 'higher' } });
  assert.equal(ask('csat-average', rows, {}, ofTen).value, 9);
  assert.equal(ask('csat-average', rows, { scale: '0..10' }, ofTen).value, 9);
  assert.throws(() => ask('csat-average', rows, { scale: '0..10' }), {
    name: 'RangeError',
    message: 'scale is 1..5 in the data: 0..10',
  });
});

test('nps: 100 × (promoters − detractors) / responses; 7 and 8 are neither', () => {
  const answer = ask('nps', [...scores('nps', [0, 6, 7, 8, 9, 10, 10, 10, null]), ...others]);
  assert.equal(answer.numerator, 2);
  assert.equal(answer.denominator, 8);
  assert.equal(answer.value, 25);
  assert.deepEqual(answer.bounds, npsInterval(4, 2, 8));
  assert.equal(catalog.nps.formula.standardError?.(answer.sums, {}), npsStandardError(4, 2, 8));
  assert.deepEqual(answer.excluded, { 'no-score': 1 });
});

test('nps goes down to −100, and is of 0 to 10 whatever scale the data declare', () => {
  assert.equal(ask('nps', scores('nps', [0, 3, 6])).value, -100);
  const rows = [...scores('nps', [10, 9]), ...scores('nps', [5, 1, 1], { scale: [1, 5] })];
  for (const facts of [usualFacts, scaled({ nps: { min: 1, max: 5, better: 'higher' } })]) {
    const answer = ask('nps', rows, {}, facts);
    assert.deepEqual([answer.value, answer.n], [100, 2]);
    assert.deepEqual(answer.excluded, { 'other-scale': 3 });
  }
});

test('ces: Σ effort scores / responses; which is better the data say', () => {
  const rows = [...scores('ces', [1, 2, 6]), ...scores('ces', [5], { scale: [1, 5] })];
  const answer = ask('ces', rows);
  assert.equal(answer.value, 3);
  assert.deepEqual(answer.excluded, { 'other-scale': 1 });
  const interval = meanInterval(3, 900, 10_000 + 40_000 + 360_000);
  assert.ok(Math.abs((answer.bounds?.low as number) - (interval?.low as number) / 100) < 1e-12);
  const facts = scaled({ ces: { min: 1, max: 5, better: 'higher' } });
  assert.equal(ask('ces', rows, {}, facts).value, 5);
  const better = (of: typeof usualFacts) => {
    const parameters = catalog.ces.resolve({}, of) as Readonly<Record<string, unknown>>;
    return definitionOf({ metric: 'ces', parameters }).better;
  };
  assert.deepEqual([better(usualFacts), better(facts)], ['lower', 'higher']);
  assert.throws(() => ask('ces', rows, { better: 'higher' }), {
    name: 'RangeError',
    message: 'better is lower in the data: higher',
  });
});

test('no responses: no value', () => {
  for (const id of ['csat', 'csat-average', 'nps', 'ces'] as const) {
    const answer = ask(id, scores('agent-satisfaction', [1, 2, 3]));
    assert.ok(Number.isNaN(answer.value));
    assert.equal(answer.denominator, 0);
    assert.equal(answer.bounds, null);
    assert.equal(catalog[id].emptyReason({}), 'no-responses');
    assert.equal(catalog[id].minSample, 10);
  }
});
