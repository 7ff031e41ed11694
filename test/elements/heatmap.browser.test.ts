import { expect } from 'chai';
import { html } from 'lit';
import '../../src/elements/data/define.js';
import '../../src/elements/heatmap/define.js';
import type { CbSelectEvent } from '../../src/elements/events.js';
import type { CbHeatmap } from '../../src/elements/heatmap/heatmap.js';
import { loadData } from '../../src/source/load-data.js';
import { faults } from './axe.js';
import { october } from './contacts.js';
import { GatedSource } from './gated-source.js';
import { clear, collected, next, part, show, uncaught, until, warnings } from './page.js';

const chartIn = (stage: Element): CbHeatmap => stage.querySelector('cb-heatmap')!;
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
const spoken = (chart: Element): string =>
  (cursorIn(chart).getAttribute('aria-valuetext') ?? '').replaceAll(/\s/g, ' ');
/** Wednesday and Thursday, a call an hour: six from 9 to 14, four from 9 to 12. */
const offered = html`<cb-heatmap metric="offered" .data=${october}></cb-heatmap>`;

async function choose(chart: CbHeatmap, entry: string): Promise<void> {
  (part(chart, 'menu-button') as HTMLElement).click();
  await chart.updateComplete;
  const items = [...chart.shadowRoot!.querySelectorAll<HTMLElement>('[part~="menu-item"]')];
  items.find((one) => one.textContent.includes(entry))!.click();
  await chart.updateComplete;
}

describe('cb-heatmap', () => {
  afterEach(clear);

  it('shows means by hour and weekday, with what no data cover as gaps', async () => {
    const chart = chartIn(show(offered));
    await drawn(chart);
    expect(text(chart, 'heading')).to.equal('Offered contacts by hour and weekday');
    expect(labels(chart).filter((label) => label === '1.0')).to.have.length(10);
    // Every other hour of the two days.
    expect(labels(chart).filter((label) => label === '0')).to.have.length.of.at.least(38);
    expect(labels(chart)).to.include('No value');
    const summary = chart.shadowRoot!.querySelector('#summary')!.textContent;
    expect(summary).to.match(/^Offered contacts, .*: 10\./);
  });

  it('names the highest and lowest where they differ, as many as it is asked for', async () => {
    const rows = [
      { key: '1T09', value: 8, n: 320 },
      { key: '3T14', value: 2, n: 80 },
      { key: '7T23', value: 5, n: 200 },
    ];
    const chart = chartIn(show(html`<cb-heatmap metric="offered" few="1" .rows=${rows}></cb-heatmap>`));
    await drawn(chart);
    const said = text(chart, 'notices').replaceAll(/\s/g, ' ');
    expect(said).to.contain('Busiest: Mon 9:00 – 10:00 AM (8.0).');
    expect(said).to.contain('Quietest: Wed 2:00 – 3:00 PM (2.0).');
    chart.metric = 'average-handle-time';
    await until('plain names', () => text(chart, 'notices').includes('Highest: Mon'));
    chart.few = 0;
    await until('no names', () => !text(chart, 'notices').includes('Highest'));
  });

  it('begins with the first day of the week of its data', async () => {
    const stage = show(html`<cb-heatmap metric="offered" week-start="7" .data=${october}></cb-heatmap>`);
    await drawn(chartIn(stage));
    expect(spoken(chartIn(stage))).to.match(/^Sunday 12:00/);
  });

  it('is walked by the keyboard, cell by cell, and a cell can be chosen', async () => {
    const stage = show(offered);
    const chart = chartIn(stage);
    await drawn(chart);
    const cursor = cursorIn(chart);
    cursor.focus();
    for (const key of ['ArrowDown', 'ArrowDown', ...Array.from({ length: 9 }, () => 'ArrowRight')]) {
      press(cursor, key);
    }
    await chart.updateComplete;
    expect(spoken(chart)).to.equal(
      'Wednesday 9:00 – 10:00 AM; Mean per hour: 1.0; In all: 1 offered contact; Hours covered: 1 such hour',
    );
    expect(text(chart, 'tooltip')).to.contain('Wed 9:00 – 10:00 AM');
    const chosen = next<CbSelectEvent>(stage, 'cb-select');
    press(cursor, 'Enter');
    expect((await chosen).detail).to.deep.equal({ key: { 'hour-of-week': '3T09' }, metric: 'offered' });
    press(cursor, 'ArrowUp');
    await chart.updateComplete;
    expect(spoken(chart)).to.match(/^Tuesday 9:00 – 10:00 AM; Mean per hour: .*cover/);
  });

  it('tells a share with its interval, its sample and that it is small', async () => {
    const chart = chartIn(show(html`<cb-heatmap metric="answer-rate" .data=${october}></cb-heatmap>`));
    await drawn(chart);
    const cursor = cursorIn(chart);
    cursor.focus();
    for (const key of ['ArrowDown', 'ArrowDown', ...Array.from({ length: 9 }, () => 'ArrowRight')]) {
      press(cursor, key);
    }
    await chart.updateComplete;
    expect(spoken(chart)).to.match(
      /^Wednesday 9:00 – 10:00 AM; .*100%; Sample: 1 .*small sample; Hours covered: 1/,
    );
  });

  it('has a table of seven rows and twenty-four columns that says the same', async () => {
    const chart = chartIn(show(offered));
    await drawn(chart);
    await choose(chart, 'table');
    await until('the table', () => part(chart, 'table'));
    const rows = [...part(chart, 'table')!.querySelectorAll('tr')];
    expect(rows).to.have.length(8);
    const cells = rows.map((row) => [...row.children].map((cell) => cell.textContent.trim()));
    expect(cells.map((row) => row.length)).to.deep.equal(Array.from({ length: 8 }, () => 25));
    expect(cells[0]![0]).to.equal('Day of week');
    expect(cells[3]!.slice(0, 17).map((cell) => cell.replace('1.0', '1'))).to.deep.equal([
      'Wednesday',
      ...'0000000001111110'.split(''),
    ]);
    expect(cells[1]!.slice(1).every((cell) => cell === '–')).to.equal(true);
    expect(rows[3]!.children[0]!.getAttribute('scope')).to.equal('row');
  });

  it('explains its number and what becomes of clock changes', async () => {
    const data = {
      ...{ timeZone: 'Europe/Berlin', covers: { from: '2026-10-20', to: '2026-10-27' } },
      contacts: [{ startedAt: '2026-10-25T02:10+01:00', outcome: 'answered' }],
    };
    const chart = chartIn(show(html`<cb-heatmap metric="offered" .data=${data}></cb-heatmap>`));
    await drawn(chart);
    await choose(chart, 'calculated');
    await until('the explanation', () => part(chart, 'explanation'));
    const said = text(chart, 'explanation').replaceAll(/\s/g, ' ');
    expect(said).to.contain('counts as two in its cell');
    expect(said).to.contain('Clock changes in this time: Oct 25, 2026, 2:00 AM, an hour twice.');
  });

  it('shows values of the page, and asks nothing then', async () => {
    const source = new GatedSource(await loadData(october));
    const rows = [{ key: '1T09', value: 0.5, n: 40 }];
    const stage = show(html`<cb-heatmap metric="answer-rate" .rows=${rows} .source=${source}></cb-heatmap>`);
    await drawn(chartIn(stage));
    expect(labels(chartIn(stage))).to.include('50%');
    expect(source.asked).to.deep.equal([]);
  });

  it('refuses keys that are no hours, and a number of names that is none', async () => {
    for (const content of [
      html`<cb-heatmap metric="offered" .rows=${[{ key: '8T09', value: 1, n: 1 }]}></cb-heatmap>`,
      html`<cb-heatmap metric="offered" .rows=${[{ key: null, value: 1, n: 1 }]}></cb-heatmap>`,
      html`<cb-heatmap metric="offered" few="1.5" .data=${october}></cb-heatmap>`,
      html`<cb-heatmap metric="no-such" .data=${october}></cb-heatmap>`,
    ]) {
      const said = await warnings(async () => {
        const stage = show(content);
        await until('the error', () => chartIn(stage).state === 'error');
      });
      expect(said).to.have.length(1);
    }
  });

  it('is empty of data without contacts, and says why', async () => {
    const none = { ...october, contacts: [] };
    const chart = chartIn(show(html`<cb-heatmap metric="answer-rate" .data=${none}></cb-heatmap>`));
    await until('empty', () => chart.state === 'empty');
    expect(text(chart, 'notices')).to.not.equal('');
  });

  it('follows filters around it', async () => {
    const stage = show(html`
      <cb-data .data=${october} where='{"queue": "sales"}'
        ><cb-heatmap metric="offered"></cb-heatmap
      ></cb-data>
    `);
    const chart = chartIn(stage);
    await drawn(chart);
    expect(labels(chart).filter((label) => label === '1.0')).to.have.length(4);
  });

  it('is accessible in light and dark, wide and narrow, from right to left', async () => {
    for (const scheme of ['light', 'dark']) {
      document.documentElement.style.colorScheme = scheme;
      document.documentElement.dir = scheme === 'dark' ? 'rtl' : 'ltr';
      const stage = show(html`
        <h1>Calls</h1>
        <h2>October</h2>
        ${offered}
        <div class="narrow">${offered}</div>
      `);
      stage.querySelector<HTMLElement>('.narrow')!.style.inlineSize = '18rem';
      stage.style.backgroundColor = 'Canvas';
      await drawn(chartIn(stage));
      cursorIn(chartIn(stage)).focus();
      await chartIn(stage).updateComplete;
      expect(await faults(stage)).to.deep.equal([]);
      const narrow = stage.querySelector<CbHeatmap>('.narrow cb-heatmap')!;
      expect(narrow.scrollWidth).to.be.at.most(288);
    }
  });

  it('lets no exception reach the page, whatever it is given', async () => {
    const cyclic: unknown[] = [];
    cyclic.push(cyclic);
    const hostile: unknown[] = [cyclic, 7n, Symbol('x'), '{', [null], null, Infinity, '=1+1', '__proto__'];
    const names = 'metric label few parameters rows where period timeZone weekStart headingLevel';
    const errors = await uncaught(() =>
      warnings(async () => {
        const chart = chartIn(show(offered));
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

  it('frees everything when it goes', async () => {
    const source = new GatedSource(await loadData(october));
    source.open = true;
    let stage: HTMLElement | undefined = show(
      html`<cb-heatmap metric="offered" .source=${source}></cb-heatmap>`,
    );
    await drawn(chartIn(stage));
    const gone = new WeakRef(chartIn(stage));
    stage = undefined;
    clear();
    expect(source.listeners).to.equal(0);
    await collected(gone);
  });
});
