import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { DataInput, MetricSource } from '../../src/engine.js';
import { inputAgain } from '../../src/source/input-again.js';
import { openWorkerSource, type WorkerLoad } from '../../src/source/open-worker-source.js';
import { manyContacts } from './many-contacts.js';
import { portWorkers } from './port-workers.js';

const text = JSON.stringify({ timeZone: 'Europe/Berlin', contacts: manyContacts(600) });
const bytes = (): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const strongly = <T extends object>(value: T): { deref(): T } => ({ deref: () => value });

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Opens an input that nobody has but the source, and says what of it is gone later. */
async function opened(
  make: () => { readonly input: DataInput; readonly held: object },
  options: WorkerLoad,
  workers: number,
): Promise<{ readonly source: MetricSource; readonly isGone: () => boolean }> {
  const { input, held } = make();
  const kept = new WeakRef(held);
  const source = await openWorkerSource(input, options, {
    workers,
    ways: [portWorkers().way],
    small: { bytes: 0, rows: 0 },
    partedFrom: 0,
    patienceMs: 60_000,
    weakly: (value) => new WeakRef(value),
  });
  return { source, isGone: () => kept.deref() === undefined };
}

test('of an input that was read the page keeps nothing, however it was handed over', async () => {
  const ofBytes = (): { input: DataInput; held: object } => {
    const input = bytes();
    return { input, held: input.buffer };
  };
  const ofObjects = (): { input: DataInput; held: object } => {
    const input = JSON.parse(text) as object;
    return { input, held: input };
  };
  const progress = { onProgress: () => undefined };
  for (const [make, options, workers] of [
    [ofBytes, progress, 2],
    [ofBytes, progress, 1],
    [ofBytes, { ...progress, signal: new AbortController().signal }, 2],
    [ofObjects, progress, 2],
  ] as const) {
    const { source, isGone } = await opened(make, options, workers);
    for (let turn = 0; turn < 50 && !isGone(); turn++) {
      await new Promise((resolve) => void setTimeout(resolve));
      collectGarbage();
    }
    const { read } = await source.quality();
    source.close();
    assert.deepEqual([isGone(), read], [true, 600]);
  }
});

test('bytes are found again by their buffer, where they stood in it, as long as it has them', () => {
  const whole = Uint8Array.of(9, 1, 2, 3, 9);
  const again = inputAgain(whole.subarray(1, 4), strongly);
  assert.deepEqual(again(), Uint8Array.of(1, 2, 3));
  structuredClone(whole, { transfer: [whole.buffer] });
  assert.equal(again(), undefined);
});

test('what is no bytes is found as itself, and a text not at all', () => {
  const data = { contacts: [] };
  const buffer = new ArrayBuffer(3);
  for (const input of [data, data.contacts, buffer]) assert.equal(inputAgain(input, strongly)(), input);
  assert.equal(inputAgain(data, () => ({ deref: () => undefined }))(), undefined);
  assert.equal(inputAgain(text, strongly)(), undefined);
});
