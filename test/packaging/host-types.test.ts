import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { scratchProject, type ScratchProject } from './scratch-project.js';

const tags = readdirSync('src/elements')
  .filter((name) => existsSync(`src/elements/${name}/define.ts`))
  .map((name) => `cb-${name}`);

describe("the package's types in a host of another make", () => {
  let host: ScratchProject;
  before(() => {
    host = scratchProject(['@types/react', '@types/react-dom', 'vue']);
  });
  after(() => host.remove());

  /** What the compiler says of the files; it checks all declarations too. */
  const check = (files: Readonly<Record<string, string>>, types: readonly string[]): string => {
    const compilerOptions = {
      target: 'ES2022',
      module: 'ESNext',
      moduleResolution: 'bundler',
      lib: ['ES2023', 'DOM', 'DOM.Iterable'],
      jsx: 'react-jsx',
      types,
      strict: true,
      exactOptionalPropertyTypes: true,
      noEmit: true,
    };
    host.write({ ...files, 'tsconfig.json': JSON.stringify({ compilerOptions, files: Object.keys(files) }) });
    const tsc = resolve('node_modules/typescript/bin/tsc');
    return spawnSync(process.execPath, [tsc, '-p', host.folder], { encoding: 'utf8' }).stdout;
  };

  it('know every tag in plain TypeScript', () => {
    const lines = tags.map(
      (tag) => `export const of_${tag.replaceAll('-', '_')}: keyof HTMLElementTagNameMap = '${tag}';`,
    );
    const code = `import 'callboard/define';
      import type { CbKpiTile, MetricId } from 'callboard';
      ${lines.join('\n')}
      const tile: CbKpiTile = document.createElement('cb-kpi-tile');
      tile.metric = 'service-level';
      document.addEventListener('cb-filter', (event) => event.detail.dimension);
      document.body.addEventListener('cb-select', (event) => {
        const metric: MetricId = event.detail.metric;
        // @ts-expect-error: a key's values may be null
        const queue: string = event.detail.key.queue;
        tile.metric = metric; tile.label = queue;
      });
      // @ts-expect-error: there is no such metric
      tile.metric = 'no-such-metric';
      // @ts-expect-error: there is no such element
      export const nothing: keyof HTMLElementTagNameMap = 'cb-nothing';`;
    assert.equal(check({ 'plain.ts': code }, []), '');
  });

  it('know every tag in React 19’s JSX: its properties, attributes, events and HTML’s own', () => {
    const code = `import { useRef } from 'react';
      import type { CbKpiTile, CbSelectEvent } from 'callboard';
      export const all = <>${tags.map((tag) => `<${tag} className="host" />`).join('')}</>;
      export function Panel() {
        const tile = useRef<CbKpiTile>(null);
        const hear = (event: CbSelectEvent): string | null | undefined => event.detail.key.queue;
        return <cb-data src="calls.json" period={{ from: '2026-10-01', to: '2026-11-01' }} period-from="2026-10-01"
            week-start={1} where={{ queue: ['sales', null] }} locale="zh" theme="dark" oncb-select={hear}>
          <cb-kpi-tile ref={tile} key="one" id="tile" hidden={false} aria-label="Tile" onClick={() => tile.current?.state}
            metric="service-level" target={0.8} heading-level={2} headingLevel="2" oncb-select={hear}
            oncb-error={({ detail }) => detail.problem.code} style={{ gridColumn: 1 }} />
          <cb-trend-chart metric={['offered', 'answered']} by="day" rows={[{ key: '2026-10-01', value: 3, n: 3 }]} />
        </cb-data>;
      }
      // @ts-expect-error: there is no such metric
      export const noMetric = <cb-kpi-tile metric="no-such-metric" />;
      // @ts-expect-error: there is no such property
      export const noProperty = <cb-kpi-tile metrics="service-level" />;
      // @ts-expect-error: the state is the element's to say
      export const notSettable = <cb-kpi-tile state="ready" />;
      // @ts-expect-error: a theme is one of three
      export const noTheme = <cb-data theme="blue" />;
      // @ts-expect-error: a level is a number
      export const noLevel = <cb-kpi-tile heading-level="high" />;
      // @ts-expect-error: the event's detail has no such member
      export const noDetail = <cb-data oncb-select={(event) => event.detail.colour} />;
      // @ts-expect-error: there is no such element
      export const nothing = <cb-nothing />;`;
    assert.equal(check({ 'panel.tsx': code }, ['callboard/react']), '');
  });

  it('know every tag in Vue’s templates', () => {
    const code = `import type { GlobalComponents } from 'vue';
      import type { CbSelectEvent, CbKpiTile } from 'callboard';
      type Of<Tag extends keyof GlobalComponents> = GlobalComponents[Tag] extends new () => { $props: infer Props } ? Props : never;
      ${tags.map((tag) => `export type Known_${tag.replaceAll('-', '_')} = Of<'${tag}'>['id'];`).join('\n')}
      const hear = (event: CbSelectEvent): void => void event;
      export const tile: Of<'cb-kpi-tile'> = { metric: 'service-level', target: 0.8, headingLevel: '2', id: 'a', class: ['b'], onCbSelect: hear, key: 1, ref: 'tile' };
      export const data: Of<'cb-data'> = { period: { from: '2026-10-01', to: '2026-11-01' }, weekStart: 1, onCbSelect: hear };
      // @ts-expect-error: there is no such metric
      export const noMetric: Of<'cb-kpi-tile'> = { metric: 'no-such-metric' };
      // @ts-expect-error: there is no such property
      export const noProperty: Of<'cb-kpi-tile'> = { metrics: 'service-level' };
      // @ts-expect-error: the event is another
      export const noEvent: Of<'cb-kpi-tile'> = { onCbSelect: (event: MouseEvent) => void event };
      declare const reference: InstanceType<GlobalComponents['cb-kpi-tile']>;
      export const element: CbKpiTile = reference;`;
    assert.equal(check({ 'panel.ts': code }, ['callboard/vue']), '');
  });

  it('hold for the demo page’s own sources', () => {
    const folder = 'demo/frameworks';
    const names = readdirSync(folder).filter((name) => /\.tsx?$/.test(name));
    const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
    // React's client half has its types in a package of their own, its code in one that a compiler needs not.
    assert.equal(check(files, ['callboard/react', 'callboard/vue']), '');
  });

  it('tell editors of every tag, the metrics it may name and the custom properties', () => {
    const read = (file: string): { tags?: Tag[]; properties?: { name: string }[] } =>
      JSON.parse(readFileSync(join(host.callboard, 'dist', file), 'utf8')) as { tags?: Tag[] };
    const html = read('html-custom-data.json').tags!;
    assert.deepEqual(html.map(({ name }) => name).toSorted(), tags.toSorted());
    const attributes = html.find(({ name }) => name === 'cb-kpi-tile')!.attributes;
    const values = (name: string): string[] | undefined =>
      attributes.find((attribute) => attribute.name === name)?.values?.map((value) => value.name);
    assert.ok(values('metric')?.includes('service-level'));
    assert.ok(values('by')?.includes('15-minutes'));
    assert.deepEqual(values('theme'), ['light', 'dark', 'auto']);
    const properties = read('css-custom-data.json').properties!.map(({ name }) => name);
    assert.ok(properties.includes('--cb-surface') && new Set(properties).size === properties.length);
  });
});

interface Tag {
  readonly name: string;
  readonly attributes: readonly {
    readonly name: string;
    readonly values?: readonly { readonly name: string }[];
  }[];
}
