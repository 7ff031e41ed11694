import { expect } from 'chai';
import { html, type TemplateResult } from 'lit';
import '../../src/elements/data/define.js';
import '../../src/elements/insights/define.js';
import '../../src/elements/kpi-tile/define.js';
import type { InsightsOptions } from '../../src/analysis/insights/insights-options.js';
import { insights } from '../../src/analysis/insights/insights.js';
import type { CbFilterEvent, CbReadyEvent, CbSelectEvent } from '../../src/elements/events.js';
import type { CbInsights } from '../../src/elements/insights/insights.js';
import { CallboardError, problem } from '../../src/problem.js';
import { loadData } from '../../src/source/load-data.js';
import type { MetricSource } from '../../src/source/metric-source.js';
import { faults } from './axe.js';
import { GatedSource } from './gated-source.js';
import { secondMonth, twoMonths } from '../../stories/two-months.js';
import { clear, collected, next, part, show, uncaught, until, warnings } from './page.js';

const planted = twoMonths(true);
const noise = twoMonths(false);
/** What is tested, without what is only described. */
const testedKinds = 'change, value-change, difference';

const listIn = (stage: Element): CbInsights => stage.querySelector('cb-insights')!;
const text = (element: Element, name: string): string =>
  (part(element, name)?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const all = (element: Element, selector: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const buttons = (element: Element): HTMLElement[] => all(element, '[part~="finding-button"]');
const headlines = (element: Element): string[] =>
  all(element, '.headline').map(({ textContent }) => textContent.trim());
const press = (target: Element, key: string): boolean =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true }),
  );
const settled = (list: CbInsights): Promise<void> =>
  until('findings', () => ['ready', 'empty', 'partial'].includes(list.state), 10_000);
const ofPlanted = (more: Partial<InsightsOptions> = {}): TemplateResult =>
  html`<cb-insights
    .data=${planted}
    .period=${secondMonth}
    kinds=${more.kinds?.join() ?? testedKinds}
  ></cb-insights>`;

async function opened(list: CbInsights, at = 0): Promise<HTMLElement> {
  buttons(list)[at]!.click();
  await until('the evidence', () => part(list, 'evidence-table'));
  return part(list, 'evidence-table')!;
}

describe('cb-insights', () => {
  afterEach(clear);

  it('tells a planted effect, for whom and since when, with both sides, the interval and both samples', async () => {
    const list = listIn(show(ofPlanted()));
    await settled(list);
    expect(list.state).to.equal('ready');
    expect(text(list, 'subheading')).to.equal('October 2025 · against September 2025 · UTC');
    const finding = all(list, '[part~="finding"]')[0]!;
    expect(finding.querySelector('.headline')!.textContent).to.contain('Abandon rate');
    expect(finding.querySelector('.detail')!.textContent).to.contain('Service');
    expect(finding.querySelector('.mark')!.textContent.trim()).to.equal('worse');
    expect(finding.querySelector('.mark svg')).not.to.equal(null);
    const facts = [...finding.querySelectorAll('.fact')].map((fact) =>
      [...fact.children].map(({ textContent }) => textContent.trim()),
    );
    expect(facts.map(([label]) => label)).to.deep.equal([
      'Value',
      'Comparison period',
      'Difference',
      'Sample',
      'Adjusted p',
    ]);
    expect(facts[3]![1]).to.equal('930 against 900');
    expect(facts.find(([label]) => label === 'Difference')![1]).to.match(/^\+\d.*\spp \(\+.* to \+.*\)$/);
    expect(text(list, 'tested')).to.match(/^\d+ of \d+ comparisons shows? more than chance\.$/);
    expect(all(list, '.section-heading')[0]!.textContent.trim()).to.equal('More than chance');
    const summary = list.shadowRoot!.querySelector('#summary')!.textContent;
    expect(summary).to.contain(`More than chance: ${headlines(list)[0]}`);
  });

  it('says of noise that there is nothing beyond it, in so many comparisons', async () => {
    const list = listIn(
      show(html`<cb-insights .data=${noise} .period=${secondMonth} kinds=${testedKinds}></cb-insights>`),
    );
    await settled(list);
    expect(list.state).to.equal('empty');
    const found = await insights(await loadData(noise), {
      period: secondMonth,
      kinds: ['change', 'value-change', 'difference'],
    });
    expect(text(list, 'tested')).to.equal(`Nothing beyond noise in ${found.tested.comparisons} comparisons.`);
    expect(buttons(list)).to.deep.equal([]);
  });

  it('keeps apart what is only described, without a word of significance', async () => {
    const list = listIn(
      show(html`<cb-insights .data=${noise} .period=${secondMonth} kinds="change pareto"></cb-insights>`),
    );
    await settled(list);
    expect(list.state).to.equal('ready');
    expect(all(list, '.section-heading').map(({ textContent }) => textContent.trim())).to.include(
      'Described, not tested',
    );
    expect(text(list, 'tested')).to.match(/^Nothing beyond noise in/);
    expect(all(list, '.fact.adjusted')).to.deep.equal([]);
  });

  it('opens the table behind a finding, tells it, and closes it again', async () => {
    const stage = show(ofPlanted());
    const list = listIn(stage);
    await settled(list);
    const at = 0;
    const chosen = next<CbSelectEvent>(stage, 'cb-select');
    const table = await opened(list, at);
    expect((await chosen).detail).to.deep.equal({ key: {}, metric: 'abandon-rate' });
    expect(table.querySelectorAll('thead th[scope="col"]').length).to.be.at.least(4);
    const about = table.querySelectorAll('tr[aria-current="true"] th');
    expect([...about].map(({ textContent }) => textContent.trim())).to.deep.equal(['Service']);
    expect(buttons(list)[at]!.getAttribute('aria-expanded')).to.equal('true');
    expect(list.shadowRoot!.getElementById(buttons(list)[at]!.getAttribute('aria-controls')!)).not.to.equal(
      null,
    );
    buttons(list)[at]!.click();
    await list.updateComplete;
    expect(part(list, 'evidence')).to.equal(null);
  });

  it('filters the others by what a finding is about, unless the page prevents it', async () => {
    const stage = show(html`
      <cb-data .data=${planted} .period=${secondMonth}>
        <cb-insights kinds=${testedKinds}></cb-insights>
        <cb-kpi-tile metric="offered"></cb-kpi-tile>
      </cb-data>
    `);
    const list = listIn(stage);
    const value = (): string => text(stage.querySelector('cb-kpi-tile')!, 'value');
    await settled(list);
    await until('all', () => value() === '930');
    await opened(list);
    const only = (): HTMLElement => part(list, 'only-button')!;
    expect(only().textContent.trim()).to.equal('Show only Service');
    const prevent = (event: Event): void => event.preventDefault();
    stage.addEventListener('cb-filter', prevent);
    only().click();
    await list.updateComplete;
    expect(only().getAttribute('aria-pressed')).to.equal('false');
    stage.removeEventListener('cb-filter', prevent);
    const told = next<CbFilterEvent>(stage, 'cb-filter');
    only().click();
    expect((await told).detail).to.deep.equal({ dimension: 'queue', condition: ['Service'] });
    await until('one queue', () => value() !== '930');
    expect(only().getAttribute('aria-pressed')).to.equal('true');
    expect(headlines(list).length).to.be.above(0);
    only().click();
    await until('all again', () => value() === '930');
  });

  it('lists the contacts of what a finding is about, and gives the focus back', async () => {
    const list = listIn(
      show(html`<cb-insights kinds=${testedKinds} .data=${planted} .period=${secondMonth}></cb-insights>`),
    );
    await settled(list);
    await opened(list);
    await until('the button', () => part(list, 'contacts-button'));
    const button = part(list, 'contacts-button')!;
    button.focus();
    button.click();
    await until('the list', () => part(list, 'contacts-table'));
    const choices = [...list.shadowRoot!.querySelectorAll<HTMLSelectElement>('.behind-choice select')];
    expect(choices.map((one) => one.selectedOptions[0]!.textContent)).to.include('Service');
    expect(text(list, 'contacts')).to.match(/ of [\d,]+ /);
    list.shadowRoot!.querySelector<HTMLDialogElement>('dialog#panel')!.close();
    await until('the focus', () => list.shadowRoot!.activeElement === button);
    expect(await faults(list)).to.deep.equal([]);
  });

  it('is walked by arrow keys, with one stop of Tab', async () => {
    const list = listIn(show(html`<cb-insights .data=${planted} .period=${secondMonth}></cb-insights>`));
    await settled(list);
    const stops = (): number[] => buttons(list).flatMap((button, at) => (button.tabIndex === 0 ? [at] : []));
    expect(buttons(list).length).to.be.above(2);
    expect(stops()).to.deep.equal([0]);
    buttons(list)[0]!.focus();
    press(buttons(list)[0]!, 'ArrowDown');
    await list.updateComplete;
    expect(list.shadowRoot!.activeElement).to.equal(buttons(list)[1]);
    expect(stops()).to.deep.equal([1]);
    // From the last of what is tested to the first of what is described, and round.
    press(buttons(list)[1]!, 'End');
    await list.updateComplete;
    expect(stops()).to.deep.equal([buttons(list).length - 1]);
    press(buttons(list).at(-1)!, 'ArrowDown');
    await list.updateComplete;
    expect(stops()).to.deep.equal([0]);
  });

  it('has a table that says the same, a row a finding', async () => {
    const list = listIn(show(ofPlanted()));
    await settled(list);
    part(list, 'menu-button')!.click();
    await list.updateComplete;
    all(list, '[part~="menu-item"]')
      .find(({ dataset }) => dataset['name'] === 'table')!
      .click();
    await until('the table', () => part(list, 'table'));
    const rows = [...part(list, 'table')!.querySelectorAll('tbody tr')];
    expect(rows.map((row) => row.querySelector('th')!.textContent.trim())).to.deep.equal(headlines(list));
    expect(part(list, 'table')!.querySelectorAll('thead th[scope="col"]')).to.have.length(9);
  });

  it('explains how findings are made, and the metrics that were looked at', async () => {
    const list = listIn(show(ofPlanted()));
    await settled(list);
    part(list, 'menu-button')!.click();
    await list.updateComplete;
    all(list, '[part~="menu-item"]')
      .find(({ dataset }) => dataset['name'] === 'explain')!
      .click();
    await until('the explanation', () => part(list, 'explanation'));
    const said = text(list, 'explanation');
    expect(said).to.contain('Benjamini and Hochberg');
    expect(said).to.contain('Abandon rate');
  });

  it('says what could not be looked at: no period to compare with, no rows to read', async () => {
    const first = html`<cb-insights
      .data=${noise}
      .period=${{ from: '2025-09-01', to: '2025-10-01' }}
      kinds="change"
    ></cb-insights>`;
    const list = listIn(show(first));
    await settled(list);
    expect(list.state).to.equal('empty');
    expect(text(list, 'tested')).to.equal('There was nothing that could be compared.');
    expect(text(list, 'not-looked')).to.contain('comparison period');

    const inner = await loadData(twoMonths(false, { comments: true }));
    const source = new GatedSource(inner);
    source.open = true;
    source.contacts = () => Promise.reject(new CallboardError(problem('no-rows', {})));
    const other = listIn(
      show(html`<cb-insights .source=${source} .period=${secondMonth} kinds="term"></cb-insights>`),
    );
    await settled(other);
    expect(text(other, 'not-looked')).to.contain('The source provides no individual contacts');
  });

  it('says how far it is while it looks, and keeps what it has found while it looks again', async () => {
    const source = new GatedSource(await loadData(planted));
    const list = listIn(
      show(html`<cb-insights .source=${source} .period=${secondMonth} kinds=${testedKinds}></cb-insights>`),
    );
    await until('a question', () => source.asked.length > 0);
    expect(list.state).to.equal('loading');
    for (let at = 0; list.state === 'loading' && at < 200; at++) {
      const held = source.asked[at];
      if (held === undefined) {
        await new Promise((resolve) => setTimeout(resolve, 10));
        at--;
        if (part(list, 'looking')) break;
        continue;
      }
      await held.answer();
    }
    await until('progress', () => part(list, 'looking') ?? list.state === 'ready');
    expect(text(list, 'looking')).to.match(/^Looking for what stands out: \d of \d…$/);
    source.open = true;
    for (const held of source.asked) await held.answer();
    await settled(list);
    source.open = false;
    list.level = 0.01;
    await until('loading again', () => list.state === 'loading');
    expect(headlines(list).length).to.be.above(0);
    expect(list.matches(':state(stale)')).to.equal(true);
  });

  it('tells the failure of a table, and asks it again', async () => {
    const source = new GatedSource(await loadData(planted));
    source.open = true;
    const list = listIn(
      show(html`<cb-insights .source=${source} .period=${secondMonth} kinds=${testedKinds}></cb-insights>`),
    );
    await settled(list);
    source.open = false;
    buttons(list)[0]!.click();
    await until('the question', () => source.asked.length > 0);
    source.last.fail(new RangeError('not today: yes'));
    await until('the failure', () => part(list, 'evidence')?.querySelector('.message'));
    source.open = true;
    part(list, 'evidence')!.querySelector<HTMLElement>('.message button')!.click();
    await until('the table', () => part(list, 'evidence-table'));
  });

  it('shows findings that the page had made elsewhere, and asks nothing', async () => {
    const found = await insights(await loadData(planted), { period: secondMonth });
    const source = new GatedSource(await loadData(planted));
    const stage = show(html`<cb-insights .value=${found} .source=${source} time-zone="UTC"></cb-insights>`);
    const ready = next<CbReadyEvent>(stage, 'cb-ready').catch(() => undefined);
    const list = listIn(stage);
    await settled(list);
    expect(headlines(list)).to.have.length(found.findings.length);
    buttons(list)[0]!.click();
    await list.updateComplete;
    expect(text(list, 'evidence')).to.equal('The page gave these findings without the data behind them.');
    expect(source.asked).to.deep.equal([]);
    list.value = JSON.stringify(found);
    await list.updateComplete;
    expect(list.state).to.equal('ready');
    void ready;
  });

  it('refuses what cannot be meant', async () => {
    for (const content of [
      html`<cb-insights metrics="money" .data=${noise}></cb-insights>`,
      html`<cb-insights kinds="gossip" .data=${noise}></cb-insights>`,
      html`<cb-insights level="5" .data=${noise}></cb-insights>`,
      html`<cb-insights limit="0" .data=${noise}></cb-insights>`,
      html`<cb-insights value='{"findings": [{"kind": "change"}]}'></cb-insights>`,
    ]) {
      const said = await warnings(async () => {
        const list = listIn(show(content));
        await until('the error', () => list.state === 'error');
      });
      expect(said).to.have.length(1);
    }
  });

  for (const [language, heading, tested] of [
    ['zh', '洞察与下一步建议', /^在 \d+ 项比较中，有 \d+ 项的差异超出偶然。$/],
    ['ru', 'Выводы и следующие шаги', /^\d+ сравнени[еяй] из \d+ показыва[а-я]+ больше/],
  ] as const) {
    it(`speaks ${language}`, async () => {
      const list = listIn(show(ofPlanted()));
      list.locale = language;
      await settled(list);
      expect(text(list, 'heading')).to.equal(heading);
      expect(text(list, 'tested')).to.match(tested);
    });
  }

  it('is accessible in light and dark, wide and narrow, from right to left, with its evidence open', async () => {
    for (const scheme of ['light', 'dark']) {
      document.documentElement.style.colorScheme = scheme;
      document.documentElement.dir = scheme === 'dark' ? 'rtl' : 'ltr';
      const stage = show(html`
        <h1>Calls</h1>
        <h2>October</h2>
        <div class="narrow">
          <cb-insights .data=${planted} .period=${secondMonth}></cb-insights>
        </div>
      `);
      stage.querySelector<HTMLElement>('.narrow')!.style.inlineSize = scheme === 'dark' ? '20rem' : '60rem';
      stage.style.backgroundColor = 'Canvas';
      await settled(listIn(stage));
      await opened(listIn(stage));
      expect(await faults(stage)).to.deep.equal([]);
      const { scrollWidth, clientWidth } = part(listIn(stage), 'frame')!;
      expect(scrollWidth).to.be.at.most(clientWidth);
    }
  });

  it('lets no exception reach the page, whatever it is given', async () => {
    const found = await insights(await loadData(planted), { period: secondMonth });
    const cyclic: unknown[] = [];
    cyclic.push(cyclic);
    const broken = [
      { ...found, findings: [{ ...found.findings[0], kind: '__proto__' }] },
      { ...found, findings: [{ ...found.findings[0], metric: 'constructor' }] },
      { ...found, findings: [{ ...found.findings[0], remedy: 'toString' }] },
      { ...found, period: { from: 'now', to: '=1+1' } },
      {
        ...found,
        notLooked: [{ kind: 'change', metric: null, dimension: null, reason: 'valueOf', count: 1 }],
      },
      { ...found, currency: '=1+1' },
      { ...found, tested: null },
    ];
    const hostile: unknown[] = [cyclic, 7n, Symbol('x'), '{', [null], null, Infinity, '=1+1', '__proto__'];
    const names =
      'metrics dimensions kinds compare level limit label value where period timeZone headingLevel';
    const errors = await uncaught(() =>
      warnings(async () => {
        const list = listIn(show(ofPlanted()));
        await settled(list);
        for (const value of broken) {
          Object.assign(list, { value });
          await list.updateComplete;
        }
        for (const name of names.split(' ')) {
          for (const value of hostile) {
            Object.assign(list, { [name]: value });
            await list.updateComplete;
          }
          Object.assign(list, { [name]: name === 'period' ? secondMonth : undefined });
        }
        await until('ready', () => list.state === 'ready', 10_000);
      }),
    );
    expect(errors).to.deep.equal([]);
  });

  it('frees everything when it goes', async () => {
    const source = new GatedSource(await loadData(planted));
    source.open = true;
    let stage: HTMLElement | undefined = show(
      html`<cb-insights
        .source=${source as MetricSource}
        .period=${secondMonth}
        kinds="change"
      ></cb-insights>`,
    );
    await settled(listIn(stage));
    const gone = new WeakRef(listIn(stage));
    stage = undefined;
    clear();
    expect(source.listeners).to.equal(0);
    await collected(gone);
  });
});
