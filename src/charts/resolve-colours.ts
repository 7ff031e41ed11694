import { paintOnPage } from './render-svg.js';
import { paintRoles, type PaintRole } from './scene.js';

/** A colour for each role, as `#rrggbb` or `#rrggbbaa`. */
export type Colours = Readonly<Record<PaintRole, string>>;

const svgNamespace = 'http://www.w3.org/2000/svg';

/**
 * The colours that the roles have at an element: its custom properties `--cb-<role>`, with `var()`, `light-dark()` and
 * whatever else CSS knows worked out, for canvases and files. The element has to be in the document; best is the
 * chart's own `<svg>`. A probe is in it while this runs, and is gone afterwards.
 */
export function resolveColours(host: Element): Colours {
  const document = host.ownerDocument;
  const inSvg = host.namespaceURI === svgNamespace;
  const probe = document.createElementNS(svgNamespace, inSvg ? 'g' : 'svg');
  const swatches = paintRoles.map((role) => {
    const swatch = document.createElementNS(svgNamespace, 'path');
    swatch.setAttribute('fill', paintOnPage(role));
    probe.append(swatch);
    return [role, swatch] as const;
  });
  (inSvg ? host : (host.shadowRoot ?? host)).append(probe);
  try {
    const resolved = swatches.map(([role, swatch]) => [
      role,
      hexColour(getComputedStyle(swatch).fill, document),
    ]);
    return Object.fromEntries(resolved) as Colours;
  } finally {
    probe.remove();
  }
}

/** Computed colours are mostly `rgb(…)`; those of wider gamuts (`oklch(…)`, `color(…)`) are painted and read back. */
function hexColour(computed: string, document: Document): string {
  const parts = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(computed);
  if (parts) return hex([Number(parts[1]), Number(parts[2]), Number(parts[3]), Number(parts[4] ?? 1) * 255]);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d');
  if (context === null) return '#808080';
  context.fillStyle = computed;
  context.fillRect(0, 0, 1, 1);
  return hex(context.getImageData(0, 0, 1, 1).data);
}

function hex(channels: ArrayLike<number>): string {
  const digits = Array.from(channels, (channel) => Math.round(channel).toString(16).padStart(2, '0'));
  return `#${digits.slice(0, digits[3] === 'ff' ? 3 : 4).join('')}`;
}
