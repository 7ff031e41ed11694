import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { kpiTileQuery, kpiTileView, type KpiTileView } from '../../src/views/kpi-tile.js';
import type { MetricId } from '../../src/metrics/catalog/ids.js';
import type { MetricValue } from '../../src/metrics/table.js';
import type { DataNote } from '../../src/views/data-note.js';
import { plainSpaces } from '../i18n/plain-spaces.js';
import { fakeTable, period, serviceLevel, value, type FakeTable } from './fake-table.js';
import { plainTwin } from './plain-twin.js';

const september = period('2025-09-01', '2025-10-01');

function tile(
  metric: MetricId,
  total: MetricValue,
  { language = 'en', data = {}, ...more }: Partial<FakeTable> & { language?: string; data?: DataNote } = {},
): KpiTileView {
  const table = fakeTable({ metrics: [metric], rows: [{ values: total }], ...more });
  return kpiTileView({ table, locale: language, data });
}

describe('the query', () => {
  test('is one, with buckets for the sparkline and the total', () => {
    assert.deepEqual(
      kpiTileQuery({
        metric: { metric: 'service-level', parameters: { thresholdSeconds: 30 } },
        period: { from: '2025-10-01', to: '2025-11-01' },
        where: { queue: 'sales' },
        compare: 'previous-period',
      }),
      {
        metrics: [{ metric: 'service-level', parameters: { thresholdSeconds: 30 } }],
        by: [{ time: 'day' }],
        period: { from: '2025-10-01', to: '2025-11-01' },
        where: { queue: 'sales' },
        compare: 'previous-period',
        total: true,
      },
    );
  });

  test('takes the grain asked for, else one that suits the period or what the data cover', () => {
    const by = (ask: object, covers?: { from: string; to: string }): unknown =>
      kpiTileQuery({ metric: 'offered', ...ask }, covers).by;
    assert.deepEqual(by({ by: 'month' }), [{ time: 'month' }]);
    assert.deepEqual(by({}, { from: '2024-01-01', to: '2025-01-01' }), [{ time: 'week' }]);
    assert.deepEqual(
      by({ period: { from: '2024-05-01', to: '2024-05-02' } }, { from: '2024-01-01', to: '2025-01-01' }),
      [{ time: '30-minutes' }],
    );
    assert.deepEqual(by({}), [{ time: 'day' }]);
  });
});

describe('a tile', () => {
  const view = tile('service-level', serviceLevel, { query: { compare: september } });

  test('has value, change, target, status, interval and sample in words', () => {
    assert.equal(view.metric, 'service-level');
    assert.equal(view.value, '52.1%');
    assert.deepEqual(view.valueParts, [
      { kind: 'number', text: '52.1' },
      { kind: 'unit', text: '%' },
    ]);
    assert.equal(view.absent, null);
    assert.deepEqual(
      { ...view.change, text: plainSpaces(view.change!.text), amount: plainSpaces(view.change!.amount) },
      {
        text: '−2.9 pp vs September 2025',
        amount: '−2.9 pp',
        direction: 'down',
        judgement: 'worse',
        judgementText: 'worse',
      },
    );
    assert.equal(view.target, 'Target ≥ 80%');
    assert.deepEqual(view.status, { name: 'missed', text: 'Off target', shape: 'square' });
    assert.equal(view.interval, '95% interval 51.5% to 52.6%');
    assert.equal(view.sample, '31,125 contacts');
  });

  test('has a frame: heading, period, zone, summary, coverage', () => {
    const { frame } = view;
    assert.equal(frame.heading, 'Service level');
    assert.equal(frame.subheading, 'October 2025 · Asia/Shanghai');
    assert.equal(
      plainSpaces(frame.summary),
      'Service level, October 2025: 52.1%; the target of at least 80% is missed. That is 2.9 percentage points lower than September 2025, a change for the worse.',
    );
    assert.equal(frame.state, 'ready');
    assert.deepEqual(frame.notices, [
      {
        severity: 'info',
        text: 'Made from 31,125 of 31,160 contacts (99.8%); the rest lack something that it needs.',
      },
    ]);
    assert.equal(frame.fileName, 'service-level-2025-10-01-2025-11-01');
    assert.equal(frame.explanations.length, 1);
    assert.equal(frame.explanations[0]!.metric, 'service-level');
    assert.equal(frame.twin.rows.length, 1);
    assert.match(frame.csv, /^service-level,/);
  });

  test('in Chinese and in Russian', () => {
    const chinese = tile('service-level', serviceLevel, { language: 'zh-CN', query: { compare: september } });
    assert.equal(
      plainSpaces(chinese.frame.summary),
      '2025年10月，服务水平为 52.1%，未达到不低于 80% 的目标。较 2025年9月 下降 2.9 个百分点，有所变差。',
    );
    assert.equal(plainSpaces(chinese.change!.text), '较 2025年9月 −2.9 个百分点');
    assert.equal(chinese.status!.text, '未达标');
    const russian = tile('service-level', serviceLevel, { language: 'ru', query: { compare: september } });
    assert.equal(
      plainSpaces(russian.frame.summary),
      'Уровень сервиса, октябрь 2025 г.: 52,1 %; цель (80 % или выше) не достигнута. Это ниже, чем за сентябрь 2025 г.; разница — 2,9 процентного пункта, изменение к худшему.',
    );
    assert.equal(plainSpaces(russian.frame.subheading), 'октябрь 2025 г. · Asia/Shanghai');
  });

  test('is the same for the same table', () => {
    const again = tile('service-level', serviceLevel, { query: { compare: september } });
    // The table itself is another object, with functions of its own.
    const plain = ({ frame, ...rest }: KpiTileView): unknown => {
      const { twin } = frame;
      return { rest, frame: { ...frame, table: undefined, twin: plainTwin(twin) } };
    };
    assert.deepEqual(plain(again), plain(view));
  });
});

describe('changes', () => {
  const changed = (
    metric: MetricId,
    now: number,
    before: number,
    more: Partial<MetricValue> = {},
  ): KpiTileView['change'] =>
    tile(
      metric,
      value(now, {
        n: 1000,
        previous: value(before, { n: 1000 }),
        change: now - before,
        changeRatio: now / before - 1,
        ...more,
      }),
      { query: { compare: september } },
    ).change;

  test('less waiting is better, less talking is neither', () => {
    assert.equal(changed('average-speed-of-answer', 30, 42)!.judgement, 'better');
    assert.equal(changed('average-speed-of-answer', 42, 30)!.judgement, 'worse');
    assert.equal(changed('average-talk-time', 30, 42)!.judgement, 'neutral');
    assert.equal(changed('average-talk-time', 30, 42)!.judgementText, '');
  });

  test('counts have their share beside them', () => {
    assert.equal(changed('offered', 3100, 2700)!.amount, '+400 (+15%)');
    assert.equal(changed('offered', 10, 0, { changeRatio: null })!.amount, '+10');
  });

  test('what rounds to nothing is no change', () => {
    const same = changed('service-level', 0.8001, 0.8);
    assert.deepEqual(
      [same!.direction, same!.judgement, same!.text],
      ['same', 'neutral', 'No change vs September 2025'],
    );
  });

  test('decimals are those of the less certain of the two', () => {
    const vague = value(0.5, { n: 20, low: 0.3, high: 0.7 });
    assert.equal(
      plainSpaces(
        changed('service-level', 0.5207, 0.5, { n: 31_125, low: 0.5152, high: 0.5263, previous: vague })!
          .amount,
      ),
      '+2 pp',
    );
  });

  test('nothing to compare with is said; without a comparison or a value there is no line', () => {
    const none = changed('offered', 10, 0, {
      previous: value(null, { reason: 'not-covered' }),
      change: null,
    });
    assert.deepEqual(none, {
      text: 'No value to compare with in September 2025',
      amount: '',
      direction: null,
      judgement: 'neutral',
      judgementText: '',
    });
    assert.equal(tile('offered', value(10)).change, null);
    assert.equal(
      tile('offered', value(null, { reason: 'not-covered' }), { query: { compare: september } }).change,
      null,
    );
  });
});

test('each status has a word and a shape of its own', () => {
  const statuses = (['met', 'near', 'missed', 'unclear'] as const).map(
    (status) => tile('average-speed-of-answer', value(12, { n: 40, target: 15, status })).status!,
  );
  assert.deepEqual(
    statuses.map(({ text, shape }) => `${text}: ${shape}`),
    ['On target: disc', 'Near target: triangle', 'Off target: square', 'Too close to call: ring'],
  );
  const late = tile('average-speed-of-answer', value(12, { n: 40, target: 15, status: 'unclear' }));
  assert.equal(plainSpaces(late.target!), 'Target ≤ 15 s');
  assert.equal(
    plainSpaces(late.frame.summary),
    'Average speed of answer, October 2025: 12 seconds; with 40 answered contacts it is too close to call against the target of at most 15 seconds.',
  );
});

describe('empty tiles', () => {
  test('nothing matches', () => {
    const view = tile('service-level', value(null, { numerator: 0, denominator: 0, reason: 'no-offered' }));
    assert.equal(view.value, '–');
    assert.equal(view.absent, 'No contact was offered here.');
    assert.equal(view.frame.state, 'empty');
    assert.deepEqual(view.frame.notices, [{ severity: 'info', text: 'No contact was offered here.' }]);
    assert.equal(view.frame.summary, 'Service level, October 2025: no value. No contact was offered here.');
  });

  test('the data lack a field: which', () => {
    const absent = value(null, { reason: 'not-supplied' });
    assert.deepEqual(
      tile('service-level', absent, {
        data: { metrics: [{ metric: 'service-level', missing: ['queueSeconds'] }] },
      }).frame.notices.map(({ text }) => text),
      ['Not in the data: Wait in queue (queueSeconds).'],
    );
    assert.deepEqual(
      tile('nps', absent, { language: 'ru' }).frame.notices.map(({ text }) => text),
      ['В данных нет поля: Готовность рекомендовать (nps).'],
    );
  });

  test('the data end before the period: what they cover', () => {
    const view = tile('offered', value(null, { reason: 'not-covered' }), {
      language: 'zh',
      data: { covers: { from: '2025-08-01', to: '2025-09-01' } },
    });
    assert.deepEqual(
      view.frame.notices.map(({ text }) => text),
      ['数据未覆盖这段时间。', '数据覆盖的时间：2025年8月。'],
    );
  });

  test('no data at all', () => {
    const view = tile('offered', value(null, { reason: 'not-covered' }), { query: { period: null } });
    assert.equal(view.absent, 'There are no contacts in the data.');
    assert.equal(view.frame.subheading, 'all data · Asia/Shanghai');
    assert.equal(view.frame.fileName, 'offered');
  });
});

describe('notices', () => {
  test('the end of the data cuts the period', () => {
    const partial = {
      ...serviceLevel,
      partial: true,
      coverage: { used: 1, eligible: 1, excluded: [] },
    } as const;
    const data = { covers: { from: '2025-09-01', to: '2025-10-20' } };
    const texts = (query: FakeTable['query']): string[] =>
      tile('service-level', partial, { data, query }).frame.notices.map(({ text }) => plainSpaces(text));
    assert.deepEqual(texts({}), ['The data end on Oct 19, 2025, inside this period.']);
    assert.deepEqual(texts({ compare: september }), [
      'The data end on Oct 19, 2025, inside this period; the period compared with is cut to the same length.',
    ]);
    assert.equal(tile('service-level', partial, { data }).frame.state, 'partial');
  });

  test('low coverage is a warning', () => {
    const half = value(0.5, {
      n: 50,
      coverage: { used: 50, eligible: 100, excluded: [{ reason: 'no-wait', rows: 50 }] },
    });
    assert.deepEqual(tile('service-level', half).frame.notices, [
      {
        severity: 'warning',
        text: 'Made from 50 of 100 contacts (50.0%); the rest lack something that it needs.',
      },
    ]);
  });

  test('nearly all is not all', () => {
    const nearly = value(0.5, { n: 9999, coverage: { used: 99_999, eligible: 100_000, excluded: [] } });
    assert.match(tile('service-level', nearly).frame.notices[0]!.text, /\(99\.9%\)/);
  });

  test('a flag that is never false is doubted on the metrics that read it alone', () => {
    const problem = {
      code: 'boolean-only-true',
      severity: 'warning',
      values: { field: 'outcome' },
      count: 1,
      first: [],
    } as const;
    assert.deepEqual(
      tile('service-level', value(0.5, { n: 9 }), { data: { problems: [problem] } }).frame.notices,
      [
        {
          severity: 'warning',
          text: 'Outcome (outcome) is never false in the data: perhaps the source sends it only when it is true.',
        },
      ],
    );
    assert.deepEqual(tile('nps', value(5, { n: 9 }), { data: { problems: [problem] } }).frame.notices, []);
  });
});

describe('the sparkline', () => {
  const day = 86_400_000;
  const table = fakeTable({
    metrics: ['service-level'],
    by: [{ time: 'day' }],
    rows: [
      { key: { day: '2025-10-01' }, values: value(0.5) },
      { key: { day: '2025-10-02' }, values: value(null, { reason: 'no-offered' }) },
      { key: { day: '2025-10-03' }, values: value(0.7, { partial: true }) },
      { key: { day: '2025-10-04' }, values: value(null, { reason: 'not-covered' }) },
    ],
    total: { values: serviceLevel },
    edges: [0, day, 2 * day, 3 * day, 4 * day],
  });

  test('has a value a bucket, and says whether the last one is final', () => {
    const { sparkline, frame } = kpiTileView({ table, locale: 'en' });
    assert.deepEqual([...sparkline.values], [0.5, NaN, 0.7, NaN]);
    assert.equal(sparkline.partialLast, true);
    // The tile's own number is whole: that a bucket of its sparkline is cut is no remark.
    assert.ok(frame.notices.every(({ text }) => !text.includes('Incomplete')));
    assert.deepEqual(sparkline.limits, { min: 0, max: 1 });
    assert.equal(sparkline.grain, 'day');
  });

  test('is empty for a table without time', () => {
    assert.equal(tile('offered', value(3)).sparkline.values.length, 0);
  });

  test('a share of parts that do not lie in each other may pass 1', () => {
    const over = fakeTable({
      metrics: ['service-level'],
      by: [{ time: 'day' }],
      rows: [{ key: { day: '2025-10-01' }, values: value(1.2) }],
      total: { values: value(1.2, { n: 10 }) },
      edges: [0, day],
    });
    assert.deepEqual(kpiTileView({ table: over, locale: 'en' }).sparkline.limits, { min: 0, max: null });
  });
});

test('a table that has no total, or not the metric, throws', () => {
  const table = fakeTable({ metrics: ['offered'], by: ['queue'], rows: [] });
  assert.throws(
    () => kpiTileView({ table, locale: 'en' }),
    new RangeError('table without a total: ["queue"]'),
  );
  assert.throws(
    () => kpiTileView({ table, locale: 'en', metric: 'sl' }),
    new RangeError('metric not in the table: sl'),
  );
});

test('a hostile name becomes a harmless file name', () => {
  const table = fakeTable({
    metrics: [{ metric: 'offered', as: '../../Ünï "x"\n' }],
    by: ['очередь/queue'],
    rows: [],
    total: { values: value(1) },
    query: { period: period('2025-10-01T09:00', '2025-10-01T17:00') },
  });
  assert.equal(
    kpiTileView({ table, locale: 'en' }).frame.fileName,
    'n-x-by-queue-2025-10-01t09-00-2025-10-01t17-00',
  );
});
