import { existsSync } from 'node:fs';
import { monthFile, usualFlaws } from './options.js';
import { writeData } from './write-data.js';

/** Makes the small default data of the demo pages unless they are there. */
export function ensureMonth(say: (line: string) => void): void {
  if (existsSync(monthFile)) return;
  say(`Simulating a call centre for ${monthFile} (npm run data -- --help for more)`);
  writeData({ simulate: { flaws: usualFlaws }, out: monthFile }, say);
}
