import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesOfText } from '../../src/data/text-bytes.js';
import { type TextList, TextListBuilder } from '../../src/data/text-column.js';

/** Texts of rows, many of them none, some of more bytes than characters; none at all where `isBare`. */
function texts(rows: number, isBare = false): (string | null)[] {
  return Array.from({ length: rows }, (_, row) => (isBare || row % 5 === 0 ? null : `é${row * 7919}`));
}

function listOf(rows: readonly (string | null)[], before?: TextList): TextList {
  const builder = new TextListBuilder(before);
  for (const text of rows) {
    const { bytes, length } = bytesOfText(text ?? '');
    builder.push(bytes, 0, length);
  }
  return builder.finish();
}

const textsOf = (list: TextList, rows: number): (string | null)[] =>
  Array.from({ length: rows }, (_, row) => list.at(row));

test('a list put behind another one is the list of the rows of both, wherever their pieces end', () => {
  const lengths = [0, 1, 100, 4095, 4096, 4097, 9000];
  for (const [front, back] of lengths.flatMap((one) => lengths.map((other) => [one, other] as const))) {
    for (const [first, second] of [
      [texts(front), texts(back)],
      [texts(front, true), texts(back)],
      [texts(front), texts(back, true)],
    ] as const) {
      const builder = new TextListBuilder(listOf(first));
      builder.pushAll(listOf(second));
      const joined = builder.finish();
      assert.deepEqual(textsOf(joined, front + back), [...first, ...second]);
      // So that what goes on from it, or is compared with it, finds the same pieces.
      assert.deepEqual(joined.pieces, listOf([...first, ...second]).pieces);
    }
  }
});

test('a piece whose texts are long has places of its own width', () => {
  const long = [null, 'x'.repeat(70_000), null, 'y'];
  const builder = new TextListBuilder(listOf(['a']));
  builder.pushAll(listOf(long));
  assert.deepEqual(textsOf(builder.finish(), 5), ['a', ...long]);
});
