import { expect } from 'chai';
import { html } from 'lit';
import '../../src/define.js';
import type { CbBalancedScorecard } from '../../src/elements/balanced-scorecard/balanced-scorecard.js';
import type { CbSelectEvent } from '../../src/elements/events.js';
import { faults } from './axe.js';
import { GridPage } from './grid-page.js';
import { clear, part, show, uncaught, until, warnings } from './page.js';

const calls = (day: string, all: number, answered: number): object[] =>
  Array.from({ length: all }, (_, at) => ({
    id: `${day} ${at}`,
    startedAt: `${day}T12:00:00Z`,
    outcome: at < answered ? 'answered' : 'abandoned',
    queueSeconds: 5,
    talkSeconds: 100,
    ...(at < answered && { resolvedFirstContact: at % 4 !== 0 }),
  }));

const data = {
  timeZone: 'UTC',
  covers: { from: '2025-09-01', to: '2025-11-01' },
  targets: {
    fcr: { target: 0.9, floor: 0.6 },
    'answer-rate': { target: 0.9, floor: 0.6 },
    'abandon-rate': { target: 0.1, floor: 0.3 },
    'attrition-rate': { target: 0.02, floor: 0.06 },
  },
  contacts: [...calls('2025-09-10', 200, 120), ...calls('2025-10-10', 200, 160)],
  headcount: [
    { from: '2025-09-01', to: '2025-10-01', opening: 100, closing: 100, left: 6 },
    { from: '2025-10-01', to: '2025-11-01', opening: 100, closing: 100, left: 4 },
  ],
};
const october = JSON.stringify({ from: '2025-10-01', to: '2025-11-01' });
const cardIn = (stage: Element): CbBalancedScorecard => stage.querySelector('cb-balanced-scorecard')!;
const ready = (card: CbBalancedScorecard, state = 'ready'): Promise<void> =>
  until(`${state}, not ${card.state}`, () => card.state === state);
const text = (element: Element, selector: string): string =>
  (element.shadowRoot!.querySelector(selector)?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

describe('cb-balanced-scorecard', () => {
  afterEach(clear);

  const showCard = async (more: Partial<CbBalancedScorecard> = {}): Promise<CbBalancedScorecard> => {
    const stage = show(
      html`<cb-balanced-scorecard
        .data=${data}
        period=${october}
        compare="previous-period"
      ></cb-balanced-scorecard>`,
    );
    const card = cardIn(stage);
    Object.assign(card, more);
    await ready(card);
    await card.updateComplete;
    return card;
  };

  it('has four perspectives, their points and the whole', async () => {
    const card = await showCard();
    const grid = new GridPage(card);
    expect(grid.names).to.deep.equal([
      'Customer',
      'First-contact resolution',
      'Financial',
      'Cost per order',
      'Internal processes',
      'Answer rate',
      'Learning and growth',
      'Staff attrition',
    ]);
    // 75 % of 60 to 90 % is half way; 80 % answered two thirds, 20 % abandoned half way; 4 % attrition half way.
    const points = (name: string): string => grid.texts[grid.names.indexOf(name)]![3]!;
    expect(points('Customer')).to.equal('50');
    expect(points('Financial')).to.equal('–');
    expect(points('Internal processes')).to.equal('58');
    expect(points('Learning and growth')).to.equal('50');
    // (50 + 58.33 + 50) of three that have points.
    expect(grid.texts.at(-1)![3]).to.equal('53');
    expect(text(card, '#summary')).to.contain(
      'Score 53 of 100. Customer: 50 of 100 points. Financial has no points.',
    );
    expect(await faults(card)).to.deep.equal([]);
  });

  it('opens a perspective to its further metrics, and closes it again', async () => {
    const card = await showCard();
    const grid = new GridPage(card);
    const at = grid.names.indexOf('Internal processes') + 1;
    const button = (): HTMLButtonElement => grid.cell(at, 0).querySelector('button')!;
    expect(button().getAttribute('aria-pressed')).to.equal('false');
    await grid.click(at, 0);
    expect(grid.names).to.include('Abandon rate');
    expect(button().getAttribute('aria-pressed')).to.equal('true');
    expect(await faults(card)).to.deep.equal([]);
    button().focus();
    await grid.press('Enter');
    expect(grid.names).not.to.include('Abandon rate');
  });

  it('tells which number was chosen', async () => {
    const card = await showCard();
    const chosen: string[] = [];
    card.addEventListener('cb-select', (event) => chosen.push((event as CbSelectEvent).detail.metric));
    const grid = new GridPage(card);
    await grid.click(grid.names.indexOf('Answer rate') + 1, 1);
    expect(chosen).to.deep.equal(['answer-rate']);
  });

  it('is walked over by the keyboard, from right to left too', async () => {
    const card = await showCard({ dir: 'rtl', locale: 'ru' });
    const grid = new GridPage(card);
    expect(grid.tabStops.length).to.equal(1);
    grid.tabStops[0]!.focus();
    await grid.press('ArrowDown', 'ArrowLeft');
    expect(grid.focused).to.equal('1,1');
    expect(text(card, '[part~="heading"]')).to.equal('Сбалансированная система показателей');
    expect(grid.names[0]).to.equal('Клиенты');
    expect(await faults(card)).to.deep.equal([]);
  });

  it('shows what the page worked out itself, by perspectives of its own', async () => {
    const stage = show(
      html`<cb-balanced-scorecard
        perspectives='[{"id": "customer", "metrics": [{"metric": "csat", "goal": {"target": 0.9, "floor": 0.5}}]}, {"id": "internal", "weight": 3, "metrics": [{"metric": "service-level", "goal": {"target": 0.9, "floor": 0.5}}]}]'
        rows='[{"key": {}, "values": {"csat": {"value": 0.7, "n": 90}, "service-level": {"value": 0.9, "n": 900}}}]'
      ></cb-balanced-scorecard>`,
    );
    const card = cardIn(stage);
    await ready(card);
    const grid = new GridPage(card);
    expect(grid.names).to.deep.equal([
      'Customer',
      'Customer satisfaction',
      'Internal processes',
      'Service level',
    ]);
    // 50 of weight 1 and 100 of weight 3.
    expect(grid.texts.at(-1)![3]).to.equal('88');
  });

  it('has nothing to score without data, and never throws', async () => {
    const errors = await uncaught(async () => {
      const said = await warnings(async () => {
        const stage = show(html`
          <cb-balanced-scorecard
            .data=${data}
            perspectives='[{"id": "luck", "metrics": ["fcr"]}]'
          ></cb-balanced-scorecard>
        `);
        await ready(cardIn(stage), 'error');
      });
      expect(said.join()).to.contain('perspectives');
      const empty = show(
        html`<cb-balanced-scorecard .data=${{ timeZone: 'UTC', contacts: [] }}></cb-balanced-scorecard>`,
      );
      await ready(cardIn(empty), 'empty');
      expect(part(cardIn(empty), 'grid')).not.to.equal(null);
    });
    expect(errors).to.deep.equal([]);
  });

  it('fits where there is little room', async () => {
    const stage = show(html`<cb-balanced-scorecard .data=${data} period=${october}></cb-balanced-scorecard>`);
    stage.style.inlineSize = '320px';
    const card = cardIn(stage);
    await ready(card);
    expect(card.scrollWidth).to.be.at.most(320);
  });
});
