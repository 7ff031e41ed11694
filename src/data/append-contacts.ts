import { CallboardError, type Problem } from '../problem.js';
import type { Contact } from './contact.js';
import type { ContactData } from './contact-data.js';
import { ContactIngest } from './contact-ingest.js';
import { ContactSet } from './contact-set.js';
import { goingOn } from './going-on.js';
import { isBytes } from './input-kind.js';
import { DocumentReader } from './json/document-reader.js';
import { JsonSyntaxError } from './json/json-syntax-error.js';
import type { DocumentSink } from './json/sinks.js';
import { goOnWithGaps, keepGaps } from './later-gaps.js';
import { laterCodes, laterNumbers } from './later-rows.js';
import { lineKindOfBytes } from './line-kind.js';
import { malformedJson } from './malformed-json.js';
import { ObjectRows } from './object-rows.js';
import { runAtOnce } from './pace.js';
import { coded, foundKind, ProblemLog } from './problem-log.js';
import * as responses from './response-table.js';
import { mixedCurrencies } from './settled-currency.js';

goingOn.code = { laterCodes, laterNumbers, goOnWithGaps, keepGaps };

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
  if (!isBytes(rows) && !Array.isArray(rows)) throw new TypeError(`no array of contacts: ${typeof rows}`);
  const { settings, currencyUses, counts } = data.ingested;
  const log = new ProblemLog();
  const ingest = new ContactIngest(settings, data.ingested, log);
  if (isBytes(rows)) readBytes(rows, ingest, settings.policy !== null);
  else for (const row of rows) ingest.add(row);
  const ingested = runAtOnce(ingest.finish(settings, true));
  const appended = new ContactSet(ingested, data.faults, data.parts, { ...data.code, responses });
  const foreign = [...ingested.currencyUses].flatMap(([currency, { rows: all, first }]) => {
    if (!appended.isForeign(currency)) return [];
    const known = currencyUses.get(currency)?.rows ?? 0;
    return [[currency, { rows: all - known, first: first.filter(({ row }) => row >= counts.read) }] as const];
  });
  return { data: appended, problems: [...log.problems(), ...mixedCurrencies(foreign)] };
}

/** @param isFiltered whether rows go through a policy, which knows objects */
function readBytes(bytes: Uint8Array, ingest: ContactIngest, isFiltered: boolean): void {
  const rows = isFiltered ? new ObjectRows((row) => ingest.add(row)) : ingest;
  const one = Object.create(null) as Record<string, unknown>;
  const sink: DocumentSink = {
    rows: (member) => (member === null || member === 'contacts' ? rows : undefined),
    member: (name, value) => void (one[name] = value),
    other(value) {
      throw new CallboardError(coded('unreadable-input', { found: foundKind(value) }));
    },
  };
  const reader = new DocumentReader(sink, lineKindOfBytes(bytes) === 'lines' ? 'lines' : 'document');
  try {
    reader.push(bytes);
    reader.end();
    if (one['startedAt'] !== undefined) ingest.add(one);
  } catch (error) {
    throw error instanceof JsonSyntaxError ? new CallboardError(malformedJson(error)) : error;
  }
}
