import { type Column, codeAt, numberAt } from '../../src/data/column.js';
import { type ContactData, derivedFields, type Table } from '../../src/data/contact-data.js';

/** Everything that can be asked of a data set, encodings included. */
export function everything(data: ContactData) {
  const { contacts, surveys } = data;
  const plain = (table: Table, column: Column | undefined) => {
    if (column === undefined) return null;
    if (column.kind === 'text') return Array.from({ length: table.rows }, (_, row) => column.at(row));
    const rows = Array.from({ length: table.rows }, (_, row) =>
      column.kind === 'number' ? numberAt(column, row) : codeAt(column, row),
    );
    return { ...column, rows };
  };
  const columns = (table: Table, names: readonly string[]) =>
    new Map(names.map((name) => [name, plain(table, table.column(name))]));
  return {
    version: data.version,
    quality: data.quality,
    currency: data.currency,
    covers: data.covers,
    fields: contacts.fields,
    columns: columns(contacts, [...contacts.fields, ...derivedFields]),
    responses: surveys.fields,
    responseColumns: columns(surveys, [
      ...['response.kind', 'response.score', 'response.scale', 'response.contactKnown', 'startedAt'],
      ...[...surveys.fields, ...contacts.fields],
    ]),
  };
}
