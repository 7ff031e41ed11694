import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type FittedSlope, movedLever } from '../../src/analysis/what-if/moved-lever.js';
import { type LeverId, leverIds } from '../../src/analysis/what-if/vendor-claims.js';
import { givenTable } from '../../src/elements/given-table.js';
import { leverReach, whatIfView, type WhatIfView } from '../../src/views/what-if.js';

const line: FittedSlope = {
  ...{ n: 900, days: 30, leftOut: 21, slope: -0.02, low: -0.03, high: -0.01 },
  ...{ level: 0.5, middle: [0.1, 2] },
};

function view(
  locale: string,
  steps: Readonly<Record<LeverId, number>>,
  csat: number | null = 0.8,
  fitted: Parameters<typeof movedLever>[3] = line,
): WhatIfView {
  const table = givenTable({
    ...{ metric: 'csat', total: { value: csat, n: 900 }, buckets: undefined, setting: undefined },
    ...{ period: null, timeZone: 'UTC' },
  });
  const levers = leverIds.map((lever) => movedLever(lever, steps[lever], csat, fitted));
  const found = { csat: table.rows[0]!.values['csat']!, levers, version: '1', queries: [] };
  return whatIfView({ found, table, locale });
}
const claimed = { wait: 1, 'resolution-time': -0.1, repeats: -0.05 };
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f\u2009]/g, ' ');

test('claims and associations, each under its label, worked out by hand', () => {
  const { chart, sliders, frame } = view('en', claimed);
  const [wait, time, repeats] = chart.lanes;
  // 0.8 · −5 % = −4 points; a minute by the slope: −2.
  assert.deepEqual(wait?.notes.map(plain), [
    'Association in your data, not a cause: −2.0 pp (95% interval −3.0 pp to −1.0 pp)',
    'Vendor’s claim, no data published: −4.0 pp',
  ]);
  assert.deepEqual(
    wait?.rows.map(({ label, text, hollow }) => [label, text, hollow]),
    [
      ['Now', '80.0%', false],
      ['Claim', '76.0%', true],
      ['Own data', '78.0%', false],
    ],
  );
  // 0.8 · 8 %, and ln 0.9 · −0.02; 0.8 · 6 %, and −0.05 · 0.5 · −0.02.
  assert.deepEqual(
    [time, repeats].map((one) => one?.rows.slice(1).map(({ text }) => text)),
    [
      ['86.4%', '80.2%'],
      ['84.8%', '80.1%'],
    ],
  );
  assert.equal(plain(sliders[0]?.text ?? ''), '+1:00; 30 s → 1:30');
  assert.match(frame.notices[0]?.text ?? '', /they are not targets/);
  assert.equal(frame.state, 'ready');
});

test('at the ends of all sliders it stays a share; what cannot be meant is said', () => {
  for (const end of ['least', 'most'] as const) {
    for (const csat of [0, 0.02, 0.8, 1]) {
      const steps = {
        wait: leverReach.wait[end],
        'resolution-time': leverReach['resolution-time'][end],
        repeats: leverReach.repeats[end],
      };
      const { chart, frame, describe } = view('ru', steps, csat);
      for (const { rows } of chart.lanes) {
        for (const { value } of rows) assert.ok(value >= 0 && value <= 1, String(value));
      }
      const all = JSON.stringify([frame.twin, frame.csv, frame.summary, describe(0), chart.lanes]);
      assert.doesNotMatch(all, /NaN|Infinity|undefined|∞/);
    }
  }
  const far = view('en', { wait: -5, 'resolution-time': -0.5, repeats: -0.5 }, 0.9);
  assert.ok(
    far.frame.notices.some(({ text }) =>
      /^Leads below none or above all.*: Wait; Time to resolution; Repeat contacts\.$/.test(text),
    ),
  );
  assert.ok(far.frame.notices.some(({ text }) => text.includes('the line says little there: Wait')));
});

test('without a line it says why, and the claims stay; without satisfaction there is nothing', () => {
  const none = view('en', claimed, 0.8, { reason: 'too-few-answers' });
  assert.ok(none.chart.lanes.every(({ notes }) => notes[0]?.endsWith('No slope: fewer than 200 answers')));
  assert.equal(none.chart.lanes[0]?.rows[1]?.text, '76.0%');
  assert.match(none.frame.csv, /too-few-answers/);
  const nothing = view('zh', claimed, null, { reason: 'no-responses' });
  assert.deepEqual([nothing.frame.state, nothing.chart.lanes.length], ['empty', 0]);
});

test('the twin is a full table, the file says that claims are claims', () => {
  const { frame, tooltip } = view('zh', claimed);
  for (const row of frame.twin.rows) assert.equal(row.length, frame.twin.columns.length);
  assert.ok(frame.twin.columns.some(({ label }) => label.includes('厂商的说法，未公布数据')));
  const [header, first] = frame.csv.split('\r\n').map((one) => one.split(','));
  assert.equal(first?.length, header?.length);
  assert.equal(first?.[header?.indexOf('claim.basis') ?? -1], 'vendor-claim-no-data');
  assert.equal(Number(first?.[header?.indexOf('association.change') ?? -1]), -0.02);
  assert.match(frame.csv, /# association: not a cause/);
  assert.throws(() => tooltip(3), new RangeError('lever not in the what-if: 3'));
});
