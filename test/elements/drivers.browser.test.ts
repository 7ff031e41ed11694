import { expect } from 'chai';
import { html, type TemplateResult } from 'lit';
import '../../src/define.js';
import type { CbDrivers } from '../../src/elements/drivers/drivers.js';
import type { CbFilterEvent, CbSelectEvent } from '../../src/elements/events.js';
import { faults } from './axe.js';
import { clear, part, show, uncaught, until, warnings } from './page.js';

const driversIn = (stage: Element): CbDrivers => stage.querySelector('cb-drivers')!;
const text = (element: Element, name: string): string =>
  (part(element, name)?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const cursorIn = (element: Element): HTMLElement => part(element, 'cursor')!;
const drawn = (element: Element): Promise<void> =>
  until('the drawing', () => part(element, 'chart')?.querySelector('text'));
const labels = (element: Element): string[] =>
  [...part(element, 'chart')!.querySelectorAll('text')].map((one) => one.textContent.replaceAll(/\s/g, ' '));
const press = (target: Element, key: string): boolean =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true }),
  );

/** So many calls of a day, of which some were answered. */
function calls(day: string, queue: string | undefined, answered: number, lost: number): readonly object[] {
  return Array.from({ length: answered + lost }, (_, at) => ({
    startedAt: `${day}T10:00:00Z`,
    outcome: at < answered ? 'answered' : 'abandoned',
    queueSeconds: 5,
    ...(queue !== undefined && { queue }),
  }));
}

/**
 * Answered before: sales 90 of 100, care 60 of 80, gone 10 of 20. After: sales 60 of 100, care 60 of 80, a queue whose
 * name would be markup 20 of 20. So 80 % before and 70 % after.
 */
const data = {
  timeZone: 'UTC',
  covers: { from: '2025-09-01', to: '2025-11-01' },
  contacts: [
    ...calls('2025-09-10', 'sales', 90, 10),
    ...calls('2025-09-10', 'care', 60, 20),
    ...calls('2025-09-10', 'gone', 10, 10),
    ...calls('2025-10-10', 'sales', 60, 40),
    ...calls('2025-10-10', 'care', 60, 20),
    ...calls('2025-10-10', '<b>=1+1', 20, 0),
  ],
};
const month = '{"from": "2025-10-01", "to": "2025-11-01"}';
const byQueue = (more: TemplateResult | string = ''): TemplateResult =>
  html`${more}<cb-drivers metric="answer-rate" by="queue" period=${month} .data=${data}></cb-drivers>`;

describe('cb-drivers', () => {
  afterEach(clear);

  it('draws what each queue did to the change, the largest first, and what they add up to', async () => {
    const element = driversIn(show(byQueue()));
    await drawn(element);
    expect(text(element, 'heading')).to.equal('What changed: Answer rate by queue');
    // Sales fell by 30 points at half of all contacts; care did not change, the others came and went.
    const shown = labels(element);
    expect(shown.slice(0, 5)).to.deep.equal(['sales', '<b>=1+1', 'gone', 'care', 'Overall change']);
    expect(shown).to.include('−15.0 pp').and.to.include('−10.0 pp');
    expect(element.state).to.equal('ready');
    // Steps follow each other: the second begins where the first ends.
    const bars = part(element, 'chart')!.querySelectorAll('.cb-bar');
    expect(bars.length).to.be.greaterThan(0);
  });

  it('sorts the table that says the same; the change of all stays last', async () => {
    const element = driversIn(show(byQueue()));
    await drawn(element);
    element.shadowRoot!.querySelector<HTMLElement>('[part~="menu-item"][data-name="table"]')!.click();
    await until('the table', () => part(element, 'table'));
    const names = (): string[] =>
      [...part(element, 'table')!.querySelectorAll('tbody th')].map((one) => one.textContent.trim());
    const sort = (label: string): HTMLButtonElement =>
      [...part(element, 'table')!.querySelectorAll<HTMLButtonElement>('.sorter')].find(
        (one) => one.textContent.trim() === label,
      )!;
    expect(names()).to.deep.equal(['sales', '<b>=1+1', 'gone', 'care', 'Overall change']);
    sort('Before').click();
    await element.updateComplete;
    // 90 %, 75 % and 50 %; of the last there was nothing before.
    expect(names()).to.deep.equal(['sales', 'care', 'gone', '<b>=1+1', 'Overall change']);
    expect(sort('Before').closest('th')!.getAttribute('aria-sort')).to.equal('descending');
    sort('Before').click();
    await element.updateComplete;
    expect(names()).to.deep.equal(['gone', 'care', 'sales', '<b>=1+1', 'Overall change']);
    expect(sort('Queue').closest('th')!.getAttribute('aria-sort')).to.equal('none');
    expect(await faults(element)).to.deep.equal([]);
  });

  it('says the same as a table, aloud and in a file', async () => {
    const element = driversIn(show(byQueue()));
    await drawn(element);
    const summary = element.shadowRoot!.querySelector('#summary')!.textContent.replaceAll(/\s/g, ' ');
    expect(summary)
      .to.contain('Largest part: sales, −15.0 pp.')
      .and.to.contain('Their own rates account for −15.0 pp');
    part(element, 'menu-button')!.click();
    await element.updateComplete;
    const items = [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part~="menu-item"]')];
    items.find((item) => item.textContent.includes('table'))!.click();
    await until('the table', () => part(element, 'table'));
    const rows = [...part(element, 'table')!.querySelectorAll('tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent.replaceAll(/\s+/g, ' ').trim()),
    );
    expect(rows[0]).to.deep.equal([
      'Queue',
      'Before',
      'After',
      'Share before',
      'Share after',
      'By its own rate',
      'By its share',
      'Effect',
    ]);
    expect(rows[1]).to.deep.equal([
      'sales',
      '90%',
      '60%',
      '50.0%',
      '50.0%',
      '−15.0 pp',
      '0.0 pp',
      '−15.0 pp, worse',
    ]);
    expect(rows.at(-1)!.slice(0, 3)).to.deep.equal(['Overall change', '80%', '70%']);
  });

  it('is walked by the keyboard, and a chosen bar is told to the page', async () => {
    const stage = show(html`
      <cb-data .data=${data}
        ><cb-drivers metric="answer-rate" by="queue" period=${month}></cb-drivers
        ><cb-kpi-tile metric="offered"></cb-kpi-tile
      ></cb-data>
    `);
    const element = driversIn(stage);
    await drawn(element);
    const told: unknown[] = [];
    stage.addEventListener('cb-select', (event) => told.push((event as CbSelectEvent).detail));
    stage.addEventListener('cb-filter', (event) => told.push((event as CbFilterEvent).detail));
    const cursor = cursorIn(element);
    cursor.focus();
    await element.updateComplete;
    expect(cursor.getAttribute('aria-valuetext')).to.contain('sales').and.to.contain('By its own rate');
    press(cursor, 'Enter');
    await element.updateComplete;
    expect(told).to.deep.equal([
      { key: { queue: 'sales' }, metric: 'answer-rate' },
      { dimension: 'queue', condition: ['sales'] },
    ]);
    // The change of all is none that could be chosen.
    press(cursor, 'End');
    press(cursor, 'Enter');
    await element.updateComplete;
    expect(told).to.have.length(2);
  });

  it('folds what is beyond the limit, and takes a new one without asking again', async () => {
    const element = driversIn(show(byQueue()));
    await drawn(element);
    element.limit = 2;
    await until('the rest', () => labels(element).includes('2 others'));
    expect(labels(element).slice(0, 4)).to.deep.equal(['sales', '<b>=1+1', '2 others', 'Overall change']);
  });

  it('shows what the page computed itself, and asks nothing then', async () => {
    const side = (numerator: number, denominator: number) => ({
      ...{ value: numerator / denominator, n: denominator, numerator, denominator },
    });
    const stage = show(html`<cb-drivers metric="answer-rate" by="queue"></cb-drivers>`);
    const element = driversIn(stage);
    element.rows = [
      { key: 'a', before: side(90, 100), after: side(60, 100) },
      { key: 'b', before: side(10, 20), after: null },
      { key: null, before: null, after: side(20, 20) },
    ];
    await drawn(element);
    expect(labels(element)[0]).to.equal('a');
    expect(labels(element)).to.include('(not known)').and.to.include('Overall change');
    // 100 of 120 to 80 of 120.
    expect(labels(element)).to.include('−16.7 pp');
    const said = await warnings(async () => {
      element.rows = '[{"key": "a", "before": {"value": 0.5, "n": 2}, "after": null}]';
      await until('an error', () => element.state === 'error');
    });
    expect(said.join()).to.contain('invalid-attribute');
  });

  it('says why there are no parts', async () => {
    const element = driversIn(
      show(html`<cb-drivers metric="wait-p90" by="queue" period=${month} .data=${data}></cb-drivers>`),
    );
    await until('an answer', () => element.state === 'empty');
    expect(text(element, 'notices')).to.contain('cannot be split');
  });

  it('refuses a grain of time', async () => {
    const said = await warnings(async () => {
      const element = driversIn(
        show(html`<cb-drivers metric="answer-rate" by="day" .data=${data}></cb-drivers>`),
      );
      await until('an error', () => element.state === 'error');
    });
    expect(said.join()).to.contain('invalid-attribute').and.to.contain('"day"');
  });

  it('speaks the languages, also from right to left, and has no fault that axe finds', async () => {
    for (const [locale, heading] of [
      ['zh', '变化来源：'],
      ['ru', 'Из чего сложилось изменение'],
    ] as const) {
      const stage = show(byQueue());
      const element = driversIn(stage);
      element.locale = locale;
      await drawn(element);
      expect(text(element, 'heading')).to.contain(heading);
      expect(await faults(stage)).to.deep.equal([]);
      clear();
    }
    const stage = show(html`<div dir="rtl">${byQueue()}</div>`);
    await drawn(driversIn(stage));
    expect(await faults(stage)).to.deep.equal([]);
  });

  it('frees what it holds, and can be moved', async () => {
    const thrown = await uncaught(async () => {
      const stage = show(byQueue());
      const element = driversIn(stage);
      await drawn(element);
      element.remove();
      await element.updateComplete;
      stage.append(element);
      await drawn(element);
    });
    expect(thrown).to.deep.equal([]);
  });
});
