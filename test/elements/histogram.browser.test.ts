import { expect } from 'chai';
import { html } from 'lit';
import '../../src/define.js';
import type { CbFilterEvent, CbSelectEvent } from '../../src/elements/events.js';
import type { CbHistogram } from '../../src/elements/histogram/histogram.js';
import { loadData } from '../../src/source/load-data.js';
import { faults } from './axe.js';
import { calls, october } from './contacts.js';
import { GatedSource } from './gated-source.js';
import { clear, collected, next, part, show, uncaught, until, warnings } from './page.js';

const chartIn = (stage: Element): CbHistogram => stage.querySelector('cb-histogram')!;
const text = (chart: Element, name: string): string =>
  (part(chart, name)?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const cursorIn = (chart: Element): HTMLElement => part(chart, 'cursor')!;
const drawn = (chart: Element): Promise<void> =>
  until('the drawing', () => part(chart, 'chart')?.querySelector('.cb-tick'));
const press = (target: Element, key: string): boolean =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true }),
  );
const labels = (chart: Element): string[] =>
  [...part(chart, 'chart')!.querySelectorAll('text')].map((one) => one.textContent.replaceAll(/\s/g, ' '));
// Waits of ten: 5, 10, 15, 20, 25, 40; 5, 10, 60, 90.
const waits = html`<cb-histogram edges="0 10 20 30 60" .data=${october}></cb-histogram>`;

describe('cb-histogram', () => {
  afterEach(clear);

  it('counts waits in bins, with the threshold, the median and the ninetieth', async () => {
    const chart = chartIn(show(waits));
    await drawn(chart);
    expect(text(chart, 'heading')).to.equal('Offered contacts: distribution of “Wait in queue”');
    expect(cursorIn(chart).getAttribute('aria-valuemax')).to.equal('4');
    expect(labels(chart)).to.include.members(['2', '3', '1', 'within 20 s: 60%', 'median 15 s', '≥ 1:00']);
    expect(labels(chart).some((label) => label.startsWith('90% within '))).to.equal(true);
  });

  it('finds bins that suit the values where none are given', async () => {
    const chart = chartIn(show(html`<cb-histogram .data=${october}></cb-histogram>`));
    await drawn(chart);
    const ticks = [...part(chart, 'chart')!.querySelectorAll('.cb-tick')].map((one) => one.textContent);
    expect(ticks.length).to.be.within(3, 10);
    expect(ticks.at(-1)).to.match(/^≥ /);
  });

  it('takes another field, another count and another threshold', async () => {
    const stage = show(html`
      <cb-histogram
        metric="handled"
        field="talkSeconds"
        threshold="60"
        edges="[0, 60, 120, 180]"
        .data=${october}
      ></cb-histogram>
    `);
    const chart = chartIn(stage);
    await drawn(chart);
    // Eight calls, two minutes each.
    expect(text(chart, 'heading')).to.equal('Handled contacts: distribution of “Talk time”');
    expect(labels(chart)).to.include.members(['8', 'within 1:00: 0%']);
    chart.threshold = 'none';
    await until('no rule', () => !labels(chart).some((label) => label.startsWith('within')));
  });

  it('is walked by the keyboard, and says each bin', async () => {
    const chart = chartIn(show(waits));
    await drawn(chart);
    const cursor = cursorIn(chart);
    cursor.focus();
    press(cursor, 'ArrowRight');
    await chart.updateComplete;
    expect(cursor.getAttribute('aria-valuetext')!.replaceAll(/\s/g, ' ')).to.equal(
      '10 s to under 20 s; Offered contacts: 3; Share: 30%; 95% interval: 11% to 60%; Sample: 10 offered contacts',
    );
    expect(text(chart, 'tooltip')).to.equal(
      '10 s to under 20 s Offered contacts 3 Share 30% 95% interval 11% to 60% Sample 10 offered contacts',
    );
  });

  it('filters the others by the range of the chosen bin', async () => {
    const stage = show(html`
      <cb-data .data=${october}>
        <cb-histogram edges="0 10 20 30 60"></cb-histogram>
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
    expect((await told).detail).to.deep.equal({ dimension: 'queueSeconds', condition: { min: 10, max: 20 } });
    expect((await chosen).detail).to.deep.equal({ key: { queueSeconds: '10' }, metric: 'offered' });
    await until('the bin', () => value() === '3');
    expect(cursorIn(chart).getAttribute('aria-valuetext')).to.match(/selected$/);
    expect(labels(chart)).to.include('2');
    press(cursorIn(chart), 'End');
    press(cursorIn(chart), 'Enter');
    await until('the open bin', () => value() === '2');
    press(cursorIn(chart), 'Enter');
    await until('all again', () => value() === '10');
  });

  it('says who is not in the chart', async () => {
    const contacts = [...calls, { ...calls[0]!, id: 'x', queueSeconds: null }];
    const stage = show(html`<cb-histogram .data=${{ ...october, contacts }}></cb-histogram>`);
    await drawn(chartIn(stage));
    expect(text(chartIn(stage), 'notices')).to.contain('1 contact is not in the chart');
  });

  it('shows counts of the page', async () => {
    const source = new GatedSource(await loadData(october));
    const rows = [
      { key: '30', value: 4, n: 4 },
      { key: '0', value: 12, n: 12 },
      { key: '<0', value: 1, n: 1 },
      { key: null, value: 2, n: 2 },
    ];
    const stage = show(html`<cb-histogram .rows=${rows} .source=${source}></cb-histogram>`);
    const chart = chartIn(stage);
    await drawn(chart);
    expect(labels(chart)).to.include.members(['1', '12', '4', '≥ 30 s']);
    expect(source.asked).to.deep.equal([]);
    for (const bad of [[{ key: 'a', value: 1, n: 1 }], [{ key: '0', value: -1, n: 1 }], []]) {
      await warnings(async () => {
        chart.rows = bad;
        await until('the error', () => chart.state === 'error');
      });
      chart.rows = rows;
      await until('ready', () => chart.state === 'ready');
    }
  });

  it('refuses edges that do not ascend, fields that are no number, and what is no count', async () => {
    for (const content of [
      html`<cb-histogram edges="10 5" .data=${october}></cb-histogram>`,
      html`<cb-histogram edges="a" .data=${october}></cb-histogram>`,
      html`<cb-histogram field=${'queue' as never} .data=${october}></cb-histogram>`,
      html`<cb-histogram metric="csat" .data=${october}></cb-histogram>`,
    ]) {
      const said = await warnings(async () => {
        const stage = show(content);
        await until('the error', () => chartIn(stage).state === 'error');
      });
      expect(said).to.have.length(1);
    }
  });

  it('names the field that nobody has', async () => {
    const stage = show(html`<cb-histogram field="revenue" metric="handled" .data=${october}></cb-histogram>`);
    await until('empty', () => chartIn(stage).state === 'empty');
    expect(text(chartIn(stage), 'notices')).to.contain('Not in the data: Revenue (revenue).');
    expect(cursorIn(chartIn(stage))).to.equal(null);
  });

  it('runs from right to left where the page does', async () => {
    const chart = chartIn(show(waits));
    document.documentElement.dir = 'rtl';
    await drawn(chart);
    const left = (label: string): number =>
      [...part(chart, 'chart')!.querySelectorAll('text')]
        .find((one) => one.textContent.replaceAll(/\s/g, ' ') === label)!
        .getBoundingClientRect().left;
    await until('the turn', () => left('≥ 1:00') < left('0:00'));
  });

  it('is accessible in light and dark', async () => {
    for (const scheme of ['light', 'dark']) {
      document.documentElement.style.colorScheme = scheme;
      const stage = show(html`
        <h1>Calls</h1>
        <h2>October</h2>
        <cb-histogram .data=${october}></cb-histogram>
        <cb-histogram field="csat" metric="handled" .data=${october}></cb-histogram>
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
      ',',
      '1e400',
    ];
    const names = 'metric label field edges threshold rows where period timeZone headingLevel';
    const errors = await uncaught(() =>
      warnings(async () => {
        const chart = chartIn(show(waits));
        for (const name of names.split(' ')) {
          for (const value of hostile) {
            Object.assign(chart, { [name]: value });
            await chart.updateComplete;
          }
          Object.assign(chart, { [name]: undefined });
        }
        await until('ready', () => chart.state === 'ready');
      }),
    );
    expect(errors).to.deep.equal([]);
  });

  it('frees everything when it goes', async () => {
    const source = new GatedSource(await loadData(october));
    source.open = true;
    let stage: HTMLElement | undefined = show(html`<cb-histogram .source=${source}></cb-histogram>`);
    await drawn(chartIn(stage));
    const gone = new WeakRef(chartIn(stage));
    expect(source.listeners).to.equal(1);
    stage = undefined;
    clear();
    expect(source.listeners).to.equal(0);
    await collected(gone);
  });
});
