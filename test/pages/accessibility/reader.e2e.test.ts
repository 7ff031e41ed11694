import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoSite } from '../demo-site.js';
import { AxTree, type Heard } from './ax-tree.js';
import { allShown, elementsPage, everyElement } from './every-element.js';
import { linesOf } from './heard-lines.js';
import { innermostScript, KeyboardWalk } from './keyboard-walk.js';
import { snapshotFaults } from './snapshot.js';
import { tableFaults } from './table-faults.js';

const site = demoSite();
const tags = everyElement();

/** What a tree says that nobody wants to hear. */
function noise(tag: string, heard: readonly Heard[]): string[] {
  return heard.flatMap(({ role, name, states, children }) => {
    const faults: string[] = [];
    const where = `${tag}: ${role} “${name}”`;
    const named = [
      'button',
      'slider',
      'link',
      'searchbox',
      'combobox',
      'checkbox',
      'spinbutton',
      'grid',
      'table',
      'dialog',
    ];
    if (named.includes(role) && name === '') faults.push(`${where} has no name`);
    if (role === 'slider' && !states.some((state) => /^value .*\p{L}|^value .*\d/u.test(state))) {
      faults.push(`${where} says no value`);
    }
    if (states.includes('live assertive')) faults.push(`${where} interrupts`);
    if (/^(image|img|graphics-document)$/i.test(role) && name === '')
      faults.push(`${where} says that it is one, and no more`);
    if (/undefined|null|NaN|\[object/.test(`${name} ${states.join(' ')}`))
      faults.push(`${where}: ${states.join(', ')}`);
    return [...faults, ...noise(tag, children)];
  });
}

test('every element is told and used without eyes and without a mouse', async () => {
  const { page, complaints } = await site.open('every-element.html', {
    body: elementsPage(),
    reducedMotion: 'reduce',
  });
  await page.evaluate(innermostScript);
  await allShown(page);
  const tree = await AxTree.of(page);
  await tree.read();
  const faults: string[] = [...(await tableFaults(page))];
  for (const tag of tags) {
    const heard = await tree.heard(page.locator(tag).first());
    faults.push(...noise(tag, heard));
    faults.push(...snapshotFaults(tag, linesOf(heard, '  ')));
  }
  for (const tag of tags) {
    await page.evaluate(showOnly, tag);
    const windows: string[] = [];
    const walk = new KeyboardWalk(page, tree, async (name) => {
      await tree.read();
      const heard = await tree.heard(page.locator(tag).locator('dialog[open]').first());
      faults.push(...noise(`${tag}, ${name}`, heard), ...(await tableFaults(page)));
      windows.push('', name, ...linesOf(heard, '  '));
    });
    const { log, faults: met } = await walk.through(tag);
    faults.push(...met.map((fault) => `${tag}: ${fault}`));
    // What a reader with a keyboard alone meets, and what is told in the windows that open on the way.
    faults.push(...snapshotFaults(`${tag}.keys`, [...log, ...windows]));
  }
  assert.deepEqual([...new Set(faults)], []);
  assert.deepEqual(complaints, []);
});

/** Leaves one element on the page, and of the others the links before them: what is not drawn costs no time. */
function showOnly(tag: string): void {
  for (const data of document.querySelectorAll<HTMLElement>('cb-data')) {
    data.style.display = data.querySelector(`:scope > ${tag}`) ? '' : 'none';
  }
}

for (const [state, body] of [
  ['empty', '{"contacts": []}'],
  ['error', '<p>no data</p>'],
] as const) {
  test(`every element says aloud what it lacks, ${state}`, async () => {
    const { page } = await site.open('every-element.html', {
      body: elementsPage('src="data/none.json"'),
      reducedMotion: 'reduce',
      routes: { 'data/none.json': body },
    });
    await allShown(page);
    const tree = await AxTree.of(page);
    await tree.read();
    const faults: string[] = [];
    const lines: string[] = [];
    for (const tag of tags) {
      const heard = await tree.heard(page.locator(tag).first());
      faults.push(...noise(tag, heard));
      lines.push(tag, ...linesOf(heard, '  '), '');
    }
    assert.deepEqual([...faults, ...snapshotFaults(state, lines)], []);
  });
}
