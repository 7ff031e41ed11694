import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Answer, type Answers, answersFromText, answersToText } from '../../bench/answer.js';
import { describeMismatch, firstMismatch } from '../../bench/compare.js';

const empty: Answer = { keys: [], columns: {} };

function answers(q3: Answer): Answers {
  return { q1: empty, q3 };
}

function complaint(expected: Answer, actual: Answer): string | undefined {
  const mismatch = firstMismatch(answers(expected), answers(actual));
  return mismatch && describeMismatch(mismatch);
}

function one(columns: Answer['columns']): Answer {
  return { keys: [['Ada']], columns };
}

describe('the comparison of answers', () => {
  it('finds rows by key, in whatever order', () => {
    assert.equal(
      complaint(
        { keys: [['Ada'], [null]], columns: { answered: [1, 2] } },
        { keys: [[null], ['Ada']], columns: { answered: [2, 1] } },
      ),
      undefined,
    );
  });

  it('wants counts to be equal', () => {
    assert.equal(
      complaint(one({ answered: [1e12] }), one({ answered: [1e12 + 1] })),
      'q3, Ada: answered is 1000000000000, was answered 1000000000001',
    );
  });

  it('wants quotients to 1e-9, percentiles to 1 %', () => {
    assert.equal(complaint(one({ csat: [0.5] }), one({ csat: [0.5 + 4e-10] })), undefined);
    assert.ok(complaint(one({ csat: [0.5] }), one({ csat: [0.5 + 6e-10] })));
    assert.equal(complaint(one({ 'wait-p90': [100] }), one({ 'wait-p90': [101] })), undefined);
    assert.ok(complaint(one({ 'wait-p90': [100] }), one({ 'wait-p90': [101.1] })));
    assert.ok(complaint(one({ 'wait-p90': [0] }), one({ 'wait-p90': [0.1] })));
  });

  it('tells no value from a value', () => {
    assert.equal(complaint(one({ nps: [NaN] }), one({ nps: [NaN] })), undefined);
    assert.ok(complaint(one({ nps: [NaN] }), one({ nps: [0] })));
    assert.ok(complaint(one({ nps: [0] }), one({ nps: [NaN] })));
  });

  it('misses a row or a column only if it says something', () => {
    assert.equal(complaint(one({ answered: [0], nps: [NaN] }), empty), undefined);
    assert.equal(complaint(empty, one({})), undefined);
    assert.ok(complaint(one({ answered: [1] }), empty));
    assert.ok(complaint({ keys: [], columns: { answered: [] } }, one({ answered: [1] })));
    assert.ok(complaint(one({ 'previous nps': [5] }), one({ nps: [5] })));
  });

  it('takes a question without an answer for one that is answered with nothing', () => {
    const expected = answers(one({ answered: [1] }));
    assert.equal(firstMismatch(expected, { q1: empty })?.question, 'q3');
    assert.equal(firstMismatch({ q1: empty }, expected), undefined);
  });

  it('refuses a key that is answered twice', () => {
    assert.throws(() => complaint(empty, { keys: [['Ada'], ['Ada']], columns: {} }), RangeError);
  });

  it('reads answers back as they were written', () => {
    const some = answers({
      keys: [['Ada'], [null]],
      columns: { nps: Float64Array.of(NaN, NaN), answered: [1, 2] },
    });
    assert.deepEqual(
      answersFromText(answersToText(some)),
      answers({ keys: [['Ada'], [null]], columns: { nps: [NaN, NaN], answered: [1, 2] } }),
    );
  });
});
