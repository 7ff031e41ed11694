import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { HeapMeasure, steadyHeap, type Slopes } from './robust/heap.js';
import { robustSite } from './robust/robust-site.js';
import { sampleData, sampleElements, type Members } from './robust/samples.js';

const site = robustSite(steadyHeap);

/** Mounts of each element after its warm-up; with `CALLBOARD_MOUNTS=1000` each is mounted so often. */
const wished = Number(process.env['CALLBOARD_MOUNTS'] ?? 30);
/** Measures after the first: so many make a slope out of what is not one step. */
const steps = 3;
/** As many at once as pages have. A whole report is as much as all others together. */
const batch = 10;
const few: ReadonlySet<string> = new Set(['cb-report']);
const fewer = 1;

/**
 * What one mount may leave behind. An element that is kept has thousands of bytes and dozens of nodes; a small
 * record in a list that grows some 80. Caches of a bounded size are filled by the warm-up, and tables that grow by
 * doubling are the rest.
 */
const mostLeft: Slopes = { bytes: 64, nodes: 0.02, listeners: 0.02, documents: 0 };

/**
 * Of whole reports one or two that were removed are held for a while, which no further mounts make more. A report has
 * 2.9 MB, 10,000 nodes and 480 listeners: all of them kept would be that a mount, one more among four measures 0.4 of it.
 */
const oneKept: Slopes = { bytes: 1.7e6, nodes: 6000, listeners: 290, documents: 0 };

type Robust = {
  robust: {
    scope(data: unknown, members?: Members): Promise<HTMLElement>;
    mounts(
      tag: string,
      members: Members,
      inside: Element,
      count: number,
      batch: number,
    ): Promise<readonly string[]>;
    settled(elements: readonly Element[]): Promise<void>;
    task(): Promise<void>;
  };
  inside: HTMLElement;
};

function mount(
  page: Page,
  tag: string,
  members: Members,
  count: number,
  at: number,
): Promise<readonly string[]> {
  return page.evaluate(
    async ([tag, members, count, batch]) => {
      const { robust, inside } = window as unknown as Robust;
      return robust.mounts(tag, members, inside, count, batch);
    },
    [tag, members, count, at] as const,
  );
}

function tooMuch(slopes: Slopes, most: Slopes = mostLeft): readonly string[] {
  return (Object.keys(most) as (keyof Slopes)[])
    .filter((what) => slopes[what] > most[what])
    .map((what) => `${slopes[what].toFixed(what === 'bytes' ? 0 : 2)} ${what} a mount`);
}

test('mounting and removing leaves nothing behind: no bytes, nodes or listeners, of any element', async (t) => {
  const page = await site.open();
  await page.evaluate(async (data) => {
    const all = window as unknown as Robust;
    all.inside = await all.robust.scope(data);
  }, sampleData(120));
  const heap = await HeapMeasure.of(page);
  let mounts = 0;
  const left: string[] = [];
  for (const [tag, members] of sampleElements()) {
    const isFew = few.has(tag);
    const each = Math.ceil((isFew ? Math.max(fewer * steps, wished / 30) : wished) / steps);
    const at = isFew ? 1 : batch;
    // Of a report the browser keeps the last ones for a while: as many of them as it keeps come first.
    for (let warm = isFew ? 4 : 2; warm > 0; warm--) {
      const states = await mount(page, tag, members, at, at);
      assert.deepEqual(states, ['ready'], tag);
      mounts += at;
    }
    const slopes = await heap.slopes(() => mount(page, tag, members, each, at), steps, each);
    mounts += each * steps;
    const found = tooMuch(slopes, isFew ? oneKept : mostLeft);
    if (found.length > 0) left.push(`${tag}: ${found.join(', ')}`);
    t.diagnostic(`${tag}: ${Math.round(slopes.bytes)} bytes, ${slopes.nodes.toFixed(2)} nodes a mount`);
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
      const { robust } = window as unknown as Robust;
      for (let at = 0; at < 10; at++) {
        const scope = await robust.scope(structuredClone(data));
        await robust.mounts('cb-kpi-tile', { metric: 'offered' }, scope, 1, 1);
        scope.remove();
      }
      await robust.task();
    }, sampleData(60));
  await work();
  await work();
  assert.deepEqual(tooMuch(await heap.slopes(work, steps, 10)), []);
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
      const { robust } = window as unknown as Robust;
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
  ['a record in a list', 'record'],
] as const) {
  test(`the measure finds what is planted: ${what}`, async () => {
    const page = await site.open();
    await page.evaluate(
      async ([data, leak]) => {
        const kept: unknown[] = [];
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
              else if (leak === 'list') kept.push(this);
              else kept.push(new Array(16).fill(localName));
            }
          },
        );
        const all = window as unknown as Robust & { kept: unknown };
        all.kept = kept;
        all.inside = await all.robust.scope(data);
      },
      [sampleData(60), leak] as const,
    );
    const heap = await HeapMeasure.of(page);
    const members = { metric: 'service-level' };
    await mount(page, 'x-leaky-tile', members, batch, batch);
    const slopes = await heap.slopes(() => mount(page, 'x-leaky-tile', members, batch, batch), steps, batch);
    assert.ok(slopes.bytes > mostLeft.bytes, `${slopes.bytes} bytes`);
    assert.equal(slopes.nodes > 10, leak !== 'record', `${slopes.nodes} nodes`);
    assert.equal(slopes.listeners >= 1, leak !== 'record', `${slopes.listeners} listeners`);
  });
}
