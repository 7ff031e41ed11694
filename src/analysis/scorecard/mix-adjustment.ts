import type { MetricTable } from '../../metrics/table.js';
import { expectedRate } from './expected-rate.js';

/** What the centre's rates give for each agent's mix, and the centre's value of all, of one metric. */
export interface MixAdjustment {
  readonly centre: number;
  /** By agent; absent where nothing of their mix is known. */
  readonly expected: ReadonlyMap<string, number>;
}

/**
 * The adjustment of a metric by the cells of a mix: queue, topic, channel. Null where the metric is no quotient, or has no
 * value by these dimensions.
 *
 * @param mix a row an agent and cell
 * @param centre a row a cell, and the total
 */
export function mixAdjustment(mix: MetricTable, centre: MetricTable, as: string): MixAdjustment | null {
  const all = centre.total?.values[as]?.value ?? null;
  const rates = ratesByCell(centre, as);
  const { denominator } = mix.column(as);
  if (all === null || rates.size === 0) return null;
  const cells = new Map<string, { readonly sizes: number[]; readonly rates: number[] }>();
  for (let row = 0; row < mix.length; row++) {
    const { agent, ...cell } = mix.key(row);
    if (typeof agent !== 'string') continue;
    let own = cells.get(agent);
    if (own === undefined) cells.set(agent, (own = { sizes: [], rates: [] }));
    own.sizes.push(denominator[row] as number);
    own.rates.push(rates.get(nameOf(cell, centre)) ?? NaN);
  }
  const expected = new Map<string, number>();
  for (const [agent, own] of cells) {
    const rate = expectedRate(own.sizes, own.rates);
    if (!Number.isNaN(rate)) expected.set(agent, rate);
  }
  return expected.size === 0 ? null : { centre: all, expected };
}

function ratesByCell(centre: MetricTable, as: string): Map<string, number> {
  const { value } = centre.column(as);
  const rates = new Map<string, number>();
  for (let row = 0; row < centre.length; row++) {
    const rate = value[row] as number;
    if (!Number.isNaN(rate)) rates.set(nameOf(centre.key(row), centre), rate);
  }
  return rates;
}

/** As JSON, so that no two cells have one name, whatever stands in their values. */
function nameOf(key: Readonly<Record<string, string | null>>, { query }: MetricTable): string {
  return JSON.stringify(query.by.map((by) => key[by as string] ?? null));
}
