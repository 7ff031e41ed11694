import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Contact } from '../../src/data/contact.js';
import type { MetricSource } from '../../src/source/metric-source.js';
import { loadData } from '../../src/source/load-data.js';

// In a file of its own, of which the first append finds its code not loaded yet.

const contact = (id: string): Contact => ({ id, startedAt: '2026-10-01T09:00:00Z', outcome: 'answered' });

async function volume(source: MetricSource): Promise<number | null> {
  const { rows } = await source.query({ metrics: ['contact-volume'] });
  return rows[0]!.values['contact-volume']!.value;
}

test('each question is of the rows appended before it, though nobody waits for the append', async () => {
  const source = await loadData({ timeZone: 'UTC', contacts: [contact('a')] });
  const answers = Promise.all([
    volume(source),
    source.append([contact('b')]),
    volume(source),
    source.quality(),
    source.contacts({ offset: 0, limit: 9 }),
    source.append([contact('c'), contact('d')]),
    volume(source),
    source.describe(),
  ]);
  const [before, first, between, quality, page, second, after, description] = await answers;
  assert.deepEqual([before, between, after], [1, 2, 4]);
  assert.equal(quality.kept, 2);
  assert.deepEqual(
    page.rows.map(({ id }) => id),
    ['a', 'b'],
  );
  assert.notEqual(first.version, second.version);
  assert.equal(description.version, second.version);
  assert.equal(description.parts[0]?.rows, 4);
});

test('scores that only appended rows have are responses', async () => {
  const source = await loadData({ timeZone: 'UTC', contacts: [contact('a')] });
  const csat = async (): Promise<number | null> => {
    const { rows } = await source.query({ metrics: ['csat'] });
    return rows[0]!.values['csat']!.value;
  };
  assert.equal(await csat(), null);
  await source.append([
    { ...contact('b'), csat: 5 },
    { ...contact('c'), csat: 1 },
  ]);
  assert.equal(await csat(), 0.5);
});

test('an abort while the reading’s code is loaded rejects at once, and lets the stream go', async () => {
  let stream: ReadableStream<Uint8Array> | undefined;
  const cancelled = new Promise<void>((resolve) => (stream = new ReadableStream({ cancel: resolve })));
  const abort = new AbortController();
  const loading = loadData(stream!, { signal: abort.signal });
  abort.abort();
  await assert.rejects(loading, { name: 'AbortError' });
  await cancelled;
});
