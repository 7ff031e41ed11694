import { closeSync, mkdirSync, openSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { simulateLarge } from '../../demo/simulate/simulate.js';
import { type DataOptions, truthFile } from './options.js';

/**
 * Simulates and writes, piece by piece: the file may be larger than a string can be. It has its name only when it is
 * whole. `say` hears of progress, at most once a second. Returns how many contacts there are.
 */
export function writeData({ simulate, out }: DataOptions, say: (line: string) => void): number {
  let last = performance.now();
  const sayNowAndThen = (line: () => string): void => {
    if (performance.now() - last < 1000) return;
    last = performance.now();
    say(line());
  };
  const simulation = simulateLarge(simulate, (share) =>
    sayNowAndThen(() => `simulated ${Math.round(share * 100)} % of the days`),
  );
  const { contactCount } = simulation;
  const onRows = (rows: number): void =>
    sayNowAndThen(
      () => `written ${Math.min(100, Math.round((rows / contactCount) * 100))} % of the contacts`,
    );
  mkdirSync(dirname(out), { recursive: true });
  const unfinished = `${out}.part`;
  const file = openSync(unfinished, 'w');
  try {
    const pieces = out.endsWith('.ndjson') ? simulation.lines(onRows) : simulation.text(onRows);
    for (const piece of pieces) writeAll(file, new TextEncoder().encode(piece));
  } finally {
    closeSync(file);
  }
  writeFileSync(truthFile(out), `${JSON.stringify(simulation.truth(), null, 1)}\n`);
  renameSync(unfinished, out);
  return contactCount;
}

/** A write may take a part only. */
function writeAll(file: number, bytes: Uint8Array): void {
  for (let from = 0; from < bytes.length;) from += writeSync(file, bytes, from);
}
