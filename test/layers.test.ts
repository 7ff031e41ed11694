import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, it } from 'node:test';
import { entries, importTable, judge, layerOf } from './layers/import-table.js';
import { moduleImports } from './layers/module-imports.js';

const src = new URL('../src/', import.meta.url);
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
  .toSorted();

describe('layers', () => {
  for (const layer of new Set(files.filter((file) => !(file in entries)).map(layerOf))) {
    it(`${layer} imports only what the table allows`, () => {
      assert.ok(layer in importTable, `${layer} is not in the import table`);
      const faults = files
        .filter((file) => !(file in entries) && layerOf(file) === layer)
        .flatMap((file) => judge(file, moduleImports(readFileSync(new URL(file, src), 'utf8'))));
      assert.deepEqual(faults, []);
    });
  }

  for (const entry of files.filter((file) => file in entries)) {
    it(`the entry ${entry} imports only what it may`, () => {
      assert.deepEqual(judge(entry, moduleImports(readFileSync(new URL(entry, src), 'utf8'))), []);
    });
  }
});

describe('the engine', () => {
  it('brings the words of no language, not even later', () => {
    const words = [...reachedFrom('engine.ts')].filter((file) =>
      /^i18n\/(find-locale|[a-z]{2}\/)/.test(file),
    );
    assert.deepEqual(words, []);
    // The elements do, by which the walk is seen to get there.
    assert.ok(reachedFrom('index.ts').has('i18n/ru/metrics.ts'));
  });
});

describe('an element', () => {
  it('brings the words of its own topics, not those of all', () => {
    const topics = (element: string): string[] =>
      [...reachedFrom(`elements/${element}/define.ts`)].filter((file) =>
        /^i18n\/ru\/(staffing|insights|case|gauge|index)\.ts$/.test(file),
      );
    assert.deepEqual(topics('kpi-tile'), []);
    assert.deepEqual(topics('filter-bar'), []);
    assert.deepEqual(topics('gauge'), ['i18n/ru/gauge.ts']);
    assert.deepEqual(topics('staffing'), ['i18n/ru/staffing.ts']);
  });
});

/** Every module that a module loads, itself or by way of others. */
function reachedFrom(entry: string): ReadonlySet<string> {
  const reached = new Set([entry]);
  for (const file of reached) {
    for (const { specifier, typeOnly } of moduleImports(readFileSync(new URL(file, src), 'utf8'))) {
      if (!typeOnly && specifier.startsWith('.'))
        reached.add(posix.join(posix.dirname(file), toSource(specifier)));
    }
  }
  return reached;
}

function toSource(specifier: string): string {
  return specifier.replace(/\.js$/, '.ts');
}

describe('the judge of imports', () => {
  const judged = (file: string, text: string): string[] => judge(file, moduleImports(text));

  it('refuses what lies above', () => {
    assert.deepEqual(judged('query/plan.ts', `import { evaluate } from '../metrics/evaluate.js';`), [
      'query/plan.ts imports ../metrics/evaluate.js: query must not import metrics',
    ]);
    assert.deepEqual(judged('data/adapters/x.ts', `import type {\n  Plan,\n} from '../../query/plan.js';`), [
      'data/adapters/x.ts imports ../../query/plan.js: data must not import query',
    ]);
  });

  it('allows what lies below, also by way of a layer between', () => {
    assert.deepEqual(
      judged('source/local.ts', `import { day } from '../time/grain.js';\nimport '../engine/x.js';`),
      [],
    );
  });

  it('sees every form of import', () => {
    const forms = [
      `import '../elements/a.js';`,
      `import A, { b as c } from "../elements/a.js";`,
      `import * as all from '../elements/a.js';`,
      `export * from '../elements/a.js';`,
      `export {\n  a, // first\n  b,\n} from '../elements/a.js';`,
      `export type { A } from '../elements/a.js';`,
      `const later = await import('../elements/a.js');`,
      `let a: import('../elements/a.js').A;`,
    ];
    for (const form of forms) assert.equal(judged('charts/axis.ts', form).length, 1, form);
  });

  it('does not take texts and examples for imports', () => {
    assert.deepEqual(
      judged(
        'time/grain.ts',
        `/**\n * import { x } from 'lit';\n */\nexport const name = 'lit';\nexport {};\n`,
      ),
      [],
    );
  });

  it('allows the language layer types alone', () => {
    assert.deepEqual(
      judged('i18n/en/metrics.ts', `import type { MetricId } from '../../metrics/catalog/ids.js';`),
      [],
    );
    assert.deepEqual(
      judged('i18n/en/metrics.ts', `import { type MetricId } from '../../metrics/catalog/ids.js';`),
      ['i18n/en/metrics.ts imports ../../metrics/catalog/ids.js: i18n may import only types of metrics'],
    );
  });

  it('holds packages to the layers that are made of them', () => {
    assert.deepEqual(judged('charts/scale.ts', `import { scaleLinear } from 'd3';`), []);
    assert.deepEqual(
      judged('elements/x/x.ts', `import { html } from 'lit';\nimport { c } from '@lit/context';`),
      [],
    );
    assert.deepEqual(judged('views/x.ts', `import { html } from 'lit';`), [
      'views/x.ts imports lit: views must not import this package',
    ]);
    assert.deepEqual(judged('engine/x.ts', `import { cpus } from 'node:os';`).length, 1);
  });

  it('keeps the DOM out of the engine entry, and entries out of the layers', () => {
    assert.deepEqual(judged('engine.ts', `export * from './elements/a.js';`), [
      'engine.ts imports ./elements/a.js: engine.ts must not reach elements',
    ]);
    assert.deepEqual(judged('elements/a.ts', `import { loadData } from '../engine.js';`).length, 1);
    assert.deepEqual(judged('engine/a.ts', `import x from '../../package.json';`).length, 1);
  });
});
