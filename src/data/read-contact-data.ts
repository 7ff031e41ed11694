import { abortError, type AbortSignalLike } from '../platform.js';
import { CallboardError, type Problem } from '../problem.js';
import {
  bytesOf,
  chunksOfResponse,
  chunksOfStream,
  isBytes,
  isByteSource,
  isResponse,
  joinBytes,
} from './byte-chunks.js';
import type { ContactData } from './contact-data.js';
import { ContactIngest, type Ingested } from './contact-ingest.js';
import { ContactSet } from './contact-set.js';
import { DataSetRows, type RestOfData } from './data-set-rows.js';
import { inputRows } from './input-rows.js';
import { DocumentReader } from './json/document-reader.js';
import { joinIngested } from './join-ingested.js';
import { JsonSyntaxError } from './json/json-syntax-error.js';
import { FirstLine, isOneDocument, type LineKind, lineKindOfBytes, lineKindOfText } from './line-kind.js';
import { malformedJson } from './malformed-json.js';
import { Pace, type ReadProgress } from './pace.js';
import { PartIngest, type PartRows } from './part-ingest.js';
import { partSchemas } from './part-kinds.js';
import { coded, foundKind } from './problem-log.js';
import type { ReadRows } from './read-rows.js';
import type { RowLayout } from './row-boundary.js';
import { type SettingOptions, type Settings, SettingsReader } from './settings.js';
import { byteLength, bytesOfText } from './text-bytes.js';

export interface ReadOptions extends SettingOptions {
  /** Called at most once in a slice of work, and at the end. */
  readonly onProgress?: (progress: ReadProgress) => void;
  readonly signal?: AbortSignalLike;
  /**
   * What a fault in the input does (malformed JSON, a stream that breaks off, too many rows): `stop` (default) rejects;
   * `keep` gives the rows before it, with the fault in `quality.problems`.
   */
  readonly onError?: 'stop' | 'keep';
}

/** Contacts and parts as columns, of which a data set is made, here or in another thread. */
export interface ReadColumns {
  readonly ingested: Ingested;
  /** What ended the reading early and was kept. */
  readonly faults: readonly Problem[];
  readonly parts: readonly PartRows[];
}

/**
 * Reads a data set: parsed JSON (an object, or an array of contacts), JSON or NDJSON as text or bytes, a `Response` or a
 * `ReadableStream` of bytes. Bad data are problems in `quality`, never a throw; what cannot be read at all rejects with
 * a CallboardError, an abort with an AbortError, at once.
 */
export function readContactData(input: unknown, options: ReadOptions = {}): Promise<ContactData> {
  return untilAborted(options, async (reading) => reading.dataSet(await reading.read(input)));
}

/** Reads parsed data as `readContactData` does, up to where they become a data set. */
export function readColumns(value: unknown, options: ReadOptions): Promise<ReadColumns> {
  return untilAborted(options, (reading) => reading.readValue(value));
}

/** Somebody who reads the back of an input, from a row on, as `BackRows` does. */
export interface BackReading {
  /** What stands behind the rows; undefined where they could not be read apart. */
  read(): Promise<RestOfData | undefined>;
  /** Its rows, by the members of the whole data set; undefined where they were lost. */
  finish(members: RestOfData['members']): Promise<ReadRows | undefined>;
  /** The bytes, for reading them in one with the front after all. */
  bytes(): AsyncIterable<Uint8Array>;
}

/**
 * As `readContactData`, of bytes that were parted at a `rowBoundary`. Without a policy, which has to see rows as objects.
 */
export function readPartedData(
  front: Uint8Array,
  back: BackReading,
  layout: RowLayout,
  options: ReadOptions = {},
): Promise<ContactData> {
  return untilAborted(options, async (reading) =>
    reading.dataSet(await reading.readParted(front, back, layout)),
  );
}

function untilAborted<T>(options: ReadOptions, read: (reading: Reading) => Promise<T>): Promise<T> {
  const { signal } = options;
  return new Promise((resolve, reject) => {
    const leave = () => reject(abortError(signal) as Error);
    if (signal?.aborted === true) {
      leave();
      return;
    }
    signal?.addEventListener('abort', leave, { once: true });
    // What the options have wrong rejects too.
    void Promise.resolve()
      .then(() => read(new Reading(options)))
      .then(resolve, reject)
      .finally(() => signal?.removeEventListener('abort', leave));
  });
}

/** Bytes at a time that are read: a millisecond or two of work. */
const stepBytes = 1 << 17;
/** Up to here the engine may not have compiled the loops, which then take ten times as long. */
const coldBytes = 1 << 20;
const coldStepBytes = stepBytes >> 3;
/** Rows between two looks at the clock. */
const stepRows = 64;

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

class Reading {
  readonly #options: ReadOptions;
  readonly #settings: SettingsReader;
  readonly #pace: Pace;
  /** What was kept in spite of. */
  readonly #faults: Problem[] = [];
  /** Whether the rest of the input is not to be read. */
  #isOver = false;

  constructor(options: ReadOptions) {
    this.#options = options;
    this.#settings = new SettingsReader(options);
    this.#pace = new Pace(options.signal, options.onProgress);
  }

  async read(input: unknown): Promise<ReadColumns> {
    if (typeof input === 'string') return this.#readText(input);
    if (isBytes(input)) return this.#readBytes(input);
    if (isBuffer(input)) return this.#readBytes(new Uint8Array(input));
    if (typeof input === 'object' && input !== null) {
      const { signal } = this.#options;
      if (isByteSource(input)) return this.#readChunks(chunksOfStream(input, signal));
      if (!isResponse(input)) return this.readValue(input);
      this.#pace.totalBytes = bytesOf(input);
      return this.#readChunks(chunksOfResponse(input, signal));
    }
    throw new CallboardError(coded('unreadable-input', { found: foundKind(input) }));
  }

  async #readText(text: string): Promise<ReadColumns> {
    const limit = this.#settings.limits.bytes;
    if (text.length > limit || (text.length * 3 > limit && byteLength(text) > limit))
      throw this.#tooManyBytes();
    this.#pace.totalBytes = text.length;
    return this.#readSteps(this.#textSteps(text), lineKindOfText(text), { wtf8: true });
  }

  *#textSteps(text: string): Generator<Uint8Array> {
    for (let from = 0; from < text.length;) {
      let to = Math.min(text.length, from + stepBytes);
      // No step ends between the halves of a character.
      if (isHighSurrogate(text.charCodeAt(to - 1)) && to < text.length) to++;
      const { bytes, length } = bytesOfText(text.slice(from, to));
      this.#pace.bytes = from = to;
      yield bytes.subarray(0, length);
    }
  }

  async #readBytes(bytes: Uint8Array): Promise<ReadColumns> {
    if (bytes.length > this.#settings.limits.bytes) throw this.#tooManyBytes();
    this.#pace.totalBytes = bytes.length;
    return this.#readSteps(this.#counted([bytes]), lineKindOfBytes(bytes));
  }

  /** Gathers chunks until they show what they are. */
  async #readChunks(source: AsyncGenerator<Uint8Array, void>): Promise<ReadColumns> {
    const chunks = this.#counted(source);
    const gathered: Uint8Array[] = [];
    let kind: LineKind = 'open';
    const firstLine = new FirstLine();
    let length = 0;
    let tested = stepBytes / 2;
    // Not `for await`: that would close the chunks when the rest is read.
    for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
      gathered.push(next.value);
      length += next.value.length;
      if (firstLine.isFollowedIn(next.value)) kind = lineKindOfBytes(joinBytes(gathered));
      else if (length >= tested * 2 && isOneDocument(joinBytes(gathered))) kind = 'document';
      if (kind !== 'open') break;
      if (length >= tested * 2) tested = length;
    }
    return this.#readSteps(followedBy(gathered, chunks), kind);
  }

  /** Counts the bytes of chunks, cut to steps, and ends where they break off if that is to be kept. */
  async *#counted(chunks: Chunks): AsyncGenerator<Uint8Array, void> {
    try {
      for await (const chunk of chunks) {
        for (let at = 0; at < chunk.length;) {
          const step = chunk.subarray(at, at + (this.#pace.bytes < coldBytes ? coldStepBytes : stepBytes));
          at += step.length;
          this.#pace.bytes += step.length;
          if (this.#pace.bytes > this.#settings.limits.bytes) throw this.#tooManyBytes();
          yield step;
        }
      }
    } catch (error) {
      this.#keepOrThrow(error);
    }
  }

  async #readSteps(
    steps: Chunks,
    kind: LineKind,
    form: { readonly wtf8?: boolean } = {},
  ): Promise<ReadColumns> {
    const rows = new DataSetRows(this.#settings);
    return this.#goOn(new DocumentReader(rows, kind === 'lines' ? 'lines' : 'document', form), rows, steps);
  }

  /** Reads to the end of the input. */
  async #goOn(reader: DocumentReader, rows: DataSetRows, steps: Chunks): Promise<ReadColumns> {
    await this.#push(reader, rows, steps);
    if (!this.#isOver) this.#try(() => reader.end());
    this.#pace.rows = rows.read;
    // Of what came before a fault that is kept, other parts are still to be read.
    this.#isOver = false;
    const { settings, contacts, others } = rows.finish();
    return this.#finish(settings, contacts, others);
  }

  async #push(reader: DocumentReader, rows: DataSetRows, steps: Chunks): Promise<void> {
    for await (const step of steps) {
      this.#try(() => reader.push(step));
      this.#pace.rows = rows.read;
      if (this.#isOver) break;
      if (this.#pace.due) await this.#pace.turn();
    }
  }

  /** Reads the front while somebody else reads the back, and joins the two; what cannot be joined is read in one. */
  async readParted(front: Uint8Array, back: BackReading, { kind, rowsOf }: RowLayout): Promise<ReadColumns> {
    const rows = new DataSetRows(this.#settings);
    const reader = new DocumentReader(rows, kind);
    await this.#push(reader, rows, this.#counted([front]));
    const isParted = !this.#isOver && !rows.isRenewed && reader.isBeforeRowOf(rowsOf);
    const rest = isParted ? await back.read() : undefined;
    if (rest === undefined) return this.#goOn(reader, rows, this.#isOver ? [] : this.#counted(back.bytes()));
    rows.add(rest);
    const { settings, contacts, others } = rows.finish();
    const ingested = await this.#pace.run(contacts.finish(settings, true));
    const readBack = await back.finish(rows.rest.members);
    const joined = readBack && joinIngested(ingested, readBack);
    if (joined !== undefined) return this.#finishParts(settings, joined, others);
    this.#pace.bytes = 0;
    return this.#readSteps(this.#counted(followedBy([front], back.bytes())), kind);
  }

  async readValue(value: unknown): Promise<ReadColumns> {
    const { members, rows } = inputRows(value);
    const settings = this.#settings.read(members);
    const contacts = new ContactIngest(settings);
    await this.#addAll(contacts, rows);
    const others = partSchemas.flatMap(({ part }) => {
      const delivered = members[part];
      return Array.isArray(delivered) ? [[part, delivered as readonly unknown[]] as const] : [];
    });
    return this.#finish(settings, contacts, new Map(others));
  }

  /** @param others rows of the parts beside contacts */
  async #finish(
    settings: Settings,
    contacts: ContactIngest,
    others: ReadonlyMap<string, readonly unknown[]>,
  ): Promise<ReadColumns> {
    return this.#finishParts(settings, await this.#pace.run(contacts.finish(settings, false)), others);
  }

  async #finishParts(
    settings: Settings,
    ingested: Ingested,
    others: ReadonlyMap<string, readonly unknown[]>,
  ): Promise<ReadColumns> {
    const parts: PartRows[] = [];
    // After the contacts, wherever they stand among the members: one that is cut off ends what is read.
    for (const schema of partSchemas) {
      const delivered = others.get(schema.part);
      if (delivered === undefined) continue;
      const part = new PartIngest(schema, settings);
      await this.#addAll(part, delivered);
      parts.push(await this.#pace.run(part.finish()));
    }
    this.#pace.tell();
    return { ingested, faults: this.#faults, parts };
  }

  /** The data set of columns that were read. */
  async dataSet({ ingested, faults, parts }: ReadColumns): Promise<ContactData> {
    const set = new ContactSet(ingested, faults, parts);
    await this.#pace.run(set.tellVersion());
    return set;
  }

  async #addAll(ingest: ContactIngest | PartIngest, rows: readonly unknown[]): Promise<void> {
    for (let row = 0; row < rows.length && !this.#isOver; row++) {
      this.#try(() => ingest.add(rows[row]));
      if (!this.#isOver) this.#pace.rows++;
      if (row % stepRows === 0 && this.#pace.due) await this.#pace.turn();
    }
  }

  /** Does a piece of the work; what cannot go on ends the reading, where that is to be kept. */
  #try(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#keepOrThrow(error instanceof JsonSyntaxError ? new CallboardError(malformedJson(error)) : error);
      this.#isOver = true;
    }
  }

  #keepOrThrow(error: unknown): void {
    if (!(error instanceof CallboardError)) throw error;
    if (this.#options.onError !== 'keep') throw error;
    // What follows a first fault is no more than its consequence: a line cut off, a bracket that is missing.
    if (this.#faults.length === 0) this.#faults.push(error.problem);
  }

  #tooManyBytes(): CallboardError {
    return new CallboardError(coded('too-many-bytes', { limit: this.#settings.limits.bytes }));
  }
}

async function* followedBy(
  first: readonly Uint8Array[],
  rest: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  yield* first;
  yield* rest;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isBuffer(input: unknown): input is ArrayBuffer {
  return Object.prototype.toString.call(input) === '[object ArrayBuffer]';
}
