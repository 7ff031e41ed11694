import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { insights } from '../../src/analysis/insights/insights.js';
import type { Finding, Insights, ValueChangeFinding } from '../../src/analysis/insights/insights-result.js';
import { en } from '../../src/i18n/en/index.js';
import { loadData } from '../../src/source/load-data.js';
import type { Dataset } from '../../src/source/dataset.js';
import { insightEvidence, mostEvidence } from '../../src/views/insight-evidence.js';
import { insightsView } from '../../src/views/insights.js';
import { secondMonth, twoMonths } from '../../stories/two-months.js';

const evidence = { metrics: ['fcr' as const], by: ['queue'] };
/** A finding as an analysis would give it: first contact resolution of one queue, eight points down. */
const fell: ValueChangeFinding = {
  class: 'tested',
  significant: true,
  kind: 'value-change',
  id: 'value-change:fcr:queue==1+1',
  metric: 'fcr',
  as: 'fcr',
  at: { dimension: 'queue', key: '=1+1' },
  value: 0.62,
  other: 0.7,
  difference: -0.08,
  low: -0.13,
  high: -0.03,
  n: 412,
  otherN: 398,
  p: 0.0001,
  q: 0.0004,
  better: false,
  folded: [{ kind: 'difference', id: 'difference:fcr:queue==1+1', at: { dimension: 'queue', key: null } }],
  weight: { value: 0.2, unit: 'deviations' },
  evidence,
  remedy: 'review-process',
};
const few: Finding = {
  class: 'described',
  significant: null,
  kind: 'pareto',
  id: 'pareto:topic',
  metric: 'contact-volume',
  as: 'contact-volume',
  dimension: 'topic',
  value: 0.82,
  largest: [{ dimension: 'topic', key: 'Invoice', share: 0.6 }],
  few: 2,
  of: 8,
  n: 900,
  weight: { value: 0.82, unit: 'share' },
  evidence: { metrics: ['contact-volume'], by: ['topic'] },
  remedy: null,
};
const found: Insights = {
  findings: [fell, few],
  more: 3,
  tested: {
    level: 0.05,
    comparisons: 143,
    significant: 2,
    families: [{ family: 'value-change', comparisons: 143, significant: 2 }],
  },
  notLooked: [
    { kind: 'value-change', metric: 'csat', dimension: 'queue', reason: 'too-small', count: 12 },
    { kind: 'difference', metric: 'nps', dimension: 'queue', reason: 'too-small', count: 5 },
    { kind: 'term', metric: null, dimension: null, reason: 'no-rows', count: 1 },
  ],
  metrics: [{ metric: 'fcr', as: 'fcr' }],
  dimensions: ['queue'],
  period: { from: '2025-10-01', to: '2025-11-01', fromMs: 0, toMs: 1 },
  compare: { from: '2025-09-01', to: '2025-10-01', fromMs: 0, toMs: 1 },
  currency: null,
  version: 'v1',
  queries: [evidence],
  rows: [],
};

describe('a list of findings', () => {
  const view = insightsView({ insights: found, locale: 'en', timeZone: 'UTC' });

  it('has what was tested before what is described, each under its name', () => {
    assert.deepEqual(
      view.sections.map(({ id, heading, items }) => [id, heading, items.length]),
      [
        ['tested', 'More than chance', 1],
        ['described', 'Described, not tested', 1],
      ],
    );
    assert.equal(view.tested, '2 of 143 comparisons show more than chance.');
    assert.match(view.corrected, /at most 5%/);
  });

  it('writes both sides, the difference with its interval, both samples and the adjusted p', () => {
    const [item] = view.sections[0]!.items;
    assert.deepEqual(
      item!.facts.map(({ label, text }) => [label, text.replaceAll('\u00a0', ' ')]),
      [
        ['Value', '62.0%'],
        ['Comparison period', '70.0%'],
        ['Difference', '−8.0 pp (−13.0 pp to −3.0 pp)'],
        ['Sample', '412 against 398'],
        ['Adjusted p', '< 0.001'],
      ],
    );
    assert.deepEqual(item!.mark, { shape: 'down', tone: 'missed', text: 'worse' });
    assert.deepEqual(item!.key, { queue: '=1+1' });
    assert.equal(item!.target?.label, '=1+1');
    assert.equal(item!.folded.length, 1);
    assert.notEqual(item!.step, null);
  });

  it('has no word of better or p for what is only described', () => {
    const [item] = view.sections[1]!.items;
    assert.equal(item!.mark, null);
    assert.deepEqual(item!.facts, []);
    assert.equal(item!.target, null);
  });

  it('says reason by reason what could not be looked at', () => {
    assert.deepEqual(view.notLooked, [
      'One side is too small a sample: 17 comparisons (Customer satisfaction and Net promoter score)',
      'The source provides no individual contacts: 1 comparison (Term of comments)',
    ]);
  });

  it('says of none that there is nothing beyond noise, and of no comparison that there was none', () => {
    const none = { ...found, findings: [], more: 0, tested: { ...found.tested, significant: 0 } };
    const quiet = insightsView({ insights: none, locale: 'en' });
    assert.equal(quiet.tested, 'Nothing beyond noise in 143 comparisons.');
    assert.equal(quiet.frame.state, 'empty');
    const nothing = { ...none, tested: { ...none.tested, comparisons: 0, families: [] } };
    const { tested, corrected } = insightsView({ insights: nothing, locale: 'en' });
    assert.deepEqual([tested, corrected], ['There was nothing that could be compared.', '']);
  });

  it('says it aloud with the class of what is said', () => {
    const { summary } = view.frame;
    assert.match(
      summary,
      /^2 of 143 comparisons show more than chance\. More than chance: .*Described, not tested: /,
    );
  });

  it('has a table with a row a finding, as wide as its header', () => {
    const { columns, rows } = view.frame.twin;
    assert.equal(rows.length, 2);
    for (const row of rows) assert.equal(row.length, columns.length);
    assert.match(rows[1]![1]!, /Described, not tested/);
  });

  it('has a file in full precision, in which no text is a formula', () => {
    const lines = view.frame.csv.trimEnd().split('\r\n');
    const header = lines[0]!.split(',');
    const cells = lines[1]!.split(',');
    const cell = (name: string): string => cells[header.indexOf(name)]!;
    assert.deepEqual(
      ['rank', 'class', 'kind', 'significant', 'metric', 'dimension', 'key', 'value', 'difference', 'q'].map(
        cell,
      ),
      ['1', 'tested', 'value-change', 'yes', 'fcr', 'queue', "'=1+1", '0.62', '-0.08', '0.0004'],
    );
    assert.equal(lines[2]!.split(',')[header.indexOf('significant')], '');
    const notes = lines.filter((line) => line.startsWith('#'));
    for (const note of [
      '# rows: 2',
      '"# truncated: yes, 3 more"',
      '# comparisons: 143',
      '# time zone: UTC',
    ]) {
      assert.ok([...notes, ...lines].includes(note), note);
    }
    assert.ok(lines.some((line) => line.includes('not looked at: term no-rows (1)')));
  });

  it('says as much in every language', () => {
    for (const locale of ['zh', 'ru'] as const) {
      const other = insightsView({ insights: found, locale, timeZone: 'UTC' });
      assert.deepEqual(
        other.sections.map(({ items }) => items.map(({ facts }) => facts.length)),
        view.sections.map(({ items }) => items.map(({ facts }) => facts.length)),
      );
      assert.equal(other.notLooked.length, view.notLooked.length);
      assert.doesNotMatch(JSON.stringify(other.frame.twin), /undefined|NaN|\[object/);
    }
  });
});

describe('the table behind a finding', () => {
  let source: Dataset;
  before(async () => {
    source = await loadData(twoMonths(true));
  });

  it('tells the rows that the finding is about', async () => {
    const { findings } = await insights(source, { period: secondMonth });
    const tested = findings.filter((one) => one.class === 'tested');
    assert.ok(tested.length > 0);
    for (const finding of tested) {
      const table = await source.query(finding.evidence);
      const { table: twin, about, cut } = insightEvidence(finding, table, en);
      assert.equal(cut, null);
      const names = [...about].map((row) => twin.rows[row]![0]);
      const at = finding.kind === 'change' ? finding.driver : 'at' in finding ? finding.at : null;
      assert.deepEqual(names, at === null ? [] : [at.key]);
    }
  });

  it('begins a long one before what the finding is about', async () => {
    const table = await source.query({ metrics: ['offered'], by: [{ time: 'hour' }] });
    assert.ok(table.length > mostEvidence * 2);
    const { at: _, ...all } = fell;
    const event: Finding = {
      ...all,
      kind: 'event',
      event: { place: 0, label: 'Outage', kind: null, from: '2025-10-20T10:00', to: '2025-10-20T12:00' },
      weeks: 4,
    };
    const { table: twin, about, cut } = insightEvidence(event, table, en);
    assert.deepEqual([...about], [3, 4]);
    assert.match(twin.rows[3]![0]!, /Oct 20.*10:00/);
    assert.equal(twin.rows.length, mostEvidence);
    assert.deepEqual(cut, { shown: mostEvidence, all: table.length });
  });
});
