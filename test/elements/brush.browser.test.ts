import { expect } from 'chai';
import { html } from 'lit';
import '../../src/define.js';
import type { CbRangeEvent, CbSelectEvent } from '../../src/elements/events.js';
import type { CbTrendChart } from '../../src/elements/trend-chart/trend-chart.js';
import { loadData } from '../../src/source/load-data.js';
import { faults } from './axe.js';
import { GatedSource } from './gated-source.js';
import { clear, part, show, shadowText, until } from './page.js';

/** 1 to 31 October, one call each day but for the weekend of the 11th. */
const month = {
  timeZone: 'Asia/Shanghai',
  covers: { from: '2025-10-01', to: '2025-11-01' },
  contacts: Array.from({ length: 31 }, (_, at) => at + 1)
    .filter((day) => day !== 11 && day !== 12)
    .map((day) => ({
      id: `d${day}`,
      startedAt: `2025-10-${String(day).padStart(2, '0')}T12:00:00`,
      outcome: 'answered',
      queueSeconds: day,
    })),
};

const cursorIn = (chart: Element): HTMLElement => part(chart, 'cursor')!;
const tileValue = (stage: Element): string =>
  shadowText(stage.querySelector('cb-kpi-tile')!, '[part="value"]');
const shows = (stage: Element, value: string): Promise<void> =>
  until(value, () => tileValue(stage) === value);
const band = (chart: Element): SVGGraphicsElement | null =>
  chart.shadowRoot!.querySelector<SVGGraphicsElement>('svg.over [fill*="--cb-focus"]');
const spoken = (chart: Element): string =>
  (cursorIn(chart).getAttribute('aria-valuetext') ?? '').replaceAll(/\s+/g, ' ');

function press(chart: Element, key: string, shiftKey = false): void {
  const options = { key, shiftKey, bubbles: true, cancelable: true, composed: true };
  cursorIn(chart).dispatchEvent(new KeyboardEvent('keydown', options));
}

function letGoOfShift(chart: Element): void {
  cursorIn(chart).dispatchEvent(new KeyboardEvent('keyup', { key: 'Shift', bubbles: true, composed: true }));
}

/** A pointer at a share of the drawing's width. */
function point(chart: Element, type: string, share: number): void {
  const { left, width, top, height } = cursorIn(chart).getBoundingClientRect();
  const at = { clientX: left + width * share, clientY: top + height / 2, bubbles: true, composed: true };
  cursorIn(chart).dispatchEvent(
    type === 'click'
      ? new MouseEvent(type, at)
      : new PointerEvent(type, { ...at, pointerId: 1, isPrimary: true, button: 0 }),
  );
}

/** A movement of the pointer over the drawing, with the click that browsers make of it. */
function drag(chart: Element, from: number, to: number): void {
  point(chart, 'pointerdown', from);
  point(chart, 'pointermove', (from + to) / 2);
  point(chart, 'pointermove', to);
  point(chart, 'pointerup', to);
  point(chart, 'click', to);
}

async function shown(
  by = 'day',
): Promise<{ stage: HTMLElement; chart: CbTrendChart; told: CbRangeEvent['detail'][] }> {
  const stage = show(html`
    <cb-data .data=${month}>
      <cb-trend-chart metric="offered" by=${by}></cb-trend-chart>
      <cb-kpi-tile metric="offered"></cb-kpi-tile>
    </cb-data>
  `);
  const chart = stage.querySelector('cb-trend-chart')!;
  const told: CbRangeEvent['detail'][] = [];
  stage.addEventListener('cb-range', ({ detail }) => told.push(detail));
  // There is no pointer to capture behind events of a test's own.
  await until('the drawing', () => part(chart, 'chart')?.querySelector('.cb-tick'));
  cursorIn(chart).setPointerCapture = () => {};
  await shows(stage, '29');
  return { stage, chart, told };
}

describe('selecting a time on cb-trend-chart', () => {
  afterEach(clear);

  it('by a pointer: whole buckets, for all others and not for the chart', async () => {
    const { stage, chart, told } = await shown();
    const selected: CbSelectEvent[] = [];
    stage.addEventListener('cb-select', (event) => selected.push(event));
    drag(chart, 0.5, 1);
    await until('fewer', () => tileValue(stage) !== '29');
    expect(told).to.have.length(1);
    const { period } = told[0]!;
    expect(period!.to).to.equal('2025-11-01');
    const day = Number(/^2025-10-(\d\d)$/.exec(period!.from)?.[1]);
    expect(day).to.be.within(14, 18);
    await shows(stage, `${32 - day}`);
    expect(cursorIn(chart).getAttribute('aria-valuemax')).to.equal('30');
    expect(spoken(chart)).to.match(new RegExp(`selected: October ${day} – 31, 2025$`));
    expect(selected).to.deep.equal([]);
    const { left, right } = band(chart)!.getBoundingClientRect();
    const box = cursorIn(chart).getBoundingClientRect();
    expect(right).to.be.closeTo(box.right, 12);
    expect(left).to.be.within(box.left + box.width * 0.4, box.left + box.width * 0.6);
  });

  it('and clicks still choose a point', async () => {
    const { stage, chart, told } = await shown();
    const selected: CbSelectEvent[] = [];
    stage.addEventListener('cb-select', (event) => selected.push(event));
    drag(chart, 0.2, 0.4);
    drag(chart, 0.999, 0.999);
    expect(selected.map(({ detail }) => detail.key)).to.deep.equal([{ day: '2025-10-31' }]);
    expect(told).to.have.length(1);
  });

  it('shows what would be selected, and selects it when the pointer is let go of; not if the browser scrolls', async () => {
    const { stage, chart, told } = await shown();
    point(chart, 'pointerdown', 0.3);
    point(chart, 'pointermove', 0.6);
    await until('the band', () => band(chart) !== null);
    point(chart, 'pointercancel', 0.6);
    await until('no band', () => band(chart) === null);
    expect([told, tileValue(stage)]).to.deep.equal([[], '29']);
    expect(getComputedStyle(cursorIn(chart)).touchAction).to.equal('pan-y');
  });

  it('by keys: Shift and arrows, one selection when Shift is let go of; Escape takes it away', async () => {
    const { stage, chart, told } = await shown();
    cursorIn(chart).focus();
    press(chart, 'Home');
    press(chart, 'ArrowRight', true);
    press(chart, 'ArrowRight', true);
    await until('the band', () => band(chart) !== null);
    expect(spoken(chart)).to.match(/Oct 3, 2025.*; selected: October 1 – 3, 2025$/);
    expect(told).to.deep.equal([]);
    letGoOfShift(chart);
    await shows(stage, '3');
    expect(told).to.deep.equal([{ period: { from: '2025-10-01', to: '2025-10-04' } }]);
    press(chart, 'Escape');
    await shows(stage, '29');
    expect(told[1]).to.deep.equal({ period: null });
    expect(band(chart) === null).to.equal(true);
    press(chart, 'Escape');
    expect(told).to.have.length(2);
  });

  it('by keys over a gap, and when the focus leaves', async () => {
    const { stage, chart, told } = await shown();
    cursorIn(chart).focus();
    press(chart, 'Home');
    for (let step = 0; step < 9; step++) press(chart, 'ArrowRight');
    // A day without calls is a count of 0, not a gap: the 10th, on to the 12th.
    press(chart, 'ArrowRight', true);
    press(chart, 'ArrowRight', true);
    cursorIn(chart).blur();
    await shows(stage, '1');
    expect(told).to.deep.equal([{ period: { from: '2025-10-10', to: '2025-10-13' } }]);
  });

  it('in whole weeks where these are its buckets', async () => {
    const { chart, told } = await shown('week');
    cursorIn(chart).focus();
    press(chart, 'Home');
    press(chart, 'ArrowRight');
    press(chart, 'ArrowRight', true);
    letGoOfShift(chart);
    expect(told).to.deep.equal([{ period: { from: '2025-10-06', to: '2025-10-20' } }]);
  });

  it('from right to left', async () => {
    const { stage, chart, told } = await shown();
    document.documentElement.dir = 'rtl';
    chart.requestUpdate();
    await until('the turn', () => {
      const [first, last] = [...part(chart, 'chart')!.querySelectorAll('.cb-tick')]
        .filter((tick) => /Oct/.test(tick.textContent))
        .map((tick) => tick.getBoundingClientRect().left);
      return first !== undefined && last !== undefined && first > last;
    });
    drag(chart, 0.5, 0);
    await until('fewer', () => tileValue(stage) !== '29');
    expect(told[0]!.period!.to).to.equal('2025-11-01');
    const { left } = band(chart)!.getBoundingClientRect();
    expect(left).to.be.closeTo(cursorIn(chart).getBoundingClientRect().left, 12);
  });

  it('is prevented by the page', async () => {
    const { stage, chart, told } = await shown();
    stage.addEventListener('cb-range', (event) => event.preventDefault());
    drag(chart, 0.2, 0.4);
    await chart.updateComplete;
    expect(told).to.have.length(1);
    expect([band(chart), tileValue(stage)]).to.deep.equal([null, '29']);
  });

  it('is told and no more by a chart with rows of the page', async () => {
    const rows = [1, 2, 3, 4].map((day) => ({ key: `2025-10-0${day}`, value: day, n: day }));
    const stage = show(html`<cb-trend-chart metric="offered" by="day" .rows=${rows}></cb-trend-chart>`);
    const chart = stage.querySelector('cb-trend-chart')!;
    const told: unknown[] = [];
    stage.addEventListener('cb-range', ({ detail }) => told.push(detail));
    await until('the drawing', () => part(chart, 'chart')?.querySelector('.cb-tick'));
    cursorIn(chart).focus();
    press(chart, 'End');
    press(chart, 'ArrowLeft', true);
    letGoOfShift(chart);
    await chart.updateComplete;
    expect(told).to.deep.equal([{ period: { from: '2025-10-03', to: '2025-10-05' } }]);
    expect(band(chart) === null).to.equal(true);
  });

  it('asks the others once, and its own question not again', async () => {
    const source = new GatedSource(await loadData(month));
    const stage = show(html`
      <cb-data .source=${source}>
        <cb-trend-chart metric="offered" by="day"></cb-trend-chart>
        <cb-kpi-tile metric="offered"></cb-kpi-tile>
      </cb-data>
    `);
    const chart = stage.querySelector('cb-trend-chart')!;
    await until('two questions', () => source.asked.length === 2);
    await Promise.all(source.asked.map((one) => one.answer()));
    await until('the drawing', () => part(chart, 'chart')?.querySelector('.cb-tick'));
    cursorIn(chart).focus();
    press(chart, 'Home');
    for (let step = 0; step < 5; step++) press(chart, 'ArrowRight', true);
    letGoOfShift(chart);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(source.asked.slice(2).map(({ query }) => query.period)).to.deep.equal([
      { from: '2025-10-01', to: '2025-10-07' },
    ]);
    expect(chart.matches(':state(stale)')).to.equal(false);
  });

  it('goes with the chart', async () => {
    const { stage, chart } = await shown();
    cursorIn(chart).focus();
    press(chart, 'Home');
    press(chart, 'ArrowRight', true);
    letGoOfShift(chart);
    await shows(stage, '2');
    chart.remove();
    await shows(stage, '29');
  });

  it('is accessible', async () => {
    const { stage, chart } = await shown();
    stage.prepend(Object.assign(document.createElement('h2'), { textContent: 'Calls' }));
    cursorIn(chart).focus();
    press(chart, 'Home');
    press(chart, 'ArrowRight', true);
    letGoOfShift(chart);
    await shows(stage, '2');
    expect(await faults(stage)).to.deep.equal([]);
  });
});
