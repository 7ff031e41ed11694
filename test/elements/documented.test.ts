import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { brand } from '../../src/elements/tokens/brand.js';
import { palette } from '../../src/elements/tokens/palette.js';
import { version } from '../../src/elements/version.js';

const src = new URL('../../src/elements/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, src), 'utf8');
const folder = (name: string): string =>
  readdirSync(new URL(`${name}/`, src))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => read(`${name}/${file}`))
    .join('\n');
const found = (text: string, pattern: RegExp): Set<string> =>
  new Set([...text.matchAll(pattern)].map(([, name]) => name as string));

const elements = readdirSync(src, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .filter((name) => readdirSync(new URL(`${name}/`, src)).includes('define.ts'));

/** The doc comment of an element's class, which its manifest is made of. */
const docOf = (name: string): string => read(`${name}/${name}.ts`).split('@element')[1]!.split('*/')[0]!;

describe('documentation of elements', () => {
  for (const name of elements) {
    const own = folder(name);
    const frame = /new Frame\(/.test(own) ? folder('frame') : '';
    const shared =
      frame +
      (/PlotCursor|MarkCursor|CategoryPlot/.test(own) ? read('plot/mark-cursor.ts') : '') +
      (/CategoryPlot/.test(own) ? read('plot/category-plot.ts') : '') +
      (/number-lines/.test(own) ? folder('number') : '') +
      (/\bsearchField\(/.test(own + frame) ? read('search-field.ts') : '') +
      (/new TimeStrip\(/.test(own) ? read('plot/time-strip.ts') : '') +
      (/new ValueGrid\(/.test(own) ? folder('value-grid') : '');

    it(`${name}: every part, and no others`, () => {
      const parts = found(own + shared, /\bpart="([a-z-]+)"/g);
      // Parts of which an element has one or the other.
      for (const [choice] of (own + shared).matchAll(/\bpart=\$\{[^}]*\? '[^}]*\}/g)) {
        for (const part of found(choice, /[?:] '([a-z-]+)'/g)) parts.add(part);
      }
      // The one part whose name is computed: pieces of a value.
      if (/part=\$\{kind\}/.test(own)) for (const kind of ['number', 'unit']) parts.add(kind);
      assert.deepEqual([...found(docOf(name), /@csspart ([a-z-]+)/g)].toSorted(), [...parts].toSorted());
    });

    it(`${name}: every attribute, and no others`, () => {
      const shared = read('data-properties.ts');
      const declarations = (name: string): string => shared.split(`${name} = {`)[1]!.split('} as const')[0]!;
      // Each holds the ones after it.
      const sets = ['dataProperties', 'sourceProperties', 'readerProperties'];
      const spread = sets.findIndex((set) => own.includes(`...${set}`));
      const common = (spread < 0 ? [] : sets.slice(spread)).map(declarations).join('');
      const declared = found(
        common + own.split('static override properties')[1]!.split('};')[0]!,
        /(?:^|[{,])\s*(\w+): \{(?! attribute: false)/gm,
      );
      const named = found(common + own, /attribute: '([a-z-]+)'/g);
      const documented = found(docOf(name), /@attr \{[^}]*\} ([a-z-]+)/g);
      const dashed = [...declared].map((property) =>
        property.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
      );
      const expected = new Set([...dashed.filter((one) => one !== 'watched-lang'), ...named]);
      assert.deepEqual([...documented].toSorted(), [...expected].toSorted());
    });

    it(`${name}: every event, and no others`, () => {
      const fired = new Set(name === 'data' ? [] : ['cb-ready', 'cb-error']);
      for (const [event, type] of [
        ['cb-select', 'CbSelectEvent'],
        ['cb-filter', 'CbFilterEvent'],
        ['cb-range', 'CbRangeEvent'],
        ['cb-zoom', 'CbZoomEvent'],
        ['cb-change', 'CbChangeEvent'],
        ['cb-ready', 'CbReadyEvent'],
        ['cb-error', 'CbErrorEvent'],
      ] as const) {
        if (own.includes(`new ${type}(`)) fired.add(event);
      }
      // Selections are told by `ElementData`, of which every element names its own `#data`.
      if (/#data\.(toggle|filter)\(/.test(own)) fired.add('cb-filter');
      if (/#data\.range\(/.test(own)) fired.add('cb-range');
      assert.deepEqual(
        [...found(docOf(name), /@fires \{\w+\} ([a-z-]+)/g)].toSorted(),
        [...fired].toSorted(),
      );
    });

    it(`${name}: only custom properties that there are`, () => {
      const tokens = new Set([...Object.keys(palette), ...Object.keys(brand)]);
      for (const property of found(docOf(name), /@cssprop \[--cb-([a-z0-9-]+)\]/g)) {
        assert.ok(tokens.has(property), property);
      }
    });
  }
});

describe('version', () => {
  it('is that of the package', () => {
    const { version: packaged } = JSON.parse(
      readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
    ) as {
      version: string;
    };
    assert.equal(version, packaged);
  });
});
