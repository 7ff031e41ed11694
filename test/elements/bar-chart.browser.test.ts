import { expect } from 'chai';
import { html, type TemplateResult } from 'lit';
import '../../src/define.js';
import type { CbBarChart } from '../../src/elements/bar-chart/bar-chart.js';
import type { CbFilterEvent, CbSelectEvent } from '../../src/elements/events.js';
import { loadData } from '../../src/source/load-data.js';
import { faults } from './axe.js';
import { calls, october } from './contacts.js';
import { GatedSource } from './gated-source.js';
import { clear, collected, next, part, show, uncaught, until, warnings } from './page.js';

const chartIn = (stage: Element): CbBarChart => stage.querySelector('cb-bar-chart')!;
const text = (chart: Element, name: string): string =>
  (part(chart, name)?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const cursorIn = (chart: Element): HTMLElement => part(chart, 'cursor')!;
const shapes = (chart: Element, layer: string): readonly Element[] => [
  ...part(chart, 'chart')!.querySelectorAll(`.cb-${layer}`),
];
const drawn = (chart: Element): Promise<void> =>
  until('the drawing', () => part(chart, 'chart')?.querySelector('text'));
const press = (target: Element, key: string, more: KeyboardEventInit = {}): boolean =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true, ...more }),
  );
/** Texts of the picture by what they are: `row 0`, `value offered 0`. */
const labels = (chart: Element): string[] =>
  [...part(chart, 'chart')!.querySelectorAll('text')].map((one) => one.textContent);
const byQueue = html`<cb-bar-chart metric="offered" by="queue" .data=${october}></cb-bar-chart>`;

describe('cb-bar-chart', () => {
  afterEach(clear);

  it('draws a bar for each value, the longest first, and is as high as they need', async () => {
    const chart = chartIn(show(byQueue));
    await drawn(chart);
    expect(text(chart, 'heading')).to.equal('Offered contacts by queue');
    // Five contacts of service, four of sales, one of a queue whose name would be a formula.
    expect(labels(chart)).to.deep.equal(['service', 'sales', '=1+1', '5', '4', '1']);
    await until('its height', () => {
      const drawing = part(chart, 'chart')!.getBoundingClientRect().height;
      return (
        Math.abs(chart.shadowRoot!.querySelector('.chart')!.getBoundingClientRect().height - drawing) < 1
      );
    });
    expect(chart.getBoundingClientRect().height).to.be.lessThan(220);
  });

  it('has the target, the whole, intervals and signs of a rate', async () => {
    const stage = show(
      html`<cb-bar-chart metric="service-level" by="queue" target="0.9" .data=${october}></cb-bar-chart>`,
    );
    const chart = chartIn(stage);
    await drawn(chart);
    const all = labels(chart).join(' · ');
    expect(all).to.contain('Target ≥ 90%').and.to.contain('All: 60%');
    expect(shapes(chart, 'band').length).to.be.greaterThan(0);
    expect(shapes(chart, 'point').length).to.be.greaterThan(0);
    chart.interval = 'none';
    await until('no whiskers', () => shapes(chart, 'band').length === 0);
  });

  it('puts what is beyond the limit together, as one bar', async () => {
    const stage = show(
      html`<cb-bar-chart metric="answer-rate" by="queue" limit="1" .data=${october}></cb-bar-chart>`,
    );
    const chart = chartIn(stage);
    await drawn(chart);
    // Answered of service: 5 of 5; of all others: 3 of 5, which no mean of their rates (3/4 and 0) is.
    expect(labels(chart)).to.include.members(['service', 'Other', '100%', '60%']);
    expect(text(chart, 'notices')).to.contain('“Other” is all groups after the first.');
    const keys: unknown[] = [];
    stage.addEventListener('cb-select', (event) => keys.push((event as CbSelectEvent).detail.key));
    cursorIn(chart).focus();
    press(cursorIn(chart), 'End');
    press(cursorIn(chart), 'Enter');
    press(cursorIn(chart), 'Home');
    press(cursorIn(chart), 'Enter');
    expect(keys).to.deep.equal([{ queue: 'service' }]);
  });

  it('sorts as it is asked to', async () => {
    const chart = chartIn(show(byQueue));
    await drawn(chart);
    const order = (): string[] => labels(chart).slice(0, 3);
    for (const [sort, expected] of [
      ['value-ascending', ['=1+1', 'sales', 'service']],
      ['key', ['=1+1', 'sales', 'service']],
      ['value', ['service', 'sales', '=1+1']],
    ] as const) {
      chart.sort = sort;
      await until(sort, () => order().join() === expected.join());
    }
  });

  it('stands cycles of the clock up, in their order', async () => {
    const stage = show(
      html`<cb-bar-chart metric="offered" by="hour-of-day" .data=${october}></cb-bar-chart>`,
    );
    const chart = chartIn(stage);
    await drawn(chart);
    expect(text(chart, 'heading')).to.equal('Offered contacts by hour of day');
    expect(cursorIn(chart).getAttribute('aria-orientation')).to.equal('horizontal');
    // Midnight to midnight, whatever hours have contacts.
    expect(cursorIn(chart).getAttribute('aria-valuemax')).to.equal('23');
    expect(cursorIn(chart).getAttribute('aria-valuetext')).to.match(
      /^12:00\s–\s1:00\sAM; Offered contacts: 0$/,
    );
    press(cursorIn(chart), 'End');
    await chart.updateComplete;
    expect(cursorIn(chart).getAttribute('aria-valuetext')).to.match(/^11:00\sPM\s–\s12:00\sAM; /);
    chart.orientation = 'horizontal';
    await until('lying bars', () => cursorIn(chart).getAttribute('aria-orientation') === 'vertical');
  });

  it('shows times and the period before', async () => {
    const stage = show(html`
      <cb-bar-chart
        metric="offered"
        by="day"
        compare='{"from": "2025-10-01", "to": "2025-10-02"}'
        period-from="2025-10-02"
        period-to="2025-10-03"
        .data=${october}
      ></cb-bar-chart>
    `);
    const chart = chartIn(stage);
    await drawn(chart);
    expect(part(chart, 'chart')!.innerHTML).to.contain('--cb-previous');
    expect(labels(chart).join()).to.match(/Before: Oct.* 1, 2025/);
  });

  it('is walked by the keyboard, and says each bar', async () => {
    const chart = chartIn(show(byQueue));
    await drawn(chart);
    const cursor = cursorIn(chart);
    expect(cursor.getAttribute('aria-valuetext')).to.equal('service; Offered contacts: 5');
    cursor.focus();
    press(cursor, 'ArrowDown');
    await chart.updateComplete;
    expect(cursor.getAttribute('aria-valuetext')).to.equal('sales; Offered contacts: 4');
    expect(text(chart, 'tooltip')).to.match(/^sales Offered contacts 4$/);
    expect(press(cursor, 'ArrowRight')).to.equal(true);
  });

  it('shows what stands at the pointer, over a name too', async () => {
    const chart = chartIn(show(byQueue));
    await drawn(chart);
    const name = [...part(chart, 'chart')!.querySelectorAll('text')].find(
      (one) => one.textContent === 'sales',
    )!;
    const { left, top, height } = name.getBoundingClientRect();
    cursorIn(chart).dispatchEvent(
      new PointerEvent('pointermove', { clientX: left + 2, clientY: top + height / 2, bubbles: true }),
    );
    await chart.updateComplete;
    expect(text(chart, 'tooltip')).to.contain('sales');
    // The tip stands under its row and hides neither it nor the page above.
    expect(part(chart, 'tooltip')!.getBoundingClientRect().top).to.be.greaterThan(top + height);
  });

  it('filters the others by the chosen bar, and shows what it has chosen', async () => {
    const stage = show(html`
      <cb-data .data=${october}>
        <cb-bar-chart metric="offered" by="queue"></cb-bar-chart>
        <cb-kpi-tile metric="offered"></cb-kpi-tile>
      </cb-data>
    `);
    const chart = chartIn(stage);
    const tile = stage.querySelector('cb-kpi-tile')!;
    const value = (): string => text(tile, 'value');
    await drawn(chart);
    await until('all', () => value() === '10');
    const told = next<CbFilterEvent>(stage, 'cb-filter');
    cursorIn(chart).focus();
    press(cursorIn(chart), 'Enter');
    expect((await told).detail).to.deep.equal({ dimension: 'queue', condition: ['service'] });
    await until('service alone', () => value() === '5');
    await until('the mark', () => chart.shadowRoot!.innerHTML.includes('opacity="0.35"'));
    expect(cursorIn(chart).getAttribute('aria-valuetext')).to.match(/selected$/);
    expect(labels(chart)).to.include('sales');
    press(cursorIn(chart), 'ArrowDown');
    press(cursorIn(chart), 'Enter', { ctrlKey: true });
    await until('both', () => value() === '9');
    press(cursorIn(chart), 'Enter');
    await until('sales alone', () => value() === '4');
    press(cursorIn(chart), 'Enter');
    await until('all again', () => value() === '10');
    expect(chart.shadowRoot!.innerHTML).not.to.contain('opacity="0.35"');
  });

  it('keeps the others to the time of a chosen bar, or from one to another; Escape lets them go', async () => {
    const stage = show(html`
      <cb-data .data=${october}>
        <cb-bar-chart metric="offered" by="day"></cb-bar-chart>
        <cb-kpi-tile metric="offered"></cb-kpi-tile>
      </cb-data>
    `);
    const chart = chartIn(stage);
    const value = (): string => text(stage.querySelector('cb-kpi-tile')!, 'value');
    await drawn(chart);
    await until('all', () => value() === '10');
    const told: unknown[] = [];
    stage.addEventListener('cb-range', ({ detail }) => told.push(detail.period));
    cursorIn(chart).focus();
    press(cursorIn(chart), 'Enter');
    await until('the first day', () => value() === '6');
    await until('the mark', () => chart.shadowRoot!.innerHTML.includes('opacity="0.35"'));
    press(cursorIn(chart), 'ArrowRight');
    press(cursorIn(chart), 'Enter', { shiftKey: true });
    await until('both days', () => value() === '10');
    press(cursorIn(chart), 'Escape');
    await until('nothing selected', () => told.length === 3);
    expect(told).to.deep.equal([
      { from: '2025-10-01', to: '2025-10-02' },
      { from: '2025-10-01', to: '2025-10-03' },
      null,
    ]);
  });

  it('filters by what is not known, and not where the page prevents it', async () => {
    const contacts = [...calls, { ...calls[0]!, id: 'x', queue: null }];
    const stage = show(html`
      <cb-data .data=${{ ...october, contacts }}>
        <cb-bar-chart metric="offered" by="queue"></cb-bar-chart>
        <cb-kpi-tile metric="offered"></cb-kpi-tile>
      </cb-data>
    `);
    const chart = chartIn(stage);
    await drawn(chart);
    const value = (): string => text(stage.querySelector('cb-kpi-tile')!, 'value');
    await until('all', () => value() === '11');
    cursorIn(chart).focus();
    press(cursorIn(chart), 'End');
    expect(cursorIn(chart).getAttribute('aria-valuetext')).to.be.a('string');
    const prevent = (event: Event): void => event.preventDefault();
    stage.addEventListener('cb-filter', prevent);
    press(cursorIn(chart), 'Enter');
    stage.removeEventListener('cb-filter', prevent);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(value()).to.equal('11');
    press(cursorIn(chart), 'Enter');
    await until('the one', () => value() === '1');
  });

  it('shows rows of the page in their order, without asking anything', async () => {
    const source = new GatedSource(await loadData(october));
    const rows = [
      { key: 'B', value: 0.5, n: 40 },
      { key: null, value: null, n: 0 },
      { key: 'A', value: 0.75, n: 60, low: 0.62, high: 0.84 },
    ];
    const stage = show(html`
      <cb-bar-chart
        metric="answer-rate"
        by="queue"
        target="0.7"
        .rows=${rows}
        .source=${source}
      ></cb-bar-chart>
    `);
    const chart = chartIn(stage);
    await drawn(chart);
    expect(chart.state).to.equal('ready');
    expect(labels(chart)).to.include.members(['B', '(not known)', 'A', 'Target ≥ 70%']);
    expect(source.asked).to.deep.equal([]);
    chart.rows = JSON.stringify([{ key: '2025-10', value: 0.5, n: 40 }]);
    chart.by = 'month';
    await until('time', () => /October 2025/.test(cursorIn(chart).getAttribute('aria-valuetext') ?? ''));
  });

  for (const [what, rows] of [
    [
      'a key twice',
      [
        { key: 'A', value: 1, n: 1 },
        { key: 'A', value: 2, n: 2 },
      ],
    ],
    ['a key that is none', [{ key: 7, value: 1, n: 1 }]],
    ['no sample', [{ key: 'A', value: 1 }]],
  ] as const) {
    it(`refuses rows with ${what}`, async () => {
      const said = await warnings(async () => {
        const stage = show(
          html`<cb-bar-chart metric="answer-rate" by="queue" .rows=${rows as never}></cb-bar-chart>`,
        );
        await until('the error', () => chartIn(stage).state === 'error');
      });
      expect(said.join()).to.contain('rows');
    });
  }

  it('refuses a limit that is none, and metrics of several units', async () => {
    for (const content of [
      html`<cb-bar-chart metric="offered" by="queue" limit="2.5" .data=${october}></cb-bar-chart>`,
      html`<cb-bar-chart metric="offered" by="queue" limit="100000" .data=${october}></cb-bar-chart>`,
      html`<cb-bar-chart metric="offered wait-p50" by="queue" .data=${october}></cb-bar-chart>`,
      html`<cb-bar-chart metric="offered" by="talkSeconds" .data=${october}></cb-bar-chart>`,
    ] satisfies TemplateResult[]) {
      const said = await warnings(async () => {
        const stage = show(content);
        await until('the error', () => chartIn(stage).state === 'error');
      });
      expect(said).to.have.length(1);
    }
  });

  it('says that nothing is there', async () => {
    const stage = show(html`
      <cb-bar-chart metric="offered" by="queue" where='{"queue": "nobody"}' .data=${october}></cb-bar-chart>
    `);
    await until('empty', () => chartIn(stage).state === 'empty');
    expect(text(chartIn(stage), 'notices')).not.to.equal('');
  });

  it('runs from right to left where the page does', async () => {
    const chart = chartIn(show(byQueue));
    document.documentElement.dir = 'rtl';
    await drawn(chart);
    const box = (label: string): DOMRect =>
      [...part(chart, 'chart')!.querySelectorAll('text')]
        .find((one) => one.textContent === label)!
        .getBoundingClientRect();
    await until('the turn', () => box('service').left > box('5').left);
  });

  it('fits its room when that changes, names over the bars where it is narrow', async () => {
    const contacts = calls.map((call) => ({
      ...call,
      queue: `${call.queue}, a queue of a long name indeed`,
    }));
    const stage = show(
      html`<cb-bar-chart metric="offered" by="queue" .data=${{ ...october, contacts }}></cb-bar-chart>`,
    );
    const chart = chartIn(stage);
    stage.style.inlineSize = '700px';
    await drawn(chart);
    const wide = chart.getBoundingClientRect().height;
    stage.style.inlineSize = '300px';
    await until('more height', () => chart.getBoundingClientRect().height > wide + 20);
    expect(chart.scrollWidth).to.be.at.most(300);
  });

  it('is accessible in light and dark, lying and standing', async () => {
    for (const scheme of ['light', 'dark']) {
      document.documentElement.style.colorScheme = scheme;
      const stage = show(html`
        <h1>Calls</h1>
        <h2>October</h2>
        <cb-bar-chart metric="service-level" by="queue" target="0.9" .data=${october}></cb-bar-chart>
        <cb-bar-chart metric="offered" by="hour-of-day" .data=${october}></cb-bar-chart>
        <cb-bar-chart metric="csat" by="queue" .data=${october}></cb-bar-chart>
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
      '__proto__',
    ];
    const names =
      'metric label by sort limit compare target floor orientation interval parameters rows where period timeZone headingLevel';
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

  it('draws two hundred bars without a node for each bar', async () => {
    const contacts = Array.from({ length: 300 }, (_, at) => ({
      ...calls[0]!,
      id: `${at}`,
      queue: `Queue ${at}`,
    }));
    const stage = show(
      html`<cb-bar-chart
        metric="offered"
        by="queue"
        limit="200"
        .data=${{ ...october, contacts }}
      ></cb-bar-chart>`,
    );
    const chart = chartIn(stage);
    await drawn(chart);
    expect(Number(cursorIn(chart).getAttribute('aria-valuemax'))).to.equal(200);
    expect(shapes(chart, 'bar').length).to.be.lessThan(4);
  });

  it('frees everything when it goes', async () => {
    const source = new GatedSource(await loadData(october));
    source.open = true;
    let stage: HTMLElement | undefined = show(
      html`<cb-bar-chart metric="offered" by="queue" .source=${source}></cb-bar-chart>`,
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
