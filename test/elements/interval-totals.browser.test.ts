import { expect } from 'chai';
import { html } from 'lit';
import '../../src/define.js';
import type { CbFilterBar } from '../../src/elements/filter-bar/filter-bar.js';
import type { CbKpiTile } from '../../src/elements/kpi-tile/kpi-tile.js';
import type { CbMetricTable } from '../../src/elements/metric-table/metric-table.js';
import type { CbTrendChart } from '../../src/elements/trend-chart/trend-chart.js';
import { GridPage } from './grid-page.js';
import { clear, part, show, until } from './page.js';

const text = (element: Element, name: string): string =>
  (part(element, name)?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

/** Four days of one half hour, of two queues, and no contact: what a phone system adds up. */
const totals = {
  timeZone: 'Europe/Berlin',
  covers: { from: '2025-10-06', to: '2025-10-10' },
  intervals: ['06', '07', '08', '09'].flatMap((day, at) => [
    {
      from: `2025-10-${day}T09:00`,
      minutes: 30,
      queue: 'care',
      contacts: 100,
      offered: 100,
      answered: 90,
      abandoned: 10,
      thresholdSeconds: 20,
      answeredWithin: 80 - at,
    },
    {
      from: `2025-10-${day}T09:00`,
      minutes: 30,
      queue: 'sales',
      contacts: 50,
      offered: 50,
      answered: 50,
      abandoned: 0,
      thresholdSeconds: 20,
      answeredWithin: 40,
    },
  ]),
};

describe('totals of intervals without contacts', () => {
  afterEach(clear);

  it('are shown by tiles, trends and tables, and filtered by a bar', async () => {
    const stage = show(html`
      <cb-kpi-tile metric="service-level" .data=${totals}></cb-kpi-tile>
      <cb-trend-chart metric="offered" by="day" .data=${totals}></cb-trend-chart>
      <cb-metric-table metrics="offered, answer-rate wait-p50" by="queue" .data=${totals}></cb-metric-table>
      <cb-data .data=${totals}><cb-filter-bar></cb-filter-bar></cb-data>
    `);
    const tile = stage.querySelector<CbKpiTile>('cb-kpi-tile')!;
    await until('the tile', () => tile.state === 'ready');
    // 80 + 79 + 78 + 77 + 4 × 40 of 600.
    expect(text(tile, 'value')).to.match(/^79(\.0)?%$/);
    expect(text(tile, 'footnote')).to.match(/^600 contacts ?95% interval/);

    const chart = stage.querySelector<CbTrendChart>('cb-trend-chart')!;
    await until('the line', () => part(chart, 'chart')?.querySelector('.cb-line'));

    const table = stage.querySelector<CbMetricTable>('cb-metric-table')!;
    await until('the table', () => table.state === 'ready' && part(table, 'grid'));
    const [care, sales] = new GridPage(table).texts;
    expect(care!.slice(0, 3)).to.deep.equal(['care', '400', '90.0%']);
    expect(sales!.slice(0, 3)).to.deep.equal(['sales', '200', '100%']);
    expect(care![3]).to.equal('not in the data');

    const bar = stage.querySelector<CbFilterBar>('cb-filter-bar')!;
    await until('the filters', () => /Queue/.test(bar.shadowRoot?.textContent ?? ''));
    expect(bar.shadowRoot!.textContent).to.match(/600 contacts/);
  });

  it('say at which thresholds they count', async () => {
    const stage = show(html`
      <cb-kpi-tile metric="service-level" parameters='{"thresholdSeconds": 30}' .data=${totals}></cb-kpi-tile>
    `);
    const tile = stage.querySelector<CbKpiTile>('cb-kpi-tile')!;
    await until('the tile', () => part(tile, 'notices'));
    expect(text(tile, 'notices')).to.match(/Limits of the interval totals: Threshold 20 s\./);
  });
});
