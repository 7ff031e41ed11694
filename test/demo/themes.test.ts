import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { brand } from '../../src/elements/tokens/brand.js';
import { palette, type ColourName } from '../../src/elements/tokens/palette.js';
import { contrast, distance, vision } from '../elements/tokens/colour-sight.js';

const series = ['series-1', 'series-2', 'series-3', 'series-4', 'series-5', 'series-6'] as const;
const folder = new URL('../../demo/themes/', import.meta.url);
const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'));

/** The custom properties of a page's root, those that stand for others followed to the end. */
function propertiesOf(sheet: string): ReadonlyMap<string, string> {
  const css = readFileSync(new URL(sheet, folder), 'utf8');
  const root = css.split(':root {')[1]!.split('\n}')[0]!;
  return new Map([...root.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!]));
}

function colourOf(properties: ReadonlyMap<string, string>, name: ColourName, at: 0 | 1): string {
  let value = properties.get(`--cb-${name}`) ?? palette[name][at];
  for (let other = /^var\((--[\w-]+)\)$/.exec(value); other; other = /^var\((--[\w-]+)\)$/.exec(value)) {
    value = properties.get(other[1]!)!;
  }
  const pair = /^light-dark\((#\w{6}), (#\w{6})\)$/.exec(value);
  return pair ? pair[at + 1]! : value;
}

describe('themed pages', () => {
  it('are three', () => assert.equal(sheets.length, 3));

  for (const sheet of sheets) {
    const properties = propertiesOf(sheet);
    const css = readFileSync(new URL(sheet, folder), 'utf8');
    const grounds = /color-scheme: dark;/.test(css) ? ([1] as const) : ([0, 1] as const);

    it(`${sheet}: sets a handful of what there is to set`, () => {
      const known = new Set([...Object.keys(palette), ...Object.keys(brand)].map((name) => `--cb-${name}`));
      const set = [...properties.keys()].filter((name) => name.startsWith('--cb-'));
      assert.deepEqual(
        set.filter((name) => !known.has(name)),
        [],
      );
      assert.ok(set.length <= 18, `${set.length}`);
    });

    for (const at of grounds) {
      const colour = (name: ColourName): string => colourOf(properties, name, at);
      const ground = at === 0 ? 'light' : 'dark';

      it(`${sheet}: text is read and marks are seen, ${ground}`, () => {
        for (const under of ['surface', 'raised'] as const) {
          for (const name of [
            'ink',
            'muted',
            'target',
            'accent',
            'met',
            'near',
            'missed',
            'unclear',
          ] as const) {
            const ratio = contrast(colour(name), colour(under));
            assert.ok(ratio >= 4.5, `${name} on ${under}: ${ratio.toFixed(2)}`);
          }
        }
        for (const name of ['focus', 'previous', ...series] as const) {
          assert.ok(contrast(colour(name), colour('surface')) >= 3, name);
        }
        // Fields of a filter and entries of a menu are focused there, too.
        assert.ok(contrast(colour('focus'), colour('raised')) >= 3, 'focus on raised');
      });

      it(`${sheet}: the brand’s colour among the kit’s is told apart by every eye, ${ground}`, () => {
        for (const [kind, matrix] of Object.entries(vision)) {
          for (const [i, a] of series.entries()) {
            for (const b of series.slice(0, i)) {
              const seen = distance(colour(a), colour(b), matrix);
              assert.ok(seen >= 0.08, `${a} and ${b}, ${kind}: ${seen.toFixed(3)}`);
            }
          }
        }
      });
    }
  }
});
