import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { explain, loadData } from '../../src/engine.js';
import type { MetricQuery } from '../../src/metrics/query.js';
import type { MetricRow, MetricTable } from '../../src/metrics/table.js';
import { findLocale } from '../../src/i18n/find-locale.js';

/** A contact of a queue and a customer; the hour of the first of October in which it came. */
const contact = (queue: string, customer: string | null, hour = 9, more: object = {}): object => ({
  queue,
  startedAt: `2025-10-01T${String(hour).padStart(2, '0')}:00:00+08:00`,
  outcome: 'answered',
  talkSeconds: 60,
  ...(customer === null ? {} : { customer }),
  ...more,
});

/** Six customers in A, three (of four contacts) in B, five in C, nobody in D. */
const contacts = [
  ...['a', 'b', 'c', 'd', 'e', 'f'].map((customer) => contact('A', customer)),
  ...['x', 'y', 'z', 'x'].map((customer) => contact('B', customer)),
  ...['a', 'b', 'c', 'd', 'g'].map((customer) => contact('C', customer)),
];

const members = {
  timeZone: 'Asia/Shanghai',
  covers: { from: '2025-10-01', to: '2025-10-02' },
  contacts,
};

async function ask(query: MetricQuery, data: object = members, minCell = 5): Promise<MetricTable> {
  return (await loadData(data, { policy: { minCell } })).query(query);
}

const shown = ({ values }: MetricRow): unknown =>
  Object.values(values).map(({ value, reason }) => (value === null ? reason : value));

describe('the fewest customers of a cell', () => {
  it('withholds what is of fewer, and the smallest of the others, so that no total gives it away', async () => {
    const table = await ask({ metrics: ['contact-volume'], by: ['queue'], total: true });
    // B is of three. C has five contacts and A six: the total less A is B and C together, of eight customers.
    assert.deepEqual(table.rows.map(shown), [[6], ['too-few'], ['too-few']]);
    assert.deepEqual(shown(table.total as MetricRow), [15]);
    const { values } = table.rows[1] as MetricRow;
    assert.deepEqual(values['contact-volume'], {
      value: null,
      numerator: null,
      denominator: null,
      n: 0,
      low: null,
      high: null,
      coverage: { used: 0, eligible: 0, excluded: [] },
      reason: 'too-few',
    });
    const column = table.column('contact-volume');
    assert.deepEqual([...column.value], [6, NaN, NaN]);
    assert.deepEqual([...column.n], [6, 0, 0]);
  });

  it('withholds a total that is itself of fewer', async () => {
    const few = { ...members, contacts: contacts.slice(6, 10) };
    const table = await ask({ metrics: ['contact-volume'], by: ['queue'], total: true }, few);
    assert.deepEqual(shown(table.total as MetricRow), ['too-few']);
    assert.deepEqual(table.coverage, { used: 0, eligible: 0, excluded: [] });
  });

  it('shows what is of as many, and what is of nobody', async () => {
    const table = await ask({ metrics: ['contact-volume'], by: ['queue'] }, members, 3);
    assert.deepEqual(table.rows.map(shown), [[6], [4], [5]]);
    const hours = await ask({ metrics: ['contact-volume'], by: [{ time: 'hour' }] });
    assert.deepEqual(
      hours.rows.map(shown),
      Array.from({ length: 24 }, (_, hour) => [hour === 9 ? 15 : 0]),
    );
  });

  it('counts those who made the number, not all of the group', async () => {
    const some = contacts.map((one, at) => ({ ...one, outcome: at === 0 ? 'abandoned' : 'answered' }));
    const table = await ask(
      {
        metrics: [
          'contact-volume',
          'average-talk-time',
          { metric: 'contact-volume', as: 'lost', where: { outcome: 'abandoned' } },
        ],
      },
      { ...members, contacts: some },
    );
    assert.deepEqual(shown(table.rows[0] as MetricRow), [15, 60, 'too-few']);
  });

  it('counts each contact without a customer as one, and a conversation as one', async () => {
    const nobody = { ...members, contacts: [1, 2, 3, 4, 5].map(() => contact('A', null)) };
    assert.deepEqual((await ask({ metrics: ['contact-volume'] }, nobody)).rows.map(shown), [[5]]);
    const one = {
      ...members,
      contacts: [1, 2, 3, 4, 5].map((id) => contact('A', null, 9, { id, conversation: 'k' })),
    };
    const legs = {
      metrics: [
        { metric: 'contact-volume', as: 'n' },
        { metric: 'transfer-rate', as: 't' },
      ],
    } as const;
    const [row] = (await ask(legs, one)).rows as [MetricRow];
    assert.equal(row.values['n']?.reason, 'too-few');
  });

  it('counts responses and evaluations by the customer of their contact', async () => {
    const withIds = contacts.map((one, at) => ({ ...one, id: `k${at}` }));
    const surveys = (of: readonly string[]) =>
      of.map((of_, at) => ({
        id: at,
        contact: of_,
        kind: 'csat',
        score: 5,
        at: '2025-10-01T09:00:00+08:00',
      }));
    const csat = async (of: readonly string[]) =>
      shown(
        (await ask({ metrics: ['csat'] }, { ...members, contacts: withIds, surveys: surveys(of) }))
          .rows[0] as MetricRow,
      );
    // k6 and k9 are both of x.
    assert.deepEqual(await csat(['k6', 'k7', 'k8', 'k9', 'k0']), ['too-few']);
    assert.deepEqual(await csat(['k6', 'k7', 'k8', 'k1', 'k0']), [1]);
    // Of contacts that the data do not have, each is one.
    assert.deepEqual(await csat(['u1', 'u2', 'u3', 'u4', 'u4']), ['too-few']);
    assert.deepEqual(await csat(['u1', 'u2', 'u3', 'u4', 'u5']), [1]);
    const evaluations = (count: number) =>
      Array.from({ length: count }, (_, at) => ({
        id: at,
        contact: `k${at}`,
        agent: 'z',
        points: 1,
        possible: 2,
      }));
    const quality = async (count: number) =>
      shown(
        (
          await ask(
            { metrics: ['quality-score'] },
            { ...members, contacts: withIds, evaluations: evaluations(count) },
          )
        ).rows[0] as MetricRow,
      );
    assert.deepEqual(await quality(4), ['too-few']);
    assert.deepEqual(await quality(5), [0.5]);
  });

  it('counts staff by the agent who answered', async () => {
    const surveys = (agents: readonly string[]) =>
      agents.map((agent, id) => ({
        id,
        agent,
        at: '2025-10-01T09:00:00+08:00',
        kind: 'agent-satisfaction',
        score: 4,
      }));
    const asked = async (agents: readonly string[]) =>
      shown(
        (await ask({ metrics: ['agent-satisfaction'] }, { ...members, surveys: surveys(agents) }))
          .rows[0] as MetricRow,
      );
    assert.deepEqual(await asked(['a', 'b', 'c', 'd', 'd', 'd']), ['too-few']);
    assert.notDeepEqual(await asked(['a', 'b', 'c', 'd', 'e']), ['too-few']);
  });

  it('does not withhold what is of no customers', async () => {
    const shifts = [
      {
        agent: 'z',
        from: '2025-10-01T09:00:00+08:00',
        to: '2025-10-01T17:00:00+08:00',
        paidSeconds: 28_800,
        workedSeconds: 14_400,
        handlingSeconds: 7200,
        availableSeconds: 7200,
      },
    ];
    const table = await ask({ metrics: ['occupancy'] }, { ...members, shifts });
    assert.deepEqual(shown(table.rows[0] as MetricRow), [0.5]);
  });

  it('withholds a period compared with by its own customers, and the change from it', async () => {
    const before = ['a', 'b'].map((customer) => ({
      ...contact('A', customer),
      startedAt: '2025-09-30T09:00:00+08:00',
    }));
    const table = await ask(
      {
        metrics: ['contact-volume'],
        period: { from: '2025-10-01', to: '2025-10-02' },
        compare: { from: '2025-09-30', to: '2025-10-01' },
      },
      { ...members, covers: { from: '2025-09-30', to: '2025-10-02' }, contacts: [...contacts, ...before] },
    );
    const value = (table.rows[0] as MetricRow).values['contact-volume'];
    assert.deepEqual(
      [value?.value, value?.previous?.reason, value?.change, value?.changeRatio],
      [15, 'too-few', null, null],
    );
    assert.deepEqual([...(table.column('contact-volume').previous ?? [])], [NaN]);
  });

  it('puts what is withheld last in an order by it, whatever it is', async () => {
    const table = await ask({
      metrics: ['contact-volume'],
      by: ['queue'],
      orderBy: [{ by: 'contact-volume', direction: 'ascending' }],
    });
    assert.deepEqual(
      table.rows.map(({ key }) => key['queue']),
      ['A', 'B', 'C'],
    );
  });

  it('withholds the rest of a table where it would give away what is withheld above it', async () => {
    // By name A, B, C: with two shown, the rest is C alone.
    const query = { metrics: ['contact-volume'], by: ['queue'], limit: 2, other: true, total: true } as const;
    const table = await ask(query);
    assert.deepEqual([...table.rows, table.other as MetricRow].map(shown), [[6], ['too-few'], ['too-few']]);
    const whole = await (await loadData(members)).query(query);
    assert.deepEqual([...whole.rows, whole.other as MetricRow].map(shown), [[6], [4], [5]]);
  });

  it('says so in words', async () => {
    const table = await ask({ metrics: ['contact-volume'], by: ['queue'] });
    for (const [locale, words] of [
      ['en', 'Too few customers'],
      ['zh', '客户太少'],
      ['ru', 'слишком мало клиентов'],
    ] as const) {
      const { lines } = explain(table, 1, 'contact-volume', findLocale(locale));
      assert.ok(lines.find(({ kind }) => kind === 'value')?.text.includes(words), locale);
      assert.ok(!lines.some(({ kind }) => kind === 'numerator' || kind === 'denominator'));
    }
  });
});

describe('contacts of too few customers', () => {
  it('are not told, nor how many they are', async () => {
    const source = await loadData(members, { policy: { minCell: 5 } });
    const page = (where: object) => source.contacts({ where: where as never, offset: 0, limit: 10 });
    assert.deepEqual(await page({ queue: 'B' }), { rows: [], total: 0, withheld: 'too-few' });
    assert.deepEqual(await page({ queue: 'nowhere' }), { rows: [], total: 0 });
    assert.equal((await page({ queue: 'C' })).total, 5);
  });
});

describe('on any data', () => {
  const rows = fc.array(
    fc.record({
      queue: fc.constantFrom('A', 'B', 'C', 'D'),
      customer: fc.option(fc.constantFrom(...'abcdefghijkl')),
      hour: fc.integer({ min: 0, max: 23 }),
    }),
    { minLength: 1, maxLength: 40 },
  );
  const bys = [['queue'], [{ time: 'hour' }], ['queue', { time: 'hour' }]] as const;

  it('no cell is of fewer, and those withheld are together of as many, unless all are', async () => {
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.integer({ min: 2, max: 7 }),
        fc.constantFrom(...bys),
        async (all, minCell, by) => {
          const data = {
            ...members,
            contacts: all.map(({ queue, customer, hour }) => contact(queue, customer, hour)),
          };
          const query = { metrics: ['contact-volume'], by, total: true } as const;
          const [kept, whole] = await Promise.all([
            ask(query, data, minCell),
            (await loadData(data)).query(query),
          ]);
          // Who is in a cell, by a loop of its own: one without a customer is somebody else each time.
          const customersOf = (key: MetricRow['key']): Set<string> =>
            new Set(
              all.flatMap(({ queue, customer, hour }, at) => {
                const isIn =
                  (key['queue'] ?? queue) === queue &&
                  (key['hour'] === undefined || Number(key['hour']?.slice(11, 13)) === hour);
                return isIn ? [customer ?? `row ${at}`] : [];
              }),
            );
          kept.rows.forEach((row, at) => {
            const { value, reason } = row.values['contact-volume']!;
            if (reason === 'too-few') return;
            assert.equal(value, (whole.rows[at] as MetricRow).values['contact-volume']?.value);
            const { size } = customersOf(row.key);
            assert.ok(size === 0 || size >= minCell);
          });
          // Of what is withheld among all rows, among those of each queue and of each hour.
          const known = kept.rows.filter(({ key }) => customersOf(key).size > 0);
          const groups = ['queue', 'hour'].flatMap((name) =>
            [...new Set(known.map(({ key }) => key[name]))].map((value) =>
              known.filter(({ key }) => key[name] === value),
            ),
          );
          for (const group of [known, ...(by.length > 1 ? groups : [])]) {
            const hidden = group.filter(({ values }) => values['contact-volume']?.reason === 'too-few');
            const together = new Set(hidden.flatMap(({ key }) => [...customersOf(key)]));
            assert.ok(hidden.length === 0 || hidden.length === group.length || together.size >= minCell);
          }
          const everyone = new Set(all.map(({ customer }, at) => customer ?? `row ${at}`)).size;
          assert.equal(kept.total?.values['contact-volume']?.reason === 'too-few', everyone < minCell);
        },
      ),
      { numRuns: 300 },
    );
  });
});
