import { expect } from 'chai';
import { html, type TemplateResult } from 'lit';
import '../../src/define.js';
import type { CbBarChart } from '../../src/elements/bar-chart/bar-chart.js';
import type { CbData } from '../../src/elements/data/data.js';
import type { CbFilterBar } from '../../src/elements/filter-bar/filter-bar.js';
import type { CbHeatmap } from '../../src/elements/heatmap/heatmap.js';
import type { CbMetricTable } from '../../src/elements/metric-table/metric-table.js';
import type { CbFilterEvent } from '../../src/elements/events.js';
import { faults } from './axe.js';
import { october } from './contacts.js';
import { clear, part, show, until } from './page.js';
import { Picker } from './picker.js';

customElements.define('x-hours-picker', Picker);

const counted = (stage: Element, wanted: number | null): Promise<void> =>
  until(`${wanted} calls`, () => {
    const { picks, count } = stage.querySelector<Picker>('x-hours-picker')!;
    return picks.state === 'ready' && !picks.stale && count === wanted;
  });
const press = (target: Element, key: string, more: KeyboardEventInit = {}): boolean =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true, ...more }),
  );
const cursorOf = (chart: Element): HTMLElement => part(chart, 'cursor')!;
const drawn = (chart: Element): Promise<void> =>
  until('the drawing', () => part(chart, 'chart')?.querySelector('text'));
const chips = (stage: Element): string[] =>
  [...stage.querySelector('cb-filter-bar')!.shadowRoot!.querySelectorAll('[part~="chip"]')].map((chip) =>
    chip.textContent.replaceAll(/\s+/g, ' ').trim(),
  );
const framed = (chart: Element): boolean =>
  [...part(chart, 'chart')!.querySelectorAll('path')].some(
    (path) => path.getAttribute('fill') === 'none' && path.getAttribute('stroke-width') === '2',
  );
/** Walks from cell to cell until the cursor says one. */
async function walkTo(chart: Element, text: string, key: string): Promise<void> {
  for (let step = 0; step < 200; step += 1) {
    if (cursorOf(chart).getAttribute('aria-valuetext')!.replaceAll(/\s/g, ' ').includes(text)) return;
    press(cursorOf(chart), key);
    await (chart as CbHeatmap).updateComplete;
  }
  throw new Error(`no mark says ${text}`);
}

function page(chart: TemplateResult, locale = 'en'): HTMLElement {
  return show(html`
    <cb-data .data=${october} locale=${locale}>
      <cb-filter-bar></cb-filter-bar>
      ${chart}
      <x-hours-picker></x-hours-picker>
    </cb-data>
  `);
}

describe('hours of the week', () => {
  afterEach(clear);

  it('that are chosen in a heatmap filter all others, by keys and by clicks, several, and are taken back', async () => {
    const stage = page(html`<cb-heatmap id="week" metric="offered"></cb-heatmap>`);
    const chart = stage.querySelector<CbHeatmap>('cb-heatmap')!;
    const told: CbFilterEvent['detail'][] = [];
    stage.addEventListener('cb-filter', ({ detail }) => told.push(detail));
    await drawn(chart);
    await counted(stage, 10);
    const shades = part(chart, 'chart')!.querySelectorAll('text').length;
    // Weekdays go down: to Wednesday at midnight, then along the hours.
    await walkTo(chart, 'Wednesday', 'ArrowDown');
    await walkTo(chart, 'Wednesday 9:00 – 10:00 AM', 'ArrowRight');
    press(cursorOf(chart), 'Enter');
    await counted(stage, 1);
    expect(told.at(-1)).to.deep.equal({ dimension: 'time.hour-of-week', condition: ['3T09'] });
    await until('the chip', () => chips(stage).join() === 'Hour of week: Wednesday, 9:00 – 10:00 AM');
    // Its own hours stay, the chosen one framed and said to be.
    expect(part(chart, 'chart')!.querySelectorAll('text').length).to.equal(shades);
    expect(framed(chart)).to.equal(true);
    expect(cursorOf(chart).getAttribute('aria-valuetext')).to.match(/selected$/);
    await walkTo(chart, 'Wednesday 10:00 – 11:00 AM', 'ArrowRight');
    press(cursorOf(chart), ' ', { ctrlKey: true });
    await counted(stage, 2);
    await until('two chips', () => chips(stage).length === 2);
    expect((stage.querySelector('cb-data') as CbData).filters).to.deep.include({
      elements: { week: { where: { 'time.hour-of-week': ['3T09', '3T10'] } } },
    });
    expect(await faults(stage)).to.deep.equal([]);
    press(cursorOf(chart), 'Escape');
    await counted(stage, 10);
    expect(framed(chart)).to.equal(false);
    const data = stage.querySelector('cb-data') as CbData;
    expect(data.undo()).to.equal(true);
    await counted(stage, 2);
    data.undo();
    await counted(stage, 1);
    data.redo();
    await counted(stage, 2);
    // A chip takes its own hour away.
    stage.querySelector('cb-filter-bar')!.shadowRoot!.querySelector<HTMLElement>('[part~="chip"]')!.click();
    await counted(stage, 1);
    await until('one chip', () => chips(stage).join() === 'Hour of week: Wednesday, 10:00 – 11:00 AM');
  });

  it('of a click are those under the pointer, the same again none, and can be prevented', async () => {
    const stage = page(html`<cb-heatmap metric="offered"></cb-heatmap>`);
    const chart = stage.querySelector<CbHeatmap>('cb-heatmap')!;
    await drawn(chart);
    await counted(stage, 10);
    await walkTo(chart, 'Thursday', 'ArrowDown');
    await walkTo(chart, 'Thursday 12:00 – 1:00 PM', 'ArrowRight');
    const tip = part(chart, 'tooltip')!;
    await until('the tip', () => !tip.hidden);
    const box = [...chart.shadowRoot!.querySelectorAll<SVGGraphicsElement>('svg.over path')]
      .map((one) => one.getBoundingClientRect())
      .find(({ width }) => width > 0)!;
    const { x, y } = cursorOf(chart).getBoundingClientRect();
    const click = (): boolean => {
      // A chip above it moves the chart.
      const now = cursorOf(chart).getBoundingClientRect();
      const at = {
        clientX: box.x - x + now.x + box.width / 2,
        clientY: box.y - y + now.y + box.height / 2,
      };
      return cursorOf(chart).dispatchEvent(new MouseEvent('click', { ...at, bubbles: true, composed: true }));
    };
    const prevent = (event: Event): void => event.preventDefault();
    stage.addEventListener('cb-filter', prevent);
    click();
    await new Promise((resolve) => setTimeout(resolve, 60));
    await counted(stage, 10);
    stage.removeEventListener('cb-filter', prevent);
    click();
    await counted(stage, 1);
    click();
    await counted(stage, 10);
  });

  it('are said in each language', async () => {
    const texts = {
      en: 'Hour of week: Wednesday, 9:00 – 10:00 AM',
      zh: '星期与时段：星期三 09:00–10:00',
      ru: 'Час недели: среда, 09:00–10:00',
    };
    for (const [locale, wanted] of Object.entries(texts)) {
      const stage = page(html``, locale);
      await counted(stage, 10);
      (stage.querySelector('cb-filter-bar') as CbFilterBar).filters = {
        where: { 'time.hour-of-week': ['3T09'] },
        period: null,
      };
      await counted(stage, 1);
      await until(wanted, () => chips(stage).join() === wanted);
      clear();
    }
  });

  it('of bars by the hour of the day, and of rows by the day of the week', async () => {
    const stage = page(html`
      <cb-bar-chart metric="offered" by="hour-of-day"></cb-bar-chart>
      <cb-metric-table metrics="offered" by="day-of-week"></cb-metric-table>
    `);
    const bars = stage.querySelector<CbBarChart>('cb-bar-chart')!;
    const table = stage.querySelector<CbMetricTable>('cb-metric-table')!;
    await drawn(bars);
    await counted(stage, 10);
    await walkTo(bars, '9:00 – 10:00 AM', 'ArrowRight');
    press(cursorOf(bars), 'Enter');
    await counted(stage, 2);
    await until('the chip', () => chips(stage).join() === 'Hour of day: 9:00 – 10:00 AM');
    const rowOf = (text: string): HTMLElement | undefined =>
      [...table.shadowRoot!.querySelectorAll<HTMLElement>('tbody th')].find(
        (cell) => cell.textContent.trim() === text,
      );
    await until('the rows', () => rowOf('Thursday'));
    rowOf('Thursday')!.querySelector('button')!.click();
    await counted(stage, 1);
    await until(
      'both chips',
      () => chips(stage).includes('Day of week: Thursday') && chips(stage).length === 2,
    );
    // Each is filtered by the other alone.
    await until('one row of Wednesday too', () => rowOf('Wednesday'));
    press(cursorOf(bars), 'Escape');
    await counted(stage, 4);
  });

  it('that the page set stay when the bar comes to know its data', async () => {
    const stage = page(html``);
    const data = stage.querySelector('cb-data') as CbData;
    data.filters = { where: { 'time.day-of-week': ['4'] }, period: null };
    await counted(stage, 4);
    await until('the chip', () => chips(stage).join() === 'Day of week: Thursday');
    await new Promise((resolve) => setTimeout(resolve, 60));
    await counted(stage, 4);
  });

  it('leave a trend without values on days that have none of them', async () => {
    const stage = show(html`
      <cb-data .data=${october} where='{"time.day-of-week": "4"}'>
        <cb-trend-chart metric="offered" by="day"></cb-trend-chart>
        <cb-heatmap metric="service-level"></cb-heatmap>
      </cb-data>
    `);
    const trend = stage.querySelector('cb-trend-chart')!;
    await drawn(trend);
    const spoken = (): string => cursorOf(trend).getAttribute('aria-valuetext') ?? '';
    await until('the second day', () => /Oct 2.*: 4/.test(spoken()));
    press(cursorOf(trend), 'Home');
    await until('the first day', () => /Oct 1.*outside the chosen hours/.test(spoken()));
    const heatmap = stage.querySelector('cb-heatmap')!;
    await drawn(heatmap);
    expect(cursorOf(heatmap).getAttribute('aria-valuetext')).to.contain('outside the chosen hours');
  });
});
