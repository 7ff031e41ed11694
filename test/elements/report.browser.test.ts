import { expect } from 'chai';
import { html, type TemplateResult } from 'lit';
import '../../src/define.js';
import type { CbErrorEvent, CbReadyEvent } from '../../src/elements/events.js';
import { printingMark } from '../../src/elements/report/paper.js';
import type { CbReport } from '../../src/elements/report/report.js';
import { loadData } from '../../src/source/load-data.js';
import type { MetricSource } from '../../src/source/metric-source.js';
import { faults } from './axe.js';
import { calls, october } from './contacts.js';
import { clear, collected, part, show, uncaught, until, warnings } from './page.js';

const spec = {
  title: 'Week',
  aim: 'Whether {{service-level}} is enough',
  period: { from: '2025-10-01', to: '2025-10-03' },
  compare: 'none',
  sections: [
    {
      title: 'Numbers of {{period}}',
      items: [
        { show: 'kpi-tile', metric: 'service-level' },
        { show: 'kpi-tile', metric: 'nps' },
        { show: 'kpi-tile', metric: 'offered', where: { queue: 'sales' } },
      ],
    },
    { title: 'Queues', items: [{ show: 'metric-table', metrics: 'offered, service-level', by: 'queue' }] },
    { title: 'Bars', items: [{ show: 'bar-chart', metric: 'offered', by: 'queue' }] },
  ],
  notes: ['Nothing <b>else</b>'],
};
const reportIn = (stage: Element): CbReport => stage.querySelector('cb-report')!;
const shadow = (report: Element): ShadowRoot => report.shadowRoot!;
const texts = (report: Element, name: string): string[] =>
  [...shadow(report).querySelectorAll(`[part~="${name}"]`)].map((one) =>
    one.textContent.replaceAll(/\s+/g, ' ').trim(),
  );
const tiles = (report: Element): string[] =>
  [...shadow(report).querySelectorAll('cb-kpi-tile')].map((tile) => texts(tile, 'value').join());
const own = (given: object = spec): TemplateResult =>
  html`<cb-report .data=${october} .spec=${given} made-at="2026-11-02T08:00:00Z"></cb-report>`;

async function whole(stage: Element): Promise<CbReport> {
  const report = reportIn(stage);
  await until('numbers', () => shadow(report).querySelector('[part~="facts"]'));
  expect(await report.complete).to.equal(true);
  return report;
}

/** What is told of a report's file: the file as a document that runs nothing. */
async function file(report: CbReport): Promise<Document> {
  return new DOMParser().parseFromString(await report.toStaticHTML(), 'text/html');
}

describe('cb-report', () => {
  afterEach(clear);

  it('shows its spec with the numbers of the data, section after section', async () => {
    const report = await whole(show(own()));
    expect(texts(report, 'heading')[0]).to.equal('Week');
    // Six of ten calls.
    expect(texts(report, 'aim')[0]).to.equal('Whether 60% is enough');
    expect(texts(report, 'section-heading').slice(0, 3)).to.deep.equal([
      'Numbers of October 1 – 2, 2025',
      'Queues',
      'Bars',
    ]);
    expect(shadow(report).querySelectorAll('cb-kpi-tile')).to.have.length(2);
    // Of the ten calls four are of sales.
    expect(tiles(report)[1]).to.equal('4');
    expect(report.progress).to.deep.equal({ done: 4, all: 4 });
    expect(report.state).to.equal('ready');
    expect(part(report, 'progress')).to.equal(null);
    expect(texts(report, 'facts')[0]).to.contain('October 1 – 2, 2025').and.to.contain('Nov 2, 2026');
    expect(texts(report, 'list')[0]).to.equal('Nothing <b>else</b>');
  });

  it('says what is left out, and which field is missing', async () => {
    const report = await whole(show(own()));
    const left = texts(report, 'terms')[0]!;
    expect(left)
      .to.contain('Net promoter score')
      .and.to.match(/These data lack: .+/);
    expect(texts(report, 'terms')[1]).to.contain('Offered contacts');
  });

  it('makes a report of what the data can answer, by each template', async () => {
    const stage = show(html`<cb-report .data=${october}></cb-report>`);
    const report = reportIn(stage);
    for (const [template, title] of [
      ['operations-month', 'Operations report'],
      ['executive-page', 'Contact centre at a glance'],
      ['team-week', 'The team’s week'],
    ] as const) {
      report.template = template;
      await until(
        template,
        () => texts(report, 'heading')[0] === title && texts(report, 'section').length > 2,
      );
      expect(await report.complete, template).to.equal(true);
      const states = [...shadow(report).querySelectorAll('.item > *')].map((one) => (one as CbReport).state);
      expect(states.length, template).to.be.greaterThan(2);
      expect(states, template).not.to.include.members(['error']);
    }
  });

  it('takes its spec from a script inside, and again when that changes', async () => {
    const stage = show(html`<cb-report .data=${october}></cb-report>`);
    const report = reportIn(stage);
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(spec);
    report.append(script);
    await until('the title', () => texts(report, 'heading')[0] === 'Week');
    script.textContent = JSON.stringify({ ...spec, title: 'Another' });
    await until('the other title', () => texts(report, 'heading')[0] === 'Another');
  });

  it('tells what of a spec it cannot use, and shows the rest', async () => {
    const bad = {
      ...spec,
      colour: 'red',
      sections: [{ title: 'A', items: [{ show: 'blink' }, spec.sections[0]!.items[0]] }],
    };
    const report = await whole(show(own(bad)));
    expect(texts(report, 'notices')[0]).to.contain('colour').and.to.contain('sections[0].items[0].show');
    expect(tiles(report)).to.have.length(1);
  });

  it('is an error where the spec is none, and says so to the page', async () => {
    const said = await warnings(async () => {
      const stage = document.createElement('div');
      const problems: string[] = [];
      stage.addEventListener('cb-error', (event) =>
        problems.push((event as CbErrorEvent).detail.problem.code),
      );
      stage.className = 'stage';
      document.body.append(stage);
      const report = document.createElement('cb-report');
      Object.assign(report, { data: october, spec: 'no json' });
      stage.append(report);
      await until('the error', () => report.state === 'error');
      expect(problems).to.deep.equal(['invalid-attribute']);
      expect(await report.complete).to.equal(true);
    });
    expect(said.join()).to.contain('invalid-attribute');
  });

  it('holds to its period and filter within those of the page, and follows them', async () => {
    const stage = show(html` <cb-data .data=${october}><cb-report .spec=${spec}></cb-report></cb-data> `);
    const report = await whole(stage);
    const table = (): string[] =>
      [
        ...(shadow(report).querySelector('cb-metric-table')?.shadowRoot?.querySelectorAll('tbody th') ?? []),
      ].map((one) => one.textContent.trim());
    await until('three queues', () => table().filter((text) => text !== '').length >= 3);
    stage.querySelector('cb-data')!.where = { queue: 'sales' };
    await until('one queue', () => table().includes('sales') && !table().includes('service'));
    expect(texts(report, 'facts')[0]).to.contain('sales');
  });

  it('has targets of its own before those of the data, and behind those of an item', async () => {
    const targets = { 'service-level': { target: 0.111 }, offered: { target: 99 } };
    const items = [
      { show: 'kpi-tile', metric: 'service-level' },
      { show: 'kpi-tile', metric: 'service-level', target: 0.222 },
    ];
    const data = { ...october, targets: { 'service-level': { target: 0.333 } } };
    const given = { ...spec, aim: '{{service-level:target}}', targets, sections: [{ title: 'A', items }] };
    const report = await whole(show(html`<cb-report .data=${data} .spec=${given}></cb-report>`));
    const said = [...shadow(report).querySelectorAll('cb-kpi-tile')].map((tile) =>
      texts(tile, 'status').join(),
    );
    expect(said[0]).to.contain('11.1%');
    expect(said[1]).to.contain('22.2%');
    expect(texts(report, 'aim')).to.deep.equal(['≥ 11.1%']);
  });

  it('tells the page of itself, not of each of its elements', async () => {
    const ready: EventTarget[] = [];
    const stage = document.createElement('div');
    stage.className = 'stage';
    stage.addEventListener('cb-ready', (event) => ready.push((event as CbReadyEvent).composedPath()[0]!));
    document.body.append(stage);
    const report = document.createElement('cb-report');
    Object.assign(report, { data: october, spec });
    stage.append(report);
    await until('all', async () => report.state === 'ready' && (await report.complete));
    expect(ready).to.deep.equal([report]);
  });

  it('keeps what is chosen in it to itself where nobody around holds it', async () => {
    const report = await whole(show(own()));
    const chart = shadow(report).querySelector('cb-bar-chart')!;
    await until('bars', () => part(chart, 'cursor'));
    const before = tiles(report);
    part(chart, 'cursor')!.focus();
    part(chart, 'cursor')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(tiles(report)).to.deep.equal(before);
  });

  it('is laid out for paper before the page prints, and for the screen after it', async () => {
    const report = await whole(show(own()));
    const chart = shadow(report).querySelector('cb-bar-chart')!;
    await until('bars', () => part(chart, 'chart')?.querySelector('text'));
    const width = (): number => Number(part(chart, 'chart')!.getAttribute('width'));
    const onScreen = width();
    window.dispatchEvent(new Event('beforeprint'));
    // At once: the browser waits for nothing.
    const onPaper = width();
    const size = getComputedStyle(shadow(report).querySelector('.frame')!).fontSize;
    // Nine points.
    expect(Number.parseFloat(size)).to.be.closeTo(12, 0.01);
    expect(report.hasAttribute(printingMark)).to.equal(true);
    window.dispatchEvent(new Event('afterprint'));
    expect(width()).to.equal(onScreen);
    expect(onPaper).to.be.lessThan(onScreen).and.greaterThan(200);
    expect(report.hasAttribute(printingMark)).to.equal(false);
  });

  it('lends the page its paper while it is there', async () => {
    const sheets = (): string =>
      document.adoptedStyleSheets
        .flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText))
        .join('');
    const before = sheets();
    const report = await whole(show(own({ ...spec, title: 'a"; } body { display: none' })));
    expect(sheets()).to.equal(before);
    report.paper = 'letter';
    await report.updateComplete;
    expect(sheets().toLowerCase()).to.contain('size: letter');
    // Its title is text in a rule, and ends none.
    const lent = document.adoptedStyleSheets.at(-1)!;
    expect([...lent.cssRules].map(({ constructor }) => constructor.name)).to.deep.equal(['CSSPageRule']);
    report.remove();
    expect(sheets()).to.equal(before);
  });

  it('prints itself alone, from its menu', async () => {
    const report = await whole(show(own()));
    const print = window.print;
    let seen = '';
    window.print = () => {
      seen = document.adoptedStyleSheets
        .flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText))
        .join('');
    };
    try {
      await report.print();
    } finally {
      window.print = print;
    }
    expect(seen).to.contain(':has(cb-report').and.to.contain('@page');
    const left = document.adoptedStyleSheets.flatMap((sheet) =>
      [...sheet.cssRules].map(({ cssText }) => cssText),
    );
    expect(left.join('')).not.to.contain('cb-report');
    const items = [...shadow(report).querySelectorAll<HTMLElement>('[part~="menu-item"]')];
    expect(items.map(({ dataset }) => dataset['name'])).to.include.members(['print', 'html']);
  });

  it('is a file without script or address, whose texts are inert', async () => {
    const hostile = '<img src=x onerror=alert(1)></style><script>alert(1)</script>';
    const contacts = calls.map((one, at) => (at % 2 === 0 ? { ...one, queue: hostile } : one));
    const given = { ...spec, title: hostile, notes: [hostile] };
    const stage = show(html`<cb-report .data=${{ ...october, contacts }} .spec=${given}></cb-report>`);
    const report = await whole(stage);
    const page = await file(report);
    expect(page.querySelectorAll('script, img, link, iframe, object, embed, base, form')).to.have.length(0);
    const attributes = [...page.querySelectorAll('*')].flatMap((one) => [...one.attributes]);
    expect(attributes.filter(({ name }) => /^on|^style$|^src|^srcset$/.test(name))).to.have.length(0);
    const addresses = attributes.filter(({ name }) => name.endsWith('href')).map(({ value }) => value);
    expect(addresses.filter((value) => !value.startsWith('#'))).to.deep.equal([]);
    for (const value of addresses)
      expect(page.querySelector(`[id="${value.slice(1)}"]`), value).not.to.equal(null);
    expect(page.querySelectorAll('style')).to.have.length(1);
    expect(page.querySelector('style')!.textContent).not.to.match(/url\(|@import|<|script>/);
    expect(page.querySelector('h1')!.textContent).to.equal(hostile);
    expect(page.querySelector('meta[http-equiv]')!.getAttribute('content')).to.contain("default-src 'none'");
    expect([...page.querySelectorAll('tbody th')].map((one) => one.textContent)).to.include(hostile);
  });

  it('has in its file what it shows: numbers, tables, pictures, and how each number was made', async () => {
    const report = await whole(show(own()));
    const page = await file(report);
    const said = (selector: string): string[] =>
      [...page.querySelectorAll(selector)].map((one) => one.textContent.replaceAll(/\s+/g, ' ').trim());
    expect(said('p.value')).to.deep.equal(tiles(report));
    expect(said('h1')).to.deep.equal(['Week']);
    expect(said('figure table th').slice(0, 1)).to.deep.equal(['Queue']);
    expect(said('#how-service-level h3').join()).to.contain('Service level');
    const svg = page.querySelector('figure svg[role="img"]')!;
    expect(svg.getAttribute('aria-label')).to.contain('Offered contacts');
    expect([...svg.querySelectorAll('text')].map((one) => one.textContent)).to.include('sales');
    expect(page.documentElement.lang).to.equal('en');
  });

  it('is in the reader’s language, also where only the spec says one', async () => {
    const stage = show(own({ ...spec, language: 'ru' }));
    const report = await whole(stage);
    await until('Russian', () => texts(report, 'section-heading').includes('Качество данных'));
    report.locale = 'zh';
    await until('Chinese', () => texts(report, 'section-heading').includes('数据质量'));
    expect((await file(report)).documentElement.lang).to.equal('zh-CN');
  });

  it('has nothing that axe finds wrong', async () => {
    const report = await whole(show(own()));
    expect(await faults(report)).to.deep.equal([]);
  });

  it('bears moves, no data and new data without an exception', async () => {
    const errors = await uncaught(async () => {
      const source = await loadData(october);
      const stage = show(html`<div class="a"><cb-report .source=${source} .spec=${spec}></cb-report></div>`);
      const report = await whole(stage);
      stage.append(report);
      report.data = { contacts: [] };
      (report as { source: unknown }).source = undefined;
      await until('nothing', () => report.state !== 'ready' && report.state !== 'loading');
      report.data = october;
      await until('numbers again', () => report.state === 'ready');
      report.remove();
    });
    expect(errors).to.deep.equal([]);
  });

  it('tells who waits for all of it when it is removed before, and when it was only moved', async () => {
    const never: MetricSource = Object.assign(await loadData(october), {
      query: () => new Promise<never>(() => undefined),
    });
    const stage = show(html`<cb-report .source=${never} .spec=${spec}></cb-report>`);
    const removed = reportIn(stage);
    const isWhole = removed.complete;
    removed.remove();
    expect(await isWhole).to.equal(false);
    expect(await removed.toStaticHTML()).to.equal('');

    const other = show(
      html`<div></div>
        ${own()}`,
    );
    const moved = reportIn(other);
    const isWholeThen = moved.complete;
    other.querySelector('div')!.append(moved);
    expect(await isWholeThen).to.equal(true);
  });

  it('goes along with the clock where its period does, with all that is in it', async () => {
    const items = [{ show: 'kpi-tile', metric: 'offered' }];
    const given = { title: 'Yesterday', sections: [{ title: 'A', items }] };
    const told = await warnings(async () => {
      const stage = show(html`
        <cb-data .data=${october} now="2025-10-03T09:00:00Z">
          <cb-report period="yesterday" .spec=${given}></cb-report>
        </cb-data>
      `);
      const report = await whole(stage);
      await until('the second', () => tiles(report).join() === '4');
      expect(texts(report, 'facts')[0]).to.contain('October 2, 2025');
      stage.querySelector('cb-data')!.setAttribute('now', '2025-10-02T09:00:00Z');
      await until('the first', () => tiles(report).join() === '6');
      expect(texts(report, 'facts')[0]).to.contain('October 1, 2025');
    });
    expect(told).to.deep.equal([]);
  });

  it('is whole without a section, too', async () => {
    expect((await whole(show(own({ title: 'Words', aim: 'None', sections: [] })))).progress.all).to.equal(0);
  });

  it('is freed', async () => {
    const gone = await (async () => {
      const stage = show(own());
      await whole(stage);
      const ref = new WeakRef(reportIn(stage));
      clear();
      return ref;
    })();
    // Two dozen elements end what they are at.
    await collected(gone, 20_000);
  }).timeout(40_000);
});
