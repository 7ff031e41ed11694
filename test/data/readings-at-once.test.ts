import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type DataInput, loadData, type MetricSource } from '../../src/engine.js';
import { anyMembers, anyRows } from './any-contacts.js';

/** What a host reads at the same time comes out as read alone: readings share no buffer that one waits upon. */
const forms: Readonly<Record<string, (text: string) => DataInput>> = {
  text: (text) => text,
  bytes: (text) => new TextEncoder().encode(text),
  stream: (text) => new Blob([text]).stream() as unknown as DataInput,
  object: (text) => JSON.parse(text) as DataInput,
};

async function contentOf(source: MetricSource): Promise<unknown> {
  const [described, quality] = [await source.describe(), await source.quality()];
  return { described, quality, contacts: await source.contacts({ offset: 0, limit: 30 }) };
}

const anyInput = fc.record({
  text: fc
    .record({ members: anyMembers, contacts: anyRows })
    .map(({ members, contacts }) => JSON.stringify({ ...members, contacts })),
  form: fc.constantFrom(...Object.keys(forms)),
});

test('inputs that are read at once are each what they are read alone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyInput, { minLength: 2, maxLength: 4 }), async (inputs) => {
      const load = ({ text, form }: (typeof inputs)[number]): Promise<MetricSource> =>
        loadData(forms[form]!(text));
      const together = await Promise.all(inputs.map(load));
      for (const [at, input] of inputs.entries()) {
        assert.deepEqual(await contentOf(together[at]!), await contentOf(await load(input)));
      }
    }),
    { numRuns: 80 },
  );
});

test('texts of several steps that are read at once are not mixed', async () => {
  const textOf = (queue: string): string =>
    JSON.stringify({
      timeZone: 'Asia/Shanghai',
      contacts: Array.from({ length: 4000 }, (_, at) => ({
        id: `${queue}-${at}`,
        startedAt: new Date(Date.UTC(2026, 9, 1, 0, 0, at)).toISOString(),
        queue,
      })),
    });
  const queues = ['销售', 'billing', 'ОТК'];
  const sources = await Promise.all(queues.map((queue) => loadData(textOf(queue))));
  for (const [at, source] of sources.entries()) {
    const table = await source.query({ metrics: ['contact-volume'], by: ['queue'] });
    assert.deepEqual(
      table.rows.map(({ key, values }) => [key['queue'], values['contact-volume']?.value]),
      [[queues[at], 4000]],
    );
  }
});
