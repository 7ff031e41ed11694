import { expect } from 'chai';
import { html } from 'lit';
import '../../src/define.js';
import { defineElement } from '../../src/elements/define-element.js';
import { version } from '../../src/elements/version.js';
import type { CbKpiTile } from '../../src/elements/kpi-tile/kpi-tile.js';
import { faults } from './axe.js';
import { october } from './contacts.js';
import { loadData } from '../../src/source/load-data.js';
import { GatedSource } from './gated-source.js';
import { clear, part, show, until, warnings } from './page.js';

const press = (target: Element, key: string): boolean =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true }),
  );
const inside = (element: Element, selector: string): HTMLElement =>
  element.shadowRoot!.querySelector<HTMLElement>(selector)!;
const focused = (element: Element): string | undefined =>
  (element.shadowRoot!.activeElement as HTMLElement | null)?.dataset['name'];

async function tile(): Promise<CbKpiTile> {
  const stage = show(html`
    <cb-kpi-tile metric="service-level" target="0.5" by="day" .data=${october}></cb-kpi-tile>
  `);
  const element = stage.querySelector('cb-kpi-tile')!;
  await until('ready', () => element.state === 'ready');
  return element;
}

async function openMenu(element: Element): Promise<void> {
  inside(element, '#menu-button').click();
  await until('the menu', () => inside(element, '#menu').matches(':popover-open') && focused(element));
}

async function choose(element: Element, name: string): Promise<void> {
  await openMenu(element);
  inside(element, `[data-name="${name}"]`).click();
}

/** What is saved while something runs: names, and the files themselves. */
async function saved(run: () => Promise<void>): Promise<{ name: string; blob: Blob }> {
  const blobs = new Map<string, Blob>();
  const files: { name: string; blob: Blob }[] = [];
  const make = URL.createObjectURL;
  const click = HTMLAnchorElement.prototype.click;
  URL.createObjectURL = (blob: Blob) => {
    const url = make.call(URL, blob);
    blobs.set(url, blob);
    return url;
  };
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    files.push({ name: this.download, blob: blobs.get(this.href)! });
  };
  try {
    await run();
    await until('the file', () => files.length > 0);
  } finally {
    URL.createObjectURL = make;
    HTMLAnchorElement.prototype.click = click;
  }
  return files[0]!;
}

describe('frame', () => {
  afterEach(clear);

  it('breaks an endless name in a remark rather than widen the page', async () => {
    const topic = 'Kraftfahrzeughaftpflichtversicherungsschadensmeldungen';
    const contacts = [...Array<string>(8).fill(topic), 'a', 'b'].map((one, at) => ({
      id: `${at}`,
      startedAt: `2026-10-01T0${at}:00:00`,
      topic: one,
    }));
    const stage = show(html`<cb-pareto .data=${{ timeZone: 'UTC', contacts }}></cb-pareto>`);
    stage.style.inlineSize = '300px';
    const chart = stage.querySelector('cb-pareto')!;
    await until('remarks', () => part(chart, 'notices')?.textContent.includes(topic));
    const edge = inside(chart, '.frame').getBoundingClientRect().right;
    for (const remark of part(chart, 'notices')!.querySelectorAll('span')) {
      expect(remark.getBoundingClientRect().right).to.be.at.most(edge);
    }
  });

  it('has a menu button by the book', async () => {
    const element = await tile();
    const button = inside(element, '#menu-button');
    expect(button.getAttribute('aria-haspopup')).to.equal('menu');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    press(button, 'ArrowDown');
    await until('the first item', () => focused(element) === 'explain');
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    const menu = inside(element, '#menu');
    press(menu, 'ArrowDown');
    expect(focused(element)).to.equal('contacts');
    press(menu, 'End');
    expect(focused(element)).to.equal('svg');
    press(menu, 'ArrowDown');
    expect(focused(element)).to.equal('explain');
    press(menu, 'ArrowUp');
    expect(focused(element)).to.equal('svg');
    press(menu, 'Home');
    press(menu, 'c');
    expect(focused(element)).to.equal('copy');
    press(menu, 'Tab');
    await until('closed', () => button.getAttribute('aria-expanded') === 'false');
    expect(menu.matches(':popover-open')).to.equal(false);
    button.focus();
    press(button, 'ArrowUp');
    await until('the last item', () => focused(element) === 'svg');
    (menu as HTMLElement).hidePopover();
    await until('the focus back', () => element.shadowRoot!.activeElement?.id === 'menu-button');
  });

  it('keeps its menu within the window', async () => {
    const element = await tile();
    await openMenu(element);
    const { left, right, top, bottom } = inside(element, '#menu').getBoundingClientRect();
    expect(left).to.be.at.least(0);
    expect(top).to.be.at.least(0);
    expect(right).to.be.at.most(document.documentElement.clientWidth);
    expect(bottom).to.be.at.most(document.documentElement.clientHeight);
  });

  for (const [locale, kinds] of [
    ['en', ['Formula', 'Sample', 'Time zone']],
    ['zh', ['公式', '样本量', '时区']],
    ['ru', ['Формула', 'Выборка', 'Часовой пояс']],
  ] as const) {
    it(`explains its number in ${locale}`, async () => {
      const element = await tile();
      element.locale = locale;
      await element.updateComplete;
      await choose(element, 'explain');
      await until('the panel', () => part(element, 'explanation'));
      expect(inside(element, 'dialog').matches(':modal')).to.equal(true);
      const labels = [...part(element, 'explanation')!.querySelectorAll('dt')].map((dt) => dt.textContent);
      expect(labels).to.include.members([...kinds]);
      const line = (kind: string): string =>
        part(element, 'explanation')!.querySelector(`[data-kind="${kind}"] dd`)!.textContent;
      // 6 answered within 20 s, of 10 offered.
      expect(line('numerator')).to.match(/6/);
      expect(line('denominator')).to.match(/10/);
      expect(line('zone')).to.contain('UTC');
    });
  }

  it('closes its panel by Escape and by its button, and gives the focus back', async () => {
    const element = await tile();
    await choose(element, 'explain');
    await until('the panel', () => inside(element, 'dialog').matches(':modal'));
    part(element, 'close-button')!.click();
    await until('closed', () => !inside(element, 'dialog').hasAttribute('open'));
    await until('the focus back', () => element.shadowRoot!.activeElement?.id === 'menu-button');
    await until('nothing in it', () => part(element, 'explanation') === null);
  });

  it('has a table that says the same, with a caption and headers', async () => {
    const element = await tile();
    await choose(element, 'table');
    await until('the table', () => part(element, 'table'));
    const table = part(element, 'table')!;
    expect(table.querySelector('caption')!.textContent.trim()).to.match(/^Service level, Oct/);
    const columns = [...table.querySelectorAll('thead th')];
    expect(columns.every((th) => th.getAttribute('scope') === 'col')).to.equal(true);
    const rows = [...table.querySelectorAll('tbody tr')];
    expect(rows.map((row) => row.querySelector('th')!.getAttribute('scope'))).to.deep.equal([
      'row',
      'row',
      'row',
    ]);
    expect(rows.map((row) => row.querySelector('td')!.textContent)).to.deep.equal(['67%', '50%', '60%']);
    expect(await faults(element)).to.deep.equal([]);
  });

  it('saves a CSV that a spreadsheet reads as UTF-8', async () => {
    const element = await tile();
    const { name, blob } = await saved(() => choose(element, 'csv'));
    expect(name).to.match(/^service-level.*\.csv$/);
    expect(blob.type).to.equal('text/csv;charset=utf-8');
    expect([...new Uint8Array(await blob.arrayBuffer()).subarray(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
    const lines = (await blob.text()).split(/\r?\n/);
    expect(
      lines.some((line) => line.startsWith('2025-10-01,') && /\b4\b/.test(line) && /\b6\b/.test(line)),
    ).to.equal(true);
  });

  it('guards a CSV against formulas', async () => {
    const element = await tile();
    element.where = { queue: '=1+1' };
    await until('the filter', () => /=1\+1/.test(part(element, 'subheading')!.textContent));
    await until('ready', () => element.state === 'ready');
    const { blob } = await saved(() => choose(element, 'csv'));
    expect((await blob.text()).split(/\r?\n/).filter((line) => /(^|,)"?[=+@]/.test(line))).to.deep.equal([]);
  });

  it('saves a PNG that shows something', async () => {
    const element = await tile();
    const { name, blob } = await saved(() => choose(element, 'png'));
    expect(name).to.match(/\.png$/);
    const bitmap = await createImageBitmap(blob);
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const colours = new Set<string>();
    for (let at = 0; at < data.length; at += 4)
      colours.add(`${data[at]} ${data[at + 1]} ${data[at + 2]} ${data[at + 3]}`);
    expect(colours.has('255 255 255 255')).to.equal(true);
    expect(colours.has('53 81 184 255')).to.equal(true); // series-1
    expect(colours.size).to.be.greaterThan(10);
  });

  it('saves an SVG that says what it is', async () => {
    const element = await tile();
    const { name, blob } = await saved(() => choose(element, 'svg'));
    expect(name).to.match(/\.svg$/);
    const parsed = new DOMParser().parseFromString(await blob.text(), 'image/svg+xml');
    expect(parsed.querySelector('parsererror')).to.equal(null);
    const texts = [...parsed.querySelectorAll('text')].map((node) => node.textContent);
    expect(texts).to.include('Service level');
    expect(texts).to.include('60%');
    expect(parsed.documentElement.outerHTML).not.to.contain('var(');
  });

  it('copies its table, and says whether it could', async () => {
    const element = await tile();
    const copied: string[] = [];
    const real = navigator.clipboard.writeText;
    try {
      navigator.clipboard.writeText = async (text) => void copied.push(text);
      await choose(element, 'copy');
      await until('the word', () => inside(element, '[role="status"]').textContent === 'The table is copied');
      expect(copied[0]!.split('\n')[1]).to.match(/^[^\t]+2025\t67%\t/);
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
      await choose(element, 'copy');
      await until('the word', () => /not allowed/.test(inside(element, '[role="status"]').textContent));
    } finally {
      navigator.clipboard.writeText = real;
    }
  });

  it('reads out a change of its numbers, not the first of them', async () => {
    const element = await tile();
    expect(inside(element, '[role="status"]').textContent).to.equal('');
    const summary = inside(element, '#summary').textContent;
    expect(summary).to.contain('60%');
    element.where = { queue: 'sales' };
    await until('the news', () => inside(element, '[role="status"]').textContent !== '');
    expect(inside(element, '[role="status"]').textContent).to.equal(inside(element, '#summary').textContent);
    expect(inside(element, '#summary').textContent).not.to.equal(summary);
  });

  it('reads out that what is shown could not be renewed', async () => {
    const source = new GatedSource(await loadData(october));
    const stage = show(html`<cb-kpi-tile metric="service-level" .source=${source}></cb-kpi-tile>`);
    const element = stage.querySelector('cb-kpi-tile')!;
    await until('the question', () => source.asked.length > 0);
    for (const held of source.asked.splice(0)) await held.answer();
    await until('ready', () => element.state === 'ready');
    element.where = { queue: 'sales' };
    await until('the next question', () => source.asked.length > 0);
    for (const held of source.asked.splice(0)) held.fail(new RangeError('no answer: today'));
    await until('the failure', () => element.state === 'error');
    expect(inside(element, '[role="status"]').textContent).to.contain('This could not be shown.');
  });

  it('says the words of its buttons once, and its summary before its picture', async () => {
    const element = await tile();
    expect(inside(element, '#menu-button').title).to.equal('');
    expect(inside(element, '#menu-button [title]').getAttribute('aria-hidden')).to.equal('true');
    const order = inside(element, '#summary').compareDocumentPosition(inside(element, '.picture'));
    expect(order & Node.DOCUMENT_POSITION_FOLLOWING).not.to.equal(0);
  });

  it('takes the heading level that the page gives', async () => {
    const element = await tile();
    const level = (): string | null => part(element, 'heading')!.getAttribute('aria-level');
    expect(level()).to.equal('3');
    element.setAttribute('heading-level', '2');
    await element.updateComplete;
    expect(level()).to.equal('2');
    element.setAttribute('heading-level', 'x');
    await element.updateComplete;
    expect(level()).to.equal('3');
  });
});

describe('defineElement', () => {
  class One extends HTMLElement {}
  class Same extends HTMLElement {}
  class Other extends HTMLElement {}

  it('is silent for a second copy of the same version', async () => {
    const said = await warnings(() => {
      defineElement('x-copied', One);
      defineElement('x-copied', Same);
      defineElement('x-copied', One);
    });
    expect(said).to.deep.equal([]);
    expect(customElements.get('x-copied')).to.equal(One);
  });

  it('warns once of a copy of another version, and throws nothing', async () => {
    Object.defineProperty(Other, Symbol.for('callboard.version'), { value: '0.0.9' });
    customElements.define('x-older', Other);
    const said = await warnings(() => {
      defineElement('x-older', class extends HTMLElement {});
      defineElement('x-older', class extends HTMLElement {});
    });
    expect(said).to.deep.equal([`callboard: second-copy: version "${version}", other "0.0.9"`]);
  });
});
