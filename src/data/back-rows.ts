import { DataSetRows, type RestOfData } from './data-set-rows.js';
import { DocumentReader } from './json/document-reader.js';
import { runAtOnce } from './pace.js';
import { type ReadRows, readRowsOf } from './read-rows.js';
import type { RowLayout } from './row-boundary.js';
import { type SettingOptions, SettingsReader } from './settings.js';

/**
 * Reads the back of an input, from a row on, apart from its front. Throws what reading throws; whoever has the front then
 * reads the back itself and sees what is wrong.
 */
export class BackRows {
  readonly #settings: SettingsReader;
  readonly #rows: DataSetRows;
  readonly #reader: DocumentReader;

  constructor({ kind, rowsOf }: RowLayout, options: SettingOptions) {
    this.#settings = new SettingsReader(options);
    this.#rows = new DataSetRows(this.#settings);
    this.#reader = new DocumentReader(this.#rows, kind, kind === 'lines' ? {} : { rowsOf });
  }

  /** How many rows were read. */
  get read(): number {
    return this.#rows.read;
  }

  /** Reads some more bytes, at most some 100 kB at once. */
  push(bytes: Uint8Array): void {
    this.#reader.push(bytes);
  }

  /** The input is at its end: what stands behind the rows; undefined where it has contacts once more. */
  end(): RestOfData | undefined {
    this.#reader.end();
    return this.#rows.isRenewed ? undefined : this.#rows.rest;
  }

  /** The rows, by the members of the whole data set. */
  finish(members: RestOfData['members']): ReadRows {
    return readRowsOf(runAtOnce(this.#rows.finishContacts(this.#settings.read(members))));
  }
}
