import type { InstantRange, TargetSetting } from '../../src/data/contact-data.js';
import type { QueryFacts } from '../../src/metrics/facts.js';
import { Zone } from '../../src/time/zone.js';
import { usualFacts } from './ask-metric.js';

interface FactOptions {
  readonly zone?: string;
  /** Wall-clock texts of UTC; null: data without a span. */
  readonly covers?: readonly [from: string, to: string] | null;
  readonly fields?: readonly string[];
  readonly rows?: number;
  readonly hasUnknownContacts?: boolean;
  readonly targets?: Readonly<Record<string, TargetSetting>>;
}

const surveyFields = ['kind', 'aspect', 'score', 'csat', 'nps', 'ces'];

/** Facts of data of October 2025 with every field that the metrics read, unless said otherwise. */
export function queryFacts(options: FactOptions = {}): QueryFacts {
  const covers = options.covers === undefined ? (['2025-10-01', '2025-11-01'] as const) : options.covers;
  const range: InstantRange | null = covers && { from: Date.parse(covers[0]), to: Date.parse(covers[1]) };
  return {
    ...usualFacts,
    version: 'v1',
    zone: new Zone(options.zone ?? 'UTC'),
    weekStart: 1,
    currency: null,
    fields: new Set(
      options.fields ?? [
        ...['startedAt', 'direction', 'channel', 'outcome', 'queueSeconds', 'talkSeconds', 'holdSeconds'],
        ...['wrapSeconds', 'csat', 'nps', 'queue', 'agent', 'team'],
      ],
    ),
    rows: options.rows ?? 1000,
    surveys: {
      rows: options.rows ?? 1000,
      fields: new Set(surveyFields.filter((field) => options.fields?.includes(field) ?? true)),
      hasUnknownContacts: options.hasUnknownContacts ?? false,
      hasCustomers: true,
      hasStaff: true,
    },
    part: () => ({
      rows: 0,
      fields: new Set(),
      spans: undefined,
      hasUnknownContacts: false,
      hasForeignMoney: false,
    }),
    contactSpan: () => range,
    intervalLimits: () => [],
    coversGiven: covers !== null,
    targets: new Map(Object.entries(options.targets ?? {})),
    names: new Map(),
    covers: () => range,
  };
}
