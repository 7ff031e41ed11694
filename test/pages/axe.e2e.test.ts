import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AxeResults } from 'axe-core';
import { demoSite } from './demo-site.js';
import { settled } from './elements-of.js';

const site = demoSite();

/** On another ground only colours are others: all else of a page was judged on the first. */
const rulesOfColours = ['color-contrast', 'link-in-text-block'];

for (const page of [
  '',
  'address.html',
  'analyses.html',
  'report.html',
  'calls.html',
  'crm.html',
  'data.html',
  'frameworks.html',
  'portal.html',
  'themes/bank.html',
  'themes/crm.html',
  'themes/noc.html',
  'wallboard.html?speed=1',
]) {
  test(`${page || 'the first page'} meets axe’s rules, light and dark`, async () => {
    const { page: open } = await site.open(page, {
      colorScheme: 'light',
      reducedMotion: 'reduce',
      // The rules are a script of the test's own, which a strict policy refuses: it is held by other tests.
      bypassCSP: true,
    });
    await open.locator('cb-kpi-tile, cb-data-quality, cb-staffing').first().waitFor();
    await settled(open);
    await open.addScriptTag({ path: 'node_modules/axe-core/axe.min.js' });
    for (const [colorScheme, rules] of [
      ['light', undefined],
      ['dark', rulesOfColours],
    ] as const) {
      await open.emulateMedia({ colorScheme });
      await settled(open);
      const { violations } = await open.evaluate(
        (runOnly) =>
          (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
            resultTypes: ['violations'],
            ...(runOnly && { runOnly }),
          }),
        rules,
      );
      assert.deepEqual(
        violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target }) => `${colorScheme}: ${id}: ${target.join(' ')}`),
        ),
        [],
      );
    }
  });
}
