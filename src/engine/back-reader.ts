import { BackRows } from '../data/back-rows.js';
import type { RestOfData } from '../data/data-set-rows.js';
import { Pace, type ReadProgress } from '../data/pace.js';
import { buffersOf, type ReadRows } from '../data/read-rows.js';
import type { RowLayout } from '../data/row-boundary.js';
import type { SettingOptions } from '../data/settings.js';
import type { AbortSignalLike } from '../platform.js';
import { Moved } from './calls.js';

/** The back of an input, by which it is read apart from its front. */
export interface BackRequest {
  readonly layout: RowLayout;
  /** Without a policy. */
  readonly options: SettingOptions;
}

/** Bytes at a time that are read: a millisecond or two of work. */
const stepBytes = 1 << 17;

/** What a replica reads of an input, for its primary to ask for. */
export class BackReader {
  #rest: Promise<RestOfData | undefined> | undefined;
  #rows: BackRows | undefined;

  /** Reads to the end; what cannot be read is not told: the primary will see it in the bytes. */
  async read(
    { layout, options }: BackRequest,
    pieces: AsyncIterable<Uint8Array>,
    signal: AbortSignalLike,
    onProgress: (progress: ReadProgress) => void,
  ): Promise<void> {
    this.#rest = this.#read(layout, options, pieces, new Pace(signal, onProgress)).catch(() => undefined);
    await this.#rest;
  }

  /** What stands behind the rows; undefined where they could not be read apart. */
  async rest(): Promise<RestOfData | undefined> {
    return this.#rest;
  }

  /** The rows, by the members of the whole data set. They are gone from here then. */
  finish(members: RestOfData['members']): Moved<ReadRows | undefined> {
    const rows = this.#rows?.finish(members);
    this.#rows = undefined;
    return new Moved(rows, rows === undefined ? [] : buffersOf(rows));
  }

  async #read(
    layout: RowLayout,
    options: SettingOptions,
    pieces: AsyncIterable<Uint8Array>,
    pace: Pace,
  ): Promise<RestOfData | undefined> {
    const rows = new BackRows(layout, options);
    for await (const piece of pieces) {
      for (let at = 0; at < piece.length; at += stepBytes) {
        const step = piece.subarray(at, at + stepBytes);
        rows.push(step);
        pace.bytes += step.length;
        pace.rows = rows.read;
        if (pace.due) await pace.turn();
      }
    }
    const rest = rows.end();
    pace.rows = rows.read;
    pace.tell();
    this.#rows = rows;
    return rest;
  }
}
