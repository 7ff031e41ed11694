import { expect } from 'chai';
import { html, type TemplateResult } from 'lit';
import type { CbKpiTile } from '../../src/elements/kpi-tile/kpi-tile.js';
import { pageLanguages, registerLanguage } from '../../src/elements/page-languages.js';
import type { Language } from '../../src/i18n/locale.js';
import { loadData } from '../../src/source/load-data.js';
import type { MetricSource } from '../../src/source/metric-source.js';
import { inventedLanguage } from '../i18n/invented.js';
import { calls, october } from './contacts.js';
import { clear, shadowText, show, until, warnings } from './page.js';

const { tag } = inventedLanguage;

/** Months of contacts whose every name is a number or Russian, so that a Latin letter is a word of the kit. */
function contacts(): object[] {
  let seed = 7;
  const chance = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const one = (list: readonly string[]): string => list[Math.floor(chance() * list.length)]!;
  const start = Date.UTC(2025, 7, 4);
  return Array.from({ length: 3000 }, (_, at) => {
    const startedAt = new Date(start + at * 40 * 60_000 + Math.floor(chance() * 1e6)).toISOString();
    const outcome = chance() < 0.15 ? 'abandoned' : 'answered';
    const team = one(['81', '82']);
    return {
      ...{ id: `${at}`, startedAt, outcome, direction: 'inbound', channel: one(['voice', 'chat']) },
      ...{
        queue: one(['1', '2']),
        topic: one(['71', '72', '73', '74']),
        customer: one(['9', '8', '7']) + (at % 900),
      },
      queueSeconds: Math.floor(chance() * 60),
      ...(outcome === 'answered' && {
        ...{ team, agent: team + Math.floor(chance() * 6), talkSeconds: 60 + Math.floor(chance() * 400) },
        ...{ holdSeconds: 9, wrapSeconds: 30, resolved: chance() < 0.8, csat: 1 + Math.floor(chance() * 5) },
        ...{ nps: Math.floor(chance() * 11), transferred: chance() < 0.1 },
        comment: chance() < 0.3 ? one(['долго ждал ответа', 'быстро помогли', 'хорошо объяснили']) : null,
      }),
    };
  });
}

let loaded: Promise<MetricSource> | undefined;
const source = (): Promise<MetricSource> =>
  (loaded ??= loadData({
    ...{ timeZone: 'UTC', currency: 'EUR', contacts: contacts() },
    targets: { 'service-level': { target: 0.8, floor: 0.5 } },
    events: [{ from: '2025-09-10T00:00:00Z', name: '55' }],
  }));

/** What stays as it is in every language: names of fields as data have them, and what sources call themselves. */
const codes = /\b(UTC|EUR|FineBI)\b|\b[a-z]+\.[a-z]\w+|\b[a-z]+[A-Z]\w+/g;

/** Each element as it is used, with as much of it shown as can be. */
const elements: Readonly<Record<string, TemplateResult>> = {
  'cb-agent-scorecard': html`<cb-agent-scorecard></cb-agent-scorecard>`,
  'cb-balanced-scorecard': html`<cb-balanced-scorecard></cb-balanced-scorecard>`,
  'cb-bar-chart': html`<cb-bar-chart
    metric="service-level"
    by="topic"
    compare="previous-period"
  ></cb-bar-chart>`,
  'cb-before-after': html`<cb-before-after date="2025-09-08" metrics="service-level csat"></cb-before-after>`,
  'cb-case': html`<cb-case></cb-case>`,
  'cb-data-quality': html`<cb-data-quality></cb-data-quality>`,
  'cb-drivers': html`<cb-drivers metric="service-level" by="queue"></cb-drivers>`,
  'cb-feedback': html`<cb-feedback></cb-feedback>`,
  'cb-filter-bar': html`<cb-filter-bar></cb-filter-bar>`,
  'cb-funnel': html`<cb-funnel></cb-funnel>`,
  'cb-gauge': html`<cb-gauge metric="service-level"></cb-gauge>`,
  'cb-heatmap': html`<cb-heatmap metric="offered"></cb-heatmap>`,
  'cb-histogram': html`<cb-histogram></cb-histogram>`,
  'cb-insights': html`<cb-insights></cb-insights>`,
  'cb-kpi-tile': html`<cb-kpi-tile metric="average-handle-time" compare="previous-period"></cb-kpi-tile>`,
  'cb-metric-dictionary': html`<cb-metric-dictionary></cb-metric-dictionary>`,
  'cb-metric-table': html`<cb-metric-table
    metrics="offered service-level csat"
    by="queue"
  ></cb-metric-table>`,
  'cb-mix-chart': html`<cb-mix-chart metric="offered" by="topic"></cb-mix-chart>`,
  'cb-nps-gauge': html`<cb-nps-gauge></cb-nps-gauge>`,
  'cb-pareto': html`<cb-pareto by="topic"></cb-pareto>`,
  'cb-staffing': html`<cb-staffing></cb-staffing>`,
  'cb-trend-chart': html`<cb-trend-chart
    metric="offered"
    by="day"
    forecast="7"
    events="marks"
  ></cb-trend-chart>`,
  'cb-what-if': html`<cb-what-if></cb-what-if>`,
  'cb-report': html`<cb-report></cb-report>`,
};

/** All text that a reader sees or hears of an element, those inside it, too; codes of the kit in `<code>` are no text. */
function textsIn(root: Element | ShadowRoot): string[] {
  const texts: string[] = [];
  const visit = (node: Node): void => {
    if (node instanceof Text) texts.push(node.data.trim());
    if (node instanceof Element) {
      if (node.matches('style, script, code')) return;
      for (const name of [
        'aria-label',
        'aria-valuetext',
        'aria-roledescription',
        'title',
        'placeholder',
        'alt',
      ])
        texts.push(node.getAttribute(name) ?? '');
      if (node.shadowRoot) visit(node.shadowRoot);
    }
    node.childNodes.forEach(visit);
  };
  visit(root);
  return texts.filter((text) => text !== '');
}

const settled = (element: Element): boolean => {
  const { state } = element as Element & { state?: string };
  return state !== 'loading' && state !== 'idle';
};

async function openAll(element: Element): Promise<void> {
  const root = element.shadowRoot!;
  for (const name of ['menu-button', 'explain-button'])
    root.querySelector<HTMLElement>(`[part~="${name}"]`)?.click();
  await (element as Element & { updateComplete?: Promise<unknown> }).updateComplete;
}

const registered: string[] = [];

describe("a language of the page's own", () => {
  afterEach(() => {
    clear();
    Reflect.deleteProperty(document, Symbol.for('callboard.languages'));
  });

  before(async function () {
    // Modules are served one by one.
    this.timeout(60_000);
    const { define } = customElements;
    customElements.define = (name, ...rest) => {
      registered.push(name);
      define.call(customElements, name, ...rest);
    };
    await import('../../src/define.js');
    Reflect.deleteProperty(customElements, 'define');
  });

  it('is asked of every element that there is', () => {
    expect(registered).to.include('cb-kpi-tile');
    expect(registered.filter((name) => !(name in elements))).to.deep.equal(['cb-data']);
  });

  for (const [name, content] of Object.entries(elements)) {
    it(`is all that ${name} says`, async function () {
      this.timeout(20_000);
      if (!registered.includes(name)) this.skip();
      registerLanguage(inventedLanguage);
      const stage = show(html`<cb-data lang=${tag} .source=${await source()}>${content}</cb-data>`);
      const element = stage.querySelector(name)!;
      await until('an answer', () => settled(element), 15_000);
      await openAll(element);
      await new Promise((resolve) => setTimeout(resolve, 100));
      const texts = textsIn(element.shadowRoot!);
      expect(texts.join(' ')).to.match(/\p{Script=Thaana}/u);
      const foreign = texts.filter((text) => /[A-Za-z]{2,}/.test(text.replaceAll(codes, '')));
      expect(foreign).to.deep.equal([]);
      expect(texts.join(' ')).not.to.match(/undefined|NaN|\[object/);
    });
  }

  it('is taken by elements that are there already, and by none of another tag', async () => {
    const tile = (lang: string): TemplateResult =>
      html`<cb-kpi-tile lang=${lang} metric="offered" .data=${october}></cb-kpi-tile>`;
    const stage = show(html`${tile(tag)}${tile('ru')}`);
    const [own, russian] = [...stage.querySelectorAll<CbKpiTile>('cb-kpi-tile')];
    const heading = (one: Element): string => shadowText(one, '[part~="heading"]');
    await until('English', () => heading(own!) === 'Offered contacts');
    registerLanguage(inventedLanguage);
    await until('the language', () => heading(own!) === inventedLanguage.metrics.offered.name);
    expect(heading(russian!)).to.match(/\p{Script=Cyrillic}/u);
  });

  it('replaces the one that had its tag, and refuses what is no tag', () => {
    registerLanguage(inventedLanguage);
    const again = { ...inventedLanguage };
    registerLanguage(again);
    expect(pageLanguages(document)).to.deep.equal([again]);
    expect(() => registerLanguage({ ...inventedLanguage, tag: 'no tag!' })).to.throw(RangeError, 'no tag!');
    expect(() => registerLanguage(undefined as unknown as Language)).to.throw(RangeError);
  });

  it('says in English what it lacks, with one warning, never "undefined"', async () => {
    const { offered: _, ...metrics } = inventedLanguage.metrics;
    const { explain: __, ...messages } = inventedLanguage.messages;
    const partial = { ...inventedLanguage, tag: 'dv', metrics, messages, gauge: undefined };
    const said = await warnings(async () => {
      const stage = show(
        html`<cb-kpi-tile metric="offered" .data=${october} .locale=${partial}></cb-kpi-tile>
          <cb-gauge metric="service-level" .data=${october} .locale=${partial}></cb-gauge>
          <cb-kpi-tile metric="offered" .data=${calls} .locale=${partial}></cb-kpi-tile>`,
      );
      for (const one of stage.children) await until('an answer', () => settled(one));
      const [tile] = stage.children;
      await until('English', () => shadowText(tile!, '[part~="heading"]') === 'Offered contacts');
      for (const one of stage.children)
        expect(textsIn(one.shadowRoot!).join(' ')).not.to.match(/undefined|\[object/);
    });
    const core = said.filter(
      (line) => line.includes('language-incomplete') && line.includes('metrics.offered'),
    );
    expect(core).to.have.length(1);
    expect(said.filter((line) => line.includes('language-incomplete'))).to.have.length.within(1, 2);
  });
});
