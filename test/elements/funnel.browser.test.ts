import { expect } from 'chai';
import { html } from 'lit';
import '../../src/define.js';
import type { CbFilterEvent, CbSelectEvent } from '../../src/elements/events.js';
import type { CbFunnel } from '../../src/elements/funnel/funnel.js';
import { loadData } from '../../src/source/load-data.js';
import { faults } from './axe.js';
import { october } from './contacts.js';
import { GatedSource } from './gated-source.js';
import { clear, collected, next, part, show, uncaught, until, warnings } from './page.js';

const chartIn = (stage: Element): CbFunnel => stage.querySelector('cb-funnel')!;
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
// Ten were offered: eight answered, two abandoned; the first five of the answered say whether they were resolved.
const resolved = [true, true, false, true, false];
const withFlags = {
  ...october,
  contacts: october.contacts.map((call, at) => ({ ...call, ...(at < 5 && { resolved: resolved[at] }) })),
};
const plain = html`<cb-funnel .data=${withFlags}></cb-funnel>`;

describe('cb-funnel', () => {
  afterEach(clear);

  it('shows steps and those who left, with their shares', async () => {
    const chart = chartIn(show(plain));
    await drawn(chart);
    expect(text(chart, 'heading')).to.equal('Step by step: Offered → Answered → Resolved');
    expect(labels(chart)).to.include.members([
      ...['Offered', '10', '100%', 'Abandoned', '2', '20.0%', 'Answered', '8', '80.0%'],
      ...['Not resolved', 'Resolution not known', '3', 'Resolved', '37.5%', '30.0%'],
      ...['of the step before', 'of all'],
    ]);
    const summary = chart.shadowRoot!.querySelector('#summary')!.textContent;
    expect(summary).to.contain('Resolved: 3, which is 37.5% of “Answered” and 30.0% of all.');
  });

  it('takes the steps that it is given, and keeps the picture of before until they are there', async () => {
    const chart = chartIn(show(plain));
    await drawn(chart);
    chart.steps = ['received', 'offered', 'resolved'];
    await until('the steps', () => text(chart, 'heading').endsWith('Received → Offered → Resolved'));
    expect(labels(chart)).to.include.members(['Received', 'Abandoned', 'Not resolved']);
    expect(labels(chart)).not.to.include('Answered');
  });

  it('lists the contacts of each place under its own name, as many as it says', async () => {
    const chart = chartIn(show(plain));
    await drawn(chart);
    const root = chart.shadowRoot!;
    const listed = (): string => text(chart, 'contacts');
    const title = (): string => root.querySelector('#panel-title')!.textContent.trim();
    expect(chart.showContacts({ step: 'sale' })).to.equal(false);
    expect(chart.showContacts({ step: 'answered', exit: 'busy' })).to.equal(false);
    const places: [Record<string, string>, string, string][] = [
      [{ step: 'offered' }, 'Offered', '1–10 of 10 '],
      [{ step: 'answered' }, 'Answered', '1–8 of 8 '],
      [{ step: 'offered', exit: 'abandoned' }, 'Abandoned', '1–2 of 2 '],
      [{ step: 'resolved' }, 'Resolved', '1–3 of 3 '],
      [{ step: 'answered', exit: 'unresolved' }, 'Not resolved', '1–2 of 2 '],
      [{ step: 'answered', exit: 'resolution-unknown' }, 'Resolution not known', '1–3 of 3 '],
    ];
    for (const [key, name, said] of places) {
      expect(chart.showContacts(key), name).to.equal(true);
      await until(name, () => listed().includes(said));
      expect(title()).to.equal(`Contacts behind: ${name}`);
    }
    // The rates are there, too, and no name stands twice.
    const options = [...root.querySelectorAll('.behind-choice option')].map((one) => one.textContent.trim());
    expect(new Set(options).size).to.equal(options.length);
    expect(options).to.include.members(['Abandoned', 'Answer rate']);
    expect(chart.showContacts({}, 'answer-rate')).to.equal(true);
    await until('the rate', () => title() === 'Contacts behind: Answer rate');
    expect(chart.showContacts()).to.equal(true);
    await until('the first step', () => title() === 'Contacts behind: Offered');
  });

  it('lists from its menu the contacts of the place that was chosen last', async () => {
    const chart = chartIn(show(plain));
    await drawn(chart);
    press(cursorIn(chart), 'End');
    press(cursorIn(chart), 'Enter');
    chart.shadowRoot!.querySelector<HTMLElement>('[part="menu-item"][data-name="contacts"]')!.click();
    await until('the list', () => text(chart, 'contacts').includes('1–3 of 3 '));
    expect(text(chart, 'panel')).to.contain('Contacts behind: Resolved');
    expect(await faults(chart)).to.deep.equal([]);
  });

  it('has a table that says the same', async () => {
    const chart = chartIn(show(plain));
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
      ['Step', 'Conversations', 'of the step before', 'of all'],
      ['Offered', '10', '–', '100%'],
      ['Left after “Offered”: Abandoned', '2', '20.0%', '20.0%'],
      ['Answered', '8', '80.0%', '80.0%'],
      ['Left after “Answered”: Not resolved', '2', '25.0%', '20.0%'],
      ['Left after “Answered”: Resolution not known', '3', '37.5%', '30.0%'],
      ['Resolved', '3', '37.5%', '30.0%'],
    ]);
  });

  it('is walked by the keyboard, and says each lane', async () => {
    const chart = chartIn(show(plain));
    await drawn(chart);
    const cursor = cursorIn(chart);
    expect(cursor.getAttribute('aria-valuetext')).to.equal('Offered; Conversations: 10');
    cursor.focus();
    press(cursor, 'ArrowDown');
    await chart.updateComplete;
    expect(cursor.getAttribute('aria-valuetext')).to.match(
      /^Left after “Offered”: Abandoned; Conversations: 2;/,
    );
    expect(text(chart, 'tooltip')).to.contain('of the step before 20.0%');
    press(cursor, 'End');
    await chart.updateComplete;
    expect(cursor.getAttribute('aria-valuetext')).to.match(/^Resolved; Conversations: 3;/);
  });

  it('filters the others by the chosen lane, not itself', async () => {
    const stage = show(html`
      <cb-data .data=${withFlags}>
        <cb-funnel></cb-funnel>
        <cb-kpi-tile metric="offered"></cb-kpi-tile>
      </cb-data>
    `);
    const chart = chartIn(stage);
    const value = (): string => text(stage.querySelector('cb-kpi-tile')!, 'value');
    const told: unknown[] = [];
    stage.addEventListener('cb-filter', (event) => told.push((event as CbFilterEvent).detail));
    await drawn(chart);
    await until('all', () => value() === '10');
    const chosen = next<CbSelectEvent>(stage, 'cb-select');
    cursorIn(chart).focus();
    press(cursorIn(chart), 'ArrowDown');
    press(cursorIn(chart), 'Enter');
    expect((await chosen).detail).to.deep.equal({
      key: { step: 'offered', exit: 'abandoned' },
      metric: 'contact-volume',
    });
    await until('the abandoned', () => value() === '2');
    expect(told).to.deep.equal([{ dimension: 'outcome', condition: ['abandoned'] }]);
    expect(labels(chart)).to.include.members(['Answered', '8']);
    expect(cursorIn(chart).getAttribute('aria-valuetext')).to.match(/selected$/);
    press(cursorIn(chart), 'End');
    press(cursorIn(chart), 'Enter');
    await until('the resolved', () => value() === '3');
    expect(told.slice(1)).to.deep.equal([
      { dimension: 'outcome', condition: ['answered'] },
      { dimension: 'direction', condition: ['inbound'] },
      { dimension: 'resolved', condition: ['true'] },
    ]);
    press(cursorIn(chart), 'Enter');
    await until('all again', () => value() === '10');
  });

  it('leaves it to the page to prevent that', async () => {
    const stage = show(html`
      <cb-data .data=${withFlags} @cb-filter=${(event: Event): void => event.preventDefault()}>
        <cb-funnel></cb-funnel>
      </cb-data>
    `);
    const chart = chartIn(stage);
    await drawn(chart);
    press(cursorIn(chart), 'End');
    press(cursorIn(chart), 'Enter');
    await chart.updateComplete;
    expect(cursorIn(chart).getAttribute('aria-valuetext')).not.to.match(/selected$/);
  });

  it('shows counts of the page, and refuses what does not add up', async () => {
    const source = new GatedSource(await loadData(october));
    const rows = [
      { key: 'offered', value: 100 },
      { key: 'abandoned', value: 15 },
      { key: 'callback', value: 5 },
      { key: 'answered', value: 80 },
      { key: 'resolved', value: 60 },
    ];
    const stage = show(html`<cb-funnel .rows=${rows} .source=${source}></cb-funnel>`);
    const chart = chartIn(stage);
    await drawn(chart);
    expect(labels(chart)).to.include.members(['100', '15', '5.0%', '80', '75.0%', '60.0%']);
    expect(source.asked).to.deep.equal([]);
    const wrong = [
      rows.map((row) => (row.key === 'abandoned' ? { ...row, value: 14 } : row)),
      rows.map((row) => (row.key === 'resolved' ? { ...row, value: 81 } : row)),
      rows.slice(0, 3),
      [...rows, { key: 'planet', value: 1 }],
      [...rows, { key: 'offered', value: 100 }],
      rows.map((row) => ({ ...row, value: -1 })),
    ];
    for (const one of wrong) {
      await warnings(async () => {
        chart.rows = one;
        await until('the error', () => chart.state === 'error');
        chart.rows = rows;
        await until('the rows', () => chart.state === 'ready');
      });
    }
  });

  it('refuses steps that make no flow', async () => {
    for (const steps of ['offered', 'answered offered', 'offered sale', 'offered planet']) {
      const said = await warnings(async () => {
        const stage = show(html`<cb-funnel steps=${steps} .data=${october}></cb-funnel>`);
        await until('the error', () => chartIn(stage).state === 'error');
      });
      expect(said).to.have.length(1);
    }
  });

  it('says what the data cannot tell', async () => {
    const chart = chartIn(show(html`<cb-funnel .data=${october}></cb-funnel>`));
    await drawn(chart);
    expect(text(chart, 'heading')).to.equal('Step by step: Offered → Answered');
    expect(text(chart, 'notices')).to.contain('Not in the data: Resolved (resolved).');
  });

  it('is accessible in light and dark, lying and standing, from right to left', async () => {
    for (const scheme of ['light', 'dark']) {
      document.documentElement.style.colorScheme = scheme;
      document.documentElement.dir = scheme === 'dark' ? 'rtl' : 'ltr';
      const stage = show(html`
        <h1>Calls</h1>
        <h2>October</h2>
        ${plain}
        <div class="narrow">${plain}</div>
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
    const names = 'steps label compare attribution rows where period timeZone headingLevel';
    const errors = await uncaught(() =>
      warnings(async () => {
        const chart = chartIn(show(plain));
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
    let stage: HTMLElement | undefined = show(html`<cb-funnel .source=${source}></cb-pareto>`);
    await drawn(chartIn(stage));
    const gone = new WeakRef(chartIn(stage));
    stage = undefined;
    clear();
    expect(source.listeners).to.equal(0);
    await collected(gone);
  });
});
