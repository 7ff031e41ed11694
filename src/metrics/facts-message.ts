import type { InstantRange } from '../data/contact-data.js';
import { type TablePart, tableParts } from '../data/part-tables.js';
import { Zone } from '../time/zone.js';
import type { PartFacts, QueryFacts, SurveyFacts } from './facts.js';
import type { SuppliedLimits } from './table.js';

type Asked = 'zone' | 'has' | 'surveys' | 'part' | 'contactSpan' | 'intervalLimits' | 'covers';

/** The facts of one version of a data set as data, for another thread: all that could be asked, the zone by its name. */
export interface FactsMessage extends Omit<QueryFacts, Asked> {
  readonly zone: string;
  readonly surveys: SurveyFacts;
  readonly parts: ReadonlyMap<TablePart, PartFacts>;
  readonly contactSpans: ByAttribution;
  readonly limits: Readonly<Record<keyof SuppliedLimits, readonly number[]>>;
  readonly coversBy: ByAttribution;
}

type ByAttribution = Readonly<Record<'arrival' | 'end', InstantRange | null>>;

export function factsMessage(facts: QueryFacts): FactsMessage {
  const { rows, fields, hasUnknownContacts, hasCustomers, hasStaff } = facts.surveys;
  return {
    version: facts.version,
    ...(facts.minCell !== undefined && { minCell: facts.minCell }),
    zone: facts.zone.name,
    weekStart: facts.weekStart,
    currency: facts.currency,
    channels: facts.channels,
    scales: facts.scales,
    startsAt: facts.startsAt,
    endsAt: facts.endsAt,
    fields: facts.fields,
    rows: facts.rows,
    surveys: { rows, fields, hasUnknownContacts, hasCustomers, hasStaff },
    parts: new Map(tableParts.map((part) => [part, partMessage(facts.part(part))])),
    targets: facts.targets,
    names: facts.names,
    contactSpans: { arrival: facts.contactSpan('arrival'), end: facts.contactSpan('end') },
    limits: {
      thresholdSeconds: facts.intervalLimits('thresholdSeconds'),
      shortAbandonSeconds: facts.intervalLimits('shortAbandonSeconds'),
    },
    coversGiven: facts.coversGiven,
    coversBy: { arrival: facts.covers('arrival'), end: facts.covers('end') },
  };
}

export function factsFrom(message: FactsMessage): QueryFacts {
  const { parts, contactSpans, limits, coversBy, zone, ...rest } = message;
  const part = (name: TablePart): PartFacts => parts.get(name) as PartFacts;
  return {
    ...rest,
    zone: new Zone(zone),
    has: (name, field) => part(name).fields.has(field),
    part,
    contactSpan: (attribution) => contactSpans[attribution],
    intervalLimits: (limit) => limits[limit],
    covers: (attribution) => coversBy[attribution],
  };
}

/** Each is asked for: they are found when they are. */
function partMessage(facts: PartFacts): PartFacts {
  const { rows, fields, spans, hasUnknownContacts, hasForeignMoney } = facts;
  return { rows, fields, spans, hasUnknownContacts, hasForeignMoney };
}
