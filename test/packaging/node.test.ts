import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { sampleData } from './sample-data.js';
import { scratchProject, type ScratchProject } from './scratch-project.js';

describe('the engine in Node', () => {
  let host: ScratchProject;
  before(() => {
    host = scratchProject();
  });
  after(() => host.remove());

  it('loads data and answers a query', () => {
    host.write({
      'calls.json': JSON.stringify(sampleData),
      'report.js': `import { readFileSync } from 'node:fs';
        import { loadData } from 'callboard/engine';
        const source = await loadData(readFileSync('calls.json'));
        const { rows } = await source.query({ metrics: ['offered', 'answer-rate'], by: ['queue'] });
        console.log(JSON.stringify(rows.map(({ key, values }) =>
          [key.queue, values.offered.value, values['answer-rate'].numerator, values['answer-rate'].denominator])));`,
    });
    const printed = execFileSync(process.execPath, ['report.js'], {
      cwd: host.folder,
      encoding: 'utf8',
    });
    assert.deepEqual(JSON.parse(printed), [
      ['orders', 21, 14, 21],
      ['returns', 21, 14, 21],
    ]);
  });

  it('needs no package: neither Lit, whose Node build brings a DOM of its own, nor D3', async () => {
    const { metafile } = await build({
      stdin: { contents: `export * from 'callboard/engine';`, resolveDir: host.folder },
      bundle: true,
      format: 'esm',
      packages: 'bundle',
      write: false,
      metafile: true,
      logLevel: 'silent',
    });
    const outside = Object.keys(metafile.inputs).filter((path) => !/callboard\/dist\/|^<stdin>$/.test(path));
    assert.deepEqual(outside, []);
  });
});
