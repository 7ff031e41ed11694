import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { MetricId } from '../../src/metrics/catalog/ids.js';
import type { MetricValue } from '../../src/metrics/table.js';
import type { DataNote } from '../../src/views/data-note.js';
import { gaugeQuery, gaugeView, type GaugeView } from '../../src/views/gauge.js';
import type { GaugeEnds } from '../../src/views/gauge-reach.js';
import { plainSpaces } from '../i18n/plain-spaces.js';
import { fakeTable, period, serviceLevel, value, type FakeTable } from './fake-table.js';

const september = period('2025-09-01', '2025-10-01');

function gauge(
  metric: MetricId,
  total: MetricValue,
  {
    language = 'en',
    data = {},
    ends = {},
    ...more
  }: Partial<FakeTable> & { language?: string; data?: DataNote; ends?: GaugeEnds } = {},
): GaugeView {
  const table = fakeTable({ metrics: [metric], rows: [{ values: total }], ...more });
  return gaugeView({ table, locale: language, data, ends });
}

test('the query is one, without buckets', () => {
  assert.deepEqual(
    gaugeQuery({
      metric: { metric: 'service-level', parameters: { thresholdSeconds: 30 } },
      period: { from: '2025-10-01', to: '2025-11-01' },
      where: { queue: 'sales' },
      compare: 'previous-period',
    }),
    {
      metrics: [{ metric: 'service-level', parameters: { thresholdSeconds: 30 } }],
      period: { from: '2025-10-01', to: '2025-11-01' },
      where: { queue: 'sales' },
      compare: 'previous-period',
    },
  );
  assert.deepEqual(gaugeQuery({ metric: 'offered' }), { metrics: ['offered'] });
});

describe('a gauge', () => {
  const view = gauge('service-level', serviceLevel, { query: { compare: september } });

  test('has the number with what it takes to judge it', () => {
    assert.equal(view.value, '52.1%');
    assert.equal(plainSpaces(view.change!.text), '−2.9 pp vs September 2025');
    assert.deepEqual(view.status, { name: 'missed', text: 'Off target', shape: 'square' });
    assert.equal(view.target, 'Target ≥ 80%');
    assert.equal(view.interval, '95% interval 51.5% to 52.6%');
    assert.equal(view.sample, '31,125 contacts');
    assert.match(
      view.frame.summary,
      /^Service level, October 2025: 52\.1%; the target of at least 80% is missed\./,
    );
  });

  test('has a dial with the interval, the value before, bands and ticks', () => {
    const { dial } = view;
    assert.equal(dial.text, '52.1%');
    assert.deepEqual(dial.interval, { low: 0.5152, high: 0.5263 });
    assert.equal(dial.previous, 0.55);
    assert.equal(dial.faint, false);
    assert.deepEqual(dial.bands, [
      { status: 'missed', from: null, to: 0.6 },
      { status: 'near', from: 0.6, to: 0.8 },
      { status: 'met', from: 0.8, to: null },
    ]);
    assert.deepEqual(dial.ticks, [
      { kind: 'target', value: 0.8, label: '≥ 80%' },
      { kind: 'floor', value: 0.6, label: '60%' },
    ]);
    assert.deepEqual(
      [0, 1].map((end) => dial.formatScale(end)),
      ['0%', '100%'],
    );
  });

  test('says each part, written and aloud', () => {
    assert.equal(
      plainSpaces(view.describe({ kind: 'value' })),
      'Service level; Value: 52.1%; Target: at least 80%: off target; Change: −2.9 pp; 95% interval: 51.5% to 52.6%; Sample: 31,125 contacts',
    );
    assert.deepEqual(view.tooltip({ kind: 'value' }).lines[1], {
      series: null,
      label: 'Target',
      text: '≥ 80%: off target',
    });
    assert.match(view.describe({ kind: 'previous' }), /September 2025; .*55\.0%/);
    assert.deepEqual(
      [0, 1, 2].map((at) => view.describe({ kind: 'band', at })),
      [
        'Off target; Service level: under 60%',
        'Near target; Service level: from 60% to under 80%',
        'On target; Service level: at least 80%',
      ],
    );
  });

  test('has no parts but its own', () => {
    assert.throws(() => view.describe({ kind: 'band', at: 3 }), /^RangeError: part not on the dial: .*3/);
    const alone = gauge('service-level', value(0.5, { n: 900 }));
    assert.throws(() => alone.tooltip({ kind: 'previous' }), /part not on the dial/);
    assert.throws(() => gauge('offered', value(1), { by: ['queue'], rows: [] }), /table without a total/);
  });
});

describe('the bands', () => {
  const bands = (metric: MetricId, target: number, floor?: number) =>
    gauge(metric, value(12, { n: 90, target, ...(floor !== undefined && { floor }) })).dial.bands;

  test('run the other way where less is better, and say so', () => {
    assert.deepEqual(bands('average-speed-of-answer', 15, 20), [
      { status: 'met', from: null, to: 15 },
      { status: 'near', from: 15, to: 20 },
      { status: 'missed', from: 20, to: null },
    ]);
    const view = gauge('average-speed-of-answer', value(12, { n: 90, target: 15, floor: 20 }));
    assert.deepEqual(
      [0, 1, 2].map((at) => plainSpaces(view.tooltip({ kind: 'band', at }).lines[0]!.text)),
      ['at most 15 seconds', 'above 15 s, up to 20 s', 'above 20 s'],
    );
  });

  test('without a floor are two', () => {
    assert.deepEqual(
      bands('service-level', 0.8).map(({ status, from, to }) => [status, from, to]),
      [
        ['missed', null, 0.8],
        ['met', 0.8, null],
      ],
    );
  });

  test('a floor that is better than the target leaves nothing between them', () => {
    assert.deepEqual(
      bands('service-level', 0.8, 0.9).map(({ to }) => to),
      [0.8, null],
    );
    assert.deepEqual(
      bands('average-speed-of-answer', 15, 10).map(({ to }) => to),
      [15, null],
    );
  });

  test('are none where no direction is better; the target is a plain value', () => {
    const view = gauge('average-talk-time', value(287, { n: 90, target: 300 }));
    assert.deepEqual(view.dial.bands, []);
    assert.deepEqual(view.dial.ticks, [{ kind: 'target', value: 300, label: '5:00' }]);
    assert.equal(view.target, 'Target 5:00');
  });
});

describe('the scale', () => {
  const reach = (metric: MetricId, total: MetricValue, ends: GaugeEnds = {}) =>
    gauge(metric, total, { ends }).dial.reach;

  test('has the limits of the quantity: shares 0 to 1, scores −100 to +100, durations from 0', () => {
    assert.deepEqual(reach('service-level', value(0.5)).limits, { min: 0, max: 1 });
    assert.deepEqual(reach('nps', value(-30)).limits, { min: -100, max: 100 });
    assert.deepEqual(reach('wait-p90', value(36)).limits, { min: 0, max: null });
    assert.equal(reach('service-level', value(1.2)).limits.max, null);
  });

  test('has room beyond a target', () => {
    const { low, high } = reach('average-speed-of-answer', value(13, { target: 15, floor: 20 }));
    assert.deepEqual([low, high], [13, 30]);
  });

  test('holds the value before, and nothing where there is nothing', () => {
    assert.equal(reach('wait-p90', value(36, { previous: value(90) })).high, 90);
    assert.ok(reach('wait-p90', value(null)).low > reach('wait-p90', value(null)).high);
  });

  test('keeps the ends that the page wishes for', () => {
    const { min, max } = reach('abandon-rate', value(0.31), { max: 0.2 });
    assert.deepEqual([min, max], [null, 0.2]);
  });

  test('is written with signs where it has two sides', () => {
    const { dial } = gauge('nps', value(-30, { n: 80 }));
    assert.deepEqual(
      [-100, 0, 100].map((end) => dial.formatScale(end)),
      ['−100', '0', '+100'],
    );
  });

  test('what lies beyond a wished-for end is said', () => {
    const notices = (total: MetricValue, ends: GaugeEnds): string[] =>
      gauge('abandon-rate', total, { ends }).frame.notices.map(({ text }) => text);
    assert.deepEqual(notices(value(0.31, { n: 90, target: 0.25 }), { max: 0.2 }), [
      'The value lies beyond the end of the scale, 20%.',
      'The target lies beyond the end of the scale, 20%.',
    ]);
    assert.deepEqual(notices(value(0.01, { n: 90 }), { min: 0.02 }), [
      'The value lies beyond the end of the scale, 2%.',
    ]);
    assert.deepEqual(notices(value(0.2, { n: 90 }), { max: 0.2 }), []);
    assert.deepEqual(notices(value(0.31, { n: 90 }), {}), []);
  });
});

describe('too few', () => {
  test('is said and drawn faint, with or without a target', () => {
    for (const more of [{}, { target: 0.8, status: 'unclear' as const }]) {
      const view = gauge('csat', value(0.75, { n: 4, ...more }));
      assert.deepEqual(view.status, { name: 'unclear', shape: 'ring', text: 'Too few to judge' });
      assert.equal(view.dial.faint, true);
    }
    assert.equal(gauge('csat', value(0.75, { n: 4 }), { language: 'zh' }).status!.text, '样本过少，无法判断');
  });

  test('is not the same as too close to call', () => {
    const view = gauge(
      'csat',
      value(0.79, { n: 400, low: 0.75, high: 0.83, target: 0.8, status: 'unclear' }),
    );
    assert.equal(view.status!.text, 'Too close to call');
    assert.equal(view.dial.faint, false);
  });

  test('is never a count: it is its own sample', () => {
    assert.equal(gauge('offered', value(3, { n: 3 })).dial.faint, false);
  });
});

describe('no value', () => {
  const view = gauge('service-level', value(null, { reason: 'no-offered', target: 0.8, floor: 0.6 }), {
    query: { compare: september },
  });

  test('has the sign for none, the reason, and the bands still', () => {
    assert.equal(view.dial.value, null);
    assert.equal(view.dial.text, '–');
    assert.equal(view.dial.interval, null);
    assert.equal(view.absent, 'No contact was offered here.');
    assert.equal(view.frame.state, 'empty');
    assert.equal(view.dial.bands.length, 3);
    assert.equal(
      view.describe({ kind: 'value' }),
      'Service level; Value: No contact was offered here.; Target: at least 80%',
    );
  });
});

test('in Chinese and Russian', () => {
  const chinese = gauge(
    'average-speed-of-answer',
    value(18, { n: 90, target: 15, floor: 20, status: 'near' }),
    {
      language: 'zh',
    },
  );
  assert.equal(
    plainSpaces(chinese.tooltip({ kind: 'band', at: 1 }).lines[0]!.text),
    '高于 15 秒，不超过 20 秒',
  );
  const russian = gauge(
    'average-speed-of-answer',
    value(18, { n: 90, target: 15, floor: 20, status: 'near' }),
    {
      language: 'ru',
    },
  );
  assert.equal(plainSpaces(russian.tooltip({ kind: 'band', at: 2 }).lines[0]!.text), 'выше 20 с');
  assert.equal(russian.status!.text, 'Близко к цели');
});
