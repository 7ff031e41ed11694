import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { simulate } from '../../../demo/simulate/simulate.js';
import { termsOf, termSteps } from '../../../src/analysis/terms/terms-of.js';
import { wilson } from '../../../src/metrics/intervals/wilson.js';

test('the share of comments that contain a term, however often one says it', () => {
  const { n, languages, terms } = termsOf([
    'Refund, refund, refund!',
    'Where is my REFUND?',
    '退款还没收到',
    null,
    '   ',
    'возврата нет',
    'возврат, возврат',
    '123',
  ]);
  assert.equal(n, 6);
  assert.deepEqual(languages, [
    { language: 'en', comments: 2 },
    { language: 'ru', comments: 2 },
    { language: null, comments: 1 },
    { language: 'zh', comments: 1 },
  ]);
  const [first, second] = terms;
  assert.deepEqual([first?.term, first?.comments, first?.share, first?.at], ['refund', 2, 2 / 6, [0, 1]]);
  assert.deepEqual([second?.term, second?.comments, second?.at], ['возврат', 2, [5, 6]]);
  assert.deepEqual([first?.low, first?.high], Object.values(wilson(2, 6) ?? {}));
  assert.deepEqual(
    terms.map(({ term }) => term).toSorted(),
    ['refund', 'возврат', '收到', '退款'].toSorted(),
  );
});

test('names of an object are words like others', () => {
  const { terms } = termsOf(['constructor toString', 'constructor hasOwnProperty']);
  assert.deepEqual(
    terms.map(({ term, comments }) => [term, comments]),
    [
      ['constructor', 2],
      ['hasownproperty', 1],
      ['tostring', 1],
    ],
  );
});

test('nothing at all', () => {
  assert.deepEqual(termsOf([]), { n: 0, languages: [], terms: [] });
  assert.deepEqual(termsOf([null, '']), { n: 0, languages: [], terms: [] });
  assert.throws(() => termsOf([], { locale: '!' }), RangeError);
});

test('a term of simulated comments stands in each of those that it is said of, and in no other', () => {
  const comments = simulate({ contacts: 2500, days: 30, seed: 4 }).data.surveys.flatMap(
    ({ comment }) => comment ?? [],
  );
  const { n, terms, languages } = termsOf(comments);
  assert.equal(n, comments.length);
  assert.deepEqual(languages.map(({ language }) => language).toSorted(), ['en', 'ru', 'zh']);
  // Of Latin letters words are told apart by what is no letter: by another way than the one that is judged.
  for (const { term, at } of terms.filter(({ term: word }) => /^[a-z]+$/.test(word)).slice(0, 60)) {
    const word = new RegExp(`(?<![a-z'’])${term}(?![a-z]|['’](?!s))`, 'i');
    const having = comments.flatMap((comment, i) => (word.test(comment) ? [i] : []));
    assert.deepEqual(at, having, term);
  }
  for (const { term, at } of terms.filter(({ term: word }) => /\p{Script=Han}/u.test(word)).slice(0, 60)) {
    for (const place of at) assert.ok(comments[place]?.includes(term));
  }
});

test('comments in another order have the same terms', () => {
  const word = fc.constantFrom('refund', 'Refund', '退款', 'возврат', 'возврата', 'the', '9', '<i>');
  const comment = fc.option(
    fc.array(word, { maxLength: 4 }).map((words) => words.join(' ')),
    { nil: null },
  );
  fc.assert(
    fc.property(fc.array(comment, { maxLength: 10 }), (comments) => {
      const plain = (list: readonly (string | null)[]): unknown =>
        termsOf(list).terms.map(({ at, ...term }) => [term, at.length]);
      assert.deepEqual(plain(comments.toReversed()), plain(comments));
    }),
    { numRuns: 200 },
  );
});

test('many comments are counted in steps of a few, and to the same', () => {
  const comments = Array.from({ length: 1000 }, (_, i) => `refund ${'abcdefghij'[i % 10]}word`);
  const steps = termSteps(comments);
  let taken = 0;
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) taken += 1;
  assert.deepEqual(step.value, termsOf(comments));
  assert.ok(taken >= 1000 / 20, `${taken} steps`);
});
