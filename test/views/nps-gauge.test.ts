import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { loadData } from '../../src/source/load-data.js';
import type { MetricTable, MetricValue } from '../../src/metrics/table.js';
import {
  npsGaugeAlso,
  npsGaugeQuery,
  npsGaugeView,
  scoreName,
  type NpsGaugeView,
} from '../../src/views/nps-gauge.js';
import { npsScores, scoreEdges } from '../../src/views/nps-scores.js';
import { plainSpaces } from '../i18n/plain-spaces.js';
import { fakeTable, period, value, type FakeTable } from './fake-table.js';

const september = period('2025-09-01', '2025-10-01');
const usual = [2, 0, 0, 0, 0, 12, 1, 9, 10, 22, 17];

/** A value of so many who are for, beside and against. */
function scored(
  promoters: number,
  passives: number,
  detractors: number,
  more: Partial<MetricValue> = {},
): MetricValue {
  const n = promoters + passives + detractors;
  return value(n === 0 ? null : (100 * (promoters - detractors)) / n, {
    n,
    numerator: promoters - detractors,
    denominator: n,
    ...(n === 0 && { reason: 'no-responses' as const }),
    ...more,
  });
}

/** As the engine answers: scores that nobody gave have no row, and those who did not answer have the key null. */
function tableOf(
  counts: readonly number[],
  more: Partial<FakeTable> = {},
  total: Partial<MetricValue> = {},
): MetricTable {
  const one = (n: number, score: number): MetricValue =>
    scored(score >= 9 ? n : 0, score === 7 || score === 8 ? n : 0, score < 7 ? n : 0);
  const sum = (from: number, below: number): number =>
    counts.slice(from, below).reduce((all, count) => all + count, 0);
  return fakeTable({
    metrics: [{ metric: 'nps', as: scoreName }],
    by: [{ bin: 'nps', edges: scoreEdges }],
    rows: [
      ...counts.flatMap((n, score) =>
        n === 0 ? [] : [{ key: { nps: String(score) }, values: one(n, score) }],
      ),
      { key: { nps: null }, values: scored(0, 0, 0) },
    ],
    total: { values: scored(sum(9, 11), sum(7, 9), sum(0, 7), total) },
    ...more,
  });
}

const view = (
  counts: readonly number[],
  more: Partial<Parameters<typeof npsGaugeView>[0]> = {},
): NpsGaugeView => npsGaugeView({ table: tableOf(counts), locale: 'en', ...more });

describe('the query', () => {
  test('is by score, with the total, under a name that is no field’s', () => {
    assert.deepEqual(npsGaugeQuery({ compare: 'previous-period', where: { queue: 'sales' } }), {
      metrics: [{ metric: 'nps', as: 'net-promoter-score' }],
      by: [{ bin: 'nps', edges: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] }],
      where: { queue: 'sales' },
      compare: 'previous-period',
      total: true,
    });
  });

  test('has others beside it: the scores before where it compares, the response rate where there is one', () => {
    assert.deepEqual(npsGaugeAlso({}, false), []);
    assert.deepEqual(npsGaugeAlso({ where: { queue: 'sales' } }, true), [
      { metrics: ['survey-response-rate'], where: { queue: 'sales' } },
    ]);
    const [before] = npsGaugeAlso({ compare: 'previous-period' }, false);
    assert.equal(before!.metrics.length, 11);
    assert.deepEqual(before!.metrics[10], {
      metric: 'nps',
      as: 'score-10',
      where: { nps: { min: 10, max: 11 } },
    });
  });
});

describe('who answered what', () => {
  test('is counted by group and by score', () => {
    const { chart } = view(usual);
    assert.deepEqual(
      chart!.parts.map(({ group, label, text, count }) => [group, label, text, count]),
      [
        ['detractors', 'Detractors', '15 · 21%', 15],
        ['passives', 'Passives', '19 · 26%', 19],
        ['promoters', 'Promoters', '39 · 53%', 39],
      ],
    );
    assert.deepEqual(
      chart!.columns.map(({ count }) => count),
      usual,
    );
    assert.deepEqual(
      chart!.columns.map(({ part }) => part),
      [0, 0, 0, 0, 0, 0, 0, 1, 1, 2, 2],
    );
  });

  test('adds up: counts to all responses, shares to all of them, in each group too', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 11, maxLength: 11 });
    fc.assert(
      fc.property(counts, (given) => {
        const found = npsScores(tableOf(given), scoreName);
        const all = given.reduce((sum, count) => sum + count, 0);
        if (all === 0) return assert.equal(found, null);
        const { groups, scores, responses, units } = found!;
        const sum = (list: readonly { count: number; share: number }[], of: 'count' | 'share'): number =>
          list.reduce((total, one) => total + one[of], 0);
        assert.equal(responses, all);
        for (const list of [groups, scores]) {
          assert.equal(sum(list, 'count'), all);
          assert.equal(sum(list, 'share'), units);
        }
        for (const { group, count, share } of groups) {
          const own = scores.filter((one) => one.group === group);
          assert.deepEqual([sum(own, 'count'), sum(own, 'share')], [count, share]);
        }
        assert.deepEqual(
          scores.map(({ count }) => count),
          given,
        );
      }),
      { numRuns: 300 },
    );
  });

  test('has a decimal where there are many', () => {
    // 20.548 %, 26.027 % and 53.425 %: rounded down they lack a tenth, which goes to the largest rest.
    const many = usual.map((count) => count * 100);
    assert.deepEqual(
      view(many).chart!.parts.map(({ text }) => text),
      ['1,500 · 20.6%', '1,900 · 26.0%', '3,900 · 53.4%'],
    );
  });

  test('is said mark by mark', () => {
    const { chart } = view(usual);
    assert.equal(chart!.describe({ kind: 'part', at: 2 }), 'Promoters, 9–10; Responses: 39 (53%)');
    assert.equal(
      chart!.describe({ kind: 'column', at: 5 }),
      'Score 5; Group: Detractors; Responses: 12 (17%)',
    );
    assert.equal(chart!.describe({ kind: 'column', at: 0 }), 'Score 0; Group: Detractors; Responses: 2 (3%)');
    assert.throws(
      () => chart!.tooltip({ kind: 'column', at: 11 }),
      /^RangeError: mark not in the chart: column 11/,
    );
  });

  test('is known by groups alone where the table is', () => {
    const table = fakeTable({
      metrics: [{ metric: 'nps', as: scoreName }],
      by: [{ bin: 'nps', edges: [0, 7, 9, 11] }],
      rows: [
        { key: { nps: '0' }, values: scored(0, 0, 15) },
        { key: { nps: '7' }, values: scored(0, 19, 0) },
        { key: { nps: '9' }, values: scored(39, 0, 0) },
      ],
      total: { values: scored(39, 19, 15) },
    });
    const { chart } = npsGaugeView({ table, locale: 'en' });
    assert.deepEqual(
      chart!.parts.map(({ count }) => count),
      [15, 19, 39],
    );
    assert.deepEqual(chart!.columns, []);
  });

  test('is nothing where only the number is known, or nobody answered', () => {
    const alone = fakeTable({
      metrics: [{ metric: 'nps', as: scoreName }],
      rows: [{ values: value(33, { n: 73, low: 14, high: 49 }) }],
    });
    assert.equal(npsGaugeView({ table: alone, locale: 'en' }).chart, null);
    const none = view(usual.map(() => 0));
    assert.equal(none.chart, null);
    assert.equal(none.frame.state, 'empty');
    assert.equal(none.absent, 'No customer answered the survey here.');
    assert.deepEqual(none.remarks, []);
  });
});

describe('the number', () => {
  test('has a dial from −100 to +100, and says which side it is on', () => {
    const negative = view([30, 4, 3, 5, 6, 12, 9, 14, 8, 10, 12]);
    assert.equal(negative.value, '−42');
    assert.equal(negative.below, true);
    assert.deepEqual(negative.dial.reach.limits, { min: -100, max: 100 });
    const tie = view([0, 0, 0, 0, 2, 3, 5, 4, 6, 7, 3]);
    assert.deepEqual([tie.value, tie.below, tie.dial.value], ['0', false, 0]);
  });

  test('has its standard error, and the response rate of the data', () => {
    const table = tableOf(usual, {}, { standardError: 9.3019, low: 13.7, high: 49.4 });
    const rates = fakeTable({
      metrics: ['survey-response-rate'],
      rows: [{ values: value(128 / 240, { n: 240, low: 0.47, high: 0.595 }) }],
    });
    const { remarks, interval } = npsGaugeView({ table, also: [rates], locale: 'en' });
    assert.deepEqual(remarks.map(plainSpaces), ['Standard error 9.3 pts', 'Survey response rate: 53%']);
    assert.equal(interval, '95% interval +14 to +49');
    const unknown = fakeTable({
      metrics: ['survey-response-rate'],
      rows: [{ values: value(null, { reason: 'no-handled' }) }],
    });
    assert.equal(npsGaugeView({ table, also: [unknown], locale: 'en' }).remarks.length, 1);
  });

  test('is summed up in a sentence on the groups', () => {
    assert.match(
      view(usual).frame.summary,
      /Promoters: 39 \(53%\); passives: 19 \(26%\); detractors: 15 \(21%\)\.$/,
    );
    assert.match(
      view(usual, { locale: 'zh' }).frame.summary,
      /推荐者 39（53%），中立者 19（26%），贬损者 15（21%）。$/,
    );
    assert.match(
      plainSpaces(view(usual, { locale: 'ru' }).frame.summary),
      /Промоутеры: 39 \(53 %\); нейтралы: 19 \(26 %\); критики: 15 \(21 %\)\.$/,
    );
  });

  test('of too few says so', () => {
    const few = view([1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2]);
    assert.equal(few.status!.text, 'Too few to judge');
    assert.equal(few.dial.faint, true);
  });
});

describe('the table twin', () => {
  test('has a row a score and a row a group, and their total', () => {
    const { twin } = view(usual).frame;
    assert.equal(twin.caption, 'Net promoter score: +33, October 2025');
    assert.deepEqual(
      twin.columns.map(({ label }) => label),
      ['Score', 'Group', 'Responses', 'Share'],
    );
    assert.equal(twin.rows.length, 15);
    assert.deepEqual(twin.rows[9], ['9', 'Promoters', '22', '30%']);
    assert.deepEqual(twin.rows[13], ['9–10', 'Promoters', '39', '53%']);
    assert.deepEqual(twin.rows[14], ['Total', '', '73', '100%']);
  });
});

describe('against the period before', () => {
  const earlier = [0, 0, 3, 0, 1, 6, 2, 14, 16, 17, 16];
  const table = tableOf(
    usual,
    { query: { compare: september } },
    { previous: scored(33, 30, 12), change: 5 },
  );
  const before = fakeTable({
    metrics: earlier.map((_, score) => ({ metric: 'nps' as const, as: `score-${score}` })),
    rows: [
      {
        values: Object.fromEntries(
          earlier.map((n, score) => [
            `score-${score}`,
            scored(0, 0, 0, {
              previous: scored(score >= 9 ? n : 0, score === 7 || score === 8 ? n : 0, score < 7 ? n : 0),
            }),
          ]),
        ),
      },
    ],
  });

  test('scores that nobody gave again are told too', () => {
    const { chart, frame } = npsGaugeView({ table, also: [before], locale: 'en' });
    assert.match(chart!.describe({ kind: 'column', at: 4 }), /Responses: 0 \(0%\); [^:]*: 1 \(1%\)$/);
    assert.match(chart!.describe({ kind: 'part', at: 0 }), /: 12 \(16%\)$/);
    assert.deepEqual(frame.twin.rows.at(-1), ['Total', '', '73', '100%', '75']);
    assert.equal(frame.twin.columns.length, 5);
  });

  test('without an answer on it there is a sign for none', () => {
    const { chart, frame } = npsGaugeView({ table, locale: 'en' });
    assert.equal(chart!.tooltip({ kind: 'column', at: 4 }).lines.length, 2);
    assert.equal(frame.twin.rows[4]!.at(-1), '–');
  });
});

test('of real data, the table, its total and what is asked beside it agree', async () => {
  const given: (readonly [day: number, score: number])[] = [
    [2, 10],
    [2, 9],
    [3, 6],
    [3, 7],
    [4, 0],
    [5, 10],
    [5, 8],
    [6, 3],
    // The week before; 4 is given by nobody again.
    [-5, 4],
    [-5, 9],
    [-4, 10],
    [-4, 7],
  ];
  const source = await loadData({
    timeZone: 'UTC',
    covers: { from: '2025-09-24', to: '2025-10-08' },
    contacts: given.map(([day, nps], at) => ({
      id: `c${at}`,
      startedAt: new Date(Date.UTC(2025, 9, 1 + day, 12)).toISOString(),
      outcome: 'answered',
      nps,
    })),
  });
  const ask = { period: { from: '2025-10-01', to: '2025-10-08' }, compare: 'previous-period' } as const;
  const [table, ...also] = await Promise.all(
    [npsGaugeQuery(ask), ...npsGaugeAlso(ask, true)].map((query) => source.query(query)),
  );
  const { value: number, chart, remarks } = npsGaugeView({ table: table!, also, locale: 'en' });
  // 3 promoters, 2 passives, 3 detractors of 8 now; 2, 1 and 1 of 4 before.
  assert.equal(number, '0');
  assert.deepEqual(
    chart!.parts.map(({ count }) => count),
    [3, 2, 3],
  );
  assert.deepEqual(
    chart!.columns.map(({ count }) => count),
    [1, 0, 0, 1, 0, 0, 1, 1, 1, 1, 2],
  );
  assert.match(chart!.describe({ kind: 'column', at: 4 }), /: 1 \(25%\)$/);
  assert.match(chart!.describe({ kind: 'part', at: 2 }), /: 2 \(50%\)$/);
  assert.match(remarks.join(' '), /Survey response rate: 100%/);
});
