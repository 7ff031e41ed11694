import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Results } from './results.js';

/** Writes figures so that a file is always whole; what is not known (NaN) is null there. */
export async function writeResults(file: string, results: Results): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.part`, `${JSON.stringify(results, null, 2)}\n`);
  await rename(`${file}.part`, file);
}

/** Reads them back. Throws a RangeError of a file by a bench that wrote other ones. */
export async function readResults(file: string): Promise<Results> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new RangeError(`no such file: ${file}`) : error;
  });
  const results = JSON.parse(text, (_, value: unknown) => value ?? Number.NaN) as Results;
  if (!results.sizes.every(({ made, deaths }) => made && deaths))
    throw new RangeError(`figures of an older bench, which do not say of what they are: ${file}`);
  return results;
}
