import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RobustWindow } from './robust/page-kit.js';
import { robustSite } from './robust/robust-site.js';
import { sampleData, sampleElements } from './robust/samples.js';

const site = robustSite();
const nothing = { complaints: [], executed: [] };
/** What is tried follows from it; `CALLBOARD_SEED` tries something else. */
const seed = Number(process.env['CALLBOARD_SEED'] ?? 490_705_222);
/** Orders tried of each element. */
const orders = Number(process.env['CALLBOARD_ORDERS'] ?? 6);

test(`in whatever order an element is given what it has, it shows the same (seed ${seed})`, async () => {
  const page = await site.open();
  const others: string[] = [];
  for (const [tag, members] of sampleElements()) {
    const found = await page.evaluate(
      async ([tag, members, data, seed, orders]) => {
        const { robust } = window as unknown as RobustWindow;
        const scope = await robust.scope(data, { locale: 'en' });
        const plain = robust.make(tag, members);
        scope.append(plain);
        const picture = await robust.stillPicture(plain);
        scope.remove();
        const different: string[] = [];
        for (let at = 0; at < orders; at++) {
          const shown = await robust.builtInAnyOrder(tag, members, data, seed + at);
          if (shown !== picture) different.push(`seed ${seed + at}: ${robust.difference(shown, picture)}`);
        }
        return { different, length: picture.length };
      },
      // A whole report takes as long as all others.
      [tag, members, sampleData(60), seed, tag === 'cb-report' ? Math.ceil(orders / 6) : orders] as const,
    );
    assert.ok(found.length > 500, `${tag} shows something`);
    others.push(...found.different.map((one) => `${tag}: ${one}`));
  }
  assert.deepEqual(others, []);
  assert.deepEqual(await site.reached(page), nothing);
});

test(`elements are moved, taken away, hidden, squeezed and turned at any time, and come back (seed ${seed})`, async () => {
  const page = await site.open();
  const states = await page.evaluate(
    async ([samples, data, seed]) => {
      const { robust } = window as unknown as RobustWindow;
      const chance = robust.random(seed);
      const one = robust.make('cb-data', { '.data': data });
      const two = robust.make('cb-data', { '.data': structuredClone(data), locale: 'ru' });
      const frame = document.createElement('iframe');
      robust.stage.append(one, two, frame);
      const elements = samples.map(([tag, members]) => robust.make(tag, members));
      one.append(...elements);
      const root = document.documentElement;
      for (let at = 0; at < 150; at++) {
        const element = elements[Math.floor(chance() * elements.length)]!;
        switch (Math.floor(chance() * 13)) {
          case 0:
            element.remove();
            break;
          case 1:
            two.append(element);
            break;
          case 2:
            one.prepend(element);
            break;
          case 3:
            frame.contentDocument!.body.append(element);
            break;
          case 4:
            element.style.display = element.style.display === 'none' ? '' : 'none';
            break;
          case 5:
            element.style.inlineSize = ['0', '1px', '90px', ''][Math.floor(chance() * 4)]!;
            break;
          case 6:
            root.dir = root.dir === 'rtl' ? 'ltr' : 'rtl';
            break;
          case 7:
            root.lang = ['en', 'zh', 'ru', 'xx', ''][Math.floor(chance() * 5)]!;
            break;
          case 8:
            root.style.colorScheme = chance() < 0.5 ? 'dark' : 'light';
            break;
          case 9:
            robust.stage.style.inlineSize = ['0', '120px', '640px'][Math.floor(chance() * 3)]!;
            break;
          case 10:
            robust.stage.style.contentVisibility = chance() < 0.5 ? 'hidden' : '';
            break;
          case 11:
            element.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerId: 1 }));
            break;
          default:
            await robust.frame();
        }
      }
      root.dir = 'ltr';
      root.lang = 'en';
      root.style.colorScheme = '';
      robust.stage.removeAttribute('style');
      for (const element of elements) element.removeAttribute('style');
      two.append(...elements);
      await robust.settled(elements);
      return elements
        .filter(({ state }) => state !== 'ready')
        .map(({ localName, state }) => `${localName} ${state}`);
    },
    [sampleElements(), sampleData(120), seed] as const,
  );
  assert.deepEqual(states, []);
  assert.deepEqual(await site.reached(page), nothing);
});

test('of several sources in quick succession the last is shown', async () => {
  const page = await site.open();
  const bodies = [30, 60, 90].map((length) => JSON.stringify(sampleData(length)));
  await page.route('**/data-*.json', async (route) => {
    const at = Number(/data-(\d)/.exec(route.request().url())![1]);
    // The first takes longest.
    await new Promise((resolve) => setTimeout(resolve, (2 - at) * 150));
    await route.fulfill({ body: bodies[at]!, contentType: 'application/json' });
  });
  const text = await page.evaluate(async () => {
    const { robust } = window as unknown as RobustWindow;
    const scope = robust.make('cb-data', { src: '/data-0.json' });
    const tile = robust.make('cb-kpi-tile', { metric: 'contact-volume' });
    scope.append(tile);
    robust.stage.append(scope);
    await robust.frame();
    scope.setAttribute('src', '/data-1.json');
    scope.setAttribute('src', '/data-2.json');
    await robust.settled([scope, tile]);
    await new Promise((resolve) => setTimeout(resolve, 500));
    return tile.shadowRoot!.querySelector('[part~="value"]')!.textContent;
  });
  // Each conversation has two of the 90 contacts.
  assert.equal(text.trim(), '45');
  assert.deepEqual(await site.reached(page), nothing);
});

test('a page that patches what all objects have gets no exception', async () => {
  const page = await site.open();
  const states = await page.evaluate(
    async ([samples, data]) => {
      const { robust } = window as unknown as RobustWindow;
      robust.patchHost();
      const scope = await robust.scope(data);
      const elements = samples.map(([tag, members]) => robust.make(tag, members));
      scope.append(...elements);
      await robust.settled(elements);
      return elements
        .filter(({ state }) => state !== 'ready')
        .map(({ localName, state }) => `${localName} ${state}`);
    },
    [sampleElements(), sampleData(120)] as const,
  );
  assert.deepEqual(states, []);
  assert.deepEqual(await site.reached(page), nothing);
});

test('two copies of the kit share a page: of one version in silence, of another with one warning', async () => {
  const page = await site.open();
  const other = '0.0.1-other';
  await page.route('**/dist/callboard.min.js?other', async (route) => {
    const response = await route.fetch();
    // Its version stands in its own code and in what compares copies.
    const body = (await response.text()).replaceAll(/(["'`])0\.1\.0\1/g, `"${other}"`);
    await route.fulfill({ response, body });
  });
  const load = (address: string): Promise<readonly string[]> =>
    page.evaluate(async (address) => {
      await import(address);
      return (window as unknown as RobustWindow).warnings;
    }, address);
  assert.deepEqual(await load('/dist/callboard.min.js?again'), []);
  const warnings = await load('/dist/callboard.min.js?other');
  assert.equal(warnings.length, 1, warnings.join('\n'));
  assert.match(warnings[0]!, /^callboard: second-copy: version "0\.0\.1-other", other "0\.1\.0"$/);
  const state = await page.evaluate(async (data) => {
    const { robust } = window as unknown as RobustWindow;
    const scope = await robust.scope(data);
    const tile = robust.make('cb-kpi-tile', { metric: 'offered' });
    scope.append(tile);
    await robust.settled([tile]);
    return tile.state;
  }, sampleData(60));
  assert.equal(state, 'ready');
  assert.deepEqual(await site.reached(page), nothing);
});
