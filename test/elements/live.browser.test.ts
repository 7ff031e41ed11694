import { expect } from 'chai';
import { html } from 'lit';
import '../../src/define.js';
import type { CbData } from '../../src/elements/data/data.js';
import type { CbKpiTile } from '../../src/elements/kpi-tile/kpi-tile.js';
import { loadData } from '../../src/engine.js';
import type { MetricSource } from '../../src/source/metric-source.js';
import { GatedSource } from './gated-source.js';
import { clear, part, shadowText, show, until } from './page.js';

const start = Date.parse('2026-10-21T08:00:00Z');
let last = 0;

/** Calls a minute apart, of which nobody waits; each with an id of its own. */
const calls = (count: number, from = start): { id: string; startedAt: string; outcome: string }[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `c${(last += 1)}`,
    startedAt: new Date(from + at * 60_000).toISOString(),
    outcome: 'answered',
  }));
const load = (count: number): Promise<MetricSource> =>
  loadData({ timeZone: 'Europe/Berlin', contacts: calls(count) });

const dataIn = (stage: HTMLElement): CbData => stage.querySelector('cb-data')!;
const tileIn = (stage: HTMLElement): CbKpiTile => stage.querySelector('cb-kpi-tile')!;
const valueOf = (tile: CbKpiTile): string => shadowText(tile, '[part~="value"]');
const shows = (tile: CbKpiTile, text: string): Promise<void> =>
  until(`${text}, not ${valueOf(tile)}`, () => valueOf(tile) === text);
const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
const pause = (ms: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, ms));

/** What the page says of its visibility while something runs. */
async function hidden(run: () => Promise<unknown>): Promise<void> {
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
  document.dispatchEvent(new Event('visibilitychange'));
  try {
    await run();
  } finally {
    delete (document as { visibilityState?: unknown }).visibilityState;
    document.dispatchEvent(new Event('visibilitychange'));
  }
}

describe('data that keep coming', () => {
  afterEach(clear);

  it('are asked for once a frame by all elements, and each draws once', async () => {
    const source = await load(3);
    const stage = show(html`
      <cb-data .source=${source}>
        <cb-kpi-tile metric="offered"></cb-kpi-tile>
        <cb-kpi-tile metric="answered"></cb-kpi-tile>
      </cb-data>
    `);
    const [offered, answered] = [...stage.querySelectorAll('cb-kpi-tile')] as [CbKpiTile, CbKpiTile];
    await shows(offered, '3');
    await shows(answered, '3');
    const drawn: number[] = [];
    stage.addEventListener('cb-ready', ({ target }) => {
      if (target === offered) drawn.push(document.timeline.currentTime as number);
    });
    for (let at = 0; at < 40; at += 1) {
      await source.append(calls(1));
      if (at % 8 === 7) await frame();
    }
    await shows(offered, '43');
    await shows(answered, '43');
    expect(drawn.length).to.be.within(1, 40);
    expect(new Set(drawn).size, 'draws of one frame').to.equal(drawn.length);
  });

  it('do not keep an answer from coming, nor begin another before it', async () => {
    const inner = await load(3);
    const source = new GatedSource(inner);
    source.open = true;
    const stage = show(html`<cb-kpi-tile .source=${source} metric="offered"></cb-kpi-tile>`);
    await shows(tileIn(stage), '3');
    source.open = false;
    await source.append(calls(1));
    await until('the question', () => source.asked.length === 1);
    for (let at = 0; at < 5; at += 1) {
      await source.append(calls(1));
      await frame();
    }
    expect(source.asked.length).to.equal(1);
    expect(source.last.aborted).to.equal(false);
    await source.last.answer();
    await until('what has come meanwhile', () => source.asked.length === 2);
    await source.last.answer();
    await shows(tileIn(stage), '9');
    await frame();
    await frame();
    expect(source.asked.length).to.equal(2);
  });

  it('come without a bar and without a word, unless they take long', async () => {
    const source = new GatedSource(await load(3));
    source.open = true;
    const stage = show(html`<cb-kpi-tile .source=${source} metric="offered"></cb-kpi-tile>`);
    const tile = tileIn(stage);
    await shows(tile, '3');
    const states = new Set<string>();
    const observer = new MutationObserver(() => states.add(tile.state));
    observer.observe(tile.shadowRoot!, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    await source.append(calls(1));
    await shows(tile, '4');
    observer.disconnect();
    expect([...states].filter((state) => state === 'loading')).to.deep.equal([]);
    expect(shadowText(tile, '[role="status"]')).to.equal('');
    expect(shadowText(tile, '#summary')).to.contain('4');
    source.open = false;
    await source.append(calls(1));
    await until('the bar', () => tile.shadowRoot!.querySelector('.busy') !== null);
    expect(tile.state).to.equal('loading');
    expect(valueOf(tile)).to.equal('4');
    await source.last.answer();
    await shows(tile, '5');
    expect(tile.state).to.equal('ready');
  });

  it('are told when the reader has asked for something else', async () => {
    const source = await load(3);
    const stage = show(html`<cb-kpi-tile .source=${source} metric="offered"></cb-kpi-tile>`);
    await shows(tileIn(stage), '3');
    tileIn(stage).period = { from: '2026-10-21T10:00', to: '2026-10-21T10:02' };
    await shows(tileIn(stage), '2');
    expect(shadowText(tileIn(stage), '[role="status"]')).to.contain('2');
  });

  it('leave the open panel, the focus and the nodes of the picture where they are', async () => {
    const source = await load(3);
    const stage = show(html`<cb-kpi-tile .source=${source} metric="offered"></cb-kpi-tile>`);
    const tile = tileIn(stage);
    await shows(tile, '3');
    part(tile, 'menu-button')!.click();
    await tile.updateComplete;
    part(tile, 'menu-item')!.click();
    await until('the panel', () => part(tile, 'panel')?.matches('[open]'));
    const focused = tile.shadowRoot!.activeElement;
    const [value, spark] = [part(tile, 'value'), tile.shadowRoot!.querySelector('.spark svg')];
    await source.append(calls(2));
    await shows(tile, '5');
    expect(part(tile, 'panel')!.matches('[open]')).to.equal(true);
    expect(shadowText(tile, '[part~="explanation"]')).to.contain('5');
    expect(tile.shadowRoot!.activeElement === focused && focused !== null).to.equal(true);
    expect(part(tile, 'value') === value).to.equal(true);
    expect(tile.shadowRoot!.querySelector('.spark svg') === spark).to.equal(true);
  });

  it('wait while the page is paused, and are caught up with in one question', async () => {
    const source = new GatedSource(await load(3));
    source.open = true;
    const stage = show(
      html`<cb-data .source=${source}><cb-kpi-tile metric="offered"></cb-kpi-tile></cb-data>`,
    );
    await shows(tileIn(stage), '3');
    dataIn(stage).paused = true;
    await dataIn(stage).updateComplete;
    expect(dataIn(stage).matches(':state(paused)')).to.equal(true);
    source.open = false;
    for (let at = 0; at < 5; at += 1) await source.append(calls(1));
    await pause(60);
    expect(source.asked.length).to.equal(0);
    expect(valueOf(tileIn(stage))).to.equal('3');
    dataIn(stage).paused = false;
    await until('the question', () => source.asked.length === 1);
    await source.last.answer();
    await shows(tileIn(stage), '8');
    await frame();
    expect(source.asked.length).to.equal(1);
  });

  it('answer a reader’s question in a pause', async () => {
    const source = await load(3);
    const stage = show(
      html`<cb-data .source=${source} paused><cb-kpi-tile metric="offered"></cb-kpi-tile></cb-data>`,
    );
    await shows(tileIn(stage), '3');
    dataIn(stage).period = { from: '2026-10-21T10:00', to: '2026-10-21T10:01' };
    await shows(tileIn(stage), '1');
  });

  it('are not asked for while the page is hidden, and once when it is seen again', async () => {
    const source = new GatedSource(await load(3));
    source.open = true;
    const stage = show(html`<cb-kpi-tile .source=${source} metric="offered"></cb-kpi-tile>`);
    await shows(tileIn(stage), '3');
    source.open = false;
    await hidden(async () => {
      for (let at = 0; at < 5; at += 1) await source.append(calls(1));
      await pause(60);
      expect(source.asked.length).to.equal(0);
    });
    await until('the question', () => source.asked.length === 1);
    await source.last.answer();
    await shows(tileIn(stage), '8');
    expect(source.asked.length).to.equal(1);
  });
});

describe('a page with a clock of its own', () => {
  afterEach(clear);

  it('has periods that go along with it, which are no other question', async () => {
    const source = await load(90);
    const stage = show(html`
      <cb-data .source=${source} period="today" now="2026-10-21T10:45:10+02:00">
        <cb-kpi-tile metric="offered" period="last-30-minutes"></cb-kpi-tile>
      </cb-data>
    `);
    const tile = tileIn(stage);
    await shows(tile, '30');
    const firstPeriod = shadowText(tile, '[part~="subheading"]');
    // Calls come until 11:29: of the half hour to 11:45 there are 14.
    dataIn(stage).now = Date.parse('2026-10-21T11:45:10+02:00');
    await shows(tile, '14');
    expect(shadowText(tile, '[part~="subheading"]')).not.to.equal(firstPeriod);
    expect(shadowText(tile, '[role="status"]')).to.equal('');
    dataIn(stage).now = Date.parse('2026-10-22T00:10:00+02:00');
    await until('no calls', () => tile.state === 'empty' || valueOf(tile) === '0');
  });

  it('is told where the time cannot be read, and shows what it showed', async () => {
    const stage = show(html`<cb-data .source=${await load(3)} now="soon"></cb-data>`);
    const said: string[] = [];
    stage.addEventListener('cb-error', (event) => said.push((event as CustomEvent).detail.problem.code));
    dataIn(stage).now = 'later';
    await dataIn(stage).updateComplete;
    expect(said.length > 0 ? said : [dataIn(stage).state]).to.deep.equal(['invalid-attribute']);
  });

  it('marks data as stale, in words and by shape, until some come', async () => {
    const source = await load(3);
    const now = Date.parse('2026-10-21T10:42:00+02:00');
    const stage = show(html`
      <cb-data .source=${source} .now=${now} stale-after="60" locale="en-GB">
        <cb-kpi-tile metric="offered"></cb-kpi-tile>
        <cb-data-quality></cb-data-quality>
      </cb-data>
    `);
    const data = dataIn(stage);
    const tile = tileIn(stage);
    await shows(tile, '3');
    await until('the data', () => data.asOf === now);
    data.now = now + 59_000;
    await data.updateComplete;
    expect(data.stale).to.equal(false);
    expect(part(data, 'stale')).to.equal(null);
    const height = tile.getBoundingClientRect().height;
    data.now = now + 3 * 60_000;
    await until('stale', () => tile.matches(':state(stale)'));
    expect(data.stale && data.matches(':state(stale)')).to.equal(true);
    expect(shadowText(data, '[part~="stale"]')).to.match(/^Data as of 10:42, 3 min\.? ago$/);
    expect(shadowText(data, '[role="status"]')).to.equal('No new data since 10:42.');
    expect(shadowText(tile, '.as-of')).to.equal('As of 10:42');
    expect(getComputedStyle(tile.shadowRoot!.querySelector('.frame')!).outlineStyle).to.equal('dashed');
    expect(tile.getBoundingClientRect().height).to.equal(height);
    expect(tile.state).to.equal('ready');
    expect(valueOf(tile)).to.equal('3');
    const quality = stage.querySelector('cb-data-quality')!;
    await until('all of them', () => quality.matches(':state(stale)'));
    for (const [locale, said] of [
      ['zh', '数据截至 10:42（3分钟前）'],
      ['ru', 'Данные на 10:42 (3 мин. назад)'],
    ] as const) {
      data.locale = locale;
      await until(said, () => shadowText(data, '[part~="stale"]') === said);
    }
    await source.append(calls(1));
    await shows(tile, '4');
    await until('fresh', () => !tile.matches(':state(stale)') && !data.stale);
    expect(part(data, 'stale')).to.equal(null);
    expect(data.asOf).to.equal(now + 3 * 60_000);
  });
});

describe('the machine’s clock', () => {
  afterEach(clear);

  it('marks data as stale by itself', async () => {
    const stage = show(html`
      <cb-data .source=${await load(3)} stale-after="0.15">
        <cb-kpi-tile metric="offered"></cb-kpi-tile>
      </cb-data>
    `);
    await shows(tileIn(stage), '3');
    await until('stale', () => tileIn(stage).matches(':state(stale)'));
    expect(shadowText(dataIn(stage), '[part~="stale"]')).to.match(/^As of /);
  });

  it('knows nothing of when data came that are not its own any more, and knows it again of its own', async () => {
    const around = await load(2);
    const source = await load(3);
    const now = start + 60_000;
    const stage = show(html`
      <cb-data .source=${around}>
        <cb-data id="inner" .source=${source} .now=${now} stale-after="60">
          <cb-kpi-tile metric="offered"></cb-kpi-tile>
        </cb-data>
      </cb-data>
    `);
    const inner = stage.querySelector<CbData>('#inner')!;
    await until('the data', () => inner.asOf === now);
    inner.now = now + 120_000;
    await until('stale', () => inner.stale);
    inner.source = undefined;
    await shows(tileIn(stage), '2');
    expect(inner.asOf).to.equal(undefined);
    await until('no longer stale', () => !inner.stale && part(inner, 'stale') === null);
    let ready = 0;
    inner.addEventListener('cb-ready', ({ target }) => (ready += target === inner ? 1 : 0));
    inner.source = source;
    await shows(tileIn(stage), '3');
    await until('the data again', () => inner.asOf === now + 120_000);
    expect(ready).to.equal(1);
    expect(inner.stale).to.equal(false);
  });
});
