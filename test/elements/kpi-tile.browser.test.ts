import { expect } from 'chai';
import { html } from 'lit';
import '../../src/define.js';
import type { CbErrorEvent, CbReadyEvent, CbSelectEvent } from '../../src/elements/events.js';
import type { CbKpiTile } from '../../src/elements/kpi-tile/kpi-tile.js';
import { loadData } from '../../src/source/load-data.js';
import { faults } from './axe.js';
import { calls, october } from './contacts.js';
import { GatedSource } from './gated-source.js';
import { clear, collected, next, part, show, uncaught, until, warnings } from './page.js';

const text = (tile: Element, name: string): string =>
  (part(tile, name)?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const tileIn = (stage: Element): CbKpiTile => stage.querySelector('cb-kpi-tile')!;
const ready = (tile: CbKpiTile): Promise<void> =>
  until(`ready, is ${tile.state}`, () => tile.state === 'ready' || tile.state === 'partial');

async function gated(): Promise<GatedSource> {
  return new GatedSource(await loadData(october));
}

describe('cb-kpi-tile', () => {
  afterEach(clear);

  it('shows a number with what it takes to judge it', async () => {
    const stage = show(html`
      <cb-kpi-tile
        metric="service-level"
        target="0.8"
        floor="0.3"
        period='{"from": "2025-10-02", "to": "2025-10-03"}'
        compare='{"from": "2025-10-01", "to": "2025-10-02"}'
        .data=${october}
      ></cb-kpi-tile>
    `);
    const tile = tileIn(stage);
    await ready(tile);
    // 2 of 4 against 4 of 6: down by 16.7 points; no decimals on samples of this size.
    expect(text(tile, 'heading')).to.equal('Service level');
    expect(text(tile, 'subheading')).to.match(/^(October 2|Oct 2).*UTC$/);
    expect(text(tile, 'value')).to.equal('50%');
    expect(text(tile, 'change')).to.match(/^−17 pp vs .*Oct.* 1, 2025 no clear change$/);
    expect(text(tile, 'status')).to.equal('Too close to call Target ≥ 80%');
    expect(text(tile, 'footnote')).to.match(/^4 contacts ?95% interval \d+% to \d+%$/);
    await until('the sparkline', () => part(tile, 'sparkline')!.querySelector('svg path'));
  });

  it('reads parameters, label and buckets', async () => {
    const stage = show(html`
      <cb-kpi-tile
        metric="service-level"
        label="Within ten seconds"
        by="hour"
        parameters='{"thresholdSeconds": 10}'
        .data=${october}
      ></cb-kpi-tile>
    `);
    await ready(tileIn(stage));
    expect(text(tileIn(stage), 'heading')).to.equal('Within ten seconds');
    // c1, c2, c7, c8 of ten.
    expect(text(tileIn(stage), 'value')).to.equal('40%');
  });

  it('shows a value of the page without asking anything', async () => {
    const source = await gated();
    const stage = show(html`
      <cb-kpi-tile
        metric="service-level"
        target="0.8"
        value='{"value": 0.9, "n": 400, "low": 0.867, "high": 0.926}'
        .source=${source}
      ></cb-kpi-tile>
    `);
    await ready(tileIn(stage));
    expect(text(tileIn(stage), 'value')).to.equal('90.0%');
    expect(text(tileIn(stage), 'status')).to.equal('On target Target ≥ 80%');
    expect(part(tileIn(stage), 'sparkline') === null).to.equal(true);
    expect(source.asked).to.deep.equal([]);
    tileIn(stage).value = undefined;
    await until('the question', () => source.asked.length === 1);
  });

  it('refuses a value that does not say what it is of', async () => {
    const stage = show(html`<cb-kpi-tile metric="service-level" value='{"value": 0.9}'></cb-kpi-tile>`);
    await warnings(() => until('the error', () => tileIn(stage).state === 'error'));
    expect(part(tileIn(stage), 'value') === null).to.equal(true);
  });

  it('goes from idle by loading to ready, with a skeleton as high as what comes', async () => {
    const source = await gated();
    const stage = show(html`<cb-kpi-tile metric="csat"></cb-kpi-tile>`);
    const tile = tileIn(stage);
    await tile.updateComplete;
    expect([tile.state, tile.matches(':state(idle)')]).to.deep.equal(['idle', true]);
    tile.metric = 'offered';
    tile.source = source;
    await until('the question', () => source.asked.length === 1);
    expect([tile.state, tile.matches(':state(loading)')]).to.deep.equal(['loading', true]);
    expect(part(tile, 'frame')!.getAttribute('aria-busy')).to.equal('true');
    const before = tile.getBoundingClientRect().height;
    await source.last.answer();
    await ready(tile);
    expect(tile.matches(':state(ready)') && !tile.matches(':state(loading)')).to.equal(true);
    expect(part(tile, 'frame')!.getAttribute('aria-busy')).to.equal('false');
    expect(Math.abs(tile.getBoundingClientRect().height - before)).to.be.lessThan(8);
  });

  it('is empty where there is nothing to measure, and says why', async () => {
    const stage = show(html`<cb-kpi-tile metric="csat" .data=${october}></cb-kpi-tile>`);
    const tile = tileIn(stage);
    await until('empty', () => tile.state === 'empty');
    expect(text(tile, 'value')).to.equal('–');
    expect(text(tile, 'notices')).to.contain('csat');
  });

  it('says that data which end within the period are not all', async () => {
    const stage = show(html`
      <cb-kpi-tile
        metric="offered"
        period-from="2025-10-01"
        period-to="2025-11-01"
        .data=${october}
      ></cb-kpi-tile>
    `);
    await until('partial', () => tileIn(stage).state === 'partial');
    expect(text(tileIn(stage), 'notices')).to.match(/October 2|Oct 2/);
  });

  it('keeps the last number while the next is awaited, and beside a failure', async () => {
    const source = await gated();
    const stage = show(html`<cb-kpi-tile metric="offered" .source=${source}></cb-kpi-tile>`);
    const tile = tileIn(stage);
    await until('the question', () => source.asked.length === 1);
    await source.last.answer();
    await ready(tile);
    expect(tile.matches(':state(stale)')).to.equal(false);
    tile.where = { queue: 'sales' };
    await until('the second question', () => source.asked.length === 2);
    expect([tile.state, tile.matches(':state(stale)'), text(tile, 'value')]).to.deep.equal([
      'loading',
      true,
      '10',
    ]);
    const error = next<CbErrorEvent>(tile, 'cb-error');
    await warnings(async () => {
      source.last.fail(new Error('no luck'));
      expect((await error).detail.problem).to.include({ code: 'internal' });
    });
    expect([tile.state, tile.matches(':state(stale)'), text(tile, 'value')]).to.deep.equal([
      'error',
      true,
      '10',
    ]);
    expect(text(tile, 'error')).to.contain('no luck');
    part(tile, 'retry-button')!.click();
    await until('the third question', () => source.asked.length === 3);
    await source.last.answer();
    await ready(tile);
    expect([tile.matches(':state(stale)'), text(tile, 'value'), part(tile, 'error') === null]).to.deep.equal([
      false,
      '4',
      true,
    ]);
  });

  it('lets the latest question win, whatever comes when', async () => {
    const source = await gated();
    const stage = show(html`<cb-kpi-tile metric="offered" .source=${source}></cb-kpi-tile>`);
    const tile = tileIn(stage);
    await until('the question', () => source.asked.length === 1);
    tile.where = { queue: 'sales' };
    await until('the second question', () => source.asked.length === 2);
    const [first, second] = source.asked;
    expect(first!.aborted).to.equal(true);
    await second!.answer();
    await ready(tile);
    await first!.answer();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(text(tile, 'value')).to.equal('4');
  });

  it('asks nothing while it has no box, and asks when it gets one', async () => {
    const source = await gated();
    const stage = show(
      html`<div hidden><cb-kpi-tile metric="offered" .source=${source}></cb-kpi-tile></div>`,
    );
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(source.asked).to.deep.equal([]);
    expect(tileIn(stage).state).to.equal('loading');
    stage.querySelector('div')!.hidden = false;
    await until('the question', () => source.asked.length === 1);
  });

  it('asks once for what is set at once', async () => {
    const source = await gated();
    const stage = show(html`<cb-kpi-tile metric="offered" .source=${source}></cb-kpi-tile>`);
    await until('the question', () => source.asked.length === 1);
    const tile = tileIn(stage);
    tile.metric = 'answered';
    tile.compare = 'previous-period';
    tile.by = 'hour';
    tile.label = 'Answered';
    await until('the second question', () => source.asked.length === 2);
    expect(source.last.query).to.deep.include({ compare: 'previous-period', by: [{ time: 'hour' }] });
    tile.label = 'Answered calls';
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(source.asked).to.have.length(2);
  });

  it('tells the page what is shown and chosen', async () => {
    const stage = show(
      html`<section><cb-kpi-tile metric="offered" .data=${october}></cb-kpi-tile></section>`,
    );
    const readied = next<CbReadyEvent>(stage, 'cb-ready');
    const { detail, bubbles, composed } = await readied;
    expect([bubbles, composed]).to.deep.equal([true, true]);
    expect(detail.version).to.equal((await (await loadData(october)).describe()).version);
    expect(text(tileIn(stage), 'value')).to.equal('10');
    const chosen = next<CbSelectEvent>(stage, 'cb-select');
    part(tileIn(stage), 'value')!.click();
    expect((await chosen).detail).to.deep.equal({ key: {}, metric: 'offered' });
  });

  it('names a metric that there is not, on the console once and in an event', async () => {
    const errors: CbErrorEvent[] = [];
    const said = await warnings(async () => {
      const stage = show(html`
        <cb-kpi-tile .data=${october}></cb-kpi-tile><cb-kpi-tile .data=${october}></cb-kpi-tile>
      `);
      stage.addEventListener('cb-error', (event) => errors.push(event));
      for (const tile of stage.querySelectorAll('cb-kpi-tile')) tile.setAttribute('metric', 'luck');
      await until('both errors', () => errors.length === 2);
    });
    expect(errors[0]!.detail.problem).to.deep.include({
      code: 'invalid-attribute',
      values: { tag: 'cb-kpi-tile', attribute: 'metric', value: 'luck' },
    });
    expect(said).to.deep.equal([
      'callboard: invalid-attribute: tag "cb-kpi-tile", attribute "metric", value "luck"',
    ]);
  });

  it("tells the page's developer of an element that no data reach, once", async function () {
    const said = await warnings(async () => {
      show(html`<cb-kpi-tile metric="offered"></cb-kpi-tile><cb-kpi-tile metric="answered"></cb-kpi-tile>`);
      await new Promise((resolve) => setTimeout(resolve, 2200));
    });
    expect(said).to.deep.equal(['callboard: missing-source: tag "cb-kpi-tile"']);
  });

  it('waits for data without a word inside a cb-data, and beside values of the page', async () => {
    const said = await warnings(async () => {
      show(html`
        <cb-data><cb-trend-chart metric="offered"></cb-trend-chart></cb-data>
        <cb-trend-chart metric="offered" by="day" rows="[]"></cb-trend-chart>
      `);
      await new Promise((resolve) => setTimeout(resolve, 2200));
    });
    expect(said).to.deep.equal([]);
  });

  it('says nothing on the console where all is well', async () => {
    const said = await warnings(async () => {
      const stage = show(html`<cb-kpi-tile metric="offered" .data=${october}></cb-kpi-tile>`);
      await ready(tileIn(stage));
      stage.replaceChildren();
    });
    expect(said).to.deep.equal([]);
  });

  it('lets no exception reach the page, whatever it is given', async () => {
    const cyclic: Record<string, unknown> = {};
    cyclic['self'] = cyclic;
    const hostile: unknown[] = [
      cyclic,
      7n,
      Symbol('x'),
      '{',
      '{"__proto__": {"polluted": true}}',
      '<img src=x onerror=alert(1)>',
      Number.NaN,
      -1,
      null,
      [],
      {},
      { from: 5, to: {} },
      '2025-13-45',
      'x'.repeat(100_000),
    ];
    const names =
      'metric label target floor compare by parameters value where period periodFrom timeZone weekStart theme headingLevel source';
    const errors = await uncaught(() =>
      warnings(async () => {
        const stage = show(html`<cb-kpi-tile metric="offered" .data=${october}></cb-kpi-tile>`);
        const tile = tileIn(stage);
        for (const name of names.split(' ')) {
          for (const value of hostile) {
            Object.assign(tile, { [name]: value });
            await tile.updateComplete;
          }
          Object.assign(tile, { [name]: name === 'metric' ? 'offered' : undefined });
        }
        await ready(tile);
        expect(text(tile, 'value')).to.equal('10');
      }),
    );
    expect(errors).to.deep.equal([]);
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  });

  it('shows names as text, whatever they contain', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const stage = show(html`
      <cb-kpi-tile
        metric="offered"
        .where=${{ queue: name }}
        .data=${{ ...october, contacts: calls.map((call) => ({ ...call, queue: name })) }}
      ></cb-kpi-tile>
    `);
    await ready(tileIn(stage));
    expect(text(tileIn(stage), 'subheading')).to.contain(name);
    expect(tileIn(stage).shadowRoot!.querySelector('img') === null).to.equal(true);
  });

  it('speaks the language of its own, of its lang, of the page, as they change', async () => {
    const stage = show(html`<cb-kpi-tile metric="service-level" .data=${october}></cb-kpi-tile>`);
    const tile = tileIn(stage);
    await ready(tile);
    document.documentElement.lang = 'zh-CN';
    await until('Chinese', () => text(tile, 'heading') === '服务水平');
    expect(part(tile, 'frame')!.lang).to.match(/^zh/);
    tile.lang = 'ru';
    await until('Russian', () => text(tile, 'heading') === 'Уровень сервиса');
    tile.locale = 'en-GB';
    await until('English', () => text(tile, 'heading') === 'Service level');
  });

  it('is accessible in light and dark', async () => {
    for (const scheme of ['light', 'dark']) {
      document.documentElement.style.colorScheme = scheme;
      const stage = show(html`
        <h1>Calls</h1>
        <h2>October</h2>
        <cb-kpi-tile
          metric="service-level"
          target="0.5"
          compare="previous-period"
          .data=${october}
        ></cb-kpi-tile>
        <cb-kpi-tile metric="csat" .data=${october}></cb-kpi-tile>
        <cb-kpi-tile metric="luck" .data=${october}></cb-kpi-tile>
      `);
      stage.style.backgroundColor = 'Canvas';
      await warnings(async () => {
        for (const tile of stage.querySelectorAll('cb-kpi-tile')) {
          await until('settled', () => ['ready', 'empty', 'error', 'partial'].includes(tile.state));
        }
      });
      expect(await faults(stage)).to.deep.equal([]);
    }
  });

  it('is untouched by the page and takes its brand', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { letter-spacing: 4px; text-transform: uppercase; color: rgb(255, 0, 0); text-align: right; line-height: 4 }
      .stage { --cb-ink: rgb(1, 2, 3); --cb-series-1: rgb(4, 5, 6) }
    `);
    document.adoptedStyleSheets.push(sheet);
    try {
      const stage = show(html`<cb-kpi-tile metric="offered" .data=${october}></cb-kpi-tile>`);
      await ready(tileIn(stage));
      const heading = getComputedStyle(part(tileIn(stage), 'heading')!);
      expect(heading.textTransform).to.equal('none');
      expect(heading.letterSpacing).to.equal('normal');
      expect(heading.textAlign).to.equal('start');
      expect(heading.color).to.equal('rgb(1, 2, 3)');
      await until('the sparkline', () => part(tileIn(stage), 'sparkline')!.querySelector('.cb-line'));
      const line = part(tileIn(stage), 'sparkline')!.querySelector('.cb-line')!;
      expect(getComputedStyle(line).stroke).to.equal('rgb(4, 5, 6)');
    } finally {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    }
  });

  it('keeps signs in front of numbers on a page that runs from right to left', async () => {
    const stage = show(html`
      <cb-kpi-tile metric="nps" value='{"value": 33, "n": 73, "low": 14, "high": 49}'></cb-kpi-tile>
    `);
    document.documentElement.dir = 'rtl';
    await ready(tileIn(stage));
    const value = part(tileIn(stage), 'value')!;
    const range = document.createRange();
    const digits = [...value.querySelectorAll('[part="number"]')].map(
      (node) => node.firstElementChild ?? node,
    )[0]!;
    const walker = document.createTreeWalker(digits, NodeFilter.SHOW_TEXT);
    const node = walker.nextNode() as Text;
    expect(node.data).to.match(/^\+/);
    range.setStart(node, 0);
    range.setEnd(node, 1);
    const sign = range.getBoundingClientRect();
    range.setStart(node, 1);
    range.setEnd(node, 2);
    expect(sign.left).to.be.lessThan(range.getBoundingClientRect().left);
    expect(value.getBoundingClientRect().right).to.be.greaterThan(
      tileIn(stage).getBoundingClientRect().right - 40,
    );
  });

  it('frees everything when it goes, and works again when it comes back', async () => {
    const source = await gated();
    source.open = true;
    const stage = show(html`<cb-kpi-tile metric="offered" .source=${source}></cb-kpi-tile>`);
    const tile = tileIn(stage);
    await ready(tile);
    expect(source.listeners).to.equal(1);
    tile.remove();
    expect(source.listeners).to.equal(0);
    await source.append([
      { id: 'n', startedAt: '2025-10-02T16:00:00Z', outcome: 'answered', queueSeconds: 3 },
    ]);
    stage.append(tile);
    await until('the new row', () => text(tile, 'value') === '11');
    expect(source.listeners).to.equal(1);
  });

  it('can be collected once it is gone', async function () {
    if (!('gc' in globalThis)) this.skip();
    const source = await gated();
    source.open = true;
    let stage: HTMLElement | undefined = show(
      html`<cb-kpi-tile metric="offered" .source=${source}></cb-kpi-tile>`,
    );
    await ready(tileIn(stage));
    const gone = new WeakRef(tileIn(stage));
    stage = undefined;
    clear();
    await collected(gone);
  });
});
