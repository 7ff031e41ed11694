import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FrontBytes } from '../../src/source/front-bytes.js';

async function* come(...pieces: readonly number[][]): AsyncGenerator<Uint8Array, void> {
  for (const piece of pieces) yield Uint8Array.from(piece);
}

async function all(front: FrontBytes): Promise<number[]> {
  const bytes: number[] = [];
  for await (const piece of front) bytes.push(...piece);
  return bytes;
}

test('a front is the same each time, also where it was left before its end', async () => {
  const front = new FrontBytes(5, come([1, 2], [], [3], [4, 5], [6]));
  for await (const piece of front) {
    assert.deepEqual([...piece], [1, 2]);
    break;
  }
  assert.deepEqual(
    [await all(front), await all(front)],
    [
      [1, 2, 3, 4, 5],
      [1, 2, 3, 4, 5],
    ],
  );
  assert.equal(front.behind, undefined);
});

test('what comes behind it in one piece with its end is told apart', async () => {
  const front = new FrontBytes(3, come([1, 2], [3, 4, 5]));
  assert.deepEqual(await all(front), [1, 2, 3]);
  assert.deepEqual(front.behind, Uint8Array.of(4, 5));
});

test('a front that breaks off is what came of it', async () => {
  assert.deepEqual(await all(new FrontBytes(9, come([1], [2]))), [1, 2]);
  assert.deepEqual(await all(new FrontBytes(0, come([1]))), []);
});
