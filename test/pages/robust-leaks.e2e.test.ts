import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { HeapMeasure, steadyHeap, type Growth } from './robust/heap.js';
import type { RobustWindow } from './robust/page-kit.js';
import { robustSite } from './robust/robust-site.js';
import { sampleData, sampleElements, type Members } from './robust/samples.js';

const site = robustSite(steadyHeap);

/** Mounts of each element after its warm-up; with `CALLBOARD_MOUNTS=1000` each is mounted so often. */
const wished = Number(process.env['CALLBOARD_MOUNTS'] ?? 30);
/** Measures after the first: what leaks does so in most of them. */
const steps = 3;
/** As many at once as pages have. A whole report is as much as all others together. */
const batch = 10;
const few: ReadonlySet<string> = new Set(['cb-report']);

/**
 * What one mount may leave behind, beside no element at all: a small record in a list that grows has some 80 bytes.
 * Caches of a bounded size are filled by the warm-up, and tables that grow by doubling are the rest.
 */
const mostLeft: Growth = { bytes: 64, nodes: 0.02, listeners: 0.02, documents: 0 };
/** A report has 2.9 MB in two dozen elements, and is mounted once a step: what is filled by then does not average out. */
const mostLeftOfReport: Growth = { ...mostLeft, bytes: 64_000 };

function mount(
  page: Page,
  tag: string,
  members: Members,
  count: number,
  at: number,
): Promise<readonly string[]> {
  return page.evaluate(
    async ([tag, members, count, batch]) => {
      const { robust, inside } = window as unknown as RobustWindow;
      return robust.mounts(tag, members, inside, count, batch);
    },
    [tag, members, count, at] as const,
  );
}

/** Elements that were removed and are held all the same, once all that nobody holds is collected. */
function kept(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (window as unknown as RobustWindow).robust.kept());
}

function tooMuch(growth: Growth, most: Growth = mostLeft): readonly string[] {
  return (Object.keys(most) as (keyof Growth)[])
    .filter((what) => growth[what] > most[what])
    .map((what) => `${growth[what].toFixed(what === 'bytes' ? 0 : 2)} ${what} a mount`);
}

/** Series of measures that have to agree that something is left behind. */
const series = 3;

/**
 * What a page still holds of removed elements, and by how much it grows, as the last series found it; nothing once a
 * series finds nothing. What leaks does so in each; a table that grows by doubling, or what a busy machine has not
 * released yet, is in one.
 */
async function leftBehind(page: Page, measured: () => Promise<readonly string[]>): Promise<string[]> {
  let found: string[] = [];
  for (let at = 0; at < series; at++) {
    const grown = await measured();
    found = [...new Set(await kept(page)), ...grown];
    if (found.length === 0) break;
  }
  return found;
}

test('mounting and removing leaves nothing behind: no element, bytes, nodes or listeners', async (t) => {
  const page = await site.open();
  await page.evaluate(async (data) => {
    const all = window as unknown as RobustWindow;
    all.inside = await all.robust.scope(data);
  }, sampleData(120));
  const heap = await HeapMeasure.of(page);
  let mounts = 0;
  const left: string[] = [];
  for (const [tag, members] of sampleElements()) {
    const isFew = few.has(tag);
    const each = Math.ceil((isFew ? wished / 30 : wished) / steps);
    const at = isFew ? 1 : batch;
    for (let warm = 0; warm < 2; warm++) {
      const states = await mount(page, tag, members, at, at);
      assert.deepEqual(states, ['ready'], tag);
      mounts += at;
    }
    const found = await leftBehind(page, async () => {
      const growth = await heap.growth(() => mount(page, tag, members, each, at), steps, each);
      mounts += each * steps;
      t.diagnostic(`${tag}: ${Math.round(growth.bytes)} bytes, ${growth.nodes.toFixed(2)} nodes a mount`);
      return tooMuch(growth, isFew ? mostLeftOfReport : mostLeft);
    });
    if (found.length > 0) left.push(`${tag}: ${found.join(', ')}`);
  }
  assert.ok(mounts >= 1000, `${mounts} mounts`);
  assert.deepEqual(left, []);
  assert.deepEqual(await site.reached(page), { complaints: [], executed: [] });
});

test('a cb-data that goes takes its data along', async () => {
  const page = await site.open();
  const heap = await HeapMeasure.of(page);
  const work = (): Promise<void> =>
    page.evaluate(async (data) => {
      const { robust } = window as unknown as RobustWindow;
      for (let at = 0; at < 10; at++) {
        const scope = await robust.scope(structuredClone(data));
        await robust.mounts('cb-kpi-tile', { metric: 'offered' }, scope, 1, 1);
        scope.remove();
      }
      await robust.task();
    }, sampleData(60));
  await work();
  await work();
  const found = await leftBehind(page, async () => tooMuch(await heap.growth(work, steps, 10)));
  assert.deepEqual(found, []);
});

test('workers go with the last who asks them', async () => {
  const page = await site.open();
  const rows = Array.from({ length: 45_000 }, (_, at) => ({
    id: `call ${at}`,
    startedAt: 1_790_000_000_000 + at * 60_000,
    outcome: at % 4 === 0 ? 'abandoned' : 'answered',
    comment: 'nothing to add '.repeat(3),
  }));
  const body = JSON.stringify({ timeZone: 'UTC', contacts: rows });
  await page.route('**/many.json*', (route) => route.fulfill({ body, contentType: 'application/json' }));
  assert.equal(page.workers().length, 0);
  for (let round = 0; round < 3; round++) {
    await page.evaluate(async (round) => {
      const { robust } = window as unknown as RobustWindow;
      const scope = document.createElement('cb-data');
      scope.src = `/many.json?${round}`;
      document.body.append(scope);
      await robust.settled([scope]);
      await robust.mounts('cb-kpi-tile', { metric: 'offered' }, scope, 1, 1);
    }, round);
    assert.ok(page.workers().length > 0, 'the data are read in workers');
    const gone = Promise.all(page.workers().map((worker) => worker.waitForEvent('close')));
    await page.evaluate(() => document.querySelector('cb-data')!.remove());
    await gone;
    assert.equal(page.workers().length, 0);
  }
});

for (const [what, leak] of [
  ['an element in a listener', 'listener'],
  ['an element in a list', 'list'],
  ['only the last of them', 'last'],
  ['a record in a list', 'record'],
] as const) {
  test(`the measure finds what is planted: ${what}`, async () => {
    const page = await site.open();
    await page.evaluate(
      async ([data, leak]) => {
        const held: unknown[] = [];
        const Tile = customElements.get('cb-kpi-tile') as new () => HTMLElement & {
          connectedCallback(): void;
        };
        customElements.define(
          'x-leaky-tile',
          class extends Tile {
            override connectedCallback(): void {
              super.connectedCallback();
              const { localName } = this;
              if (leak === 'listener') addEventListener('resize', () => this.isConnected);
              else if (leak === 'list') held.push(this);
              else if (leak === 'last') held[0] = this;
              else held.push(new Array(16).fill(localName));
            }
          },
        );
        const all = window as unknown as RobustWindow & { held: unknown };
        all.held = held;
        all.inside = await all.robust.scope(data);
      },
      [sampleData(60), leak] as const,
    );
    const heap = await HeapMeasure.of(page);
    const members = { metric: 'service-level' };
    await mount(page, 'x-leaky-tile', members, batch, batch);
    const growth = await heap.growth(() => mount(page, 'x-leaky-tile', members, batch, batch), steps, batch);
    const elements = { listener: 40, list: 40, last: 1, record: 0 }[leak];
    assert.equal((await kept(page)).length, elements);
    assert.equal(growth.bytes > mostLeft.bytes, leak !== 'last', `${growth.bytes} bytes`);
    assert.equal(growth.nodes > 10, elements > 1, `${growth.nodes} nodes`);
    assert.equal(growth.listeners >= 1, elements > 1, `${growth.listeners} listeners`);
  });
}
