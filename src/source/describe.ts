import type { ContactData } from '../data/contact-data.js';
import { metricIds } from '../metrics/catalog/ids.js';
import { loadDefinitions, loadedDefinition } from '../metrics/catalog/loaded.js';
import { factsOf } from '../metrics/facts.js';
import { missingFields, type PartField } from '../metrics/needed-fields.js';
import { wallText } from '../time/period.js';
import { describeDimensions } from './describe-dimensions.js';
import type { Description, PartName } from './metric-source.js';

/** The parts beside contacts and surveys, in the order of the format. */
const otherParts: readonly PartName[] = [
  'evaluations',
  'shifts',
  'ledger',
  'headcount',
  'customers',
  'intervals',
  'agents',
  'events',
];

/** What a data set can answer, and what each other metric lacks. */
export async function describe(data: ContactData): Promise<Description> {
  await loadDefinitions(metricIds);
  const { contacts, covers, zone, delivered } = data;
  const surveys = data.table('surveys');
  const facts = factsOf(data);
  return {
    version: data.version,
    timeZone: zone.name,
    weekStart: data.weekStart,
    currency: data.currency,
    parts: [
      { part: 'contacts' as const, rows: contacts.rows, fields: contacts.fields },
      ...(surveys.rows === 0
        ? []
        : [{ part: 'surveys' as const, rows: surveys.rows, fields: surveys.fields }]),
      ...otherParts.flatMap((part) => {
        const { rows = 0, fields = [] } = delivered.find((one) => one.part === part) ?? {};
        return rows === 0 ? [] : [{ part, rows, fields }];
      }),
    ],
    dimensions: describeDimensions(data, facts),
    events: data.events.map(({ label, kind, from, to }) => ({
      label,
      kind,
      from: wallText(zone, from),
      to: wallText(zone, to),
    })),
    scales: data.scales,
    startedOn: [...data.agents].flatMap(([agent, { startedOn }]) =>
      startedOn === null ? [] : [{ agent, date: wallText(zone, startedOn).slice(0, 10) }],
    ),
    covers:
      covers === null
        ? null
        : { from: wallText(zone, covers.from), to: wallText(zone, covers.to), given: data.coversGiven },
    metrics: metricIds.map((metric) => {
      const definition = loadedDefinition(metric);
      const parameters = definition.resolve({}, facts) as Readonly<Record<string, unknown>>;
      const missing = missingFields({ metric, as: metric, parameters, where: {} }, facts);
      return {
        metric,
        available: missing.length === 0,
        missing: missing.map(fieldText),
        ...(missing.length > 0 && { lacks: missing }),
      };
    }),
    engine: 'local',
  };
}

/** `queue` of contacts and of surveys, which have what contacts have; of another part with its name: `ledger.revenue`. */
function fieldText({ part, field }: PartField): string {
  return part === 'contacts' || part === 'surveys' ? field : `${part}.${field}`;
}
