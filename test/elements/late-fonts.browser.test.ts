import { expect } from 'chai';
import { html, type TemplateResult } from 'lit';
import '../../src/define.js';
import { textWidth } from '../../src/elements/text-width.js';
import { october } from './contacts.js';
import { clear, collected, part, show, until } from './page.js';

const file = '/node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';
const faces: FontFace[] = [];

/** A font that the page has from now on under a name that nothing had before. */
async function arrive(family: string): Promise<void> {
  const face = new FontFace(family, `url(${file})`);
  faces.push(face);
  document.fonts.add(face);
  await face.load();
}

const scene = (chart: Element): string => part(chart, 'chart')!.innerHTML;
const drawn = (chart: Element): Promise<void> =>
  until('the drawing', () => part(chart, 'chart')?.querySelector('text'));
const charts: readonly (readonly [string, TemplateResult])[] = [
  ['cb-bar-chart', html`<cb-bar-chart metric="offered" by="queue" .data=${october}></cb-bar-chart>`],
  ['cb-trend-chart', html`<cb-trend-chart metric="offered" by="day" .data=${october}></cb-trend-chart>`],
  ['cb-histogram', html`<cb-histogram .data=${october}></cb-histogram>`],
  ['cb-heatmap', html`<cb-heatmap metric="offered" .data=${october}></cb-heatmap>`],
];

describe('a font that comes late', () => {
  afterEach(() => {
    clear();
    for (const face of faces.splice(0)) document.fonts.delete(face);
  });

  it('is measured from then on', async () => {
    const font = '16px "Measured Late", monospace';
    const before = textWidth('illicit', font);
    await arrive('Measured Late');
    await until('other widths', () => Math.abs(textWidth('illicit', font) - before) > 5);
  });

  for (const [tag, content] of charts) {
    it(`has ${tag} laid out as one that had it from the start`, async () => {
      const family = `Late for ${tag}`;
      const stage = show(html`<div>${content}</div>`);
      stage.style.setProperty('--cb-font-family', `"${family}", monospace`);
      const chart = stage.querySelector(tag)!;
      await drawn(chart);
      const before = scene(chart);
      await arrive(family);
      await until('another layout', () => scene(chart) !== before);
      const second = show(html`<div>${content}</div>`);
      second.style.setProperty('--cb-font-family', `"${family}", monospace`);
      const fresh = second.querySelector(tag)!;
      await until('the same of a new one', () => part(fresh, 'chart') && scene(fresh) === scene(chart));
    });
  }

  it('is known to a chart that was out of the page', async () => {
    const stage = show(html`<div>${charts[0]![1]}</div>`);
    stage.style.setProperty('--cb-font-family', '"Late Outside", monospace');
    const chart = stage.querySelector('cb-bar-chart')!;
    await drawn(chart);
    const before = scene(chart);
    const place = chart.parentElement!;
    chart.remove();
    await arrive('Late Outside');
    place.append(chart);
    await until('another layout', () => scene(chart) !== before);
  });

  it('is told of once a frame, and to nobody who has left', async () => {
    const stage = show(html`<div>${charts[0]![1]}</div>`);
    const chart = stage.querySelector('cb-bar-chart')!;
    await drawn(chart);
    let updates = 0;
    const { requestUpdate } = chart;
    chart.requestUpdate = function (...args): void {
      updates++;
      requestUpdate.apply(this, args);
    };
    const face = new FontFace('Told', `url(${file})`);
    const loaded = (fontfaces: FontFace[]): unknown =>
      document.fonts.dispatchEvent(new FontFaceSetLoadEvent('loadingdone', { fontfaces }));
    for (let times = 0; times < 5; times++) loaded([face]);
    expect(updates, 'before the frame').to.equal(0);
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expect(updates).to.equal(1);
    // Where none of what was asked for came, all texts are as wide as they were.
    loaded([]);
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expect(updates).to.equal(1);
    chart.remove();
    updates = 0;
    loaded([face]);
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expect(updates).to.equal(0);
  });

  it('holds no chart', async () => {
    let stage: HTMLElement | undefined = show(html`<div>${charts[0]![1]}</div>`);
    await drawn(stage.querySelector('cb-bar-chart')!);
    await arrive('Late and Let Go');
    const gone = new WeakRef(stage.querySelector('cb-bar-chart')!);
    stage = undefined;
    clear();
    await collected(gone);
  });
});
