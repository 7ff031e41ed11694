import type { CodeArray } from './column.js';
import { PrefixMemory } from './prefix-memory.js';

const known = new PrefixMemory<Uint8Array>();

/** By code below `count`: 1 where a row has it. */
export function codesMet(codes: CodeArray, count: number): Uint8Array {
  const before = known.before(codes);
  const met = new Uint8Array(count);
  // Of a version that went on without a row, more texts may be known than of this one; no row has them.
  if (before !== undefined) met.set(before.found.subarray(0, count));
  for (let row = before?.length ?? 0; row < codes.length; row++) met[codes[row] as number] = 1;
  known.keep(codes, met);
  return met;
}
