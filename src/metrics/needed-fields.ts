import type { MetricDefinition } from './define.js';

/** The contact fields that a metric cannot do without as it was asked for. */
export function neededFields(
  { fields, variantFields }: Pick<MetricDefinition, 'fields' | 'variantFields'>,
  parameters: Readonly<Record<string, unknown>>,
): readonly string[] {
  return [...fields, ...(variantFields?.(parameters) ?? [])];
}
