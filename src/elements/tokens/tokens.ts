import { css, unsafeCSS, type CSSResult } from 'lit';
import { brand } from './brand.js';
import { colour } from './colour.js';
import { depth } from './depth.js';
import { forced } from './forced.js';
import { motion } from './motion.js';
import { palette, type ColourName } from './palette.js';
import { radii, rules, space } from './space.js';
import { type } from './type.js';

const colours = Object.keys(palette) as ColourName[];
const names = [...colours, ...Object.keys(brand)];
/** Read by the kit's own styles alone; what of them follows from the page's settings is computed in the frame. */
const steps = { ...type, ...space, ...radii, ...rules, ...motion, ...depth };

const declarations = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `--_${name}: ${value};`)
    .join('\n');

/**
 * The design tokens. A page sets `--cb-<name>` anywhere above an element; what it leaves out has the kit's value.
 * A property that an element set on itself would hide the page's, so the defaults are filled in under a name of their
 * own on the host, and `.frame`, inside, calls the result `--cb-<name>` again: everything within reads that, and the
 * steps of type, space and the rest (`--_text-note`, `--_space-4`), which no page sees.
 */
export const tokens: CSSResult = css`
  :host {
    ${unsafeCSS(
      [
        ...colours.map((name) => `--_${name}: ${colour(name)};`),
        ...Object.entries(brand).map(([name, value]) => `--_${name}: var(--cb-${name}, ${value});`),
        // Within limits, so that by a slip of the pen nothing touches and no page is torn apart.
        '--_density: clamp(0.5, var(--cb-density, 1), 1.5);',
      ].join('\n'),
    )}
  }

  @media (forced-colors: active) {
    :host {
      ${unsafeCSS(declarations(forced))}
    }
  }

  .frame {
    ${unsafeCSS(names.map((name) => `--cb-${name}: var(--_${name});`).join('\n'))}
    ${unsafeCSS(declarations(steps))}
  }
`;
