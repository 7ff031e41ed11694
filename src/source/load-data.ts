import { type ReadOptions, readContactData } from '../data/read-contact-data.js';
import { Dataset } from './dataset.js';
import type { DataInput } from './metric-source.js';

/** `timeZone`, `currency` and `weekStart` are used where the data do not say. */
export type LoadOptions = ReadOptions;

/**
 * Reads a call centre's JSON into a data set that answers metric queries.
 *
 * Bad rows never throw: they are counted in `quality()`. The promise rejects with a `CallboardError` where nothing can
 * be shown (malformed JSON, a limit passed, a response that is no success), with an AbortError at once when aborted.
 */
export async function loadData(input: DataInput, options: LoadOptions = {}): Promise<Dataset> {
  return new Dataset(await readContactData(input, options));
}
