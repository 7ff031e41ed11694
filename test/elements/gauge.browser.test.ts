import { expect } from 'chai';
import { html } from 'lit';
import '../../src/elements/data/define.js';
import '../../src/elements/gauge/define.js';
import type { CbErrorEvent, CbReadyEvent, CbSelectEvent } from '../../src/elements/events.js';
import type { CbGauge } from '../../src/elements/gauge/gauge.js';
import type { GivenValue } from '../../src/elements/given-value.js';
import { loadData } from '../../src/source/load-data.js';
import { faults } from './axe.js';
import { calls, october } from './contacts.js';
import { GatedSource } from './gated-source.js';
import { clear, collected, next, part, show, uncaught, until, warnings } from './page.js';

const gaugeIn = (stage: Element): CbGauge => stage.querySelector('cb-gauge')!;
const text = (gauge: Element, name: string): string =>
  (part(gauge, name)?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const shapes = (gauge: Element, layer: string): readonly Element[] => [
  ...(part(gauge, 'dial')?.querySelectorAll(`.cb-${layer}`) ?? []),
];
const cursorIn = (gauge: Element): HTMLElement => part(gauge, 'cursor')!;
const spoken = (gauge: Element): string =>
  (cursorIn(gauge).getAttribute('aria-valuetext') ?? '').replaceAll(/\s+/g, ' ');
/** Until the dial has room and is drawn. */
const drawn = (gauge: Element): Promise<void> =>
  until('the drawing', () => part(gauge, 'dial')?.querySelector('.cb-axis'));
const press = (target: Element, key: string): boolean =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true }),
  );
const given = (metric: string, value: GivenValue, more: object = {}): HTMLElement => {
  const stage = show(html`<cb-gauge></cb-gauge>`);
  Object.assign(gaugeIn(stage), { metric, value, ...more });
  return stage;
};

describe('cb-gauge', () => {
  afterEach(clear);

  it('draws a value against its target, with what it takes to judge it', async () => {
    const stage = show(html`
      <cb-gauge
        metric="service-level"
        target="0.8"
        floor="0.3"
        period='{"from": "2025-10-02", "to": "2025-10-03"}'
        compare='{"from": "2025-10-01", "to": "2025-10-02"}'
        .data=${october}
      ></cb-gauge>
    `);
    const gauge = gaugeIn(stage);
    await drawn(gauge);
    // 2 of 4 against 4 of 6: down by 16.7 points; four contacts are too few to judge.
    expect(text(gauge, 'heading')).to.equal('Service level');
    expect(part(gauge, 'dial')!.textContent).to.contain('50%').and.to.contain('100%').and.to.contain('≥ 80%');
    expect(text(gauge, 'status')).to.equal('Too few to judge Target ≥ 80%');
    expect(text(gauge, 'change')).to.match(/^−17 pp vs .*Oct.* 1, 2025 no clear change$/);
    expect(text(gauge, 'footnote')).to.match(/^4 contacts ?95% interval \d+% to \d+%$/);
    expect(shapes(gauge, 'arc')).to.have.length(2);
    // Three bands, of which the narrowest may have no room for its sign.
    expect(shapes(gauge, 'band')).to.have.length(3);
  });

  it('shows a score below zero below zero', async () => {
    const stage = given('nps', { value: -30, n: 80, low: -46, high: -13 });
    const gauge = gaugeIn(stage);
    await drawn(gauge);
    expect(part(gauge, 'dial')!.textContent).to.contain('−30').and.to.contain('−100').and.to.contain('+100');
    const arc = shapes(gauge, 'arc')[0]!.getBoundingClientRect();
    const dial = part(gauge, 'dial')!.getBoundingClientRect();
    const middle = dial.left + dial.width / 2;
    expect(arc.right).to.be.at.most(middle + 1);
    expect(arc.left).to.be.lessThan(middle - 10);
    const positive = gaugeIn(given('nps', { value: 30, n: 80 }));
    await drawn(positive);
    expect(shapes(positive, 'arc')[0]!.getBoundingClientRect().left).to.be.at.least(middle - 1);
  });

  it('marks the place of zero, and of no value nothing', async () => {
    const zero = gaugeIn(given('nps', { value: 0, n: 40 }));
    await drawn(zero);
    expect(shapes(zero, 'arc')).to.have.length(1);
    const none = gaugeIn(given('nps', { value: null, n: 0 }));
    await drawn(none);
    expect(shapes(none, 'arc')).to.deep.equal([]);
    expect([none.state, part(none, 'dial')!.textContent.includes('–')]).to.deep.equal(['empty', true]);
    expect(text(none, 'notices')).to.contain('nps');
    expect(part(none, 'footnote') === null).to.equal(true);
  });

  it('ends its scale where the page wishes, and says what lies beyond', async () => {
    const stage = given(
      'abandon-rate',
      { value: 0.31, n: 900, low: 0.28, high: 0.34 },
      { max: '0.2', target: 0.05 },
    );
    const gauge = gaugeIn(stage);
    await drawn(gauge);
    expect(part(gauge, 'dial')!.textContent).to.contain('20%').and.not.to.contain('100%');
    expect(text(gauge, 'notices')).to.equal('The value lies beyond the end of the scale, 20%.');
    expect(text(gauge, 'status')).to.equal('Off target Target ≤ 5%');
    gauge.max = 0.5;
    await until('a longer scale', () => part(gauge, 'dial')!.textContent.includes('50%'));
    expect(text(gauge, 'notices')).to.equal('');
  });

  it('refuses ends that are no scale', async () => {
    for (const ends of [{ min: 0.5, max: 0.5 }, { max: 'wide' }, { max: -1 }, { min: 2 }]) {
      const said = await warnings(async () => {
        const stage = show(html`<cb-gauge metric="answer-rate" .data=${october}></cb-gauge>`);
        Object.assign(gaugeIn(stage), ends);
        await until(`an error for ${JSON.stringify(ends)}`, () => gaugeIn(stage).state === 'error');
        expect(text(gaugeIn(stage), 'error')).to.match(/m(in|ax)/);
      });
      // One line a page says a fault: the same one twice is silent the second time.
      expect(said.every((line) => line.startsWith('callboard: invalid-attribute: tag "cb-gauge"'))).to.equal(
        true,
      );
    }
  });

  it('tells each status by its shape and its word', async () => {
    const statuses: string[] = [];
    const icons = new Set<string>();
    for (const value of [
      { value: 0.95, n: 900, low: 0.934, high: 0.962 },
      { value: 0.85, n: 900, low: 0.825, high: 0.872 },
      { value: 0.75, n: 900, low: 0.721, high: 0.777 },
      { value: 0.91, n: 40, low: 0.776, high: 0.967 },
      { value: 0.91, n: 4 },
    ]) {
      const gauge = gaugeIn(given('answer-rate', value, { target: 0.9, floor: 0.8 }));
      await drawn(gauge);
      statuses.push(text(gauge, 'status').replace(/ Target.*/, ''));
      icons.add(part(gauge, 'status')!.querySelector('path')!.getAttribute('d')!);
    }
    expect(statuses).to.deep.equal([
      'On target',
      'Near target',
      'Off target',
      'Too close to call',
      'Too few to judge',
    ]);
    expect(icons.size).to.equal(4);
  });

  it('asks one question, and none where the page gives the number', async () => {
    const source = new GatedSource(await loadData(october));
    const stage = show(
      html`<cb-gauge metric="answer-rate" compare="previous-period" .source=${source}></cb-gauge>`,
    );
    await until('the question', () => source.asked.length === 1);
    expect(source.last.query).to.deep.equal({
      metrics: [{ metric: 'answer-rate' }],
      compare: 'previous-period',
    });
    const gauge = gaugeIn(stage);
    gauge.value = { value: 0.5, n: 40 };
    await drawn(gauge);
    expect(gauge.state).to.equal('ready');
    gauge.min = 0.2;
    gauge.label = 'Answered';
    await until('the label', () => text(gauge, 'heading') === 'Answered');
    await until('the end', () => part(gauge, 'dial')!.textContent.includes('20%'));
    expect(source.asked).to.have.length(1);
  });

  it('is walked by the keyboard, and says each part', async () => {
    const stage = show(html`
      <cb-gauge
        metric="answer-rate"
        target="0.9"
        floor="0.5"
        period='{"from": "2025-10-02", "to": "2025-10-03"}'
        compare='{"from": "2025-10-01", "to": "2025-10-02"}'
        .data=${october}
      ></cb-gauge>
    `);
    const gauge = gaugeIn(stage);
    await drawn(gauge);
    const cursor = cursorIn(gauge);
    expect(cursor.getAttribute('aria-label')).to.equal('Answer rate');
    expect(spoken(gauge)).to.match(/^Answer rate; Value: 75%; Target: at least 90%/);
    cursor.focus();
    await gauge.updateComplete;
    const said: string[] = [];
    for (let step = 0; step < 5; step++) {
      expect(press(cursor, 'ArrowRight')).to.equal(false);
      await gauge.updateComplete;
      said.push(spoken(gauge));
      expect(part(gauge, 'tooltip')!.hidden).to.equal(false);
      expect(gauge.shadowRoot!.querySelector('.over path[stroke*="focus"]')).not.to.equal(null);
    }
    expect(said[0]).to.match(/Oct.* 1, 2025.*83%/);
    expect(said.slice(1)).to.deep.equal([
      'Off target; Answer rate: under 50%',
      'Near target; Answer rate: from 50% to under 90%',
      'On target; Answer rate: at least 90%',
      'On target; Answer rate: at least 90%',
    ]);
    expect(press(cursor, 'Tab')).to.equal(true);
    press(cursor, 'Escape');
    await gauge.updateComplete;
    expect(part(gauge, 'tooltip')!.hidden).to.equal(true);
  });

  it('shows what stands at the pointer', async () => {
    const gauge = gaugeIn(given('answer-rate', { value: 0.75, n: 900 }, { target: 0.9, floor: 0.5 }));
    await drawn(gauge);
    const { left, top, width, height } = cursorIn(gauge).getBoundingClientRect();
    const at = async (x: number, y: number): Promise<string> => {
      cursorIn(gauge).dispatchEvent(
        new PointerEvent('pointermove', { clientX: left + x, clientY: top + y, bubbles: true }),
      );
      await gauge.updateComplete;
      return part(gauge, 'tooltip')!.hidden ? '' : text(gauge, 'tooltip');
    };
    expect(await at(width / 2, height * 0.7)).to.match(/^Answer rate Value 75\.0%/);
    expect(await at(1, 1)).to.equal('');
    const symbol = shapes(gauge, 'point').find((one) => one.getAttribute('fill')?.includes('--cb-missed'))!;
    const box = symbol.getBoundingClientRect();
    expect(await at(box.x + box.width / 2 - left, box.y + box.height / 2 - top)).to.match(/^Off target/);
  });

  it('tells the page that its value was chosen, by key and by pointer', async () => {
    const stage = given('answer-rate', { value: 0.75, n: 900 }, { target: 0.9 });
    const gauge = gaugeIn(stage);
    await drawn(gauge);
    const byKey = next<CbSelectEvent>(stage, 'cb-select');
    press(cursorIn(gauge), 'Enter');
    expect((await byKey).detail).to.deep.equal({ key: {}, metric: 'answer-rate' });
    const chosen: Event[] = [];
    stage.addEventListener('cb-select', (event) => chosen.push(event));
    const { left, top, width, height } = cursorIn(gauge).getBoundingClientRect();
    cursorIn(gauge).dispatchEvent(
      new MouseEvent('click', { clientX: left + width / 2, clientY: top + height * 0.7, bubbles: true }),
    );
    expect(chosen).to.have.length(1);
    // A band is no number.
    press(cursorIn(gauge), 'End');
    press(cursorIn(gauge), 'Enter');
    expect(chosen).to.have.length(1);
  });

  it('tells the page what is shown, and what could not be', async () => {
    const stage = show(html`<section><cb-gauge metric="offered" .data=${october}></cb-gauge></section>`);
    const { detail, bubbles, composed } = await next<CbReadyEvent>(stage, 'cb-ready');
    expect([bubbles, composed]).to.deep.equal([true, true]);
    expect(detail.version).to.equal((await (await loadData(october)).describe()).version);
    const error = next<CbErrorEvent>(stage, 'cb-error');
    await warnings(async () => {
      gaugeIn(stage).setAttribute('metric', 'fortune');
      expect((await error).detail.problem.code).to.equal('invalid-attribute');
    });
  });

  it('keeps its picture while the next is awaited and beside a failure', async () => {
    const source = new GatedSource(await loadData(october));
    const stage = show(html`<cb-gauge metric="offered" .source=${source}></cb-gauge>`);
    const gauge = gaugeIn(stage);
    await until('the question', () => source.asked.length === 1);
    expect(gauge.state).to.equal('loading');
    const before = gauge.getBoundingClientRect().height;
    await source.last.answer();
    await drawn(gauge);
    expect(Math.abs(gauge.getBoundingClientRect().height - before)).to.be.lessThan(24);
    gauge.where = { queue: 'sales' };
    await until('the second question', () => source.asked.length === 2);
    expect([gauge.state, gauge.matches(':state(stale)'), shapes(gauge, 'arc').length]).to.deep.equal([
      'loading',
      true,
      2,
    ]);
    await warnings(async () => {
      source.last.fail(new Error('no luck'));
      await until('the error', () => gauge.state === 'error');
    });
    expect(shapes(gauge, 'arc')).to.have.length(2);
    expect(text(gauge, 'error')).to.contain('no luck');
  });

  it('runs from right to left where the page does, and so do its arrows', async () => {
    const gauge = gaugeIn(given('answer-rate', { value: 0.2, n: 900 }, { target: 0.9 }));
    await drawn(gauge);
    const arcLeft = (): number => shapes(gauge, 'arc')[0]!.getBoundingClientRect().left;
    const dial = part(gauge, 'dial')!.getBoundingClientRect();
    expect(arcLeft()).to.be.lessThan(dial.left + dial.width / 2);
    document.documentElement.dir = 'rtl';
    gauge.requestUpdate();
    await until('the turn', () => arcLeft() > dial.left + dial.width / 2);
    press(cursorIn(gauge), 'ArrowLeft');
    await gauge.updateComplete;
    expect(spoken(gauge)).to.equal('Off target; Answer rate: under 90%');
  });

  it('fits its room: beside its lines, over them, and in a low one', async () => {
    const gauge = gaugeIn(
      given('answer-rate', { value: 0.75, n: 900, low: 0.72, high: 0.78 }, { target: 0.9 }),
    );
    const stage = gauge.parentElement!;
    stage.style.inlineSize = '800px';
    await drawn(gauge);
    const sides = (): [DOMRect, DOMRect] => [
      part(gauge, 'dial')!.getBoundingClientRect(),
      part(gauge, 'status')!.getBoundingClientRect(),
    ];
    await until('side by side', () => sides()[1].left > sides()[0].right - 1);
    stage.style.inlineSize = '280px';
    await until('one over the other', () => sides()[1].top >= sides()[0].bottom - 1);
    expect(gauge.scrollWidth).to.be.at.most(280);
    gauge.style.blockSize = '230px';
    await until('a lower dial', () => sides()[0].height < 110);
    const frame = part(gauge, 'frame')!.getBoundingClientRect();
    expect(part(gauge, 'footnote')!.getBoundingClientRect().bottom).to.be.at.most(frame.bottom);
    stage.style.inlineSize = '120px';
    await until('120', () => Number(part(gauge, 'dial')!.getAttribute('width')) < 100);
    expect(gauge.scrollWidth).to.be.at.most(120);
  });

  it('can be taken away as files, a table and an explanation', async () => {
    const stage = show(html`
      <cb-gauge metric="answer-rate" target="0.9" compare="previous-period" .data=${october}></cb-gauge>
    `);
    const gauge = gaugeIn(stage);
    await drawn(gauge);
    const item = (name: string): HTMLElement =>
      gauge.shadowRoot!.querySelector<HTMLElement>(`[data-name="${name}"]`)!;
    const saved: { name: string; blob: Promise<Blob> }[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      saved.push({ name: this.download, blob: fetch(this.href).then((response) => response.blob()) });
    };
    try {
      for (const name of ['csv', 'svg', 'png']) item(name).click();
      await until('three files', () => saved.length === 3);
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    const file = async (end: string): Promise<Blob> => saved.find(({ name }) => name.endsWith(end))!.blob;
    const csv = await (await file('.csv')).text();
    expect(csv)
      .to.match(/answer-rate\.numerator/)
      .and.to.match(/# truncated: no/);
    const svg = await (await file('.svg')).text();
    expect(svg).to.contain('80%').and.to.contain('Target ≥ 90%').and.to.contain('10 offered contacts');
    expect(svg).not.to.contain('var(');
    const png = await createImageBitmap(await file('.png'));
    expect(png.width).to.be.greaterThan(200);
    item('explain').click();
    await gauge.updateComplete;
    expect(text(gauge, 'explanation')).to.match(/answered.* ÷ .*offered/);
    part(gauge, 'close-button')!.click();
    await until('the window closed', () => part(gauge, 'explanation') === null);
    item('table').click();
    await until('the table', () => part(gauge, 'table'));
    expect(text(gauge, 'table')).to.contain('80%');
  });

  it('speaks the language of the page', async () => {
    const gauge = gaugeIn(given('answer-rate', { value: 0.5, n: 4 }, { target: 0.9 }));
    await drawn(gauge);
    document.documentElement.lang = 'zh-CN';
    await until('Chinese', () => text(gauge, 'status').startsWith('样本过少，无法判断'));
    document.documentElement.lang = 'ru';
    await until('Russian', () => text(gauge, 'status').startsWith('Мало данных для вывода'));
    press(cursorIn(gauge), 'End');
    await gauge.updateComplete;
    expect(spoken(gauge)).to.match(/^Цель достигнута; /);
  });

  it('is accessible in light and dark', async () => {
    for (const scheme of ['light', 'dark']) {
      document.documentElement.style.colorScheme = scheme;
      const stage = show(html`
        <h1>Calls</h1>
        <h2>October</h2>
        <cb-gauge
          metric="service-level"
          target="0.5"
          floor="0.2"
          compare="previous-period"
          .data=${october}
        ></cb-gauge>
        <cb-gauge metric="csat" .data=${october}></cb-gauge>
        <cb-gauge
          metric="abandon-rate"
          max="0.1"
          .value=${{ value: 0.31, n: 4, low: 0.05, high: 0.7 }}
        ></cb-gauge>
      `);
      stage.style.backgroundColor = 'Canvas';
      await drawn(gaugeIn(stage));
      cursorIn(gaugeIn(stage)).focus();
      await gaugeIn(stage).updateComplete;
      expect(await faults(stage)).to.deep.equal([]);
    }
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
      1e308,
      null,
      [],
      {},
      { value: 'x', n: 1 },
      { value: 1e300, n: 2, low: -1e300, high: 1e300 },
    ];
    const names =
      'metric label target floor min max compare parameters value where period periodFrom timeZone theme headingLevel source';
    const errors = await uncaught(() =>
      warnings(async () => {
        const stage = show(html`<cb-gauge metric="offered" .data=${october}></cb-gauge>`);
        const gauge = gaugeIn(stage);
        for (const name of names.split(' ')) {
          for (const value of hostile) {
            Object.assign(gauge, { [name]: value });
            await gauge.updateComplete;
          }
          Object.assign(gauge, { [name]: name === 'metric' ? 'offered' : undefined });
        }
        await until('ready', () => gauge.state === 'ready');
        await until('the number', () => part(gauge, 'dial')!.textContent.includes('10'));
      }),
    );
    expect(errors).to.deep.equal([]);
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  });

  it('shows names as text, whatever they contain', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const stage = show(html`
      <cb-gauge
        metric="offered"
        .label=${name}
        .where=${{ queue: name }}
        .data=${{ ...october, contacts: calls.map((call) => ({ ...call, queue: name })) }}
      ></cb-gauge>
    `);
    await drawn(gaugeIn(stage));
    expect(text(gaugeIn(stage), 'heading')).to.equal(name);
    expect(gaugeIn(stage).shadowRoot!.querySelector('img') === null).to.equal(true);
  });

  it('frees everything when it goes, and works again when it comes back', async () => {
    const source = new GatedSource(await loadData(october));
    source.open = true;
    const stage = show(html`<cb-gauge metric="offered" .source=${source}></cb-gauge>`);
    const gauge = gaugeIn(stage);
    await drawn(gauge);
    expect(source.listeners).to.equal(1);
    gauge.remove();
    expect(source.listeners).to.equal(0);
    await source.append([
      { id: 'n', startedAt: '2025-10-02T16:00:00Z', outcome: 'answered', queueSeconds: 3 },
    ]);
    stage.append(gauge);
    await until('the new row', () => part(gauge, 'dial')!.textContent.includes('11'));
    stage.style.inlineSize = '500px';
    await until('its new size', () => Number(part(gauge, 'dial')!.getAttribute('width')) > 300);
  });

  it('can be collected once it is gone', async () => {
    const source = new GatedSource(await loadData(october));
    source.open = true;
    let stage: HTMLElement | undefined = show(html`<cb-gauge metric="offered" .source=${source}></cb-gauge>`);
    await drawn(gaugeIn(stage));
    const gone = new WeakRef(gaugeIn(stage));
    stage = undefined;
    clear();
    await collected(gone);
  });
});
