import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { metricIds } from '../../../src/metrics/catalog/ids.js';
import { parseReportSpec } from '../../../src/views/report/parse-report-spec.js';
import { reportShows } from '../../../src/views/report/report-shows.js';

const whole = {
  title: 'October',
  aim: 'Whether {{service-level}} is enough',
  period: { from: '2026-10-01', to: '2026-11-01' },
  compare: 'previous-year',
  where: { queue: ['sales', null] },
  language: 'ru',
  targets: { 'service-level': { target: 0.8, floor: 0.6 } },
  sections: [
    {
      title: 'Numbers',
      note: 'Of {{period}}',
      items: [
        { show: 'kpi-tile', metric: 'service-level', target: 0.9 },
        { show: 'trend-chart', metric: ['answer-rate', 'abandon-rate'], by: 'day', width: 'half' },
        { show: 'metric-table', metrics: [{ metric: 'csat' }], by: 'queue' },
        { show: 'agent-scorecard', compare: 'none' },
      ],
    },
  ],
  notes: ['First', 'Second'],
};
const paths = (input: unknown): string[] =>
  parseReportSpec(input).problems.map(({ values }) => String(values['path']));

describe('parseReportSpec', () => {
  it('reads a whole report as it is, as an object and as text', () => {
    assert.deepEqual(parseReportSpec(whole), { spec: whole, problems: [] });
    assert.deepEqual(parseReportSpec(JSON.stringify(whole)), { spec: whole, problems: [] });
  });

  it('reads what it wrote', () => {
    const { spec } = parseReportSpec(whole);
    assert.deepEqual(parseReportSpec(spec).spec, spec);
  });

  it('takes ids as text and tags with their prefix', () => {
    const { spec, problems } = parseReportSpec({
      sections: [
        {
          items: [
            { show: 'cb-trend-chart', metric: 'answer-rate, abandon-rate' },
            { show: 'insights', metrics: 'csat nps' },
          ],
        },
      ],
      notes: 'One',
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(spec?.sections[0]?.items, [
      { show: 'trend-chart', metric: ['answer-rate', 'abandon-rate'] },
      { show: 'insights', metrics: [{ metric: 'csat' }, { metric: 'nps' }] },
    ]);
    assert.deepEqual(spec?.notes, ['One']);
  });

  for (const input of [undefined, null, '', 'no json', '[]', 7, [], () => 1, '"text"']) {
    it(`is no report of ${JSON.stringify(input) ?? typeof input}`, () => {
      const { spec, problems } = parseReportSpec(input);
      assert.equal(spec, undefined);
      assert.deepEqual(
        problems.map(({ code, severity }) => [code, severity]),
        [['invalid-report', 'error']],
      );
    });
  }

  it('says that an object which holds itself is no report', () => {
    const self: Record<string, unknown> = {};
    self['sections'] = self;
    assert.equal(parseReportSpec(self).spec, undefined);
  });

  it('leaves out what cannot be read and says where it stands', () => {
    const items = [
      { show: 'marquee' },
      { show: 'kpi-tile', metric: 'luck' },
      { show: 'kpi-tile' },
      { show: 'kpi-tile', metric: ['csat', 'nps'] },
      { show: 'trend-chart', metric: ['csat', 'luck'] },
      { show: 'kpi-tile', metric: 'csat', innerHTML: '<b>', width: 'wide', where: { queue: { like: 'a' } } },
      7,
    ];
    const input = { sections: [{ items, colour: 'red' }, 'two'], extra: 1 };
    assert.deepEqual(paths(input), [
      'extra',
      'sections[0].colour',
      'sections[0].items[0].show',
      'sections[0].items[1].metric',
      'sections[0].items[2].metric',
      'sections[0].items[3].metric',
      'sections[0].items[4].metric[1]',
      'sections[0].items[5].width',
      'sections[0].items[5].where.queue',
      'sections[0].items[5].innerHTML',
      'sections[0].items[6]',
      'sections[1]',
    ]);
    assert.deepEqual(parseReportSpec(input).spec?.sections, [
      {
        title: '',
        items: [
          { show: 'trend-chart', metric: 'csat' },
          { show: 'kpi-tile', metric: 'csat' },
        ],
      },
    ]);
  });

  it('takes no period that is none', () => {
    for (const period of ['fortnight', { from: '2026-10-01' }, { from: '2026-02-30', to: '2026-03-01' }]) {
      assert.deepEqual(paths({ period, sections: [] }), ['period'], JSON.stringify(period));
    }
    const backwards = { from: '2026-11-01', to: '2026-10-01' };
    assert.deepEqual(paths({ compare: backwards, sections: [] }), ['compare']);
    assert.equal(parseReportSpec({ period: 'month' }).spec?.period, 'month');
  });

  it('takes targets of metrics that there are, as numbers', () => {
    const targets = {
      csat: 0.9,
      luck: { target: 1 },
      nps: { target: '40' },
      fcr: { target: 0.7, floor: 'a' },
    };
    assert.deepEqual(paths({ targets }), ['targets.luck', 'targets.nps', 'targets.fcr']);
    assert.deepEqual(parseReportSpec({ targets }).spec?.targets, { csat: { target: 0.9 } });
  });

  it('tells placeholders that name nothing', () => {
    assert.deepEqual(paths({ aim: 'a {{luck}} b {{csat:colour}} c {{csat}} {{period:value}}' }), [
      'aim',
      'aim',
    ]);
  });

  it('reads nothing off a prototype', () => {
    const { spec, problems } = parseReportSpec('{"__proto__": {"title": "mine"}, "sections": []}');
    assert.deepEqual(spec, { sections: [] });
    assert.deepEqual(
      problems.map(({ values }) => values['path']),
      ['__proto__'],
    );
    const named = { sections: [{ items: [{ show: 'constructor' }, { show: '__proto__' }] }] };
    assert.deepEqual(parseReportSpec(named).spec?.sections[0]?.items, []);
  });

  it('bears anything: what comes out is JSON that it reads again without a problem', () => {
    const word = fc.oneof(
      fc.constantFrom(
        ...metricIds,
        ...Object.keys(reportShows),
        'month',
        'none',
        'half',
        '{{csat}}',
        '{{x}}',
      ),
      fc.string(),
    );
    const { any } = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 5 },
        word,
        fc.jsonValue({ maxDepth: 1 }),
        fc.array(tie('any'), { maxLength: 4 }),
        fc.dictionary(
          fc.constantFrom(
            ...[
              'title',
              'aim',
              'period',
              'compare',
              'where',
              'targets',
              'sections',
              'items',
              'notes',
              'note',
            ],
            ...['show', 'metric', 'metrics', 'by', 'width', 'label', 'from', 'to', 'csat', '__proto__'],
          ),
          tie('any'),
        ),
      ),
    }));
    const report = fc.record(
      { title: any, aim: any, period: any, compare: any, where: any, targets: any, notes: any },
      { requiredKeys: [] },
    );
    const section = fc.record({
      title: any,
      items: fc.array(fc.record({ show: word, metric: any, by: any })),
    });
    const input = fc.oneof(
      any,
      fc.tuple(report, fc.array(section)).map(([r, s]) => ({ ...r, sections: s })),
    );
    fc.assert(
      fc.property(input, (value) => {
        const { spec } = parseReportSpec(value);
        if (spec === undefined) return;
        const again = parseReportSpec(structuredClone(spec));
        assert.deepEqual(again.spec, spec);
        assert.deepEqual(
          again.problems.filter(({ values }) => !String(values['value']).startsWith('{{')),
          [],
        );
      }),
      { numRuns: 400 },
    );
  });
});
