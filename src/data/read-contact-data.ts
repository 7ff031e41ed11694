import { codeModule } from '../code-module.js';
import { abortError, type AbortSignalLike, orAborted } from '../platform.js';
import { CallboardError, type Problem } from '../problem.js';
import type { ContactData } from './contact-data.js';
import type { Ingested } from './contact-ingest.js';
import { isJsonInput } from './input-kind.js';
import type { ReadProgress } from './pace.js';
import { partCode } from './part-code.js';
import type { PartRows } from './part-ingest.js';
import { coded, foundKind } from './problem-log.js';
import { Reading } from './reading.js';
import { type SettingOptions, settingsReader } from './settings.js';

export interface ReadOptions extends SettingOptions {
  /** Called at most once in a slice of work, and at the end. */
  readonly onProgress?: (progress: ReadProgress) => void;
  readonly signal?: AbortSignalLike;
  /**
   * What a fault in the input does (malformed JSON, a stream that breaks off, too many rows): `stop` (default) rejects;
   * `keep` gives the rows before it, with the fault in `quality.problems`.
   */
  readonly onError?: 'stop' | 'keep';
  /** Whether the version is worked out when it is first asked for, and not while reading. */
  readonly versionLater?: boolean;
}

/** Contacts and parts as columns, of which a data set is made, here or in another thread. */
export interface ReadColumns {
  readonly ingested: Ingested;
  /** What ended the reading early and was kept. */
  readonly faults: readonly Problem[];
  readonly parts: readonly PartRows[];
}

const jsonReading = codeModule(() => import('./json-reading.js'));
const contactSet = codeModule(() => import('./contact-set.js'));

/**
 * Reads a data set: parsed JSON (an object, or an array of contacts), JSON or NDJSON as text or bytes, a `Response` or a
 * `ReadableStream` of bytes. Bad data are problems in `quality`, never a throw; what cannot be read at all rejects with
 * a CallboardError, an abort with an AbortError, at once.
 */
export function readContactData(input: unknown, options: ReadOptions = {}): Promise<ContactData> {
  return readingOf(options, async (reading) => {
    // It may come while the input is read.
    void contactSet();
    return dataSetOf(await readInput(input, reading), reading);
  });
}

/** Reads parsed data as `readContactData` does, up to where they become a data set. */
export function readColumns(value: unknown, options: ReadOptions): Promise<ReadColumns> {
  return readingOf(options, (reading) => reading.readValue(value));
}

async function readInput(input: unknown, reading: Reading): Promise<ReadColumns> {
  if (isJsonInput(input)) {
    const { JsonReading } = await jsonReading();
    return new JsonReading(reading).read(input);
  }
  if (typeof input === 'object' && input !== null) return reading.readValue(input);
  throw new CallboardError(coded('unreadable-input', { found: foundKind(input) }));
}

/** The data set of columns that were read. */
export async function dataSetOf(read: ReadColumns, { pace, options }: Reading): Promise<ContactData> {
  const [{ ContactSet }, code] = await Promise.all([contactSet(), partCode(read)]);
  const set = new ContactSet(read.ingested, read.faults, read.parts, code);
  if (options.versionLater !== true) await pace.run(set.tellVersion());
  return set;
}

/** Reads by options, up to an abort. What these have wrong rejects too. */
export function readingOf<T>(options: ReadOptions, read: (reading: Reading) => Promise<T>): Promise<T> {
  const { signal } = options;
  if (signal?.aborted === true) return Promise.reject(abortError(signal) as Error);
  return orAborted(
    Promise.resolve().then(async () => read(new Reading(options, await settingsReader(options)))),
    signal,
  );
}
