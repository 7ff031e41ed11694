import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventEffect } from '../../src/analysis/events/event-effect.js';
import { effectLines } from '../../src/views/event-effect.js';
import { subjectOf } from '../../src/views/subject-of.js';
import { trendChartView } from '../../src/views/trend-chart.js';
import { fakeTable, value } from './fake-table.js';

const first = Date.parse('2026-04-01T00:00+02:00');
const tableOf = (metric: 'offered' | 'answer-rate' | 'average-talk-time') =>
  fakeTable({
    metrics: [metric],
    by: [{ time: 'day' }],
    rows: [1, 2].map((day) => ({ key: { day: `2026-04-0${day}` }, values: value(0.8, { n: 100 }) })),
    total: { values: value(0.8, { n: 200 }) },
    edges: [0, 1, 2].map((day) => first + day * 86_400_000),
  });
const found = (more: Partial<EventEffect>): EventEffect => ({
  ...{ metric: 'offered', as: 'offered', kind: 'count', version: 'x', queries: [] },
  event: { label: 'outage', kind: 'outage', from: '2026-04-01T09:00', to: '2026-04-01T11:00' },
  ...{ value: 42, usual: 16.5, change: 25.5, changeRatio: 25.5 / 16.5, low: 20, high: 31.04 },
  ...{ significant: true, weeks: 4, n: 42, nBefore: 66 },
  buckets: { grain: 'hour', event: 2, compared: 2, before: 8, leftOut: 0 },
  ...more,
});
const said = (
  state: Parameters<typeof effectLines>[1],
  metric: Parameters<typeof tableOf>[0] = 'offered',
  locale = 'en',
  named = false,
): string[] =>
  effectLines(subjectOf(tableOf(metric), metric, locale), state, named).map(({ label, text }) =>
    `${label}: ${text}`.replaceAll(/[\u00a0\u202f]/g, ' '),
  );

test('a count has its change, its values, its interval and what it is compared with', () => {
  assert.deepEqual(said(found({})), [
    'Change during it: +26 (+155%), clear change',
    'During it: 42, usually 17',
    '95% interval: +20 to +31',
    'Compared with: same hours of 4 weeks before',
  ]);
});

test('a change that may be chance is said to be none that is clear; one of too few weeks is left open', () => {
  const chance = said(
    found({ change: 2, value: 18.5, low: -3, high: 7, significant: false, changeRatio: 0.1 }),
  );
  assert.match(chance[0]!, /^Change during it: \+2 .*no clear change$/);
  const open = said(found({ low: null, high: null, significant: null, weeks: 1 }));
  assert.match(open[0]!, /too few weeks/);
  assert.ok(open.every((line) => !line.includes('interval')));
  assert.match(open.at(-1)!, /of 1 week before$/);
});

test('rates change by points, times by seconds', () => {
  const rate = found({ metric: 'answer-rate', kind: 'ratio', value: 0.5, usual: 0.9, change: -0.4 });
  const [change, values, interval, sample] = said({ ...rate, low: -0.51, high: -0.29 }, 'answer-rate');
  assert.equal(sample, 'Sample: 42 during it, 66 before');
  assert.match(change!, /^Change during it: −40 pp, clear change$/);
  assert.match(values!, /50%, usually 90%/);
  assert.match(interval!, /−51 pp to −29 pp/);
  const talk = found({ kind: 'ratio', value: 150, usual: 100.5, change: 49.5, low: 40, high: 59 });
  assert.match(said(talk, 'average-talk-time')[0]!, /^Change during it: \+(?:50|49\.5) s, clear change$/);
});

test('what is left out is said', () => {
  const buckets = { grain: 'hour', event: 4, compared: 3, before: 10, leftOut: 2 } as const;
  assert.match(said(found({ buckets })).at(-1)!, /4 weeks before; 75% of its time; without other events$/);
});

test('refusals are words in every language', () => {
  const none = { value: null, usual: null, change: null, changeRatio: null, low: null, high: null } as const;
  for (const locale of ['en', 'zh', 'ru']) {
    const texts = (['not-additive', 'too-long', 'nothing-before', 'not-covered', 'no-contacts'] as const).map(
      (reason) => {
        const lines = said(found({ ...none, significant: null, reason }), 'offered', locale);
        assert.equal(lines.length, 1);
        return lines[0]!;
      },
    );
    texts.push(said('pending', 'offered', locale)[0]!, said('failed', 'offered', locale)[0]!);
    assert.equal(new Set(texts).size, texts.length, locale);
    assert.ok(
      texts.every((text) => !/undefined|null|not-/.test(text)),
      texts.join(),
    );
  }
  assert.match(said(found({ weeks: 3 }), 'offered', 'ru').at(-1)!, /3 предыдущих недель$/);
  assert.match(said(found({}), 'offered', 'zh')[0]!, /^期间变化/);
});

test('a trend tells of an effect once it is known, of its own event', () => {
  const events = [
    { label: 'outage', kind: 'outage', from: '2026-04-01T09:00', to: '2026-04-01T11:00' },
    { label: 'sale', kind: 'promotion', from: '2026-04-01', to: '2026-04-03' },
  ];
  const known = new Map<number, EventEffect | 'pending'>();
  const view = trendChartView({
    ...{ table: tableOf('offered'), locale: 'en', events },
    effectOf: (event) => known.get(event),
  });
  assert.deepEqual([view.eventsAt(0), view.eventsAt(1)], [[0, 1], [1]]);
  assert.equal(view.tooltip(0).lines.at(-1)?.text, 'outage and sale');
  known.set(1, 'pending');
  known.set(0, found({}));
  const texts = view.tooltip(0).lines.map(({ text }) => text);
  assert.deepEqual(texts.slice(-7, -5), ['outage', '+26 (+155%), clear change']);
  assert.deepEqual(texts.slice(-2), ['sale', 'being compared…']);
  assert.ok(view.describe(0).includes('clear change'));
  assert.equal(view.tooltip(1).lines.at(-1)?.text, 'being compared…');
});
