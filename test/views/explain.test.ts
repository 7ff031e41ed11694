import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadData } from '../../src/engine.js';
import { en } from '../../src/i18n/en/index.js';
import { findLocale } from '../../src/i18n/find-locale.js';
import { explain, type Explanation } from '../../src/views/explain.js';
import { plainSpaces } from '../i18n/plain-spaces.js';
import { fakeTable, period, serviceLevel, value } from './fake-table.js';

/** Kind, label and text of each line, with ordinary spaces. */
function linesOf({ lines }: Explanation): string[] {
  return lines.map(({ kind, label, text }) => plainSpaces(`${kind} | ${label} | ${text}`));
}

function textOf({ lines }: Explanation, kind: string): string[] {
  return lines.filter((line) => line.kind === kind).map(({ text }) => plainSpaces(text));
}

const month = fakeTable({
  metrics: ['service-level'],
  rows: [{ values: serviceLevel }],
  query: { compare: period('2025-09-01', '2025-10-01'), where: { queue: ['Sales', 'Support'] } },
});

test('every line, in English', () => {
  const explanation = explain(month, 'total', 'service-level', findLocale('en'));
  assert.equal(explanation.metric, 'service-level');
  assert.equal(explanation.title, 'How “Service level” is calculated');
  assert.deepEqual(linesOf(explanation).slice(0, -1), [
    'definition | What it means | The share of contacts answered within the time promised.',
    'formula | Formula | answered within 20 s ÷ offered = 16,209 ÷ 31,125 = 52.1%',
    'numerator | Numerator | answered within 20 s: 16,209',
    'denominator | Denominator | offered: 31,125',
    'value | Value | 52.1%',
    'interval | 95% interval | 51.5% to 52.6% (Wilson score)',
    'sample | Sample | 31,125 contacts',
    'left-out | Left out | 30 contacts left out: outcome not known',
    'left-out | Left out | 5 contacts left out: wait not known',
    'coverage | Coverage | 31,125 of 31,160 (99.8%) have all that this number needs',
    'variant | Counts as success | answered within 20 s',
    'variant | Share of | offered',
    'variant | Threshold | 20 s',
    'variant | Channels | Voice, Video, and Chat',
    'attribution | Counted in the time of | arrival',
    'zone | Time zone | Asia/Shanghai',
    'period | Period | October 2025',
    'filter | Queue | Sales or Support',
    'comparison | Compared with | September 2025: 55.0%; −2.9 pp',
    'target | Target | ≥ 80%, floor ≥ 60%: off target',
  ]);
  assert.match(textOf(explanation, 'version')[0]!, /^definition [0-9a-f]{8}, data d4c3b2a1$/);
});

test('the same in Chinese and Russian', () => {
  const chinese = linesOf(explain(month, 'total', 'service-level', findLocale('zh-CN')));
  assert.equal(chinese[1], 'formula | 公式 | 20 秒内接通 ÷ 进线量 = 16,209 ÷ 31,125 = 52.1%');
  assert.equal(chinese[7], 'left-out | 未计入 | 30 次联络未计入：结果未知');
  assert.equal(chinese[18], 'comparison | 对比周期 | 2025年9月：55.0%；−2.9 个百分点');
  const russian = linesOf(explain(month, 'total', 'service-level', findLocale('ru')));
  assert.equal(russian[1], 'formula | Формула | принятые за 20 с ÷ поступившие = 16 209 ÷ 31 125 = 52,1 %');
  assert.equal(russian[7], 'left-out | Не учтено | 30 обращений не учтено: результат неизвестен');
  assert.equal(russian[19], 'target | Цель | ≥ 80 %, допустимо ≥ 60 %: цель не достигнута');
});

describe('the variant', () => {
  const lines = (parameters: object): string[] => {
    const table = fakeTable({
      metrics: [{ metric: 'service-level', parameters }],
      rows: [{ values: serviceLevel }],
    });
    const explanation = explain(table, 'total', 'service-level', findLocale('en'));
    return [textOf(explanation, 'formula')[0]!.split(' = ')[0]!, ...textOf(explanation, 'variant')];
  };

  test('with a threshold for each channel', () => {
    assert.deepEqual(lines({ thresholdSeconds: { voice: 20, chat: 60 }, channels: ['voice', 'chat'] }), [
      'answered within the time of their channel (Voice 20 s and Chat 1:00) ÷ offered',
      'answered within the time of their channel (Voice 20 s and Chat 1:00)',
      'offered',
      'the time of their channel (Voice 20 s and Chat 1:00)',
      'Voice and Chat',
    ]);
  });

  test('thresholds that are all the same are one', () => {
    assert.equal(
      lines({ thresholdSeconds: { voice: 30, chat: 30 }, channels: ['voice', 'chat'] })[0],
      'answered within 30 s ÷ offered',
    );
  });

  test('with the short limit named where it matters', () => {
    assert.deepEqual(lines({ success: 'answered-or-short-abandoned', of: 'offered-less-short' }), [
      '(answered within 20 s, or abandoned within 5 s) ÷ (offered, less those who hung up within 5 s)',
      'answered within 20 s, or abandoned within 5 s',
      'offered, less those who hung up within 5 s',
      '20 s',
      '5 s',
      'Voice, Video, and Chat',
    ]);
  });

  test('with the short limit off, variants that differ in it alone read the same', () => {
    assert.equal(
      lines({ success: 'answered-or-short-abandoned', of: 'offered-less-short', shortAbandonSeconds: 0 })[0],
      'answered within 20 s ÷ offered',
    );
  });

  test('with flow-outs', () => {
    assert.match(
      lines({ of: 'answered-and-abandoned', flowOuts: true })[2]!,
      /^answered or abandoned, and those who/,
    );
    assert.equal(lines({ of: 'answered-and-abandoned', flowOuts: true })[3], 'yes');
  });

  test("by a vendor's name", () => {
    assert.equal(lines({ preset: 'talkdesk-live', of: 'offered-less-short' })[1], 'talkdesk-live');
  });

  test('abandon rate without short abandons takes them from both', () => {
    const table = fakeTable({
      metrics: [{ metric: 'abandon-rate', parameters: { excludeShort: true } }],
      rows: [{ values: value(0.1, { numerator: 10, denominator: 100, n: 100, low: 0.06, high: 0.17 }) }],
    });
    assert.equal(
      plainSpaces(explain(table, 'total', 'abandon-rate', findLocale('en')).lines[1]!.text),
      'abandoned after more than 5 s ÷ (offered, less those who hung up within 5 s) = 10 ÷ 100 = 10%',
    );
  });
});

describe('other metrics', () => {
  test('a mean adds seconds as seconds, and says where hold and wrap were given', () => {
    const table = fakeTable({
      metrics: ['average-handle-time'],
      rows: [
        {
          values: value(252.4, {
            numerator: 25_240,
            denominator: 100,
            n: 100,
            low: 240,
            high: 264.8,
            coverage: { used: 100, eligible: 100, excluded: [] },
            present: { holdSeconds: 40, wrapSeconds: 90 },
          }),
        },
      ],
    });
    const explanation = explain(table, 'total', 'average-handle-time', findLocale('en'));
    assert.deepEqual(textOf(explanation, 'formula'), [
      '(talk + hold + after-contact work) ÷ handled contacts with a talk time = 7:00:40 ÷ 100 = 4:12',
    ]);
    assert.deepEqual(textOf(explanation, 'note'), [
      'Hold time: given for 40 of 100; counts as 0 elsewhere',
      'After-contact work: given for 90 of 100; counts as 0 elsewhere',
    ]);
    assert.deepEqual(textOf(explanation, 'interval'), ['4:00 to 4:25 (Student’s t)']);
    assert.deepEqual(textOf(explanation, 'left-out'), ['nothing']);
    assert.deepEqual(textOf(explanation, 'coverage'), ['all 100 have all that this number needs']);
    assert.deepEqual(textOf(explanation, 'filter'), ['none']);
  });

  test('NPS is a hundred times its quotient, with both intervals', () => {
    const table = fakeTable({
      metrics: ['nps'],
      rows: [
        {
          values: value(30, {
            numerator: 18,
            denominator: 60,
            n: 60,
            low: 8.2,
            high: 49.1,
            standardError: 10.44,
          }),
        },
      ],
    });
    const explanation = explain(table, 'total', 'nps', findLocale('ru'));
    assert.deepEqual(textOf(explanation, 'formula'), [
      '100 × (промоутеры − критики) ÷ ответы на опрос = 100 × 18 ÷ 60 = +30',
    ]);
    assert.deepEqual(textOf(explanation, 'note'), [
      'обычная стандартная ошибка: 10,4; интервал — скорректированный',
    ]);
  });

  test('a quantile has no quotient, no interval and is approximate', () => {
    const table = fakeTable({
      metrics: ['wait-p90'],
      rows: [{ values: value(61.2, { n: 500, approximate: true }) }],
    });
    const explanation = explain(table, 'total', 'wait-p90', findLocale('zh'));
    assert.deepEqual(textOf(explanation, 'formula'), ['进线排队时长的第 90 百分位数 = 1 分 1 秒']);
    assert.deepEqual(textOf(explanation, 'numerator'), []);
    assert.deepEqual(textOf(explanation, 'interval'), ['该指标未定义置信区间']);
    assert.deepEqual(textOf(explanation, 'note'), ['近似值：由直方图得出，与精确值相差不超过 1%']);
  });

  test('a count over lengths that differ is compared by the day', () => {
    const table = fakeTable({
      metrics: ['offered'],
      rows: [
        {
          values: value(3100, {
            numerator: 3100,
            n: 3100,
            previous: value(2700, { n: 2700 }),
            change: 10,
            changeRatio: 0.1111,
            perDay: true,
          }),
        },
      ],
      query: { compare: period('2025-09-01', '2025-10-01') },
    });
    assert.deepEqual(textOf(explain(table, 'total', 'offered', findLocale('en')), 'comparison'), [
      'September 2025: 2,700; +10 a day (+11%)',
    ]);
    assert.deepEqual(textOf(explain(table, 'total', 'offered', findLocale('zh')), 'comparison'), [
      '2025年9月：2,700；日均 +10（+11%）',
    ]);
  });
});

describe('values that are none', () => {
  test('say why, and the formula stays words', () => {
    const table = fakeTable({
      metrics: ['service-level'],
      rows: [{ values: value(null, { numerator: 0, denominator: 0, reason: 'no-offered' }) }],
    });
    const explanation = explain(table, 'total', 'service-level', findLocale('en'));
    assert.deepEqual(textOf(explanation, 'value'), ['No contact was offered here.']);
    assert.deepEqual(textOf(explanation, 'formula'), ['answered within 20 s ÷ offered']);
    assert.deepEqual(textOf(explanation, 'interval'), ['the sample is too small for one']);
  });

  test('nothing to compare with is said', () => {
    const table = fakeTable({
      metrics: ['service-level'],
      rows: [
        { values: value(0.5, { n: 10, previous: value(null, { reason: 'not-covered' }), change: null }) },
      ],
      query: { compare: period('2025-09-01', '2025-10-01') },
    });
    assert.deepEqual(textOf(explain(table, 'total', 'service-level', findLocale('en')), 'comparison'), [
      'No value to compare with in September 2025',
    ]);
  });
});

describe('rows', () => {
  const byQueue = fakeTable({
    metrics: [{ metric: 'answer-rate', where: { channel: 'voice', talkSeconds: { min: 30, max: 600 } } }],
    by: ['queue', { time: 'week' }],
    rows: [
      { key: { queue: 'Sales', week: '2025-10-06' }, values: value(0.9, { n: 10 }) },
      { key: { queue: null, week: '2025-10-06' }, values: value(0.8, { n: 10, partial: true }) },
    ],
    total: { values: value(0.85, { n: 20 }) },
    query: { weekStart: 7, where: { outcome: { not: ['blocked', null] }, site: null } },
  });

  test('name their group and time', () => {
    const explanation = explain(byQueue, 1, 'answer-rate', findLocale('en'));
    assert.deepEqual(
      explanation.lines
        .filter(({ kind }) => kind === 'filter')
        .map(({ label, text }) => plainSpaces(`${label}: ${text}`)),
      [
        'Queue: (not known)',
        'Outcome: all but Blocked and (not known)',
        'Site: (not known)',
        'Channel: Voice',
        'Talk time: from 30 s to under 10:00',
      ],
    );
    assert.deepEqual(textOf(explanation, 'period'), ['October 2025', 'Week from Mon, Oct 6, 2025']);
    assert.deepEqual(textOf(explanation, 'note'), [
      'incomplete: the data end within it',
      'weeks start on Sunday',
    ]);
  });

  test('the total is of all groups', () => {
    const explanation = explain(byQueue, 'total', 'answer-rate', findLocale('en'));
    assert.deepEqual(textOf(explanation, 'sample'), ['20 offered contacts']);
    assert.deepEqual(textOf(explanation, 'period'), ['October 2025']);
  });

  test('a row or metric that is not there throws', () => {
    assert.throws(
      () => explain(byQueue, 2, 'answer-rate', findLocale('en')),
      new RangeError('row not in the table: 2'),
    );
    assert.throws(
      () => explain(byQueue, 0, 'offered', findLocale('en')),
      new RangeError('metric not in the table: offered'),
    );
    const noTotal = fakeTable({ metrics: ['offered'], by: ['queue'], rows: [] });
    assert.throws(
      () => explain(noTotal, 'total', 'offered', findLocale('en')),
      new RangeError('row not in the table: total'),
    );
  });
});

test('a filter on an instant is read on the wall clock of the data', () => {
  const table = fakeTable({
    metrics: ['offered'],
    rows: [{ values: value(1) }],
    query: { where: { endedAt: { min: Date.UTC(2025, 9, 1, 1) } } },
  });
  assert.deepEqual(textOf(explain(table, 'total', 'offered', findLocale('en')), 'filter'), [
    'from Oct 1, 2025, 9:00 AM',
  ]);
});

test('the fingerprint stands for the definition: equal parameters in another order, equal; another threshold, not', () => {
  const print = (parameters: object): string =>
    textOf(
      explain(
        fakeTable({ metrics: [{ metric: 'service-level', parameters }], rows: [{ values: serviceLevel }] }),
        'total',
        'service-level',
        findLocale('en'),
      ),
      'version',
    )[0]!;
  assert.equal(
    print({ thresholdSeconds: { voice: 20, chat: 60 } }),
    print({ thresholdSeconds: { chat: 60, voice: 20 } }),
  );
  assert.notEqual(print({ thresholdSeconds: 20 }), print({ thresholdSeconds: 30 }));
});

test("a host's own language is used", () => {
  const own = {
    ...en,
    metrics: { ...en.metrics, 'service-level': { ...en.metrics['service-level'], name: 'Servicegrad' } },
  };
  assert.equal(explain(month, 'total', 'service-level', own).title, 'How “Servicegrad” is calculated');
});

test('hostile names and values stay the text that they are', () => {
  const evil = '<img src=x onerror=alert(1)>';
  const table = fakeTable({
    metrics: ['offered'],
    by: ['__proto__'],
    rows: [{ key: Object.fromEntries([['__proto__', evil]]), values: value(1) }],
    query: { where: { constructor: evil, toString: [evil, '$&'] } },
  });
  const filters = explain(table, 0, 'offered', findLocale('en')).lines.filter(
    ({ kind }) => kind === 'filter',
  );
  assert.deepEqual(
    filters.map(({ label, text }) => [label, text]),
    [
      ['__proto__', evil],
      ['constructor', evil],
      ['toString', `${evil} or $&`],
    ],
  );
});

describe('responses', async () => {
  const source = await loadData({
    timeZone: 'UTC',
    covers: { from: '2025-10-01', to: '2025-10-02' },
    scales: { ces: { min: 1, max: 7, better: 'higher' } },
    contacts: [{ id: 'a', startedAt: '2025-10-01T09:00', queue: 'sales', csat: 4 }],
    surveys: [
      { contact: 'a', kind: 'ces', score: 6 },
      { contact: 'a', kind: 'csat', aspect: 'speed', score: 6, scaleMax: 7 },
      { contact: 'gone', kind: 'csat', score: 5, at: '2025-10-01T10:00' },
      { contact: 'gone', kind: 'csat', aspect: 'speed', score: null, at: '2025-10-01T10:00', queue: 'sales' },
    ],
  });
  const asked = { metric: 'csat', parameters: { aspect: 'any', positiveFrom: 4 } } as const;
  const table = await source.query(
    { metrics: [asked, 'ces'], where: { queue: 'sales' } },
    { targets: new Map([['ces', { target: 5 }]]) },
  );

  test('what is left out is told as responses, with its reason, in every language', () => {
    const left = (language: string) => textOf(explain(table, 0, 'csat', findLocale(language)), 'left-out');
    assert.deepEqual(left('en'), [
      '1 response left out: no score',
      '1 response left out: scored on another scale',
      '1 response left out: contact not in the data, so what is filtered by is not known',
    ]);
    assert.deepEqual(left('zh'), [
      '1 份评价未计入：无有效评分',
      '1 份评价未计入：分制不同',
      '1 份评价未计入：对应的联络不在数据中，筛选条件未知',
    ]);
    assert.deepEqual(left('ru'), [
      '1 ответ не учтён: оценки нет',
      '1 ответ не учтён: другая шкала',
      '1 ответ не учтён: обращения нет в данных, условие фильтра проверить нельзя',
    ]);
  });

  test('aspect, scale and direction are said in words', () => {
    const variant = (metric: string, language: string) =>
      explain(table, 0, metric, findLocale(language))
        .lines.filter(({ kind }) => kind === 'variant')
        .map(({ label, text }) => plainSpaces(`${label}: ${text}`));
    assert.deepEqual(variant('csat', 'en'), [
      'Aspect: all of them, and the contact as a whole',
      'Positive from: 4',
    ]);
    assert.deepEqual(variant('ces', 'en'), ['Scale: 1–7', 'Better is: more']);
    assert.deepEqual(variant('ces', 'zh'), ['分制: 1–7', '评判方向: 越高越好']);
    assert.deepEqual(variant('ces', 'ru'), ['Шкала: 1–7', 'Лучше: больше']);
    assert.deepEqual(textOf(explain(table, 0, 'ces', findLocale('en')), 'target'), [
      '≥ 5: too close to call',
    ]);
  });

  test('an aspect is called as the host calls it, whatever objects call their members', async () => {
    const evil = { metric: 'csat', parameters: { aspect: 'constructor' } } as const;
    const told = explain(await source.query({ metrics: [evil] }), 0, 'csat', findLocale('en'));
    assert.deepEqual(textOf(told, 'variant'), [
      'constructor',
      'the upper quarter of its own scale (4–5 of 5, 6–7 of 7, 8–10 of 10)',
    ]);
  });
});
