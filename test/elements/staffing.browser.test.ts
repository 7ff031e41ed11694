import { expect } from 'chai';
import { html } from 'lit';
import '../../src/define.js';
import type { CbSelectEvent } from '../../src/elements/events.js';
import type { CbStaffing } from '../../src/elements/staffing/staffing.js';
import { staffing } from '../../src/engine.js';
import { loadData } from '../../src/source/load-data.js';
import { faults } from './axe.js';
import { GatedSource } from './gated-source.js';
import { clear, collected, next, part, show, uncaught, until, warnings } from './page.js';

const elementIn = (stage: Element): CbStaffing => stage.querySelector('cb-staffing')!;
const text = (element: Element, name: string): string =>
  (part(element, name)?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const cursorIn = (element: Element): HTMLElement => part(element, 'cursor')!;
const drawn = (element: Element): Promise<void> =>
  until('the drawing', () => part(element, 'chart')?.querySelector('.cb-tick'));
const press = (target: Element, key: string): boolean =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true }),
  );
const field = (element: Element, name: string): HTMLInputElement =>
  element.shadowRoot!.querySelector<HTMLInputElement>(`input[name="${name}"]`)!;
const set = (input: HTMLInputElement, value: string): void => {
  input.value = value;
  input.dispatchEvent(new Event('change', { bubbles: true }));
};
/** A row of what the day comes to, by the place of its line. */
const figure = (element: Element, row: number): string[] =>
  [...part(element, 'figures')!.querySelectorAll('tbody tr')[row]!.querySelectorAll('td')].map((cell) =>
    cell.textContent.replaceAll(/\s+/g, ' ').trim(),
  );

/** Four Mondays and Tuesdays, thirty calls of five minutes from nine to ten; two agents on shift. */
const days = ['05', '06', '12', '13', '19', '20', '26', '27'].map((day) => `2026-10-${day}`);
const october = {
  timeZone: 'UTC',
  covers: { from: '2026-10-05', to: '2026-11-02' },
  contacts: days.flatMap((day) =>
    Array.from({ length: 30 }, (_, at) => ({
      id: `${day} ${at}`,
      startedAt: `${day}T09:${String(at * 2).padStart(2, '0')}:00`,
      channel: 'voice',
      queue: at % 2 === 0 ? 'sales' : '=1+1',
      agent: 'Ann',
      outcome: at % 5 === 0 ? 'abandoned' : 'answered',
      queueSeconds: at % 5 === 0 ? 60 : 10,
      ...(at % 5 !== 0 && { talkSeconds: 270, wrapSeconds: 30 }),
    })),
  ),
  shifts: days.flatMap((day) =>
    ['Ann', 'Bob'].map((agent) => ({
      agent,
      from: `${day}T09:00:00`,
      to: `${day}T10:00:00`,
      scheduledSeconds: 3600,
      adherentSeconds: 3600,
      paidSeconds: 3600,
      handlingSeconds: 1800,
      availableSeconds: 1080,
    })),
  ),
};
const rows = [
  { from: '2026-11-02T09:00', to: '2026-11-02T09:30', calls: 100, onShift: 20 },
  { from: '2026-11-02T09:30', to: '2026-11-02T10:00', calls: 50, onShift: 6 },
];
const givenDay = html`<cb-staffing aht="180" shrinkage="0.3" threshold="19.8" .rows=${rows}></cb-staffing>`;

describe('cb-staffing', () => {
  afterEach(clear);

  it('shows what the analysis of its source says', async () => {
    const source = await loadData(october);
    const element = elementIn(show(html`<cb-staffing grain="hour" .source=${source}></cb-staffing>`));
    await drawn(element);
    const said = await staffing(source, { grain: 'hour' });
    expect(said.day).to.equal('2026-11-02');
    expect(text(element, 'heading')).to.equal('Staffing on Mon, Nov 2, 2026');
    const hours = (value: number): string => `${value.toFixed(1)} h`;
    expect(figure(element, 0)).to.deep.equal([
      hours(said.needed!.scheduledHours),
      hours(said.present!.scheduledHours),
    ]);
    expect(figure(element, 1)).to.deep.equal([String(said.needed!.peak), String(said.present!.peak)]);
    expect(said.needed!.peak).to.be.greaterThan(3);
    expect(text(element, 'notices')).to.contain('Mean of 4 earlier days');
    expect(cursorIn(element).getAttribute('aria-valuemax')).to.equal('23');
  });

  it('stands within the filters of the page', async () => {
    const element = elementIn(
      show(
        html`<cb-data .data=${october} .where=${{ queue: 'sales' }}
          ><cb-staffing grain="hour"></cb-staffing
        ></cb-data>`,
      ),
    );
    await drawn(element);
    expect(text(element, 'subheading')).to.contain('Queue: sales');
    // Shifts know no queue.
    expect(text(element, 'notices')).to.contain('Shifts are not compared');
    cursorIn(element).focus();
    for (let at = 0; at < 9; at += 1) press(cursorIn(element), 'ArrowRight');
    await element.updateComplete;
    expect(cursorIn(element).getAttribute('aria-valuetext')).to.contain('Contacts expected: 15;');
  });

  it('gives the published numbers for intervals of the page, and asks nothing', async () => {
    const source = new GatedSource(await loadData(october));
    const stage = show(
      html`<cb-staffing
        aht="180"
        shrinkage="0.3"
        threshold="19.8"
        .rows=${rows}
        .source=${source}
      ></cb-staffing>`,
    );
    const element = elementIn(stage);
    await drawn(element);
    const cursor = cursorIn(element);
    cursor.focus();
    await element.updateComplete;
    const said = cursor.getAttribute('aria-valuetext')!.replaceAll(/\s/g, ' ');
    expect(said).to.match(/^9:00 AM – 9:30 AM: /);
    // pyworkforce: 14 agents, 20 planned, 88.8 %, 71.4 %.
    for (const one of [
      'Agents needed: 14',
      'To be planned: 20',
      'Service level, as needed: 88.8%',
      'Occupancy, as needed: 71.4%',
    ]) {
      expect(said).to.contain(one);
    }
    expect(source.asked).to.deep.equal([]);
    element.maxOccupancy = '0.7';
    await until('the cap', () => cursor.getAttribute('aria-valuetext')!.includes('Agents needed: 15'));
    expect(text(element, 'tooltip')).to.contain('The occupancy cap');
  });

  it('is worked out anew by its fields, without asking again', async () => {
    const source = new GatedSource(await loadData(october));
    source.open = true;
    const element = elementIn(show(html`<cb-staffing grain="hour" .source=${source}></cb-staffing>`));
    await drawn(element);
    const asked = source.asked.length;
    const before = figure(element, 1)[0];
    set(field(element, 'serviceLevel'), '99');
    await until('more agents', () => Number(figure(element, 1)[0]) > Number(before));
    expect(element.serviceLevel).to.equal(0.99);
    expect(source.asked.length).to.equal(asked);
    // Nobody can promise all: the field keeps it, the numbers stay.
    set(field(element, 'serviceLevel'), '100');
    await element.updateComplete;
    expect(element.serviceLevel).to.equal(0.99);
    set(field(element, 'shrinkage'), '50');
    await until('twice as many hours', () => element.shrinkage === 0.5);
  });

  it('is of another day when one is chosen', async () => {
    const element = elementIn(show(html`<cb-staffing grain="hour" .data=${october}></cb-staffing>`));
    await drawn(element);
    set(field(element, 'day'), '2026-10-27');
    await until('Tuesday', () => text(element, 'heading') === 'Staffing on Tue, Oct 27, 2026');
    expect(text(element, 'notices')).to.contain('Mean of 3 earlier days');
    set(field(element, 'day'), '2026-10-05');
    await until('nothing before', () => element.state === 'empty');
    expect(text(element, 'notices')).to.equal('The data cover no earlier day of this weekday.');
    expect(cursorIn(element)).to.equal(null);
    set(field(element, 'day'), '2026-11-03');
    await until('again', () => element.state === 'ready');
  });

  it('tells which interval was chosen', async () => {
    const element = elementIn(show(givenDay));
    await drawn(element);
    const chosen = next<CbSelectEvent>(element, 'cb-select');
    cursorIn(element).focus();
    press(cursorIn(element), 'End');
    press(cursorIn(element), 'Enter');
    expect((await chosen).detail.key).to.deep.equal({ '30-minutes': '2026-11-02T09:30+00:00' });
  });

  it('has a table that says the same, and explains how it is worked out', async () => {
    const element = elementIn(show(html`<cb-staffing grain="hour" .data=${october}></cb-staffing>`));
    await drawn(element);
    const open = async (item: string): Promise<void> => {
      part(element, 'menu-button')!.click();
      await element.updateComplete;
      [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part~="menu-item"]')]
        .find((one) => one.textContent.trim() === item)!
        .click();
      await element.updateComplete;
    };
    await open('Show as table');
    const heads = [...part(element, 'table')!.querySelectorAll('thead th')].map((one) =>
      one.textContent.trim(),
    );
    expect(heads).to.include.members(['Time', 'Agents needed', 'To be planned', 'On shift']);
    expect(part(element, 'table')!.querySelectorAll('tbody tr').length).to.equal(25);
    part(element, 'close-button')!.click();
    await open('How this number is calculated');
    expect(text(element, 'explanation')).to.contain('Erlang A');
    expect(text(element, 'explanation')).to.contain('from 192 contacts');
  });

  it('refuses what cannot be meant, each with one warning', async () => {
    for (const content of [
      html`<cb-staffing day="2026-02-30" .data=${october}></cb-staffing>`,
      html`<cb-staffing service-level="1" .data=${october}></cb-staffing>`,
      html`<cb-staffing service-level="80" .data=${october}></cb-staffing>`,
      html`<cb-staffing shrinkage="1" .data=${october}></cb-staffing>`,
      html`<cb-staffing patience="0" .data=${october}></cb-staffing>`,
      html`<cb-staffing grain=${'day' as never} .data=${october}></cb-staffing>`,
      html`<cb-staffing calls='[{"from": "x", "calls": 1}]' .data=${october}></cb-staffing>`,
      html`<cb-staffing .rows=${rows}></cb-staffing>`,
      html`<cb-staffing aht="180" .rows=${[...rows, rows[0]!]}></cb-staffing>`,
      html`<cb-staffing aht="180" rows=${JSON.stringify([{ ...rows[0]!, calls: 1e300 }])}></cb-staffing>`,
      html`<cb-staffing aht="180" rows="[]"></cb-staffing>`,
    ]) {
      const said = await warnings(async () => {
        const stage = show(content);
        await until('the error', () => elementIn(stage).state === 'error');
      });
      expect(said).to.have.length(1);
    }
  });

  it('speaks Chinese and Russian', async () => {
    for (const [locale, heading] of [
      ['zh', '人员配置'],
      ['ru', 'Потребность в операторах'],
    ] as const) {
      const element = elementIn(
        show(html`<cb-staffing locale=${locale} grain="hour" .data=${october}></cb-staffing>`),
      );
      await drawn(element);
      expect(text(element, 'heading')).to.contain(heading);
    }
  });

  it('runs from right to left where the page does', async () => {
    const element = elementIn(show(givenDay));
    document.documentElement.dir = 'rtl';
    await drawn(element);
    cursorIn(element).focus();
    press(cursorIn(element), 'ArrowLeft');
    await element.updateComplete;
    expect(cursorIn(element).getAttribute('aria-valuenow')).to.equal('1');
  });

  it('fits into little room', async () => {
    const stage = show(html`<cb-staffing locale="ru" grain="hour" .data=${october}></cb-staffing>`);
    stage.style.inlineSize = '280px';
    await drawn(elementIn(stage));
    expect(elementIn(stage).scrollWidth).to.be.at.most(280);
  });

  it('is accessible in light and dark', async () => {
    for (const scheme of ['light', 'dark']) {
      document.documentElement.style.colorScheme = scheme;
      const stage = show(html`
        <h1>Calls</h1>
        <h2>November</h2>
        <cb-staffing grain="hour" .data=${october}></cb-staffing>
        ${givenDay}
      `);
      stage.style.backgroundColor = 'Canvas';
      await drawn(elementIn(stage));
      cursorIn(elementIn(stage)).focus();
      await elementIn(stage).updateComplete;
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
      [{ from: Symbol('k') }],
      [{ from: '2026-11-02', to: '2026-11-03', calls: NaN }],
      null,
      Infinity,
      1e-300,
      '=1+1',
      ',',
      '0001-01-01',
      '9999-12-31',
      '1e400',
    ];
    const names =
      'day grain weeks channel concurrency calls serviceLevel threshold maxOccupancy shrinkage aht patience label rows where period timeZone headingLevel';
    const errors = await uncaught(() =>
      warnings(async () => {
        const element = elementIn(show(html`<cb-staffing .data=${october}></cb-staffing>`));
        await drawn(element);
        for (const name of names.split(' ')) {
          for (const value of hostile) {
            Object.assign(element, { [name]: value });
            await element.updateComplete;
          }
          Object.assign(element, { [name]: undefined });
        }
        await until('ready', () => element.state === 'ready');
      }),
    );
    expect(errors).to.deep.equal([]);
  });

  it('frees everything when it goes', async () => {
    const source = new GatedSource(await loadData(october));
    source.open = true;
    let stage: HTMLElement | undefined = show(html`<cb-staffing .source=${source}></cb-staffing>`);
    await drawn(elementIn(stage));
    const gone = new WeakRef(elementIn(stage));
    expect(source.listeners).to.equal(1);
    stage = undefined;
    clear();
    expect(source.listeners).to.equal(0);
    await collected(gone);
  });
});
