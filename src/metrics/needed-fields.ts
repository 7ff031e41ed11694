import type { MetricDefinition } from './define.js';
import type { QueryFacts } from './facts.js';

/** The fields of its part that a metric cannot do without as it was asked for. */
export function neededFields(
  { fields, variantFields }: Pick<MetricDefinition, 'fields' | 'variantFields'>,
  parameters: Readonly<Record<string, unknown>>,
): readonly string[] {
  return [...fields, ...(variantFields?.(parameters) ?? [])];
}

/** Those of them that no row has. */
export function missingFields(
  definition: Pick<MetricDefinition, 'fields' | 'variantFields' | 'part'>,
  parameters: Readonly<Record<string, unknown>>,
  facts: Pick<QueryFacts, 'fields' | 'surveys'>,
): readonly string[] {
  const isGiven = (field: string): boolean => {
    if (definition.part === 'surveys') return facts.surveys.fields.has(field);
    return field === 'surveyed' ? facts.surveys.hasCustomers : facts.fields.has(field);
  };
  return neededFields(definition, parameters).filter((field) => !isGiven(field));
}
