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

const sliders = (chart: Element): HTMLElement[] => [
  ...chart.shadowRoot!.querySelectorAll<HTMLElement>('[part="overview"] [role="slider"]'),
];

/** A finger at a share of the plot, which the chart's drawing begins and ends within. */
function touch(chart: Element, type: string, pointerId: number, share: number): void {
  const target = cursor(chart);
  target.setPointerCapture = () => undefined;
  const { left, width, top, height } = target.getBoundingClientRect();
  const at = { clientX: left + share * width, clientY: top + height / 2 };
  const finger = { pointerId, pointerType: 'touch', isPrimary: pointerId === 1, button: 0 };
  target.dispatchEvent(
    new PointerEvent(type, { ...at, ...finger, bubbles: true, composed: true, cancelable: true }),
  );
}

async function pinch(chart: Element, from: [number, number], to: [number, number]): Promise<void> {
  from.forEach((share, at) => touch(chart, 'pointerdown', at + 1, share));
  to.forEach((share, at) => touch(chart, 'pointermove', at + 1, share));
  await new Promise((resolve) => requestAnimationFrame(resolve));
  to.forEach((share, at) => touch(chart, 'pointerup', at + 1, share));
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

  it('previews what is to come while the wheel turns, and asks no one', async () => {
    const { chart, told } = await charted();
    const plot = chart.shadowRoot!.querySelector('.plot')!;
    const drawn = (): string => plot.querySelector('svg.drawing')!.innerHTML;
    const before = drawn();
    wheel(chart, -300, { ctrlKey: true });
    await until('the preview', () => drawn() !== before);
    expect(told).to.deep.equal([]);
    expect(plot.classList.contains('coming')).to.equal(true);
    await until('closer', () => chart.zoom !== undefined);
    await until('the answer', () => !plot.classList.contains('coming'));
    expect(drawn()).to.not.equal(before);
  });

  it('goes closer by two fingers, which select nothing, and one finger still selects', async () => {
    const { chart, told } = await charted();
    await pinch(chart, [0.4, 0.6], [0.2, 0.8]);
    await until('closer', () => chart.zoom !== undefined);
    const { from, to } = chart.zoom as { from: string; to: string };
    // What lay under the fingers, 0.4 and 0.6 of 61 days, is at 0.2 and 0.8 now: 20 days about the middle, the 1st of October.
    const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
    expect(days).to.be.within(19, 23);
    expect(Date.parse(from)).to.be.within(Date.parse('2025-09-19'), Date.parse('2025-09-23'));
    expect(told).to.not.include('range');
    await settled(chart);
    touch(chart, 'pointerdown', 1, 0.2);
    touch(chart, 'pointermove', 1, 0.5);
    touch(chart, 'pointerup', 1, 0.5);
    await until('a selection', () => told.includes('range'));
  });

  it('shows all of the time in a strip while it is zoomed, as high as before', async () => {
    const { chart } = await charted();
    expect(part(chart, 'overview')).to.equal(null);
    const { height } = chart.getBoundingClientRect();
    chart.zoom = { from: '2025-10-01', to: '2025-10-08' };
    await until('the strip', () => part(chart, 'overview')?.querySelector('path'));
    expect(chart.getBoundingClientRect().height).to.be.closeTo(height, 1);
    const [first, window, last] = sliders(chart) as [HTMLElement, HTMLElement, HTMLElement];
    expect(first.getAttribute('aria-valuetext')).to.equal('Oct 1, 2025');
    expect(last.getAttribute('aria-valuetext')).to.equal('Oct 7, 2025');
    expect(window.getAttribute('aria-valuetext')).to.equal('October 1 – 7, 2025');
    expect(await faults(chart)).to.deep.equal([]);
    chart.overview = 'none';
    await chart.updateComplete;
    expect(part(chart, 'overview')).to.equal(null);
    chart.zoom = undefined;
    chart.overview = 'always';
    await until(
      'all of it',
      () => sliders(chart)[1]?.getAttribute('aria-valuetext') === 'September 1 – October 31, 2025',
    );
  });

  it('moves the window and its ends by keys', async () => {
    const { chart, told } = await charted();
    chart.zoom = { from: '2025-10-01', to: '2025-10-08' };
    await until('the strip', () => sliders(chart).length === 3);
    const [first, window, last] = sliders(chart) as [HTMLElement, HTMLElement, HTMLElement];
    const go = (slide: HTMLElement, key: string): void => {
      slide.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true }),
      );
    };
    go(window, 'ArrowRight');
    expect(chart.zoom).to.deep.equal({ from: '2025-10-02', to: '2025-10-09' });
    go(first, 'ArrowLeft');
    expect(chart.zoom).to.deep.equal({ from: '2025-10-01', to: '2025-10-09' });
    go(last, 'PageUp');
    expect(chart.zoom).to.deep.equal({ from: '2025-10-01', to: '2025-10-19' });
    document.documentElement.dir = 'rtl';
    await until('the other way', () => chart.matches(':dir(rtl)'));
    await until('the answer', () => chart.state !== 'loading');
    go(window, 'ArrowRight');
    expect(chart.zoom).to.deep.equal({ from: '2025-09-30', to: '2025-10-18' });
    go(last, 'End');
    go(first, 'Home');
    expect(chart.zoom).to.equal(undefined);
    expect(told.at(-1)).to.equal(null);
    expect(told).to.not.include('range');
  });

  it('draws the window along by a pointer, and asks when it is let go of', async () => {
    const { chart, told } = await charted();
    chart.zoom = { from: '2025-09-01', to: '2025-09-11' };
    await until('the strip', () => sliders(chart).length === 3);
    await settled(chart);
    const window = sliders(chart)[1]!;
    const track = window.parentElement!;
    const { left, width, top } = track.getBoundingClientRect();
    const day = width / 61;
    const drag = (target: Element, type: string, x: number): void => {
      const at = { clientX: x, clientY: top + 5, pointerId: 1, isPrimary: true, button: 0 };
      target.dispatchEvent(new PointerEvent(type, { ...at, bubbles: true, composed: true }));
    };
    track.setPointerCapture = () => undefined;
    const before = window.getBoundingClientRect().left;
    drag(window, 'pointerdown', left + 5 * day);
    drag(track, 'pointermove', left + 25 * day);
    await until('the window', () => window.getBoundingClientRect().left > before + 19 * day);
    expect(told).to.deep.equal([]);
    drag(track, 'pointerup', left + 25 * day);
    expect(chart.zoom).to.deep.equal({ from: '2025-09-21', to: '2025-10-01' });
    await settled(chart);
    // Taken back before it is let go of.
    drag(sliders(chart)[2]!, 'pointerdown', left + 30 * day);
    drag(track, 'pointermove', left + 50 * day);
    sliders(chart)[2]!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    drag(track, 'pointerup', left + 50 * day);
    expect(chart.zoom).to.deep.equal({ from: '2025-09-21', to: '2025-10-01' });
    // Beside the window: it comes there.
    drag(track, 'pointerdown', left + 50 * day);
    drag(track, 'pointerup', left + 50 * day);
    expect(chart.zoom).to.deep.equal({ from: '2025-10-16', to: '2025-10-26' });
  });

  it('prints all of the time', async () => {
    const { chart } = await charted();
    const whole = subheading(chart);
    chart.zoom = { from: '2025-10-01', to: '2025-10-03' };
    await until('hours', () => Number(cursor(chart).getAttribute('aria-valuemax')) === 47);
    dispatchEvent(new Event('beforeprint'));
    expect(subheading(chart)).to.equal(whole);
    expect(cursor(chart).getAttribute('aria-valuemax')).to.equal('60');
    dispatchEvent(new Event('afterprint'));
    expect(subheading(chart)).to.not.equal(whole);
    expect(cursor(chart).getAttribute('aria-valuemax')).to.equal('47');
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
