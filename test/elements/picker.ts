import { LitElement } from 'lit';
import type { MetricQuery } from '../../src/metrics/query.js';
import { dataProperties, type DataProperties } from '../../src/elements/data-properties.js';
import { ElementData } from '../../src/elements/element-data.js';

/** The least element that asks for a number and selects for others: a chart without a picture. */
export class Picker extends LitElement implements DataProperties {
  static override properties = { ...dataProperties };

  declare src: DataProperties['src'];
  declare data: DataProperties['data'];
  declare source: DataProperties['source'];
  declare timeZone: DataProperties['timeZone'];
  declare currency: DataProperties['currency'];
  declare weekStart: DataProperties['weekStart'];
  declare where: DataProperties['where'];
  declare period: DataProperties['period'];
  declare periodFrom: DataProperties['periodFrom'];
  declare periodTo: DataProperties['periodTo'];
  declare locale: DataProperties['locale'];
  declare theme: DataProperties['theme'];

  readonly picks = new ElementData<object>(this, {
    given: () => undefined,
    ask: () => ({}),
    query: (within): MetricQuery => ({ metrics: ['offered'], ...within }),
  });

  /** Calls offered under what the others select; undefined until they are counted. */
  get count(): number | null | undefined {
    return this.picks.state === 'ready'
      ? this.picks.answer?.table.rows[0]?.values['offered']?.value
      : undefined;
  }
}
