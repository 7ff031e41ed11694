import { expect } from 'chai';
import { html } from 'lit';
import '../../src/define.js';
import type { CbBeforeAfter } from '../../src/elements/before-after/before-after.js';
import type { CbErrorEvent, CbSelectEvent } from '../../src/elements/events.js';
import { beforeAfter } from '../../src/engine.js';
import { loadData } from '../../src/source/load-data.js';
import { faults } from './axe.js';
import { GatedSource } from './gated-source.js';
import { clear, collected, next, part, show, uncaught, until, warnings } from './page.js';

const elementIn = (stage: Element): CbBeforeAfter => stage.querySelector('cb-before-after')!;
const text = (element: Element, name: string): string =>
  (part(element, name)?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const cursorIn = (element: Element): HTMLElement => part(element, 'cursor')!;
const drawn = (element: Element): Promise<void> =>
  until('the drawing', () => part(element, 'chart')?.querySelector('.cb-tick'));
const labels = (element: Element): string[] =>
  [...(part(element, 'chart')?.querySelectorAll('text') ?? [])].map((one) =>
    one.textContent.replaceAll(/\s/g, ' '),
  );
const press = (target: Element, key: string): boolean =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true }),
  );

const dayMs = 86_400_000;
const dates = Array.from({ length: 57 }, (_, at) =>
  new Date(Date.UTC(2026, 2, 4) + at * dayMs).toISOString().slice(0, 10),
);
// From 2 April on nine of ten are answered where eight were, in one of the two queues.
const spring = {
  timeZone: 'UTC',
  covers: { from: '2026-03-04', to: '2026-04-30' },
  contacts: dates.flatMap((day) =>
    ['pilot', '=1+1'].flatMap((queue) =>
      Array.from({ length: 10 }, (_, at) => ({
        ...{ id: `${day} ${queue} ${at}`, startedAt: `${day}T10:${10 + at}:00`, channel: 'voice', queue },
        ...{ queueSeconds: 4, talkSeconds: 60 + at, wrapSeconds: 5 },
        outcome: at < (queue === 'pilot' && day > '2026-04-01' ? 9 : 8) ? 'answered' : 'abandoned',
      })),
    ),
  ),
};
const pilot = { queue: 'pilot' };
const usual = html`<cb-before-after
  date="2026-04-01"
  metrics="answer-rate abandon-rate"
  .where=${pilot}
  .data=${spring}
></cb-before-after>`;
const rows = [
  {
    metric: 'answer-rate',
    ...{ before: { value: 0.8, n: 280, low: 0.75, high: 0.84 }, after: { value: 0.9, n: 280 } },
    ...{ low: 0.04, high: 0.16 },
  },
  { metric: 'nps', before: { value: 20, n: 90 }, after: { value: 12, n: 80 }, low: -20, high: 4 },
] as const;

describe('cb-before-after', () => {
  afterEach(clear);

  it('shows what the analysis of its source says', async () => {
    const source = await loadData(spring);
    const element = elementIn(
      show(
        html`<cb-before-after
          date="2026-04-01"
          metrics="answer-rate abandon-rate"
          .where=${pilot}
          .source=${source}
        ></cb-before-after>`,
      ),
    );
    await drawn(element);
    const said = await beforeAfter(source, { metric: 'answer-rate', on: '2026-04-01', where: pilot });
    expect(said.verdict).to.equal('better');
    const points = (value: number): string =>
      `${value > 0 ? '+' : '−'}${Math.abs(value * 100).toFixed(1)} pp`;
    const { value, low, high } = said.difference!;
    expect(labels(element)).to.include.members([
      ...['Answer rate', 'Better', 'Before', 'After', '80.0%, n = 280', '90.0%, n = 280', 'Abandon rate'],
      `${points(value)} (95% interval ${points(low)} to ${points(high)})`,
    ]);
    expect(text(element, 'heading')).to.equal('Before and after Apr 1, 2026');
    expect(text(element, 'notices')).to.contain('4 whole weeks on each side');
    expect(part(element, 'chart')!.querySelectorAll('path.cb-line')).to.have.length(2);
  });

  it('takes off what changed in the comparison group', async () => {
    const element = elementIn(show(usual));
    await drawn(element);
    element.group = { queue: '=1+1' };
    await until('the group', () => labels(element).includes('Group after'));
    expect(
      labels(element).some((one) => one.startsWith('Difference between the changes: +10.0 pp')),
    ).to.equal(true);
    expect(text(element, 'notices')).to.contain('Comparison group: Queue: =1+1.');
    expect(part(element, 'chart')!.querySelectorAll('path.cb-line')).to.have.length(4);
    element.group = undefined;
    await until('no group', () => !labels(element).includes('Group after'));
  });

  it('stands within the filters and the period of the page, and says what these leave', async () => {
    const stage = show(
      html`<cb-data .data=${spring} .where=${pilot} .period=${{ from: '2026-03-16', to: '2026-05-01' }}
        ><cb-before-after date="2026-04-01" metrics="answer-rate"></cb-before-after
      ></cb-data>`,
    );
    const element = elementIn(stage);
    await drawn(element);
    expect(text(element, 'subheading')).to.contain('Queue: pilot');
    expect(text(element, 'notices')).to.contain('2 whole weeks on each side');
    expect(text(element, 'notices')).to.contain('the page’s period does not reach that far');
    element.date = '2026-03-20';
    await until('nothing', () => element.state === 'empty');
    expect(text(element, 'notices')).to.equal(
      'The page’s period does not have a whole week both before and after Mar 20, 2026: nothing is compared.',
    );
    expect(cursorIn(element)).to.equal(null);
    element.date = '2026-04-01';
    await until('again', () => element.state === 'ready');
  });

  it('asks nothing without a day', async () => {
    const source = new GatedSource(await loadData(spring));
    const element = elementIn(show(html`<cb-before-after .source=${source}></cb-before-after>`));
    await element.updateComplete;
    expect(element.state).to.equal('idle');
    expect(source.asked).to.deep.equal([]);
    expect(text(element, 'heading')).to.equal('Before and after');
  });

  it('has a table that says the same', async () => {
    const element = elementIn(show(usual));
    await drawn(element);
    part(element, 'menu-button')!.click();
    await element.updateComplete;
    [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part~="menu-item"]')]
      .find((one) => one.textContent.includes('table'))!
      .click();
    await until('the table', () => part(element, 'table'));
    const cells = [...part(element, 'table')!.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent.trim()),
    );
    expect(cells.map(([name, before, , n]) => [name, before, n])).to.deep.equal([
      ['Answer rate', '80.0%', '280'],
      ['Abandon rate', '20.0%', '280'],
    ]);
    expect(cells.map((row) => row.at(-1))).to.deep.equal(['Better', 'Better']);
  });

  it('is walked by the keyboard, says each metric, and tells which was chosen', async () => {
    const element = elementIn(show(usual));
    await drawn(element);
    const cursor = cursorIn(element);
    cursor.focus();
    await element.updateComplete;
    expect(cursor.getAttribute('aria-valuetext')).to.match(/^Answer rate: Verdict: Better; Change: \+10/);
    press(cursor, 'ArrowDown');
    await element.updateComplete;
    expect(cursor.getAttribute('aria-valuetext')).to.match(/^Abandon rate: Verdict: Better; Change: −10/);
    expect(text(element, 'tooltip')).to.contain('Before');
    const chosen = next<CbSelectEvent>(element, 'cb-select');
    press(cursor, 'Enter');
    expect((await chosen).detail).to.deep.equal({ key: {}, metric: 'abandon-rate' });
  });

  it('shows values of the page, and asks nothing', async () => {
    const source = new GatedSource(await loadData(spring));
    const element = elementIn(
      show(html`<cb-before-after date="2026-04-01" .rows=${rows} .source=${source}></cb-before-after>`),
    );
    await drawn(element);
    expect(source.asked).to.deep.equal([]);
    expect(labels(element)).to.include.members(['Better', 'No clear change', '80%, n = 280']);
    expect(text(element, 'notices')).to.contain('supplied by the page');
    element.rows = rows.map((row) => ({
      ...row,
      group: { before: { value: 0.1, n: 9 }, after: { value: 0.1, n: 9 }, low: -0.1, high: 0.1 },
    }));
    await until('the group', () => labels(element).includes('Group before'));
  });

  it('refuses what cannot be meant, each with one warning', async () => {
    for (const content of [
      html`<cb-before-after date="2026-02-30" .data=${spring}></cb-before-after>`,
      html`<cb-before-after date="2026-04-01T10:00" .data=${spring}></cb-before-after>`,
      html`<cb-before-after date="2026-04-01" days="10" .data=${spring}></cb-before-after>`,
      html`<cb-before-after date="2026-04-01" metrics="shoe-size" .data=${spring}></cb-before-after>`,
      html`<cb-before-after date="2026-04-01" metrics="[]" .data=${spring}></cb-before-after>`,
      html`<cb-before-after date="2026-04-01" group="{" .data=${spring}></cb-before-after>`,
      html`<cb-before-after rows="[]"></cb-before-after>`,
    ]) {
      const said = await warnings(async () => {
        const stage = show(content);
        await until('the error', () => elementIn(stage).state === 'error');
      });
      expect(said).to.have.length(1);
    }
  });

  it('refuses values that are none: an interval the wrong way round, a metric twice, a group of some', async () => {
    for (const wrong of [
      [{ ...rows[0], low: 3 }],
      [rows[0], rows[0]],
      [{ ...rows[0], group: rows[1] }, rows[1]],
      [{ ...rows[0], high: undefined }],
      [{ ...rows[0], before: { value: 1 } }],
    ]) {
      await warnings(async () => {
        const stage = show(html`<cb-before-after .rows=${wrong as never}></cb-before-after>`);
        await until('the error', () => elementIn(stage).state === 'error');
      });
    }
  });

  it('tells a group that cannot be asked for, and keeps the picture', async () => {
    const element = elementIn(show(usual));
    await drawn(element);
    await warnings(async () => {
      const told = next<CbErrorEvent>(element, 'cb-error');
      element.group = { queueSeconds: 'x' };
      await told;
    });
    expect(element.state).to.equal('error');
    expect(labels(element)).to.include('Answer rate');
  });

  it('speaks Chinese and Russian', async () => {
    for (const [locale, heading, verdict] of [
      ['zh', '2026年4月1日变更前后', '改善'],
      ['ru', 'До и после 1 апр. 2026 г.', 'Лучше'],
    ] as const) {
      const element = elementIn(
        show(
          html`<cb-data .data=${spring} .where=${pilot} locale=${locale}
            ><cb-before-after date="2026-04-01" metrics="answer-rate"></cb-before-after
          ></cb-data>`,
        ),
      );
      await drawn(element);
      expect(text(element, 'heading')).to.equal(heading);
      expect(labels(element)).to.include(verdict);
    }
  });

  it('fits into little room', async () => {
    const stage = show(
      html`<cb-before-after
        locale="ru"
        date="2026-04-01"
        metrics="answer-rate average-handle-time"
        group='{"queue": "=1+1"}'
        .where=${pilot}
        .data=${spring}
      ></cb-before-after>`,
    );
    stage.style.inlineSize = '280px';
    await drawn(elementIn(stage));
    expect(elementIn(stage).scrollWidth).to.be.at.most(280);
    const { right } = part(elementIn(stage), 'chart')!.getBoundingClientRect();
    for (const one of part(elementIn(stage), 'chart')!.querySelectorAll('text')) {
      expect(one.getBoundingClientRect().right, one.textContent).to.be.at.most(right + 1);
      expect(one.textContent).not.to.contain('…');
    }
  });

  it('is accessible in light and dark, from right to left', async () => {
    for (const scheme of ['light', 'dark']) {
      document.documentElement.style.colorScheme = scheme;
      document.documentElement.dir = scheme === 'dark' ? 'rtl' : 'ltr';
      const stage = show(html`
        <h1>Calls</h1>
        <h2>April</h2>
        ${usual}
        <cb-before-after label="Given" .rows=${rows}></cb-before-after>
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
      ...[cyclic, 7n, Symbol('x'), '{', [null], null, Infinity, 1e-300, '=1+1', ',', '__proto__'],
      ...['0001-01-01', '9999-12-31', '364', [{ metric: 'answer-rate', before: 1 }], { queue: Symbol('x') }],
      ...[[{ metric: 'answer-rate', as: '__proto__' }], [{ metric: 'answer-rate', parameters: 7 }]],
    ];
    const names = 'date days metrics group attribution label rows where period timeZone headingLevel';
    const errors = await uncaught(() =>
      warnings(async () => {
        const element = elementIn(show(usual));
        await drawn(element);
        for (const name of names.split(' ')) {
          for (const value of hostile) {
            Object.assign(element, { [name]: value });
            await element.updateComplete;
          }
          Object.assign(element, { [name]: name === 'date' ? '2026-04-01' : undefined });
        }
        await until('ready', () => element.state === 'ready');
      }),
    );
    expect(errors).to.deep.equal([]);
  });

  it('frees everything when it goes', async () => {
    const source = new GatedSource(await loadData(spring));
    source.open = true;
    let stage: HTMLElement | undefined = show(
      html`<cb-before-after date="2026-04-01" .source=${source}></cb-before-after>`,
    );
    await until('an answer', () => elementIn(stage!).state === 'ready');
    const gone = new WeakRef(elementIn(stage));
    expect(source.listeners).to.equal(1);
    stage = undefined;
    clear();
    expect(source.listeners).to.equal(0);
    await collected(gone);
  });
});
