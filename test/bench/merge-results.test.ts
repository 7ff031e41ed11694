import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { after, before, describe, it } from 'node:test';
import type { Timings } from '../../bench/browser/timings.js';
import { mergeResults } from '../../bench/merge-results.js';
import { readResults, writeResults } from '../../bench/results-file.js';
import type { Results, SizeResults } from '../../bench/results.js';

const machine = { processor: 'P', cores: 2, memoryGiB: 24, system: 'S', node: 'v20', chromium: '156' };

function round(ingest: number, ingestPeak = 1): Timings {
  return { ingest, ingestPeak } as Timings;
}

function size(of: Partial<SizeResults>): SizeResults {
  const { rows, bytes, commentBytes } = { rows: 1e5, bytes: 4e7, commentBytes: 4e5 };
  return { size: '100k', rows, bytes, commentBytes, made: {}, rounds: [], deaths: [], ...of };
}

function run(takenAt: string, ...sizes: SizeResults[]): Results {
  return { takenAt, machine, sizes };
}

const death = { contender: 'arquero', what: 'asking: its page crashed' } as const;
const first = run(
  '2026-11-23T07:00:00.000Z',
  size({ made: { callboard: 'c1' }, rounds: [{ callboard: round(1) }, { callboard: round(2) }] }),
);
const second = run(
  '2026-11-23T08:00:00.000Z',
  size({
    made: { callboard: 'c1', arquero: 'a1' },
    rounds: [{ callboard: round(3) }],
    deaths: [death],
  }),
  size({ size: '1m', made: { callboard: 'c1m' }, rounds: [{ callboard: round(40) }] }),
);

describe('figures of several runs', () => {
  it('are put together round after round, size by size, whatever the order of the files', () => {
    const merged = mergeResults([second, first]);
    assert.deepEqual(merged, mergeResults([first, second]));
    assert.equal(merged.takenAt, second.takenAt);
    assert.deepEqual(
      merged.sizes.map(({ size: name, rounds }) => [name, rounds.map((each) => each.callboard?.ingest)]),
      [
        ['100k', [1, 2, 3]],
        ['1m', [40]],
      ],
    );
    assert.deepEqual(merged.sizes[0]!.made, { callboard: 'c1', arquero: 'a1' });
    assert.deepEqual(merged.sizes[0]!.deaths, [death]);
  });

  it('are of one machine and of the same contenders, or refused', () => {
    const elsewhere = { ...second, machine: { ...machine, cores: 8 } };
    assert.throws(() => mergeResults([first, elsewhere]), /another machine: 2026-11-23T07/);
    const changed = run('2026-11-24T07:00:00.000Z', size({ made: { callboard: 'c2' } }));
    assert.throws(
      () => mergeResults([first, changed]),
      /another callboard, or other rows, at 100k: 2026-11-24/,
    );
    assert.throws(() => mergeResults([]), RangeError);
  });
});

describe('a file of figures', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(`${tmpdir()}/figures-`);
  });
  after(() => rm(folder, { recursive: true }));

  it('is read as it was written, with what is not known, and leaves nothing beside it', async () => {
    const unknown = run('2026-11-23T07:00:00.000Z', size({ rounds: [{ callboard: round(1, Number.NaN) }] }));
    await writeResults(`${folder}/deep/figures.json`, unknown);
    assert.deepEqual(await readResults(`${folder}/deep/figures.json`), unknown);
    assert.deepEqual(await readdir(`${folder}/deep`), ['figures.json']);
  });

  it('is refused where it is missing, or does not say what it is of', async () => {
    await assert.rejects(readResults(`${folder}/none.json`), /no such file/);
    const { made: _, ...older } = size({});
    await writeFile(`${folder}/old.json`, JSON.stringify({ ...first, sizes: [older] }));
    await assert.rejects(readResults(`${folder}/old.json`), /older bench/);
  });
});
