import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { brand } from '../../../src/elements/tokens/brand.js';
import { depth } from '../../../src/elements/tokens/depth.js';
import { forced } from '../../../src/elements/tokens/forced.js';
import { motion } from '../../../src/elements/tokens/motion.js';
import { palette } from '../../../src/elements/tokens/palette.js';
import { radii, rules, space, spaceSteps } from '../../../src/elements/tokens/space.js';
import { textSteps, type } from '../../../src/elements/tokens/type.js';

const src = new URL('../../../src/elements/', import.meta.url);
const sheets = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.styles.ts'))
  .map((path) => ({ path, text: readFileSync(new URL(path, src), 'utf8').replaceAll(/\/\*.*?\*\//gs, '') }));

interface Rule {
  readonly says: string;
  /** Declarations, one a match; the value is the group `value`. */
  readonly finds: RegExp;
  /** What to write in place of the value; undefined where the value is well. */
  readonly instead: (value: string) => string | undefined;
}

const ems = (value: string): number => Number(/^-?([\d.]+)em$/.exec(value)?.[1] ?? Number.NaN);

const laws: readonly Rule[] = [
  {
    says: 'sizes of text are steps of the scale',
    finds: /font-size: (?<value>[^;]+);/g,
    instead(value) {
      if (value.startsWith('var(--') || value === 'inherit') return undefined;
      const steps = Object.entries(textSteps);
      const nearest = steps.toSorted(
        ([, a], [, b]) => Math.abs(a - ems(value)) - Math.abs(b - ems(value)),
      )[0]!;
      return `var(--_text-${nearest[0]})`;
    },
  },
  {
    says: 'weights of text are named',
    finds: /font-weight: (?<value>[^;]+);/g,
    instead: (value) =>
      value.startsWith('var(--_') || value === 'inherit'
        ? undefined
        : `var(--_${Number(value) > 500 ? 'strong' : 'plain'})`,
  },
  {
    says: 'figures are of one width by one token',
    finds: /font-variant-numeric: (?<value>[^;]+);/g,
    instead: (value) => (value === 'var(--_figures)' ? undefined : 'var(--_figures)'),
  },
  {
    says: 'colours are tokens, or the system’s where colours are forced',
    finds:
      /(?<value>#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|oklab|lab|lch)a?\([^)]*\)|(?<=[: ])(?:white|black|gr[ae]y|red|green|blue|orange|yellow)\b(?!-))/g,
    instead: () => 'var(--cb-<name of palette.ts>) or a token of depth.ts',
  },
  {
    says: 'corners are rounded by the host’s one radius',
    finds: /border-radius: (?<value>[^;]+);/g,
    instead(value) {
      if (value.split(' ').every((one) => one === '0' || one.startsWith('var(--_radius-'))) return undefined;
      return `var(--_radius-${ems(value) > 0.25 ? 'control' : 'mark'})`;
    },
  },
  {
    says: 'steps between things are those of the scale',
    finds: /\n\s*(?:gap|row-gap|column-gap|padding(?:-[a-z-]+)?|margin(?:-[a-z-]+)?): (?<value>[^;]+);/g,
    instead(value) {
      const wrong = value
        .split(/\s+/)
        .find((one) => (spaceSteps as readonly number[]).includes(ems(one) * 8));
      return wrong && `var(--_space-${ems(wrong) * 8}) for ${wrong}`;
    },
  },
  {
    says: 'lines have one of few weights',
    finds: /\n\s*(?:border(?:-[a-z]+)*|outline): (?<value>[\d.]+\w+ (?:solid|dashed|dotted))/g,
    instead: (value) => `var(--_${value.startsWith('1px') ? 'rule' : 'rule-strong'})`,
  },
  {
    says: 'durations are named',
    finds: /\n\s*(?:animation|transition)(?:-[a-z]+)?: (?<value>[^;]+);/g,
    instead: (value) => (/\b0*[1-9.][\d.]*m?s\b/.test(value) ? 'var(--_<name of motion.ts>)' : undefined),
  },
  {
    says: 'nothing fades from one colour into another',
    finds: /(?<value>\w+-gradient\()/g,
    instead: () => 'one colour',
  },
];

describe('style sheets of elements', () => {
  for (const { says, finds, instead } of laws) {
    it(says, () => {
      const found = sheets.flatMap(({ path, text }) =>
        [...text.matchAll(finds)].flatMap(({ groups }) => {
          const value = groups!['value'] as string;
          const better = instead(value);
          return better === undefined ? [] : [`${path}: ${value}: write ${better}`];
        }),
      );
      assert.deepEqual(found, []);
    });
  }

  it('are there to be read', () => {
    assert.ok(sheets.length > 20 && sheets.every(({ text }) => text.includes('css`')));
  });

  it('read no token that there is not', () => {
    const known = new Set(
      [type, space, radii, rules, motion, depth]
        .flatMap((set) => Object.keys(set))
        .map((name) => `--_${name}`),
    );
    const open = new Set([...Object.keys(palette), ...Object.keys(brand)].map((name) => `--cb-${name}`));
    for (const { path, text } of sheets) {
      const own = new Set([...text.matchAll(/(?<=[\s{])(--[\w-]+):/g)].map(([, name]) => name as string));
      for (const [, name] of text.matchAll(/var\((--[\w-]+)(?=\))/g)) {
        const there = known.has(name!) || open.has(name!) || own.has(name!);
        assert.ok(there, `${path}: ${name}`);
      }
    }
  });
});

describe('tokens', () => {
  it('have a colour of the system for each of the kit’s', () => {
    assert.deepEqual(Object.keys(forced), Object.keys(palette));
  });

  it('rise step by step, far enough apart to be told: a twentieth of the text or more', () => {
    const sizes = Object.values(textSteps);
    for (const [at, size] of sizes.slice(1).entries()) assert.ok(size - sizes[at]! >= 0.05, `${size}`);
  });
});
