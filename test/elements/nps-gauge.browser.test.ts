import { expect } from 'chai';
import { html } from 'lit';
import '../../src/elements/data/define.js';
import '../../src/elements/nps-gauge/define.js';
import type { CbErrorEvent, CbSelectEvent } from '../../src/elements/events.js';
import type { CbNpsGauge } from '../../src/elements/nps-gauge/nps-gauge.js';
import { loadData } from '../../src/source/load-data.js';
import { faults } from './axe.js';
import { GatedSource } from './gated-source.js';
import { clear, collected, next, part, show, uncaught, until, warnings } from './page.js';

const gaugeIn = (stage: Element): CbNpsGauge => stage.querySelector('cb-nps-gauge')!;
const text = (gauge: Element, name: string): string =>
  (part(gauge, name)?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const drawn = (gauge: Element): Promise<void> =>
  until('the drawings', () => ['dial', 'scores'].every((name) => part(gauge, name)?.querySelector('text')));
const cursorIn = (gauge: Element): HTMLElement => part(gauge, 'cursor')!;
const spoken = (gauge: Element): string =>
  (cursorIn(gauge).getAttribute('aria-valuetext') ?? '').replaceAll(/\s+/g, ' ');
const press = (target: Element, key: string): boolean =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true }),
  );
const texts = (gauge: Element, name: string): string[] =>
  [...part(gauge, name)!.querySelectorAll('text')].map((node) => node.textContent);

/** Scores of October, of which two are of sales, and of the last days of September; one caller did not answer. */
const given: readonly (readonly [startedAt: string, nps: number | null, queue: string])[] = [
  ['2025-09-29T09:00:00Z', 10, 'sales'],
  ['2025-09-29T10:00:00Z', 4, 'sales'],
  ['2025-09-30T09:00:00Z', 9, 'service'],
  ['2025-10-01T09:00:00Z', 10, 'sales'],
  ['2025-10-01T10:00:00Z', 3, 'sales'],
  ['2025-10-01T11:00:00Z', 9, 'service'],
  ['2025-10-01T12:00:00Z', 7, 'service'],
  ['2025-10-02T09:00:00Z', 10, 'service'],
  ['2025-10-02T10:00:00Z', null, 'service'],
];
const survey = {
  timeZone: 'UTC',
  covers: { from: '2025-09-29', to: '2025-10-03' },
  contacts: given.map(([startedAt, nps, queue], at) => ({
    id: `c${at}`,
    startedAt,
    outcome: 'answered',
    queue,
    queueSeconds: 5,
    talkSeconds: 60,
    ...(nps !== null && { nps }),
  })),
};
const october = { from: '2025-10-01', to: '2025-10-03' };
const september = { from: '2025-09-29', to: '2025-10-01' };

describe('cb-nps-gauge', () => {
  afterEach(clear);

  it('shows the score, who answered what, and how sure it is', async () => {
    const stage = show(html`
      <cb-nps-gauge .period=${october} .compare=${september} target="30" .data=${survey}></cb-nps-gauge>
    `);
    const gauge = gaugeIn(stage);
    await drawn(gauge);
    // 3 promoters, 1 passive, 1 detractor of 5: +40; before 2 of 3 less 1 of 3: +33.
    expect(text(gauge, 'heading')).to.equal('Net promoter score');
    expect(texts(gauge, 'dial'))
      .to.include('+40')
      .and.to.include('−100')
      .and.to.include('+100')
      .and.to.include('0');
    expect(text(gauge, 'status')).to.equal('Too few to judge Target ≥ +30');
    expect(text(gauge, 'change')).to.match(/^\+7 pts vs .*Sep.* no clear change$/);
    expect(text(gauge, 'footnote')).to.match(
      /^5 responses ?95% interval −\d+ to \+\d+ ?Standard error \d+\.\d pts ?Survey response rate: 83%$/,
    );
    expect(texts(gauge, 'scores').slice(0, 6)).to.deep.equal([
      'Detractors',
      '1 · 20%',
      'Passives',
      '1 · 20%',
      'Promoters',
      '3 · 60%',
    ]);
    const rest = texts(gauge, 'scores').slice(6);
    expect(rest.filter((_, at) => at % 2 === 0).map(Number)).to.deep.equal([0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 2]);
    expect(rest.filter((_, at) => at % 2 === 1).map(Number)).to.deep.equal([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
  });

  it('asks for the number and its parts at once', async () => {
    const source = new GatedSource(await loadData(survey));
    const stage = show(html`<cb-nps-gauge .source=${source}></cb-nps-gauge>`);
    await until('both questions', () => source.asked.length === 2);
    expect(source.asked.map(({ query }) => [query.metrics, query.by])).to.deep.equal([
      [
        [{ metric: 'nps', as: 'net-promoter-score' }],
        [{ bin: 'nps', edges: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] }],
      ],
      [['survey-response-rate'], undefined],
    ]);
    gaugeIn(stage).compare = 'previous-period';
    await until('three questions', () => source.asked.length === 5);
  });

  it('shows counts of the page without asking anything', async () => {
    const source = new GatedSource(await loadData(survey));
    const stage = show(html`
      <cb-nps-gauge rows="[30, 4, 3, 5, 6, 12, 9, 14, 8, 10, 12]" .source=${source}></cb-nps-gauge>
    `);
    const gauge = gaugeIn(stage);
    await drawn(gauge);
    // 22 promoters and 69 detractors of 113.
    expect([gauge.state, texts(gauge, 'dial').includes('−42')]).to.deep.equal(['ready', true]);
    expect(texts(gauge, 'scores')).to.include('69 · 61.0%').and.to.include('22 · 19.5%');
    // 100 · √((0.1947 + 0.6106 − 0.4159²) / 113) = 7.5.
    expect(text(gauge, 'footnote')).to.match(
      /^113 responses ?95% interval −\d+ to −\d+ ?Standard error 7\.5 pts$/,
    );
    expect(source.asked).to.deep.equal([]);
    const arc = part(gauge, 'dial')!.querySelector('.cb-arc')!;
    const dial = part(gauge, 'dial')!.getBoundingClientRect();
    expect(arc.getBoundingClientRect().right).to.be.at.most(dial.left + dial.width / 2 + 1);
    expect(arc.getAttribute('fill')).to.contain('--cb-series-2');
  });

  it('shows groups of the page, or a number alone', async () => {
    const stage = show(html`
      <cb-nps-gauge .value=${{ promoters: 39, passives: 19, detractors: 15 }}></cb-nps-gauge>
    `);
    const gauge = gaugeIn(stage);
    await drawn(gauge);
    expect(texts(gauge, 'dial')).to.include('+33');
    expect(texts(gauge, 'scores')).to.deep.equal([
      'Detractors',
      '15 · 21%',
      'Passives',
      '19 · 26%',
      'Promoters',
      '39 · 53%',
    ]);
    gauge.value = { value: 12, n: 200, low: 2, high: 22 };
    await until('the number', () => texts(gauge, 'dial').includes('+12'));
    expect(part(gauge, 'scores') === null).to.equal(true);
    expect(text(gauge, 'footnote')).to.match(/^200 responses ?95% interval \+2 to \+22$/);
  });

  it('shows a tie, all promoters, all detractors, and nobody', async () => {
    const shown = async (rows: readonly number[]): Promise<CbNpsGauge> => {
      const gauge = gaugeIn(show(html`<cb-nps-gauge .rows=${rows}></cb-nps-gauge>`));
      await until('the dial', () => part(gauge, 'dial')?.querySelector('text'));
      return gauge;
    };
    const row = (at: Readonly<Record<number, number>>): number[] =>
      Array.from({ length: 11 }, (_, score) => at[score] ?? 0);
    expect(texts(await shown(row({ 0: 20, 10: 20 })), 'dial')).to.include('0');
    expect(texts(await shown(row({ 9: 40, 10: 60 })), 'dial').some((one) => one.startsWith('+100'))).to.equal(
      true,
    );
    expect(texts(await shown(row({ 6: 15 })), 'dial').some((one) => /^−100$/.test(one))).to.equal(true);
    const nobody = await shown(row({}));
    expect([
      nobody.state,
      texts(nobody, 'dial').includes('–'),
      part(nobody, 'scores') === null,
    ]).to.deep.equal(['empty', true, true]);
  });

  it('refuses counts that are none', async () => {
    const wrong: object[] = [
      { rows: [1, 2, 3] },
      { rows: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1] },
      { rows: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.5] },
      { rows: '{' },
      { value: { promoters: 3, passives: 1 } },
      { value: { promoters: '3', passives: 1, detractors: 1 } },
      { value: { value: 33 } },
    ];
    for (const one of wrong) {
      await warnings(async () => {
        const stage = show(html`<cb-nps-gauge></cb-nps-gauge>`);
        const error = next<CbErrorEvent>(stage, 'cb-error');
        Object.assign(gaugeIn(stage), one);
        expect((await error).detail.problem.values['attribute']).to.equal(Object.keys(one)[0]);
      });
    }
  });

  it('is empty where nobody answered, and says why', async () => {
    const stage = show(html`<cb-nps-gauge .where=${{ queue: 'nowhere' }} .data=${survey}></cb-nps-gauge>`);
    const gauge = gaugeIn(stage);
    await until('empty', () => gauge.state === 'empty');
    expect(text(gauge, 'notices')).to.equal('No customer answered the survey here.');
    expect(part(gauge, 'scores') === null).to.equal(true);
  });

  it('is walked by the keyboard, and says each mark', async () => {
    const stage = show(html`
      <cb-nps-gauge .period=${october} .compare=${september} .data=${survey}></cb-nps-gauge>
    `);
    const gauge = gaugeIn(stage);
    await drawn(gauge);
    const cursor = cursorIn(gauge);
    expect(cursor.getAttribute('aria-label')).to.equal('Responses by score');
    expect(spoken(gauge)).to.match(/^Detractors, 0–6; Responses: 1 \(20%\); [^:]*: 1 \(33%\)$/);
    cursor.focus();
    await gauge.updateComplete;
    expect(press(cursor, 'End')).to.equal(false);
    await gauge.updateComplete;
    expect(spoken(gauge)).to.match(/^Score 10; Group: Promoters; Responses: 2 \(40%\); [^:]*: 1 \(3[34]%\)$/);
    expect(part(gauge, 'tooltip')!.hidden).to.equal(false);
    expect(gauge.shadowRoot!.querySelector('.over path[stroke*="focus"]')).not.to.equal(null);
    // Nobody gave a 4 in October; one did before.
    for (let step = 0; step < 6; step++) press(cursor, 'ArrowLeft');
    await gauge.updateComplete;
    expect(spoken(gauge)).to.match(/^Score 4; Group: Detractors; Responses: 0 \(0%\); [^:]*: 1 \(33%\)$/);
    press(cursor, 'ArrowUp');
    await gauge.updateComplete;
    expect(spoken(gauge)).to.match(/^Detractors/);
    press(cursor, 'ArrowDown');
    await gauge.updateComplete;
    expect(spoken(gauge)).to.match(/^Score 0;/);
    expect(press(cursor, 'Tab')).to.equal(true);
    press(cursor, 'Escape');
    await gauge.updateComplete;
    expect(part(gauge, 'tooltip')!.hidden).to.equal(true);
  });

  it('tells the page which score was chosen, and filters nothing', async () => {
    const stage = show(html`<cb-data .data=${survey}><cb-nps-gauge></cb-nps-gauge></cb-data>`);
    const gauge = gaugeIn(stage);
    await drawn(gauge);
    const filters: Event[] = [];
    stage.addEventListener('cb-filter', (event) => filters.push(event));
    const byKey = next<CbSelectEvent>(stage, 'cb-select');
    press(cursorIn(gauge), 'End');
    press(cursorIn(gauge), 'Enter');
    expect((await byKey).detail).to.deep.equal({ key: { nps: '10' }, metric: 'nps' });
    const chosen: CbSelectEvent[] = [];
    stage.addEventListener('cb-select', (event) => chosen.push(event));
    const { left, bottom, width } = cursorIn(gauge).getBoundingClientRect();
    cursorIn(gauge).dispatchEvent(
      new MouseEvent('click', { clientX: left + (width * 9.5) / 11, clientY: bottom - 30, bubbles: true }),
    );
    expect(chosen.map(({ detail }) => detail.key)).to.deep.equal([{ nps: '9' }]);
    // A group is no row of the table.
    press(cursorIn(gauge), 'Home');
    press(cursorIn(gauge), 'Enter');
    expect(chosen).to.have.length(1);
    expect(filters).to.deep.equal([]);
  });

  it('tells groups apart without their colours', async () => {
    const gauge = gaugeIn(show(html`<cb-nps-gauge rows="[0,0,0,0,0,5,0,5,0,5,0]"></cb-nps-gauge>`));
    await drawn(gauge);
    const svg = part(gauge, 'scores')!;
    const bars = [...svg.querySelectorAll('.cb-bar')];
    // Of each group a swatch, a part and a column: striped, outlined, full.
    expect(bars.filter((one) => one.getAttribute('stroke')?.includes('--cb-surface'))).to.have.length(3);
    expect(bars.filter((one) => one.getAttribute('stroke')?.includes('--cb-previous'))).to.have.length(3);
    expect(bars).to.have.length(15);
  });

  it('runs from right to left where the page does', async () => {
    const gauge = gaugeIn(show(html`<cb-nps-gauge rows="[0,0,0,0,0,0,0,0,0,0,40]"></cb-nps-gauge>`));
    document.documentElement.dir = 'rtl';
    await drawn(gauge);
    gauge.requestUpdate();
    const score = (name: string): number =>
      [...part(gauge, 'scores')!.querySelectorAll('.cb-tick')]
        .find((one) => one.textContent === name)!
        .getBoundingClientRect().left;
    await until('the turn', () => score('10') < score('0'));
    press(cursorIn(gauge), 'ArrowLeft');
    await gauge.updateComplete;
    expect(spoken(gauge)).to.match(/^Passives/);
  });

  it('fits its room: beside each other where there is some across, down to 200 pixels', async () => {
    const gauge = gaugeIn(show(html`<cb-nps-gauge rows="[30,4,3,5,6,12,9,14,8,10,12]"></cb-nps-gauge>`));
    const stage = gauge.parentElement!;
    stage.style.inlineSize = '900px';
    await drawn(gauge);
    const box = (name: string): DOMRect => part(gauge, name)!.getBoundingClientRect();
    await until('side by side', () => box('scores').left >= box('dial').right);
    for (const width of [320, 200]) {
      stage.style.inlineSize = `${width}px`;
      await until(
        'one over the other',
        () => box('scores').top >= box('footnote').bottom && box('scores').width < width,
      );
      expect(gauge.scrollWidth).to.be.at.most(width);
    }
  });

  it('can be taken away as files and as a table', async () => {
    const gauge = gaugeIn(show(html`<cb-nps-gauge .period=${october} .data=${survey}></cb-nps-gauge>`));
    await drawn(gauge);
    const item = (name: string): HTMLElement =>
      gauge.shadowRoot!.querySelector<HTMLElement>(`[data-name="${name}"]`)!;
    const saved: { name: string; blob: Promise<Blob> }[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      saved.push({ name: this.download, blob: fetch(this.href).then((response) => response.blob()) });
    };
    try {
      for (const name of ['csv', 'svg', 'png']) item(name).click();
      await until('three files', () => saved.length === 3);
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    const file = async (end: string): Promise<Blob> => saved.find(({ name }) => name.endsWith(end))!.blob;
    const csv = await (await file('.csv')).text();
    expect(csv).to.match(/nps,net-promoter-score,net-promoter-score\.numerator/);
    expect(csv).to.match(/# total,40,2,5,5,/);
    const svg = await (await file('.svg')).text();
    expect(svg).to.contain('+40').and.to.contain('Promoters').and.to.contain('Standard error');
    expect(svg).not.to.contain('var(');
    expect((await createImageBitmap(await file('.png'))).height).to.be.greaterThan(400);
    item('table').click();
    await until('the table', () => part(gauge, 'table'));
    const rows = [...part(gauge, 'table')!.querySelectorAll('tbody tr')];
    expect(rows).to.have.length(15);
    expect([...rows[10]!.children].map((cell) => cell.textContent.trim())).to.deep.equal([
      '10',
      'Promoters',
      '2',
      '40%',
    ]);
  });

  it('speaks Chinese and Russian as natives do', async () => {
    const gauge = gaugeIn(show(html`<cb-nps-gauge rows="[0,0,0,0,0,5,0,5,0,5,0]"></cb-nps-gauge>`));
    await drawn(gauge);
    document.documentElement.lang = 'zh-CN';
    await until('Chinese', () => texts(gauge, 'scores').includes('推荐者'));
    expect(texts(gauge, 'scores')).to.include('中立者').and.to.include('贬损者');
    document.documentElement.lang = 'ru';
    await until('Russian', () => texts(gauge, 'scores').includes('Промоутеры'));
    expect(texts(gauge, 'scores')).to.include('Нейтралы').and.to.include('Критики');
  });

  it('is accessible in light and dark', async () => {
    for (const scheme of ['light', 'dark']) {
      document.documentElement.style.colorScheme = scheme;
      const stage = show(html`
        <h1>Survey</h1>
        <h2>October</h2>
        <cb-nps-gauge
          compare="previous-period"
          target="20"
          floor="0"
          .period=${october}
          .data=${survey}
        ></cb-nps-gauge>
        <cb-nps-gauge rows="[0,0,0,0,0,0,0,0,0,0,0]"></cb-nps-gauge>
      `);
      stage.style.backgroundColor = 'Canvas';
      await drawn(gaugeIn(stage));
      cursorIn(gaugeIn(stage)).focus();
      await gaugeIn(stage).updateComplete;
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
      '[[]]',
      [null],
      Array(11).fill('1'),
      Array(11).fill(1e300),
      { promoters: 1e308, passives: 0, detractors: 0 },
      null,
      Infinity,
      '=1+1',
    ];
    const names = 'label target floor compare rows value where period periodTo timeZone headingLevel theme';
    const errors = await uncaught(() =>
      warnings(async () => {
        const stage = show(html`<cb-nps-gauge .data=${survey}></cb-nps-gauge>`);
        const gauge = gaugeIn(stage);
        for (const name of names.split(' ')) {
          for (const value of hostile) {
            Object.assign(gauge, { [name]: value });
            await gauge.updateComplete;
          }
          Object.assign(gauge, { [name]: undefined });
        }
        await until('ready', () => gauge.state === 'ready');
        await drawn(gauge);
      }),
    );
    expect(errors).to.deep.equal([]);
  });

  it('frees everything when it goes, and works again when it comes back', async () => {
    const source = new GatedSource(await loadData(survey));
    source.open = true;
    const stage = show(html`<cb-nps-gauge .source=${source}></cb-nps-gauge>`);
    const gauge = gaugeIn(stage);
    await drawn(gauge);
    expect(source.listeners).to.equal(1);
    gauge.remove();
    expect(source.listeners).to.equal(0);
    await source.append([{ id: 'n', startedAt: '2025-10-02T16:00:00Z', outcome: 'answered', nps: 0 }]);
    stage.append(gauge);
    await until('the new answer', () => text(gauge, 'footnote').startsWith('9 responses'));
    stage.style.inlineSize = '500px';
    await until('its new size', () => Number(part(gauge, 'scores')!.getAttribute('width')) > 300);
  });

  it('can be collected once it is gone', async () => {
    const source = new GatedSource(await loadData(survey));
    source.open = true;
    let stage: HTMLElement | undefined = show(html`<cb-nps-gauge .source=${source}></cb-nps-gauge>`);
    await drawn(gaugeIn(stage));
    const gone = new WeakRef(gaugeIn(stage));
    stage = undefined;
    clear();
    await collected(gone);
  });
});
