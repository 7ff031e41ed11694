import { catalog } from '../../src/metrics/catalog/index.js';
import type { MetricId } from '../../src/metrics/catalog/ids.js';
import type { DataFacts } from '../../src/metrics/define.js';
import { sumsOf, type Row } from './row-sums.js';

export const usualFacts: DataFacts = {
  channels: ['voice'],
  startsAt: null,
  endsAt: null,
  has: () => false,
  scales: {
    csat: { min: 1, max: 5, better: 'higher' },
    nps: { min: 0, max: 10, better: 'higher' },
    ces: { min: 1, max: 7, better: 'lower' },
  },
};

/** A metric of rows, its coverage beside it; NaN is null. */
export function ask(
  id: MetricId,
  rows: readonly Row[],
  parameters: Readonly<Record<string, unknown>> = {},
  facts: DataFacts = usualFacts,
) {
  const definition = catalog[id];
  const resolved = definition.resolve(parameters, facts);
  const needs = definition.needs(resolved, facts, new Set());
  const sums = sumsOf(rows, needs);
  const excluded = Object.fromEntries(
    Object.keys(needs)
      .filter((name) => name.startsWith('excluded:') && sums.number(name) > 0)
      .map((name) => [name.slice('excluded:'.length), sums.number(name)]),
  );
  return {
    value: definition.formula.value(sums, resolved),
    numerator: definition.formula.numerator(sums, resolved),
    denominator: definition.formula.denominator(sums, resolved),
    n: definition.formula.n(sums, resolved),
    bounds: definition.formula.bounds?.(sums, resolved) ?? null,
    used: sums.number('used'),
    excluded,
    sums,
  };
}
