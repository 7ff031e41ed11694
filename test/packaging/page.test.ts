import assert from 'node:assert/strict';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sampleData } from './sample-data.js';
import { scratchProject, type ScratchProject } from './scratch-project.js';
import { visit } from './visit.js';

describe('callboard.min.js on a plain page', () => {
  let host: ScratchProject;
  before(() => {
    host = scratchProject();
    copyFileSync(join(host.callboard, 'dist/callboard.min.js'), join(host.folder, 'callboard.min.js'));
  });
  after(() => host.remove());

  it('upgrades the elements, which show their numbers', async () => {
    host.write({
      'index.html': `<!doctype html><html lang="en"><title>Host</title>
        <script type="module" src="callboard.min.js"></script>
        <cb-data><script type="application/json">${JSON.stringify(sampleData)}</script>
          <cb-kpi-tile metric="offered"></cb-kpi-tile></cb-data>`,
    });
    const complaints = await visit(host.folder, async (page) => {
      await page.locator('cb-kpi-tile').getByText('42', { exact: true }).first().waitFor();
    });
    assert.deepEqual(complaints, []);
  });

  it('also exports the engine', async () => {
    host.write({
      'index.html': `<!doctype html><html lang="en"><title>Host</title>
        <script type="module">
          import { loadData } from './callboard.min.js';
          const source = await loadData(${JSON.stringify(sampleData)});
          const { rows } = await source.query({ metrics: ['answered'] });
          document.title = String(rows[0].values.answered.value);
        </script>`,
    });
    const complaints = await visit(host.folder, async (page) => {
      await page.waitForFunction(() => document.title === '28');
    });
    assert.deepEqual(complaints, []);
  });
});
