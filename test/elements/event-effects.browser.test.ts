import { expect } from 'chai';
import { html } from 'lit';
import '../../src/elements/data/define.js';
import '../../src/elements/trend-chart/define.js';
import type { CbTrendChart } from '../../src/elements/trend-chart/trend-chart.js';
import type { MetricQuery } from '../../src/metrics/query.js';
import { loadData } from '../../src/source/load-data.js';
import type { MetricSource } from '../../src/source/metric-source.js';
import { faults } from './axe.js';
import { clear, part, show, until, warnings } from './page.js';

const hours = (day: string, all: number): object[] =>
  Array.from({ length: all }, (_, one) => ({
    ...{ id: `${day} ${one}`, startedAt: `${day}T09:30:00Z`, outcome: 'answered', queueSeconds: one },
    queue: one % 2 === 0 ? 'sales' : 'service',
  }));

/** Five Wednesdays: 14, 15, 16, 17 and, during the event, 40 calls; on the day before, 9. */
const weeks = {
  ...{ timeZone: 'UTC', covers: { from: '2025-09-01', to: '2025-11-01' } },
  events: [
    { from: '2025-10-08T09:00', to: '2025-10-08T10:00', label: 'Outage', kind: 'outage' },
    { from: '2025-10-14', to: '2025-10-30', label: 'Campaign', kind: 'campaign' },
  ],
  contacts: [
    ...hours('2025-09-10', 14),
    ...hours('2025-09-17', 15),
    ...hours('2025-09-24', 16),
    ...hours('2025-10-01', 17),
    ...hours('2025-10-07', 9),
    ...hours('2025-10-08', 40),
  ],
};
const period = { from: '2025-10-06', to: '2025-10-20' };

const chartIn = (stage: Element): CbTrendChart => stage.querySelector('cb-trend-chart')!;
const cursorIn = (chart: Element): HTMLElement => part(chart, 'cursor')!;
const tip = (chart: Element): string =>
  (part(chart, 'tooltip')?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const drawn = (chart: Element): Promise<void> =>
  until('the drawing', () => part(chart, 'chart')?.querySelector('.cb-tick'));

/** Walks with the keyboard to the nth day of the period. */
async function goTo(chart: CbTrendChart, day: number): Promise<void> {
  const cursor = cursorIn(chart);
  cursor.focus();
  for (const key of ['Home', ...Array.from({ length: day }, () => 'ArrowRight')]) {
    cursor.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
  }
  await chart.updateComplete;
}

async function trend(source: MetricSource): Promise<CbTrendChart> {
  const stage = show(html`
    <h1>Calls</h1>
    <h2>October</h2>
    <cb-trend-chart
      metric="offered"
      by="day"
      events="marks"
      .source=${source}
      .period=${period}
    ></cb-trend-chart>
  `);
  stage.style.backgroundColor = 'Canvas';
  await drawn(chartIn(stage));
  return chartIn(stage);
}

/** A source that keeps what it is asked. */
async function heard(): Promise<{ source: MetricSource; asked: MetricQuery[] }> {
  const source = await loadData(weeks);
  const asked: MetricQuery[] = [];
  const query = source.query.bind(source);
  source.query = (one, options) => {
    asked.push(one);
    return query(one, options);
  };
  return { source, asked };
}

describe('what a metric did during an event', () => {
  afterEach(clear);

  it('is asked when the event is looked at, once, and told beside the pointer and aloud', async () => {
    const { source, asked } = await heard();
    const chart = await trend(source);
    const before = asked.length;
    expect(before).to.be.at.least(1);
    await goTo(chart, 1);
    expect(tip(chart)).to.not.contain('Outage');
    expect(asked).to.have.length(before);
    await goTo(chart, 2);
    await until('the effect', () => tip(chart).includes('clear change'));
    // A mean of 15.5 is usual.
    expect(tip(chart)).to.contain('Event Outage Change during it +25 (+158%), clear change');
    expect(tip(chart)).to.contain('40, usually 16');
    expect(tip(chart)).to.contain('same hours of 4 weeks before');
    expect(cursorIn(chart).getAttribute('aria-valuetext')).to.contain('clear change');
    await goTo(chart, 3);
    await goTo(chart, 2);
    expect(asked).to.have.length(before + 1);
    expect(await faults(chart.parentElement!)).to.deep.equal([]);
  });

  it('is refused in words where an event cannot be compared', async () => {
    const { source } = await heard();
    const chart = await trend(source);
    await goTo(chart, 9);
    await until('the refusal', () => tip(chart).includes('longer than a week'));
    expect(tip(chart)).to.contain('Campaign');
  });

  it('is of the rows that the chart shows', async () => {
    const { source } = await heard();
    const chart = await trend(source);
    chart.where = { queue: 'sales' };
    await until(
      'the answer',
      () => chart.state === 'ready' && part(chart, 'subheading')!.textContent.includes('sales'),
    );
    await goTo(chart, 2);
    await until('the effect', () => tip(chart).includes('20, usually 8'));
  });

  it('is not asked without marks, and a failure is no exception', async () => {
    const { source, asked } = await heard();
    const chart = await trend(source);
    chart.events = 'none';
    await goTo(chart, 2);
    const before = asked.length;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(asked).to.have.length(before);
    Object.assign(source, { query: () => Promise.reject(new TypeError('no')) });
    await warnings(async () => {
      chart.events = 'marks';
      await until('the failure', () => tip(chart).includes('could not be compared'));
    });
    expect(chart.state).to.equal('ready');
  });
});
