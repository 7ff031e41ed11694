import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadData } from '../../src/engine.js';
import type { MetricQuery } from '../../src/metrics/query.js';
import { noticesOf } from '../../src/views/notices.js';
import { subjectsOf } from '../../src/views/subject-of.js';
import { tableTwin } from '../../src/views/table-twin.js';

const contact = (queue: string, customer: string): object => ({
  queue,
  customer,
  startedAt: '2025-10-01T09:00:00+08:00',
  outcome: 'answered',
  resolvedFirstContact: true,
  complaint: true,
});

const data = {
  timeZone: 'Asia/Shanghai',
  covers: { from: '2025-10-01', to: '2025-10-02' },
  contacts: [...'abcdef'].map((one) => contact('A', one)).concat([contact('B', 'x'), contact('C', 'y')]),
};

async function said(query: MetricQuery, policy: { readonly minCell: number } | undefined): Promise<string[]> {
  const source = await loadData(data, policy === undefined ? {} : { policy });
  const { problems } = await source.quality();
  const table = await source.query(query);
  return noticesOf(subjectsOf(table, 'en'), { problems }, { buckets: false }).map(({ text }) => text);
}

describe('what is said beside numbers', () => {
  it('that some are withheld, where some are', async () => {
    const withheld = 'Values of too few customers, and those that would give them away, are withheld.';
    const query = { metrics: ['contact-volume'], by: ['queue'], total: true } as const;
    assert.deepEqual(await said(query, { minCell: 5 }), [withheld]);
    assert.deepEqual(await said(query, { minCell: 1 }), []);
    assert.deepEqual(await said(query, undefined), []);
  });

  it('that a flag is never false, on every metric that reads it or is filtered by it', async () => {
    const doubted = async (query: MetricQuery) =>
      (await said(query, undefined)).filter((text) => text.includes('never false')).length;
    // First-contact resolution reads the flag where it is asked for by it.
    assert.equal(await doubted({ metrics: [{ metric: 'fcr', parameters: { method: 'flagged' } }] }), 1);
    assert.equal(await doubted({ metrics: [{ metric: 'contact-volume', where: { complaint: 'true' } }] }), 1);
    assert.equal(await doubted({ metrics: ['contact-volume'], where: { complaint: 'true' } }), 1);
    assert.equal(await doubted({ metrics: ['contact-volume'] }), 0);
  });

  it('in the table of text, cell by cell', async () => {
    const source = await loadData(data, { policy: { minCell: 5 } });
    const table = await source.query({ metrics: ['contact-volume'], by: ['queue'], total: true });
    const { rows } = tableTwin(table, 'en');
    assert.deepEqual(
      rows.map(([, value]) => value),
      ['too few', 'too few', 'too few', '8'],
    );
  });
});
