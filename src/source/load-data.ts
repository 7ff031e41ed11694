import { codeModule } from '../code-module.js';
import { type ReadOptions, readContactData } from '../data/read-contact-data.js';
import { throwIfAborted } from '../platform.js';
import { Dataset, type DatasetOptions } from './dataset.js';
import type { DataInput } from './metric-source.js';

/** `timeZone`, `currency` and `weekStart` are used where the data do not say. */
export type LoadOptions = ReadOptions;

/**
 * Reads a call centre's JSON into a data set that answers metric queries.
 *
 * Bad rows never throw: they are counted in `quality()`. The promise rejects with a `CallboardError` where nothing can
 * be shown (malformed JSON, a limit passed, a response that is no success, code of the kit that does not come), with an
 * AbortError at once when aborted.
 */
export function loadData(input: DataInput, options: LoadOptions = {}): Promise<Dataset> {
  return loadHere(input, options, {});
}

const askingCode = codeModule(() => import('./asking.js'));

/** The same, with what a source that stands in for workers says of itself. */
export async function loadHere(
  input: DataInput,
  options: LoadOptions,
  told: DatasetOptions,
): Promise<Dataset> {
  // What answers queries is fetched while the data are, so that these need not wait for it.
  const [data, asking] = await Promise.all([readContactData(input, options), askingCode()]);
  throwIfAborted(options.signal);
  return new Dataset(data, asking, told);
}
