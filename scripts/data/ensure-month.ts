import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { hashOf } from '../build/freshness.js';
import { monthFile, usualFlaws } from './options.js';
import { writeData } from './write-data.js';

/** There while the default data are those that this module made, and says of which simulator. */
const stamp = '.cache/month-sources.sha256';

/** Makes the small default data of the demo pages unless they are there, and anew after the simulator has changed. */
export function ensureMonth(say: (line: string) => void): void {
  const hash = hashOf(['demo/simulate']);
  const madeBy = existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined;
  if (existsSync(monthFile) && (madeBy === undefined || madeBy === hash)) return;
  say(`Simulating a call centre for ${monthFile} (npm run data -- --help for more)`);
  writeData({ simulate: { flaws: usualFlaws }, out: monthFile }, say);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

/** Somebody has put other data in their place: those stay. */
export function forgetMonth(): void {
  rmSync(stamp, { force: true });
}
