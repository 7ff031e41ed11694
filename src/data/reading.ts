import { CallboardError, type Problem } from '../problem.js';
import { ContactIngest, type Ingested } from './contact-ingest.js';
import { inputRows } from './input-rows.js';
import { Pace } from './pace.js';
import type { PartIngest, PartRows } from './part-ingest.js';
import { otherParts } from './part-code.js';
import { partNames } from './part-names.js';
import type { ReadColumns, ReadOptions } from './read-contact-data.js';
import type { Settings, SettingsReader } from './settings.js';

/** Rows between two looks at the clock. */
const stepRows = 64;

/** The reading of one input: what it shares with those of other forms, and all of parsed data. */
export class Reading {
  readonly options: ReadOptions;
  readonly settings: SettingsReader;
  readonly pace: Pace;
  /** Whether the rest of the input is not to be read. */
  isOver = false;
  /** What was kept in spite of. */
  readonly #faults: Problem[] = [];

  /** @param settings those of the options */
  constructor(options: ReadOptions, settings: SettingsReader) {
    this.options = options;
    this.settings = settings;
    this.pace = new Pace(options.signal, options.onProgress);
  }

  async readValue(value: unknown): Promise<ReadColumns> {
    const { members, rows } = inputRows(value);
    const settings = this.settings.read(members);
    const others = partNames.flatMap((part) => {
      const delivered = members[part];
      return Array.isArray(delivered) ? [[part, delivered as readonly unknown[]] as const] : [];
    });
    if (others.length > 0) this.expectParts();
    const contacts = new ContactIngest(settings);
    await this.#addAll(contacts, rows);
    return this.finish(settings, contacts, new Map(others));
  }

  /** There are rows of parts beside contacts: what reads them may be loaded meanwhile. */
  expectParts(): void {
    void otherParts();
  }

  /** @param others rows of the parts beside contacts */
  async finish(
    settings: Settings,
    contacts: ContactIngest,
    others: ReadonlyMap<string, readonly unknown[]>,
  ): Promise<ReadColumns> {
    return this.finishParts(settings, await this.pace.run(contacts.finish(settings, false)), others);
  }

  async finishParts(
    settings: Settings,
    ingested: Ingested,
    others: ReadonlyMap<string, readonly unknown[]>,
  ): Promise<ReadColumns> {
    const parts = others.size === 0 ? [] : await this.#readParts(settings, others);
    this.pace.tell();
    return { ingested, faults: this.#faults, parts };
  }

  async #readParts(
    settings: Settings,
    others: ReadonlyMap<string, readonly unknown[]>,
  ): Promise<readonly PartRows[]> {
    const { PartIngest, partSchemas } = await otherParts();
    const parts: PartRows[] = [];
    // After the contacts, wherever they stand among the members: one that is cut off ends what is read.
    for (const schema of partSchemas) {
      const delivered = others.get(schema.part);
      if (delivered === undefined) continue;
      const part = new PartIngest(schema, settings);
      await this.#addAll(part, delivered);
      parts.push(await this.pace.run(part.finish()));
    }
    return parts;
  }

  async #addAll(ingest: ContactIngest | PartIngest, rows: readonly unknown[]): Promise<void> {
    for (let row = 0; row < rows.length && !this.isOver; row++) {
      this.try(() => ingest.add(rows[row]));
      if (!this.isOver) this.pace.rows++;
      if (row % stepRows === 0 && this.pace.due) await this.pace.turn();
    }
  }

  /** Does a piece of the work; what cannot go on ends the reading, where that is to be kept. */
  try(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.keepOrThrow(error);
      this.isOver = true;
    }
  }

  keepOrThrow(error: unknown): void {
    if (!(error instanceof CallboardError)) throw error;
    if (this.options.onError !== 'keep') throw error;
    // What follows a first fault is no more than its consequence: a line cut off, a bracket that is missing.
    if (this.#faults.length === 0) this.#faults.push(error.problem);
  }
}
