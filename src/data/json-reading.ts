import { CallboardError } from '../problem.js';
import { bytesOf, chunksOfResponse, chunksOfStream, joinBytes } from './byte-chunks.js';
import { DataSetRows } from './data-set-rows.js';
import { isBuffer, isBytes, isByteSource, type JsonInput } from './input-kind.js';
import { DocumentReader } from './json/document-reader.js';
import { JsonSyntaxError } from './json/json-syntax-error.js';
import { FirstLine, isOneDocument, type LineKind, lineKindOfBytes, lineKindOfText } from './line-kind.js';
import { malformedJson } from './malformed-json.js';
import { coded } from './problem-log.js';
import type { ReadColumns } from './read-contact-data.js';
import type { Reading } from './reading.js';
import { byteLength, bytesOfText } from './text-bytes.js';

/** Bytes at a time that are read: a millisecond or two of work. */
const stepBytes = 1 << 17;
/** Up to here the engine may not have compiled the loops, which then take ten times as long. */
const coldBytes = 1 << 20;
const coldStepBytes = stepBytes >> 3;

/** Bytes as they come. */
export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** The reading of JSON or NDJSON: a text, bytes, or what delivers them. */
export class JsonReading {
  readonly #reading: Reading;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  async read(input: JsonInput): Promise<ReadColumns> {
    if (typeof input === 'string') return this.#readText(input);
    if (isBytes(input)) return this.#readBytes(input);
    if (isBuffer(input)) return this.#readBytes(new Uint8Array(input));
    const { options, pace } = this.#reading;
    if (isByteSource(input)) return this.#readChunks(chunksOfStream(input, options.signal));
    pace.totalBytes = bytesOf(input);
    return this.#readChunks(chunksOfResponse(input, options.signal));
  }

  async #readText(text: string): Promise<ReadColumns> {
    const { settings, pace } = this.#reading;
    const limit = settings.limits.bytes;
    if (text.length > limit || (text.length * 3 > limit && byteLength(text) > limit))
      throw this.#tooManyBytes();
    pace.totalBytes = text.length;
    return this.readSteps(this.#textSteps(text), lineKindOfText(text), { wtf8: true });
  }

  *#textSteps(text: string): Generator<Uint8Array> {
    // Of this reading alone: others run between a step and its bytes being read.
    const buffer = new Uint8Array(Math.min(text.length, stepBytes + 1) * 3);
    for (let from = 0; from < text.length;) {
      let to = Math.min(text.length, from + stepBytes);
      // No step ends between the halves of a character.
      if (isHighSurrogate(text.charCodeAt(to - 1)) && to < text.length) to++;
      const { bytes, length } = bytesOfText(text.slice(from, to), buffer);
      this.#reading.pace.bytes = from = to;
      yield bytes.subarray(0, length);
    }
  }

  async #readBytes(bytes: Uint8Array): Promise<ReadColumns> {
    const { settings, pace } = this.#reading;
    if (bytes.length > settings.limits.bytes) throw this.#tooManyBytes();
    pace.totalBytes = bytes.length;
    return this.readSteps(this.counted([bytes]), lineKindOfBytes(bytes));
  }

  /** Gathers chunks until they show what they are. */
  async #readChunks(source: AsyncGenerator<Uint8Array, void>): Promise<ReadColumns> {
    const chunks = this.counted(source);
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
    return this.readSteps(followedBy(gathered, chunks), kind);
  }

  /** Counts the bytes of chunks, cut to steps, and ends where they break off if that is to be kept. */
  async *counted(chunks: Chunks): AsyncGenerator<Uint8Array, void> {
    const { settings, pace } = this.#reading;
    try {
      for await (const chunk of chunks) {
        for (let at = 0; at < chunk.length;) {
          const step = chunk.subarray(at, at + (pace.bytes < coldBytes ? coldStepBytes : stepBytes));
          at += step.length;
          pace.bytes += step.length;
          if (pace.bytes > settings.limits.bytes) throw this.#tooManyBytes();
          yield step;
        }
      }
    } catch (error) {
      this.#reading.keepOrThrow(error);
    }
  }

  async readSteps(
    steps: Chunks,
    kind: LineKind,
    form: { readonly wtf8?: boolean } = {},
  ): Promise<ReadColumns> {
    const rows = new DataSetRows(this.#reading.settings);
    return this.goOn(new DocumentReader(rows, kind === 'lines' ? 'lines' : 'document', form), rows, steps);
  }

  /** Reads to the end of the input. */
  async goOn(reader: DocumentReader, rows: DataSetRows, steps: Chunks): Promise<ReadColumns> {
    const reading = this.#reading;
    await this.push(reader, rows, steps);
    if (!reading.isOver) this.#try(() => reader.end());
    reading.pace.rows = rows.read;
    // Of what came before a fault that is kept, other parts are still to be read.
    reading.isOver = false;
    const { settings, contacts, others } = rows.finish();
    return reading.finish(settings, contacts, others);
  }

  async push(reader: DocumentReader, rows: DataSetRows, steps: Chunks): Promise<void> {
    const reading = this.#reading;
    for await (const step of steps) {
      this.#try(() => reader.push(step));
      reading.pace.rows = rows.read;
      if (rows.hasOthers) reading.expectParts();
      if (reading.isOver) break;
      if (reading.pace.due) await reading.pace.turn();
    }
  }

  /** Does a piece of the work, as the reading does it. */
  #try(work: () => void): void {
    this.#reading.try(() => {
      try {
        work();
      } catch (error) {
        throw error instanceof JsonSyntaxError ? new CallboardError(malformedJson(error)) : error;
      }
    });
  }

  #tooManyBytes(): CallboardError {
    return new CallboardError(coded('too-many-bytes', { limit: this.#reading.settings.limits.bytes }));
  }
}

/** Chunks, and those behind them. */
export async function* followedBy(
  first: Chunks,
  rest: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  yield* first;
  yield* rest;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}
