import { expect } from 'chai';
import { html } from 'lit';
import '../../src/elements/metric-table/define.js';
import '../../src/elements/trend-chart/define.js';
import type { CbTrendChart } from '../../src/elements/trend-chart/trend-chart.js';
import { october } from './contacts.js';
import { GridPage } from './grid-page.js';
import { clear, part, show, until } from './page.js';

const tipOf = (element: Element): HTMLElement => part(element, 'tooltip')!;
const isSolid = (element: Element): boolean => tipOf(element).hasAttribute('data-solid');
const middleOf = (element: Element): { clientX: number; clientY: number } => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { clientX: left + width / 2, clientY: top + height / 2 };
};
const pointer = (target: Element, type: string, more: PointerEventInit): boolean =>
  target.dispatchEvent(
    new PointerEvent(type, { pointerType: 'mouse', isPrimary: true, bubbles: true, composed: true, ...more }),
  );

async function trend(): Promise<{
  chart: CbTrendChart;
  cursor: HTMLElement;
  at(share: number): PointerEventInit;
}> {
  const stage = show(html`<cb-trend-chart metric="offered" by="day" .data=${october}></cb-trend-chart>`);
  const chart = stage.querySelector('cb-trend-chart')!;
  await until('the drawing', () => part(chart, 'chart')?.querySelector('.cb-tick'));
  const cursor = part(chart, 'cursor')!;
  const { left, top, width, height } = cursor.getBoundingClientRect();
  return { chart, cursor, at: (share) => ({ clientX: left + share * width, clientY: top + 0.8 * height }) };
}

describe('tips that a reader goes to', () => {
  afterEach(clear);

  it('stay on a trend once the pointer has rested, while it goes to them and on them, and go with it', async () => {
    const { chart, cursor, at } = await trend();
    pointer(cursor, 'pointermove', at(0.4));
    await until('the tip', () => !tipOf(chart).hidden);
    const text = tipOf(chart).textContent;
    expect(isSolid(chart), 'at once').to.equal(false);
    await until('it can be pointed at', () => isSolid(chart));
    expect(getComputedStyle(tipOf(chart)).pointerEvents).to.equal('auto');
    // On the way there lie other days.
    pointer(cursor, 'pointermove', middleOf(tipOf(chart)));
    await chart.updateComplete;
    expect(tipOf(chart).textContent).to.equal(text);
    pointer(cursor, 'pointerleave', { relatedTarget: tipOf(chart), bubbles: false });
    await chart.updateComplete;
    expect(tipOf(chart).hidden).to.equal(false);
    pointer(tipOf(chart), 'pointerleave', { relatedTarget: document.body, bubbles: false });
    await until('no tip', () => tipOf(chart).hidden);
  });

  it('let a pointer through on a trend that passes on, and go with Escape wherever the keyboard is', async () => {
    const { chart, cursor, at } = await trend();
    pointer(cursor, 'pointermove', at(0.2));
    await until('the tip', () => !tipOf(chart).hidden);
    const text = tipOf(chart).textContent;
    pointer(cursor, 'pointermove', at(0.9));
    await until('another day', () => tipOf(chart).textContent !== text);
    expect(isSolid(chart)).to.equal(false);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await until('no tip', () => tipOf(chart).hidden);
  });

  it('stay on a trend after a finger is lifted, until one is put elsewhere', async () => {
    const { chart, cursor, at } = await trend();
    const finger = { pointerType: 'touch' };
    pointer(cursor, 'pointerdown', { ...at(0.4), ...finger });
    pointer(cursor, 'pointerup', { ...at(0.4), ...finger });
    pointer(cursor, 'pointerleave', { ...finger, bubbles: false });
    await chart.updateComplete;
    expect(tipOf(chart).hidden).to.equal(false);
    pointer(document.body, 'pointerdown', finger);
    await until('no tip', () => tipOf(chart).hidden);
  });

  it('stay at a cell of a table in the same way', async () => {
    const stage = show(
      html`<cb-metric-table metrics="offered" by="queue" .data=${october}></cb-metric-table>`,
    );
    const table = stage.querySelector('cb-metric-table')!;
    await until('the table', () => part(table, 'tooltip'));
    const grid = new GridPage(table);
    await until('a row', () => grid.rows.length > 1);
    const cell = grid.cell(1, 1);
    pointer(cell, 'pointermove', middleOf(cell));
    await until('the tip', () => !tipOf(table).hidden);
    const text = tipOf(table).textContent;
    pointer(cell, 'pointermove', middleOf(cell));
    await until('it can be pointed at', () => isSolid(table));
    // The tip lies over the cells below.
    pointer(grid.cell(2, 1), 'pointermove', middleOf(tipOf(table)));
    await table.updateComplete;
    expect(tipOf(table).textContent).to.equal(text);
    pointer(grid.table, 'pointerleave', { relatedTarget: tipOf(table), bubbles: false });
    await table.updateComplete;
    expect(tipOf(table).hidden).to.equal(false);
    pointer(tipOf(table), 'pointerleave', { relatedTarget: document.body, bubbles: false });
    await until('no tip', () => tipOf(table).hidden);
  });
});
