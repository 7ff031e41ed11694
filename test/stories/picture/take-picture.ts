import type { Page } from 'playwright-core';

/** What a page shows from its upper edge to its lower, as PNG, when all that it has begun has come to rest. */
export async function takePicture(page: Page): Promise<Buffer> {
  await page.evaluate(
    () =>
      new Promise((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50))),
      ),
  );
  return page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide' });
}
