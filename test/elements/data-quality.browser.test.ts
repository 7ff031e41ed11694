import { expect } from 'chai';
import { html } from 'lit';
import '../../src/define.js';
import type { DataQuality } from '../../src/data/contact-data.js';
import type { CbDataQuality } from '../../src/elements/data-quality/data-quality.js';
import type { CbSelectEvent } from '../../src/elements/events.js';
import type { Problem } from '../../src/problem.js';
import { loadData } from '../../src/source/load-data.js';
import type { MetricSource } from '../../src/source/metric-source.js';
import { faults } from './axe.js';
import { october } from './contacts.js';
import { GatedSource } from './gated-source.js';
import { clear, next, part, shadowText, show, until, warnings } from './page.js';

const reportIn = (stage: ParentNode): CbDataQuality => stage.querySelector('cb-data-quality')!;
const parts = (element: Element, name: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(`[part~="${name}"]`),
];
const plain = (element: Element): string => (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

/** A source whose report on itself is made up. */
class Reporting extends GatedSource {
  problems: readonly Problem[] = [];
  fails = false;
  listener: (() => void) | undefined;

  override async quality(): Promise<DataQuality> {
    if (this.fails) throw new RangeError('no report: today');
    return { ...(await super.quality()), problems: this.problems };
  }

  override subscribe(listener: (event: { readonly version: string }) => void): () => void {
    this.listener = () => listener({ version: 'next' });
    return super.subscribe(listener);
  }
}

const reporting = async (): Promise<Reporting> => new Reporting(await loadData(october));

async function shown(source: MetricSource): Promise<CbDataQuality> {
  const element = reportIn(show(html`<cb-data-quality .source=${source}></cb-data-quality>`));
  await next(element, 'cb-ready');
  await element.updateComplete;
  return element;
}

const problem = (over: Partial<Problem> = {}): Problem => ({
  code: 'unknown-outcome',
  severity: 'error',
  values: { value: 'x', direction: 'inbound' },
  count: 1,
  first: [{ part: 'contacts', row: 0, path: 'outcome' }],
  ...over,
});

describe('cb-data-quality', () => {
  afterEach(clear);

  it('says that all is well where it is', async () => {
    const contacts = [{ id: 'a', startedAt: '2025-10-01T09:00:00Z', outcome: 'answered' }];
    const covers = { from: '2025-10-01', to: '2025-10-02' };
    const data = await loadData({ timeZone: 'UTC', currency: 'EUR', covers, contacts });
    const element = await shown(data);
    expect(element.state).to.equal('ready');
    expect(shadowText(element, '[part="well"]')).to.match(/^All is well/);
    expect(part(element, 'problems')).to.equal(null);
    expect(element.shadowRoot!.textContent).to.contain('Nothing was found wrong with these data.');
    expect(await faults(element)).to.deep.equal([]);
  });

  it('shows what became of the rows: a bar of pieces, and the numbers', async () => {
    const contacts = [
      { id: 'a', startedAt: '2025-10-01T09:00:00Z', outcome: 'answered' },
      { id: 'a', startedAt: '2025-10-01T09:00:00Z', outcome: 'answered' },
      { id: 'b', startedAt: 'never' },
    ];
    const element = await shown(await loadData({ timeZone: 'UTC', contacts }));
    const [row] = element.shadowRoot!.querySelectorAll('[part="counts"] tbody tr');
    const labels = [...row!.querySelectorAll('.cell-label')];
    for (const label of labels) label.remove();
    expect([...row!.querySelectorAll('td')].map(plain)).to.deep.equal(['3', '1', '0', '1', '1']);
    const pieces = [...row!.querySelectorAll('.piece')];
    expect(pieces.map(({ classList }) => classList[1])).to.deep.equal(['clean', 'rejected', 'merged']);
    // The three are told apart by height and outline, whatever colours are.
    expect(
      new Set(pieces.map((one) => `${one.getAttribute('height')} ${getComputedStyle(one).stroke}`)).size,
    ).to.equal(3);
    expect(part(element, 'well')).to.equal(null);
    expect(await faults(element)).to.deep.equal([]);
  });

  it('sorts its tables by their headers, by pointer and by keyboard, and the table that says the same with them', async () => {
    const source = await reporting();
    source.problems = [
      problem({ count: 3 }),
      problem({ count: 1, first: [{ part: 'ledger', row: 4 }] }),
      problem({ count: 2 }),
    ];
    const element = await shown(source);
    const counts = (): string[] =>
      parts(element, 'problem').map((row) => plain(row.querySelector('td.end')!).replace(/^Rows /, ''));
    const sort = (): HTMLButtonElement =>
      [...part(element, 'problems')!.querySelectorAll<HTMLButtonElement>('.sorter')].find(
        (one) => plain(one) === 'Rows',
      )!;
    const ordered = (): string | null => sort().closest('th')!.getAttribute('aria-sort');
    expect([counts(), ordered()]).to.deep.equal([['3', '2', '1'], 'none']);
    sort().click();
    await element.updateComplete;
    expect(ordered()).to.equal('descending');
    sort().focus();
    sort().click();
    await element.updateComplete;
    expect([counts(), ordered()]).to.deep.equal([['1', '2', '3'], 'ascending']);
    expect(sort().matches(':focus')).to.equal(true);
    part(element, 'menu-button')!.click();
    await element.updateComplete;
    const item = parts(element, 'menu-item').find((one) => one.dataset['name'] === 'table')!;
    item.click();
    await until('the table', () => part(element, 'table'));
    const rows = [...part(element, 'table')!.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map(plain),
    );
    expect(rows.filter((row) => row[1] !== '').map((row) => row[3])).to.deep.equal(['1', '2', '3']);
    expect(await faults(element)).to.deep.equal([]);
  });

  it('keeps the headers that sort in little room, and lets the others be heard alone', async () => {
    const source = await reporting();
    source.problems = [problem({ count: 3 }), problem({ count: 1 })];
    const stage = show(html`<cb-data-quality .source=${source}></cb-data-quality>`);
    stage.style.inlineSize = '20rem';
    const element = reportIn(stage);
    await next(element, 'cb-ready');
    await element.updateComplete;
    const heads = [...part(element, 'problems')!.querySelectorAll<HTMLElement>('thead th')];
    expect(heads.map((one) => one.getBoundingClientRect().width > 8)).to.deep.equal([
      true,
      true,
      true,
      true,
      false,
    ]);
    expect(element.scrollWidth).to.be.at.most(element.clientWidth);
    expect(await faults(element)).to.deep.equal([]);
  });

  it('lists problems, and narrows them by part and severity', async () => {
    const source = await reporting();
    source.problems = [
      problem({ severity: 'warning', first: [{ part: 'ledger', row: 4 }] }),
      problem({ count: 3 }),
    ];
    const element = await shown(source);
    const rows = (): string[] => parts(element, 'problem').map(plain);
    expect(rows().length).to.equal(2);
    expect(rows()[0]).to.match(/^Error Contacts/);
    expect(rows()[1]).to.match(/^Warning Ledger .*row 5$/);
    const severity = part(element, 'severity-choice') as HTMLSelectElement;
    severity.value = 'warning';
    severity.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(rows().length).to.equal(1);
    expect(shadowText(element, '[part="count"]')).to.equal('1 of 2 problems');
    expect(shadowText(element, '[role="status"]')).to.equal('1 of 2 problems');
    const choice = part(element, 'part-choice') as HTMLSelectElement;
    choice.value = '0';
    choice.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(rows()).to.deep.equal([]);
    expect(shadowText(element, '.nothing')).to.equal('No problem of this part and severity.');
    expect(await faults(element)).to.deep.equal([]);
  });

  it('leads from a metric without an answer to the page', async () => {
    const element = await shown(await reporting());
    const button = parts(element, 'metric-button').find((one) => plain(one) === 'Return on investment')!;
    expect(button.getAttribute('aria-label')).to.equal('Look up Return on investment');
    const heard = next<CbSelectEvent>(element, 'cb-select');
    button.click();
    expect((await heard).detail).to.deep.equal({ key: {}, metric: 'roi' });
  });

  it('bears 500 problems of hostile names in 320 pixels, and scrolls them by keyboard', async () => {
    const evil = '<img src=x onerror=alert(1)>"&\u202e'.repeat(3);
    const source = await reporting();
    source.problems = Array.from({ length: 500 }, (_, at) =>
      problem({
        values: { value: `${evil}${at}`, direction: evil },
        count: 500 - at,
        first: [0, 1, 2, 3, 4].map((row) => ({ part: evil, row, path: evil })),
      }),
    );
    const element = await shown(source);
    element.parentElement!.dir = 'rtl';
    element.parentElement!.style.inlineSize = '320px';
    await element.updateComplete;
    expect(parts(element, 'problem').length).to.equal(500);
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
    const scroller = part(element, 'scroller')!;
    await until('the narrow table', () => getComputedStyle(parts(element, 'problem')[0]!).display === 'flex');
    expect(scroller.scrollWidth).to.be.at.most(scroller.clientWidth);
    expect(scroller.scrollHeight).to.be.greaterThan(scroller.clientHeight);
    expect(scroller.tabIndex).to.equal(0);
    expect(element.scrollWidth).to.be.at.most(320);
    // From right to left the bar is mirrored.
    const [bar] = element.shadowRoot!.querySelectorAll('.bar');
    expect(new DOMMatrix(getComputedStyle(bar!).transform).a).to.equal(-1);
  });

  it('draws the table by part for files', async () => {
    const contacts = [
      { id: 'a', startedAt: '2025-10-01T09:00:00Z', outcome: 'answered' },
      { id: 'b', startedAt: 'never' },
    ];
    const element = await shown(await loadData({ timeZone: 'UTC', contacts }));
    const saved: Blob[] = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => make.call(URL, saved[saved.push(blob as Blob) - 1]!);
    try {
      part(element, 'menu-button')!.click();
      const item = await until('the menu', () => element.shadowRoot!.querySelector('[data-name="svg"]')).then(
        () => element.shadowRoot!.querySelector<HTMLElement>('[data-name="svg"]'),
      );
      item!.click();
      await until('the file', () => saved.length === 1);
    } finally {
      URL.createObjectURL = make;
    }
    const drawn = new DOMParser().parseFromString(await saved[0]!.text(), 'image/svg+xml');
    const bars = [...drawn.querySelectorAll('.cb-bar')].map((one) => one.getAttribute('d')!);
    // Two pieces of one row, of the same length, and the two of the legend.
    expect(bars.length).to.equal(4);
    const [clean, rejected] = bars.map((d) => Number(/h([\d.]+)/.exec(d)![1]));
    expect(clean! - rejected!).to.be.closeTo(2, 0.1);
    expect(drawn.documentElement.textContent).to.contain('Contacts').and.contain('Rejected');
  });

  it('of no rows it is empty', async () => {
    const element = await shown(await loadData({ timeZone: 'UTC', contacts: [] }));
    expect(element.state).to.equal('empty');
    expect(shadowText(element, '[part="subheading"]')).to.equal('The data have no rows.');
    expect(await faults(element)).to.deep.equal([]);
  });

  it('is of all data, whatever is filtered around it', async () => {
    const source = await loadData(october);
    const { read } = await source.quality();
    const stage = show(html`
      <cb-data .source=${source} where='{"queue": "sales"}'><cb-data-quality></cb-data-quality></cb-data>
    `);
    const element = reportIn(stage);
    await next(element, 'cb-ready');
    await element.updateComplete;
    expect(shadowText(element, '[part="subheading"]')).to.contain(String(read));
  });

  it('keeps the last report where the next one fails, and tries again', async () => {
    const source = await reporting();
    const element = await shown(source);
    const before = shadowText(element, '[part="subheading"]');
    await warnings(async () => {
      source.fails = true;
      source.listener!();
      await next(element, 'cb-error');
    });
    await element.updateComplete;
    expect(element.state).to.equal('error');
    expect(element.matches(':state(stale)')).to.equal(true);
    expect(shadowText(element, '[part="subheading"]')).to.equal(before);
    source.fails = false;
    part(element, 'retry-button')!.click();
    await until('ready', () => element.state === 'ready' && !element.matches(':state(stale)'));
    element.remove();
    expect(source.listeners).to.equal(0);
  });

  it('without any data it is idle, and says so to the developer once', async () => {
    const said = await warnings(async () => {
      const element = reportIn(show(html`<cb-data-quality></cb-data-quality>`));
      await element.updateComplete;
      expect(element.state).to.equal('idle');
      await new Promise((resolve) => setTimeout(resolve, 2200));
    });
    expect(said.length).to.equal(1);
    expect(said[0]).to.contain('missing-source');
  });
});
