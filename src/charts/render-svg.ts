import { select } from 'd3';
import type { PaintRole, Scene, Shape } from './scene.js';
import { pixels, svgAttributes } from './svg-attributes.js';

/**
 * Draws a scene into an `<svg>` (or a `<g>` of one), whose children are this function's alone. A shape whose key was
 * there before keeps its node, and only the attributes that differ are written. Colours are `var(--cb-…)`, so that a
 * change of theme needs no drawing. No inline style and no markup is set: any content security policy allows it.
 */
export function renderSvg(target: SVGSVGElement | SVGGElement, scene: Scene): void {
  if (target.localName === 'svg') {
    setAttribute(target, 'width', pixels(scene.width));
    setAttribute(target, 'height', pixels(scene.height));
    setAttribute(target, 'viewBox', `0 0 ${pixels(scene.width)} ${pixels(scene.height)}`);
  }
  select(target)
    .selectChildren<SVGElement, Shape>()
    .data(scene.shapes, ({ kind, key }) => `${kind} ${key}`)
    .join((enter) =>
      enter.append(({ kind }) => target.ownerDocument.createElementNS('http://www.w3.org/2000/svg', kind)),
    )
    .order()
    .each(update);
}

function update(this: SVGElement, shape: Shape): void {
  for (const [name, value] of svgAttributes(shape, paintOnPage)) setAttribute(this, name, value);
  if (shape.kind === 'text' && this.textContent !== shape.text) this.textContent = shape.text;
}

function setAttribute(node: Element, name: string, value: string | undefined): void {
  if (value === undefined) node.removeAttribute(name);
  else if (node.getAttribute(name) !== value) node.setAttribute(name, value);
}

/** A role as a page paints it. Where a theme lacks the role, the chart is in the colour of the text about it. */
export function paintOnPage(role: PaintRole): string {
  return `var(--cb-${role}, ${role === 'surface' ? 'Canvas' : 'currentColor'})`;
}
