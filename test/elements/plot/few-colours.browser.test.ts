import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/define.js';
import { october } from '../contacts.js';
import { clear, part, show, until } from '../page.js';

/** A system whose setting a test changes: what a page is asked of it goes through `matchMedia` alone. */
class System extends EventTarget {
  matches = false;
  readonly media = '(forced-colors: active)';
  listeners = 0;

  override addEventListener(...args: Parameters<EventTarget['addEventListener']>): void {
    this.listeners++;
    super.addEventListener(...args);
  }

  override removeEventListener(...args: Parameters<EventTarget['removeEventListener']>): void {
    this.listeners--;
    super.removeEventListener(...args);
  }

  force(matches: boolean): void {
    this.matches = matches;
    this.dispatchEvent(Object.assign(new Event('change'), { matches }));
  }
}

const keysOf = (chart: Element): number => part(chart, 'chart')!.querySelectorAll('path').length;
const patterns = (chart: Element): number =>
  part(chart, 'chart')!.querySelectorAll('path[stroke^="var(--cb-surface"][stroke-width="1.5"]').length;
const dashes = (chart: Element): number =>
  part(chart, 'chart')!.querySelectorAll('path[stroke-width="2"][stroke-dasharray="8 3"]').length;
const drawn = (chart: Element): Promise<void> =>
  until('the drawing', () => part(chart, 'chart')?.querySelector('text'));

describe('few colours', () => {
  const { matchMedia } = window;
  let system: System;

  beforeEach(() => {
    system = new System();
    window.matchMedia = (query) =>
      query === system.media ? (system as unknown as MediaQueryList) : matchMedia.call(window, query);
  });

  afterEach(() => {
    window.matchMedia = matchMedia;
    clear();
  });

  it('give the parts of a cb-mix-chart patterns, as long as they last', async () => {
    const stage = show(html`<cb-mix-chart metric="offered" by="queue" .data=${october}></cb-mix-chart>`);
    const chart = stage.querySelector('cb-mix-chart')!;
    await drawn(chart);
    const plain = keysOf(chart);
    expect(patterns(chart)).to.equal(0);
    system.force(true);
    await until('stripes', () => patterns(chart) > 0);
    expect(keysOf(chart)).to.be.greaterThan(plain);
    chart.shape = 'donut';
    await until('the ring', () => part(chart, 'chart')!.querySelector('text[font-weight]'));
    expect(patterns(chart)).to.be.greaterThan(0);
    system.force(false);
    await until('none', () => patterns(chart) === 0);
  });

  it('show in a tip what is in the picture', async () => {
    system.matches = true;
    const stage = show(html`<cb-mix-chart metric="offered" by="queue" .data=${october}></cb-mix-chart>`);
    const chart = stage.querySelector('cb-mix-chart')!;
    await drawn(chart);
    const cursor = part(chart, 'cursor')!;
    cursor.focus();
    cursor.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }),
    );
    await chart.updateComplete;
    const paths = part(chart, 'tooltip')!.querySelectorAll('.swatch path');
    expect([...paths].map((one) => one.getAttribute('stroke') ?? one.getAttribute('fill'))).to.deep.equal([
      'var(--cb-series-2, currentColor)',
      'var(--cb-surface, Canvas)',
    ]);
  });

  it('give the lines of a cb-trend-chart dashes, a single one none', async () => {
    system.matches = true;
    const stage = show(
      html`<cb-trend-chart metric="offered answered" by="day" .data=${october}></cb-trend-chart>`,
    );
    const chart = stage.querySelector('cb-trend-chart')!;
    await drawn(chart);
    expect(dashes(chart)).to.be.greaterThan(0);
    chart.metric = 'offered';
    await until('a single series', () => dashes(chart) === 0);
  });

  it('are those of paper too, but for shades, which hold in grey', async () => {
    const stage = show(
      html`<cb-trend-chart metric="offered answered" by="day" .data=${october}></cb-trend-chart
        ><cb-heatmap metric="offered" .data=${october}></cb-heatmap>`,
    );
    const chart = stage.querySelector('cb-trend-chart')!;
    const heatmap = stage.querySelector('cb-heatmap')!;
    await drawn(chart);
    await drawn(heatmap);
    const shades = part(heatmap, 'chart')!.innerHTML;
    expect(dashes(chart)).to.equal(0);
    window.dispatchEvent(new Event('beforeprint'));
    expect(dashes(chart), 'before the page is laid out for paper').to.be.greaterThan(0);
    expect(part(heatmap, 'chart')!.innerHTML).to.equal(shades);
    window.dispatchEvent(new Event('afterprint'));
    await until('the screen', () => dashes(chart) === 0);
  });

  it('give several metrics of a cb-bar-chart patterns, a single one none', async () => {
    system.matches = true;
    const stage = show(
      html`<cb-bar-chart metric="offered answered" by="queue" .data=${october}></cb-bar-chart>`,
    );
    const chart = stage.querySelector('cb-bar-chart')!;
    await drawn(chart);
    expect(patterns(chart)).to.be.greaterThan(0);
    chart.metric = 'offered';
    await until('a single series', () => patterns(chart) === 0);
  });

  it('are asked about no more when the chart is gone', async () => {
    const stage = show(html`<cb-mix-chart metric="offered" by="queue" .data=${october}></cb-mix-chart>`);
    const chart = stage.querySelector('cb-mix-chart')!;
    await drawn(chart);
    expect(system.listeners).to.equal(1);
    chart.remove();
    expect(system.listeners).to.equal(0);
    system.matches = true;
    stage.append(chart);
    await until('what was set in between', () => patterns(chart) > 0);
    expect(system.listeners).to.equal(1);
  });
});
