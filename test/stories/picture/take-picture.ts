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

/** The same, once two in a row are the same; the last of them where none are. */
export async function stillPicture(page: Page): Promise<Buffer> {
  let last = await takePicture(page);
  for (let again = 0; again < 5; again++) {
    await page.waitForTimeout(150);
    const next = await takePicture(page);
    if (next.equals(last)) break;
    last = next;
  }
  return last;
}
