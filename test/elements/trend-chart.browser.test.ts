import { expect } from 'chai';
import { html } from 'lit';
import '../../src/define.js';
import type { CbSelectEvent } from '../../src/elements/events.js';
import type { CbTrendChart } from '../../src/elements/trend-chart/trend-chart.js';
import { loadData } from '../../src/source/load-data.js';
import { faults } from './axe.js';
import { october } from './contacts.js';
import { GatedSource } from './gated-source.js';
import { clear, collected, next, part, show, uncaught, until, warnings } from './page.js';

const chartIn = (stage: Element): CbTrendChart => stage.querySelector('cb-trend-chart')!;
const text = (chart: Element, name: string): string =>
  (part(chart, name)?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const cursorIn = (chart: Element): HTMLElement => part(chart, 'cursor')!;
const shapes = (chart: Element, layer: string): readonly Element[] => [
  ...part(chart, 'chart')!.querySelectorAll(`.cb-${layer}`),
];
/** Until the chart has room and is drawn. */
const drawn = (chart: Element): Promise<void> =>
  until('the drawing', () => part(chart, 'chart')?.querySelector('.cb-tick'));
const press = (target: Element, key: string): boolean =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true }),
  );

/** 1 to 31 October, one call a day but for the weekend of the 11th; from the 20th on they are abandoned. */
const month = {
  timeZone: 'UTC',
  covers: { from: '2025-10-01', to: '2025-11-01' },
  contacts: Array.from({ length: 31 }, (_, at) => at + 1)
    .filter((day) => day !== 11 && day !== 12)
    .map((day) => ({
      id: `d${day}`,
      startedAt: `2025-10-${String(day).padStart(2, '0')}T12:00:00Z`,
      outcome: day < 20 ? 'answered' : 'abandoned',
      queueSeconds: day,
    })),
};

describe('cb-trend-chart', () => {
  afterEach(clear);

  it('draws a line with its axes, target and the period before', async () => {
    const stage = show(html`
      <cb-trend-chart
        metric="answer-rate"
        by="week"
        target="0.9"
        period-from="2025-10-13"
        period-to="2025-10-27"
        compare='{"from": "2025-09-29", "to": "2025-10-13"}'
        .data=${month}
      ></cb-trend-chart>
    `);
    const chart = chartIn(stage);
    await drawn(chart);
    expect(text(chart, 'heading')).to.equal('Answer rate by week');
    expect(shapes(chart, 'rule')).to.have.length(1);
    expect(shapes(chart, 'band').length).to.be.greaterThan(0);
    expect(part(chart, 'chart')!.textContent).to.contain('Target ≥ 90%');
    const strokes = new Set(shapes(chart, 'line').map((line) => line.getAttribute('stroke')));
    expect([...strokes].some((stroke) => stroke?.includes('--cb-previous'))).to.equal(true);
    expect([...strokes].some((stroke) => stroke?.includes('--cb-series-1'))).to.equal(true);
  });

  it('fills an area, and leaves out the interval where it is not wanted', async () => {
    const stage = show(html`<cb-trend-chart metric="answer-rate" by="day" .data=${month}></cb-trend-chart>`);
    const chart = chartIn(stage);
    await drawn(chart);
    expect(shapes(chart, 'area')).to.deep.equal([]);
    chart.mark = 'area';
    chart.band = 'none';
    await until('the area', () => shapes(chart, 'area').length > 0);
    expect(shapes(chart, 'band')).to.deep.equal([]);
  });

  it('draws control limits in place of the interval, and marks what stands out by shape and words', async () => {
    const calls = (day: number): object[] =>
      Array.from({ length: day === 50 ? 60 : 20 + (day % 3) }, (_, at) => ({
        id: `${day}.${at}`,
        startedAt: new Date(Date.UTC(2025, 8, 1 + day, 12)).toISOString(),
        outcome: at < 18 ? 'answered' : 'abandoned',
      }));
    const data = {
      timeZone: 'UTC',
      covers: { from: '2025-09-01', to: '2025-10-27' },
      contacts: Array.from({ length: 56 }, (_, day) => calls(day)).flat(),
    };
    const stage = show(
      html`<cb-trend-chart metric="offered" by="day" control="limits" .data=${data}></cb-trend-chart>`,
    );
    const chart = chartIn(stage);
    await drawn(chart);
    const marks = (): readonly Element[] =>
      shapes(chart, 'point').filter((shape) => shape.getAttribute('fill')?.includes('--cb-near'));
    expect(marks()).to.have.length(1);
    expect(shapes(chart, 'line').length).to.equal(4);
    expect(chart.shadowRoot!.textContent).to.contain(
      '1 point stands out. Tue, Oct 21, 2025: above the upper limit.',
    );
    expect(chart.shadowRoot!.textContent).to.contain('Limits come from 20 points');
    expect(await faults(stage)).to.deep.equal([]);
    chart.baseline = '{"from": "2025-09-01", "to": "2025-10-13"}';
    await until('limits from the baseline', () =>
      chart.shadowRoot!.textContent.includes('Limits come from 42 points'),
    );
    chart.dir = 'rtl';
    await until('right to left', () => marks().length === 1);
    chart.control = 'none';
    await until('no limits', () => marks().length === 0);
    expect(chart.shadowRoot!.textContent).not.to.contain('Limits');
  });

  it('marks events that the data tell of where it is asked to', async () => {
    const events = [{ from: '2025-10-06', to: '2025-10-08', label: 'New menu', kind: 'change' }];
    const stage = show(
      html`<cb-trend-chart metric="offered" by="day" .data=${{ ...month, events }}></cb-trend-chart>`,
    );
    const chart = chartIn(stage);
    await drawn(chart);
    expect(part(chart, 'chart')!.textContent).not.to.contain('New menu');
    chart.events = 'marks';
    await until('the mark', () => part(chart, 'chart')!.textContent.includes('New menu'));
    expect(part(chart, 'notices')!.textContent).to.contain('Event: New menu');
    expect(await faults(stage)).to.deep.equal([]);
  });

  it('says which control or baseline it does not know', async () => {
    const told = await warnings(async () => {
      const stage = show(html`
        <cb-trend-chart metric="offered" control="xmr" .data=${month}></cb-trend-chart>
        <cb-trend-chart metric="offered" control="limits" baseline="soon" .data=${month}></cb-trend-chart>
      `);
      const charts = [...stage.querySelectorAll('cb-trend-chart')];
      await until('both errors', () => charts.every(({ state }) => state === 'error'));
    });
    expect(told.map((line) => /attribute "(\w+)", value "(\w+)"/.exec(line)?.slice(1))).to.deep.equal([
      ['control', 'xmr'],
      ['baseline', 'soon'],
    ]);
  });

  it('names several metrics of one unit', async () => {
    const stage = show(
      html`<cb-trend-chart metric="answer-rate, abandon-rate" by="week" .data=${month}></cb-trend-chart>`,
    );
    const chart = chartIn(stage);
    await drawn(chart);
    expect(text(chart, 'heading')).to.equal('Answer rate and Abandon rate by week');
    expect(part(chart, 'chart')!.textContent).to.contain('Answer rate').and.to.contain('Abandon rate');
  });

  it('refuses metrics of several units', async () => {
    const said = await warnings(async () => {
      const stage = show(html`
        <cb-trend-chart .metric=${['answer-rate', 'wait-p50']} by="week" .data=${month}></cb-trend-chart>
      `);
      await until('the error', () => chartIn(stage).state === 'error');
      expect(text(chartIn(stage), 'error')).to.contain('answer-rate, wait-p50');
    });
    expect(said).to.have.length(1);
    expect(said[0]).to.match(/^callboard: invalid-query: /);
  });

  it('shows what stands at the pointer', async () => {
    const stage = show(html`<cb-trend-chart metric="wait-max" by="day" .data=${month}></cb-trend-chart>`);
    const chart = chartIn(stage);
    await drawn(chart);
    const { left, width, top, height } = cursorIn(chart).getBoundingClientRect();
    const at = (type: string, x: number): boolean =>
      cursorIn(chart).dispatchEvent(
        new PointerEvent(type, { clientX: x, clientY: top + height / 2, bubbles: true }),
      );
    expect(part(chart, 'tooltip')!.hidden).to.equal(true);
    at('pointermove', left + width - 2);
    await chart.updateComplete;
    expect(part(chart, 'tooltip')!.hidden).to.equal(false);
    expect(text(chart, 'tooltip'))
      .to.match(/Oct.* 31, 2025/)
      .and.to.match(/31 s/);
    const tip = part(chart, 'tooltip')!.getBoundingClientRect();
    expect(tip.right).to.be.at.most(left + width + 1);
    at('pointerleave', left);
    await chart.updateComplete;
    expect(part(chart, 'tooltip')!.hidden).to.equal(true);
  });

  it('is walked by the keyboard, and says each point', async () => {
    const stage = show(html`<cb-trend-chart metric="answer-rate" by="day" .data=${month}></cb-trend-chart>`);
    const chart = chartIn(stage);
    await drawn(chart);
    const cursor = cursorIn(chart);
    expect(cursor.getAttribute('aria-valuetext')).to.match(/Oct.* 31, 2025.*0%/);
    cursor.focus();
    await chart.updateComplete;
    expect(part(chart, 'tooltip')!.hidden).to.equal(false);
    expect(press(cursor, 'Home')).to.equal(false);
    await chart.updateComplete;
    expect(cursor.getAttribute('aria-valuenow')).to.equal('0');
    expect(cursor.getAttribute('aria-valuetext')).to.match(/Oct.* 1, 2025.*100%/);
    for (let step = 0; step < 10; step++) press(cursor, 'ArrowRight');
    await chart.updateComplete;
    // The weekend without calls is one stop.
    expect(cursor.getAttribute('aria-valuetext')).to.match(/Oct.* 11, 2025.*none offered/);
    press(cursor, 'ArrowRight');
    await chart.updateComplete;
    expect(cursor.getAttribute('aria-valuetext')).to.match(/Oct.* 13, 2025/);
    // Keys of the page stay the page's.
    expect(press(cursor, 'Tab')).to.equal(true);
    expect(press(cursor, 'a')).to.equal(true);
    press(cursor, 'Escape');
    await chart.updateComplete;
    expect(part(chart, 'tooltip')!.hidden).to.equal(true);
  });

  it('tells the page which point was chosen, by key and by pointer', async () => {
    const stage = show(html`<cb-trend-chart metric="answer-rate" by="day" .data=${month}></cb-trend-chart>`);
    const chart = chartIn(stage);
    await drawn(chart);
    const byKey = next<CbSelectEvent>(stage, 'cb-select');
    cursorIn(chart).focus();
    press(cursorIn(chart), 'Home');
    press(cursorIn(chart), 'Enter');
    expect((await byKey).detail).to.deep.equal({ key: { day: '2025-10-01' }, metric: 'answer-rate' });
    const byPointer = next<CbSelectEvent>(stage, 'cb-select');
    const { right, top } = cursorIn(chart).getBoundingClientRect();
    cursorIn(chart).dispatchEvent(
      new MouseEvent('click', { clientX: right - 1, clientY: top + 10, bubbles: true }),
    );
    expect((await byPointer).detail.key).to.deep.equal({ day: '2025-10-31' });
  });

  it('runs from right to left where the page does, and so do its arrows', async () => {
    const stage = show(html`<cb-trend-chart metric="answer-rate" by="day" .data=${month}></cb-trend-chart>`);
    document.documentElement.dir = 'rtl';
    const chart = chartIn(stage);
    await drawn(chart);
    const tickLefts = (): number[] =>
      shapes(chart, 'tick')
        .filter((tick) => /Oct/.test(tick.textContent))
        .map((tick) => tick.getBoundingClientRect().left);
    await until('the turn', () => {
      const lefts = tickLefts();
      return lefts.length > 1 && lefts[0]! > lefts.at(-1)!;
    });
    press(cursorIn(chart), 'Home');
    press(cursorIn(chart), 'ArrowLeft');
    await chart.updateComplete;
    expect(cursorIn(chart).getAttribute('aria-valuenow')).to.equal('1');
  });

  it('fits its room when that changes', async () => {
    const stage = show(html`<cb-trend-chart metric="answer-rate" by="day" .data=${month}></cb-trend-chart>`);
    const chart = chartIn(stage);
    stage.style.inlineSize = '600px';
    await until('600', () => Number(part(chart, 'chart')?.getAttribute('width')) > 500);
    stage.style.inlineSize = '300px';
    await until('300', () => Number(part(chart, 'chart')!.getAttribute('width')) < 300);
    expect(chart.scrollWidth).to.be.at.most(300);
  });

  it('shows rows of the page without asking anything', async () => {
    const source = new GatedSource(await loadData(october));
    const rows = [
      { key: '2025-10-02', value: 0.5, n: 40 },
      { key: '2025-10-01', value: 0.75, n: 60, low: 0.62, high: 0.84 },
      { key: '2025-10-03', value: null, n: 0 },
    ];
    const stage = show(html`
      <cb-trend-chart
        metric="answer-rate"
        by="day"
        time-zone="Asia/Tokyo"
        .rows=${rows}
        .source=${source}
      ></cb-trend-chart>
    `);
    const chart = chartIn(stage);
    await drawn(chart);
    expect(chart.state).to.equal('ready');
    expect(text(chart, 'subheading')).to.contain('Asia/Tokyo');
    const cursor = cursorIn(chart);
    cursor.focus();
    press(cursor, 'Home');
    await chart.updateComplete;
    expect(cursor.getAttribute('aria-valuetext')).to.match(/Oct.* 1, 2025.*75/);
    expect(source.asked).to.deep.equal([]);
    // Without a total there is nothing to explain; the table says all.
    expect(chart.shadowRoot!.querySelector('[data-name="explain"]') === null).to.equal(true);
    expect(chart.shadowRoot!.querySelector('[data-name="table"]') !== null).to.equal(true);
  });

  for (const [by, key] of [
    ['hour', '2025-10-01T09:00+08:00'],
    ['month', '2025-10'],
    ['quarter', '2025-Q4'],
    ['year', '2025'],
  ] as const) {
    it(`reads keys by ${by}`, async () => {
      const rows = [{ key, value: 5, n: 5 }];
      const stage = show(html`
        <cb-trend-chart metric="offered" by=${by} time-zone="Asia/Shanghai" .rows=${rows}></cb-trend-chart>
      `);
      await until('ready', () => chartIn(stage).state === 'ready');
    });
  }

  it('refuses rows that are not of its buckets', async () => {
    for (const key of ['2025-10', '2025-10-01T09:00', 'yesterday', 7]) {
      const stage = show(html`
        <cb-trend-chart
          metric="offered"
          by="day"
          .rows=${[{ key, value: 5, n: 5 }] as never}
        ></cb-trend-chart>
      `);
      await warnings(() => until(`an error for ${key}`, () => chartIn(stage).state === 'error'));
    }
  });

  it('keeps its picture while the next is awaited and beside a failure', async () => {
    const source = new GatedSource(await loadData(month));
    const stage = show(
      html`<cb-trend-chart metric="answer-rate" by="day" .source=${source}></cb-trend-chart>`,
    );
    const chart = chartIn(stage);
    await until('the question', () => source.asked.length === 1);
    expect(chart.state).to.equal('loading');
    const before = chart.getBoundingClientRect().height;
    await source.last.answer();
    await drawn(chart);
    expect(Math.abs(chart.getBoundingClientRect().height - before)).to.be.lessThan(2);
    const lines = shapes(chart, 'line').length;
    chart.by = 'week';
    await until('the second question', () => source.asked.length === 2);
    expect([chart.state, chart.matches(':state(stale)'), shapes(chart, 'line').length]).to.deep.equal([
      'loading',
      true,
      lines,
    ]);
    await warnings(async () => {
      source.last.fail(new TypeError('unknown grain: fortnight'));
      await until('the error', () => chart.state === 'error');
    });
    expect(shapes(chart, 'line')).to.have.length(lines);
    expect(text(chart, 'error')).to.contain('unknown grain: fortnight');
  });

  it('is accessible in light and dark', async () => {
    for (const scheme of ['light', 'dark']) {
      document.documentElement.style.colorScheme = scheme;
      const stage = show(html`
        <h1>Calls</h1>
        <h2>October</h2>
        <cb-trend-chart metric="answer-rate" by="day" target="0.8" .data=${month}></cb-trend-chart>
        <cb-trend-chart metric="csat" by="day" .data=${month}></cb-trend-chart>
      `);
      stage.style.backgroundColor = 'Canvas';
      await drawn(chartIn(stage));
      cursorIn(chartIn(stage)).focus();
      await chartIn(stage).updateComplete;
      expect(await faults(stage)).to.deep.equal([]);
    }
  });

  it('lets no exception reach the page, whatever it is given', async () => {
    const cyclic: unknown[] = [];
    cyclic.push(cyclic);
    const hostile: unknown[] = [
      cyclic,
      7n,
      Symbol('x'),
      '{',
      [null],
      [{ key: Symbol('k') }],
      { from: 1 },
      null,
      Infinity,
      '=1+1',
      ',',
    ];
    const names =
      'metric label by compare target floor mark band parameters rows where period periodTo timeZone headingLevel';
    const errors = await uncaught(() =>
      warnings(async () => {
        const stage = show(html`<cb-trend-chart metric="offered" by="day" .data=${month}></cb-trend-chart>`);
        const chart = chartIn(stage);
        for (const name of names.split(' ')) {
          for (const value of hostile) {
            Object.assign(chart, { [name]: value });
            await chart.updateComplete;
          }
          Object.assign(chart, { [name]: name === 'metric' ? 'offered' : undefined });
        }
        await until('ready', () => chart.state === 'ready');
      }),
    );
    expect(errors).to.deep.equal([]);
  });

  it('draws ten thousand buckets without a node for each', async () => {
    const long = { ...month, covers: { from: '2025-10-01', to: '2025-11-05' } };
    const stage = show(html`<cb-trend-chart metric="offered" by="5-minutes" .data=${long}></cb-trend-chart>`);
    await drawn(chartIn(stage));
    expect(Number(cursorIn(chartIn(stage)).getAttribute('aria-valuemax'))).to.equal(35 * 288 - 1);
    expect(chartIn(stage).shadowRoot!.querySelectorAll('*').length).to.be.lessThan(400);
  });

  it('frees everything when it goes', async () => {
    const source = new GatedSource(await loadData(month));
    source.open = true;
    let stage: HTMLElement | undefined = show(
      html`<cb-trend-chart metric="answer-rate" by="day" .source=${source}></cb-trend-chart>`,
    );
    await drawn(chartIn(stage));
    const gone = new WeakRef(chartIn(stage));
    expect(source.listeners).to.equal(1);
    stage = undefined;
    clear();
    expect(source.listeners).to.equal(0);
    await collected(gone);
  });
});
