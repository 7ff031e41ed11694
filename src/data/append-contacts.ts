import { utf8Decoder } from '../platform.js';
import { CallboardError, type Problem } from '../problem.js';
import { isBytes } from './byte-chunks.js';
import { unitsOfRunLine } from './byte-lines.js';
import type { Contact } from './contact.js';
import type { ContactData } from './contact-data.js';
import { ContactIngest } from './contact-ingest.js';
import { ContactSet } from './contact-set.js';
import { type PlacedUnits, unitsOfBytes } from './fault-place.js';
import { inputRows } from './input-rows.js';
import { isBlank, lineKindOfBytes } from './line-kind.js';
import { runAtOnce } from './pace.js';
import { malformedJson, tryParse } from './parse-json.js';
import { ProblemLog } from './problem-log.js';

/**
 * The data with more contacts at their end, as if all had been read in one: the same columns, quality and version.
 * Appended bytes are JSON or NDJSON; of a data set only its contacts are read. `problems` are those of the new rows,
 * which are numbered on from the old ones.
 *
 * Throws a CallboardError for malformed JSON and where there are more rows than the limit; the data are then as before.
 */
export function appendContacts(
  data: ContactData,
  rows: readonly Contact[] | Uint8Array,
): { readonly data: ContactData; readonly problems: readonly Problem[] } {
  if (!(data instanceof ContactSet)) throw new TypeError('no data set that this kit has read');
  const log = new ProblemLog();
  const parsed = isBytes(rows) ? parseRows(rows) : rows;
  if (!Array.isArray(parsed)) throw new TypeError(`no array of contacts: ${typeof parsed}`);
  const ingest = new ContactIngest(data.ingested.settings, data.ingested, log);
  for (const row of parsed as readonly unknown[]) ingest.add(row);
  const ingested = runAtOnce(ingest.finish(true));
  return { data: new ContactSet(ingested, data.faults, data.parts), problems: log.problems() };
}

function parseRows(bytes: Uint8Array): readonly unknown[] {
  const text = utf8Decoder().decode(bytes);
  if (lineKindOfBytes(bytes) !== 'lines') return inputRows(parse(text, () => unitsOfBytes(bytes))).rows;
  const unitsOf = unitsOfRunLine({ bytes, byte: 0, line: 1 });
  return text
    .split('\n')
    .flatMap((line, index) => (isBlank(line, 0, line.length) ? [] : [{ line, index }]))
    .map(({ line, index }, row) => parse(line, () => unitsOf(index), row));
}

function parse(text: string, units: () => PlacedUnits, row?: number): unknown {
  const parsed = tryParse(text);
  if (parsed === undefined) throw new CallboardError(malformedJson(units(), row).problem);
  return parsed.value;
}
