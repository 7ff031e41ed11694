import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { after, before, describe, it } from 'node:test';
import { firstMismatch } from '../../bench/compare.js';
import { generate } from '../../bench/generator/generate.js';
import { prepare } from '../../bench/prepare.js';
import { checkedViews, rightAnswers } from '../../bench/right-answers.js';
import { sourceHash } from '../../bench/source-hash.js';

describe('rows and right answers', () => {
  let cache: string;
  before(async () => {
    cache = await mkdtemp(`${tmpdir()}/rows-`);
  });
  after(() => rm(cache, { recursive: true }));

  it('are made once, and found the second time as they were', async () => {
    const said: string[] = [];
    const made = await prepare('10k', cache, (line) => said.push(line), 300);
    assert.equal(said.length, 2);
    const found = await prepare('10k', cache, (line) => said.push(line), 300);
    assert.deepEqual(found, made);
    assert.match(said[2]!, /are there from before/);

    const generated = generate(300);
    assert.deepEqual(new Uint8Array(await readFile(`${made.folder}/contacts.json`)), generated.bytes);
    assert.deepEqual(new Uint8Array(await readFile(`${made.folder}/appended.json`)), generated.appended);
    assert.equal(made.byteLength, generated.bytes.length);
    assert.equal(made.commentBytes, generated.commentBytes);
    const right = rightAnswers(generated);
    assert.equal(found.right.of.length, checkedViews.length);
    for (const [i, answers] of [...right.of, right.afterAppend].entries()) {
      const read = [...found.right.of, found.right.afterAppend][i]!;
      assert.deepEqual(Object.keys(read), Object.keys(answers));
      assert.equal(firstMismatch(answers, read), undefined);
    }
  });

  it('take the place of those of other sources', async () => {
    const before = await readdir(cache);
    const { key } = await prepare('10k', cache, () => undefined, 200);
    assert.deepEqual(await readdir(cache), [`10k-${key}`]);
    assert.notDeepEqual(before, [`10k-${key}`]);
  });
});

describe('the hash of sources', () => {
  it('is that of what they do and import', async () => {
    const [one, same, other] = await Promise.all(
      ['./calendar.ts', './calendar.ts', './questions.ts'].map((module) => sourceHash([module])),
    );
    assert.equal(one, same);
    assert.notEqual(one, other);
  });
});
