import { expect } from 'chai';
import { html } from 'lit';
import '../../src/define.js';
import type { CbAgentScorecard } from '../../src/elements/agent-scorecard/agent-scorecard.js';
import type { CbFilterEvent, CbSelectEvent } from '../../src/elements/events.js';
import { loadData } from '../../src/source/load-data.js';
import { faults } from './axe.js';
import { GatedSource } from './gated-source.js';
import { GridPage } from './grid-page.js';
import { clear, collected, part, show, uncaught, until, warnings } from './page.js';

const cardIn = (stage: Element): CbAgentScorecard => stage.querySelector('cb-agent-scorecard')!;
const ready = (card: CbAgentScorecard, state = 'ready'): Promise<void> =>
  until(`${state}, not ${card.state}`, () => card.state === state);
const text = (element: Element, name: string): string =>
  (part(element, name)?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

const evil = '<img src=x onerror=alert(1)>';

/** So many answered calls of an agent, of which so many were resolved, on the first days of October. */
function calls(
  agent: string | null,
  team: string | null,
  all: number,
  resolved: number,
  seconds = 100,
): object[] {
  return Array.from({ length: all }, (_, at) => ({
    id: `${agent}-${team}-${at}`,
    startedAt: `2025-10-0${1 + (at % 5)}T12:00:00Z`,
    outcome: 'answered',
    queue: at % 2 === 0 ? 'Sales' : 'Service',
    queueSeconds: 5,
    talkSeconds: seconds + (at % 2),
    resolved: at < resolved,
    ...(agent !== null && { agent }),
    ...(team !== null && { team }),
  }));
}

const data = {
  timeZone: 'UTC',
  covers: { from: '2025-10-01', to: '2025-10-06' },
  contacts: [
    ...calls('Zoë', 'Süd', 100, 95, 200),
    ...calls('agent 10', 'Nord', 100, 60),
    ...calls(evil, 'Nord', 100, 20, 90),
    ...calls('agent 2', 'Nord', 8, 8),
    ...calls(null, null, 50, 50),
  ],
};

/** A contact an agent. */
const many = (agents: number): object => ({
  timeZone: 'UTC',
  covers: { from: '2025-10-01', to: '2025-10-02' },
  contacts: Array.from({ length: agents }, (_, at) => ({
    id: String(at),
    startedAt: '2025-10-01T12:00:00Z',
    outcome: 'answered',
    talkSeconds: (at * 7919) % 1000,
    resolved: at % 3 === 0,
    agent: `agent ${at}`,
    team: `team ${at % 7}`,
  })),
});

const dialogIn = (card: Element): HTMLDialogElement => card.shadowRoot!.querySelector('#agent')!;
const trendsIn = (card: Element): NodeListOf<HTMLElement> =>
  dialogIn(card).querySelectorAll('cb-trend-chart');

async function type(card: CbAgentScorecard, wanted: string): Promise<void> {
  const field = part(card, 'search') as HTMLInputElement;
  field.value = wanted;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await card.updateComplete;
}

async function choose(card: CbAgentScorecard, team: string): Promise<void> {
  const field = part(card, 'team') as HTMLSelectElement;
  field.value = [...field.options].find((one) => one.text.trim() === team)!.value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await card.updateComplete;
}

describe('cb-agent-scorecard', () => {
  afterEach(clear);

  it('has a row an agent with the metrics that the data can answer', async () => {
    const stage = show(html`<cb-agent-scorecard .data=${data}></cb-agent-scorecard>`);
    const card = cardIn(stage);
    await ready(card);
    const grid = new GridPage(card);
    expect(grid.headers.map((one) => one.textContent.trim())).to.deep.equal([
      'Agent',
      'Team',
      'Handled',
      'AHT',
      'Resolved',
    ]);
    expect(grid.names).to.deep.equal([evil, 'agent 2', 'agent 10', 'Zoë']);
    expect(grid.texts.at(-1)).to.deep.equal(['All 4 agents', '', '308', '2:10', '59%']);
    expect(card.shadowRoot!.querySelector('img')).to.equal(null);
    expect(text(card, 'count')).to.equal('4 agents');
    expect(text(card, 'heading')).to.equal('Agent scorecard');
  });

  it('with little room leaves out the teams, so that metrics are seen', async () => {
    const stage = show(html`<cb-agent-scorecard .data=${data}></cb-agent-scorecard>`);
    const card = cardIn(stage);
    await ready(card);
    const grid = new GridPage(card);
    const labels = (): string[] => grid.headers.map((one) => one.textContent.trim());
    await grid.click(0, 4);
    grid.cell(2, 4).focus();
    stage.style.width = '320px';
    await until('no team', () => !labels().includes('Team'));
    expect(labels()).to.deep.equal(['Agent', 'Handled', 'AHT', 'Resolved']);
    expect(grid.focused, 'the focus stays on its metric').to.equal('2,3');
    expect(grid.cell(0, 3).getAttribute('aria-sort')).to.equal('descending');
    const { right } = grid.box.getBoundingClientRect();
    expect(grid.cell(1, 2).getBoundingClientRect().right, 'two metrics').to.be.at.most(right);
    const [drawing, number] = ['.drawing', '.text'].map((part) =>
      grid.cell(1, 2).querySelector(part)!.getBoundingClientRect(),
    );
    expect(drawing!.top, 'drawn under its number').to.be.at.least(number!.top + number!.height / 2);
    stage.style.width = '900px';
    await until('the team again', () => labels().includes('Team'));
    expect(grid.focused).to.equal('2,4');
  });

  describe('of one agent with little room', () => {
    const rows = [
      {
        key: { agent: evil, team: 'Nord' },
        values: {
          handled: { value: 1240, n: 1240 },
          csat: { value: 0.81, n: 120, low: 0.73, high: 0.87 },
          'resolution-rate': { value: null, n: 0 },
        },
      },
    ];
    const one = async (dir: 'ltr' | 'rtl' = 'ltr', locale = 'en'): Promise<CbAgentScorecard> => {
      const stage = show(html`
        <h1>Calls</h1>
        <cb-agent-scorecard
          heading-level="2"
          dir=${dir}
          locale=${locale}
          metrics="handled, csat, resolution-rate"
          .rows=${rows}
        ></cb-agent-scorecard>
      `);
      stage.style.width = '320px';
      const card = cardIn(stage);
      await ready(card);
      await until('a line a metric', () => new GridPage(card).rows.length === 3);
      return card;
    };

    it('is a card: a metric a line, without anything to search in', async () => {
      const card = await one();
      const grid = new GridPage(card);
      expect(grid.headers.map((head) => head.textContent.trim())).to.deep.equal(['Metric', evil]);
      expect(grid.texts).to.deep.equal([
        ['Handled contacts', '1,240'],
        ['Customer satisfaction', '81% 73% to 87%'],
        ['Resolution rate', 'not in the data'],
      ]);
      expect(grid.rows.map((row) => row.children[0]!.getAttribute('scope'))).to.deep.equal([
        'row',
        'row',
        'row',
      ]);
      expect(grid.headers.map((head) => head.getAttribute('aria-sort'))).to.deep.equal([null, null]);
      expect(grid.table.querySelectorAll('.drawing')).to.have.length(1);
      expect(grid.table.querySelector('tfoot tr')).to.equal(null);
      for (const tool of ['search', 'team', 'count']) expect(part(card, tool), tool).to.equal(null);
      expect(grid.box.scrollWidth).to.be.at.most(grid.box.clientWidth);
      expect(await faults(card.parentElement!)).to.deep.equal([]);
    });

    it('is walked over by keys, tells more of a number, and opens its agent', async () => {
      const card = await one();
      const grid = new GridPage(card);
      const chosen: [string, object][] = [];
      card.addEventListener('cb-select', ({ detail }: CbSelectEvent) =>
        chosen.push([detail.metric, { ...detail.key }]),
      );
      expect(grid.tabStops).to.have.length(1);
      grid.tabStops[0]!.focus();
      expect(grid.focused).to.equal('0,0');
      await grid.press('Enter');
      expect(dialogIn(card).open, 'a header without an action').to.equal(false);
      await grid.press('ArrowDown', 'ArrowDown', 'ArrowRight', 'Enter');
      expect(grid.focused).to.equal('2,1');
      expect(chosen).to.deep.equal([['csat', { agent: evil }]]);
      await grid.press({ key: 'End', ctrlKey: true }, { key: 'Home', ctrlKey: true }, 'ArrowRight', 'Enter');
      expect(dialogIn(card).open).to.equal(true);
      expect(text(card, 'agent-table')).to.contain('73% to 87%');
      expect(dialogIn(card).textContent).to.contain('Nord');
      dialogIn(card).querySelector<HTMLElement>('[part~="close-button"]')!.click();
      await until('the focus is back', () => grid.focused === '0,1');
    });

    it('reads from the right', async () => {
      const grid = new GridPage(await one('rtl'));
      const left = (column: number): number => grid.cell(2, column).getBoundingClientRect().left;
      expect(left(0)).to.be.greaterThan(left(1));
    });

    it('fits in each language', async () => {
      for (const [locale, header] of [
        ['zh', '指标'],
        ['ru', 'Показатель'],
      ] as const) {
        const grid = new GridPage(await one('ltr', locale));
        expect(grid.headers[0]!.textContent.trim()).to.equal(header);
        expect(grid.box.scrollWidth, locale).to.be.at.most(grid.box.clientWidth);
      }
    });
  });

  it('offers no choice of a team where all agents are of one, unless it was chosen', async () => {
    const stage = show(html`
      <cb-agent-scorecard where='{"team": "Nord"}' .data=${data}></cb-agent-scorecard>
    `);
    const card = cardIn(stage);
    await ready(card);
    expect(part(card, 'search')).not.to.equal(null);
    expect(part(card, 'team')).to.equal(null);
    card.where = undefined;
    card.team = 'Süd';
    await until('one agent of the team', () => text(card, 'count') === '1 agent');
    await choose(card, 'All teams');
    await until('all again', () => text(card, 'count') === '4 agents');
  });

  it('draws a dot on its whisker against the mean, hollow where there are too few', async () => {
    const stage = show(
      html`<cb-agent-scorecard metrics="resolution-rate" .data=${data}></cb-agent-scorecard>`,
    );
    const card = cardIn(stage);
    await ready(card);
    const grid = new GridPage(card);
    const shapes = (row: number): string[] =>
      [...grid.cell(row, 2).querySelectorAll('.drawing path')].map(
        (one) => `${one.getAttribute('class')} ${one.getAttribute('fill')}`,
      );
    expect(shapes(1)).to.deep.equal([
      'cb-rule none',
      'cb-band none',
      'cb-point var(--cb-series-1, currentColor)',
    ]);
    expect(shapes(2)[2]).to.contain('--cb-surface');
    const rules = [1, 2, 3, 4].map((row) => grid.cell(row, 2).querySelector('.cb-rule')!.getAttribute('d'));
    expect(new Set(rules).size, 'the mean is at one place').to.equal(1);
  });

  it('says who is above or below the mean, and leaves alone who has too few', async () => {
    const stage = show(
      html`<cb-agent-scorecard metrics="resolution-rate" .data=${data}></cb-agent-scorecard>`,
    );
    const card = cardIn(stage);
    await ready(card);
    const grid = new GridPage(card);
    const heard = (row: number): string => grid.cell(row, 2).querySelector('.hidden')!.textContent;
    // 183 of 308 were resolved. Agent 10 has 60 of 100.
    expect(heard(1)).to.contain('below the mean, which is worse');
    expect(heard(2)).to.contain('too few to judge: at least 30');
    expect(heard(3)).to.contain('no clear difference from the mean');
    expect(heard(4)).to.contain('above the mean, which is better');
    expect(grid.texts[1]![2]).to.equal('too few 100%');
    expect(text(card, 'legend')).to.contain('above the mean, which is better').and.to.contain('Mean of all');
    expect(card.shadowRoot!.querySelector('#summary')!.textContent).to.contain(
      'Resolution rate, mean 59%: 1 above it, 1 below it, 1 without a clear difference, 1 with too small a sample.',
    );
  });

  it('sorts nobody to the ends for want of a sample', async () => {
    const stage = show(
      html`<cb-agent-scorecard metrics="resolution-rate" .data=${data}></cb-agent-scorecard>`,
    );
    const card = cardIn(stage);
    await ready(card);
    const grid = new GridPage(card);
    await grid.click(0, 2);
    expect(grid.names).to.deep.equal(['Zoë', 'agent 10', evil, 'agent 2']);
    await grid.click(0, 2);
    expect(grid.names).to.deep.equal([evil, 'agent 10', 'Zoë', 'agent 2']);
  });

  it('finds agents by name and team, and says how many', async () => {
    const stage = show(html`<cb-agent-scorecard metrics="handled" .data=${data}></cb-agent-scorecard>`);
    const card = cardIn(stage);
    await ready(card);
    const grid = new GridPage(card);
    await type(card, 'zoe');
    expect(grid.names).to.deep.equal(['Zoë']);
    expect(text(card, 'count')).to.equal('1 of 4 agents');
    await type(card, 'nord AGENT');
    expect(grid.names).to.deep.equal(['agent 2', 'agent 10']);
    const status = card.shadowRoot!.querySelector('[role=status]')!;
    await until('it is said', () => status.textContent === '2 of 4 agents');
    await type(card, 'nobody');
    expect(grid.names).to.deep.equal([]);
    expect(text(card, 'scroller')).to.contain('No agent or team matches “nobody”.');
    await type(card, '');
    expect(grid.names).to.have.length(4);
  });

  it('shows one team against its own mean', async () => {
    const stage = show(
      html`<cb-agent-scorecard metrics="resolution-rate" .data=${data}></cb-agent-scorecard>`,
    );
    const card = cardIn(stage);
    await ready(card);
    await choose(card, 'Nord');
    const grid = new GridPage(card);
    await until('the team', () => grid.names.length === 3);
    // 88 of 208.
    expect(grid.texts.at(-1)).to.deep.equal(['Nord: 3 agents', '', '42%']);
    expect(text(card, 'subheading')).to.match(/Team: Nord$/);
    expect(grid.cell(3, 2).querySelector('.hidden')!.textContent).to.contain('above the mean');
    expect(text(card, 'legend')).to.contain('Mean of Nord');
    await choose(card, 'All teams');
    await until('all', () => grid.names.length === 4);
    card.team = 'Süd';
    await until('the other', () => grid.names.length === 1);
    expect((part(card, 'team') as HTMLSelectElement).selectedOptions[0]!.text.trim()).to.equal('Süd');
  });

  it('opens one agent’s numbers and gives the focus back', async () => {
    const stage = show(html`
      <cb-agent-scorecard metrics="handled resolution-rate" .data=${data}></cb-agent-scorecard>
    `);
    const card = cardIn(stage);
    await ready(card);
    const grid = new GridPage(card);
    const heard: string[] = [];
    for (const name of ['cb-ready', 'cb-error', 'cb-select', 'cb-range', 'cb-filter']) {
      stage.addEventListener(name, () => heard.push(name));
    }
    grid.tabStops[0]!.focus();
    await grid.press('ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter');
    const dialog = dialogIn(card);
    await until('the window', () => dialog.open);
    expect(dialog.querySelector('h2')!.textContent.trim()).to.equal('agent 10');
    const lines = [...dialog.querySelectorAll('tbody tr')].map((row) =>
      row.textContent.replaceAll(/\s+/g, ' '),
    );
    expect(lines[0]).to.contain('100').and.to.contain('Mean per agent: 77');
    expect(lines[1])
      .to.contain('60%')
      .and.to.contain('50% to 69%')
      .and.to.contain('no clear difference from the mean')
      .and.to.contain('Mean of all: 59%');
    await until('its charts', () =>
      [...trendsIn(card)].every((one) => (one as unknown as { state: string }).state === 'ready'),
    );
    expect(trendsIn(card)).to.have.length(2);
    expect(text(trendsIn(card)[1]!, 'heading')).to.equal('Resolution rate by day');
    expect(heard, 'its charts are not the scorecard').to.deep.equal([]);
    dialog.close();
    await until('the focus', () => grid.focused === '3,0');
    await until('its charts are gone', () => trendsIn(card).length === 0);
  });

  it('has the other elements show only one agent, itself still all', async () => {
    const stage = show(html`
      <cb-data .data=${data}>
        <cb-agent-scorecard metrics="handled"></cb-agent-scorecard>
        <cb-kpi-tile metric="handled"></cb-kpi-tile>
      </cb-data>
    `);
    const card = cardIn(stage);
    const tile = stage.querySelector('cb-kpi-tile')!;
    await ready(card);
    await until('the tile', () => text(tile, 'value') === '358');
    const heard: unknown[] = [];
    stage.addEventListener('cb-filter', (event) => heard.push((event as CbFilterEvent).detail));
    const grid = new GridPage(card);
    await grid.click(4, 0);
    const only = part(card, 'only-button')!;
    expect(only.getAttribute('aria-pressed')).to.equal('false');
    only.click();
    await until('the filter', () => text(tile, 'value') === '100');
    expect(heard).to.deep.equal([{ dimension: 'agent', condition: ['Zoë'] }]);
    await card.updateComplete;
    expect(only.getAttribute('aria-pressed')).to.equal('true');
    expect(grid.names).to.have.length(4);
    dialogIn(card).close();
    await until('it is closed', () => !dialogIn(card).open);
    expect(grid.cell(4, 0).matches('.pressed')).to.equal(true);
    expect(grid.cell(4, 0).textContent).to.contain('the only one shown elsewhere');
    await grid.click(4, 0);
    part(card, 'only-button')!.click();
    await until('all', () => text(tile, 'value') === '358');
  });

  it('is filtered by the others', async () => {
    const stage = show(html`
      <cb-data .data=${data} where='{"queue": "Sales"}'>
        <cb-agent-scorecard metrics="handled" attribution="end"></cb-agent-scorecard>
      </cb-data>
    `);
    const card = cardIn(stage);
    await ready(card);
    expect(new GridPage(card).texts.at(-1)).to.deep.equal(['All 4 agents', '', '154']);
    await new GridPage(card).click(4, 0);
    await until('its charts', () => trendsIn(card).length === 1);
    const [trend] = trendsIn(card) as unknown as [{ where: unknown; attribution: unknown }];
    expect({ ...(trend.where as object) }).to.deep.equal({ queue: 'Sales', agent: 'Zoë' });
    expect(trend.attribution).to.equal('end');
  });

  it('closes the window of an agent who is gone', async () => {
    const stage = show(html`
      <cb-data .data=${data}><cb-agent-scorecard metrics="handled"></cb-agent-scorecard></cb-data>
    `);
    const card = cardIn(stage);
    await ready(card);
    await new GridPage(card).click(4, 0);
    await until('the window', () => dialogIn(card).open);
    stage.querySelector('cb-data')!.setAttribute('where', '{"agent": "agent 2"}');
    await until('it is closed', () => !dialogIn(card).open);
    expect(new GridPage(card).names).to.deep.equal(['agent 2']);
  });

  it('tells which number was chosen', async () => {
    const stage = show(html`<cb-agent-scorecard metrics="handled" .data=${data}></cb-agent-scorecard>`);
    const card = cardIn(stage);
    await ready(card);
    const heard: unknown[] = [];
    stage.addEventListener('cb-select', (event) => heard.push((event as CbSelectEvent).detail));
    const grid = new GridPage(card);
    await grid.click(1, 2);
    await grid.click(5, 2);
    await grid.click(1, 1);
    expect(dialogIn(card).open, 'a team is no number and no agent').to.equal(false);
    expect(heard.map((detail) => JSON.stringify(detail))).to.deep.equal([
      JSON.stringify({ key: { agent: evil }, metric: 'handled' }),
      JSON.stringify({ key: {}, metric: 'handled' }),
    ]);
  });

  it('calls agents by their names', async () => {
    const named = { ...data, agents: [{ id: 'agent 10', name: 'Ännchen von Tharau' }] };
    const stage = show(html`<cb-agent-scorecard metrics="handled" .data=${named}></cb-agent-scorecard>`);
    const card = cardIn(stage);
    await ready(card);
    const grid = new GridPage(card);
    expect(grid.names).to.deep.equal([evil, 'agent 2', 'Ännchen von Tharau', 'Zoë']);
    await type(card, 'annchen');
    await grid.click(1, 0);
    expect(dialogIn(card).querySelector('h2')!.textContent.trim()).to.equal('Ännchen von Tharau');
  });

  it('shows five thousand agents with only those in the page that are seen', async () => {
    const stage = show(
      html`<cb-agent-scorecard metrics="handled resolution-rate" .data=${many(5000)}></cb-agent-scorecard>`,
    );
    const card = cardIn(stage);
    await until('the agents', () => card.state === 'ready', 8000);
    const grid = new GridPage(card);
    expect(grid.table.getAttribute('aria-rowcount')).to.equal('5002');
    expect(grid.rows.length).to.be.lessThan(60);
    expect(text(card, 'count')).to.equal('5,000 agents');
    grid.box.scrollTop = grid.box.scrollHeight;
    await until('the last', () => grid.names.includes('agent 4999'));
    expect(grid.rows.length).to.be.lessThan(60);
    await grid.click(0, 3);
    await until('the first rows again', () => grid.box.scrollTop === 0);
    await type(card, '4999');
    expect(grid.names).to.deep.equal(['agent 4999']);
    expect(card.shadowRoot!.querySelectorAll('*').length).to.be.lessThan(3000);
  });

  it('shows one agent, against nobody', async () => {
    const stage = show(html`
      <cb-agent-scorecard
        metrics="resolution-rate"
        .data=${{ timeZone: 'UTC', contacts: calls('Ann', null, 40, 20) }}
      ></cb-agent-scorecard>
    `);
    const card = cardIn(stage);
    await ready(card);
    const grid = new GridPage(card);
    expect(grid.names).to.deep.equal(['Ann']);
    expect(grid.cell(1, 1).querySelector('.mark')).to.equal(null);
    expect(grid.cell(1, 1).querySelector('.cb-rule')).to.equal(null);
    expect(part(card, 'team')).to.equal(null);
    expect(part(card, 'legend')).to.equal(null);
  });

  it('says that the data name no agents', async () => {
    const stage = show(html`
      <cb-agent-scorecard
        .data=${{ timeZone: 'UTC', contacts: calls(null, null, 4, 2) }}
      ></cb-agent-scorecard>
    `);
    const card = cardIn(stage);
    await ready(card, 'empty');
    expect(text(card, 'notices')).to.equal('Not in the data: Agent (agent).');
    expect(part(card, 'grid')).to.equal(null);
    expect(part(card, 'tools')).to.equal(null);
  });

  it('lets a team without agents be left again', async () => {
    const stage = show(html`
      <cb-agent-scorecard team="Nord" .data=${data} where='{"agent": "Zoë"}'></cb-agent-scorecard>
    `);
    const card = cardIn(stage);
    await ready(card, 'empty');
    await choose(card, 'All teams');
    await ready(card);
    expect(new GridPage(card).names).to.deep.equal(['Zoë']);
  });

  it('shows values that the page computed, and asks nothing', async () => {
    const rows = [
      { key: { agent: 'b', team: 'X' }, values: { csat: { value: 0.9, n: 100, low: 0.85, high: 0.94 } } },
      { key: { agent: 'a', team: 'Y' }, values: { csat: { value: 0.5, n: 2 } } },
      { key: { agent: 'c' }, values: {} },
    ];
    const stage = show(html`
      <cb-agent-scorecard
        metrics="csat"
        .rows=${rows}
        total='{"csat": {"value": 0.8, "n": 500}}'
      ></cb-agent-scorecard>
    `);
    const card = cardIn(stage);
    await ready(card);
    const grid = new GridPage(card);
    expect(grid.texts).to.deep.equal([
      ['a', 'Y', 'too few 50%'],
      ['b', 'X', '90%'],
      ['c', '', 'not in the data'],
      ['All 3 agents', '', '80%'],
    ]);
    expect(grid.cell(2, 2).querySelector('.hidden')!.textContent).to.contain(
      'above the mean, which is better',
    );
    await grid.click(2, 0);
    expect(dialogIn(card).open).to.equal(true);
    expect(trendsIn(card)).to.have.length(0);
  });

  it('asks once for rows and teams, and says what fails', async () => {
    const source = new GatedSource(await loadData(data));
    const stage = show(html`<cb-agent-scorecard metrics="handled" .source=${source}></cb-agent-scorecard>`);
    const card = cardIn(stage);
    await until('both questions', () => source.asked.length === 2);
    const said = await warnings(async () => {
      source.asked[1]!.fail(new RangeError('no teams today: team'));
      await until('the error', () => card.state === 'error');
    });
    expect(said).to.have.length(1);
    expect(text(card, 'error')).to.contain('no teams today: team');
  });

  it('saves what is shown, with numerators beside values', async () => {
    const stage = show(
      html`<cb-agent-scorecard metrics="resolution-rate" .data=${data}></cb-agent-scorecard>`,
    );
    const card = cardIn(stage);
    await ready(card);
    await type(card, 'nord');
    const blobs: Blob[] = [];
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob: Blob) => (blobs.push(blob), createObjectURL(blob));
    try {
      for (const name of ['csv', 'svg', 'png']) {
        card.shadowRoot!.querySelector<HTMLElement>(`[data-name=${name}]`)!.click();
        await until(name, () => blobs.length > ['csv', 'svg', 'png'].indexOf(name));
      }
    } finally {
      URL.createObjectURL = createObjectURL;
    }
    const csv = await blobs[0]!.text();
    expect(csv).to.contain('agent 10,0.6,60,100,100,');
    expect(csv).to.contain('# search: nord').and.not.to.contain('Zoë');
    const svg = await blobs[1]!.text();
    expect(svg).to.contain('agent 10').and.to.contain('All 4 agents').and.to.contain('Mean of all');
    expect(blobs[2]!.type).to.equal('image/png');
  });

  it('speaks the reader’s language', async () => {
    const stage = show(html`
      <cb-data .data=${data}>
        <cb-agent-scorecard metrics="resolution-rate" locale="zh-CN"></cb-agent-scorecard>
        <cb-agent-scorecard metrics="resolution-rate" locale="ru"></cb-agent-scorecard>
      </cb-data>
    `);
    const [zh, ru] = stage.querySelectorAll('cb-agent-scorecard') as unknown as [
      CbAgentScorecard,
      CbAgentScorecard,
    ];
    await Promise.all([ready(zh), ready(ru)]);
    expect([text(zh, 'heading'), text(zh, 'count')]).to.deep.equal(['坐席绩效表', '4 名坐席']);
    expect([text(ru, 'heading'), text(ru, 'count')]).to.deep.equal(['Показатели операторов', '4 оператора']);
  });

  it('mirrors its drawings from right to left', async () => {
    const stage = show(html`
      <cb-data .data=${data}>
        <cb-agent-scorecard metrics="handled"></cb-agent-scorecard>
        <div dir="rtl"><cb-agent-scorecard metrics="handled"></cb-agent-scorecard></div>
      </cb-data>
    `);
    const [ltr, rtl] = [...stage.querySelectorAll('cb-agent-scorecard')] as [
      CbAgentScorecard,
      CbAgentScorecard,
    ];
    await Promise.all([ready(ltr), ready(rtl)]);
    const dot = (card: CbAgentScorecard): number =>
      Number(
        /^M([\d.]+),/.exec(new GridPage(card).cell(2, 2).querySelector('.cb-point')!.getAttribute('d')!)![1],
      );
    // Eight contacts of a hundred: near where the scale begins.
    expect(dot(ltr)).to.be.lessThan(30);
    expect(dot(rtl)).to.be.greaterThan(60);
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in ${scheme}, its window too`, async () => {
      const stage = show(html`
        <h1>Calls</h1>
        <h2>October</h2>
        <cb-agent-scorecard metrics="handled resolution-rate" .data=${data}></cb-agent-scorecard>
      `);
      document.documentElement.style.colorScheme = scheme;
      stage.style.backgroundColor = 'Canvas';
      const card = cardIn(stage);
      await ready(card);
      const grid = new GridPage(card);
      grid.tabStops[0]!.focus();
      await grid.press('ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight');
      expect(await faults(stage)).to.deep.equal([]);
      await grid.click(4, 0);
      await until('its charts', () =>
        [...trendsIn(card)].every((one) => part(one, 'chart')?.querySelector('.cb-tick')),
      );
      expect(await faults(stage)).to.deep.equal([]);
    });
  }

  it('is accessible where nobody is found', async () => {
    const stage = show(html`
      <h1>Calls</h1>
      <h2>October</h2>
      <cb-agent-scorecard metrics="handled" .data=${data}></cb-agent-scorecard>
    `);
    await ready(cardIn(stage));
    await type(cardIn(stage), 'nobody');
    expect(await faults(stage)).to.deep.equal([]);
  });

  it('lets no exception reach the page, whatever it is given', async () => {
    const cyclic: unknown[] = [];
    cyclic.push(cyclic);
    const hostile: unknown[] = [
      cyclic,
      7n,
      Symbol('x'),
      '{',
      [null],
      [{ key: null, values: 2 }],
      [{ key: { agent: 1 }, values: {} }],
      { from: 1 },
      null,
      Infinity,
      '=1+1',
      ',',
      '{"agent": {"min": 1}}',
    ];
    const names = 'metrics team label attribution rows total where period periodTo timeZone headingLevel';
    const errors = await uncaught(() =>
      warnings(async () => {
        const stage = show(html`<cb-agent-scorecard metrics="handled" .data=${data}></cb-agent-scorecard>`);
        const card = cardIn(stage);
        for (const name of names.split(' ')) {
          for (const value of hostile) {
            Object.assign(card, { [name]: value });
            await card.updateComplete;
          }
          Object.assign(card, { [name]: name === 'metrics' ? 'handled' : undefined });
        }
        await until('ready', () => card.state === 'ready');
      }),
    );
    expect(errors).to.deep.equal([]);
  });

  it('frees everything when it goes', async () => {
    const source = new GatedSource(await loadData(many(300)));
    source.open = true;
    let stage: HTMLElement | undefined = show(
      html`<cb-agent-scorecard .source=${source}></cb-agent-scorecard>`,
    );
    await ready(cardIn(stage));
    await type(cardIn(stage), '1');
    await new GridPage(cardIn(stage)).click(1, 0);
    await until('its charts', () => trendsIn(cardIn(stage!)).length > 0);
    await until('they ask', () => source.listeners > 1);
    const gone = new WeakRef(cardIn(stage));
    stage = undefined;
    clear();
    expect(source.listeners).to.equal(0);
    await collected(gone);
  });

  describe('with targets', () => {
    const resolved = JSON.stringify({ 'resolution-rate': { target: 0.9, floor: 0.3 } });
    const scored = {
      ...data,
      covers: { from: '2025-09-01', to: '2025-11-01' },
      contacts: [
        ...data.contacts,
        ...calls('Same', 'Nord', 100, 60, 130),
        ...(calls('Zoë', 'Süd', 100, 50) as { id: string; startedAt: string }[]).map((call) => ({
          ...call,
          id: `before ${call.id}`,
          startedAt: call.startedAt.replace('2025-10', '2025-09'),
        })),
      ],
    };
    const october = JSON.stringify({ from: '2025-10-01', to: '2025-11-01' });
    const showScored = async (more: Partial<CbAgentScorecard> = {}): Promise<CbAgentScorecard> => {
      const stage = show(
        html`<cb-agent-scorecard
          .data=${scored}
          metrics="resolution-rate, average-handle-time"
          targets=${resolved}
          period=${october}
        ></cb-agent-scorecard>`,
      );
      const card = cardIn(stage);
      Object.assign(card, more);
      await ready(card);
      await card.updateComplete;
      return card;
    };
    const rowOf = (grid: GridPage, name: string): readonly string[] => grid.texts[grid.names.indexOf(name)]!;

    it('has scores and shared ranks', async () => {
      const card = await showScored();
      const grid = new GridPage(card);
      expect(grid.headers.map((one) => one.textContent.trim()).slice(0, 4)).to.deep.equal([
        'Agent',
        'Team',
        'Score',
        'Rank',
      ]);
      // (60 % − 30 %) of 60 points; both of that rate share a rank.
      expect(rowOf(grid, 'Same').slice(2, 4)).to.deep.equal(['50', '2–3']);
      expect(rowOf(grid, 'agent 10').slice(2, 4)).to.deep.equal(['50', '2–3']);
      expect(rowOf(grid, 'Zoë').slice(2, 4)).to.deep.equal(['100', '1']);
      expect(rowOf(grid, evil).slice(2, 4)).to.deep.equal(['0', '4']);
      expect(rowOf(grid, 'agent 2').slice(2, 4)).to.deep.equal(['–', '']);
      expect(text(card, 'notices')).to.contain('share a rank');
      expect(card.shadowRoot!.querySelector('#summary')!.textContent).to.contain(
        '4 of 5 agents have a score.',
      );
      expect(await faults(card)).to.deep.equal([]);
    });

    it('is sorted by them, those without one last', async () => {
      const card = await showScored();
      const grid = new GridPage(card);
      (grid.headers[2]!.querySelector('button') as HTMLButtonElement).click();
      await card.updateComplete;
      expect(new GridPage(card).names).to.deep.equal(['Zoë', 'agent 10', 'Same', evil, 'agent 2']);
    });

    it('opens to the arithmetic of a score', async () => {
      const card = await showScored({ compare: 'previous-period', bands: [{ id: 'A', from: 90 }] });
      const grid = new GridPage(card);
      // From 50 % in September: (50 − 30) of 60 points.
      expect(rowOf(grid, 'Zoë').slice(2, 6)).to.deep.equal(['100', '1', 'A', '+67 pts']);
      (grid.rows[grid.names.indexOf('Zoë')]!.children[2] as HTMLElement).click();
      await card.updateComplete;
      expect(dialogIn(card).open).to.equal(true);
      expect(text(card, 'score-terms')).to.contain('Sum 100.0 = 100.0');
      expect(text(card, 'agent-table')).to.contain('100 × (95.0% − 30.0%) ÷ (90.0% − 30.0%) → 100.0');
      expect(text(card, 'agent-table')).to.contain('There is no target with a floor');
      expect(await faults(card)).to.deep.equal([]);
    });

    it('says nobody’s name by pseudonyms', async () => {
      const card = await showScored({ pseudonyms: true });
      const grid = new GridPage(card);
      expect(grid.names.join(' ')).to.match(/^([0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4} ?){5}$/);
      (grid.rows[0]!.children[2] as HTMLElement).click();
      await card.updateComplete;
      expect(dialogIn(card).open).to.equal(true);
      expect(trendsIn(card).length).to.equal(0);
      expect(part(card, 'only-button')).to.equal(null);
      expect(card.shadowRoot!.textContent).not.to.match(/Zoë|Same|agent 10/);
      expect(await faults(card)).to.deep.equal([]);
    });

    it('tells what it cannot mean, and never throws', async () => {
      const errors = await uncaught(async () => {
        const said = await warnings(async () => {
          const stage = show(
            html`<cb-agent-scorecard .data=${scored} weights='{"csat": -1}'></cb-agent-scorecard>`,
          );
          await ready(cardIn(stage), 'error');
        });
        expect(said.join()).to.contain('weights');
      });
      expect(errors).to.deep.equal([]);
    });
  });
});
