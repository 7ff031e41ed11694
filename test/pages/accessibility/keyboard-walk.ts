import type { Page } from 'playwright-core';
import type { AxTree } from './ax-tree.js';
import { focused, type Focused } from './focus-faults.js';
import { lineOf } from './heard-lines.js';

/** What a reader with a keyboard alone meets in an element, and what should not be so. */
export interface Walk {
  readonly log: readonly string[];
  readonly faults: readonly string[];
}

/** More stops than anyone would go through. */
const most = 60;
/** Steps from mark to mark that are looked at. */
const steps = 4;
const events = ['cb-filter', 'cb-range', 'cb-select'];

/**
 * Goes through an element of `elementsPage` with real keys: Tab from before it to behind it, and at every stop the keys of
 * what stands there.
 */
export class KeyboardWalk {
  readonly #page: Page;
  readonly #tree: AxTree;
  readonly #lookAt: (entry: string) => Promise<void>;
  #log: string[] = [];
  #faults: string[] = [];
  #at = '';

  /** `lookAt` is called while a window of a menu's entry is open. */
  constructor(page: Page, tree: AxTree, lookAt: (entry: string) => Promise<void>) {
    this.#page = page;
    this.#tree = tree;
    this.#lookAt = lookAt;
  }

  async through(tag: string): Promise<Walk> {
    this.#log = [];
    this.#faults = [];
    await this.#page.evaluate(
      ({ name, types }) => {
        const heard: string[] = ((window as unknown as { heard: string[] }).heard = []);
        for (const type of types)
          document.querySelector(name)!.addEventListener(type, () => heard.push(type));
        document.getElementById(`before-${name}`)!.focus();
      },
      { name: tag, types: events },
    );
    const met = new Set<number>();
    for (let count = 0; ; count++) {
      const before = await focused(this.#page);
      await this.#press('Tab');
      const stop = await focused(this.#page);
      if (stop.host !== tag) {
        if (!stop.id.startsWith('before-'))
          this.#faults.push(`Tab leads out of the order, to ${stop.host}#${stop.id}`);
        break;
      }
      if (stop.several && stop.thing === before.thing) continue;
      await this.#note(stop);
      if (met.has(stop.thing)) this.#fault('Tab comes here a second time');
      met.add(stop.thing);
      if (count > most) {
        this.#fault(`after ${most} stops it is still not over`);
        break;
      }
      await this.#use(stop);
    }
    return { log: this.#log, faults: this.#faults };
  }

  async #use(stop: Focused): Promise<void> {
    if (stop.popup === 'menu') await this.#menu(stop);
    else if (stop.popup !== '') await this.#window(stop, 'Enter');
    else if (stop.part.split(' ').includes('cursor')) await this.#marks(stop);
    else if (stop.expanded !== null) await this.#disclosure(stop);
    else if (await this.#page.evaluate(() => innermost().closest('[role="grid"]') !== null))
      await this.#grid();
  }

  /** Arrows lead from mark to mark and are said, Home and End to the ends; Enter chooses; Escape goes nowhere. */
  async #marks(stop: Focused): Promise<void> {
    const orientation = await this.#page.evaluate(() => innermost().getAttribute('aria-orientation'));
    const forward = orientation === 'vertical' ? 'ArrowDown' : 'ArrowRight';
    await this.#press('Home');
    const said = [(await focused(this.#page)).valueText ?? ''];
    for (let step = 0; step < steps; step++) {
      await this.#press(forward);
      const { valueText, tip } = await focused(this.#page);
      if (tip === false) this.#fault(`no tip is shown by ${forward}`);
      if (valueText === said.at(-1)) break;
      said.push(valueText ?? '');
    }
    if (said.includes('')) this.#fault('a mark has no words');
    if (new Set(said).size !== said.length) this.#fault(`marks are told alike: ${said.join(' | ')}`);
    for (const one of said.slice(0, 2)) this.#step(one === said[0] ? 'Home' : forward, one);
    await this.#press('End');
    const { valueText: last } = await focused(this.#page);
    this.#step('End', last ?? '');
    await this.#press('Enter');
    await this.#heard('Enter');
    await this.#press('Escape');
    await this.#still(stop, 'Escape');
  }

  async #grid(): Promise<void> {
    for (const key of ['ArrowDown', 'ArrowRight', 'End', 'Home', 'ArrowUp']) {
      const before = await focused(this.#page);
      await this.#press(key);
      const after = await focused(this.#page);
      if (after.host !== before.host) this.#fault(`${key} leads out of the grid`);
      for (const fault of after.faults) this.#fault(`after ${key}: ${fault}`);
      this.#step(key, lineOf(await this.#tree.focused()));
    }
  }

  async #disclosure(stop: Focused): Promise<void> {
    await this.#press('Enter');
    const open = await focused(this.#page);
    if (open.thing !== stop.thing) return this.#backFrom(stop, 'Enter');
    if (open.expanded === stop.expanded) this.#fault('Enter neither opens nor closes it');
    await this.#press(' ');
    const closed = await focused(this.#page);
    if (closed.expanded !== stop.expanded) this.#fault('Space does not undo what Enter did');
    this.#step('Enter, Space', `expanded ${open.expanded}, ${closed.expanded}`);
  }

  /** Enter opens, arrows go round, Escape closes and gives the keyboard back; so do the windows that its entries open. */
  async #menu(stop: Focused): Promise<void> {
    await this.#press('Enter');
    const first = await focused(this.#page);
    const items = await this.#page.evaluate(() =>
      [...(innermost().parentElement?.children ?? [])].map((item) => item.textContent.trim()),
    );
    const places: number[] = [];
    for (const arrow of ['ArrowDown', 'ArrowUp', 'ArrowUp', 'Home', 'End', 'ArrowDown']) {
      await this.#press(arrow);
      const item = await focused(this.#page);
      for (const fault of item.faults) this.#fault(`${arrow} in its menu: ${fault}`);
      places.push(item.thing - first.thing);
    }
    // The first entry is where it opened; the last is come to from it upwards and by End.
    const [second, again, last, home, end, round] = places;
    if (
      items.length > 1 &&
      (second === 0 || again !== 0 || last === 0 || home !== 0 || end !== last || round !== 0)
    ) {
      this.#fault(`arrows, Home and End do not go round its menu: ${places.join(', ')}`);
    }
    this.#step('Enter', `menu: ${items.join(' · ')}`);
    if (!first.inWindow) this.#fault('the keyboard is not in the menu that it opened');
    await this.#press('Escape');
    await this.#still(stop, 'Escape in the menu');
    for (const name of ['explain', 'table']) {
      await this.#press('Enter');
      // A menu takes the keyboard when the browser says that it is open, which is a little later.
      await this.#page.waitForFunction(() => innermost().getAttribute('role') === 'menuitem');
      const found = await this.#page.evaluate((wanted) => {
        const items = [...(innermost().parentElement?.children ?? [])] as HTMLElement[];
        const at = items.findIndex(({ dataset }) => dataset['name'] === wanted);
        return at;
      }, name);
      if (found < 0) {
        await this.#press('Escape');
        continue;
      }
      for (let down = 0; down < found; down++) await this.#press('ArrowDown');
      await this.#window(stop, 'Enter', items[found]);
    }
  }

  /** A window takes the keyboard, keeps it while it is open, and gives it back to what opened it. */
  async #window(opener: Focused, key: string, name?: string): Promise<void> {
    await this.#press(key);
    if (opener.popup !== 'menu') {
      await this.#press('Escape');
      await this.#still(opener, `Escape in what ${key} opened`);
      await this.#press(key);
    }
    const first = await this.#soon(({ inWindow }) => inWindow);
    if (!first.inWindow) {
      this.#fault(`${name ?? key} opens no window, or leaves the keyboard outside it`);
      return;
    }
    this.#step(name ?? key, 'window');
    if (name !== undefined) await this.#lookAt(name);
    for (let stop = first, count = 0; count < 8; count++) {
      await this.#note(stop, '      ');
      const last = stop;
      do {
        await this.#press('Tab');
        stop = await focused(this.#page);
      } while (stop.several && stop.thing === last.thing);
      // Behind the last comes the browser's own, which is no page; then the first again.
      if (stop.host === 'body') {
        await this.#press('Tab');
        stop = await focused(this.#page);
      }
      if (stop.thing === first.thing) break;
      if (!stop.inWindow) {
        // A list under its button closes when the keyboard goes on; a window over the page keeps it.
        if (opener.popup === 'menu') this.#fault(`Tab leads out of the open window, to ${stop.host}`);
        const open = await this.#page.evaluate(
          () =>
            innermost().getRootNode() instanceof ShadowRoot &&
            (innermost().getRootNode() as ShadowRoot).querySelector('dialog[open], :popover-open') !== null,
        );
        if (open) this.#fault(`what ${key} opened stays open behind the keyboard`);
        for (let back = 0; back < 4 && (await focused(this.#page)).thing !== opener.thing; back++) {
          await this.#press('Shift+Tab');
        }
        return this.#still(opener, 'Shift+Tab');
      }
    }
    await this.#backFrom(opener, name ?? key);
  }

  async #backFrom(opener: Focused, from: string): Promise<void> {
    await this.#press('Escape');
    await this.#still(opener, `Escape in what ${from} opened`);
  }

  async #still(stop: Focused, after: string): Promise<void> {
    const { thing, host, part } = await this.#soon((now) => now.thing === stop.thing);
    if (thing !== stop.thing) this.#fault(`after ${after} the keyboard is on ${host} ${part}`);
  }

  /** What has the keyboard once that is so: a window takes it, and gives it back, when the browser says that it is open. */
  async #soon(isSo: (now: Focused) => boolean): Promise<Focused> {
    let now = await focused(this.#page);
    for (let again = 0; !isSo(now) && again < 20; again++) {
      await this.#page.waitForTimeout(50);
      now = await focused(this.#page);
    }
    return now;
  }

  async #heard(key: string): Promise<void> {
    const heard = await this.#page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));
    this.#step(key, heard.length > 0 ? heard.join(', ') : 'nothing is chosen');
  }

  async #note(stop: Focused, indent = ''): Promise<void> {
    const heard = await this.#tree.focused();
    const line = lineOf(heard);
    this.#at = line;
    this.#log.push(indent + line);
    if (heard.name === '') this.#fault('it has no name');
    for (const fault of stop.faults) this.#fault(fault);
  }

  #step(key: string, what: string): void {
    this.#log.push(`    ${key} → ${what}`);
  }

  #fault(fault: string): void {
    this.#faults.push(`${this.#at}: ${fault}`);
  }

  async #press(key: string): Promise<void> {
    await this.#page.keyboard.press(key);
  }
}

declare function innermost(): Element;

/** Lets a page's scripts say `innermost()`: what has the keyboard, wherever it stands. */
export const innermostScript = `
  globalThis.__name = (one) => one;
  globalThis.innermost = () => {
    let element = document.activeElement ?? document.body;
    while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  };
`;
