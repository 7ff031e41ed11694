import type { ContactData } from '../data/contact-data.js';
import { booleanValues } from '../data/column.js';
import { tableParts } from '../data/part-tables.js';
import { catalog } from '../metrics/catalog/index.js';
import { metricIds } from '../metrics/catalog/ids.js';
import { factsOf } from '../metrics/facts.js';
import { missingFields, type PartField } from '../metrics/needed-fields.js';
import { compareTexts } from '../query/compare-texts.js';
import { wallText } from '../time/period.js';
import type { Description, DimensionDescription } from './metric-source.js';

/** Fields that name one contact or person rather than a kind of them: not offered for grouping. */
const identities: ReadonlySet<string> = new Set(['id', 'conversation', 'customer']);

/** What a data set can answer, and what each other metric lacks. */
export function describe(data: ContactData): Description {
  const { contacts, covers, zone } = data;
  const facts = factsOf(data);
  return {
    version: data.version,
    timeZone: zone.name,
    weekStart: data.weekStart,
    currency: data.currency,
    parts: [
      { part: 'contacts' as const, rows: contacts.rows, fields: contacts.fields },
      ...tableParts.flatMap((part) => {
        if (part === 'contacts' || part === 'staff') return [];
        const { rows, fields } = data.table(part);
        return rows === 0 ? [] : [{ part, rows, fields }];
      }),
    ],
    dimensions: contacts.fields.flatMap((field) => dimension(data, field, facts.names.get(field))),
    covers:
      covers === null
        ? null
        : { from: wallText(zone, covers.from), to: wallText(zone, covers.to), given: data.coversGiven },
    metrics: metricIds.map((metric) => {
      const definition = catalog[metric];
      const parameters = definition.resolve({}, facts) as Readonly<Record<string, unknown>>;
      const missing = missingFields({ metric, as: metric, parameters, where: {} }, facts);
      return { metric, available: missing.length === 0, missing: missing.map(fieldText) };
    }),
    engine: 'local',
  };
}

/** `queue` of contacts and of surveys, which have what contacts have; of another part with its name: `ledger.revenue`. */
function fieldText({ part, field }: PartField): string {
  return part === 'contacts' || part === 'surveys' ? field : `${part}.${field}`;
}

function dimension(
  data: ContactData,
  field: string,
  names: ReadonlyMap<string, string> = new Map(),
): DimensionDescription[] {
  const column = data.contacts.column(field);
  if (column?.kind !== 'code' || column.values === booleanValues || identities.has(field)) return [];
  const values = column.values.filter((value) => value !== null).sort(compareTexts);
  const named = values.flatMap((value) => {
    const name = names.get(value);
    return name === undefined ? [] : [[value, name] as const];
  });
  return [
    {
      name: field,
      values,
      ...(named.length > 0 && { names: Object.fromEntries(named) }),
      hasUnknown: column.codes.includes(0 as never),
    },
  ];
}
