import { css, unsafeCSS, type CSSResult } from 'lit';
import { palette, type ColourName } from './palette.js';

/** What forced colours leave to choose from: a host's brand does not hold there. */
const forced: Readonly<Record<ColourName, string>> = {
  surface: 'Canvas',
  raised: 'Canvas',
  ink: 'CanvasText',
  muted: 'CanvasText',
  line: 'CanvasText',
  grid: 'color-mix(in srgb, CanvasText 30%, Canvas)',
  axis: 'CanvasText',
  accent: 'LinkText',
  focus: 'Highlight',
  previous: 'GrayText',
  target: 'CanvasText',
  'series-1': 'CanvasText',
  'series-2': 'LinkText',
  'series-3': 'CanvasText',
  'series-4': 'LinkText',
  'series-5': 'CanvasText',
  'series-6': 'LinkText',
  met: 'CanvasText',
  near: 'CanvasText',
  missed: 'CanvasText',
  unclear: 'CanvasText',
};

const sizes = {
  'font-family':
    "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif",
  // `medium` is the reader's own setting, whatever the page makes of `rem`.
  'font-size': 'medium',
  radius: '0.5em',
  padding: '1em',
  border: '1px solid var(--_line)',
  shadow: 'none',
  'chart-height': '15em',
  'table-height': '32em',
} as const;

const colours = Object.entries(palette) as [ColourName, readonly [string, string]][];
const names = [...colours.map(([name]) => name), ...Object.keys(sizes)];

/**
 * The design tokens. A page sets `--cb-<name>` anywhere above an element; what it leaves out has the kit's value.
 * A property that an element set on itself would hide the page's, so the defaults are filled in under a name of their
 * own on the host, and `.frame`, inside, calls the result `--cb-<name>` again: everything within reads that.
 */
export const tokens: CSSResult = css`
  :host {
    ${unsafeCSS(
      [
        ...colours.map(
          ([name, [light, dark]]) => `--_${name}: var(--cb-${name}, light-dark(${light}, ${dark}));`,
        ),
        ...Object.entries(sizes).map(([name, value]) => `--_${name}: var(--cb-${name}, ${value});`),
      ].join('\n'),
    )}
  }

  @media (forced-colors: active) {
    :host {
      ${unsafeCSS(colours.map(([name]) => `--_${name}: ${forced[name]};`).join('\n'))}
    }
  }

  .frame {
    ${unsafeCSS(names.map((name) => `--cb-${name}: var(--_${name});`).join('\n'))}
  }
`;
