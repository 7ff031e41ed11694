import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RobustWindow } from './robust/page-kit.js';
import { robustSite } from './robust/robust-site.js';
import { sampleData, sampleElements } from './robust/samples.js';

const site = robustSite();
const nothing = { complaints: [], executed: [] };
/** A report is made of the others. */
const samples = sampleElements().filter(([tag]) => tag !== 'cb-report');

/** What the kit gives to those who import it. */
interface Kit {
  loadData(data: unknown): Promise<{
    append(rows: readonly unknown[]): Promise<unknown>;
    query(this: unknown, ...given: unknown[]): Promise<unknown>;
  }>;
}

test('on a tab that is not seen nothing is asked or piles up; seen again, it is as if just made', async () => {
  const page = await site.open();
  const { contacts, ...rest } = sampleData(120) as { readonly contacts: readonly unknown[] };
  const found = await page.evaluate(
    async ([samples, rest, contacts]) => {
      const { robust } = window as unknown as RobustWindow;
      const address = '/dist/callboard.min.js';
      const { loadData } = (await import(address)) as Kit;
      const source = await loadData({ ...rest, contacts: contacts.slice(0, 60) });
      let asked = 0;
      const { query } = source;
      source.query = (...given) => {
        asked += 1;
        return query.apply(source, given);
      };
      const live = { '.source': source, locale: 'en', 'stale-after': '3600' };
      const scope = robust.make('cb-data', live);
      robust.stage.append(scope);
      const all = samples.map(([tag, members]) => robust.make(tag, members));
      // The others come to a page that is not seen.
      const early = all.filter((_, at) => at % 2 === 0);
      scope.append(...early);
      await robust.settled(early);
      const hidden = robust.hidePage();
      asked = 0;
      scope.append(...all);
      const piled: number[] = [];
      for (let at = 60; at < contacts.length; at += 20) {
        await source.append(contacts.slice(at, at + 20));
        await new Promise((resolve) => setTimeout(resolve, 30));
        piled.push(hidden.waiting());
      }
      const askedHidden = asked;
      hidden.show();
      const shown = await Promise.all(all.map((element) => robust.stillPicture(element)));
      const askedAgain = asked;
      const late = scope.shadowRoot!.querySelectorAll('[part~="stale"]').length;
      scope.remove();
      asked = 0;
      const other = robust.make('cb-data', live);
      robust.stage.append(other);
      const fresh = samples.map(([tag, members]) => robust.make(tag, members));
      other.append(...fresh);
      const expected = await Promise.all(fresh.map((element) => robust.stillPicture(element)));
      return {
        different: samples.flatMap(([tag], at) => (shown[at] === expected[at] ? [] : [tag])),
        ...{ askedHidden, askedAgain, askedFresh: asked, piled, late },
      };
    },
    [samples, rest, contacts] as const,
  );
  assert.deepEqual(found.different, []);
  assert.equal(found.askedHidden, 0);
  // Once: no more than elements that have just been made ask.
  assert.ok(found.askedAgain <= found.askedFresh, `${found.askedAgain} questions, not ${found.askedFresh}`);
  assert.ok(found.piled.at(-1)! <= found.piled[0]!, `${found.piled} wait for a frame`);
  assert.equal(found.late, 0);
  assert.deepEqual(await site.reached(page), nothing);
});

test('whoever is taken away with a window open, or at a file, comes back closed and right', async () => {
  const page = await site.open();
  const found = await page.evaluate(
    async ([samples, data]) => {
      const { robust } = window as unknown as RobustWindow;
      const one = await robust.scope(data, { locale: 'en' });
      const two = await robust.scope(structuredClone(data), { locale: 'en' });
      const listeners = robust.countListeners();
      const all = samples.map(([tag, members]) => robust.make(tag, members));
      one.append(...all);
      const before = await Promise.all(all.map((element) => robust.stillPicture(element)));
      const wrong: string[] = [];
      let opened = 0;
      let inside = one;
      for (const name of ['explain', 'contacts', 'png', 'menu']) {
        const open = await Promise.all(all.map((element) => robust.openWindow(element, name)));
        opened += open.filter(Boolean).length;
        // At once elsewhere, or a while later.
        if (name === 'contacts') {
          for (const element of all) element.remove();
          await robust.frame();
        }
        inside = inside === one ? two : one;
        inside.append(...all);
        await robust.settled(all);
        for (const { localName, shadowRoot } of all) {
          if (shadowRoot!.querySelector('dialog[open], :popover-open'))
            wrong.push(`${localName} comes back with an open ${name}`);
        }
      }
      const after = await Promise.all(all.map((element) => robust.stillPicture(element)));
      all.forEach(({ localName }, at) => {
        if (after[at] !== before[at]) wrong.push(`${localName} shows something else`);
      });
      one.remove();
      two.remove();
      await robust.frames(2);
      return { wrong, opened, listeners: listeners() };
    },
    [samples, sampleData(60)] as const,
  );
  assert.deepEqual(found.wrong, []);
  assert.ok(found.opened > 40, `${found.opened} windows`);
  assert.deepEqual(Object.keys(found.listeners), []);
  assert.deepEqual(await site.reached(page), nothing);
});

for (const [what, part, keys] of [
  ['a stretch of a trend', 'cursor', ''],
  ['the window of a trend’s strip', 'overview-window', ''],
  ['a trend that is zoomed', 'cursor', 'Control'],
] as const) {
  test(`whoever is taken away while a reader draws ${what} lets go of it`, async () => {
    const page = await site.open();
    await page.evaluate(async (data) => {
      const all = window as unknown as RobustWindow;
      const { robust } = all;
      all.inside = await robust.scope(data, { locale: 'en' });
      const chart = robust.make('cb-trend-chart', { metric: 'offered', by: 'day', overview: 'always' });
      all.inside.append(chart);
      await robust.settled([chart]);
    }, sampleData(120));
    const picture = (): Promise<string> =>
      page.evaluate(() => {
        const { robust } = window as unknown as RobustWindow;
        return robust.stillPicture(document.querySelector('cb-trend-chart')!);
      });
    const before = await picture();
    const box = (await page.locator(`cb-trend-chart [part~="${part}"]`).first().boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    if (keys === '') {
      await page.mouse.down();
      await page.mouse.move(x - box.width / 4, y, { steps: 4 });
    } else {
      await page.keyboard.down(keys);
      await page.mouse.wheel(0, -200);
      // Before it is over.
      await page.evaluate(() => (window as unknown as RobustWindow).robust.frame());
    }
    await page.evaluate(() => {
      const { inside } = window as unknown as RobustWindow;
      inside.append(document.querySelector('cb-trend-chart')!);
    });
    await page.mouse.move(x + box.width / 3, y);
    await page.mouse.up();
    if (keys !== '') await page.keyboard.up(keys);
    await page.mouse.move(2, 2);
    assert.ok((await picture()) === before, 'it shows what it did');
    assert.deepEqual(await site.reached(page), nothing);
  });
}
