import { expect } from 'chai';
import { html } from 'lit';
import '../../src/define.js';
import type { CbFilterEvent, CbRangeEvent, CbSelectEvent } from '../../src/elements/events.js';
import type { CbMetricTable } from '../../src/elements/metric-table/metric-table.js';
import { loadData } from '../../src/source/load-data.js';
import { faults } from './axe.js';
import { GatedSource } from './gated-source.js';
import { GridPage } from './grid-page.js';
import { clear, collected, next, part, show, uncaught, until, warnings } from './page.js';

const tableIn = (stage: Element): CbMetricTable => stage.querySelector('cb-metric-table')!;
const ready = (table: CbMetricTable, state = 'ready'): Promise<void> =>
  until(`${state}, not ${table.state}`, () => table.state === state && part(table, 'grid'));
const text = (element: Element, name: string): string =>
  (part(element, name)?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

const evil = '<img src=x onerror=alert(1)>';

function call(day: number, queue: string | null, channel: string, outcome: string, csat?: number): object {
  return {
    id: `${queue}${channel}${outcome}${day}${csat}`,
    startedAt: `2025-10-0${day}T12:00:00Z`,
    outcome,
    queueSeconds: 10,
    channel,
    ...(queue && { queue }),
    ...(csat && { csat }),
  };
}

const data = {
  timeZone: 'UTC',
  covers: { from: '2025-10-01', to: '2025-10-03' },
  contacts: [
    call(1, 'Sales', 'voice', 'answered', 5),
    call(1, 'Sales', 'voice', 'abandoned'),
    call(2, 'Sales', 'chat', 'answered', 1),
    call(1, evil, 'voice', 'answered', 4),
    call(2, evil, 'voice', 'answered', 5),
    call(2, null, 'chat', 'abandoned'),
  ],
};

/** A contact a queue: as many rows as there are queues. */
const many = (queues: number): object => ({
  timeZone: 'UTC',
  covers: { from: '2025-10-01', to: '2025-10-02' },
  contacts: Array.from({ length: queues }, (_, at) => ({
    id: String(at),
    startedAt: '2025-10-01T12:00:00Z',
    outcome: 'answered',
    talkSeconds: (at * 7919) % 1000,
    queue: `queue ${at}`,
  })),
});

describe('cb-metric-table', () => {
  afterEach(clear);

  it('shows metrics by a dimension, with the total of all sums', async () => {
    const stage = show(html`
      <cb-metric-table metrics="offered, answer-rate csat" by="queue" .data=${data}></cb-metric-table>
    `);
    const table = tableIn(stage);
    await ready(table);
    const grid = new GridPage(table);
    expect(grid.texts).to.deep.equal([
      [evil, '2', '100%', '100%'],
      ['Sales', '3', '67%', '50%'],
      ['(not known)', '1', '0%', 'no responses'],
      ['Total', '6', '67%', '75%'],
    ]);
    expect(table.shadowRoot!.querySelector('img')).to.equal(null);
    expect(text(table, 'heading')).to.equal(
      'Offered contacts, Answer rate, and Customer satisfaction by queue',
    );
  });

  it('is a real table to whoever hears it', async () => {
    const stage = show(
      html`<cb-metric-table metrics="offered,csat" by="queue" .data=${data}></cb-metric-table>`,
    );
    await ready(tableIn(stage));
    const { table, headers, rows } = new GridPage(tableIn(stage));
    expect(table.getAttribute('role')).to.equal('grid');
    expect(table.caption!.textContent.trim()).to.match(
      /^Offered contacts and Customer satisfaction by queue, /,
    );
    expect(table.getAttribute('aria-rowcount')).to.equal('5');
    expect(headers.map(({ scope }: HTMLElement & { scope?: string }) => scope)).to.deep.equal([
      'col',
      'col',
      'col',
    ]);
    expect(rows.map((row) => row.getAttribute('aria-rowindex'))).to.deep.equal(['2', '3', '4']);
    expect(rows.every((row) => row.children[0]!.matches('th[scope=row]'))).to.equal(true);
    expect(new GridPage(tableIn(stage)).cell(2, 2).querySelector('.hidden')!.textContent).to.match(
      /^50%; 95% interval .*; 2 responses$/,
    );
  });

  it('sorts by a header, the greatest first, then the other way, and says so', async () => {
    const stage = show(
      html`<cb-metric-table metrics="offered,csat" by="queue" .data=${data}></cb-metric-table>`,
    );
    const table = tableIn(stage);
    await ready(table);
    const grid = new GridPage(table);
    const sorts = (): (string | null)[] => grid.headers.map((one) => one.getAttribute('aria-sort'));
    expect(sorts()).to.deep.equal(['none', 'none', 'none']);
    await grid.click(0, 2);
    expect(grid.names).to.deep.equal([evil, 'Sales', '(not known)']);
    expect(sorts()).to.deep.equal(['none', 'none', 'descending']);
    await grid.click(0, 2);
    expect(grid.names).to.deep.equal(['Sales', evil, '(not known)']);
    expect(sorts()).to.deep.equal(['none', 'none', 'ascending']);
    expect(table.shadowRoot!.querySelector('[role=status]')!.textContent).to.equal(
      'Sorted by Customer satisfaction, lowest first',
    );
    await grid.click(0, 0);
    expect(sorts()).to.deep.equal(['ascending', 'none', 'none']);
  });

  it('takes its order and its limit from attributes, with all beyond in a row', async () => {
    const stage = show(html`
      <cb-metric-table
        metrics="offered,csat"
        by="queue"
        sort="csat ascending"
        limit="1"
        .data=${data}
      ></cb-metric-table>
    `);
    const table = tableIn(stage);
    await ready(table);
    const grid = new GridPage(table);
    expect(grid.texts).to.deep.equal([
      ['Sales', '3', '50%'],
      ['Other', '3', '100%'],
      ['Total', '6', '75%'],
    ]);
    expect(grid.headers[2]!.getAttribute('aria-sort')).to.equal('ascending');
    table.sort = undefined;
    await until('the greatest', () => grid.headers[1]!.getAttribute('aria-sort') === 'descending');
  });

  it('has subtotals of the first of several keys', async () => {
    const stage = show(html`
      <cb-metric-table metrics="answer-rate" by="queue, channel" .data=${data}></cb-metric-table>
    `);
    await ready(tableIn(stage));
    expect(new GridPage(tableIn(stage)).texts).to.deep.include(['Sales', 'Total', '67%']);
  });

  it('takes grains, cycles and bins as keys', async () => {
    const stage = show(html`<cb-metric-table metrics="offered" by="day" .data=${data}></cb-metric-table>`);
    const table = tableIn(stage);
    await ready(table);
    const grid = new GridPage(table);
    expect(grid.names).to.deep.equal(['Wed, Oct 1, 2025', 'Thu, Oct 2, 2025']);
    table.by = 'day-of-week';
    await until('weekdays', () => grid.names[0] === 'Wednesday');
    table.by = JSON.stringify([{ bin: 'queueSeconds', edges: [0, 20] }]);
    await until('bins', () => grid.names.length === 1 && grid.names[0]!.includes('20'));
  });

  it('is walked over by keys, one cell at a time', async () => {
    const stage = show(
      html`<cb-metric-table metrics="offered,csat" by="queue" .data=${data}></cb-metric-table>`,
    );
    const table = tableIn(stage);
    await ready(table);
    const grid = new GridPage(table);
    expect(grid.tabStops).to.have.length(1);
    grid.tabStops[0]!.focus();
    expect(grid.focused).to.equal('0,0');
    await grid.press('ArrowDown', 'ArrowRight');
    expect(grid.focused).to.equal('1,1');
    await grid.press('End');
    expect(grid.focused).to.equal('1,2');
    await grid.press({ key: 'End', ctrlKey: true });
    expect(grid.focused).to.equal('4,2');
    await grid.press('ArrowDown', 'ArrowRight');
    expect(grid.focused).to.equal('4,2');
    await grid.press('Home');
    expect(grid.focused).to.equal('4,0');
    await grid.press({ key: 'Home', ctrlKey: true });
    expect(grid.focused).to.equal('0,0');
    expect(grid.tabStops).to.have.length(1);
    await grid.press('ArrowRight', 'ArrowRight', 'Enter');
    expect(grid.headers[2]!.getAttribute('aria-sort')).to.equal('descending');
    expect(grid.focused).to.equal('0,2');
  });

  it('runs to the left where reading does', async () => {
    const stage = show(html`
      <div dir="rtl">
        <cb-metric-table metrics="offered,csat" bars="all" by="queue" .data=${data}></cb-metric-table>
      </div>
    `);
    await ready(tableIn(stage));
    const grid = new GridPage(tableIn(stage));
    grid.tabStops[0]!.focus();
    await grid.press('ArrowLeft');
    expect(grid.focused).to.equal('0,1');
    const [name, number] = [grid.cell(1, 0), grid.cell(1, 1)].map((cell) => cell.getBoundingClientRect());
    expect(name!.left).to.be.at.least(number!.right - 1);
  });

  it('keeps the focus on its row when the rows are sorted anew by a new answer', async () => {
    const source = await loadData(data);
    const stage = show(
      html`<cb-metric-table metrics="offered" by="queue" .source=${source}></cb-metric-table>`,
    );
    const table = tableIn(stage);
    await ready(table);
    const grid = new GridPage(table);
    grid.tabStops[0]!.focus();
    await grid.press('ArrowDown', 'ArrowDown');
    expect(grid.focused).to.equal('2,0');
    await source.append([
      { id: 'new', startedAt: '2025-10-01T10:00:00Z', queue: 'Aardvark', outcome: 'answered' },
    ]);
    await until('the new row', () => grid.names.includes('Aardvark'));
    await table.updateComplete;
    expect(grid.names[Number(grid.focused!.split(',')[0]) - 1]).to.equal('Sales');
  });

  it('tells which number was chosen', async () => {
    const stage = show(
      html`<cb-metric-table metrics="offered,csat" by="queue" .data=${data}></cb-metric-table>`,
    );
    const table = tableIn(stage);
    await ready(table);
    const grid = new GridPage(table);
    const heard: unknown[] = [];
    stage.addEventListener('cb-select', (event) => heard.push((event as CbSelectEvent).detail));
    await grid.click(2, 2);
    await grid.click(4, 1);
    grid.cell(1, 1).focus();
    await grid.press('Enter');
    expect(heard.map((detail) => JSON.stringify(detail))).to.deep.equal([
      JSON.stringify({ key: { queue: 'Sales' }, metric: 'csat' }),
      JSON.stringify({ key: {}, metric: 'offered' }),
      JSON.stringify({ key: { queue: evil }, metric: 'offered' }),
    ]);
  });

  it('filters the other elements by a row’s name, not itself', async () => {
    const stage = show(html`
      <cb-data .data=${data}>
        <cb-metric-table metrics="offered" by="queue"></cb-metric-table>
        <cb-kpi-tile metric="offered"></cb-kpi-tile>
      </cb-data>
    `);
    const table = tableIn(stage);
    const tile = stage.querySelector('cb-kpi-tile')!;
    await ready(table);
    await until('the tile', () => text(tile, 'value') === '6');
    const grid = new GridPage(table);
    const heard = next<CbFilterEvent>(stage, 'cb-filter');
    await grid.click(2, 0);
    expect((await heard).detail).to.deep.equal({ dimension: 'queue', condition: ['Sales'] });
    await until('the filter', () => text(tile, 'value') === '3');
    expect(grid.names).to.have.length(3);
    expect(grid.cell(2, 0).querySelector('button')!.getAttribute('aria-pressed')).to.equal('true');
    await grid.click(3, 0, { ctrlKey: true });
    await until('both', () => text(tile, 'value') === '4');
    await grid.click(2, 0, { ctrlKey: true });
    await until('not known', () => text(tile, 'value') === '1');
    await grid.click(3, 0);
    await until('all', () => text(tile, 'value') === '6');
    expect(grid.cell(2, 0).querySelector('button')!.getAttribute('aria-pressed')).to.equal('false');
  });

  it('keeps the other elements to the time of a row', async () => {
    const stage = show(html`
      <cb-data .data=${data}>
        <cb-metric-table metrics="offered" by="day"></cb-metric-table>
        <cb-kpi-tile metric="offered"></cb-kpi-tile>
      </cb-data>
    `);
    await ready(tableIn(stage));
    const tile = stage.querySelector('cb-kpi-tile')!;
    await until('the tile', () => text(tile, 'value') === '6');
    const grid = new GridPage(tableIn(stage));
    const heard = next<CbRangeEvent>(stage, 'cb-range');
    await grid.click(2, 0);
    expect((await heard).detail.period).to.deep.equal({ from: '2025-10-02', to: '2025-10-03' });
    await until('the day', () => text(tile, 'value') === '3');
    await grid.click(2, 0);
    await until('all days', () => text(tile, 'value') === '6');
  });

  it('shows what a cell is made of to the pointer that rests and to the keyboard at once', async () => {
    const stage = show(html`<cb-metric-table metrics="csat" by="queue" .data=${data}></cb-metric-table>`);
    const table = tableIn(stage);
    await ready(table);
    const grid = new GridPage(table);
    const tip = part(table, 'tooltip')!;
    const over = (row: number, column: number): boolean =>
      grid.cell(row, column).dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
    expect(tip.hidden).to.equal(true);
    over(1, 1);
    await table.updateComplete;
    expect(tip.hidden, 'a pointer that passes').to.equal(true);
    await until('the tip', () => !tip.hidden);
    expect(text(table, 'tooltip')).to.match(/Formula ?2 ÷ 2/);
    const box = tip.getBoundingClientRect();
    const frame = part(table, 'frame')!.getBoundingClientRect();
    expect(box.left).to.be.at.least(frame.left - 1);
    expect(box.right).to.be.at.most(frame.right + 1);
    grid.table.dispatchEvent(new PointerEvent('pointerleave'));
    await table.updateComplete;
    expect(tip.hidden).to.equal(true);
    grid.tabStops[0]!.focus();
    await grid.press('ArrowDown', 'ArrowRight');
    await until('the tip', () => !tip.hidden);
    await grid.press('Escape');
    await table.updateComplete;
    expect(tip.hidden).to.equal(true);
  });

  it('shows it to a finger that touches the cell', async () => {
    const stage = show(html`<cb-metric-table metrics="csat" by="queue" .data=${data}></cb-metric-table>`);
    const table = tableIn(stage);
    await ready(table);
    const touch = new PointerEvent('click', { pointerType: 'touch', bubbles: true, composed: true });
    new GridPage(table).cell(2, 1).dispatchEvent(touch);
    await table.updateComplete;
    expect(part(table, 'tooltip')!.hidden).to.equal(false);
    expect(text(table, 'tooltip')).to.contain('Sales');
  });

  it('shows the whole of a name that is cut', async () => {
    const rows = Array.from({ length: 200 }, (_, at) => ({
      key: { queue: `${at} ${'and so on '.repeat(at === 0 ? 20 : 0)}` },
      values: { csat: { value: 0.5, n: 9 } },
    }));
    const stage = show(html`<cb-metric-table metrics="csat" by="queue" .rows=${rows}></cb-metric-table>`);
    const table = tableIn(stage);
    await ready(table);
    const grid = new GridPage(table);
    grid.tabStops[0]!.focus();
    await grid.press('ArrowDown');
    await until('the tip', () => text(table, 'tooltip') === rows[0]!.key.queue.trim());
    await grid.press('ArrowDown');
    await until('no tip', () => part(table, 'tooltip')!.hidden);
  });

  it('has only rows that are near the seen ones in the page, however many there are', async () => {
    const stage = show(
      html`<cb-metric-table metrics="handled" by="queue" .data=${many(5000)}></cb-metric-table>`,
    );
    const table = tableIn(stage);
    await ready(table);
    const grid = new GridPage(table);
    expect(grid.table.getAttribute('aria-rowcount')).to.equal('5002');
    expect(grid.rows.length).to.be.lessThan(60);
    const height = grid.box.scrollHeight;
    grid.box.scrollTop = height / 2;
    await until('the middle', () => grid.names.includes('queue 2500'));
    expect(grid.rows.length).to.be.lessThan(60);
    expect(Math.abs(grid.box.scrollHeight - height)).to.be.lessThan(height / 100);
    const seen = grid.box.getBoundingClientRect();
    const visible = grid.rows.filter((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return bottom > seen.top && top < seen.bottom;
    });
    expect(visible.length * visible[0]!.getBoundingClientRect().height).to.be.greaterThan(seen.height * 0.7);
    expect(table.shadowRoot!.querySelectorAll('*').length).to.be.lessThan(1000);
  });

  it('walks to the last of thousands of rows, and keeps the one that it is on', async () => {
    const stage = show(
      html`<cb-metric-table metrics="handled" by="queue" .data=${many(5000)}></cb-metric-table>`,
    );
    const table = tableIn(stage);
    await ready(table);
    const grid = new GridPage(table);
    grid.tabStops[0]!.focus();
    await grid.press('ArrowDown', { key: 'End', ctrlKey: true }, 'ArrowUp');
    await until('the last row', () => grid.focused === '5000,1');
    expect(grid.cell(5000, 0).textContent).to.contain('queue 4999');
    const foot = grid.table.tFoot!.getBoundingClientRect();
    await until('it is seen', () => grid.cell(5000, 1).getBoundingClientRect().bottom <= foot.top + 1);
    await grid.press('PageUp');
    const [row] = grid.focused!.split(',').map(Number) as [number];
    expect(row).to.be.within(4970, 4996);
    grid.box.scrollTop = 0;
    await until('the first rows', () => grid.names.includes('queue 1'));
    expect(grid.focused).to.equal(`${row},1`);
    expect(grid.rows.length).to.be.lessThan(60);
  });

  it('puts all rows on paper, up to a limit that it tells', async () => {
    const stage = show(
      html`<cb-metric-table metrics="handled" by="queue" .data=${many(1500)}></cb-metric-table>`,
    );
    const table = tableIn(stage);
    await ready(table);
    const grid = new GridPage(table);
    window.dispatchEvent(new Event('beforeprint'));
    await table.updateComplete;
    expect(grid.rows).to.have.length(1000);
    expect(text(table, 'picture')).to.contain('The first 1,000 rows of 1,500');
    window.dispatchEvent(new Event('afterprint'));
    await table.updateComplete;
    expect(grid.rows.length).to.be.lessThan(60);
    expect(text(table, 'picture')).not.to.contain('1,500;');
  });

  it('scrolls sideways where there is no room, under its first column', async () => {
    const stage = show(html`
      <cb-metric-table
        metrics="offered answered abandoned answer-rate csat"
        compare="previous-period"
        period-from="2025-10-02"
        period-to="2025-10-03"
        by="queue"
        .data=${data}
      ></cb-metric-table>
    `);
    stage.style.width = '320px';
    const table = tableIn(stage);
    await ready(table);
    const grid = new GridPage(table);
    const { box } = grid;
    expect(table.scrollWidth).to.be.at.most(320);
    expect(box.scrollWidth).to.be.greaterThan(box.clientWidth);
    const left = grid.cell(1, 0).getBoundingClientRect().left;
    box.scrollLeft = 200;
    await new Promise(requestAnimationFrame);
    expect(grid.cell(1, 0).getBoundingClientRect().left).to.be.closeTo(left, 1);
    expect(grid.cell(1, 0).getBoundingClientRect().width).to.be.lessThan(160);
  });

  describe('of several keys with little room', () => {
    const stacked = async (dir: 'ltr' | 'rtl' = 'ltr'): Promise<CbMetricTable> => {
      const stage = show(html`
        <h1>Calls</h1>
        <cb-metric-table
          heading-level="2"
          dir=${dir}
          metrics="offered, answer-rate"
          by="queue, channel"
          .data=${data}
        ></cb-metric-table>
      `);
      stage.style.width = '320px';
      const table = tableIn(stage);
      await ready(table);
      await until('one column of keys', () => new GridPage(table).headers.length === 3);
      return table;
    };

    it('has all keys in its first cell, and metrics beside it', async () => {
      const table = await stacked();
      const grid = new GridPage(table);
      expect(grid.texts).to.deep.equal([
        [`${evil} Voice`, '2', '100%'],
        ['Sales Chat', '1', '100%'],
        ['Sales Voice', '2', '50%'],
        ['Sales Total', '3', '67%'],
        ['(not known) Chat', '1', '0%'],
        ['Total', '6', '67%'],
      ]);
      expect(grid.rows.every((row) => row.children[0]!.matches('th[scope=row]'))).to.equal(true);
      const { right } = grid.box.getBoundingClientRect();
      expect(grid.cell(1, 3).getBoundingClientRect().right, 'the last metric').to.be.at.most(right + 1);
      const [queue, channel] = [grid.cell(1, 0), grid.cell(1, 1)].map((one) => one.getBoundingClientRect());
      expect(channel!.top).to.be.at.least(queue!.bottom - 1);
      expect(Math.min(queue!.height, channel!.height), 'as high as a finger needs').to.be.at.least(24);
      expect(await faults(table.parentElement!)).to.deep.equal([]);
    });

    it('sorts and filters by each key', async () => {
      const table = await stacked();
      const grid = new GridPage(table);
      await grid.click(0, 0);
      expect(grid.headers[0]!.getAttribute('aria-sort')).to.equal('ascending');
      await grid.click(0, 0);
      expect(grid.headers[0]!.getAttribute('aria-sort')).to.equal('descending');
      expect(grid.names[0]).to.equal('Sales Chat');
      await grid.click(0, 2);
      expect(grid.headers[0]!.getAttribute('aria-sort')).to.equal('none');
      const heard: unknown[] = [];
      table.addEventListener('cb-filter', ({ detail }: CbFilterEvent) =>
        heard.push([detail.dimension, detail.condition]),
      );
      const voice = grid.names.findIndex((name) => name === 'Sales Voice') + 1;
      await grid.click(voice, 1);
      await grid.click(voice, 0);
      expect(heard).to.deep.equal([
        ['channel', ['voice']],
        ['queue', ['Sales']],
      ]);
    });

    it('is walked over key by key, past those that a total has no value of', async () => {
      for (const [dir, onward, back] of [
        ['ltr', 'ArrowRight', 'ArrowLeft'],
        ['rtl', 'ArrowLeft', 'ArrowRight'],
      ] as const) {
        const grid = new GridPage(await stacked(dir));
        expect(grid.tabStops).to.have.length(1);
        grid.tabStops[0]!.focus();
        await grid.press('ArrowDown', onward);
        expect(grid.focused).to.equal('1,1');
        await grid.press(onward);
        expect(grid.focused).to.equal('1,2');
        await grid.press({ key: 'End', ctrlKey: true });
        expect(grid.focused).to.equal('6,3');
        await grid.press(back, back);
        expect(grid.focused, 'past the channel').to.equal('6,0');
        await grid.press(onward);
        expect(grid.focused).to.equal('6,2');
        await grid.press('ArrowUp', back);
        expect(grid.focused).to.equal('5,1');
        await grid.press('ArrowDown');
        expect(grid.focused).to.equal('6,0');
        expect(grid.tabStops).to.have.length(1);
      }
    });

    it('gives each key its column again where there is room', async () => {
      const table = await stacked();
      const grid = new GridPage(table);
      grid.cell(1, 1).querySelector('button')!.focus();
      table.parentElement!.style.width = '900px';
      await until('four columns', () => grid.headers.length === 4);
      expect(grid.focused).to.equal('1,1');
      expect(grid.rows[0]!.children).to.have.length(4);
    });

    it('keeps its columns’ widths while thousands of rows come and go', async () => {
      const { contacts } = many(2000) as { readonly contacts: readonly object[] };
      const stage = show(html`
        <cb-metric-table
          metrics="offered, average-handle-time"
          by="queue, channel"
          bars="all"
          .data=${{ timeZone: 'UTC', contacts: contacts.map((one) => ({ ...one, channel: 'voice' })) }}
        ></cb-metric-table>
      `);
      stage.style.width = '320px';
      const table = tableIn(stage);
      await ready(table);
      const grid = new GridPage(table);
      await until('one column of keys', () => grid.headers.length === 3);
      const widths = (): number[] => grid.headers.map((one) => Math.round(one.getBoundingClientRect().width));
      const before = widths();
      const heights = new Set(grid.rows.map((row) => Math.round(row.getBoundingClientRect().height)));
      expect(heights.size, [...heights].join()).to.equal(1);
      grid.box.scrollTop = grid.box.scrollHeight / 2;
      await until('rows from the middle', () => Number(grid.rows[0]!.getAttribute('aria-rowindex')) > 500);
      expect(widths()).to.deep.equal(before);
    });
  });

  it('brings a cell out from under header, foot and first column', async () => {
    const stage = show(html`
      <cb-metric-table
        metrics="handled average-handle-time answered offered"
        by="queue"
        .data=${many(80)}
      ></cb-metric-table>
    `);
    stage.style.width = '320px';
    const table = tableIn(stage);
    await ready(table);
    const grid = new GridPage(table);
    grid.tabStops[0]!.focus();
    await grid.press({ key: 'End', ctrlKey: true }, 'ArrowUp', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    expect(grid.focused).to.equal('80,1');
    const first = (): DOMRect => grid.cell(80, 0).getBoundingClientRect();
    await until('it is seen', () => grid.cell(80, 1).getBoundingClientRect().left >= first().right - 1);
    expect(grid.cell(80, 1).getBoundingClientRect().bottom).to.be.at.most(
      grid.table.tFoot!.getBoundingClientRect().top + 1,
    );
  });

  it('shows values that the page computed, and asks nothing', async () => {
    const stage = show(html`
      <cb-metric-table
        metrics="csat, offered"
        by="queue"
        .rows=${[
          { key: { queue: 'b' }, values: { csat: { value: 0.5, n: 10 }, offered: { value: 0, n: 0 } } },
          { key: { queue: 'a' }, values: { csat: { value: null, n: 0 } } },
          { key: { queue: null }, values: { csat: { value: -1e300, n: 1, low: -1e301, high: 1e301 } } },
        ]}
        total='{"csat": {"value": 0.5, "n": 10}, "offered": {"value": 12345678, "n": 12345678}}'
      ></cb-metric-table>
    `);
    const table = tableIn(stage);
    await ready(table);
    const grid = new GridPage(table);
    expect(grid.names).to.deep.equal(['a', 'b', '(not known)']);
    expect(grid.texts.at(-1)).to.deep.equal(['Total', '50%', '12,345,678']);
    expect(grid.texts[1]).to.deep.equal(['b', '50%', '0']);
    expect(grid.texts[0]![1]).to.equal('not in the data');
  });

  it('refuses rows that are none', async () => {
    const refused: unknown[] = [
      [{ key: { queue: 'a' } }],
      [{ key: {}, values: {} }],
      [
        { key: { queue: 'a' }, values: {} },
        { key: { queue: 'a' }, values: {} },
      ],
      [{ key: { queue: 'a' }, values: { csat: { value: '1', n: 1 } } }],
      'nonsense',
    ];
    const said = await warnings(async () => {
      for (const rows of refused) {
        const stage = show(
          html`<cb-metric-table metrics="csat" by="queue" .rows=${rows as never}></cb-metric-table>`,
        );
        await until('the error', () => tableIn(stage).state === 'error');
        expect(text(tableIn(stage), 'error')).to.contain('rows');
      }
    });
    expect(said.every((line) => line.includes('invalid-attribute'))).to.equal(true);
  });

  it('is empty and says why', async () => {
    const stage = show(html`
      <cb-metric-table metrics="csat" by="queue" where='{"queue": "nobody"}' .data=${data}></cb-metric-table>
    `);
    const table = tableIn(stage);
    await ready(table, 'empty');
    expect(text(table, 'notices')).not.to.equal('');
    expect(new GridPage(table).rows).to.have.length(0);
  });

  it('says that the data lack the dimension', async () => {
    const stage = show(html`<cb-metric-table metrics="offered" by="site" .data=${data}></cb-metric-table>`);
    const table = tableIn(stage);
    await ready(table, 'empty');
    expect(new GridPage(table).texts[0]).to.deep.equal(['(not known)', 'dimension not in the data']);
  });

  it('keeps the last rows while the next are awaited, and when they fail', async () => {
    const source = new GatedSource(await loadData(data));
    const stage = show(
      html`<cb-metric-table metrics="offered" by="queue" .source=${source}></cb-metric-table>`,
    );
    const table = tableIn(stage);
    await until('the question', () => source.asked.length === 1);
    await source.last.answer();
    await ready(table);
    table.by = 'queue, channel';
    await until('rows and subtotals', () => source.asked.length === 3);
    expect(table.matches(':state(stale)')).to.equal(true);
    expect(new GridPage(table).names).to.have.length(3);
    const said = await warnings(async () => {
      source.asked[1]!.fail(new RangeError('no subtotals today: queue'));
      await until('the error', () => table.state === 'error');
    });
    expect(said).to.have.length(1);
    expect(new GridPage(table).names).to.have.length(3);
  });

  it('copies and saves what is shown, in its order', async () => {
    const stage = show(html`<cb-metric-table metrics="offered" by="queue" .data=${data}></cb-metric-table>`);
    const table = tableIn(stage);
    await ready(table);
    const grid = new GridPage(table);
    await grid.click(0, 1);
    const { writeText } = navigator.clipboard;
    let copied = '';
    navigator.clipboard.writeText = async (given) => void (copied = given);
    try {
      table.shadowRoot!.querySelector<HTMLElement>('[data-name=copy]')!.click();
    } finally {
      navigator.clipboard.writeText = writeText;
    }
    expect(copied.split('\n').slice(0, 3)).to.deep.equal([
      'Queue\tOffered contacts',
      'Sales\t3',
      `${evil}\t2`,
    ]);
    const blobs: Blob[] = [];
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob: Blob) => (blobs.push(blob), createObjectURL(blob));
    try {
      for (const name of ['svg', 'png', 'csv']) {
        table.shadowRoot!.querySelector<HTMLElement>(`[data-name=${name}]`)!.click();
        await until(name, () => blobs.length > ['svg', 'png', 'csv'].indexOf(name));
      }
    } finally {
      URL.createObjectURL = createObjectURL;
    }
    const svg = await blobs[0]!.text();
    expect(svg.indexOf('>Sales<')).to.be.within(1, svg.indexOf('&lt;img'));
    expect(svg).to.contain('>Total<');
    expect(blobs[1]!.type).to.equal('image/png');
    expect(await blobs[2]!.text()).to.contain('offered.numerator');
  });

  it('is searched by the names of its rows where they are many, and says how many were found', async () => {
    const stage = show(
      html`<cb-metric-table metrics="handled" by="queue" .data=${many(40)}></cb-metric-table>`,
    );
    const table = tableIn(stage);
    await ready(table);
    const grid = new GridPage(table);
    const type = async (wanted: string): Promise<void> => {
      const field = part(table, 'search') as HTMLInputElement;
      field.value = wanted;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await table.updateComplete;
    };
    expect(part(table, 'search')!.closest('label')!.textContent.trim()).to.equal('Find rows');
    expect(part(table, 'count')).to.equal(null);
    await type('QUEUE 3');
    // Each word anywhere: 3, 13, 23 and 30 to 39.
    expect(grid.names).to.have.length(13);
    expect(text(table, 'count')).to.equal('13 of 40 rows');
    const status = table.shadowRoot!.querySelector('[role=status]')!;
    await until('it is said', () => status.textContent === '13 of 40 rows');
    // The total is that of all rows, whatever is looked for.
    expect(grid.texts.at(-1)).to.deep.equal(['Total', '40']);
    await grid.click(0, 0);
    expect(grid.names).to.have.length(13);
    expect(await faults(stage)).to.deep.equal([]);
    const blobs: Blob[] = [];
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob: Blob) => (blobs.push(blob), createObjectURL(blob));
    try {
      table.shadowRoot!.querySelector<HTMLElement>('[data-name=csv]')!.click();
      await until('the file', () => blobs.length === 1);
    } finally {
      URL.createObjectURL = createObjectURL;
    }
    const csv = await blobs[0]!.text();
    expect(csv).to.contain('# search: QUEUE 3').and.to.contain('queue 39').and.not.to.contain('queue 40');
    expect(csv).not.to.match(/^queue 4,/m);
    await type('<b>');
    expect(grid.names).to.deep.equal([]);
    expect(text(table, 'scroller')).to.contain('No row matches “<b>”.');
    // Fewer rows than are searched: what is looked for can still be taken away.
    table.search = 'off';
    await table.updateComplete;
    await type('');
    expect(grid.names.length).to.be.greaterThan(20);
    await until('no field', () => part(table, 'search') === null);
    table.search = 'on';
    table.data = many(2);
    await until(
      'a field for two',
      () => table.state === 'ready' && grid.names.length === 2 && part(table, 'search'),
    );
    table.search = undefined;
    await until('none for two', () => part(table, 'search') === null);
  });

  it('keeps the totals of the groups that a search leaves, and says no field over one row of all', async () => {
    const stage = show(
      html`<cb-metric-table metrics="offered" by="queue, channel" search="on" .data=${data}></cb-metric-table>
        <cb-metric-table metrics="offered" search="on" .data=${data}></cb-metric-table>`,
    );
    const [table, single] = [...stage.querySelectorAll('cb-metric-table')] as [CbMetricTable, CbMetricTable];
    await ready(table);
    await ready(single);
    expect(part(single, 'search')).to.equal(null);
    const field = part(table, 'search') as HTMLInputElement;
    field.value = 'voice';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await table.updateComplete;
    const rows = new GridPage(table).texts;
    expect(rows.filter(([, channel]) => channel === 'Chat')).to.deep.equal([]);
    expect(text(table, 'count')).to.equal('2 of 4 rows');
  });

  it('draws no more rows into a picture than a canvas holds, and says so in it', async () => {
    const stage = show(
      html`<cb-metric-table metrics="handled" by="queue" .data=${many(900)}></cb-metric-table>`,
    );
    const table = tableIn(stage);
    await ready(table);
    const { createObjectURL } = URL;
    let svg: Blob | undefined;
    URL.createObjectURL = (blob: Blob) => ((svg = blob), createObjectURL(blob));
    try {
      table.shadowRoot!.querySelector<HTMLElement>('[data-name=svg]')!.click();
      await until('the file', () => svg);
    } finally {
      URL.createObjectURL = createObjectURL;
    }
    const drawn = await svg!.text();
    expect(drawn.match(/>queue \d+</g)).to.have.length(200);
    expect(drawn).to.contain('The first 200 rows of 900');
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in ${scheme}`, async () => {
      const stage = show(html`
        <h1>Calls</h1>
        <h2>October</h2>
        <cb-data .data=${data} period='{"from": "2025-10-02", "to": "2025-10-03"}'>
          <cb-metric-table
            metrics="offered service-level csat"
            by="queue, channel"
            compare="previous-period"
            bars="offered"
          ></cb-metric-table>
        </cb-data>
      `);
      document.documentElement.style.colorScheme = scheme;
      stage.style.backgroundColor = 'Canvas';
      const table = tableIn(stage);
      await ready(table);
      const grid = new GridPage(table);
      await grid.click(1, 0);
      grid.tabStops[0]!.focus();
      await grid.press('ArrowDown', 'ArrowRight', 'ArrowRight');
      expect(await faults(stage)).to.deep.equal([]);
    });
  }

  it('is accessible where it is empty, and where not all rows are there', async () => {
    const stage = show(html`
      <h1>Calls</h1>
      <h2>October</h2>
      <cb-metric-table metrics="csat" by="queue" where='{"queue": "nobody"}' .data=${data}></cb-metric-table>
      <cb-metric-table metrics="handled" by="queue" .data=${many(120)}></cb-metric-table>
    `);
    const tables = [...stage.querySelectorAll('cb-metric-table')];
    await until('both', () => tables.every((one) => part(one, 'grid')));
    tables[1]!.style.setProperty('--cb-table-height', '10em');
    await until('few rows', () => new GridPage(tables[1]!).rows.length < 60);
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
      '[',
      '[{}]',
      [null],
      [{ metric: 'nothing' }],
      [{ key: { queue: 1 }, values: 2 }],
      { from: 1 },
      null,
      Infinity,
      '=1+1',
      ',',
      'queue queue',
      'csat sideways',
      [{ bin: 'csat', edges: [2, 1] }],
    ];
    const names =
      'metrics by label sort limit compare bars attribution rows total where period periodTo timeZone headingLevel';
    const errors = await uncaught(() =>
      warnings(async () => {
        const stage = show(
          html`<cb-metric-table metrics="offered" by="queue" .data=${data}></cb-metric-table>`,
        );
        const table = tableIn(stage);
        for (const name of names.split(' ')) {
          for (const value of hostile) {
            Object.assign(table, { [name]: value });
            await table.updateComplete;
          }
          Object.assign(table, {
            [name]: name === 'metrics' ? 'offered' : name === 'by' ? 'queue' : undefined,
          });
        }
        await until('ready', () => table.state === 'ready');
      }),
    );
    expect(errors).to.deep.equal([]);
  });

  it('frees everything when it goes', async () => {
    const source = new GatedSource(await loadData(many(500)));
    source.open = true;
    let stage: HTMLElement | undefined = show(
      html`<cb-metric-table metrics="handled" by="queue" .source=${source}></cb-metric-table>`,
    );
    await ready(tableIn(stage));
    new GridPage(tableIn(stage)).cell(1, 1).dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
    const gone = new WeakRef(tableIn(stage));
    expect(source.listeners).to.equal(1);
    stage = undefined;
    clear();
    expect(source.listeners).to.equal(0);
    await collected(gone);
  });
});
