import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { entries } from '../../scripts/build/entries.js';
import { scratchProject, type ScratchProject } from './scratch-project.js';

describe('the package', () => {
  let host: ScratchProject;
  before(() => {
    host = scratchProject();
  });
  after(() => host.remove());

  it('holds what a host needs and no sources', () => {
    const top = new Set(host.packed.map((path) => path.split('/')[0]));
    assert.deepEqual([...top].toSorted(), ['LICENSE', 'README.md', 'dist', 'package.json']);
    assert.ok(host.packed.includes('dist/callboard.min.js'));
    assert.ok(host.packed.includes('dist/custom-elements.json'));
  });

  it('is sound to publint', async () => {
    const { messages, pkg } = await publint({ pkgDir: host.callboard, strict: true });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg!)),
      [],
    );
  });

  it('has each entry, with its types', () => {
    for (const [name, source] of Object.entries(entries())) {
      const types = source.replace(/^src/, 'dist/types').replace(/\.ts$/, '.d.ts');
      for (const file of [`dist/${name}.js`, types]) assert.ok(host.packed.includes(file), file);
    }
  });

  it('gives a TypeScript host its types, without `skipLibCheck`', () => {
    host.write({
      'tsconfig.json': JSON.stringify({
        compilerOptions: {
          target: 'ES2022',
          module: 'ESNext',
          moduleResolution: 'bundler',
          lib: ['ES2023', 'DOM', 'DOM.Iterable'],
          types: [],
          strict: true,
          noEmit: true,
        },
        include: ['report.ts', 'language.ts'],
      }),
      'report.ts': `import { loadData, type MetricTable } from 'callboard/engine';
        import 'callboard/define';
        import 'callboard/elements/kpi-tile';
        import * as kit from 'callboard';
        import * as charts from 'callboard/charts';
        import * as en from 'callboard/locales/en';
        export const table: Promise<MetricTable> = loadData([]).then((source) => source.query({ metrics: ['offered'] }));
        // @ts-expect-error: there is no such metric
        void loadData([]).then((source) => source.query({ metrics: ['no-such-metric'] }));
        export { kit, charts, en };`,
      'language.ts': `import { registerLanguage, type Language } from 'callboard';
        import { en } from 'callboard/locales/en';
        export const german: Language = { ...en, tag: 'de', messages: { ...en.messages } };
        registerLanguage(german);
        document.querySelector('cb-data')!.locale = german;
        const { gauge, ...rest } = en;
        // @ts-expect-error: it lacks the words of gauges
        registerLanguage({ ...rest, tag: 'de' });
        // @ts-expect-error: one of them is no text
        export const wrong: Language['gauge'] = { ...gauge, tooFew: 1 };`,
    });
    const tsc = resolve('node_modules/typescript/bin/tsc');
    const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', host.folder], { encoding: 'utf8' });
    assert.equal(stdout, '');
    assert.equal(status, 0);
  });

  it('has a manifest that describes every element, and nothing internal', () => {
    const manifest = JSON.parse(
      readFileSync(join(host.callboard, 'dist/custom-elements.json'), 'utf8'),
    ) as Manifest;
    const elements = manifest.modules.flatMap(({ declarations }) => declarations);
    const tags = readdirSync('src/elements')
      .filter((name) => existsSync(`src/elements/${name}/define.ts`))
      .map((name) => `cb-${name}`);
    assert.deepEqual(elements.map(({ tagName }) => tagName).toSorted(), tags.toSorted());
    for (const {
      tagName,
      description,
      attributes = [],
      members = [],
      events = [],
      cssParts = [],
    } of elements) {
      assert.ok(description, `${tagName} has a description`);
      for (const { name, description: words } of [...attributes, ...members, ...events, ...cssParts]) {
        assert.ok(words, `${tagName}: ${name} has a description`);
        assert.doesNotMatch(name, /^[#_]/);
      }
    }
    for (const { path } of manifest.modules) assert.ok(existsSync(join(host.callboard, path)), path);
  });
});

interface Described {
  readonly name: string;
  readonly description?: string;
}

interface Manifest {
  readonly modules: readonly {
    readonly path: string;
    readonly declarations: readonly {
      readonly tagName: string;
      readonly description?: string;
      readonly attributes?: readonly Described[];
      readonly members?: readonly Described[];
      readonly events?: readonly Described[];
      readonly cssParts?: readonly Described[];
    }[];
  }[];
}
