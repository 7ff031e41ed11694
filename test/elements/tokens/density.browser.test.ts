import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/define.js';
import { october } from '../contacts.js';
import { clear, part, show, until } from '../page.js';

const height = (element: Element): number => element.getBoundingClientRect().height;

/** Tile, table and bars under a density, once they are drawn. */
async function heights(density: string): Promise<readonly number[]> {
  const stage = show(
    html`<div>
      <cb-kpi-tile metric="offered" .data=${october}></cb-kpi-tile>
      <cb-metric-table metrics="offered, answer-rate" by="queue" .data=${october}></cb-metric-table>
      <cb-bar-chart metric="offered" by="queue" .data=${october}></cb-bar-chart>
    </div>`,
  );
  const box = stage.querySelector('div')!;
  if (density !== '') box.style.setProperty('--cb-density', density);
  const [tile, table, bars] = [...box.children] as [Element, Element, Element];
  await until('the tile', () => part(tile, 'value'));
  await until('the table', () => table.shadowRoot!.querySelector('tbody tr td'));
  await until('the bars', () => part(bars, 'chart')?.querySelector('text'));
  // The bars' own height is set by the drawing.
  const drawing = part(bars, 'chart')!;
  const found = [
    height(tile),
    height(table.shadowRoot!.querySelector('tbody tr')!),
    Number(drawing.getAttribute('height')) || height(drawing),
  ];
  clear();
  return found;
}

describe('density', () => {
  afterEach(clear);

  it('draws tiles, tables and bars together, and apart', async () => {
    const [usual, compact, wide] = [await heights(''), await heights('0.75'), await heights('1.25')];
    expect(await heights('1')).to.deep.equal(usual);
    for (const [at, height] of usual.entries()) {
      expect(compact[at], `${at}`).to.be.lessThan(height);
      expect(wide[at], `${at}`).to.be.greaterThan(height);
    }
  });

  it('keeps within limits, whatever number a page asks for', async () => {
    expect(await heights('0')).to.deep.equal(await heights('0.5'));
    expect(await heights('40')).to.deep.equal(await heights('1.5'));
  });

  it('is as usual where a page asks for what is no number', async () => {
    const usual = await heights('1');
    for (const slip of ['compact', '1rem', '"0.5"']) {
      expect(await heights(slip), slip).to.deep.equal(usual);
    }
  });
});
