import type { CDPSession } from 'playwright-core';
import type { Timings } from './browser/timings.js';
import { withPage } from './with-page.js';

/** Puts a contender through the whole bench once, in a fresh Chromium. */
export async function measure(url: string): Promise<Timings> {
  return withPage(url, async (page, devTools) => {
    await collectGarbage(devTools);
    const ingested = await page.evaluate(() => window.bench.ingest());
    await collectGarbage(devTools);
    const heapBytes = await usedBytes(devTools);
    const asked = await page.evaluate(() => window.bench.ask());
    const appended = await page.evaluate(() => window.bench.append());
    return { ...ingested, heapBytes, ...asked, ...appended };
  });
}

async function collectGarbage(devTools: CDPSession): Promise<void> {
  await devTools.send('HeapProfiler.collectGarbage');
  // Buffers outside the heap are given back a turn later than the objects that held them.
  await devTools.send('HeapProfiler.collectGarbage');
}

/** What the page's scripts hold: objects, and the buffers of typed arrays outside the heap. */
async function usedBytes(devTools: CDPSession): Promise<number> {
  const usage = await devTools.send('Runtime.getHeapUsage');
  return usage.usedSize + usage.backingStorageSize;
}
