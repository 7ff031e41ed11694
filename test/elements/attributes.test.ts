import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Attributes } from '../../src/elements/attributes.js';
import { readGivenValue } from '../../src/elements/given-value.js';
import { readLoadOptions, readPeriod } from '../../src/elements/read-inputs.js';
import { readAttribution, readCompare, readTarget } from '../../src/elements/read-metric.js';

/** What reading gives, and which attribute was refused. */
function reading<T>(read: (attributes: Attributes) => T): [T, unknown] {
  const attributes = new Attributes('cb-test');
  const value = read(attributes);
  return [value, attributes.problem?.values['attribute']];
}

describe('Attributes', () => {
  it('reads numbers from text, and no others', () => {
    assert.deepEqual(
      reading((a) => a.number('target', '0.8')),
      [0.8, undefined],
    );
    assert.deepEqual(
      reading((a) => a.number('target', ' -3 ')),
      [-3, undefined],
    );
    assert.deepEqual(
      reading((a) => a.number('target', '')),
      [undefined, undefined],
    );
    for (const bad of ['80%', 'NaN', 'Infinity', Number.NaN, {}, true]) {
      assert.deepEqual(
        reading((a) => a.number('target', bad)),
        [undefined, 'target'],
      );
    }
  });

  it('reads whole numbers up to a limit, and no others', () => {
    for (const [given, expected] of [
      [1, 1],
      ['6', 6],
      [' 3 ', 3],
      ['', undefined],
      [null, undefined],
      [undefined, undefined],
    ] as const) {
      assert.deepEqual(
        reading((a) => a.whole('limit', given, 6)),
        [expected, undefined],
      );
    }
    assert.deepEqual(
      reading((a) => a.whole('limit', '100000')),
      [100_000, undefined],
    );
    for (const bad of [0, -1, 2.5, '2.5', 7, '7', 'six', Infinity, [1], true]) {
      assert.deepEqual(
        reading((a) => a.whole('limit', bad, 6)),
        [undefined, 'limit'],
      );
    }
  });

  it('reads lists of words however they are written', () => {
    const words = ['a', 'b', 'c'] as const;
    for (const given of ['a b', 'a,b', ' a ,  b ', ['a', 'b']]) {
      assert.deepEqual(
        reading((a) => a.someOf('metric', given, words)),
        [['a', 'b'], undefined],
      );
    }
    for (const given of ['a d', ['a', null], 7]) {
      assert.deepEqual(
        reading((a) => a.someOf('metric', given, words)),
        [undefined, 'metric'],
      );
    }
  });

  it('reads objects from JSON as copies', () => {
    const given = { queue: ['sales'] };
    const [read] = reading((a) => a.object('where', given));
    assert.deepEqual(read, given);
    assert.notEqual(read, given);
    assert.deepEqual(
      reading((a) => a.object('where', '{"queue": null}')),
      [{ queue: null }, undefined],
    );
    const cyclic: Record<string, unknown> = {};
    cyclic['self'] = cyclic;
    for (const bad of ['{', '[]', 'null', '5', cyclic, [], 5, { big: 5n }]) {
      assert.deepEqual(
        reading((a) => a.object('where', bad)),
        [undefined, 'where'],
      );
    }
  });

  it('remembers the first problem, with the value as it was, cut where it is long', () => {
    const attributes = new Attributes('cb-test');
    attributes.oneOf('by', 'x'.repeat(200), ['day']);
    attributes.number('target', 'y');
    assert.equal(attributes.problem?.code, 'invalid-attribute');
    assert.deepEqual(attributes.problem?.values, {
      tag: 'cb-test',
      attribute: 'by',
      value: `${'x'.repeat(79)}…`,
    });
  });
});

describe('what elements read', () => {
  it('takes a period whole or by its ends, never half', () => {
    const period = { from: '2025-10-01', to: '2025-11-01' };
    const none = { period: undefined, periodFrom: undefined, periodTo: undefined };
    assert.deepEqual(
      reading((a) => readPeriod({ ...none, period }, a)),
      [period, undefined],
    );
    assert.deepEqual(
      reading((a) => readPeriod({ ...none, periodFrom: period.from, periodTo: period.to }, a)),
      [period, undefined],
    );
    assert.deepEqual(
      reading((a) => readPeriod(none, a)),
      [undefined, undefined],
    );
    assert.deepEqual(
      reading((a) => readPeriod({ ...none, periodFrom: '2025-10-01' }, a)),
      [undefined, 'period-to'],
    );
    assert.deepEqual(
      reading((a) => readPeriod({ ...none, periodTo: '2025-10-01' }, a)),
      [undefined, 'period-from'],
    );
    assert.deepEqual(
      reading((a) => readPeriod({ ...none, period: '{}' }, a)),
      [undefined, 'period'],
    );
  });

  it('takes a week start from 1 to 7', () => {
    const from = { timeZone: 'UTC', currency: undefined };
    assert.deepEqual(
      reading((a) => readLoadOptions({ ...from, weekStart: '7' }, a)),
      [{ timeZone: 'UTC', weekStart: 7 }, undefined],
    );
    assert.deepEqual(
      reading((a) => readLoadOptions({ ...from, weekStart: 0 }, a)),
      [{ timeZone: 'UTC' }, 'week-start'],
    );
  });

  it('takes a floor with a target only', () => {
    assert.deepEqual(
      reading((a) => readTarget(a, { target: '0.8', floor: 0.6 })),
      [{ target: 0.8, floor: 0.6 }, undefined],
    );
    assert.deepEqual(
      reading((a) => readTarget(a, { target: undefined, floor: 0.6 })),
      [undefined, 'floor'],
    );
  });

  it('takes a comparison by name or as a period', () => {
    const period = { from: '2025-09-01', to: '2025-10-01' };
    assert.deepEqual(
      reading((a) => readCompare(a, 'previous-period')),
      ['previous-period', undefined],
    );
    assert.deepEqual(
      reading((a) => readCompare(a, 'previous-year')),
      ['previous-year', undefined],
    );
    assert.deepEqual(
      reading((a) => readCompare(a, JSON.stringify(period))),
      [period, undefined],
    );
    assert.deepEqual(
      reading((a) => readCompare(a, 'last-year')),
      [undefined, 'compare'],
    );
    assert.deepEqual(
      reading((a) => readCompare(a, { from: '2025-09-01' })),
      [undefined, 'compare'],
    );
  });

  it('takes the time in which contacts count', () => {
    assert.deepEqual(
      reading((a) => readAttribution(a, 'end')),
      ['end', undefined],
    );
    assert.deepEqual(
      reading((a) => readAttribution(a, 'start')),
      [undefined, 'attribution'],
    );
  });

  it('takes no value without its sample size', () => {
    assert.equal(reading((a) => readGivenValue(a, 'value', { value: 0.8, n: 5 }))[1], undefined);
    for (const bad of [{ value: 0.8 }, { n: 5 }, { value: '0.8', n: 5 }, { value: 0.8, n: null }, 0.8]) {
      assert.deepEqual(
        reading((a) => readGivenValue(a, 'value', bad)),
        [undefined, 'value'],
      );
    }
  });
});
