import { expect } from 'chai';
import { html } from 'lit';
import '../../src/elements/bar-chart/define.js';
import '../../src/elements/kpi-tile/define.js';
import type { CbBarChart } from '../../src/elements/bar-chart/bar-chart.js';
import { CallboardError, problem } from '../../src/problem.js';
import { loadData } from '../../src/source/load-data.js';
import { faults } from './axe.js';
import { calls, october } from './contacts.js';
import { clear, part, show, until } from './page.js';

type Chart = CbBarChart;

const root = (chart: Element): ShadowRoot => chart.shadowRoot!;
const panel = (chart: Element): HTMLDialogElement => root(chart).querySelector('dialog#panel')!;
const said = (chart: Element): string =>
  (root(chart).querySelector('.behind-said')?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const cells = (chart: Element): string[][] =>
  [...root(chart).querySelectorAll('[part="contacts-table"] tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent.trim()),
  );
const headers = (chart: Element): string[] =>
  [...root(chart).querySelectorAll('[part="contacts-table"] thead th')].map((cell) =>
    cell.textContent.trim(),
  );
const sides = (chart: Element): string[] =>
  [...root(chart).querySelectorAll('.behind-sides label')].map((one) => one.textContent.trim());
const item = (chart: Element, name: string): HTMLElement | null =>
  root(chart).querySelector(`[part="menu-item"][data-name="${name}"]`);
const ready = (chart: Element): Promise<void> => until('the menu', () => item(chart, 'table'));
const choose = (chart: Element, label: string): void =>
  [...root(chart).querySelectorAll<HTMLLabelElement>('.behind-sides label')]
    .find((one) => one.textContent.includes(label))!
    .querySelector('input')!
    .click();

describe('the contacts behind a number', () => {
  afterEach(clear);

  it('are listed from the menu, by the sides of the number', async () => {
    const stage = show(
      html`<cb-bar-chart metric="service-level" by="queue" .data=${october}></cb-bar-chart>`,
    );
    const chart = stage.querySelector<Chart>('cb-bar-chart')!;
    await ready(chart);
    item(chart, 'contacts')!.click();
    await until('the list', () => cells(chart).length > 0);
    expect(panel(chart).open).to.equal(true);
    expect(part(chart, 'contacts')!.matches(':focus')).to.equal(true);
    expect(root(chart).querySelector('#panel-title')!.textContent.trim()).to.equal(
      'Contacts behind: Service level',
    );
    expect(sides(chart)[0]).to.match(/\(10\)$/);
    expect(said(chart)).to.equal('1–10 of 10 contacts');
    expect(headers(chart).slice(0, 3)).to.deep.equal(['Start', 'Wait in queue', 'Queue']);
    choose(chart, 'All others');
    await until('the others', () => said(chart) !== '1–10 of 10 contacts' && cells(chart).length > 0);
    expect(said(chart)).to.equal('1–4 of 4 contacts');
    expect(await faults(chart)).to.deep.equal([]);
  });

  it('are those of a group, sorted by a column', async () => {
    const stage = show(
      html`<cb-bar-chart metric="service-level" by="queue" .data=${october}></cb-bar-chart>`,
    );
    const chart = stage.querySelector<Chart>('cb-bar-chart')!;
    await ready(chart);
    expect(chart.showContacts({ queue: 'nowhere' })).to.equal(false);
    expect(chart.showContacts({}, 'csat')).to.equal(false);
    expect(chart.showContacts({ queue: 'sales' }, 'service-level')).to.equal(true);
    await until('the list', () => cells(chart).length > 0);
    expect(said(chart)).to.equal('1–4 of 4 contacts');
    const at = headers(chart).indexOf('Wait in queue');
    const sort = (): HTMLElement => root(chart).querySelectorAll<HTMLElement>('.sorter')[at]!;
    const waits = (): string[] => cells(chart).map((row) => row[at]!);
    sort().click();
    await until('the order', () => sort().closest('th')!.getAttribute('aria-sort') === 'ascending');
    await until(
      'the rows',
      () => root(chart).querySelector('.behind')!.getAttribute('aria-busy') === 'false',
    );
    const upwards = waits();
    sort().click();
    await until('the other order', () => waits().join() === [...upwards].toReversed().join());
    expect(new Set(upwards).size).to.be.greaterThan(1);
  });

  it('come in pages, and leave with the window', async () => {
    const contacts = Array.from({ length: 120 }, (_, at) => ({
      ...calls[0],
      id: `call ${String(at).padStart(3, '0')}`,
      agent: '<img src=x onerror=alert(1)>',
    }));
    const stage = show(
      html`<cb-bar-chart metric="offered" by="queue" .data=${{ ...october, contacts }}></cb-bar-chart>`,
    );
    const chart = stage.querySelector<Chart>('cb-bar-chart')!;
    await ready(chart);
    chart.showContacts();
    await until('the list', () => cells(chart).length === 50);
    const [previous, following] = root(chart).querySelectorAll<HTMLElement>('.behind-pager button');
    expect(previous!.getAttribute('aria-disabled')).to.equal('true');
    following!.click();
    await until('the second page', () => said(chart) === '51–100 of 120 contacts');
    following!.click();
    await until('the last page', () => said(chart) === '101–120 of 120 contacts');
    expect(cells(chart)).to.have.length(20);
    following!.click();
    expect(root(chart).querySelectorAll('[part="contacts-table"] img')).to.have.length(0);
    panel(chart).close();
    await until('the closed window', () => cells(chart).length === 0);
  });

  it('are searched by what the list shows, page by page, and as they are saved', async () => {
    const contacts = Array.from({ length: 120 }, (_, at) => ({
      ...calls[0],
      id: `call ${String(at).padStart(3, '0')}`,
      channel: at % 2 === 0 ? 'voice' : 'chat',
      agent: at === 7 ? 'Anna <b>' : 'bob',
      customer: null,
    }));
    const stage = show(
      html`<cb-bar-chart
        metric="contact-volume"
        by="queue"
        .data=${{ ...october, contacts }}
      ></cb-bar-chart>`,
    );
    const chart = stage.querySelector<Chart>('cb-bar-chart')!;
    await ready(chart);
    chart.showContacts();
    await until('the list', () => cells(chart).length > 0);
    expect(said(chart)).to.equal('1–50 of 120 conversations');
    const find = (text: string): void => {
      const field = part(chart, 'search') as HTMLInputElement;
      field.focus();
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    find('ANNA');
    await until('the one', () => said(chart) === '1 of 120 conversations');
    expect(cells(chart).map((row) => row.at(-1))).to.deep.equal(['call 007']);
    expect(part(chart, 'search')!.matches(':focus')).to.equal(true);
    find('voice');
    await until('half of them', () => said(chart) === '1–50 of 60 found among 120 conversations');
    root(chart).querySelectorAll<HTMLElement>('.behind-pager button')[1]!.click();
    await until('the second page', () => said(chart) === '51–60 of 60 found among 120 conversations');
    find('voice call 01');
    await until('from the first on', () => said(chart) === '5 of 120 conversations');
    expect(cells(chart)).to.have.length(5);
    find('nobody <b>');
    await until('none', () => said(chart) === 'None of the 120 conversations matches “nobody <b>”.');
    expect(root(chart).querySelector('.behind b')).to.equal(null);
    expect(await faults(chart)).to.deep.equal([]);
    find('');
    await until('all again', () => said(chart) === '1–50 of 120 conversations');
    // By the words that a reader sees, not by the value that they stand for.
    chart.locale = 'zh';
    await until('Chinese', () => said(chart) === '第 1–50 个，共 120 个会话');
    find('voice');
    await until('none', () => said(chart) === '120 个会话中没有与“voice”匹配的。');
    find('语音 007');
    await until('none of chat', () => said(chart) === '120 个会话中没有与“语音 007”匹配的。');
    find('语音 008');
    await until('the one', () => said(chart) === '120 个会话中的 1 个');
  });

  it('the last of what is typed wins, and another number begins anew', async () => {
    const contacts = [...calls, ...calls].map((one, at) => ({ ...one, id: `c${at}` }));
    const source = await loadData({ ...october, contacts });
    const stage = show(
      html`<cb-bar-chart metric="contact-volume" by="queue" .source=${source}></cb-bar-chart>`,
    );
    const chart = stage.querySelector<Chart>('cb-bar-chart')!;
    await ready(chart);
    chart.showContacts();
    await until('the list', () => cells(chart).length > 0);
    const all = said(chart);
    const field = (): HTMLInputElement => part(chart, 'search') as HTMLInputElement;
    const asked: (string | undefined)[] = [];
    source.contacts = (query, options) => {
      asked.push(query.search?.text);
      return Object.getPrototypeOf(source).contacts.call(source, query, options);
    };
    for (const text of ['c', 'c1', 'c11']) {
      field().value = text;
      field().dispatchEvent(new Event('input', { bubbles: true }));
    }
    await until('what was found', () => said(chart) !== all);
    expect(asked).to.deep.equal(['c11']);
    expect(said(chart)).to.match(/^1 of /);
    panel(chart).close();
    await until('the closed window', () => cells(chart).length === 0);
    chart.showContacts();
    await until('all of them', () => said(chart) === all);
    expect(field().value).to.equal('');
  });

  it('says so where the source tells of none, and offers none of what the page gave', async () => {
    const source = await loadData(october);
    source.contacts = () => Promise.reject(new CallboardError(problem('no-rows', {})));
    const stage = show(html`
      <cb-bar-chart metric="service-level" by="queue" .source=${source}></cb-bar-chart>
      <cb-bar-chart
        id="given"
        metric="offered"
        by="queue"
        .rows=${[{ key: 'a', value: 1, n: 1 }]}
      ></cb-bar-chart>
    `);
    const chart = stage.querySelector<Chart>('cb-bar-chart')!;
    await ready(chart);
    chart.showContacts();
    await until('why', () => /provides no individual contacts/.test(said(chart)));
    const given = stage.querySelector<Chart>('#given')!;
    await ready(given);
    expect(item(given, 'contacts')).to.equal(null);
    expect(given.showContacts()).to.equal(false);
  });

  it('says of what a number is that is of no contacts', async () => {
    const shifts = [
      {
        agent: 'ann',
        from: '2025-10-01T09:00:00',
        to: '2025-10-01T17:00:00',
        workedSeconds: 28000,
        handlingSeconds: 20000,
        availableSeconds: 7000,
      },
    ];
    const stage = show(html`<cb-kpi-tile metric="occupancy" .data=${{ ...october, shifts }}></cb-kpi-tile>`);
    const tile = stage.querySelector('cb-kpi-tile')!;
    await ready(tile);
    tile.showContacts();
    await until('why', () => /agents’ shifts/.test(said(tile)));
    expect(cells(tile)).to.deep.equal([]);
  });
});
