import { html, svg, type TemplateResult } from 'lit';
import { barCell, type BarScale } from '../../charts/bar-cell.js';
import { dotCell, type DotScale } from '../../charts/dot-cell.js';
import type { Rectangle } from '../../charts/plot-frame.js';
import { paintOnPage } from '../../charts/render-svg.js';
import type { PathShape } from '../../charts/scene.js';
import type { GridDot } from '../../views/grid-view.js';

/** The scale of a column's drawings. */
export type CellScale =
  | { readonly kind: 'bar'; readonly scale: BarScale }
  | { readonly kind: 'dot'; readonly scale: DotScale };

/** Pixels of a drawing on the page, at a text size of 16. */
export const drawingWidth = { bar: 56, dot: 72 } as const;
const drawingHeight = 18;

/** What a cell draws, as shapes within a box. */
export function cellShapes(
  key: string,
  dot: GridDot,
  scale: CellScale,
  box: Rectangle,
  direction: 'ltr' | 'rtl',
): readonly PathShape[] {
  if (scale.kind === 'dot') return dotCell(key, dot, scale.scale, box, direction);
  const inset = { ...box, y: box.y + box.height * 0.2, height: box.height * 0.6 };
  return barCell(key, dot.value, scale.scale, inset, direction);
}

/** What a cell draws, on the page: a template rather than a renderer's work, as there are hundreds of them. */
export function cellDrawing(dot: GridDot, scale: CellScale, direction: 'ltr' | 'rtl'): TemplateResult {
  const width = drawingWidth[scale.kind];
  const box = { x: 0, y: 0, width, height: drawingHeight };
  return html`<svg class="drawing ${scale.kind}" viewBox="0 0 ${width} ${drawingHeight}" aria-hidden="true">
    ${cellShapes('', dot, scale, box, direction).map(pathOf)}
  </svg>`;
}

function pathOf({ d, layer, fill, stroke, strokeWidth, opacity }: PathShape): TemplateResult {
  return svg`<path
    class="cb-${layer}"
    d=${d}
    fill=${fill === undefined ? 'none' : paintOnPage(fill)}
    stroke=${stroke === undefined ? 'none' : paintOnPage(stroke)}
    stroke-width=${strokeWidth ?? 1}
    stroke-linecap="round"
    opacity=${opacity ?? 1}
  />`;
}
