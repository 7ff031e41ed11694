import { tableParts } from '../../data/part-tables.js';
import { loadedDefinition } from '../catalog/loaded.js';
import type { QueryFacts } from '../facts.js';
import { keyFields } from '../key-fields.js';
import type { PartNeeds } from '../metric-measures.js';
import { hasDimension, missingOf, type PartField } from '../needed-fields.js';
import type { ReasonCode, ResolvedMetric, ResolvedQuery } from '../table.js';

/** Why the data cannot answer a metric, and what of which part they lack. */
export interface Unanswerable {
  readonly reason: ReasonCode;
  readonly lacks: PartField;
}

/**
 * Why the data cannot answer a metric at all: no row of a part has a field that it needs, or the dimension that it is
 * filtered or grouped by. Data without rows lack nothing. Null where they can.
 */
export function unanswerable(
  metric: ResolvedMetric,
  needs: readonly PartNeeds[],
  query: ResolvedQuery,
  facts: QueryFacts,
  grouped: boolean,
): Unanswerable | null {
  if (tableParts.every((part) => rowsOf(part, facts) === 0)) return null;
  const lacks = needs.map((needed) => lackOf(metric, needed, query, facts, grouped));
  // Where rows of intervals stand for contacts, it is told of each stretch of time what is lacking in it.
  const isRequired = ({ rows, optional }: PartNeeds): boolean =>
    !optional && !(rows.part === 'contacts' && needs.some(({ standsIn }) => standsIn));
  const found = lacks.find((lack, at) => lack !== undefined && isRequired(needs[at] as PartNeeds));
  // Where a metric can do without any of its parts, it cannot do without all of them.
  return found ?? (lacks.includes(undefined) ? null : (lacks[0] ?? null));
}

/** Where no row has one, it may be that all that there are were in other currencies. */
const moneyFields: ReadonlySet<string> = new Set([
  'cost',
  'revenue',
  'directCost',
  'indirectCost',
  'orderValue',
  'averagePurchase',
]);

/** Whether the rows of a part can be used for a metric, as it was asked for. */
export function isUsable(
  metric: ResolvedMetric,
  needed: PartNeeds,
  query: ResolvedQuery,
  facts: QueryFacts,
  grouped: boolean,
): boolean {
  return lackOf(metric, needed, query, facts, grouped) === undefined;
}

/** What the rows of a part lack for a metric, as it was asked for. */
export function lackOf(
  metric: ResolvedMetric,
  needed: PartNeeds,
  query: ResolvedQuery,
  facts: QueryFacts,
  grouped: boolean,
): Unanswerable | undefined {
  const { part } = needed.rows;
  // Of no contacts at all it is better said that there are none, unless the metric is one of another part.
  const own = loadedDefinition(metric.metric).part ?? 'contacts';
  if (part === 'contacts' && own === part && facts.rows === 0) return undefined;
  const [missing] = missingOf(needed, facts);
  if (missing !== undefined) {
    const isForeign = moneyFields.has(missing.field) && facts.part(part).hasForeignMoney;
    return { reason: isForeign ? 'mixed-currency' : 'not-supplied', lacks: missing };
  }
  const asked = [
    ...Object.keys(query.where),
    ...Object.keys(metric.where),
    ...(grouped ? keyFields(query) : []),
  ];
  const field = asked.find((name) => !hasDimension(part, name, facts));
  return field === undefined ? undefined : { reason: 'no-dimension', lacks: { part, field } };
}

function rowsOf(part: (typeof tableParts)[number], facts: QueryFacts): number {
  if (part === 'contacts') return facts.rows;
  return part === 'surveys' || part === 'staff' ? facts.surveys.rows : facts.part(part).rows;
}
