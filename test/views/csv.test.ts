import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { csv, guard } from '../../src/views/csv.js';
import { fakeTable, period, serviceLevel, value } from './fake-table.js';

/** A reader of RFC 4180 of the test's own. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      at++;
      for (;;) {
        const end = text.indexOf('"', at);
        assert.ok(end >= 0, 'a quote is not closed');
        cell += text.slice(at, end);
        at = end + 1;
        if (text[at] !== '"') break;
        cell += '"';
        at++;
      }
    } else {
      const end = at + text.slice(at).search(/[,\r]/);
      cell = text.slice(at, end);
      assert.ok(!cell.includes('"') && !cell.includes('\n'), `a cell needs quotes: ${cell}`);
      at = end;
    }
    row.push(cell);
    if (text[at] === ',') at++;
    else {
      assert.equal(text.slice(at, at + 2), '\r\n');
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  assert.deepEqual(row, []);
  return rows;
}

test('keys, numbers in full precision, then what they are of', () => {
  const table = fakeTable({
    metrics: ['service-level'],
    by: [{ time: 'day' }],
    rows: [
      { key: { day: '2025-10-01' }, values: serviceLevel },
      {
        key: { day: '2025-10-02' },
        values: value(null, { numerator: 0, denominator: 0, reason: 'no-offered' }),
      },
    ],
    total: { values: serviceLevel },
    query: { compare: period('2025-09-01', '2025-10-01') },
  });
  const lines = csv(table).split('\r\n');
  assert.deepEqual(lines.slice(0, 8), [
    'day,service-level,service-level.numerator,service-level.denominator,service-level.n,service-level.low,service-level.high,service-level.previous,service-level.reason',
    '2025-10-01,0.5207710843373494,16209,31125,31125,0.5152,0.5263,0.55,',
    '2025-10-02,,0,0,0,,,,no-offered',
    '# total,0.5207710843373494,16209,31125,31125,0.5152,0.5263,0.55,',
    '# rows: 2',
    '# truncated: no',
    '# period: 2025-10-01 to 2025-11-01',
    '# compared with: 2025-09-01 to 2025-10-01',
  ]);
  assert.ok(lines.includes('# time zone: Asia/Shanghai'));
  assert.ok(lines.includes('# counted in the time of: arrival'));
  assert.match(
    lines.find((line) => line.startsWith('# definition'))!,
    /^# definition of service-level: service-level success=answered of=offered thresholdSeconds=20 channels=voice\|video\|chat [0-9a-f]{8}$/,
  );
  assert.deepEqual(lines.slice(-2), ['# data: d4c3b2a1', '']);
});

test('several metrics and keys, filters, and the groups that the limit left out', () => {
  const both = { offered: value(10, { numerator: 10, n: 10 }), sl: value(0.5, { n: 10 }) };
  const table = fakeTable({
    metrics: [
      'offered',
      {
        metric: 'service-level',
        as: 'sl',
        parameters: { thresholdSeconds: { voice: 20, chat: 60 }, channels: ['voice', 'chat'] },
        where: { language: 'ru' },
      },
    ],
    by: ['queue', 'team'],
    rows: [{ key: { queue: 'Sales, EU', team: null }, values: both }],
    other: { values: both },
    total: { values: both },
    query: { limit: 1, where: { site: ['a"b', null] } },
  });
  const rows = readCsv(csv(table));
  assert.deepEqual(rows[0]!.slice(0, 3), ['queue', 'team', 'offered']);
  assert.deepEqual(rows[1]!.slice(0, 4), ['Sales, EU', '', '10', '10']);
  assert.deepEqual(rows[2]!.slice(0, 3), ['# other', '', '10']);
  assert.deepEqual(rows[3]!.slice(0, 3), ['# total', '', '10']);
  const notes = rows.slice(4).map(([first]) => first);
  assert.ok(notes.includes('# truncated: no'));
  assert.ok(notes.includes('# where site: ["a\\"b",null]'));
  assert.ok(notes.includes('# where language for sl: "ru"'));
  assert.match(notes.join('\n'), /# definition of sl: service-level .*thresholdSeconds=voice:20\|chat:60/);
});

test('a limit that was reached is said', () => {
  const table = fakeTable({
    metrics: ['offered'],
    by: ['queue'],
    rows: [{ key: { queue: 'a' }, values: value(1) }],
    query: { limit: 1 },
  });
  assert.match(csv(table), /# truncated: yes\r\n/);
});

describe('text that a spreadsheet would run', () => {
  for (const [text, guarded] of [
    ['=1+1', "'=1+1"],
    ['+7 495 120-37-91', "'+7 495 120-37-91"],
    ['-cmd', "'-cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t'=1"],
    ['\r=1', "'\r'=1"],
    ['＝1+1', "'＝1+1"],
    ['a;=1', "a;'=1"],
    ['a\n=1', "a\n'=1"],
    ['-5', '-5'],
    ['+5.25', '+5.25'],
    ['-1e-7', '-1e-7'],
    ['-5-5', "'-5-5"],
    ['a=b', 'a=b'],
    ['', ''],
  ] as const) {
    test(JSON.stringify(text), () => assert.equal(guard(text), guarded));
  }

  test('is guarded in every cell, whatever the data hold, and all text comes back but for the apostrophes', () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.string({
        unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ';', '"', ',', '#', "'", 'a', '1'),
      }),
    );
    fc.assert(
      fc.property(
        hostile,
        hostile,
        fc.array(hostile, { minLength: 1, maxLength: 4 }),
        (dimension, name, members) => {
          const table = fakeTable({
            metrics: [{ metric: 'offered', as: name }],
            by: [dimension],
            rows: members.map((member) => ({
              key: Object.fromEntries([[dimension, member]]),
              values: Object.fromEntries([[name, value(-1.5)]]),
            })),
            query: { where: Object.fromEntries([[dimension, members[0]!]]) },
          });
          const rows = readCsv(csv(table));
          for (const cell of rows.flat()) {
            const number = /^[+-]?[\d.]+(e[+-]?\d+)?$/i.test(cell);
            assert.ok(number || !/^[=+\-@\t\r\n]/.test(cell), JSON.stringify(cell));
            // What a spreadsheet that cuts at semicolons would take for cells of its own.
            for (const part of cell.split(/[;\t\r\n]/).slice(1)) {
              assert.ok(!/^\s*[=+\-@]/.test(part), JSON.stringify(cell));
            }
          }
          const width = rows[0]!.length;
          const data = rows.slice(1).filter(([first]) => !first!.startsWith('#'));
          assert.equal(data.length, members.length);
          for (const [at, row] of data.entries()) {
            assert.equal(row.length, width);
            assert.equal(row[0]!.replaceAll("'", ''), members[at]!.replaceAll("'", ''));
            assert.equal(row[1], '-1.5');
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
