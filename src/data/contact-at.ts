import { isoText } from '../time/iso-text.js';
import { codeAt, type Column, type NumberColumn, numberAt } from './column.js';
import type { Contact } from './contact.js';
import type { ContactData } from './contact-data.js';
import { type ResponseField, responseFields } from './contact-responses.js';
import { contactFields } from './contact-schema.js';
import type { Zone } from '../time/zone.js';

type Value = string | number | boolean;

/**
 * A row as the host could have delivered it: fields that are not known left out, seconds and money in their units, times
 * as ISO text with the zone's offset. With `fields`, only those, and where they are named what its responses say
 * (`response.comment`, …). The object has no prototype, so that a field may have any name.
 */
export function contactAt(data: ContactData, row: number, fields?: readonly string[]): Contact {
  if (!(Number.isInteger(row) && row >= 0 && row < data.contacts.rows)) {
    throw new RangeError(`no such row: ${String(row)}`);
  }
  const contact = Object.create(null) as Record<string, Value>;
  for (const name of data.contacts.fields) {
    if (fields !== undefined && !fields.includes(name)) continue;
    const value = valueAt(data.zone, name, data.contacts.column(name) as Column, row);
    if (value !== null) contact[name] = value;
  }
  for (const name of fields ?? []) {
    const column = isResponseField(name) ? data.contacts.column(name) : undefined;
    const value = column && valueAt(data.zone, name, column, row);
    if (value !== undefined && value !== null) contact[name] = value;
  }
  return contact;
}

/** The same of any row, by the columns of its fields; those that are not known of it, or at all, are left out. */
export function rowAt(
  zone: Zone,
  columns: readonly (readonly [name: string, column: Column | undefined])[],
  row: number,
): Contact {
  const found = Object.create(null) as Record<string, Value>;
  for (const [name, column] of columns) {
    const value = column === undefined ? null : valueAt(zone, name, column, row);
    if (value !== null) found[name] = value;
  }
  return found;
}

function isResponseField(name: string): name is ResponseField {
  return (responseFields as readonly string[]).includes(name);
}

function valueAt(zone: Zone, name: string, column: Column, row: number): Value | null {
  if (name === 'response.score' && column.kind === 'number') return scoreAt(column, row);
  const field = fieldsByName.get(isResponseField(name) ? name.slice('response.'.length) : name);
  if (column.kind === 'text') return column.at(row);
  if (column.kind === 'code') {
    const text = codeAt(column, row);
    return field?.kind === 'boolean' && text !== null ? text === 'true' : text;
  }
  const number = numberAt(column, row);
  if (number === null) return null;
  if (field !== undefined && 'factor' in field) return number / field.factor;
  return isoText(zone.toLocal(number), zone.offsetAt(number));
}

/** Of a response, on its own scale. */
function scoreAt(column: NumberColumn, row: number): number | null {
  const number = numberAt(column, row);
  return number === null ? null : number / 10_000;
}

const fieldsByName = new Map(contactFields.map((field) => [field.name, field]));
