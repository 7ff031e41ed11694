import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TargetSetting } from '../../src/data/contact-data.js';
import { answer } from './hand-made.js';
import { queryFacts } from './query-facts.js';
import { times } from './row-sums.js';

const rows = [
  ...times(900, { outcome: 'answered', queueSeconds: 10 }),
  ...times(100, { outcome: 'abandoned', queueSeconds: 30 }),
];

function values(
  targets?: ReadonlyMap<string, TargetSetting>,
  data: Readonly<Record<string, TargetSetting>> = {},
) {
  const table = answer(
    {
      metrics: [
        'service-level',
        { metric: 'service-level', as: 'strict', parameters: { thresholdSeconds: 5 } },
        'answer-rate',
        'offered',
      ],
    },
    queryFacts({ targets: data }),
    { current: [{ key: [], rows }] },
    targets,
  );
  return table.rows[0]?.values ?? {};
}

test('the catalogue has a target for the service level alone', () => {
  const { 'service-level': level, strict, 'answer-rate': rate, offered } = values();
  assert.deepEqual([level?.target, level?.floor, level?.status], [0.8, undefined, 'met']);
  assert.deepEqual([strict?.target, strict?.status], [0.8, 'missed']);
  assert.deepEqual([rate?.target, rate?.status], [undefined, undefined]);
  assert.deepEqual([offered?.target, offered?.status], [undefined, undefined]);
});

test('targets of the data go before the catalogue, those of whoever asks before both, by their names', () => {
  const data = { 'service-level': { target: 0.95, floor: 0.85 }, 'answer-rate': { target: 0.85 } };
  const own = values(undefined, data);
  assert.deepEqual(
    [own['service-level']?.target, own['service-level']?.floor, own['service-level']?.status],
    [0.95, 0.85, 'near'],
  );
  assert.equal(own['strict']?.target, 0.95);
  assert.equal(own['answer-rate']?.status, 'met');

  const asked = values(
    new Map([
      ['strict', { target: 0, floor: 0 }],
      ['service-level', { target: 0.99 }],
    ]),
    data,
  );
  assert.deepEqual([asked['strict']?.target, asked['strict']?.status], [0, 'met']);
  // One setting as a whole: the floor of the data does not slip under it.
  assert.deepEqual([asked['service-level']?.floor, asked['service-level']?.status], [undefined, 'missed']);
});

test('a metric without a better direction shows its target, and has no status', () => {
  const { offered } = values(new Map([['offered', { target: 500 }]]));
  assert.equal(offered?.target, 500);
  assert.equal(offered?.status, undefined);
});

test('an interval that spans the target is unclear', () => {
  assert.equal(values(new Map([['answer-rate', { target: 0.895 }]]))['answer-rate']?.status, 'unclear');
  assert.equal(values(new Map([['answer-rate', { target: 0.87 }]]))['answer-rate']?.status, 'met');
});

test('a target that is no number throws', () => {
  assert.throws(() => values(new Map([['offered', { target: NaN }]])), {
    name: 'RangeError',
    message: 'target is not a number: NaN',
  });
  assert.throws(() => values(new Map([['offered', { target: 1, floor: Infinity }]])), {
    name: 'RangeError',
    message: 'floor is not a number: Infinity',
  });
});
