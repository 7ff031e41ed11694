import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { soon } from './shown.js';

/** The elements of the kit inside a page's `cb-data`, in its order. XPath, unlike CSS here, stays out of shadows. */
export async function elementsOf(page: Page): Promise<readonly { tag: string; element: Locator }[]> {
  const found = page.locator('xpath=//cb-data//*[starts-with(name(), "cb-")]');
  const tags = await found.evaluateAll((elements) => elements.map(({ localName }) => localName));
  return tags.map((tag, index) => ({ tag, element: found.nth(index) }));
}

/** Waits until every element inside a `cb-data` shows what it is asked for, and nothing is left to be asked. */
export function settled(page: Page): Promise<void> {
  return soon(async () => {
    const restless = await page.evaluate(() =>
      [...document.querySelectorAll('cb-data *')]
        .filter(({ localName }) => localName.startsWith('cb-'))
        .filter(
          (element) =>
            !element.matches(':is(:state(ready), :state(partial), :state(empty)):not(:state(stale))'),
        )
        .map((element) => `${element.localName}[${element.getAttribute('metric') ?? ''}]`),
    );
    assert.deepEqual(restless, []);
  });
}
