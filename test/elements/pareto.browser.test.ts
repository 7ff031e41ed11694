import { expect } from 'chai';
import { html } from 'lit';
import '../../src/define.js';
import type { CbFilterEvent, CbSelectEvent } from '../../src/elements/events.js';
import type { CbPareto } from '../../src/elements/pareto/pareto.js';
import { loadData } from '../../src/source/load-data.js';
import { faults } from './axe.js';
import { calls, october } from './contacts.js';
import { GatedSource } from './gated-source.js';
import { clear, collected, next, part, show, uncaught, until, warnings } from './page.js';

const chartIn = (stage: Element): CbPareto => stage.querySelector('cb-pareto')!;
const text = (chart: Element, name: string): string =>
  (part(chart, name)?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const cursorIn = (chart: Element): HTMLElement => part(chart, 'cursor')!;
const drawn = (chart: Element): Promise<void> =>
  until('the drawing', () => part(chart, 'chart')?.querySelector('text'));
const press = (target: Element, key: string): boolean =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true }),
  );
const labels = (chart: Element): string[] =>
  [...(part(chart, 'chart')?.querySelectorAll('text') ?? [])].map((one) => one.textContent);
// Five of service, four of sales, one of a queue whose name would be a formula.
const byQueue = html`<cb-pareto by="queue" .data=${october}></cb-pareto>`;

describe('cb-pareto', () => {
  afterEach(clear);

  it('shows bars, the line of what they make together, and the rule at 80 %', async () => {
    const chart = chartIn(show(byQueue));
    await drawn(chart);
    expect(text(chart, 'heading')).to.equal('Contacts by queue');
    expect(labels(chart)).to.include.members(['service', '5', 'sales', '4', '=1+1', '1', '80% of all']);
    const lines = part(chart, 'chart')!.querySelectorAll('path.cb-line');
    expect(lines).to.have.length(1);
    const summary = chart.shadowRoot!.querySelector('#summary')!.textContent;
    expect(summary).to.equal('Contacts in all: 10. 2 of 3 make at least 80%: service; sales.');
  });

  it('adds up what it is asked to, and keeps the share that it is given', async () => {
    const chart = chartIn(show(byQueue));
    await drawn(chart);
    chart.of = 'handle-time';
    await until('the times', () => text(chart, 'heading') === 'Handling time by queue');
    expect(labels(chart)).to.include.members(['10:00', '6:00']);
    chart.share = 0.5;
    await until('the rule', () => labels(chart).includes('50% of all'));
    chart.of = 'complaints';
    await until('nothing', () => chart.state === 'empty');
  });

  it('has a table that says the same', async () => {
    const chart = chartIn(show(byQueue));
    await drawn(chart);
    (part(chart, 'menu-button') as HTMLElement).click();
    await chart.updateComplete;
    const item = [...chart.shadowRoot!.querySelectorAll<HTMLElement>('[part~="menu-item"]')].find((one) =>
      one.textContent.includes('table'),
    );
    item!.click();
    await until('the table', () => part(chart, 'table'));
    const cells = [...part(chart, 'table')!.querySelectorAll('tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent.trim()),
    );
    expect(cells).to.deep.equal([
      ['Queue', 'Contacts', 'Share', 'Share with all before it', 'Among the fewest that make 80%'],
      ['service', '5', '50.0%', '50.0%', 'yes'],
      ['sales', '4', '40.0%', '90.0%', 'yes'],
      ['=1+1', '1', '10.0%', '100%', 'no'],
    ]);
  });

  it('is walked by the keyboard, and says each bar', async () => {
    const chart = chartIn(show(byQueue));
    await drawn(chart);
    const cursor = cursorIn(chart);
    expect(cursor.getAttribute('aria-valuetext')).to.match(/^service; Contacts: 5; Share: 50.0%; /);
    cursor.focus();
    press(cursor, 'End');
    await chart.updateComplete;
    expect(cursor.getAttribute('aria-valuetext')).to.match(/^=1\+1; .*Among the fewest that make 80%: no$/);
    expect(text(chart, 'tooltip')).to.contain('Share with all before it 100%');
  });

  it('filters the others by the chosen bar, not itself', async () => {
    const stage = show(html`
      <cb-data .data=${october}>
        <cb-pareto by="queue"></cb-pareto>
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
    press(cursorIn(chart), 'Enter');
    expect((await chosen).detail).to.deep.equal({ key: { queue: 'service' }, metric: 'contact-volume' });
    expect((await told).detail).to.deep.equal({ dimension: 'queue', condition: ['service'] });
    await until('one queue', () => value() === '5');
    expect(labels(chart)).to.include('sales');
    press(cursorIn(chart), 'Enter');
    await until('all again', () => value() === '10');
  });

  it('puts what is beyond the limit together, which cannot be chosen', async () => {
    const contacts = Array.from({ length: 30 }, (_, at) => ({
      ...calls[0]!,
      id: `${at}`,
      topic: `T${at % 9}`,
    }));
    const stage = show(html`<cb-pareto limit="3" .data=${{ ...october, contacts }}></cb-pareto>`);
    const chart = chartIn(stage);
    await drawn(chart);
    expect(labels(chart)).to.include('Other');
    const keys: unknown[] = [];
    stage.addEventListener('cb-select', (event) => keys.push((event as CbSelectEvent).detail.key));
    press(cursorIn(chart), 'End');
    press(cursorIn(chart), 'Enter');
    press(cursorIn(chart), 'Home');
    press(cursorIn(chart), 'Enter');
    expect(keys).to.deep.equal([{ topic: 'T0' }]);
  });

  it('shows amounts of the page, and refuses what is none', async () => {
    const source = new GatedSource(await loadData(october));
    const rows = [
      { key: 'Bill', value: 600, n: 30 },
      { key: null, value: 200, n: 10 },
    ];
    const stage = show(html`<cb-pareto of="handle-time" .rows=${rows} .source=${source}></cb-pareto>`);
    const chart = chartIn(stage);
    await drawn(chart);
    expect(labels(chart)).to.include.members(['Bill', '10:00', '(not known)', '3:20']);
    expect(source.asked).to.deep.equal([]);
    await warnings(async () => {
      chart.rows = [{ key: 'Bill', value: -1, n: 1 }];
      await until('the error', () => chart.state === 'error');
    });
  });

  it('refuses a share that is none, and a key that is no dimension', async () => {
    for (const content of [
      html`<cb-pareto share="80" .data=${october}></cb-pareto>`,
      html`<cb-pareto by="day" .data=${october}></cb-pareto>`,
      html`<cb-pareto of="money" .data=${october}></cb-pareto>`,
    ]) {
      const said = await warnings(async () => {
        const stage = show(content);
        await until('the error', () => chartIn(stage).state === 'error');
      });
      expect(said).to.have.length(1);
    }
  });

  it('is accessible in light and dark, lying and standing, from right to left', async () => {
    for (const scheme of ['light', 'dark']) {
      document.documentElement.style.colorScheme = scheme;
      document.documentElement.dir = scheme === 'dark' ? 'rtl' : 'ltr';
      const stage = show(html`
        <h1>Calls</h1>
        <h2>October</h2>
        ${byQueue}
        <div class="narrow">${byQueue}</div>
      `);
      stage.querySelector<HTMLElement>('.narrow')!.style.inlineSize = '16rem';
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
    const hostile: unknown[] = [cyclic, 7n, Symbol('x'), '{', [null], null, Infinity, '=1+1', '__proto__'];
    const names = 'of label by share limit parameters rows where period timeZone headingLevel';
    const errors = await uncaught(() =>
      warnings(async () => {
        const chart = chartIn(show(byQueue));
        for (const name of names.split(' ')) {
          for (const value of hostile) {
            Object.assign(chart, { [name]: value });
            await chart.updateComplete;
          }
          Object.assign(chart, { [name]: name === 'by' ? 'queue' : undefined });
        }
        await until('ready', () => chart.state === 'ready');
      }),
    );
    expect(errors).to.deep.equal([]);
  });

  it('frees everything when it goes', async () => {
    const source = new GatedSource(await loadData(october));
    source.open = true;
    let stage: HTMLElement | undefined = show(html`<cb-pareto by="queue" .source=${source}></cb-pareto>`);
    await drawn(chartIn(stage));
    const gone = new WeakRef(chartIn(stage));
    stage = undefined;
    clear();
    expect(source.listeners).to.equal(0);
    await collected(gone);
  });
});
