import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build as bundle } from 'esbuild';
import { build } from 'vite';
import { sampleData } from './sample-data.js';
import { scratchProject, type ScratchProject } from './scratch-project.js';
import { visit } from './visit.js';

describe("the package in a host's bundle", () => {
  let host: ScratchProject;
  before(() => {
    host = scratchProject();
  });
  after(() => host.remove());

  it('registers one element by its own entry, built with Vite', async () => {
    host.write({
      'index.html': `<!doctype html><html lang="en"><title>Host</title>
        <script type="module" src="/main.js"></script><cb-kpi-tile metric="offered"></cb-kpi-tile>`,
      'main.js': `import 'callboard/elements/kpi-tile';
        document.querySelector('cb-kpi-tile').data = ${JSON.stringify(sampleData)};`,
    });
    await build({ root: host.folder, configFile: false, logLevel: 'warn', build: { outDir: 'built' } });
    const complaints = await visit(join(host.folder, 'built'), async (page) => {
      await page.locator('cb-kpi-tile').getByText('42', { exact: true }).first().waitFor();
      assert.equal(await page.evaluate(() => customElements.get('cb-trend-chart')), undefined);
    });
    assert.deepEqual(complaints, []);
    const assets = join(host.folder, 'built/assets');
    const scripts = readdirSync(assets).filter((file) => file.endsWith('.js'));
    const text = scripts.map((file) => readFileSync(join(assets, file), 'utf8')).join('');
    assert.ok(!text.includes('cb-trend-chart'), 'only what was asked for is in the bundle');
  });

  const bundled = async (code: string): Promise<string> => {
    const { outputFiles } = await bundle({
      stdin: { contents: code, resolveDir: host.folder },
      bundle: true,
      format: 'esm',
      write: false,
      logLevel: 'silent',
      minify: true,
    });
    return outputFiles[0]!.text;
  };

  it('has no side effect by the main entry', async () => {
    assert.equal(await bundled(`import 'callboard';`), '');
    const text = await bundled(`import { loadData } from 'callboard'; loadData([]);`);
    assert.ok(
      !text.includes('cb-kpi-tile') && !text.includes('customElements'),
      'no element comes with the engine',
    );
  });

  it('registers all by `callboard/define`', async () => {
    const text = await bundled(`import 'callboard/define';`);
    for (const file of readdirSync(join(host.callboard, 'dist/elements')).filter((name) =>
      name.endsWith('.js'),
    )) {
      assert.ok(text.includes(`cb-${file.replace(/\.js$/, '')}`), file);
    }
  });
});
