import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { answersFromText, answersToText } from './answer.js';
import { generate } from './generator/generate.js';
import { type Size, sizes } from './options.js';
import { type RightAnswers, rightAnswers } from './right-answers.js';
import { hashOf, sourceHash } from './source-hash.js';

/** Rows of a size and the right answers about them, as they lie on the disk. */
export interface Prepared {
  readonly size: Size;
  /** Where `contacts.json` and `appended.json` are. */
  readonly folder: string;
  /** Tells these rows and answers from those of other sources. */
  readonly key: string;
  readonly byteLength: number;
  readonly commentBytes: number;
  readonly right: RightAnswers;
}

/**
 * Generates the rows of a size and works out the right answers, or takes both from where they were kept the last time, if
 * generator, questions and reference are what they were then.
 */
export async function prepare(
  size: Size,
  cache: string,
  say: (line: string) => void,
  rows: number = sizes[size],
): Promise<Prepared> {
  const sources = await sourceHash(['./generator/generate.ts', './right-answers.ts', './answer.ts']);
  // The reference asks this Node's tables of zones.
  const key = hashOf([sources, String(rows), process.versions.icu ?? '', process.versions.tz ?? '']);
  const folder = `${cache}/${size}-${key}`;
  if (existsSync(folder)) say(`${size} rows and the right answers are there from before`);
  else {
    // Where a run is ended on the way, nothing half-made is taken for whole.
    const unfinished = `${folder}.${process.pid}`;
    await mkdir(unfinished, { recursive: true });
    await make(unfinished, size, rows, say);
    await rename(unfinished, folder);
    await removeOthers(cache, size, key);
  }
  const { byteLength, commentBytes } = JSON.parse(await readFile(`${folder}/about.json`, 'utf8')) as About;
  const answers = (await readFile(`${folder}/answers.txt`, 'utf8')).split('\n').map(answersFromText);
  const right = { of: answers.slice(0, -1), afterAppend: answers.at(-1)! };
  return { size, folder, key, byteLength, commentBytes, right };
}

interface About {
  readonly byteLength: number;
  readonly commentBytes: number;
}

async function make(folder: string, size: Size, rows: number, say: (line: string) => void): Promise<void> {
  say(`Generating ${size} rows`);
  const { bytes, appended, commentBytes } = generate(rows);
  await writeFile(`${folder}/contacts.json`, bytes);
  await writeFile(`${folder}/appended.json`, appended);
  const about: About = { byteLength: bytes.length, commentBytes };
  await writeFile(`${folder}/about.json`, JSON.stringify(about));
  say(`Working out the right answers to questions of ${size} rows`);
  const { of, afterAppend } = rightAnswers({ bytes, appended });
  await writeFile(`${folder}/answers.txt`, [...of, afterAppend].map(answersToText).join('\n'));
}

/** Rows of sources that are no more. */
async function removeOthers(cache: string, size: Size, key: string): Promise<void> {
  for (const name of await readdir(cache)) {
    if (name.startsWith(`${size}-`) && !name.includes('.') && name !== `${size}-${key}`)
      await rm(`${cache}/${name}`, { recursive: true, force: true });
  }
}
