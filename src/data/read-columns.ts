import { CallboardError, type Problem } from '../problem.js';
import { ContactIngest, type Ingested } from './contact-ingest.js';
import { inputRows } from './input-rows.js';
import { Pace } from './pace.js';
import { PartIngest, type PartRows } from './part-ingest.js';
import { partSchemas } from './part-kinds.js';
import type { ReadOptions } from './read-contact-data.js';
import { SettingsReader } from './settings.js';

/** Parsed data as columns, of which another thread makes the data set. */
export interface ReadColumns {
  readonly ingested: Ingested;
  /** What ended the reading early and was kept. */
  readonly faults: readonly Problem[];
  readonly parts: readonly PartRows[];
}

/** Rows between two looks at the clock. */
const stepRows = 64;

/** Reads parsed data as `readContactData` does, up to where they become a data set. */
export async function readColumns(value: unknown, options: ReadOptions): Promise<ReadColumns> {
  const pace = new Pace(options.signal, options.onProgress);
  const faults: Problem[] = [];
  const addAll = async (ingest: ContactIngest | PartIngest, rows: readonly unknown[]): Promise<void> => {
    for (let row = 0; row < rows.length && faults.length === 0; row++) {
      try {
        ingest.add(rows[row]);
        pace.rows++;
      } catch (error) {
        if (!(error instanceof CallboardError) || options.onError !== 'keep') throw error;
        faults.push(error.problem);
      }
      if (row % stepRows === 0 && pace.due) await pace.turn();
    }
  };
  const reader = new SettingsReader(options);
  const { members, rows } = inputRows(value);
  const settings = reader.read(members);
  const contacts = new ContactIngest(settings);
  await addAll(contacts, rows);
  const ingested = await pace.run(contacts.finish(settings, false));
  const parts: PartRows[] = [];
  for (const schema of partSchemas) {
    const delivered = members[schema.part];
    if (!Array.isArray(delivered)) continue;
    const part = new PartIngest(schema, settings);
    await addAll(part, delivered);
    parts.push(await pace.run(part.finish()));
  }
  pace.tell();
  return { ingested, faults, parts };
}
