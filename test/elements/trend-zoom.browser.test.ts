import { expect } from 'chai';
import { html } from 'lit';
import '../../src/elements/data/define.js';
import '../../src/elements/kpi-tile/define.js';
import '../../src/elements/trend-chart/define.js';
import type { CbZoomEvent } from '../../src/elements/events.js';
import type { CbTrendChart } from '../../src/elements/trend-chart/trend-chart.js';
import { faults } from './axe.js';
import { october } from './contacts.js';
import { clear, part, show, until } from './page.js';

const cursor = (chart: Element): HTMLElement => part(chart, 'cursor')!;
const subheading = (chart: Element): string => part(chart, 'subheading')!.textContent.trim();
const press = (chart: Element, key: string, more: KeyboardEventInit = {}): boolean =>
  cursor(chart).dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true, ...more }),
  );
const wheel = (chart: Element, deltaY: number, more: WheelEventInit = {}): boolean => {
  const { left, width, top, height } = cursor(chart).getBoundingClientRect();
  const [clientX, clientY] = [left + width * 0.02, top + height / 2];
  return cursor(chart).dispatchEvent(
    new WheelEvent('wheel', {
      deltaY,
      clientX,
      clientY,
      bubbles: true,
      cancelable: true,
      composed: true,
      ...more,
    }),
  );
};
const entry = (chart: Element, name: string): HTMLElement | null =>
  chart.shadowRoot!.querySelector(`[part="menu-item"][data-name="${name}"]`);
const data = { ...october, covers: { from: '2025-09-01', to: '2025-11-01' } };

async function charted(): Promise<{ chart: CbTrendChart; stage: HTMLElement; told: unknown[] }> {
  const stage = show(html`
    <cb-data .data=${data}>
      <cb-trend-chart metric="offered" by="day"></cb-trend-chart>
      <cb-kpi-tile metric="offered"></cb-kpi-tile>
    </cb-data>
  `);
  const chart = stage.querySelector('cb-trend-chart')!;
  const told: unknown[] = [];
  chart.addEventListener('cb-zoom', (event) => told.push((event as CbZoomEvent).detail.period));
  stage.addEventListener('cb-range', () => told.push('range'));
  await until('the drawing', () => part(chart, 'chart')?.querySelector('path'));
  return { chart, stage, told };
}

const settled = (chart: CbTrendChart): Promise<void> =>
  until('the answer', () => chart.state !== 'loading' && !chart.matches(':state(stale)'));

describe('zooming in on a trend', () => {
  afterEach(clear);

  it('goes closer by keys, along, and back, and filters nothing', async () => {
    const { chart, stage, told } = await charted();
    const whole = subheading(chart);
    expect(press(chart, '+')).to.equal(false);
    await until('half of it', () => subheading(chart) !== whole);
    expect(told).to.have.length(1);
    const { from, to } = chart.zoom as { from: string; to: string };
    expect([from, to]).to.deep.equal(['2025-09-16', '2025-10-17']);
    press(chart, 'PageDown', { altKey: true });
    await until('later', () => (chart.zoom as { to: string }).to === '2025-11-01');
    press(chart, '0');
    await until('all of it', () => subheading(chart) === whole);
    expect(told.at(-1)).to.equal(null);
    expect(told).to.not.include('range');
    expect(stage.querySelector('cb-kpi-tile')!.shadowRoot!.textContent).to.contain('10');
    expect(entry(chart, 'zoom-all')).to.equal(null);
  });

  it('has finer buckets when days are few, and a menu that leads back', async () => {
    const { chart } = await charted();
    chart.zoom = { from: '2025-10-01', to: '2025-10-03' };
    await until('hours', () => Number(cursor(chart).getAttribute('aria-valuemax')) === 47);
    expect(await faults(chart)).to.deep.equal([]);
    entry(chart, 'zoom-all')!.click();
    await until('days', () => Number(cursor(chart).getAttribute('aria-valuemax')) === 60);
    expect(chart.zoom).to.equal(undefined);
    entry(chart, 'zoom-in')!.click();
    await until('closer', () => chart.zoom !== undefined);
  });

  it('takes the wheel only with Ctrl or ⌘, keeps what is under the pointer, and asks once a turn', async () => {
    const { chart, told } = await charted();
    expect(wheel(chart, -100)).to.equal(true);
    for (let notch = 0; notch < 3; notch += 1) expect(wheel(chart, -100, { ctrlKey: true })).to.equal(false);
    await until('closer', () => chart.zoom !== undefined);
    expect(told).to.have.length(1);
    expect((chart.zoom as { from: string }).from < '2025-09-03').to.equal(true);
    await settled(chart);
    cursor(chart).dispatchEvent(new MouseEvent('dblclick', { bubbles: true, composed: true }));
    await until('all of it', () => chart.zoom === undefined);
  });

  it('says what is no period, and cannot be done to what the page gave', async () => {
    const stage = show(
      html`<cb-trend-chart
        metric="offered"
        by="day"
        .rows=${[{ key: '2025-10-01', value: 1, n: 1 }]}
      ></cb-trend-chart>`,
    );
    const given = stage.querySelector('cb-trend-chart')!;
    await until('the menu', () => entry(given, 'table'));
    expect(entry(given, 'zoom-in')).to.equal(null);
    expect(press(given, '+')).to.equal(true);
  });
});
