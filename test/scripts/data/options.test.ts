import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { simulate } from '../../../demo/simulate/simulate.js';
import { monthFile, parseOptions, truthFile, usage } from '../../../scripts/data/options.js';
import { writeData } from '../../../scripts/data/write-data.js';

test('the command line is read, and what is wrong in it is named', () => {
  assert.deepEqual(parseOptions([]), { simulate: { flaws: 0.001 }, out: monthFile });
  const words =
    '--contacts 1e6 --seed 3 --days 365 --from 2026-01-01 --zone Asia/Tokyo --agents 500 --flaws 0 --out x.ndjson';
  assert.deepEqual(parseOptions(words.split(' ')), {
    simulate: {
      contacts: 1_000_000,
      seed: 3,
      days: 365,
      from: '2026-01-01',
      zone: 'Asia/Tokyo',
      agents: 500,
      flaws: 0,
    },
    out: 'x.ndjson',
  });
  assert.equal(parseOptions(['--help']), undefined);
  for (const option of ['contacts', 'seed', 'from', 'days', 'zone', 'agents', 'flaws', 'out']) {
    assert.ok(usage.includes(`--${option} `), option);
  }
  assert.throws(() => parseOptions(['--days', 'many']), new RangeError('invalid --days: many'));
  assert.throws(() => parseOptions(['--contacts', '']), new RangeError('invalid --contacts: '));
  assert.throws(() => parseOptions(['--contacts', '0']), new RangeError('invalid number of contacts: 0'));
  assert.throws(() => parseOptions(['--rows', '5']), TypeError);
});

test('the truth lies beside the data', () => {
  assert.equal(truthFile('demo/data/month.json'), 'demo/data/month.truth.json');
  assert.equal(truthFile('../x.y/month'), '../x.y/month.truth.json');
  assert.equal(truthFile('a/b.ndjson'), 'a/b.truth.json');
});

const folder = mkdtempSync(join(tmpdir(), 'callboard-data-'));
after(() => rmSync(folder, { recursive: true }));

test('what is written is what is simulated, and nothing unfinished stays', () => {
  const options = { contacts: 700, seed: 5, flaws: 0.01 };
  const { data, truth } = simulate(options);
  const json = join(folder, 'new', 'month.json');
  assert.equal(
    writeData({ simulate: options, out: json }, () => {}),
    truthContacts(),
  );
  assert.deepEqual(JSON.parse(readFileSync(json, 'utf8')), data);
  assert.deepEqual(JSON.parse(readFileSync(truthFile(json), 'utf8')), JSON.parse(JSON.stringify(truth)));
  const lines = join(folder, 'new', 'contacts.ndjson');
  writeData({ simulate: options, out: lines }, () => {});
  assert.deepEqual(
    readFileSync(lines, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
    data.contacts,
  );
  assert.deepEqual(readdirSync(join(folder, 'new')).toSorted(), [
    'contacts.ndjson',
    'contacts.truth.json',
    'month.json',
    'month.truth.json',
  ]);

  /** Flawed contacts are delivered twice and counted once. */
  function truthContacts(): number {
    return data.contacts.length - truth.flaws.filter(({ kind }) => kind === 'redelivered').length;
  }
});
