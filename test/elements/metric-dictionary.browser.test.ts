import { expect } from 'chai';
import { html } from 'lit';
import '../../src/define.js';
import type { CbErrorEvent, CbSelectEvent } from '../../src/elements/events.js';
import type { CbMetricDictionary } from '../../src/elements/metric-dictionary/metric-dictionary.js';
import { en } from '../../src/i18n/en/index.js';
import type { Locale } from '../../src/i18n/locale.js';
import { metricIds } from '../../src/metrics/catalog/ids.js';
import { loadData } from '../../src/source/load-data.js';
import { faults } from './axe.js';
import { october } from './contacts.js';
import { clear, next, part, shadowText, show, uncaught, until, warnings } from './page.js';

const dictionaryIn = (stage: ParentNode): CbMetricDictionary => stage.querySelector('cb-metric-dictionary')!;
const entries = (element: Element): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>('[part="entry"]'),
];
const shownIds = (element: Element): (string | undefined)[] =>
  entries(element).map((one) => one.dataset['metric']);
const button = (element: Element, metric: string): HTMLButtonElement =>
  element.shadowRoot!.querySelector<HTMLButtonElement>(`[data-metric="${metric}"] button`)!;
const focused = (element: Element): Element | null => element.shadowRoot!.activeElement;
const press = (target: Element, key: string, more: KeyboardEventInit = {}): boolean =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));

async function type(element: CbMetricDictionary, text: string): Promise<void> {
  const field = part(element, 'search') as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event('input'));
  await element.updateComplete;
}

describe('cb-metric-dictionary', () => {
  afterEach(clear);

  it('has the whole catalogue without any data, and warns of nothing', async () => {
    const said = await warnings(async () => {
      const element = dictionaryIn(show(html`<cb-metric-dictionary></cb-metric-dictionary>`));
      await element.updateComplete;
      expect(element.state).to.equal('ready');
      expect(shownIds(element)).to.deep.equal([...metricIds]);
      // Nothing is said of data where there are none.
      expect(part(element, 'filter')).to.equal(null);
      expect(part(element, 'availability')).to.equal(null);
      expect(await faults(element)).to.deep.equal([]);
    });
    expect(said).to.deep.equal([]);
  });

  it('says what the data can answer, and leaves out what they cannot', async () => {
    const stage = show(
      html`<cb-data .data=${october}><cb-metric-dictionary></cb-metric-dictionary></cb-data>`,
    );
    const element = dictionaryIn(stage);
    await next(element, 'cb-ready');
    await until('the filter', () => part(element, 'filter'));
    const { metrics } = await (await loadData(october)).describe();
    const can = metrics.filter(({ available }) => available).map(({ metric }) => metric);
    expect(can.length).to.be.greaterThan(0).and.lessThan(metricIds.length);
    expect(shadowText(element, '[part="subheading"]')).to.contain(`can answer ${can.length} of`);
    (part(element, 'filter') as HTMLInputElement).click();
    await element.updateComplete;
    expect(shownIds(element)).to.deep.equal(can);
    expect(shadowText(element, '[part="count"]')).to.equal(`${can.length} of ${metricIds.length} metrics`);
    expect(await faults(element)).to.deep.equal([]);
  });

  it('finds metrics by what is typed, and says when there are none', async () => {
    const element = dictionaryIn(show(html`<cb-metric-dictionary locale="ru"></cb-metric-dictionary>`));
    await element.updateComplete;
    await type(element, 'nps');
    expect(shownIds(element)).to.include('nps').and.not.include('service-level');
    const evil = '<img src=x onerror=alert(1)>';
    await type(element, evil);
    expect(shownIds(element)).to.deep.equal([]);
    expect(shadowText(element, '.nothing')).to.equal(`Нет показателей по запросу «${evil}».`);
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
    expect(part(element, 'list')).to.equal(null);
    // Said once typing has paused.
    await until('the announcement', () => shadowText(element, '[role="status"]').startsWith('0 из'));
    await type(element, '');
    expect(shownIds(element).length).to.equal(metricIds.length);
  });

  it('opens an entry by its button, tells the page, and closes it again', async () => {
    const stage = show(html`<cb-metric-dictionary></cb-metric-dictionary>`);
    const element = dictionaryIn(stage);
    await element.updateComplete;
    const heard = next<CbSelectEvent>(stage, 'cb-select');
    button(element, 'service-level').click();
    expect((await heard).detail).to.deep.equal({ key: {}, metric: 'service-level' });
    await element.updateComplete;
    expect(element.metric).to.equal('service-level');
    expect(button(element, 'service-level').getAttribute('aria-expanded')).to.equal('true');
    const details = part(element, 'details')!;
    expect(details.id).to.equal(button(element, 'service-level').getAttribute('aria-controls'));
    expect(details.textContent).to.contain('Huawei').and.contain('thresholdSeconds');
    expect(await faults(element)).to.deep.equal([]);
    let told = 0;
    stage.addEventListener('cb-select', () => told++);
    button(element, 'service-level').click();
    await element.updateComplete;
    expect(part(element, 'details')).to.equal(null);
    expect([element.metric, told]).to.deep.equal([undefined, 0]);
  });

  it('is led to an entry by its attribute, past search and filter, and scrolls itself, not the page', async () => {
    const stage = show(html`<cb-metric-dictionary metric="roi"></cb-metric-dictionary>`);
    const element = dictionaryIn(stage);
    let told = 0;
    stage.addEventListener('cb-select', () => told++);
    await element.updateComplete;
    const inSight = (metric: string): boolean => {
      const list = part(element, 'list')!.getBoundingClientRect();
      const { top } = button(element, metric).getBoundingClientRect();
      return top >= list.top && top < list.bottom;
    };
    expect(button(element, 'roi').getAttribute('aria-expanded')).to.equal('true');
    await until('roi', () => inSight('roi'));
    await type(element, 'service level');
    element.metric = 'csat';
    await element.updateComplete;
    expect((part(element, 'search') as HTMLInputElement).value).to.equal('');
    expect(button(element, 'csat').getAttribute('aria-expanded')).to.equal('true');
    await until('csat', () => inSight('csat'));
    expect([scrollY, told]).to.deep.equal([0, 0]);
  });

  it('is walked by keys from metric to metric', async () => {
    const element = dictionaryIn(show(html`<cb-metric-dictionary></cb-metric-dictionary>`));
    await element.updateComplete;
    const at = (metric: string): void => {
      expect(
        (focused(element) as HTMLElement).closest<HTMLElement>('[part="entry"]')!.dataset['metric'],
      ).to.equal(metric);
    };
    button(element, metricIds[0]).focus();
    press(focused(element)!, 'ArrowDown');
    at(metricIds[1]);
    press(focused(element)!, 'End');
    at(metricIds.at(-1)!);
    press(focused(element)!, 'ArrowDown');
    at(metricIds[0]);
    press(focused(element)!, 'ArrowUp');
    at(metricIds.at(-1)!);
    press(focused(element)!, 'Home');
    at(metricIds[0]);
    // Of all entries Tab comes to one, the last that the keyboard was on.
    press(focused(element)!, 'End');
    await element.updateComplete;
    const stops = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.entry-button')].filter(
      ({ tabIndex }) => tabIndex === 0,
    );
    expect(stops).to.deep.equal([focused(element)]);
    press(focused(element)!, 'Home');
    // Letters and the browser's own keys are left alone.
    expect(press(focused(element)!, 's')).to.equal(true);
    expect(press(focused(element)!, 'ArrowDown', { altKey: true })).to.equal(true);
    at(metricIds[0]);
  });

  it('is restricted to the metrics that the page names; a wrong name is told', async () => {
    const stage = show(html`<cb-metric-dictionary metrics="roi, csat"></cb-metric-dictionary>`);
    const element = dictionaryIn(stage);
    await element.updateComplete;
    expect(shownIds(element)).to.deep.equal(['csat', 'roi']);
    const said = await warnings(async () => {
      const heard = next<CbErrorEvent>(stage, 'cb-error');
      element.metrics = 'roi nonsense';
      expect((await heard).detail.problem.values).to.include({ attribute: 'metrics', value: 'roi nonsense' });
    });
    expect(said.length).to.equal(1);
    expect(element.state).to.equal('error');
    expect(await uncaught(() => (element.metric = 7 as never))).to.deep.equal([]);
  });

  it('keeps to the page where its data fail, with the catalogue still there', async () => {
    const said = await warnings(async () => {
      const stage = show(html`<cb-metric-dictionary src="/no-such-file.json"></cb-metric-dictionary>`);
      const element = dictionaryIn(stage);
      await next(stage, 'cb-error');
      expect(element.state).to.equal('error');
      expect(shownIds(element).length).to.equal(metricIds.length);
      expect(part(element, 'retry-button')).to.not.equal(null);
    });
    expect(said.length).to.be.greaterThan(0);
  });

  it('shows names that are hostile as they are', async () => {
    const evil = '<script>alert(1)</script>"&\u202e';
    const locale: Locale = {
      ...en,
      metrics: { ...en.metrics, csat: { ...en.metrics.csat, name: evil, definition: evil } },
    };
    const element = dictionaryIn(
      show(html`<cb-metric-dictionary metrics="csat" .locale=${locale}></cb-metric-dictionary>`),
    );
    await element.updateComplete;
    expect(shadowText(element, '.entry-name')).to.equal(evil);
    expect(element.shadowRoot!.querySelector('script')).to.equal(null);
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`fits 320 pixels with an entry open, ${dir}`, async () => {
      const stage = show(
        html`<cb-metric-dictionary metric="service-level" locale="ru"></cb-metric-dictionary>`,
      );
      stage.dir = dir;
      stage.style.inlineSize = '320px';
      const element = dictionaryIn(stage);
      await element.updateComplete;
      await until('the narrow table', () => {
        const row = element.shadowRoot!.querySelector('[part="parameters"] tbody tr');
        return row && getComputedStyle(row).display === 'block';
      });
      const list = part(element, 'list')!;
      expect(list.scrollWidth).to.be.at.most(list.clientWidth);
      expect(element.scrollWidth).to.be.at.most(320);
      const icon = button(element, 'service-level').querySelector('.icon')!.getBoundingClientRect();
      const name = element.shadowRoot!.querySelector('[data-metric="service-level"] .entry-name')!;
      expect(icon.left < name.getBoundingClientRect().left).to.equal(dir === 'ltr');
      expect(await faults(element)).to.deep.equal([]);
    });
  }
});
