import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { numberIn } from './row-by-row.js';

const patienceMs = 15_000;

/** Waits until a look finds what is wished for; a look that fails is repeated, and the last failure is thrown. */
export async function soon(look: () => Promise<void>): Promise<void> {
  const end = performance.now() + patienceMs;
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (performance.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  }
}

/** Asserts that a text shows a number, rounded as the text rounds it. */
export function assertRounds(text: string, expected: number, what = ''): void {
  const { value, step } = numberIn(text);
  assert.ok(Math.abs(value - expected) <= step / 2 + 1e-9, `${what} ${text} for ${expected}`);
}

/** Waits until a tile shows a number that is up to date, and is the expected one. */
export function tileShows(tile: Locator, expected: number): Promise<void> {
  return soon(async () => {
    const stale = await tile.evaluate((element) => element.matches(':state(stale), :state(loading)'));
    assert.equal(stale, false, 'still asking');
    assertRounds(await tile.locator('[part~="value"]').innerText({ timeout: 1000 }), expected);
  });
}
