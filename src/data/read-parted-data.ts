import type { ContactData } from './contact-data.js';
import { DataSetRows, type RestOfData } from './data-set-rows.js';
import { joinIngested } from './join-ingested.js';
import { DocumentReader } from './json/document-reader.js';
import { type Chunks, followedBy, JsonReading } from './json-reading.js';
import { dataSetOf, type ReadColumns, readingOf, type ReadOptions } from './read-contact-data.js';
import type { ReadRows } from './read-rows.js';
import type { Reading } from './reading.js';
import type { RowLayout } from './row-boundary.js';

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
 *
 * @param front can be gone through twice
 */
export function readPartedData(
  front: Chunks,
  back: BackReading,
  layout: RowLayout,
  options: ReadOptions = {},
): Promise<ContactData> {
  return readingOf(options, async (reading) =>
    dataSetOf(await readParted(reading, front, back, layout), reading),
  );
}

/** Reads the front while somebody else reads the back, and joins the two; what cannot be joined is read in one. */
async function readParted(
  reading: Reading,
  front: Chunks,
  back: BackReading,
  { kind, rowsOf }: RowLayout,
): Promise<ReadColumns> {
  const { pace } = reading;
  const json = new JsonReading(reading);
  const rows = new DataSetRows(reading.settings);
  const reader = new DocumentReader(rows, kind);
  await json.push(reader, rows, json.counted(front));
  const isParted = !reading.isOver && !rows.isRenewed && reader.isBeforeRowOf(rowsOf);
  const rest = isParted ? await back.read() : undefined;
  if (rest === undefined) return json.goOn(reader, rows, reading.isOver ? [] : json.counted(back.bytes()));
  rows.add(rest);
  const { settings, contacts, others } = rows.finish();
  // Whoever reads the back makes its columns meanwhile.
  const [readBack, ingested] = await Promise.all([
    back.finish(rows.rest.members),
    pace.run(contacts.finish(settings, true)),
  ]);
  const joined = readBack && joinIngested(ingested, readBack);
  if (joined !== undefined) return reading.finishParts(settings, joined, others);
  pace.bytes = 0;
  return json.readSteps(json.counted(followedBy(front, back.bytes())), kind);
}
