import { isoText } from '../time/iso-text.js';
import { codeAt, type Column, numberAt } from './column.js';
import type { Contact } from './contact.js';
import type { ContactData } from './contact-data.js';
import { type ResponseField, responseFields } from './contact-responses.js';
import { contactFields } from './contact-schema.js';

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
    const value = valueAt(data, name, data.contacts.column(name) as Column, row);
    if (value !== null) contact[name] = value;
  }
  for (const name of fields ?? []) {
    const column = isResponseField(name) ? data.contacts.column(name) : undefined;
    const value = column && valueAt(data, name, column, row);
    if (value !== undefined && value !== null) contact[name] = value;
  }
  return contact;
}

function isResponseField(name: string): name is ResponseField {
  return (responseFields as readonly string[]).includes(name);
}

function valueAt(data: ContactData, name: string, column: Column, row: number): Value | null {
  const field = fieldsByName.get(isResponseField(name) ? name.slice('response.'.length) : name);
  if (column.kind === 'text') return column.at(row);
  if (column.kind === 'code') {
    const text = codeAt(column, row);
    return field?.kind === 'boolean' && text !== null ? text === 'true' : text;
  }
  const number = numberAt(column, row);
  if (number === null) return null;
  if (field !== undefined && 'factor' in field) return number / field.factor;
  return isoText(data.zone.toLocal(number), data.zone.offsetAt(number));
}

const fieldsByName = new Map(contactFields.map((field) => [field.name, field]));
