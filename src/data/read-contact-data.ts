import { abortError, type AbortSignalLike, utf8Decoder } from '../platform.js';
import { CallboardError, type Problem } from '../problem.js';
import {
  bytesOf,
  chunksOfResponse,
  chunksOfStream,
  isBytes,
  isByteSource,
  isResponse,
} from './byte-chunks.js';
import { ByteLines, type ByteRun, joinBytes, unitsOfRunLine } from './byte-lines.js';
import type { ContactData } from './contact-data.js';
import { ContactIngest } from './contact-ingest.js';
import { ContactSet } from './contact-set.js';
import { type PlacedUnits, unitsOfBytes, unitsOfText } from './fault-place.js';
import { inputRows } from './input-rows.js';
import { limitsOf } from './limits.js';
import { Pace, type ReadProgress } from './pace.js';
import { PartIngest, type PartRows } from './part-ingest.js';
import { partSchemas } from './part-kinds.js';
import { FirstLine, isBlank, lineKind, lineKindOfBytes } from './line-kind.js';
import { malformedJson, tryParse } from './parse-json.js';
import { coded, foundKind } from './problem-log.js';
import { readSettings, type SettingOptions } from './settings.js';

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

/**
 * Reads a data set: parsed JSON (an object, or an array of contacts), JSON or NDJSON as text or bytes, a `Response` or a
 * `ReadableStream` of bytes. Bad data are problems in `quality`, never a throw; what cannot be read at all rejects with
 * a CallboardError, an abort with an AbortError, at once.
 */
export function readContactData(input: unknown, options: ReadOptions = {}): Promise<ContactData> {
  const { signal } = options;
  return new Promise((resolve, reject) => {
    const leave = () => reject(abortError(signal) as Error);
    if (signal?.aborted === true) {
      leave();
      return;
    }
    signal?.addEventListener('abort', leave, { once: true });
    new Reading(options)
      .read(input)
      .then(resolve, reject)
      .finally(() => signal?.removeEventListener('abort', leave));
  });
}

/** Bytes at a time that are decoded and split into lines: some milliseconds of work. */
const stepBytes = 1 << 18;
/** Rows between two looks at the clock. */
const stepRows = 64;

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

class Reading {
  readonly #options: ReadOptions;
  readonly #pace: Pace;
  readonly #byteLimit: number;
  /** What was kept in spite of. */
  readonly #faults: Problem[] = [];
  /** Whether the rest of the input is not to be read. */
  #isOver = false;

  constructor(options: ReadOptions) {
    this.#options = options;
    this.#pace = new Pace(options.signal, options.onProgress);
    this.#byteLimit = limitsOf(options.limits).bytes;
  }

  async read(input: unknown): Promise<ContactData> {
    if (typeof input === 'string') return this.#readText(input);
    if (isBytes(input)) return this.#readBytes(input);
    if (isBuffer(input)) return this.#readBytes(new Uint8Array(input));
    if (typeof input === 'object' && input !== null) {
      const { signal } = this.#options;
      if (isByteSource(input)) return this.#readChunks(chunksOfStream(input, signal));
      if (!isResponse(input)) return this.#readValue(input);
      this.#pace.totalBytes = bytesOf(input);
      return this.#readChunks(chunksOfResponse(input, signal));
    }
    throw new CallboardError(coded('unreadable-input', { found: foundKind(input) }));
  }

  async #readText(input: string): Promise<ContactData> {
    const hasMark = input.charCodeAt(0) === 0xfeff;
    const text = hasMark ? input.slice(1) : input;
    if (utf8Exceeds(text, this.#byteLimit)) throw this.#tooManyBytes();
    this.#pace.totalBytes = text.length;
    const units = unitsOfText(text, { byte: hasMark ? 3 : 0, line: 1 });
    if (lineKind({ ...units, text: (from, to) => text.slice(from, to) }) !== 'lines') {
      return this.#readDocument(
        () => text,
        units,
        (to) => text.slice(0, to),
      );
    }
    const ingest = this.#newIngest();
    for (let from = 0, to = 0; from < text.length && !this.#isOver; from = to) {
      to = text.indexOf('\n', from + stepBytes) + 1 || text.length;
      await this.#readLines(ingest, text.slice(from, to), unitsOfLine(text, units, from));
      this.#pace.bytes = to;
    }
    return this.#finish(ingest);
  }

  async #readBytes(bytes: Uint8Array): Promise<ContactData> {
    if (bytes.length > this.#byteLimit) throw this.#tooManyBytes();
    this.#pace.totalBytes = bytes.length;
    if (lineKindOfBytes(bytes) === 'lines') return this.#readByteLines(this.#counted(stepsOf(bytes)));
    return this.#readDocumentBytes(bytes);
  }

  /** Gathers chunks until they show what they are. */
  async #readChunks(source: AsyncGenerator<Uint8Array, void>): Promise<ContactData> {
    const chunks = this.#counted(source);
    const gathered: Uint8Array[] = [];
    let kind: 'lines' | 'document' | 'open' = 'open';
    const firstLine = new FirstLine();
    // Not `for await`: that would close the chunks when the lines take them over.
    for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
      gathered.push(next.value);
      if (kind === 'open' && firstLine.isFollowedIn(next.value)) kind = lineKindOfBytes(joinBytes(gathered));
      if (kind === 'lines') return this.#readByteLines(followedBy(joinBytes(gathered), chunks));
    }
    return this.#readDocumentBytes(joinBytes(gathered));
  }

  /** Counts the bytes of chunks, takes turns between them, and ends where they break off if that is to be kept. */
  async *#counted(chunks: Chunks): AsyncGenerator<Uint8Array, void> {
    try {
      for await (const chunk of chunks) {
        this.#pace.bytes += chunk.length;
        if (this.#pace.bytes > this.#byteLimit) throw this.#tooManyBytes();
        yield chunk;
        if (this.#pace.due) await this.#pace.turn();
      }
    } catch (error) {
      this.#keepOrThrow(error);
    }
  }

  async #readByteLines(chunks: AsyncIterable<Uint8Array>): Promise<ContactData> {
    const ingest = this.#newIngest();
    const lines = new ByteLines();
    const decoder = utf8Decoder();
    const take = (run: ByteRun, text: string) => this.#readLines(ingest, text, unitsOfRunLine(run));
    for await (const chunk of chunks) {
      const run = lines.push(chunk);
      if (run !== undefined) await take(run, decoder.decode(run.bytes, { stream: true }));
      if (this.#isOver) break;
    }
    const last = this.#isOver ? undefined : lines.end();
    if (last !== undefined) await take(last, decoder.decode(last.bytes));
    return this.#finish(ingest);
  }

  /** Reads whole lines as rows. `unitsOf` places what stands between two indexes of the text. */
  async #readLines(
    ingest: ContactIngest,
    text: string,
    unitsOf: (line: number, from: number, to: number) => PlacedUnits,
  ): Promise<void> {
    let line = 0;
    for (let start = 0; start < text.length && !this.#isOver; line++) {
      const newline = text.indexOf('\n', start);
      const end = newline < 0 ? text.length : newline;
      if (!isBlank(text, start, end)) {
        const parsed = tryParse(text.slice(start, end));
        if (parsed === undefined) this.#fault(malformedJson(unitsOf(line, start, end), ingest.read).problem);
        else this.#add(ingest, parsed.value);
      }
      start = end + 1;
      if (line % stepRows === 0 && this.#pace.due) await this.#pace.turn();
    }
  }

  async #readDocumentBytes(bytes: Uint8Array): Promise<ContactData> {
    const text = (to: number) => utf8Decoder().decode(bytes.subarray(0, to));
    return this.#readDocument(() => text(bytes.length), unitsOfBytes(bytes), text);
  }

  /** Reads a JSON document; of a malformed one that is to be kept, what is whole before the fault. */
  async #readDocument(
    whole: () => string,
    units: PlacedUnits,
    textTo: (index: number) => string,
  ): Promise<ContactData> {
    this.#pace.bytes = Math.max(this.#pace.bytes, units.length);
    const parsed = tryParse(this.#decoded(whole));
    if (parsed !== undefined) return this.#readValue(parsed.value);
    const { problem, fault } = malformedJson(units);
    this.#fault(problem);
    this.#isOver = false;
    const rest = fault && tryParse(textTo(fault.wholeTo) + fault.closers);
    return this.#readValue(rest?.value ?? []);
  }

  #decoded(decode: () => string): string {
    try {
      return decode();
    } catch {
      // All that decoding can fail of: the text is longer than the engine's longest string.
      throw this.#tooManyBytes(Math.min(this.#byteLimit, longestString));
    }
  }

  async #readValue(value: unknown): Promise<ContactData> {
    const { members, rows } = inputRows(value);
    const settings = readSettings(members, this.#options);
    const ingest = new ContactIngest(settings);
    await this.#addAll(ingest, rows);
    // After the contacts, wherever they stand among the members: one that is cut off ends what is read.
    const parts: PartIngest[] = [];
    for (const schema of partSchemas) {
      const delivered = members[schema.part];
      if (!Array.isArray(delivered)) continue;
      const part = new PartIngest(schema, settings);
      await this.#addAll(part, delivered);
      parts.push(part);
    }
    return this.#finish(ingest, parts);
  }

  async #addAll(ingest: ContactIngest | PartIngest, rows: readonly unknown[]): Promise<void> {
    for (let row = 0; row < rows.length && !this.#isOver; row++) {
      this.#add(ingest, rows[row]);
      if (row % stepRows === 0 && this.#pace.due) await this.#pace.turn();
    }
  }

  #newIngest(): ContactIngest {
    return new ContactIngest(readSettings({}, this.#options));
  }

  #add(ingest: ContactIngest | PartIngest, row: unknown): void {
    try {
      ingest.add(row);
      this.#pace.rows++;
    } catch (error) {
      this.#keepOrThrow(error);
      this.#isOver = true;
    }
  }

  async #finish(ingest: ContactIngest, others: readonly PartIngest[] = []): Promise<ContactData> {
    const ingested = await this.#pace.run(ingest.finish(false));
    const parts: PartRows[] = [];
    for (const part of others) parts.push(await this.#pace.run(part.finish()));
    this.#pace.tell();
    return new ContactSet(ingested, this.#faults, parts);
  }

  #keepOrThrow(error: unknown): void {
    if (!(error instanceof CallboardError)) throw error;
    if (this.#options.onError !== 'keep') throw error;
    // What follows a first fault is no more than its consequence: a line cut off, a bracket that is missing.
    if (this.#faults.length === 0) this.#faults.push(error.problem);
  }

  #fault(problem: Problem): void {
    this.#keepOrThrow(new CallboardError(problem));
    this.#isOver = true;
  }

  #tooManyBytes(limit = this.#byteLimit): CallboardError {
    return new CallboardError(coded('too-many-bytes', { limit }));
  }
}

/** V8's; others hold more, and never come here by default. */
const longestString = 2 ** 29 - 24;

function* stepsOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += stepBytes) yield bytes.subarray(at, at + stepBytes);
}

async function* followedBy(
  first: Uint8Array,
  rest: AsyncGenerator<Uint8Array, void>,
): AsyncGenerator<Uint8Array, void> {
  yield first;
  yield* rest;
}

/** Places a line of a step of a text, which starts at `step`. */
function unitsOfLine(
  text: string,
  units: PlacedUnits,
  step: number,
): (line: number, from: number, to: number) => PlacedUnits {
  return (_line, from, to) => unitsOfText(text.slice(step + from, step + to), units.place(step + from));
}

/** Whether a text has more bytes of UTF-8 than a limit. */
function utf8Exceeds(text: string, limit: number): boolean {
  if (text.length > limit) return true;
  return text.length * 3 > limit && (unitsOfText(text).place(text.length).byte as number) > limit;
}

function isBuffer(input: unknown): input is ArrayBuffer {
  return Object.prototype.toString.call(input) === '[object ArrayBuffer]';
}
