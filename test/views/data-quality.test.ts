import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Problem } from '../../src/problem.js';
import { loadData } from '../../src/source/load-data.js';
import { dataQualityView, type DataQualityView, type QualityData } from '../../src/views/data-quality.js';
import { plainSpaces } from '../i18n/plain-spaces.js';
import { simulate } from '../../demo/simulate/simulate.js';

const everything = { part: null, severity: null } as const;

async function viewOf(data: object, locale = 'en'): Promise<DataQualityView> {
  const source = await loadData(data);
  return dataQualityView({ ...(await source.describe()), quality: await source.quality() }, locale);
}

const at = (hour: number): string => `2026-10-01T${String(hour).padStart(2, '0')}:00:00Z`;
const stated = {
  timeZone: 'UTC',
  currency: 'EUR',
  covers: { from: '2026-10-01', to: '2026-10-02' },
} as const;
const clean = { id: 'a', startedAt: at(9), outcome: 'answered' } as const;

/** 3 contacts kept (one repaired), 1 merged, 2 rejected; of 2 rows of the ledger one rejected. */
const bad = {
  ...stated,
  contacts: [
    clean,
    { ...clean },
    { id: 'b', startedAt: at(10), outcome: 'answered', queueSeconds: -5 },
    { id: 'c', startedAt: at(11), outcome: 'vanished' },
    { id: 'd', startedAt: 'never' },
    'no row at all',
  ],
  ledger: [
    { from: '2026-10-01', to: '2026-10-02', revenue: 5 },
    { from: '2026-10-01', to: '2026-10-01', revenue: 5 },
  ],
};

describe('the report on data', () => {
  test('counts what became of the rows, part by part and together', async () => {
    const { parts, legend, well } = await viewOf(bad);
    assert.deepEqual(
      parts.map(({ name, fates: { read, kept, rejected, merged } }) => [name, read, kept, rejected, merged]),
      [
        ['All parts', 8, 4, 3, 1],
        ['Contacts', 6, 3, 2, 1],
        ['Ledger', 2, 1, 1, 0],
      ],
    );
    for (const { pieces } of parts) {
      assert.ok(Math.abs(pieces.reduce((sum, { share }) => sum + share, 0) - 1) < 1e-12);
    }
    assert.equal(parts[2]!.pieces.find(({ fate }) => fate === 'rejected')?.share, 0.5);
    assert.ok(legend.length >= 3);
    assert.equal(well, null);
  });

  test('lists what was wrong, gravest first, with the first places counted from one', async () => {
    const view = await viewOf(bad);
    const severities = view.problems.map(({ severity }) => severity);
    assert.deepEqual(severities, severities.toSorted());
    const of = (code: string) => view.problems.find(({ problem }) => problem.code === code)!;
    assert.equal(of('impossible-value').places, 'row 3, “queueSeconds”');
    assert.equal(of('impossible-value').partName, 'Contacts');
    assert.equal(of('row-not-object').places, 'row 6');
    assert.equal(of('end-not-after-start').partName, 'Ledger');
    assert.equal(of('duplicate').severityText, 'Warning');
    // The problem's sentence does not say the places over again.
    assert.doesNotMatch(of('impossible-value').text, /row 3/);
  });

  test('is narrowed by part and severity', async () => {
    const view = await viewOf(bad);
    const found = view.find({ part: { name: 'ledger' }, severity: 'error' });
    assert.deepEqual(
      found.map(({ problem }) => problem.code),
      ['end-not-after-start'],
    );
    assert.equal(view.find(everything).length, view.problems.length);
    assert.deepEqual(view.find({ part: { name: 'ledger' }, severity: 'warning' }), []);
    assert.deepEqual(view.problemParts.map(({ part }) => part).toSorted(), ['contacts', 'ledger']);
    assert.equal(view.count(1), `1 of ${view.problems.length} problems`);
  });

  test('says which metrics have no answer and what they lack', async () => {
    const view = await viewOf(bad);
    const csat = view.unanswered.find(({ metric }) => metric === 'csat')!;
    assert.equal(csat.name, 'Customer satisfaction');
    assert.match(csat.text, /Surveys – /);
    assert.ok(!view.unanswered.some(({ metric }) => metric === 'answer-rate'));
  });

  test('says plainly that all is well', async () => {
    const { data } = simulate({ contacts: 300, days: 3, seed: 5 });
    const view = await viewOf(data);
    assert.match(view.well!, /^All is well: all [\d,]+ rows were read and kept as they were\.$/);
    assert.deepEqual(view.problems, []);
    assert.equal(view.frame.state, 'ready');
    assert.match(view.covered, /as the data say\.$/);
    for (const { pieces } of view.parts.filter(({ fates }) => fates.read > 0)) {
      assert.deepEqual(pieces, [{ fate: 'clean', share: 1 }]);
    }
  });

  test('of no rows it says that there are none, in each language', async () => {
    for (const [locale, said] of [
      ['en', 'The data have no rows.'],
      ['zh', '数据中没有任何行。'],
      ['ru', 'В данных нет ни одной строки.'],
    ] as const) {
      const view = await viewOf({ timeZone: 'UTC', contacts: [] }, locale);
      assert.equal(view.frame.state, 'empty');
      assert.ok(view.frame.summary.startsWith(said));
      assert.equal(view.well, null);
      assert.deepEqual(view.parts[0]!.pieces, []);
    }
  });

  test('a time that the data do not say themselves is said to be taken from them', async () => {
    const { covers: _, ...rest } = bad;
    const view = await viewOf(rest);
    assert.match(view.covered, /the data do not say it themselves/);
    // A problem of the data as a whole is of no part.
    const found = view.problems.find(({ problem }) => problem.code === 'covers-missing')!;
    assert.deepEqual([found.part, found.partName, found.places], [null, 'Data as a whole', '']);
    assert.ok(view.find({ part: { name: null }, severity: null }).includes(found));
  });
});

describe('problems as a host may have them', () => {
  const counts = { read: 9, kept: 9, repaired: 0, rejected: 0, deduplicated: 0 };
  const view = (problems: readonly Problem[], locale = 'en'): DataQualityView => {
    const data: QualityData = {
      covers: null,
      timeZone: 'UTC',
      metrics: [],
      quality: { ...counts, parts: [{ part: 'contacts', ...counts }], problems },
    };
    return dataQualityView(data, locale);
  };
  const problem = (over: Partial<Problem>): Problem => ({
    code: 'unknown-outcome',
    severity: 'error',
    values: { value: 'x', direction: 'inbound' },
    count: 1,
    first: [],
    ...over,
  });

  test('text is placed by line and column, and more places than are kept are hinted at', () => {
    const [row] = view([
      problem({
        code: 'malformed-json',
        values: { message: 'x' },
        first: [{ part: 'input', row: 0, byte: 40, line: 3, column: 17 }],
      }),
    ]).problems;
    assert.deepEqual([row!.places, row!.part], ['line 3, column 17', null]);
    const first = [1, 2, 3, 4, 5].map((at_) => ({ part: 'contacts', row: at_ - 1, path: 'outcome' }));
    assert.match(view([problem({ count: 5, first })]).problems[0]!.places, /row 5, “outcome”$/);
    assert.match(view([problem({ count: 6, first })]).problems[0]!.places, /row 5, “outcome” …$/);
  });

  test('many before few, ties as they were met', () => {
    const rows = view([
      problem({ severity: 'warning', count: 900, values: { value: 'w', direction: 'inbound' } }),
      problem({ count: 2, values: { value: 'first', direction: 'inbound' } }),
      problem({ count: 2, values: { value: 'second', direction: 'inbound' } }),
      problem({ count: 7, values: { value: 'many', direction: 'inbound' } }),
    ]).problems;
    assert.deepEqual(
      rows.map(({ problem: { values } }) => values['value']),
      ['many', 'first', 'second', 'w'],
    );
  });

  test('what is hostile stays text, in the table and in the file', () => {
    const evil = '=HYPERLINK("http://x")</td>';
    const shown = view([
      problem({
        values: { value: evil, direction: 'inbound' },
        first: [{ part: evil, row: 0, path: evil }],
      }),
    ]);
    assert.equal(shown.problems[0]!.partName, evil);
    const line = shown.frame.csv.split('\r\n').find((one) => one.startsWith('problem'))!;
    assert.ok(line.includes(`"'=HYPERLINK(""http://x"")</td>"`), line);
    for (const row of shown.frame.twin.rows) assert.equal(row.length, shown.frame.twin.columns.length);
  });

  test('the file has a line for each count, problem and metric without an answer', async () => {
    const { frame, problems, unanswered, parts } = await viewOf(bad);
    const lines = frame.csv.trimEnd().split('\r\n');
    assert.equal(lines[0], 'record,part,severity,code,rows,text,values,first_places');
    const kinds = lines.slice(1).map((one) => one.split(',')[0]!);
    const count = (kind: string): number => kinds.filter((one) => one === kind).length;
    assert.deepEqual(
      [count('count'), count('problem'), count('unanswered')],
      [(parts.length - 1) * 5, problems.length, unanswered.length],
    );
    assert.ok(lines.includes('count,contacts,,rejected,2,,,'));
    assert.ok(lines.some((one) => one.includes('contacts[2].queueSeconds')));
    assert.ok(lines.includes('# covers: 2026-10-01 to 2026-10-02'));
  });

  test('tables are put in an order, with the table that says the same and the file; all parts together stay first', async () => {
    const shown = await viewOf(bad);
    const names = ({ parts }: DataQualityView): string[] => parts.map(({ name }) => name);
    const by = (column: string, direction: 'ascending' | 'descending') => ({ column, direction });
    const sorted = (parts: ReturnType<typeof by> | null, problems: ReturnType<typeof by> | null) =>
      shown.arranged({ parts, problems });
    assert.deepEqual(names(sorted(by('read', 'ascending'), null)), ['All parts', 'Ledger', 'Contacts']);
    assert.deepEqual(names(sorted(by('part', 'descending'), null)), ['All parts', 'Ledger', 'Contacts']);
    assert.deepEqual(names(sorted(null, by('count', 'ascending'))), names(shown));

    const counts = [3, 1, 2];
    const three = view(
      counts.map((count) =>
        problem({ count, first: [{ part: count === 1 ? 'ledger' : 'contacts', row: 0 }] }),
      ),
    );
    const upwards = three.arranged({ parts: null, problems: by('count', 'ascending') });
    const rows = (of: DataQualityView): string[] => of.find(everything).map(({ count }) => count);
    assert.deepEqual(
      [rows(three), rows(upwards)],
      [
        ['3', '2', '1'],
        ['1', '2', '3'],
      ],
    );
    assert.deepEqual(rows(three.arranged({ parts: null, problems: by('part', 'descending') })), [
      '1',
      '3',
      '2',
    ]);
    const inTwin = upwards.frame.twin.rows.filter((row) => row[1] !== '').map((row) => row[3]);
    assert.deepEqual(inTwin, ['1', '2', '3']);
    const inFile = upwards.frame.csv.split('\r\n').filter((line) => line.startsWith('problem'));
    assert.deepEqual(
      inFile.map((line) => line.split(',')[4]),
      ['1', '2', '3'],
    );
    // What is narrowed keeps the order.
    assert.deepEqual(
      upwards.find({ part: { name: 'contacts' }, severity: null }).map(({ count }) => count),
      ['2', '3'],
    );
  });

  test('large numbers are written as the reader writes them', async () => {
    const many = view([problem({ count: 1_234_567 })], 'ru');
    assert.equal(plainSpaces(many.problems[0]!.count), '1 234 567');
  });
});

test('of a source that does not tell parts apart all rows are counted together', async () => {
  const source = await loadData(bad);
  const { parts, ...quality } = await source.quality();
  assert.equal(parts?.length, 2);
  const view = dataQualityView({ ...(await source.describe()), quality }, 'en');
  assert.deepEqual(
    view.parts.map(({ part, fates }) => [part, fates.read, fates.rejected]),
    [[null, 8, 3]],
  );
});
