import { expect } from 'chai';
import { html } from 'lit';
import '../../src/define.js';
import type { CbSelectEvent } from '../../src/elements/events.js';
import type { CbStaffing } from '../../src/elements/staffing/staffing.js';
import type { CbTrendChart } from '../../src/elements/trend-chart/trend-chart.js';
import { forecast } from '../../src/engine.js';
import { loadData } from '../../src/source/load-data.js';
import { faults } from './axe.js';
import { GatedSource } from './gated-source.js';
import { clear, part, show, until } from './page.js';

const text = (element: Element, name: string): string =>
  (part(element, name)?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const press = (target: Element, key: string, shiftKey = false): boolean =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true, composed: true }),
  );
const drawn = (element: Element): Promise<void> =>
  until('the drawing', () => part(element, 'chart')?.querySelector('.cb-tick'));
const valueText = (element: Element): string =>
  part(element, 'cursor')!.getAttribute('aria-valuetext')!.replaceAll(/\s/g, ' ');

/** Weeks to Monday, 2 November 2026: calls at nine on weekdays, twice as many on Mondays. */
function weeks(count: number): object {
  const days = Array.from({ length: 7 * count }, (_, at) =>
    new Date(Date.parse('2026-11-02') - (7 * count - at) * 86_400_000).toISOString().slice(0, 10),
  );
  return {
    timeZone: 'UTC',
    covers: { from: days[0], to: '2026-11-02' },
    contacts: days.flatMap((day, at) =>
      Array.from({ length: at % 7 > 4 ? 0 : (at % 7 === 0 ? 40 : 20) + ((at * 5) % 7) }, (_, call) => ({
        id: `${day} ${call}`,
        startedAt: `${day}T09:${String(call % 60).padStart(2, '0')}:00`,
        channel: 'voice',
        queue: '=1+1',
        agent: 'Ann',
        outcome: 'answered',
        queueSeconds: 5,
        talkSeconds: 240,
        wrapSeconds: 60,
      })),
    ),
  };
}

describe('a forecast', () => {
  afterEach(clear);

  it('stands behind the days of a trend, and is that of the analysis', async () => {
    const source = await loadData(weeks(9));
    const stage = show(
      html`<cb-trend-chart metric="offered" by="day" forecast="7" .source=${source}></cb-trend-chart>`,
    );
    const element = stage.querySelector<CbTrendChart>('cb-trend-chart')!;
    await drawn(element);
    const said = await forecast(source, { grain: 'day', days: 7 });
    expect(part(element, 'chart')!.textContent).to.contain('Forecast from Nov 2');
    expect(text(element, 'notices')).to.contain('based on 9 whole weeks');
    const cursor = part(element, 'cursor')!;
    cursor.focus();
    for (const key of ['End', ...Array.from({ length: 6 }, () => 'ArrowLeft')]) press(cursor, key);
    await element.updateComplete;
    expect(valueText(element)).to.match(
      new RegExp(`^Mon, Nov 2, 2026 \\(forecast\\); Forecast: ${Math.round(said.days[0]!.value!)}; 80% band`),
    );
    const selected: CbSelectEvent[] = [];
    element.addEventListener('cb-select', (event) => selected.push(event));
    press(cursor, 'Enter');
    expect(selected.map(({ detail }) => detail)).to.deep.equal([
      { key: { day: '2026-11-02' }, metric: 'offered' },
    ]);
    expect(await faults(stage)).to.deep.equal([]);
  });

  it('learns from all before the end of what is shown, not from that alone', async () => {
    const stage = show(
      html`<cb-data .data=${weeks(9)} .period=${{ from: '2026-10-12', to: '2026-10-26' }}
        ><cb-trend-chart metric="contact-volume" forecast="7"></cb-trend-chart
      ></cb-data>`,
    );
    const element = stage.querySelector<CbTrendChart>('cb-trend-chart')!;
    await drawn(element);
    expect(text(element, 'notices')).to.contain('based on 8 whole weeks');
    expect(part(element, 'chart')!.textContent).to.contain('Forecast from Oct 26');
  });

  it('keeps nobody to what is to come', async () => {
    const stage = show(
      html`<cb-data .data=${weeks(9)}
        ><cb-trend-chart metric="offered" by="day" forecast="7"></cb-trend-chart
      ></cb-data>`,
    );
    const element = stage.querySelector<CbTrendChart>('cb-trend-chart')!;
    await drawn(element);
    const ranges: Event[] = [];
    element.addEventListener('cb-range', (event) => ranges.push(event));
    const cursor = part(element, 'cursor')!;
    cursor.focus();
    press(cursor, 'End');
    press(cursor, 'ArrowLeft', true);
    cursor.dispatchEvent(new KeyboardEvent('keyup', { key: 'Shift', bubbles: true, composed: true }));
    await element.updateComplete;
    expect(ranges.length).to.equal(0);
  });

  it('is refused in words, and bad attributes are told', async () => {
    const source = await loadData(weeks(3));
    const stage = show(
      html`<cb-trend-chart metric="offered" by="day" forecast="7" .source=${source}></cb-trend-chart
        ><cb-trend-chart metric="answer-rate" by="day" forecast="7" .source=${source}></cb-trend-chart
        ><cb-trend-chart metric="offered" by="week" forecast="7" .source=${source}></cb-trend-chart>`,
    );
    const all = [...stage.querySelectorAll<CbTrendChart>('cb-trend-chart')];
    for (const one of all) await drawn(one);
    expect(all.map((one) => text(one, 'notices'))).to.deep.equal([
      'No forecast: it needs at least 4 whole weeks.',
      'No forecast: it is made only for: Offered contacts and Contacts received.',
      'No forecast: it is made by day or by intervals within a day.',
    ]);
  });

  it('staffs the next open day, with the agents at its upper edge, and asks nothing anew for another aim', async () => {
    const source = new GatedSource(await loadData(weeks(9)));
    source.open = true;
    const stage = show(html`<cb-staffing forecast grain="hour" .source=${source}></cb-staffing>`);
    const element = stage.querySelector<CbStaffing>('cb-staffing')!;
    await drawn(element);
    expect(text(element, 'heading')).to.equal('Staffing on Mon, Nov 2, 2026');
    expect(text(element, 'notices')).to.contain('The contacts expected are a forecast');
    expect(text(element, 'figures')).to.contain('To be planned, upper edge');
    const asked = source.asked.length;
    const figures = text(element, 'figures');
    element.serviceLevel = 0.99;
    await until('more agents', () => text(element, 'figures') !== figures);
    expect(source.asked.length).to.equal(asked);
    element.forecast = '2026-11-05';
    await until('the day', () => text(element, 'heading').includes('Nov 5'));
    expect(await faults(stage)).to.deep.equal([]);
  });
});
