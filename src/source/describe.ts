import type { ContactData } from '../data/contact-data.js';
import { booleanValues } from '../data/column.js';
import { catalog } from '../metrics/catalog/index.js';
import { metricIds } from '../metrics/catalog/ids.js';
import { factsOf } from '../metrics/facts.js';
import { missingFields } from '../metrics/needed-fields.js';
import { compareTexts } from '../query/compare-texts.js';
import { wallText } from '../time/period.js';
import type { Description, DimensionDescription } from './metric-source.js';

/** Fields that name one contact or person rather than a kind of them: not offered for grouping. */
const identities: ReadonlySet<string> = new Set(['id', 'conversation', 'customer']);

/** What a data set can answer, and what each other metric lacks. */
export function describe(data: ContactData): Description {
  const { contacts, surveys, covers, zone } = data;
  const facts = factsOf(data);
  return {
    version: data.version,
    timeZone: zone.name,
    weekStart: data.weekStart,
    currency: data.currency,
    parts: [
      { part: 'contacts', rows: contacts.rows, fields: contacts.fields },
      ...(surveys.rows === 0
        ? []
        : [{ part: 'surveys', rows: surveys.rows, fields: surveys.fields } as const]),
    ],
    dimensions: contacts.fields.flatMap((field) => dimension(data, field, facts.names.get(field))),
    covers:
      covers === null
        ? null
        : { from: wallText(zone, covers.from), to: wallText(zone, covers.to), given: data.coversGiven },
    metrics: metricIds.map((metric) => {
      const definition = catalog[metric];
      const parameters = definition.resolve({}, facts) as Readonly<Record<string, unknown>>;
      const missing = missingFields(definition, parameters, facts);
      return { metric, available: missing.length === 0, missing };
    }),
    engine: 'local',
  };
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
