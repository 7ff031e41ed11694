import type { TargetSetting } from '../data/contact-data.js';
import type { MetricId } from '../metrics/catalog/ids.js';
import type { By } from '../metrics/query.js';
import type { Attributes } from './attributes.js';
import type { GivenAnswer } from './element-data.js';
import { givenTable } from './given-table.js';
import { readGivenValue, type GivenValue } from './given-value.js';

/** A value of one group; `key` as in results, null for "not known". */
export interface GivenGroup extends GivenValue {
  readonly key: string | null;
}

/** Rows that a page computed itself, for the groups of one key, in the page's order; undefined where one cannot be read. */
export function givenGroups(
  attributes: Attributes,
  given: unknown,
  metric: MetricId,
  by: By,
  setting: TargetSetting | undefined,
  timeZone: string,
): GivenAnswer | undefined {
  const keys: (string | null)[] = [];
  const values: GivenValue[] = [];
  for (const row of attributes.list('rows', given) ?? []) {
    const value = readGivenValue(attributes, 'rows', row);
    const key = (row as { readonly key?: unknown } | null)?.key;
    if (value === undefined) return undefined;
    if ((typeof key !== 'string' && key !== null) || keys.includes(key)) {
      return attributes.refuse('rows', typeof key === 'string' ? key : given);
    }
    keys.push(key);
    values.push(value);
  }
  const groups = { by, keys, values };
  return {
    table: givenTable({
      metric,
      total: undefined,
      buckets: undefined,
      groups,
      setting,
      period: null,
      timeZone,
    }),
  };
}
