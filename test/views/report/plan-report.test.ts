import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { metricIds, type MetricId } from '../../../src/metrics/catalog/ids.js';
import { parseReportSpec } from '../../../src/views/report/parse-report-spec.js';
import { planReport } from '../../../src/views/report/plan-report.js';
import { defaultReport } from '../../../src/views/report/default-report.js';
import type { ReportData } from '../../../src/views/report/report-data.js';
import { lastWhole, reportPeriod } from '../../../src/views/report/report-period.js';
import type { ReportSpec } from '../../../src/views/report/report-spec.js';
import { reportTemplates } from '../../../src/i18n/report-words.js';
import { en } from '../../../src/i18n/en/index.js';
import { ru } from '../../../src/i18n/ru/index.js';
import { zh } from '../../../src/i18n/zh/index.js';

const october = { from: '2026-10-01', to: '2026-11-01' };

/** Data that can answer some metrics by some dimensions. */
function dataWith(
  known: readonly MetricId[],
  dimensions: readonly string[] = [],
  comments = false,
): ReportData {
  return {
    timeZone: 'Europe/Berlin',
    weekStart: 1,
    covers: { from: '2026-09-01', to: '2026-11-01', given: true },
    parts: [{ part: 'contacts', rows: 9, fields: comments ? ['comment'] : [] }],
    dimensions: dimensions.map((name) => ({ name, values: ['a', 'b'] })),
    metrics: metricIds.map((metric) => ({
      metric,
      available: known.includes(metric),
      missing: known.includes(metric) ? [] : ['surveys.score'],
    })),
  };
}

const specOf = (...items: object[]): ReportSpec =>
  parseReportSpec({ sections: [{ title: 'S', items }] }).spec!;

describe('planReport', () => {
  it('leaves out what the data lack, and says which field', () => {
    const data = dataWith(['csat', 'offered'], ['queue']);
    const spec = specOf(
      { show: 'kpi-tile', metric: 'csat' },
      { show: 'kpi-tile', metric: 'nps' },
      { show: 'metric-table', metrics: 'csat, nps', by: 'queue' },
      { show: 'bar-chart', metric: 'csat', by: 'site' },
      { show: 'mix-chart', metric: 'offered', by: 'queue', per: 'week' },
      { show: 'agent-scorecard' },
      { show: 'feedback' },
    );
    const { sections, left, metrics } = planReport(spec, data, october);
    assert.deepEqual(
      sections[0]?.items.map(({ id, show, metrics: own }) => [id, show, own]),
      [
        ['1-1', 'kpi-tile', ['csat']],
        ['1-3', 'metric-table', ['csat']],
        ['1-5', 'mix-chart', ['offered']],
      ],
    );
    assert.deepEqual(
      left.map(({ show, metric, missing }) => [show, metric, missing]),
      [
        ['kpi-tile', 'nps', ['surveys.score']],
        ['metric-table', 'nps', ['surveys.score']],
        ['bar-chart', null, ['site']],
        ['agent-scorecard', null, ['agent']],
        ['feedback', null, ['contacts.comment']],
      ],
    );
    assert.deepEqual(metrics, ['csat', 'offered']);
  });

  it('keeps a section for its text, and none that has nothing', () => {
    const spec = parseReportSpec({
      aim: '{{nps}} {{fcr:change}}',
      sections: [
        { title: 'A', items: [{ show: 'kpi-tile', metric: 'nps' }] },
        { title: 'B', note: 'Only words' },
      ],
    }).spec!;
    const { sections, metrics } = planReport(spec, dataWith(['fcr']), october);
    assert.deepEqual(
      sections.map(({ id, title }) => [id, title]),
      [[2, 'B']],
    );
    assert.deepEqual(metrics, ['fcr']);
  });

  it('compares where the data reach back, unless an item or the report says otherwise', () => {
    const items = [
      { show: 'kpi-tile', metric: 'csat' },
      { show: 'kpi-tile', metric: 'csat', compare: 'previous-year' },
      { show: 'kpi-tile', metric: 'csat', compare: 'none' },
      { show: 'trend-chart', metric: 'csat fcr' },
      { show: 'heatmap', metric: 'csat' },
    ];
    const compared = (compare: unknown, from: string): unknown[] => {
      const spec = { ...specOf(...items), ...(compare !== undefined && { compare }) } as ReportSpec;
      const plan = planReport(spec, dataWith(['csat', 'fcr']), { from, to: '2026-11-01' });
      return plan.sections[0]!.items.map(({ properties }) => properties['compare']);
    };
    assert.deepEqual(compared(undefined, '2026-10-01'), [
      ...['previous-period', 'previous-year', undefined, undefined, undefined],
    ]);
    assert.deepEqual(compared(undefined, '2026-09-01')[0], undefined);
    assert.deepEqual(compared('none', '2026-10-01')[0], undefined);
    const own = { from: '2025-10-01', to: '2025-11-01' };
    assert.deepEqual(compared(own, '2026-09-01')[0], own);
  });
});

describe('the period of a report', () => {
  const data = (from: string, to: string): ReportData => ({
    ...dataWith([]),
    covers: { from, to, given: true },
  });
  const cases: readonly [string, string, 'week' | 'month' | 'quarter' | 'year', unknown][] = [
    ['2026-09-01', '2026-11-01', 'month', october],
    // A day short: the last whole month is the one before.
    ['2026-09-01', '2026-10-31', 'month', { from: '2026-09-01', to: '2026-10-01' }],
    // The month begins after its first hour, so that there is none.
    ['2026-10-01T01:00', '2026-11-01', 'month', undefined],
    ['2026-10-05', '2026-10-12', 'week', { from: '2026-10-05', to: '2026-10-12' }],
    ['2026-10-06', '2026-10-18', 'week', undefined],
    ['2026-01-01', '2026-12-31', 'year', undefined],
    ['2025-12-31', '2027-01-01', 'year', { from: '2026-01-01', to: '2027-01-01' }],
    ['2026-07-01', '2026-11-15', 'quarter', { from: '2026-07-01', to: '2026-10-01' }],
    // The clock goes back in it.
    ['2026-10-19', '2026-10-26', 'week', { from: '2026-10-19', to: '2026-10-26' }],
  ];
  for (const [from, to, unit, expected] of cases) {
    it(`is the last whole ${unit} of ${from} to ${to}`, () => {
      assert.deepEqual(lastWhole(unit, data(from, to)), expected);
    });
  }

  it('gives way to the page where it is only a name', () => {
    const page = { from: '2026-10-05', to: '2026-10-12' };
    assert.equal(reportPeriod('month', page, dataWith([])), undefined);
    assert.deepEqual(reportPeriod('month', undefined, dataWith([])), october);
    assert.deepEqual(reportPeriod(october, page, dataWith([])), october);
    assert.equal(reportPeriod(undefined, undefined, dataWith([])), undefined);
    assert.equal(reportPeriod('month', undefined, { ...dataWith([]), covers: null }), undefined);
  });
});

describe('defaultReport', () => {
  const rich = dataWith(metricIds, ['queue', 'channel', 'topic', 'agent', 'team'], true);
  for (const template of reportTemplates) {
    it(`${template}: is a spec that can be read, in every language, and is shown whole`, () => {
      for (const locale of [en, zh, ru]) {
        const spec = defaultReport(rich, template, locale);
        assert.deepEqual(parseReportSpec(spec).problems, []);
        assert.deepEqual(planReport(spec, rich, october).left, []);
        assert.equal(spec.title, locale.report.templates[template].title);
      }
    });

    it(`${template}: tells what is missing of its core, and does not ask for the rest`, () => {
      const poor = dataWith(['contact-volume', 'handled']);
      const spec = defaultReport(poor, template, en);
      const { sections, left } = planReport(spec, poor, october);
      assert.ok(sections.length > 0);
      assert.ok(left.some(({ metric }) => metric === 'service-level'));
      const optional: readonly (MetricId | null)[] = [
        'cost-per-contact',
        'quality-score',
        'schedule-adherence',
      ];
      assert.ok(!left.some(({ metric }) => optional.includes(metric)));
      assert.ok(!spec.sections.some(({ items }) => items.length === 0));
    });
  }

  it('shows every kind of element at most where the data have it', () => {
    const shows = (data: ReportData): string[] =>
      defaultReport(data, 'operations-month', en).sections.flatMap(({ items }) =>
        items.map(({ show }) => show),
      );
    assert.ok(shows(rich).includes('feedback') && shows(rich).includes('drivers'));
    const poor = shows(dataWith(['contact-volume']));
    for (const show of ['feedback', 'drivers', 'pareto', 'nps-gauge']) assert.ok(!poor.includes(show), show);
  });
});
