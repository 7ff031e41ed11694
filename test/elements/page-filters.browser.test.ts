import { expect } from 'chai';
import { html } from 'lit';
import '../../src/define.js';
import type { CbData } from '../../src/elements/data/data.js';
import type { CbChangeEvent, CbErrorEvent, CbFilterEvent } from '../../src/elements/events.js';
import { october } from './contacts.js';
import { clear, part, show, shadowText, until, warnings } from './page.js';
import { Picker } from './picker.js';

customElements.define('x-kept', class extends Picker {});

const first = { from: '2025-10-01', to: '2025-10-02' };
const second = { from: '2025-10-02', to: '2025-10-03' };
const said = ({ picks, count }: Picker): string =>
  picks.state === 'ready' && !picks.stale ? String(count) : picks.state;
const counts = (stage: ParentNode, wanted: string): Promise<void> =>
  until(wanted, () => [...stage.querySelectorAll<Picker>('x-kept')].map(said).join(' ') === wanted);
const settle = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 30));
const dataIn = (stage: ParentNode): CbData => stage.querySelector('cb-data')!;

/** All that the page was told of what is selected. */
function told(stage: HTMLElement): unknown[] {
  const all: unknown[] = [];
  stage.addEventListener('cb-change', (event: CbChangeEvent) => all.push(event.detail.filters));
  return all;
}

describe('filters that a page keeps', () => {
  afterEach(clear);

  it('are told once a change, and by elements as far as they have an id', async () => {
    const stage = show(html`
      <cb-data .data=${october}><x-kept id="one"></x-kept><x-kept></x-kept></cb-data>
    `);
    const changes = told(stage);
    const [one, other] = [...stage.querySelectorAll<Picker>('x-kept')] as [Picker, Picker];
    await counts(stage, '10 10');
    expect(dataIn(stage).filters).to.equal(null);
    one.picks.filter('queue', ['sales']);
    one.picks.filter('channel', ['voice']);
    await counts(stage, '10 4');
    other.picks.range(second);
    await counts(stage, '4 4');
    const kept = {
      where: {},
      period: second,
      elements: { one: { where: { queue: ['sales'], channel: ['voice'] } } },
    };
    expect(changes).to.deep.equal([{ ...kept, period: null }, kept]);
    expect(dataIn(stage).filters).to.deep.equal(kept);
    expect(structuredClone(kept)).to.deep.equal(JSON.parse(JSON.stringify(dataIn(stage).filters)));
  });

  it('are set before there are elements or data: each finds its own, and is not filtered by it', async () => {
    const filters = JSON.stringify({
      where: { channel: ['voice'] },
      period: null,
      elements: { one: { where: { queue: ['sales'] } }, two: { period: first } },
    });
    const stage = show(
      html`<cb-data filters=${filters}><x-kept id="one"></x-kept><x-kept id="two"></x-kept></cb-data>`,
    );
    const changes = told(stage);
    const [one] = [...stage.querySelectorAll<Picker>('x-kept')] as [Picker];
    dataIn(stage).data = october;
    // Six calls on the first; four to sales.
    await until('both', () =>
      [...stage.querySelectorAll<Picker>('x-kept')].every(({ picks }) => picks.state === 'ready'),
    );
    const [ofOne, ofTwo] = [...stage.querySelectorAll<Picker>('x-kept')].map(said);
    expect(one.picks.selected('queue')).to.deep.equal(['sales']);
    expect([ofOne, ofTwo]).to.deep.equal(['6', '4']);
    expect(JSON.stringify(dataIn(stage).filters)).to.equal(filters);
    dataIn(stage).filters = null;
    await counts(stage, '10 10');
    expect(dataIn(stage).filters).to.equal(null);
    await settle();
    expect(changes).to.deep.equal([]);
  });

  it('go back and forth by the page, which hears of it and can prevent it', async () => {
    const stage = show(html`<cb-data .data=${october}><x-kept></x-kept><x-kept></x-kept></cb-data>`);
    const data = dataIn(stage);
    const changes = told(stage);
    const [one] = [...stage.querySelectorAll<Picker>('x-kept')] as [Picker];
    await counts(stage, '10 10');
    expect([data.undo(), data.redo(), data.undoable, data.redoable]).to.deep.equal([false, false, 0, 0]);
    one.picks.filter('queue', ['sales']);
    await counts(stage, '10 4');
    expect(data.undo()).to.equal(true);
    await counts(stage, '10 10');
    expect([data.undoable, data.redoable]).to.deep.equal([0, 1]);
    data.redo();
    await counts(stage, '10 4');
    const prevent = (event: CbFilterEvent): void => event.preventDefault();
    stage.addEventListener('cb-filter', prevent);
    expect(data.undo()).to.equal(false);
    const sales = { where: { queue: ['sales'] }, period: null };
    expect(changes).to.deep.equal([sales, null, sales]);
  });

  it('that cannot be read are told as a warning, and change nothing', async () => {
    const stage = show(html`<cb-data .data=${october} filters='{"where": 5}'><x-kept></x-kept></cb-data>`);
    const data = dataIn(stage);
    const problems: string[] = [];
    stage.addEventListener('cb-error', (event: CbErrorEvent) => {
      problems.push(`${event.detail.problem.severity} ${event.detail.problem.code}`);
    });
    await counts(stage, '10');
    const lines = await warnings(async () => {
      for (const bad of ['<script>', '[]', '{"elements": 7}', 7, '{"evil": {}}']) {
        data.filters = bad as string;
        await settle();
      }
    });
    expect(lines).to.have.length(5);
    expect(lines.every((line) => line.includes('invalid-attribute'))).to.equal(true);
    expect(problems.at(-1)).to.equal('warning invalid-attribute');
    expect(problems.length).to.be.at.least(5);
    expect([data.state, data.filters]).to.deep.equal(['ready', null]);
  });

  it('of values that the data do not have are dropped by a bar, aloud, and are empty without one', async () => {
    const filters = '{"where": {"queue": ["nowhere"]}}';
    const stage = show(html`
      <cb-data .data=${october} .filters=${filters}><x-kept></x-kept></cb-data>
      <cb-data .data=${october} .filters=${filters}><cb-filter-bar></cb-filter-bar><x-kept></x-kept></cb-data>
    `);
    await counts(stage, '0 10');
    expect(shadowText(stage.querySelector('cb-filter-bar')!, '[part="notices"]')).to.contain('nowhere');
  });

  it('stand in the controls of a bar, which takes them over', async () => {
    const stage = show(html`
      <cb-data .data=${october} filters='{"where": {"queue": ["sales"]}}'>
        <cb-filter-bar></cb-filter-bar><x-kept></x-kept>
      </cb-data>
    `);
    await counts(stage, '4');
    const bar = stage.querySelector('cb-filter-bar')!;
    await until('the chip', () => bar.shadowRoot!.querySelectorAll('.chip').length === 1);
    expect(bar.shadowRoot!.querySelectorAll('.chip.elsewhere').length).to.equal(0);
    expect(bar.filters).to.deep.equal({ where: { queue: ['sales'] }, period: null });
    expect(part(bar, 'undo-button') === null).to.equal(true);
    bar.shadowRoot!.querySelector<HTMLElement>('.chip')!.click();
    await counts(stage, '10');
    part(bar, 'undo-button')!.click();
    await counts(stage, '4');
    await until('what is said', () => shadowText(bar, '.told').includes('Queue: sales'));
    expect(part(bar, 'undo-button')!.getAttribute('aria-disabled')).to.equal('true');
    part(bar, 'undo-button')!.click();
    part(bar, 'redo-button')!.focus();
    const key = { key: 'y', ctrlKey: true, bubbles: true, cancelable: true, composed: true };
    part(bar, 'redo-button')!.dispatchEvent(new KeyboardEvent('keydown', key));
    await counts(stage, '10');
    await until('what is said', () => shadowText(bar, '.told').includes('No filter is set now'));
  });

  it('belong to the data: one within another sets and tells those of the outer one', async () => {
    const stage = show(html`
      <cb-data .data=${october}
        ><cb-data id="inner"><x-kept></x-kept></cb-data><x-kept></x-kept
      ></cb-data>
    `);
    await counts(stage, '10 10');
    const inner = stage.querySelector<CbData>('#inner')!;
    inner.filters = { where: { queue: ['sales'] }, period: null };
    await counts(stage, '4 4');
    expect(dataIn(stage).filters).to.deep.equal(inner.filters);
  });
});
