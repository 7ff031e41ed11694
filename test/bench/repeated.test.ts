import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { repeated } from '../../bench/browser/repeated.js';

/** Times told instead of taken. */
const told = (...times: number[]) => {
  return async (turn: number): Promise<number> => times[turn]!;
};

describe('a figure taken again and again', () => {
  it('is taken as often as asked, where that is quick', async () => {
    assert.deepEqual(await repeated(3, told(1, 2, 3, 4), 100), [1, 2, 3]);
  });

  it('is not begun again once it has taken long in all', async () => {
    assert.deepEqual(await repeated(5, told(40, 60, 1, 9, 9), 100), [40, 60, 1]);
    assert.deepEqual(await repeated(5, told(40, 61, 1, 9, 9), 100), [40, 61]);
  });

  it('is taken once, however long that takes', async () => {
    assert.deepEqual(await repeated(5, told(9000, 1)), [9000]);
  });
});
