import { expect } from 'chai';
import { html, type TemplateResult } from 'lit';
import '../../src/define.js';
import type { Contact } from '../../src/data/contact.js';
import type { CbErrorEvent, CbFilterEvent, CbRangeEvent } from '../../src/elements/events.js';
import type { CbFilterBar } from '../../src/elements/filter-bar/filter-bar.js';
import { loadData } from '../../src/source/load-data.js';
import { faults } from './axe.js';
import { calls, october } from './contacts.js';
import { GatedSource } from './gated-source.js';
import { clear, next, part, show, shadowText, uncaught, until, warnings } from './page.js';
import { Picker } from './picker.js';

customElements.define('x-picked', class extends Picker {});

const evil = '<b>"&\'=1+1';
const first = { from: '2025-10-01', to: '2025-10-02' };

/** Ten inbound calls of two days; four queues, of which one is hostile and one not known, and twelve topics. */
const many = {
  ...october,
  contacts: calls.map((call, at) => ({
    ...call,
    queue: at === 9 ? null : at === 8 ? evil : call.queue,
    team: at < 5 ? 'North' : 'South',
    topic: `Topic ${at + 1}`,
  })) as Contact[],
};

const barIn = (stage: ParentNode): CbFilterBar => stage.querySelector('cb-filter-bar')!;
const pickerIn = (stage: ParentNode): Picker => stage.querySelector<Picker>('x-picked')!;
const status = (bar: Element): string => shadowText(bar, '[part="status"]');
const parts = (bar: Element, name: string): HTMLElement[] => [
  ...bar.shadowRoot!.querySelectorAll<HTMLElement>(`[part~="${name}"]`),
];
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
const texts = (bar: Element, name: string): string[] => parts(bar, name).map((one) => plain(one.textContent));
const button = (bar: Element, label: string): HTMLElement =>
  parts(bar, 'control').find((one) => plain(one.textContent).startsWith(label))!;
const option = (bar: Element, label: string): HTMLElement =>
  parts(bar, 'option').find((one) => plain(one.textContent).startsWith(label))!;
const key = (target: Element, name: string): boolean =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, composed: true }),
  );
const focused = (bar: Element): Element | null => bar.shadowRoot!.activeElement;

async function ready(bar: CbFilterBar, state: CbFilterBar['state'] = 'ready'): Promise<void> {
  await until(state, () => bar.state === state && !bar.matches(':state(stale)'));
}

async function open(bar: CbFilterBar, label: string): Promise<void> {
  button(bar, label).click();
  await until(`the list of ${label}`, () => part(bar, 'list') && focused(bar)?.hasAttribute('data-focus'));
}

/** Every event of filters, with whose it is. */
function told(stage: EventTarget): [string, string, unknown][] {
  const events: [string, string, unknown][] = [];
  const listen = (event: Event): void => {
    events.push([event.type, (event.target as Element).localName, (event as CbFilterEvent).detail]);
  };
  stage.addEventListener('cb-filter', listen);
  stage.addEventListener('cb-range', listen);
  return events;
}

async function shown(
  content: TemplateResult = html`<cb-filter-bar></cb-filter-bar><x-picked></x-picked>`,
): Promise<{ stage: HTMLElement; bar: CbFilterBar; picker: Picker }> {
  const stage = show(html`<cb-data .data=${many}>${content}</cb-data>`);
  const [bar, picker] = [barIn(stage), pickerIn(stage)];
  await ready(bar);
  return { stage, bar, picker };
}

describe('cb-filter-bar', () => {
  afterEach(clear);

  it('asks once it is seen, where it stood on a hidden tab of the page', async () => {
    const stage = show(
      html`<div hidden>
        <cb-data .data=${many}><cb-filter-bar></cb-filter-bar></cb-data>
      </div>`,
    );
    const bar = barIn(stage);
    await until('the data', () => bar.state === 'loading');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(part(bar, 'control')).to.equal(null);
    stage.querySelector<HTMLElement>('[hidden]')!.hidden = false;
    await ready(bar);
    expect(parts(bar, 'control').length).to.be.above(1);
  });

  it('offers the period and the dimensions that leave a choice, and says how many contacts there are', async () => {
    const { bar } = await shown();
    expect(texts(bar, 'control')).to.deep.equal(['Period All data', 'Queue all', 'Team all', 'Topic all']);
    expect(status(bar)).to.equal('10 contacts');
    expect(part(bar, 'status')!.getAttribute('role')).to.equal('status');
    expect(part(bar, 'chips')!.hidden).to.equal(true);
    expect(bar.filters).to.deep.equal({ where: {}, period: null });
  });

  it('filters all others by values, also by that which is not known', async () => {
    const { stage, bar, picker } = await shown();
    const events = told(stage);
    await open(bar, 'Queue');
    expect(texts(bar, 'option').map((text) => text.replace(/ \d+$/, ''))).to.deep.equal([
      evil,
      'sales',
      'service',
      '(not known)',
    ]);
    option(bar, 'sales').click();
    await until('four', () => picker.count === 4);
    await ready(bar);
    expect(status(bar)).to.equal('4 of 10 contacts');
    option(bar, '(not known)').click();
    await until('five', () => picker.count === 5);
    await ready(bar);
    expect(option(bar, 'sales').getAttribute('aria-selected')).to.equal('true');
    expect(texts(bar, 'chip')).to.deep.equal(['Queue: sales', 'Queue: (not known)']);
    expect(texts(bar, 'control')[1]).to.equal('Queue 2 selected');
    expect(bar.filters).to.deep.equal({ where: { queue: ['sales', null] }, period: null });
    part(bar, 'reset-button')!.click();
    await until('ten', () => picker.count === 10);
    expect(events).to.deep.equal([
      ['cb-filter', 'cb-filter-bar', { dimension: 'queue', condition: ['sales'] }],
      ['cb-filter', 'cb-filter-bar', { dimension: 'queue', condition: ['sales', null] }],
      ['cb-filter', 'cb-filter-bar', { dimension: 'queue', condition: null }],
    ]);
  });

  it('says beside each value how many contacts it would leave', async () => {
    const { bar } = await shown();
    const topic = ['Topic 6', 'Topic 7', 'Topic 8', 'Topic 9'];
    bar.filters = { where: { queue: ['sales'], topic }, period: null };
    await ready(bar);
    await open(bar, 'Queue');
    // Under the topics, but not under the queue that is selected: else all but sales would have none.
    await until(
      'the counts',
      () => texts(bar, 'option').join(', ') === `${evil} 1, sales 2, service 1, (not known) 0`,
    );
  });

  it('filters by a named period, and by days of which the last is included', async () => {
    const { stage, bar, picker } = await shown();
    const events = told(stage);
    await open(bar, 'Period');
    expect(texts(bar, 'option')[0]).to.match(/^All data Oct 1 – 2, 2025$/);
    option(bar, 'Last day').click();
    await until('four', () => picker.count === 4);
    await ready(bar);
    expect(texts(bar, 'control')[0]).to.equal('Period Last day');
    expect(texts(bar, 'chip')).to.deep.equal(['Period: Oct 2, 2025']);
    await open(bar, 'Period');
    const [from, until_] = parts(bar, 'date') as [HTMLInputElement, HTMLInputElement];
    expect([from.value, until_.value, from.min, until_.max]).to.deep.equal([
      '2025-10-02',
      '2025-10-02',
      '2025-10-01',
      '2025-10-02',
    ]);
    from.value = '2025-10-02';
    until_.value = '2025-10-01';
    part(bar, 'apply-button')!.click();
    await until('the fault', () => shadowText(bar, '#fault') === 'The first day is after the last one.');
    from.value = '2025-10-01';
    until_.value = '2025-11-30';
    part(bar, 'apply-button')!.click();
    await until('the other fault', () =>
      /^The data cover Oct 1 – 2, 2025\.$/.test(shadowText(bar, '#fault')),
    );
    expect(from.getAttribute('aria-invalid')).to.equal('true');
    until_.value = '2025-10-01';
    part(bar, 'apply-button')!.click();
    await until('six', () => picker.count === 6);
    expect(bar.filters.period).to.deep.equal(first);
    expect(events).to.deep.equal([
      ['cb-range', 'cb-filter-bar', { period: { from: '2025-10-02', to: '2025-10-03' } }],
      ['cb-range', 'cb-filter-bar', { period: first }],
    ]);
  });

  it('shows what others have selected, and takes it away for them', async () => {
    const { stage, bar, picker } = await shown();
    picker.picks.filter('queue', ['sales']);
    picker.picks.range(first);
    await until('the chips', () => texts(bar, 'chip').length === 2);
    await ready(bar);
    expect(texts(bar, 'chip')).to.deep.equal(['Period: Oct 1, 2025', 'Queue: sales']);
    expect(parts(bar, 'chip').map((chip) => chip.getAttribute('aria-label'))).to.deep.equal([
      'Remove filter: Period: Oct 1, 2025; selected in a chart',
      'Remove filter: Queue: sales; selected in a chart',
    ]);
    // The first: three calls to sales. The bar's own controls are as they were.
    expect(status(bar)).to.equal('3 of 10 contacts');
    expect(texts(bar, 'control').slice(0, 2)).to.deep.equal(['Period All data', 'Queue all']);
    expect(bar.filters).to.deep.equal({ where: {}, period: null });
    const events = told(stage);
    parts(bar, 'chip')[0]!.click();
    await until('one chip', () => parts(bar, 'chip').length === 1);
    expect(picker.picks.selectedRange).to.equal(undefined);
    parts(bar, 'chip')[0]!.click();
    await until('no chip', () => parts(bar, 'chip').length === 0);
    expect(picker.picks.selected('queue')).to.equal(undefined);
    expect(events).to.deep.equal([
      ['cb-range', 'x-picked', { period: null }],
      ['cb-filter', 'x-picked', { dimension: 'queue', condition: null }],
    ]);
  });

  it('takes one value of several away, and all of them, with the focus where it goes on', async () => {
    const { stage, bar, picker } = await shown();
    bar.filters = { where: { queue: ['sales', 'service'], team: ['North'] }, period: first };
    picker.picks.filter('topic', ['Topic 1']);
    await until('the chips', () => parts(bar, 'chip').length === 5);
    const events = told(stage);
    const chip = parts(bar, 'chip').find((one) => /sales/.test(one.textContent))!;
    chip.focus();
    chip.click();
    await until('four chips', () => parts(bar, 'chip').length === 4);
    expect(bar.filters.where['queue']).to.deep.equal(['service']);
    expect((focused(bar) as HTMLElement).textContent).to.match(/service/);
    part(bar, 'clear-button')!.click();
    await until('no chips', () => parts(bar, 'chip').length === 0);
    expect(bar.filters).to.deep.equal({ where: {}, period: null });
    expect(focused(bar) === parts(bar, 'control')[0]).to.equal(true);
    expect(events.map(([type, tag]) => `${type} ${tag}`)).to.have.members([
      'cb-filter cb-filter-bar',
      'cb-filter cb-filter-bar',
      'cb-filter cb-filter-bar',
      'cb-range cb-filter-bar',
      'cb-filter x-picked',
    ]);
    await until('ten', () => picker.count === 10);
  });

  it('changes nothing that the page prevents', async () => {
    const { stage, bar, picker } = await shown();
    bar.filters = { where: { queue: ['sales'] }, period: first };
    await until('three', () => picker.count === 3);
    for (const type of ['cb-filter', 'cb-range'])
      stage.addEventListener(type, (event) => event.preventDefault());
    parts(bar, 'chip')[0]!.click();
    part(bar, 'clear-button')!.click();
    await open(bar, 'Team');
    option(bar, 'North').click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(bar.filters).to.deep.equal({ where: { queue: ['sales'] }, period: first });
    expect(picker.count).to.equal(3);
  });

  it('is set by the page as JSON, before there are data or after, without events', async () => {
    const stage = show(html`
      <cb-filter-bar
        filters='{"where": {"queue": ["sales"]}, "period": {"from": "2025-10-01", "to": "2025-10-02"}}'
      >
      </cb-filter-bar>
    `);
    const bar = barIn(stage);
    const events = told(stage);
    await bar.updateComplete;
    expect(bar.filters).to.deep.equal({ where: { queue: ['sales'] }, period: first });
    const data = document.createElement('cb-data');
    const picker = document.createElement('x-picked') as Picker;
    data.append(bar, picker);
    stage.append(data);
    data.data = many;
    await until('three', () => picker.count === 3);
    bar.filters = '{"where": {"team": "South"}}';
    await until('five', () => picker.count === 5);
    expect(bar.filters).to.deep.equal({ where: { team: 'South' }, period: null });
    bar.filters = null;
    await until('ten', () => picker.count === 10);
    expect(events).to.deep.equal([]);
    // What the property says can be set again.
    picker.picks.filter('queue', ['service']);
    const said = { where: { topic: ['Topic 3', null] }, period: first };
    bar.filters = said;
    bar.filters = JSON.stringify(bar.filters);
    await ready(bar);
    expect(bar.filters).to.deep.equal({ where: { topic: ['Topic 3'] }, period: first });
  });

  it('asks each element once for all filters that the page sets together', async () => {
    const source = new GatedSource(await loadData(many));
    const stage = show(
      html`<cb-data .source=${source}><x-picked></x-picked><cb-filter-bar></cb-filter-bar></cb-data>`,
    );
    const ofPicker = (): unknown[] =>
      source.asked.filter(
        ({ query }) => query.metrics.length === 1 && query.metrics[0] === 'offered' && !query.by,
      );
    await until('the questions', () => ofPicker().length === 1);
    barIn(stage).filters = { where: { queue: ['sales'], team: ['North'] }, period: first };
    await until('the next one', () => ofPicker().length === 2);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(ofPicker()).to.have.length(2);
  });

  it('shows an error for filters that cannot be read, and keeps those that there were', async () => {
    const { stage, bar, picker } = await shown();
    bar.filters = { where: { queue: ['sales'] }, period: null };
    await until('four', () => picker.count === 4);
    for (const wrong of [
      '{"where": ',
      '[]',
      '{"where": {"queue": 7}}',
      '{"where": {"queue": [7]}}',
      '{"queue": ["sales"]}',
      '{"period": {"from": "soon", "to": "later"}}',
      '{"period": {"from": "2025-10-02", "to": "2025-10-01"}}',
      '{"where": {"queueSeconds": "long"}}',
    ]) {
      const errors: CbErrorEvent[] = [];
      const listen = (event: CbErrorEvent): void => void errors.push(event);
      stage.addEventListener('cb-error', listen);
      await warnings(async () => {
        bar.filters = wrong;
        await until(`an error for ${wrong}`, () => bar.state === 'error');
      });
      stage.removeEventListener('cb-error', listen);
      expect(errors.map(({ detail }) => detail.problem.values)).to.deep.equal([
        { tag: 'cb-filter-bar', attribute: 'filters', value: wrong },
      ]);
      expect(bar.filters.where).to.deep.equal({ queue: ['sales'] });
      bar.filters = { where: { queue: ['sales'] }, period: null };
      await ready(bar);
    }
    expect(picker.count).to.equal(4);
  });

  it('offers nothing outside of the filters and the period around it', async () => {
    const stage = show(html`
      <cb-data
        .data=${many}
        where='{"queue": ["sales", "service"]}'
        period-from="2025-10-01"
        period-to="2025-10-02"
      >
        <cb-filter-bar dimensions="queue team"></cb-filter-bar><x-picked></x-picked>
      </cb-data>
    `);
    const [bar, picker] = [barIn(stage), pickerIn(stage)];
    await ready(bar);
    expect(status(bar)).to.equal('6 contacts');
    await open(bar, 'Queue');
    expect(texts(bar, 'option').map((text) => text.split(' ')[0])).to.deep.equal(['sales', 'service']);
    await open(bar, 'Period');
    expect(texts(bar, 'option')).to.deep.equal(['All data Oct 1, 2025']);
    bar.filters = { where: { queue: ['sales', null] }, period: null };
    await until('three', () => picker.count === 3);
    bar.filters = { where: {}, period: { from: '2025-01-01', to: '2026-01-01' } };
    await until('six, not ten', () => picker.count === 6);
  });

  it('has the controls that the page names, if the data have such fields', async () => {
    const { bar } = await shown(html`<cb-filter-bar dimensions="topic, outcome nonsense"></cb-filter-bar>`);
    expect(texts(bar, 'control').map((text) => text.split(' ')[0])).to.deep.equal([
      'Period',
      'Topic',
      'Outcome',
    ]);
    bar.dimensions = ['queue'];
    await until('the other', () => texts(bar, 'control').length === 2);
    await warnings(async () => {
      bar.dimensions = [7] as never;
      await until('the error', () => bar.state === 'error');
    });
  });

  it('finds values by what is typed, and says where there are none', async () => {
    const { bar } = await shown();
    await open(bar, 'Topic');
    const search = part(bar, 'search') as HTMLInputElement;
    expect(focused(bar) === search).to.equal(true);
    const type = async (text: string): Promise<void> => {
      search.value = text;
      search.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await bar.updateComplete;
    };
    await type('topic 1');
    expect(texts(bar, 'option').map((text) => text.replace(/ \d+$/, ''))).to.deep.equal([
      'Topic 1',
      'Topic 10',
    ]);
    key(search, 'ArrowDown');
    expect(focused(bar)?.textContent).to.match(/Topic 1\b/);
    await type('nowhere');
    expect(parts(bar, 'option')).to.have.length(0);
    expect(shadowText(bar, '.found')).to.equal('Nothing found');
  });

  it('lists no more values than can be looked through, and finds the others', async () => {
    const contacts = Array.from({ length: 300 }, (_, at) => ({
      ...calls[0]!,
      id: `many ${at}`,
      agent: `Agent ${1000 + at}`,
    }));
    const stage = show(html`
      <cb-data .data=${{ ...october, contacts }}><cb-filter-bar dimensions="agent"></cb-filter-bar></cb-data>
    `);
    const bar = barIn(stage);
    await ready(bar);
    await open(bar, 'Agent');
    expect(parts(bar, 'option')).to.have.length(200);
    expect(shadowText(bar, '.found')).to.equal('Listed are 200 of 300. Type to find others.');
  });

  it('is walked by the keyboard: buttons open, arrows move, Space chooses, Escape closes', async () => {
    const { bar } = await shown();
    button(bar, 'Queue').focus();
    await open(bar, 'Queue');
    const list = part(bar, 'list')!;
    expect([list.getAttribute('role'), list.getAttribute('aria-multiselectable')]).to.deep.equal([
      'listbox',
      'true',
    ]);
    expect(parts(bar, 'option').map((one) => one.tabIndex)).to.deep.equal([0, -1, -1, -1]);
    key(focused(bar)!, 'ArrowDown');
    expect(focused(bar)?.textContent).to.contain('sales');
    key(focused(bar)!, 'End');
    expect(focused(bar)?.textContent).to.contain('not known');
    key(focused(bar)!, 's');
    expect(focused(bar)?.textContent).to.contain('sales');
    expect(key(focused(bar)!, ' ')).to.equal(false);
    await until('the chip', () => parts(bar, 'chip').length === 1);
    expect(focused(bar)?.textContent).to.contain('sales');
    expect(button(bar, 'Queue').getAttribute('aria-expanded')).to.equal('true');
    const popover = bar.shadowRoot!.querySelector<HTMLElement>('.popover:popover-open')!;
    popover.hidePopover();
    await until('the end', () => button(bar, 'Queue').getAttribute('aria-expanded') === 'false');
    expect(focused(bar) === button(bar, 'Queue')).to.equal(true);
    expect(part(bar, 'list') === null).to.equal(true);
  });

  it('closes what is open when the focus goes elsewhere', async () => {
    const { bar } = await shown();
    await open(bar, 'Queue');
    button(bar, 'Topic').focus();
    await until('the end', () => bar.shadowRoot!.querySelector('.popover:popover-open') === null);
    expect(focused(bar) === button(bar, 'Topic')).to.equal(true);
  });

  it('stays through new data that have its values, and drops those that they have not, aloud', async () => {
    const { stage, bar, picker } = await shown();
    bar.filters = { where: { queue: ['sales', evil], team: ['North'], topic: ['Topic 1'] }, period: null };
    await until('the chips', () => parts(bar, 'chip').length === 4);
    const events = told(stage);
    const data = stage.querySelector('cb-data')!;
    data.data = {
      ...many,
      contacts: many.contacts.slice(0, 6).map(({ topic: _topic, ...call }) => ({ ...call })),
    };
    await until('the notice', () => shadowText(bar, '[part="notices"]') !== '');
    expect(shadowText(bar, '[part="notices"]')).to.equal(
      `Not in the data, so not filtered by: Queue: ${evil}; Topic: Topic 1.`,
    );
    expect(part(bar, 'notices')!.getAttribute('role')).to.equal('status');
    expect(bar.filters.where).to.deep.equal({ queue: ['sales'], team: ['North'] });
    expect(events).to.deep.equal([
      ['cb-filter', 'cb-filter-bar', { dimension: 'queue', condition: ['sales'] }],
      ['cb-filter', 'cb-filter-bar', { dimension: 'topic', condition: null }],
    ]);
    await until('two', () => picker.count === 2);
    // What the reader does next, takes the notice away.
    parts(bar, 'chip')[0]!.click();
    await until('no notice', () => shadowText(bar, '[part="notices"]') === '');
  });

  it('keeps fields that are no dimensions, and forms of conditions that name nothing', async () => {
    const { bar, picker } = await shown();
    const where = { queueSeconds: { min: 20 }, queue: { not: ['nobody'] } };
    bar.filters = { where, period: null };
    // Waits of 20, 25, 40, 60 and 90 s.
    await until('five', () => picker.count === 5);
    await ready(bar);
    expect(bar.filters.where).to.deep.equal(where);
    expect(shadowText(bar, '[part="notices"]')).to.equal('');
  });

  it('agrees with another bar of the same data: the one that was touched last has the filter', async () => {
    const { stage, bar, picker } = await shown(html`
      <cb-filter-bar></cb-filter-bar><x-picked></x-picked
      ><cb-filter-bar dimensions="team queue"></cb-filter-bar>
    `);
    const other = stage.querySelectorAll('cb-filter-bar')[1]!;
    await ready(other);
    bar.filters = { where: { queue: ['sales'] }, period: first };
    await until('the other', () => texts(other, 'chip').length === 2);
    expect(other.filters).to.deep.equal(bar.filters);
    await open(other, 'Queue');
    expect(option(other, 'sales').getAttribute('aria-selected')).to.equal('true');
    option(other, 'service').click();
    // The first day: three calls to sales and three to service.
    await until('six', () => picker.count === 6);
    expect(bar.filters.where).to.deep.equal({ queue: ['sales', 'service'] });
    bar.remove();
    // The period was the first one's, and goes with it.
    await until('without its period', () => other.filters.period === null);
    expect(other.filters.where).to.deep.equal({ queue: ['sales', 'service'] });
    other.remove();
    await until('ten', () => picker.count === 10);
  });

  it('is of its own data alone, wherever in them it stands', async () => {
    const stage = show(html`
      <cb-data .data=${many}
        ><x-picked></x-picked>
        <div class="deep"></div
      ></cb-data>
      <cb-data .data=${many}><x-picked></x-picked></cb-data>
    `);
    const outer = stage.querySelector('.deep')!.attachShadow({ mode: 'open' });
    const middle = document.createElement('div');
    outer.append(middle);
    const bar = document.createElement('cb-filter-bar');
    middle.attachShadow({ mode: 'open' }).append(bar);
    await ready(bar);
    const event = next<CbFilterEvent>(stage, 'cb-filter');
    await open(bar, 'Queue');
    option(bar, 'sales').click();
    const [near, far] = stage.querySelectorAll<Picker>('x-picked');
    await until('four', () => near!.count === 4);
    expect((await event).detail).to.deep.equal({ dimension: 'queue', condition: ['sales'] });
    expect(far!.count).to.equal(10);
  });

  it('is empty, and says so, where filters contradict each other', async () => {
    const { bar, picker } = await shown();
    bar.filters = { where: { queue: ['sales'] }, period: first };
    picker.picks.filter('queue', ['service']);
    await ready(bar, 'empty');
    expect(status(bar)).to.equal('No contact meets all of these filters.');
    picker.picks.filter('queue', null);
    picker.picks.range({ from: '2025-10-02', to: '2025-10-03' });
    await ready(bar, 'empty');
    part(bar, 'clear-button')!.click();
    await ready(bar);
    expect(status(bar)).to.equal('10 contacts');
  });

  it('keeps its picture while an answer is awaited, and beside a failure', async () => {
    const source = new GatedSource(await loadData(many));
    const stage = show(html`<cb-data .source=${source}><cb-filter-bar></cb-filter-bar></cb-data>`);
    const bar = barIn(stage);
    await until('the questions', () => source.asked.length === 4);
    expect(bar.state).to.equal('loading');
    await Promise.all(source.asked.map((one) => one.answer()));
    await ready(bar);
    bar.filters = { where: { queue: ['sales'] }, period: null };
    await until('the count', () => source.asked.length === 5);
    expect([bar.state, bar.matches(':state(stale)'), status(bar)]).to.deep.equal([
      'loading',
      true,
      '10 contacts',
    ]);
    const errors = next<CbErrorEvent>(stage, 'cb-error');
    await warnings(async () => {
      source.last.fail(new RangeError('invalid bucket: fortnight'));
      await until('the error', () => bar.state === 'error');
    });
    expect((await errors).detail.problem.code).to.equal('invalid-query');
    expect(shadowText(bar, '[part="error"]')).to.contain('invalid bucket: fortnight');
    expect(texts(bar, 'chip')).to.deep.equal(['Queue: sales']);
    part(bar, 'retry-button')!.click();
    await until('once more', () => source.asked.length === 6);
    await source.last.answer();
    await ready(bar);
    expect(status(bar)).to.equal('4 of 10 contacts');
  });

  it('says what it shows is new', async () => {
    const stage = show(html`<cb-data><cb-filter-bar></cb-filter-bar></cb-data>`);
    const versions: string[] = [];
    barIn(stage).addEventListener('cb-ready', ({ detail }) => versions.push(detail.version));
    stage.querySelector('cb-data')!.data = many;
    await ready(barIn(stage));
    expect(versions).to.have.length(1);
    barIn(stage).filters = { where: { queue: ['sales'] }, period: null };
    await until('the count', () => versions.length === 2);
  });

  it('collapses to a button where there is little room', async () => {
    const { stage, bar } = await shown();
    stage.style.inlineSize = '320px';
    bar.filters = { where: { queue: ['sales'], team: ['North'] }, period: null };
    await ready(bar);
    const toggle = part(bar, 'toggle')!;
    await until('the button', () => toggle.checkVisibility());
    expect(plain(toggle.textContent)).to.equal('Filters (2)');
    expect(toggle.getAttribute('aria-expanded')).to.equal('false');
    expect(part(bar, 'controls')!.checkVisibility()).to.equal(false);
    expect(part(bar, 'status')!.checkVisibility()).to.equal(true);
    toggle.click();
    await until('the controls', () => part(bar, 'controls')!.checkVisibility());
    expect(part(bar, 'chips')!.checkVisibility()).to.equal(true);
    expect(toggle.getAttribute('aria-expanded')).to.equal('true');
    expect(bar.scrollWidth).to.be.at.most(320);
    stage.style.inlineSize = '800px';
    await until('no button', () => !toggle.checkVisibility());
  });

  it('opens at the side where it begins, also from right to left, and within the window', async () => {
    const { stage, bar } = await shown();
    const place = async (label: string): Promise<[DOMRect, DOMRect]> => {
      await open(bar, label);
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const popover = bar.shadowRoot!.querySelector<HTMLElement>('.popover:popover-open')!;
      return [popover.getBoundingClientRect(), button(bar, label).getBoundingClientRect()];
    };
    const [left, leftButton] = await place('Queue');
    expect(Math.abs(left.left - leftButton.left)).to.be.lessThan(1);
    expect(left.top).to.be.at.least(leftButton.bottom);
    document.documentElement.dir = 'rtl';
    const [right, rightButton] = await place('Team');
    expect(Math.abs(right.right - rightButton.right)).to.be.lessThan(1);
    document.documentElement.dir = '';
    stage.style.marginInlineStart = `${document.documentElement.clientWidth - 200}px`;
    stage.style.inlineSize = '180px';
    await until('the button', () => part(bar, 'toggle')!.checkVisibility());
    part(bar, 'toggle')!.click();
    await bar.updateComplete;
    const [within] = await place('Topic');
    expect(within.right).to.be.at.most(document.documentElement.clientWidth);
  });

  it('is accessible, closed and open, in light and dark', async () => {
    for (const scheme of ['light', 'dark']) {
      document.documentElement.style.colorScheme = scheme;
      const { stage, bar } = await shown();
      stage.style.backgroundColor = 'Canvas';
      bar.filters = { where: { queue: ['sales', null], topic: ['gone'] }, period: first };
      await until('the chips', () => parts(bar, 'chip').length === 3);
      expect(await faults(stage)).to.deep.equal([]);
      for (const label of ['Period', 'Queue', 'Topic']) {
        await open(bar, label);
        expect(await faults(stage)).to.deep.equal([]);
      }
    }
  });

  it('speaks the language and wears the theme of its data', async () => {
    const stage = show(html`
      <cb-data .data=${many} locale="ru" theme="dark"><cb-filter-bar></cb-filter-bar></cb-data>
    `);
    const bar = barIn(stage);
    await ready(bar);
    expect(part(bar, 'frame')!.lang).to.equal('ru');
    expect(part(bar, 'frame')!.getAttribute('aria-label')).to.equal('Фильтры');
    expect(getComputedStyle(part(bar, 'frame')!).colorScheme).to.equal('dark');
    bar.locale = 'zh';
    await until('Chinese', () => part(bar, 'frame')!.getAttribute('aria-label') === '筛选');
  });

  it('says that it stands in no data', async () => {
    const said = await warnings(async () => {
      show(html`<cb-filter-bar></cb-filter-bar>`);
      await new Promise((resolve) => setTimeout(resolve, 2200));
    });
    expect(said.join()).to.match(/missing-source: tag "cb-filter-bar"/);
  });

  it('lets no exception reach the page, whatever it is given', async () => {
    const cyclic: Record<string, unknown> = {};
    cyclic['where'] = cyclic;
    const hostile: unknown[] = [
      cyclic,
      7n,
      Symbol('x'),
      () => 1,
      '{',
      { where: null },
      { period: 5 },
      NaN,
      [[]],
      ',',
    ];
    const errors = await uncaught(() =>
      warnings(async () => {
        const { bar } = await shown();
        for (const name of ['filters', 'dimensions', 'locale', 'theme']) {
          for (const value of hostile) {
            if (name === 'locale' && typeof value === 'object') continue;
            Object.assign(bar, { [name]: value });
            await bar.updateComplete;
          }
          Object.assign(bar, { [name]: undefined });
        }
        await ready(bar);
      }),
    );
    expect(errors).to.deep.equal([]);
  });

  it('frees what it held when it goes, and comes back without its filters', async () => {
    const gated = new GatedSource(await loadData(many));
    gated.open = true;
    const stage = show(html`<cb-data .source=${gated}><cb-filter-bar></cb-filter-bar></cb-data>`);
    const bar = barIn(stage);
    await ready(bar);
    bar.filters = { where: { queue: ['sales'] }, period: null };
    await until('the chip', () => parts(bar, 'chip').length === 1);
    await open(bar, 'Queue');
    const before = gated.listeners;
    bar.remove();
    expect(gated.listeners).to.be.lessThan(before);
    expect(gated.listeners).to.equal(1);
    await new Promise((resolve) => setTimeout(resolve, 20));
    stage.querySelector('cb-data')!.append(bar);
    await ready(bar);
    expect(bar.filters).to.deep.equal({ where: {}, period: null });
    expect(status(bar)).to.equal('10 contacts');
  });

  it('hears of ranges too', async () => {
    const { stage, bar } = await shown();
    const event = next<CbRangeEvent>(stage, 'cb-range');
    await open(bar, 'Period');
    option(bar, 'Last day').click();
    const { detail, cancelable, composed } = await event;
    expect([detail.period, cancelable, composed]).to.deep.equal([
      { from: '2025-10-02', to: '2025-10-03' },
      true,
      true,
    ]);
  });
});
