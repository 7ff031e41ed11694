import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hashOf } from '../build/freshness.js';
import { monthFile, usualFlaws } from './options.js';
import { writeData } from './write-data.js';

/** What the data follow from. */
const sources = ['demo/simulate', 'scripts/data'];
const kept = '.cache/months';

/**
 * The file of the demo's usual data for tests, made where it is not there. Its folder is named by what the data are made
 * of, so that no test reads an older simulator's data, or what somebody has put into `demo/data` to look at.
 */
export function monthOfTests(say: (line: string) => void = () => {}): string {
  const name = hashOf(sources).slice(0, 16);
  const file = join(kept, name, monthFile.split('/').at(-1)!);
  if (existsSync(file)) return file;
  if (existsSync(kept)) for (const old of readdirSync(kept)) rmSync(join(kept, old), { recursive: true });
  say(`Simulating a call centre for the tests: ${file}`);
  mkdirSync(dirname(file), { recursive: true });
  writeData({ simulate: { flaws: usualFlaws }, out: file }, say);
  return file;
}
