import { expect } from 'chai';
import { html } from 'lit';
import '../../src/define.js';
import { CbData } from '../../src/elements/data/data.js';
import type { CbFilterEvent, CbRangeEvent } from '../../src/elements/events.js';
import { loadData } from '../../src/source/load-data.js';
import { october } from './contacts.js';
import { GatedSource } from './gated-source.js';
import { clear, show, until } from './page.js';
import { Picker } from './picker.js';

customElements.define('x-picker', Picker);

const second = { from: '2025-10-02', to: '2025-10-03' };
const pickersIn = (stage: ParentNode): Picker[] => [...stage.querySelectorAll<Picker>('x-picker')];
const said = ({ picks, count }: Picker): string =>
  picks.state === 'ready' && !picks.stale ? String(count) : picks.state;
const counts = (pickers: readonly Picker[], wanted: readonly (number | null)[]): Promise<void> => {
  const all = wanted.map(String).join();
  return until(all, () => pickers.map(said).join() === all);
};
const settle = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 30));

/** Two elements that share October: ten calls, of which sales has four, one of these on the second. */
async function two(): Promise<{ stage: HTMLElement; a: Picker; b: Picker }> {
  const stage = show(html`<cb-data .data=${october}><x-picker></x-picker><x-picker></x-picker></cb-data>`);
  const [a, b] = pickersIn(stage) as [Picker, Picker];
  await counts([a, b], [10, 10]);
  return { stage, a, b };
}

describe('selections', () => {
  afterEach(clear);

  it('filter all others, and never their own element', async () => {
    const { a, b } = await two();
    expect(a.picks.filter('queue', ['sales'])).to.equal(true);
    await counts([a, b], [10, 4]);
    expect(a.picks.selected('queue')).to.deep.equal(['sales']);
    expect(b.picks.selected('queue')).to.equal(undefined);
    a.picks.range(second);
    await counts([a, b], [10, 1]);
    expect(a.picks.selectedRange).to.deep.equal(second);
    a.picks.filter('queue', null);
    await counts([a, b], [10, 4]);
    a.picks.range(null);
    await counts([a, b], [10, 10]);
    expect([a.picks.selected('queue'), a.picks.selectedRange]).to.deep.equal([undefined, undefined]);
  });

  it('hold all at once, with the filters around them', async () => {
    const stage = show(html`
      <cb-data .data=${october} where='{"queue": {"not": ["=1+1"]}}'>
        <x-picker></x-picker><x-picker where='{"queue": ["sales", "=1+1"]}'></x-picker><x-picker></x-picker>
      </cb-data>
    `);
    const [a, b, c] = pickersIn(stage) as [Picker, Picker, Picker];
    await counts([a, b, c], [9, 4, 9]);
    a.picks.filter('queue', ['sales', 'service', '=1+1']);
    c.picks.range(second);
    // The second: one call to sales and two to service; the others' elements are under the other selection alone.
    await counts([a, b, c], [3, 1, 9]);
  });

  it('that contradict each other let nothing through', async () => {
    const { a, b, stage } = await two();
    const c = document.createElement('x-picker') as Picker;
    stage.querySelector('cb-data')!.append(c);
    a.picks.filter('queue', ['sales']);
    b.picks.filter('queue', ['service']);
    await counts([a, b, c], [5, 4, 0]);
    a.picks.filter('queue', null);
    a.picks.range({ from: '2025-10-01', to: '2025-10-02' });
    b.picks.range(second);
    // The two calls to service on the second; the six of the first; there is no time to count in.
    await counts([a, b, c], [2, 6, null]);
  });

  it('tell the page before they hold, through shadow trees, and are prevented by it', async () => {
    const { stage, a, b } = await two();
    const told: unknown[] = [];
    const listen = (event: CbFilterEvent | CbRangeEvent): void => {
      told.push([event.type, event.target, event.detail, event.composed, a.picks.selected('queue')]);
      event.preventDefault();
    };
    stage.addEventListener('cb-filter', listen);
    stage.addEventListener('cb-range', listen);
    expect(a.picks.filter('queue', [null])).to.equal(false);
    expect(a.picks.range(second)).to.equal(false);
    expect(a.picks.toggle('queue', 'sales', false)).to.equal(false);
    expect(told).to.deep.equal([
      ['cb-filter', a, { dimension: 'queue', condition: [null] }, true, undefined],
      ['cb-range', a, { period: second }, true, undefined],
      ['cb-filter', a, { dimension: 'queue', condition: ['sales'] }, true, undefined],
    ]);
    await settle();
    await counts([a, b], [10, 10]);
    expect([a.picks.selected('queue'), a.picks.selectedRange]).to.deep.equal([undefined, undefined]);
  });

  it('are toggled by clicks on values', async () => {
    const { a } = await two();
    const steps: [string | null, boolean, unknown][] = [
      ['sales', false, ['sales']],
      ['service', false, ['service']],
      ['sales', true, ['service', 'sales']],
      [null, true, ['service', 'sales', null]],
      ['service', true, ['sales', null]],
      [null, false, [null]],
      [null, false, undefined],
      ['sales', true, ['sales']],
      ['sales', true, undefined],
    ];
    for (const [value, additive, selected] of steps) {
      a.picks.toggle('queue', value, additive);
      expect(a.picks.selected('queue')).to.deep.equal(selected);
    }
    a.picks.filter('queue', { not: ['sales'] });
    a.picks.toggle('queue', 'service', true);
    expect(a.picks.selected('queue')).to.deep.equal(['service']);
  });

  it('ask each other element once a change, and their own not at all', async () => {
    const source = new GatedSource(await loadData(october));
    const stage = show(html`
      <cb-data .source=${source}>
        <x-picker></x-picker><x-picker></x-picker>
        <cb-data where='{"queue": "sales"}'><x-picker></x-picker></cb-data>
      </cb-data>
    `);
    const [a] = pickersIn(stage) as [Picker];
    await until('three questions', () => source.asked.length === 3);
    await Promise.all(source.asked.map((one) => one.answer()));
    await settle();
    a.picks.filter('queue', ['sales']);
    a.picks.filter('channel', ['voice']);
    a.picks.range(second);
    await settle();
    expect(source.asked.slice(3).map(({ query }) => ({ ...query.where }))).to.deep.equal([
      { queue: ['sales'], channel: ['voice'] },
      { queue: ['sales'], channel: ['voice'] },
    ]);
    expect(source.asked.slice(3).map(({ query }) => query.period)).to.deep.equal([second, second]);
    await Promise.all(source.asked.map((one) => one.answer()));
    // What changes nothing asks nothing.
    a.picks.filter('queue', ['sales']);
    a.picks.range({ ...second });
    await settle();
    expect(source.asked).to.have.length(5);
  });

  it('go with the element that is taken out, and stay with one that is moved', async () => {
    const { stage, a, b } = await two();
    const section = document.createElement('section');
    stage.querySelector('cb-data')!.append(section);
    a.picks.filter('queue', ['sales']);
    a.picks.range(second);
    await counts([b], [1]);
    section.append(a);
    await settle();
    expect(a.picks.selected('queue')).to.deep.equal(['sales']);
    await counts([b], [1]);
    a.remove();
    await counts([b], [10]);
    section.append(a);
    await settle();
    expect(a.picks.selected('queue')).to.equal(undefined);
    await counts([a, b], [10, 10]);
  });

  it('stay where all is moved together', async () => {
    const { stage, a, b } = await two();
    a.picks.filter('queue', ['sales']);
    await counts([b], [4]);
    const section = document.createElement('section');
    stage.append(section);
    section.append(stage.querySelector('cb-data')!);
    await settle();
    await counts([a, b], [10, 4]);
    expect(a.picks.selected('queue')).to.deep.equal(['sales']);
  });

  it('do not go with their element into other data, nor stay behind', async () => {
    const { stage, a, b } = await two();
    const other = document.createElement('cb-data');
    other.data = october;
    const c = document.createElement('x-picker') as Picker;
    other.append(c);
    stage.append(other);
    a.picks.filter('queue', ['sales']);
    await counts([b, c], [4, 10]);
    other.append(a);
    await counts([a, b, c], [10, 10, 10]);
    a.picks.filter('queue', ['sales']);
    await counts([b, c], [10, 4]);
    // Data of its own, and none at all.
    a.data = october;
    await counts([b, c], [10, 10]);
    a.data = undefined;
    await counts([a], [10]);
    a.picks.filter('queue', ['sales']);
    await counts([c], [4]);
    stage.append(a);
    await counts([c], [10]);
  });

  it('of an element with data of its own are told and no more', async () => {
    const { stage, a, b } = await two();
    a.data = { ...october };
    await counts([a], [10]);
    let told = 0;
    stage.addEventListener('cb-filter', () => told++);
    stage.addEventListener('cb-range', () => told++);
    expect([a.picks.filter('queue', ['sales']), a.picks.range(second)]).to.deep.equal([true, true]);
    expect(told).to.equal(2);
    await settle();
    await counts([a, b], [10, 10]);
    expect([a.picks.selected('queue'), a.picks.selectedRange]).to.deep.equal([undefined, undefined]);
    // Nor do those of others hold for it.
    b.picks.filter('queue', ['sales']);
    await settle();
    await counts([a], [10]);
  });

  it('are of the data: two of them on a page know nothing of each other, nested ones share', async () => {
    const stage = show(html`
      <cb-data .data=${october}>
        <x-picker></x-picker>
        <cb-data period-from="2025-10-02" period-to="2025-10-03"><x-picker></x-picker></cb-data>
        <cb-data .data=${{ ...october }}><x-picker></x-picker></cb-data>
      </cb-data>
      <cb-data .data=${october}><x-picker></x-picker></cb-data>
    `);
    const [outer, inner, own, apart] = pickersIn(stage) as [Picker, Picker, Picker, Picker];
    await counts([outer, inner, own, apart], [10, 4, 10, 10]);
    inner.picks.filter('queue', ['sales']);
    expect(inner.picks.selected('queue')).to.deep.equal(['sales']);
    await counts([outer, inner, own, apart], [4, 4, 10, 10]);
    inner.picks.filter('queue', null);
    outer.picks.filter('queue', ['service']);
    await counts([outer, inner, own, apart], [10, 2, 10, 10]);
    outer.picks.filter('queue', null);
    own.picks.filter('queue', ['sales']);
    apart.picks.range(second);
    await settle();
    await counts([outer, inner, own, apart], [10, 4, 10, 10]);
    // Data of its own later: what was selected through it is let go of.
    own.picks.filter('queue', null);
    inner.picks.filter('queue', ['sales']);
    await counts([outer], [4]);
    const within = inner.closest('cb-data')!;
    within.data = { ...october };
    await counts([outer, inner], [10, 4]);
    expect(inner.picks.selected('queue')).to.equal(undefined);
  });

  it('do not ask who was upgraded first', async () => {
    const stage = show(
      html`<x-late-scope><x-picker></x-picker><x-late-picker></x-late-picker></x-late-scope>`,
    );
    const a = stage.querySelector<Picker>('x-picker')!;
    const scope = stage.querySelector<CbData>('x-late-scope')!;
    await a.updateComplete;
    expect(a.picks.filter('queue', ['sales'])).to.equal(true);
    customElements.define('x-late-scope', class extends CbData {});
    scope.data = october;
    await counts([a], [10]);
    a.picks.filter('queue', ['sales']);
    customElements.define('x-late-picker', class extends Picker {});
    const late = stage.querySelector<Picker>('x-late-picker')!;
    await counts([a, late], [10, 4]);
    late.picks.filter('queue', ['service']);
    await counts([a, late], [5, 4]);
  });

  it('stay through new data', async () => {
    const { stage, a, b } = await two();
    const data = stage.querySelector('cb-data')!;
    a.picks.filter('queue', ['sales']);
    await counts([b], [4]);
    data.data = { ...october, contacts: october.contacts.slice(0, 5) };
    await counts([a, b], [5, 2]);
    expect(a.picks.selected('queue')).to.deep.equal(['sales']);
  });

  it('leave every kind of element empty, and saying so, where they exclude each other', async () => {
    const stage = show(html`
      <cb-data .data=${october}>
        <x-picker></x-picker><x-picker></x-picker>
        <cb-kpi-tile metric="service-level"></cb-kpi-tile>
        <cb-trend-chart metric="service-level" by="day"></cb-trend-chart>
        <cb-filter-bar></cb-filter-bar>
      </cb-data>
    `);
    const [a, b] = pickersIn(stage) as [Picker, Picker];
    const elements = ['cb-kpi-tile', 'cb-trend-chart', 'cb-filter-bar'].map((tag) =>
      stage.querySelector<HTMLElement & { readonly state: string }>(tag)!,
    );
    const all = (state: string): Promise<void> =>
      until(`${state}: ${elements.map((one) => one.state).join()}`, () =>
        elements.every((one) => one.state === state && !one.matches(':state(stale)')),
      );
    await all('ready');
    a.picks.filter('queue', ['sales']);
    b.picks.filter('queue', ['service']);
    await all('empty');
    a.picks.filter('queue', null);
    b.picks.filter('queue', null);
    await all('ready');
    a.picks.range(second);
    b.picks.range({ from: '2025-10-01', to: '2025-10-02' });
    await all('empty');
    for (const element of elements) {
      const said = element.shadowRoot!.querySelector('[part="notices"] , [part="status"]')!.textContent;
      expect(said.trim(), element.localName).not.to.equal('');
    }
    a.picks.filter('queueSeconds', { min: 20 });
    b.picks.filter('queueSeconds', { max: 10 });
    a.picks.range(null);
    b.picks.range(null);
    await all('empty');
    b.picks.filter('queueSeconds', [null]);
    await all('empty');
  });
});
