import { expect } from 'chai';
import { html } from 'lit';
import '../../src/define.js';
import type { CbSelectEvent } from '../../src/elements/events.js';
import type { CbWhatIf } from '../../src/elements/what-if/what-if.js';
import { whatIf } from '../../src/engine.js';
import { loadData } from '../../src/source/load-data.js';
import { faults } from './axe.js';
import { GatedSource } from './gated-source.js';
import { clear, collected, next, part, show, uncaught, until, warnings } from './page.js';

const elementIn = (stage: Element): CbWhatIf => stage.querySelector('cb-what-if')!;
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
const text = (element: Element, name: string): string => plain(part(element, name)?.textContent ?? '');
const cursorIn = (element: Element): HTMLElement => part(element, 'cursor')!;
const drawn = (element: Element): Promise<void> =>
  until('the drawing', () => part(element, 'chart')?.querySelector('.cb-tick'));
const labels = (element: Element): string[] =>
  [...(part(element, 'chart')?.querySelectorAll('text') ?? [])].map((one) => plain(one.textContent));
const slider = (element: Element, name: string): HTMLInputElement =>
  element.shadowRoot!.querySelector<HTMLInputElement>(`input[name="${name}"]`)!;
const drag = (element: Element, name: string, value: number): void => {
  const input = slider(element, name);
  input.valueAsNumber = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
};

// Whoever waits longer is content less often; scores stand in surveys of their own.
const contacts = Array.from({ length: 1200 }, (_, at) => ({
  ...{
    id: `c${at}`,
    channel: 'voice',
    outcome: 'answered',
    customer: at % 7 === 0 ? `regular ${at % 11}` : `k${at}`,
    queue: at % 2 ? 'a' : '=1+1',
  },
  startedAt: new Date(Date.UTC(2026, 2, 1 + (at % 40), 8 + (at % 9), at % 60)).toISOString(),
  queueSeconds: (at * 37) % 180,
  resolutionSeconds: 60 + ((at * 7919) % 5000),
}));
const spring = {
  timeZone: 'UTC',
  covers: { from: '2026-03-01', to: '2026-04-11' },
  contacts,
  surveys: contacts.map(({ id, queueSeconds }, at) => ({
    ...{ contact: id, kind: 'csat' },
    score: (at * 7907) % 180 > queueSeconds * 0.8 ? 5 : 2,
  })),
};
const value = { value: 0.7, n: 900 };
const rows = [
  { lever: 'wait', slope: -0.012, low: -0.02, high: -0.004, n: 900, days: 30, level: 1.4 },
  { lever: 'repeats', slope: -0.2, low: -0.3, high: 0.1, n: 800, days: 29, level: 0.2 },
] as const;

describe('cb-what-if', () => {
  afterEach(clear);

  it('shows what the analysis of its source says, each number under its label', async () => {
    const source = await loadData(spring);
    const element = elementIn(show(html`<cb-what-if .source=${source}></cb-what-if>`));
    await drawn(element);
    const { csat, levers } = await whatIf(source);
    const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;
    expect(labels(element)).to.include.members([
      'Wait: +1:00',
      'Time to resolution: −10%',
      'Now',
      'Claim',
      'Own data',
    ]);
    expect(
      labels(element).filter((one) => one.startsWith('Vendor’s claim, no data published: ')),
    ).to.have.length(3);
    for (const { association, claimed } of levers) {
      expect(association).not.to.have.property('reason');
      expect(labels(element)).to.include.members([
        percent(claimed.after!.value),
        percent('after' in association ? association.after.value : NaN),
      ]);
    }
    expect(labels(element).filter((one) => one === percent(csat.value!))).to.have.length.of.at.least(3);
    expect(labels(element).some((one) => /^Association in your data, not a cause: −\d/.test(one))).to.equal(
      true,
    );
    expect(text(element, 'notices')).to.contain('they are not targets');
    expect(text(element, 'notices')).to.contain('Repeat contacts: fitted on');
  });

  it('is worked out anew as a slider moves, says so, and asks nothing', async () => {
    const source = new GatedSource(await loadData(spring));
    source.open = true;
    const element = elementIn(show(html`<cb-what-if .source=${source}></cb-what-if>`));
    await drawn(element);
    const asked = source.asked.length;
    const wait = slider(element, 'wait');
    expect(wait.labels![0]!.textContent).to.contain('Change of the wait');
    expect([wait.type, wait.value, wait.getAttribute('aria-valuetext')!.slice(0, 5)]).to.deep.equal([
      'range',
      '1',
      '+1:00',
    ]);
    drag(element, 'wait', -0.5);
    await until('half a minute less', () => labels(element).includes('Wait: −30 s'));
    expect(element.wait).to.equal(-0.5);
    // −5 % a minute, in proportion: half of it, upwards.
    const now = Number.parseFloat(labels(element)[labels(element).indexOf('Now') + 1]!);
    const claimed = Number.parseFloat(labels(element)[labels(element).indexOf('Claim') + 1]!);
    expect(claimed).to.be.closeTo(now * 1.025, 0.11);
    expect(plain(wait.getAttribute('aria-valuetext')!)).to.match(/^−30 s; /);
    expect(plain(element.shadowRoot!.querySelector('#summary')!.textContent)).to.contain(
      'Wait, −30 s: by the vendor’s claim',
    );
    part(element, 'reset-button')!.click();
    await until('as the claims have it', () => labels(element).includes('Wait: +1:00'));
    expect(wait.value).to.equal('1');
    expect(source.asked.length).to.equal(asked);
  });

  it('stays within what is possible at the ends of its sliders', async () => {
    const element = elementIn(show(html`<cb-what-if .data=${spring}></cb-what-if>`));
    await drawn(element);
    for (const [wait, other] of [
      [-5, -0.5],
      [5, 0.5],
      [0, 0],
    ] as const) {
      drag(element, 'wait', wait);
      drag(element, 'resolution-time', other);
      drag(element, 'repeats', other);
      await element.updateComplete;
      expect(part(element, 'chart')!.outerHTML).not.to.match(/NaN|Infinity|∞/);
      for (const one of labels(element).filter((label) => /^[\d.]+%$/.test(label))) {
        expect(Number.parseFloat(one)).to.be.within(0, 100);
      }
    }
    expect(labels(element)).to.include('Wait: as it is');
    drag(element, 'wait', 5);
    await until('the remark', () => text(element, 'notices').includes('the line says little there: Wait'));
  });

  it('says why there is no slope, and keeps the claims', async () => {
    const few = { ...spring, surveys: spring.surveys.slice(0, 150) };
    const element = elementIn(show(html`<cb-what-if .data=${few}></cb-what-if>`));
    await drawn(element);
    const said = labels(element).filter((one) => one.includes('No slope: fewer than 200 answers'));
    expect(said).to.have.length(3);
    const none = elementIn(show(html`<cb-what-if .data=${{ ...spring, surveys: [] }}></cb-what-if>`));
    await until('nothing', () => none.state === 'empty');
    expect(part(none, 'slider')).to.equal(null);
  });

  it('stands within the filters of the page', async () => {
    const element = elementIn(
      show(html`<cb-data .data=${spring} .where=${{ queue: 'a' }}><cb-what-if></cb-what-if></cb-data>`),
    );
    await drawn(element);
    expect(text(element, 'subheading')).to.contain('Queue: a');
    expect(text(element, 'notices')).to.contain('Wait: fitted on 600 answers of');
  });

  it('shows numbers of the page, and asks nothing', async () => {
    const source = new GatedSource(await loadData(spring));
    const element = elementIn(
      show(html`<cb-what-if .value=${value} .rows=${rows} .source=${source}></cb-what-if>`),
    );
    await drawn(element);
    expect(source.asked).to.deep.equal([]);
    // 0.70 − 0.012; 0.70 × 0.95; a twentieth of a fifth, times −0.2.
    expect(labels(element)).to.include.members(['68.8%', '66.5%', '70.2%']);
    expect(labels(element).filter((one) => one.includes('No slope'))).to.have.length(1);
    expect(text(element, 'notices')).to.contain('supplied by the page');
  });

  it('refuses what cannot be meant', async () => {
    for (const content of [
      html`<cb-what-if wait="6" .data=${spring}></cb-what-if>`,
      html`<cb-what-if repeats="-1" .data=${spring}></cb-what-if>`,
      html`<cb-what-if resolution-time="much" .data=${spring}></cb-what-if>`,
      html`<cb-what-if attribution=${'x' as never} .data=${spring}></cb-what-if>`,
      html`<cb-what-if value='{"value": 70, "n": 9}'></cb-what-if>`,
      html`<cb-what-if .rows=${rows}></cb-what-if>`,
      html`<cb-what-if .value=${value} .rows=${[rows[0], rows[0]]}></cb-what-if>`,
      html`<cb-what-if .value=${value} rows='[{"lever": "wait", "slope": 1e300}]'></cb-what-if>`,
    ]) {
      await warnings(async () => {
        const stage = show(content);
        await until('the error', () => elementIn(stage).state === 'error');
      });
    }
  });

  it('has a table that says the same, explains itself, and is walked by the keyboard', async () => {
    const element = elementIn(show(html`<cb-what-if .data=${spring}></cb-what-if>`));
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
    const cells = [...part(element, 'table')!.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => plain(cell.textContent)),
    );
    expect(cells.map(([lever, step]) => [lever, step])).to.deep.equal([
      ['Wait', '+1:00'],
      ['Time to resolution', '−10%'],
      ['Repeat contacts', '−5.0%'],
    ]);
    part(element, 'close-button')!.click();
    await open('How this number is calculated');
    expect(text(element, 'explanation')).to.contain('One more minute of waiting lowers satisfaction by 5%');
    part(element, 'close-button')!.click();
    const cursor = cursorIn(element);
    cursor.focus();
    cursor.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }));
    await element.updateComplete;
    expect(plain(cursor.getAttribute('aria-valuetext')!)).to.match(
      /^Time to resolution: −10%: .*Vendor’s claim/,
    );
    const chosen = next<CbSelectEvent>(element, 'cb-select');
    cursor.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    expect((await chosen).detail).to.deep.equal({ key: {}, metric: 'csat' });
  });

  it('speaks Chinese and Russian, and fits into little room', async () => {
    for (const [locale, claim] of [
      ['zh', '厂商的说法，未公布数据'],
      ['ru', 'Утверждение поставщика, данные не опубликованы'],
    ] as const) {
      const stage = show(html`<cb-what-if locale=${locale} .data=${spring}></cb-what-if>`);
      stage.style.inlineSize = '280px';
      await drawn(elementIn(stage));
      expect(labels(elementIn(stage)).join(' ')).to.contain(claim);
      expect(elementIn(stage).scrollWidth).to.be.at.most(280);
    }
  });

  it('is accessible in light and dark, from right to left', async () => {
    for (const scheme of ['light', 'dark']) {
      document.documentElement.style.colorScheme = scheme;
      document.documentElement.dir = scheme === 'dark' ? 'rtl' : 'ltr';
      const stage = show(html`
        <h1>Calls</h1>
        <h2>Spring</h2>
        <cb-what-if .data=${spring}></cb-what-if>
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
      ...[cyclic, 7n, Symbol('x'), '{', [null], null, Infinity, -1, 1e-300, '=1+1', '__proto__', '1e400'],
      ...[[{ lever: '__proto__' }], { value: NaN, n: 1 }, { value: 0, n: 0 }],
    ];
    const names =
      'wait resolutionTime repeats attribution label value rows where period timeZone headingLevel';
    const errors = await uncaught(() =>
      warnings(async () => {
        const element = elementIn(show(html`<cb-what-if .data=${spring}></cb-what-if>`));
        await drawn(element);
        for (const name of names.split(' ')) {
          for (const one of hostile) {
            Object.assign(element, { [name]: one });
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
    const source = new GatedSource(await loadData(spring));
    source.open = true;
    let stage: HTMLElement | undefined = show(html`<cb-what-if .source=${source}></cb-what-if>`);
    await drawn(elementIn(stage));
    const gone = new WeakRef(elementIn(stage));
    expect(source.listeners).to.equal(1);
    stage = undefined;
    clear();
    expect(source.listeners).to.equal(0);
    await collected(gone);
  });
});
