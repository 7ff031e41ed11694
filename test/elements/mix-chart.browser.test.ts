import { expect } from 'chai';
import { html } from 'lit';
import '../../src/define.js';
import type { CbFilterEvent, CbSelectEvent } from '../../src/elements/events.js';
import type { CbMixChart } from '../../src/elements/mix-chart/mix-chart.js';
import { loadData } from '../../src/source/load-data.js';
import { faults } from './axe.js';
import { calls, october } from './contacts.js';
import { GatedSource } from './gated-source.js';
import { clear, collected, next, part, show, uncaught, until, warnings } from './page.js';

const chartIn = (stage: Element): CbMixChart => stage.querySelector('cb-mix-chart')!;
const text = (chart: Element, name: string): string =>
  (part(chart, name)?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const cursorIn = (chart: Element): HTMLElement => part(chart, 'cursor')!;
const drawn = (chart: Element): Promise<void> =>
  until('the drawing', () => part(chart, 'chart')?.querySelector('text'));
const press = (target: Element, key: string, more: KeyboardEventInit = {}): boolean =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true, ...more }),
  );
const labels = (chart: Element): string[] =>
  [...(part(chart, 'chart')?.querySelectorAll('text') ?? [])].map((one) => one.textContent);
// Five of service, four of sales, one of a queue whose name would be a formula.
const byQueue = html`<cb-mix-chart metric="offered" by="queue" .data=${october}></cb-mix-chart>`;

describe('cb-mix-chart', () => {
  afterEach(clear);

  it('shows the shares of a count, the largest first, each named', async () => {
    const chart = chartIn(show(byQueue));
    await drawn(chart);
    expect(text(chart, 'heading')).to.equal('Offered contacts: shares by queue');
    expect(labels(chart)).to.deep.equal(['service', '5 (50%)', 'sales', '4 (40%)', '=1+1', '1 (10%)']);
    expect(chart.getBoundingClientRect().height).to.be.lessThan(200);
  });

  it('is a donut with the whole in its middle', async () => {
    const chart = chartIn(show(byQueue));
    await drawn(chart);
    chart.shape = 'donut';
    await until('the ring', () => labels(chart).includes('10'));
    expect(labels(chart)).to.include.members(['10', 'in all', 'service', '5 (50%)']);
  });

  it('shows a bar for each value of a second key, and columns over time', async () => {
    const chart = chartIn(show(byQueue));
    await drawn(chart);
    chart.per = 'outcome';
    await until('the bars', () => text(chart, 'heading') === 'Offered contacts: shares by queue, by outcome');
    expect(labels(chart)).to.include.members(['Answered', 'Abandoned', '8', '2', '50%']);
    chart.per = 'day';
    await until('the columns', () => text(chart, 'heading') === 'Offered contacts: shares by queue by day');
    expect(labels(chart)).to.include.members(['0%', '100%', 'Oct 1', 'Oct 2']);
  });

  it('refuses what is no count, with words for it', async () => {
    const said = await warnings(async () => {
      const stage = show(
        html`<cb-mix-chart metric="service-level" by="queue" .data=${october}></cb-mix-chart>`,
      );
      await until('the error', () => chartIn(stage).state === 'error');
      expect(text(chartIn(stage), 'error')).to.contain(
        'cb-mix-chart shows shares of a count, and “service-level” is not a count.',
      );
    });
    expect(said).to.have.length(1);
    expect(said[0]).to.match(/^callboard: metric-not-count: /);
  });

  it('refuses parts that have no colours, and keys that are no dimension', async () => {
    for (const content of [
      html`<cb-mix-chart metric="offered" by="queue" limit="7" .data=${october}></cb-mix-chart>`,
      html`<cb-mix-chart metric="offered" by="day" .data=${october}></cb-mix-chart>`,
      html`<cb-mix-chart metric="offered" by="queue" per="queue" .data=${october}></cb-mix-chart>`,
    ]) {
      const said = await warnings(async () => {
        const stage = show(content);
        await until('the error', () => chartIn(stage).state === 'error');
      });
      expect(said).to.have.length(1);
    }
  });

  it('puts small parts together, and says how many', async () => {
    const contacts = Array.from({ length: 30 }, (_, at) => ({
      ...calls[0]!,
      id: `${at}`,
      topic: `T${at % 9}`,
    }));
    const stage = show(
      html`<cb-mix-chart metric="offered" by="topic" .data=${{ ...october, contacts }}></cb-mix-chart>`,
    );
    const chart = chartIn(stage);
    await drawn(chart);
    expect(labels(chart)).to.include('Other');
    expect(text(chart, 'notices')).to.contain('“Other” is 4 smaller groups together.');
    const keys: unknown[] = [];
    stage.addEventListener('cb-select', (event) => keys.push((event as CbSelectEvent).detail.key));
    press(cursorIn(chart), 'End');
    press(cursorIn(chart), 'Enter');
    press(cursorIn(chart), 'Home');
    press(cursorIn(chart), 'Enter');
    expect(keys).to.deep.equal([{ topic: 'T0' }]);
  });

  it('is walked by the keyboard, and says each part', async () => {
    const chart = chartIn(show(byQueue));
    await drawn(chart);
    const cursor = cursorIn(chart);
    expect(cursor.getAttribute('aria-valuetext')).to.equal(
      'service; Offered contacts: 5; Share: 50%; Total: 10',
    );
    cursor.focus();
    press(cursor, 'ArrowRight');
    await chart.updateComplete;
    expect(cursor.getAttribute('aria-valuetext')).to.match(/^sales; /);
    expect(text(chart, 'tooltip')).to.equal('sales Offered contacts 4 Share 40.0% Total 10');
  });

  it('finds the part under the pointer, of a ring too', async () => {
    const stage = show(byQueue);
    const chart = chartIn(stage);
    chart.shape = 'donut';
    await until('the ring', () => labels(chart).includes('in all'));
    const { left, top, width, height } = cursorIn(chart).getBoundingClientRect();
    const at = async (x: number, y: number): Promise<string> => {
      cursorIn(chart).dispatchEvent(
        new PointerEvent('pointermove', { clientX: left + x, clientY: top + y, bubbles: true }),
      );
      await chart.updateComplete;
      return part(chart, 'tooltip')!.hidden ? '' : text(chart, 'tooltip').split(' ')[0]!;
    };
    const radius = 0.85 * 108;
    expect(await at(width / 2 + radius, height / 2)).to.equal('service');
    expect(await at(width / 2 - radius, height / 2 + 5)).to.equal('sales');
    expect(await at(width / 2, height / 2)).to.equal('');
  });

  it('filters the others by the chosen part, with the key of its whole', async () => {
    const stage = show(html`
      <cb-data .data=${october}>
        <cb-mix-chart metric="offered" by="outcome" per="queue"></cb-mix-chart>
        <cb-kpi-tile metric="offered"></cb-kpi-tile>
      </cb-data>
    `);
    const chart = chartIn(stage);
    const value = (): string => text(stage.querySelector('cb-kpi-tile')!, 'value');
    await drawn(chart);
    await until('all', () => value() === '10');
    const told = next<CbFilterEvent>(stage, 'cb-filter');
    const chosen = next<CbSelectEvent>(stage, 'cb-select');
    cursorIn(chart).focus();
    press(cursorIn(chart), 'ArrowRight');
    press(cursorIn(chart), 'Enter');
    expect((await chosen).detail).to.deep.equal({
      key: { queue: 'service', outcome: 'abandoned' },
      metric: 'offered',
    });
    expect((await told).detail).to.deep.equal({ dimension: 'outcome', condition: ['abandoned'] });
    await until('the abandoned', () => value() === '2');
    expect(cursorIn(chart).getAttribute('aria-valuetext')).to.match(/selected$/);
    press(cursorIn(chart), 'Enter');
    await until('all again', () => value() === '10');
  });

  it('shows counts of the page, and refuses what is none', async () => {
    const source = new GatedSource(await loadData(october));
    const rows = [
      { key: 'chat', value: 30, n: 30 },
      { key: null, value: 10, n: 10 },
    ];
    const stage = show(
      html`<cb-mix-chart metric="offered" by="channel" .rows=${rows} .source=${source}></cb-mix-chart>`,
    );
    const chart = chartIn(stage);
    await drawn(chart);
    expect(labels(chart)).to.deep.equal(['Chat', '30 (75%)', '(not known)', '10 (25%)']);
    expect(source.asked).to.deep.equal([]);
    await warnings(async () => {
      chart.rows = [{ key: 'chat', value: -1, n: 1 }];
      await until('the error', () => chart.state === 'error');
    });
  });

  it('says that there is nothing to share', async () => {
    const stage = show(html`
      <cb-mix-chart metric="offered" by="queue" where='{"queue": "nobody"}' .data=${october}></cb-mix-chart>
    `);
    await until('empty', () => chartIn(stage).state === 'empty');
    expect(text(chartIn(stage), 'notices')).to.equal('No contact matches the period and the filters.');
  });

  it('is accessible in light and dark, in every shape', async () => {
    for (const scheme of ['light', 'dark']) {
      document.documentElement.style.colorScheme = scheme;
      const stage = show(html`
        <h1>Calls</h1>
        <h2>October</h2>
        <cb-mix-chart metric="offered" by="queue" .data=${october}></cb-mix-chart>
        <cb-mix-chart metric="offered" by="queue" shape="donut" .data=${october}></cb-mix-chart>
        <cb-mix-chart metric="offered" by="queue" per="day" .data=${october}></cb-mix-chart>
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
      null,
      Infinity,
      '=1+1',
      '__proto__',
    ];
    const names = 'metric label by per shape limit parameters rows where period timeZone headingLevel';
    const errors = await uncaught(() =>
      warnings(async () => {
        const chart = chartIn(show(byQueue));
        for (const name of names.split(' ')) {
          for (const value of hostile) {
            Object.assign(chart, { [name]: value });
            await chart.updateComplete;
          }
          Object.assign(chart, {
            [name]: name === 'metric' ? 'offered' : name === 'by' ? 'queue' : undefined,
          });
        }
        await until('ready', () => chart.state === 'ready');
      }),
    );
    expect(errors).to.deep.equal([]);
  });

  it('frees everything when it goes', async () => {
    const source = new GatedSource(await loadData(october));
    source.open = true;
    let stage: HTMLElement | undefined = show(
      html`<cb-mix-chart metric="offered" by="queue" .source=${source}></cb-mix-chart>`,
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
