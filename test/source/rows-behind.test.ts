import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { loadData, type MetricQuery, type MetricSource } from '../../src/engine.js';
import type { MetricRow, MetricValue } from '../../src/metrics/table.js';
import type { NumberSide } from '../../src/metrics/number-rows.js';
import type { Behind } from '../../src/metrics/behind.js';
import type { ContactsPage } from '../../src/source/metric-source.js';
import { casesOf, metrics } from '../metrics/naive/random-cases.js';
import { sparseData } from '../metrics/naive/random-data.js';
import { openWorkerSource } from '../../src/source/open-worker-source.js';
import { portWorkers } from './port-workers.js';

const all = { offset: 0, limit: 10_000 };

function within({ where, period, attribution }: MetricQuery): object {
  return { ...(where && { where }), ...(period && { period }), ...(attribution && { attribution }) };
}

/** So many rows stand on a side; undefined where the number has no such side. */
function sideOf(page: ContactsPage, side: NumberSide): number | undefined {
  return page.behind?.sides.find((one) => one.side === side)?.rows;
}

/** Holds a page of each side against the number itself. */
async function holdsFor(
  source: MetricSource,
  query: MetricQuery,
  behind: Behind,
  value: MetricValue,
): Promise<number> {
  const first = await source.contacts({ ...within(query), behind, ...all });
  const { numerator, denominator, coverage, reason } = value;
  const { sides } = first.behind as NonNullable<ContactsPage['behind']>;
  // A value of which the data lack something is of no rows.
  if (numerator === null && denominator === null && reason !== undefined && coverage.eligible === 0) return 0;
  const each = (side: NumberSide): number => sides.find((one) => one.side === side)?.each ?? 1;
  const told = JSON.stringify([query, behind, value, sides]);
  const used = sideOf(first, 'used');
  if (used !== undefined) assert.equal(used, coverage.used, `used ${told}`);
  const above = sideOf(first, 'numerator');
  if (above !== undefined && numerator !== null) {
    const net = (above - (sideOf(first, 'subtracted') ?? 0)) * each('numerator');
    assert.equal(net, numerator, `numerator ${told}`);
  }
  const below = sideOf(first, 'denominator');
  if (below !== undefined && denominator !== null)
    assert.equal(below * each('denominator'), denominator, `denominator ${told}`);
  const rest = sideOf(first, 'rest');
  if (rest !== undefined)
    assert.equal(rest, (below ?? 0) - (above ?? 0) - (sideOf(first, 'subtracted') ?? 0), `rest ${told}`);
  for (const { reason: why, rows } of coverage.excluded) {
    // Of whom nobody knows whether a filter means them: they are counted, and not found.
    if (why === 'unknown-contact') continue;
    assert.equal(sideOf(first, `excluded:${why}`), rows, `${why} ${told}`);
  }
  for (const { side, rows } of sides.slice(0, 3)) {
    const page = await source.contacts({ ...within(query), behind: { ...behind, side }, ...all });
    assert.deepEqual([page.total, page.rows.length], [rows, rows], `${side} ${told}`);
  }
  return sides.length;
}

describe('the rows behind a number', () => {
  it('are as many as the number says, whatever it is of, in every group', async () => {
    let checked = 0;
    await fc.assert(
      fc.asyncProperty(
        sparseData.chain((one) => fc.tuple(fc.constant(one.data), casesOf(metrics, fc.constant(one)))),
        async ([{ covers, ...rest }, { query }]) => {
          const source = await loadData({ ...rest, covers: { from: covers[0], to: covers[1] } });
          const {
            limit: _limit,
            orderBy: _order,
            other: _other,
            compare: _compare,
            align: _align,
            ...plain
          } = query;
          const table = await source.query(plain);
          const groups: readonly (readonly [key: MetricRow['key'], values: MetricRow['values']])[] = [
            ...[...table.rows].slice(0, 2).map(({ key, values }) => [key, values] as const),
            ...(table.total === undefined ? [] : [[{}, table.total.values] as const]),
          ];
          for (const [key, values] of groups) {
            for (const { as } of table.query.metrics) {
              const metric = plain.metrics.find(
                (one) => (typeof one === 'string' ? one : (one.as ?? one.metric)) === as,
              );
              if (metric === undefined) continue;
              const behind = { metric, key, ...(plain.by && { by: plain.by }) };
              checked += await holdsFor(source, plain, behind, values[as] as MetricValue);
            }
          }
        },
      ),
      { numRuns: 200, endOnFailure: true },
    );
    assert.ok(checked > 500, `so many sides were there to check: ${checked}`);
  });

  it('are the same in workers', async () => {
    await fc.assert(
      fc.asyncProperty(
        sparseData.chain((one) => fc.tuple(fc.constant(one.data), casesOf(metrics, fc.constant(one)))),
        async ([{ covers, ...rest }, { query }]) => {
          const input = { ...rest, covers: { from: covers[0], to: covers[1] } };
          const [here, there] = [await loadData(input), await inWorkers(input)];
          try {
            const [metric] = query.metrics as readonly [MetricQuery['metrics'][number]];
            const asked = { ...within(query), behind: { metric } };
            const first = await here.contacts({ ...asked, ...all });
            const sides = [undefined, ...(first.behind?.sides ?? []).map(({ side }) => side)];
            for (const side of sides) {
              const page = {
                ...asked,
                behind: { metric, ...(side && { side }) },
                orderBy: [{ by: 'startedAt', direction: 'descending' as const }],
                offset: 1,
                limit: 3,
              };
              assert.deepEqual(await there.contacts(page), await here.contacts(page));
            }
          } finally {
            there.close();
          }
        },
      ),
      { numRuns: 25, endOnFailure: true },
    );
  });

  const offered = { direction: 'inbound', channel: 'voice', startedAt: '2025-10-01T09:00:00+08:00' };
  const bob = '<img src=x onerror=alert(1)>';
  const day = {
    timeZone: 'Asia/Shanghai',
    covers: { from: '2025-10-01', to: '2025-10-03' },
    contacts: [
      {
        id: 'quick',
        ...offered,
        outcome: 'answered',
        queueSeconds: 19,
        queue: 'a',
        agent: bob,
        customer: 'k',
      },
      { id: 'late', ...offered, outcome: 'answered', queueSeconds: 21, queue: 'a', customer: 'l' },
      { id: 'gone', ...offered, outcome: 'abandoned', queueSeconds: 90, queue: null, customer: 'k' },
      { id: 'untold', ...offered, outcome: 'answered', queueSeconds: null, queue: 'b' },
      {
        id: 'next',
        ...offered,
        startedAt: '2025-10-02T09:30:00+08:00',
        outcome: 'answered',
        queueSeconds: 3,
      },
      { id: 'out', ...offered, direction: 'outbound', outcome: 'answered', queueSeconds: 3 },
    ],
    surveys: [
      { contact: 'quick', kind: 'nps', score: 10, at: '2025-10-01T10:00:00+08:00' },
      { contact: 'late', kind: 'nps', score: 2, at: '2025-10-01T10:00:00+08:00', comment: '=1+1' },
      { contact: 'nobody', kind: 'nps', score: 8, at: '2025-10-01T10:00:00+08:00' },
    ],
  };
  const ids = async (behind: Behind, more: object = {}, data: object = day): Promise<unknown> =>
    (await (await loadData(data)).contacts({ ...all, ...more, behind })).rows.map(({ id }) => id);

  it('are those that a reader would count', async () => {
    const metric = 'service-level';
    assert.deepEqual(await ids({ metric, side: 'numerator' }), ['quick', 'next']);
    assert.deepEqual(await ids({ metric, side: 'rest' }), ['late', 'gone']);
    assert.deepEqual(await ids({ metric, side: 'excluded:no-wait' }), ['untold']);
    const by = ['queue'];
    assert.deepEqual(await ids({ metric, by, key: { queue: 'a' } }), ['quick', 'late']);
    assert.deepEqual(await ids({ metric, by, key: { queue: null } }), ['gone', 'next']);
    const days = [{ time: 'day' as const }];
    assert.deepEqual(await ids({ metric, by: days, key: { day: '2025-10-02' } }), ['next']);
    const strict = { metric: { metric: 'service-level' as const, parameters: { thresholdSeconds: 3 } } };
    assert.deepEqual(await ids({ ...strict, side: 'numerator' }), ['next']);
    assert.deepEqual(await ids({ metric }, { where: { id: ['late', 'out'] } }), ['late']);
    const dear = { orderBy: [{ by: 'queueSeconds', direction: 'descending' }], offset: 1, limit: 2 };
    assert.deepEqual(await ids({ metric }, dear), ['late', 'quick']);
  });

  it('of responses are these, with what their contacts say, and what they say as it was written', async () => {
    const source = await loadData(day);
    const { rows, behind } = await source.contacts({ ...all, behind: { metric: 'nps', side: 'subtracted' } });
    assert.equal(behind?.part, 'surveys');
    assert.deepEqual(
      rows.map((row) => ({ ...row })),
      [
        {
          id: 'late',
          contact: 'late',
          startedAt: '2025-10-01T09:00:00+08:00',
          channel: 'voice',
          queue: 'a',
          'response.kind': 'nps',
          'response.score': 2,
          'response.scale': '0..10',
          comment: '=1+1',
        },
      ],
    );
    const unknown = await source.contacts({ ...all, behind: { metric: 'nps', side: 'rest' } });
    assert.deepEqual(
      unknown.rows.map(({ contact }) => contact),
      ['nobody'],
    );
  });

  it('tells nothing of what is of no contacts, nor of too few customers', async () => {
    // Nor does it need any other part.
    const { surveys: _surveys, ...plain } = day;
    const page = await (await loadData(plain)).contacts({ ...all, behind: { metric: 'occupancy' } });
    assert.deepEqual([page.behind?.part, page.behind?.sides, page.rows, page.total], ['shifts', [], [], 0]);
    const kept = await loadData(day, { policy: { minCell: 3 } });
    const few = await kept.contacts({
      ...all,
      behind: { metric: 'service-level', by: ['queue'], key: { queue: 'a' } },
    });
    assert.deepEqual([few.rows, few.total, few.withheld, few.behind?.sides], [[], 0, 'too-few', []]);
  });

  it('refuses what is no number of the data', async () => {
    const source = await loadData(day);
    const refused = (behind: Behind, message: RegExp): Promise<void> =>
      assert.rejects(source.contacts({ ...all, behind }), (error: Error) => {
        assert.equal(error.name, 'RangeError');
        assert.match(error.message, message);
        return true;
      });
    await refused({ metric: 'fortnight' as 'csat' }, /unknown metric: .*fortnight/);
    await refused({ metric: 'csat', key: { queue: 'a' } }, /not a key of the query: queue/);
    await refused({ metric: 'answered', side: 'rest' }, /number without such rows: rest/);
    const days = [{ time: 'day' as const }];
    await refused(
      { metric: 'csat', by: days, key: { day: '2025-11-01' } },
      /no such day in the period: .*2025-11-01/,
    );
    const bins = [{ bin: 'queueSeconds' as const, edges: [5] }];
    await refused(
      { metric: 'csat', by: bins, key: { queueSeconds: '7' } },
      /no such bin of queueSeconds: .*7/,
    );
  });
});

function inWorkers(input: object): Promise<MetricSource> {
  return openWorkerSource(
    input,
    { onProblem: (problem: object): never => assert.fail(JSON.stringify(problem)) },
    {
      workers: 2,
      ways: [portWorkers().way],
      small: { bytes: 0, rows: 0 },
      partedFrom: 0,
      patienceMs: 60_000,
      weakly: () => ({ deref: () => undefined }),
    },
  );
}
